import type { BarisTabel, Peran, SelTabel, Tabel } from '../../core/tabel';
import { kolomPertama } from '../../relations/sel';
import { kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSel, terkaitDari } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

const BERLABEL = new Set<Peran>([
  'tujuan',
  'sasaran',
  'indikator',
  'program',
  'kegiatan',
  'subKegiatan',
  'uraian',
  'komponen',
]);

interface Bernomor {
  b: BarisTabel;
  n: number;
  /** Lists that are numbered each by itself: "1", "1." and "1)" on the levels of a budget. */
  daftar: string;
}

function nomor(baris: BarisTabel, kolom: number): Bernomor | null {
  const t = baris.sel[kolom]?.tercetak ?? '';
  const m = baris.jenis === 'data' ? /^\(?(\d{1,3}|[a-z])([.)]?)$/.exec(t) : null;
  if (!m) return null;
  const huruf = /[a-z]/.test(m[1] as string);
  const n = huruf ? (m[1] as string).charCodeAt(0) - 96 : Number(m[1]);
  return { b: baris, n, daftar: `${baris.tingkat ?? ''}${huruf ? 'a' : ''}${m[2] === ')' ? ')' : ''}` };
}

/** The number of a row as its table writes it. */
const tulis = (x: Bernomor, n: number) => (x.daftar.includes('a') ? String.fromCharCode(96 + n) : String(n));

/** Whether a list gives each row a number of its own, so that one that comes twice is a slip. */
function satuSatu(bernomor: readonly Bernomor[]): boolean {
  let naik = 0;
  let sama = 0;
  for (let i = 1; i < bernomor.length; i++) {
    const [a, b] = [bernomor[i - 1] as Bernomor, bernomor[i] as Bernomor];
    if (a.daftar !== b.daftar) return false;
    if (b.n === a.n + 1) naik++;
    else if (b.n === a.n) sama++;
  }
  return naik >= 5 && sama <= 1;
}

/** Numbers and codes of several parts ("4.1.2"): one given twice, or one left out of a run. */
function nomorBertingkat(tabel: Tabel, kolom: number): TemuanAturan[] {
  const bernomor = tabel.baris.flatMap((b) => {
    const t = (b.sel[kolom]?.tercetak ?? '').replace(/\.$/, '');
    return b.jenis === 'data' && /^\d+(\.\d+)*$/.test(t) ? [{ b, t, bagian: t.split('.').map(Number) }] : [];
  });
  const semua = bernomor.filter((x) => x.bagian.length > 1);
  if (semua.length < 4) return [];
  const hasil: TemuanAturan[] = [];
  const pertama = new Map<string, BarisTabel>();
  const terakhir = new Map<string, { n: number; b: BarisTabel }>();
  let sambung = 0;
  let lompat = 0;
  const celah: TemuanAturan[] = [];
  for (const { b: baris, t: teks, bagian } of bernomor) {
    // Under a number that comes anew its parts are counted anew.
    for (const m of [pertama, terakhir])
      for (const k of [...m.keys()]) if (`${k}.`.startsWith(`${teks}.`) && k !== teks) m.delete(k);
    if (bagian.length === 1) {
      terakhir.delete(teks);
      continue;
    }
    const sel = baris.sel[kolom] as SelTabel;
    const dulu = pertama.get(teks);
    if (dulu) {
      const [x, y] = [namaLain(tabel, dulu), namaLain(tabel, baris)];
      if (x && y && x !== y)
        hasil.push(
          temuanSel(penomoran, tabel, baris, kolom, {
            tingkat: 'peringatan',
            pesan: `Kode ${teks} sudah dipakai baris ${dulu.baris} (${dulu.sel[kolom]?.a1}) untuk nama yang lain. Periksa kode yang benar untuk salah satunya.`,
            terkait: [terkaitDari(dulu.sel[kolom] as SelTabel)],
          }),
        );
      continue;
    }
    pertama.set(teks, baris);
    const induk = bagian.slice(0, -1).join('.');
    const n = bagian[bagian.length - 1] as number;
    const lalu = terakhir.get(induk);
    terakhir.set(induk, { n, b: baris });
    if (n === (lalu?.n ?? 0) + 1) sambung++;
    else {
      lompat++;
      if (lalu && n > lalu.n)
        celah.push(
          temuanSel(penomoran, tabel, baris, kolom, {
            tingkat: 'peringatan',
            pesan: `Nomor melompat dari ${induk}.${lalu.n} ke ${sel.tercetak}. Periksa apakah ada baris yang hilang, lalu urutkan nomornya.`,
            seharusnya: `${induk}.${lalu.n + 1}`,
            terkait: [terkaitDari(lalu.b.sel[kolom] as SelTabel)],
          }),
        );
    }
  }
  // Where numbers begin anew under each heading, each comes many times.
  if (hasil.length > 2 && hasil.length > semua.length / 10) return [];
  // Codes of the national nomenclature ("3.27.05") leave out what an office does not do; a numbering of one's own does not.
  const nasional =
    semua.some(({ t }) => /(^|\.)0\d/.test(t)) ||
    bernomor.some(({ b }) => /^\s*(pendapatan|belanja|pembiayaan)\b/i.test(namaLain(tabel, b)));
  return [...hasil, ...(!nasional && sambung >= 5 && lompat <= sambung / 8 ? celah : [])];
}

/** What a row names, without its number. */
/** Whether two rows that bear one number are two entries of the list that is numbered: the label beside the number differs. */
function duaButir(tabel: Tabel, kolom: number, a: BarisTabel, b: BarisTabel): boolean {
  const i = tabel.kolom.findIndex((k, j) => j > kolom && BERLABEL.has(k.peran));
  const [x, y] = [a, b].map((baris) => kunciNama(i >= 0 ? (baris.sel[i]?.tercetak ?? '') : ''));
  return x !== '' && y !== '' && x !== y;
}

function namaLain(tabel: Tabel, b: BarisTabel): string {
  const i = kolomPertama(tabel, ['subKegiatan', 'kegiatan', 'program', 'uraian', 'komponen', 'indikator']);
  return kunciNama(i >= 0 ? (b.sel[i]?.tercetak ?? '') : '');
}

export const penomoran: Aturan = {
  id: 'penomoran',
  judul: 'Nomor baris tidak berurutan',
  kelompok: 'antarTabel',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014 (penyajian data yang konsisten)',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel): TemuanAturan[] => {
      const bertingkat = kolomPertama(tabel, ['nomor', 'kode']);
      if (bertingkat >= 0) {
        const t = nomorBertingkat(tabel, bertingkat);
        if (t.length) return t;
      }
      const kolom = kolomPertama(tabel, ['nomor', 'kode']);
      if (kolom < 0) return [];
      const bernomor = tabel.baris.flatMap((b) => nomor(b, kolom) ?? []);
      if (bernomor.length < 2) return [];
      // "No IKU": numbers of another list.
      if (/\b(iku|ikk|indikator)\b/i.test(tabel.kolom[kolom]?.judul ?? '')) return [];
      // Codes that are not a count name things; "a.", "b.", "c." under "Kode" are a count.
      const berisi = tabel.baris.filter((b) => b.jenis === 'data' && b.sel[kolom]?.tercetak).length;
      if (tabel.kolom[kolom]?.peran === 'kode' && (bernomor.length < berisi * 0.6 || !satuSatu(bernomor))) return [];
      const hasil: TemuanAturan[] = [];
      const terakhir = new Map<string, Bernomor>();
      const unik = satuSatu(bernomor);
      let ulang = false;
      for (let i = 0; i < bernomor.length; i++) {
        const x = bernomor[i] as Bernomor;
        const lalu = terakhir.get(x.daftar) ?? bernomor[i - 1];
        const sambung = [...terakhir.values()].some((y) => y.n + 1 === x.n);
        terakhir.set(x.daftar, x);
        const [a, b] = [namaLain(tabel, x.b), lalu ? namaLain(tabel, lalu.b) : ''];
        const sekali = bernomor.filter((y) => y.n === x.n && y.daftar === x.daftar).length === 2;
        const kembarLain =
          lalu && sekali && bernomor.length >= 3 && !x.daftar.includes('a') && duaButir(tabel, kolom, lalu.b, x.b);
        if (lalu && x.n === lalu.n && ((unik && a && b && a !== b) || kembarLain)) {
          // c, e, e, f: the first of the two left one out, the second is right.
          const melompat = bernomor[i - 2]?.n === x.n - 2;
          const [salah, kembar] = melompat ? [lalu, x] : [x, lalu];
          const benar = tulis(salah, melompat ? x.n - 1 : x.n + 1);
          ulang = !melompat;
          hasil.push(
            temuanSel(penomoran, tabel, salah.b, kolom, {
              tingkat: 'peringatan',
              pesan: `Nomor ${salah.b.sel[kolom]?.tercetak} dipakai dua baris (${kembar.b.sel[kolom]?.a1}); nomor baris ini seharusnya ${benar}.`,
              seharusnya: benar,
              terkait: kembar.b.sel[kolom] ? [terkaitDari(kembar.b.sel[kolom] as SelTabel)] : [],
            }),
          );
          continue;
        }
        // 1 starts anew under another heading; the same number again belongs to a merged cell.
        if (x.n === 1 || sambung || (lalu && x.n === lalu.n)) continue;
        // After a number given twice the count goes on.
        if (ulang && lalu && x.n === lalu.n + 2) {
          ulang = false;
          continue;
        }
        // Letters name the rows elsewhere: a table of some of them leaves the others out.
        if (x.daftar.includes('a')) continue;
        // A table of some rows of a list begins with a later number.
        if (!lalu) continue;
        const harap = lalu.n + 1;
        const sel = x.b.sel[kolom];
        hasil.push(
          temuanSel(penomoran, tabel, x.b, kolom, {
            tingkat: 'peringatan',
            pesan: `Nomor baris melompat dari ${lalu.n} ke ${x.n}, seharusnya ${harap}. Periksa apakah ada baris yang hilang, lalu urutkan nomornya.`,
            seharusnya: harap,
            terkait: lalu.b.sel[kolom] && sel ? [terkaitDari(lalu.b.sel[kolom] as typeof sel)] : [],
          }),
        );
      }
      // A table whose numbers are of another list altogether is not renumbered row by row.
      return hasil.length > bernomor.length / 2 && hasil.length > 3 ? hasil.slice(0, 1) : hasil;
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
