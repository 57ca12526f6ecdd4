/**
 * `lkjip pratinjau`: the add-in in a browser without a Google account. One workbook in memory, the built bundle over the
 * local services, a page to look at it. It listens on loopback only, answers nobody but its own page, and the page may
 * load nothing from elsewhere: nothing leaves the machine.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { akarProyek } from '../akar.ts';
import type { Jawaban, Tayangan } from '../services/index.ts';
import { membaca, type Pertanyaan, type PesanPekerja, type Potret, type Tugas } from './protokol.ts';

interface OpsiPratinjau {
  /** Path of an .xlsx; null opens the published sample. It is never written to. */
  berkas: string | null;
  /** 0 takes any free port. */
  port: number;
  /** How long an action may last; as long as in Google when left out. */
  batasMs?: number;
}

export interface Pratinjau {
  alamat: string;
  /** Another workbook in place of this one, as if the preview had been started with it. */
  muat(berkas: string | null): Promise<void>;
  tutup(): Promise<void>;
}

/** Status where the thread died of what was asked. */
export const TERLALU_BERAT = 503;
const MAKS_BERKAS = 30 * 1024 * 1024;
const MAKS_PERINTAH = 1024 * 1024;
const TAYANGAN_DISIMPAN = 12;
const MENIT_GOOGLE_MS = 6 * 60_000;

/** A request that cannot be met, with the HTTP status and the sentence that say so. */
export class Ditolak extends Error {
  readonly kode: number;
  constructor(kode: number, pesan: string) {
    super(pesan);
    this.kode = kode;
  }
}

type Balasan = { isi: unknown; tayangan: Tayangan[] } | { tanya: Pertanyaan; nomor: number };

interface Tertunggu {
  baik: (b: Balasan) => void;
  gagal: (e: Error) => void;
  batasMs: number;
  jam: NodeJS.Timeout | null;
}

const MENUNGGU_JAWABAN =
  'Di tab lain ada pertanyaan yang menunggu jawaban. Jawab atau tutup dahulu di sana, lalu ulangi.';

/** What another tab may ask while a question is open: it comes afterwards. */
const hanyaMelihat = (x: Tugas): boolean =>
  ['keadaan', 'lembar', 'pilih', 'potret'].includes(x.op) || (x.op === 'panggil' && membaca(x));

/** The thread with the workbook. One task after the other; a task may come back with a question before it ends. */
class Pekerja {
  private readonly isyarat = new SharedArrayBuffer(4);
  private readonly kanal = new MessageChannel();
  private readonly worker: Worker;
  private nomor = 0;
  private readonly menunggu = new Map<number, Tertunggu>();
  private mati: Error | null = null;
  /** Task whose question nobody has answered yet. */
  private terbuka: number | null = null;
  private readonly saatDijawab: (() => void)[] = [];
  private readonly batasMs: number;

  constructor(batasMs: number) {
    this.batasMs = batasMs;
    this.worker = new Worker(join(akarProyek(), '.build/pratinjau-pekerja.mjs'), {
      workerData: { jawaban: this.kanal.port2, isyarat: this.isyarat },
      transferList: [this.kanal.port2],
    });
    this.worker.on('message', (pesan: PesanPekerja) => {
      const menunggu = this.menunggu.get(pesan.nomor);
      this.menunggu.delete(pesan.nomor);
      if (menunggu) henti(menunggu);
      if (pesan.jenis === 'gagal') menunggu?.gagal(new Ditolak(422, pesan.pesan));
      else if (pesan.jenis === 'selesai') menunggu?.baik({ isi: pesan.isi, tayangan: pesan.tayangan });
      else if (menunggu) {
        this.terbuka = pesan.nomor;
        for (const [, lain] of this.menunggu) henti(lain);
        menunggu.baik({
          tanya: { judul: pesan.judul, pesan: pesan.pesan, tombol: pesan.tombol, ketik: pesan.ketik },
          nomor: pesan.nomor,
        });
      } else this.kirimJawaban('CLOSE');
    });
    const berakhir = (e: Error): void => {
      this.mati = e;
      for (const m of this.menunggu.values()) {
        henti(m);
        m.gagal(e);
      }
      this.menunggu.clear();
      this.tutupPertanyaan();
    };
    this.worker.on('error', berakhir);
    this.worker.on('exit', () => berakhir(new Error('Buku kerja pratinjau sudah ditutup.')));
  }

  /** A question may be thought about as long as one likes; work may not last longer than Google lets it. */
  private tunggu(nomor: number, batasMs = this.batasMs): Promise<Balasan> {
    return new Promise((baik, gagal) => {
      if (this.mati) {
        gagal(this.mati);
        return;
      }
      const t: Tertunggu = { baik, gagal, batasMs, jam: null };
      this.menunggu.set(nomor, t);
      // The thread may have come to a question since this was asked.
      if (this.terbuka === null) this.mulaiJam(t);
    });
  }

  /**
   * While a question is open in some tab the thread waits for its answer: what another tab wants to change is refused, and
   * what it only wants to see comes afterwards. No clock runs meanwhile.
   */
  async minta(tugas: Tugas): Promise<Balasan> {
    while (this.terbuka !== null) {
      if (!hanyaMelihat(tugas)) throw new Ditolak(409, MENUNGGU_JAWABAN);
      await this.dijawab();
    }
    return this.kirim(tugas);
  }

  private mulaiJam(t: Tertunggu): void {
    t.jam ??= setTimeout(() => void this.worker.terminate(), t.batasMs);
  }

  private dijawab(): Promise<void> {
    return new Promise((baik) => this.saatDijawab.push(baik));
  }

  private tutupPertanyaan(): void {
    this.terbuka = null;
    for (const [, t] of this.menunggu) this.mulaiJam(t);
    for (const lanjut of this.saatDijawab.splice(0)) lanjut();
  }

  private kirim(x: Tugas): Promise<Balasan> {
    const nomor = ++this.nomor;
    const janji = this.tunggu(nomor, x.op === 'panggil' ? this.batasMs : MENIT_GOOGLE_MS);
    this.worker.postMessage({ ...x, nomor });
    return janji;
  }

  private kirimJawaban(j: Jawaban): void {
    this.kanal.port1.postMessage(j);
    const saklar = new Int32Array(this.isyarat);
    Atomics.store(saklar, 0, 1);
    Atomics.notify(saklar, 0);
  }

  /** Answers the question of a task; what comes back is its next question or its end. */
  jawab(nomor: number, j: Jawaban): Promise<Balasan> {
    if (this.terbuka !== nomor) return Promise.reject(new Ditolak(409, 'Pertanyaan itu sudah ditutup.'));
    this.terbuka = null;
    const janji = this.tunggu(nomor);
    this.kirimJawaban(j);
    this.tutupPertanyaan();
    return janji;
  }

  /** The page with the question is gone: it is closed unanswered, and so is what the action may ask next. */
  tinggalkan(): void {
    if (this.terbuka === null) return;
    const nomor = this.terbuka;
    void this.jawab(nomor, 'CLOSE').then(
      (b) => 'tanya' in b && this.tinggalkan(),
      () => {},
    );
  }

  async tutup(): Promise<void> {
    this.kanal.port1.close();
    await this.worker.terminate();
  }
}

function henti(t: Tertunggu): void {
  if (t.jam) clearTimeout(t.jam);
  t.jam = null;
}

const JEDA_POTRET_MS = 800;

/**
 * The thread, and another one in its place when it dies or hangs: the workbook as it was last kept, and what was done since
 * once more. Only what brought the first one down is not done again.
 */
class Penjaga {
  private pekerja: Pekerja;
  private readonly batasMs: number;
  private muatan: Extract<Tugas, { op: 'muat' }> | null = null;
  private sejak: Tugas[] = [];
  private jam: NodeJS.Timeout | null = null;
  private pemulihan: Promise<void> | null = null;
  private tertutup = false;

  constructor(batasMs: number) {
    this.batasMs = batasMs;
    this.pekerja = new Pekerja(batasMs);
  }

  minta(x: Tugas): Promise<Balasan> {
    return this.jaga(() => this.pekerja.minta(x), x);
  }

  /** An answer to a question ends a task that cannot be done again by itself: then the workbook is kept at once. */
  jawab(nomor: number, j: Jawaban): Promise<Balasan> {
    return this.jaga(() => this.pekerja.jawab(nomor, j), null);
  }

  tinggalkan(): void {
    this.pekerja.tinggalkan();
  }

  private async jaga(kerja: () => Promise<Balasan>, x: Tugas | null): Promise<Balasan> {
    await this.pemulihan;
    let balasan: Balasan;
    try {
      balasan = await kerja();
    } catch (e) {
      if (e instanceof Ditolak || this.tertutup) throw e;
      this.pemulihan ??= this.mulaiLagi().finally(() => {
        this.pemulihan = null;
      });
      await this.pemulihan;
      throw new Ditolak(
        TERLALU_BERAT,
        'Yang diminta terlalu berat atau terlalu lama, sehingga pratinjau dimulai lagi. Isi buku kerja sebelum permintaan itu masih ada; yang diminta tidak dikerjakan.',
      );
    }
    if ('tanya' in balasan) return balasan;
    if (x === null) await this.potret();
    else if (x.op === 'muat') this.ingat(x);
    else if (x.op === 'simpan') this.ingatBerkas({ berkas: (balasan.isi as Potret).berkas, kotor: false });
    else if (!['keadaan', 'lembar', 'pilih'].includes(x.op) && !(x.op === 'panggil' && membaca(x))) {
      this.sejak.push(x);
      this.jam ??= setTimeout(() => void this.potret(), JEDA_POTRET_MS).unref();
    }
    return balasan;
  }

  private ingat(x: Extract<Tugas, { op: 'muat' }>): void {
    this.muatan = x;
    this.sejak = [];
  }

  private ingatBerkas({ berkas, kotor }: Potret): void {
    this.ingat({ op: 'muat', berkas: null, isi: berkas, nama: this.muatan?.nama ?? 'LKjIP.xlsx', kotor });
  }

  private async potret(): Promise<void> {
    if (this.jam) clearTimeout(this.jam);
    this.jam = null;
    try {
      const b = await this.pekerja.minta({ op: 'potret' });
      if ('isi' in b) this.ingatBerkas(b.isi as Potret);
    } catch {
      // What was kept before stays, with all that was done since.
    }
  }

  private async mulaiLagi(): Promise<void> {
    await this.pekerja.tutup();
    this.pekerja = new Pekerja(this.batasMs);
    if (!this.muatan) return;
    await this.pekerja.minta(this.muatan);
    for (const x of this.sejak)
      try {
        const b = await this.pekerja.minta(x);
        if ('tanya' in b) this.pekerja.tinggalkan();
      } catch {
        // It was done once; the rest goes on.
      }
  }

  async tutup(): Promise<void> {
    this.tertutup = true;
    if (this.jam) clearTimeout(this.jam);
    await this.pekerja.tutup();
  }
}

/** The body; one that is too large is read past, so that whoever sends it gets to see the answer. */
function badan(req: IncomingMessage, maks: number): Promise<Buffer> {
  return new Promise((baik, gagal) => {
    const terlalu = () => new Ditolak(413, `Terlalu besar: paling banyak ${Math.floor(maks / 1024 / 1024)} MB.`);
    let potong: Buffer[] = [];
    let panjang = 0;
    req.on('data', (c: Buffer) => {
      panjang += c.length;
      if (panjang <= maks) potong.push(c);
      else {
        potong = [];
        if (panjang > maks * 4) {
          gagal(terlalu());
          req.destroy();
        }
      }
    });
    req.on('end', () => (panjang > maks ? gagal(terlalu()) : baik(Buffer.concat(potong))));
    req.on('error', gagal);
  });
}

/** @throws Ditolak where the text is none of the kind. */
function urai<T>(kerja: () => T, apa: string): T {
  try {
    return kerja();
  } catch {
    throw new Ditolak(400, `${apa} tidak terbaca.`);
  }
}

/** `google.script.run` inside the frame: each call goes to the page around it and comes back as plain JSON. */
function skripGoogle(asal: string): string {
  return `<script>(function () {
  var nomor = 0, tunggu = {};
  function terlarang(isi) {
    if (typeof isi === 'function' || isi instanceof Date) return true;
    return typeof isi === 'object' && isi !== null && Object.keys(isi).some(function (k) { return terlarang(isi[k]); });
  }
  function pelari(baik, gagal, bekal) {
    return new Proxy({}, { get: function (_, nama) {
      if (nama === 'withSuccessHandler') return function (f) { return pelari(f, gagal, bekal); };
      if (nama === 'withFailureHandler') return function (f) { return pelari(baik, f, bekal); };
      if (nama === 'withUserObject') return function (o) { return pelari(baik, gagal, o); };
      return function () {
        // Google's own refuses these before anything is sent.
        if (Array.prototype.some.call(arguments, terlarang)) throw new TypeError('Failed due to illegal value in property: 0');
        tunggu[++nomor] = { baik: baik, gagal: gagal, bekal: bekal };
        parent.postMessage({ lkjip: 'panggil', nomor: nomor, nama: nama, argumen: Array.prototype.slice.call(arguments) }, ${JSON.stringify(asal)});
      };
    } });
  }
  addEventListener('message', function (e) {
    if (e.source !== parent || !e.data || e.data.lkjip !== 'jawab') return;
    var t = tunggu[e.data.nomor];
    delete tunggu[e.data.nomor];
    if (!t) return;
    if (e.data.galat !== undefined) { if (t.gagal) t.gagal(new Error(e.data.galat), t.bekal); }
    else if (t.baik) t.baik(e.data.isi, t.bekal);
  });
  window.google = { script: {
    run: pelari(null, null, undefined),
    host: { close: function () { parent.postMessage({ lkjip: 'tutup' }, ${JSON.stringify(asal)}); } }
  } };
})();</script>`;
}

/** Whatever kind of file was opened, what is downloaded is an .xlsx. */
const namaUnduh = (berkas: string): string =>
  `${basename(berkas).replace(/\.(?:xls[mx]|xlt[mx]|o[dt]s|csv|tsv|txt)$/i, '')}.xlsx`;

function kepala(res: ServerResponse, kode: number, jenis: string, lain: Record<string, string> = {}): void {
  res.writeHead(kode, {
    'content-type': jenis,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    ...lain,
  });
}

function json(res: ServerResponse, kode: number, isi: unknown): void {
  kepala(res, kode, 'application/json; charset=utf-8');
  res.end(JSON.stringify(isi));
}

/** Neither a page of another origin nor a name that somebody pointed at this machine gets an answer. */
function periksaAsal(req: IncomingMessage, port: number): void {
  const boleh = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (!boleh.includes(req.headers.host ?? '')) throw new Ditolak(403, 'Nama mesin tidak dikenal.');
  const { origin } = req.headers;
  if (origin !== undefined && !boleh.some((b) => origin === `http://${b}`))
    throw new Ditolak(403, 'Asal lain ditolak.');
  const situs = req.headers['sec-fetch-site'];
  if (situs === 'cross-site' && req.headers['sec-fetch-mode'] !== 'navigate')
    throw new Ditolak(403, 'Asal lain ditolak.');
}

type Perintah = Exclude<Tugas, { op: 'muat' }> | { op: 'jawab'; nomor: number; jawaban: Jawaban };

/** What the page may ask for; whatever else comes is refused. */
const PERINTAH_HALAMAN: ReadonlySet<string> = new Set([
  ...['keadaan', 'lembar', 'pilih', 'ketik', 'tempel', 'salin', 'susun', 'urung', 'ulang'],
  ...['panggil', 'jawab', 'simpan'],
]);

async function bacaPerintah(req: IncomingMessage): Promise<Perintah> {
  if (req.headers['content-type'] !== 'application/json') throw new Ditolak(415, 'Hanya JSON.');
  const teks = (await badan(req, MAKS_PERINTAH)).toString('utf8');
  const isi = urai(() => JSON.parse(teks), 'JSON') as Perintah;
  if (typeof isi !== 'object' || isi === null) throw new Ditolak(400, 'JSON tidak terbaca.');
  if (!PERINTAH_HALAMAN.has(isi.op)) throw new Ditolak(400, 'Perintah tidak dikenal.');
  return isi;
}

/** Header lines are short: a list of hundreds is cut, and says so by its end. */
const MAKS_KEPALA = 1500;

/** What the addresses of the preview answer, over one workbook. */
class Layanan {
  private readonly kunci = randomBytes(24).toString('base64url');
  private readonly halaman = readFileSync(join(akarProyek(), '.build/pratinjau.html'), 'utf8');
  private readonly pekerja: Penjaga;
  private readonly tayangan = new Map<string, string>();
  private namaBerkas = '';
  /** Where the server listens; known once it does. */
  asal = '';

  constructor(batasMs: number) {
    this.pekerja = new Penjaga(batasMs);
  }

  async muat(berkas: string | null): Promise<void> {
    this.pekerja.tinggalkan();
    this.namaBerkas = berkas ? namaUnduh(berkas) : 'LKjIP.xlsx';
    this.tayangan.clear();
    await this.pekerja.minta({ op: 'muat', berkas, isi: null, nama: berkas ? basename(berkas) : this.namaBerkas });
  }

  tutup(): Promise<void> {
    return this.pekerja.tutup();
  }

  async layani(req: IncomingMessage, res: ServerResponse): Promise<void> {
    periksaAsal(req, Number(new URL(this.asal).port));
    const jalur = new URL(req.url ?? '/', this.asal).pathname;
    if (req.method === 'GET' && jalur === '/') return this.kirimHalaman(res);
    if (req.method === 'GET' && jalur.startsWith('/tayangan/'))
      return this.kirimTayangan(res, jalur.slice('/tayangan/'.length));
    if (req.method !== 'POST') throw new Ditolak(404, 'Tidak ada di sini.');
    this.periksaKunci(req);
    if (jalur === '/buka' || jalur === '/tambah') return this.bukaKiriman(req, res, jalur === '/tambah');
    const perintah = await bacaPerintah(req);
    if (perintah.op === 'simpan') return this.kirimBerkas(perintah, res);
    return this.kerjakan(perintah, res);
  }

  private periksaKunci(req: IncomingMessage): void {
    const ada = Buffer.from(String(req.headers['x-lkjip-kunci'] ?? ''));
    const harus = Buffer.from(this.kunci);
    if (ada.length !== harus.length || !timingSafeEqual(ada, harus)) throw new Ditolak(403, 'Kunci tidak cocok.');
  }

  /** What was shown goes out without its content; a frame fetches that from its own address. */
  private keluar(b: Balasan): unknown {
    if ('tanya' in b) return b;
    return {
      isi: b.isi,
      tayangan: b.tayangan.map(({ html, ...bagianBalasan }) => {
        if (html === undefined) return bagianBalasan;
        const id = randomBytes(9).toString('base64url');
        this.tayangan.set(id, html);
        for (const lama of [...this.tayangan.keys()].slice(0, -TAYANGAN_DISIMPAN)) this.tayangan.delete(lama);
        return { ...bagianBalasan, alamat: `/tayangan/${id}` };
      }),
    };
  }

  private kirimHalaman(res: ServerResponse): void {
    this.pekerja.tinggalkan();
    const sekali = randomBytes(16).toString('base64');
    kepala(res, 200, 'text/html; charset=utf-8', {
      'content-security-policy':
        `default-src 'none'; script-src 'nonce-${sekali}'; style-src 'nonce-${sekali}'; connect-src 'self'; ` +
        "frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
    res.end(
      this.halaman
        .replace(/<(script|style)>/g, `<$1 nonce="${sekali}">`)
        .replace('<head>', `<head><meta name="kunci" content="${this.kunci}">`),
    );
  }

  /** An origin of its own, as a sidebar in Google has one: it reaches the workbook through google.script.run alone. */
  private kirimTayangan(res: ServerResponse, id: string): void {
    const html = this.tayangan.get(id);
    if (html === undefined) throw new Ditolak(404, 'Tayangan itu sudah ditutup.');
    kepala(res, 200, 'text/html; charset=utf-8', {
      'content-security-policy':
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; base-uri *; " +
        "frame-ancestors 'self'; sandbox allow-scripts allow-forms allow-downloads allow-modals",
    });
    res.end(html.replace(/<head[^>]*>/i, (m) => m + skripGoogle(this.asal)));
  }

  private async bukaKiriman(req: IncomingMessage, res: ServerResponse, tambah: boolean): Promise<void> {
    const isi = await badan(req, MAKS_BERKAS);
    const nama = urai(() => decodeURIComponent(String(req.headers['x-nama'] ?? 'buku.xlsx')), 'Nama berkas');
    const balasan = await this.pekerja.minta(
      tambah ? { op: 'tambah', isi, nama } : { op: 'muat', berkas: null, isi, nama },
    );
    if (!tambah) this.namaBerkas = namaUnduh(nama);
    json(res, 200, this.keluar(balasan));
  }

  private async kirimBerkas(perintah: Tugas, res: ServerResponse): Promise<void> {
    const balasan = await this.pekerja.minta(perintah);
    const hasil = 'isi' in balasan ? (balasan.isi as { berkas: Uint8Array; tidakIkut: string[] }) : null;
    const tidakIkut = [...(hasil?.tidakIkut ?? []).join('; ')].slice(0, MAKS_KEPALA).join('');
    kepala(res, 200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', {
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(this.namaBerkas)}`,
      'x-tidak-ikut': encodeURIComponent(tidakIkut),
    });
    res.end(hasil ? Buffer.from(hasil.berkas) : '');
  }

  private async kerjakan(perintah: Perintah, res: ServerResponse): Promise<void> {
    const balasan = await (perintah.op === 'jawab'
      ? this.pekerja.jawab(perintah.nomor, perintah.jawaban)
      : this.pekerja.minta(perintah));
    if ('tanya' in balasan && res.destroyed) this.pekerja.tinggalkan();
    else json(res, 200, this.keluar(balasan));
  }
}

export async function mulaiPratinjau(opsi: OpsiPratinjau): Promise<Pratinjau> {
  const layanan = new Layanan(opsi.batasMs ?? MENIT_GOOGLE_MS);
  try {
    await layanan.muat(opsi.berkas);
  } catch (e) {
    await layanan.tutup();
    throw e;
  }
  const server = createServer((req, res) => {
    layanan.layani(req, res).catch((e: Error) => {
      if (res.headersSent) res.destroy();
      else json(res, e instanceof Ditolak ? e.kode : 500, { galat: e.message });
    });
  });
  await new Promise<void>((baik, gagal) => {
    server.once('error', gagal);
    server.listen(opsi.port, '127.0.0.1', baik);
  });
  layanan.asal = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    alamat: `${layanan.asal}/`,
    muat: (berkas) => layanan.muat(berkas),
    async tutup() {
      server.closeAllConnections();
      await new Promise<void>((baik) => server.close(() => baik()));
      await layanan.tutup();
    },
  };
}
