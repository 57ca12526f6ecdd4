/** Menu actions on the workbook, in the built bundle, as a person would use them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';

const isi = JSON.parse(readFileSync(join(import.meta.dirname, '../../local/contoh/isian-banjar/isian.json'), 'utf8'));
let bundel: Bundel;
const ss = () => bundel.services.SpreadsheetApp.getActive();
const lembar = (nama: string) => ss().getSheetByName(nama);
const nama = (): string[] => bundel.buku.lembar.map((l) => l.nama);
const layar = () => JSON.stringify(bundel.layar.tayangan);
/** The value in a named range, by the first column and the header's text. */
function sel(rentang: string, kunci: string, kepala: RegExp) {
  const r = ss().getRangeByName(rentang);
  const nilai = r.getValues() as unknown[][];
  const b = nilai.findIndex((x) => String(x[0]) === kunci);
  const k = (nilai[0] as unknown[]).findIndex((x) => kepala.test(String(x)));
  if (b < 0 || k < 0) throw new Error(`${rentang} ${kunci} ${kepala}`);
  return r.getCell(b + 1, k + 1);
}
function tempel(namaLembar: string, baris: unknown[][]) {
  const l = ss().insertSheet(namaLembar);
  baris.forEach((b, i) => {
    b.forEach((v, j) => {
      l.getRange(i + 1, j + 1).setValue(v);
    });
  });
  return l;
}
const pagu = (kode: string) => isi.ANGGARAN.find((a: { kodeRekening: string }) => a.kodeRekening === kode);

beforeEach(() => {
  bundel = muatBundel(bukuDariData({ Sheet1: [] }));
});

describe('perbarui realisasi anggaran', () => {
  const kode: string[] = isi.ANGGARAN.map((a: { kodeRekening: string }) => a.kodeRekening).filter(Boolean);

  function siap(ubah: (v: number, i: number) => number) {
    const kosong = structuredClone(isi);
    for (const a of kosong.ANGGARAN) delete a.realisasi;
    bundel.LKJIP.tindakan.buatTemplat?.({ isi: kosong });
    tempel('SIPD', [
      ['Kode Rekening', 'Uraian', 'Pagu', 'Realisasi'],
      ...kode.map((k, i) => [`'${k}`, pagu(k).uraian, pagu(k).paguMurni, ubah(pagu(k).realisasi ?? 0, i)]),
      ["'9.99.99", 'Asing', 1, 1],
    ]);
  }

  it.skipIf(kode.length === 0)(
    'mengisi yang kosong setelah ditanya; kode asing menjadi baris baru; dapat diurungkan',
    () => {
      siap((v) => v);
      bundel.layar.jawab('YES');
      bundel.panggil('menuPerbaruiRealisasi');
      expect(layar()).toMatch(/sel kosong akan diisi, tidak ada yang ditimpa/);
      expect(sel('ANGGARAN', '9.99.99', /^tingkat/i).getValue()).toBe('program');
      expect(sel('ANGGARAN', kode[0] as string, /^realisasi/i).getValue()).toBe(pagu(kode[0] as string).realisasi);
      expect(nama()).not.toContain('Pratinjau');
      const { jurnal } = bundel.panggil('panelKeadaan') as { jurnal: { id: string; judul: string }[] };
      expect(jurnal[0]?.judul).toMatch(/realisasi anggaran/i);
      expect(bundel.panggil('panelUrungkan', [jurnal[0]?.id])).toMatchObject({ ditolak: [] });
      expect(sel('ANGGARAN', kode[0] as string, /^realisasi/i).getValue()).toBe('');
    },
  );

  it('kode yang menjadi jam saat ditempel dikenali dari kode di lembar Anggaran; yang tidak dikenal disebut selnya', () => {
    const baris = (kodeRekening: string, tingkat: string, uraian: string) => ({
      kodeRekening,
      tingkat,
      uraian,
      paguMurni: 1000,
    });
    bundel.LKJIP.tindakan.buatTemplat?.({
      isi: {
        IDENTITAS: { tahun: 2025 },
        ANGGARAN: [baris('12.01', 'program', 'Program Satu'), baris('12.05', 'program', 'Program Dua')],
      },
    });
    tempel('SIPD', [
      ['Kode Rekening', 'Uraian', 'Pagu', 'Realisasi'],
      ['12.01', 'Program Satu', 1000, 700],
      ['12.05', 'Program Dua', 1000, 800],
      ['13.30', 'Program Asing', 1000, 900],
    ]);
    expect(lembar('SIPD').getRange('A2').getDisplayValue()).toBe('12.01.00');
    bundel.layar.jawab('YES');
    bundel.panggil('menuPerbaruiRealisasi');
    expect(sel('ANGGARAN', '12.01', /^realisasi \(rp\)$/i).getValue()).toBe(700);
    expect(sel('ANGGARAN', '12.05', /^realisasi \(rp\)$/i).getValue()).toBe(800);
    expect(layar()).toContain('misalnya A2 “12.01.00” sebagai 12.01');
    expect(layar()).toContain('SIPD A4: kode di sel ini berubah menjadi tanggal atau jam (13.30.00)');
  });

  it('lembar tanpa tabel anggaran: pesan yang menyebut apa yang harus ditempel', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ isi });
    lembar('Sheet1').activate();
    bundel.panggil('menuPerbaruiRealisasi');
    expect(layar()).toMatch(/kode rekening dan realisasi/);
  });
});

describe('ambil dari tabel yang ditempel', () => {
  const TABEL = [
    ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
    ['No', 'Sasaran', 'Indikator', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
    [1, 'Meningkatnya mutu', 'Persentase sekolah terakreditasi', 'Persen', 80, 72, 90],
    [2, 'Meningkatnya mutu', 'Rata-rata lama sekolah', 'Tahun', 8, 8.4, 105],
  ];

  it('buku kosong: indikator masuk setelah disetujui, dan rentangnya cukup panjang', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ tahun: 2025 });
    tempel('Tempelan', TABEL);
    bundel.layar.jawab('YES');
    bundel.panggil('menuAmbilTabel');
    expect(layar()).toMatch(/sel kosong akan diisi/);
    const iku = JSON.stringify(ss().getRangeByName('IKU').getValues());
    expect(iku).toContain('Persentase sekolah terakreditasi');
    expect(JSON.stringify(ss().getRangeByName('KINERJA').getValues())).toContain('8.4');
    // A second time there is nothing left to do.
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuAmbilTabel');
    expect(layar()).toMatch(/Tidak ada yang perlu ditulis/);
  });

  it('yang berbeda tidak ditimpa tanpa persetujuan; keputusan diambil di lembar Pratinjau', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ tahun: 2025 });
    tempel('Tempelan', TABEL);
    bundel.layar.jawab('YES');
    bundel.panggil('menuAmbilTabel');
    const kode = String(
      (ss().getRangeByName('IKU').getValues() as unknown[][]).find((b) => b.includes('Rata-rata lama sekolah'))?.[0],
    );
    sel('KINERJA', kode, /^realisasi$/i).setValue(8.1);
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuAmbilTabel');
    expect(layar()).toMatch(/1 sel sudah berisi lain/);
    expect(sel('KINERJA', kode, /^realisasi$/i).getValue()).toBe(8.1);
    const p = lembar('Pratinjau');
    const isiP = p.getDataRange().getDisplayValues();
    expect(isiP[4].slice(0, 1).concat(isiP[4].slice(5, 7))).toEqual(['', '8,1', '8,4']);
    // Nothing was answered: nothing is written, the question stays where it was.
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuTerapkanPratinjau');
    expect(sel('KINERJA', kode, /^realisasi$/i).getValue()).toBe(8.1);
    expect(layar()).toContain('Dari 1 usulan: 0 ditulis, 0 tidak dipakai, 1 belum diputuskan.');
    expect(layar()).toContain(`Belum diputuskan: Kinerja ${isiP[4][4]}. Jawab di kolom Pakai`);
    lembar('Pratinjau').getRange('A5').setValue('Tidak');
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuTerapkanPratinjau');
    expect(layar()).toContain('Dari 1 usulan: 0 ditulis, 1 tidak dipakai, 0 belum diputuskan.');
    expect(nama()).not.toContain('Pratinjau');
    bundel.panggil('menuAmbilTabel');
    lembar('Pratinjau').getRange('A5').setValue('Ya');
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuTerapkanPratinjau');
    expect(layar()).toContain('Dari 1 usulan: 1 ditulis, 0 tidak dipakai, 0 belum diputuskan.');
    expect(layar()).toContain('Langkah berikutnya: LKjIP > Periksa buku');
    expect(sel('KINERJA', kode, /^realisasi$/i).getValue()).toBe(8.4);
    expect(nama()).not.toContain('Pratinjau');
  });

  describe('laporan tahun lain', () => {
    const laporan = (tahun: number) => [
      [`Tabel 3.1 Realisasi Kinerja Dinas Pendidikan Kabupaten Contoh Tahun ${tahun}`],
      ...TABEL.slice(1),
    ];
    const tahunBuku = () => sel('IDENTITAS', '● Tahun', /^isi$/i).getValue();
    const kosongkan = () => {
      bundel.layar.tayangan.length = 0;
    };
    const indikator = () => JSON.stringify(ss().getRangeByName('IKU').getValues());

    it('ditanya; batal tidak mengubah apa pun, jawaban lain disebut', () => {
      bundel.LKJIP.tindakan.buatTemplat?.({ tahun: 2026 });
      tempel('Tempelan', laporan(2025));
      bundel.layar.jawab({ tombol: 'CANCEL', teks: '' }, { tombol: 'OK', teks: '7' }, 'OK');
      bundel.panggil('menuAmbilTabel');
      expect(layar()).toContain('Tabel yang ditempel berisi angka tahun 2025, sedangkan buku ini buku tahun 2026');
      kosongkan();
      bundel.panggil('menuAmbilTabel');
      expect(layar()).toContain('\\"7\\" tidak ada dalam daftar. Ketik angka 1 sampai 2. Tidak ada yang diubah');
      expect(nama()).not.toContain('Pratinjau');
      expect(indikator()).not.toContain('sekolah');
      expect(tahunBuku()).toBe(2026);
    });

    it('sebagai tahun lalu: angkanya ke Riwayat, tahun berjalan tetap kosong', () => {
      bundel.LKJIP.tindakan.buatTemplat?.({ tahun: 2026 });
      tempel('Tempelan', laporan(2025));
      bundel.layar.jawab({ tombol: 'OK', teks: '1' }, 'OK');
      bundel.panggil('menuAmbilTabel');
      for (const b of lembar('Pratinjau').getRange('A5:A60').getDisplayValues().entries())
        if (b[1][0] === '')
          lembar('Pratinjau')
            .getRange(b[0] + 5, 1)
            .setValue('Tidak');
      bundel.panggil('menuTerapkanPratinjau');
      expect(tahunBuku()).toBe(2026);
      const kode = String(
        (ss().getRangeByName('IKU').getValues() as unknown[][]).find((b) => b.includes('Rata-rata lama sekolah'))?.[0],
      );
      expect(sel('RIWAYAT', kode, /^realisasi 2025$/i).getValue()).toBe(8.4);
      expect(sel('RIWAYAT', kode, /^target 2025$/i).getValue()).toBe(8);
      expect(JSON.stringify(ss().getRangeByName('KINERJA').getValues())).not.toContain('8.4');
    });

    it('buku diganti tahunnya: nama dinas dan pemda ikut diusulkan, Tahun tidak dapat ditolak sendirian', () => {
      bundel.LKJIP.tindakan.buatTemplat?.({ tahun: 2026 });
      tempel('Tempelan', laporan(2025));
      bundel.layar.jawab({ tombol: 'OK', teks: '2' }, 'OK', 'OK', 'OK');
      bundel.panggil('menuAmbilTabel');
      const p = lembar('Pratinjau');
      const baris = () => p.getDataRange().getDisplayValues() as string[][];
      const di = (label: string) => baris().findIndex((b) => b[1] === 'Identitas' && b[2] === label) + 1;
      expect(baris()[di('Tahun') - 1]?.slice(0, 7)).toEqual(['Ya', 'Identitas', 'Tahun', 'Isi', 'B5', '2026', '2025']);
      expect(baris()[di('Perangkat daerah') - 1]?.[6]).toBe('Dinas Pendidikan');
      expect(baris()[di('Pemerintah daerah') - 1]?.[6]).toBe('Kabupaten Contoh');
      p.getRange(di('Tahun'), 1).setValue('Tidak');
      kosongkan();
      bundel.panggil('menuTerapkanPratinjau');
      expect(layar()).toContain('angka dua tahun tidak dicampur');
      expect(indikator()).not.toContain('sekolah');
      p.getRange(di('Tahun'), 1).setValue('Ya');
      p.getRange(di('Perangkat daerah'), 1).setValue('Ya');
      bundel.panggil('menuTerapkanPratinjau');
      expect(tahunBuku()).toBe(2025);
      expect(sel('IDENTITAS', '● Perangkat daerah', /^isi$/i).getValue()).toBe('Dinas Pendidikan');
      expect(JSON.stringify(ss().getRangeByName('KINERJA').getValues())).toContain('8.4');
    });
  });

  it('kepala pembanding "Provinsi dan Nasional" bukan pemerintah daerah', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ tahun: 2025 });
    tempel('Tempelan', [
      ['PERBANDINGAN REALISASI KINERJA KABUPATEN PROVINSI DAN NASIONAL TAHUN 2025'],
      ['No', 'Indikator', 'Satuan', 'Realisasi Kabupaten', 'Realisasi Provinsi', 'Realisasi Nasional'],
      [1, 'Rata-rata lama sekolah', 'Tahun', 8.4, 8.6, 8.9],
      [2, 'Persentase sekolah terakreditasi', 'Persen', 72, 80, 85],
    ]);
    bundel.panggil('menuAmbilTabel');
    const p = nama().includes('Pratinjau') ? JSON.stringify(lembar('Pratinjau').getDataRange().getDisplayValues()) : '';
    expect(p).not.toContain('Pemerintah daerah');
  });

  it('tanpa tempelan dan tanpa pratinjau: pesan, bukan galat', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ tahun: 2025 });
    bundel.panggil('menuAmbilTabel');
    expect(layar()).toMatch(/Tidak ada tabel yang dikenali/);
    bundel.panggil('menuTerapkanPratinjau');
    expect(layar()).toMatch(/Belum ada pratinjau/);
  });
});

describe('mulai tahun baru', () => {
  it('memindahkan angka ke riwayat, mengarsipkan, dan mengosongkan tahun berjalan', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ isi });
    const realisasi = sel('KINERJA', 'SS.1', /^realisasi$/i).getValue();
    bundel.panggil('menuTahunBaru');
    expect(layar()).toMatch(/Tetapkan status \d+ indikator/);
    const p = lembar('Pratinjau');
    const baris = p.getDataRange().getDisplayValues() as string[][];
    const ubah = baris.findIndex((b) => b[1] === 'SS.1');
    p.getRange(ubah + 1, 1).setValue('Berubah');
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuTerapkanPratinjau');
    expect(layar()).toMatch(/SS\.1 dipilih .*Bunyi baru.* masih kosong/);
    // In a cell of plain text, as the preview's are, this is text.
    p.getRange(ubah + 1, 5).setValue('=Bunyi baru');
    bundel.panggil('menuTerapkanPratinjau');
    expect(sel('RIWAYAT', 'SS.1', /^realisasi 2025$/i).getValue()).toBe(realisasi);
    expect(sel('KINERJA', 'SS.1', /^realisasi$/i).getValue()).toBe('');
    expect(sel('IKU', 'SS.1', /^indikator$/i).getValue()).toBe('=Bunyi baru');
    expect(sel('IKU', 'SS.1', /^indikator$/i).getFormula()).toBe('');
    expect(nama()).toContain('Kinerja 2025');
    expect(nama()).not.toContain('Pratinjau');
    // The archive keeps the figures as values.
    expect(JSON.stringify(lembar('Kinerja 2025').getDataRange().getValues())).toContain(JSON.stringify(realisasi));
    expect((lembar('Kinerja 2025').getDataRange().getFormulas() as string[][]).flat().filter(Boolean)).toEqual([]);
  });
});

describe('salinan', () => {
  const pindah = () => {
    // What File > Make a copy does: everything is the same but the id.
    Object.assign(bundel.buku, { id: 'salinan-id' });
  };

  it('di buku asli ditolak, dengan tautan untuk membuat salinan', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ isi });
    bundel.panggil('menuSalinan');
    expect(layar()).toMatch(/\/copy/);
    expect(() => bundel.LKJIP.tindakan.buatSalinan?.('kosong')).toThrow(/buku asli/);
    expect(sel('KINERJA', 'SS.1', /^realisasi$/i).getValue()).not.toBe('');
  });

  it('salinan kosong: angka, nama, jurnal, dan pengabaian hilang; susunan dan skala tetap', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ isi });
    bundel.LKJIP.tindakan.buatTabel?.();
    bundel.panggil('panelPeriksa', 'buku');
    const dinas = isi.IDENTITAS.perangkatDaerah as string;
    pindah();
    bundel.layar.jawab({ tombol: 'OK', teks: '1' });
    bundel.panggil('menuSalinan');
    expect(layar()).toMatch(/Selesai/);
    const semua = JSON.stringify(bundel.buku.lembar.map((l) => l.sel));
    expect(semua).not.toContain(dinas);
    expect(semua).not.toContain('Persentase Pencari Kerja');
    expect(nama().filter((n) => /^Tabel /.test(n))).toEqual([]);
    expect(bundel.panggil('panelKeadaan')).toMatchObject({ hasil: null, jurnal: [] });
    expect(ss().getRangeByName('SKALA').getValues().length).toBeGreaterThan(3);
    // From now on it is a workbook of its own.
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuBuatTemplat');
    expect(layar()).toMatch(/sudah ada; tidak ada yang diubah/);
  });

  it('salinan untuk dikirim: tidak ada rumus dan tidak ada lembar tersembunyi', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ isi });
    const sebelum = sel('KINERJA', 'SS.1', /^capaian/i).getDisplayValue();
    pindah();
    bundel.layar.jawab({ tombol: 'OK', teks: '2' });
    bundel.panggil('menuSalinan');
    for (const s of ss().getSheets()) {
      expect((s.getDataRange().getFormulas() as string[][]).flat().filter(Boolean), s.getName()).toEqual([]);
      expect(s.isSheetHidden()).toBe(false);
    }
    expect(sel('KINERJA', 'SS.1', /^capaian/i).getDisplayValue()).toBe(sebelum);
    expect(nama()).not.toContain('_LKJIP');
  });

  it('di salinan menu lain bertanya dahulu; pilihan 3 meneruskan dan tidak bertanya lagi', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ isi });
    pindah();
    bundel.layar.jawab({ tombol: 'OK', teks: '3' });
    bundel.panggil('menuPeriksaBuku');
    expect(layar()).toMatch(/Hasil pemeriksaan/);
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuPeriksaBuku');
    expect(layar()).not.toMatch(/Ketik angkanya/);
  });
});

describe('perbarui templat', () => {
  it('menyebut langkahnya, melakukannya setelah disetujui, dan kali kedua tidak ada lagi', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ isi });
    const semula = nama();
    ss().deleteSheet(lembar('Pembanding'));
    ss().deleteSheet(lembar('Renstra'));
    bundel.layar.jawab('NO', 'YES');
    bundel.panggil('menuPerbaruiTemplat');
    expect(nama()).not.toContain('Pembanding');
    expect(layar()).toMatch(/PEMBANDING|Pembanding/);
    bundel.panggil('menuPerbaruiTemplat');
    // Each stands where it stood, and that it is blank is said.
    expect(nama()).toEqual(semula);
    expect(layar()).toContain('Membuat lembar Renstra (rentang RENSTRA), masih kosong, di belakang lembar Riwayat.');
    expect(sel('KINERJA', 'SS.1', /^realisasi$/i).getValue()).not.toBe('');
    bundel.layar.tayangan.length = 0;
    bundel.panggil('menuPerbaruiTemplat');
    expect(layar()).toMatch(/sudah sesuai/);
  });
});

describe('daftar tabel dan bantuan', () => {
  it('daftar tertaut ke tabel; bantuan terbuka lagi setelah dihapus', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ isi });
    bundel.LKJIP.tindakan.buatTabel?.({ tabel: 'realisasi-kinerja' });
    bundel.panggil('menuDaftarTabel');
    expect(ss().getActiveSheet().getName()).toBe('Daftar Tabel');
    const d = lembar('Daftar Tabel').getDataRange().getDisplayValues() as string[][];
    const b = d.findIndex((x) => x[2] === 'Tabel Realisasi Kinerja');
    expect(d[b]?.[3]).toBe('sesuai isian');
    expect(
      lembar('Daftar Tabel')
        .getRange(b + 1, 3)
        .getRichTextValue()
        .getLinkUrl(),
    ).toContain(String(lembar('Tabel Realisasi Kinerja').getSheetId()));
    ss().deleteSheet(lembar('Bantuan Fungsi'));
    bundel.panggil('menuBantuan');
    expect(ss().getActiveSheet().getName()).toBe('Bantuan Fungsi');
  });

  it('satu tabel lewat nomor; nomor asing disebut', () => {
    bundel.LKJIP.tindakan.buatTemplat?.({ isi });
    bundel.layar.jawab({ tombol: 'OK', teks: '99' }, 'OK', { tombol: 'OK', teks: '1' }, 'OK', {
      tombol: 'CANCEL',
      teks: '',
    });
    bundel.panggil('menuBuatSatuTabel');
    expect(layar()).toMatch(/\\"99\\" tidak ada dalam daftar/);
    bundel.panggil('menuBuatSatuTabel');
    expect(nama().filter((n) => /^Tabel /.test(n))).toHaveLength(1);
    bundel.panggil('menuBuatSatuTabel');
    expect(nama().filter((n) => /^Tabel /.test(n))).toHaveLength(1);
  });
});
