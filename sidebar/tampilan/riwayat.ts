/** The tab of what was done: repairs with their undo, and what people chose to ignore. */
import type { CatatanJurnal } from '../../src/core/panel';
import { SEBUTAN_TINGKAT } from '../../src/core/temuan';
import { type Anak, h, type Simpul } from '../elemen';
import type { Keadaan } from '../keadaan';
import { alamat, amankan, formatWaktu } from '../teks';
import { ikon, perubahan, sebagian, terdengar, tombol, tombolUrung } from './bagian';

const keSel = ({ lembar, sel }: { lembar: string; sel: string }): Simpul =>
  tombol(alamat(lembar, sel), { j: 'pilihSel', lembar, sel }, { class: 'tautan' });

export function butirJurnal(s: Keadaan, j: CatatanJurnal): Simpul {
  const tolak = s.tolak[j.id];
  return h(
    'li',
    { kunci: j.id, class: j.diurungkan ? 'batal' : null },
    h('p', h('b', amankan(j.judul, 120))),
    h('p.kecil', formatWaktu(j.waktu, s.kini)),
    h(
      'ul.ubahan',
      sebagian(j.sel, 5, 'sel', (x) => perubahan(keSel(x), x.tercetak, amankan(x.menjadi, 80)), j.jumlahSel),
    ),
    j.diurungkan
      ? h('p.kecil', 'Sudah diurungkan.')
      : [
          tolak ? h('p.salah', { role: 'alert' }, `Tidak diurungkan: ${amankan(tolak)}`) : null,
          tombolUrung({ sibuk: s.sibuk[j.id] === true, tolak: !!tolak }, j.id, {
            'aria-label': `Urungkan ${amankan(j.judul, 120)}`,
          }),
        ],
  );
}

/** Repairs that were applied at one time and still stand are taken back at one time, from above the newest of them. */
function urungSekaligus(s: Keadaan, j: CatatanJurnal, i: number): Anak {
  if (s.jurnal[i - 1]?.waktu === j.waktu) return null;
  const id = s.jurnal.flatMap((x) => (x.waktu === j.waktu && !x.diurungkan && !s.tolak[x.id] ? [x.id] : []));
  if (id.length < 2) return null;
  return h(
    'li',
    { kunci: `*${j.id}` },
    tombol(`Urungkan ${id.length} perbaikan`, { j: 'urungkan', id }, { mati: id.some((x) => s.sibuk[x]) }),
  );
}

export function isiRiwayat(s: Keadaan): Anak {
  const diabaikan = s.hasil?.temuan.filter((t) => t.diabaikan) ?? [];
  const batal = s.jurnal.filter((j) => j.diurungkan).length;
  return [
    h(
      'section',
      { kunci: 'diabaikan' },
      h('h2.bagian', `Diabaikan (${diabaikan.length})`),
      diabaikan.length
        ? h(
            'ul.jurnal',
            diabaikan.map((t) =>
              h(
                'li',
                { kunci: t.kunci },
                h(
                  'p',
                  ikon(t.tingkat),
                  ' ',
                  terdengar(`${SEBUTAN_TINGKAT[t.tingkat]}: `),
                  keSel(t),
                  ' ',
                  amankan(t.pesan, 200),
                ),
                h(
                  'p.kecil',
                  `"${amankan(t.diabaikan?.alasan ?? '', 300)}" (${amankan(t.diabaikan?.nama ?? '', 60)}, ${formatWaktu(t.diabaikan?.waktu ?? '', s.kini)})`,
                ),
                tombol(
                  'Batal abaikan',
                  { j: 'pulihkan', kunci: [t.kunci] },
                  { mati: s.sibuk[t.kunci] === true, 'aria-label': `Batal abaikan temuan ${t.sel}` },
                ),
              ),
            ),
          )
        : h('p.kecil', 'Temuan yang diabaikan tercatat di sini dengan alasan dan nama.'),
    ),
    h(
      'section',
      { kunci: 'perubahan' },
      h('h2.bagian', `Perubahan (${s.jurnal.length})`),
      batal ? h('p.kecil', `${s.jurnal.length - batal} berlaku, ${batal} sudah diurungkan.`) : null,
      s.jurnal.length
        ? h(
            'ul.jurnal',
            sebagian(s.jurnal, 200, 'perubahan', (j, i) => [urungSekaligus(s, j, i), butirJurnal(s, j)]),
          )
        : h('p.kecil', 'Setiap perbaikan dan tabel yang diperbarui tercatat di sini dan dapat diurungkan.'),
    ),
  ];
}
