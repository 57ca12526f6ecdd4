/** From the open workbook to findings: the one place where the panel, the menu and the command line get them. */

import { dariA1, keA1 } from '../core/alamat';
import type { BacaanKolom } from '../core/bacaan-kolom';
import { type JangkarBaris, PetaJangkar } from '../core/jangkar';
import type { Naskah } from '../core/naskah';
import type { Fase, HasilPanel } from '../core/panel';
import { tambahKe } from '../core/peta';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import { type HasilPeriksa, jumlahCakupan, type SelTerkait, type Temuan } from '../core/temuan';
import { daftarAturan, periksaBuku, periksaNaskah } from '../rules/index';
import { bacaBuku, type HasilBaca } from '../workbook/buku';
import { ATURAN_ISIAN } from '../workbook/isian';
import { RENTANG } from '../workbook/rentang';
import type { BukuSheets } from './buku';
import { bacaSnapshot } from './snapshot';
import { sidikSel } from './susun';
import { sumberTumpahan, terhitungKah } from './tumpahan';

export type HasilAturan = HasilPeriksa & Pick<HasilPanel, 'aturanDiperiksa'>;

/** Sheets of ours that hold no table of a person: the report of findings, guides, archived copies. */
const DILEWATI = /^(hasil|daftar|grafik|petunjuk|bantuan|arsip:)/;

/**
 * Everything that can be wrong: people's sheets, the inputs, and generated tables that somebody has edited. Those that
 * stand as they were written would only say again what the inputs say.
 */
export function bacaUntukPeriksa(buku: BukuSheets): { snapshot: WorkbookSnapshot; diperiksa: WorkbookSnapshot } {
  const snapshot = bacaSnapshot(buku, {
    format: true,
    gabungan: true,
    lewati: (b) => b !== null && DILEWATI.test(b),
    // The sentences of the narrative are held against the inputs: they may have changed since.
    utuh: (l, nilai) => l.buatan !== 'narasi' && sidikSel(nilai, []) === buku.cerminDari(l)?.sidikIsi,
  });
  const lembar = snapshot.lembar.filter((l) => {
    if (l.buatan === null || l.buatan === 'narasi') return true;
    const cermin = buku.cerminDari({ id: l.id, nama: l.nama, buatan: l.buatan });
    return !cermin?.sidikIsi || sidikSel(l.nilai, l.rumus) !== cermin.sidikIsi;
  });
  const bacaan = buku.sistem.baca<BacaanKolom[]>('bacaan') ?? [];
  return { snapshot, diperiksa: { ...snapshot, lembar, bacaan } };
}

/** All sheets are read, since tables are compared with each other; `lembar` limits the findings to some of them. */
export function periksa(
  { snapshot, diperiksa }: ReturnType<typeof bacaUntukPeriksa>,
  fase: (f: Fase) => void,
  lembar?: readonly string[],
): HasilAturan {
  fase('mengenali');
  const buku = bacaBuku(snapshot);
  const isian = buku.temuan.filter((t) => !lembar || lembar.includes(t.lembar));
  fase('memeriksa');
  const hasilPeriksa = periksaBuku(diperiksa, lembar ? { lembar } : {});
  // Findings of the input sheets come last: `akar` of the others is an index.
  const temuan = beriJangkar(sekaliSaja(hasilPeriksa.temuan, buku, isian), snapshot);
  const ringkasan = { galat: 0, peringatan: 0, info: 0 };
  for (const t of temuan) ringkasan[t.tingkat]++;
  return { ringkasan, tabel: hasilPeriksa.tabel, temuan, aturanDiperiksa: aturanDiperiksa(snapshot) };
}

/**
 * Fixes with what tells the rows and columns of their cells: they are applied later, when rows may have moved. A cell that
 * a formula elsewhere fills has no fix of its own: the finding leads to the cells that are counted with.
 */
function beriJangkar(temuan: readonly Temuan[], snapshot: WorkbookSnapshot): Temuan[] {
  const lembar = new Map(snapshot.lembar.map((l) => [l.nama, l]));
  const peta = new Map<string, PetaJangkar>();
  const petaDari = (lembarKini: SheetSnapshot): PetaJangkar => {
    let petaJangkar = peta.get(lembarKini.nama);
    if (!petaJangkar) {
      const terhitung = (b: number, k: number) => terhitungKah(lembarKini.rumus, lembarKini.tampil, b, k);
      petaJangkar = new PetaJangkar({ tampil: lembarKini.tampil, terhitung });
      peta.set(lembarKini.nama, petaJangkar);
    }
    return petaJangkar;
  };
  const jangkarBaris = new Map<string, JangkarBaris>();
  return temuan.map((temuanKini) => {
    if (!temuanKini.perbaikan) return temuanKini;
    let { terkait } = temuanKini;
    const perbaikan = temuanKini.perbaikan.map((perbaikanKini) => {
      let { halangan } = perbaikanKini;
      const ubah = perbaikanKini.ubah.map((ubahanSel) => {
        const lembarIni = lembar.get(ubahanSel.lembar);
        const letak = dariA1(ubahanSel.sel);
        if (!lembarIni || !letak) return ubahanSel;
        const sumber = sumberTumpahan(lembarIni.rumus, lembarIni.tampil, letak.baris, letak.kolom);
        if (sumber) {
          const a1 = keA1(sumber.baris, sumber.kolom);
          halangan ??= `${ubahanSel.sel} diisi oleh rumus di ${a1}: betulkan sel yang dihitungnya, bukan hasilnya`;
          if (!terkait.some((x) => x.lembar === ubahanSel.lembar && x.sel === a1))
            terkait = [
              ...terkait,
              {
                lembar: ubahanSel.lembar,
                sel: a1,
                tercetak: lembarIni.tampil[sumber.baris - 1]?.[sumber.kolom - 1] ?? '',
              },
            ];
        }
        const tersentuh = new Set(perbaikanKini.ubah.filter((x) => x.lembar === ubahanSel.lembar).map((x) => x.sel));
        const kunci = `${ubahanSel.lembar}|${letak.baris}|${[...tersentuh].filter((a1) => dariA1(a1)?.baris === letak.baris).join()}`;
        let jangkarBarisLain = jangkarBaris.get(kunci);
        if (!jangkarBarisLain) {
          jangkarBarisLain = petaDari(lembarIni).jangkarBaris(letak.baris, (k, b) =>
            tersentuh.has(keA1(b, k)) ? null : [],
          );
          jangkarBaris.set(kunci, jangkarBarisLain);
        }
        return {
          ...ubahanSel,
          jangkar: { b: jangkarBarisLain, k: petaDari(lembarIni).jangkarKolom(letak.baris, letak.kolom) },
        };
      });
      return { ...perbaikanKini, ubah, halangan, aman: perbaikanKini.aman && halangan === null };
    });
    return { ...temuanKini, terkait, perbaikan };
  });
}

/**
 * Findings of the input sheets that say what a rule finds there, too: of the rule's own cell, or of any cell that it names
 * (the figure that it is held against is the wrong one, or the sum of which a part is wrong).
 */
const DISEBUT_ISIAN: Readonly<Record<string, { sendiri?: readonly string[]; mana?: readonly string[] }>> = {
  'sel-hilang': { sendiri: ['isian-realisasi-dari-bagian', 'isian-realisasi-kosong', 'isian-belum-diisi'] },
  'total-anggaran-berbeda': { sendiri: ['isian-belanja-tidak-sama'], mana: ['isian-pagu-tidak-sama'] },
  'antar-tabel-berbeda': { mana: ['isian-pecahan', 'isian-persen-ratusan'] },
  'persen-campur-pecahan': { sendiri: ['isian-pecahan'] },
  'rasio-tidak-cocok': { sendiri: ['isian-pecahan', 'isian-persen-ratusan'] },
};

const tempat = ({ lembar, sel }: { lembar: string; sel: string }): string => `${lembar}!${sel}`;

/** Whether the input sheets say the same already. */
function penanyaIsian(isian: readonly Temuan[]): (temuan: Temuan) => boolean {
  const disebut = new Set(
    isian.flatMap((t) =>
      [t, ...t.terkait].map((satu) => `${t.aturan}|${tempat({ lembar: satu.lembar, sel: satu.sel })}`),
    ),
  );
  return (temuan) => {
    const { sendiri = [], mana = [] } = DISEBUT_ISIAN[temuan.aturan] ?? {};
    return (
      sendiri.some((id) => disebut.has(`${id}|${tempat(temuan)}`)) ||
      mana.some((id) => [temuan, ...temuan.terkait].some((satu) => disebut.has(`${id}|${tempat(satu)}`)))
    );
  };
}

/** What a cell holds when our own formulas of its row fail on it. */
const MENGGAGALKAN: ReadonlySet<string> = new Set([
  'isian-galat-sel',
  'isian-bukan-angka',
  'isian-tanggal',
  'isian-angka-ambigu',
  'isian-pecahan',
  'isian-arah-rentang',
  'isian-kelas-tidak-dinilai',
  'target-nol',
]);

/** Which finding explains that a cell shows an error: its own, or that of a cell in its row which our formula there counts with. */
function penjelasGagal(
  sebab: readonly Temuan[],
  { rentang }: HasilBaca,
): (lembar: string, a1: string) => Temuan | null {
  const sel = new Map<string, Temuan>();
  const baris = new Map<string, Temuan>();
  for (const temuan of sebab) {
    if (temuan.aturan === 'isian-galat-sel') sel.set(tempat(temuan), temuan);
    baris.set(`${temuan.lembar}!${dariA1(temuan.sel)?.baris}`, temuan);
  }
  const rumus = new Set<string>();
  for (const [nama, terbaca] of rentang)
    for (const { id, rumus: ada } of RENTANG[nama].kolom)
      if (ada && terbaca.kolom.has(id)) rumus.add(`${terbaca.lembar}!${terbaca.kolom.get(id)}`);
  return (lembar, a1) => {
    const letak = dariA1(a1);
    const sendiri = sel.get(`${lembar}!${a1}`);
    if (sendiri || !letak || !rumus.has(`${lembar}!${letak.kolom}`)) return sendiri ?? null;
    return baris.get(`${lembar}!${letak.baris}`) ?? null;
  };
}

/** Findings of failed formulas that others explain; those name the cells that fail because of them. */
function lipatGagal(temuan: readonly Temuan[], buku: HasilBaca): { lipat: Set<Temuan>; sebab: Map<Temuan, Temuan> } {
  const sebab = [...temuan, ...buku.temuan].filter((t) => MENGGAGALKAN.has(t.aturan));
  const penjelas = penjelasGagal(sebab, buku);
  const [lipat, akibat] = [new Set<Temuan>(), new Map<Temuan, SelTerkait[]>()];
  for (const satu of temuan) {
    if (satu.aturan !== 'rumus-gagal') continue;
    const { lembar, sel, tercetak } = satu;
    const gagal = [{ lembar, sel, tercetak }, ...satu.terkait];
    const menurut = gagal.map((cacat) => penjelas(cacat.lembar, cacat.sel));
    if (menurut.includes(null)) continue;
    lipat.add(satu);
    gagal.forEach((cacat, i) => {
      const induk = menurut[i] as Temuan;
      if (tempat(induk) !== tempat(cacat)) tambahKe(akibat, induk, cacat);
    });
  }
  return {
    lipat,
    sebab: new Map(
      [...akibat].map(([induk, sel]) => [
        induk,
        {
          ...induk,
          pesan: `${induk.pesan} Karena itu ${sel.map((x) => x.sel).join(' dan ')} belum terhitung.`,
          terkait: [...induk.terkait, ...sel],
        },
      ]),
    ),
  };
}

/** All findings: the rules' without what the reading of the input sheets names already, then those of that reading. */
function sekaliSaja(temuan: readonly Temuan[], buku: HasilBaca, isian: readonly Temuan[]): Temuan[] {
  const { lipat, sebab } = lipatGagal(temuan, buku);
  const disebut = penanyaIsian(buku.temuan);
  const buang = temuan.map((t) => lipat.has(t) || disebut(t));
  let n = 0;
  const ke = buang.map((b) => (b ? null : n++));
  return [
    ...temuan.flatMap((t, i) => {
      if (buang[i]) return [];
      const utuh = sebab.get(t) ?? t;
      return utuh.akar === undefined || utuh.akar === null ? [utuh] : [{ ...utuh, akar: ke[utuh.akar] ?? null }];
    }),
    ...isian.map((t) => sebab.get(t) ?? t),
  ];
}

/** "340 dari 412 angka diperiksa": how far the check went. */
export function sebutCakupan(tabel: HasilPeriksa['tabel']): string {
  const { angka, terperiksa } = jumlahCakupan(tabel.map((t) => t.cakupan));
  return `${terperiksa} dari ${angka} angka diperiksa`;
}

/** What was looked at; rules about input sheets only where there are any. */
function aturanDiperiksa(snapshot: WorkbookSnapshot): HasilPanel['aturanDiperiksa'] {
  const isian = snapshot.lembar.some((l) => l.buatan?.startsWith('isian:'))
    ? Object.entries(ATURAN_ISIAN).map(([id, { judul }]) => ({ id, judul }))
    : [];
  return [...daftarAturan.map(({ id, judul }) => ({ id, judul })), ...isian];
}

/** What is applied at once, or only read, needs no anchors. */
function tanpaJangkar(t: Temuan): Temuan {
  if (!t.perbaikan) return t;
  return {
    ...t,
    perbaikan: t.perbaikan.map((p) => ({ ...p, ubah: p.ubah.map(({ jangkar: _, ...u }) => u) })),
  };
}

interface PeriksaSementara {
  hasil: HasilPeriksa;
  panel: HasilPanel;
  lembar: string[];
}

/** A check that nothing is kept of, in the form that panel and report show. */
function sementara(
  hasil: HasilPeriksa,
  aturanDiperiksa: HasilPanel['aturanDiperiksa'],
  lembar: string[],
): PeriksaSementara {
  const panel: HasilPanel = {
    ...hasil,
    aturanDiperiksa,
    temuan: hasil.temuan.map((t, i) => ({ ...t, kunci: String(i), diabaikan: null })),
    waktu: new Date().toISOString(),
    cakupan: 'buku',
    lembarDiperiksa: lembar,
    sidik: {},
  };
  return { hasil, panel, lembar };
}

/** The open workbook checked, for the command line. */
export function hasilSementara(buku: BukuSheets): PeriksaSementara {
  const bacaan = bacaUntukPeriksa(buku);
  const { aturanDiperiksa, ...lengkap } = periksa(bacaan, () => {});
  return sementara(
    { ...lengkap, temuan: lengkap.temuan.map(tanpaJangkar) },
    aturanDiperiksa,
    bacaan.snapshot.lembar.map((l) => l.nama),
  );
}

/** A document checked, for the command line and for the page that reads it in the browser. */
export function hasilNaskah(naskah: Naskah): PeriksaSementara {
  const hasil = periksaNaskah(naskah);
  return sementara(
    hasil,
    daftarAturan.map(({ id, judul }) => ({ id, judul })),
    [...new Set(hasil.temuan.map((t) => t.lembar))],
  );
}
