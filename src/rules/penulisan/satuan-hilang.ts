import { PERAN_PERSEN } from '../../core/peran';
import { tambahKe } from '../../core/peta';
import type { Aturan, DokAturan } from '../aturan';
import { teksPeran, temuanSelIku, terkait } from '../baris-iku';
import { satuanPersen } from '../mutu/formula';
import { ukuranNama } from '../mutu/nama';
import { angkaTerbaca, kolomAngka, type SelAngka } from '../sel-angka';
import type { TemuanAturan } from '../temuan-aturan';

/** Whether the row's figures are percents: by its unit, else by the indicator's name. */
function barisPersen(s: SelAngka): boolean {
  const satuan = teksPeran(s.tabel, s.baris, 'satuan');
  return satuan ? satuanPersen(satuan) : ukuranNama(teksPeran(s.tabel, s.baris, 'indikator')) === 'persen';
}

export const satuanHilang: Aturan = {
  id: 'satuan-hilang',
  judul: 'Tanda persen tidak seragam di satu kolom',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik pelaporan: satu kolom satu cara menulis',
  periksa: (konteks) => {
    const kolom = kolomAngka(konteks);
    const hasil = kolom.flatMap(({ kolom: k, sel }) => {
      const persen = PERAN_PERSEN.has(k.peran);
      if (!persen && k.peran !== 'target' && k.peran !== 'realisasi') return [];
      return campur(
        sel.filter((s) => persen || barisPersen(s)),
        'kolom',
      );
    });
    // Years side by side: the same figure, now with the sign and now without.
    const perBaris = new Map<object, SelAngka[]>();
    for (const { kolom: k, sel } of kolom) {
      if ((k.peran !== 'target' && k.peran !== 'realisasi') || k.tahun === null) continue;
      for (const s of sel) tambahKe(perBaris, s.baris, s);
    }
    const sudah = new Set(hasil.flatMap((t) => [t, ...t.terkait]).map((x) => `${x.lembar}!${x.sel}`));
    for (const sel of perBaris.values()) {
      if (sel.length < 3 || sel.some((s) => sudah.has(`${s.sel.lembar}!${s.sel.a1}`))) continue;
      hasil.push(...campur(sel, 'baris'));
    }
    return hasil;
  },
};

function campur(sel: readonly SelAngka[], di: 'kolom' | 'baris'): TemuanAturan[] {
  const dengan = sel.filter((s) => angkaTerbaca(s.sel)?.satuan === '%');
  const tanpa = sel.filter((s) => angkaTerbaca(s.sel)?.satuan === '');
  if (!dengan.length || !tanpa.length) return [];
  const hilang = dengan.length >= tanpa.length;
  const [satu, ...lain] = hilang ? tanpa : dengan;
  if (!satu) return [];
  const banyak = 1 + lain.length;
  return [
    temuanSelIku(satuanHilang, satu.tabel, satu.baris, satu.sel, {
      tingkat: 'info',
      pesan: hilang
        ? `${banyak} sel di ${di} ini dicetak tanpa tanda persen, tidak seperti ${dengan.length} sel lain. Tambahkan tanda persen.`
        : `${banyak} sel di ${di} ini bertanda persen, tidak seperti ${tanpa.length} sel lain. Hapus tanda persennya, atau tulis di semua sel.`,
      sebab: `Angka dengan dan tanpa tanda persen di satu ${di} mudah terbaca sebagai satuan yang berbeda.`,
      seharusnya: hilang ? `${satu.sel.tercetak}%` : satu.sel.tercetak.replace(/\s*%/, ''),
      terkait: lain.map((s) => terkait(s.sel)),
    }),
  ];
}

export const dok: DokAturan = {
  id: 'satuan-hilang',
  penjelasan: {
    apa: 'Kolom persen diperiksa apakah sebagian selnya bertanda persen dan sebagian tidak; begitu pula satu baris target beberapa tahun.',
    mengapa: 'Angka dengan dan tanpa tanda persen mudah terbaca sebagai satuan yang berbeda.',
    perbaikan: 'Tulis tanda persen di semua sel, atau di tidak satu pun.',
  },
  contoh: [
    {
      judul: 'Satu capaian tanpa tanda persen',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '50', '100%'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90%'],
          ['3', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase C', 'Persen', '50', '40', '80'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'G6', tingkat: 'info', seharusnya: '80%' }],
    },
    {
      judul: 'Seragam',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase A', 'Persen', '50', '50', '100%'],
          ['2', 'Meningkatnya derajat kesehatan masyarakat', 'Persentase B', 'Persen', '50', '45', '90%'],
        ],
      },
      temuan: [],
    },
  ],
};
