/** Sheets, their copies, and what may stand on them. */
import type { LembarGoogle } from '../buku';
import { namaSalinan } from '../teks';
import { NAMA_UJI } from './alat';
import { ditolak, tolakan } from './sel';
import type { Alat, ButirUji, RentangSheets } from './tipe';

const KUNCI_TANDA = 'lkjip.uji';
const JUDUL_GRAFIK = 'Uji diri';
const CATATAN = 'catatan uji diri';
const WARNA = '#fce8e6';

/** Cells with all that a cell can carry. */
function isiLengkap(alat: Alat): RentangSheets {
  const sel = alat.blok(3, 3);
  sel.setValues([
    ['a', 1, ''],
    ['b', 2, ''],
    ['c', '', ''],
  ]);
  sel.getCell(1, 2).setNumberFormat('0.00');
  sel.getCell(1, 1).setNote(CATATAN);
  sel
    .getCell(3, 2)
    .setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Ya', 'Tidak'], true).build());
  alat.lembar.getRange(sel.getRow() + 2, 1, 1, 1).setBackground(WARNA);
  alat.lembar.getRange(sel.getRow(), 3, 2, 1).merge();
  SpreadsheetApp.flush();
  return sel;
}

const kembar = (alat: Alat): { asal: RentangSheets; salinan: LembarGoogle } =>
  alat.sekali('salinan', () => {
    const asal = isiLengkap(alat);
    alat.ss.setNamedRange(NAMA_UJI, asal);
    alat.lembar.addDeveloperMetadata(KUNCI_TANDA, 'ya', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    alat.lembar.getRange(1, 2).protect().setDescription('uji diri').setWarningOnly(true);
    const grafik = alat.lembar
      .newChart()
      .setChartType(Charts.ChartType.COLUMN)
      .addRange(alat.lembar.getRange(asal.getRow(), 1, 2, 2))
      .setOption('title', JUDUL_GRAFIK)
      .setPosition(1, 10, 0, 0)
      .build();
    alat.lembar.insertChart(grafik);
    SpreadsheetApp.flush();
    return { asal, salinan: alat.sementara(alat.lembar.copyTo(alat.ss)) };
  });

/** What of it stands in a range that was copied. */
function yangIkut(sel: RentangSheets): string {
  const ada: [string, boolean][] = [
    ['isi', sel.getCell(1, 1).getValue() === 'a'],
    ['format', sel.getCell(1, 2).getNumberFormat() === '0.00'],
    ['latar', sel.getCell(3, 1).getBackground() === WARNA],
    ['catatan', sel.getCell(1, 1).getNote() === CATATAN],
    ['aturan isian', sel.getCell(3, 2).getDataValidation() !== null],
    ['gabungan', sel.getMergedRanges().length > 0],
  ];
  return ada.flatMap(([nama, ya]) => (ya ? nama : [])).join(', ') || 'tidak ada';
}

const diSalinan = (alat: Alat): RentangSheets => {
  const { asal, salinan } = kembar(alat);
  return salinan.getRange(asal.getRow(), 1, 3, 3);
};

const SEMUA = 'isi, format, latar, catatan, aturan isian, gabungan';
const judulGrafik = (lembar: LembarGoogle): string =>
  lembar
    .getCharts()
    .map((g) => String(g.getOptions().get('title')))
    .join();

export const UJI_LEMBAR: readonly ButirUji[] = [
  {
    id: 'salin-isi',
    periksa: 'Salinan lembar memuat isi, gaya, catatan, aturan isian, dan gabungan',
    diharapkan: SEMUA,
    coba: (alat) => yangIkut(diSalinan(alat)),
    akibat: 'Arsip dan salinan suntingan tidak lengkap.',
  },
  {
    id: 'salin-nama',
    periksa: 'Salinan lembar membawa nama rentang dengan tanda seru',
    diharapkan: 'ada',
    coba: (alat) =>
      kembar(alat)
        .salinan.getNamedRanges()
        .some((n) => namaSalinan(n.getName()))
        ? 'ada'
        : 'tidak ada',
    akibat: 'Tidak ada: nama seperti itu memang dihapus add-on.',
  },
  {
    id: 'salin-tanda',
    periksa: 'Salinan lembar membawa tanda (metadata) lembar asal',
    diharapkan: 'ada',
    coba: (alat) =>
      kembar(alat)
        .salinan.getDeveloperMetadata()
        .some((m) => m.getKey() === KUNCI_TANDA)
        ? 'ada'
        : 'tidak ada',
    akibat: 'Tidak ada: salinan selalu dikenali sebagai lembar orang.',
  },
  {
    id: 'salin-sebutan',
    periksa: 'Nama salinan lembar diawali "Copy of" atau "Salinan"',
    diharapkan: 'Copy of',
    cocok: (d) => d === 'Copy of' || d === 'Salinan',
    coba: (alat) => /^(copy of|salinan)/i.exec(kembar(alat).salinan.getName())?.[1] ?? kembar(alat).salinan.getName(),
    akibat: 'Salinan yang tertinggal dari pekerjaan yang terputus tidak dihapus sendiri.',
  },
  {
    id: 'salin-grafik',
    periksa: 'Grafik terbaca dengan judulnya, juga di salinan lembar',
    diharapkan: `${JUDUL_GRAFIK}; ${JUDUL_GRAFIK}`,
    coba: (alat) => {
      const { salinan } = kembar(alat);
      return `${judulGrafik(alat.lembar)}; ${judulGrafik(salinan)}`;
    },
    akibat: 'Grafik lama tidak dikenali, sehingga bertumpuk tiap kali tabel dibuat ulang.',
  },
  {
    id: 'salin-rentang',
    periksa: 'Rentang yang disalin membawa isi, gaya, catatan, aturan isian, dan gabungan',
    diharapkan: SEMUA,
    coba: (alat) => {
      const tujuan = alat.blok(3, 3);
      isiLengkap(alat).copyTo(tujuan);
      SpreadsheetApp.flush();
      return yangIkut(tujuan);
    },
    akibat: 'Tabel yang dibuat ulang tidak lengkap.',
  },
  {
    id: 'lembar-contoh',
    periksa: 'Lembar baru menurut contoh memuat lebar kolom, tinggi baris, baris beku, dan warna tab contohnya',
    diharapkan: 'lebar 61, tinggi 43, beku 2, tab #137333',
    coba: (alat) => {
      const contoh = alat.sementara(alat.ss.insertSheet('Uji contoh (sementara)'));
      contoh.setColumnWidths(2, 1, 61);
      contoh.setRowHeights(3, 1, 43);
      contoh.setFrozenRows(2);
      contoh.setTabColor('#137333');
      const baru = alat.sementara(
        alat.ss.insertSheet('Uji menurut contoh (sementara)', alat.ss.getSheets().length, { template: contoh }),
      );
      SpreadsheetApp.flush();
      return `lebar ${baru.getColumnWidth(2)}, tinggi ${baru.getRowHeight(3)}, beku ${baru.getFrozenRows()}, tab ${String(baru.getTabColor()).toLowerCase()}`;
    },
    akibat: 'Lembar tabel yang dibuat sekaligus belum berlebar, berbaris beku, atau berwarna tab seperti seharusnya.',
  },
  {
    id: 'pisah-daftar',
    periksa: 'Satu perintah memisahkan sel gabungan di beberapa tempat dan membiarkan yang lain',
    diharapkan: 'sisa 1 gabungan',
    coba: (alat) => {
      const sel = alat.blok(3, 2);
      sel.mergeAcross();
      const baris = [0, 2].map((n) => alat.lembar.getRange(sel.getRow() + n, sel.getColumn(), 1, 2).getA1Notation());
      alat.lembar.getRangeList(baris).breakApart();
      SpreadsheetApp.flush();
      return `sisa ${sel.getMergedRanges().length} gabungan`;
    },
    akibat: 'Kepala dan catatan tabel yang dibuat sekaligus tergabung di tempat yang salah.',
  },
  {
    id: 'tempel-format',
    periksa: 'Menempel format saja membawa aturan isian',
    diharapkan: 'format, latar, aturan isian',
    cocok: (d) => d.replace(', gabungan', '') === 'format, latar, aturan isian',
    coba: (alat) => {
      const tujuan = alat.blok(3, 3);
      isiLengkap(alat).copyTo(tujuan, { formatOnly: true });
      SpreadsheetApp.flush();
      return yangIkut(tujuan);
    },
    akibat: 'Kolom yang disisipkan dapat kehilangan daftar pilihannya; jalankan LKjIP > Perbarui templat.',
  },
  {
    id: 'tempel-nilai',
    periksa: 'Menempel nilai saja mengganti rumus dengan hasilnya',
    diharapkan: 'angka 3 tanpa rumus',
    coba: (alat) => {
      const sel = alat.blok(1, 1).setFormula('=1+2');
      SpreadsheetApp.flush();
      sel.copyTo(sel, { contentsOnly: true });
      SpreadsheetApp.flush();
      return `angka ${sel.getValue()} ${sel.getFormula() === '' ? 'tanpa' : 'dengan'} rumus`;
    },
    akibat: 'Arsip dan salinan untuk dikirim masih berumus.',
  },
  {
    id: 'gabung-beku',
    periksa: 'Gabungan yang menyeberangi garis beku ditolak',
    diharapkan: 'ditolak',
    coba: (alat) => {
      const lembar = kembar(alat).salinan;
      lembar.setFrozenRows(1);
      const hasil = ditolak(() => void lembar.getRange(1, 12, 2, 1).merge());
      return tolakan(hasil) ? 'ditolak' : 'diterima';
    },
    akibat: 'Tidak ada: add-on membekukan sebelum menggabungkan.',
  },
  {
    id: 'saring-gabungan',
    periksa: 'Saringan di atas gabungan tegak ditolak',
    diharapkan: 'ditolak',
    coba: (alat) => {
      const { asal, salinan } = kembar(alat);
      const hasil = ditolak(() => void salinan.getRange(asal.getRow(), 1, 3, 3).createFilter());
      return tolakan(hasil) ? 'ditolak' : 'diterima';
    },
    akibat: 'Tidak ada: lembar bersaringan tidak memuat gabungan tegak.',
  },
  {
    id: 'gabung-isi',
    periksa: 'Menggabungkan sel menyimpan isi sel kiri atas saja',
    diharapkan: 'a, kosong',
    coba: (alat) => {
      const sel = alat.blok(1, 2).setValues([['a', 'b']]);
      sel.merge();
      SpreadsheetApp.flush();
      const [[satu, dua] = []] = sel.getValues();
      return `${satu}, ${dua === '' ? 'kosong' : dua}`;
    },
    akibat: 'Tabel bergabung terbaca lain dari yang ditulis.',
  },
  {
    id: 'nama-sisip',
    periksa: 'Rentang bernama melebar bila baris disisipkan di dalamnya, tidak bila diketik di bawahnya',
    diharapkan: '4, lalu 4',
    coba: (alat) => {
      const { salinan } = kembar(alat);
      const nama = `${NAMA_UJI}_2`;
      alat.ss.setNamedRange(nama, salinan.getRange('H1:H3'));
      salinan.insertRowsAfter(2, 1);
      SpreadsheetApp.flush();
      const tinggi = () => alat.ss.getRangeByName(nama)?.getNumRows();
      const sisip = tinggi();
      salinan.getRange('H5').setValue('x');
      SpreadsheetApp.flush();
      return `${sisip}, lalu ${tinggi()}`;
    },
    akibat: 'Baris baru di lembar isian tidak ikut terbaca.',
  },
  {
    id: 'catatan',
    periksa: 'Catatan sel terbaca kembali',
    diharapkan: CATATAN,
    coba: (alat) => {
      const sel = alat.blok(1, 1).setNote(CATATAN);
      SpreadsheetApp.flush();
      return sel.getNotes()[0]?.[0] ?? '';
    },
    akibat: 'Sumber angka di tabel tidak tersimpan.',
  },
  {
    id: 'tautan',
    periksa: 'Tautan ke sel lain di buku ini terbaca kembali',
    diharapkan: 'sama',
    coba: (alat) => {
      const alamat = `#gid=${alat.lembar.getSheetId()}&range=A1`;
      const sel = alat.blok(1, 1);
      sel.setRichTextValue(SpreadsheetApp.newRichTextValue().setText('A1').setLinkUrl(alamat).build());
      SpreadsheetApp.flush();
      const kini = sel.getRichTextValue()?.getLinkUrl() ?? 'tidak ada';
      return kini.endsWith(alamat) ? 'sama' : kini.replace(/\d+/g, 'n');
    },
    akibat: 'Daftar Tabel dan hasil pemeriksaan tidak dapat diklik.',
  },
  {
    id: 'pilihan-kembali',
    periksa: 'Daftar pilihan terbaca kembali',
    diharapkan: 'Ya, Tidak',
    coba: (alat) => {
      const aturan = isiLengkap(alat).getCell(3, 2).getDataValidation();
      const [isi] = aturan?.getCriteriaValues() ?? [];
      return Array.isArray(isi) ? isi.join(', ') : String(isi);
    },
    akibat: 'Isian di luar daftar tidak ditolak sebelum ditulis.',
  },
  {
    id: 'tanda-cari',
    periksa: 'Tanda lembar (metadata) ditemukan di seluruh buku',
    diharapkan: 'ditemukan',
    coba: (alat) => {
      kembar(alat);
      const ada = alat.ss
        .createDeveloperMetadataFinder()
        .withKey(KUNCI_TANDA)
        .find()
        .some((m) => m.getValue() === 'ya');
      return ada ? 'ditemukan' : 'tidak ditemukan';
    },
    akibat: 'Lembar buatan add-on dikenali dari catatan tersembunyi saja.',
  },
  {
    id: 'batas-isi',
    periksa: 'Format tanpa isi tidak memperpanjang lembar',
    diharapkan: 'tetap',
    coba: (alat) => {
      const akhir = alat.lembar.getLastRow();
      alat.lembar.getRange(alat.lembar.getMaxRows(), 1).setBackground(WARNA);
      SpreadsheetApp.flush();
      return alat.lembar.getLastRow() === akhir ? 'tetap' : 'memanjang';
    },
    akibat: 'Lembar yang luas dibaca lebih lama.',
  },
];
