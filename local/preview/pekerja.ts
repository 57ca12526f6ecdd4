/**
 * The workbook and the bundle of one preview, in a thread of their own: while a menu action asks something (Ui.alert,
 * Ui.prompt) this thread stands still, as a script in Google does, and the page goes on.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { bukaBuku } from '../buka.ts';
import { bukuTerbit } from '../contoh/terbit.ts';
import { tambahLembarBerkas } from '../lembar-berkas.ts';
import { type Bundel, type IsiMenu, type Jawaban, muatBundel, type Tayangan } from '../services/index.ts';
import { kirimKeSkrip, terimaDariSkrip } from '../services/jembatan.ts';
import { pilihanAktif } from '../services/range.ts';
import { tulisXlsx } from '../xlsx/tulis.ts';
import { potretBuku, potretLembar } from './potret.ts';
import { membaca, type PesanPekerja, type Potret, type Tugas } from './protokol.ts';
import { Penyunting } from './sunting.ts';

const { jawaban, isyarat } = workerData as { jawaban: MessagePort; isyarat: SharedArrayBuffer };
const port = parentPort as MessagePort;
const saklar = new Int32Array(isyarat);
let bundel: Bundel;
let nomor = 0;

function kirim(p: PesanPekerja): void {
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
  const buku = isi ? bukaBuku(isi, nama) : bukuTerbit();
  bundel = muatBundel(buku);
  bundel.layar.ambilJawaban = () => tanya(bundel.layar.tayangan[bundel.layar.tayangan.length - 1] as Tayangan);
  bundel.lingkungan.izin = 'LIMITED';
  bundel.panggil('onOpen', { authMode: bundel.services.ScriptApp.AuthMode.LIMITED });
  bundel.lingkungan.izin = 'FULL';
}

function menuPolos(isi: readonly IsiMenu[]): IsiMenu[] {
  return isi.map((b) => ({ judul: b.judul, fungsi: b.fungsi, ...(b.sub ? { sub: menuPolos(b.sub) } : {}) }));
}

function fungsiMenu(isi: readonly IsiMenu[]): string[] {
  return isi.flatMap((b) => [...(b.fungsi ? [b.fungsi] : []), ...fungsiMenu(b.sub ?? [])]);
}

function keadaan() {
  bundel.buku.pastikanSegar();
  const aktif = bundel.buku.lembar[bundel.buku.aktif];
  return {
    buku: potretBuku(bundel.buku, aktif && pilihanAktif.get(aktif)),
    kotor: sunting.kotor,
    menu: bundel.layar.menu.map((m) => ({ judul: m.judul, isi: menuPolos(m.isi) })),
  };
}

function lembarWajib(id: number) {
  const l = bundel.buku.lembarId(id);
  if (!l) throw new Error('Lembar itu sudah tidak ada.');
  return l;
}

const sunting = new Penyunting(
  () => bundel.buku,
  () => tulisXlsx(bundel.buku),
  (isi) => {
    const { id, nama } = bundel.buku;
    muat(isi, nama);
    Object.assign(bundel.buku, { id, nama });
  },
);

/** Sheets of inputs compute at once, as they do in Google: a row that was just begun gets its formulas. */
function lengkapiRumus(id: number, sel: string): void {
  const l = lembarWajib(id);
  if (bundel.buku.rentangBernama.some((r) => r.lembarId === l.id)) bundel.LKJIP.tindakan.isiRumus?.();
  bundel.panggil('onEdit', { range: bundel.services.SpreadsheetApp.getActive().getSheetById(id).getRange(sel) });
}

/** Why a change of sheets is refused, in the words of the page: the services speak as Google does. */
function halanganSusun({ apa, id, baris, jumlah, nama }: Extract<Tugas, { op: 'susun' }>): string | null {
  const semua = bundel.buku.lembar;
  const bernama = semua.some((l) => l.id !== (apa === 'lembar-baru' ? -1 : id) && samaNama(l.nama, nama));
  if ((apa === 'lembar-baru' || apa === 'nama-lembar') && bernama)
    return `Sudah ada lembar bernama "${nama}". Pilih nama lain.`;
  if (apa === 'hapus-lembar' && semua.length === 1)
    return 'Ini satu-satunya lembar di buku ini. Buat lembar lain dahulu, lalu hapus yang ini.';
  const l = lembarWajib(id);
  if (apa === 'hapus-baris' && baris === 1 && jumlah >= l.maksBaris)
    return 'Semua baris terpilih. Sisakan sedikitnya satu baris.';
  return null;
}
const samaNama = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function susunLembar(tugas: Extract<Tugas, { op: 'susun' }>): void {
  const halangan = halanganSusun(tugas);
  if (halangan !== null) throw new Error(halangan);
  const { apa, id, baris, jumlah, nama } = tugas;
  const ss = bundel.services.SpreadsheetApp.getActive();
  const lembar = ss.getSheetById(lembarWajib(id).id);
  sunting.susun(() => {
    if (apa === 'sisip-baris') lembar.insertRowsBefore(baris, jumlah);
    else if (apa === 'hapus-baris') lembar.deleteRows(baris, jumlah);
    else if (apa === 'lembar-baru') ss.insertSheet(nama || undefined).activate();
    else if (apa === 'hapus-lembar') ss.deleteSheet(lembar);
    else lembar.setName(nama);
  });
}

function kerjakan(tugas: Tugas): unknown {
  switch (tugas.op) {
    case 'muat':
      muat(
        tugas.isi ? Buffer.from(tugas.isi) : tugas.berkas ? readFileSync(tugas.berkas) : null,
        tugas.berkas ? basename(tugas.berkas) : tugas.nama,
      );
      sunting.mulai();
      sunting.kotor = tugas.kotor ?? false;
      return keadaan();
    case 'tambah':
      sunting.susun(() => {
        const { buku } = bundel;
        const [pertama] = tambahLembarBerkas(buku, bukaBuku(Buffer.from(tugas.isi), tugas.nama), tugas.nama);
        if (pertama) buku.aktif = buku.lembar.indexOf(pertama);
      });
      bundel.panggil('onEdit');
      return keadaan();
    case 'keadaan':
      return keadaan();
    case 'lembar':
      return potretLembar(lembarWajib(tugas.id));
    case 'ketik':
      sunting.isi(tugas.id, tugas.sel, [[tugas.teks]]);
      lengkapiRumus(tugas.id, tugas.sel);
      return true;
    case 'tempel':
      sunting.isi(tugas.id, tugas.sel, tugas.isi, tugas.asal ?? null);
      lengkapiRumus(tugas.id, tugas.sel);
      return true;
    case 'urung':
    case 'ulang': {
      const ada = sunting.langkah(tugas.op);
      if (ada) bundel.panggil('onEdit');
      return ada;
    }
    case 'susun':
      susunLembar(tugas);
      bundel.panggil('onEdit');
      return true;
    case 'pilih': {
      // The page tells it a moment later: meanwhile the sheet may be gone.
      const l = bundel.buku.lembarId(tugas.id);
      if (!l) return false;
      bundel.services.SpreadsheetApp.getActive().getSheetById(tugas.id).getRange(tugas.rentang).activate();
      bundel.buku.aktif = bundel.buku.lembar.indexOf(l);
      return true;
    }
    case 'panggil': {
      // The dialogs that read and make Word documents, and that of the self-test, call these.
      const boleh = [
        'naskahHtml',
        'bahanDokumen',
        'panelTeks',
        'panelBantuan',
        'ujiGema',
        'ujiSelesai',
        ...bundel.layar.menu.flatMap((m) => fungsiMenu(m.isi)),
      ] as string[];
      if (!boleh.includes(tugas.nama)) throw new Error(`${tugas.nama} tidak boleh dipanggil dari sini.`);
      const hasil = terimaDariSkrip(bundel.lingkungan, bundel.panggil(tugas.nama, ...kirimKeSkrip(tugas.argumen)));
      if (!membaca(tugas)) sunting.ditulisSkrip();
      return hasil;
    }
    case 'salin':
      // What File > Make a copy does in Sheets: everything is the same but the id.
      bundel.buku.id = `lokal-${randomUUID()}`;
      bundel.buku.nama = `Salinan dari ${bundel.buku.nama}`;
      return true;
    case 'simpan': {
      const berkas = tulisXlsx(bundel.buku);
      sunting.kotor = false;
      return { berkas, tidakIkut: [...new Set(bundel.buku.tidakTerbawa)] };
    }
    case 'potret':
      return { berkas: tulisXlsx(bundel.buku), kotor: sunting.kotor } satisfies Potret;
  }
}

port.on('message', (pesan: Tugas & { nomor: number }) => {
  nomor = pesan.nomor;
  const sebelum = pesan.op === 'muat' ? 0 : bundel.layar.tayangan.length;
  try {
    const isi = kerjakan(pesan);
    const semua = bundel.layar.tayangan.slice(sebelum);
    // A toast says what is going on until the next question: what comes later is all that is still true.
    const tanya = semua.map(({ jenis }) => jenis === 'alert' || jenis === 'prompt');
    const baru = semua.filter(({ jenis }, i) => !tanya[i] && (jenis !== 'toast' || i > tanya.lastIndexOf(true)));
    kirim({ jenis: 'selesai', nomor: pesan.nomor, isi, tayangan: baru.map((y) => ({ ...y })) });
  } catch (e) {
    kirim({
      jenis: 'gagal',
      nomor: pesan.nomor,
      pesan: e instanceof Error || (e as Error)?.message ? (e as Error).message : String(e),
    });
  }
});
