import { banding, type Desimal, SERATUS } from '../../core/desimal';
import type { Fakta } from '../../naskah/fakta';
import type { Butir } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import {
  bernilai,
  type KalimatTentang,
  kelompokSebutan,
  namaPendek,
  nilaiButir,
  PERBAIKI_KATA,
  samaDenganSel,
  satuButir,
  sebutCetakan,
  semuaKalimat,
  temuanKalimat,
} from './bantu';

type Status = 'belum' | 'mencapai' | 'melampaui';

/** What lies between the verb and the target: "mampu", "sepenuhnya". */
const BANTU = String.raw`(?:(?!(?:namun|tetapi|tapi|dan|serta|sehingga|untuk)\b)\p{L}+\s+){0,3}?`;
const INGKAR = String.raw`(?:belum|tidak|kurang|gagal)\s+${BANTU}`;
const SAMPAI = '(?:mencapai|memenuhi|menyentuh|menyamai|menjangkau|meraih)';
const LEWAT = '(?:melampaui|melebihi|melewati|menembus|mengungguli)';
const SASARAN = String.raw`(?:(?:angka|batas|dari)\s+)?target(?:nya)?\b`;

const POLA: readonly (readonly [Status, RegExp])[] = (
  [
    [
      'belum',
      String.raw`\b${INGKAR}(?:(?:tercapai|terpenuhi)(?:nya)?\b|(?:${SAMPAI}|${LEWAT})\s+(?:${SASARAN}|seratus persen)|(?:terealisasi\s+)?sesuai\s+(?:dengan\s+)?target\b)|\bdi\s?bawah\s+target\b|\bmeleset dari target\b`,
    ],
    [
      'melampaui',
      String.raw`\b${LEWAT}\s+${SASARAN}|\btarget(?:nya)?\s+(?:\p{L}+\s+)?(?:terlampaui|terlewati)\b|\bterlampaui\b|\bdi\s?atas\s+target\b`,
    ],
    [
      'mencapai',
      String.raw`(?<!\b(?:belum|tidak|kurang|gagal|untuk|agar|guna|upaya|dalam|rangka|rata-rata)\s+${BANTU})(?:\b(?:telah|sudah|berhasil|mampu)\s+${SAMPAI}\s+target\b|\b(?:tercapainya|terpenuhinya)\s+target\b|\b${SAMPAI}\s+target\b(?!\s+(?:kinerja\s+)?(?:nya\s+)?(?:sebesar|sebanyak|yaitu|dengan|adalah)?\s*\d))|\btarget\s+(?:kinerja\s+)?(?:telah\s+|sudah\s+|dapat\s+|berhasil\s+)?(?:tercapai|terpenuhi)\b|\bdinyatakan\s+(?:telah\s+|sudah\s+)?tercapai\b|\bterealisasi\s+sesuai\s+(?:dengan\s+)?target\b`,
    ],
  ] as const
).map(([s, pola]) => [s, new RegExp(pola, 'giu')]);
/** A target that somebody hopes for, or that is not this year's. */
const BUKAN_PERNYATAAN =
  /\b(?:agar|supaya|diharapkan|apabila|jika|bila|untuk mencapai|dalam mencapai|rangka|upaya|akhir (?:renstra|periode|rpjmd)|renstra|rpjmd|jangka menengah|tahun depan|optimis|kendala|faktor|penyebab|strategi|kriteria|nasional|provinsi|triwulan|semester)\b/i;

const sebutStatus: Record<Status, string> = {
  belum: 'belum mencapai target',
  mencapai: 'mencapai target',
  melampaui: 'melampaui target',
};

function status(teks: string): { status: Status; awal: number; akhir: number }[] {
  const hasil: { status: Status; awal: number; akhir: number }[] = [];
  for (const [s, pola] of POLA)
    for (const m of teks.matchAll(pola))
      if (!hasil.some((h) => m.index < h.akhir && m.index + m[0].length > h.awal))
        hasil.push({ status: s, awal: m.index, akhir: m.index + m[0].length });
  return hasil;
}

/** Capaian of the year, where every table agrees on which side of 100 it lies; else null. */
function capaianTahun(k: Pick<KalimatTentang, 'indikator'>, tahun: number): Butir[] | null {
  const semua = (k.indikator?.butir ?? []).filter(
    (b) => b.peran === 'capaian' && b.tahun === tahun && b.tw === null && b.varian === null && bernilai(b),
  );
  const sisi = new Set(semua.map((b) => banding((b.sel.angka as { nilai: Desimal }).nilai, SERATUS)));
  return sisi.size === 1 ? semua : null;
}

function sesuai(s: Status, sisi: -1 | 0 | 1): boolean {
  return s === 'belum' ? sisi < 0 : s === 'melampaui' ? sisi > 0 : sisi >= 0;
}

type Pernyataan = ReturnType<typeof status>[number];

/** Against the capaian that the sentence itself gives; null where that says nothing. */
function menurutSendiri(kalimatTentang: KalimatTentang, pernyataan: Pernyataan, fakta: Fakta): TemuanAturan[] | null {
  const sisi = banding(fakta.angka.nilai[0] as Desimal, SERATUS);
  if (sesuai(pernyataan.status, sisi)) return [];
  // "Capaian" may be what was measured; beside a realisasi, or as a table prints it, it is the percentage of the target.
  const persen =
    sisi > 0 ||
    kalimatTentang.fakta.some((x) => x.jenis === 'realisasi') ||
    (kalimatTentang.indikator?.butir ?? []).some((x) => x.peran === 'capaian' && samaDenganSel(fakta.angka, x.sel));
  if (!persen) return null;
  return [
    temuanKalimat(narasiKetercapaian, kalimatTentang.kalimat, pernyataan, {
      tingkat: kalimatTentang.tegas && pernyataan.status !== 'melampaui' ? 'galat' : 'peringatan',
      pesan: `Kalimat menyebut ${sebutStatus[pernyataan.status]}, padahal capaiannya ${fakta.angka.teks}. ${PERBAIKI_KATA}`,
      seharusnya: sebutSisi(sisi),
    }),
  ];
}

/** "berhasil ditekan di bawah target": a success where less is better. */
const ditekan = (teks: string, p: Pernyataan): boolean =>
  /\b(?:berhasil|mampu|dapat)\s+(?:di(?:tekan|turunkan|jaga|kendalikan|kurangi)\s+)?(?:\p{L}+\s+)?$/iu.test(
    teks.slice(0, p.awal),
  ) && /bawah/i.test(teks.slice(p.awal, p.akhir));

/** "masih di atas target" may only say where the figure lies: less is better of some. */
function harfiah(
  { tahun }: KonteksAturan,
  { indikator, kalimat }: KalimatTentang,
  teks: string,
  p: Pernyataan,
): boolean {
  const m = /^di\s?(?:(atas)|bawah)/i.exec(kalimat.teks.slice(p.awal, p.akhir));
  if (!m || tahun === null || ditekan(teks, p)) return false;
  const [t, r] = [satuButir(indikator, 'target', tahun), satuButir(indikator, 'realisasi', tahun)];
  return t !== null && r !== null && banding(nilaiButir(r), nilaiButir(t)) === (m[1] ? 1 : -1);
}

const sebutSisi = (sisi: -1 | 0 | 1): string => sebutStatus[sisi < 0 ? 'belum' : sisi > 0 ? 'melampaui' : 'mencapai'];

/** What opens a list of those of which a status is said: "yang belum mencapai target adalah A (0%) dan B (64%)". */
const PEMBUKA_DAFTAR = /^\s*(?:ini\s+)?(?:adalah|yaitu|yakni|antara lain|meliputi)\b[\s:]*$/i;

/** Each indicator of such a list against its own capaian. */
function senarai(konteks: KonteksAturan, k: KalimatTentang, { status, akhir }: Pernyataan): TemuanAturan[] {
  const nama = k.disebut.filter((sebutan) => sebutan.awal >= akhir);
  if (!nama[0] || konteks.tahun === null || !PEMBUKA_DAFTAR.test(k.kalimat.teks.slice(akhir, nama[0].awal))) return [];
  const tahun = konteks.tahun;
  return nama.flatMap((sebutan) => {
    const indikator = kelompokSebutan(konteks, sebutan);
    const [butir] = capaianTahun({ indikator }, tahun) ?? [];
    if (!indikator || !butir || sesuai(status, banding(nilaiButir(butir), SERATUS))) return [];
    return [
      temuanKalimat(narasiKetercapaian, k.kalimat, sebutan, {
        pesan: `Kalimat menyebut "${namaPendek(indikator.nama)}" ${sebutStatus[status]}, padahal ${sebutCetakan(butir)}. ${PERBAIKI_KATA}`,
        seharusnya: sebutSisi(banding(nilaiButir(butir), SERATUS)),
        terkait: [butir.sel],
      }),
    ];
  });
}

function periksa(konteks: KonteksAturan, k: KalimatTentang): TemuanAturan[] {
  // "Target … tercapai": the name between the two says nothing of it.
  const teks = k.disebut.reduce(
    (t, n) => t.slice(0, n.awal) + ' '.repeat(n.akhir - n.awal) + t.slice(n.akhir),
    k.kalimat.teks,
  );
  const daftar = status(teks).map((p) => (ditekan(teks, p) ? { ...p, status: 'melampaui' as const } : p));
  const [pernyataan] = daftar;
  if (!pernyataan || daftar.length > 1 || BUKAN_PERNYATAAN.test(teks)) return [];
  if (harfiah(konteks, k, teks, pernyataan)) return [];
  const menurutSenarai = senarai(konteks, k, pernyataan);
  if (menurutSenarai.length) return menurutSenarai;
  // The sentence's own capaian decides first.
  const sendiri = k.fakta.filter(
    (f) => f.jenis === 'capaian' && !f.lain && f.angka.nilai.length === 1 && f.angka.satuan === '%',
  );
  if (sendiri.length === 1 && k.disebut.length <= 1) {
    const temuan = menurutSendiri(k, pernyataan, sendiri[0] as Fakta);
    if (temuan) return temuan;
  }
  if (!k.indikator || !k.tegas || sendiri.length > 0) return [];
  const tahun = k.fakta.find((f) => f.tahun !== null)?.tahun ?? konteks.tahun;
  const capaian = tahun === null ? null : capaianTahun(k, tahun);
  if (!capaian) return [];
  const butir = capaian[0] as Butir;
  const sisi = banding((butir.sel.angka as { nilai: Desimal }).nilai, SERATUS);
  if (sesuai(pernyataan.status, sisi)) return [];
  return [
    temuanKalimat(narasiKetercapaian, k.kalimat, pernyataan, {
      tingkat: pernyataan.status === 'melampaui' && sisi === 0 ? 'peringatan' : 'galat',
      pesan: `Kalimat menyebut "${namaPendek(k.indikator.nama)}" ${sebutStatus[pernyataan.status]}, padahal ${sebutCetakan(butir)}. ${PERBAIKI_KATA}`,
      seharusnya: sebutSisi(sisi),
      terkait: capaian.map((x) => x.sel),
    }),
  ];
}

export const narasiKetercapaian: Aturan = {
  id: 'narasi-ketercapaian',
  judul: 'Tercapai atau tidak di kalimat berlawanan dengan capaiannya',
  kelompok: 'naskah',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014 (analisis keberhasilan dan kegagalan)',
  periksa: (konteks) => semuaKalimat(konteks).flatMap((k) => periksa(konteks, k)),
};

export const dok: DokAturan = {
  id: 'narasi-ketercapaian',
  penjelasan: {
    apa: 'Pernyataan tercapai, melampaui, atau belum mencapai target dibandingkan dengan capaian di kalimat itu atau di tabel.',
    mengapa: 'Kalimat ini yang dibaca pimpinan; bila berlawanan dengan tabelnya, tidak jelas mana yang benar.',
    perbaikan: 'Perbaiki katanya, atau angka capaiannya bila itu yang keliru.',
  },
  contoh: [
    {
      judul: 'pernyataan sesuai',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'Pada tahun 2025 Persentase jalan mantap melampaui target.',
        'Jumlah jembatan yang dipelihara belum mencapai target.',
      ],
      temuan: [],
    },
    {
      judul: 'disebut melampaui padahal belum tercapai',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'Pada tahun 2025 Jumlah jembatan yang dipelihara melampaui target.',
        'Target Jumlah jembatan yang dipelihara tercapai berkat tambahan alat.',
      ],
      temuan: [
        { lembar: 'Naskah', sel: 'A2', tingkat: 'galat' },
        { lembar: 'Naskah', sel: 'A3', tingkat: 'galat' },
      ],
    },
    {
      judul: 'harapan bukan pernyataan',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Jumlah jembatan yang dipelihara diharapkan dapat melampaui target pada tahun depan.'],
      temuan: [],
    },
    {
      judul: 'daftar yang belum tercapai memuat yang tercapai',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'Yang belum mencapai target adalah Jumlah jembatan yang dipelihara (75,00%) dan Persentase jalan mantap (105,00%).',
        'Yang telah mencapai target adalah Persentase jalan mantap (105,00%).',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'peringatan' }],
    },
  ],
};
