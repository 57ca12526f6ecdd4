/**
 * Figures from elsewhere (pasted tables, a paste from SIPD) held against the workbook: what is new, what differs, where
 * two sources disagree. Nothing is written here; a plan is made of what a person agreed to.
 */

import { keA1, keRentang } from '../core/alamat';
import { tambahKe } from '../core/peta';
import type { RencanaUbah } from '../core/rencana';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import type { SelTerkait, UbahanSel } from '../core/temuan';
import { angkaKeTeks } from '../messages/angka';
import { ambilSel, type RentangTerbaca } from '../workbook/baca';
import type { HasilBaca } from '../workbook/buku';
import { desimalSatuan, formatDesimal, type JenisKolom, type NamaRentang } from '../workbook/definisi';
import { kosong, persenkah, type SelMentah, teksSelMentah } from '../workbook/nilai';
import { RENTANG } from '../workbook/rentang';
import { bentukRumus, type SusunanBaru, selaraskanRumus } from '../workbook/selaras';

export interface Calon {
  readonly nilai: string | number;
  readonly asal: SelTerkait;
}

/** One row to bring in: per column the value, and other values that other places give for it. */
export interface BarisAmbil {
  /** Code, or what else makes the row: compared without regard to case and marks. */
  readonly kunci: string;
  readonly isi: Readonly<Record<string, readonly Calon[]>>;
  /** Columns that are never filled without being agreed to, even when blank. */
  readonly tanya?: readonly string[];
  /** Columns whose value no table states: why it is believed. */
  readonly dugaan?: Readonly<Record<string, string>>;
}

export type Ambilan = { readonly [N in NamaRentang]?: readonly BarisAmbil[] };

export interface Usulan {
  /** Stable as long as row and column are: agreed to by this id. */
  readonly id: string;
  readonly rentang: NamaRentang;
  readonly baris: string;
  readonly kolom: string;
  readonly lembar: string;
  /** Where it will stand. */
  readonly sel: string;
  /** What the cell shows now; '' when blank. */
  readonly lama: string;
  readonly baru: string;
  /** `kosong`: a blank cell is filled. `beda`: something else stands there, or it has to be agreed to. */
  readonly keadaan: 'kosong' | 'beda';
  /** All values found for it, the preferred one first; more than one differing value is a conflict. */
  readonly calon: readonly Calon[];
  /** Why a value that no table states is proposed. */
  readonly sebab?: string;
}

export interface PratinjauPaduan {
  readonly judul: string;
  readonly usulan: readonly Usulan[];
  /** Cells that already hold what was found. */
  readonly sama: number;
  readonly barisBaru: Readonly<Partial<Record<NamaRentang, number>>>;
  readonly dilewati: readonly { readonly asal: SelTerkait | null; readonly sebab: string }[];
}

/** By usulan id, which candidate was chosen. What is not named is filled only where it is new and undisputed. */
type Persetujuan = Readonly<Record<string, number | 'lewati'>>;

const samakan = (t: string) =>
  t
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();

export interface Paduan {
  pratinjau: PratinjauPaduan;
  ubah(setuju: Persetujuan): RencanaUbah;
}

export const idUsulan = (rentang: NamaRentang, kunci: string, kolom: string): string =>
  `${rentang}|${samakan(kunci)}|${kolom}`;

/** More than one value, not only more than one place. */
export const berselisih = (u: Pick<Usulan, 'calon'>): boolean =>
  u.calon.some((c) => String(c.nilai) !== String(u.calon[0]?.nilai));

/** A proposal with its place in the sheet. */
interface UsulanBertempat extends Usulan {
  kolomId: string;
  barisLembar: number;
  /** Column where it stands now; null for one that is about to be put in. */
  kolomLama: number | null;
}

/** A range that figures are held against. */
interface RentangTujuan {
  nama: NamaRentang;
  terbaca: RentangTerbaca;
  lembar: SheetSnapshot;
  /** Columns as they will stand. */
  kolom: ReadonlyMap<string, number>;
}

class Pemadu {
  private readonly usulan: UsulanBertempat[] = [];
  private readonly dilewati: { asal: SelTerkait | null; sebab: string }[];
  private readonly sisip: NonNullable<RencanaUbah['sisip']> = [];
  private readonly kepala: UbahanSel[] = [];
  private readonly kolomBaru = new Map<NamaRentang, ReadonlyMap<string, number>>();
  private readonly barisBaru = new Map<NamaRentang, number[]>();
  private sama = 0;

  constructor(
    private readonly judul: string,
    private readonly buku: WorkbookSnapshot,
    private readonly hasil: HasilBaca,
    dilewati: PratinjauPaduan['dilewati'],
  ) {
    this.dilewati = [...dilewati];
  }

  padukanRentang(nama: NamaRentang, daftar: readonly BarisAmbil[]): void {
    const terbaca = this.hasil.rentang.get(nama);
    const lembar = terbaca && this.buku.lembar.find((l) => l.nama === terbaca.lembar);
    if (!terbaca || !lembar) {
      this.dilewati.push({
        asal: null,
        sebab: `Rentang ${nama} tidak ada di buku ini; jalankan LKjIP > Perbarui templat lebih dulu.`,
      });
      return;
    }
    const kolom = sisipTahun(nama, terbaca, daftar, this.sisip, this.kepala);
    this.kolomBaru.set(nama, kolom);
    const tujuan: RentangTujuan = { nama, terbaca, lembar, kolom };
    const ada = barisMenurutKunci(tujuan);
    let akhir = terbaca.akhirData;
    for (const barisAmbil of daftar) {
      const kunci = samakan(barisAmbil.kunci);
      // A setting whose row bears another name, or none, is no row to add.
      if (!ada.has(kunci) && nama === 'IDENTITAS') continue;
      const baris = ada.get(kunci) ?? ++akhir;
      if (!ada.has(kunci)) {
        ada.set(kunci, baris);
        tambahKe(this.barisBaru, nama, baris);
      }
      for (const [id, calon] of Object.entries(barisAmbil.isi))
        if (calon[0]) this.padukanSel(tujuan, barisAmbil, baris, id, calon as readonly [Calon, ...Calon[]]);
    }
  }

  private padukanSel(
    { nama, terbaca, lembar, kolom }: RentangTujuan,
    diambil: BarisAmbil,
    baris: number,
    id: string,
    calon: readonly [Calon, ...Calon[]],
  ): void {
    const [{ nilai, asal }] = calon;
    const ke = kolom.get(id);
    if (ke === undefined) {
      this.dilewati.push({ asal, sebab: `Kolom ${id} tidak ada di lembar ${terbaca.lembar}.` });
      return;
    }
    const kolomLama = terbaca.kolom.get(id) ?? null;
    const kini: SelMentah =
      kolomLama === null ? { nilai: '', tampil: '', rumus: '', format: '' } : ambilSel(lembar, baris, kolomLama);
    if (!kosong(kini) && samaNilai(kini, nilai) && !berselisih({ calon })) {
      this.sama++;
      return;
    }
    const sel = keA1(baris, ke);
    if (kini.rumus !== '') {
      this.dilewati.push({ asal, sebab: `Sel ${sel} di lembar ${terbaca.lembar} berisi rumus dan tidak ditimpa.` });
      return;
    }
    const sebab = diambil.dugaan?.[id];
    this.usulan.push({
      id: idUsulan(nama, diambil.kunci, id),
      rentang: nama,
      baris: diambil.kunci,
      kolom: judulKolom(nama, id),
      lembar: terbaca.lembar,
      sel,
      lama: kosong(kini) ? '' : kini.tampil || String(kini.nilai),
      // A setting is a year or a count: no thousands to mark.
      baru: nama === 'IDENTITAS' ? String(nilai) : teksNilai(nilai),
      keadaan: kosong(kini) && !diambil.tanya?.includes(id) ? 'kosong' : 'beda',
      calon,
      ...(sebab ? { sebab } : {}),
      kolomId: id,
      barisLembar: baris,
      kolomLama,
    });
  }

  paduan(): Paduan {
    return {
      pratinjau: {
        judul: this.judul,
        usulan: this.usulan.map(({ kolomId: _, barisLembar: __, kolomLama: ___, ...usulan }) => usulan),
        sama: this.sama,
        barisBaru: Object.fromEntries([...this.barisBaru].map(([nama, baris]) => [nama, baris.length])),
        dilewati: this.dilewati,
      },
      ubah: (setuju) => this.ubah(setuju),
    };
  }

  private ubah(setuju: Persetujuan): RencanaUbah {
    const { rentang } = this.hasil;
    const satuan = new Map(this.hasil.buku.iku.map((iku) => [iku.kode.nilai ?? '', iku.satuan.nilai ?? '']));
    const sel = this.usulan.flatMap((usulan) => {
      const calon = calonSetuju(usulan, setuju);
      return calon ? [this.ubahan(usulan, calon, satuan.get(usulan.baris) ?? '')] : [];
    });
    const { akhir, bernama } = this.luasBaru();
    const susunan: SusunanBaru = { akhir, barisBaru: this.barisBaru, kolom: this.kolomBaru };
    const rumus = selaraskanRumus(this.buku, rentang, bentukRumus(this.buku, rentang), susunan);
    return {
      judul: this.judul,
      ...(this.sisip.length > 0 ? { sisip: this.sisip } : {}),
      sel: [...this.kepala, ...sel, ...rumus],
      ...(bernama.length > 0 ? { rentangBernama: bernama } : {}),
    };
  }

  private ubahan(usulan: UsulanBertempat, { nilai }: Calon, satuan: string): UbahanSel {
    const lembar = this.buku.lembar.find((l) => l.nama === usulan.lembar);
    const kini = usulan.kolomLama === null || !lembar ? null : ambilSel(lembar, usulan.barisLembar, usulan.kolomLama);
    const format = formatUntuk(nilaiJenis(usulan.rentang, usulan.kolomId), nilai, satuan);
    return {
      lembar: usulan.lembar,
      sel: usulan.sel,
      dari: kini?.tampil ?? '',
      ke: nilai,
      ...(format ? { format } : {}),
    };
  }

  /** Last row of each range with the new ones, and the names that have to reach further. */
  private luasBaru(): {
    akhir: Map<NamaRentang, number>;
    bernama: NonNullable<RencanaUbah['rentangBernama']>;
  } {
    const akhir = new Map<NamaRentang, number>();
    const bernama: NonNullable<RencanaUbah['rentangBernama']> = [];
    for (const [nama, terbaca] of this.hasil.rentang) {
      const baris = Math.max(terbaca.akhirRentang, terbaca.akhirData, ...(this.barisBaru.get(nama) ?? []));
      const kolom = Math.max(terbaca.kolomAkhir, ...(this.kolomBaru.get(nama)?.values() ?? []));
      akhir.set(nama, baris);
      if (baris <= terbaca.akhirRentang && kolom <= terbaca.kolomAkhir && terbaca.bernama) continue;
      const { barisKepala, kolomAwal, lembar } = terbaca;
      const rentang = keRentang(barisKepala, kolomAwal, baris - barisKepala + 1, kolom - kolomAwal + 1);
      bernama.push({ nama, lembar, rentang });
    }
    return { akhir, bernama };
  }
}

/** Sheet row by key; of several rows with one key the first. */
function barisMenurutKunci({ nama, terbaca, lembar }: RentangTujuan): Map<string, number> {
  const baris = new Map<string, number>();
  for (const b of terbaca.baris) {
    const kunci = kunciBaris(nama, terbaca, (id) => teksSelMentah(ambilSel(lembar, b, terbaca.kolom.get(id) ?? 0)), b);
    if (!baris.has(kunci)) baris.set(kunci, b);
  }
  return baris;
}

/** The candidate that was agreed to; without a word only what is new and undisputed. */
function calonSetuju(usulan: Usulan, setuju: Persetujuan): Calon | undefined {
  const pilih = setuju[usulan.id] ?? (usulan.keadaan === 'kosong' && !berselisih(usulan) ? 0 : 'lewati');
  return pilih === 'lewati' ? undefined : usulan.calon[pilih];
}

export function padukan(
  judul: string,
  buku: WorkbookSnapshot,
  hasil: HasilBaca,
  ambilan: Ambilan,
  dilewati: PratinjauPaduan['dilewati'] = [],
): Paduan {
  const pemadu = new Pemadu(judul, buku, hasil, dilewati);
  for (const [nama, daftar] of Object.entries(ambilan))
    if (daftar && daftar.length > 0) pemadu.padukanRentang(nama as NamaRentang, daftar);
  return pemadu.paduan();
}

/** What identifies a row; a row without a key is one of its own. */
export function kunciBaris(
  nama: NamaRentang,
  terbaca: Pick<RentangTerbaca, 'kolom'>,
  teks: (id: string) => string,
  baris: number,
): string {
  if (nama === 'IDENTITAS') return samakan(teks('label').replace(/^●\s*/, ''));
  const isi = RENTANG[nama].kunci.map((id) => (terbaca.kolom.has(id) ? teks(id) : ''));
  const k = samakan(nama === 'BELANJA' ? (isi[1] as string) : isi.join(' '));
  return k === '' ? `#${baris}` : k;
}

/** Header of a column in the template. */
export const judulKolom = (nama: NamaRentang, id: string): string => {
  const [dasar, tahun] = id.split(':') as [string, string?];
  const def = RENTANG[nama];
  if (tahun) return `${def.perTahun?.find((k) => k.id === dasar)?.judul ?? dasar} ${tahun}`;
  return def.kolom.find((k) => k.id === id)?.judul ?? id;
};

const nilaiJenis = (nama: NamaRentang, id: string): JenisKolom =>
  RENTANG[nama].kolom.find((k) => k.id === id)?.jenis ??
  RENTANG[nama].perTahun?.find((k) => k.id === id.split(':')[0])?.jenis ??
  'teks';

/** Years that the sheet does not have yet get columns right after its other years. */
function sisipTahun(
  nama: NamaRentang,
  terbaca: RentangTerbaca,
  daftar: readonly BarisAmbil[],
  sisip: NonNullable<RencanaUbah['sisip']>,
  kepala: UbahanSel[],
): ReadonlyMap<string, number> {
  const kurang = new Set<string>();
  for (const r of daftar)
    for (const id of Object.keys(r.isi)) if (/:\d{4}$/.test(id) && !terbaca.kolom.has(id)) kurang.add(id);
  if (kurang.size === 0) return terbaca.kolom;
  const jenis = RENTANG[nama].perTahun?.map((k) => k.id) ?? [];
  const urut = [...kurang].sort((a, b) => {
    const [x, y] = [a.split(':'), b.split(':')] as [[string, string], [string, string]];
    return Number(y[1]) - Number(x[1]) || jenis.indexOf(x[0]) - jenis.indexOf(y[0]);
  });
  const berTahun = [...terbaca.kolom].filter(([id]) => /:\d{4}$/.test(id)).map(([, k]) => k);
  // Where the newest year stands first, a newer one goes before it.
  const terbaru = Math.max(...terbaca.tahun, 0);
  const depan = nama !== 'RENSTRA' && berTahun.length > 0 && urut.every((id) => Number(id.slice(-4)) > terbaru);
  const setelah = depan ? Math.min(...berTahun) - 1 : berTahun.length > 0 ? Math.max(...berTahun) : terbaca.kolomAkhir;
  const seperti = berTahun.length > 0 ? { seperti: depan ? Math.min(...berTahun) : Math.max(...berTahun) } : {};
  sisip.push({ lembar: terbaca.lembar, sumbu: 'kolom', setelah, jumlah: urut.length, ...seperti });
  const hasil = new Map([...terbaca.kolom].map(([id, k]) => [id, k > setelah ? k + urut.length : k]));
  urut.forEach((id, i) => {
    hasil.set(id, setelah + 1 + i);
    kepala.push({
      lembar: terbaca.lembar,
      sel: keA1(terbaca.barisKepala, setelah + 1 + i),
      dari: '',
      ke: judulKolom(nama, id),
    });
  });
  return hasil;
}

const teksNilai = (v: string | number): string => (typeof v === 'number' ? angkaKeTeks(v) : v);

function samaNilai(sel: SelMentah, nilai: string | number): boolean {
  if (typeof sel.nilai === 'number') {
    const n = persenkah(sel) ? Number((sel.nilai * 100).toPrecision(15)) : sel.nilai;
    return n === Number(nilai) && nilai !== '';
  }
  return samakan(teksSelMentah(sel)) === samakan(String(nilai));
}

function formatUntuk(jenis: JenisKolom, v: string | number, satuan: string): string | null {
  if (jenis === 'kode' || jenis === 'daftarKode') return '@';
  if (typeof v !== 'number') return null;
  const d = Math.min((/\.(\d+)$/.exec(String(v))?.[1] ?? '').length, 4);
  if (jenis === 'rupiah') return '#,##0';
  if (jenis === 'persen' || jenis === 'bilangan') return formatDesimal(Math.max(2, d));
  if (jenis === 'nilai') return formatDesimal(Math.max(desimalSatuan(satuan), d));
  return jenis === 'jumlahan' ? formatDesimal(d) : null;
}
