/** Cover, foreword, summary and the lists of contents. */
import { denganKata, rangkai } from '../messages/rangkai';
import type { Bahan } from './bahan';
import { bertitik, CATATAN_RATA, type Penulis, tabelBiasa } from './blok';
import { besarkan, STATUS_RINGKASAN, sebutStatus } from './kalimat';
import { kepalaDinas, tandaTangan, tanggalDi } from './pihak';

export function sampul(penulis: Penulis): void {
  const { bahan } = penulis;
  penulis.tambah({ jenis: 'bagian', nomor: 'tanpa' });
  for (let i = 0; i < 5; i++) penulis.teks('', 'tengah');
  penulis.teks('Laporan Kinerja\nInstansi Pemerintah (LKjIP)', 'sampul');
  penulis.teks(`Tahun ${bahan.tahun}`, 'sampul');
  for (let i = 0; i < 3; i++) penulis.teks('', 'tengah');
  penulis.lari([penulis.isian('lambang daerah', 'langsung di dokumen Word')], 'tengah');
  for (let i = 0; i < 8; i++) penulis.teks('', 'tengah');
  penulis.teks(bahan.dinas, 'sampul');
  if (bahan.daerah && !bahan.dinas.toLowerCase().includes(bahan.daerah.toLowerCase().replace(/^pemerintah\s+/, '')))
    penulis.teks(bahan.daerah, 'sampul');
}

export function kataPengantar(penulis: Penulis): void {
  const { bahan } = penulis;
  penulis.tambah({ jenis: 'bagian', nomor: 'romawi' });
  penulis.teks('KATA PENGANTAR', 'judulTengah');
  penulis.naskahAtau('Kata pengantar', [
    `Puji syukur dipanjatkan ke hadirat Tuhan Yang Maha Esa karena Laporan Kinerja Instansi Pemerintah (LKjIP) ${bahan.dinas} Tahun ${bahan.tahun} dapat diselesaikan. Laporan ini merupakan pertanggungjawaban atas pelaksanaan perjanjian kinerja tahun ${bahan.tahun} dan disusun berdasarkan Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah.`,
    'Laporan memuat perencanaan kinerja, capaian kinerja setiap sasaran beserta analisisnya, serta realisasi anggaran yang menunjangnya. Hasilnya menjadi bahan perbaikan perencanaan dan pelaksanaan program pada tahun berikutnya.',
    'Terima kasih disampaikan kepada semua pihak yang telah membantu penyusunan laporan ini. Saran dan masukan untuk perbaikan sangat diharapkan.',
  ]);
  const kepala = kepalaDinas(penulis, 'penanda tangan');
  tandaTangan(penulis, [null, { ...kepala, atas: [tanggalDi(penulis, bahan.tanggal, 'lembar Identitas, Tanggal')] }]);
}

/** What was not reached, and what is done about it. */
function indikatorBelum(penulis: Penulis): void {
  const belum = penulis.bahan.sasaran.flatMap(({ apa, indikator }) =>
    indikator.flatMap((satu) => (satu.status === 'belum' ? [{ apa, ...satu }] : [])),
  );
  if (belum.length) {
    // Efforts are announced only where one is told.
    const upaya = belum.some((indikator) => indikator.solusi.length > 0);
    penulis.teks(`Indikator yang belum mencapai target${upaya ? ' dan upaya perbaikannya' : ''}:`);
    penulis.butir(
      belum.map((indikator) =>
        bertitik(
          `${indikator.nama}${indikator.apa === 'Tujuan' ? ' (indikator tujuan)' : ''} dengan capaian ${indikator.capaian}${indikator.solusi.length ? `; upaya: ${rangkai(indikator.solusi.map((teks) => teks.replace(/[\s.;]+$/, '')))}` : ''}`,
        ),
      ),
    );
  }
}

/** The sentences of the summary; its table holds the same figures. */
function kalimatRingkasan(penulis: Penulis): void {
  const { bahan } = penulis;
  const { ringkasan, anggaran } = bahan;
  penulis.teks(
    `Laporan Kinerja ${bahan.dinas} Tahun ${bahan.tahun} menyajikan capaian atas target yang telah diperjanjikan beserta penggunaan anggarannya.`,
  );
  if (ringkasan.indikator)
    penulis.teks(
      `Dari ${denganKata(ringkasan.indikator)} indikator sasaran strategis, ${sebutStatus(ringkasan)}.${ringkasan.rata ? ` Rata-rata capaian seluruh indikator adalah ${ringkasan.rata}.` : ''}`,
    );
  if (anggaran.pagu)
    penulis.teks(
      `Anggaran yang dikelola sebesar ${anggaran.pagu}${anggaran.realisasi ? `, terealisasi ${anggaran.realisasi}${anggaran.penyerapan ? ` atau ${anggaran.penyerapan}` : ''}` : ''}.`,
    );
}

/** What the summary counts, line by line; what there is none of is left out. */
function barisRingkasan({ ringkasan, anggaran, lhe, rekomendasi }: Bahan): (readonly [apa: string, nilai: string])[] {
  const banyak = (apa: string, jumlah: number) => (jumlah ? [[apa, String(jumlah)] as const] : []);
  const teks = (apa: string, nilai: string | null | undefined) => (nilai ? [[apa, nilai] as const] : []);
  const kinerja = ringkasan.indikator
    ? [
        ['Jumlah indikator sasaran strategis', String(ringkasan.indikator)] as const,
        ...STATUS_RINGKASAN.map(([status, apa]) => [besarkan(apa), String(ringkasan[status])] as const),
        ...ringkasan.kelas.flatMap((satu) => banyak(`Kriteria ${satu.kelas}`, satu.banyak)),
        ...teks('Rata-rata capaian', ringkasan.rata),
      ]
    : [];
  return [
    ...kinerja,
    ...banyak('Program', anggaran.program),
    ...banyak('Kegiatan', anggaran.kegiatan),
    ...banyak('Sub kegiatan', anggaran.subKegiatan),
    ...teks('Anggaran', anggaran.pagu),
    ...teks('Realisasi anggaran', anggaran.realisasi),
    ...teks('Penyerapan anggaran', anggaran.penyerapan),
    ...teks(`Nilai evaluasi AKIP tahun ${lhe?.tahun}`, lhe?.nilai),
    ...banyak('Rekomendasi hasil evaluasi', rekomendasi.semua),
    ...(rekomendasi.semua && rekomendasi.selesai !== null
      ? [['Rekomendasi yang selesai ditindaklanjuti', String(rekomendasi.selesai)] as const]
      : []),
  ];
}

/** The figures of the summary as a table: the sentences say nothing that it does not. */
export function ringkasanEksekutif(penulis: Penulis): void {
  const { bahan } = penulis;
  penulis.tambah({ jenis: 'halamanBaru' });
  penulis.teks('RINGKASAN EKSEKUTIF', 'judulTengah');
  kalimatRingkasan(penulis);
  const baris = barisRingkasan(bahan);
  if (baris.length)
    penulis.tambah(
      tabelBiasa(
        `Ringkasan Kinerja ${bahan.dinas} Tahun ${bahan.tahun}`,
        'R',
        [
          { judul: 'Uraian', lebar: 105 },
          { judul: 'Nilai', lebar: 55, rata: 'right' },
        ],
        baris,
        { sumber: penulis.sumber, catatan: bahan.ringkasan.rata ? [CATATAN_RATA] : [] },
      ),
    );
  indikatorBelum(penulis);
}

export function daftarIsi(penulis: Penulis): void {
  for (const [judul, apa] of [
    ['DAFTAR ISI', 'isi'],
    ['DAFTAR TABEL', 'tabel'],
    ['DAFTAR GAMBAR', 'gambar'],
  ] as const) {
    penulis.tambah({ jenis: 'halamanBaru' });
    penulis.teks(judul, 'judulTengah');
    penulis.tambah({ jenis: 'daftar', apa });
  }
}
