/** The package around the parts: what is related to what, and which part is the workbook. Names are never taken from habit. */
import { posix } from 'node:path';
import { GalatBerkas } from './galat-berkas.ts';
import { pohon, semuaAnak } from './xml.ts';
import { type BacaZip, BerkasRusak } from './zip.ts';

export interface RelasiPaket {
  /** Last word of its type: the transitional and the strict form end alike. */
  jenis: string;
  ke: string;
  luar: boolean;
}

export class Paket {
  readonly zip: BacaZip;
  /** The file's name as people are told it. */
  private readonly sebut: string;
  private readonly singgahan = new Map<string, Map<string, RelasiPaket>>();
  private isiJenis: ReadonlyMap<string, string> | null = null;

  constructor(zip: BacaZip, sebut: string) {
    this.zip = zip;
    this.sebut = sebut;
  }

  teks(bagian: string): string | null {
    return this.zip.teks(bagian);
  }

  /** Relations of a part by their id; those of the package itself for ''. */
  relasi(bagian: string): Map<string, RelasiPaket> {
    const ada = this.singgahan.get(bagian);
    if (ada) return ada;
    const folder = posix.dirname(bagian);
    const xml = this.zip.teks(posix.join(folder, '_rels', `${posix.basename(bagian)}.rels`));
    const hasil = new Map<string, RelasiPaket>();
    this.singgahan.set(bagian, hasil);
    if (!xml) return hasil;
    for (const [i, r] of semuaAnak(pohon(xml), 'Relationship').entries()) {
      const { Id, Type = '', Target = '', TargetMode } = r.atribut;
      const luar = TargetMode === 'External' || /^[a-z][a-z0-9+.-]*:/i.test(Target);
      const jenis = Type.slice(Type.lastIndexOf('/') + 1);
      hasil.set(Id ?? `#${i}`, { jenis, luar, ke: luar ? Target : this.sasaran(folder, Target) });
    }
    return hasil;
  }

  /** Name of the part that a target means: relative to its source, slashes of either kind, characters as they are or coded. */
  private sasaran(folder: string, target: string): string {
    const bersih = (target.split('#')[0] as string).replace(/\\/g, '/').trim();
    const utuh = posix
      .normalize(bersih.startsWith('/') ? bersih.slice(1) : posix.join(folder, bersih))
      .replace(/^(?:\.\.\/)+/, '');
    if (this.zip.ada(utuh)) return utuh;
    try {
      const terurai = decodeURIComponent(utuh);
      if (this.zip.ada(terurai)) return terurai;
    } catch {
      // A percent sign of its own.
    }
    return utuh;
  }

  satu(bagian: string, jenis: string): string | undefined {
    return [...this.relasi(bagian).values()].find((r) => r.jenis === jenis && !r.luar)?.ke;
  }

  /** Content types by part name, lower case. */
  private jenisIsi(): ReadonlyMap<string, string> {
    if (this.isiJenis) return this.isiJenis;
    const peta = new Map<string, string>();
    const xml = this.zip.teks('[Content_Types].xml');
    for (const o of xml ? semuaAnak(pohon(xml), 'Override') : [])
      peta.set(
        (o.atribut.PartName ?? '').replace(/\\/g, '/').replace(/^\//, '').toLowerCase(),
        o.atribut.ContentType ?? '',
      );
    this.isiJenis = peta;
    return peta;
  }

  /** @throws GalatBerkas when the package is none of a workbook. */
  bagianBuku(): string {
    const utama = this.satu('', 'officeDocument');
    const calon = utama && this.zip.ada(utama) ? utama : this.bagianTanpaRelasi();
    const jenis = (calon && this.jenisIsi().get(calon.toLowerCase())) ?? '';
    const bukan = (apa: string) => new GalatBerkas(`${this.sebut} adalah ${apa}, bukan berkas Excel (.xlsx).`);
    if (calon) {
      if (/wordprocessingml|ms-word/.test(jenis) || /^word\//i.test(calon)) throw bukan('dokumen Word');
      if (/presentationml|ms-powerpoint/.test(jenis) || /^ppt\//i.test(calon)) throw bukan('presentasi');
      if (/sheet\.binary/.test(jenis) || /\.bin$/i.test(calon)) {
        throw new GalatBerkas(
          `${this.sebut} berformat .xlsb. Buka di Excel, simpan sebagai "Buku Kerja Excel (.xlsx)", lalu ulangi.`,
        );
      }
      return calon;
    }
    const mime = this.zip.teks('mimetype') ?? '';
    if (mime.includes('opendocument.text')) throw bukan('dokumen OpenDocument (.odt)');
    if (mime.includes('opendocument')) {
      throw new GalatBerkas(`${this.sebut} berformat OpenDocument (.ods). Simpan sebagai .xlsx, lalu ulangi.`);
    }
    if (this.zip.nama().length === 0) throw new BerkasRusak('arsipnya kosong');
    throw new GalatBerkas(`${this.sebut} adalah arsip, tetapi bukan berkas Excel (.xlsx).`);
  }

  private bagianTanpaRelasi(): string | undefined {
    const nama = this.zip.nama();
    const menurutJenis = nama.find((n) =>
      /(?:sheet|template|macroEnabled)\.main\+xml$/.test(this.jenisIsi().get(n.toLowerCase()) ?? ''),
    );
    return (
      menurutJenis ?? nama.find((n) => /(?:^|\/)(?:workbook\.(?:xml|bin)|document\.xml|presentation\.xml)$/i.test(n))
    );
  }
}
