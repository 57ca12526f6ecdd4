/**
 * Ui and HtmlService. Nobody sits in front of the screen: answers are prepared, and everything that was shown is kept.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
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

interface OpsiUi {
  /** Folder with Sidebar.html and what else was built. */
  dist: string;
  namaPengaya: string;
}

const TOMBOL: Record<string, readonly string[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

interface Pertanyaan {
  judul: string;
  pesan: string;
  tombol: string;
}

const teksArgumen = (x: unknown): string | null => (typeof x === 'string' || typeof x === 'number' ? String(x) : null);

/** Arguments of alert and prompt: (pesan), (pesan, tombol), (judul, pesan, tombol); null for any others. */
function bacaPertanyaan(argumen: readonly unknown[]): Pertanyaan | null {
  if (argumen.length === 1) {
    const pesan = teksArgumen(argumen[0]);
    return pesan === null ? null : { judul: '', pesan, tombol: 'OK' };
  }
  const tombol = argumen[argumen.length - 1];
  const [judul, pesan] = argumen.length === 2 ? ['', teksArgumen(argumen[0])] : argumen.slice(0, 2).map(teksArgumen);
  const sah = argumen.length <= 3 && Object.values(ENUM.ButtonSet).includes(tombol as NilaiEnum);
  return sah && typeof judul === 'string' && typeof pesan === 'string'
    ? { judul, pesan, tombol: String(tombol) }
    : null;
}

/** Dialogs: what is asked waits for the answer that was prepared, what is shown is kept to be looked at. */
class Dialog {
  private readonly lingkungan: Lingkungan;
  private readonly layar: Layar;
  constructor(lingkungan: Lingkungan, layar: Layar) {
    this.lingkungan = lingkungan;
    this.layar = layar;
  }

  private perluPenuh(metode: string): void {
    if (this.lingkungan.izin !== 'FULL')
      throw new this.lingkungan.alam.Error(`You do not have permission to call Ui.${metode}.`);
  }

  tanya(jenis: 'alert' | 'prompt', argumen: readonly unknown[]): { tombol: NilaiEnum; teks: string } {
    this.perluPenuh(jenis);
    const pertanyaan = bacaPertanyaan(argumen) ?? tolakArgumen(this.lingkungan, `Ui.${jenis}`, argumen);
    const { judul, pesan } = pertanyaan;
    this.layar.tayangan.push({ jenis, ...pertanyaan });
    const boleh = [...(TOMBOL[pertanyaan.tombol] ?? ['OK']), 'CLOSE'];
    const jawaban = this.layar.ambilJawaban();
    if (jawaban === undefined) {
      if (jenis === 'alert' && boleh.length === 2) return { tombol: ENUM.Button.OK as NilaiEnum, teks: '' };
      throw new this.lingkungan.alam.Error(
        `Tidak ada jawaban yang disiapkan untuk "${judul ? `${judul}: ` : ''}${pesan}".`,
      );
    }
    const { tombol, teks } = typeof jawaban === 'string' ? { tombol: jawaban, teks: '' } : jawaban;
    if (!boleh.includes(tombol)) {
      throw new this.lingkungan.alam.Error(
        `Tombol ${tombol} tidak ada pada "${pesan}" (yang ada: ${boleh.join(', ')}).`,
      );
    }
    return { tombol: ENUM.Button[tombol] as NilaiEnum, teks };
  }

  tayangkan(jenis: 'sidebar' | 'modal' | 'modeless', html: unknown, judul?: string): void {
    this.perluPenuh(jenis === 'sidebar' ? 'showSidebar' : 'showModalDialog');
    const keluaran = asli(html);
    if (!(keluaran instanceof HtmlOutput)) tolakArgumen(this.lingkungan, `Ui.${jenis}`, [html]);
    this.layar.tayangan.push({
      jenis,
      judul: judul ?? keluaran.getTitle(),
      pesan: '',
      html: keluaran.getContent(),
      lebar: keluaran.getWidth(),
      tinggi: keluaran.getHeight(),
    });
  }
}

export function buatUi(lingkungan: Lingkungan, layar: Layar, opsi: OpsiUi) {
  const dialog = new Dialog(lingkungan, layar);
  const menu = (judul: string) => ketat(lingkungan, 'Menu', new Menu(lingkungan, layar, judul));
  const ui = ketat(lingkungan, 'Ui', {
    Button: ENUM.Button,
    ButtonSet: ENUM.ButtonSet,
    createMenu: menu,
    createAddonMenu: () => menu(opsi.namaPengaya),
    alert: (...argumen: unknown[]) => dialog.tanya('alert', argumen).tombol,
    prompt: (...argumen: unknown[]) => {
      const { tombol, teks } = dialog.tanya('prompt', argumen);
      return ketat(lingkungan, 'PromptResponse', { getSelectedButton: () => tombol, getResponseText: () => teks });
    },
    showSidebar: (html: unknown) => dialog.tayangkan('sidebar', html),
    showModalDialog: (html: unknown, judul: string) => dialog.tayangkan('modal', html, judul),
    showModelessDialog: (html: unknown, judul: string) => dialog.tayangkan('modeless', html, judul),
  });
  return { ui, HtmlService: buatHtmlService(lingkungan, opsi.dist) };
}

const TERBACA = new Map<string, { tanda: string; isi: string }>();

/** A file of the build, read anew when it was built anew: an action reads the larger half on every call. */
function bacaSekali(berkas: string): string {
  const { mtimeMs, size, ino } = statSync(berkas);
  const tanda = `${mtimeMs} ${size} ${ino}`;
  const lama = TERBACA.get(berkas);
  if (lama?.tanda === tanda) return lama.isi;
  const isi = readFileSync(berkas, 'utf8');
  TERBACA.set(berkas, { tanda, isi });
  return isi;
}

function buatHtmlService(lingkungan: Lingkungan, dist: string) {
  function bacaBerkas(nama: string): string {
    if (typeof nama !== 'string') tolakArgumen(lingkungan, 'HtmlService.createHtmlOutputFromFile', [nama]);
    const berkas = join(dist, nama.endsWith('.html') ? nama : `${nama}.html`);
    if (!existsSync(berkas)) throw new lingkungan.alam.Error(`No HTML file named ${nama} was found.`);
    return bacaSekali(berkas);
  }
  return ketat(lingkungan, 'HtmlService', {
    SandboxMode: ENUM.SandboxMode,
    XFrameOptionsMode: ENUM.XFrameOptionsMode,
    createHtmlOutput: (isi: unknown = '') => ketat(lingkungan, 'HtmlOutput', new HtmlOutput(String(isi))),
    createTemplateFromFile: (nama: string) => {
      const isi = bacaBerkas(nama);
      return ketat(lingkungan, 'HtmlTemplate', { getRawContent: () => isi });
    },
    createHtmlOutputFromFile: (nama: string) => ketat(lingkungan, 'HtmlOutput', new HtmlOutput(bacaBerkas(nama))),
  });
}
