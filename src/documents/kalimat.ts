/** The sentences of Bab III on one indicator, in the register of published reports. Each figure stands in a table too. */

import { denganKata, rangkai } from '../messages/rangkai';
import type { Bahan, BahanIndikator, BahanSasaran } from './bahan';
import { bertitik, didalam } from './blok';

export const STATUS_RINGKASAN = [
  ['lampau', 'melampaui target'],
  ['tepat', 'mencapai target'],
  ['belum', 'belum mencapai target'],
  ['tanpa', 'belum dapat dinilai'],
] as const;

/** "2 (dua) melampaui target dan 1 (satu) belum mencapai target" */
export const sebutStatus = (ringkasan: Bahan['ringkasan']): string =>
  rangkai(
    STATUS_RINGKASAN.flatMap(([status, apa]) => (ringkasan[status] ? [`${denganKata(ringkasan[status])} ${apa}`] : [])),
  );

export const besarkan = (teks: string): string => teks.charAt(0).toUpperCase() + teks.slice(1);

const STATUS = { lampau: 'melampaui target', tepat: 'mencapai target', belum: 'belum mencapai target' } as const;

/** Target, realisasi and capaian, and whether the target was reached. */
export function kalimatCapaian(indikator: BahanIndikator, tahun: number): string {
  const nama = `Indikator ${indikator.nama}`;
  if (indikator.target === null && indikator.realisasi === null)
    return `${nama} belum memiliki target dan realisasi tahun ${tahun}.`;
  if (indikator.target === null)
    return `${nama} terealisasi ${indikator.realisasi} pada tahun ${tahun}; targetnya belum ditetapkan.`;
  if (indikator.realisasi === null)
    return `${nama} pada tahun ${tahun} ditargetkan ${indikator.target}. Realisasinya belum tersedia${indikator.sebab ? ` (${didalam(indikator.sebab)})` : ''}.`;
  const awal = `${nama} pada tahun ${tahun} ditargetkan ${indikator.target} dan terealisasi ${indikator.realisasi}`;
  if (indikator.capaian === null || !indikator.status)
    return indikator.sebab
      ? `${awal}. Capaiannya tidak dihitung karena ${didalam(indikator.sebab)}.`
      : `${awal}. Capaiannya belum dihitung.`;
  const kriteria = indikator.kriteria ? ` dengan kriteria ${indikator.kriteria}` : '';
  return `${awal}, sehingga capaiannya ${indikator.capaian}${kriteria}. Dengan demikian indikator ini ${STATUS[indikator.status]} yang diperjanjikan.`;
}

function kalimatLalu(indikator: BahanIndikator, tahun: number): string {
  const { lalu } = indikator;
  if (!lalu) return '';
  const dasar = `Dibandingkan dengan realisasi tahun ${lalu.tahun} sebesar ${lalu.nilai}`;
  if (lalu.arah === null)
    return `Realisasi tahun ${lalu.tahun} adalah ${lalu.nilai}, tahun ${tahun} ${lalu.nilai === indikator.realisasi ? 'tetap' : 'menjadi'} ${indikator.realisasi}.`;
  if (lalu.arah === 'tetap') return `${dasar}, realisasi tahun ${tahun} tetap.`;
  const arti =
    lalu.membaik === null
      ? ''
      : lalu.membaik
        ? ', yang berarti kinerjanya membaik'
        : ', yang berarti kinerjanya menurun';
  return `${dasar}, realisasi tahun ${tahun} ${lalu.arah === 'naik' ? 'meningkat' : 'menurun'} menjadi ${indikator.realisasi}${arti}.`;
}

function kalimatRenstra(indikator: BahanIndikator): string {
  const { renstra } = indikator;
  if (!renstra) return '';
  const dasar = `Target akhir Renstra tahun ${renstra.tahun} adalah ${renstra.target}`;
  if (renstra.tercapai === null) return `${dasar}.`;
  return renstra.tercapai
    ? `${dasar}, yang sudah tercapai pada tahun ini.`
    : `${dasar}, sehingga masih diperlukan upaya pada tahun-tahun berikutnya.`;
}

function kalimatPembanding(indikator: BahanIndikator): string {
  if (!indikator.pembanding.length) return '';
  const bagian = indikator.pembanding.map(({ apa, nilai, banding, baik }) => {
    const kata = banding === 0 ? 'sama dengan' : banding > 0 ? 'lebih tinggi daripada' : 'lebih rendah daripada';
    const arti = baik === null ? '' : baik ? ' (lebih baik)' : ' (belum sebaik itu)';
    return `${kata} realisasi ${apa} sebesar ${nilai}${arti}`;
  });
  return `Realisasi tersebut ${rangkai(bagian)}.`;
}

/** Comparisons joined into one paragraph; '' where there is nothing to compare with. */
export const kalimatPerbandingan = (indikator: BahanIndikator, tahun: number): string =>
  [kalimatLalu(indikator, tahun), kalimatRenstra(indikator), kalimatPembanding(indikator)].filter(Boolean).join(' ');

/** Longest list that still reads well inside one sentence, in characters. */
const SEKALIMAT = 160;

/** A sentence that says it all, or one that opens a list. */
export interface Uraian {
  readonly pengantar: string;
  readonly daftar: readonly string[];
}

function uraian(awal: string, daftar: readonly string[]): Uraian[] {
  if (!daftar.length) return [];
  const isi = daftar.map(didalam);
  // What is itself of several sentences, or long, is a list.
  if (isi.some((teks) => /[.;:]\s/.test(teks)) || (isi.length > 1 && isi.join(', ').length > SEKALIMAT))
    return [{ pengantar: `${awal}:`, daftar: daftar.map(bertitik) }];
  return [{ pengantar: `${awal} ${rangkai(isi)}.`, daftar: [] }];
}

/** Causes, obstacles and efforts as typed, joined into full sentences or set out as lists. */
export function kalimatAnalisis(indikator: BahanIndikator): Uraian[] {
  const berhasil = indikator.status !== 'belum';
  return [
    ...uraian(berhasil ? 'Keberhasilan ini didorong oleh' : 'Faktor yang mendukung adalah', indikator.pendorong),
    ...uraian(
      berhasil ? 'Hambatan yang masih dihadapi adalah' : 'Target belum tercapai antara lain karena',
      indikator.penghambat,
    ),
    ...uraian('Upaya yang dilakukan dan akan dilanjutkan adalah', indikator.solusi),
  ];
}

export function kalimatProgram(indikator: BahanIndikator): string {
  return indikator.program.length ? `Capaian indikator ini ditunjang oleh ${rangkai(indikator.program)}.` : '';
}

export function kalimatSasaran(sasaran: BahanSasaran): string {
  const kata = sasaran.apa.toLowerCase();
  const kalimat: string[] = [];
  if (sasaran.rata)
    kalimat.push(
      sasaran.indikator.length === 1
        ? `Capaian ${kata} ini ${sasaran.rata}${sasaran.kriteria ? `, kriteria ${sasaran.kriteria}` : ''}.`
        : `Rata-rata capaian ${kata} ini ${sasaran.rata}${sasaran.kriteria ? `, kriteria ${sasaran.kriteria}` : ''}.`,
    );
  else kalimat.push(`Capaian ${kata} ini belum dapat dihitung.`);
  if (sasaran.pagu && sasaran.realisasi)
    kalimat.push(
      `Untuk mencapainya dialokasikan anggaran ${sasaran.pagu} dan terealisasi ${sasaran.realisasi}${sasaran.penyerapan ? ` atau ${sasaran.penyerapan}` : ''}.`,
    );
  return kalimat.map(bertitik).join(' ');
}
