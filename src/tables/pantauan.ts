/**
 * "Pantauan triwulan": the page that is sent each quarter. To date against the year by the indicator's way of accumulating,
 * whether that is on course, who has not reported, the budget beside it, status and evidence.
 */

import { keRentang } from '../core/alamat';
import { banding, type Desimal, SERATUS } from '../core/desimal';
import { formatAngka } from '../core/format';
import { type BarisPantauan, JALUR, type Jalur, type Pantauan } from '../core/pantauan';
import { tambahKe } from '../core/peta';
import type { GayaRentang, RencanaLembar } from '../core/rencana';
import { tinggiLembar } from '../core/ukur';
import type { Bilangan, NilaiTarget } from '../workbook/rekaman';
import { setahunDariTriwulan } from '../workbook/turunan';
import { type BarisIndikator, isiTeks, type Konteks } from './konteks';
import { TW } from './rencana-kinerja';
import { namaDinas } from './resolve';
import { selNilai } from './sel';

/** What a share of the target to date has to reach. */
const PERHATIAN: Desimal = { n: 75n, s: 0 };

const persen = (d: Desimal | null): string => (d ? formatAngka(d) : '-');

/** Classes cannot be added up: the last one is where things stand. */
const sampaiTriwulan = (tw: readonly (NilaiTarget | null)[], cara: Parameters<typeof setahunDariTriwulan>[1]) =>
  setahunDariTriwulan(tw, tw.some((n) => n?.jenis === 'kelas') ? null : cara)?.nilai ?? null;

/** Without targets of the quarters a sum has to have grown evenly; of the other ways the year's target counts at once. */
function targetSampai(barisIndikator: BarisIndikator, triwulanKe: number): NilaiTarget | null {
  const cara = barisIndikator.iku.akumulasiTriwulan.nilai;
  const { target } = barisIndikator;
  const tw = barisIndikator.kinerja?.tw.map((t) => t.target.nilai) ?? [];
  if (tw.some(Boolean)) return sampaiTriwulan(tw.slice(0, triwulanKe), cara);
  if (cara !== 'jumlah') return target;
  const bagian = ({ angka, desimal }: Bilangan): Bilangan => {
    const angkaDesimal = Math.max(2, desimal);
    const hasil = Number(((angka * triwulanKe) / TW.length).toFixed(angkaDesimal));
    return { angka: hasil, teks: String(hasil), desimal: angkaDesimal };
  };
  if (target?.jenis === 'rentang') return { jenis: 'rentang', bawah: bagian(target.bawah), atas: bagian(target.atas) };
  return target?.jenis === 'angka' ? { jenis: 'angka', bilangan: bagian(target.bilangan) } : target;
}

/** The figure of the whole year where it was typed as such and not quarter by quarter. */
const realisasiSetahun = ({ kinerja, realisasi }: BarisIndikator): NilaiTarget | null =>
  kinerja?.tw.some((t) => t.realisasi.nilai) ? null : realisasi;

function baris(barisIndikator: BarisIndikator, triwulanKe: number, konteks: Konteks): BarisPantauan {
  const tw = barisIndikator.kinerja?.tw ?? [];
  const cara = barisIndikator.iku.akumulasiTriwulan.nilai;
  const setahun = triwulanKe === TW.length ? realisasiSetahun(barisIndikator) : null;
  const lapor = tw[triwulanKe - 1]?.realisasi.nilai ?? setahun;
  const realisasi =
    setahun ??
    sampaiTriwulan(
      tw.slice(0, triwulanKe).map((t) => t.realisasi.nilai),
      cara,
    );
  const ke = targetSampai(barisIndikator, triwulanKe);
  const sampai = konteks.hitung(barisIndikator.iku, ke, lapor ? (realisasi ?? null) : null).nilai;
  const jalur: Jalur = !lapor
    ? 'belum'
    : !sampai
      ? 'tanpa'
      : banding(sampai, SERATUS) >= 0
        ? 'sesuai'
        : banding(sampai, PERHATIAN) >= 0
          ? 'perhatian'
          : 'tertinggal';
  const uang = konteks.anggaranUntuk([barisIndikator]);
  const teks = (v: NilaiTarget | null | undefined) => selNilai(v ?? null, barisIndikator.satuan, false).teks || '-';
  return {
    kode: isiTeks(barisIndikator.iku.kode),
    sasaran: barisIndikator.sasaran,
    indikator: isiTeks(barisIndikator.iku.indikator),
    satuan: barisIndikator.satuan,
    penanggungJawab: isiTeks(barisIndikator.iku.penanggungJawab),
    cara: cara ?? 'nilai terakhir',
    target: teks(barisIndikator.target),
    targetSampai: teks(ke),
    realisasi: teks(realisasi),
    sampai: persen(sampai),
    setahun: persen(konteks.hitung(barisIndikator.iku, barisIndikator.target, realisasi ?? null).nilai),
    jalur,
    penyerapan: persen(uang && konteks.penyerapan(uang.pagu, uang.realisasi)),
    status: isiTeks(tw[triwulanKe - 1]?.status),
    bukti: isiTeks(barisIndikator.kinerja?.buktiDukung),
  };
}

/** @param triwulan 1 to 4; when left out the last for which somebody reported. */
export function pantauan(konteks: Konteks, triwulan?: number): Pantauan {
  const daftar = konteks.barisIku.filter((b) => b.kinerja);
  const akhir = [4, 3, 2, 1].find((t) => daftar.some((b) => b.kinerja?.tw[t - 1]?.realisasi.nilai));
  const triwulanKe = triwulan ?? akhir ?? (daftar.some(realisasiSetahun) ? TW.length : 1);
  const isi = daftar.map((b) => baris(b, triwulanKe, konteks));
  const uang = konteks.totalAnggaran;
  const penyerapan = persen(konteks.penyerapan(uang.pagu, uang.realisasi));
  const belum = new Map<string, string[]>();
  for (const b of isi)
    if (b.jalur === 'belum') {
      const siapa = b.penanggungJawab || 'Penanggung jawab belum diisi';
      tambahKe(belum, siapa, b.kode);
    }
  const hitung = (Object.keys(JALUR) as Jalur[]).flatMap((j) => {
    const banyak = isi.filter((b) => b.jalur === j).length;
    return banyak ? [`${banyak} ${JALUR[j].kata}`] : [];
  });
  return {
    triwulan: triwulanKe,
    baris: isi,
    penyerapan,
    ringkasan: `Sampai triwulan ${TW[triwulanKe - 1]}: ${hitung.join(', ') || 'belum ada indikator'}. Penyerapan anggaran menurut lembar Anggaran sekarang ${penyerapan}${penyerapan === '-' ? '' : '% dari pagu setahun'}.`,
    belum: [...belum].map(([siapa, kode]) => `${siapa}: ${kode.join(', ')}`),
  };
}

const KOLOM: readonly (readonly [judul: string, lebar: number, isi: (b: BarisPantauan) => string])[] = [
  ['Kode', 60, (b) => b.kode],
  ['Sasaran', 170, (b) => b.sasaran],
  ['Indikator', 210, (b) => b.indikator],
  ['Satuan', 70, (b) => b.satuan],
  ['Target setahun', 80, (b) => b.target],
  ['Cara akumulasi', 85, (b) => b.cara],
  ['Target s.d. triwulan ini', 85, (b) => b.targetSampai],
  ['Realisasi s.d. triwulan ini', 85, (b) => b.realisasi],
  ['Capaian s.d. (%)', 75, (b) => b.sampai],
  ['Dari setahun (%)', 75, (b) => b.setahun],
  ['Penilaian', 125, (b) => `${JALUR[b.jalur].tanda} ${JALUR[b.jalur].kata}`],
  ['Penyerapan sekarang, dari pagu setahun (%)', 95, (b) => b.penyerapan],
  ['Status', 85, (b) => b.status],
  ['Penanggung jawab', 120, (b) => b.penanggungJawab],
  ['Bukti dukung', 170, (b) => b.bukti],
];
const KEPALA = 4;

/** One landscape page, written anew each time. */
export function rencanaPantauan(konteks: Konteks, pantauan: Pantauan): RencanaLembar {
  const lebar = KOLOM.map(([, l]) => l);
  const triwulanKe = KOLOM.length;
  const akhir = KEPALA + pantauan.baris.length;
  const kaki = [
    pantauan.belum.length ? `Belum melapor: ${pantauan.belum.join('; ')}` : 'Semua indikator sudah melapor.',
    '✔ paling sedikit 100% dari target sampai triwulan ini; ▲ 75–99%; ✖ di bawah 75%. Tanpa target triwulan: seperempat target tiap triwulan bila dijumlahkan, selain itu target setahun. Penyerapan menurut lembar Anggaran sekarang, bukan menurut triwulan.',
  ];
  const nilai = [
    [`Pantauan Triwulan ${TW[pantauan.triwulan - 1]} Tahun ${konteks.tahun}: ${namaDinas(konteks)}`],
    [pantauan.ringkasan],
    [],
    KOLOM.map(([judul]) => judul),
    ...pantauan.baris.map((b) => KOLOM.map(([, , isi]) => isi(b))),
    [],
    ...kaki.map((t) => [t]),
  ].map((b): (string | null)[] => [...b, ...new Array<null>(triwulanKe - b.length).fill(null)]);
  const gaya: GayaRentang[] = [
    {
      rentang: [keRentang(KEPALA, 1, akhir - KEPALA + 1, triwulanKe)],
      gaya: { ukuran: 9, garis: 'semua', bungkus: true, rataTegak: 'top', format: '@' },
    },
    { rentang: ['A1'], gaya: { tebal: true, ukuran: 14 } },
    { rentang: ['A2'], gaya: { tebal: true } },
    { rentang: [keRentang(KEPALA, 1, 1, triwulanKe)], gaya: { tebal: true, rata: 'center', latar: '#dcebe4' } },
    ...(pantauan.baris.length
      ? [
          {
            rentang: [`E${KEPALA + 1}:E${akhir}`, `G${KEPALA + 1}:J${akhir}`, `L${KEPALA + 1}:L${akhir}`],
            gaya: { rata: 'right' as const },
          },
        ]
      : []),
    ...(Object.keys(JALUR) as Jalur[]).flatMap((j): GayaRentang[] => {
      const sel = pantauan.baris.flatMap((b, i) => (b.jalur === j ? [`K${KEPALA + 1 + i}`] : []));
      return sel.length ? [{ rentang: sel, gaya: { tebal: true, latar: JALUR[j].latar } }] : [];
    }),
  ];
  return {
    nama: 'Pantauan triwulan',
    buatan: 'pantauan',
    warnaTab: pantauan.baris.some((b) => b.jalur === 'tertinggal' || b.jalur === 'belum') ? '#d93025' : '#188038',
    nilai,
    gaya,
    lebarKolom: lebar,
    bekuBaris: KEPALA,
    halaman: {
      kertas: 'F4',
      arah: 'mendatar',
      lebarHalaman: true,
      satuHalaman: true,
      ulangBaris: [KEPALA, KEPALA],
      tinggiBaris: tinggiLembar(nilai.slice(0, akhir), lebar, 9, KEPALA),
    },
  };
}
