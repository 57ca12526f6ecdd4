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
import { sebutBerpersen, selBerpersen } from './persen';
import { rencanaBantuan, rencanaPetunjuk } from './petunjuk';
import { RENTANG } from './rentang';
import { PENGATURAN } from './rentang/identitas';
import { bentukRumus, selaraskanRumus } from './selaras';
import { petaLetak, rencanaIsian, susunTata } from './templat';

interface HasilPerbarui {
  /** Null when nothing has to be done. */
  readonly ubah: RencanaUbah | null;
  /** What is going to happen, a sentence each. */
  readonly langkah: readonly string[];
  /** The sheets that explain, where they are those of another version: written anew, the edited ones kept as copies. */
  readonly penjelas: readonly RencanaLembar[];
}

/** What is being put together: cells, columns to put in, names, and a sentence for each step. */
interface Pekerjaan {
  readonly sel: UbahanSel[];
  readonly sisip: NonNullable<RencanaUbah['sisip']>;
  readonly rentangBernama: NonNullable<RencanaUbah['rentangBernama']>;
  readonly langkah: string[];
}

/** Where a range ends once everything is in: its last row, and its columns. */
interface LuasBaru {
  akhir: number;
  kolom: ReadonlyMap<string, number>;
}

/** The name of a range that lost it, or that has to reach further. */
function pasangNama(nama: NamaRentang, terbaca: RentangTerbaca, { akhir, kolom }: LuasBaru, kerja: Pekerjaan): void {
  const kolomAkhir = Math.max(terbaca.kolomAkhir, ...kolom.values());
  if (terbaca.bernama && akhir <= terbaca.akhirRentang && kolomAkhir <= terbaca.kolomAkhir) return;
  const { barisKepala, kolomAwal, lembar } = terbaca;
  const rentang = keRentang(barisKepala, kolomAwal, akhir - barisKepala + 1, kolomAkhir - kolomAwal + 1);
  kerja.rentangBernama.push({ nama, lembar, rentang });
  if (!terbaca.bernama) kerja.langkah.push(`Memasang lagi rentang bernama ${nama} di lembar ${lembar}.`);
  else if (akhir > terbaca.akhirRentang) kerja.langkah.push(`Memanjangkan rentang ${nama} sampai baris ${akhir}.`);
}

function pasangRumus(rumus: readonly UbahanSel[], kerja: Pekerjaan): void {
  const dipasang = rumus.filter((ubahan) => ubahan.rumus !== undefined).length;
  if (dipasang > 0) kerja.langkah.push(`Memasang ${dipasang} rumus di kolom yang menghitung sendiri.`);
  if (dipasang < rumus.length)
    kerja.langkah.push(`Menghapus ${rumus.length - dipasang} rumus yang berpindah dari baris pertamanya.`);
  kerja.sel.push(...rumus);
}

/** The sheets that explain, of those that the workbook has. */
function penjelasBaru(
  buku: WorkbookSnapshot,
  hasil: HasilBaca,
  luas: ReadonlyMap<NamaRentang, LuasBaru>,
  versi: string,
  bentuk: BentukRumus,
): RencanaLembar[] {
  const peta = new Map(
    [...hasil.rentang].map(([nama, terbaca]) => {
      const { akhir, kolom } = luas.get(nama) as LuasBaru;
      return [nama, { ...letakTerbaca(terbaca, akhir), kolom }] as const;
    }),
  );
  const ada = new Set(buku.lembar.map((l) => l.buatan));
  return [rencanaPetunjuk(versi, peta, bentuk), rencanaBantuan()].filter((rencana) => ada.has(rencana.buatan));
}

/**
 * @param bentuk How formulas are written where the workbook has none yet.
 * @param dari Version that the workbook was brought to last; null when that is not known.
 */
export function rencanaPerbarui(
  buku: WorkbookSnapshot,
  versi: string,
  bentuk?: BentukRumus,
  dari: string | null = versi,
): HasilPerbarui {
  const hasil = bacaBuku(buku);
  const bentukDipakai = bentukRumus(buku, hasil.rentang, bentuk);
  const kerja: Pekerjaan = { sel: [], sisip: [], rentangBernama: [], langkah: [] };
  const luas = new Map<NamaRentang, LuasBaru>();
  let pengaturan: ReadonlyMap<string, number> | undefined;
  for (const [nama, terbaca] of hasil.rentang) {
    const kolom = tambahKolom(nama, terbaca, buku, kerja);
    const baris = nama === 'IDENTITAS' ? tambahPengaturan(terbaca, buku, kerja) : null;
    if (baris) pengaturan = baris;
    const akhir = Math.max(terbaca.akhirRentang, terbaca.akhirData, ...(baris?.values() ?? []));
    luas.set(nama, { akhir, kolom });
    pasangNama(nama, terbaca, { akhir, kolom }, kerja);
  }
  const { sel, sisip, rentangBernama, langkah } = kerja;
  const kolomBaru = new Map([...luas].map(([nama, { kolom }]) => [nama, kolom]));
  const lembarBaru = lembarHilang(hasil, versi, bentukDipakai, langkah, buku);
  const susunan = {
    akhir: new Map([...luas].map(([nama, { akhir }]) => [nama, akhir])),
    kolom: kolomBaru,
    ...(pengaturan ? { pengaturan } : {}),
  };
  pasangRumus(selaraskanRumus(buku, hasil.rentang, bentukDipakai, susunan), kerja);
  const persen = selBerpersen(buku, hasil.rentang, kolomBaru);
  if (persen.length > 0) langkah.push(`Merapikan ${sebutBerpersen(persen)}`);
  sel.push(...persen);
  const adaPekerjaan = langkah.length > 0 || lembarBaru.length > 0;
  const penjelas = dari !== versi && hasil.adaIsian ? penjelasBaru(buku, hasil, luas, versi, bentukDipakai) : [];
  if (penjelas.length > 0)
    langkah.push(`Menulis ulang lembar ${penjelas.map((r) => r.nama).join(' dan ')} untuk versi ${versi}.`);
  const ubah: RencanaUbah = {
    judul: `Perbarui templat ke versi ${versi}`,
    ...(lembarBaru.length > 0 ? { lembarBaru } : {}),
    ...(sisip.length > 0 ? { sisip } : {}),
    sel,
    ...(rentangBernama.length > 0 ? { rentangBernama } : {}),
  };
  return { ubah: adaPekerjaan ? ubah : null, langkah, penjelas };
}

/**
 * Only the formulas that filled rows lack, for an .xlsx whose rows were typed in a program that does not know ours. A
 * workbook that was turned into values (its filled rows hold typed figures where formulas belong) stays as it is.
 */
export function rencanaRumus(buku: WorkbookSnapshot, bentuk: BentukRumus): UbahanSel[] {
  const { rentang } = bacaBuku(buku);
  let [rumus, ketikan] = [0, 0];
  for (const [nama, t] of rentang) {
    const l = buku.lembar.find((x) => x.nama === t.lembar);
    for (const k of l ? RENTANG[nama].kolom.filter((x) => x.rumus) : [])
      for (const b of t.kolom.has(k.id) ? t.baris : []) {
        const s = ambilSel(l as SheetSnapshot, b, t.kolom.get(k.id) as number);
        if (s.rumus !== '') rumus++;
        else if (!kosong(s)) ketikan++;
      }
  }
  return rumus === 0 && ketikan > 0 ? [] : selaraskanRumus(buku, rentang, bentukRumus(buku, rentang, bentuk));
}

/** Columns of the definition that the sheet lacks are put in after the one that stands before them in the template. */
function tambahKolom(
  nama: NamaRentang,
  terbaca: RentangTerbaca,
  buku: WorkbookSnapshot,
  { sel, sisip, langkah }: Pekerjaan,
): ReadonlyMap<string, number> {
  const kolom = new Map(terbaca.kolom);
  const def = RENTANG[nama];
  const lembar = buku.lembar.find((x) => x.nama === terbaca.lembar);
  const baru: { k: Kolom; di: number; sisip: boolean }[] = [];
  def.kolom.forEach((definisi, i) => {
    if (kolom.has(definisi.id)) return;
    const sebelum = def.kolom
      .slice(0, i)
      .reverse()
      .find((x) => kolom.has(x.id));
    const setelah = sebelum ? (kolom.get(sebelum.id) as number) : terbaca.kolomAwal - 1;
    const asal = lembar && tanpaKepala(def.kolom, i, lembar, terbaca);
    if (asal !== undefined) {
      const di = asal + baru.filter((x) => x.sisip && x.di <= asal).length;
      kolom.set(definisi.id, di);
      baru.push({ k: definisi, di, sisip: false });
      langkah.push(
        `Menulis kembali kepala kolom "${definisi.judul}" di lembar ${terbaca.lembar} (${keA1(terbaca.barisKepala, asal)}): isinya masih ada, kepalanya kosong.`,
      );
      return;
    }
    const seperti = kolomSerupa(def.kolom, i, kolom);
    for (const [id, n] of kolom) if (n > setelah) kolom.set(id, n + 1);
    for (const x of baru) if (x.di > setelah) x.di++;
    kolom.set(definisi.id, setelah + 1);
    baru.push({ k: definisi, di: setelah + 1, sisip: true });
    sisip.push({ lembar: terbaca.lembar, sumbu: 'kolom', setelah, jumlah: 1, ...(seperti ? { seperti } : {}) });
    const asing = lembar && kepalaAsing(def, lembar, terbaca, definisi.id);
    langkah.push(
      `Menambah kolom "${definisi.judul}" di lembar ${terbaca.lembar}.${asing ? ` Kolom "${asing.judul}" (dulu di ${asing.sel}) tidak dikenal dan tidak dibaca: bila itu "${definisi.judul}" yang berganti nama, pakai berkas asalnya, kembalikan kepalanya, lalu ulangi.` : ''}`,
    );
  });
  if (lembar)
    for (const { k, di } of baru)
      sel.push({ lembar: terbaca.lembar, sel: keA1(terbaca.barisKepala, di), dari: '', ke: k.judul });
  return kolom;
}

/** Column of the definition whose heading was deleted: filled, and between its neighbours of the template. */
function tanpaKepala(
  daftar: readonly Kolom[],
  i: number,
  lembar: SheetSnapshot,
  terbaca: RentangTerbaca,
): number | undefined {
  if ((daftar[i] as Kolom).rumus !== undefined) return undefined;
  const [kiri, kanan] = [daftar[i - 1], daftar[i + 1]].map((k) => (k ? terbaca.kolom.get(k.id) : undefined));
  const di = kiri !== undefined ? kiri + 1 : kanan !== undefined ? kanan - 1 : undefined;
  if (di === undefined || (kiri !== undefined && kanan !== undefined && kanan !== di + 1)) return undefined;
  if ([...terbaca.kolom.values()].includes(di) || di < terbaca.kolomAwal || di > terbaca.kolomAkhir) return undefined;
  const berisi = terbaca.baris.some((b) => !kosong(ambilSel(lembar, b, di)));
  return berisi && kosong(ambilSel(lembar, terbaca.barisKepala, di)) ? di : undefined;
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
  terbaca: RentangTerbaca,
  buku: WorkbookSnapshot,
  { sel, langkah }: Pekerjaan,
): ReadonlyMap<string, number> {
  const baris = new Map(terbaca.pengaturan);
  const lembar = buku.lembar.find((x) => x.nama === terbaca.lembar);
  const [kLabel, kIsi, kKet] = ['label', 'isi', 'keterangan'].map((id) => terbaca.kolom.get(id));
  if (!lembar || kLabel === undefined || kIsi === undefined) return baris;
  let akhirData = terbaca.akhirData;
  for (const pengaturan of PENGATURAN) {
    if (terbaca.pengaturan?.has(pengaturan.id)) continue;
    akhirData++;
    baris.set(pengaturan.id, akhirData);
    const tulis = (kolom: number | undefined, ke: string | number | null) => {
      if (kolom === undefined || ke === null) return;
      const s = ambilSel(lembar, akhirData, kolom);
      if (kosong(s)) sel.push({ lembar: lembar.nama, sel: keA1(akhirData, kolom), dari: s.tampil, ke });
    };
    tulis(kLabel, pengaturan.pertama ? `● ${pengaturan.label}` : pengaturan.label);
    tulis(kIsi, pengaturan.bawaan ?? null);
    tulis(kKet, pengaturan.keterangan);
    langkah.push(`Menambah pengaturan "${pengaturan.label}" di lembar ${terbaca.lembar}.`);
  }
  return baris;
}

/** Sheets of ranges that are nowhere, and the sheet of instructions. Their formulas speak of the sheets as they stand. */
function lembarHilang(
  hasilBaca: HasilBaca,
  versi: string,
  bentuk: BentukRumus,
  langkah: string[],
  buku: WorkbookSnapshot,
): RencanaLembar[] {
  const hilang = NAMA_RENTANG.filter((n) => !hasilBaca.rentang.has(n));
  if (hilang.length === NAMA_RENTANG.length) return [];
  const pilihan = { bentuk, tahun: hasilBaca.buku.identitas.tahun || undefined };
  const tata = susunTata(pilihan);
  const peta = new Map<NamaRentang, Letak>(petaLetak(tata));
  for (const [n, t] of hasilBaca.rentang) peta.set(n, letakTerbaca(t));
  const hasil: RencanaLembar[] = [];
  for (const rentang of hilang) {
    const isian = rencanaIsian(rentang, tata, pilihan, peta as PetaLetak);
    // A sheet of that name which is something else stays what it is.
    const nama = buku.lembar.some((l) => l.nama.toLowerCase() === isian.nama.toLowerCase())
      ? `${isian.nama} (LKjIP)`
      : isian.nama;
    const sebelumnya = NAMA_RENTANG.slice(0, NAMA_RENTANG.indexOf(rentang)).flatMap(
      (lain) => hasilBaca.rentang.get(lain)?.lembar ?? [],
    );
    const setelah = sebelumnya[sebelumnya.length - 1];
    hasil.push({ ...isian, nama, setelah });
    langkah.push(
      `Membuat lembar ${nama} (rentang ${rentang}), masih kosong${setelah ? `, di belakang lembar ${setelah}` : ''}.`,
    );
  }
  if (!buku.lembar.some((l) => l.buatan === 'petunjuk')) {
    hasil.push(rencanaPetunjuk(versi, peta as PetaLetak, bentuk));
    langkah.push('Membuat lembar Petunjuk.');
  }
  return hasil;
}
