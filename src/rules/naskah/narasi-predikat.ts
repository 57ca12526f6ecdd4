import { banding, type Desimal, desimal, SERATUS } from '../../core/desimal';
import { kelasDari, skalaBaku } from '../../core/kriteria';
import { sekali } from '../../core/sekali';
import type { SelTabel } from '../../core/tabel';
import type { AngkaKalimat } from '../../naskah/kalimat';
import type { Butir } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { kolomPeran, sebutTabel, selDi } from '../../relations/sel';
import { kenalKelas, letakDalamSkala, samaKelas, skalaLaporan } from '../../relations/skala';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import { type KalimatTentang, namaPendek, samaDenganSel, semuaKalimat, temuanKalimat } from './bantu';

const KATA =
  'sangat tinggi|sangat rendah|sangat baik|sangat memuaskan|sangat kurang|sangat berhasil|tinggi|sedang|rendah|baik|cukup|kurang|memuaskan|berhasil';
/** Words of the report's own scales come first, the longest before what they begin with. */
const pola = sekali((konteks: KonteksAturan): RegExp => {
  const milik = skalaLaporan(konteks)
    .flatMap((s) => s.kelas.flatMap((k) => k.nama))
    .filter((n) => /^[\p{L} ]{3,40}$/u.test(n.trim()))
    .map((n) => n.trim().toLowerCase().replace(/\s+/g, '\\s+'))
    .sort((a, b) => b.length - a.length);
  return new RegExp(
    String.raw`\b(?:ber)?(?:kategori|kriteria|predikat|kualifikasi|kriterianya|kategorinya|predikatnya)\s+(?:capaian\s+|kinerja\s+|nilai\s+|penilaian\s+|yaitu\s+|adalah\s+|yang\s+|realisasi\s+)*["“'(]*\s*(AA|BB|CC|A|B|C|D|${[...milik, KATA].join('|')})(?!\s+sekali)(?![\p{L}])`,
    'giu',
  );
});
const HURUF = /^(?:AA|A|BB|B|CC|C|D)$/;
const PASANGAN = new RegExp(
  String.raw`(?<![\p{L}\d])(AA|BB|CC|A|B|C|D)\s*\(\s*(${KATA})\s*\)|\b(${KATA})\s*\(\s*(AA|BB|CC|A|B|C|D)\s*\)`,
  'giu',
);
const AKIP = /\b(?:SAKIP|AKIP|LHE)\b|akuntabilitas kinerja/i;
const LIMA_PULUH = desimal(50n);
/** Words for more than enough, and for less than enough. */
const TINGGI = /^(?:sangat )?(?:tinggi|baik|memuaskan|berhasil)$/i;
const RENDAH = /^(?:sedang|cukup|(?:sangat )?(?:rendah|kurang))$/i;

/** The figure that a class is said of: the nearest before it, or in brackets right behind it. */
function angkaUntuk(k: KalimatTentang, awal: number, akhir: number): AngkaKalimat | null {
  const { teks } = k.kalimat;
  const ukuran = k.fakta.filter((f) => f.angka.nilai.length === 1 && f.angka.satuan !== 'Rp');
  const sesudah = ukuran.find(
    (f) =>
      f.angka.awal >= akhir &&
      /^["”')]*\s*\(?\s*(?:dengan )?(?:nilai|capaian|skor)?\s*(?:sebesar|rata-rata)?\s*$/i.test(
        teks.slice(akhir, f.angka.awal),
      ),
  );
  const sebelum = [...ukuran].reverse().find((f) => f.angka.akhir <= awal);
  const fakta = sesudah ?? sebelum;
  if (
    !fakta ||
    fakta.lain ||
    fakta.jenis === 'target' ||
    fakta.jenis === 'beda' ||
    (fakta.jenis === 'realisasi' && fakta.angka.satuan !== '' && fakta.angka.satuan !== '%')
  )
    return null;
  const sela = sesudah ? '' : teks.slice(fakta.angka.akhir, awal);
  // Another thing may have been named since.
  return sela.length > 80 || /[;]|\b(?:sedangkan|sementara|namun)\b/i.test(sela) ? null : fakta.angka;
}

/** A class that a sentence speaks of, and where. */
interface KelasDisebut {
  k: KalimatTentang;
  kata: string;
  awal: number;
  akhir: number;
  /** The figure that it is said of; null where none is near enough. */
  angka: AngkaKalimat | null;
}

const salah = (
  { k, awal, akhir }: Pick<KelasDisebut, 'k' | 'awal' | 'akhir'>,
  isi: Parameters<typeof temuanKalimat>[3],
): TemuanAturan[] => [temuanKalimat(narasiPredikat, k.kalimat, { awal, akhir }, isi)];

type Skala = ReturnType<typeof skalaLaporan>[number];

/** Only a capaian is what a scale of achievement is for. */
const tentangCapaian = ({ k, angka }: KelasDisebut): boolean =>
  k.fakta.some((fakta) => fakta.angka === angka && fakta.jenis === 'capaian');

/** The first word by which a scale calls the class of a figure. */
const sebutanKelas = (nilai: Desimal, skala: Skala): string | null => {
  const nama = letakDalamSkala(nilai, skala).kelas[0]?.nama ?? [];
  return nama.find((satu) => /\p{L}{3}/u.test(satu)) ?? nama[0] ?? null;
};

/** Letters and words of the evaluation of AKIP, which has one scale for all. */
function periksaAkip(disebut: KelasDisebut): TemuanAturan[] {
  const { angka, kata } = disebut;
  const nilai = angka?.nilai[0];
  if (!angka || !nilai || banding(nilai, SERATUS) > 0 || angka.satuan === '%') return [];
  const benar = kelasDari(nilai, skalaBaku('AKIP'));
  if (!benar || samaKelas(benar.kelas, kata) || samaKelas(benar.sebutan ?? '', kata)) return [];
  const huruf = HURUF.test(kata);
  return salah(disebut, {
    tingkat: huruf ? 'galat' : 'peringatan',
    pesan: `Nilai ${angka.teks} disebut berpredikat ${kata}, padahal menurut skala evaluasi AKIP predikatnya ${benar.kelas} (${benar.sebutan}). Perbaiki predikat atau nilainya.`,
    seharusnya: huruf ? benar.kelas : (benar.sebutan ?? benar.kelas),
  });
}

/** A word of the report's own scales. */
function periksaSkalaSendiri(disebut: KelasDisebut, milik: readonly Skala[]): TemuanAturan[] {
  const { angka, kata } = disebut;
  const nilai = angka?.nilai[0];
  if (!angka || !nilai || (angka.satuan !== '%' && angka.satuan !== '')) return [];
  const cocok = milik.some((skala) => {
    const { kelas, celah } = letakDalamSkala(nilai, skala);
    return [...kelas, ...(celah ? [celah] : [])].some(({ nama }) => nama.some((satu) => samaKelas(satu, kata)));
  });
  const [skala, ...lain] = milik;
  if (cocok || !skala || lain.length > 0) return [];
  const benar = sebutanKelas(nilai, skala);
  return salah(disebut, {
    tingkat: tentangCapaian(disebut) ? 'galat' : 'peringatan',
    pesan: `${angka.teks} disebut berkategori ${kata}, padahal menurut skala ${sebutTabel(skala.tabel)} termasuk ${benar}. Perbaiki kategori atau angkanya.`,
    seharusnya: benar,
    terkait: skala.kelas.map(({ sel }) => sel),
  });
}

/** A word that no scale of the report has. */
function periksaTanpaSkala(disebut: KelasDisebut, skala: readonly Skala[]): TemuanAturan[] {
  const { angka, kata } = disebut;
  const nilai = angka?.nilai[0];
  if (!angka || !nilai || angka.satuan !== '%' || !tentangCapaian(disebut) || skala.length > 1) return [];
  const [satu] = skala;
  if (satu) {
    const benar = sebutanKelas(nilai, satu);
    return salah(disebut, {
      pesan: `Kategori "${kata}" tidak ada di skala ${sebutTabel(satu.tabel)}; capaian ${angka.teks} di sana termasuk ${benar}. Pakai kata dari skala itu.`,
      seharusnya: benar,
      terkait: satu.kelas.map(({ sel }) => sel),
    });
  }
  // Without a scale in a table (it may stand in sentences): wrong only where no scale in use could say so.
  const terlaluTinggi = TINGGI.test(kata) && banding(nilai, LIMA_PULUH) < 0;
  const terlaluRendah = RENDAH.test(kata) && banding(nilai, SERATUS) >= 0;
  // "1,309%" may be a thousand and more.
  if (angka.angkaDesimal > 2 || (!terlaluTinggi && !terlaluRendah)) return [];
  return salah(disebut, {
    tingkat: 'peringatan',
    pesan: `Capaian ${angka.teks} disebut berkategori ${kata}; tidak ada skala yang lazim berkata demikian. Perbaiki kategori atau angkanya, atau cantumkan skala yang dipakai.`,
  });
}

function periksaKata(
  konteks: KonteksAturan,
  k: KalimatTentang,
  kata: string,
  awal: number,
  akhir: number,
): TemuanAturan[] {
  const { teks } = k.kalimat;
  const disebut: KelasDisebut = { k, kata, awal, akhir, angka: angkaUntuk(k, awal, akhir) };
  const akip = AKIP.test(teks) || AKIP.test(k.indikator?.nama ?? '');
  if (akip && !/\bIKKI\b/.test(teks)) return periksaAkip(disebut);
  const skala = skalaLaporan(konteks);
  const milik = skala.filter((satu) => kenalKelas(satu, kata));
  // The same letters mean otherwise on other scales: only of a capaian the report's own one is meant.
  if (HURUF.test(kata) && (milik.length === 0 || !tentangCapaian(disebut))) return [];
  return milik.length > 0 ? periksaSkalaSendiri(disebut, milik) : periksaTanpaSkala(disebut, skala);
}

/** Words before a class that take it back, or put it off. */
const BUKAN_KELAS = /\b(?:belum|tidak|bukan|menuju|agar|target\w*|ditarget\w*|dari|semula|sebelumnya)\b[^.;,]{0,40}$/i;

/** Scales by which words of one stand against each other. */
const SKALA_BAKU = ['PERMENDAGRI86', 'LAN2003'] as const;

/** The class that every table prints beside the indicator's capaian of the report's year; null where they differ. */
function kelasTabel(konteks: KonteksAturan, k: KalimatTentang): { sel: SelTabel[]; capaian: Butir[] } | null {
  const capaian = (k.indikator?.butir ?? []).filter((b) => b.peran === 'capaian' && b.tahun === konteks.tahun);
  const sel = capaian.flatMap((b) => {
    const kolom = kolomPeran(b.sebutan.tabel, 'kriteria');
    const isi = kolom.length === 1 ? selDi(b.sebutan.baris, kolom[0] as number) : undefined;
    return isi && /\p{L}{3}/u.test(isi.tercetak) ? [isi] : [];
  });
  const satu = sel[0]?.tercetak;
  return satu !== undefined && sel.every((x) => samaKelas(x.tercetak, satu)) ? { sel, capaian } : null;
}

/** "… berkriteria Sedang" of an indicator beside which the table prints another class of the same words. */
function terhadapTabel(
  konteks: KonteksAturan,
  k: KalimatTentang,
  kata: string,
  awal: number,
  akhir: number,
): TemuanAturan[] {
  const { teks } = k.kalimat;
  if (!k.indikator || !(k.tegas || k.terikat) || HURUF.test(kata) || BUKAN_KELAS.test(teks.slice(0, awal))) return [];
  if (k.fakta.some((f) => f.lain || (f.tahun !== null && f.tahun !== konteks.tahun))) return [];
  const tabel = kelasTabel(konteks, k);
  const tercetak = tabel?.sel[0]?.tercetak ?? '';
  const dikenal =
    konteks.tabel.some((t) =>
      kolomPeran(t, 'kriteria').some((kolom) => t.baris.some((b) => samaKelas(selDi(b, kolom)?.tercetak ?? '', kata))),
    ) || SKALA_BAKU.some((s) => [kata, tercetak].every((x) => skalaBaku(s).kelas.some((y) => samaKelas(y.kelas, x))));
  if (!tabel || !dikenal || samaKelas(tercetak, kata)) return [];
  const angka = angkaUntuk(k, awal, akhir);
  const sama = angka !== null && tabel.capaian.some((b) => samaDenganSel(angka, b.sel));
  // A figure that is not the table's: another thing is spoken of, or another rule names it.
  if (angka ? !sama : !k.tegas) return [];
  return salah(
    { k, awal, akhir },
    {
      tingkat: sama ? 'galat' : 'peringatan',
      pesan: `Kalimat menyebut "${namaPendek(k.indikator.nama)}" ${kata}, padahal ${sebutTabel((tabel.capaian[0] as Butir).sebutan.tabel)} mencetak ${tercetak}. Samakan kalimat dan tabelnya.`,
      seharusnya: tercetak,
      terkait: tabel.sel,
    },
  );
}

/** "BB (Sangat Baik)": letter and word of one class. */
function periksaPasangan(kalimatTentang: KalimatTentang): TemuanAturan[] {
  // The same letters mean otherwise on other scales.
  const { teks } = kalimatTentang.kalimat;
  if (/\bIKKI\b/.test(teks)) return [];
  if (!AKIP.test(teks) && !AKIP.test(kalimatTentang.indikator?.nama ?? '')) return [];
  return [...kalimatTentang.kalimat.teks.matchAll(PASANGAN)].flatMap((cocokan) => {
    const huruf = cocokan[1] ?? cocokan[4] ?? '';
    const kata = cocokan[2] ?? cocokan[3] ?? '';
    if (!HURUF.test(huruf)) return [];
    const kelas = skalaBaku('AKIP').kelas.find((x) => x.kelas === huruf);
    if (!kelas || samaKelas(kelas.sebutan ?? '', kata) || (huruf === 'CC' && /^cukup/i.test(kata))) return [];
    return salah(
      { k: kalimatTentang, awal: cocokan.index, akhir: cocokan.index + cocokan[0].length },
      {
        pesan: `Predikat ${huruf} disebut "${kata}", padahal sebutannya menurut skala evaluasi AKIP ${kelas.sebutan}. Samakan huruf dan sebutannya.`,
        seharusnya: `${huruf} (${kelas.sebutan})`,
      },
    );
  });
}

export const narasiPredikat: Aturan = {
  id: 'narasi-predikat',
  judul: 'Kategori atau predikat di kalimat tidak sesuai nilainya',
  kelompok: 'naskah',
  tingkat: 'galat',
  dasar: 'Permendagri 86/2017; PermenPANRB 88/2021 (skala nilai)',
  periksa: (konteks) =>
    semuaKalimat(konteks).flatMap((kalimatTentang) => {
      const pasangan = periksaPasangan(kalimatTentang);
      if (pasangan.length) return pasangan;
      const semua = [...kalimatTentang.kalimat.teks.matchAll(pola(konteks))];
      if (semua.length !== 1) return [];
      const m = semua[0] as RegExpExecArray;
      const kata = m[1] as string;
      // A single letter in small is a word of its own.
      if (/^[a-d]{1,2}$/.test(kata)) return [];
      const akhir = m.index + m[0].length;
      const menurutSkala = periksaKata(konteks, kalimatTentang, kata, akhir - kata.length, akhir);
      return menurutSkala.length
        ? menurutSkala
        : terhadapTabel(konteks, kalimatTentang, kata, akhir - kata.length, akhir);
    }),
};

export const dok: DokAturan = {
  id: 'narasi-predikat',
  penjelasan: {
    apa: 'Kategori atau predikat di kalimat dibandingkan dengan skala yang dicetak laporan, atau dengan skala AKIP untuk nilai SAKIP; juga huruf dan sebutannya.',
    mengapa: 'Predikat adalah kesimpulan yang dikutip orang. Predikat yang tidak sesuai nilainya menyesatkan.',
    perbaikan: 'Pakai kategori dari skala yang dicetak, atau perbaiki nilainya.',
  },
  contoh: [
    {
      judul: 'kategori sesuai skala',
      lembar: {
        'Tabel 3.1 Skala Nilai Capaian': [
          ['No', 'Interval Nilai', 'Kriteria'],
          ['1', '≥ 91', 'Sangat Tinggi'],
          ['2', '76 - 90', 'Tinggi'],
          ['3', '66 - 75', 'Sedang'],
          ['4', '51 - 65', 'Rendah'],
          ['5', '≤ 50', 'Sangat Rendah'],
        ],
      },
      naskah: ['Capaian kinerja sebesar 82,22% termasuk kategori Tinggi.'],
      temuan: [],
    },
    {
      judul: 'kategori tidak sesuai skala',
      lembar: {
        'Tabel 3.1 Skala Nilai Capaian': [
          ['No', 'Interval Nilai', 'Kriteria'],
          ['1', '≥ 91', 'Sangat Tinggi'],
          ['2', '76 - 90', 'Tinggi'],
          ['3', '66 - 75', 'Sedang'],
          ['4', '51 - 65', 'Rendah'],
          ['5', '≤ 50', 'Sangat Rendah'],
        ],
      },
      naskah: ['Capaian kinerja sebesar 82,22% termasuk kategori Sangat Tinggi.'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'galat' }],
    },
    {
      judul: 'huruf dan sebutan tidak sepasang',
      lembar: {},
      naskah: ['Nilai SAKIP memperoleh predikat BB (Sangat Tinggi).'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'peringatan' }],
    },
    {
      judul: 'kategori lain daripada yang dicetak tabel',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2025', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '75,60', '105,00', 'Sangat Tinggi'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '30', '75,00', 'Sedang'],
        ],
      },
      naskah: [
        'Jumlah jembatan yang dipelihara tercapai 75,00% atau berkriteria Sedang.',
        'Jumlah jembatan yang dipelihara tercapai 75,00% atau berkriteria Sangat Tinggi.',
        'Jumlah jembatan yang dipelihara belum berkriteria Sangat Tinggi.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'galat' }],
    },
    {
      judul: 'huruf dari skala laporan sendiri',
      lembar: {
        'Tabel 3.1 Skala Nilai Capaian': [
          ['No', 'Interval Nilai', 'Kriteria'],
          ['1', '> 90', 'A'],
          ['2', '> 80 - 90', 'BB'],
          ['3', '> 70 - 80', 'B'],
          ['4', '≤ 70', 'C'],
        ],
      },
      naskah: ['Capaian sasaran ini 71,913%, kriteria B.', 'Capaian sasaran ini 71,913%, kriteria A.'],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'galat' }],
    },
  ],
};
