/**
 * Choices of a dinas for one table. In IDENTITAS a row "tabel realisasi-kinerja" holds them as words: "sumber data; tanpa
 * satuan; tingkat: Sasaran Strategis, Program".
 */

/** Column ids to switch (true, false) and options by id. `dibuat: false` leaves the table out. */
export type PilihanTabel = Readonly<Record<string, string | boolean>>;

const kunci = (t: string) => t.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** What a table lets a dinas choose. */
interface PunyaPilihan {
  readonly pilihan?: readonly PilihanSpec[];
  /** Columns that are off unless a dinas switches them on. */
  readonly tambahan?: readonly string[];
}

export class Opsi {
  private readonly isi = new Map<string, string | boolean>();
  private readonly pilihan: readonly PilihanSpec[];

  constructor(spec: PunyaPilihan, teks: string | undefined, langsung: PilihanTabel | undefined) {
    this.pilihan = spec.pilihan ?? [];
    for (const id of spec.tambahan ?? []) this.isi.set(kunci(id), false);
    for (const bagian of (teks ?? '').split(/[;\n]/)) {
      const teks = bagian.trim();
      if (teks === '') continue;
      const m = /^([^:=]+)[:=](.*)$/.exec(teks);
      if (m) this.atur(m[1] as string, (m[2] as string).trim());
      else if (/^(tanpa|tidak)\s+/i.test(teks)) this.atur(teks.replace(/^\S+\s+/, ''), false);
      else this.atur(teks, true);
    }
    for (const id of Object.keys(langsung ?? {})) this.atur(id, langsung?.[id] as string | boolean);
  }

  private atur(id: string, nilai: string | boolean): void {
    const ya = typeof nilai === 'string' && /^(ya|tidak)$/i.test(nilai) ? /^ya$/i.test(nilai) : nilai;
    this.isi.set(kunci(id), ya);
  }

  /** Whether the dinas itself asked for this column. */
  diminta(id: string): boolean {
    return this.isi.get(kunci(id)) === true;
  }

  /** Whether a column is printed. */
  kolom(id: string): boolean {
    return this.isi.get(kunci(id)) !== false;
  }

  /** A choice in its own spelling; the default when none was made or it is not one of the possible ones. */
  pilih(id: string): string {
    const p = this.pilihan.find((x) => x.id === id);
    const isi = this.isi.get(kunci(id));
    if (typeof isi !== 'string') return p?.bawaan ?? '';
    if (!p?.nilai) return isi;
    return p.nilai.find((n) => kunci(n) === kunci(isi)) ?? p.bawaan ?? '';
  }

  daftar(id: string): string[] {
    return this.pilih(id)
      .split(',')
      .map((t) => t.trim())
      .filter((t) => t !== '');
  }

  /** A switch that is no column; `bawaan` when it was not touched. */
  nyala(id: string, bawaan = false): boolean {
    const isi = this.isi.get(kunci(id));
    return typeof isi === 'boolean' ? isi : bawaan;
  }
}

/** Options that a table takes, beside switching its columns. */
export interface PilihanSpec {
  readonly id: string;
  readonly nama: string;
  /** Possible values; free text when absent. */
  readonly nilai?: readonly string[];
  readonly bawaan?: string;
}
