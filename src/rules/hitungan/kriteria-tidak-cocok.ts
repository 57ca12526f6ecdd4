import type { Desimal } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import { kriteriaDari, skalaBaku } from '../../core/kriteria';
import type { BarisTabel, SelTabel, Tabel } from '../../core/tabel';
import type { Perbaikan } from '../../core/temuan';
import { tabelLhe } from '../../relations/bobot';
import { cariKawan } from '../../relations/kawan';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, kolomPeran, sebutTabel, selDi } from '../../relations/sel';
import {
  kenalKelas,
  letakDalamSkala,
  type SkalaLaporan,
  samaKelas,
  skalaCatatan,
  skalaLaporan,
  skalaUmum,
} from '../../relations/skala';
import type { Aturan, DokAturan } from '../aturan';
import { gantiTeks, temuanSel, terkaitDari } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

function ganti(sel: SelTabel, ke: string): Perbaikan[] {
  return [
    {
      id: 'kriteria',
      label: `${sel.a1}: ${sel.tercetak} → ${ke}`,
      aman: true,
      ubah: [{ lembar: sel.lembar, sel: sel.a1, ...gantiTeks(sel, ke) }],
      halangan: sel.rumus ? 'sel ini berisi rumus: perbaiki rumusnya' : null,
    },
  ];
}

interface Baris {
  tabel: Tabel;
  baris: BarisTabel;
  kolom: number;
  sel: SelTabel;
  capaian: SelTabel;
  nilai: Desimal;
}

const sebutNilai = ({ tabel, capaian }: Baris): string =>
  `${tabel.kolom.some((k) => k.peran === 'capaian') ? 'capaian' : 'nilai'} ${capaian.tercetak}`;

function terhadapLaporan(baris: Baris, skala: SkalaLaporan): TemuanAturan[] {
  const { kelas, celah } = letakDalamSkala(baris.nilai, skala);
  const cocok = (nama: readonly string[]) => nama.some((n) => samaKelas(n, baris.sel.tercetak));
  if (kelas.some((k) => cocok(k.nama))) return [];
  // Answer in the words of the column: a class may have a word and a colour.
  const ke = Math.max(0, ...skala.kelas.map((k) => k.nama.findIndex((n) => samaKelas(n, baris.sel.tercetak))));
  const benar = kelas[0]?.nama[ke] ?? kelas[0]?.nama[0] ?? '';
  if (celah && cocok(celah.nama)) {
    return [
      temuanSel(kriteriaTidakCocok, baris.tabel, baris.baris, baris.kolom, {
        tingkat: 'peringatan',
        pesan: `Capaian ${baris.capaian.tercetak} jatuh di celah skala ${sebutTabel(skala.tabel)} dan diberi "${baris.sel.tercetak}", padahal batas kelas itu (${celah.sel.tercetak}) belum dicapai. Nyatakan cara membulatkan, atau pakai "${benar}".`,
        seharusnya: benar,
        terkait: [terkaitDari(baris.capaian), terkaitDari(celah.sel)],
      }),
    ];
  }
  return [
    temuanSel(kriteriaTidakCocok, baris.tabel, baris.baris, baris.kolom, {
      tingkat: 'galat',
      pesan: `Kriteria tercetak "${baris.sel.tercetak}", padahal ${sebutNilai(baris)} menurut skala ${sebutTabel(skala.tabel)} (${kelas[0]?.sel.tercetak}) adalah "${benar}". Ganti kriterianya.`,
      seharusnya: benar,
      terkait: [terkaitDari(baris.capaian), ...(kelas[0] ? [terkaitDari(kelas[0].sel)] : [])],
      perbaikan: ganti(baris.sel, benar),
    }),
  ];
}

/** The rows that name a class, each with the figure of column `dari`. */
export function barisKriteria(tabel: Tabel, kolom: number, dari: number): Baris[] {
  return tabel.baris.flatMap((b): Baris[] => {
    const [sel, capaian] = [selDi(b, kolom), selDi(b, dari)];
    const nilai = angkaDi(capaian);
    return sel && capaian && nilai && /\p{L}/u.test(sel.tercetak)
      ? [{ tabel, baris: b, kolom, sel, capaian, nilai }]
      : [];
  });
}

/** Rows in different classes that show which figures a column of classes grades. */
const [BARIS_MENILAI, KELAS_MENILAI] = [3, 2];

/** Of other figures than a capaian only those grade a row that a printed scale puts into its class in most rows. */
function dinilaiSkala(konteks: KonteksAturan, tabel: Tabel, kolom: number): [Baris[], SkalaLaporan] | null {
  const semua = [...skalaCatatan(tabel, kolom), ...skalaLaporan(konteks)];
  const calon = tabel.kolom.flatMap((_, dari) => {
    const baris = barisKriteria(tabel, kolom, dari);
    return semua.flatMap((skala) => {
      const cocok = baris.filter((b) => kenalKelas(skala, b.sel.tercetak) && terhadapLaporan(b, skala).length === 0);
      const kelas = new Set(cocok.map((b) => b.sel.tercetak));
      const cukup =
        cocok.length >= BARIS_MENILAI && kelas.size >= KELAS_MENILAI && cocok.length * 4 >= baris.length * 3;
      return cukup ? [{ baris, skala, salah: baris.length - cocok.length }] : [];
    });
  });
  const terbaik = calon.sort((x, y) => x.salah - y.salah)[0];
  return terbaik ? [terbaik.baris, terbaik.skala] : null;
}

/** Each row against the report's own scale; words that it does not know are doubted. */
function menurutSkala(baris: readonly Baris[], skala: SkalaLaporan): TemuanAturan[] {
  return baris.flatMap((barisKini) => {
    const { tabel, kolom, sel, capaian } = barisKini;
    if (kenalKelas(skala, sel.tercetak)) return terhadapLaporan(barisKini, skala);
    const benar = letakDalamSkala(barisKini.nilai, skala).kelas[0]?.nama[0] ?? '';
    return [
      temuanSel(kriteriaTidakCocok, tabel, barisKini.baris, kolom, {
        tingkat: 'peringatan',
        pesan: `Kriteria "${sel.tercetak}" tidak ada pada skala ${sebutTabel(skala.tabel)}. Pakai istilah skala itu: ${sebutNilai(barisKini)} adalah "${benar}".`,
        seharusnya: benar,
        terkait: [terkaitDari(capaian)],
        perbaikan: ganti(sel, benar),
      }),
    ];
  });
}

/** Without a scale of its own the report can only be held against the usual ones. */
function menurutUmum(baris: readonly Baris[], kata: readonly string[]): TemuanAturan[] {
  const umum = skalaUmum(kata);
  const sah = (n: (typeof umum)[number], x: Baris) =>
    samaKelas(kriteriaDari(x.nilai, skalaBaku(n)) ?? '', x.sel.tercetak);
  const terbaik = umum.map((n) => ({ n, s: baris.filter((x) => sah(n, x)).length })).sort((a, b) => b.s - a.s)[0];
  if (!terbaik || terbaik.s < baris.length / 2) return [];
  return baris.flatMap((barisIni) => {
    if (umum.some((n) => sah(n, barisIni))) return [];
    const benar = kriteriaDari(barisIni.nilai, skalaBaku(terbaik.n)) ?? '';
    return [
      temuanSel(kriteriaTidakCocok, barisIni.tabel, barisIni.baris, barisIni.kolom, {
        tingkat: 'peringatan',
        pesan: `Kriteria tercetak "${barisIni.sel.tercetak}" untuk capaian ${formatAngka(barisIni.nilai)}; menurut ${skalaBaku(terbaik.n).dasar} seharusnya "${benar}". Perbaiki, atau sajikan tabel skala yang dipakai.`,
        seharusnya: benar,
        terkait: [terkaitDari(barisIni.capaian)],
        perbaikan: ganti(barisIni.sel, benar),
      }),
    ];
  });
}

function periksaTabel(konteks: KonteksAturan, tabel: Tabel): TemuanAturan[] {
  if (tabel.jenis === 'skala-nilai') return [];
  return kolomPeran(tabel, 'kriteria').flatMap((kolom) => {
    const iC = cariKawan(tabel, kolom, 'capaian');
    const baris = iC < 0 ? [] : barisKriteria(tabel, kolom, iC);
    if (!baris.length) {
      const dinilai = dinilaiSkala(konteks, tabel, kolom);
      return dinilai ? menurutSkala(...dinilai) : [];
    }
    const kata = [...new Set(baris.map((x) => x.sel.tercetak))];
    // The scale that knows most of the words is the one in use.
    const skala = skalaLaporan(konteks)
      .map((s) => ({ s, n: kata.filter((w) => kenalKelas(s, w)).length }))
      .sort((a, b) => b.n - a.n)[0];
    return skala && skala.n > 0 ? menurutSkala(baris, skala.s) : menurutUmum(baris, kata);
  });
}

/** Predikat of an evaluation against its total, on the report's own scale or that of PermenPANRB 88/2021. */
function periksaPredikat(konteks: KonteksAturan): TemuanAturan[] {
  return tabelLhe(konteks).flatMap(({ tabel, total, predikat, nilai }) =>
    nilai.flatMap((kolom): TemuanAturan[] => {
      const sel = predikat ? selDi(predikat, kolom) : null;
      const nilaiKini = total ? angkaDi(total.sel[kolom]) : null;
      const huruf = /^\s*(AA|A|BB|B|CC|C|D)\b/.exec(sel?.tercetak ?? '')?.[1];
      if (!sel || !nilaiKini || !huruf || !predikat || !total) return [];
      const sendiri = skalaLaporan(konteks).find((s) => kenalKelas(s, huruf));
      const benar = sendiri
        ? letakDalamSkala(nilaiKini, sendiri).kelas[0]?.nama.find((x) => /^(AA|A|BB|B|CC|C|D)\b/.test(x))
        : kriteriaDari(nilaiKini, skalaBaku('AKIP'));
      if (!benar || benar.startsWith(`${huruf} `) || benar === huruf) return [];
      return [
        temuanSel(kriteriaTidakCocok, tabel, predikat, kolom, {
          tingkat: 'galat',
          pesan: `Predikat tercetak "${sel.tercetak}", padahal nilai ${total.sel[kolom]?.tercetak} adalah "${benar}". Cocokkan dengan LHE, lalu perbaiki nilai atau predikatnya.`,
          seharusnya: benar,
          terkait: [terkaitDari(total.sel[kolom] as SelTabel)],
        }),
      ];
    }),
  );
}

export const kriteriaTidakCocok: Aturan = {
  id: 'kriteria-tidak-cocok',
  judul: 'Kriteria atau predikat tidak sesuai skala',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'Permendagri 86/2017; PermenPANRB 88/2021 (predikat); skala yang dicetak laporan',
  periksa: (konteks) => [...konteks.tabel.flatMap((t) => periksaTabel(konteks, t)), ...periksaPredikat(konteks)],
};

export const dok: DokAturan = {
  id: 'kriteria-tidak-cocok',
  penjelasan: {
    apa: 'Kriteria setiap capaian dicocokkan dengan tabel skala yang dicetak laporan; tanpa tabel skala, dengan skala Permendagri 86/2017, AKIP, atau LAN 2003 yang memakai istilah itu. Predikat evaluasi dicocokkan dengan nilainya.',
    mengapa: 'Kriteria adalah kesimpulan yang dibaca pimpinan. Kelas yang salah menyesatkan meskipun angkanya benar.',
    perbaikan: 'Ganti kriteria dengan kelas menurut skala, atau perbaiki capaiannya bila itulah yang keliru.',
  },
  contoh: [
    {
      judul: 'nilai lain daripada capaian, menurut skala di catatan tabelnya',
      lembar: {
        a: [
          ['Kelurahan', 'Skor', 'Kategori'],
          ['Sukasari', '86,10', 'Mandiri'],
          ['Tanjung', '71,25', 'Berkembang'],
          ['Mekar', '90,00', 'Mandiri'],
          ['Ciwaru', '64,40', 'Berkembang'],
          ['Karang', '78,90', 'Mandiri'],
          [''],
          ['Keterangan:'],
          ['> 80 : Mandiri'],
          ['> 60 - 80 : Berkembang'],
          ['0 - 60 : Rintisan'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'C6', tingkat: 'galat', seharusnya: 'Berkembang' }],
    },
    {
      judul: 'sesuai skala sendiri',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['≥ 91', 'Sangat Tinggi'],
          ['76 - < 91', 'Tinggi'],
          ['66 - < 76', 'Sedang'],
          ['< 66', 'Rendah'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', '80', '76', '95', 'Sangat Tinggi'],
          ['2', 'Persentase air baku layak', '50', '40', '80', 'Tinggi'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'kelas salah dan istilah di luar skala',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['≥ 91', 'Sangat Tinggi'],
          ['76 - < 91', 'Tinggi'],
          ['66 - < 76', 'Sedang'],
          ['< 66', 'Rendah'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Persentase jalan mantap', '80', '76', '95', 'Tinggi'],
          ['2', 'Persentase air baku layak', '50', '40', '80', 'Tinggi'],
          ['3', 'Persentase irigasi baik', '50', '49', '98', 'Baik Sekali'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'F2', tingkat: 'galat', seharusnya: 'Sangat Tinggi' },
        { lembar: 'a', sel: 'F4', tingkat: 'peringatan', seharusnya: 'Sangat Tinggi' },
      ],
    },
    {
      judul: 'persentase dan kelasnya dalam satu sel',
      lembar: {
        skala: [
          ['Interval', 'Kriteria'],
          ['≥ 80', 'Baik'],
          ['50 - < 80', 'Sedang'],
          ['< 50', 'Kurang'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Penilaian'],
          ['1', 'Persentase jalan mantap', '80', '76', '95 % (Baik)'],
          ['2', 'Persentase air baku layak', '50', '32', '64 % (Baik)'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E3', tingkat: 'galat', seharusnya: 'Sedang' }],
    },
    {
      judul: 'predikat evaluasi',
      lembar: {
        a: [
          ['No', 'Komponen', 'Bobot', 'Nilai'],
          ['1', 'Perencanaan Kinerja', '60', '45'],
          ['2', 'Pengukuran Kinerja', '40', '28'],
          ['', 'Nilai Hasil Evaluasi', '100', '73'],
          ['', 'Predikat', '', 'A'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'D5', tingkat: 'galat', seharusnya: 'BB' }],
    },
  ],
};
