/** Help while a formula is typed: our functions by the letters so far, and the parameter that the cursor stands in. */
import type { FungsiPanel } from '../../src/core/panel.ts';

interface Bantu {
  /** Letters of a name that is being typed, and where they begin. */
  nama: { awal: number; huruf: string } | null;
  /** Innermost call around the cursor, and which argument of it (from 0). */
  panggilan: { fungsi: string; urut: number } | null;
}

/** What stands at the cursor of a formula; texts in quotes count for nothing. */
export function bacaKursor(isi: string, kursor: number): Bantu {
  const kini = isi.slice(0, kursor);
  if (!kini.startsWith('=')) return { nama: null, panggilan: null };
  const tumpukan: { fungsi: string; urut: number }[] = [];
  let dalamTeks = false;
  for (let i = 1; i < kini.length; i++) {
    const hurufKini = kini[i];
    if (hurufKini === '"') dalamTeks = !dalamTeks;
    if (dalamTeks) continue;
    if (hurufKini === '(')
      tumpukan.push({ fungsi: /[A-Z_]*$/i.exec(kini.slice(0, i))?.[0].toUpperCase() ?? '', urut: 0 });
    else if (hurufKini === ')') tumpukan.pop();
    else if (hurufKini === ';' && tumpukan.length) (tumpukan[tumpukan.length - 1] as { urut: number }).urut++;
  }
  const huruf = dalamTeks ? '' : (/(?:^|[^A-Z0-9_$!."'])([A-Z][A-Z_]*)$/i.exec(kini)?.[1] ?? '');
  return {
    nama: huruf ? { awal: kursor - huruf.length, huruf: huruf.toUpperCase() } : null,
    panggilan: tumpukan[tumpukan.length - 1] ?? null,
  };
}

/** Names offered at once. */
const MAKS_SARAN = 6;

function butirSaran(fungsi: FungsiPanel, nomor: number, terpilih: boolean, pakai: () => void): HTMLElement {
  const butir = document.createElement('li');
  butir.id = `saran${nomor}`;
  butir.role = 'option';
  butir.ariaSelected = String(terpilih);
  const nama = document.createElement('b');
  nama.textContent = fungsi.nama;
  butir.append(nama, ` ${fungsi.ringkas}`);
  butir.onmousedown = (e) => {
    e.preventDefault();
    pakai();
  };
  return butir;
}

function daftarSaran(butir: readonly HTMLElement[]): HTMLElement {
  const daftar = document.createElement('ul');
  daftar.role = 'listbox';
  daftar.id = 'saran';
  daftar.ariaLabel = 'Fungsi LKjIP';
  daftar.append(...butir);
  return daftar;
}

/** The call with its parameters, the one at the cursor in bold, and what that one means. */
function bentukPanggilan(fungsi: FungsiPanel, urut: number): HTMLElement[] {
  const bentuk = document.createElement('p');
  bentuk.append(`${fungsi.nama}(`);
  fungsi.parameter.forEach((p, i) => {
    const parameter = document.createElement(i === urut ? 'b' : 'span');
    parameter.textContent = p.wajib ? p.nama : `[${p.nama}]`;
    bentuk.append(i ? '; ' : '', parameter);
  });
  bentuk.append(')');
  const kini = fungsi.parameter[urut];
  const arti = document.createElement('p');
  arti.textContent = kini ? `${kini.nama}: ${kini.keterangan}` : 'Terlalu banyak argumen.';
  return [bentuk, arti];
}

/** The help under one field of input: what is offered, which of it is chosen. */
class BantuanRumus {
  private fungsi: FungsiPanel[] = [];
  private cocok: FungsiPanel[] = [];
  private pilih = 0;
  private meminta = false;
  private readonly isian: HTMLInputElement;
  private readonly wadah: HTMLElement;
  private readonly ambil: () => Promise<FungsiPanel[]>;

  constructor(isian: HTMLInputElement, wadah: HTMLElement, ambil: () => Promise<FungsiPanel[]>) {
    this.isian = isian;
    this.wadah = wadah;
    this.ambil = ambil;
  }

  tutup(): void {
    this.wadah.hidden = true;
    this.cocok = [];
    this.isian.setAttribute('aria-expanded', 'false');
    this.isian.removeAttribute('aria-activedescendant');
  }

  private get kursor(): number {
    return this.isian.selectionStart ?? this.isian.value.length;
  }

  private pakai(fungsi: FungsiPanel): void {
    const { kursor } = this;
    const { nama } = bacaKursor(this.isian.value, kursor);
    if (!nama) return;
    this.isian.setRangeText(`${fungsi.nama}(`, nama.awal, kursor, 'end');
    this.gambar();
  }

  private gambar(): void {
    const { nama, panggilan } = bacaKursor(this.isian.value, this.kursor);
    this.cocok = nama ? this.fungsi.filter((f) => f.nama.startsWith(nama.huruf)).slice(0, MAKS_SARAN) : [];
    this.pilih = Math.min(this.pilih, Math.max(0, this.cocok.length - 1));
    const dipanggil = panggilan && this.fungsi.find((f) => f.nama === panggilan.fungsi);
    if (this.cocok.length) {
      const butir = this.cocok.map((f, i) => butirSaran(f, i, i === this.pilih, () => this.pakai(f)));
      this.wadah.replaceChildren(daftarSaran(butir));
      this.isian.setAttribute('aria-activedescendant', `saran${this.pilih}`);
    } else if (dipanggil) this.wadah.replaceChildren(...bentukPanggilan(dipanggil, panggilan.urut));
    else {
      this.tutup();
      return;
    }
    this.wadah.hidden = false;
    this.isian.setAttribute('aria-expanded', String(this.cocok.length > 0));
  }

  private mintaFungsi(): void {
    if (this.meminta) return;
    this.meminta = true;
    this.ambil()
      .then((daftar) => {
        this.fungsi = daftar;
        if (document.activeElement === this.isian) this.gambar();
      })
      // Without help one can still type: the next letter asks again.
      .catch(() => {})
      .finally(() => {
        this.meminta = false;
      });
  }

  diketik(): void {
    if (!this.isian.value.startsWith('=')) {
      this.tutup();
      return;
    }
    this.pilih = 0;
    if (this.fungsi.length) this.gambar();
    else this.mintaFungsi();
  }

  diklik(): void {
    if (this.fungsi.length && this.isian.value.startsWith('=')) this.gambar();
  }

  /** Whether the key was for the help: then the page does nothing with it. Enter puts it away and is the page's too. */
  tekan(tombol: string): boolean {
    if (this.wadah.hidden) return false;
    if (tombol === 'Escape' || tombol === 'Enter') {
      this.tutup();
      return tombol === 'Escape';
    }
    const { cocok } = this;
    if (!cocok.length) return false;
    if (tombol === 'Tab') this.pakai(cocok[this.pilih] as FungsiPanel);
    else if (tombol === 'ArrowDown' || tombol === 'ArrowUp') {
      this.pilih = (this.pilih + (tombol === 'ArrowDown' ? 1 : cocok.length - 1)) % cocok.length;
      this.gambar();
    } else return false;
    return true;
  }
}

export function pasangBantuan(isian: HTMLInputElement, wadah: HTMLElement, ambil: () => Promise<FungsiPanel[]>): void {
  const bantuan = new BantuanRumus(isian, wadah, ambil);
  isian.addEventListener('input', () => bantuan.diketik());
  isian.addEventListener('click', () => bantuan.diklik());
  isian.addEventListener('blur', () => bantuan.tutup());
  // Before the page's own keys: as in Sheets, Tab takes the name that is offered and Esc first puts the help away.
  isian.addEventListener(
    'keydown',
    (kejadian) => {
      if (!bantuan.tekan(kejadian.key)) return;
      kejadian.preventDefault();
      kejadian.stopImmediatePropagation();
    },
    true,
  );
}
