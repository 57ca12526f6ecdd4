/**
 * An add-in that only exists in tests: it answers every call of the panel over a handful of cells, keeps a journal and
 * can be told to be slow, to fail or never to answer. Findings come from the cells, so a fix truly makes one go away.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CatatanJurnal,
  type HasilPanel,
  type KeadaanPanel,
  type NasibSalinan,
  type PanelApi,
  type Pengabaian,
  ringkasJurnal,
  type TemuanPanel,
} from '../../src/core/panel';
import type { BarisPantauan, Pantauan } from '../../src/core/pantauan';
import type { CakupanKolom, Perbaikan, TabelDikenali, Tingkat } from '../../src/core/temuan';

const akar = join(import.meta.dirname, '../..');

/** A finding that stands as long as its cell shows `tercetak`. */
export interface TemuanUji {
  aturan: string;
  tingkat: Tingkat;
  lembar: string;
  sel: string;
  tercetak: string;
  seharusnya: number | string | null;
  pesan: string;
  baris?: string | null;
  kolom?: string | null;
  sebab?: string | null;
  hitungan?: string | null;
  dasar?: string | null;
  terkait?: TemuanPanel['terkait'];
  /** Written by the fix; none leaves the finding without one. */
  ke?: string | number;
  aman?: boolean;
  halangan?: string;
  /** Position in the list of the finding that explains it. */
  akar?: number | undefined;
}

const LAPORAN_3_7 = '3.7 Efisiensi';
const LAPORAN_3_3 = '3.3 Realisasi Kinerja';
const LAPORAN_3_11 = '3.11 Anggaran';

/** Findings as the published tables of a department hold them. */
export const TEMUAN_UJI: readonly TemuanUji[] = [
  {
    aturan: 'efisiensi-tidak-cocok',
    tingkat: 'galat',
    lembar: LAPORAN_3_7,
    sel: 'F9',
    tercetak: '1.12%',
    seharusnya: 11.12,
    baris: '6',
    kolom: 'Tingkat Efisiensi',
    pesan: 'Tingkat efisiensi tercetak 1.12%, padahal capaian dikurangi penyerapan 11,12. Angka depannya hilang.',
    sebab: 'Satu angka hilang saat diketik: 11.12% menjadi 1.12%.',
    hitungan: '100 − 88,88 = 11,12',
    dasar: 'PermenPANRB 53/2014, efisiensi penggunaan sumber daya',
    terkait: [
      { lembar: LAPORAN_3_7, sel: 'D9', tercetak: '100%' },
      { lembar: LAPORAN_3_7, sel: 'E9', tercetak: '88.88%' },
    ],
    ke: '11.12%',
    aman: true,
  },
  {
    aturan: 'jumlah-tidak-cocok',
    tingkat: 'galat',
    lembar: LAPORAN_3_11,
    sel: 'D26',
    tercetak: '457.266.512',
    seharusnya: 457166512,
    baris: 'Administrasi Umum Perangkat Daerah',
    kolom: 'Realisasi (Rp)',
    pesan: 'Realisasi kegiatan tidak sama dengan jumlah sub kegiatan di bawahnya: 457.166.512.',
    hitungan: '29.925.000 + 41.820.000 + 140.590.000 + 244.831.512 = 457.166.512',
    dasar: 'Induk anggaran adalah jumlah anaknya (SIPD)',
  },
  {
    aturan: 'penyerapan-tidak-cocok',
    tingkat: 'galat',
    lembar: LAPORAN_3_11,
    sel: 'E26',
    tercetak: '92.72%',
    seharusnya: 92.7,
    baris: 'Administrasi Umum Perangkat Daerah',
    kolom: '%',
    pesan: 'Penyerapan tidak sama dengan realisasi dibagi anggaran.',
    hitungan: '457.166.512 ÷ 493.167.000 × 100 = 92,70',
    ke: 92.7,
    aman: true,
    akar: 1,
  },
  {
    aturan: 'kriteria-tidak-cocok',
    tingkat: 'galat',
    lembar: LAPORAN_3_3,
    sel: 'H21',
    tercetak: 'Sangat Tinggi',
    seharusnya: 'Tinggi',
    baris: '16',
    kolom: 'Kriteria',
    pesan: 'Capaian 82,22 termasuk Tinggi (76–90), bukan Sangat Tinggi.',
    dasar: 'Permendagri 86/2017, skala nilai peringkat kinerja',
    ke: 'Tinggi',
    aman: true,
  },
  {
    aturan: 'antar-tabel-berbeda',
    tingkat: 'peringatan',
    lembar: LAPORAN_3_7,
    sel: 'D16',
    tercetak: '151%',
    seharusnya: 101.52,
    baris: '13',
    kolom: 'Capaian Kinerja',
    pesan: 'Capaian indikator ini 101,52 di tabel 3.3, di sini 151%. Salah satunya belum diperbarui.',
    terkait: [{ lembar: LAPORAN_3_3, sel: 'G9', tercetak: '101%' }],
    ke: 101.52,
    aman: false,
  },
  {
    aturan: 'kriteria-celah',
    tingkat: 'peringatan',
    lembar: LAPORAN_3_3,
    sel: 'H14',
    tercetak: 'Tinggi',
    seharusnya: null,
    baris: '9',
    kolom: 'Kriteria',
    pesan: 'Capaian 90,45 jatuh di celah skala (90–91).',
    ke: 'Tinggi',
    halangan: 'sel ini diisi rumus rentang; ubah skalanya di IDENTITAS',
  },
  ...Array.from(
    { length: 23 },
    (_, i): TemuanUji => ({
      aturan: 'titik-desimal',
      tingkat: 'info',
      lembar: LAPORAN_3_3,
      sel: `E${6 + i}`,
      tercetak: `${40 + i}.5%`,
      seharusnya: 40.5 + i,
      baris: String(i + 1),
      kolom: 'Realisasi',
      pesan: `Angka "${40 + i}.5%" memakai titik desimal; di lembar Indonesia tersimpan sebagai teks.`,
      ke: 40.5 + i,
      aman: true,
    }),
  ),
];

const kolomUji = (kolom: string, judul: string, arti: string, terperiksa: number): CakupanKolom => ({
  kolom,
  judul,
  arti,
  alasan: 'menurut kepala kolom',
  ditetapkan: false,
  angka: 23,
  terperiksa,
});

const TABEL: readonly TabelDikenali[] = [
  {
    id: 'realisasi-kinerja',
    jenis: 'realisasi-kinerja',
    judul: 'Tabel 3.3 Target dan Realisasi Kinerja',
    lembar: LAPORAN_3_3,
    rentang: 'A4:H28',
    kolom: ['Target', 'Realisasi', 'Capaian', 'Kriteria'],
    dibaca: true,
    sebab: null,
    cakupan: {
      angka: 69,
      terperiksa: 46,
      kolom: [
        kolomUji('D', 'Target', 'target', 23),
        kolomUji('E', 'Realisasi', 'realisasi', 23),
        { ...kolomUji('F', 'Pertumbuhan Ekonomi', 'tidak diketahui', 0), alasan: 'kepala kolom tidak dikenali' },
      ],
    },
  },
  {
    id: 'efisiensi',
    jenis: 'efisiensi',
    judul: 'Tabel 3.7 Efisiensi Penggunaan Sumber Daya',
    lembar: LAPORAN_3_7,
    rentang: 'A2:F25',
    kolom: ['Capaian', 'Penyerapan', 'Efisiensi'],
    dibaca: true,
    sebab: null,
  },
  {
    id: 'anggaran-program',
    jenis: 'anggaran-program',
    judul: 'Tabel 3.11 Anggaran per Program',
    lembar: LAPORAN_3_11,
    rentang: 'A3:E70',
    kolom: ['Anggaran', 'Realisasi', '%'],
    dibaca: true,
    sebab: null,
  },
  {
    id: 'lain',
    jenis: 'lain',
    judul: 'Daftar pegawai',
    lembar: 'Lampiran',
    rentang: 'A1:D20',
    kolom: ['Nama', 'Jabatan'],
    dibaca: false,
    sebab: 'tidak memuat kolom kinerja atau anggaran',
  },
];

const BARIS_PANTAUAN: BarisPantauan = {
  kode: 'IKU.1',
  sasaran: 'Meningkatnya layanan',
  indikator: 'Persentase layanan tepat waktu',
  satuan: 'Persen',
  penanggungJawab: 'Bidang Layanan',
  cara: 'nilai terakhir',
  target: '90',
  targetSampai: '80',
  realisasi: '82,5',
  sampai: '103,13',
  setahun: '91,67',
  jalur: 'sesuai',
  penyerapan: '61,2',
  status: 'Selesai',
  bukti: 'https://contoh.go.id/bukti/1',
};

/** One on course, one behind, one that nobody reported on. */
const PANTAUAN: Pantauan = {
  triwulan: 3,
  baris: [
    BARIS_PANTAUAN,
    {
      ...BARIS_PANTAUAN,
      kode: 'IKU.2',
      indikator: 'Jumlah pelatihan',
      cara: 'jumlah',
      realisasi: '10',
      sampai: '33,33',
      jalur: 'tertinggal',
      status: '',
      bukti: 'javascript:alert(1)',
    },
    {
      ...BARIS_PANTAUAN,
      kode: 'IKU.3',
      indikator: 'Nilai SAKIP',
      penanggungJawab: 'Sekretariat',
      realisasi: '-',
      sampai: '-',
      jalur: 'belum',
      penyerapan: '-',
      status: '',
      bukti: '',
    },
  ],
  penyerapan: '58,4',
  ringkasan: 'Sampai triwulan III: 1 sesuai jalur, 1 tertinggal, 1 belum melapor. Penyerapan anggaran 58,4%.',
  belum: ['Sekretariat: IKU.3'],
};

const ATURAN = [
  {
    id: 'efisiensi-tidak-cocok',
    judul: 'Efisiensi sama dengan capaian dikurangi penyerapan',
  },
  { id: 'jumlah-tidak-cocok', judul: 'Anggaran induk sama dengan jumlah anaknya' },
  { id: 'penyerapan-tidak-cocok', judul: 'Penyerapan sama dengan realisasi dibagi anggaran' },
  { id: 'kriteria-tidak-cocok', judul: 'Kriteria sesuai dengan skala' },
  { id: 'kriteria-celah', judul: 'Capaian di celah skala' },
  { id: 'antar-tabel-berbeda', judul: 'Indikator yang sama bernilai sama di semua tabel' },
  { id: 'titik-desimal', judul: 'Angka ditulis dengan koma desimal' },
];

export type Ulah = { tunda?: number; tahan?: Promise<unknown>; gagal?: string; lempar?: string; diam?: boolean };
type Nama = keyof PanelApi;

export class ServerPalsu implements PanelApi {
  readonly panggilan: { nama: Nama; argumen: unknown[] }[] = [];
  /** How a call misbehaves, by its name. */
  readonly ulah: Partial<Record<Nama, Ulah>> = {};
  readonly sel = new Map<string, string>();
  fase: PanelApi['panelFase'] extends () => infer F ? F : never = null;
  dikenali: readonly TabelDikenali[] = TABEL;
  lokal = 'in_ID';
  salinan = false;
  terputus: KeadaanPanel['terputus'] = null;
  lembarAktif = LAPORAN_3_7;
  pilihan = {
    lembar: LAPORAN_3_7,
    kolom: [
      { rentang: 'D4:D25', judul: 'Realisasi' },
      { rentang: 'C4:C25', judul: 'Target' },
    ],
    tujuan: 'G4' as string | null,
  };
  private hasil: HasilPanel | null = null;
  private readonly jurnal: CatatanJurnal[] = [];
  private readonly abai = new Map<string, Pengabaian>();
  private nomor = 0;

  constructor(private temuan: readonly TemuanUji[] = TEMUAN_UJI) {
    for (const t of temuan) this.sel.set(`${t.lembar}!${t.sel}`, t.tercetak);
  }

  ganti(temuan: readonly TemuanUji[]): void {
    this.temuan = temuan;
    for (const t of temuan) this.sel.set(`${t.lembar}!${t.sel}`, t.tercetak);
  }

  /** What a person types into a cell. */
  ketik(lembar: string, sel: string, teks: string): void {
    this.sel.set(`${lembar}!${sel}`, teks);
  }

  isi(lembar: string, sel: string): string {
    return this.sel.get(`${lembar}!${sel}`) ?? '';
  }

  /** One call as google.script.run makes it: plain JSON both ways. */
  async panggil(nama: Nama, argumen: unknown[]): Promise<unknown> {
    this.panggilan.push({ nama, argumen });
    const ulah = this.ulah[nama];
    if (ulah?.tunda) await new Promise((r) => setTimeout(r, ulah.tunda));
    if (ulah?.tahan) await ulah.tahan;
    if (ulah?.diam) return new Promise(() => {});
    if (ulah?.lempar) throw new Error(ulah.lempar);
    if (ulah?.gagal) return { galat: ulah.gagal };
    const f = this[nama] as (...a: unknown[]) => unknown;
    return JSON.parse(JSON.stringify(f.apply(this, argumen) ?? null));
  }

  private sidikLembar(): Record<string, string> {
    const s: Record<string, string> = {};
    for (const t of this.temuan) s[t.lembar] = '';
    for (const [k, v] of this.sel) {
      const l = k.slice(0, k.lastIndexOf('!'));
      if (l in s) s[l] += `${k}=${v};`;
    }
    return s;
  }

  private waktu(): string {
    return new Date(Date.UTC(2026, 0, 15, 2, 0, this.nomor++)).toISOString();
  }

  panelKeadaan(): KeadaanPanel {
    return {
      versi: '0.1.0',
      namaBuku: 'LKjIP 2025',
      lembarAktif: this.lembarAktif,
      lokal: this.lokal,
      hasil: this.hasil,
      sidik: this.panelSidik(),
      jurnal: this.jurnal,
      salinan: this.salinan,
      terputus: this.terputus,
    };
  }

  panelPeriksa(cakupan: 'buku' | 'lembar', lembar = this.lembarAktif): HasilPanel {
    const semua = this.temuan
      .map((t, i) => ({ t, i }))
      .filter(({ t }) => this.isi(t.lembar, t.sel) === t.tercetak && (cakupan === 'buku' || t.lembar === lembar));
    const temuan = semua.map(({ t: temuanUji }): TemuanPanel => {
      const kunci = `${temuanUji.aturan}|${temuanUji.lembar}|${temuanUji.sel}|${temuanUji.tercetak}`;
      const ubah = [
        { lembar: temuanUji.lembar, sel: temuanUji.sel, dari: temuanUji.tercetak, ke: temuanUji.ke ?? null },
      ];
      const perbaikan: Perbaikan = {
        id: 'nilai',
        label: `${temuanUji.sel}: ${temuanUji.tercetak} → ${temuanUji.ke}`,
        aman: temuanUji.aman ?? false,
        ubah,
        halangan: temuanUji.halangan ?? null,
      };
      const akar = temuanUji.akar === undefined ? -1 : semua.findIndex((x) => x.i === temuanUji.akar);
      return {
        kunci,
        aturan: temuanUji.aturan,
        tingkat: temuanUji.tingkat,
        lembar: temuanUji.lembar,
        sel: temuanUji.sel,
        tabel: null,
        baris: temuanUji.baris ?? null,
        kolom: temuanUji.kolom ?? null,
        tercetak: temuanUji.tercetak,
        seharusnya: temuanUji.seharusnya,
        pesan: temuanUji.pesan,
        sebab: temuanUji.sebab ?? null,
        hitungan: temuanUji.hitungan ?? null,
        dasar: temuanUji.dasar ?? null,
        terkait: temuanUji.terkait ?? [],
        perbaikan: temuanUji.ke === undefined ? null : [perbaikan],
        akar: akar < 0 ? null : akar,
        diabaikan: this.abai.get(kunci) ?? null,
      };
    });
    const ringkasan = { galat: 0, peringatan: 0, info: 0 };
    for (const t of temuan) if (!t.diabaikan) ringkasan[t.tingkat]++;
    this.hasil = {
      ringkasan,
      tabel: [...this.dikenali],
      temuan,
      waktu: this.waktu(),
      cakupan,
      lembarDiperiksa: cakupan === 'buku' ? [LAPORAN_3_3, LAPORAN_3_7, LAPORAN_3_11] : [lembar],
      sidik: this.sidikLembar(),
      aturanDiperiksa: ATURAN,
    };
    return this.hasil;
  }

  panelFase() {
    return this.fase;
  }

  panelSidik() {
    return {
      sidik: this.sidikLembar(),
      waktu: this.hasil?.waktu ?? null,
      jurnal: ringkasJurnal(this.jurnal),
      lembarAktif: this.lembarAktif,
    };
  }

  panelPilihSel(): true {
    return true;
  }

  panelPerbaiki(daftar: { kunci: string; perbaikan: string }[]) {
    const ditolak: { kunci: string; sebab: string }[] = [];
    for (const d of daftar) {
      const temuanPanel = this.hasil?.temuan.find((x) => x.kunci === d.kunci);
      const p = temuanPanel?.perbaikan?.find((x) => x.id === d.perbaikan);
      const ubahan = p?.ubah[0];
      if (!temuanPanel || !p || !ubahan) ditolak.push({ kunci: d.kunci, sebab: 'temuan ini sudah tidak ada' });
      else if (this.isi(ubahan.lembar, ubahan.sel) !== ubahan.dari)
        ditolak.push({ kunci: d.kunci, sebab: `${ubahan.sel} sudah berubah` });
      else {
        const menjadi = typeof ubahan.ke === 'number' ? String(ubahan.ke).replace('.', ',') : String(ubahan.ke);
        this.sel.set(`${ubahan.lembar}!${ubahan.sel}`, menjadi);
        this.jurnal.unshift({
          id: `j${this.nomor}`,
          waktu: this.waktu(),
          judul: `Perbaiki ${temuanPanel.kolom ?? temuanPanel.aturan} ${ubahan.sel}`,
          sel: [{ lembar: ubahan.lembar, sel: ubahan.sel, tercetak: ubahan.dari, menjadi }],
          jumlahSel: 1,
          kunci: temuanPanel.kunci,
          diurungkan: false,
        });
      }
    }
    return { jurnal: this.jurnal, ditolak };
  }

  panelUrungkan(id: string[]) {
    const ditolak: { id: string; sebab: string }[] = [];
    for (const i of id) {
      const j = this.jurnal.find((x) => x.id === i);
      const sel = j?.sel[0];
      if (!j || !sel) continue;
      const kini = this.isi(sel.lembar, sel.sel);
      if (kini !== sel.menjadi)
        ditolak.push({ id: i, sebab: `${sel.sel} sudah berubah sejak diperbaiki (sekarang ${kini})` });
      else {
        this.sel.set(`${sel.lembar}!${sel.sel}`, sel.tercetak);
        j.diurungkan = true;
      }
    }
    return { jurnal: this.jurnal, ditolak };
  }

  panelAbaikan(kunci: string[], alasan: string, nama: string): Pengabaian {
    const p = { alasan, nama, waktu: this.waktu() };
    for (const k of kunci) this.abai.set(k, p);
    if (this.hasil) for (const t of this.hasil.temuan) if (kunci.includes(t.kunci)) t.diabaikan = p;
    return p;
  }

  panelPulihkan(kunci: string[]): true {
    for (const k of kunci) this.abai.delete(k);
    if (this.hasil) for (const t of this.hasil.temuan) if (kunci.includes(t.kunci)) t.diabaikan = null;
    return true;
  }

  panelLembarHasil() {
    return { lembar: 'Hasil Pemeriksaan' };
  }

  panelLaporanHtml() {
    return { nama: 'hasil-pemeriksaan.html', html: '<!doctype html><title>Hasil Pemeriksaan</title>' };
  }

  panelBantuan() {
    const fungsi = [
      {
        nama: 'CAPAIAN',
        ringkas: 'Capaian kinerja dalam persen dari realisasi dan target.',
        parameter: [
          { nama: 'realisasi', keterangan: 'Angka atau kolom realisasi.', wajib: true, pilihan: null },
          { nama: 'target', keterangan: 'Angka atau kolom target.', wajib: true, pilihan: null },
          {
            nama: 'arah',
            keterangan: 'Makin tinggi atau makin rendah makin baik.',
            wajib: false,
            pilihan: ['NAIK', 'TURUN', 'TURUN_RASIO', 'STABIL'],
          },
          { nama: 'batas', keterangan: 'Batas atas capaian.', wajib: false, pilihan: null },
        ],
        contoh: [{ rumus: '=CAPAIAN(50,05;38)', hasil: '131,71' }],
      },
      {
        nama: 'EFISIENSI',
        ringkas: 'Selisih capaian dan penyerapan.',
        parameter: [
          { nama: 'capaian', keterangan: 'Capaian dalam persen.', wajib: true, pilihan: null },
          { nama: 'penyerapan', keterangan: 'Penyerapan dalam persen.', wajib: true, pilihan: null },
        ],
        contoh: [{ rumus: '=EFISIENSI(131,71;85,70)', hasil: '46,01' }],
      },
    ];
    return {
      fungsi,
      // The panel's second part is the built one: a browser runs what the add-in would hand out.
      kode: JSON.parse(readFileSync(join(akar, 'dist/PanelLanjut.html'), 'utf8')) as string,
      aturan: {
        'efisiensi-tidak-cocok': {
          mengapa: 'Efisiensi yang salah mengubah peringkat sasaran dan dihitung ulang oleh evaluator.',
          perbaikan: 'Hitung ulang dari capaian dan penyerapan.',
        },
      },
    };
  }

  panelPilihan() {
    return this.pilihan;
  }

  panelWord(): true {
    return true;
  }

  panelBacaanKolom(lembar: string, sel: string, arti: string) {
    const huruf = /^[A-Z]+/.exec(sel)?.[0];
    this.dikenali = this.dikenali.map((t) =>
      t.lembar !== lembar || !t.cakupan
        ? t
        : {
            ...t,
            cakupan: {
              ...t.cakupan,
              kolom: t.cakupan.kolom.map((k) =>
                k.kolom === huruf ? { ...k, arti: arti || 'realisasi', ditetapkan: arti !== '' } : k,
              ),
            },
          },
    );
    return { pesan: arti ? `Kolom (${sel}) dibaca sebagai ${arti} mulai pemeriksaan berikutnya.` : 'Dibaca lagi.' };
  }

  pantauan: Pantauan = PANTAUAN;

  panelPantauan(triwulan: number | null): Pantauan {
    return { ...this.pantauan, triwulan: triwulan ?? this.pantauan.triwulan };
  }

  panelLembarPantauan() {
    return { lembar: 'Pantauan triwulan' };
  }

  panelSisipkanRumus(nama: string, argumen: unknown[], lembar: string, sel: string) {
    if (this.isi(lembar, sel)) return { galat: `${sel} sudah terisi. Pilih kolom kosong.` };
    const rumus = `=${nama}(${argumen.length})`;
    this.sel.set(`${lembar}!${sel}`, rumus);
    this.jurnal.unshift({
      id: `j${this.nomor}`,
      waktu: this.waktu(),
      judul: `Sisipkan ${nama} di ${sel}`,
      sel: [{ lembar, sel, tercetak: '', menjadi: rumus }],
      jumlahSel: 1,
      kunci: null,
      diurungkan: false,
    });
    return { rumus, jurnal: this.jurnal };
  }

  panelLokalIndonesia(): true {
    this.lokal = 'in_ID';
    return true;
  }

  panelTerputus(nasib: 'lanjutkan' | 'kembalikan') {
    const judul = this.terputus?.judul ?? '';
    this.terputus = null;
    return { pesan: `"${judul}" ${nasib === 'kembalikan' ? 'dikembalikan' : 'dilanjutkan'}.`, jurnal: this.jurnal };
  }

  panelSalinan(nasib: NasibSalinan) {
    this.salinan = false;
    if (nasib === 'lanjut') return { judul: 'Salinan ini sekarang buku kerja tersendiri', periksa: [] };
    this.hasil = null;
    this.jurnal.length = 0;
    return { judul: 'Salinan kosong untuk dinas lain', periksa: ['Catatan rapat'] };
  }
}
