/** The tab of quarterly monitoring: worst first, what is owed, and by whom. */
import { type BarisPantauan, JALUR, type Jalur, type Pantauan } from '../../src/core/pantauan';
import { type Anak, h, type Simpul } from '../elemen';
import type { Keadaan } from '../keadaan';
import { ikon, type NamaIkon, tombol } from '../tampilan/bagian';
import { amankan } from '../teks';

const URUTAN: readonly Jalur[] = ['belum', 'tertinggal', 'perhatian', 'tanpa', 'sesuai'];
const IKON: Record<Jalur, NamaIkon> = {
  belum: 'kosong',
  tertinggal: 'galat',
  perhatian: 'peringatan',
  tanpa: 'diam',
  sesuai: 'baik',
};
const ROMAWI = ['I', 'II', 'III', 'IV'];

/** Only what a browser may open; anything else stays a text. */
const tautan = (bukti: string): Anak =>
  /^https:\/\/\S+$/i.test(bukti)
    ? h('a', { href: bukti, target: '_blank', rel: 'noopener noreferrer' }, 'Bukti dukung')
    : bukti
      ? `Bukti dukung: ${amankan(bukti, 120)}`
      : null;

function butir(baris: BarisPantauan): Simpul {
  return h(
    'li',
    { kunci: `${baris.kode}|${baris.indikator}` },
    h(
      'p',
      ikon(IKON[baris.jalur]),
      ' ',
      h('b', JALUR[baris.jalur].kata),
      ` · ${amankan(baris.kode, 20)} ${amankan(baris.indikator, 160)}`,
    ),
    h(
      'p.kecil',
      `Realisasi ${amankan(baris.realisasi, 40)} dari ${amankan(baris.targetSampai, 40)} sampai triwulan ini (setahun ${amankan(baris.target, 40)}, ${amankan(baris.cara, 30)}).`,
    ),
    h(
      'p.kecil',
      `Capaian sampai triwulan ini ${baris.sampai}${baris.sampai === '-' ? '' : '%'}; penyerapan sekarang ${baris.penyerapan}${baris.penyerapan === '-' ? '' : '% dari pagu setahun'}.`,
    ),
    baris.status || baris.bukti
      ? h('p.kecil', baris.status ? `Status: ${amankan(baris.status, 80)}. ` : null, tautan(baris.bukti))
      : null,
  );
}

function isi(keadaan: Keadaan, pantauan: Pantauan): Anak {
  const mati = keadaan.sibuk.lembarPantauan === true;
  return [
    h('p', { kunci: 'ringkas', role: 'status' }, amankan(pantauan.ringkasan, 400)),
    pantauan.belum.length
      ? h(
          'div.kotak.perhatian',
          { kunci: 'belum' },
          h('p', h('b', 'Belum melapor')),
          h(
            'ul',
            pantauan.belum.map((siapa) => h('li', amankan(siapa, 200))),
          ),
        )
      : null,
    h(
      'ul.jurnal',
      { kunci: 'daftar' },
      [...pantauan.baris].sort((a, b) => URUTAN.indexOf(a.jalur) - URUTAN.indexOf(b.jalur)).map(butir),
    ),
    tombol(
      mati ? 'Menulis…' : 'Tulis lembar "Pantauan triwulan"',
      { j: 'lembarPantauan' },
      { kunci: 'tulis', class: 'lebar', mati },
    ),
  ];
}

export function isiPantauan(keadaan: Keadaan): Anak {
  const { pantauan } = keadaan;
  const sibuk = keadaan.sibuk.pantauan === true;
  if (!pantauan) return h('p.kecil', { kunci: 'memuat', role: 'status' }, 'Menghitung pantauan…');
  if ('galat' in pantauan)
    return [
      h('p', { kunci: 'galat', role: 'status' }, amankan(pantauan.galat, 400)),
      tombol('Coba lagi', { j: 'pantauan', triwulan: null }, { kunci: 'ulang', mati: sibuk }),
    ];
  return [
    h(
      'div.isian',
      { kunci: 'triwulan' },
      h('label', { for: 'triwulan' }, 'Sampai triwulan'),
      h(
        'div.baris',
        h(
          'select',
          {
            id: 'triwulan',
            value: String(pantauan.triwulan),
            ubah: (n: string) => ({ j: 'pantauan', triwulan: Number(n) }),
          },
          ROMAWI.map((nama, i) => h('option', { value: String(i + 1) }, nama)),
        ),
        tombol(sibuk ? 'Menghitung…' : 'Hitung ulang', { j: 'pantauan', triwulan: pantauan.triwulan }, { mati: sibuk }),
      ),
    ),
    isi(keadaan, pantauan),
  ];
}
