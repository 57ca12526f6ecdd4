import type { KonteksAturan } from '../../relations/konteks';
import { PERATURAN_DICABUT, peraturanDalam } from '../../words/peraturan';
import type { Aturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import { paragrafIsi, temuanParagraf } from './bantu';

/** The text knows that it was replaced, or tells history. */
const DIKETAHUI =
  /\b(?:dicabut|mencabut|diganti\w*|pengganti|menggantikan|perubahan atas|sebagaimana telah|tidak berlaku|pencabutan)\b/i;

function dicabut(konteks: KonteksAturan): TemuanAturan[] {
  const { tahun } = konteks;
  if (tahun === null) return [];
  return paragrafIsi(konteks).flatMap((p) =>
    peraturanDalam(p.teks).flatMap((r) => {
      const lama = PERATURAN_DICABUT.find((x) => x.jenis === r.jenis && x.nomor === r.nomor && x.tahun === r.tahun);
      if (!lama || lama.sejak >= tahun || DIKETAHUI.test(p.teks)) return [];
      return [
        temuanParagraf(peraturanUsang, p, r.awal, r.akhir, {
          tingkat: 'peringatan',
          pesan: `${p.teks.slice(r.awal, r.akhir).trim()} sudah tidak berlaku; penggantinya ${lama.oleh}. Perbarui dasar hukumnya.`,
          seharusnya: lama.oleh,
        }),
      ];
    }),
  );
}

/** The same regulation twice in one list of legal grounds. */
function ganda(konteks: KonteksAturan): TemuanAturan[] {
  const pertama = new Map<string, string>();
  return paragrafIsi(konteks).flatMap((p) => {
    const r = peraturanDalam(p.teks)[0];
    // An item of a list begins with its regulation.
    if (!r || r.awal > 12 || p.jalur.length === 0) return [];
    const kunci = [p.jalur.join('›'), r.jenis, r.nomor, r.tahun].join('|');
    const lalu = pertama.get(kunci);
    if (lalu === undefined) {
      pertama.set(kunci, p.sel);
      return [];
    }
    return [
      temuanParagraf(peraturanUsang, p, r.awal, r.akhir, {
        tingkat: 'info',
        pesan: `${p.teks.slice(r.awal, r.akhir).trim()} tercantum dua kali di bagian ini. Hapus salah satunya.`,
      }),
    ];
  });
}

export const peraturanUsang: Aturan = {
  id: 'peraturan-usang',
  judul: 'Dasar hukum yang sudah dicabut atau tercantum dua kali',
  kelompok: 'naskah',
  tingkat: 'peringatan',
  dasar: 'Ketentuan penutup peraturan penggantinya',
  periksa: (konteks) => [...dicabut(konteks), ...ganda(konteks)],
};
