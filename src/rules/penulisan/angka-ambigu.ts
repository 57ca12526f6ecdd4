import { keTeks } from '../../core/desimal';
import type { Tabel } from '../../core/tabel';
import type { Aturan } from '../aturan';
import { temuanSel, terkait } from '../baris-iku';
import { kolomAngka, type SelAngka } from '../sel-angka';
import type { TemuanAturan } from '../temuan-aturan';

/** Digits and marks only, and still no figure: "1403.419.201", "3.8000.000.000,00", "1,011.080.000". */
const RUSAK = /^(rp\.?\s?)?\(?-?\d[\d.,]*[.,][\d.,]*\d,?-?\)?\s?%?$/i;

function laporRusak(tabel: Tabel, s: SelAngka): TemuanAturan {
  return temuanSel(angkaAmbigu, tabel, s.baris, s.sel, {
    tingkat: 'peringatan',
    pesan: `“${s.sel.tercetak}” bukan penulisan angka yang utuh: titik dan komanya tidak pada tempatnya, sehingga tidak dihitung ulang. Cocokkan dengan dokumen sumbernya, lalu tulis ulang.`,
    sebab: 'Angka seperti ini dibaca berbeda-beda oleh pembaca dan dilewati oleh lembar kerja.',
  });
}

export const angkaAmbigu: Aturan = {
  id: 'angka-ambigu',
  judul: 'Angka yang dapat dibaca dua cara',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Ejaan Yang Disempurnakan: koma desimal, titik ribuan',
  periksa: (konteks) =>
    kolomAngka(konteks).flatMap(({ tabel, sel }) => {
      const rusak = sel.filter((s) => s.sel.angka.jenis === 'bukan-angka' && RUSAK.test(s.sel.tercetak.trim()));
      const laporan = rusak.length > sel.length / 2 ? [] : rusak.map((s) => laporRusak(tabel, s));
      const kena = sel.filter((s) => s.sel.angka.jenis === 'ambigu');
      const [satu, ...lain] = kena;
      const a = satu?.sel.angka;
      if (!satu || a?.jenis !== 'ambigu') return laporan;
      return [
        ...laporan,
        temuanSel(angkaAmbigu, tabel, satu.baris, satu.sel, {
          tingkat: 'info',
          pesan: `“${satu.sel.tercetak}”${lain.length ? ` dan ${lain.length} sel lain` : ''} dapat berarti ${keTeks(a.sebagaiRibuan)} atau ${keTeks(a.sebagaiDesimal).replace('.', ',')}, sehingga tidak dihitung ulang. Tulis tanpa titik ribuan atau dengan koma desimal.`,
          sebab: 'Tidak ada satuan atau kebiasaan kolom yang menentukan arti titiknya.',
          terkait: lain.map((s) => terkait(s.sel)),
        }),
      ];
    }),
};
