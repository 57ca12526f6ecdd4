/** The tab of the functions: a builder that writes one formula for whole columns, and the help of each function. */
import type { FungsiPanel } from '../../src/core/panel';
import { type Anak, h, type Simpul } from '../elemen';
import type { Keadaan } from '../keadaan';
import { bacaSemua, tulisRumus } from '../susun';
import { amankan } from '../teks';
import { lipatan, tombol } from './bagian';
import { rumusTampil } from './temuan';

function isian(s: Keadaan, p: FungsiPanel['parameter'][number], i: number): Simpul {
  const id = `arg${i}`;
  const nilai = s.susun.argumen[i] ?? '';
  const ubah = (v: string) => ({ j: 'isiArgumen', urut: i, nilai: v }) as const;
  const judul = s.susun.pilihan?.kolom.find((k) => k.rentang === nilai)?.judul;
  return h(
    'div',
    { kunci: `${s.susun.fungsi}${i}`, class: 'isian' },
    h('label', { for: id }, p.nama, p.wajib ? null : h('span.kecil', ' (boleh kosong)')),
    h(
      'div.baris',
      p.pilihan
        ? // A column of words can be taken from the sheet as well: then it stands in the list too.
          h(
            'select',
            { id, value: nilai, ubah, 'aria-describedby': `${id}k` },
            ['', ...p.pilihan, ...(p.pilihan.includes(nilai) ? [] : [nilai])]
              .filter((k, j) => k || !j)
              .map((k) => h('option', { value: k }, k || (p.wajib ? 'Pilih…' : '(tidak diisi)'))),
          )
        : h('input', {
            id,
            type: 'text',
            value: nilai,
            ubah,
            autocomplete: 'off',
            spellcheck: 'false',
            'aria-describedby': `${id}k`,
          }),
      tombol('Ambil', { j: 'ambilPilihan', urut: i }, { 'aria-label': `Ambil pilihan untuk ${p.nama}` }),
    ),
    h(
      'p',
      { id: `${id}k`, class: 'kecil' },
      judul ? `Kolom "${amankan(judul, 60)}". ` : '',
      amankan(p.keterangan, 300),
    ),
  );
}

function penyusun(s: Keadaan, daftar: readonly FungsiPanel[]): Anak {
  const f = daftar.find((x) => x.nama === s.susun.fungsi);
  if (!f) return null;
  const baca = bacaSemua(f, s.susun.argumen);
  const selesai = s.susun.selesai;
  const jurnal = selesai?.jurnal ? s.jurnal.find((j) => j.id === selesai.jurnal) : undefined;
  return h(
    'form.susun',
    { kunci: 'susun', kirim: { j: 'sisipkan' }, novalidate: true },
    h('h2.bagian', 'Sisipkan rumus'),
    h(
      'p.kecil',
      'Pilih kolom datanya di lembar (misalnya Realisasi dan Target, tanpa judulnya), lalu tekan tombol ini.',
    ),
    tombol('Ambil kolom yang dipilih', { j: 'ambilPilihan', urut: null }, { class: 'lebar' }),
    h('label', { for: 'fungsi' }, 'Fungsi'),
    h(
      'select',
      { id: 'fungsi', value: f.nama, ubah: (nama: string) => ({ j: 'pilihFungsi', nama }) },
      daftar.map((x) => h('option', { value: x.nama }, x.nama)),
    ),
    h('p.kecil', amankan(f.ringkas, 300)),
    f.parameter.map((p, i) => isian(s, p, i)),
    h(
      'div.isian',
      { kunci: 'tujuan' },
      h('label', { for: 'tujuan' }, 'Tulis di sel'),
      h(
        'div.baris',
        h('input', {
          id: 'tujuan',
          type: 'text',
          value: s.susun.tujuan,
          autocomplete: 'off',
          ubah: (nilai: string) => ({ j: 'isiTujuan', nilai }),
        }),
        tombol('Ambil', { j: 'ambilPilihan', urut: -1 }, { 'aria-label': 'Ambil pilihan untuk sel tujuan' }),
      ),
      h(
        'p.kecil',
        s.susun.lembar ? `Di lembar ${amankan(s.susun.lembar, 40)}. ` : '',
        'Hasil mengisi ke bawah; sel yang terisi tidak ditimpa.',
      ),
    ),
    h('p.rumus', { 'aria-live': 'polite' }, 'nilai' in baca ? tulisRumus(f, baca.nilai) : `=${f.nama}(…)`),
    s.susun.galat ? h('p.salah', { role: 'alert' }, amankan(s.susun.galat)) : null,
    h(
      'button',
      { type: 'submit', class: 'utama lebar', 'aria-disabled': s.sibuk.sisipkan === true ? 'true' : null },
      s.sibuk.sisipkan ? 'Menulis…' : 'Sisipkan rumus',
    ),
    selesai
      ? h(
          'div.beres',
          { kunci: 'hasil' },
          h('p', `Ditulis di ${selesai.sel}: ${amankan(rumusTampil(selesai.rumus), 200)}`),
          jurnal && !jurnal.diurungkan
            ? tombol('Urungkan', { j: 'urungkan', id: [jurnal.id] }, { mati: s.sibuk[jurnal.id] === true })
            : null,
        )
      : null,
  );
}

function bantuan(f: FungsiPanel): Simpul {
  return lipatan(
    f.nama,
    [h('code', f.nama), ' ', h('span.kecil', amankan(f.ringkas, 120))],
    [
      h('p.rumus', `${f.nama}(${f.parameter.map((p) => (p.wajib ? p.nama : `[${p.nama}]`)).join('; ')})`),
      h('p', amankan(f.ringkas, 600)),
      h(
        'dl.parameter',
        f.parameter.map((p) => [
          h('dt', p.nama, p.wajib ? null : h('span.kecil', ' (boleh kosong)')),
          h('dd', amankan(p.keterangan, 400), p.pilihan ? ` Pilihan: ${p.pilihan.join(', ')}.` : ''),
        ]),
      ),
      f.contoh.length
        ? h(
            'ul.contoh',
            f.contoh.slice(0, 6).map((c) => h('li', h('code', c.rumus), h('span.kecil', ` hasil ${c.hasil}`))),
          )
        : null,
      tombol(`Pakai ${f.nama}`, { j: 'pilihFungsi', nama: f.nama }, { class: 'sekunder' }),
    ],
  );
}

export function isiRumus(s: Keadaan): Anak {
  if (!s.bantuan) return h('p.kecil', { kunci: 'memuat', role: 'status' }, 'Memuat daftar fungsi…');
  return [
    penyusun(s, s.bantuan.fungsi),
    h('section', { kunci: 'bantuan' }, h('h2.bagian', 'Bantuan fungsi'), s.bantuan.fungsi.map(bantuan)),
  ];
}
