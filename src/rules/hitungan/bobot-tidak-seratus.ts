import { banding, type Desimal, desimal, keAngka, kurang, NOL, SERATUS, tambah } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import type { BarisTabel, SelTabel, Tabel } from '../../core/tabel';
import { tabelLhe } from '../../relations/bobot';
import { angkaDi, kolomPeran, kolomPertama } from '../../relations/sel';
import { normalTeks } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

/** Components of an evaluation and their weights (PermenPANRB 88/2021). */
const BOBOT_BAKU: readonly (readonly [RegExp, bigint])[] = [
  [/\bperencanaan\b/, 30n],
  [/\bpengukuran\b/, 30n],
  [/\bpelaporan\b/, 15n],
  [/\bevaluasi\b/, 25n],
];

/** Whether all prescribed components are there, so that their weights come to a hundred. */
function bakuLengkap(komponen: readonly BarisTabel[], tabel: Tabel): boolean {
  const i = kolomPertama(tabel, ['komponen', 'uraian']);
  return BOBOT_BAKU.every(([pola]) => komponen.some((b) => pola.test(normalTeks(b.sel[i]?.tercetak ?? ''))));
}

/** The one component whose prescribed weight would make the sum right. */
function bobotGanjil(
  komponen: readonly BarisTabel[],
  angka: readonly Desimal[],
  jumlah: Desimal,
  tabel: Tabel,
): { urut: number; benar: Desimal } | null {
  const i = kolomPertama(tabel, ['komponen', 'uraian']);
  const calon = komponen.flatMap((b, urut) => {
    const baku = BOBOT_BAKU.find(([pola]) => pola.test(normalTeks(b.sel[i]?.tercetak ?? '')))?.[1];
    const benar = baku === undefined ? null : desimal(baku);
    return benar && banding(tambah(kurang(jumlah, angka[urut] as Desimal), benar), SERATUS) === 0
      ? [{ urut, benar }]
      : [];
  });
  return calon.length === 1 ? (calon[0] ?? null) : null;
}

/** Whether some component keeps within its weight: elsewhere values and weights are of two scales. */
const seukuran = (komponen: readonly BarisTabel[], bobot: number, nilai: number): boolean =>
  komponen.some((b) => {
    const [n, w] = [angkaDi(b.sel[nilai]), angkaDi(b.sel[bobot])];
    return n !== null && w !== null && banding(n, w) <= 0;
  });

function melebihiBobot(tabel: Tabel, komponen: readonly BarisTabel[], bobot: number, nilai: number): TemuanAturan[] {
  if (!seukuran(komponen, bobot, nilai)) return [];
  return komponen.flatMap((baris) => {
    const [selNilai, selBobot] = [baris.sel[nilai] as SelTabel, baris.sel[bobot] as SelTabel];
    const [n, w] = [angkaDi(selNilai), angkaDi(selBobot)];
    if (!w || !n || banding(n, w) <= 0) return [];
    return [
      temuanSel(bobotTidakSeratus, tabel, baris, nilai, {
        tingkat: 'galat',
        pesan: `Nilai ${selNilai.tercetak} melebihi bobot komponennya (${selBobot.tercetak}). Nilai komponen paling tinggi sama dengan bobotnya: periksa nilai atau bobotnya.`,
        terkait: daftarTerkait(selNilai, [selBobot]),
      }),
    ];
  });
}

export const bobotTidakSeratus: Aturan = {
  id: 'bobot-tidak-seratus',
  judul: 'Bobot tidak berjumlah 100, atau nilai melebihi bobotnya',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 88/2021 (bobot komponen evaluasi berjumlah 100)',
  periksa: (konteks) =>
    tabelLhe(konteks).flatMap(({ tabel, komponen, total, bobot, nilai }) => {
      if (bobot < 0) return [];
      const hasil: TemuanAturan[] = [];
      const sel = komponen.map((b) => b.sel[bobot] as SelTabel);
      const angka = sel.map(angkaDi);
      if (angka.every((a) => a !== null)) {
        const jumlah = angka.reduce<Desimal>((s, a) => tambah(s, a as Desimal), NOL);
        // Fractions of one are weights, too; a display may round what the cells hold.
        const utuh = sel.reduce((n, s) => n + Number(s.nilai), 0);
        const tampil = keAngka(jumlah);
        // Part of an evaluation is one that says itself how much of it: its total prints that.
        const disebut = angkaDi(total?.sel[bobot]);
        const sebagian = disebut !== null && banding(disebut, jumlah) === 0 && !bakuLengkap(komponen, tabel);
        if (!sebagian && ![1, 100].some((penuh) => tampil === penuh || Math.abs(utuh - penuh) < 1e-9)) {
          const ganjil = bobotGanjil(komponen, angka as Desimal[], jumlah, tabel);
          const indeks = ganjil?.urut ?? 0;
          hasil.push({
            ...temuanSel(bobotTidakSeratus, tabel, komponen[indeks] as (typeof komponen)[number], bobot, {
              tingkat: 'peringatan',
              pesan: `Bobot ${komponen.length} komponen berjumlah ${formatAngka(jumlah)}, bukan 100. ${ganjil ? `Bobot komponen ini menurut PermenPANRB 88/2021 ${formatAngka(ganjil.benar)}; cocokkan dengan LHE.` : 'Cocokkan bobotnya dengan LHE; mungkin satu komponen hilang.'}`,
              seharusnya: ganjil?.benar ?? SERATUS,
              terkait: daftarTerkait(sel[indeks] as SelTabel, sel),
            }),
            hitungan: `${angka.map((a) => formatAngka(a as Desimal)).join(' + ')} = ${formatAngka(jumlah)}`,
          });
        }
      }
      for (const kolomKe of kolomPeran(tabel, 'nilai'))
        if (nilai.includes(kolomKe)) hasil.push(...melebihiBobot(tabel, komponen, bobot, kolomKe));
      return hasil;
    }),
};

export const dok: DokAturan = {
  id: 'bobot-tidak-seratus',
  penjelasan: {
    apa: 'Bobot komponen evaluasi dijumlahkan, dan nilai tiap komponen dibandingkan dengan bobotnya.',
    mengapa:
      'Nilai komponen tidak mungkin melebihi bobotnya; bobot yang tidak berjumlah 100 menandakan komponen yang hilang.',
    perbaikan: 'Cocokkan bobot dan nilai dengan Laporan Hasil Evaluasi.',
  },
  contoh: [
    {
      judul: 'bobot 100',
      lembar: {
        a: [
          ['No', 'Komponen', 'Bobot', 'Nilai'],
          ['1', 'Perencanaan Kinerja', '60', '45'],
          ['2', 'Pengukuran Kinerja', '40', '28'],
          ['', 'Nilai Hasil Evaluasi', '100', '73'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'bobot yang hanya tampil dibulatkan tetap berjumlah 1',
      lembar: {
        a: [
          ['No', 'Komponen', 'Bobot', 'Nilai'],
          ['1', 'Perencanaan Kinerja', '0,38', '0,30'],
          ['2', 'Pengukuran Kinerja', '0,41', '0,28'],
          ['3', 'Pelaporan Kinerja', '0,22', '0,15'],
          ['', 'Nilai Hasil Evaluasi', '1,00', '0,73'],
        ],
      },
      isi: { 'a!C2': 0.376, 'a!C3': 0.405, 'a!C4': 0.219 },
      temuan: [],
    },
    {
      judul: 'nilai melebihi bobot, bobot kurang',
      lembar: {
        a: [
          ['No', 'Komponen', 'Bobot', 'Nilai'],
          ['1', 'Perencanaan Kinerja', '30', '45'],
          ['2', 'Pengukuran Kinerja', '40', '28'],
          ['', 'Nilai Hasil Evaluasi', '', '73'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'C2', tingkat: 'peringatan', seharusnya: 100 },
        { lembar: 'a', sel: 'D2', tingkat: 'galat' },
      ],
    },
  ],
};
