/**
 * Indicators of departments of many fields, as decrees word them: those that are in order, and those that are not, with
 * the rule that has to say so. Written from the field, not from the published samples.
 */
export const BAIK: readonly (readonly [string, string, string])[] = [
  // Kesehatan
  [
    'Angka Kematian Ibu per 100.000 kelahiran hidup',
    'per 100.000 KH',
    'Jumlah kematian ibu / jumlah kelahiran hidup x 100.000',
  ],
  [
    'Angka Kematian Bayi',
    'per 1.000 KH',
    '(Jumlah bayi usia di bawah 1 tahun yang meninggal : jumlah kelahiran hidup) x 1.000',
  ],
  [
    'Prevalensi Stunting pada Balita',
    'Persen',
    'Jumlah balita pendek dan sangat pendek dibagi jumlah balita yang diukur dikali 100%',
  ],
  ['Usia Harapan Hidup', 'Tahun', 'Hasil perhitungan BPS'],
  [
    'Persentase Puskesmas Terakreditasi Paripurna',
    'Persen',
    'Jumlah puskesmas terakreditasi paripurna / jumlah puskesmas x 100%',
  ],
  [
    'Persentase ibu hamil mendapatkan pelayanan kesehatan sesuai standar',
    '%',
    'Jumlah ibu hamil yang mendapatkan pelayanan K4 sesuai standar di wilayah kerja / Jumlah sasaran ibu hamil x 100%',
  ],
  ['Cakupan Imunisasi Dasar Lengkap', 'Persen', 'Jumlah bayi yang mendapat IDL : jumlah bayi x 100'],
  [
    'Persentase Desa/Kelurahan Universal Child Immunization (UCI)',
    'Persen',
    'Jumlah desa/kelurahan UCI / jumlah seluruh desa/kelurahan x 100%',
  ],
  [
    'Persentase kasus TBC yang sembuh',
    'Persen',
    'Jumlah pasien TBC yang sembuh dibagi jumlah pasien TBC yang diobati x 100%',
  ],
  ['Indeks Keluarga Sehat', 'Indeks', 'Jumlah keluarga dengan IKS > 0,8 / jumlah keluarga yang didata'],
  [
    'Persentase Ketersediaan Obat dan Vaksin',
    'Persen',
    'Jumlah jenis obat dan vaksin yang tersedia / Jumlah jenis obat dan vaksin indikator x 100%',
  ],
  ['Rata-rata lama waktu tunggu rawat jalan', 'Menit', 'Jumlah waktu tunggu seluruh pasien / jumlah pasien'],
  // Pendidikan
  ['Rata-rata Lama Sekolah', 'Tahun', 'Data BPS'],
  [
    'Angka Partisipasi Sekolah 7-12 Tahun',
    'Persen',
    'Jumlah penduduk usia 7-12 tahun yang bersekolah / jumlah penduduk usia 7-12 tahun x 100%',
  ],
  [
    'Persentase guru yang bersertifikat pendidik',
    'Persen',
    'Jumlah guru bersertifikat pendidik : jumlah guru seluruhnya x 100',
  ],
  [
    'Persentase Satuan PAUD terakreditasi minimal B',
    'Persen',
    'Jumlah PAUD terakreditasi minimal B / jumlah PAUD × 100%',
  ],
  [
    'Persentase SD yang kemampuan literasinya di atas kompetensi minimum',
    'Persen',
    '∑ SD dengan capaian literasi di atas kompetensi minimum / ∑ SD peserta asesmen x 100%',
  ],
  ['Jumlah siswa penerima beasiswa', 'Siswa', 'Jumlah siswa penerima beasiswa'],
  [
    'Persentase ruang kelas dalam kondisi baik',
    'Persen',
    'Jumlah ruang kelas SD dan SMP kondisi baik dibagi jumlah ruang kelas dikali 100%',
  ],
  // PUPR
  [
    'Persentase panjang jalan kabupaten dalam kondisi mantap',
    'Persen',
    '(Panjang jalan kondisi baik + sedang) / total panjang jalan kabupaten x 100%',
  ],
  ['Tingkat Kemantapan Jalan', '%', 'Panjang jalan mantap : Panjang seluruh jalan x 100%'],
  [
    'Persentase rumah tangga yang memiliki akses air minum layak',
    'Persen',
    'Jumlah rumah tangga dengan akses air minum layak / jumlah rumah tangga × 100 %',
  ],
  [
    'Persentase luas daerah irigasi yang terlayani air irigasi',
    'Persen',
    'Luas sawah yang terairi : luas daerah irigasi kewenangan kabupaten x 100',
  ],
  [
    'Persentase kesesuaian pemanfaatan ruang dengan RTRW',
    'Persen',
    'Luas pemanfaatan ruang yang sesuai RTRW / luas wilayah yang dimanfaatkan x 100%',
  ],
  ['Panjang jalan yang direkonstruksi', 'Km', 'Panjang jalan yang direkonstruksi pada tahun n'],
  [
    'Persentase penyelesaian drainase perkotaan',
    'Persen',
    'Panjang drainase yang terbangun / Panjang drainase yang dibutuhkan x 100%',
  ],
  ['Rasio elektrifikasi', 'Persen', 'Jumlah rumah tangga berlistrik / jumlah rumah tangga x 100%'],
  [
    'Persentase permukiman kumuh yang tertangani',
    'Persen',
    'Luas kawasan kumuh yang ditangani / luas kawasan kumuh dalam SK Bupati x 100%',
  ],
  // Perhubungan
  [
    'Persentase kendaraan wajib uji yang laik jalan',
    'Persen',
    'Jumlah kendaraan yang lulus uji laik jalan : jumlah kendaraan wajib uji x 100%',
  ],
  [
    'Rasio kejadian kecelakaan lalu lintas',
    'per 10.000 kendaraan',
    'Jumlah kejadian kecelakaan / Jumlah kendaraan x 10.000',
  ],
  ['V/C Ratio di jalan kabupaten', 'Rasio', 'Volume lalu lintas / kapasitas jalan'],
  [
    'Persentase perlengkapan jalan yang terpasang',
    'Persen',
    'Jumlah perlengkapan jalan terpasang dibagi kebutuhan perlengkapan jalan kali 100%',
  ],
  // Sosial
  ['Persentase PMKS yang tertangani', 'Persen', 'Jumlah PMKS yang mendapat penanganan / Jumlah PMKS x 100%'],
  [
    'Persentase korban bencana yang menerima bantuan sosial',
    'Persen',
    'Jumlah korban bencana yang menerima bantuan sosial selama masa tanggap darurat / jumlah korban bencana yang seharusnya menerima x 100%',
  ],
  ['Persentase keluarga miskin yang mandiri', 'Persen', 'Jumlah KPM PKH yang graduasi mandiri / jumlah KPM PKH x 100%'],
  ['Jumlah lansia terlantar yang mendapatkan layanan', 'Orang', 'Jumlah lansia terlantar yang mendapatkan permakanan'],
  // Kominfo
  ['Indeks SPBE', 'Indeks', 'Hasil evaluasi Kementerian PANRB'],
  [
    'Persentase OPD yang terhubung jaringan intra pemerintah',
    'Persen',
    'Jumlah OPD terhubung jaringan intra / jumlah OPD × 100%',
  ],
  [
    'Persentase layanan publik yang diselenggarakan secara daring dan terintegrasi',
    'Persen',
    'Jumlah layanan publik daring yang terintegrasi : jumlah layanan publik x 100%',
  ],
  [
    'Persentase informasi publik yang disampaikan tepat waktu',
    'Persen',
    'Jumlah informasi publik yang disampaikan tepat waktu dibagi jumlah permohonan informasi publik x 100%',
  ],
  [
    'Tingkat kematangan keamanan informasi (Indeks KAMI)',
    'Nilai',
    'Penilaian mandiri Indeks KAMI yang diverifikasi BSSN',
  ],
  // Pertanian, perikanan, pangan
  ['Produktivitas padi', 'Ton/Ha', 'Produksi padi (ton) / Luas panen padi (ha)'],
  [
    'Laju pertumbuhan PDRB sektor pertanian',
    'Persen',
    '(PDRB pertanian tahun n - PDRB pertanian tahun n-1) / PDRB pertanian tahun n-1 x 100%',
  ],
  ['Nilai Tukar Petani', 'Indeks', 'Indeks harga yang diterima petani / indeks harga yang dibayar petani x 100'],
  [
    'Persentase peningkatan produksi perikanan budidaya',
    'Persen',
    '(Produksi tahun ini - produksi tahun lalu) / produksi tahun lalu x 100%',
  ],
  ['Skor Pola Pangan Harapan', 'Skor', 'Σ (persentase AKE tiap kelompok pangan x bobot)'],
  [
    'Persentase kelompok tani yang naik kelas',
    'Persen',
    'Jumlah kelompok tani yang naik kelas dibagi jumlah kelompok tani yang dibina dikali 100%',
  ],
  [
    'Persentase penyuluh yang memiliki sertifikat kompetensi',
    'Persen',
    'Jumlah penyuluh bersertifikat kompetensi / Jumlah penyuluh x 100%',
  ],
  // Perpustakaan dan arsip
  ['Tingkat Kegemaran Membaca', 'Nilai', 'Hasil survei Perpustakaan Nasional'],
  ['Persentase pemustaka yang puas', 'Persen', 'Jumlah responden yang menyatakan puas : jumlah responden x 100%'],
  [
    'Persentase arsip yang dikelola secara baku',
    'Persen',
    'Jumlah OPD yang telah mengelola arsip secara baku / jumlah OPD x 100%',
  ],
  ['Jumlah perpustakaan yang terakreditasi', 'Unit', 'Jumlah perpustakaan terakreditasi sampai dengan tahun n'],
  // Lingkungan, penanaman modal, koperasi, kependudukan
  ['Indeks Kualitas Lingkungan Hidup', 'Indeks', 'IKLH = (30% x IKA) + (30% x IKU) + (40% x IKTL)'],
  [
    'Persentase sampah yang terkelola',
    'Persen',
    '(Volume sampah yang dikurangi + volume sampah yang ditangani) / timbulan sampah x 100%',
  ],
  [
    'Persentase usaha yang taat terhadap izin lingkungan',
    'Persen',
    'Jumlah usaha yang taat / jumlah usaha yang diawasi x 100%',
  ],
  ['Nilai realisasi investasi', 'Miliar Rupiah', 'Jumlah realisasi PMA dan PMDN'],
  [
    'Persentase izin yang terbit tepat waktu',
    'Persen',
    'Jumlah izin terbit tepat waktu sesuai SOP dibagi jumlah permohonan izin yang lengkap x 100%',
  ],
  ['Persentase koperasi aktif', 'Persen', 'Jumlah koperasi aktif : jumlah seluruh koperasi x 100%'],
  [
    'Persentase kepemilikan KTP elektronik',
    'Persen',
    'Jumlah penduduk yang memiliki KTP-el / jumlah penduduk wajib KTP x 100%',
  ],
  [
    'Cakupan kepemilikan akta kelahiran anak 0-18 tahun',
    'Persen',
    'Jumlah anak 0-18 tahun yang memiliki akta kelahiran / jumlah anak 0-18 tahun × 100%',
  ],
  ['Indeks Kepuasan Masyarakat', 'Nilai', 'Total nilai persepsi per unsur / total unsur yang terisi x nilai penimbang'],
  // Kesekretariatan dan pengawasan
  ['Nilai SAKIP Dinas', 'Nilai', 'Nilai SAKIP Dinas'],
  [
    'Persentase rekomendasi LHP yang ditindaklanjuti',
    'Persen',
    'Jumlah rekomendasi yang selesai ditindaklanjuti / jumlah rekomendasi LHP x 100%',
  ],
  [
    'Persentase temuan BPK yang selesai ditindaklanjuti',
    'Persen',
    'Jumlah temuan yang tuntas ditindaklanjuti : jumlah temuan x 100%',
  ],
  ['Opini BPK atas laporan keuangan', 'Opini', 'Opini BPK'],
  [
    'Persentase aduan masyarakat yang diselesaikan',
    'Persen',
    'Jumlah aduan yang selesai dibagi jumlah aduan yang masuk dikali 100 persen',
  ],
  ['Persentase realisasi anggaran', 'Persen', 'Realisasi anggaran / pagu anggaran x 100%'],
  ['Persentase pencapaian PAD', 'Persen', 'Realisasi PAD / Target PAD × 100%'],
  [
    'Persentase ASN yang mengikuti pengembangan kompetensi 20 JP',
    'Persen',
    'Jumlah ASN yang mengikuti pengembangan kompetensi minimal 20 JP : jumlah ASN x 100',
  ],
  ['Persentase objek wisata yang diawasi', 'Persen', 'Jumlah objek yang diawasi / jumlah objek pengawasan x 100%'],
  ['Jumlah kunjungan wisatawan', 'Orang', 'Jumlah wisatawan mancanegara + wisatawan nusantara'],
  ['Jumlah laporan pelaksanaan diklat', 'Laporan', 'Jumlah laporan pelaksanaan diklat yang disusun'],
  [
    'Persentase perempuan dan anak korban kekerasan yang mendapatkan layanan komprehensif',
    'Persen',
    'Jumlah korban kekerasan perempuan dan anak yang mendapatkan layanan / jumlah korban yang melapor x 100%',
  ],
  [
    'Persentase cabang olahraga yang berprestasi',
    'Persen',
    'Jumlah cabor yang meraih medali / jumlah cabor yang dibina x 100%',
  ],
  ['Persentase desa mandiri', 'Persen', 'Jumlah desa dengan status mandiri / jumlah desa x 100%'],
  ['Tingkat Pengangguran Terbuka', 'Persen', 'TPT = (Jumlah penganggur / jumlah angkatan kerja) x 100%'],
  ['Persentase Penduduk Miskin', 'Persen', 'Rilis BPS'],
];

/** indikator, satuan, rumus, aturan, tingkat */
export const BURUK: readonly (readonly [string, string, string, string, string])[] = [
  [
    'Persentase arsip aktif yang tertata',
    'Persen',
    'Persentase arsip aktif yang tertata',
    'rumus-tanpa-rasio',
    'peringatan',
  ],
  ['Persentase Jalan Mantap', '%', '% jalan mantap', 'rumus-tanpa-rasio', 'peringatan'],
  ['Prosentase sekolah ramah anak', 'Persen', 'Persentase Sekolah Ramah Anak', 'rumus-tanpa-rasio', 'peringatan'],
  ['Persentase koperasi sehat', 'Persen', 'Jumlah koperasi sehat', 'rumus-tidak-sesuai-satuan', 'peringatan'],
  [
    'Jumlah UMKM yang naik kelas',
    'UMKM',
    'Jumlah UMKM naik kelas / jumlah UMKM x 100%',
    'rumus-tidak-sesuai-satuan',
    'peringatan',
  ],
  [
    'Persentase balita gizi baik',
    'Persen',
    'Jumlah balita gizi baik : jumlah balita ditimbang',
    'rumus-tidak-sesuai-satuan',
    'peringatan',
  ],
  [
    'Angka Kematian Ibu per 100.000 kelahiran hidup',
    'per 100.000 KH',
    'Jumlah kematian ibu / jumlah kelahiran hidup x 1.000',
    'rumus-tidak-sesuai-satuan',
    'peringatan',
  ],
  [
    'Persentase sekolah terakreditasi',
    'Sekolah',
    'Jumlah sekolah terakreditasi / jumlah sekolah x 100%',
    'rumus-tidak-sesuai-satuan',
    'peringatan',
  ],
  [
    'Persentase arsip statis yang dilestarikan',
    'Persen',
    'Jumlah arsip statis yang dilestarikan / total arsip statis yang dilestarikan x 100%',
    'rumus-tautologis',
    'peringatan',
  ],
  [
    'Persentase aduan yang ditangani',
    'Persen',
    'Jumlah aduan yang ditangani : jumlah seluruh aduan yang ditangani x 100',
    'rumus-tautologis',
    'peringatan',
  ],
  [
    'Persentase kader posyandu yang terampil',
    'Persen',
    'Jumlah kader posyandu / jumlah posyandu x 100%',
    'rumus-tidak-sesuai-indikator',
    'peringatan',
  ],
  [
    'Persentase UMKM yang berdaya saing',
    'Persen',
    'Jumlah UMKM yang mengikuti pelatihan : jumlah UMKM x 100',
    'rumus-tidak-sesuai-indikator',
    'peringatan',
  ],
  [
    'Persentase guru yang memiliki kompetensi digital',
    'Persen',
    'Jumlah guru yang mengikuti bimtek / Jumlah guru x 100%',
    'rumus-tidak-sesuai-indikator',
    'peringatan',
  ],
  [
    'Persentase perpustakaan yang sesuai standar nasional',
    'Persen',
    'Jumlah perpustakaan yang dibina / jumlah perpustakaan x 100%',
    'rumus-tidak-sesuai-indikator',
    'peringatan',
  ],
  [
    'Jumlah dokumen rencana kontinjensi',
    'Dokumen',
    'Jumlah dokumen evaluasi kontinjensi',
    'rumus-tidak-sesuai-indikator',
    'peringatan',
  ],
  [
    'Jumlah surat keluar yang diarsipkan',
    'Surat',
    'Jumlah surat masuk yang diarsipkan',
    'rumus-tidak-sesuai-indikator',
    'peringatan',
  ],
  [
    'Persentase laporan keuangan yang disusun',
    'Persen',
    'Jumlah peserta rekonsiliasi / jumlah unit kerja x 100%',
    'rumus-tidak-sesuai-indikator',
    'peringatan',
  ],
  [
    'Persentase rumah makan yang memenuhi syarat higiene',
    'Persen',
    'Jumlah rumah makan yang diperiksa dan tercatat / jumlah rumah makan terdaftar x 100%',
    'rumus-tidak-sesuai-indikator',
    'info',
  ],
  [
    'Jumlah kelompok tani yang aktif',
    'Kelompok',
    'Jumlah kelompok tani yang dibina',
    'rumus-tidak-sesuai-indikator',
    'info',
  ],
  [
    'Persentase layanan dasar (pendidikan, kesehatan, air minum) yang terpenuhi',
    'Persen',
    'Jumlah layanan pendidikan yang terpenuhi / jumlah layanan x 100%',
    'rumus-tidak-sesuai-indikator',
    'info',
  ],
  [
    'Persentase penduduk terlayani air bersih',
    'Persen',
    'Jumlah penduduk terlayani / jumlah penduduk = 412.560 x 100%',
    'konstanta-di-rumus',
    'info',
  ],
  [
    'Persentase kehadiran pegawai',
    'Persen',
    'Jumlah hari hadir dibagi jumlah hari kerja dikali',
    'rumus-tidak-lengkap',
    'info',
  ],
];
