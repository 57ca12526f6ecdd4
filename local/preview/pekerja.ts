/**
 * The workbook and the bundle of one preview, in a thread of their own: while a menu action asks something (Ui.alert,
 * Ui.prompt) this thread stands still, as a script in Google does, and the page goes on.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { dariA1 } from '../../src/core/alamat.ts';
import { PANGGILAN_PANEL } from '../../src/core/panel.ts';
import { bukuTerbit } from '../contoh/terbit.ts';
import { bacaMasukan } from '../engine/masukan.ts';
import { keBentukUs } from '../engine/rumus.ts';
import { sebabAngka } from '../engine/sebab-rumus.ts';
import { type Bundel, type IsiMenu, type Jawaban, muatBundel, type Tayangan } from '../services/index.ts';
import { pilihanAktif } from '../services/range.ts';
import { bacaXlsx } from '../xlsx/baca.ts';
import { tulisXlsx } from '../xlsx/tulis.ts';
import { potretBuku, potretLembar } from './potret.ts';
import type { Pesan, Tugas } from './protokol.ts';

const { jawaban, isyarat } = workerData as { jawaban: MessagePort; isyarat: SharedArrayBuffer };
const port = parentPort as MessagePort;
const saklar = new Int32Array(isyarat);
let t: Bundel;
let nomor = 0;

function kirim(p: Pesan): void {
  port.postMessage(p);
}

/** Stands still until the person has answered. */
function tanya(x: Tayangan): Jawaban {
  kirim({ jenis: 'tanya', nomor, judul: x.judul, pesan: x.pesan, tombol: tombolDari(x), ketik: x.jenis === 'prompt' });
  Atomics.wait(saklar, 0, 0);
  Atomics.store(saklar, 0, 0);
  return (receiveMessageOnPort(jawaban)?.message as Jawaban | undefined) ?? 'CLOSE';
}

function tombolDari(x: Tayangan): string[] {
  return (x.tombol ?? 'OK').split('_');
}

function muat(isi: Buffer | null, nama: string): void {
  const buku = isi ? bacaXlsx(isi, nama) : bukuTerbit();
  t = muatBundel(buku);
  t.layar.ambilJawaban = () => tanya(t.layar.tayangan[t.layar.tayangan.length - 1] as Tayangan);
  t.lingkungan.izin = 'LIMITED';
  t.panggil('onOpen', { authMode: t.services.ScriptApp.AuthMode.LIMITED });
  t.lingkungan.izin = 'FULL';
}

function menuPolos(isi: readonly IsiMenu[]): IsiMenu[] {
  return isi.map((b) => ({ judul: b.judul, fungsi: b.fungsi, ...(b.sub ? { sub: menuPolos(b.sub) } : {}) }));
}

function fungsiMenu(isi: readonly IsiMenu[]): string[] {
  return isi.flatMap((b) => [...(b.fungsi ? [b.fungsi] : []), ...fungsiMenu(b.sub ?? [])]);
}

function keadaan() {
  t.buku.pastikanSegar();
  const aktif = t.buku.lembar[t.buku.aktif];
  return {
    buku: potretBuku(t.buku, aktif && pilihanAktif.get(aktif)),
    menu: t.layar.menu.map((m) => ({ judul: m.judul, isi: menuPolos(m.isi) })),
  };
}

function lembarWajib(id: number) {
  const l = t.buku.lembarId(id);
  if (!l) throw new Error('Lembar itu sudah tidak ada.');
  return l;
}

/** As a person types into the cell: numbers, percents, dates and formulas are read as an Indonesian sheet reads them. */
function ketik(id: number, sel: string, teks: string): void {
  const l = lembarWajib(id);
  const a = dariA1(sel);
  if (!a || a.baris > l.maksBaris || a.kolom > l.maksKolom) throw new Error(`${sel} berada di luar lembar.`);
  if (teks.startsWith('=') && teks.length > 1) {
    const ragu = sebabAngka(teks);
    if (ragu !== null) throw new Error(ragu);
    l.tulisRumus(a.baris, a.kolom, keBentukUs(teks));
    return;
  }
  const m = bacaMasukan(teks, t.buku.lokal, l.format(a.baris, a.kolom), new Date().getFullYear());
  if (m.format !== null) l.ubahGaya(a.baris, a.kolom, { format: m.format });
  l.tulisIsi(a.baris, a.kolom, m.isi);
}

function kerjakan(x: Tugas): unknown {
  switch (x.op) {
    case 'muat':
      muat(
        x.isi ? Buffer.from(x.isi) : x.berkas ? readFileSync(x.berkas) : null,
        x.berkas ? basename(x.berkas) : x.nama,
      );
      return keadaan();
    case 'keadaan':
      return keadaan();
    case 'lembar':
      return potretLembar(lembarWajib(x.id));
    case 'ketik':
      ketik(x.id, x.sel, x.teks);
      return true;
    case 'pilih': {
      // The page tells it a moment later: meanwhile the sheet may be gone.
      const l = t.buku.lembarId(x.id);
      if (!l) return false;
      t.services.SpreadsheetApp.getActive().getSheetById(x.id).getRange(x.rentang).activate();
      t.buku.aktif = t.buku.lembar.indexOf(l);
      return true;
    }
    case 'panggil': {
      const boleh = [...PANGGILAN_PANEL, ...t.layar.menu.flatMap((m) => fungsiMenu(m.isi))] as string[];
      if (!boleh.includes(x.nama)) throw new Error(`${x.nama} tidak boleh dipanggil dari sini.`);
      return t.panggil(x.nama, ...x.argumen) ?? null;
    }
    case 'salin':
      // What File > Make a copy does in Sheets: everything is the same but the id.
      t.buku.id = `lokal-${randomUUID()}`;
      t.buku.nama = `Salinan dari ${t.buku.nama}`;
      return true;
    case 'simpan':
      return tulisXlsx(t.buku);
  }
}

port.on('message', (x: Tugas & { nomor: number }) => {
  nomor = x.nomor;
  const sebelum = x.op === 'muat' ? 0 : t.layar.tayangan.length;
  try {
    let isi = kerjakan(x);
    // What google.script.run could not carry must not get through here either.
    if (x.op === 'panggil') isi = JSON.parse(JSON.stringify(isi));
    const baru = t.layar.tayangan.slice(sebelum).filter((y) => y.jenis !== 'alert' && y.jenis !== 'prompt');
    kirim({ jenis: 'selesai', nomor: x.nomor, isi, tayangan: baru.map((y) => ({ ...y })) });
  } catch (e) {
    kirim({
      jenis: 'gagal',
      nomor: x.nomor,
      pesan: e instanceof Error || (e as Error)?.message ? (e as Error).message : String(e),
    });
  }
});
