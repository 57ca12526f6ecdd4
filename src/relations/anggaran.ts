/** Money: absorption, sums over levels and totals, remainders, increases and decreases. */
import { banding, type Desimal, kali, kurang, NOL, SATU, SERATUS, tambah, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import type { BarisTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { tahunDalam } from '../words/nama';
import { bacaanKolom, keteguhan, suaraBaris } from './bacaan';
import { dugaSalahTulis } from './duga';
import { cariKawan, kolomBerlaku } from './kawan';
import type { KonteksAturan } from './konteks';
import { type Cara, rakit, relasiCara, setengah, ungkapanKolom } from './pola';
import { angkaDi, desimalDi, kolomPeran, kolomPersen, selDi } from './sel';
import { baca, type JenisRelasi, type Koreksi, type Relasi, sama } from './tipe';
import { bulatPecahan, nilaiHasil, type Pecahan, pecahan } from './toleransi';
import { pasanganTercetak } from './ungkapan';

const SATU_SEN = 2;

export function relasiPenyerapan(konteks: KonteksAturan): Relasi[] {
  return konteks.tabel.flatMap((tabel) =>
    kolomPeran(tabel, 'penyerapan').flatMap((kolom): Relasi[] => {
      const iPagu = cariKawan(tabel, kolom, 'pagu');
      const iRealisasi = cariKawan(tabel, kolom, 'realisasiAnggaran');
      if (iPagu < 0 || iRealisasi < 0) return [];
      return tabel.baris.flatMap((baris): Relasi[] => {
        const hasil = selDi(baris, kolom);
        const pagu = selDi(baris, kolomBerlaku(tabel, baris, iPagu));
        const realisasi = selDi(baris, iRealisasi);
        if (!hasil || !pagu || !realisasi || hasil.angka.jenis !== 'angka') return [];
        if (hasil.angka.satuan !== '' && hasil.angka.satuan !== '%') return [];
        return [
          {
            jenis: 'penyerapan',
            tabel,
            baris,
            kolom,
            hasil,
            masukan: [pagu, realisasi],
            fungsi: { nama: 'PENYERAPAN', masukan: [realisasi, pagu] },
            nama: 'Penyerapan',
            uji: (k) => ujiPenyerapan(tabel, baris, hasil, pagu, realisasi, k),
            pecahkan: (sel, k) =>
              sel === hasil ? (ujiPenyerapan(tabel, baris, hasil, pagu, realisasi, k)?.seharusnya ?? null) : null,
          },
        ];
      });
    }),
  );
}

/** What absorption may have been before the amounts were rounded to thousands or millions. */
function ujungSerap(
  tabel: Tabel,
  baris: BarisTabel,
  pagu: SelTabel,
  paguKini: Desimal,
  real: SelTabel,
  realisasi: Desimal,
): Pecahan[] {
  const [u, v] = [setengah(tabel, baris, pagu), setengah(tabel, baris, real)];
  if (tanda(u) === 0 && tanda(v) === 0) return [];
  return [
    [tambah(paguKini, u), kurang(realisasi, v)],
    [kurang(paguKini, u), tambah(realisasi, v)],
  ].flatMap(([x, y]) => (tanda(x as Desimal) > 0 ? [pecahan(kali(SERATUS, y as Desimal), x)] : []));
}

function ujiPenyerapan(
  tabel: Tabel,
  baris: BarisTabel,
  hasil: SelTabel,
  pagu: SelTabel,
  realisasi: SelTabel,
  k: Koreksi,
) {
  const [nilaiPagu, nilaiRealisasi, nilaiHasilnya] = [baca(pagu, k), baca(realisasi, k), baca(hasil, k)];
  if (!nilaiPagu || !nilaiRealisasi || !nilaiHasilnya || tanda(nilaiPagu) <= 0) return null;
  const angkaDesimal = desimalDi(hasil);
  const tepat = pecahan(kali(SERATUS, nilaiRealisasi), nilaiPagu);
  const vonis = nilaiHasil(
    nilaiHasilnya,
    angkaDesimal,
    tepat,
    ujungSerap(tabel, baris, pagu, nilaiPagu, realisasi, nilaiRealisasi),
    'info',
  );
  let sebab: string | null = null;
  if (vonis === 'galat') {
    const terbalik =
      tanda(nilaiRealisasi) > 0 ? bulatPecahan(pecahan(kali(SERATUS, nilaiPagu), nilaiRealisasi), angkaDesimal) : null;
    const murni = tabel.kolom.findIndex((x, i) => x.peran === 'pagu' && baris.sel[i] !== pagu && x.varian === 'murni');
    const masukan = murni >= 0 ? angkaDi(baris.sel[murni]) : null;
    if (terbalik && sama(terbalik, nilaiHasilnya))
      sebab = `${hasil.tercetak} cocok bila pagu ${formatAngka(nilaiRealisasi)} dan realisasi ${formatAngka(nilaiPagu)}: kedua sel tampak tertukar`;
    else if (
      masukan &&
      tanda(masukan) > 0 &&
      sama(bulatPecahan(pecahan(kali(SERATUS, nilaiRealisasi), masukan), angkaDesimal), nilaiHasilnya)
    )
      sebab = `dihitung terhadap anggaran sebelum perubahan (${formatAngka(masukan)})`;
    else sebab = dugaSalahTulis(bulatPecahan(tepat, angkaDesimal), nilaiHasilnya);
  }
  return {
    vonis,
    seharusnya: bulatPecahan(tepat, Math.max(SATU_SEN, angkaDesimal)),
    hitungan: `${formatAngka(nilaiRealisasi)} ÷ ${formatAngka(nilaiPagu)} × 100 = ${formatAngka(bulatPecahan(tepat, Math.max(SATU_SEN, angkaDesimal)))}`,
    sebab,
    // The function always gives two decimals.
    ...(angkaDesimal <= SATU_SEN ? { sisaArgumen: [] } : {}),
  };
}

/** The difference of two columns in a row. */
function relasiKurang(
  cara: Pick<Cara, 'tabel' | 'kolom' | 'mutlak'>,
  baris: BarisTabel,
  [kiri, kanan]: readonly [number, number],
  jenis: JenisRelasi,
  nama: string,
): Relasi[] {
  if (!angkaDi(selDi(baris, kiri)) || !angkaDi(selDi(baris, kanan))) return [];
  const rumus = rakit('-', ungkapanKolom(kiri), ungkapanKolom(kanan));
  const relasi = relasiCara({ ...cara, rumus, kali: SATU, pecahan: false }, baris, jenis);
  return relasi ? [{ ...relasi, nama }] : [];
}

export function relasiSisa(konteks: KonteksAturan): Relasi[] {
  return konteks.tabel.flatMap((tabel) =>
    kolomPeran(tabel, 'sisa').flatMap((kolom) => {
      if (tabel.kolom[kolom]?.satuan === '%') return [];
      const iPagu = cariKawan(tabel, kolom, 'pagu');
      const iRealisasi = cariKawan(tabel, kolom, 'realisasiAnggaran');
      if (iPagu < 0 || iRealisasi < 0) return [];
      const cara = { tabel, kolom, mutlak: false };
      return tabel.baris.flatMap((baris) =>
        relasiKurang(cara, baris, [kolomBerlaku(tabel, baris, iPagu), iRealisasi], 'sisa', 'Sisa anggaran'),
      );
    }),
  );
}

/** Which two columns a column of differences compares: after and before the revision, this year and the last. */
function pasanganSelisih(tabel: Tabel, kolom: number): [number, number] | null {
  const rumus = pasanganTercetak(tabel, kolom);
  if (rumus?.tanda === '-') return [rumus.kiri, rumus.kanan];
  const dibaca = tabel.kolom[kolom]?.bacaan;
  if (dibaca && dibaca.dari[1] >= 0) return [dibaca.dari[0], dibaca.dari[1]];
  for (const peran of ['pagu', 'realisasiAnggaran', 'target', 'realisasi', 'capaian', 'nilai'] as Peran[]) {
    const daftarAngka = kolomPeran(tabel, peran).filter((i) => i < kolom && tabel.kolom[i]?.varian !== 'akhir');
    const perubahan = daftarAngka.find((i) => tabel.kolom[i]?.varian === 'perubahan');
    // Beside a revised figure the original one is meant, not last year's.
    const lainnya = daftarAngka.filter((i) => tabel.kolom[i]?.varian !== 'perubahan');
    const murni = lainnya.find((i) => tabel.kolom[i]?.varian === 'murni') ?? lainnya[0];
    if (perubahan !== undefined && murni !== undefined) return [perubahan, murni];
    // "Pertumbuhan 2024-2025": the header names the two years.
    const disebut = tahunDalam(tabel.kolom[kolom]?.judul ?? '');
    const [lama, baru] = [Math.min(...disebut), Math.max(...disebut)];
    const [x, y] = [baru, lama].map((t) =>
      daftarAngka.find((i) => tabel.kolom[i]?.tahun === t && tabel.kolom[i]?.tw === null),
    );
    if (disebut.length === 2 && x !== undefined && y !== undefined) return [x, y];
    const bertahun = daftarAngka.filter((i) => tabel.kolom[i]?.tahun !== null && tabel.kolom[i]?.tw === null);
    if (bertahun.length === 2) {
      const [a, b] = bertahun as [number, number];
      return (tabel.kolom[a]?.tahun as number) > (tabel.kolom[b]?.tahun as number) ? [a, b] : [b, a];
    }
  }
  return null;
}

/** Whether a column of differences tells increase from decrease by a sign or brackets, as most of its rows show. */
function bertanda(tabel: Tabel, kolom: number, [iKiri, iKanan]: readonly [number, number]): boolean {
  let searah = 0;
  let semua = 0;
  let negatif = false;
  for (const b of tabel.baris) {
    const [h, x, y] = [kolom, iKiri, iKanan].map((i) => angkaDi(selDi(b, i)));
    if (!h || !x || !y || tanda(h) === 0 || banding(x, y) === 0) continue;
    semua++;
    if (tanda(h) < 0) negatif = true;
    if (tanda(h) === tanda(kurang(x, y))) searah++;
  }
  return negatif && searah >= 3 && searah >= semua * 0.6;
}

/** A change in percent of what it started from. */
function relasiPersenKurang(
  tabel: Tabel,
  baris: BarisTabel,
  kolom: number,
  [kiri, kanan]: readonly [number, number],
  mutlak: boolean,
): Relasi[] {
  if (tanda(angkaDi(selDi(baris, kanan)) ?? NOL) <= 0) return [];
  const dasar = ungkapanKolom(kanan);
  const rumus = rakit('/', rakit('-', ungkapanKolom(kiri), dasar), dasar);
  const relasi = relasiCara({ tabel, kolom, rumus, kali: SERATUS, pecahan: false, mutlak }, baris, 'selisih');
  return relasi ? [{ ...relasi, nama: 'Persentase selisih' }] : [];
}

/** The pair that the headers suggest, unless the rows show that it is another. */
function pasanganNyata(tabel: Tabel, kolom: number, persen: boolean): readonly [number, number] | null {
  const duga = pasanganSelisih(tabel, kolom);
  if (!duga || rumusSendiri(tabel, kolom)) return duga;
  const jenis = persen ? 'tumbuh' : 'selisih';
  const [a, b] = duga;
  const suara = [suaraBaris(tabel, kolom, jenis, duga), suaraBaris(tabel, kolom, jenis, [b, a])];
  if (suara.some((x) => x.cocok > 0 && x.cocok >= x.lawan)) return duga;
  return bacaanKolom(tabel, kolom).find((x) => x.jenis === jenis && keteguhan(x) === 'bukti')?.dari ?? duga;
}

/**
 * Whether a column of changes printed with "%" takes points of two percentages from each other, or relates the change to
 * where it started: as its rows show, and points where they do not and both are percentages.
 */
function berpoin(tabel: Tabel, kolom: number, pasangan: readonly [number, number]): boolean {
  const [poin, nisbi] = (['selisih', 'tumbuh'] as const).map((jenis) => suaraBaris(tabel, kolom, jenis, pasangan));
  const unggul = (poin?.cocok ?? 0) - (nisbi?.cocok ?? 0);
  return unggul === 0 ? pasangan.every((i) => kolomPersen(tabel, i)) : unggul > 0;
}

const rumusSendiri = (tabel: Tabel, kolom: number): boolean => pasanganTercetak(tabel, kolom)?.tanda === '-';

export function relasiSelisih(konteks: KonteksAturan): Relasi[] {
  return konteks.tabel.flatMap((tabel) =>
    kolomPeran(tabel, ['selisih', 'persenSelisih']).flatMap((kolom) => {
      const persen = tabel.kolom[kolom]?.peran === 'persenSelisih';
      const pasangan = pasanganNyata(tabel, kolom, persen);
      if (!pasangan) return [];
      // Where the rows themselves made it a difference, they showed its sign as well.
      const dibaca = tabel.kolom[kolom]?.bacaan !== undefined;
      const mutlak = !dibaca && !bertanda(tabel, kolom, pasangan);
      const poin = !dibaca && berpoin(tabel, kolom, pasangan);
      return tabel.baris.flatMap((baris): Relasi[] => {
        const hasil = selDi(baris, kolom);
        if (hasil?.angka.jenis !== 'angka') return [];
        return poin || (!persen && (dibaca || hasil.angka.satuan !== '%'))
          ? relasiKurang({ tabel, kolom, mutlak }, baris, pasangan, 'selisih', 'Selisih')
          : relasiPersenKurang(tabel, baris, kolom, pasangan, mutlak);
      });
    }),
  );
}
