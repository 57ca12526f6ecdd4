import { banding, type Desimal, desimal, kurang, mutlak, tambah } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import type { BarisTabel, SelTabel, Tabel } from '../../core/tabel';
import { semuaRelasi } from '../../relations/index';
import { cariKawan, kolomBerlaku } from '../../relations/kawan';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, kolomPertama, letakSel, namaBaris, sebutTabel } from '../../relations/sel';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

interface Mata {
  baris: BarisTabel;
  pagu: SelTabel;
  realisasi: SelTabel;
  p: Desimal;
  r: Desimal;
}

/** More programmes than this have too many sums for one of them to prove anything. */
const PROGRAM_TERBANYAK = 14;

/** The budget table with levels: programmes with budget and spending. */
function programAnggaran(konteks: KonteksAturan): { tabel: Tabel; semua: Mata[]; program: Mata[] } | null {
  let terbaik: { tabel: Tabel; semua: Mata[]; program: Mata[] } | null = null;
  for (const tabel of konteks.tabel) {
    // Sums of amounts rounded to millions prove nothing to the rupiah.
    if (tabel.jenis !== 'anggaran-program' || tabel.kolom.some((k) => k.pangkat)) continue;
    const iR = kolomPertama(tabel, 'realisasiAnggaran');
    const iP = iR >= 0 ? cariKawan(tabel, iR, 'pagu') : -1;
    if (iP < 0) continue;
    const semua = tabel.baris.flatMap((baris): (Mata & { atas: boolean })[] => {
      const pagu = baris.sel[kolomBerlaku(tabel, baris, iP)];
      const realisasi = baris.sel[iR];
      const [p, r] = [angkaDi(pagu), angkaDi(realisasi)];
      return baris.jenis === 'data' && pagu && realisasi && p && r
        ? [
            {
              baris,
              pagu,
              realisasi,
              p,
              r,
              atas: baris.tingkat === 'program' || (baris.tingkat === null && baris.induk === null),
            },
          ]
        : [];
    });
    const program = semua.filter((m) => m.atas);
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

export const gabunganProgramTidakCocok: Aturan = {
  id: 'gabungan-program-tidak-cocok',
  judul: 'Anggaran sasaran adalah gabungan program, tetapi realisasinya bukan',
  kelompok: 'anggaran',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (anggaran per sasaran dapat ditelusuri ke program)',
  periksa: (konteks) => {
    const sumber = programAnggaran(konteks);
    if (!sumber) return [];
    const salah = new Set(
      semuaRelasi(konteks).flatMap(({ relasi, uji }) =>
        relasi.jenis === 'jumlah' && uji.vonis === 'galat' ? [relasi.hasil] : [],
      ),
    );
    const hasil: TemuanAturan[] = [];
    for (const tabel of konteks.tabel) {
      if (tabel === sumber.tabel || (tabel.jenis !== 'kinerja-anggaran' && tabel.jenis !== 'efisiensi')) continue;
      if (tabel.kolom.some((k) => k.pangkat)) continue;
      const iR = kolomPertama(tabel, 'realisasiAnggaran');
      const iP = iR >= 0 ? cariKawan(tabel, iR, 'pagu') : -1;
      if (iP < 0) continue;
      for (const baris of tabel.baris) {
        const [pagu, realisasi] = [baris.sel[iP], baris.sel[iR]];
        const [p, r] = [angkaDi(pagu), angkaDi(realisasi)];
        if (baris.jenis !== 'data' || !pagu || !realisasi || !p || !r) continue;
        // An amount that is a line of its own needs no sum to explain it.
        if (sumber.semua.some((m) => banding(m.p, p) === 0)) continue;
        const set = himpunan(sumber.program, p);
        if (!set) continue;
        const jumlah = set.reduce<Desimal>((a, m) => tambah(a, m.r), desimal(0n));
        const sebut = set.map((m) => namaBaris(sumber.tabel, m.baris)).join(', ');
        if (banding(jumlah, r) !== 0) {
          const selisih = mutlak(kurang(jumlah, r));
          const lupa = set.find((m) => banding(m.r, selisih) === 0);
          hasil.push({
            ...temuanSel(gabunganProgramTidakCocok, tabel, baris, iR, {
              tingkat: 'peringatan',
              pesan:
                `Anggaran ${pagu.tercetak} adalah jumlah ${set.length} program di ${sebutTabel(sumber.tabel)} (${sebut}), tetapi realisasinya ${realisasi.tercetak}, bukan ${formatAngka(jumlah)}. Cocokkan realisasi keempat sumbernya.`.replace(
                  'keempat sumbernya',
                  `${set.length} program itu`,
                ),
              seharusnya: jumlah,
              sebab: lupa
                ? `kurang ${formatAngka(selisih)}, yaitu realisasi ${namaBaris(sumber.tabel, lupa.baris)}`
                : null,
              terkait: daftarTerkait(realisasi, [pagu, ...set.map((m) => m.realisasi)]),
            }),
            hitungan: `${set.map((m) => formatAngka(m.r)).join(' + ')} = ${formatAngka(jumlah)}`,
          });
          continue;
        }
        // It repeats programme rows that do not agree with their own activities.
        for (const [kolom, sel, bagian] of [
          [iP, pagu, set.map((m) => m.pagu)],
          [iR, realisasi, set.map((m) => m.realisasi)],
        ] as const) {
          const ragu = bagian.find((s) => salah.has(s));
          const letak = ragu ? letakSel(konteks, ragu) : null;
          if (!ragu || !letak) continue;
          hasil.push(
            temuanSel(gabunganProgramTidakCocok, tabel, baris, kolom, {
              tingkat: 'peringatan',
              pesan: `${tabel.kolom[kolom]?.judul || 'Angka'} ${sel.tercetak} adalah jumlah ${set.length} program di ${sebutTabel(sumber.tabel)}, dan salah satunya (${namaBaris(letak.tabel, letak.baris)}, ${ragu.a1}) tidak sama dengan jumlah kegiatannya. Perbaiki program itu dulu, lalu jumlahkan lagi.`,
              terkait: daftarTerkait(sel, [ragu, ...bagian]),
            }),
          );
        }
      }
    }
    return hasil;
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
