import { banding, kurang, SERATUS, tanda } from '../../core/desimal';
import { NAIK, TETAP, TURUN } from '../../naskah/gerak';
import { type AngkaKalimat, angkaKalimat, type Kalimat, kalimatParagraf } from '../../naskah/kalimat';
import type { Butir, Kelompok } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { makinRendahMakinBaik } from '../../words/arah';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import {
  INGKAR,
  type KalimatTentang,
  namaPendek,
  nilaiButir,
  PERBAIKI_KATA,
  satuButir,
  satuNilai,
  sebutCetakan,
  semuaKalimat,
  temuanKalimat,
} from './bantu';

const POLA_TREN = new RegExp(String.raw`\b(?:(${NAIK})|(${TURUN})|(?:${TETAP}))\b`, 'giu');

const sebutArah = (arah: number): string => (arah === 0 ? 'tetap' : arah > 0 ? 'naik' : 'turun');

interface Tren {
  awal: number;
  akhir: number;
  arah: 1 | 0 | -1;
  kata: string;
}

/** Words of a name move nothing: "temuan yang belum ditindaklanjuti meningkat". */
function tren({ kalimat, disebut, anggaran }: KalimatTentang): Tren[] {
  let { teks } = kalimat;
  for (const { awal, akhir } of [...disebut, ...anggaran])
    teks = `${teks.slice(0, awal)}${'_'.repeat(akhir - awal)}${teks.slice(akhir)}`;
  const hasil = [...teks.matchAll(POLA_TREN)].flatMap((m): Tren[] =>
    INGKAR.test(teks.slice(0, m.index))
      ? []
      : [{ awal: m.index, akhir: m.index + m[0].length, arah: m[1] ? 1 : m[2] ? -1 : 0, kata: m[0] }],
  );
  // "terkerek naik" is one movement.
  return hasil.filter((t, i) => hasil[i - 1]?.arah !== t.arah || /\S/.test(teks.slice(hasil[i - 1]?.akhir, t.awal)));
}

/** Two levels that a sentence itself gives: "naik dari A menjadi B", "B, naik dibanding tahun lalu sebesar A". */
function pasangan(kalimatTentang: KalimatTentang, tren: Tren): { lama: AngkaKalimat; baru: AngkaKalimat } | null {
  const { teks } = kalimatTentang.kalimat;
  const ukuran = angkaKalimat(kalimatTentang.kalimat).filter((a) => a.macam === 'angka');
  // "poin" tells how much it changed, but for an index that is measured in it.
  const berpoin = ukuran.length === 2 && ukuran.every((a) => a.satuan === 'poin');
  const angka = berpoin ? ukuran : ukuran.filter((a) => a.satuan !== 'poin');
  for (const [i, angkaKini] of angka.entries()) {
    const angkaLain = angka[i + 1];
    if (
      angkaKini.awal >= tren.akhir &&
      angkaLain &&
      // How much it changed may stand between: "sebesar 2,25 poin, dari".
      /^\s*(?:(?:sebesar|sebanyak)\s+[\d.,]*\d\s*(?:poin|%|persen)?(?:\s+poin)?,?\s*)?(?:\p{L}+\s+){0,4}\bdari\b[^;]*$/iu.test(
        teks.slice(tren.akhir, angkaKini.awal),
      ) &&
      /\b(?:menjadi|ke)\b/i.test(teks.slice(angkaKini.akhir, angkaLain.awal)) &&
      teks.slice(angkaKini.akhir, angkaLain.awal).length < 90
    )
      return { lama: angkaKini, baru: angkaLain };
  }
  const sebelum = [...kalimatTentang.fakta].reverse().find((f) => f.angka.akhir <= tren.awal);
  const sesudah = kalimatTentang.fakta.find(
    (f) => f.angka.awal >= tren.akhir && f.jenis !== 'beda' && f.angka.satuan !== 'poin',
  );
  if (!sebelum || !sesudah || sebelum.jenis === 'beda' || sebelum.lain || sesudah.lain) return null;
  const sela = teks.slice(tren.akhir, sesudah.angka.awal);
  const dekat = teks.slice(sebelum.angka.akhir, tren.awal);
  if (
    !/\b(?:dibanding\w*|daripada|dari)\b/i.test(sela) ||
    /\b(?:menjadi|target)\b/i.test(sela) ||
    dekat.length > 60 ||
    /[;]/.test(dekat)
  )
    return null;
  if (sebelum.tahun === null || sesudah.tahun === null || sesudah.tahun >= sebelum.tahun) return null;
  return { lama: sesudah.angka, baru: sebelum.angka };
}

function dalamKalimat(kalimatTentang: KalimatTentang, tren: Tren): TemuanAturan[] | null {
  const pasangannya = pasangan(kalimatTentang, tren);
  if (
    !pasangannya ||
    pasangannya.lama.satuan !== pasangannya.baru.satuan ||
    pasangannya.lama.kira ||
    pasangannya.baru.kira
  )
    return pasangannya ? [] : null;
  const { lama, baru } = pasangannya;
  return berlawanan(kalimatTentang, tren, lama, baru, {
    awal: Math.min(tren.awal, lama.awal, baru.awal),
    akhir: Math.max(tren.akhir, lama.akhir, baru.akhir),
  });
}

/** The finding where two levels move another way than the word says. */
function berlawanan(
  { kalimat }: KalimatTentang,
  tren: Tren,
  lama: AngkaKalimat,
  baru: AngkaKalimat,
  letak: { awal: number; akhir: number },
): TemuanAturan[] {
  const [nilaiLama, nilaiBaru] = [satuNilai(lama), satuNilai(baru)];
  const arah = nilaiLama && nilaiBaru ? tanda(kurang(nilaiBaru, nilaiLama)) : tren.arah;
  if (arah === tren.arah) return [];
  return [
    temuanKalimat(narasiTren, kalimat, letak, {
      tingkat: 'galat',
      pesan: `Kalimat menyebut "${tren.kata}", padahal dari ${lama.teks} ke ${baru.teks} angkanya ${sebutArah(arah)}. ${PERBAIKI_KATA}`,
      seharusnya: sebutArah(arah),
    }),
  ];
}

function menurutTabel(konteks: KonteksAturan, k: KalimatTentang, tren: Tren): TemuanAturan[] {
  const { teks } = k.kalimat;
  const kelompok = k.indikator;
  if (!kelompok || !(k.tegas || k.terikat) || /\btriwulan|semester|\btw\b/i.test(teks)) return [];
  if (!/\b(?:dibanding\w*|daripada|dari tahun|sejak tahun|tahun (?:sebelumnya|lalu))\b/i.test(teks)) return [];
  // What is said to rise must be the indicator's own figure.
  const subjek = teks.slice(Math.max(0, tren.awal - 120), tren.awal);
  if (
    /\b(?:target|anggaran|pagu|kinerja|kategori|predikat|jumlah|perbandingan)\b(?!.*\b(?:realisasi|capaian)\b)/i.test(
      subjek.replace(new RegExp(kelompok.nama.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), ''),
    )
  )
    return [];
  if (makinRendahMakinBaik(kelompok.nama) && !/\b(?:realisasi|angka|nilai|persentase|tingkat)\b/i.test(subjek))
    return [];
  const tahunSebut = angkaKalimat(k.kalimat)
    .filter((a) => a.macam === 'tahun')
    .map((a) => Number(a.teks.slice(0, 4)));
  const kini = tahunSebut.length ? Math.max(...tahunSebut) : konteks.tahun;
  const dulu = tahunSebut.length > 1 ? Math.min(...tahunSebut) : kini === null ? null : kini - 1;
  if (kini === null || dulu === null || new Set(tahunSebut).size > 2) return [];
  const tahun =
    tahunSebut.length === 1 &&
    konteks.tahun !== null &&
    kini < konteks.tahun &&
    (/\bsejak\b/i.test(teks) || (kini === konteks.tahun - 1 && /\bdibanding\w*|daripada\b/i.test(teks)))
      ? [kini, konteks.tahun]
      : [dulu, kini];
  const [lama, baru] = tahun.map((y) => satuButir(kelompok, 'realisasi', y as number));
  if (!lama || !baru) return [];
  const arah = tanda(kurang(nilaiButir(baru), nilaiButir(lama)));
  if (arah === tren.arah) return [];
  const [cLama, cBaru] = tahun.map((y) => satuButir(kelompok, 'capaian', y as number));
  // "Kinerja … meningkat" may speak of the capaian.
  if (!/\brealisasi\b/i.test(subjek) && cLama && cBaru && banding(nilaiButir(cBaru), nilaiButir(cLama)) === tren.arah)
    return [];
  return [
    temuanKalimat(narasiTren, k.kalimat, tren, {
      tingkat: arah === 0 || !k.tegas ? 'peringatan' : 'galat',
      pesan: `Kalimat menyebut "${namaPendek(kelompok.nama)}" ${tren.kata}, padahal ${sebutCetakan(lama)} dan ${sebutCetakan(baru)}: ${sebutArah(arah)}. ${PERBAIKI_KATA}`,
      seharusnya: sebutArah(arah),
      terkait: [lama.sel, baru.sel],
    }),
  ];
}

/** "setiap tahun turun": every step of the years that a table prints. */
function tiapTahun(konteks: KonteksAturan, k: KalimatTentang, tren: Tren): TemuanAturan[] {
  const kelompok = k.indikator;
  if (
    !kelompok ||
    konteks.tahun === null ||
    !/\b(?:setiap tahun|tiap tahun|dari tahun ke tahun|terus[- ]menerus|terus (?:meningkat|menurun|naik|turun))/i.test(
      k.kalimat.teks,
    )
  )
    return [];
  if (makinRendahMakinBaik(kelompok.nama) && !k.tegas) return [];
  const deret: Butir[] = [];
  for (let y = konteks.tahun; y > konteks.tahun - 6; y--) {
    const b = satuButir(kelompok, 'realisasi', y);
    if (!b) break;
    deret.unshift(b);
  }
  if (deret.length < 3) return [];
  for (let i = 1; i < deret.length; i++) {
    const [lama, baru] = [deret[i - 1] as Butir, deret[i] as Butir];
    const arah = tanda(kurang(nilaiButir(baru), nilaiButir(lama)));
    if (arah === tren.arah) continue;
    return [
      temuanKalimat(narasiTren, k.kalimat, tren, {
        tingkat: arah === 0 ? 'info' : 'peringatan',
        pesan: `Kalimat menyebut "${namaPendek(kelompok.nama)}" ${tren.kata} setiap tahun, padahal ${sebutCetakan(lama)} dan ${sebutCetakan(baru)}. Sebutkan tahun yang lain arahnya.`,
        terkait: [lama.sel, baru.sel],
      }),
    ];
  }
  return [];
}

const MENILAI = String.raw`\b(?:berarti|artinya|menunjukkan|menandakan|mencerminkan|menggambarkan)\b[^.;\d]{0,60}?`;
const PENILAIAN = new RegExp(
  String.raw`${MENILAI}\b(?:(membaik|lebih baik|kemajuan|perbaikan|kinerja(?:nya)? (?:\p{L}+ )?(?:meningkat|naik))|(memburuk|lebih buruk|kemunduran|kinerja(?:nya)? (?:\p{L}+ )?(?:menurun|turun|merosot)))\b`,
  'iu',
);

/** Which way is better, as target, realisasi and capaian of the year show; else as the name says; null where neither does. */
function arahBaik(kelompok: Kelompok, tahun: number): 1 | -1 | null {
  const [target, realisasi, capaian] = (['target', 'realisasi', 'capaian'] as const).map((p) =>
    satuButir(kelompok, p, tahun),
  );
  const sisi =
    target && realisasi && capaian
      ? banding(nilaiButir(realisasi), nilaiButir(target)) * banding(nilaiButir(capaian), SERATUS)
      : 0;
  if (sisi !== 0) return sisi > 0 ? 1 : -1;
  return makinRendahMakinBaik(kelompok.nama) ? -1 : null;
}

/** "realisasi meningkat …, yang berarti kinerjanya memburuk": how a movement is judged, where more is better or less. */
function penilaian(konteks: KonteksAturan, k: KalimatTentang, daftar: readonly Tren[]): TemuanAturan[] {
  const { teks } = k.kalimat;
  const cocokan = PENILAIAN.exec(teks);
  const gerak = cocokan && [...daftar].reverse().find((t) => t.akhir <= cocokan.index && t.arah !== 0);
  const kelompok = k.tegas || k.terikat || k.berjudul ? k.indikator : null;
  if (!gerak || !kelompok || konteks.tahun === null) return [];
  const subjek = teks.slice(Math.max(0, gerak.awal - 120), gerak.awal);
  if (/\b(?:target|anggaran|pagu|capaian|kinerja)\b(?!.*\brealisasi\b)/i.test(subjek)) return [];
  const baik = arahBaik(kelompok, konteks.tahun);
  const disebut = cocokan[1] ? 1 : -1;
  if (baik === null || gerak.arah * baik === disebut) return [];
  // Where the figures of the indicator move the other way, the movement is what is wrong, and its own sentence says so.
  const [lama, baru] = [konteks.tahun - 1, konteks.tahun].map((tahun) => satuButir(kelompok, 'realisasi', tahun));
  const arah = lama && baru ? tanda(kurang(nilaiButir(baru), nilaiButir(lama))) : gerak.arah;
  if (arah === -gerak.arah)
    return [
      temuanKalimat(narasiTren, k.kalimat, gerak, {
        tingkat: 'peringatan',
        pesan: `Kalimat menyebut "${gerak.kata}", padahal ${sebutCetakan(lama as Butir)} dan ${sebutCetakan(baru as Butir)}. ${PERBAIKI_KATA}`,
        seharusnya: sebutArah(arah),
      }),
    ];
  const kata = (cocokan[1] ?? cocokan[2]) as string;
  const akhir = cocokan.index + cocokan[0].length;
  return [
    temuanKalimat(
      narasiTren,
      k.kalimat,
      { awal: akhir - kata.length, akhir },
      {
        tingkat: 'peringatan',
        pesan: `Kalimat menyebut "${gerak.kata}" lalu "${kata}", padahal "${namaPendek(kelompok.nama)}" makin ${baik > 0 ? 'tinggi' : 'rendah'} makin baik. ${PERBAIKI_KATA}`,
        seharusnya: disebut > 0 ? 'memburuk' : 'membaik',
      },
    ),
  ];
}

const SEMULA = /\b(?:semula|awal(?:nya)?|murni|sebelum perubahan|sebelumnya)\b[^\d]*$/i;

/** "Anggaran semula A; setelah perubahan bertambah menjadi B": what it was stands in the clause before. */
function klausaLalu(tentang: KalimatTentang, tren: Tren): TemuanAturan[] {
  const semua = kalimatParagraf(tentang.kalimat.paragraf);
  const lalu = semua[semua.indexOf(tentang.kalimat) - 1];
  const uang = (kalimat: Kalimat) => angkaKalimat(kalimat).filter((a) => a.macam === 'angka');
  const [lama, ...lain] = lalu?.teks.endsWith(';') ? uang(lalu) : [];
  const [baru] = uang(tentang.kalimat).filter((a) => a.awal >= tren.akhir);
  if (
    !lalu ||
    !lama ||
    lain.length ||
    !baru ||
    lama.satuan !== baru.satuan ||
    !SEMULA.test(lalu.teks.slice(0, lama.awal))
  )
    return [];
  if (!/^\s*menjadi\s*(?:sebesar\s*)?$/i.test(tentang.kalimat.teks.slice(tren.akhir, baru.awal))) return [];
  return berlawanan(tentang, tren, lama, baru, { awal: tren.awal, akhir: baru.akhir });
}

/** "berkurang menjadi 297 orang, bertambah 21 orang dibandingkan …": of one thing both cannot be. */
function sekaligus(konteks: KonteksAturan, k: KalimatTentang, [satu, dua, ...lain]: readonly Tren[]): TemuanAturan[] {
  if (!satu || !dua || lain.length || satu.arah * dua.arah >= 0 || k.disebut.length > 1 || k.anggaran.length) return [];
  const sela = k.kalimat.teks.slice(satu.akhir, dua.awal);
  const beralih =
    /;|\b(?:sedangkan|namun|tetapi|kecuali|sementara|target|anggaran|lalu|kemudian|sebelum|setelah|sempat|dan|sehingga|karena|akibat|yang|artinya|hal|kinerja\w*)\b/i;
  return beralih.test(sela) ? [] : [satu, dua].flatMap((tren) => menurutTabel(konteks, k, tren));
}

/** Whether a sentence contradicts itself: both levels are then named with the word. */
export const trenBerlawanan = (k: KalimatTentang): boolean => tren(k).some((x) => dalamKalimat(k, x)?.length);

export const narasiTren: Aturan = {
  id: 'narasi-tren',
  judul: 'Naik atau turun di kalimat berlawanan dengan angkanya',
  kelompok: 'naskah',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014 (perbandingan realisasi dengan tahun lalu)',
  periksa: (konteks) =>
    semuaKalimat(konteks).flatMap((kalimatTentang) => {
      const daftar = tren(kalimatTentang);
      if (daftar.length === 0) return [];
      const [trenKini] = daftar as [Tren];
      const dinilai = penilaian(konteks, kalimatTentang, daftar);
      if (dinilai.length) return dinilai;
      for (const x of daftar) {
        const h = dalamKalimat(kalimatTentang, x);
        if (h) return h;
      }
      // Two trends in one sentence: which is whose is not told.
      if (daftar.length > 1) return sekaligus(konteks, kalimatTentang, daftar);
      const setiap = [...klausaLalu(kalimatTentang, trenKini), ...tiapTahun(konteks, kalimatTentang, trenKini)];
      return setiap.length ? setiap : menurutTabel(konteks, kalimatTentang, trenKini);
    }),
};

export const dok: DokAturan = {
  id: 'narasi-tren',
  penjelasan: {
    apa: 'Kata naik, turun, meningkat, dan menurun dibandingkan dengan dua angka di kalimat itu, atau dengan realisasi dua tahun di tabel.',
    mengapa: 'Arah yang terbalik mengubah keberhasilan menjadi kegagalan, dan sering terbawa dari laporan tahun lalu.',
    perbaikan: 'Perbaiki katanya, atau angka yang keliru.',
  },
  contoh: [
    {
      judul: 'arah sesuai',
      lembar: {},
      naskah: ['Nilainya meningkat dari 70,50 pada tahun 2024 menjadi 75,60 pada tahun 2025.'],
      temuan: [],
    },
    {
      judul: 'disebut turun padahal naik',
      lembar: {},
      naskah: ['Nilainya menurun dari 70,50 pada tahun 2024 menjadi 75,60 pada tahun 2025.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'galat' }],
    },
    {
      judul: 'arah berlawanan dengan tabel',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Realisasi Persentase jalan mantap menurun dibandingkan tahun sebelumnya.'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'galat' }],
    },
    {
      judul: 'arah naik yang dinilai memburuk',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'Realisasi Persentase jalan mantap meningkat menjadi 75,60%, yang berarti kinerjanya membaik.',
        'Realisasi Persentase jalan mantap meningkat menjadi 75,60%, yang berarti kinerjanya memburuk.',
        'Jumlah jembatan yang dipelihara berkurang menjadi 30 unit, bertambah 8 unit dibandingkan tahun 2024.',
        'Realisasi Persentase jalan mantap menurun menjadi 75,60%, yang berarti kinerjanya membaik.',
      ],
      temuan: [
        { lembar: 'Naskah', sel: 'A3', tingkat: 'peringatan' },
        { lembar: 'Naskah', sel: 'A4', tingkat: 'galat' },
        { lembar: 'Naskah', sel: 'A5', tingkat: 'peringatan', seharusnya: 'naik' },
      ],
    },
    {
      judul: 'yang semula di klausa sebelumnya',
      lembar: {},
      naskah: ['Anggaran semula Rp37.083.139.006; setelah perubahan bertambah menjadi Rp28.170.489.005.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'galat' }],
    },
  ],
};
