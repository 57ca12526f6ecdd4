import type { Aturan } from '../aturan';
import { kutip, temuanSel } from '../baris-iku';
import { barisRumus } from './formula';

export const konstantaDiRumus: Aturan = {
  id: 'konstanta-di-rumus',
  judul: 'Angka tetap di dalam rumus indikator',
  kelompok: 'mutuIku',
  tingkat: 'info',
  dasar: 'PER/20/M.PAN/11/2008 (formula berlaku selama periode IKU)',
  periksa: (konteks) =>
    barisRumus(konteks).flatMap(({ iku, sel, rumus }) =>
      rumus.konstanta.slice(0, 1).map(({ uraian, angka }) =>
        temuanSel(konstantaDiRumus, iku.tabel, iku.baris, sel, {
          tingkat: 'info',
          pesan: `Rumus memuat angka tetap ${angka}${uraian ? ` untuk ${kutip(uraian)}` : ''}, sehingga tidak mengikuti data tahun berjalan. Hapus angkanya dari rumus dan cantumkan sumber datanya.`,
          sebab: 'Rumus IKU berlaku beberapa tahun, sedangkan angka itu hanya benar pada satu waktu.',
        }),
      ),
    ),
};
