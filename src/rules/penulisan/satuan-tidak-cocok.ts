import type { Tabel } from '../../core/tabel';
import type { KonteksAturan } from '../../relations/konteks';
import { samakan } from '../../words/kata';
import { kunciNama } from '../../words/nama';
import { keluargaSatuan } from '../../words/satuan';
import type { Aturan, DokAturan } from '../aturan';
import { type BarisIku, barisIku, kutipRingkas, teksPeran, temuanSelIku, terkait } from '../baris-iku';
import { satuanPersen } from '../mutu/formula';
import { ukuranNama } from '../mutu/nama';
import { angkaTerbaca, kolomAngka, type SelAngka } from '../sel-angka';
import type { TemuanAturan } from '../temuan-aturan';

/** Rows that give an indicator its unit, by its name. */
function satuanIndikator(konteks: KonteksAturan): Map<string, BarisIku[]> {
  const peta = new Map<string, BarisIku[]>();
  for (const iku of barisIku(konteks)) {
    const satuan = iku.teks('satuan');
    if (!satuan || /\d/.test(satuan)) continue;
    const kunci = kunciNama(iku.teks('indikator'));
    const d = peta.get(kunci);
    if (d) d.push(iku);
    else peta.set(kunci, [iku]);
  }
  return peta;
}

/** "Nilai" for "Nilai Indeks", "Orang" for "Siswa": one says what the other says. */
function sejenis(a: string, b: string): boolean {
  const satuanKiri = samakan(a);
  const satuanKanan = samakan(b);
  if (satuanKiri.includes(satuanKanan) || satuanKanan.includes(satuanKiri)) return true;
  const kx = keluargaSatuan(satuanKiri);
  const ky = keluargaSatuan(satuanKanan);
  if (kx === null || ky === null) return true;
  // An hour is no day: of time, size and money the very unit counts.
  return kx === ky && (!/^(waktu|ukuran|uang)$/.test(kx) || samaUkuran(satuanKiri, satuanKanan));
}

const UKURAN_SAMA = [
  'm meter',
  'm2 meter2 m² persegi',
  'km kilometer',
  'ha hektar hektare',
  'kg kilogram',
  'kwintal kuintal ku',
  'rp rupiah',
  'miliar milyar',
].map((x) => new Set(x.split(' ')));

function samaUkuran(x: string, y: string): boolean {
  const [p, q] = [x.split(/[\s/]+/)[0] ?? '', y.split(/[\s/]+/)[0] ?? ''];
  return p === q || UKURAN_SAMA.some((u) => u.has(p) && u.has(q));
}

function kolomSatuan(tabel: Tabel, satuanLain: Map<string, BarisIku[]>): TemuanAturan[] {
  const i = tabel.kolom.findIndex((k) => k.peran === 'satuan');
  return tabel.baris.flatMap((baris) => {
    const sel = baris.sel[i];
    if (!sel || baris.jenis !== 'data' || !angkaTerbaca(sel)) return [];
    const dugaan =
      satuanLain.get(kunciNama(teksPeran(tabel, baris, 'indikator')))?.[0]?.teks('satuan') ??
      (ukuranNama(teksPeran(tabel, baris, 'indikator')) === 'persen' ? 'Persen' : null);
    return [
      temuanSelIku(satuanTidakCocok, tabel, baris, sel, {
        tingkat: 'galat',
        pesan: `Kolom Satuan berisi nilai “${sel.tercetak}”, bukan nama satuan. Tulis ${dugaan ? `“${dugaan}”` : 'satuannya, misalnya Persen'}.`,
        sebab: 'Angka dari kolom sebelah tampaknya tersalin ke kolom Satuan.',
        seharusnya: dugaan,
        perbaikan: dugaan
          ? [
              {
                id: 'satuan',
                label: `${sel.a1}: ${sel.tercetak} → ${dugaan}`,
                aman: true,
                ubah: [{ lembar: sel.lembar, sel: sel.a1, dari: sel.tercetak, ke: dugaan }],
                halangan: null,
              },
            ]
          : null,
      }),
    ];
  });
}

/** The indicator of a figure: the nearest before it, where sasaran and programmes have one each. */
function indikatorSel({ tabel, baris, kolom }: SelAngka): string {
  const calon = tabel.kolom.flatMap((k, i) =>
    k.kolom < kolom.kolom && /^indikator\b/i.test(k.judul) ? [baris.sel[i]] : [],
  );
  return calon.pop()?.tercetak.trim() || teksPeran(tabel, baris, 'indikator');
}

function selTarget(selAngka: SelAngka, satuanLain: Map<string, BarisIku[]>): TemuanAturan[] {
  const angka = angkaTerbaca(selAngka.sel);
  if (!angka || angka.satuan === '' || angka.satuan === 'Rp' || selAngka.baris.jenis !== 'data') return [];
  const indikator = indikatorSel(selAngka);
  const tertulis = teksPeran(selAngka.tabel, selAngka.baris, 'satuan');
  const sumber = satuanLain.get(kunciNama(indikator)) ?? [];
  const daftar = tertulis && !/\d/.test(tertulis) ? [tertulis] : sumber.map((b) => b.teks('satuan'));
  const persenSel = angka.satuan === '%';
  let satuan: string | null = null;
  if (daftar.length) {
    if (!daftar.some((d) => (persenSel ? satuanPersen(d) : sejenis(angka.satuan, d)))) satuan = daftar[0] as string;
  } else if (persenSel) {
    const ukuran = ukuranNama(indikator);
    if (ukuran === 'cacah') satuan = 'jumlah';
    else if (ukuran === 'indeks' && /^(nilai|skor)/i.test(indikator)) satuan = 'nilai';
  }
  if (!satuan) return [];
  const selSumber = tertulis ? null : sumber[0]?.sel('satuan');
  return [
    temuanSelIku(satuanTidakCocok, selAngka.tabel, selAngka.baris, selAngka.sel, {
      tingkat: 'peringatan',
      pesan: `${kutipRingkas(indikator)} bersatuan ${satuan}, tetapi selnya tertulis “${selAngka.sel.tercetak}”. ${persenSel ? 'Hapus tanda persen, atau periksa apakah yang tersalin adalah capaiannya.' : 'Samakan satuannya.'}`,
      sebab: persenSel
        ? 'Nilai atau jumlah yang bertanda persen terbaca sebagai persentase.'
        : `Satuan ${satuan} dan “${angka.satuan}” tidak sama.`,
      terkait: selSumber ? [terkait(selSumber)] : [],
    }),
  ];
}

export const satuanTidakCocok: Aturan = {
  id: 'satuan-tidak-cocok',
  judul: 'Satuan di sel berbeda dari satuan indikator',
  kelompok: 'penulisan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014 (target dan realisasi dinyatakan dalam satuan indikatornya)',
  periksa: (konteks) => {
    const satuanLain = satuanIndikator(konteks);
    return [
      ...konteks.tabel.flatMap((t) => kolomSatuan(t, satuanLain)),
      ...kolomAngka(konteks).flatMap(({ kolom, sel }) =>
        /^(target|realisasi)$/.test(kolom.peran) && kolom.bidang !== 'anggaran' && kolom.bidang !== 'fisik'
          ? sel.flatMap((s) => selTarget(s, satuanLain))
          : [],
      ),
    ];
  },
};

export const dok: DokAturan = {
  id: 'satuan-tidak-cocok',
  penjelasan: {
    apa: 'Satuan yang tertulis di sel target dan realisasi dibandingkan dengan satuan indikatornya, di tabel itu atau di tabel lain; kolom Satuan diperiksa apakah berisi nama satuan.',
    mengapa: 'Nilai yang bertanda persen, atau angka di kolom Satuan, membuat pembaca membandingkan hal yang berbeda.',
    perbaikan: 'Hapus tanda persen atau ganti satuannya; bila kolom Satuan berisi angka, tulis nama satuannya.',
  },
  contoh: [
    {
      judul: 'Nilai bertanda persen',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya akuntabilitas', 'Nilai SAKIP', 'Nilai', '80%', '81', '101,25'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Angka di kolom Satuan',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu', 'Persentase sekolah terakreditasi', '85%', '85', '85', '100'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'D4', tingkat: 'galat', seharusnya: 'Persen' }],
    },
    {
      judul: 'Satuan sama',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya akuntabilitas', 'Nilai SAKIP', 'Nilai', '80', '81', '101,25'],
          ['2', 'Meningkatnya mutu', 'Persentase sekolah terakreditasi', 'Persen', '85%', '85%', '100'],
        ],
      },
      temuan: [],
    },
  ],
};
