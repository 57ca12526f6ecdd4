/** The tab of the check: verdict, counts, phases, notices and the list. */
import { FASE_PERIKSA, type Fase, type HasilPanel } from '../../src/core/panel';
import { jumlahCakupan, SEBUTAN_TINGKAT } from '../../src/core/temuan';
import { type Daftar, putusan, susunDaftar, TINGKAT } from '../daftar';
import { type Anak, h, type Simpul } from '../elemen';
import { type Keadaan, perbaikanLama } from '../keadaan';
import { amankan, formatBilangan, formatWaktu } from '../teks';
import { bagianLanjut, ikon, type NamaIkon, sebagian, terdengar, tombol } from './bagian';
import { baris, ubahan } from './temuan';

const SEBUTAN_FASE: Record<Fase, string> = {
  membaca: 'Membaca lembar',
  mengenali: 'Mengenali tabel',
  memeriksa: 'Memeriksa',
  menyimpan: 'Menyimpan hasil',
};

const TANPA_BANTUAN = {};
/** What the keys do: in the search, and on a finding. */
const PINTASAN = {
  cari: ['Enter', 'buka yang pertama', '↓', 'pilih'],
  baris: ['↑ ↓', 'pindah', 'Enter', 'buka', 'P', 'ke perbaikan', 'A', 'abaikan'],
};

let akhir: { bahan: readonly unknown[]; daftar: Daftar } | null = null;

/** The list of a state; made once for the same result, repairs and filter. */
export function daftarDari(s: Keadaan): Daftar | null {
  if (!s.hasil) return null;
  const bahan = [s.hasil, s.selesai, s.saring];
  if (!akhir || akhir.bahan.some((b, i) => b !== bahan[i]))
    akhir = { bahan, daftar: susunDaftar(s.hasil, s.selesai, s.saring) };
  return akhir.daftar;
}

function namaCakupan(hasil: HasilPanel): string {
  return hasil.cakupan === 'buku' ? 'Seluruh buku' : `Lembar ${amankan(hasil.lembarDiperiksa[0] ?? '', 40)}`;
}

function kalimatPutusan(keadaan: Keadaan, daftar: Daftar | null): [NamaIkon, string] {
  if (!keadaan.hasil && (keadaan.jalan || !keadaan.siap))
    return ['basi', keadaan.jalan ? 'Sedang memeriksa…' : 'Memuat hasil terakhir…'];
  const putus = putusan(keadaan.hasil, daftar);
  const jumlah = daftar?.jumlah;
  if (putus === 'belum' || !jumlah) return ['kosong', 'Belum pernah diperiksa'];
  if (putus === 'tanpaTabel') return ['kosong', 'Tidak ada tabel yang dikenali'];
  if (putus === 'bersih') return ['baik', 'Tidak ada temuan'];
  if (putus === 'diabaikan') return ['diam', `Semua temuan diabaikan (${daftar.diabaikan.length})`];
  if (jumlah.galat) return ['galat', `${jumlah.galat} salah hitung`];
  return [jumlah.peringatan ? 'peringatan' : 'info', 'Tidak ada salah hitung'];
}

/** The sticky head: verdict, one primary button, counts as filters. */
export function kepala(keadaan: Keadaan): Simpul {
  const daftar = daftarDari(keadaan);
  const [tanda, kalimat] = kalimatPutusan(keadaan, daftar);
  const jalan = keadaan.jalan;
  const lembar = keadaan.buku.lembarAktif;
  const adaTemuan =
    daftar !== null && (putusan(keadaan.hasil, daftar) === 'temuan' || Object.keys(keadaan.selesai).length > 0);
  return h(
    'div.kepala-panel',
    { kunci: 'kepala' },
    h(
      'div',
      { class: `putusan ${tanda}` },
      ikon(tanda),
      h(
        'p',
        { role: 'status', id: 'putusan' },
        h('strong', kalimat),
        keadaan.hasil
          ? h(
              'span.kapan',
              `${namaCakupan(keadaan.hasil)}, ${formatWaktu(keadaan.hasil.waktu, keadaan.kini)}`,
              keadaan.basi.length ? h('b.usang', ' · sudah berubah') : null,
            )
          : null,
      ),
    ),
    h(
      'div.jalankan',
      h('label.tersembunyi', { for: 'cakupan' }, 'Yang diperiksa'),
      h(
        'select',
        {
          id: 'cakupan',
          value: keadaan.cakupan,
          disabled: jalan !== null && !jalan.diam,
          ubah: (nilai: string) => ({ j: 'cakupan', cakupan: nilai === 'lembar' ? 'lembar' : 'buku' }),
        },
        h('option', { value: 'buku' }, 'Seluruh buku kerja'),
        h('option', { value: 'lembar' }, lembar ? `Lembar ini: ${amankan(lembar, 40)}` : 'Lembar ini'),
      ),
      // In the empty panel the button stands below, under what it does.
      keadaan.hasil || jalan || !keadaan.siap
        ? tombol(
            jalan && !jalan.diam ? 'Memeriksa…' : keadaan.hasil ? 'Periksa ulang' : 'Periksa',
            { j: 'periksa' },
            { class: 'utama', id: 'periksa', mati: jalan !== null && !jalan.diam },
          )
        : null,
    ),
    adaTemuan
      ? h(
          'div.hitungan',
          { role: 'group', 'aria-label': 'Saring menurut tingkat' },
          TINGKAT.map((t) =>
            tombol(
              [h('span.jumlah', ikon(t), daftar.jumlah[t]), h('span', SEBUTAN_TINGKAT[t])],
              { j: 'tingkat', tingkat: t },
              { kunci: t, class: t, 'aria-pressed': String(keadaan.saring.tingkat.includes(t)) },
            ),
          ),
        )
      : null,
  );
}

function fase(keadaan: Keadaan): Anak {
  const jalan = keadaan.jalan;
  if (!jalan || jalan.diam) return null;
  const kini = jalan.fase ? FASE_PERIKSA.indexOf(jalan.fase) : 0;
  const detik = Math.max(0, Math.round((keadaan.kini - jalan.mulai) / 1000));
  return h(
    'section.fase',
    { kunci: 'fase', 'aria-label': 'Kemajuan pemeriksaan' },
    h(
      'ol',
      FASE_PERIKSA.map((f, i) =>
        h(
          'li',
          { class: i < kini ? 'lewat' : i === kini ? 'kini' : 'nanti', 'aria-current': i === kini ? 'step' : null },
          SEBUTAN_FASE[f],
          i < kini ? terdengar(' selesai') : null,
        ),
      ),
    ),
    h('p.tersembunyi', { role: 'status' }, `Sedang berjalan: ${SEBUTAN_FASE[FASE_PERIKSA[kini] as Fase]}`),
    keadaan.hasil ? h('p.kecil', 'Di bawah ini hasil sebelumnya.') : null,
    detik >= 5 ? h('p.kecil', `${detik} detik. Lembar tetap dapat dipakai.`) : null,
    detik >= 60 ? h('p.kecil', 'Buku kerja yang besar bisa perlu beberapa menit.') : null,
  );
}

function perbaikiSemua(keadaan: Keadaan, daftar: Daftar): Anak {
  const banyak = daftar.aman.length;
  if (banyak === 0) return null;
  if (!keadaan.semua) {
    return h(
      'div.semua',
      { kunci: 'semua' },
      tombol(`Perbaiki semua yang aman (${banyak})…`, { j: 'semua', buka: true }, { kunci: 'buka', id: 'semua' }),
    );
  }
  const sibuk = daftar.aman.some(({ t }) => keadaan.sibuk[t.kunci]);
  return h(
    'section.semua.kotak',
    { kunci: 'semua', 'aria-labelledby': 'semua-judul' },
    h(
      'h2',
      { id: 'semua-judul', tabindex: -1 },
      `${banyak} perbaikan aman, ${daftar.aman.reduce((j, { p }) => j + p.ubah.length, 0)} sel`,
    ),
    h('p.kecil', 'Setiap perubahan dapat diurungkan satu per satu atau sekaligus.'),
    h(
      'div.tombol',
      tombol(
        sibuk ? 'Memperbaiki…' : `Terapkan ${banyak} perbaikan`,
        { j: 'perbaiki', daftar: daftar.aman.map(({ t, p }) => ({ kunci: t.kunci, perbaikan: p.id })) },
        { class: 'utama', mati: sibuk },
      ),
      tombol('Batal', { j: 'semua', buka: false }, { mati: sibuk }),
    ),
    h(
      'ul.rencana',
      sebagian(daftar.aman, 100, 'perbaikan', ({ t, p }) =>
        h('li', { kunci: t.kunci }, h('span.tempat', amankan(t.lembar, 60)), ubahan(p.ubah, t.lembar)),
      ),
    ),
  );
}

/** Something is to be said that is seldom to be said: a copy, work that was stopped, a foreign locale. */
export const adaPemberitahuan = ({ terputus, salinan, buku }: Keadaan): boolean =>
  terputus !== null || salinan !== null || (buku.lokal !== '' && !/^(in|id)_ID$/i.test(buku.lokal));

/** Notices, from the most urgent down. */
function pemberitahuan(keadaan: Keadaan): Anak {
  return [
    adaPemberitahuan(keadaan) ? bagianLanjut(keadaan, 'pemberitahuan') : null,
    keadaan.basi.length && !keadaan.jalan
      ? h(
          'div.kotak.perhatian',
          { kunci: 'basi' },
          h(
            'p',
            ikon('basi'),
            ` Berubah sejak pemeriksaan ini: lembar ${keadaan.basi
              .slice(0, 3)
              .map((l) => amankan(l, 40))
              .join(', ')}${keadaan.basi.length > 3 ? `, dan ${keadaan.basi.length - 3} lain` : ''}.`,
          ),
          tombol('Periksa ulang', { j: 'periksa' }),
        )
      : null,
  ];
}

/** How much of what is printed was looked at: a clean result says nothing of the rest. */
function cakupan(hasil: HasilPanel): Simpul {
  const { angka, terperiksa } = jumlahCakupan(hasil.tabel.map((t) => t.cakupan));
  return h(
    'p.kecil',
    { kunci: 'cakupan' },
    `${formatBilangan(terperiksa)} dari ${formatBilangan(angka)} angka dapat dicocokkan dengan angka lain; selebihnya tidak dinilai. `,
    tombol('Per tabel, dan cara kolom dibaca', { j: 'tab', tab: 'tabel' }, { class: 'tautan' }),
  );
}

function bantuanAwal(keadaan: Keadaan): Simpul {
  return h(
    'section.awal',
    { kunci: 'awal' },
    h(
      'p',
      'Menghitung ulang capaian, kriteria, efisiensi dan anggaran, membandingkan antartabel, menilai penulisan angka dan mutu IKU.',
    ),
    h('p', h('b', 'Tidak ada yang diubah'), ' sebelum Anda menekan Perbaiki; setiap perbaikan dapat diurungkan.'),
    keadaan.siap
      ? [
          tombol('Periksa sekarang', { j: 'periksa' }, { class: 'utama lebar', id: 'periksa' }),
          tombol('Periksa berkas Word…', { j: 'bukaWord' }, { class: 'lebar' }),
        ]
      : null,
  );
}

function daftar(keadaan: Keadaan, isiDaftar: Daftar): Anak {
  const aturan = keadaan.bantuan?.aturan ?? TANPA_BANTUAN;
  const menyaring = keadaan.saring.tingkat.length > 0 || keadaan.saring.cari.trim() !== '';
  let sisa = keadaan.batas;
  let tersembunyi = 0;
  const kelompok = isiDaftar.kelompok.map((kelompok) => {
    const tutup = keadaan.lembarTutup[kelompok.lembar] === true;
    const isi = tutup ? [] : kelompok.baris.slice(0, sisa);
    if (!tutup) {
      sisa -= isi.length;
      tersembunyi += kelompok.baris.length - isi.length;
    }
    return h(
      'section',
      { kunci: kelompok.lembar, class: 'lembar' },
      h(
        'h2',
        tombol(
          [
            ikon('panah'),
            h('span.nama', amankan(kelompok.lembar, 80)),
            keadaan.basi.includes(kelompok.lembar) ? h('span.label', 'berubah') : null,
            TINGKAT.filter((t) => kelompok.hitung[t]).map((t) =>
              h('span', { class: `jumlah ${t}` }, ikon(t), kelompok.hitung[t], terdengar(` ${SEBUTAN_TINGKAT[t]}`)),
            ),
          ],
          { j: 'lembar', nama: kelompok.lembar },
          { 'aria-expanded': String(!tutup) },
        ),
      ),
      isi.length
        ? h(
            'ul.daftar',
            isi.map((r) => baris(keadaan, r, aturan)),
          )
        : null,
    );
  });
  return [
    h(
      'div.cari',
      { kunci: 'cari' },
      h('label', { for: 'cari', class: 'tersembunyi' }, 'Cari temuan'),
      h('input', {
        id: 'cari',
        type: 'search',
        placeholder: 'Cari temuan, sel atau indikator',
        value: keadaan.saring.cari,
        ubah: (teks: string) => ({ j: 'cari', teks }),
      }),
    ),
    menyaring
      ? h(
          'p.kecil.saringan',
          { kunci: 'saringan', role: 'status' },
          isiDaftar.tampil === 0 ? 'Tidak ada temuan yang cocok. ' : `${isiDaftar.tampil} temuan cocok. `,
          tombol('Tampilkan semua', { j: 'semuaTampil' }, { class: 'tautan' }),
        )
      : null,
    h('a.lewati', { kunci: 'lewati', href: '#sesudah' }, 'Lewati daftar temuan'),
    h(
      'div',
      {
        kunci: 'daftar',
        id: 'daftar',

        'aria-busy': keadaan.jalan && !keadaan.jalan.diam ? 'true' : null,
      },
      kelompok,
    ),
    tersembunyi > 0
      ? h(
          'p',
          { kunci: 'lagi', id: 'lagi' },
          tombol(`Tampilkan lagi (${tersembunyi})`, { j: 'lagi' }, { class: 'sekunder' }),
        )
      : null,
  ];
}

export function isiPeriksa(keadaan: Keadaan): Anak {
  const isiDaftar = daftarDari(keadaan);
  const putus = putusan(keadaan.hasil, isiDaftar);
  const adaDaftar = keadaan.hasil && isiDaftar && (putus === 'temuan' || Object.keys(keadaan.selesai).length > 0);
  return [
    fase(keadaan),
    pemberitahuan(keadaan),
    keadaan.hasil === null && !keadaan.jalan ? bantuanAwal(keadaan) : null,
    putus === 'tanpaTabel' ? bagianLanjut(keadaan, 'tanpaTabel') : null,
    putus === 'bersih'
      ? h(
          'section.awal',
          { kunci: 'bersih' },
          h('p', 'Semua yang dapat dihitung ulang sudah cocok. Pemeriksaan tidak menilai kebenaran data sumbernya.'),
        )
      : null,
    putus === 'diabaikan'
      ? h(
          'section.awal',
          { kunci: 'diabaikan' },
          h(
            'p',
            'Tidak ada temuan lain. Yang diabaikan tetap tercatat beserta alasannya dan muncul lagi bila isinya berubah.',
          ),
          tombol('Lihat yang diabaikan', { j: 'tab', tab: 'riwayat' }),
        )
      : null,
    isiDaftar && putus === 'temuan' ? perbaikiSemua(keadaan, isiDaftar) : null,
    adaDaftar ? daftar(keadaan, isiDaftar) : null,
    h('div', { kunci: 'sesudah', id: 'sesudah', tabindex: -1 }),
    perbaikanLama(keadaan).length ? bagianLanjut(keadaan, 'beres') : null,
    isiDaftar && putus === 'temuan' && isiDaftar.diabaikan.length
      ? h(
          'p.kecil',
          { kunci: 'keabaian' },
          tombol(`Diabaikan (${isiDaftar.diabaikan.length})`, { j: 'tab', tab: 'riwayat' }, { class: 'tautan' }),
        )
      : null,
    putus === 'bersih' || putus === 'tanpaTabel' ? bagianLanjut(keadaan, 'diperiksa') : null,
    keadaan.hasil && putus !== 'tanpaTabel' ? cakupan(keadaan.hasil) : null,
    keadaan.hasil && putus !== 'tanpaTabel'
      ? h(
          'section.keluar',
          { kunci: 'keluar', 'aria-label': 'Bawa hasilnya' },
          tombol(
            keadaan.sibuk.lembarHasil ? 'Menulis…' : 'Tulis lembar "Hasil Pemeriksaan"',
            { j: 'lembarHasil' },
            { mati: keadaan.sibuk.lembarHasil === true },
          ),
          tombol('Periksa berkas Word…', { j: 'bukaWord' }),
          tombol(
            keadaan.sibuk.laporan ? 'Menyiapkan…' : 'Unduh laporan HTML',
            { j: 'laporan' },
            { mati: keadaan.sibuk.laporan === true },
          ),
        )
      : null,
    adaDaftar
      ? h(
          'p.kecil.pintasan',
          { kunci: 'pintasan' },
          Object.entries(PINTASAN).map(([di, isi]) =>
            h(
              `span.di-${di}`,
              isi.map((x, i) => (i % 2 ? ` ${x} ` : h('kbd', x))),
            ),
          ),
        )
      : null,
  ];
}
