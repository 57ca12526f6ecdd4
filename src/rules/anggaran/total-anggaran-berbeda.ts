import { type Desimal, NOL, tambah } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import type { BarisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../../core/tabel';
import type { KonteksAturan } from '../../relations/konteks';
import { kolomPeran, kolomPertama, sebutTabel } from '../../relations/sel';
import { danaTabel, pendapatan, rupiahPenuh, samaUang, satuanUang } from '../../relations/uang';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { DASAR_PENYAJIAN } from '../dasar';
import { tabelKalimat } from '../temuan-aturan';

interface Total {
  tabel: Tabel;
  baris: BarisTabel;
  kolom: number;
  sel: SelTabel;
  /** In full rupiah, and what its last digit is worth. */
  nilai: Desimal;
  satuan: Desimal;
  tahun: number | null;
}

interface Dasar {
  tabel: Tabel;
  nilai: Desimal;
  satuan: Desimal;
  bagian: SelTabel[];
  tahun: number | null;
}

function tahunKolom(t: Tabel, i: number): number | null {
  return t.kolom[i]?.tahun ?? t.tahun;
}

/** Columns of another state of the budget, or of another year. */
const LAIN = new Set<KolomTabel['varian']>(['murni', 'lalu']);

/** Rows with the total of a whole budget, each with its year where rows are years. */
function barisTotal(tabel: Tabel): { baris: BarisTabel; tahun: number | null }[] {
  const kolomTahun = kolomPertama(tabel, 'tahun');
  if (tabel.jenis === 'perbandingan-anggaran' && kolomTahun >= 0) {
    const data = tabel.baris.filter((b) => b.jenis === 'data');
    const teksTahun = (baris: BarisTabel) => baris.sel[kolomTahun]?.tercetak ?? '';
    return data.flatMap((baris) => {
      const tahun = /\b(20\d\d)\b/.exec(teksTahun(baris))?.[1];
      // Only where the year has one row is that row its total.
      if (!tahun || data.filter((b) => teksTahun(b).includes(tahun)).length > 1) return [];
      return [{ baris, tahun: Number(tahun) }];
    });
  }
  const jumlah = tabel.baris.filter((b) => b.jenis === 'jumlah');
  return jumlah.length === 1 && tabel.jenis === 'anggaran-program'
    ? jumlah.map((baris) => ({ baris, tahun: null }))
    : [];
}

/** Printed totals of the whole budget. */
function totalTercetak(konteks: KonteksAturan, peran: Peran): Total[] {
  return konteks.tabel
    .filter((tabel) => !pendapatan(tabel))
    .flatMap((tabel) =>
      kolomPeran(tabel, peran)
        .filter((kolom) => tabel.kolom[kolom]?.tw === null && !LAIN.has(tabel.kolom[kolom]?.varian ?? null))
        .flatMap((kolom) =>
          barisTotal(tabel).flatMap(({ baris, tahun }) => {
            const sel = baris.sel[kolom];
            const nilai = rupiahPenuh(tabel, kolom, sel);
            if (!sel || !nilai) return [];
            const satuan = satuanUang(tabel, kolom, sel);
            return [{ tabel, baris, kolom, sel, nilai, satuan, tahun: tahun ?? tahunKolom(tabel, kolom) }];
          }),
        ),
    );
}

/** Sum of the outermost lines of a budget table. */
function dasarJumlah(tabel: Tabel, kolom: number): Dasar | null {
  const atas = tabel.baris.filter(
    (b) => b.jenis === 'data' && b.induk === null && (b.tingkat === 'program' || b.tingkat === null),
  );
  const bagian = atas.map((b) => b.sel[kolom] as SelTabel);
  const angka = bagian.map((s) => rupiahPenuh(tabel, kolom, s));
  if (atas.length < 2 || angka.some((a) => a === null)) return null;
  return {
    tabel,
    bagian,
    nilai: angka.reduce<Desimal>((s, a) => tambah(s, a as Desimal), NOL),
    // Each part is rounded by itself.
    satuan: bagian.reduce<Desimal>((s, b) => tambah(s, satuanUang(tabel, kolom, b)), NOL),
    tahun: tahunKolom(tabel, kolom),
  };
}

/** Tables in full rupiah come first. */
const bulat = (t: Tabel) => (t.kolom.some((k) => k.pangkat) ? 1 : 0);

function sama(a: { nilai: Desimal; satuan: Desimal }, b: { nilai: Desimal; satuan: Desimal }): boolean {
  return samaUang(a.nilai, a.satuan, b.nilai, b.satuan);
}

const kalimat = tabelKalimat({
  berbeda: (d: { peran: PeranUang; dasar: Dasar; tercetak: string }) =>
    `${SEBUT[d.peran]}${d.dasar.tahun !== null ? ` ${d.dasar.tahun}` : ''} seluruhnya ${d.tercetak} di sini, tetapi ${d.dasar.bagian.length} program di ${sebutTabel(d.dasar.tabel)} berjumlah ${formatAngka(d.dasar.nilai)}. Bila yang satu sebelum dan yang lain sesudah perubahan, katakan; bila tidak, samakan.`,
});

type PeranUang = 'pagu' | 'realisasiAnggaran';
const SEBUT: Record<PeranUang, string> = { pagu: 'Anggaran', realisasiAnggaran: 'Realisasi anggaran' };

/** The sum of the budget as it was carried out: of the table with spending and levels. */
function dasarAnggaran(konteks: KonteksAturan, peran: PeranUang): Dasar | null {
  const berealisasi = (tabel: Tabel) => tabel.kolom.some((k) => k.peran === 'realisasiAnggaran');
  const sumber = konteks.tabel
    .filter((tabel) => !pendapatan(tabel) && tabel.jenis === 'anggaran-program' && berealisasi(tabel))
    .sort((a, b) => bulat(a) - bulat(b) || b.baris.length - a.baris.length)[0];
  const kolom = sumber && kolomPeran(sumber, peran).find((i) => !LAIN.has(sumber.kolom[i]?.varian ?? null));
  return sumber && kolom !== undefined ? dasarJumlah(sumber, kolom) : null;
}

/** Where another total stands. */
interface TotalLain {
  tabel: Tabel;
  baris: BarisTabel;
  kolom: number;
  tercetak: string;
  hitungan: string | null;
  bagian: SelTabel[];
}

/** Printed totals of the same year and the same fund. */
const totalTabelLain = (konteks: KonteksAturan, peran: PeranUang, dasar: Dasar): TotalLain[] =>
  totalTercetak(konteks, peran)
    .filter((total) => total.tabel !== dasar.tabel && total.tahun === dasar.tahun && !sama(total, dasar))
    // Two funds have two totals.
    .filter(({ tabel }) => danaTabel(tabel) === '' || danaTabel(tabel) === danaTabel(dasar.tabel))
    .map(({ tabel, baris, kolom, sel }) => ({
      tabel,
      baris,
      kolom,
      tercetak: sel.tercetak,
      hitungan: null,
      bagian: [],
    }));

/** Sums of kinds of spending. */
const jumlahJenisBelanja = (konteks: KonteksAturan, peran: PeranUang, dasar: Dasar): TotalLain[] =>
  konteks.tabel
    .filter((tabel) => tabel.jenis === 'belanja-jenis')
    .flatMap((tabel) =>
      kolomPeran(tabel, peran).flatMap((kolom): TotalLain[] => {
        if (tabel.kolom[kolom]?.varian === 'murni' || tahunKolom(tabel, kolom) !== dasar.tahun) return [];
        const jumlah = dasarJumlah(tabel, kolom);
        if (!jumlah || sama(jumlah, dasar)) return [];
        const bagian = jumlah.bagian.map((sel) => formatAngka(rupiahPenuh(tabel, kolom, sel) as Desimal));
        return [
          {
            tabel,
            baris: tabel.baris.find((b) => b.jenis === 'jumlah') ?? (tabel.baris[0] as BarisTabel),
            kolom,
            tercetak: formatAngka(jumlah.nilai),
            hitungan: `${bagian.join(' + ')} = ${formatAngka(jumlah.nilai)}`,
            bagian: jumlah.bagian,
          },
        ];
      }),
    );

export const totalAnggaranBerbeda: Aturan = {
  id: 'total-anggaran-berbeda',
  judul: 'Jumlah anggaran seluruhnya berbeda antar tabel',
  kelompok: 'anggaran',
  tingkat: 'peringatan',
  dasar: `${DASAR_PENYAJIAN}; Permendagri 77/2020`,
  periksa: (konteks) =>
    (['pagu', 'realisasiAnggaran'] as const).flatMap((peran) => {
      const dasar = dasarAnggaran(konteks, peran);
      if (!dasar) return [];
      return [...totalTabelLain(konteks, peran, dasar), ...jumlahJenisBelanja(konteks, peran, dasar)].map(
        ({ tabel, baris, kolom, tercetak, hitungan, bagian }) => ({
          ...temuanSel(totalAnggaranBerbeda, tabel, baris, kolom, {
            tingkat: 'peringatan',
            pesan: kalimat('berbeda', { peran, dasar, tercetak }),
            seharusnya: dasar.nilai,
            terkait: daftarTerkait(baris.sel[kolom] as SelTabel, [...bagian, ...dasar.bagian]),
          }),
          hitungan,
        }),
      );
    }),
};

export const dok: DokAturan = {
  id: 'total-anggaran-berbeda',
  penjelasan: {
    apa: 'Jumlah anggaran dan realisasi seluruhnya dibandingkan antar tabel: tabel program, lampiran perjanjian kinerja, perbandingan tahun, dan jenis belanja.',
    mengapa: 'Anggaran dinas hanya satu. Perbedaan biasanya sebelum dan sesudah perubahan, dan itu perlu dikatakan.',
    perbaikan: 'Sebutkan anggaran mana yang dipakai tiap tabel, atau samakan.',
  },
  contoh: [
    {
      judul: 'jumlah sama',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Program : Air', '12.500.000', '9.000.000'],
          ['Program : Irigasi', '18.250.000', '15.000.000'],
        ],
        b: [
          ['No', 'Program', 'Anggaran'],
          ['1', 'Program Jalan', '30.000.000'],
          ['2', 'Program Air', '12.500.000'],
          ['3', 'Program Irigasi', '18.250.000'],
          ['', 'Jumlah', '60.750.000'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'jumlah berbeda',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Program : Air', '12.500.000', '9.000.000'],
          ['Program : Irigasi', '18.250.000', '15.000.000'],
        ],
        b: [
          ['No', 'Program', 'Anggaran'],
          ['1', 'Program Jalan', '32.000.000'],
          ['2', 'Program Air', '12.500.000'],
          ['3', 'Program Irigasi', '18.250.000'],
          ['', 'Jumlah', '62.750.000'],
        ],
      },
      temuan: [{ lembar: 'b', sel: 'C5', tingkat: 'peringatan', seharusnya: 60750000 }],
    },
  ],
};
