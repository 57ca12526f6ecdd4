/**
 * Ui and HtmlService. Nobody sits in front of the screen: answers are prepared, and everything that was shown is kept.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asli, ketat, type Lingkungan, tolakArgumen } from './dasar.ts';
import { ENUM, type NilaiEnum } from './enum.ts';

export interface IsiMenu {
  judul: string;
  /** Function called by the item; null for a separator. */
  fungsi: string | null;
  sub?: IsiMenu[];
}

export interface Tayangan {
  jenis: 'alert' | 'prompt' | 'sidebar' | 'modal' | 'modeless' | 'toast';
  judul: string;
  pesan: string;
  /** Content of a sidebar or dialog. */
  html?: string;
  tombol?: string;
  lebar?: number | null;
  tinggi?: number | null;
}

/** An answer to the next alert ("OK", "YES", "NO", "CANCEL", "CLOSE") or prompt. */
export type Jawaban = string | { tombol: string; teks: string };

export class Layar {
  readonly menu: { judul: string; isi: IsiMenu[] }[] = [];
  readonly tayangan: Tayangan[] = [];
  private readonly antre: Jawaban[] = [];

  /** Prepares the answers to the next questions, in their order. */
  jawab(...jawaban: Jawaban[]): void {
    this.antre.push(...jawaban);
  }

  sisaJawaban(): number {
    return this.antre.length;
  }

  ambilJawaban(): Jawaban | undefined {
    return this.antre.shift();
  }
}

class HtmlOutput {
  private isi: string;
  private judul = '';
  private lebar: number | null = null;
  private tinggi: number | null = null;
  constructor(isi: string) {
    this.isi = isi;
  }
  getContent() {
    return this.isi;
  }
  setContent(isi: string) {
    this.isi = isi;
    return this;
  }
  append(isi: string) {
    this.isi += isi;
    return this;
  }
  setTitle(t: string) {
    this.judul = t;
    return this;
  }
  getTitle() {
    return this.judul;
  }
  setWidth(n: number) {
    this.lebar = n;
    return this;
  }
  getWidth() {
    return this.lebar;
  }
  setHeight(n: number) {
    this.tinggi = n;
    return this;
  }
  getHeight() {
    return this.tinggi;
  }
  setSandboxMode(m: NilaiEnum) {
    if (m !== ENUM.SandboxMode.IFRAME) throw new Error('Hanya SandboxMode.IFRAME.');
    return this;
  }
}

class Menu {
  readonly isi: IsiMenu[] = [];
  readonly judul: string;
  private readonly l: Lingkungan;
  private readonly layar: Layar;
  constructor(l: Lingkungan, layar: Layar, judul: string) {
    this.l = l;
    this.layar = layar;
    this.judul = judul;
  }
  addItem(judul: string, fungsi: string) {
    if (typeof judul !== 'string' || typeof fungsi !== 'string' || !judul || !fungsi) {
      tolakArgumen(this.l, 'Menu.addItem', [judul, fungsi]);
    }
    this.isi.push({ judul, fungsi });
    return this;
  }
  addSeparator() {
    this.isi.push({ judul: '-', fungsi: null });
    return this;
  }
  addSubMenu(m: Menu) {
    const sub = asli(m);
    this.isi.push({ judul: sub.judul, fungsi: null, sub: sub.isi });
    return this;
  }
  addToUi() {
    const ada = this.layar.menu.findIndex((x) => x.judul === this.judul);
    if (ada >= 0) this.layar.menu.splice(ada, 1);
    this.layar.menu.push({ judul: this.judul, isi: this.isi });
  }
}

export interface OpsiUi {
  /** Folder with Sidebar.html and what else was built. */
  dist: string;
  namaPengaya: string;
}

export function buatUi(lingkungan: Lingkungan, layar: Layar, opsi: OpsiUi) {
  function perluPenuh(metode: string): void {
    if (lingkungan.izin !== 'FULL') throw new lingkungan.alam.Error(`You do not have permission to call Ui.${metode}.`);
  }

  function tombolUntuk(set: NilaiEnum | undefined): string[] {
    switch (set?.toString() ?? 'OK') {
      case 'OK_CANCEL':
        return ['OK', 'CANCEL'];
      case 'YES_NO':
        return ['YES', 'NO'];
      case 'YES_NO_CANCEL':
        return ['YES', 'NO', 'CANCEL'];
      default:
        return ['OK'];
    }
  }

  function uraikan(metode: string, daftarIsi: unknown[]): { judul: string; pesan: string; set: NilaiEnum | undefined } {
    const enumKah = (x: unknown): x is NilaiEnum => Object.values(ENUM.ButtonSet).includes(x as NilaiEnum);
    const [x, y, z] = daftarIsi;
    const teks = (v: unknown) => (typeof v === 'string' || typeof v === 'number' ? String(v) : null);
    if (daftarIsi.length === 1 && teks(x) !== null) return { judul: '', pesan: teks(x) as string, set: undefined };
    if (daftarIsi.length === 2 && teks(x) !== null && enumKah(y))
      return { judul: '', pesan: teks(x) as string, set: y };
    if (daftarIsi.length === 3 && teks(x) !== null && teks(y) !== null && enumKah(z)) {
      return { judul: teks(x) as string, pesan: teks(y) as string, set: z };
    }
    return tolakArgumen(lingkungan, `Ui.${metode}`, daftarIsi);
  }

  function tanya(jenis: 'alert' | 'prompt', a: unknown[]): { tombol: NilaiEnum; teks: string } {
    perluPenuh(jenis);
    const { judul, pesan, set } = uraikan(jenis, a);
    layar.tayangan.push({ jenis, judul, pesan, tombol: set?.toString() ?? 'OK' });
    const boleh = [...tombolUntuk(set), 'CLOSE'];
    const jawaban = layar.ambilJawaban();
    if (jawaban === undefined) {
      if (jenis === 'alert' && boleh.length === 2) return { tombol: ENUM.Button.OK as NilaiEnum, teks: '' };
      throw new lingkungan.alam.Error(`Tidak ada jawaban yang disiapkan untuk "${judul ? `${judul}: ` : ''}${pesan}".`);
    }
    const tombol = typeof jawaban === 'string' ? jawaban : jawaban.tombol;
    if (!boleh.includes(tombol)) {
      throw new lingkungan.alam.Error(`Tombol ${tombol} tidak ada pada "${pesan}" (yang ada: ${boleh.join(', ')}).`);
    }
    return { tombol: ENUM.Button[tombol] as NilaiEnum, teks: typeof jawaban === 'string' ? '' : jawaban.teks };
  }

  function tayangkan(jenis: 'sidebar' | 'modal' | 'modeless', html: unknown, judul?: string): void {
    perluPenuh(jenis === 'sidebar' ? 'showSidebar' : 'showModalDialog');
    const h = asli(html);
    if (!(h instanceof HtmlOutput)) tolakArgumen(lingkungan, `Ui.${jenis}`, [html]);
    layar.tayangan.push({
      jenis,
      judul: judul ?? h.getTitle(),
      pesan: '',
      html: h.getContent(),
      lebar: h.getWidth(),
      tinggi: h.getHeight(),
    });
  }

  const ui = ketat(lingkungan, 'Ui', {
    Button: ENUM.Button,
    ButtonSet: ENUM.ButtonSet,
    createMenu: (judul: string) => ketat(lingkungan, 'Menu', new Menu(lingkungan, layar, judul)),
    createAddonMenu: () => ketat(lingkungan, 'Menu', new Menu(lingkungan, layar, opsi.namaPengaya)),
    alert: (...a: unknown[]) => tanya('alert', a).tombol,
    prompt: (...a: unknown[]) => {
      const { tombol, teks } = tanya('prompt', a);
      return ketat(lingkungan, 'PromptResponse', { getSelectedButton: () => tombol, getResponseText: () => teks });
    },
    showSidebar: (html: unknown) => tayangkan('sidebar', html),
    showModalDialog: (html: unknown, judul: string) => tayangkan('modal', html, judul),
    showModelessDialog: (html: unknown, judul: string) => tayangkan('modeless', html, judul),
  });

  function bacaBerkas(nama: string): string {
    if (typeof nama !== 'string') tolakArgumen(lingkungan, 'HtmlService.createHtmlOutputFromFile', [nama]);
    const p = join(opsi.dist, nama.endsWith('.html') ? nama : `${nama}.html`);
    if (!existsSync(p)) throw new lingkungan.alam.Error(`No HTML file named ${nama} was found.`);
    return readFileSync(p, 'utf8');
  }

  const HtmlService = ketat(lingkungan, 'HtmlService', {
    SandboxMode: ENUM.SandboxMode,
    XFrameOptionsMode: ENUM.XFrameOptionsMode,
    createHtmlOutput: (isi: unknown = '') => ketat(lingkungan, 'HtmlOutput', new HtmlOutput(String(isi))),
    createTemplateFromFile: (nama: string) => {
      const isi = bacaBerkas(nama);
      return ketat(lingkungan, 'HtmlTemplate', { getRawContent: () => isi });
    },
    createHtmlOutputFromFile: (nama: string) => ketat(lingkungan, 'HtmlOutput', new HtmlOutput(bacaBerkas(nama))),
  });

  return { ui, HtmlService };
}
