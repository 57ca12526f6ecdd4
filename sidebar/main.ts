/** Wiring: dispatch, what each action asks of the add-in, keyboard, focus, polling. What is shown comes from the view. */
import { ringkasJurnal, type SidikPanel } from '../src/core/panel';
import { putusan } from './daftar';
import { atributDari, patchAnak } from './elemen';
import {
  type Aksi,
  type AlatEfek,
  abaikanSah,
  cariTemuan,
  type Keadaan,
  keadaanAwal,
  type Lanjut,
  perbaikanLama,
  reduce,
  TAB,
} from './keadaan';
import { type Hasil, panggil } from './server';
import { lihat } from './tampilan/panel';
import { adaPemberitahuan, daftarDari } from './tampilan/periksa';
import { idBaris } from './tampilan/temuan';

/** How often the panel asks whether cells have changed; slower when nobody touched the panel for a while. */
const JEDA_SIDIK = 20_000;
const JEDA_SIDIK_LAMA = 60_000;
const LAMA_DIAM = 5 * 60_000;
const JEDA_FASE = 700;
/** A message with nothing to press goes by itself; what it said stands beside the finding and in the history. */
const LAMA_KABAR = 12_000;
/** Fixes often come in a row: one new run after the last of them. */
const JEDA_PERIKSA_ULANG = 400;

const akar = document.getElementById('panel') as HTMLElement;
let keadaan: Keadaan = keadaanAwal(Date.now());
let terakhirDipakai = Date.now();

function fokusPertama(el: Element): boolean {
  const calon = el.querySelector<HTMLElement>('button, a[href], input, select, textarea, summary, [tabindex]');
  calon?.focus({ preventScroll: true });
  return calon !== null && document.activeElement === calon;
}

/** More rows before the end comes into sight. Observed afresh after each drawing: it tells of a change only. */
const pengamat = new IntersectionObserver(
  (masuk) => {
    if (masuk.some((m) => m.isIntersecting)) kirim({ j: 'lagi' });
  },
  { rootMargin: '800px' },
);

function gambar(): void {
  const aktif = document.activeElement;
  const leluhur: Element[] = [];
  for (let e = aktif?.parentElement; e && e !== akar; e = e.parentElement) leluhur.push(e);
  patchAnak(akar, [lihat(keadaan)]);
  // What had the focus is gone (a button that did its work): stay as near as possible, never at the top of the page.
  if (aktif && aktif !== document.body && !aktif.isConnected) {
    for (const e of leluhur) if (e.isConnected && fokusPertama(e)) break;
  }
  const lagi = document.getElementById('lagi');
  pengamat.disconnect();
  if (lagi) pengamat.observe(lagi);
}

function kirim(aksi: Aksi): void {
  const lama = keadaan;
  keadaan = reduce(keadaan, aksi);
  if (keadaan !== lama) gambar();
  if (keadaan.kabar && keadaan.kabar !== lama.kabar) {
    const { kabar } = keadaan;
    if (!kabar.urungkan.length) setTimeout(() => keadaan.kabar === kabar && kirim({ j: 'tutupKabar' }), LAMA_KABAR);
  }
  efek(aksi, lama);
}

function fokus(id: string): boolean {
  const el = document.getElementById(id);
  el?.focus();
  return el !== null;
}

/** Where work goes on: the search over what was found, or the button that starts. */
function fokusUtama(): void {
  if (!fokus('cari')) fokus('periksa');
}

let ditempatkan = false;
/** Once, when there is something to work with and the panel has the keyboard: never away from a cell being typed into. */
function tempatkan(): void {
  if (ditempatkan || !keadaan.siap || !document.hasFocus()) return;
  ditempatkan = true;
  if (document.activeElement === document.body) fokusUtama();
}

/** Hands an answer on, or its failure with what to try again; `lepas` is what the call was working on. */
function minta<T>(
  janji: Promise<Hasil<T>>,
  berhasil: (isi: T) => void,
  ulang: Aksi | null,
  lepas: readonly string[] = ulang ? [ulang.j] : [],
): void {
  janji.then((h) => {
    if (h.baik) berhasil(h.isi);
    else kirim({ j: 'gagal', pesan: h.pesan, ulang, lepas });
  });
}

let lari = 0;
async function periksa(diam: boolean): Promise<void> {
  const giliran = ++lari;
  const cakupan = keadaan.jalan?.cakupan ?? 'buku';
  const detak = setInterval(() => kirim({ j: 'detak', kini: Date.now() }), 1000);
  let bertanya = false;
  const fase = setInterval(async () => {
    if (bertanya || diam) return;
    bertanya = true;
    const f = await panggil('panelFase');
    bertanya = false;
    if (giliran === lari && keadaan.jalan && f.baik) kirim({ j: 'fase', fase: f.isi });
  }, JEDA_FASE);
  // A sheet's result is renewed for that very sheet, whichever is open by now.
  const lembar = diam && keadaan.hasil?.cakupan === 'lembar' ? keadaan.hasil.lembarDiperiksa[0] : undefined;
  const hasil = await (lembar === undefined
    ? panggil('panelPeriksa', cakupan)
    : panggil('panelPeriksa', cakupan, lembar));
  clearInterval(detak);
  clearInterval(fase);
  if (giliran !== lari) return;
  if (hasil.baik) kirim({ j: 'hasil', hasil: hasil.isi });
  else {
    const pesan = diam ? `Perubahan sudah ditulis, tetapi belum diperiksa ulang. ${hasil.pesan}` : hasil.pesan;
    kirim({ j: 'gagal', pesan, ulang: { j: 'periksa' } });
  }
}

let jamUlang = 0;
function periksaUlangNanti(): void {
  clearTimeout(jamUlang);
  jamUlang = setTimeout(() => {
    if (Object.keys(keadaan.sibuk).length) periksaUlangNanti();
    else if (keadaan.hasil && (!keadaan.jalan || keadaan.jalan.diam)) kirim({ j: 'periksa', diam: true });
  }, JEDA_PERIKSA_ULANG);
}

function unduh(nama: string, html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const a = document.createElement('a');
  a.href = url;
  a.download = nama;
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

let tujuanPilih = 0;
function pilihSel({ lembar, sel }: { lembar: string; sel: string }): void {
  const giliran = ++tujuanPilih;
  panggil('panelPilihSel', lembar, sel).then((h) => {
    // Only the last cell asked for matters: the arrow keys outrun the network.
    if (!h.baik && giliran === tujuanPilih) kirim({ j: 'gagal', pesan: h.pesan, ulang: null });
  });
}

/** Selects the cell of a finding. */
function keSel(kunci: string): void {
  const t = cariTemuan(keadaan, kunci);
  if (t) pilihSel(t);
}

/** Whether something of what is shown stands in the second part. */
function perluLanjut(): boolean {
  return (
    keadaan.tab !== 'periksa' ||
    adaPemberitahuan(keadaan) ||
    perbaikanLama(keadaan).length > 0 ||
    ['bersih', 'tanpaTabel'].includes(putusan(keadaan.hasil, daftarDari(keadaan)))
  );
}

function efek(aksi: Aksi, lama: Keadaan): void {
  if (['tab', 'keadaan', 'hasil'].includes(aksi.j) && perluLanjut()) void mintaBantuan({ j: 'tab', tab: keadaan.tab });
  keadaan.lanjut?.efek(aksi, alat);
  switch (aksi.j) {
    case 'mulai':
      minta(
        panggil('panelKeadaan'),
        (keadaan) => {
          kirim({ j: 'keadaan', keadaan });
          tempatkan();
        },
        aksi,
      );
      break;
    case 'periksa':
      // The button pressed may be another one that is gone now.
      if (!aksi.diam) fokus('periksa');
      void periksa(aksi.diam === true);
      break;
    case 'hasil':
      // Whoever waited at the button goes on with what was found; whoever went elsewhere stays there.
      if (!lama.jalan?.diam && document.hasFocus() && document.activeElement?.id === 'periksa') fokusUtama();
      break;
    case 'buka':
      if (keadaan.buka[aksi.kunci] && !lama.buka[aksi.kunci]) {
        keSel(aksi.kunci);
        void mintaBantuan(null);
        document.getElementById(idBaris(aksi.kunci))?.closest('li')?.scrollIntoView({ block: 'nearest' });
      }
      break;
    case 'keTemuan':
      keSel(aksi.kunci);
      if (!document.getElementById(idBaris(aksi.kunci))) bukaLipatan(aksi.kunci);
      fokus(idBaris(aksi.kunci));
      break;
    case 'pilihSel':
      pilihSel(aksi);
      break;
    case 'tab':
      window.scrollTo(0, 0);
      break;
    case 'semua':
      fokus(aksi.buka ? 'semua-judul' : 'semua');
      break;
    case 'perbaiki': {
      const kunci = aksi.daftar.map((d) => d.kunci);
      minta(
        panggil('panelPerbaiki', [...aksi.daftar]),
        (hasil) => {
          kirim({ j: 'diperbaiki', daftar: aksi.daftar, hasil });
          const id = idBaris(kunci[0] as string);
          if (kunci.length > 1) fokus('urung');
          else if (fokus(`${id}u`)) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
          else fokus(id);
          periksaUlangNanti();
        },
        aksi,
        kunci,
      );
      break;
    }
    case 'urungkan':
      minta(
        panggil('panelUrungkan', [...aksi.id]),
        (hasil) => {
          const kunci = Object.keys(keadaan.selesai).find((k) => keadaan.selesai[k]?.jurnal === aksi.id[0]);
          kirim({ j: 'diurungkan', id: aksi.id, hasil });
          if (aksi.id.length === 1 && kunci !== undefined && keadaan.tab === 'periksa') fokus(idBaris(kunci));
          periksaUlangNanti();
        },
        aksi,
        aksi.id,
      );
      break;
    case 'mulaiAbaikan':
      fokus('alasan');
      break;
    case 'batalAbaikan':
      if (lama.abaikan?.kunci.length === 1) fokus(`${idBaris(lama.abaikan.kunci[0] as string)}a`);
      break;
    case 'kirimAbaikan': {
      const formAbaikan = keadaan.abaikan;
      if (!formAbaikan) break;
      if (!abaikanSah(formAbaikan)) {
        fokus(formAbaikan.alasan.trim().length < 5 ? 'alasan' : 'nama');
        break;
      }
      const kunci = [...formAbaikan.kunci];
      minta(
        panggil('panelAbaikan', kunci, formAbaikan.alasan.trim(), formAbaikan.nama.trim()),
        (pengabaian) => {
          const berikut = barisBerikut(kunci[0] as string);
          kirim({ j: 'terabaikan', kunci, pengabaian });
          if (berikut) fokus(berikut);
        },
        aksi,
        kunci,
      );
      break;
    }
    case 'pulihkan':
      minta(
        panggil('panelPulihkan', [...aksi.kunci]),
        () => kirim({ j: 'dipulihkan', kunci: aksi.kunci }),
        aksi,
        aksi.kunci,
      );
      break;
    case 'lembarHasil':
      minta(
        panggil('panelLembarHasil'),
        (r) => kirim({ j: 'rampung', sibuk: aksi.j, kabar: `Ditulis ke lembar "${r.lembar}".` }),
        aksi,
      );
      break;
    case 'laporan':
      minta(
        panggil('panelLaporanHtml'),
        (r) => {
          unduh(r.nama, r.html);
          kirim({ j: 'rampung', sibuk: aksi.j, kabar: `Laporan diunduh: ${r.nama}` });
        },
        aksi,
      );
      break;
    case 'lokal':
      minta(
        panggil('panelLokalIndonesia'),
        () => {
          kirim({ j: 'rampung', sibuk: aksi.j, kabar: 'Setelan lokal sekarang Indonesia. Periksa ulang hasilnya.' });
          kirim({ j: 'mulai' });
        },
        aksi,
      );
      break;
    case 'terputus':
      minta(
        panggil('panelTerputus', aksi.nasib),
        ({ pesan }) => {
          kirim({ j: 'rampung', sibuk: aksi.j, kabar: pesan });
          kirim({ j: 'mulai' });
        },
        aksi,
      );
      break;
    case 'salinan':
      if (!aksi.yakin) fokus('salinan');
      else
        minta(
          panggil('panelSalinan', aksi.nasib),
          ({ judul, periksa }) => {
            const lihat = periksa.length ? ` Periksa sendiri lembar lain: ${periksa.join(', ')}.` : '';
            kirim({ j: 'rampung', sibuk: aksi.j, kabar: `Selesai: ${judul}.${lihat}` });
            kirim({ j: 'mulai' });
          },
          aksi,
        );
      break;
    case 'bukaWord':
      minta(panggil('panelWord'), () => {}, aksi);
      break;
  }
}

const alat: AlatEfek = { keadaan: () => keadaan, kirim, panggil, minta };

declare global {
  interface Window {
    LKJIP_LANJUT?: { lanjut: Lanjut };
  }
}

/** Runs the script of the second part as the page's own runs: inline, since nothing may be loaded from elsewhere. */
function jalankan(kode: string): Lanjut | undefined {
  const skrip = document.createElement('script');
  skrip.textContent = kode;
  document.head.append(skrip);
  return window.LKJIP_LANJUT?.lanjut;
}

let mencariBantuan = false;
let ulangBantuan: Aksi | null = null;
/** Help and second part are fetched once, when first needed. Beside a finding they may be missing: then `ulang` is null. */
async function mintaBantuan(ulang: Aksi | null): Promise<void> {
  ulangBantuan = ulang ?? ulangBantuan;
  if (keadaan.lanjut || mencariBantuan) return;
  mencariBantuan = true;
  const hasil = await panggil('panelBantuan');
  mencariBantuan = false;
  const lanjut = hasil.baik ? jalankan(hasil.isi.kode) : undefined;
  if (hasil.baik && lanjut) kirim({ j: 'bantuan', bantuan: hasil.isi, lanjut });
  else if (ulangBantuan) {
    const pesan = hasil.baik
      ? 'Bagian panel ini ditolak oleh peramban. Muat ulang lembar, lalu buka lagi.'
      : hasil.pesan;
    kirim({ j: 'gagal', pesan, ulang: ulangBantuan });
  }
  ulangBantuan = null;
}

/** Opens the fold that holds a finding, so that it can take the focus. */
function bukaLipatan(kunci: string): void {
  for (const b of baris()) {
    const id = b.dataset.baris as string;
    if (id.startsWith('×') && !keadaan.ulanganBuka[id]) {
      kirim({ j: 'ulangan', id });
      if (document.getElementById(idBaris(kunci))) return;
      kirim({ j: 'ulangan', id });
    }
  }
}

function baris(): HTMLElement[] {
  return Array.from(akar.querySelectorAll<HTMLElement>('[data-baris]'));
}

/** Id of the row that follows (or else precedes) the one of a finding. */
function barisBerikut(kunci: string): string | null {
  const semua = baris();
  const i = semua.findIndex((b) => b.dataset.baris === kunci);
  return (semua[i + 1] ?? semua[i - 1])?.id ?? null;
}

function naikTurun(dari: HTMLElement, langkah: number | 'awal' | 'akhir'): void {
  const semua = baris();
  const i = semua.indexOf(dari);
  const ke = langkah === 'awal' ? 0 : langkah === 'akhir' ? semua.length - 1 : i + langkah;
  if (ke >= semua.length && document.getElementById('lagi')) {
    kirim({ j: 'lagi' });
    baris()[ke]?.focus();
  } else if (ke < 0) document.getElementById('cari')?.focus();
  else semua[ke]?.focus();
}

function tombolBaris(kejadian: KeyboardEvent, unsur: HTMLElement): boolean {
  const id = unsur.dataset.baris as string;
  const lipat = id.startsWith('×');
  const buka = lipat ? keadaan.ulanganBuka[id] === true : keadaan.buka[id] === true;
  const atur = (mau: boolean): void => {
    if (mau !== buka) kirim(lipat ? { j: 'ulangan', id } : { j: 'buka', kunci: id, buka: mau });
  };
  switch (kejadian.key) {
    case 'ArrowDown':
      naikTurun(unsur, 1);
      return true;
    case 'ArrowUp':
      naikTurun(unsur, -1);
      return true;
    case 'Home':
      naikTurun(unsur, 'awal');
      return true;
    case 'End':
      naikTurun(unsur, 'akhir');
      return true;
    case 'ArrowRight':
      atur(true);
      return true;
    case 'ArrowLeft':
      atur(false);
      return true;
    case 'p':
    case 'a':
      atur(true);
      // A opens a form, which changes nothing yet; a fix waits for Enter on its button.
      if (kejadian.key === 'a') unsur.closest('li')?.querySelector<HTMLElement>('[data-abaikan]')?.click();
      else unsur.closest('li')?.querySelector<HTMLElement>('.beres button, .perbaikan button, [data-aman]')?.focus();
      return true;
    case 'Enter': {
      if (lipat) {
        atur(!buka);
        return true;
      }
      // Opening goes to the cell by itself; on an open finding Enter goes there once more.
      if (buka) keSel(id);
      else atur(true);
      return true;
    }
    default:
      return false;
  }
}

document.addEventListener('keydown', (kejadian) => {
  terakhirDipakai = Date.now();
  if (kejadian.altKey || kejadian.ctrlKey || kejadian.metaKey || kejadian.isComposing) return;
  const el = kejadian.target as HTMLElement;
  // A key held down presses once: what it did moves the focus to its undo.
  if (kejadian.repeat && kejadian.key === 'Enter') kejadian.preventDefault();
  else tekan(kejadian, el);
});

function tekan(kejadian: KeyboardEvent, unsur: HTMLElement): void {
  if (unsur.dataset.baris !== undefined && tombolBaris(kejadian, unsur)) {
    kejadian.preventDefault();
    return;
  }
  if (unsur.getAttribute('role') === 'tab' && (kejadian.key === 'ArrowLeft' || kejadian.key === 'ArrowRight')) {
    const tab = TAB[(TAB.indexOf(keadaan.tab) + (kejadian.key === 'ArrowRight' ? 1 : TAB.length - 1)) % TAB.length];
    if (tab) kirim({ j: 'tab', tab });
    fokus(`tab-${tab}`);
    kejadian.preventDefault();
  } else if (kejadian.key === 'Enter' && unsur.id === 'cari') {
    const pertama = baris()[0];
    pertama?.focus();
    if (pertama?.getAttribute('aria-expanded') === 'false') tombolBaris(kejadian, pertama);
    kejadian.preventDefault();
  } else if (kejadian.key === 'ArrowDown' && (unsur.id === 'cari' || unsur.closest('.kepala-panel button'))) {
    (unsur.id === 'cari' ? baris()[0] : document.getElementById('cari'))?.focus();
    kejadian.preventDefault();
  } else if (kejadian.key === 'Escape') {
    const li = unsur.closest('li.temuan');
    const judul = li?.querySelector<HTMLElement>('[data-baris]');
    if (keadaan.abaikan && unsur.closest('form')) kirim({ j: 'batalAbaikan' });
    else if (keadaan.semua && unsur.closest('.semua')) kirim({ j: 'semua', buka: false });
    else if (judul) {
      const id = judul.dataset.baris as string;
      if (id.startsWith('×') ? keadaan.ulanganBuka[id] : keadaan.buka[id]) {
        kirim(id.startsWith('×') ? { j: 'ulangan', id } : { j: 'buka', kunci: id, buka: false });
      }
      judul.focus();
    }
  }
}

function aksiDari(e: Event): Aksi | null {
  for (let n = e.target as Node | null; n && n !== akar; n = n.parentNode) {
    const a = atributDari(n)?.aksi;
    if (a) return (n as Element).getAttribute('aria-disabled') === 'true' ? null : a;
  }
  return null;
}

akar.addEventListener('click', (e) => {
  terakhirDipakai = Date.now();
  const a = aksiDari(e);
  if (!a || (a.j === 'periksa' && keadaan.jalan && !keadaan.jalan.diam)) return;
  kirim(a);
});

function ubahDari(e: Event): void {
  const ubah = atributDari(e.target as Node)?.ubah;
  if (ubah) kirim(ubah((e.target as HTMLInputElement).value));
}
akar.addEventListener('input', ubahDari);

akar.addEventListener('submit', (e) => {
  e.preventDefault();
  const el = e.target as HTMLElement;
  const a = atributDari(el)?.kirim;
  if (a && el.querySelector('[type=submit]')?.getAttribute('aria-disabled') !== 'true') kirim(a);
});

let bertanya = false;
async function tanyaSidik(): Promise<void> {
  if (bertanya || !keadaan.siap || keadaan.jalan || document.hidden || Object.keys(keadaan.sibuk).length) return;
  bertanya = true;
  const hasil = await panggil('panelSidik');
  bertanya = false;
  // Silent when it fails: the next one will tell, and nothing on the page is wrong yet.
  if (!hasil.baik || keadaan.jalan || Object.keys(keadaan.sibuk).length) return;
  kirim({ j: 'sidik', sidik: hasil.isi });
  if (panelLain(hasil.isi)) minta(panggil('panelKeadaan'), (keadaan) => kirim({ j: 'keadaan', keadaan }), null);
}

/** Another panel on the same workbook has run a check, repaired or taken back something. */
function panelLain(sidik: SidikPanel): boolean {
  return sidik.waktu !== (keadaan.hasil?.waktu ?? null) || sidik.jurnal !== ringkasJurnal(keadaan.jurnal);
}

let sidikTerakhir = Date.now();
setInterval(() => {
  const jeda = Date.now() - terakhirDipakai > LAMA_DIAM ? JEDA_SIDIK_LAMA : JEDA_SIDIK;
  if (Date.now() - sidikTerakhir < jeda) return;
  sidikTerakhir = Date.now();
  void tanyaSidik();
}, 5000);
addEventListener('focus', () => {
  tempatkan();
  if (Date.now() - sidikTerakhir < 3000) return;
  sidikTerakhir = Date.now();
  void tanyaSidik();
});

gambar();

// The head sticks: what takes the focus must stop below it, however high it is just now. On a low or much enlarged
// screen it would leave no room for the list, and scrolls along.
const lekat = document.getElementById('lekat') as HTMLElement;
function ukur(): void {
  const muat = lekat.offsetHeight < innerHeight * 0.4;
  lekat.style.position = muat ? '' : 'static';
  document.documentElement.style.setProperty('--lekat', muat ? `${lekat.offsetHeight}px` : '0px');
}
new ResizeObserver(ukur).observe(lekat);
addEventListener('resize', ukur);

kirim({ j: 'mulai' });
