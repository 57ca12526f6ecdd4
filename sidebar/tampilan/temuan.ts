/** One finding: its row, and all that opens below it. */
import type { BantuanPanel, TemuanPanel } from '../../src/core/panel';
import { type Perbaikan, SEBUTAN_TINGKAT, type UbahanSel } from '../../src/core/temuan';
import type { Baris, Butir } from '../daftar';
import { type Anak, h, type Simpul } from '../elemen';
import { abaikanSah, type FormAbaikan, type Keadaan } from '../keadaan';
import { alamat, amankan, formatSeharusnya, formatSel, formatWaktu, idDari, selisih } from '../teks';
import { ikon, ingat, tombol } from './bagian';

type Aturan = BantuanPanel['aturan'];

/** Longest message in a closed row: two lines are shown, the rest would only weigh on the page. */
const PESAN_TUTUP = 160;

export function idBaris(kunci: string): string {
  return `t${idDari(kunci)}`;
}

/** US form to what an Indonesian sheet shows: `;` between arguments, quotes left alone. */
export function rumusTampil(rumus: string): string {
  return rumus.replace(/"[^"]*"|'[^']*'|,/g, (m) => (m === ',' ? ';' : m));
}

function menjadi(u: UbahanSel): string {
  if (u.rumus) return rumusTampil(u.rumus);
  if (u.ke === null || u.ke === '') return '(kosong)';
  if (typeof u.ke !== 'number') return amankan(u.ke, 80);
  // Without a format of its own the cell keeps the one it has: percent points with the sign as a text beside them.
  return formatSel(u.ke, u.format) + (!u.format && /%\s*$/.test(u.dari) ? '%' : '');
}

/** Before and after, cell by cell. */
export function ubahan(daftar: readonly UbahanSel[], lembar: string): Simpul {
  const tampil = daftar.slice(0, 5);
  return h(
    'ul.ubahan',
    tampil.map((u) =>
      h(
        'li',
        h('b', u.lembar === lembar ? u.sel : alamat(u.lembar, u.sel)),
        ' ',
        h('del', amankan(u.dari, 80) || '(kosong)'),
        h('span.menjadi', { 'aria-hidden': 'true' }, '→'),
        h('span.tersembunyi', ' menjadi '),
        h('ins', menjadi(u)),
        typeof u.ke === 'number' && menjadi(u) === u.dari ? ' (teks → angka)' : null,
      ),
    ),
    daftar.length > tampil.length ? h('li', `dan ${daftar.length - tampil.length} sel lain`) : null,
  );
}

function tombolSel(lembar: string, sel: string, teks: string, kelas = 'sel'): Simpul {
  return tombol([h('span.tersembunyi', 'Ke sel '), teks], { j: 'pilihSel', lembar, sel }, { class: kelas });
}

/** `tunggu`: what is going on instead of a repair; null when the button may be pressed. */
function butirPerbaikan(t: TemuanPanel, p: Perbaikan, tunggu: string | null): Simpul {
  return h(
    'div',
    { kunci: `p-${p.id}`, class: 'perbaikan' },
    p.ubah.length ? ubahan(p.ubah, t.lembar) : h('p', amankan(p.label)),
    p.halangan === null
      ? [
          p.aman
            ? null
            : h(
                'p.kecil',
                p.ubah.some((u) => u.rumus) ? 'Sebagai rumus, ikut bila angkanya berubah' : 'Pertimbangkan dulu',
                '; tidak ikut "Perbaiki semua".',
              ),
          tombol(
            tunggu ?? 'Perbaiki',
            { j: 'perbaiki', daftar: [{ kunci: t.kunci, perbaikan: p.id }] },
            {
              class: 'utama',
              mati: tunggu !== null,
              'aria-label': tunggu ? null : `Perbaiki ${amankan(p.label, 120)}`,
            },
          ),
        ]
      : [
          tombol('Perbaiki', { j: 'tutupKabar' }, { mati: true, 'aria-label': `Perbaiki ${amankan(p.label, 120)}` }),
          h('p.kecil', `Tidak dapat di sini: ${amankan(p.halangan)}`),
        ],
  );
}

export function formAbaikan(f: FormAbaikan, sibuk: boolean): Simpul {
  const sah = abaikanSah(f);
  const kurangAlasan = f.periksa && f.alasan.trim().length < 5;
  const kurangNama = f.periksa && f.nama.trim().length < 2;
  return h(
    'form.abaikan',
    { kunci: 'abaikan', kirim: { j: 'kirimAbaikan' }, novalidate: true },
    h('p.kecil', 'Berlaku selama isi sel terkait tidak berubah. Alasan dan nama ikut tercatat di laporan.'),
    h('label', { for: 'alasan' }, 'Alasan mengabaikan'),
    h('textarea', {
      id: 'alasan',
      rows: 2,
      value: f.alasan,
      'aria-invalid': kurangAlasan ? 'true' : null,
      'aria-describedby': kurangAlasan ? 'alasan-salah' : null,
      ubah: (nilai: string) => ({ j: 'isiAbaikan', bagian: 'alasan', nilai }),
    }),
    kurangAlasan ? h('p', { id: 'alasan-salah', class: 'salah' }, 'Tulis alasannya, sedikitnya beberapa kata.') : null,
    h('label', { for: 'nama' }, 'Nama Anda'),
    h('input', {
      id: 'nama',
      type: 'text',
      autocomplete: 'name',
      value: f.nama,
      'aria-invalid': kurangNama ? 'true' : null,
      'aria-describedby': kurangNama ? 'nama-salah' : null,
      ubah: (nilai: string) => ({ j: 'isiAbaikan', bagian: 'nama', nilai }),
    }),
    kurangNama ? h('p', { id: 'nama-salah', class: 'salah' }, 'Tulis nama yang bertanggung jawab.') : null,
    h(
      'div.tombol',
      h(
        'button',
        { type: 'submit', class: 'utama', 'aria-disabled': sibuk && sah ? 'true' : null },
        f.kunci.length > 1 ? `Abaikan ${f.kunci.length} temuan` : 'Abaikan temuan',
      ),
      tombol('Batal', { j: 'batalAbaikan' }),
    ),
  );
}

/** Everything a row depends on beside its finding; the same values give the same piece of view. */
export interface KeadaanBaris {
  buka: boolean;
  sibuk: boolean;
  /** Taken back, and not yet found again by a run: the add-in does not know it just now. */
  kembali: boolean;
  tolak: string | null;
  jurnal: string | null;
  sibukUrung: boolean;
  tolakUrung: string | null;
  form: FormAbaikan | null;
  basi: boolean;
  hari: string;
}

function keadaanBaris(s: Keadaan, b: Butir): KeadaanBaris {
  const k = b.t.kunci;
  const selesai = s.selesai[k];
  const jurnal = b.selesai && selesai ? selesai.jurnal : null;
  return {
    buka: s.buka[k] === true,
    sibuk: s.sibuk[k] === true,
    kembali: selesai?.kembali === true,
    tolak: s.tolak[k] ?? null,
    jurnal,
    sibukUrung: jurnal !== null && s.sibuk[jurnal] === true,
    tolakUrung: jurnal === null ? null : (s.tolak[jurnal] ?? null),
    form: s.abaikan && s.abaikan.kunci.length === 1 && s.abaikan.kunci[0] === k ? s.abaikan : null,
    basi: s.basi.includes(b.t.lembar),
    hari: new Date(s.kini).toDateString(),
  };
}

function angkaTemuan(t: TemuanPanel): Simpul {
  const beda = selisih(t);
  const pasangan: [string, string, string][] = [['Dilaporkan', amankan(t.tercetak) || '(kosong)', '']];
  if (t.seharusnya !== null)
    pasangan.push([
      typeof t.seharusnya === 'number' ? 'Dihitung ulang' : 'Seharusnya',
      formatSeharusnya(t.seharusnya),
      'harus',
    ]);
  if (beda !== null) pasangan.push(['Selisih', beda, 'beda']);
  return h(
    'dl.angka',
    pasangan.map(([nama, nilai, kelas]) => h('div', h('dt', nama), h('dd', { class: kelas }, nilai))),
  );
}

function keterangan(judul: string, isi: Anak): Simpul {
  return h('p.keterangan', h('b', judul), ' ', isi);
}

function isiTemuan(b: Butir, k: KeadaanBaris, aturan: Aturan[string] | undefined, kini: number): Simpul {
  const t = b.t;
  const beres = k.jurnal !== null;
  const gugur = t.gugur;
  return h(
    'div',
    { id: `${idBaris(t.kunci)}i`, class: 'isi' },
    beres
      ? h(
          'div.beres',
          { kunci: 'urung' },
          k.tolakUrung
            ? h('p.salah', { role: 'alert' }, `Sudah diperbaiki; urung ditolak: ${amankan(k.tolakUrung)}`)
            : [
                h('p', 'Sudah diperbaiki. Nilai lama dapat dikembalikan.'),
                tombol(
                  k.sibukUrung ? 'Mengurungkan…' : 'Urungkan',
                  { j: 'urungkan', id: [k.jurnal as string] },
                  { mati: k.sibukUrung, 'aria-label': k.sibukUrung ? null : `Urungkan perbaikan ${t.sel}` },
                ),
              ],
        )
      : null,
    angkaTemuan(t),
    t.hitungan ? h('p.hitung', h('span.tersembunyi', 'Hitungan: '), amankan(t.hitungan)) : null,
    t.sebab ? keterangan('Sebab:', amankan(t.sebab)) : null,
    beres
      ? null
      : (t.perbaikan ?? []).map((p) =>
          butirPerbaikan(t, p, k.sibuk ? 'Memperbaiki…' : k.kembali ? 'Memeriksa ulang…' : null),
        ),
    !beres && !t.perbaikan?.length
      ? h(
          'p.kecil',
          { kunci: 'manual' },
          amankan(aturan?.perbaikan ?? 'Perbaiki langsung di sel.', 500),
          ' Sesudahnya, periksa ulang.',
        )
      : null,
    k.tolak ? h('p.salah', { kunci: 'tolak', role: 'alert' }, `Tidak diperbaiki: ${amankan(k.tolak)}`) : null,
    b.akar
      ? keterangan(
          'Akibat dari:',
          tombol(alamat(b.akar.lembar, b.akar.sel), { j: 'keTemuan', kunci: b.akar.kunci }, { class: 'tautan' }),
        )
      : null,
    b.akibat > 0 ? keterangan('Perbaiki ini dulu:', `${b.akibat} temuan lain timbul karenanya.`) : null,
    aturan?.mengapa ? keterangan('Mengapa penting:', amankan(aturan.mengapa)) : null,
    t.dasar ? keterangan('Dasar:', amankan(t.dasar)) : null,
    t.terkait.length
      ? h(
          'div.terkait',
          h('b', 'Sel terkait'),
          h(
            'ul',
            t.terkait
              .slice(0, 12)
              .map((x) =>
                h(
                  'li',
                  tombolSel(x.lembar, x.sel, x.lembar === t.lembar ? x.sel : alamat(x.lembar, x.sel), 'tautan'),
                  ' ',
                  amankan(x.tercetak, 80),
                ),
              ),
            t.terkait.length > 12 ? h('li', `dan ${t.terkait.length - 12} sel lain`) : null,
          ),
        )
      : null,
    gugur
      ? h(
          'p.kecil',
          `Pernah diabaikan oleh ${amankan(gugur.nama, 60)} (${formatWaktu(gugur.waktu, kini)}): "${amankan(gugur.alasan, 200)}". Tidak berlaku lagi karena isinya berubah.`,
        )
      : null,
    k.form
      ? formAbaikan(k.form, k.sibuk)
      : beres
        ? null
        : tombol(
            'Abaikan…',
            { j: 'mulaiAbaikan', kunci: [t.kunci] },
            {
              kunci: 'keAbaikan',
              class: 'sekunder',
              id: `${idBaris(t.kunci)}a`,
              'data-abaikan': true,
              mati: k.sibuk || k.kembali,
            },
          ),
  );
}

function barisTunggal(s: Keadaan, b: Butir, aturan: Aturan): Simpul {
  const k = keadaanBaris(s, b);
  return ingat(`t${b.t.kunci}`, [b.t, b.akibat, b.akar, k.buka && aturan, ...Object.values(k)], () => {
    const t = b.t;
    const id = idBaris(t.kunci);
    const beres = k.jurnal !== null;
    const tempat = [t.baris, t.kolom].filter(Boolean).map((x) => amankan(x as string, 200));
    return h(
      'li',
      {
        kunci: t.kunci,
        class: `temuan ${t.tingkat}${k.buka ? ' buka' : ''}${beres ? ' selesai' : ''}${k.basi ? ' basi' : ''}`,
      },
      h(
        'div.kepala',
        h(
          'h3',
          h(
            'button',
            {
              type: 'button',
              id,
              class: 'judul',
              'data-baris': t.kunci,
              'aria-expanded': String(k.buka),
              'aria-controls': k.buka ? `${id}i` : null,
              aksi: { j: 'buka', kunci: t.kunci },
            },
            h(
              'span.tanda',
              ikon(beres ? 'baik' : t.tingkat),
              h('span.sebutan', beres ? 'Diperbaiki' : SEBUTAN_TINGKAT[t.tingkat]),
              b.akibat > 0 && !beres ? h('span.label', `akar ${b.akibat} temuan`) : null,
              b.akar && !beres ? h('span.label', 'akibat') : null,
            ),
            tempat.length ? h('span.tempat', tempat.join(' · ')) : null,
            h('span.pesan', amankan(t.pesan, k.buka ? 1000 : PESAN_TUTUP)),
          ),
        ),
        tombolSel(t.lembar, t.sel, t.sel),
      ),
      k.buka ? isiTemuan(b, k, aturan[t.aturan], s.kini) : null,
    );
  });
}

function barisLipat(s: Keadaan, r: Baris, aturan: Aturan): Simpul {
  const [pertama] = r.butir as [Butir];
  const t = pertama.t;
  const buka = s.ulanganBuka[r.id] === true;
  const id = idBaris(r.id);
  const sisa = r.butir.filter((b) => !b.selesai);
  const aman = sisa.flatMap((b) => {
    const p = (b.t.perbaikan ?? []).find((x) => x.aman && x.halangan === null);
    return p ? [{ kunci: b.t.kunci, perbaikan: p.id }] : [];
  });
  const kunci = sisa.map((b) => b.t.kunci);
  const form = s.abaikan && s.abaikan.kunci.length > 1 && s.abaikan.kunci[0] === kunci[0] ? s.abaikan : null;
  const sibuk = kunci.some((x) => s.sibuk[x]);
  return h(
    'li',
    { kunci: r.id, class: `temuan lipat ${t.tingkat}${buka ? ' buka' : ''}${sisa.length ? '' : ' selesai'}` },
    h(
      'div.kepala',
      h(
        'h3',
        h(
          'button',
          {
            type: 'button',
            id,
            class: 'judul',
            'data-baris': r.id,
            'aria-expanded': String(buka),
            'aria-controls': buka ? `${id}i` : null,
            aksi: { j: 'ulangan', id: r.id },
          },
          h(
            'span.tanda',
            ikon(sisa.length ? t.tingkat : 'baik'),
            h('span.sebutan', sisa.length ? SEBUTAN_TINGKAT[t.tingkat] : 'Diperbaiki'),
            h('span.label.kali', `×${r.butir.length}`),
          ),
          h('span.tempat', [t.kolom && amankan(t.kolom, 60), r.rentang].filter(Boolean).join(' · ')),
          h('span.pesan', amankan(t.pesan, PESAN_TUTUP)),
        ),
      ),
      tombolSel(t.lembar, t.sel, t.sel),
    ),
    buka
      ? h(
          'div',
          { id: `${id}i`, class: 'anggota' },
          h(
            'div.tombol',
            { kunci: 'tombol' },
            aman.length > 1
              ? tombol(
                  `Perbaiki ${aman.length} sekaligus`,
                  { j: 'perbaiki', daftar: aman },
                  { kunci: 'perbaiki', class: 'utama', 'data-aman': true, mati: sibuk },
                )
              : null,
            kunci.length > 1 && !form
              ? tombol(
                  `Abaikan ${kunci.length}…`,
                  { j: 'mulaiAbaikan', kunci },
                  { kunci: 'abaikan', class: 'sekunder', 'data-abaikan': true, mati: sibuk },
                )
              : null,
          ),
          form ? formAbaikan(form, sibuk) : null,
          h(
            'ul.daftar',
            { kunci: 'daftar' },
            r.butir.map((b) => barisTunggal(s, b, aturan)),
          ),
        )
      : null,
  );
}

export function baris(s: Keadaan, r: Baris, aturan: Aturan): Simpul {
  return r.rentang === null ? barisTunggal(s, r.butir[0] as Butir, aturan) : barisLipat(s, r, aturan);
}
