/** Random numbers that can be had again, and workbooks that are spoiled with them as people spoil theirs. */
import type { Buku, Lembar } from '../../local/engine/buku.ts';
import { kotak } from '../../local/engine/kotak.ts';

export interface Acak {
  /** 0 to n − 1. */
  bulat(n: number): number;
  dari<T>(daftar: readonly T[]): T;
}

export function acakDari(benih: number): Acak {
  let n = (benih * 2654435761) >>> 0;
  const lanjut = () => {
    n = (n + 0x6d2b79f5) >>> 0;
    let t = Math.imul(n ^ (n >>> 15), n | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const bulat = (b: number) => Math.floor(lanjut() * b);
  return { bulat, dari: (daftar) => daftar[bulat(daftar.length)] as never };
}

const SAMPAH: readonly (string | number | boolean)[] = [
  'lihat catatan rapat',
  '',
  '  ',
  '-',
  'N/A',
  "'=SUM(A1)",
  '#REF!',
  '⚠ isi ulang',
  'SS.1; SS.2;',
  '50.05 %',
  '1.762',
  'Rp. (1.234)',
  '<b>tebal</b>',
  '🙂'.repeat(30),
  'x'.repeat(3000),
  -5,
  0,
  1e15,
  0.38,
  45_900,
  true,
];
const RUMUS = [
  '=1/0',
  '=SUM(A:A)',
  '=A1:C3',
  '=INDIRECT("Kinerja!E5")',
  '=TIDAKADA(1)',
  '=IF(1,"","x")',
  '=CAPAIAN(38;40)',
  '=ROW()*1E300*1E300',
  '=Kinerja!L5',
];

type Perusak = (b: Buku, l: Lembar, a: Acak) => void;
const sel = (l: Lembar, a: Acak): [number, number] => [1 + a.bulat(12), 1 + a.bulat(Math.min(l.maksKolom, 16))];

const PERUSAK: Record<string, Perusak> = {
  ketikan: (_, l, a) => l.tulisIsi(...sel(l, a), a.dari(SAMPAH)),
  'banyak ketikan': (_, l, a) => {
    for (let i = 0; i < 8; i++) l.tulisIsi(...sel(l, a), a.dari(SAMPAH));
  },
  rumus: (_, l, a) => l.tulisRumus(...sel(l, a), a.dari(RUMUS)),
  gabung: (_, l, a) => {
    const [b, k] = sel(l, a);
    const baru = kotak(b, k, 1 + a.bulat(3), 2 + a.bulat(3));
    if (!l.gabung.some((g) => g.baris < b + 4 && b < g.baris + g.tinggi)) l.gabung.push(baru);
  },
  sembunyi: (b, l) => {
    if (b.lembar.filter((x) => !x.tersembunyi).length > 1) l.tersembunyi = true;
  },
  lindungi: (b, l) => {
    l.lindungan.push({
      id: b.idBaru(),
      kotak: kotak(4, 1, 5, 5),
      keterangan: 'milik orang',
      hanyaPeringatan: true,
      kecuali: [],
      namaRentang: null,
    });
  },
  'lembar dihapus': (b, l) => {
    if (b.lembar.length > 2 && l.nama !== 'Catatan') b.hapusLembar(l);
  },
  'lembar diganti nama': (b, l, a) => {
    if (l.nama !== 'Catatan' && !b.cariLembar(`${l.nama} lama`)) l.nama = a.dari([`${l.nama} lama`, `'${l.nama}'!`]);
  },
  'baris dihapus': (_, l, a) => l.geser({ sumbu: 'baris', mulai: 2 + a.bulat(6), geser: -1 }),
  'baris disisipkan': (_, l, a) => l.geser({ sumbu: 'baris', mulai: 2 + a.bulat(6), geser: 1 }),
  'kolom dihapus': (_, l, a) => l.geser({ sumbu: 'kolom', mulai: 1 + a.bulat(6), geser: -1 }),
  'kolom disisipkan': (_, l, a) => l.geser({ sumbu: 'kolom', mulai: 1 + a.bulat(6), geser: 1 }),
  'nama dihapus': (b, _, a) => {
    b.rentangBernama.splice(a.bulat(b.rentangBernama.length), 1);
  },
  catatan: (_, l, a) => {
    l.ambil(...sel(l, a)).catatan = 'catatan orang';
  },
  persen: (_, l, a) => {
    const [b, k] = sel(l, a);
    l.ubahGaya(b, k, { format: '0.00%' });
    l.tulisIsi(b, k, 0.3825);
  },
};

/** Spoils the workbook; gives what was done, for whoever has to find out why. */
export function rusak(b: Buku, benih: number): string {
  const a = acakDari(benih);
  const nama = Object.keys(PERUSAK);
  const dilakukan: string[] = [];
  for (let i = 1 + a.bulat(4); i > 0; i--) {
    const l = a.dari(b.lembar.filter((x) => !x.nama.startsWith('_')));
    const n = a.dari(nama);
    (PERUSAK[n] as Perusak)(b, l, a);
    dilakukan.push(`${n} di ${l.nama}`);
  }
  return dilakukan.join(', ');
}
