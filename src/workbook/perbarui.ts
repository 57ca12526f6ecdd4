/**
 * "Perbarui templat": brings a workbook of an older version (or a damaged one) up to this one. It adds what is missing
 * (sheets, columns, settings, names, formulas) and never deletes or overwrites; run twice it finds nothing to do.
 */
import { keA1, keRentang } from '../core/alamat';
import type { RencanaLembar, RencanaUbah } from '../core/rencana';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import type { UbahanSel } from '../core/temuan';
import { ambilSel, kepalaAsing, letakTerbaca, type RentangTerbaca } from './baca';
import { bacaBuku, type HasilBaca } from './buku';
import { type Kolom, NAMA_RENTANG, type NamaRentang } from './definisi';
import type { BentukRumus, Letak, PetaLetak } from './letak';
import { kosong } from './nilai';
import { rencanaBantuan, rencanaPetunjuk } from './petunjuk';
import { RENTANG } from './rentang';
import { PENGATURAN } from './rentang/identitas';
import { bentukRumus, selaraskanRumus } from './selaras';
import { petaLetak, rencanaIsian, susunTata } from './templat';

export interface HasilPerbarui {
  /** Null when nothing has to be done. */
  readonly ubah: RencanaUbah | null;
  /** What is going to happen, a sentence each. */
  readonly langkah: readonly string[];
  /** The sheets that explain, where they are those of another version: written anew, the edited ones kept as copies. */
  readonly penjelas: readonly RencanaLembar[];
}

/**
 * @param bentuk How formulas are written where the workbook has none yet.
 * @param dari Version that the workbook was brought to last; null when that is not known.
 */
export function rencanaPerbarui(
  w: WorkbookSnapshot,
  versi: string,
  bentuk?: BentukRumus,
  dari: string | null = versi,
): HasilPerbarui {
  const h = bacaBuku(w);
  const b = bentukRumus(w, h.rentang, bentuk);
  const langkah: string[] = [];
  const sel: UbahanSel[] = [];
  const sisip: NonNullable<RencanaUbah['sisip']> = [];
  const rentangBernama: NonNullable<RencanaUbah['rentangBernama']> = [];
  const akhir = new Map<NamaRentang, number>();
  const kolomBaru = new Map<NamaRentang, ReadonlyMap<string, number>>();

  let pengaturan: ReadonlyMap<string, number> | undefined;
  for (const [nama, t] of h.rentang) {
    const kolom = tambahKolom(nama, t, w, sisip, sel, langkah);
    kolomBaru.set(nama, kolom);
    if (nama === 'IDENTITAS') pengaturan = tambahPengaturan(t, w, sel, langkah);
    const z = Math.max(t.akhirRentang, t.akhirData, ...(nama === 'IDENTITAS' ? (pengaturan?.values() ?? []) : []));
    akhir.set(nama, z);
    const lebar = Math.max(t.kolomAkhir, ...kolom.values());
    if (!t.bernama || z > t.akhirRentang || lebar > t.kolomAkhir) {
      rentangBernama.push({
        nama,
        lembar: t.lembar,
        rentang: keRentang(t.barisKepala, t.kolomAwal, z - t.barisKepala + 1, lebar - t.kolomAwal + 1),
      });
      if (!t.bernama) langkah.push(`Memasang lagi rentang bernama ${nama} di lembar ${t.lembar}.`);
      else if (z > t.akhirRentang) langkah.push(`Memanjangkan rentang ${nama} sampai baris ${z}.`);
    }
  }
  const lembarBaru = lembarHilang(h, versi, b, langkah, w);
  const rumus = selaraskanRumus(w, h.rentang, b, { akhir, kolom: kolomBaru, ...(pengaturan ? { pengaturan } : {}) });
  const dipasang = rumus.filter((u) => u.rumus !== undefined).length;
  if (dipasang > 0) langkah.push(`Memasang ${dipasang} rumus di kolom yang menghitung sendiri.`);
  if (dipasang < rumus.length)
    langkah.push(`Menghapus ${rumus.length - dipasang} rumus yang berpindah dari baris pertamanya.`);
  sel.push(...rumus);
  const kosongkah = langkah.length === 0 && lembarBaru.length === 0;
  const penjelas: RencanaLembar[] = [];
  if (dari !== versi && h.adaIsian) {
    const peta = new Map(
      [...h.rentang].map(
        ([n, t]) => [n, { ...letakTerbaca(t, akhir.get(n)), kolom: kolomBaru.get(n) ?? t.kolom }] as const,
      ),
    );
    for (const r of [rencanaPetunjuk(versi, peta, b), rencanaBantuan()])
      if (w.lembar.some((l) => l.buatan === r.buatan)) penjelas.push(r);
    if (penjelas.length > 0)
      langkah.push(`Menulis ulang lembar ${penjelas.map((r) => r.nama).join(' dan ')} untuk versi ${versi}.`);
  }
  return {
    ubah: kosongkah
      ? null
      : {
          judul: `Perbarui templat ke versi ${versi}`,
          ...(lembarBaru.length > 0 ? { lembarBaru } : {}),
          ...(sisip.length > 0 ? { sisip } : {}),
          sel,
          ...(rentangBernama.length > 0 ? { rentangBernama } : {}),
        },
    langkah,
    penjelas,
  };
}

/**
 * Only the formulas that filled rows lack, for an .xlsx whose rows were typed in a program that does not know ours. A
 * workbook that was turned into values (its filled rows hold typed figures where formulas belong) stays as it is.
 */
export function rencanaRumus(w: WorkbookSnapshot, bentuk: BentukRumus): UbahanSel[] {
  const { rentang } = bacaBuku(w);
  let [rumus, ketikan] = [0, 0];
  for (const [nama, t] of rentang) {
    const l = w.lembar.find((x) => x.nama === t.lembar);
    for (const k of l ? RENTANG[nama].kolom.filter((x) => x.rumus) : [])
      for (const b of t.kolom.has(k.id) ? t.baris : []) {
        const s = ambilSel(l as SheetSnapshot, b, t.kolom.get(k.id) as number);
        if (s.rumus !== '') rumus++;
        else if (!kosong(s)) ketikan++;
      }
  }
  return rumus === 0 && ketikan > 0 ? [] : selaraskanRumus(w, rentang, bentukRumus(w, rentang, bentuk));
}

/** Columns of the definition that the sheet lacks are put in after the one that stands before them in the template. */
function tambahKolom(
  nama: NamaRentang,
  t: RentangTerbaca,
  w: WorkbookSnapshot,
  sisip: NonNullable<RencanaUbah['sisip']>,
  sel: UbahanSel[],
  langkah: string[],
): ReadonlyMap<string, number> {
  const kolom = new Map(t.kolom);
  const def = RENTANG[nama];
  const l = w.lembar.find((x) => x.nama === t.lembar);
  const baru: { k: Kolom; di: number; sisip: boolean }[] = [];
  def.kolom.forEach((k, i) => {
    if (kolom.has(k.id)) return;
    const sebelum = def.kolom
      .slice(0, i)
      .reverse()
      .find((x) => kolom.has(x.id));
    const setelah = sebelum ? (kolom.get(sebelum.id) as number) : t.kolomAwal - 1;
    const asal = l && tanpaKepala(def.kolom, i, l, t);
    if (asal !== undefined) {
      const di = asal + baru.filter((x) => x.sisip && x.di <= asal).length;
      kolom.set(k.id, di);
      baru.push({ k, di, sisip: false });
      langkah.push(
        `Menulis kembali kepala kolom "${k.judul}" di lembar ${t.lembar} (${keA1(t.barisKepala, asal)}): isinya masih ada, kepalanya kosong.`,
      );
      return;
    }
    const seperti = kolomSerupa(def.kolom, i, kolom);
    for (const [id, n] of kolom) if (n > setelah) kolom.set(id, n + 1);
    for (const x of baru) if (x.di > setelah) x.di++;
    kolom.set(k.id, setelah + 1);
    baru.push({ k, di: setelah + 1, sisip: true });
    sisip.push({ lembar: t.lembar, sumbu: 'kolom', setelah, jumlah: 1, ...(seperti ? { seperti } : {}) });
    const asing = l && kepalaAsing(def, l, t, k.id);
    langkah.push(
      `Menambah kolom "${k.judul}" di lembar ${t.lembar}.${asing ? ` Kolom "${asing.judul}" (dulu di ${asing.sel}) tidak dikenal dan tidak dibaca: bila itu "${k.judul}" yang berganti nama, pakai berkas asalnya, kembalikan kepalanya, lalu ulangi.` : ''}`,
    );
  });
  if (l)
    for (const { k, di } of baru) sel.push({ lembar: t.lembar, sel: keA1(t.barisKepala, di), dari: '', ke: k.judul });
  return kolom;
}

/** Column of the definition whose heading was deleted: filled, and between its neighbours of the template. */
function tanpaKepala(daftar: readonly Kolom[], i: number, l: SheetSnapshot, t: RentangTerbaca): number | undefined {
  if ((daftar[i] as Kolom).rumus !== undefined) return undefined;
  const [kiri, kanan] = [daftar[i - 1], daftar[i + 1]].map((k) => (k ? t.kolom.get(k.id) : undefined));
  const di = kiri !== undefined ? kiri + 1 : kanan !== undefined ? kanan - 1 : undefined;
  if (di === undefined || (kiri !== undefined && kanan !== undefined && kanan !== di + 1)) return undefined;
  if ([...t.kolom.values()].includes(di) || di < t.kolomAwal || di > t.kolomAkhir) return undefined;
  const berisi = t.baris.some((b) => !kosong(ambilSel(l, b, di)));
  return berisi && kosong(ambilSel(l, t.barisKepala, di)) ? di : undefined;
}

/** Where the nearest column of the same kind stands, for its looks. */
function kolomSerupa(daftar: readonly Kolom[], i: number, kolom: ReadonlyMap<string, number>): number | undefined {
  const k = daftar[i] as Kolom;
  const jarak = (x: Kolom) => Math.abs(daftar.indexOf(x) - i) + (x.jenis === k.jenis ? 0 : daftar.length);
  const calon = daftar.filter((x) => kolom.has(x.id) && (x.rumus === undefined) === (k.rumus === undefined));
  const [satu] = calon.sort((a, b) => jarak(a) - jarak(b));
  return satu && kolom.get(satu.id);
}

/** Settings that the sheet lacks are written below the last one; returns the rows of all of them. */
function tambahPengaturan(
  t: RentangTerbaca,
  w: WorkbookSnapshot,
  sel: UbahanSel[],
  langkah: string[],
): ReadonlyMap<string, number> {
  const baris = new Map(t.pengaturan);
  const l = w.lembar.find((x) => x.nama === t.lembar);
  const [kLabel, kIsi, kKet] = ['label', 'isi', 'keterangan'].map((id) => t.kolom.get(id));
  if (!l || kLabel === undefined || kIsi === undefined) return baris;
  let b = t.akhirData;
  for (const a of PENGATURAN) {
    if (t.pengaturan?.has(a.id)) continue;
    b++;
    baris.set(a.id, b);
    const tulis = (kolom: number | undefined, ke: string | number | null) => {
      if (kolom === undefined || ke === null) return;
      const s = ambilSel(l, b, kolom);
      if (kosong(s)) sel.push({ lembar: l.nama, sel: keA1(b, kolom), dari: s.tampil, ke });
    };
    tulis(kLabel, a.pertama ? `● ${a.label}` : a.label);
    tulis(kIsi, a.bawaan ?? null);
    tulis(kKet, a.keterangan);
    langkah.push(`Menambah pengaturan "${a.label}" di lembar ${t.lembar}.`);
  }
  return baris;
}

/** Sheets of ranges that are nowhere, and the sheet of instructions. Their formulas speak of the sheets as they stand. */
function lembarHilang(
  h: HasilBaca,
  versi: string,
  bentuk: BentukRumus,
  langkah: string[],
  w: WorkbookSnapshot,
): RencanaLembar[] {
  const hilang = NAMA_RENTANG.filter((n) => !h.rentang.has(n));
  if (hilang.length === NAMA_RENTANG.length) return [];
  const p = { bentuk, tahun: h.buku.identitas.tahun || undefined };
  const tata = susunTata(p);
  const peta = new Map<NamaRentang, Letak>(petaLetak(tata));
  for (const [n, t] of h.rentang) peta.set(n, letakTerbaca(t));
  const hasil: RencanaLembar[] = [];
  for (const n of hilang) {
    const r = rencanaIsian(n, tata, p, peta as PetaLetak);
    // A sheet of that name which is something else stays what it is.
    const nama = w.lembar.some((l) => l.nama.toLowerCase() === r.nama.toLowerCase()) ? `${r.nama} (LKjIP)` : r.nama;
    hasil.push({ ...r, nama });
    langkah.push(`Membuat lembar ${nama} (rentang ${n}).`);
  }
  if (!w.lembar.some((l) => l.buatan === 'petunjuk')) {
    hasil.push(rencanaPetunjuk(versi, peta as PetaLetak, bentuk));
    langkah.push('Membuat lembar Petunjuk.');
  }
  return hasil;
}
