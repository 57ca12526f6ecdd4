import type { SelTabel, Tabel } from '../../core/tabel';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';

/** Each with the text that mends it; null for what only a person can mend. */
const POLA: [string, RegExp, ((t: string) => string) | null][] = [
  [
    'spasi berlebih',
    /\S {2,}\S|\p{L} +[,;](?=\s|$)/u,
    (t) => t.replace(/(\p{L}) +([,;])(?=\s|$)/gu, '$1$2').replace(/(\S) {2,}(?=\S)/g, '$1 '),
  ],
  ['tanda baca berulang', /,{2,}|;{2,}|(?<!\.)\.\.(?!\.)/, null],
  ['huruf besar di tengah kata', /\b(?:di|ter|me|ke|se)[A-Z][a-z]{3,}/, null],
  ['karakter rusak', /\ufffd|â€|Ã./, null],
];

export const salahKetik: Aturan = {
  id: 'salah-ketik',
  judul: 'Salah ketik yang tampak',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Ejaan Yang Disempurnakan',
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    for (const tabel of konteks.tabel) {
      for (const [nama, pola, ganti] of POLA) hasil.push(...periksaPola(tabel, nama, pola, ganti));
    }
    return hasil;
  },
};

function periksaPola(tabel: Tabel, nama: string, pola: RegExp, ganti: ((t: string) => string) | null): TemuanAturan[] {
  const kena: { baris: (typeof tabel.baris)[number]; sel: SelTabel }[] = [];
  for (const baris of tabel.baris) {
    for (const sel of baris.sel) {
      if (
        typeof sel.nilai === 'string' &&
        sel.rumus === '' &&
        sel.angka.jenis === 'bukan-angka' &&
        pola.test(sel.tercetak)
      ) {
        kena.push({ baris, sel });
      }
    }
  }
  const [satu, ...lain] = kena;
  if (!satu) return [];
  const cuplik = pola.exec(satu.sel.tercetak)?.[0] ?? '';
  return [
    temuanSelIku(salahKetik, tabel, satu.baris, satu.sel, {
      tingkat: 'info',
      pesan: `Ada ${nama} (“${cuplik.trim()}”) di ${kena.length > 1 ? `${kena.length} sel tabel ini` : 'sel ini'}. Rapikan penulisannya.`,
      sebab: 'Nama yang diketik berbeda dianggap nama lain saat tabel dicocokkan.',
      terkait: lain.map((x) => terkait(x.sel)),
      perbaikan: ganti
        ? [
            {
              id: 'teks',
              label: (banyak) => `${banyak} sel: rapikan ${nama}`,
              aman: true,
              ubah: kena.map(({ sel }) => ({
                lembar: sel.lembar,
                sel: sel.a1,
                dari: sel.tercetak,
                ke: ganti(sel.tercetak),
              })),
              halangan: null,
            },
          ]
        : null,
    }),
  ];
}

export const dok: DokAturan = {
  id: 'salah-ketik',
  penjelasan: {
    apa: 'Teks diperiksa salah ketik yang tampak: spasi berlebih, tanda baca berulang, huruf besar di tengah kata, karakter rusak.',
    mengapa: 'Nama yang diketik berbeda dianggap nama lain saat tabel dicocokkan.',
    perbaikan: 'Rapikan penulisannya; spasi dirapikan oleh tombol perbaikan.',
  },
  contoh: [
    {
      judul: 'Huruf besar di tengah kata',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya mutu layanan', 'Persentase usaha yang diBina', 'Persen', '82'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'C4', tingkat: 'info' }],
    },
    {
      judul: 'Penulisan rapi',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya mutu layanan', 'Persentase usaha yang dibina', 'Persen', '82'],
        ],
      },
      temuan: [],
    },
  ],
};
