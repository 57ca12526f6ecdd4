import { kepalaTeks, keterangan, nomorBaku, rujukan } from '../../naskah/keterangan';
import type { KonteksAturan } from '../../relations/konteks';
import type { Aturan, DokAturan } from '../aturan';
import { DASAR_SISTEMATIKA } from '../dasar';
import type { TemuanAturan } from '../temuan-aturan';
import { paragrafIsi, SEBUT, temuanParagraf } from './bantu';

/** "BAB III AKUNTABILITAS" is chapter 3. */
function nomorBab(teks: string): string | null {
  const m = /^\s*bab\s+([ivxlc]+|\d+)\b/i.exec(teks);
  return m ? (nomorBaku(`${m[1]}.0`).split('.')[0] ?? null) : null;
}

function periksa(konteks: KonteksAturan): TemuanAturan[] {
  const paragraf = konteks.paragraf ?? [];
  const ada = keterangan(paragraf);
  // "Tabel 2.1" in a table's own title, where no caption style is used.
  for (const t of konteks.tabel) {
    const m = /^\s*tabel\s*\.?\s*((?:\d+|[IVXLC]+(?=[.\-–]))(?:[.\-–]\d+)*)/i.exec(t.judul);
    const p = paragraf[0];
    if (m && p) ada.push({ jenis: 'tabel', nomor: nomorBaku(m[1] as string), paragraf: p, awal: 0, akhir: 0 });
  }
  for (const p of paragrafIsi(konteks)) {
    const k = kepalaTeks(p);
    if (k) ada.push({ ...k, paragraf: p });
  }
  const disebut = new Set<string>();
  return paragrafIsi(konteks).flatMap((paragrafKini) =>
    rujukan(paragrafKini).flatMap((rujukannya): TemuanAturan[] => {
      const sejenis = ada.filter(
        (keteranganKini) =>
          keteranganKini.jenis === rujukannya.jenis ||
          (rujukannya.jenis !== 'tabel' &&
            rujukannya.jenis !== 'lampiran' &&
            keteranganKini.jenis !== 'tabel' &&
            keteranganKini.jenis !== 'lampiran'),
      );
      // Where captions are numbered otherwise (or not at all), a number proves nothing.
      const sebentuk = sejenis.filter(
        (k) =>
          k.nomor.includes('.') === rujukannya.nomor.includes('.') &&
          /\d/.test(k.nomor) === /\d/.test(rujukannya.nomor),
      );
      // A chapter that is not in this file (or has no captions at all) proves nothing either.
      const babnya = rujukannya.nomor.split('.')[0] as string;
      const adaBab =
        !rujukannya.nomor.includes('.') ||
        sebentuk.some((k) => k.nomor.split('.')[0] === babnya) ||
        paragraf.some((p) => p.macam === 'judul' && nomorBab(p.teks) === babnya);
      if (sebentuk.length === 0 || !adaBab || sejenis.some((k) => k.nomor === rujukannya.nomor)) return [];
      // Annexes are often bound apart: only a number beyond those that are there.
      if (rujukannya.jenis === 'lampiran' && sebentuk.length < 2) return [];
      // "Tabel 3" may mean all of chapter 3; a letter behind the number, a part of a table.
      if (
        sejenis.some(
          (k) =>
            k.nomor.startsWith(`${rujukannya.nomor}.`) ||
            `${k.nomor}` === rujukannya.nomor.replace(/(?<=\d)[A-Z]$/, ''),
        )
      )
        return [];
      const kunci = `${rujukannya.jenis}${rujukannya.nomor}${paragrafKini.sel}`;
      if (disebut.has(kunci)) return [];
      disebut.add(kunci);
      const sebab = sejenis.filter((k) => k.nomor.split('.')[0] === babnya).map((k) => k.nomor);
      return [
        temuanParagraf(rujukanHilang, paragrafKini, rujukannya.awal, rujukannya.akhir, {
          pesan: `Naskah merujuk ${SEBUT[rujukannya.jenis]} ${rujukannya.nomor}, tetapi ${SEBUT[rujukannya.jenis].toLowerCase()} bernomor itu tidak ada di dokumen ini. Perbaiki nomor rujukannya, atau tambahkan ${SEBUT[rujukannya.jenis].toLowerCase()}nya.`,
          sebab: sebab.length ? `Yang ada di bab itu: ${[...new Set(sebab)].slice(0, 12).join(', ')}.` : null,
        }),
      ];
    }),
  );
}

export const rujukanHilang: Aturan = {
  id: 'rujukan-hilang',
  judul: 'Rujukan ke tabel, gambar, atau lampiran yang tidak ada',
  kelompok: 'naskah',
  tingkat: 'peringatan',
  dasar: DASAR_SISTEMATIKA,
  periksa,
};

export const dok: DokAturan = {
  id: 'rujukan-hilang',
  penjelasan: {
    apa: 'Setiap rujukan ke tabel, gambar, grafik, atau lampiran bernomor dicari keterangannya di dokumen yang sama.',
    mengapa: 'Pembaca tidak dapat memeriksa angka yang tabelnya tidak ada.',
    perbaikan:
      'Perbaiki nomor rujukannya, atau tambahkan tabelnya. Di Word, pakai rujukan silang agar nomornya ikut berubah.',
  },
  contoh: [
    {
      judul: 'rujukan ada',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Capaian seluruh indikator disajikan pada Tabel 3.1.'],
      temuan: [],
    },
    {
      judul: 'tabel tidak ada',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Capaian seluruh indikator disajikan pada Tabel 3.9.'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'peringatan' }],
    },
  ],
};
