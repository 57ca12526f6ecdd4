/** What is wrong with a figure in a cell of the input sheets, as a finding: the sentence and the ways to put it right. */
import { type Desimal, keAngka, keTeks } from '../core/desimal';
import type { Perbaikan } from '../core/temuan';
import { angkaKeTeks } from '../messages/angka';
import { keluargaSatuan } from '../words/satuan';
import { desimalSatuan, formatDesimal } from './definisi';
import type { BahanTemuan, IdIsian } from './isian';
import type { Masalah } from './nilai';

/** The cell that a complaint is about. */
interface SelBermasalah {
  lembar: string;
  sel: string;
  /** Title of its column. */
  kolom: string;
  /** What names its row. */
  baris: string;
  /** Its content as text, and what it shows. */
  tercetak: string;
  tampil: string;
  /** Unit of the figure that belongs there; '' where it has none. */
  satuan: string;
}

/** Whether the word beside a figure names another unit than the row's: "Orang" under Ton. */
function satuanBertentangan(kata: string, satuan: string): boolean {
  const [kataRapi, satuanRapi] = [kata, satuan].map((t) =>
    t
      .toLowerCase()
      .replace(/[^a-z0-9%]+/g, ' ')
      .trim(),
  ) as [string, string];
  if (kataRapi === '' || satuanRapi === '' || kataRapi.includes(satuanRapi) || satuanRapi.includes(kataRapi))
    return false;
  const [kataBaku, ky] = [kataRapi === '%' ? 'persen' : kataRapi, satuanRapi === '%' ? 'persen' : satuanRapi].map((t) =>
    keluargaSatuan(t),
  );
  if (kataBaku !== ky || !kataBaku) return true;
  // Of time, size and money the very unit counts: a hectare is no ton.
  return /^(waktu|ukuran|uang)$/.test(kataBaku) && kataRapi.split(' ')[0] !== satuanRapi.split(' ')[0];
}

/**
 * Figures that a date or a time may have been when it was typed with a point: "8.5" shows as 08/05/2026, "50.05" as
 * 50.05.00. A month of one digit may have been typed with or without its zero.
 */
function angkaDariTanggal(tampil: string): number[] {
  const tanggal = /^(\d{1,2})(?:[/-](\d{1,2})[/-]\d{2,4}|\.(\d{1,2})\.\d{4})$/.exec(tampil.trim());
  const jam = /^(\d{1,4})[.:](\d{2})(?:[.:]00)?$/.exec(tampil.trim());
  const [, utuh, garis, titik] = tanggal ?? jam ?? [];
  const pecahan = garis ?? titik;
  if (!utuh || !pecahan) return [];
  const bulan = Number(pecahan);
  const angka = tanggal
    ? [`${Number(utuh)}.${bulan}`, ...(bulan < 10 ? [`${Number(utuh)}.0${bulan}`] : [])]
    : [`${Number(utuh)}.${pecahan}`];
  return angka.map(Number);
}

/** Puts a figure into the cell, with the decimals that its unit and the figure itself ask for. */
const ubahAngka = (di: SelBermasalah, ke: number, pecahan: number): Perbaikan['ubah'] => [
  {
    lembar: di.lembar,
    sel: di.sel,
    dari: di.tampil,
    ke,
    format: formatDesimal(Math.max(desimalSatuan(di.satuan), pecahan)),
  },
];

const keTeksIndonesia = (nilai: Desimal): string => keTeks(nilai).replace('.', ',');

const perbaikanAngka = (di: SelBermasalah, nilai: Desimal, lain: Partial<Perbaikan> = {}): Perbaikan => ({
  id: 'angka',
  label: `${di.sel}: "${di.tercetak}" → ${keTeksIndonesia(nilai)}`,
  aman: true,
  ubah: ubahAngka(di, keAngka(nilai), nilai.s),
  halangan: null,
  ...lain,
});

type Bahan = Omit<BahanTemuan, 'lembar' | 'sel' | 'kolom' | 'baris'>;
type Jenis<J extends Masalah['jenis']> = Extract<Masalah, { jenis: J }>;

function galatRumus({ sel, tampil, tercetak }: SelBermasalah): Bahan {
  const galat = tampil || tercetak;
  return {
    tercetak: galat,
    pesan: `Sel ${sel} berisi galat ${galat}. Hapus rumusnya lalu ketik angkanya, atau betulkan sel yang dirujuk.`,
  };
}

function tanggal(di: SelBermasalah): Bahan {
  const dugaan = angkaDariTanggal(di.tampil);
  const ketik = dugaan.length
    ? `Mungkin maksudnya ${dugaan.map((angka) => angkaKeTeks(angka)).join(' atau ')}; ketik`
    : 'Ketik';
  return {
    tercetak: di.tampil,
    seharusnya: dugaan.length === 1 ? (dugaan[0] as number) : null,
    pesan: `Sel ${di.sel} berisi tanggal atau jam (${di.tampil}), bukan angka. ${ketik} lagi dengan koma desimal.`,
    perbaikan: dugaan.map((angka) => ({
      id: 'angka',
      label: `${di.sel}: ${di.tampil} → ${angkaKeTeks(angka)}`,
      aman: false,
      ubah: ubahAngka(di, angka, (/\.(\d+)$/.exec(String(angka))?.[1] ?? '').length),
      halangan: null,
    })),
    sebab:
      'Di lembar berbahasa Indonesia angka yang diketik dengan titik, misalnya 50.05, dapat berubah menjadi tanggal atau jam.',
  };
}

function ambigu({ ribuan, desimal, sebab, tulis }: Jenis<'ambigu'>, di: SelBermasalah): Bahan {
  const jalan = (id: 'ribuan' | 'desimal', nilai: Desimal): Perbaikan => {
    const teks = tulis?.[id];
    return perbaikanAngka(di, nilai, {
      id,
      aman: false,
      ...(teks && {
        label: `${di.sel}: "${di.tercetak}" → ${teks}`,
        ubah: [{ lembar: di.lembar, sel: di.sel, dari: di.tampil, ke: teks }],
      }),
    });
  };
  return {
    tercetak: di.tercetak,
    pesan: `"${di.tercetak}" di sel ${di.sel} dapat berarti ${keTeks(ribuan)} atau ${keTeksIndonesia(desimal)}. Ketik tanpa titik ribuan, dan dengan koma untuk desimal.`,
    sebab,
    perbaikan: [jalan('ribuan', ribuan), jalan('desimal', desimal)],
  };
}

function teksAngka({ nilai, satuan }: Jenis<'teksAngka'>, di: SelBermasalah): Bahan {
  const { tercetak, kolom } = di;
  // A word that contradicts the unit is no way of writing it: which of the two is right nobody knows here.
  if (satuanBertentangan(satuan, di.satuan))
    return {
      tercetak,
      tingkat: 'peringatan',
      pesan: `"${tercetak}" di kolom ${kolom} bersatuan ${satuan}, sedangkan satuan indikatornya ${di.satuan}. Periksa mana yang benar: bila satuannya, tulis angkanya saja; bila angkanya, ganti dengan angka dalam ${di.satuan}.`,
      sebab: 'Dua satuan yang berbeda tidak dapat disamakan dengan menghapus katanya.',
      perbaikan: [perbaikanAngka(di, nilai, { aman: false })],
    };
  return {
    tercetak,
    seharusnya: keAngka(nilai),
    pesan: `"${tercetak}" di kolom ${kolom} tersimpan sebagai teks. Angkanya tetap dibaca; simpan sebagai angka agar dapat dijumlahkan.`,
    perbaikan: [perbaikanAngka(di, nilai)],
  };
}

const bukanAngka = ({ sebab }: Jenis<'bukanAngka'>, { tercetak, kolom, satuan }: SelBermasalah): Bahan => ({
  tercetak,
  pesan: `Kolom ${kolom} menghendaki angka${satuan ? ` (${satuan})` : ''}, yang tertulis "${tercetak}". Tulis angkanya saja, atau "-" bila memang tidak ada nilai.`,
  sebab,
});

function menurutJenis(masalah: Masalah, di: SelBermasalah): [IdIsian, Bahan] {
  switch (masalah.jenis) {
    case 'galatSel':
      return ['isian-galat-sel', galatRumus(di)];
    case 'tanggal':
      return ['isian-tanggal', tanggal(di)];
    case 'ambigu':
      return ['isian-angka-ambigu', ambigu(masalah, di)];
    case 'teksAngka':
      return ['isian-angka-teks', teksAngka(masalah, di)];
    case 'bukanAngka':
      return ['isian-bukan-angka', bukanAngka(masalah, di)];
  }
}

/** Which finding it is, and what it says. */
export function bahanMasalah(masalah: Masalah, di: SelBermasalah): [IdIsian, BahanTemuan] {
  const [aturan, bahan] = menurutJenis(masalah, di);
  const { lembar, sel, kolom, baris } = di;
  return [aturan, { lembar, sel, kolom, baris, ...bahan }];
}
