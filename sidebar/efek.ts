/** What each action asks of the add-in and of the page, once the state has changed by it. */
import { mintaBantuan, perluLanjut } from './bantuan';
import { type Aksi, type AksiJenis, type AlatEfek, abaikanSah, bagianSah, cariTemuan, type Keadaan } from './keadaan';
import { barisBerikut, bukaLipatan, fokus, fokusUtama, keadaan, kirim, tempatkan } from './panggung';
import { type Hasil, panggil } from './server';
import { idBaris } from './tampilan/temuan';

const JEDA_FASE = 700;
/** Fixes often come in a row: one new run after the last of them. */
const JEDA_PERIKSA_ULANG = 400;
/** A download has begun long before its address is given back. */
const LAMA_UNDUHAN = 60_000;

/** Hands an answer on, or its failure with what to try again; `lepas` is what the call was working on. */
export function mintaJawaban<T>(
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
  setTimeout(() => URL.revokeObjectURL(url), LAMA_UNDUHAN);
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
export function pilihSelTemuan(kunci: string): void {
  const temuan = cariTemuan(keadaan, kunci);
  if (temuan) pilihSel(temuan);
}

function buka({ kunci }: AksiJenis<'buka'>, lama: Keadaan): void {
  if (!keadaan.buka[kunci] || lama.buka[kunci]) return;
  pilihSelTemuan(kunci);
  void mintaBantuan(null);
  document.getElementById(idBaris(kunci))?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

function keTemuan({ kunci }: AksiJenis<'keTemuan'>): void {
  pilihSelTemuan(kunci);
  if (!document.getElementById(idBaris(kunci))) bukaLipatan(kunci);
  fokus(idBaris(kunci));
}

function perbaiki(aksi: AksiJenis<'perbaiki'>): void {
  const kunci = aksi.daftar.map((d) => d.kunci);
  mintaJawaban(
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
}

function urungkan(aksi: AksiJenis<'urungkan'>): void {
  mintaJawaban(
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
}

function batalAbaikan(_: AksiJenis<'batalAbaikan'>, lama: Keadaan): void {
  if (lama.abaikan?.kunci.length === 1) fokus(`${idBaris(lama.abaikan.kunci[0] as string)}a`);
}

function kirimAbaikan(aksi: AksiJenis<'kirimAbaikan'>): void {
  const form = keadaan.abaikan;
  if (!form) return;
  if (!abaikanSah(form)) {
    fokus(bagianSah(form, 'alasan') ? 'nama' : 'alasan');
    return;
  }
  const kunci = [...form.kunci];
  mintaJawaban(
    panggil('panelAbaikan', kunci, form.alasan.trim(), form.nama.trim()),
    (pengabaian) => {
      const berikut = barisBerikut(kunci[0] as string);
      kirim({ j: 'terabaikan', kunci, pengabaian });
      if (berikut) fokus(berikut);
    },
    aksi,
    kunci,
  );
}

/** A call that works on the whole workbook, and the message it ends with. */
function jalankan<T>(aksi: Aksi, janji: Promise<Hasil<T>>, pesan: (isi: T) => string, bacaUlang = false): void {
  mintaJawaban(
    janji,
    (isi) => {
      kirim({ j: 'rampung', sibuk: aksi.j, kabar: pesan(isi) });
      if (bacaUlang) kirim({ j: 'mulai' });
    },
    aksi,
  );
}

function salinan(aksi: AksiJenis<'salinan'>): void {
  if (!aksi.yakin) fokus('salinan');
  else
    jalankan(
      aksi,
      panggil('panelSalinan', aksi.nasib),
      ({ judul, periksa }) => {
        const lihat = periksa.length ? ` Periksa sendiri lembar lain: ${periksa.join(', ')}.` : '';
        return `Selesai: ${judul}.${lihat}`;
      },
      true,
    );
}

const EFEK: { readonly [J in Aksi['j']]?: (aksi: AksiJenis<J>, lama: Keadaan) => void } = {
  mulai: (aksi) =>
    mintaJawaban(
      panggil('panelKeadaan'),
      (keadaanBuku) => {
        kirim({ j: 'keadaan', keadaan: keadaanBuku });
        tempatkan();
      },
      aksi,
    ),
  periksa: ({ diam }) => {
    // The button pressed may be another one that is gone now.
    if (!diam) fokus('periksa');
    void periksa(diam === true);
  },
  hasil: (_, lama) => {
    // Whoever waited at the button goes on with what was found; whoever went elsewhere stays there.
    if (!lama.jalan?.diam && document.hasFocus() && document.activeElement?.id === 'periksa') fokusUtama();
  },
  buka,
  keTemuan,
  pilihSel,
  tab: () => window.scrollTo(0, 0),
  semua: (aksi) => void fokus(aksi.buka ? 'semua-judul' : 'semua'),
  perbaiki,
  urungkan,
  mulaiAbaikan: () => void fokus('alasan'),
  batalAbaikan,
  kirimAbaikan,
  pulihkan: (aksi) =>
    mintaJawaban(
      panggil('panelPulihkan', [...aksi.kunci]),
      () => kirim({ j: 'dipulihkan', kunci: aksi.kunci }),
      aksi,
      aksi.kunci,
    ),
  lembarHasil: (aksi) => jalankan(aksi, panggil('panelLembarHasil'), ({ lembar }) => `Ditulis ke lembar "${lembar}".`),
  laporan: (aksi) =>
    jalankan(aksi, panggil('panelLaporanHtml'), ({ nama, html }) => {
      unduh(nama, html);
      return `Laporan diunduh: ${nama}`;
    }),
  lokal: (aksi) =>
    jalankan(
      aksi,
      panggil('panelLokalIndonesia'),
      () => 'Setelan lokal sekarang Indonesia. Periksa ulang hasilnya.',
      true,
    ),
  terputus: (aksi) => jalankan(aksi, panggil('panelTerputus', aksi.nasib), ({ pesan }) => pesan, true),
  salinan,
  bukaWord: (aksi) => mintaJawaban(panggil('panelWord'), () => {}, aksi),
};

const alat: AlatEfek = { keadaan: () => keadaan, kirim, panggil, minta: mintaJawaban };

export function efekAksi(aksi: Aksi, lama: Keadaan): void {
  if (['tab', 'keadaan', 'hasil'].includes(aksi.j) && perluLanjut()) void mintaBantuan({ j: 'tab', tab: keadaan.tab });
  keadaan.lanjut?.efek(aksi, alat);
  (EFEK[aksi.j] as ((aksi: Aksi, lama: Keadaan) => void) | undefined)?.(aksi, lama);
}
