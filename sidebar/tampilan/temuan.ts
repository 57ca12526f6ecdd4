/** One finding: its row, and all that opens below it. */
import type { BantuanPanel, TemuanPanel } from '../../src/core/panel';
import { type Perbaikan, SEBUTAN_TINGKAT, type UbahanSel } from '../../src/core/temuan';
import { type Baris, type ButirTemuan, perbaikanAman } from '../daftar';
import { type Anak, h, type Simpul } from '../elemen';
import { abaikanSah, bagianSah, type FormAbaikan, type Keadaan } from '../keadaan';
import { alamat, amankan, formatSeharusnya, formatSel, formatWaktu, idUnsur, selisih } from '../teks';
import { ikon, ingat, perubahan, sebagian, terdengar, tombol, tombolUrung } from './bagian';

type Aturan = BantuanPanel['aturan'];

/** Longest message in a closed row: two lines are shown, the rest would only weigh on the page. */
const PESAN_TUTUP = 160;

export function idBaris(kunci: string): string {
  return `t${idUnsur(kunci)}`;
}

/** US form to what an Indonesian sheet shows: `;` between arguments, quotes left alone. */
export function rumusTampil(rumus: string): string {
  return rumus.replace(/"[^"]*"|'[^']*'|,/g, (m) => (m === ',' ? ';' : m));
}

function menjadi(u: UbahanSel): string {
  if (u.rumus) return rumusTampil(u.rumus);
  if (typeof u.ke !== 'number') return amankan(u.ke ?? '', 80);
  // Without a format of its own the cell keeps the one it has: percent points with the sign as a text beside them.
  return formatSel(u.ke, u.format) + (!u.format && /%\s*$/.test(u.dari) ? '%' : '');
}

/** Before and after, cell by cell. */
export function ubahan(daftar: readonly UbahanSel[], lembar: string): Simpul {
  return h(
    'ul.ubahan',
    sebagian(daftar, 5, 'sel', (u) => {
      const ke = menjadi(u);
      const sama = typeof u.ke === 'number' && ke === u.dari;
      const tempat = h('b', u.lembar === lembar ? u.sel : alamat(u.lembar, u.sel));
      return perubahan(tempat, u.dari, ke, sama ? ' (teks → angka)' : null);
    }),
  );
}

function tombolSel(lembar: string, sel: string, teks: string, kelas = 'sel'): Simpul {
  // The button beside a row is for the pointer: the keyboard goes to the cell by opening the row.
  const tabindex = kelas === 'sel' ? -1 : null;
  return tombol([terdengar('Ke sel '), teks], { j: 'pilihSel', lembar, sel }, { class: kelas, tabindex });
}

/** `tunggu`: what is going on instead of a repair; null when the button may be pressed. */
function butirPerbaikan(temuan: TemuanPanel, perbaikan: Perbaikan, tunggu: string | null): Simpul {
  const bisa = perbaikan.halangan === null;
  return h(
    'div',
    { kunci: `p-${perbaikan.id}`, class: 'perbaikan' },
    perbaikan.ubah.length ? ubahan(perbaikan.ubah, temuan.lembar) : h('p', amankan(perbaikan.label)),
    bisa && !perbaikan.aman
      ? h(
          'p.kecil',
          perbaikan.ubah.some((u) => u.rumus) ? 'Sebagai rumus, ikut bila angkanya berubah' : 'Pertimbangkan dulu',
          '; tidak ikut "Perbaiki semua".',
        )
      : null,
    tombol(
      (bisa && tunggu) || 'Perbaiki',
      { j: 'perbaiki', daftar: [{ kunci: temuan.kunci, perbaikan: perbaikan.id }] },
      {
        class: bisa ? 'utama' : null,
        mati: !bisa || tunggu !== null,
        'aria-label': bisa && tunggu ? null : `Perbaiki ${amankan(perbaikan.label, 120)}`,
      },
    ),
    bisa ? null : h('p.kecil', `Tidak dapat di sini: ${amankan(perbaikan.halangan as string)}`),
  );
}

function formAbaikan(form: FormAbaikan, sibuk: boolean): Simpul {
  const isian = (bagian: 'alasan' | 'nama', label: string, saran: string): Anak => {
    const kurang = form.periksa && !bagianSah(form, bagian);
    return [
      h('label', { for: bagian }, label),
      h(bagian === 'nama' ? 'input' : 'textarea', {
        id: bagian,
        rows: 2,
        autocomplete: bagian === 'nama' ? 'name' : null,
        value: form[bagian],
        'aria-invalid': kurang ? 'true' : null,
        'aria-describedby': kurang ? `${bagian}-salah` : null,
        ubah: (nilai: string) => ({ j: 'isiAbaikan', bagian, nilai }),
      }),
      kurang ? h('p', { id: `${bagian}-salah`, class: 'salah' }, saran) : null,
    ];
  };
  return h(
    'form.abaikan',
    { kunci: 'abaikan', kirim: { j: 'kirimAbaikan' }, novalidate: true },
    h('p.kecil', 'Berlaku selama isi sel terkait tidak berubah. Alasan dan nama ikut tercatat di laporan.'),
    isian('alasan', 'Alasan mengabaikan', 'Tulis alasannya, sedikitnya beberapa kata.'),
    isian('nama', 'Nama Anda', 'Tulis nama yang bertanggung jawab.'),
    h(
      'div.tombol',
      h(
        'button',
        { type: 'submit', class: 'utama', 'aria-disabled': sibuk && abaikanSah(form) ? 'true' : null },
        form.kunci.length > 1 ? `Abaikan ${form.kunci.length} temuan` : 'Abaikan temuan',
      ),
      tombol('Batal', { j: 'batalAbaikan' }),
    ),
  );
}

/** Everything a row depends on beside its finding; the same values give the same piece of view. */
interface KeadaanBaris {
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

function keadaanBaris(keadaan: Keadaan, butir: ButirTemuan): KeadaanBaris {
  const kunci = butir.t.kunci;
  const selesai = keadaan.selesai[kunci];
  const jurnal = butir.selesai && selesai ? selesai.jurnal : null;
  return {
    buka: keadaan.buka[kunci] === true,
    sibuk: keadaan.sibuk[kunci] === true,
    kembali: selesai?.kembali === true,
    tolak: keadaan.tolak[kunci] ?? null,
    jurnal,
    sibukUrung: jurnal !== null && keadaan.sibuk[jurnal] === true,
    tolakUrung: jurnal === null ? null : (keadaan.tolak[jurnal] ?? null),
    form:
      keadaan.abaikan && keadaan.abaikan.kunci.length === 1 && keadaan.abaikan.kunci[0] === kunci
        ? keadaan.abaikan
        : null,
    basi: keadaan.basi.includes(butir.t.lembar),
    hari: new Date(keadaan.kini).toDateString(),
  };
}

function angkaTemuan(temuan: TemuanPanel): Simpul {
  const beda = selisih(temuan);
  // Reported and recomputed are read one above the other: both with the sign, or none.
  const persen = typeof temuan.seharusnya === 'number' && /%\s*$/.test(temuan.tercetak);
  const pasangan: [string, string, string][] = [['Dilaporkan', amankan(temuan.tercetak) || '(kosong)', '']];
  if (temuan.seharusnya !== null)
    pasangan.push([
      typeof temuan.seharusnya === 'number' ? 'Dihitung ulang' : 'Seharusnya',
      formatSeharusnya(temuan.seharusnya) + (persen ? '%' : ''),
      'harus',
    ]);
  if (beda !== null) pasangan.push(['Selisih', beda + (persen ? ' poin' : ''), 'beda']);
  return h(
    'dl.angka',
    pasangan.map(([nama, nilai, kelas]) => h('div', h('dt', nama), h('dd', { class: kelas || null }, nilai))),
  );
}

function keterangan(judul: string, isi: Anak): Simpul {
  return h('p.keterangan', h('b', judul), ' ', isi);
}

function bagianBeres({ t: temuan }: ButirTemuan, baris: KeadaanBaris): Anak {
  if (baris.jurnal === null) return null;
  return h(
    'div.beres',
    { kunci: 'urung' },
    baris.tolakUrung
      ? h('p.salah', { role: 'alert' }, `Tidak diurungkan: ${amankan(baris.tolakUrung)}`)
      : h('p', 'Sudah diperbaiki.'),
    tombolUrung({ sibuk: baris.sibukUrung, tolak: !!baris.tolakUrung }, baris.jurnal, {
      id: `${idBaris(temuan.kunci)}u`,
      'aria-label': `Urungkan perbaikan ${temuan.sel}`,
    }),
  );
}

function bagianAkar({ akar, akibat }: ButirTemuan, beres: boolean): Anak {
  return [
    akar
      ? keterangan(
          'Akibat dari:',
          tombol(alamat(akar.lembar, akar.sel), { j: 'keTemuan', kunci: akar.kunci }, { class: 'tautan' }),
        )
      : null,
    akibat > 0 && !beres ? keterangan('Perbaiki ini dulu:', `${akibat} temuan lain timbul karenanya.`) : null,
  ];
}

/** What can be pressed, or else what to do by hand. */
function bagianPerbaikan(
  { t: temuan, akar }: ButirTemuan,
  baris: KeadaanBaris,
  aturan: Aturan[string] | undefined,
): Anak {
  const perbaikan = temuan.perbaikan ?? [];
  const tunggu = baris.sibuk ? 'Memperbaiki…' : baris.kembali ? 'Memeriksa ulang…' : null;
  return [
    perbaikan.map((p) => butirPerbaikan(temuan, p, tunggu)),
    !akar && !perbaikan.length
      ? h(
          'p.kecil',
          { kunci: 'manual' },
          amankan(aturan?.perbaikan ?? 'Perbaiki langsung di sel.', 500),
          ' Sesudahnya, periksa ulang.',
        )
      : null,
  ];
}

function bagianTerkait({ terkait, lembar: lembarTemuan }: TemuanPanel): Anak {
  if (!terkait.length) return null;
  return h(
    'div.terkait',
    h('b', 'Sel terkait'),
    h(
      'ul',
      sebagian(terkait, 12, 'sel', ({ lembar, sel, tercetak }) =>
        h(
          'li',
          tombolSel(lembar, sel, lembar === lembarTemuan ? sel : alamat(lembar, sel), 'tautan'),
          ' ',
          amankan(tercetak, 80),
        ),
      ),
    ),
  );
}

function bagianGugur({ gugur }: TemuanPanel, kini: number): Anak {
  if (!gugur) return null;
  const oleh = `${amankan(gugur.nama, 60)} (${formatWaktu(gugur.waktu, kini)})`;
  return h(
    'p.kecil',
    `Pernah diabaikan oleh ${oleh}: "${amankan(gugur.alasan, 200)}". Tidak berlaku lagi karena isinya berubah.`,
  );
}

function bagianAbaikan({ kunci }: TemuanPanel, baris: KeadaanBaris): Anak {
  if (baris.form) return formAbaikan(baris.form, baris.sibuk);
  if (baris.jurnal !== null) return null;
  return tombol(
    'Abaikan…',
    { j: 'mulaiAbaikan', kunci: [kunci] },
    {
      kunci: 'keAbaikan',
      class: 'sekunder',
      id: `${idBaris(kunci)}a`,
      'data-abaikan': true,
      mati: baris.sibuk || baris.kembali,
    },
  );
}

function isiTemuan(butir: ButirTemuan, baris: KeadaanBaris, aturan: Aturan[string] | undefined, kini: number): Simpul {
  const temuan = butir.t;
  const beres = baris.jurnal !== null;
  return h(
    'div',
    { id: `${idBaris(temuan.kunci)}i`, class: 'isi' },
    bagianBeres(butir, baris),
    bagianAkar(butir, beres),
    angkaTemuan(temuan),
    temuan.hitungan ? h('p.hitung', terdengar('Hitungan: '), amankan(temuan.hitungan)) : null,
    temuan.sebab ? keterangan('Sebab:', amankan(temuan.sebab)) : null,
    beres ? null : bagianPerbaikan(butir, baris, aturan),
    baris.tolak ? h('p.salah', { kunci: 'tolak', role: 'alert' }, `Tidak diperbaiki: ${amankan(baris.tolak)}`) : null,
    aturan?.mengapa ? keterangan('Mengapa penting:', amankan(aturan.mengapa)) : null,
    temuan.dasar ? keterangan('Dasar:', amankan(temuan.dasar)) : null,
    bagianTerkait(temuan),
    bagianGugur(temuan, kini),
    bagianAbaikan(temuan, baris),
  );
}

/** What is always seen of a row: one button with mark, place and message, and the cell beside it. */
function kepalaBaris(
  temuan: TemuanPanel,
  kunci: string,
  buka: boolean,
  beres: boolean,
  label: Anak,
  tempat: string[],
): Simpul {
  const id = idBaris(kunci);
  const ada = tempat.filter(Boolean);
  return h(
    'div.kepala',
    h(
      'h3',
      tombol(
        [
          h(
            'span.tanda',
            ikon(beres ? 'baik' : temuan.tingkat),
            h('span.sebutan', beres ? 'Diperbaiki' : SEBUTAN_TINGKAT[temuan.tingkat]),
            label,
          ),
          ada.length ? h('span.tempat', ada.join(' · ')) : null,
          h('span.pesan', amankan(temuan.pesan, buka ? 1000 : PESAN_TUTUP)),
        ],
        kunci === temuan.kunci ? { j: 'buka', kunci } : { j: 'ulangan', id: kunci },
        {
          id,
          class: 'judul',
          'data-baris': kunci,
          'aria-expanded': String(buka),
          'aria-controls': buka ? `${id}i` : null,
        },
      ),
    ),
    tombolSel(temuan.lembar, temuan.sel, temuan.sel),
  );
}

function barisTunggal(keadaan: Keadaan, butir: ButirTemuan, aturan: Aturan): Simpul {
  const keadaanIni = keadaanBaris(keadaan, butir);
  return ingat(
    `t${butir.t.kunci}`,
    [butir.t, butir.akibat, butir.akar, keadaanIni.buka && aturan, ...Object.values(keadaanIni)],
    () => {
      const temuanPanel = butir.t;
      const beres = keadaanIni.jurnal !== null;
      return h(
        'li',
        {
          kunci: temuanPanel.kunci,
          class: `temuan ${temuanPanel.tingkat}${keadaanIni.buka ? ' buka' : ''}${beres ? ' selesai' : ''}${keadaanIni.basi ? ' basi' : ''}`,
        },
        kepalaBaris(
          temuanPanel,
          temuanPanel.kunci,
          keadaanIni.buka,
          beres,
          [
            butir.akibat > 0 && !beres ? h('span.label', `akar ${butir.akibat} temuan`) : null,
            butir.akar && !beres ? h('span.label', 'akibat') : null,
          ],
          [temuanPanel.baris, temuanPanel.kolom].map((x) => amankan(x ?? '', 200)),
        ),
        keadaanIni.buka ? isiTemuan(butir, keadaanIni, aturan[temuanPanel.aturan], keadaan.kini) : null,
      );
    },
  );
}

function barisLipat(keadaan: Keadaan, baris: Baris, aturan: Aturan): Simpul {
  const [pertama] = baris.butir as [ButirTemuan];
  const temuanPanel = pertama.t;
  const buka = keadaan.ulanganBuka[baris.id] === true;
  const sisa = baris.butir.filter((b) => !b.selesai);
  const aman = sisa.flatMap((b) => {
    const p = perbaikanAman(b.t);
    return p ? [{ kunci: b.t.kunci, perbaikan: p.id }] : [];
  });
  const kunci = sisa.map((b) => b.t.kunci);
  const form =
    keadaan.abaikan && keadaan.abaikan.kunci.length > 1 && keadaan.abaikan.kunci[0] === kunci[0]
      ? keadaan.abaikan
      : null;
  const sibuk = kunci.some((x) => keadaan.sibuk[x]);
  return h(
    'li',
    {
      kunci: baris.id,
      class: `temuan lipat ${temuanPanel.tingkat}${buka ? ' buka' : ''}${sisa.length ? '' : ' selesai'}`,
    },
    kepalaBaris(temuanPanel, baris.id, buka, !sisa.length, h('span.label.kali', `×${baris.butir.length}`), [
      amankan(temuanPanel.kolom ?? '', 60),
      baris.rentang ?? '',
    ]),
    buka
      ? h(
          'div',
          { id: `${idBaris(baris.id)}i`, class: 'anggota' },
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
            baris.butir.map((b) => barisTunggal(keadaan, b, aturan)),
          ),
        )
      : null,
  );
}

export function baris(s: Keadaan, r: Baris, aturan: Aturan): Simpul {
  return r.rentang === null ? barisTunggal(s, r.butir[0] as ButirTemuan, aturan) : barisLipat(s, r, aturan);
}
