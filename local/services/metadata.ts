/** Developer metadata: on the spreadsheet, a sheet, rows or columns. */
import type { Metadata } from '../engine/buku.ts';
import { asli, ketat, type Lingkungan, tolakArgumen } from './dasar.ts';
import { ENUM, type NilaiEnum } from './enum.ts';
import type { Range } from './range.ts';
import { rentangDari } from './range.ts';
import { lembarLayanan } from './sheet.ts';

class DeveloperMetadata {
  private readonly l: Lingkungan;
  private readonly m: Metadata;
  constructor(l: Lingkungan, m: Metadata) {
    this.l = l;
    this.m = m;
  }
  private ada(): Metadata {
    if (!this.l.buku.metadata.includes(this.m)) throw new this.l.alam.Error('The developer metadata has been removed.');
    return this.m;
  }
  getId() {
    return this.ada().id;
  }
  getKey() {
    return this.ada().kunci;
  }
  setKey(k: string) {
    this.ada().kunci = k;
    return this;
  }
  getValue() {
    return this.ada().nilai;
  }
  setValue(v: string) {
    this.ada().nilai = v === null ? null : String(v);
    return this;
  }
  getVisibility() {
    return ENUM.DeveloperMetadataVisibility[this.ada().terlihat];
  }
  setVisibility(v: NilaiEnum) {
    this.ada().terlihat = v.toString() as Metadata['terlihat'];
    return this;
  }
  getLocation() {
    const { l: lingkungan } = this;
    const tempat = this.ada().tempat;
    const lembar = tempat.jenis === 'SPREADSHEET' ? null : lingkungan.buku.lembarId(tempat.lembarId);
    const garis = () =>
      tempat.jenis === 'ROW' && lembar
        ? rentangDari(lingkungan, lembar, {
            baris: tempat.mulai,
            kolom: 1,
            tinggi: tempat.banyak,
            lebar: lembar.maksKolom,
          })
        : tempat.jenis === 'COLUMN' && lembar
          ? rentangDari(lingkungan, lembar, {
              baris: 1,
              kolom: tempat.mulai,
              tinggi: lembar.maksBaris,
              lebar: tempat.banyak,
            })
          : null;
    return ketat(lingkungan, 'DeveloperMetadataLocation', {
      getLocationType: () => ENUM.DeveloperMetadataLocationType[tempat.jenis],
      getSheet: () => (tempat.jenis === 'SHEET' && lembar ? lembarLayanan(lingkungan, lembar) : null),
      getRow: () => (tempat.jenis === 'ROW' ? garis() : null),
      getColumn: () => (tempat.jenis === 'COLUMN' ? garis() : null),
    });
  }
  remove() {
    this.l.buku.metadata.splice(this.l.buku.metadata.indexOf(this.ada()), 1);
  }
}

function bungkus(l: Lingkungan, m: Metadata) {
  return ketat(l, 'DeveloperMetadata', new DeveloperMetadata(l, m));
}

export function daftarMetadata(l: Lingkungan, saring: (m: Metadata) => boolean) {
  return l.buku.metadata.filter(saring).map((m) => bungkus(l, m));
}

/** addDeveloperMetadata(key), (key, visibility), (key, value), (key, value, visibility). */
export function tambahMetadata(
  lingkungan: Lingkungan,
  metode: string,
  tempat: Metadata['tempat'],
  daftarIsi: unknown[],
): void {
  const [kunci, argumenKedua, argumenKetiga] = daftarIsi;
  const enumKah = (v: unknown): v is NilaiEnum =>
    Object.values(ENUM.DeveloperMetadataVisibility).includes(v as NilaiEnum);
  const baik =
    typeof kunci === 'string' &&
    (daftarIsi.length === 1 ||
      (daftarIsi.length === 2 && (typeof argumenKedua === 'string' || enumKah(argumenKedua))) ||
      (daftarIsi.length === 3 && typeof argumenKedua === 'string' && enumKah(argumenKetiga)));
  if (!baik) tolakArgumen(lingkungan, metode, daftarIsi);
  const terlihat = [argumenKedua, argumenKetiga].find(enumKah) ?? ENUM.DeveloperMetadataVisibility.DOCUMENT;
  const ukuran = (m: { kunci: string; nilai: string | null }) => m.kunci.length + (m.nilai?.length ?? 0);
  const baru: Metadata = {
    id: lingkungan.buku.idBaru(),
    kunci: kunci as string,
    nilai: typeof argumenKedua === 'string' ? argumenKedua : null,
    terlihat: String(terlihat) as Metadata['terlihat'],
    tempat,
  };
  // Google gives a sheet and the spreadsheet itself 30,000 characters of metadata each.
  const setempat = lingkungan.buku.metadata.filter((m) =>
    tempat.jenis === 'SPREADSHEET'
      ? m.tempat.jenis === 'SPREADSHEET'
      : m.tempat.jenis !== 'SPREADSHEET' && m.tempat.lembarId === tempat.lembarId,
  );
  if ([...setempat, baru].reduce((n, m) => n + ukuran(m), 0) > 30_000) {
    throw new lingkungan.alam.Error(
      'Cannot add developer metadata: the storage limit of 30000 characters is exceeded.',
    );
  }
  lingkungan.buku.metadata.push(baru);
}

class DeveloperMetadataFinder {
  private syarat: ((m: Metadata) => boolean)[] = [];
  private melebar = false;
  private readonly l: Lingkungan;
  private readonly wilayah: { lembarId: number | null; range: Range | null };
  constructor(l: Lingkungan, wilayah: { lembarId: number | null; range: Range | null }) {
    this.l = l;
    this.wilayah = wilayah;
  }
  withKey(k: string) {
    this.syarat.push((m) => m.kunci === k);
    return this;
  }
  withValue(v: string) {
    this.syarat.push((m) => m.nilai === v);
    return this;
  }
  withId(id: number) {
    this.syarat.push((m) => m.id === id);
    return this;
  }
  withVisibility(v: NilaiEnum) {
    this.syarat.push((m) => m.terlihat === v.toString());
    return this;
  }
  withLocationType(t: NilaiEnum) {
    this.syarat.push((m) => m.tempat.jenis === t.toString());
    return this;
  }
  onIntersectingLocations() {
    this.melebar = true;
    return this;
  }
  find() {
    const { lembarId, range } = this.wilayah;
    return daftarMetadata(this.l, (metadata) => {
      const tempat = metadata.tempat;
      if (range) {
        const k = asli(range).kotak;
        if (tempat.jenis !== 'ROW' && tempat.jenis !== 'COLUMN') return false;
        if (tempat.lembarId !== lembarId) return false;
        const [awal, banyak] = tempat.jenis === 'ROW' ? [k.baris, k.tinggi] : [k.kolom, k.lebar];
        const penuh = tempat.mulai >= awal && tempat.mulai + tempat.banyak <= awal + banyak;
        const kena = tempat.mulai < awal + banyak && awal < tempat.mulai + tempat.banyak;
        if (!(this.melebar ? kena : penuh)) return false;
      } else if (lembarId !== null && (tempat.jenis === 'SPREADSHEET' || tempat.lembarId !== lembarId)) return false;
      return this.syarat.every((s) => s(metadata));
    });
  }
}

export function buatPencari(l: Lingkungan, lembarId: number | null = null, range: Range | null = null) {
  return ketat(l, 'DeveloperMetadataFinder', new DeveloperMetadataFinder(l, { lembarId, range }));
}
