import { type Kelompok, kelompokAnggaran, kelompokIndikator, type SebutanButir } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { sebutTabel } from '../../relations/sel';
import { bandingNama, kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSel, terkaitDari } from '../bantu';
import { DASAR_PENYAJIAN } from '../dasar';
import type { TemuanAturan } from '../temuan-aturan';

/** How far a table is the place where names are fixed. */
function berat(s: SebutanButir): number {
  const j = s.tabel.jenis;
  return j === 'perjanjian-kinerja' || j === 'iku' ? 3 : j === 'anggaran-program' ? 2 : 1;
}

function periksaNama(k: Kelompok, nama: (s: SebutanButir) => string, sel: (s: SebutanButir) => number): TemuanAturan[] {
  const menurut = new Map<string, SebutanButir[]>();
  for (const sebutan of k.sebutan) {
    const n = kunciNama(nama(sebutan));
    if (!n || sel(sebutan) < 0) continue;
    const d = menurut.get(n);
    if (d) d.push(sebutan);
    else menurut.set(n, [sebutan]);
  }
  if (menurut.size < 2) return [];
  const [baku] = [...menurut.values()].sort(
    (a, b) => b.reduce((s, x) => s + berat(x), 0) - a.reduce((s, x) => s + berat(x), 0),
  );
  const contoh = baku?.[0];
  if (!baku || !contoh) return [];
  return [...menurut.values()].flatMap((d) => {
    if (d === baku) return [];
    // One remark per table: rows below repeat it.
    const pertama = new Map(d.map((s) => [s.tabel, s]).reverse() as [SebutanButir['tabel'], SebutanButir][]);
    return [...pertama.values()].flatMap((sebutan) => {
      const kolom = sel(sebutan);
      const acuan = contoh.baris.sel[sel(contoh)];
      if (bandingNama(nama(sebutan), nama(contoh)) === 'lain') return [];
      return [
        temuanSel(namaBerbeda, sebutan.tabel, sebutan.baris, kolom, {
          tingkat: 'info',
          pesan: `Penulisan berbeda dari ${sebutTabel(contoh.tabel)}: di sana "${nama(contoh)}". Samakan namanya di seluruh laporan.`,
          seharusnya: nama(contoh),
          terkait: acuan ? [terkaitDari(acuan)] : [],
        }),
      ];
    });
  });
}

export const namaBerbeda: Aturan = {
  id: 'nama-berbeda',
  judul: 'Nama yang sama ditulis berbeda',
  kelompok: 'antarTabel',
  tingkat: 'info',
  dasar: DASAR_PENYAJIAN,
  periksa: (konteks: KonteksAturan) => {
    const kolomSasaran = (s: SebutanButir) =>
      s.baris.sel[s.tabel.kolom.findIndex((k) => k.peran === 'sasaran')]?.tercetak
        ? s.tabel.kolom.findIndex((k) => k.peran === 'sasaran')
        : -1;
    return [
      ...kelompokIndikator(konteks).flatMap((kelompok) => [
        ...periksaNama(
          kelompok,
          (s) => s.nama,
          (s) => s.kolom,
        ),
        ...periksaNama(kelompok, (s) => s.sasaran, kolomSasaran),
      ]),
      ...kelompokAnggaran(konteks).flatMap((k) =>
        periksaNama(
          k,
          (s) => s.nama,
          (s) => s.kolom,
        ),
      ),
    ];
  },
};

export const dok: DokAturan = {
  id: 'nama-berbeda',
  penjelasan: {
    apa: 'Nama indikator, sasaran, program, dan kegiatan yang sama dibandingkan ejaannya antar tabel; yang terlazim, atau yang ada di perjanjian kinerja, menjadi acuan.',
    mengapa: 'Nama yang berubah ejaannya sulit dicari dan memberi kesan indikator lain.',
    perbaikan: 'Salin nama dari perjanjian kinerja ke semua tabel.',
  },
  contoh: [
    {
      judul: 'ejaan sama',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '80'],
          ['2', 'Persentase air baku layak', 'Persen', '80'],
          ['3', 'Persentase irigasi baik', 'Persen', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi'],
          ['1', 'Persentase jalan mantap', '76'],
          ['2', 'Persentase air baku layak', '76'],
          ['3', 'Persentase irigasi baik', '76'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'satu huruf hilang',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase fasilitasi perselisihan yang diselesaikan', 'Persen', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi'],
          ['1', 'Persentase fasilitas perselisihan yang diselesaikan', '76'],
        ],
      },
      temuan: [
        { lembar: 'a', sel: 'B2', tingkat: 'info', seharusnya: 'Persentase fasilitasi perselisihan yang diselesaikan' },
      ],
    },
  ],
};
