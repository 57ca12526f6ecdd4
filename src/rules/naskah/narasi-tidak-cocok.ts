import { keTeks } from '../../core/desimal';
import type { Fakta } from '../../naskah/fakta';
import { hitunganTertulis } from '../../naskah/hitungan';
import type { Butir, Kelompok } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { SEBUTAN_PERAN } from '../../relations/sama';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import {
  anggaranKalimat,
  bernilai,
  type KalimatTentang,
  namaPendek,
  samaDenganSel,
  sebutButir,
  semuaKalimat,
  temuanKalimat,
} from './bantu';

/** One digit left out, added, changed, or two swapped: what a slip of the hand makes of a figure. */
function salahKetik(a: string, b: string): boolean {
  const [digitKiri, digitKanan] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')];
  if (
    Math.min(digitKiri.length, digitKanan.length) < 3 ||
    Math.abs(digitKiri.length - digitKanan.length) > 1 ||
    digitKiri === digitKanan
  )
    return false;
  let letak = 0;
  while (letak < digitKiri.length && digitKiri[letak] === digitKanan[letak]) letak++;
  let kolomKe = 0;
  while (
    kolomKe < Math.min(digitKiri.length, digitKanan.length) - letak &&
    digitKiri[digitKiri.length - 1 - kolomKe] === digitKanan[digitKanan.length - 1 - kolomKe]
  )
    kolomKe++;
  const [p, q] = [
    digitKiri.slice(letak, digitKiri.length - kolomKe),
    digitKanan.slice(letak, digitKanan.length - kolomKe),
  ];
  return (p.length <= 1 && q.length <= 1) || (p.length === 2 && q.length === 2 && p[0] === q[1] && p[1] === q[0]);
}

/** Verbs that give a realisasi, and as often the share of the target that was reached. */
const KATA_KERJA = /^(?:tercapai|mencapai|terealisasi(?:kan)?|tercatat)$/;
const ORANG =
  /^(?:orang|jiwa|pencari|peserta|pegawai|siswa|pasien|penduduk|pekerja|tenaga|warga|petani|asn|anak|ibu|bayi|balita|lansia|guru|pemuda)$/;

/** Whether the unit behind a figure is one that a figure of this kind can have. */
function satuanCocok(fakta: Fakta, calon: readonly Butir[], kelompok: Kelompok): boolean {
  const { satuan } = fakta.angka;
  if (fakta.jenis === 'capaian' || fakta.jenis === 'penyerapan') return satuan === '%' || satuan === '';
  if (fakta.jenis === 'pagu' || fakta.jenis === 'realisasiAnggaran') return satuan === 'Rp';
  const milik = calon.flatMap((b) => [
    b.sebutan.satuan.toLowerCase(),
    b.sel.angka.jenis === 'angka' ? b.sel.angka.satuan.toLowerCase() : '',
  ]);
  const persen = milik.some((s) => /%|persen/.test(s));
  const semua = kelompok.sebutan.map((s) => s.satuan.toLowerCase()).filter((s) => s !== '');
  if (satuan === '%') return persen || (milik.every((s) => s === '') && semua.every((s) => /%|persen/.test(s)));
  if (satuan === 'Rp') return milik.some((s) => /rp|rupiah/.test(s));
  if (satuan === 'poin') return false;
  // A word behind a percentage may be anything ("12,5 dari …"); behind a count it must be its unit, or no unit at all.
  return /^(?:poin|nilai|)$/.test(satuan)
    ? true
    : milik.some((s) => s !== '' && (s.includes(satuan) || satuan.includes(s))) ||
        // "1.083 pencari kerja" are persons; what the indicator itself counts is its unit, too.
        (semua.some((s) => /orang|jiwa/.test(s)) && ORANG.test(satuan)) ||
        (!persen &&
          satuan.length > 3 &&
          kelompok.nama
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .includes(satuan));
}

/** Figures of the tables that the sentence can mean. */
function calonButir(kelompok: Kelompok, fakta: Fakta, tahun: number): Butir[] {
  return kelompok.butir.filter(
    (butir) =>
      butir.peran === fakta.jenis &&
      butir.tahun === tahun &&
      butir.tw === null &&
      (butir.varian === null || butir.varian === 'murni' || butir.varian === 'perubahan' || butir.varian === 'akhir') &&
      bernilai(butir),
  );
}

/** Evidence that the table is right: two tables print the figure, or its row's capaian follows from it. */
function terbukti(kelompok: Kelompok, calon: readonly Butir[], tahun: number): boolean {
  if (new Set(calon.map((b) => b.sebutan.tabel)).size > 1) return true;
  const baris = calon[0]?.sebutan.baris;
  return (['target', 'realisasi', 'capaian'] as const).every((p) =>
    kelompok.butir.some((b) => b.peran === p && b.tahun === tahun && b.sebutan.baris === baris && bernilai(b)),
  );
}

/** Whether the name is only mentioned in another clause behind the figure. */
function tentangLain(kalimatTentang: KalimatTentang, fakta: Fakta): boolean {
  const sebutan = [...kalimatTentang.disebut, ...kalimatTentang.anggaran];
  return (
    sebutan.length > 0 &&
    sebutan.every(
      (s) =>
        s.awal >= fakta.angka.akhir &&
        /[;]|\b(?:sementara|sedangkan|adapun|namun|sebaliknya)\b/i.test(
          kalimatTentang.kalimat.teks.slice(fakta.angka.akhir, s.awal),
        ),
    )
  );
}

function periksaFakta(konteks: KonteksAturan, k: KalimatTentang, fakta: Fakta): TemuanAturan[] {
  const { jenis, angka } = fakta;
  if (
    jenis === null ||
    jenis === 'beda' ||
    fakta.lain ||
    fakta.tahunKabur ||
    angka.nilai.length === 0 ||
    tentangLain(k, fakta)
  )
    return [];
  const uang = jenis === 'pagu' || jenis === 'realisasiAnggaran' || jenis === 'penyerapan';
  const anggaran = uang ? anggaranKalimat(konteks, k) : null;
  const kelompok = anggaran ?? (uang && !k.tegas ? null : k.indikator);
  const tahun = fakta.tahun ?? konteks.tahun;
  if (!kelompok || tahun === null) return [];
  const tegas = anggaran !== null || k.tegas;
  const calon = calonButir(kelompok, fakta, tahun);
  if (calon.length === 0 || !satuanCocok(fakta, calon, kelompok)) return [];
  const cocok = (b: Butir) => samaDenganSel(angka, b.sel);
  // "Capaian" is what was measured in many reports.
  const setara = jenis === 'capaian' ? kelompok.butir.filter((b) => b.peran === 'realisasi' && b.tahun === tahun) : [];
  if ([...calon, ...setara].some(cocok)) return [];
  // What this sentence calls capaian the table calls realisasi: its target and realisasi are another level's.
  if (
    (jenis === 'target' || jenis === 'realisasi') &&
    k.fakta.some(
      (f) =>
        f.jenis === 'capaian' &&
        f !== fakta &&
        kelompok.butir.some((b) => b.peran === 'realisasi' && b.tahun === tahun && samaDenganSel(f.angka, b.sel)) &&
        !kelompok.butir.some((b) => b.peran === 'capaian' && b.tahun === tahun && samaDenganSel(f.angka, b.sel)),
    )
  )
    return [];
  const lain = kelompok.butir.filter((b) => bernilai(b) && cocok(b));
  if (lain.some((b) => b.peran === jenis && b.tahun === tahun)) return [];
  const berbeda = new Set(calon.map((b) => (b.sel.angka.jenis === 'angka' ? keTeks(b.sel.angka.nilai) : ''))).size > 1;
  const acuan = calon[0] as Butir;
  const tahunLain = lain.find((b) => b.peran === jenis && b.tahun !== null && b.tahun !== tahun);
  const jenisLain = lain.find((b) => b.peran !== jenis && b.tahun === tahun);
  // "Tercapai 91,67%" is the capaian as well, and a figure right behind the name may be any of the row's.
  if (jenisLain && (fakta.duga || (jenisLain.peran === 'capaian' && KATA_KERJA.test(fakta.kata)))) return [];
  const ketik = calon.some((b) => salahKetik(angka.teks, b.sel.tercetak));
  // What only its surroundings tie to the indicator is said only where the slip explains itself.
  if (!tegas && !tahunLain && !ketik) return [];
  const sebab = tahunLain
    ? `Angka itu ${sebutButir(tahunLain)}.`
    : jenisLain
      ? `Angka itu ${sebutButir(jenisLain)}.`
      : ketik
        ? 'Tampaknya salah ketik: satu angka berbeda.'
        : null;
  const pasti =
    tegas && !berbeda && (!fakta.duga || tahunLain !== undefined) && !jenisLain && terbukti(kelompok, calon, tahun);
  const sebut = `${SEBUTAN_PERAN[jenis]} ${tahun} "${namaPendek(kelompok.nama)}"`;
  return [
    temuanKalimat(narasiTidakCocok, k.kalimat, angka, {
      tingkat: pasti ? 'galat' : 'peringatan',
      pesan: `${sebut} disebut ${angka.teks}, sedangkan ${sebutButir(acuan)} tercetak ${acuan.sel.tercetak}${berbeda ? ' (tabel lain mencetak angka lain lagi)' : ''}. Samakan angka di kalimat dengan tabelnya, atau perbaiki tabelnya bila itu yang keliru.`,
      seharusnya: berbeda ? null : acuan.sel.tercetak,
      sebab,
      terkait: [
        ...calon.map((b) => b.sel),
        ...(tahunLain ? [tahunLain.sel] : []),
        ...(jenisLain ? [jenisLain.sel] : []),
      ],
    }),
  ];
}

export const narasiTidakCocok: Aturan = {
  id: 'narasi-tidak-cocok',
  judul: 'Angka di kalimat tidak sama dengan tabel',
  kelompok: 'naskah',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014 (penyajian data yang konsisten)',
  periksa: (konteks) =>
    semuaKalimat(konteks).flatMap((kalimatTentang) => {
      // "A dan B masing-masing 50% dan 60%": which is whose is not said figure by figure.
      if (/\bmasing-masing|berturut-turut\b/i.test(kalimatTentang.kalimat.teks)) return [];
      // What a written calculation starts from is no statement about the indicator; its result is.
      const dihitung = hitunganTertulis(kalimatTentang.kalimat.teks).map(
        (h) => [h.awal, h.akhir - h.teksHasil.length] as const,
      );
      return kalimatTentang.fakta.flatMap((f) =>
        dihitung.some(([awal, akhir]) => f.angka.awal >= awal && f.angka.akhir <= akhir)
          ? []
          : periksaFakta(konteks, kalimatTentang, f),
      );
    }),
};

export const dok: DokAturan = {
  id: 'narasi-tidak-cocok',
  penjelasan: {
    apa: 'Angka target, realisasi, capaian, atau anggaran di dalam kalimat dibandingkan dengan tabel yang mencetak indikator (atau program) dan tahun yang sama. Angka yang ternyata milik tahun lain atau kolom lain disebut asalnya.',
    mengapa:
      'Dua pertiga angka laporan berada di kalimat. Angka tahun lalu yang tertinggal di kalimat tahun ini adalah kesalahan yang paling sering ditemukan pembaca.',
    perbaikan: 'Samakan angka di kalimat dengan tabelnya. Bila tabelnya yang keliru, perbaiki tabel itu lebih dahulu.',
  },
  contoh: [
    {
      judul: 'angka di kalimat sama dengan tabel',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Realisasi Persentase jalan mantap pada tahun 2025 sebesar 75,60% dari target 72%.'],
      temuan: [],
    },
    {
      judul: 'angka tahun lalu di kalimat tahun ini',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Realisasi Persentase jalan mantap pada tahun 2025 sebesar 70,50% dari target 72%.'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'galat' }],
    },
    {
      judul: 'angka tepat di belakang nama indikatornya, tanpa kata realisasi',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'Persentase jalan mantap tahun 2025 sebesar 75,60% atau tercapai 105%.',
        'Persentase jalan mantap tahun 2025 sebesar 70,50%.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'galat' }],
    },
    {
      judul: 'indikator lain di kalimat yang sama tidak dituduh',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'Realisasi Persentase jalan mantap tahun 2025 sebesar 75,60%, sedangkan Jumlah jembatan yang dipelihara terealisasi 30 unit.',
      ],
      temuan: [],
    },
  ],
};
