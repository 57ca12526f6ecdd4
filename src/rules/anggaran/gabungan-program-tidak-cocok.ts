import { banding, type Desimal, kurang, mutlak, NOL, tambah } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import type { BarisTabel, SelTabel, Tabel } from '../../core/tabel';
import { semuaRelasi } from '../../relations/index';
import { cariKawan, kolomBerlaku } from '../../relations/kawan';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, kolomPertama, letakSelTabel, namaBaris, sebutTabel } from '../../relations/sel';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { type TemuanAturan, tabelKalimat } from '../temuan-aturan';

interface Mata {
  baris: BarisTabel;
  pagu: SelTabel;
  realisasi: SelTabel;
  p: Desimal;
  r: Desimal;
}

/** More programmes than this have too many sums for one of them to prove anything. */
const PROGRAM_TERBANYAK = 14;

/** A budget table: all its lines, and its programmes. */
interface Anggaran {
  tabel: Tabel;
  semua: Mata[];
  program: Mata[];
}

const adalahProgram = ({ tingkat, induk }: BarisTabel): boolean =>
  tingkat === 'program' || (tingkat === null && induk === null);

/** Columns of spending and of the budget beside it; null where one is missing, or where amounts are rounded. */
function kolomUang(tabel: Tabel): { pagu: number; realisasi: number } | null {
  // Sums of amounts rounded to millions prove nothing to the rupiah.
  if (tabel.kolom.some((k) => k.pangkat)) return null;
  const realisasi = kolomPertama(tabel, 'realisasiAnggaran');
  const pagu = realisasi >= 0 ? cariKawan(tabel, realisasi, 'pagu') : -1;
  return pagu < 0 ? null : { pagu, realisasi };
}

function bacaMata(baris: BarisTabel, iPagu: number, iRealisasi: number): Mata[] {
  const [pagu, realisasi] = [baris.sel[iPagu], baris.sel[iRealisasi]];
  const [p, r] = [angkaDi(pagu), angkaDi(realisasi)];
  return baris.jenis === 'data' && pagu && realisasi && p && r ? [{ baris, pagu, realisasi, p, r }] : [];
}

/** The budget table with levels that has most lines. */
function programAnggaran(konteks: KonteksAturan): Anggaran | null {
  let terbaik: Anggaran | null = null;
  for (const tabel of konteks.tabel) {
    const kolom = tabel.jenis === 'anggaran-program' ? kolomUang(tabel) : null;
    if (!kolom) continue;
    const semua = tabel.baris.flatMap((baris) =>
      bacaMata(baris, kolomBerlaku(tabel, baris, kolom.pagu), kolom.realisasi),
    );
    const program = semua.filter(({ baris }) => adalahProgram(baris));
    if (program.length >= 2 && (!terbaik || semua.length > terbaik.semua.length)) terbaik = { tabel, semua, program };
  }
  return terbaik;
}

/** The only set of programmes whose budgets add up to `jumlah`; null when there is none, or several. */
function himpunan(program: readonly Mata[], jumlah: Desimal): Mata[] | null {
  if (program.length > PROGRAM_TERBANYAK) return null;
  let ada: Mata[] | null = null;
  const nilai = program.map((m) => m.p);
  const s = Math.max(jumlah.s, ...nilai.map((x) => x.s));
  const n = (x: Desimal) => x.n * 10n ** BigInt(s - x.s);
  const angka = nilai.map(n);
  const cari = n(jumlah);
  for (let m = 3; m < 1 << program.length; m++) {
    if ((m & (m - 1)) === 0) continue;
    let t = 0n;
    for (let i = 0; i < angka.length; i++) if (m & (1 << i)) t += angka[i] as bigint;
    if (t !== cari) continue;
    if (ada) return null;
    ada = program.filter((_, i) => m & (1 << i));
  }
  return ada;
}

const kalimat = tabelKalimat({
  'realisasi lain': (bahan: {
    pagu: string;
    program: readonly string[];
    tabel: string;
    realisasi: string;
    jumlah: Desimal;
  }) =>
    `Anggaran ${bahan.pagu} adalah jumlah ${bahan.program.length} program di ${bahan.tabel} (${bahan.program.join(', ')}), tetapi realisasinya ${bahan.realisasi}, bukan ${formatAngka(bahan.jumlah)}. Cocokkan realisasi ${bahan.program.length} program itu.`,
  'program diragukan': (bahanLain: {
    judul: string;
    angka: string;
    banyak: number;
    tabel: string;
    program: string;
    sel: string;
  }) =>
    `${bahanLain.judul || 'Angka'} ${bahanLain.angka} adalah jumlah ${bahanLain.banyak} program di ${bahanLain.tabel}, dan salah satunya (${bahanLain.program}, ${bahanLain.sel}) tidak sama dengan jumlah kegiatannya. Perbaiki program itu dulu, lalu jumlahkan lagi.`,
});

/** A row whose budget is the sum of some programmes. */
interface Gabungan {
  tabel: Tabel;
  kolom: { pagu: number; realisasi: number };
  mata: Mata;
  anggaran: Anggaran;
  program: Mata[];
}

/** Its spending is another than theirs. */
function realisasiLain({ tabel, kolom, mata, anggaran, program }: Gabungan, jumlah: Desimal): TemuanAturan {
  const selisih = mutlak(kurang(jumlah, mata.r));
  const lupa = program.find(({ r }) => banding(r, selisih) === 0);
  return {
    ...temuanSel(gabunganProgramTidakCocok, tabel, mata.baris, kolom.realisasi, {
      tingkat: 'peringatan',
      pesan: kalimat('realisasi lain', {
        pagu: mata.pagu.tercetak,
        program: program.map(({ baris }) => namaBaris(anggaran.tabel, baris) ?? `baris ${baris.baris}`),
        tabel: sebutTabel(anggaran.tabel),
        realisasi: mata.realisasi.tercetak,
        jumlah,
      }),
      seharusnya: jumlah,
      sebab: lupa ? `kurang ${formatAngka(selisih)}, yaitu realisasi ${namaBaris(anggaran.tabel, lupa.baris)}` : null,
      terkait: daftarTerkait(mata.realisasi, [mata.pagu, ...program.map(({ realisasi }) => realisasi)]),
    }),
    hitungan: `${program.map(({ r }) => formatAngka(r)).join(' + ')} = ${formatAngka(jumlah)}`,
  };
}

/** It repeats programme rows that do not agree with their own activities. */
function programDiragukan(
  konteks: KonteksAturan,
  { tabel, kolom, mata, anggaran, program }: Gabungan,
  salah: ReadonlySet<SelTabel>,
): TemuanAturan[] {
  return (['pagu', 'realisasi'] as const).flatMap((apa) => {
    const bagian = program.map((satu) => satu[apa]);
    const ragu = bagian.find((sel) => salah.has(sel));
    const letak = ragu ? letakSelTabel(konteks, ragu) : null;
    if (!ragu || !letak) return [];
    return [
      temuanSel(gabunganProgramTidakCocok, tabel, mata.baris, kolom[apa], {
        tingkat: 'peringatan',
        pesan: kalimat('program diragukan', {
          judul: tabel.kolom[kolom[apa]]?.judul ?? '',
          angka: mata[apa].tercetak,
          banyak: program.length,
          tabel: sebutTabel(anggaran.tabel),
          program: namaBaris(letak.tabel, letak.baris) ?? `baris ${letak.baris.baris}`,
          sel: ragu.a1,
        }),
        terkait: daftarTerkait(mata[apa], [ragu, ...bagian]),
      }),
    ];
  });
}

/** Rows of a table beside performance whose budget is the sum of some programmes in one way only. */
function gabunganTabel(tabel: Tabel, anggaran: Anggaran): Gabungan[] {
  if (tabel === anggaran.tabel || (tabel.jenis !== 'kinerja-anggaran' && tabel.jenis !== 'efisiensi')) return [];
  const kolom = kolomUang(tabel);
  if (!kolom) return [];
  return tabel.baris.flatMap((baris) =>
    bacaMata(baris, kolom.pagu, kolom.realisasi).flatMap((mata) => {
      // An amount that is a line of its own needs no sum to explain it.
      if (anggaran.semua.some(({ p }) => banding(p, mata.p) === 0)) return [];
      const program = himpunan(anggaran.program, mata.p);
      return program ? [{ tabel, kolom, mata, anggaran, program }] : [];
    }),
  );
}

export const gabunganProgramTidakCocok: Aturan = {
  id: 'gabungan-program-tidak-cocok',
  judul: 'Anggaran sasaran adalah gabungan program, tetapi realisasinya bukan',
  kelompok: 'anggaran',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (anggaran per sasaran dapat ditelusuri ke program)',
  periksa: (konteks) => {
    const anggaran = programAnggaran(konteks);
    if (!anggaran) return [];
    const salah = new Set(
      semuaRelasi(konteks).flatMap(({ relasi, uji }) =>
        relasi.jenis === 'jumlah' && uji.vonis === 'galat' ? [relasi.hasil] : [],
      ),
    );
    return konteks.tabel
      .flatMap((tabel) => gabunganTabel(tabel, anggaran))
      .flatMap((gabungan) => {
        const jumlah = gabungan.program.reduce<Desimal>((total, { r }) => tambah(total, r), NOL);
        return banding(jumlah, gabungan.mata.r) === 0
          ? programDiragukan(konteks, gabungan, salah)
          : [realisasiLain(gabungan, jumlah)];
      });
  },
};

export const dok: DokAturan = {
  id: 'gabungan-program-tidak-cocok',
  penjelasan: {
    apa: 'Anggaran sasaran yang merupakan jumlah beberapa program dicari gabungannya; realisasinya harus jumlah realisasi program yang sama.',
    mengapa: 'Penyerapan per sasaran hanya benar bila pagu dan realisasinya dari program yang sama.',
    perbaikan: 'Jumlahkan realisasi dari program yang membentuk pagunya.',
  },
  contoh: [
    {
      judul: 'pagu dan realisasi dari program yang sama',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Program : Air', '12.500.000', '9.000.000'],
          ['Program : Irigasi', '18.250.000', '15.000.000'],
        ],
        a: [
          ...[
            ['No', 'Sasaran', 'Indikator Kinerja', 'Kinerja', '', '', 'Anggaran', '', ''],
            ['', '', '', 'Target', 'Realisasi', 'Capaian (%)', 'Target', 'Realisasi', 'Capaian (%)'],
          ],
          [
            '1',
            'Meningkatnya mutu jalan dan air',
            'Persentase jalan mantap',
            '80',
            '76',
            '95',
            '42.500.000',
            '33.000.000',
            '77,65',
          ],
        ],
      },
      temuan: [],
    },
    {
      judul: 'realisasi kurang satu program',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Program : Air', '12.500.000', '9.000.000'],
          ['Program : Irigasi', '18.250.000', '15.000.000'],
        ],
        a: [
          ...[
            ['No', 'Sasaran', 'Indikator Kinerja', 'Kinerja', '', '', 'Anggaran', '', ''],
            ['', '', '', 'Target', 'Realisasi', 'Capaian (%)', 'Target', 'Realisasi', 'Capaian (%)'],
          ],
          [
            '1',
            'Meningkatnya mutu jalan dan air',
            'Persentase jalan mantap',
            '80',
            '76',
            '95',
            '42.500.000',
            '24.000.000',
            '56,47',
          ],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'H3', tingkat: 'peringatan', seharusnya: 33000000 }],
    },
  ],
};
