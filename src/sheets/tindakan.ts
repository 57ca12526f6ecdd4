/**
 * Menu actions, the sidebar's calls and the entry points of the command line: everything that Sheets calls but custom
 * functions and the making of the menu. The build makes a top-level function of each.
 */

import { ARTI_KOLOM } from '../core/bacaan-kolom';
import { lokalIndonesia } from '../core/lokal';
import type { Naskah } from '../core/naskah';
import { tinggiLembar } from '../core/ukur';
import { VERSI } from '../core/versi';
import { GalatPengguna } from '../messages/galat';
import { susunNaskah } from '../naskah/susun';
import { laporanHtml } from '../rules/laporan/html';
import { rencanaHasil } from '../rules/laporan/lembar';
import { daftarTabel, jsonTabel, type PermintaanTabel } from '../tables/index';
import type { BentukRumus } from '../workbook/letak';
import { RENTANG } from '../workbook/rentang';
import type { BarisIsian } from '../workbook/templat';
import {
  ambilData,
  buatSalinan,
  buatTemplat,
  bukaBantuan,
  isiRumus,
  type JenisSalinan,
  langkahPerbarui,
  lanjutkanSalinan,
  type PermintaanTemplat,
  perbaruiTemplat,
  rencanaIsianBuku,
  salinanKah,
} from './aksi-buku';
import { bahanDokumen, buatLembarNaskah } from './aksi-dokumen';
import { bukaKurang, kurangBuku } from './aksi-kurang';
import { bukaPantauan, pantauanBuku } from './aksi-pantauan';
import { simpanKetikanPersen } from './aksi-persen';
import { buatRekap, rekapTempelan, ringkasRekap } from './aksi-rekap';
import { bangunHasil, buatTabel, bukaDaftar, type HasilBuatTabel, susunTabel } from './aksi-tabel';
import { kolomDi, sebutBacaan, tetapkanBacaan } from './bacaan';
import { type BukuSheets, bukuAktif } from './buku';
import type { HasilTulis } from './gerbang';
import { denganBuku } from './jalan';
import { putuskan, terputusKah } from './lanjut';
import { beritahu, bukaWord, jalankanMenu, minta, tanya } from './menu';
import { benda, bentukTeks, berisi, boleh, senarai, wajib } from './minta';
import { buatPanel, jalankanPemeriksaan, keLokalIndonesia } from './panel';
import { hasilNaskah, hasilSementara, sebutCakupan } from './periksa';
import {
  type HasilPratinjau,
  type HasilTerap,
  type PermintaanPratinjau,
  type PilihanTahun,
  siapkanPratinjau,
  terapkanLangsung,
  terapkanPratinjau,
} from './pratinjau';
import type { HasilUbah } from './ubah';

export type Tindakan = Record<string, (...argumen: never[]) => unknown>;

const putuskanTerputus = (nasib: 'lanjutkan' | 'kembalikan'): string =>
  putuskan(nasib, ([nama, argumen]) => {
    const ulangi = (LANJUTAN as unknown as Record<string, (...a: unknown[]) => unknown>)[nama];
    if (!ulangi) throw new GalatPengguna(`"${nama}" tidak dapat dilanjutkan; jalankan lagi dari menunya.`);
    const hasil = ulangi(...argumen);
    // The panel's calls answer with the reason instead of throwing it.
    if (typeof hasil !== 'object' || hasil === null) return {};
    if ('galat' in hasil) throw new GalatPengguna(String(hasil.galat));
    const daftar = <T>(nama: string): readonly T[] => {
      const isi = (hasil as Record<string, unknown>)[nama];
      return Array.isArray(isi) ? isi : [];
    };
    return {
      // Of many changes some may be refused by what happened since.
      ditolak: daftar<{ sebab: string }>('ditolak').map((d) => d.sebab),
      // Six minutes may not do this time either.
      belum: daftar<string>('belum'),
      periksa: daftar<string>('periksa'),
    };
  });

const panel = buatPanel(putuskanTerputus);

/** Actions that can be begun anew after they were stopped, by the names that `denganBuku` notes. */
const LANJUTAN = {
  buatTemplat,
  perbaruiTemplat,
  buatTabel,
  bukaDaftar,
  bukaBantuan,
  siapkanPratinjau,
  terapkanPratinjau,
  terapkanLangsung,
  buatSalinan,
  panelPerbaiki: panel.panelPerbaiki,
  panelUrungkan: panel.panelUrungkan,
  panelLembarHasil: panel.panelLembarHasil,
};

export function buatTindakan(): Tindakan {
  return { ...menu(), ...panel, ...data() };
}

const bacaanKolom = (lembar: string, sel: string, arti: string): string => {
  wajib('bacaanKolom', { lembar: [lembar, bentukTeks], sel: [sel, bentukTeks], arti: [arti, bentukTeks] });
  return denganBuku((buku) => tetapkanBacaan(buku, lembar, sel, arti));
};

const wajibNaskah = (nama: string, naskah: unknown): void =>
  wajib(nama, { naskah: [naskah, berisi({ nama: bentukTeks, blok: senarai(benda), catatan: senarai(bentukTeks) })] });

/** Entry points of the command line: plain data in and out. */
function data(): Tindakan {
  return {
    periksaData: () => hasilSementara(bukuAktif()).hasil,
    laporanHtml: (judul?: string) => {
      wajib('laporanHtml', { judul: [judul, boleh(bentukTeks)] });
      const { panel, lembar } = hasilSementara(bukuAktif());
      return laporanHtml(panel, { judul: judul ?? bukuAktif().ss.getName(), urutanLembar: lembar });
    },
    naskahData: (naskah: Naskah) => {
      wajibNaskah('naskahData', naskah);
      return hasilNaskah(naskah).hasil;
    },
    naskahHtml: (naskah: Naskah) => {
      wajibNaskah('naskahHtml', naskah);
      const { panel, lembar } = hasilNaskah(naskah);
      return laporanHtml(panel, { judul: naskah.nama, urutanLembar: lembar });
    },
    naskahLembar: (naskah: Naskah) => {
      wajibNaskah('naskahLembar', naskah);
      const { lembar } = susunNaskah(naskah).buku;
      return lembar.map(({ nama, tampil, gabungan }) => ({ nama, tampil, gabungan: gabungan ?? [] }));
    },
    rencanaHasil: () => {
      const { panel, lembar } = hasilSementara(bukuAktif());
      const r = rencanaHasil(panel, lembar);
      // Sheets fits rows to their text; what is written for elsewhere carries an estimate.
      const tinggiBaris = tinggiLembar(r.nilai, r.lebarKolom ?? [], 10, (r.bekuBaris ?? 0) + 1);
      return { ...r, halaman: r.halaman && { ...r.halaman, tinggiBaris } };
    },
    simpanKetikanPersen,
    bacaanKolom,
    dataKurang: () => kurangBuku(bukuAktif()),
    dataPantauan: (triwulan?: number) => pantauanBuku(bukuAktif(), triwulan),
    bukaPantauan,
    ringkasRekap: (berkas: string) => ringkasRekap(bukuAktif(), berkas),
    buatRekap,
    tabelData: (minta?: PermintaanTabel) => jsonTabel(bangunHasil(bukuAktif(), minta ?? {})),
    susunTabel: (minta?: PermintaanTabel) => susunTabel(minta ?? {}),
    buatTabel: (minta?: PermintaanTabel) => buatTabel(minta ?? {}),
    realisasiSipd: (lembar: number) => {
      const hasil = siapkanPratinjau('realisasi', { lembar });
      if (hasil.lembar) terapkanLangsung('realisasi', { lembar }, true);
      return hasil;
    },
    bahanDokumen,
    buatLembarNaskah,
    rencanaTemplat: (pilihan?: PermintaanTemplat) => rencanaIsianBuku(pilihan ?? {}),
    buatTemplat: (pilihan?: PermintaanTemplat) => buatTemplat(pilihan ?? {}),
    imporData: (identitas?: BarisIsian) => ambilData(identitas ?? {}),
    perbaruiTemplat: (bentuk?: BentukRumus) => perbaruiTemplat(bentuk === 'xlsx' ? bentuk : undefined),
    isiRumus,
    buatSalinan: (jenis: JenisSalinan, berkasBaru?: boolean) => buatSalinan(jenis, berkasBaru === true),
  };
}

function menu(): Tindakan {
  const aksi: { [nama: string]: () => void } = {
    menuPeriksaBuku: () => {
      const { ringkasan, tabel } = jalankanPemeriksaan('buku');
      const { galat, peringatan, info } = ringkasan;
      const dibaca = tabel.filter((t) => t.dibaca).length;
      beritahu(
        'Hasil pemeriksaan',
        dibaca === 0
          ? 'Tidak ada tabel yang dikenali, jadi belum ada yang diperiksa. Tempelkan tabel laporan beserta kepala kolomnya, atau isi lembar isian (menu LKjIP > Buat lembar isian LKjIP).'
          : `${dibaca} tabel dibaca, ${sebutCakupan(tabel)}: ${galat} salah hitung, ${peringatan} perlu dicek, ${info} catatan.\n\nBuka panel pemeriksaan (menu LKjIP) untuk melihat dan memperbaikinya.`,
      );
    },

    menuPeriksaWord: bukaWord,

    menuBacaanKolom: () => {
      const sel = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getActiveCell();
      const [lembar, a1] = [sel.getSheet().getName(), sel.getA1Notation()];
      const arti = minta(
        'Bacaan kolom',
        `${sebutBacaan(kolomDi(bukuAktif(), lembar, a1))}\n\nKolom ini sebenarnya (kosongkan agar dibaca menurut kepala dan angkanya): ${ARTI_KOLOM.join(', ')}.`,
      );
      if (arti !== null) beritahu('Bacaan kolom', bacaanKolom(lembar, a1, arti));
    },

    menuKurang: () => beritahu('Yang masih kosong', bukaKurang()),

    menuPantauan: () => {
      const { ringkasan, belum } = bukaPantauan();
      beritahu('Pantauan triwulan', `${ringkasan}${belum.length ? `\n\nBelum melapor:\n- ${sebagian(belum)}` : ''}`);
    },

    menuRekap: () => {
      const { dinas, dilewati } = rekapTempelan();
      beritahu(
        'Rekap banyak dinas',
        `${dinas.length} perangkat daerah direkap: ${ringkasNama(dinas)}.${dilewati.length ? `\n\nDilewati:\n- ${sebagian(dilewati.map((d) => `${d.berkas}: ${d.sebab}`))}` : ''}`,
      );
    },

    menuBuatTemplat: () => {
      const { ss: buku } = bukuAktif();
      const lokal = buku.getSpreadsheetLocale();
      const ubahLokal =
        !lokalIndonesia(lokal) &&
        tanya(
          'Setelan lokal',
          `Buku kerja ini memakai setelan lokal "${lokal}", sehingga angka seperti 50,05 tidak terbaca sebagai angka. Ubah ke Indonesia?`,
        );
      if (ubahLokal) keLokalIndonesia(buku);
      laporkanTemplat(buatTemplat({ tahun: new Date().getFullYear() }), ubahLokal);
    },

    menuAmbilTabel: () => tawarkan('Ambil dari tabel yang ditempel', 'ambil'),

    menuPerbaruiRealisasi: () =>
      tawarkan('Perbarui realisasi anggaran', 'realisasi', {
        lembar: bukuAktif().ss.getActiveSheet().getSheetId(),
      }),

    menuTahunBaru: () => {
      const h = siapkanPratinjau('tahun');
      beritahu(
        'Mulai tahun baru',
        `Tetapkan status ${h.ditanya} indikator di lembar "${h.lembar}", lalu jalankan menu LKjIP > Terapkan pratinjau. Isian belum diubah.`,
      );
    },

    menuTerapkanPratinjau: () => {
      const h = terapkanPratinjau();
      if (h.dipakai + h.ditolak + h.terbuka.length === 0) laporkanUbah(h.judul, h, h.catatan);
      else laporkanTerap(h);
    },

    menuDokumen: () => {
      SpreadsheetApp.getUi().showModalDialog(
        HtmlService.createHtmlOutputFromFile('Dokumen').setWidth(460).setHeight(380),
        'Dokumen Word',
      );
    },

    menuLembarNaskah: () => {
      const baru = buatLembarNaskah();
      if (baru[0]) bukaLembar(baru[0].id);
      beritahu(
        'Lembar naskah',
        baru.length
          ? `Dibuat: ${baru.map((hasil) => hasil.nama).join(', ')}. Isilah yang diperlukan: semuanya boleh dikosongkan, dan di dokumen Word tempatnya ditandai [isi: …].`
          : 'Semua lembar naskah sudah ada; tidak ada yang diubah.',
      );
    },

    menuBuatSemuaTabel: () => laporkanTabel(buatTabel()),

    menuBuatSatuTabel: () => {
      const nomor = pilih(
        'Buat satu tabel',
        'Ketik nomor tabel yang akan dibuat:',
        daftarTabel.map((t) => t.nama),
      );
      const spec = nomor === null ? undefined : daftarTabel[nomor - 1];
      if (spec) laporkanTabel(buatTabel({ tabel: spec.id }));
    },

    menuPerbaruiTabel: () => {
      const hasil = buatTabel({}, true);
      const [judul, sesuai] = [
        'Perbarui tabel',
        'Semua tabel yang ada masih sesuai dengan isian; tidak satu pun ditulis ulang.',
      ];
      if (hasil.tabel.length > 0) laporkanTabel(hasil);
      else beritahu(judul, [...hasil.catatan, sesuai].join('\n'));
    },

    menuDaftarTabel: bukaDaftar,
    menuSalinan: () => salinan(true),

    menuPerbaruiTemplat: () => {
      const langkah = langkahPerbarui();
      const judul = 'Perbarui templat';
      if (langkah.length === 0) {
        perbaruiTemplat();
        beritahu(judul, `Lembar isian sudah sesuai dengan versi ${VERSI}. Tidak ada yang diubah.`);
      } else if (
        tanya(judul, `Yang akan dilakukan:\n- ${sebagian(langkah)}\n\nTidak ada isian yang dihapus. Lanjutkan?`)
      ) {
        const { hasil, penjelas } = perbaruiTemplat();
        const ditulis = penjelas.filter((h) => h.keadaan !== 'tetap');
        const kata =
          ditulis.length > 0
            ? [
                `Ditulis ulang: ${ditulis.map((h) => h.nama).join(', ')}; itu tidak termasuk yang diurungkan.`,
                ...sebutSuntingan(ditulis),
              ]
            : [];
        if (hasil) laporkanUbah(judul, hasil, kata);
        else beritahu(judul, [...kata, 'Isian tidak berubah.'].join('\n'));
      }
    },

    menuBantuan: bukaBantuan,

    menuTentang: () =>
      beritahu(
        'Tentang LKjIP',
        `LKjIP untuk Google Sheets versi ${VERSI}. Menghitung capaian, kriteria, dan efisiensi, memeriksa tabel laporan kinerja, dan menyusun tabel LKjIP. Semua dikerjakan di dalam buku kerja ini; tidak ada data yang dikirim ke luar. Lisensi MIT.`,
      ),
  };
  const TANPA_TANYA = ['menuSalinan', 'menuTentang', 'menuPeriksaWord'];
  return Object.fromEntries(
    Object.entries(aksi).map(([nama, kerja]) => [
      nama,
      () =>
        jalankanMenu(() => {
          // Both questions are about the same workbook: what it remembers is read once.
          const buku = bukuAktif();
          if (nama !== 'menuBukaPanel' && nama !== 'menuTentang' && tanyaTerputus(buku)) return;
          if (TANPA_TANYA.includes(nama) || !salinanKah(buku) || salinan(false)) kerja();
        }),
    ]),
  );
}

/** Work that was stopped: a person says what becomes of it before anything else is done. */
function tanyaTerputus(buku: BukuSheets): boolean {
  const terputus = terputusKah(buku);
  if (!terputus) return false;
  if (terputus.jeda) {
    const judul = 'Pekerjaan terakhir belum selesai';
    const lanjut = tanya(
      judul,
      `"${terputus.judul}" berhenti karena waktu satu pekerjaan di Google hampir habis. Yang sudah dibuat utuh. Lanjutkan sekarang? Pilih Tidak untuk berhenti di sini.`,
    );
    const kata = putuskanTerputus(lanjut ? 'lanjutkan' : 'kembalikan');
    if (lanjut) beritahu(judul, kata);
    return lanjut;
  }
  const judul = 'Pekerjaan terakhir terputus';
  const pilihan = [
    ...(terputus.lanjut ? (['lanjutkan'] as const) : []),
    ...(terputus.kembali ? (['kembalikan'] as const) : []),
  ];
  const KATA = { lanjutkan: 'Lanjutkan sampai selesai', kembalikan: 'Kembalikan seperti semula' };
  const nomor = pilih(
    judul,
    `"${terputus.judul}" terputus sebelum selesai. Apa yang dilakukan? Ketik angkanya:`,
    pilihan.map((p) => KATA[p]),
  );
  const nasib = nomor === null ? undefined : pilihan[nomor - 1];
  if (nasib) beritahu(judul, putuskanTerputus(nasib));
  return true;
}

/** Shows what would be written and asks; what is undisputed may be written at once. */
function tawarkan(judul: string, jenis: 'ambil' | 'realisasi', awal: PermintaanPratinjau = {}): void {
  let minta = awal;
  let pratinjau: HasilPratinjau = siapkanPratinjau(jenis, minta);
  if (pratinjau.tahun) {
    const tahun = tanyaTahun(judul, pratinjau.tahun);
    if (!tahun) return;
    minta = { ...minta, tahun };
    pratinjau = siapkanPratinjau(jenis, minta);
  }
  const lewat = [
    ...(pratinjau.catatan.length > 0 ? [`\n\nPerlu diketahui:\n- ${sebagian(pratinjau.catatan)}`] : []),
    ...(pratinjau.dilewati.length > 0
      ? [`\n\nDilewati (${pratinjau.dilewati.length}):\n- ${sebagian(pratinjau.dilewati)}`]
      : []),
  ].join('');
  const sama = pratinjau.sama > 0 ? `${pratinjau.sama} sel sudah sama. ` : '';
  if (!pratinjau.lembar) {
    beritahu(judul, `${sama}Tidak ada yang perlu ditulis.${lewat}`);
  } else if (
    jenis === 'realisasi' &&
    pratinjau.ganti.length === pratinjau.ditanya &&
    tanya(
      judul,
      `${sama}${pratinjau.diisi} sel kosong akan diisi${pratinjau.ditanya > 0 ? ` dan ${pratinjau.ditanya} sel diganti:\n- ${sebagian(pratinjau.ganti)}\n\nTulis semuanya sekarang` : ', tidak ada yang ditimpa. Isi sekarang'}? Dapat diurungkan dari panel. Pilih Tidak untuk memutuskan satu per satu di lembar "${pratinjau.lembar}".${lewat}`,
    )
  ) {
    laporkanTerap(terapkanLangsung(jenis, minta, true));
  } else if (pratinjau.ditanya > 0) {
    beritahu(
      judul,
      `${sama}${pratinjau.diisi} sel siap diisi; ${pratinjau.ditanya} sel sudah berisi lain, sumbernya berbeda-beda, atau isinya disimpulkan, dan perlu keputusan. Jawab di kolom Pakai lembar "${pratinjau.lembar}", lalu jalankan menu LKjIP > Terapkan pratinjau. Isian belum diubah.${lewat}`,
    );
  } else if (
    jenis !== 'realisasi' &&
    tanya(
      judul,
      `${sama}${pratinjau.diisi} sel kosong akan diisi, tidak ada yang ditimpa. Isi sekarang? Pilih Tidak untuk melihat rinciannya dahulu di lembar "${pratinjau.lembar}".${lewat}`,
    )
  ) {
    laporkanTerap(terapkanLangsung(jenis, minta));
  }
}

/** A report of another year is never mixed in unsaid. */
function tanyaTahun(judul: string, { laporan, buku }: { laporan: number; buku: number }): PilihanTahun | null {
  const beda = `Tabel yang ditempel berisi angka tahun ${laporan}, sedangkan buku ini buku tahun ${buku} (Identitas, baris Tahun).`;
  const ganti = `Jadikan buku ini buku tahun ${laporan}: angkanya masuk ke kolom tahun berjalan dan Tahun diganti`;
  if (laporan < buku) {
    const n = pilih(judul, `${beda} Ketik angkanya:`, [
      `Masukkan sebagai angka tahun ${laporan}: ke Riwayat${laporan === buku - 1 ? ' dan kolom anggaran tahun lalu' : ''}`,
      ganti,
    ]);
    return n === 1 ? 'lalu' : n === 2 ? 'ganti' : null;
  }
  return tanya(
    judul,
    `${beda} ${ganti}? Bila buku ini sudah berisi angka tahun ${buku}, pilih Tidak dan jalankan LKjIP > Mulai tahun baru dahulu. Belum ada yang diubah.`,
  )
    ? 'ganti'
    : null;
}

/** Asks for one of several; null when the person cancels, or answers something else, which is said. */
function pilih(judul: string, tanyaan: string, pilihan: readonly string[]): number | null {
  const jawab = minta(judul, `${tanyaan}\n${pilihan.map((p, i) => `${i + 1}. ${p}`).join('\n')}`);
  if (jawab === null) return null;
  const n = /^(\d+)[.)]?$/.exec(jawab)?.[1];
  if (n !== undefined && Number(n) >= 1 && Number(n) <= pilihan.length) return Number(n);
  beritahu(
    judul,
    `${jawab.trim() === '' ? 'Belum ada pilihan.' : `"${jawab}" tidak ada dalam daftar.`} Ketik angka 1 sampai ${pilihan.length}. Tidak ada yang diubah; jalankan menu itu lagi.`,
  );
  return null;
}

/** In a copy: what is it for? Gives whether to go on with what the person had asked for. */
function salinan(diminta: boolean): boolean {
  const buku = bukuAktif();
  if (!salinanKah(buku)) {
    if (diminta) {
      const alamat = `https://docs.google.com/spreadsheets/d/${encodeURIComponent(buku.ss.getId())}/copy`;
      SpreadsheetApp.getUi().showModalDialog(
        HtmlService.createHtmlOutput(
          `<p style="font:14px Arial">Ini buku asli. Untuk dinas lain atau untuk dikirim, buat salinannya dahulu, buka salinan itu, lalu jalankan menu LKjIP > Salinan… di sana.</p><p style="font:14px Arial"><a href="${alamat}" target="_blank" rel="noopener">Buat salinan buku ini</a></p>`,
        )
          .setWidth(420)
          .setHeight(150),
        'Salinan',
      );
    }
    return false;
  }
  const jawab = pilih('Salinan buku LKjIP', 'Buku ini salinan. Untuk apa? Ketik angkanya:', [
    'Salinan kosong untuk dinas lain (angka, nama, dan catatan dihapus; susunan, skala, dan setelan tetap)',
    'Salinan untuk dikirim (semua rumus menjadi nilai, lembar tersembunyi dihapus)',
    'Lanjut bekerja di salinan ini',
  ]);
  if (jawab === 3) {
    lanjutkanSalinan();
    return true;
  }
  if (jawab === null) return false;
  const { judul, periksa } = buatSalinan(jawab === 1 ? 'kosong' : 'kirim');
  beritahu(
    judul,
    periksa.length > 0
      ? `Selesai. Lembar yang bukan dari add-on tidak disentuh; periksa sendiri isinya: ${periksa.join(', ')}.`
      : 'Selesai.',
  );
  return false;
}

/** Copies that keep what a person had changed in sheets of ours. */
const sebutSuntingan = (tulisan: readonly HasilTulis[]): string[] =>
  tulisan.flatMap((t) =>
    t.salinan ? [`"${t.nama}" pernah disunting; versi suntingannya disimpan sebagai "${t.salinan}".`] : [],
  );

function laporkanTemplat(hasil: readonly HasilTulis[], ubahLokal: boolean): void {
  const baru = hasil.filter((h) => h.keadaan === 'baru');
  const diperbarui = hasil.filter((h) => h.keadaan === 'diperbarui');
  const mulai = baru.find((h) => h.nama === RENTANG.IDENTITAS.lembar) ?? baru[0];
  if (mulai) bukaLembar(mulai.id);
  const lain = [
    ...(diperbarui.length > 0 ? [`Ditulis ulang: ${diperbarui.map((h) => h.nama).join(', ')}.`] : []),
    ...sebutSuntingan(diperbarui),
    ...(ubahLokal ? ['Setelan lokal buku kerja ini sekarang Indonesia.'] : []),
  ];
  const isi =
    baru.length === 0
      ? [
          lain.length > 0
            ? 'Semua lembar isian sudah ada dan tidak diubah.'
            : 'Semua lembar isian sudah ada; tidak ada yang diubah.',
        ]
      : [
          `Dibuat: ${baru.map((h) => h.nama).join(', ')}.`,
          ...(baru.length + diperbarui.length < hasil.length ? ['Lembar lain sudah ada dan tidak diubah.'] : []),
        ];
  const langkah =
    'Langkah berikutnya: isi lima baris bertanda ● di lembar Identitas, lalu indikator di lembar IKU dan angkanya di lembar Kinerja. Sudah punya tabel laporan? Tempelkan di lembar tersendiri lalu jalankan LKjIP > Ambil dari tabel yang ditempel.';
  beritahu('Lembar isian LKjIP', [...isi, ...lain, ...(baru.length > 0 ? [langkah] : [])].join('\n\n'));
}

function laporkanTabel({ tabel, dilewati, pesan, catatan, belum }: HasilBuatTabel): void {
  const sebut = (keadaan: string) => tabel.filter((t) => t.keadaan === keadaan).map((t) => t.nama);
  const baris = [
    ['Dibuat', sebut('baru')],
    ['Diperbarui', sebut('diperbarui')],
    ['Sudah sesuai, tidak diubah', sebut('tetap')],
  ] as const;
  const isi = baris.filter(([, n]) => n.length > 0).map(([k, n]) => `${k} (${n.length}): ${ringkasNama(n)}.`);
  isi.push(...sebutSuntingan(tabel), ...catatan);
  if (belum.length > 0)
    isi.push(
      `\nBelum sempat dibuat (${belum.length}): ${ringkasNama(belum)}. Google mengakhiri tiap pekerjaan setelah enam menit, jadi pekerjaan ini berhenti sebelumnya; yang disebut di atas sudah utuh. Jalankan menu LKjIP apa pun (atau buka panel) dan pilih melanjutkan.`,
    );
  const sebab = new Map<string, string[]>();
  for (const d of dilewati) {
    const nama = daftarTabel.find((t) => t.id === d.id)?.nama ?? d.judul;
    sebab.set(d.sebab, [...(sebab.get(d.sebab) ?? []), nama]);
  }
  if (dilewati.length > 0)
    isi.push(
      `\nBelum dapat dibuat (${dilewati.length}):\n- ${sebagian([...sebab].map(([k, n]) => `${k}: ${ringkasNama(n)}`))}`,
    );
  if (pesan.length > 0)
    isi.push(
      `\nMasih harus dilengkapi (${pesan.length}, semua di lembar Daftar Tabel):\n- ${sebagian(pesan.map((p) => p.isi))}`,
    );
  const pertama = tabel[0];
  if (pertama) bukaLembar(pertama.id);
  isi.push(
    pertama
      ? '\nLangkah berikutnya: LKjIP > Daftar Tabel untuk membuka tiap tabel, lalu LKjIP > Periksa buku sebelum menyalinnya ke naskah.'
      : '\nIsi lembar yang disebut di atas, lalu ulangi.',
  );
  beritahu('Tabel LKjIP', (tabel.length > 0 ? isi : ['Tidak ada tabel yang dapat dibuat.', ...isi]).join('\n'));
}

/** Names that fit a box: the first few, and how many more. */
const ringkasNama = (n: readonly string[]): string =>
  n.length > 6 ? `${n.slice(0, 5).join(', ')} dan ${n.length - 5} lainnya` : n.join(', ');

function bukaLembar(id: number): void {
  const l = bukuAktif().cariId(id);
  if (l) bukuAktif().ss.setActiveSheet(l.sheet);
}

/** What came of the proposals, in counts that add up, and what to do next. */
function laporkanTerap(hasil: HasilUbah & HasilTerap): void {
  const semua = hasil.dipakai + hasil.ditolak + hasil.terbuka.length;
  const isi = [
    `Dari ${semua} usulan: ${hasil.dipakai} ditulis, ${hasil.ditolak} tidak dipakai, ${hasil.terbuka.length} belum diputuskan.`,
  ];
  if (hasil.jumlahSel > hasil.dipakai)
    isi.push(`Ikut ditulis: ${hasil.jumlahSel - hasil.dipakai} sel kepala kolom dan rumus di baris yang baru.`);
  if (hasil.terbuka.length > 0)
    isi.push(
      `Belum diputuskan: ${ringkasNama(hasil.terbuka)}. Jawab di kolom Pakai lembar "Pratinjau" (Ya, Tidak, atau nomor pilihan), lalu jalankan LKjIP > Terapkan pratinjau lagi.`,
    );
  if (hasil.dipakai > 0)
    isi.push(
      'Yang ditulis dapat diurungkan dari panel (Riwayat). Kolom dan baris tambahan yang sementara itu sudah Anda isi tetap ada.',
    );
  if (hasil.terbuka.length === 0) isi.push('Langkah berikutnya: LKjIP > Periksa buku, lalu LKjIP > Buat semua tabel.');
  beritahu(hasil.judul, isi.join('\n'));
}

function laporkanUbah(judul: string, h: HasilUbah, catatan: readonly string[]): void {
  const isi = [`${h.jumlahSel} sel ditulis.`];
  const baru = h.lembarBaru.filter((l) => l.keadaan === 'baru').map((l) => l.nama);
  if (baru.length > 0) isi.push(`Lembar baru: ${baru.join(', ')}.`);
  if (h.arsip.length > 0) isi.push(`Arsip: ${h.arsip.join(', ')}.`);
  if (catatan.length > 0) isi.push(`Perlu dilihat:\n- ${sebagian(catatan)}`);
  isi.push(
    'Sel, lembar, kolom, dan baris itu dapat diurungkan dari panel (Riwayat). Tambahan yang sementara itu sudah Anda isi tetap ada.',
  );
  beritahu(judul, isi.join('\n'));
}

/** The first dozen, and how many more: a box has only so much room. */
function sebagian(daftar: readonly string[]): string {
  const lebih = daftar.length - 12;
  return [...daftar.slice(0, 12), ...(lebih > 0 ? [`dan ${lebih} lainnya`] : [])].join('\n- ');
}
