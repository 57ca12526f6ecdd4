import { PERAN_LABEL } from '../../core/peran';
import type { BarisTabel, SelTabel, Tabel } from '../../core/tabel';
import { kolomPertama } from '../../relations/sel';
import { kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSel, terkaitDari } from '../bantu';
import { DASAR_PENYAJIAN } from '../dasar';
import { type TemuanAturan, tabelKalimat } from '../temuan-aturan';

interface Bernomor {
  baris: BarisTabel;
  nomor: number;
  /** Lists that are numbered each by itself: "1", "1." and "1)" on the levels of a budget. */
  daftar: string;
}

const kalimat = tabelKalimat({
  'nomor dua kali': (d: { nomor: string; kembar: string; benar: string }) =>
    `Nomor ${d.nomor} dipakai dua baris (${d.kembar}); nomor baris ini seharusnya ${d.benar}.`,
  'nomor melompat': (d: { dari: number; ke: number; harap: number }) =>
    `Nomor baris melompat dari ${d.dari} ke ${d.ke}, seharusnya ${d.harap}. Periksa apakah ada baris yang hilang, lalu urutkan nomornya.`,
  'kode dua kali': (d: { kode: string; baris: number; sel: string }) =>
    `Kode ${d.kode} sudah dipakai baris ${d.baris} (${d.sel}) untuk nama yang lain. Periksa kode yang benar untuk salah satunya.`,
  'kode melompat': (d: { dari: string; ke: string }) =>
    `Nomor melompat dari ${d.dari} ke ${d.ke}. Periksa apakah ada baris yang hilang, lalu urutkan nomornya.`,
});

/** Steps by one that make a list of numbers a count. */
const LANGKAH_PASTI = 5;
/** Numbers of several parts below which nothing is said of their order. */
const BERTINGKAT_TERSEDIKIT = 4;
/** In a count of its own one step in so many may be missing; with more, the numbers are somebody else's. */
const SAMBUNG_PER_LOMPAT = 8;
/** More codes given twice than this, and one in so many of all: the numbers begin anew under each heading. */
const KEMBAR_TERBANYAK = 2;
const KODE_PER_KEMBAR = 10;
/** Part of the rows that must bear a number before codes are a count. */
const BAGIAN_BERNOMOR = 0.6;
/** Findings above which a table's numbers, if half of them are odd, are of another list altogether. */
const TEMUAN_TERBANYAK = 3;

const HURUF_AWAL = 'a'.charCodeAt(0);
const berhuruf = (daftar: string): boolean => daftar.includes('a');

function bacaNomor(baris: BarisTabel, kolom: number): Bernomor | null {
  const teks = baris.sel[kolom]?.tercetak ?? '';
  const cocok = baris.jenis === 'data' ? /^\(?(\d{1,3}|[a-z])([.)]?)$/.exec(teks) : null;
  if (!cocok) return null;
  const tertulis = cocok[1] as string;
  const huruf = /[a-z]/.test(tertulis);
  return {
    baris,
    nomor: huruf ? tertulis.charCodeAt(0) - HURUF_AWAL + 1 : Number(tertulis),
    daftar: `${baris.tingkat ?? ''}${huruf ? 'a' : ''}${cocok[2] === ')' ? ')' : ''}`,
  };
}

/** The number of a row as its table writes it. */
const tulis = ({ daftar }: Bernomor, nomor: number): string =>
  berhuruf(daftar) ? String.fromCharCode(HURUF_AWAL + nomor - 1) : String(nomor);

/** Whether a list gives each row a number of its own, so that one that comes twice is a slip. */
function satuSatu(bernomor: readonly Bernomor[]): boolean {
  let naik = 0;
  let sama = 0;
  for (let i = 1; i < bernomor.length; i++) {
    const [lalu, kini] = [bernomor[i - 1] as Bernomor, bernomor[i] as Bernomor];
    if (lalu.daftar !== kini.daftar) return false;
    if (kini.nomor === lalu.nomor + 1) naik++;
    else if (kini.nomor === lalu.nomor) sama++;
  }
  return naik >= LANGKAH_PASTI && sama <= 1;
}

interface Bertingkat {
  baris: BarisTabel;
  teks: string;
  bagian: number[];
}

const bertingkat = (tabel: Tabel, kolom: number): Bertingkat[] =>
  tabel.baris.flatMap((baris) => {
    const teks = (baris.sel[kolom]?.tercetak ?? '').replace(/\.$/, '');
    const bernomor = baris.jenis === 'data' && /^\d+(\.\d+)*$/.test(teks);
    return bernomor ? [{ baris, teks, bagian: teks.split('.').map(Number) }] : [];
  });

/** Under a number that comes anew its parts are counted anew. */
function lupakanBawah(teks: string, ...peta: Map<string, unknown>[]): void {
  for (const satu of peta) for (const kunci of [...satu.keys()]) if (kunci.startsWith(`${teks}.`)) satu.delete(kunci);
}

/** A code that two rows of different names bear. */
function kodeKembar(tabel: Tabel, kolom: number, { baris, teks }: Bertingkat, dulu: BarisTabel): TemuanAturan[] {
  const [namaDulu, namaKini] = [namaLain(tabel, dulu), namaLain(tabel, baris)];
  if (!namaDulu || !namaKini || namaDulu === namaKini) return [];
  const selDulu = dulu.sel[kolom] as SelTabel;
  return [
    temuanSel(penomoran, tabel, baris, kolom, {
      tingkat: 'peringatan',
      pesan: kalimat('kode dua kali', { kode: teks, baris: dulu.baris, sel: selDulu.a1 }),
      terkait: [terkaitDari(selDulu)],
    }),
  ];
}

/** Codes of the national nomenclature ("3.27.05") leave out what an office does not do; one's own numbering does not. */
const nasional = (tabel: Tabel, kode: readonly Bertingkat[]): boolean =>
  kode.some(({ teks, bagian }) => bagian.length > 1 && /(^|\.)0\d/.test(teks)) ||
  kode.some(({ baris }) => /^\s*(pendapatan|belanja|pembiayaan)\b/i.test(namaLain(tabel, baris)));

/** Numbers and codes of several parts ("4.1.2"): one given twice, or one left out of a run. */
function nomorBertingkat(tabel: Tabel, kolom: number): TemuanAturan[] {
  const semua = bertingkat(tabel, kolom);
  const banyak = semua.filter(({ bagian }) => bagian.length > 1).length;
  if (banyak < BERTINGKAT_TERSEDIKIT) return [];
  const kembar: TemuanAturan[] = [];
  const celah: TemuanAturan[] = [];
  const pertama = new Map<string, BarisTabel>();
  const terakhir = new Map<string, { nomor: number; baris: BarisTabel }>();
  let sambung = 0;
  let lompat = 0;
  for (const kini of semua) {
    const { baris, teks, bagian } = kini;
    lupakanBawah(teks, pertama, terakhir);
    if (bagian.length === 1) {
      terakhir.delete(teks);
      continue;
    }
    const dulu = pertama.get(teks);
    if (dulu) {
      kembar.push(...kodeKembar(tabel, kolom, kini, dulu));
      continue;
    }
    pertama.set(teks, baris);
    const induk = bagian.slice(0, -1).join('.');
    const nomor = bagian[bagian.length - 1] as number;
    const lalu = terakhir.get(induk);
    terakhir.set(induk, { nomor, baris });
    if (nomor === (lalu?.nomor ?? 0) + 1) {
      sambung++;
      continue;
    }
    lompat++;
    if (lalu && nomor > lalu.nomor)
      celah.push(
        temuanSel(penomoran, tabel, baris, kolom, {
          tingkat: 'peringatan',
          pesan: kalimat('kode melompat', {
            dari: `${induk}.${lalu.nomor}`,
            ke: (baris.sel[kolom] as SelTabel).tercetak,
          }),
          seharusnya: `${induk}.${lalu.nomor + 1}`,
          terkait: [terkaitDari(lalu.baris.sel[kolom] as SelTabel)],
        }),
      );
  }
  // Where numbers begin anew under each heading, each comes many times.
  if (kembar.length > KEMBAR_TERBANYAK && kembar.length > banyak / KODE_PER_KEMBAR) return [];
  const berurutan = sambung >= LANGKAH_PASTI && lompat <= sambung / SAMBUNG_PER_LOMPAT;
  return berurutan && !nasional(tabel, semua) ? [...kembar, ...celah] : kembar;
}

/** Whether two rows that bear one number are two entries of the list that is numbered: the label beside the number differs. */
function duaButir(tabel: Tabel, kolom: number, a: BarisTabel, b: BarisTabel): boolean {
  const label = tabel.kolom.findIndex((k, j) => j > kolom && PERAN_LABEL.has(k.peran));
  const [x, y] = [a, b].map((baris) => kunciNama(label >= 0 ? (baris.sel[label]?.tercetak ?? '') : ''));
  return x !== '' && y !== '' && x !== y;
}

/** What a row names, without its number. */
function namaLain(tabel: Tabel, baris: BarisTabel): string {
  const kolom = kolomPertama(tabel, ['subKegiatan', 'kegiatan', 'program', 'uraian', 'komponen', 'indikator']);
  return kunciNama(kolom >= 0 ? (baris.sel[kolom]?.tercetak ?? '') : '');
}

/** A column of numbers from 1 upwards, row by row. */
interface KolomNomor {
  tabel: Tabel;
  kolom: number;
  bernomor: readonly Bernomor[];
  /** Each row has a number of its own. */
  unik: boolean;
}

/** Whether a number that comes again belongs to another entry, and not to the cells of one. */
function dipakaiDuaKali({ tabel, kolom, bernomor, unik }: KolomNomor, lalu: Bernomor, kini: Bernomor): boolean {
  const [namaKini, namaLalu] = [namaLain(tabel, kini.baris), namaLain(tabel, lalu.baris)];
  if (unik && namaKini && namaLalu && namaKini !== namaLalu) return true;
  const sekali = bernomor.filter((x) => x.nomor === kini.nomor && x.daftar === kini.daftar).length === 2;
  return sekali && bernomor.length >= 3 && !berhuruf(kini.daftar) && duaButir(tabel, kolom, lalu.baris, kini.baris);
}

function nomorKembar({ tabel, kolom }: KolomNomor, salah: Bernomor, kembar: Bernomor, benar: string): TemuanAturan {
  const selKembar = kembar.baris.sel[kolom] as SelTabel;
  return temuanSel(penomoran, tabel, salah.baris, kolom, {
    tingkat: 'peringatan',
    pesan: kalimat('nomor dua kali', {
      nomor: (salah.baris.sel[kolom] as SelTabel).tercetak,
      kembar: selKembar.a1,
      benar,
    }),
    seharusnya: benar,
    terkait: [terkaitDari(selKembar)],
  });
}

function nomorMelompat({ tabel, kolom }: KolomNomor, lalu: Bernomor, kini: Bernomor): TemuanAturan {
  const harap = lalu.nomor + 1;
  return temuanSel(penomoran, tabel, kini.baris, kolom, {
    tingkat: 'peringatan',
    pesan: kalimat('nomor melompat', { dari: lalu.nomor, ke: kini.nomor, harap }),
    seharusnya: harap,
    terkait: [terkaitDari(lalu.baris.sel[kolom] as SelTabel)],
  });
}

/** Row after row: a number given twice, or one left out. */
function periksaUrutan(nomor: KolomNomor): TemuanAturan[] {
  const { bernomor } = nomor;
  const terakhir = new Map<string, Bernomor>();
  // After a number given twice the count goes on.
  let ulang = false;
  return bernomor.flatMap((kini, i) => {
    const lalu = terakhir.get(kini.daftar) ?? bernomor[i - 1];
    const sambung = [...terakhir.values()].some((x) => x.nomor + 1 === kini.nomor);
    terakhir.set(kini.daftar, kini);
    // A table of some rows of a list begins with a later number.
    if (!lalu) return [];
    if (kini.nomor === lalu.nomor) {
      // The same number again may belong to a merged cell.
      if (!dipakaiDuaKali(nomor, lalu, kini)) return [];
      // c, e, e, f: the first of the two left one out, the second is right.
      const melompat = bernomor[i - 2]?.nomor === kini.nomor - 2;
      ulang = !melompat;
      return melompat
        ? [nomorKembar(nomor, lalu, kini, tulis(lalu, kini.nomor - 1))]
        : [nomorKembar(nomor, kini, lalu, tulis(kini, kini.nomor + 1))];
    }
    // 1 starts anew under another heading.
    if (kini.nomor === 1 || sambung) return [];
    if (ulang && kini.nomor === lalu.nomor + 2) {
      ulang = false;
      return [];
    }
    // Letters name the rows elsewhere: a table of some of them leaves the others out.
    return berhuruf(kini.daftar) ? [] : [nomorMelompat(nomor, lalu, kini)];
  });
}

/** The numbers of a column that counts the rows; null where they are numbers of another list, or names. */
function kolomNomor(tabel: Tabel, kolom: number): KolomNomor | null {
  const bernomor = tabel.baris.flatMap((baris) => bacaNomor(baris, kolom) ?? []);
  const { judul = '', peran } = tabel.kolom[kolom] ?? {};
  // "No IKU": numbers of another list.
  if (bernomor.length < 2 || /\b(iku|ikk|indikator)\b/i.test(judul)) return null;
  const unik = satuSatu(bernomor);
  // Codes that are not a count name things; "a.", "b.", "c." under "Kode" are a count.
  const berisi = tabel.baris.filter((b) => b.jenis === 'data' && b.sel[kolom]?.tercetak).length;
  if (peran === 'kode' && (bernomor.length < berisi * BAGIAN_BERNOMOR || !unik)) return null;
  return { tabel, kolom, bernomor, unik };
}

export const penomoran: Aturan = {
  id: 'penomoran',
  judul: 'Nomor baris tidak berurutan',
  kelompok: 'antarTabel',
  tingkat: 'peringatan',
  dasar: DASAR_PENYAJIAN,
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel): TemuanAturan[] => {
      const kolom = kolomPertama(tabel, ['nomor', 'kode']);
      if (kolom < 0) return [];
      const bertingkat = nomorBertingkat(tabel, kolom);
      if (bertingkat.length > 0) return bertingkat;
      const nomor = kolomNomor(tabel, kolom);
      const hasil = nomor ? periksaUrutan(nomor) : [];
      // A table whose numbers are of another list altogether is not renumbered row by row.
      const lain = nomor !== null && hasil.length > nomor.bernomor.length / 2 && hasil.length > TEMUAN_TERBANYAK;
      return lain ? hasil.slice(0, 1) : hasil;
    }),
};

export const dok: DokAturan = {
  id: 'penomoran',
  penjelasan: {
    apa: 'Nomor baris diperiksa urutannya. Nomor yang sama boleh berulang pada sel gabung, dan boleh mulai lagi dari 1 di bawah judul lain.',
    mengapa: 'Nomor yang melompat menandakan baris yang hilang atau tabel yang dipotong dari dokumen lain.',
    perbaikan: 'Urutkan nomornya, dan pastikan tidak ada baris yang hilang.',
  },
  contoh: [
    {
      judul: 'berurutan',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '80'],
          ['2', 'Persentase air baku layak', 'Persen', '80'],
          ['3', 'Persentase irigasi baik', 'Persen', '80'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'melompat',
      lembar: {
        a: [
          ['No.', 'Indikator Kinerja', 'Target'],
          ['1.', 'Persentase jalan mantap', '80'],
          ['4.', 'Persentase air baku layak', '50'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'A3', tingkat: 'peringatan', seharusnya: 2 }],
    },
    {
      judul: 'satu huruf dua kali, satu terlewat',
      lembar: {
        a: [
          ['Kode', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['a.', 'Persentase jalan baik', 'Persen', '80'],
          ['b.', 'Persentase jembatan baik', 'Persen', '80'],
          ['c.', 'Persentase trotoar baik', 'Persen', '80'],
          ['e.', 'Persentase drainase baik', 'Persen', '80'],
          ['e.', 'Persentase irigasi baik', 'Persen', '80'],
          ['f.', 'Persentase air minum baik', 'Persen', '80'],
          ['g.', 'Persentase sanitasi baik', 'Persen', '80'],
          ['h.', 'Persentase gedung baik', 'Persen', '80'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'A5', tingkat: 'peringatan', seharusnya: 'd' }],
    },
  ],
};
