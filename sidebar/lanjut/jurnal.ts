/** One entry of what was done, with its undo. */
import type { CatatanJurnal } from '../../src/core/panel';
import { type Anak, h, type Simpul } from '../elemen';
import { type Keadaan, perbaikanLama } from '../keadaan';
import { lipatan, perubahan, sebagian, tombol, tombolUrung } from '../tampilan/bagian';
import { alamat, amankan, formatWaktu } from '../teks';

export const keSel = ({ lembar, sel }: { lembar: string; sel: string }): Simpul =>
  tombol(alamat(lembar, sel), { j: 'pilihSel', lembar, sel }, { class: 'tautan' });

export function butirJurnal(keadaan: Keadaan, j: CatatanJurnal): Simpul {
  const tolak = keadaan.tolak[j.id];
  return h(
    'li',
    { kunci: j.id, class: j.diurungkan ? 'batal' : null },
    h('p', h('b', amankan(j.judul, 120))),
    h('p.kecil', formatWaktu(j.waktu, keadaan.kini)),
    h(
      'ul.ubahan',
      sebagian(j.sel, 5, 'sel', (x) => perubahan(keSel(x), x.tercetak, amankan(x.menjadi, 80)), j.jumlahSel),
    ),
    j.diurungkan
      ? h('p.kecil', 'Sudah diurungkan.')
      : [
          tolak ? h('p.salah', { role: 'alert' }, `Tidak diurungkan: ${amankan(tolak)}`) : null,
          tombolUrung({ sibuk: keadaan.sibuk[j.id] === true, tolak: !!tolak }, j.id, {
            'aria-label': `Urungkan ${amankan(j.judul, 120)}`,
          }),
        ],
  );
}

/** Repairs that were done before the panel was opened. */
export function beres(keadaan: Keadaan): Anak {
  const daftar = perbaikanLama(keadaan);
  return lipatan(
    'beres',
    `Sudah diperbaiki (${daftar.length})`,
    h(
      'ul.jurnal',
      daftar.slice(0, 50).map((j) => butirJurnal(keadaan, j)),
    ),
  );
}
