/** Efficiency by the method that the report states, or else the one that its rows show. */
import { banding, type Desimal, desimal, kali, kurang, NOL, SERATUS, tambah, tanda, terkecil } from '../core/desimal';
import { formatAngka } from '../core/format';
import type { BarisTabel, SelTabel, Tabel } from '../core/tabel';
import { dugaSalahTulis } from './duga';
import { cariKawan, kolomBerlaku } from './kawan';
import type { KonteksAturan } from './konteks';
import { angkaDi, desimalDi, kolomPeran, selDi } from './sel';
import { baca, type Koreksi, type Relasi, type Uji } from './tipe';
import { bulatPecahan, nilaiHasil, type Pecahan, pecahan } from './toleransi';

/** Published methods, and two that are in use without a name. */
export type Metode = 'SELISIH' | 'MAKS100' | 'PMK214' | 'SISA' | 'RASIO';
/** Slips of a whole column: a percentage taken for a factor. */
type Keliru = 'PERSEN_SEBAGAI_PECAHAN';

interface Masukan {
  capaian: Desimal;
  penyerapan: Desimal | null;
  pagu: Desimal | null;
  realisasi: Desimal | null;
}

/** Absorption in percent: of the amounts where the method weighs by money, else as printed; the other where one is missing. */
function serapan(metode: Metode | Keliru, { penyerapan, pagu, realisasi }: Masukan): Pecahan | null {
  const uang = pagu && realisasi && tanda(pagu) > 0 ? pecahan(kali(SERATUS, realisasi), pagu) : null;
  const tercetak = penyerapan && pecahan(penyerapan);
  return BERUANG.has(metode) ? (uang ?? tercetak) : (tercetak ?? uang);
}
const BERUANG = new Set<Metode | Keliru>(['PMK214', 'PERSEN_SEBAGAI_PECAHAN']);

/** Exact result in percent points, or null where the method gives none. */
function hitung(metode: Metode | Keliru, masukan: Masukan): Pecahan | null {
  const pakai = serapan(metode, masukan);
  if (!pakai) return null;
  const { capaian } = masukan;
  const kurangi = (a: Desimal) => pecahan(kurang(kali(a, pakai.bawah), pakai.atas), pakai.bawah);
  if (metode === 'SELISIH') return kurangi(capaian);
  if (metode === 'MAKS100') return kurangi(terkecil(capaian, SERATUS));
  if (metode === 'SISA') return kurangi(SERATUS);
  if (metode === 'RASIO')
    return tanda(pakai.atas) > 0 ? pecahan(kali(SERATUS, kali(capaian, pakai.bawah)), pakai.atas) : null;
  if (tanda(capaian) <= 0) return null;
  const penuh = kali(capaian, pakai.bawah);
  // A percentage taken for a factor leaves a hundredth of what was spent.
  const atas =
    metode === 'PMK214' ? kali(SERATUS, kurang(penuh, pakai.atas)) : kurang(kali(SERATUS, penuh), pakai.atas);
  return pecahan(atas, penuh);
}

function tulis(metode: Metode, masukan: Masukan): string {
  const teksCapaian = formatAngka(masukan.capaian);
  const teksPenyerapan = masukan.penyerapan
    ? formatAngka(masukan.penyerapan)
    : masukan.pagu && masukan.realisasi
      ? `${formatAngka(masukan.realisasi)} ÷ ${formatAngka(masukan.pagu)} × 100`
      : '?';
  if (metode === 'SELISIH') return `${teksCapaian} − ${teksPenyerapan}`;
  if (metode === 'MAKS100') return `${formatAngka(terkecil(masukan.capaian, SERATUS))} − ${teksPenyerapan}`;
  if (metode === 'SISA') return `100 − ${teksPenyerapan}`;
  if (metode === 'RASIO') return `${teksCapaian} ÷ ${teksPenyerapan} × 100`;
  if (masukan.pagu && masukan.realisasi)
    return `(${formatAngka(masukan.pagu)} × ${teksCapaian}% − ${formatAngka(masukan.realisasi)}) ÷ (${formatAngka(masukan.pagu)} × ${teksCapaian}%) × 100`;
  return `(1 − ${teksPenyerapan} ÷ ${teksCapaian}) × 100`;
}

interface BarisEfisiensi {
  baris: BarisTabel;
  hasil: SelTabel;
  capaian: SelTabel;
  penyerapan: SelTabel | null;
  pagu: SelTabel | null;
  realisasi: SelTabel | null;
}

export interface KolomEfisiensi {
  tabel: Tabel;
  kolom: number;
  baris: BarisEfisiensi[];
  metode: Metode;
  /** Whether the method is stated, or shown by most rows; an inferred one without a majority accuses nobody. */
  yakin: boolean;
  /** Whether the report states it. */
  tertulis: boolean;
  /** Cells of rows below 100 that show no value ("-"). */
  kosong: SelTabel[];
  /** Most rows took a percentage for a factor. */
  keliru: boolean;
}

function masukan(barisEfisiensi: BarisEfisiensi, koreksi: Koreksi = new Map()): Masukan | null {
  const capaian = baca(barisEfisiensi.capaian, koreksi);
  if (!capaian) return null;
  return {
    capaian,
    penyerapan: barisEfisiensi.penyerapan ? baca(barisEfisiensi.penyerapan, koreksi) : null,
    pagu: barisEfisiensi.pagu ? baca(barisEfisiensi.pagu, koreksi) : null,
    realisasi: barisEfisiensi.realisasi ? baca(barisEfisiensi.realisasi, koreksi) : null,
  };
}

/** Results at the ends of what the printed inputs stand for, the printed one itself being the first choice. */
function ujungEfisiensi(metode: Metode, masukan: Masukan, b: BarisEfisiensi): Pecahan[] {
  const desimalCapaian = desimalDi(b.capaian);
  const desimalPenyerapan = b.penyerapan ? desimalDi(b.penyerapan) : 0;
  const uji = (d: number) => desimal(1n, d);
  const setengah = (d: number) => desimal(5n, d + 1);
  const hasil: Pecahan[] = [];
  for (const [capaian, nilaiPagu] of [
    [
      kurang(masukan.capaian, setengah(desimalCapaian)),
      masukan.penyerapan ? tambah(masukan.penyerapan, uji(desimalPenyerapan)) : null,
    ],
    [
      tambah(masukan.capaian, uji(desimalCapaian)),
      masukan.penyerapan ? kurang(masukan.penyerapan, setengah(desimalPenyerapan)) : null,
    ],
  ] as [Desimal, Desimal | null][]) {
    const q = hitung(metode, { ...masukan, capaian: capaian, penyerapan: nilaiPagu });
    if (q) hasil.push(q);
  }
  return hasil;
}

function metodeTertulis(teks: readonly string[]): Metode | null {
  const gabungan = teks.join(' \n ').toLowerCase();
  if (/pmk\s*(?:no\.?|nomor)?\s*214|214\/pmk|pagu\s*[x×*]\s*(?:capaian|realisasi)/.test(gabungan)) return 'PMK214';
  if (/100\s*%?\s*[-–−]\s*(?:persentase |% |tingkat )?(?:penyerapan|realisasi anggaran|serapan)/.test(gabungan))
    return 'MAKS100';
  if (
    /(?:capaian(?: kinerja)?(?: \(?%\)?)?)\s*(?:[-–−]|dikurangi|minus)\s*(?:persentase |% |tingkat )?(?:penyerapan|serapan|realisasi anggaran|capaian anggaran)/.test(
      gabungan,
    )
  )
    return 'SELISIH';
  return null;
}

const METODE: Metode[] = ['SELISIH', 'MAKS100', 'PMK214', 'RASIO', 'SISA'];

/** Cells without a value in rows whose achievement, of column `iC`, is below 100. */
const takBernilai = (tabel: Tabel, kolom: number, iC: number): SelTabel[] =>
  tabel.baris.flatMap((b): SelTabel[] => {
    const [hasil, c] = [selDi(b, kolom), angkaDi(selDi(b, iC))];
    return b.jenis === 'data' && hasil?.angka.jenis === 'tanpa-nilai' && c && banding(c, SERATUS) < 0 ? [hasil] : [];
  });

/** The rows of a column of efficiencies that print what they follow from. */
function barisEfisiensi(tabel: Tabel, kolom: number, [iCapaian, iSerapan, iPagu, iRealisasi]: Letak): BarisEfisiensi[] {
  const di = (baris: BarisTabel, i: number) => (i >= 0 ? selDi(baris, i) : null);
  return tabel.baris.flatMap((baris): BarisEfisiensi[] => {
    const [hasil, capaian] = [selDi(baris, kolom), selDi(baris, iCapaian)];
    if (baris.jenis !== 'data' || !hasil || !capaian || !angkaDi(hasil) || !angkaDi(capaian)) return [];
    return [
      {
        baris,
        hasil,
        capaian,
        penyerapan: di(baris, iSerapan),
        pagu: di(baris, iPagu < 0 ? iPagu : kolomBerlaku(tabel, baris, iPagu)),
        realisasi: di(baris, iRealisasi),
      },
    ];
  });
}

/** Columns of capaian, penyerapan, pagu and realisasi; −1 where there is none. */
type Letak = [number, number, number, number];
const BAHAN = ['capaian', 'penyerapan', 'pagu', 'realisasiAnggaran'] as const;

/** The method that the table or the report states, or that most rows show. */
function metodeKolom(
  { teks }: KonteksAturan,
  tabel: Tabel,
  kolom: number,
  baris: readonly BarisEfisiensi[],
): Pick<KolomEfisiensi, 'metode' | 'tertulis' | 'yakin' | 'keliru'> {
  const cocok = (m: Metode | Keliru) =>
    baris.filter((b) => {
      const x = masukan(b);
      const q = x ? hitung(m, x) : null;
      return q !== null && nilaiHasil(angkaDi(b.hasil) as Desimal, desimalDi(b.hasil), q) !== 'galat';
    }).length;
  const nomor = tabel.kolom[kolom]?.nomorKolom?.tercetak ?? '';
  const tertulis =
    metodeTertulis([...tabel.catatan, ...tabel.kolom.map((k) => k.judul), nomor]) ?? metodeTertulis(teks ?? []);
  const calon = (tertulis ? [tertulis] : METODE).map((metode) => ({ metode, banyak: cocok(metode) }));
  const { metode, banyak } = calon.reduce((a, b) => (b.banyak > a.banyak ? b : a));
  const salah = cocok('PERSEN_SEBAGAI_PECAHAN');
  const keliru = salah > baris.length / 2 && salah > banyak;
  return {
    // The slip is one of the PMK formula: it names the method, too.
    metode: keliru && !tertulis ? 'PMK214' : metode,
    tertulis: tertulis !== null,
    yakin: tertulis !== null || keliru || (banyak >= 2 && banyak > baris.length / 2),
    keliru,
  };
}

export function kolomEfisiensi(konteks: KonteksAturan): KolomEfisiensi[] {
  return konteks.tabel.flatMap((tabel) =>
    kolomPeran(tabel, 'efisiensi').flatMap((kolom): KolomEfisiensi[] => {
      const letak = BAHAN.map((p) => cariKawan(tabel, kolom, p)) as Letak;
      const [iCapaian, iSerapan, iPagu, iRealisasi] = letak;
      if (iCapaian < 0 || (iSerapan < 0 && (iPagu < 0 || iRealisasi < 0))) return [];
      const baris = barisEfisiensi(tabel, kolom, letak);
      if (!baris.length) return [];
      const kosong = takBernilai(tabel, kolom, iCapaian);
      return [{ tabel, kolom, baris, kosong, ...metodeKolom(konteks, tabel, kolom, baris) }];
    }),
  );
}

export function relasiEfisiensi(konteks: KonteksAturan): Relasi[] {
  return kolomEfisiensi(konteks).flatMap(({ tabel, kolom, baris, metode, yakin, tertulis, keliru }) =>
    baris.map(
      (barisEfisiensi): Relasi => ({
        jenis: 'efisiensi',
        tabel,
        baris: barisEfisiensi.baris,
        kolom,
        hasil: barisEfisiensi.hasil,
        masukan: [
          barisEfisiensi.capaian,
          barisEfisiensi.penyerapan,
          barisEfisiensi.pagu,
          barisEfisiensi.realisasi,
        ].filter((s): s is SelTabel => s !== null && s.tercetak !== ''),
        nama: 'Efisiensi',
        ...(tertulis || keliru ? { tegas: true as const } : {}),
        ...(yakin ? {} : { paling: 'peringatan' as const }),
        uji: (k) => ujiEfisiensi(barisEfisiensi, metode, keliru, k),
      }),
    ),
  );
}

function ujiEfisiensi(barisEfisiensi: BarisEfisiensi, metode: Metode, keliru: boolean, k: Koreksi): Uji | null {
  const masukanKini = masukan(barisEfisiensi, k);
  const nilaiHasilnya = baca(barisEfisiensi.hasil, k);
  const pecahanLain = masukanKini ? hitung(metode, masukanKini) : null;
  if (!masukanKini || !nilaiHasilnya || !pecahanLain) return null;
  const angkaDesimal = desimalDi(barisEfisiensi.hasil);
  const vonis = nilaiHasil(
    nilaiHasilnya,
    angkaDesimal,
    pecahanLain,
    ujungEfisiensi(metode, masukanKini, barisEfisiensi),
    'info',
  );
  const seharusnya = bulatPecahan(pecahanLain, Math.max(2, angkaDesimal));
  let sebab: string | null = null;
  if (vonis === 'galat') {
    const f = hitung('PERSEN_SEBAGAI_PECAHAN', masukanKini);
    const cocok = (x: Pecahan | null) => x !== null && nilaiHasil(nilaiHasilnya, angkaDesimal, x) !== 'galat';
    if (cocok(f)) {
      sebab = `capaian ${formatAngka(masukanKini.capaian)} dipakai sebagai pengali utuh, padahal ${formatAngka(masukanKini.capaian)}% adalah ${formatAngka(kali(masukanKini.capaian, desimal(1n, 2)))}${keliru ? '; semua baris memuat kekeliruan ini' : ''}`;
    } else if (
      metode !== 'MAKS100' &&
      banding(masukanKini.capaian, SERATUS) > 0 &&
      cocok(hitung('MAKS100', masukanKini))
    ) {
      sebab = 'di baris ini capaian dibatasi 100 sebelum dikurangi penyerapan, tidak seperti baris lain';
    } else if (metode !== 'SELISIH' && cocok(hitung('SELISIH', masukanKini))) {
      sebab = 'di baris ini dipakai capaian dikurangi penyerapan, tidak seperti baris lain';
    } else if (metode !== 'SISA' && cocok(hitung('SISA', masukanKini))) {
      sebab = 'di baris ini dipakai 100 dikurangi penyerapan';
    } else if (cocok(pecahan(kurang(NOL, pecahanLain.atas), pecahanLain.bawah)))
      sebab = 'tandanya terbalik: pengurang dan yang dikurangi tertukar';
    else sebab = dugaSalahTulis(bulatPecahan(pecahanLain, angkaDesimal), nilaiHasilnya);
  }
  return { vonis, seharusnya, hitungan: `${tulis(metode, masukanKini)} = ${formatAngka(seharusnya)}`, sebab };
}
