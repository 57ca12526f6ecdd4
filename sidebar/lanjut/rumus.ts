/** The tab of the functions: a builder that writes one formula for whole columns, and the help of each function. */
import type { FungsiPanel } from '../../src/core/panel';
import { type Anak, h, type Simpul } from '../elemen';
import type { Keadaan } from '../keadaan';
import { lipatan, tombol } from '../tampilan/bagian';
import { rumusTampil } from '../tampilan/temuan';
import { amankan } from '../teks';
import { bacaSemua, tulisRumus } from './susun';

function isian(keadaan: Keadaan, parameter: FungsiPanel['parameter'][number], i: number): Simpul {
  const id = `arg${i}`;
  const nilai = keadaan.susun.argumen[i] ?? '';
  const ubah = (v: string) => ({ j: 'isiArgumen', urut: i, nilai: v }) as const;
  const judul = keadaan.susun.pilihan?.kolom.find((k) => k.rentang === nilai)?.judul;
  return h(
    'div',
    { kunci: `${keadaan.susun.fungsi}${i}`, class: 'isian' },
    h('label', { for: id }, parameter.nama, parameter.wajib ? null : h('span.kecil', ' (boleh kosong)')),
    h(
      'div.baris',
      parameter.pilihan
        ? // A column of words can be taken from the sheet as well: then it stands in the list too.
          h(
            'select',
            { id, value: nilai, ubah, 'aria-describedby': `${id}k` },
            ['', ...parameter.pilihan, ...(parameter.pilihan.includes(nilai) ? [] : [nilai])]
              .filter((k, j) => k || !j)
              .map((k) => h('option', { value: k }, k || (parameter.wajib ? 'Pilih…' : '(tidak diisi)'))),
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
      tombol('Ambil', { j: 'ambilPilihan', urut: i }, { 'aria-label': `Ambil pilihan untuk ${parameter.nama}` }),
    ),
    h(
      'p',
      { id: `${id}k`, class: 'kecil' },
      judul ? `Kolom "${amankan(judul, 60)}". ` : '',
      amankan(parameter.keterangan, 300),
    ),
  );
}

function penyusun(keadaan: Keadaan, daftar: readonly FungsiPanel[]): Anak {
  const fungsiPanel = daftar.find((x) => x.nama === keadaan.susun.fungsi);
  if (!fungsiPanel) return null;
  const baca = bacaSemua(fungsiPanel, keadaan.susun.argumen);
  const selesai = keadaan.susun.selesai;
  const jurnal = selesai?.jurnal ? keadaan.jurnal.find((j) => j.id === selesai.jurnal) : undefined;
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
      { id: 'fungsi', value: fungsiPanel.nama, ubah: (nama: string) => ({ j: 'pilihFungsi', nama }) },
      daftar.map((x) => h('option', { value: x.nama }, x.nama)),
    ),
    h('p.kecil', amankan(fungsiPanel.ringkas, 300)),
    fungsiPanel.parameter.map((p, i) => isian(keadaan, p, i)),
    h(
      'div.isian',
      { kunci: 'tujuan' },
      h('label', { for: 'tujuan' }, 'Tulis di sel'),
      h(
        'div.baris',
        h('input', {
          id: 'tujuan',
          type: 'text',
          value: keadaan.susun.tujuan,
          autocomplete: 'off',
          ubah: (nilai: string) => ({ j: 'isiTujuan', nilai }),
        }),
        tombol('Ambil', { j: 'ambilPilihan', urut: -1 }, { 'aria-label': 'Ambil pilihan untuk sel tujuan' }),
      ),
      h(
        'p.kecil',
        keadaan.susun.lembar ? `Di lembar ${amankan(keadaan.susun.lembar, 40)}. ` : '',
        'Hasil mengisi ke bawah; sel yang terisi tidak ditimpa.',
      ),
    ),
    h(
      'p.rumus',
      { 'aria-live': 'polite' },
      'nilai' in baca ? tulisRumus(fungsiPanel, baca.nilai) : `=${fungsiPanel.nama}(…)`,
    ),
    keadaan.susun.galat ? h('p.salah', { role: 'alert' }, amankan(keadaan.susun.galat)) : null,
    h(
      'button',
      { type: 'submit', class: 'utama lebar', 'aria-disabled': keadaan.sibuk.sisipkan === true ? 'true' : null },
      keadaan.sibuk.sisipkan ? 'Menulis…' : 'Sisipkan rumus',
    ),
    selesai
      ? h(
          'div.beres',
          { kunci: 'hasil' },
          h('p', `Ditulis di ${selesai.sel}: ${amankan(rumusTampil(selesai.rumus), 200)}`),
          jurnal && !jurnal.diurungkan
            ? tombol('Urungkan', { j: 'urungkan', id: [jurnal.id] }, { mati: keadaan.sibuk[jurnal.id] === true })
            : null,
        )
      : null,
  );
}

function bantuan(fungsi: FungsiPanel): Simpul {
  return lipatan(
    fungsi.nama,
    [h('code', fungsi.nama), ' ', h('span.kecil', amankan(fungsi.ringkas, 120))],
    [
      h('p.rumus', `${fungsi.nama}(${fungsi.parameter.map((p) => (p.wajib ? p.nama : `[${p.nama}]`)).join('; ')})`),
      h('p', amankan(fungsi.ringkas, 600)),
      h(
        'dl.parameter',
        fungsi.parameter.map((p) => [
          h('dt', p.nama, p.wajib ? null : h('span.kecil', ' (boleh kosong)')),
          h('dd', amankan(p.keterangan, 400), p.pilihan ? ` Pilihan: ${p.pilihan.join(', ')}.` : ''),
        ]),
      ),
      fungsi.contoh.length
        ? h(
            'ul.contoh',
            fungsi.contoh.slice(0, 6).map((c) => h('li', h('code', c.rumus), h('span.kecil', ` hasil ${c.hasil}`))),
          )
        : null,
      tombol(`Pakai ${fungsi.nama}`, { j: 'pilihFungsi', nama: fungsi.nama }, { class: 'sekunder' }),
    ],
  );
}

export function bagianRumus(s: Keadaan): Anak {
  if (!s.bantuan) return null;
  return [
    penyusun(s, s.bantuan.fungsi),
    h('section', { kunci: 'bantuan' }, h('h2.bagian', 'Bantuan fungsi'), s.bantuan.fungsi.map(bantuan)),
  ];
}
