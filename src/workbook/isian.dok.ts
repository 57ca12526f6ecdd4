/** Pages of the findings about input sheets (`isian-*`). Only the docs and tests import this; no bundle does. */
import type { IdIsian } from './isian';

interface DokIsian {
  apa: string;
  mengapa: string;
  perbaikan: string;
}

export const dokIsian: Readonly<Record<IdIsian, DokIsian>> = {
  'isian-lokal': {
    apa: 'Setelan lokal berkas diperiksa: selain Indonesia disebut.',
    mengapa: 'Dengan setelan lain koma dan titik terbaca terbalik: 1.250 menjadi satu koma dua lima.',
    perbaikan: 'Ubah lewat File > Setelan > Lokal > Indonesia, atau terima tawaran mengubahnya dari menu LKjIP.',
  },
  'isian-rentang-hilang': {
    apa: 'Setiap lembar isian punya satu rentang bernama (IKU, KINERJA, ANGGARAN, …); yang tidak ada disebut.',
    mengapa: 'Tanpa rentang itu tabel yang memakainya tidak dapat dibuat.',
    perbaikan: 'Jalankan LKjIP > Perbarui templat. Lembar yang terhapus dibuat lagi; isi lembar lain tidak berubah.',
  },
  'isian-rentang-berubah': {
    apa: 'Rentang bernama yang hilang dicari lewat kepala kolom lembarnya; bila ketemu, isinya tetap dibaca.',
    mengapa: 'Nama yang berubah membuat rumus dan menu menunjuk ke tempat yang salah saat baris bertambah.',
    perbaikan: 'Jalankan LKjIP > Perbarui templat agar namanya dipasang lagi.',
  },
  'isian-kolom-hilang': {
    apa: 'Kolom wajib tiap rentang dicari lewat kepalanya, di urutan mana pun.',
    mengapa: 'Kolom yang hilang membuat angkanya tidak terbaca di semua tabel.',
    perbaikan: 'Tulis kembali kepala kolomnya, atau jalankan LKjIP > Perbarui templat.',
  },
  'isian-kolom-ganda': {
    apa: 'Dua kolom dengan kepala yang sama dalam satu rentang disebut, beserta kolom yang dibaca.',
    mengapa: 'Angka di kolom kedua tidak ikut dibaca, padahal mungkin itu yang terbaru.',
    perbaikan: 'Hapus kolom yang lama, atau beri nama lain bila isinya berbeda.',
  },
  'isian-belum-diisi': {
    apa: 'Sel wajib yang kosong pada baris yang sudah terisi, misalnya arah indikator.',
    mengapa: 'Tanpa isian itu angka lain di barisnya tidak dapat dihitung atau tidak dapat dijelaskan.',
    perbaikan: 'Isi selnya. Bila memang tidak ada nilai, tulis “-” dan alasannya di kolom alasan.',
  },
  'isian-realisasi-kosong': {
    apa: 'Indikator yang bertarget tetapi belum punya realisasi: kolom Realisasi, triwulan, pembilang dan penyebutnya kosong dan alasannya tidak ditulis.',
    mengapa: 'Tanpa realisasi capaiannya tidak dihitung dan indikatornya tercetak tanpa angka di semua tabel.',
    perbaikan:
      'Isi realisasinya. Bila memang tidak ada nilai, tulis “-” dan pilih alasannya di kolom Alasan tanpa nilai.',
  },
  'isian-realisasi-dari-bagian': {
    apa: 'Realisasi bersatuan persen yang dikosongkan padahal pembilang dan penyebutnya terisi.',
    mengapa:
      'Yang dipakai lalu pembilang : penyebut × 100. Angka itu bukan ketikan siapa pun: realisasi resmi bisa dibulatkan atau diukur dengan cara lain. Bila pembilangnya berupa jumlahan (338 + 544), kolom Capaian di lembarnya belum menghitungnya.',
    perbaikan: 'Bila memang itu realisasinya, terapkan perbaikannya: hasil baginya ditulis di kolom Realisasi.',
  },
  'isian-kelas-tidak-dinilai': {
    apa: 'Target atau realisasi berupa kata (predikat, opini) yang tidak dapat disandingkan pada satu skala.',
    mengapa: 'Capaiannya tercetak tanpa angka, dan pembaca tidak tahu sebabnya.',
    perbaikan: 'Tulis kelasnya seperti di skala (misalnya BB), atau isi Capaian ditetapkan (%).',
  },
  'isian-teks-tersesat': {
    apa: 'Satu teks di baris yang tidak berkode dan tidak bernama, biasanya catatan di bawah baris terakhir, atau baris jumlah di lembar anggaran.',
    mengapa: 'Baris itu bukan indikator atau mata anggaran; tidak dibaca, tidak dihitung, dan tidak dicetak.',
    perbaikan: 'Pindahkan catatannya ke luar kolom isian, atau lengkapi barisnya.',
  },
  'isian-pagu-tidak-sama': {
    apa: 'Pagu dan realisasi program atau kegiatan dibandingkan dengan jumlah rinciannya, juga bila baris kegiatan di antaranya dikosongkan.',
    mengapa: 'Uang induk adalah jumlah uang rinciannya; selisih berarti ada baris yang kurang atau angka yang keliru.',
    perbaikan: 'Betulkan angka induknya, atau tambahkan rincian yang belum tertulis.',
  },
  'isian-belanja-tidak-sama': {
    apa: 'Jumlah lembar Belanja dibandingkan dengan jumlah lembar Anggaran, pagu dan realisasi.',
    mengapa: 'Keduanya merinci uang yang sama; tabel menurut program dan tabel menurut belanja akan berbeda jumlahnya.',
    perbaikan: 'Cocokkan dengan DPA: betulkan yang salah, atau tambahkan belanja yang belum tertulis.',
  },
  'isian-kode-ganda': {
    apa: 'Kode yang sama di dua baris dengan isi yang berbeda, juga nomor anggaran yang mulai lagi dari 1 di tiap program.',
    mengapa: 'Lembar lain merujuk ke kode; dua baris berkode sama membuat rujukan itu tidak pasti.',
    perbaikan:
      'Beri kode lain pada salah satunya, atau hapus baris yang salah. Untuk nomor yang mulai lagi, pesannya menawarkan kode lengkap beserta kode induknya.',
  },
  'isian-baris-ganda': {
    apa: 'Dua baris yang isinya sama persis.',
    mengapa: 'Baris yang tertempel dua kali dijumlahkan dua kali.',
    perbaikan: 'Hapus salah satunya.',
  },
  'isian-kode-tidak-dikenal': {
    apa: 'Kode indikator di lembar lain dicocokkan dengan lembar IKU; yang mirip ditawarkan.',
    mengapa: 'Baris dengan kode yang tidak dikenal tidak masuk tabel mana pun.',
    perbaikan: 'Betulkan kodenya, atau tambahkan indikatornya di lembar IKU.',
  },
  'isian-iku-hilang': {
    apa: 'Setiap indikator di lembar IKU dicari di lembar Kinerja; bila triwulan atau anggaran sudah dipakai untuk indikator lain, dicari pula di sana.',
    mengapa:
      'Indikator tanpa baris di lembar Kinerja tercetak tanpa angka di semua tabel, dan tanpa Kode IKU di lembar Anggaran efisiensinya tidak dapat dihitung.',
    perbaikan:
      'Tambahkan barisnya di lembar Kinerja (tombol perbaikan menulis kodenya), isi triwulannya, atau tulis kodenya di kolom Kode IKU lembar Anggaran. Bila indikatornya memang tidak dipakai lagi, hapus barisnya di lembar IKU.',
  },
  'isian-pilihan': {
    apa: 'Isi kolom pilihan (arah, tingkat, status, …) dicocokkan dengan daftarnya; ejaan lain yang lazim diterima.',
    mengapa: 'Pilihan yang tidak dikenal tidak menentukan rumus apa pun.',
    perbaikan: 'Pilih salah satu dari daftar di selnya.',
  },
  'isian-bukan-angka': {
    apa: 'Teks di kolom angka yang tidak dapat dibaca sebagai angka.',
    mengapa: 'Selnya dianggap tidak bernilai, sehingga hitungan barisnya kosong.',
    perbaikan: 'Tulis angkanya saja, atau “-” bila memang tidak ada nilai.',
  },
  'isian-angka-teks': {
    apa: 'Angka yang tersimpan sebagai teks, biasanya karena ditempel.',
    mengapa: 'Pemeriksa tetap membacanya, tetapi SUM dan rumus lain di lembar tidak.',
    perbaikan: 'Terapkan perbaikannya, atau ketik lagi angkanya.',
  },
  'isian-angka-ambigu': {
    apa: 'Angka seperti 1.762 yang dapat berarti ribuan atau desimal, di kolom yang tidak memutuskannya.',
    mengapa: 'Yang satu seribu kali yang lain; pemeriksa tidak menebak.',
    perbaikan: 'Ketik tanpa titik ribuan, dan dengan koma untuk desimal.',
  },
  'isian-tanggal': {
    apa: 'Sel angka atau kode yang berisi tanggal atau jam.',
    mengapa: 'Ketikan 50.05 diubah lembar menjadi jam, kode 1.02.03 menjadi tanggal; angka aslinya hilang.',
    perbaikan: 'Ketik lagi angka dengan koma desimal. Untuk kode, ubah dulu format kolomnya menjadi Teks biasa.',
  },
  'isian-galat-sel': {
    apa: 'Sel yang rumusnya gagal (#REF!, #DIV/0!, #VALUE!, …).',
    mengapa: 'Setiap tabel yang memakai sel itu ikut gagal.',
    perbaikan: 'Betulkan sel yang dirujuk, atau hapus rumusnya lalu ketik angkanya.',
  },
  'isian-negatif': {
    apa: 'Target, realisasi atau anggaran yang bernilai negatif.',
    mengapa: 'Besaran ini tidak pernah negatif; tandanya biasanya salah ketik.',
    perbaikan: 'Periksa tandanya. Penurunan dinyatakan lewat arah indikator, bukan lewat angka negatif.',
  },
  'isian-pecahan': {
    apa: 'Angka bersatuan persen yang seperseratus dari angka di sampingnya (0,38 di samping 40), atau sebaris penuh yang tampak sebagai pecahan. Satu baris satu temuan.',
    mengapa: '0,38 dengan satuan Persen berarti kurang dari setengah persen, bukan 38 persen.',
    perbaikan:
      "Tulis dalam persen: 38, bukan 0,38. Bila memang sekecil itu, tulis dengan tanda persen sebagai teks: '0,38%.",
  },
  'isian-persen-ratusan': {
    apa: 'Angka bersatuan persen di atas 100 yang seratus kali semua angka lain indikator itu (800% di samping 8,25).',
    mengapa: 'Angka 8 yang ditulis ke sel berformat persen dapat menjadi 800%, dan capaiannya ikut seratus kali.',
    perbaikan: 'Tulis angkanya dalam persen: 8. Bila memang sebesar itu, biarkan atau abaikan temuannya dengan alasan.',
  },
  'isian-sel-persen': {
    apa: 'Sel angka di lembar isian yang berformat persen (tampil 38%, tersimpan 0,38).',
    mengapa: 'Fungsi di sel tidak melihat format: di samping target 40 ia membaca 0,38.',
    perbaikan:
      'Terapkan perbaikannya, atau buat tabel atau perbarui templat: keduanya menyimpan 38. Perubahannya ada di riwayat panel dan dapat diurungkan.',
  },
  'isian-sel-gabung': {
    apa: 'Sel gabungan di daerah isian.',
    mengapa: 'Pengurutan, penyaringan dan rumus sebaris rusak oleh sel gabungan.',
    perbaikan: 'Pisahkan lewat Format > Gabungkan sel > Batalkan gabungan, lalu isi tiap barisnya.',
  },
  'isian-rumus-tertimpa': {
    apa: 'Angka ketikan di sel yang semestinya berisi rumus.',
    mengapa: 'Angka itu tidak ikut berubah ketika target atau realisasinya diperbaiki.',
    perbaikan: 'Kosongkan selnya. Capaian yang memang ditetapkan pindahkan ke kolom Capaian ditetapkan.',
  },
  'isian-rumus-terhalang': {
    apa: 'Sel terisi di tengah kolom rumus yang mengisi ke bawah dengan sendirinya.',
    mengapa: 'Satu sel yang terisi membuat seluruh kolom tidak terhitung.',
    perbaikan: 'Kosongkan sel yang disebut, atau pindahkan angkanya ke kolom yang ditunjuk pesannya.',
  },
  'isian-rumus-hilang': {
    apa: 'Kolom rumus yang kosong atau rumusnya tidak mulai dari baris pertama.',
    mengapa: 'Baris di atas rumus tidak dihitung; kolom tanpa rumus hanya berisi yang diketik.',
    perbaikan: 'Jalankan LKjIP > Perbarui templat. Angka yang diketik di kolom itu tetap dipakai.',
  },
  'isian-pengaturan': {
    apa: 'Isi lembar IDENTITAS: tahun, periode Renstra, metode efisiensi, batas capaian, skala, desimal.',
    mengapa: 'Pengaturan yang salah mengubah semua angka capaian, kriteria dan efisiensi.',
    perbaikan: 'Pilih dari daftar di selnya, atau tulis menurut contoh dalam pesannya.',
  },
  'isian-target-jauh': {
    apa: 'Target, realisasi, realisasi triwulan, atau angka Riwayat yang sedikitnya lima kali lebih kecil atau lebih besar daripada angka-angka di sekitarnya yang saling berdekatan: target dan realisasi tahun ini, triwulan lainnya, target dan realisasi tahun-tahun lalu.',
    mengapa:
      'Satu angka atau koma yang terlewat (8 untuk 82,5; 6100 untuk 610) mengubah capaian berlipat-lipat, dan rumusnya tetap benar.',
    perbaikan:
      'Cocokkan dengan Perjanjian Kinerja atau data sumbernya. Bila angkanya memang berubah sebanyak itu, biarkan; target yang sama dengan target tahun itu di lembar Renstra tidak ditanyakan.',
  },
  'isian-arah-rentang': {
    apa: 'Target berupa rentang (5-7) pada indikator yang arahnya bukan RENTANG, atau arah RENTANG dengan target satu angka.',
    mengapa:
      'Rentang dicapai bila realisasi ada di antara kedua batasnya; NAIK atau TURUN mengukur yang lain, dan fungsi CAPAIAN menolaknya.',
    perbaikan: 'Pilih RENTANG di kolom Arah lembar IKU, atau tulis targetnya sesuai arah yang dipilih.',
  },
  'isian-triwulan': {
    apa: 'Angka setahun dibandingkan dengan triwulan I–IV menurut cara akumulasi indikatornya (jumlah, nilai terakhir, rata-rata).',
    mengapa: 'Laporan triwulan dan laporan tahunan akan menyebut angka yang berbeda.',
    perbaikan: 'Betulkan salah satu angkanya, atau ubah cara akumulasi di lembar IKU.',
  },
};
