/** Cover, foreword, summary and the lists of contents. */
import { denganKata, rangkai } from '../messages/rangkai';
import { bertitik, CATATAN_RATA, type Penulis, tabelBiasa } from './blok';
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
  penulis.teks(bahan.dinas || 'Perangkat Daerah', 'sampul');
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

/** The figures of the summary as a table: the sentences say nothing that it does not. */
export function ringkasanEksekutif(penulis: Penulis): void {
  const { bahan } = penulis;
  const { ringkasan, anggaran } = bahan;
  penulis.tambah({ jenis: 'halamanBaru' });
  penulis.teks('RINGKASAN EKSEKUTIF', 'judulTengah');
  penulis.teks(
    `Laporan Kinerja ${bahan.dinas} Tahun ${bahan.tahun} menyajikan capaian atas target yang telah diperjanjikan beserta penggunaan anggarannya.`,
  );
  if (ringkasan.indikator) {
    const bagian = (
      [
        [ringkasan.lampau, 'melampaui target'],
        [ringkasan.tepat, 'mencapai target'],
        [ringkasan.belum, 'belum mencapai target'],
        [ringkasan.tanpa, 'belum dapat dinilai'],
      ] as const
    ).flatMap(([banyak, apa]) => (banyak ? [`${denganKata(banyak)} ${apa}`] : []));
    penulis.teks(
      `Dari ${denganKata(ringkasan.indikator)} indikator sasaran strategis, ${rangkai(bagian)}.${ringkasan.rata ? ` Rata-rata capaian seluruh indikator adalah ${ringkasan.rata}.` : ''}`,
    );
  }
  if (anggaran.pagu)
    penulis.teks(
      `Anggaran yang dikelola sebesar ${anggaran.pagu}${anggaran.realisasi ? `, terealisasi ${anggaran.realisasi}${anggaran.penyerapan ? ` atau ${anggaran.penyerapan}` : ''}` : ''}.`,
    );
  const baris: string[][] = [];
  const angka = (banyak: number) => String(banyak);
  if (ringkasan.indikator) {
    baris.push(['Jumlah indikator sasaran strategis', angka(ringkasan.indikator)]);
    baris.push(
      ['Melampaui target', angka(ringkasan.lampau)],
      ['Mencapai target', angka(ringkasan.tepat)],
      ['Belum mencapai target', angka(ringkasan.belum)],
      ['Belum dapat dinilai', angka(ringkasan.tanpa)],
    );
    for (const { kelas, banyak } of ringkasan.kelas) if (banyak) baris.push([`Kriteria ${kelas}`, angka(banyak)]);
    if (ringkasan.rata) baris.push(['Rata-rata capaian', ringkasan.rata]);
  }
  if (anggaran.program)
    for (const [apa, banyak] of [
      ['Program', anggaran.program],
      ['Kegiatan', anggaran.kegiatan],
      ['Sub kegiatan', anggaran.subKegiatan],
    ] as const)
      if (banyak) baris.push([apa, angka(banyak)]);
  if (anggaran.pagu) baris.push(['Anggaran', anggaran.pagu]);
  if (anggaran.realisasi) baris.push(['Realisasi anggaran', anggaran.realisasi]);
  if (anggaran.penyerapan) baris.push(['Penyerapan anggaran', anggaran.penyerapan]);
  if (bahan.lhe) baris.push([`Nilai evaluasi AKIP tahun ${bahan.lhe.tahun}`, bahan.lhe.nilai]);
  if (bahan.rekomendasi.semua)
    baris.push(
      ['Rekomendasi hasil evaluasi', angka(bahan.rekomendasi.semua)],
      ['Rekomendasi yang selesai ditindaklanjuti', angka(bahan.rekomendasi.selesai)],
    );
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
        { sumber: penulis.sumber, catatan: ringkasan.rata ? [CATATAN_RATA] : [] },
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
