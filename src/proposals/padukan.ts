/**
 * Figures from elsewhere (pasted tables, a paste from SIPD) held against the workbook: what is new, what differs, where
 * two sources disagree. Nothing is written here; a plan is made of what a person agreed to.
 */
import { keA1, keRentang } from '../core/alamat';
import type { RencanaUbah } from '../core/rencana';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { SelTerkait, UbahanSel } from '../core/temuan';
import { angkaKeTeks } from '../messages/angka';
import { ambilSel, type RentangTerbaca } from '../workbook/baca';
import type { HasilBaca } from '../workbook/buku';
import { desimalSatuan, formatDesimal, type JenisKolom, type NamaRentang } from '../workbook/definisi';
import { kosong, persenkah, type SelMentah, teksSel } from '../workbook/nilai';
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

export interface Pratinjau {
  readonly judul: string;
  readonly usulan: readonly Usulan[];
  /** Cells that already hold what was found. */
  readonly sama: number;
  readonly barisBaru: Readonly<Partial<Record<NamaRentang, number>>>;
  readonly dilewati: readonly { readonly asal: SelTerkait | null; readonly sebab: string }[];
}

/** By usulan id, which candidate was chosen. What is not named is filled only where it is new and undisputed. */
export type Persetujuan = Readonly<Record<string, number | 'lewati'>>;

const samakan = (t: string) =>
  t
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, ' ')
    .trim();

export interface Paduan {
  pratinjau: Pratinjau;
  ubah(setuju: Persetujuan): RencanaUbah;
}

export const idUsulan = (rentang: NamaRentang, kunci: string, kolom: string): string =>
  `${rentang}|${samakan(kunci)}|${kolom}`;

/** More than one value, not only more than one place. */
export const berselisih = (u: Pick<Usulan, 'calon'>): boolean =>
  u.calon.some((c) => String(c.nilai) !== String(u.calon[0]?.nilai));

export function padukan(
  judul: string,
  buku: WorkbookSnapshot,
  hasil: HasilBaca,
  ambilan: Ambilan,
  dilewati: Pratinjau['dilewati'] = [],
): Paduan {
  const usulan: (Usulan & { kolomId: string; barisLembar: number; kolomLama: number | null })[] = [];
  const lewat = [...dilewati];
  const sisip: NonNullable<RencanaUbah['sisip']> = [];
  const kepala: UbahanSel[] = [];
  const kolomBaru = new Map<NamaRentang, ReadonlyMap<string, number>>();
  const barisBaru = new Map<NamaRentang, number[]>();
  const satuan = new Map(hasil.buku.iku.map((i) => [i.kode.nilai ?? '', i.satuan.nilai ?? '']));
  let sama = 0;
  for (const [n, daftar] of Object.entries(ambilan)) {
    const nama = n as NamaRentang;
    const terbaca = hasil.rentang.get(nama);
    const lembar = terbaca && buku.lembar.find((x) => x.nama === terbaca.lembar);
    if (!daftar || daftar.length === 0) continue;
    if (!terbaca || !lembar) {
      lewat.push({
        asal: null,
        sebab: `Rentang ${nama} tidak ada di buku ini; jalankan LKjIP > Perbarui templat lebih dulu.`,
      });
      continue;
    }
    const kolom = sisipTahun(nama, terbaca, daftar, sisip, kepala);
    kolomBaru.set(nama, kolom);
    const ada = new Map<string, number>();
    for (const b of terbaca.baris) {
      const k = kunciBaris(nama, terbaca, (id) => teksSel(ambilSel(lembar, b, terbaca.kolom.get(id) ?? 0)), b);
      if (!ada.has(k)) ada.set(k, b);
    }
    let akhir = terbaca.akhirData;
    for (const barisAmbil of daftar) {
      let b = ada.get(samakan(barisAmbil.kunci));
      if (b === undefined) {
        // A setting whose row bears another name, or none, is no row to add.
        if (nama === 'IDENTITAS') continue;
        b = ++akhir;
        ada.set(samakan(barisAmbil.kunci), b);
        barisBaru.set(nama, [...(barisBaru.get(nama) ?? []), b]);
      }
      for (const [id, calon] of Object.entries(barisAmbil.isi)) {
        const ke = kolom.get(id);
        const pertama = calon[0];
        if (!pertama) continue;
        if (ke === undefined) {
          lewat.push({ asal: pertama.asal, sebab: `Kolom ${id} tidak ada di lembar ${terbaca.lembar}.` });
          continue;
        }
        const dari = terbaca.kolom.get(id) ?? null;
        const selMentah: SelMentah =
          dari === null ? { nilai: '', tampil: '', rumus: '', format: '' } : ambilSel(lembar, b, dari);
        if (!kosong(selMentah) && samaNilai(selMentah, pertama.nilai) && !berselisih({ calon })) {
          sama++;
          continue;
        }
        if (selMentah.rumus !== '') {
          lewat.push({
            asal: pertama.asal,
            sebab: `Sel ${keA1(b, ke)} di lembar ${terbaca.lembar} berisi rumus dan tidak ditimpa.`,
          });
          continue;
        }
        usulan.push({
          id: idUsulan(nama, barisAmbil.kunci, id),
          rentang: nama,
          baris: barisAmbil.kunci,
          kolom: judulKolom(nama, id),
          lembar: terbaca.lembar,
          sel: keA1(b, ke),
          lama: kosong(selMentah) ? '' : selMentah.tampil || String(selMentah.nilai),
          // A setting is a year or a count: no thousands to mark.
          baru: nama === 'IDENTITAS' ? String(pertama.nilai) : teksNilai(pertama.nilai),
          keadaan: kosong(selMentah) && !barisAmbil.tanya?.includes(id) ? 'kosong' : 'beda',
          calon,
          ...(barisAmbil.dugaan?.[id] ? { sebab: barisAmbil.dugaan[id] } : {}),
          kolomId: id,
          barisLembar: b,
          kolomLama: dari,
        });
      }
    }
  }
  const pratinjau: Pratinjau = {
    judul,
    usulan: usulan.map(({ kolomId: _, barisLembar: __, kolomLama: ___, ...u }) => u),
    sama,
    barisBaru: Object.fromEntries([...barisBaru].map(([n, b]) => [n, b.length])),
    dilewati: lewat,
  };
  return {
    pratinjau,
    ubah: (setuju) => {
      const sel: UbahanSel[] = [...kepala];
      for (const u of usulan) {
        const pilih = setuju[u.id] ?? (u.keadaan === 'kosong' && !berselisih(u) ? 0 : 'lewati');
        const calon = pilih === 'lewati' ? undefined : u.calon[pilih];
        if (!calon) continue;
        const l = buku.lembar.find((x) => x.nama === u.lembar);
        const kini = u.kolomLama === null || !l ? null : ambilSel(l, u.barisLembar, u.kolomLama);
        const kode = u.baris;
        const format = formatUntuk(nilaiJenis(u.rentang, u.kolomId), calon.nilai, satuan.get(kode) ?? '');
        sel.push({
          lembar: u.lembar,
          sel: u.sel,
          dari: kini?.tampil ?? '',
          ke: calon.nilai,
          ...(format ? { format } : {}),
        });
      }
      const akhir = new Map<NamaRentang, number>();
      const rentangBernama: NonNullable<RencanaUbah['rentangBernama']> = [];
      for (const [nama, terbaca] of hasil.rentang) {
        const z = Math.max(terbaca.akhirRentang, terbaca.akhirData, ...(barisBaru.get(nama) ?? []));
        const lebar = Math.max(terbaca.kolomAkhir, ...(kolomBaru.get(nama)?.values() ?? []));
        akhir.set(nama, z);
        if (z > terbaca.akhirRentang || lebar > terbaca.kolomAkhir || !terbaca.bernama)
          rentangBernama.push({
            nama,
            lembar: terbaca.lembar,
            rentang: keRentang(
              terbaca.barisKepala,
              terbaca.kolomAwal,
              z - terbaca.barisKepala + 1,
              lebar - terbaca.kolomAwal + 1,
            ),
          });
      }
      const susunan: SusunanBaru = { akhir, barisBaru, kolom: kolomBaru };
      return {
        judul,
        ...(sisip.length > 0 ? { sisip } : {}),
        sel: [...sel, ...selaraskanRumus(buku, hasil.rentang, bentukRumus(buku, hasil.rentang), susunan)],
        ...(rentangBernama.length > 0 ? { rentangBernama } : {}),
      };
    },
  };
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

function samaNilai(selMentah: SelMentah, v: string | number): boolean {
  if (typeof selMentah.nilai === 'number') {
    const n = persenkah(selMentah) ? Number((selMentah.nilai * 100).toPrecision(15)) : selMentah.nilai;
    return n === Number(v) && v !== '';
  }
  return samakan(teksSel(selMentah)) === samakan(String(v));
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
