import { tanda } from '../../core/desimal';
import type { SelTabel, Tabel } from '../../core/tabel';
import { type Butir, kelompokIndikator } from '../../relations/butir';
import { cariKawan } from '../../relations/kawan';
import type { KonteksAturan } from '../../relations/konteks';
import { kolomPeran, sebutTabel } from '../../relations/sel';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';
import { angkaTerbaca, kolomAngka } from '../sel-angka';
import type { TemuanAturan } from '../temuan-aturan';

const tanpaNilai = (s: SelTabel | undefined) => s?.angka.jenis === 'tanpa-nilai' && !s.angka.kosong;
const nol = (s: SelTabel | undefined) => s?.angka.jenis === 'angka' && tanda(s.angka.nilai) === 0;

/** Zeros of realisasi in rows that have neither target nor capaian. */
function nolTanpaTarget(tabel: Tabel): [SelTabel, TemuanAturan][] {
  return kolomPeran(tabel, 'realisasi').flatMap((kolom) => {
    const iTarget = cariKawan(tabel, kolom, 'target');
    const iCapaian = kolomPeran(tabel, 'capaian').find((c) => cariKawan(tabel, c, 'realisasi') === kolom) ?? -1;
    if (iTarget < 0 || iCapaian < 0) return [];
    return tabel.baris.flatMap((baris): [SelTabel, TemuanAturan][] => {
      const [sel, target, capaian] = [baris.sel[kolom], baris.sel[iTarget], baris.sel[iCapaian]];
      if (baris.jenis !== 'data' || !sel || !nol(sel) || !tanpaNilai(target) || !tanpaNilai(capaian)) return [];
      const temuan = temuanSelIku(tanpaNilaiCampuran, tabel, baris, sel, {
        tingkat: 'peringatan',
        pesan: `Realisasi tercetak ${sel.tercetak}, padahal target dan capaiannya “${target?.tercetak}”. Bila belum diukur, tulis “-”: nol berarti hasilnya memang nol.`,
        sebab: 'Nol terbaca sebagai gagal, “-” sebagai belum diukur.',
        seharusnya: '-',
        terkait: [target, capaian].flatMap((s) => (s ? [terkait(s)] : [])),
      });
      return [[sel, temuan]];
    });
  });
}

/** The same figure of the same indicator, of which another table says that nothing was measured. */
const samaUkuran = (a: Butir, b: Butir): boolean =>
  a.peran === b.peran && a.tahun === b.tahun && a.tw === b.tw && a.varian === b.varian;

function nolDiTabelLain(butir: Butir, semua: readonly Butir[]): TemuanAturan | null {
  if ((butir.peran !== 'realisasi' && butir.peran !== 'capaian') || !nol(butir.sel)) return null;
  const lain = semua.find((b) => samaUkuran(b, butir) && tanpaNilai(b.sel));
  if (!lain) return null;
  return temuanSelIku(tanpaNilaiCampuran, butir.sebutan.tabel, butir.sebutan.baris, butir.sel, {
    tingkat: 'peringatan',
    pesan: `${butir.peran === 'capaian' ? 'Capaian' : 'Realisasi'} tercetak ${butir.sel.tercetak} di sini, tetapi “${lain.sel.tercetak}” di ${sebutTabel(lain.sebutan.tabel)}. Bila tidak diukur, tulis “-” di semua tabel; nol berarti hasilnya memang nol.`,
    sebab: 'Nol menurunkan rata-rata, “tidak ada nilai” tidak ikut dihitung.',
    seharusnya: lain.sel.tercetak,
    terkait: [terkait(lain.sel)],
  });
}

/** Zeros that contradict: the row has neither target nor capaian, or another table says that nothing was measured. */
function nolBertentangan(konteks: KonteksAturan): Map<SelTabel, TemuanAturan> {
  const hasil = new Map(konteks.tabel.flatMap(nolTanpaTarget));
  for (const { butir } of kelompokIndikator(konteks))
    for (const b of butir) {
      const temuan = hasil.has(b.sel) ? null : nolDiTabelLain(b, butir);
      if (temuan) hasil.set(b.sel, temuan);
    }
  return hasil;
}

export const tanpaNilaiCampuran: Aturan = {
  id: 'tanpa-nilai-campuran',
  judul: '“Tidak ada nilai” dan 0 bercampur',
  kelompok: 'penulisan',
  tingkat: 'peringatan',
  dasar: 'Praktik pelaporan: 0 adalah hasil ukur, “-” berarti tidak diukur',
  periksa: (konteks) => {
    const tentangan = nolBertentangan(konteks);
    const campuran = kolomAngka(konteks).flatMap(({ tabel, kolom, sel }) => {
      if (!/^(target|realisasi|capaian|penyerapan)$/.test(kolom.peran)) return [];
      const tanpa = sel.filter((s) => s.sel.angka.jenis === 'tanpa-nilai' && !s.sel.angka.kosong);
      const bernol = sel.filter((s) => angkaTerbaca(s.sel) !== null && nol(s.sel) && !tentangan.has(s.sel));
      const [satu, ...lain] = tanpa.length ? bernol : [];
      if (!satu) return [];
      return [
        temuanSelIku(tanpaNilaiCampuran, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `Kolom ini memakai 0 (${bernol.length} sel) dan “${tanpa[0]?.sel.tercetak}” (${tanpa.length} sel). Pastikan 0 berarti hasilnya memang nol; bila tidak diukur, tulis “-”.`,
          sebab: 'Nol ikut menurunkan rata-rata, sedangkan “tidak ada nilai” tidak.',
          terkait: lain.map((s) => terkait(s.sel)),
        }),
      ];
    });
    return [...tentangan.values(), ...campuran];
  },
};

export const dok: DokAturan = {
  id: 'tanpa-nilai-campuran',
  penjelasan: {
    apa: 'Dalam satu kolom diperiksa apakah 0 dan “tidak ada nilai” (-, N/A) dipakai bersamaan, dan apakah 0 di satu sel bertentangan dengan “-” pada target dan capaian barisnya atau pada tabel lain.',
    mengapa:
      'Nol adalah hasil ukur dan menurunkan rata-rata; “tidak ada nilai” tidak ikut dihitung. Keduanya tidak boleh tertukar.',
    perbaikan: 'Pastikan 0 berarti hasilnya memang nol; bila tidak diukur, tulis “-”.',
  },
  contoh: [
    {
      judul: '0 dan N/A di kolom realisasi',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '0', '0'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', 'N/A', 'N/A'],
        ],
      },
      temuan: [
        { lembar: 'Tabel', sel: 'F4', tingkat: 'info' },
        { lembar: 'Tabel', sel: 'G4', tingkat: 'info' },
      ],
    },
    {
      judul: '0 tanpa target dan tanpa capaian',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Indeks A', 'Indeks', '-', '0,00', '-'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'peringatan', seharusnya: '-' }],
    },
    {
      judul: 'Hanya nol',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '0', '0'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90'],
        ],
      },
      temuan: [],
    },
  ],
};
