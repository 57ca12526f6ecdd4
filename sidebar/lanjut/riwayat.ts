/** The tab of what was done: repairs with their undo, and what people chose to ignore. */
import type { CatatanJurnal } from '../../src/core/panel';
import { SEBUTAN_TINGKAT } from '../../src/core/temuan';
import { type Anak, h } from '../elemen';
import type { Keadaan } from '../keadaan';
import { ikon, sebagian, terdengar, tombol } from '../tampilan/bagian';
import { amankan, formatWaktu } from '../teks';
import { butirJurnal, keSel } from './jurnal';

/** Repairs that were applied at one time and still stand are taken back at one time, from above the newest of them. */
function urungSekaligus(keadaan: Keadaan, j: CatatanJurnal, i: number): Anak {
  if (keadaan.jurnal[i - 1]?.waktu === j.waktu) return null;
  const id = keadaan.jurnal.flatMap((x) =>
    x.waktu === j.waktu && !x.diurungkan && !keadaan.tolak[x.id] ? [x.id] : [],
  );
  if (id.length < 2) return null;
  return h(
    'li',
    { kunci: `*${j.id}` },
    tombol(`Urungkan ${id.length} perbaikan`, { j: 'urungkan', id }, { mati: id.some((x) => keadaan.sibuk[x]) }),
  );
}

export function isiRiwayat(keadaan: Keadaan): Anak {
  const diabaikan = keadaan.hasil?.temuan.filter((t) => t.diabaikan) ?? [];
  const batal = keadaan.jurnal.filter((j) => j.diurungkan).length;
  return [
    h(
      'section',
      { kunci: 'diabaikan' },
      h('h2.bagian', `Diabaikan (${diabaikan.length})`),
      diabaikan.length
        ? h(
            'ul.jurnal',
            diabaikan.map((temuanPanel) =>
              h(
                'li',
                { kunci: temuanPanel.kunci },
                h(
                  'p',
                  ikon(temuanPanel.tingkat),
                  ' ',
                  terdengar(`${SEBUTAN_TINGKAT[temuanPanel.tingkat]}: `),
                  keSel(temuanPanel),
                  ' ',
                  amankan(temuanPanel.pesan, 200),
                ),
                h(
                  'p.kecil',
                  `"${amankan(temuanPanel.diabaikan?.alasan ?? '', 300)}" (${amankan(temuanPanel.diabaikan?.nama ?? '', 60)}, ${formatWaktu(temuanPanel.diabaikan?.waktu ?? '', keadaan.kini)})`,
                ),
                tombol(
                  'Batal abaikan',
                  { j: 'pulihkan', kunci: [temuanPanel.kunci] },
                  {
                    mati: keadaan.sibuk[temuanPanel.kunci] === true,
                    'aria-label': `Batal abaikan temuan ${temuanPanel.sel}`,
                  },
                ),
              ),
            ),
          )
        : h('p.kecil', 'Temuan yang diabaikan tercatat di sini dengan alasan dan nama.'),
    ),
    h(
      'section',
      { kunci: 'perubahan' },
      h('h2.bagian', `Perubahan (${keadaan.jurnal.length})`),
      batal ? h('p.kecil', `${keadaan.jurnal.length - batal} berlaku, ${batal} sudah diurungkan.`) : null,
      keadaan.jurnal.length
        ? h(
            'ul.jurnal',
            sebagian(keadaan.jurnal, 200, 'perubahan', (j, i) => [
              urungSekaligus(keadaan, j, i),
              butirJurnal(keadaan, j),
            ]),
          )
        : h(
            'p.kecil',
            'Perbaikan, rumus yang disisipkan, data yang diambil, tahun baru, dan pembaruan templat tercatat di sini dan dapat diurungkan.',
          ),
    ),
  ];
}
