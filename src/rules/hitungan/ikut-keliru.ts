import { banding } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import { tambahKe } from '../../core/peta';
import { sekali } from '../../core/sekali';
import { semuaRelasi } from '../../relations/index';
import { cariKawan } from '../../relations/kawan';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, sebutTabel } from '../../relations/sel';
import { kenalKelas, letakDalamSkala, samaKelas, skalaLaporan } from '../../relations/skala';
import type { JenisRelasi, Relasi, Uji } from '../../relations/tipe';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { DASAR_PENGUKURAN } from '../dasar';
import { bagianTerbalik, tulisSepertiSel } from '../lapor';
import { type TemuanAturan, tabelKalimat } from '../temuan-aturan';
import { daftarAkar } from './akar-kesalahan';

/** Checks whose result alone is at fault when they fail: their inputs are measured or counted, the result is computed. */
const PASTI = new Set<JenisRelasi>(['capaian', 'tertimbang', 'efisiensi', 'rasio', 'sisa', 'selisih']);

const kalimat = tabelKalimat({
  angka: (isi: { nama: string; tercetak: string; sel: string; keliru: string; selBenar: string; benar: string }) =>
    `${isi.nama} ${isi.tercetak} dihitung dari ${isi.sel} (${isi.keliru}) yang keliru. Setelah sel itu menjadi ${isi.selBenar}, angka ini menjadi ${isi.benar}.`,
  kriteria: (isi: { tercetak: string; keliru: string; capaian: string; skala: string; benar: string }) =>
    `Kriteria "${isi.tercetak}" mengikuti capaian ${isi.keliru} yang keliru. Capaian ${isi.capaian} menurut skala ${isi.skala} adalah "${isi.benar}".`,
});

export interface Akibat {
  sumber: Relasi;
  temuan: TemuanAturan;
}

/** Figures and classes that agree with a wrong figure, and will not when that is put right. */
export const daftarAkibat = sekali((konteks: KonteksAturan): Akibat[] => {
  const teruji = semuaRelasi(konteks);
  const terlipat = new Set(daftarAkar(konteks).flatMap(({ akar, temuan }) => (temuan ? akar.relasi : [])));
  const salah = teruji.filter(
    ({ relasi, uji: u }) =>
      u.vonis === 'galat' &&
      !relasi.diam &&
      !terlipat.has(relasi) &&
      // Its parts are in doubt, not the figure.
      !bagianTerbalik(relasi) &&
      (PASTI.has(relasi.jenis) ||
        (relasi.jenis === 'jumlah' &&
          relasi.masukan.length === 2 &&
          relasi.tabel.kolom[relasi.kolom]?.nomorKolom !== null)),
  );
  if (!salah.length) return [];
  const pemakai = new Map<unknown, { relasi: Relasi; uji: Uji }[]>();
  const dicari = new Set(salah.map((x) => x.relasi.hasil));
  for (const x of teruji) for (const m of x.relasi.masukan) if (dicari.has(m)) tambahKe(pemakai, m, x);
  const hasil: Akibat[] = [];
  for (const { relasi, uji } of salah) {
    for (const pakai of pemakai.get(relasi.hasil) ?? []) {
      if (
        pakai.relasi === relasi ||
        pakai.relasi.jenis === 'sama' ||
        pakai.relasi.diam ||
        pakai.uji.vonis === 'galat' ||
        pakai.uji.vonis === 'peringatan'
      )
        continue;
      const baru = pakai.relasi.uji(new Map([[relasi.hasil, uji.seharusnya]]));
      const kini = angkaDi(pakai.relasi.hasil);
      if (
        !baru ||
        !kini ||
        (baru.vonis !== 'galat' && baru.vonis !== 'peringatan') ||
        banding(baru.seharusnya, kini) === 0
      )
        continue;
      const { tabel, baris, kolom } = pakai.relasi;
      hasil.push({
        sumber: relasi,
        temuan: {
          ...temuanSel(ikutKeliru, tabel, baris, kolom, {
            tingkat: 'peringatan',
            pesan: kalimat('angka', {
              nama: pakai.relasi.nama,
              tercetak: pakai.relasi.hasil.tercetak,
              sel: relasi.hasil.a1,
              keliru: relasi.hasil.tercetak,
              selBenar: tulisSepertiSel(relasi.hasil, uji.seharusnya),
              benar: tulisSepertiSel(pakai.relasi.hasil, baru.seharusnya),
            }),
            seharusnya: baru.seharusnya,
            sebab: `akibat dari ${relasi.hasil.a1}`,
            terkait: daftarTerkait(pakai.relasi.hasil, [relasi.hasil]),
          }),
          hitungan: baru.hitungan,
        },
      });
    }
    if (relasi.jenis === 'capaian') hasil.push(...kriteriaIkut(konteks, relasi, uji));
  }
  return hasil;
});

/** The class of a wrong capaian, where the right one falls into another. */
function kriteriaIkut(konteks: KonteksAturan, relasi: Relasi, uji: Uji): Akibat[] {
  const { tabel, baris } = relasi;
  return tabel.kolom.flatMap((k, kolom): Akibat[] => {
    const sel = baris.sel[kolom];
    const tercetak = angkaDi(relasi.hasil);
    if (k.peran !== 'kriteria' || !sel?.tercetak || !tercetak || cariKawan(tabel, kolom, 'capaian') !== relasi.kolom)
      return [];
    const skala = skalaLaporan(konteks).find((s) => kenalKelas(s, sel.tercetak));
    if (!skala) return [];
    const cocok = (n: typeof tercetak) =>
      letakDalamSkala(n, skala).kelas.some((x) => x.nama.some((y) => samaKelas(y, sel.tercetak)));
    // A class that is wrong already is reported by its own rule.
    if (!cocok(tercetak) || cocok(uji.seharusnya)) return [];
    const ke = Math.max(0, ...skala.kelas.map((x) => x.nama.findIndex((y) => samaKelas(y, sel.tercetak))));
    const kelas = letakDalamSkala(uji.seharusnya, skala).kelas[0];
    const benar = kelas?.nama[ke] ?? kelas?.nama[0] ?? '';
    return [
      {
        sumber: relasi,
        temuan: temuanSel(ikutKeliru, tabel, baris, kolom, {
          tingkat: 'galat',
          pesan: kalimat('kriteria', {
            tercetak: sel.tercetak,
            keliru: relasi.hasil.tercetak,
            capaian: formatAngka(uji.seharusnya),
            skala: sebutTabel(skala.tabel),
            benar,
          }),
          seharusnya: benar,
          sebab: `akibat dari ${relasi.hasil.a1}`,
          terkait: daftarTerkait(sel, [relasi.hasil, kelas?.sel]),
        }),
      },
    ];
  });
}

export const ikutKeliru: Aturan = {
  id: 'ikut-keliru',
  judul: 'Angka atau kriteria yang dihitung dari angka keliru',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: DASAR_PENGUKURAN,
  periksa: (konteks) => daftarAkibat(konteks).map((a) => a.temuan),
};

export const dok: DokAturan = {
  id: 'ikut-keliru',
  penjelasan: {
    apa: 'Angka atau kriteria yang cocok dengan angka lain yang keliru: jumlah nilai tertimbang, kemajuan dari kumulatif, kriteria dari capaian yang salah hitung.',
    mengapa: 'Setelah angka sumbernya diperbaiki, angka turunannya tertinggal bila tidak ikut diperbaiki.',
    perbaikan: 'Perbaiki angka sumbernya lebih dulu, lalu angka ini menjadi seperti yang disebut.',
  },
  contoh: [
    {
      judul: 'tidak ada yang keliru',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['> 90', 'Sangat Berhasil'],
          ['> 75 - 90', 'Berhasil'],
          ['≤ 75', 'Kurang'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', '80', '76', '95', 'Sangat Berhasil'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'kriteria mengikuti capaian yang salah hitung',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['> 90', 'Sangat Berhasil'],
          ['> 75 - 90', 'Berhasil'],
          ['≤ 75', 'Kurang'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', '80', '68', '95', 'Sangat Berhasil'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F2', tingkat: 'galat', seharusnya: 'Berhasil' }],
    },
    {
      judul: 'jumlah nilai tertimbang dari baris yang salah kali',
      lembar: {
        a: [
          ['No', 'Pekerjaan', 'Bobot (%)', 'Realisasi Fisik (%)', 'Nilai Tertimbang (Bobot x Fisik)'],
          ['1', 'Rehabilitasi gedung', '60', '92,50', '55,05'],
          ['2', 'Pengadaan alat', '40', '100', '40,00'],
          ['', 'Jumlah', '100', '', '95,05'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E4', tingkat: 'peringatan', seharusnya: 95.5 }],
    },
  ],
};
