/** The argument [skala]: the name of a built-in scale, or a range of one's own. */
import { parseAngka } from '../core/angka';
import { banding, type Desimal, DIGIT_TAMPAK, dariAngka, desimal, keAngka, tanda } from '../core/desimal';
import type { KelasBernama } from '../core/kelas';
import { DAFTAR_SKALA, type KelasSkala, type NamaSkala, type Skala, skalaBaku, susunSkala } from '../core/kriteria';
import { argumenKosong, bacaPilihan, barisDari, ratakan, satuKata, sebutkan, Tolak } from './argumen';

const NAMA_SKALA = Object.fromEntries(DAFTAR_SKALA.map((n) => [n, n])) as Record<NamaSkala, NamaSkala>;

/** ">90" is above 90, "91" and "≥ 91" from 91, "76 - 90" from 76; "≤ 50" and blank have no lower bound. */
function bacaBatasBawah(nilai: unknown): { batas: Desimal | null; lebih: boolean } | null {
  if (typeof nilai === 'number') {
    const d = dariAngka(nilai);
    return d && { batas: d, lebih: false };
  }
  if (argumenKosong(nilai)) return { batas: null, lebih: false };
  if (typeof nilai !== 'string') return null;
  const cocok = /^\s*(>=|≥|=>|>|<=|≤|=<|<)?\s*(.*?)\s*(?:(?:≤|<|<=)\s*\d[\d.,]*%?)?\s*$/.exec(nilai);
  const b = parseAngka(cocok?.[2] ?? '', { satuan: 'Persen' });
  const n = b.jenis === 'angka' ? b.nilai : b.jenis === 'rentang' ? b.bawah : null;
  if (b.jenis === 'tanpa-nilai') return { batas: null, lebih: false };
  if (!n) return null;
  if (/[<≤]/.test(cocok?.[1] ?? '') || (cocok?.[1] ?? '') === '=<') return { batas: null, lebih: false };
  return { batas: n, lebih: cocok?.[1] === '>' };
}

function bacaSkalaSendiri(baris: readonly (readonly unknown[])[]): Skala | Tolak {
  if ((baris[0]?.length ?? 0) < 2) {
    return new Tolak('skala', `harus rentang dua kolom (batas bawah, kelas), bukan ${sebutkan(baris)}`);
  }
  const kelas: KelasSkala[] = [];
  let kepala = true;
  for (const [batas, nama] of baris) {
    if (argumenKosong(nama) || `${nama}`.trim() === '') {
      if (argumenKosong(batas)) continue;
      return new Tolak('skala', `batas bawah ${sebutkan(batas)} tidak berkelas di kolom kedua`);
    }
    const batasBawah = bacaBatasBawah(batas);
    // The header row may be part of the range.
    const judul = kepala && batasBawah === null && typeof batas === 'string' && !/\d/.test(batas);
    kepala = false;
    if (judul) continue;
    if (batasBawah === null) {
      return new Tolak('skala', `kolom pertama harus batas bawah (90, ">90"), bukan ${sebutkan(batas)}`);
    }
    kelas.push({ kelas: `${nama}`.trim(), ...batasBawah });
  }
  const skala = susunSkala('skala sendiri', kelas);
  if (typeof skala === 'string') return new Tolak('skala', skala);
  const tertinggi = skala.kelas[0]?.batas;
  if (tertinggi && tanda(tertinggi) > 0 && banding(tertinggi, desimal(2n)) <= 0) {
    return new Tolak('skala', 'berisi batas pecahan (0,91); tulis batasnya dalam persen (91)');
  }
  return skala;
}

export function bacaSkala(asal: unknown, baku: NamaSkala): Skala | Tolak {
  const v = satuKata(asal);
  const r = barisDari(v);
  if (r) return bacaSkalaSendiri(r);
  const nama = bacaPilihan<NamaSkala>('skala', v, NAMA_SKALA, baku);
  return nama instanceof Tolak
    ? new Tolak(
        'skala',
        `${nama.pesan.replace(' atau kosong', ', rentang dua kolom (batas bawah, kelas), atau kosong')}`,
      )
    : skalaBaku(nama);
}

/**
 * Classes of a qualitative target, lowest first: one column of them, a two-column scale in any order, or a scale's name.
 * Null when the argument is blank.
 */
export function bacaKelas(nilai: unknown): readonly KelasBernama[] | null | Tolak {
  const daftarBaris = barisDari(nilai);
  if (!daftarBaris) {
    if (argumenKosong(nilai)) return null;
    const skala = bacaSkala(nilai, 'AKIP');
    return skala instanceof Tolak
      ? new Tolak(
          'skala',
          `harus rentang satu kolom berisi kelas dari yang terendah, atau nama skala, bukan ${sebutkan(nilai)}`,
        )
      : [...skala.kelas].reverse();
  }
  if (daftarBaris.length > 1 && daftarBaris[0]?.length === 2) {
    const s = bacaSkalaSendiri(daftarBaris);
    if (!(s instanceof Tolak)) return [...s.kelas].reverse();
  }
  if (daftarBaris.length > 1 && (daftarBaris[0]?.length ?? 0) > 1) {
    return new Tolak(
      'skala',
      `harus satu kolom berisi kelas dari yang terendah, atau dua kolom (batas bawah, kelas), bukan ${sebutkan(nilai)}`,
    );
  }
  const kelas = ratakan(nilai)
    .filter((x) => !argumenKosong(x))
    .map((x) => ({ kelas: String(x).trim() }));
  return kelas.length > 1 ? kelas : new Tolak('skala', 'harus berisi sedikitnya dua kelas, dari yang terendah');
}

/** Two numbers nearer than this share of one of them may look alike in a cell. */
const BISING = 1e-13;
const sepertiTampak = (x: number): number => Number(x.toPrecision(DIGIT_TAMPAK));

/** Lower bounds as plain numbers beside their classes: a look-up without arithmetic for plain numbers. */
export function pencariKelas(s: Skala): (n: number) => string | null {
  const batas = s.kelas.map((k) => (k.batas ? keAngka(k.batas) : Number.NEGATIVE_INFINITY));
  const lebih = s.kelas.map((k) => k.lebih);
  const nama = s.kelas.map((k) => k.kelas);
  const bulat = s.bulat === true;
  return (x) => {
    let angka = bulat ? Math.sign(x) * Math.round(Math.abs(sepertiTampak(x))) : x;
    for (let i = 0; i < batas.length; i++) {
      const b = batas[i] as number;
      // So near a bound the digits that are shown decide, not the noise of a sum.
      if (angka !== b && Math.abs(angka - b) < BISING * Math.abs(b)) angka = sepertiTampak(angka);
      if (angka > b || (angka === b && !lebih[i])) return nama[i] as string;
    }
    return null;
  };
}
