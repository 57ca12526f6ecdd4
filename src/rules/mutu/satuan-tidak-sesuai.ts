import type { SelTabel, Tabel } from '../../core/tabel';
import { kata, kataHenti } from '../../words/kata';
import { keluargaSatuan } from '../../words/satuan';
import type { Aturan, DokAturan } from '../aturan';
import {
  type BarisIku,
  barisIku,
  type IsiTemuan,
  kutipRingkas,
  temuanKepala,
  temuanSelIku,
  terkait,
} from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';
import { satuanPersen } from './formula';
import { ukuranNama } from './nama';

/** What "Jumlah …" counts: its first noun that names something countable. */
function bendaDihitung(indikator: string): { kata: string; keluarga: string } | null {
  const k = kata(indikator.replace(/\([^)]*\)/g, ' '))
    .slice(1)
    .filter((x) => !kataHenti(x));
  const satu = k[0];
  const keluarga = satu ? keluargaSatuan(satu) : null;
  return satu && keluarga ? { kata: satu, keluarga } : null;
}

/** The unit to write: people are counted as Orang, other things by their name. */
function satuanUsul(b: { kata: string; keluarga: string } | null): string | null {
  return b && (b.keluarga === 'orang' ? 'Orang' : b.kata[0]?.toUpperCase() + b.kata.slice(1));
}

function nilai(iku: BarisIku, sel: SelTabel): IsiTemuan | null {
  const satuan = sel.tercetak.trim();
  const indikator = iku.teks('indikator');
  // A figure in the column of units is another rule's.
  if (satuan === '' || /\d/.test(satuan)) return null;
  const ukuran = ukuranNama(indikator);
  const persen = satuanPersen(satuan);
  if (ukuran === 'cacah' && persen) {
    return {
      tingkat: 'peringatan',
      pesan: `Indikator “Jumlah …” bersatuan ${satuan}. Ganti satuannya dengan yang dihitung, atau ubah indikator menjadi “Persentase …”.`,
      sebab: 'Jumlah dan persentase tidak dapat dibandingkan dengan target yang sama.',
      seharusnya: satuanUsul(bendaDihitung(indikator)),
    };
  }
  const keluarga = keluargaSatuan(satuan);
  if (ukuran === 'persen' && keluarga && !/persen|nilai/.test(keluarga)) {
    return {
      tingkat: 'peringatan',
      pesan: `Indikator “Persentase …” bersatuan ${satuan}. Ganti satuannya menjadi Persen, atau ubah indikator menjadi “Jumlah …”.`,
      sebab: 'Satuan tidak cocok dengan jenis indikator.',
      seharusnya: 'Persen',
    };
  }
  if (ukuran !== 'cacah' || !keluarga) return null;
  const benda = bendaDihitung(indikator);
  if (!benda || benda.keluarga === keluarga || keluarga === 'nilai') return null;
  const orang = (x: string) => x === 'orang';
  const keras =
    (orang(keluarga) && /lembaga|naskah/.test(benda.keluarga)) ||
    (keluarga === 'naskah' && /orang|lembaga/.test(benda.keluarga)) ||
    /waktu|ukuran|uang/.test(keluarga);
  const lunak =
    /naskah|benda|lembaga|kejadian/.test(benda.keluarga) &&
    /naskah|benda|kejadian/.test(keluarga) &&
    !(benda.keluarga === 'lembaga' && keluarga === 'benda');
  if (!keras && !lunak) return null;
  // Hours of lessons, months of service: the thing is counted by its measure.
  if (/waktu|ukuran|uang/.test(keluarga) && benda.keluarga !== 'lembaga' && benda.keluarga !== 'orang') return null;
  return {
    tingkat: keras && !/waktu|ukuran|uang/.test(keluarga) ? 'peringatan' : 'info',
    pesan: `Indikator menghitung “${benda.kata}”, tetapi satuannya ${satuan}. Samakan satuan dengan yang dihitung.`,
    sebab: `${kutipRingkas(indikator)} tidak dinyatakan dalam ${satuan}.`,
    seharusnya: satuanUsul(benda),
  };
}

/** A header that promises percent above rows that are none. */
function kepalaPersen(tabel: Tabel, baris: readonly BarisIku[]): TemuanAturan[] {
  const kolom = tabel.kolom.filter(
    (k) =>
      (k.peran === 'target' || k.peran === 'realisasi') &&
      k.bidang !== 'anggaran' &&
      k.bidang !== 'fisik' &&
      k.satuan === '%',
  );
  const bukan = baris.filter((b) => {
    const satuan = b.teks('satuan');
    return satuan
      ? !satuanPersen(satuan) && /nilai|orang|naskah|benda|lembaga/.test(keluargaSatuan(satuan) ?? '')
      : /indeks|cacah/.test(ukuranNama(b.teks('indikator')) ?? '');
  });
  const [satu, ...lain] = bukan;
  const k = kolom[0];
  if (!k || !satu || bukan.length === baris.length) return [];
  const sel = (b: BarisIku) => b.sel('indikator');
  return [
    temuanKepala(satuanTidakSesuai, tabel, k, {
      tingkat: 'info',
      pesan: `Judul kolom bertanda (%), padahal ${kutipRingkas(satu.teks('indikator'))}${lain.length ? ` dan ${lain.length} baris lain` : ''} bukan persen. Hapus tanda (%) dari judul dan tulis satuan per baris.`,
      sebab: 'Pembaca akan membaca nilai atau jumlah sebagai persen.',
      terkait: bukan.flatMap((b) => {
        const s = sel(b);
        return s ? [terkait(s)] : [];
      }),
    }),
  ];
}

export const satuanTidakSesuai: Aturan = {
  id: 'satuan-tidak-sesuai',
  judul: 'Satuan tidak cocok dengan indikatornya',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PER/20/M.PAN/11/2008 (indikator terukur); LKE PermenPANRB 88/2021',
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    const perTabel = new Map<Tabel, BarisIku[]>();
    for (const iku of barisIku(konteks)) {
      const d = perTabel.get(iku.tabel);
      if (d) d.push(iku);
      else perTabel.set(iku.tabel, [iku]);
      const sel = iku.sel('satuan');
      const isi = sel ? nilai(iku, sel) : null;
      if (sel && isi) hasil.push(temuanSelIku(satuanTidakSesuai, iku.tabel, iku.baris, sel, isi));
    }
    for (const [tabel, baris] of perTabel) hasil.push(...kepalaPersen(tabel, baris));
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'satuan-tidak-sesuai',
  penjelasan: {
    apa: 'Satuan dibandingkan dengan yang dihitung indikator: “Jumlah sekolah” tidak bersatuan orang, “Persentase …” bersatuan persen, dan judul kolom (%) tidak memuat baris bersatuan nilai.',
    mengapa: 'Satuan yang keliru membuat target dan realisasi dibaca sebagai hal lain.',
    perbaikan: 'Ganti satuan dengan yang dihitung, atau ubah nama indikator.',
  },
  contoh: [
    {
      judul: 'Jumlah sekolah bersatuan orang',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya mutu sekolah', 'Jumlah sekolah yang menerapkan kurikulum baru', 'Orang', '120'],
          ['2', 'Meningkatnya mutu guru', 'Jumlah guru yang mengikuti pelatihan', 'Persen', '80'],
        ],
      },
      temuan: [
        { lembar: 'Tabel', sel: 'D4', tingkat: 'peringatan', seharusnya: 'Sekolah' },
        { lembar: 'Tabel', sel: 'D5', tingkat: 'peringatan', seharusnya: 'Orang' },
      ],
    },
    {
      judul: 'Satuan yang lazim',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya mutu sekolah', 'Jumlah sekolah yang menerapkan kurikulum baru', 'Sekolah', '120'],
          ['2', 'Meningkatnya mutu guru', 'Jumlah guru yang mengikuti pelatihan', 'Orang', '80'],
          ['3', 'Meningkatnya pelatihan', 'Jumlah pelatihan yang dilaksanakan', 'Jam', '80'],
        ],
      },
      temuan: [],
    },
  ],
};
