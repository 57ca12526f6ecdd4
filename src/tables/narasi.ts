/**
 * The sentences that a report repeats beside its tables, made from the same records, so that text and table cannot
 * differ.
 */

import { rataRata } from '../core/capaian';
import { banding, type Desimal, kurang, mutlak, SERATUS, tanda } from '../core/desimal';
import { formatRupiah } from '../core/format';
import { kelasDari } from '../core/kriteria';
import { tambahKe } from '../core/peta';
import type { RencanaLembar } from '../core/rencana';
import { sidikTeks } from '../core/sidik';
import { terbilang } from '../core/terbilang';
import { tinggiLembar } from '../core/ukur';
import { denganKata, rangkai } from '../messages/rangkai';
import { barisIndikator } from './kolom';
import { type BarisIndikator, isiTeks, type Konteks, samakanSpasi } from './konteks';
import { perhitungan } from './perhitungan';
import { namaDinas } from './resolve';
import { akhiranKalimat, sebutAngka, sebutNilai, sebutPersen } from './sebut';
import { desimalDari, ringkas } from './sel';

export interface KalimatNarasi {
  readonly bagian: 'Indikator' | 'Sasaran' | 'Anggaran' | 'Ringkasan';
  /** Indicator or sasaran that it speaks of. */
  readonly tentang: string;
  readonly kalimat: string;
}

/** −1 below the target, 0 on it, 1 above it. */
const banding100 = (c: Desimal): number => banding(c, SERATUS);

function kalimatIndikator(barisIku: BarisIndikator, konteks: Konteks): string[] {
  const kalimat: string[] = [];
  const teks = sebutNilai(barisIku.target, barisIku.satuan);
  const realisasi = sebutNilai(barisIku.realisasi, barisIku.satuan);
  const capaian = barisIku.capaian.nilai;
  if (teks && realisasi)
    kalimat.push(`Target ${teks} Realisasi ${realisasi}${capaian ? ` Capaian ${sebutPersen(capaian)}` : ''}.`);
  else
    kalimat.push(
      `${teks ? `Target ${teks}` : 'Target belum ditetapkan'}, ${realisasi ? `realisasi ${realisasi}` : `realisasi belum ada${barisIku.alasan ? ` (${barisIku.alasan.toLowerCase()})` : ''}`}.`,
    );
  const p = perhitungan({ b: barisIku, no: 0 }, konteks);
  if (p?.hasil) kalimat.push(`Jadi ${p.teks}${akhiranKalimat(barisIku.satuan)}.`);
  if (capaian) {
    const kata = ['belum tercapai', 'tercapai', 'terlampaui'][banding100(capaian) + 1];
    kalimat.push(`Target ${kata}${barisIku.kriteria ? `; kriteria ${barisIku.kriteria}` : ''}.`);
  } else if (teks && realisasi) kalimat.push(`Capaian tidak dihitung: ${barisIku.capaian.sebab?.teks}.`);
  const lalu = kalimatLalu(barisIku, konteks);
  if (lalu) kalimat.push(lalu);
  return kalimat;
}

/** Change against last year, in the unit of the indicator; whether that is better follows its direction. */
function kalimatLalu(barisIku: BarisIndikator, konteks: Konteks): string | null {
  const lalu = barisIku.riwayat?.tahun.get(konteks.tahun - 1)?.realisasi?.nilai;
  if (lalu?.jenis !== 'angka' || barisIku.realisasi?.jenis !== 'angka') return null;
  const dulu = desimalDari(lalu.bilangan);
  const beda = kurang(desimalDari(barisIku.realisasi.bilangan), dulu);
  const dasar = `Dibandingkan dengan realisasi tahun ${konteks.tahun - 1} sebesar ${sebutAngka(dulu)}${akhiranKalimat(barisIku.satuan)}, realisasi tahun ${konteks.tahun}`;
  if (tanda(beda) === 0) return `${dasar} tetap.`;
  const satuan = akhiranKalimat(barisIku.satuan) === '%' ? ' poin persen' : akhiranKalimat(barisIku.satuan);
  const arah = barisIku.iku.arah.nilai;
  const membaik =
    arah === 'NAIK' ? tanda(beda) > 0 : arah === 'TURUN' || arah === 'TURUN_RASIO' ? tanda(beda) < 0 : null;
  const arti = membaik === null ? '' : membaik ? ' (kinerja membaik)' : ' (kinerja menurun)';
  return `${dasar} ${tanda(beda) > 0 ? 'naik' : 'turun'} ${sebutAngka(mutlak(beda))}${satuan}${arti}.`;
}

function kalimatSasaran(daftar: readonly BarisIndikator[], konteks: Konteks): string[] {
  const apa = /tujuan|daerah/i.test(daftar[0]?.iku.tingkat.nilai ?? '') ? 'Tujuan' : 'Sasaran';
  const ada = daftar.flatMap((b) => b.capaian.nilai ?? []);
  const kalimat: string[] = [];
  const rata = rataRata(ada, konteks.desimal, konteks.batas);
  if (rata) {
    const kelas = kelasDari(rata, konteks.skala);
    const tanpa = daftar.length - ada.length;
    kalimat.push(
      daftar.length === 1
        ? `${apa} ini diukur dengan 1 indikator dengan capaian ${sebutPersen(rata)}${kelas ? `, kriteria ${kelas.kelas}` : ''}.`
        : `${apa} ini diukur dengan ${daftar.length} indikator dengan rata-rata capaian ${sebutPersen(rata)}${kelas ? `, kriteria ${kelas.kelas}` : ''}${tanpa ? `; ${tanpa} indikator tanpa nilai tidak ikut dirata-ratakan` : ''}.`,
    );
  } else kalimat.push(`Capaian ${daftar.length} indikator ${apa.toLowerCase()} ini belum dapat dihitung.`);
  const u = konteks.anggaranUntuk(daftar);
  const serap = u && konteks.penyerapan(u.pagu, u.realisasi);
  if (u?.pagu && u.realisasi)
    kalimat.push(
      `Anggaran ${formatRupiah(u.pagu)}, terealisasi ${formatRupiah(u.realisasi)}${serap ? ` atau ${sebutPersen(serap)}` : ''}.`,
    );
  return kalimat;
}

const rupiahKata = (d: Desimal): string => {
  const kata = terbilang(ringkas(d));
  return `${formatRupiah(d)}${kata ? ` (${kata} rupiah)` : ''}`;
};

function kalimatAnggaran(konteks: Konteks): string[] {
  const uang = konteks.totalAnggaran;
  if (!uang.pagu) return [];
  const banyak = [0, 1, 2].map((d) => konteks.simpul.filter((s) => s.dalam === d).length);
  const sebut = ['program', 'kegiatan', 'sub kegiatan'].flatMap((n, d) =>
    banyak[d] ? `${denganKata(banyak[d])} ${n}` : [],
  );
  const daftar = rangkai(sebut);
  const kalimat = [
    `Pada tahun ${konteks.tahun} ${namaDinas(konteks)} melaksanakan ${daftar} dengan anggaran sebesar ${rupiahKata(uang.pagu)}.`,
  ];
  if (konteks.adaPerubahan && uang.murni) {
    const beda = kurang(uang.pagu, uang.murni);
    kalimat.push(
      tanda(beda) === 0
        ? `Anggaran sebelum perubahan sama besar, ${formatRupiah(uang.murni)}.`
        : `Anggaran semula ${formatRupiah(uang.murni)}; setelah perubahan ${tanda(beda) > 0 ? 'bertambah' : 'berkurang'} ${formatRupiah(mutlak(beda))}.`,
    );
  }
  const serap = konteks.penyerapan(uang.pagu, uang.realisasi);
  if (uang.realisasi)
    kalimat.push(
      `Sampai akhir tahun ${konteks.tahun} anggaran tersebut terealisasi sebesar ${rupiahKata(uang.realisasi)}${serap ? ` atau ${sebutPersen(serap)}` : ''}.`,
    );
  return kalimat;
}

function kalimatRingkasan(daftar: readonly BarisIndikator[], konteks: Konteks): string[] {
  const capaian = daftar.flatMap((b) => b.capaian.nilai ?? []);
  if (!capaian.length) return [];
  const lampau = capaian.filter((c) => banding100(c) > 0).length;
  const tepat = capaian.filter((c) => banding100(c) === 0).length;
  const belum = capaian.length - lampau - tepat;
  const tanpa = daftar.length - capaian.length;
  const bagian = (
    [
      [lampau, 'melampaui target'],
      [tepat, 'mencapai target'],
      [belum, 'belum mencapai target'],
      [tanpa, 'tidak dapat dinilai'],
    ] as const
  ).flatMap(([n, apa]) => (n ? [`${denganKata(n)} ${apa}`] : []));
  const kalimat = [`Dari ${denganKata(daftar.length)} indikator, ${rangkai(bagian)}.`];
  const kelas = konteks.skala.kelas.flatMap((x) => {
    const n = daftar.filter((b) => samakanSpasi(b.kriteria) === samakanSpasi(x.kelas)).length;
    return n ? [`${denganKata(n)} indikator ${x.kelas}`] : [];
  });
  if (kelas.length) kalimat.push(`Menurut kriteria: ${rangkai(kelas)}.`);
  const rata = rataRata(capaian, konteks.desimal, konteks.batas);
  if (rata) kalimat.push(`Rata-rata capaian seluruh indikator ${sebutPersen(rata)}.`);
  return kalimat;
}

const TINGKAT = ['Kinerja Daerah', 'Tujuan', 'Sasaran Strategis', 'Program', 'Kegiatan'];

export function narasi(konteks: Konteks): KalimatNarasi[] {
  const hasil: KalimatNarasi[] = [];
  const tulis = (bagian: KalimatNarasi['bagian'], tentang: string, kalimat: readonly string[]) => {
    for (const x of kalimat) hasil.push({ bagian, tentang, kalimat: x });
  };
  const semua = konteks.pada(TINGKAT).filter((b) => b.kinerja);
  for (const b of semua) tulis('Indikator', isiTeks(b.iku.indikator), kalimatIndikator(b, konteks));
  const grup = new Map<number, BarisIndikator[]>();
  for (const { isi } of barisIndikator(semua)) tambahKe(grup, isi.no, isi.b);
  for (const daftar of grup.values()) tulis('Sasaran', daftar[0]?.sasaran ?? '', kalimatSasaran(daftar, konteks));
  tulis('Anggaran', namaDinas(konteks), kalimatAnggaran(konteks));
  tulis(
    'Ringkasan',
    namaDinas(konteks),
    kalimatRingkasan(
      konteks.pada(TINGKAT.slice(2)).filter((b) => b.kinerja),
      konteks,
    ),
  );
  return hasil;
}

/** The sheet "Narasi": one sentence a row, ready to be copied. */
export function rencanaNarasi(konteks: Konteks): RencanaLembar {
  const daftar = narasi(konteks);
  const kepala = ['Bagian', 'Tentang', 'Kalimat'];
  // What a row speaks of is written once above its sentences.
  const isi = daftar.map((n, i) => {
    const lalu = daftar[i - 1];
    const sama = lalu?.bagian === n.bagian && lalu.tentang === n.tentang;
    return [sama ? null : n.bagian, sama ? null : n.tentang, n.kalimat];
  });
  const akhir = isi.length + 3;
  const nilai = [
    [['Narasi LKjIP', namaDinas(konteks), 'Tahun', konteks.tahun].filter(Boolean).join(' '), null, null],
    [null, null, null],
    kepala,
    ...isi,
  ];
  const lebarKolom = [90, 260, 560];
  return {
    nama: 'Narasi',
    buatan: 'narasi',
    warnaTab: '#7f7f7f',
    nilai,
    gaya: [
      {
        rentang: [`A1:C${akhir}`],
        gaya: { font: konteks.id.font || 'Arial', ukuran: 10, rataTegak: 'top', format: '@' },
      },
      { rentang: [`A4:C${Math.max(akhir, 4)}`], gaya: { bungkus: true } },
      { rentang: ['A1'], gaya: { tebal: true, ukuran: 12 } },
      { rentang: ['A3:C3'], gaya: { tebal: true, latar: '#d9e2ef', garis: 'semua' } },
    ],
    lebarKolom,
    bekuBaris: 3,
    sidik: sidikTeks(JSON.stringify(isi)),
    halaman: {
      kertas: 'A4',
      arah: 'mendatar',
      ulangBaris: [3, 3],
      lebarHalaman: true,
      tinggiBaris: tinggiLembar(nilai, lebarKolom, 10, 4),
    },
  };
}
