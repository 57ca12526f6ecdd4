/**
 * "Mulai tahun baru": this year's figures become history, pagu becomes last year's, and the sheets are made ready for the
 * next year. The old sheets are first kept as copies with values, and every cleared cell is in the journal.
 */
import { keA1 } from '../core/alamat';
import { hitungCapaian, hitungCapaianKelas } from '../core/capaian';
import { type Desimal, dariTeks, keAngka, tambah } from '../core/desimal';
import type { RencanaUbah } from '../core/rencana';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { UbahanSel } from '../core/temuan';
import { ambilSel } from '../workbook/baca';
import type { HasilBaca } from '../workbook/buku';
import type { NamaRentang } from '../workbook/definisi';
import { kosong } from '../workbook/nilai';
import type { Anggaran, Bilangan, BukuKerja, Iku, Isi, Kinerja, NilaiTarget } from '../workbook/rekaman';
import { RENTANG } from '../workbook/rentang';
import { arahBerlaku, kelasTertulis, paguBerlaku, takTerbaca, targetBerlaku } from '../workbook/turunan';
import { type BarisAmbil, type Calon, idUsulan, padukan } from './padukan';

/** What becomes of an indicator. `berubah`: kept under its code with another wording or formula; its history says so. */
export type NasibIku = { nasib: 'tetap' } | { nasib: 'berubah'; indikator: string } | { nasib: 'berhenti' };

export interface PertanyaanIku {
  readonly kode: string;
  readonly indikator: string;
  /** Why it is worth a question; '' for one that most likely goes on. */
  readonly sebab: string;
  /** Its target of the new year by RENSTRA; null where there is none. */
  readonly target: string | number | null;
}

/** Every indicator of the year, with what speaks for a change. */
export function pertanyaanTahunBaru(hasil: HasilBaca): PertanyaanIku[] {
  const baru = hasil.buku.identitas.tahun + 1;
  const renstra = new Map(hasil.buku.renstra.map((r) => [r.kode.nilai, r]));
  const adaTahun = hasil.buku.renstra.some((r) => r.tahun.get(baru)?.target?.nilai);
  return hasil.buku.kinerja.flatMap((kinerja): PertanyaanIku[] => {
    const iku = hasil.buku.iku.find((x) => x.kode.nilai === kinerja.kode.nilai);
    if (!kinerja.kode.nilai) return [];
    const sebab: string[] = [];
    if (adaTahun && !renstra.get(kinerja.kode.nilai)?.tahun.get(baru)?.target?.nilai)
      sebab.push(`tidak punya target ${baru} di Renstra`);
    if (!kinerja.realisasi.nilai) sebab.push('belum ada realisasinya');
    if (kinerja.alasanTanpaNilai.nilai) sebab.push(`tahun ini tanpa nilai (${kinerja.alasanTanpaNilai.nilai})`);
    const target = renstra.get(kinerja.kode.nilai)?.tahun.get(baru)?.target?.nilai;
    return [
      {
        kode: kinerja.kode.nilai,
        indikator: iku?.indikator.nilai ?? '',
        sebab: sebab.join('; '),
        target: target && target.jenis !== 'tanpaNilai' ? polos(target) : null,
      },
    ];
  });
}

const ada = (i: Isi<unknown>): boolean => i.tercetak !== '';
const adaUang = (a: Anggaran): boolean => ada(a.paguMurni) || ada(a.paguPerubahan) || ada(a.realisasi);

/**
 * Why a new year makes no sense yet: nothing was typed for the running one (it was started just now). What stands in the
 * columns of last year would be replaced by nothing. Null when there is something to move.
 */
export function belumAdaTahunIni({ buku }: HasilBaca): string | null {
  const kinerja = buku.kinerja.some((k) =>
    [k.target, k.realisasi, ...k.tw.flatMap((t) => [t.target, t.realisasi])].some(ada),
  );
  if (kinerja || buku.anggaran.some(adaUang)) return null;
  return `Belum ada target, realisasi, atau pagu tahun ${buku.identitas.tahun} di lembar isian, jadi tidak ada yang dipindahkan ke riwayat. Tahun ${buku.identitas.tahun} rupanya sudah dimulai: isi dahulu angkanya. Bila Tahun di lembar Identitas keliru, betulkan di sana.`;
}

/** Columns that belong to one year only, by range. */
const SETAHUN: Partial<Record<NamaRentang, readonly string[]>> = {
  KINERJA: [
    'target',
    'targetPerubahan',
    'pembilang',
    'penyebut',
    'realisasi',
    'capaianDitetapkan',
    'alasanTanpaNilai',
    'buktiDukung',
    ...[1, 2, 3, 4].flatMap((n) => [`twTarget${n}`, `twRealisasi${n}`, `twStatus${n}`]),
  ],
  ANGGARAN: ['paguMurni', 'paguPerubahan', 'realisasi', 'targetFisik', 'realisasiFisik', 'keterangan'],
  BELANJA: ['paguMurni', 'paguPerubahan', 'realisasi'],
  PEMBANDING: ['provinsi', 'nasional', 'daerahLain', 'periode', 'sumber'],
  ANALISIS: ['faktorPendorong', 'penghambat', 'solusi', 'menunjang', 'aktivitas'],
};

/** Sheets of which a copy is kept: whatever loses something. */
const DIARSIPKAN: readonly NamaRentang[] = [
  'IKU',
  'KINERJA',
  'RIWAYAT',
  'RENSTRA',
  'ANGGARAN',
  'BELANJA',
  'PEMBANDING',
  'ANALISIS',
];

export interface TahunBaru {
  readonly ubah: RencanaUbah;
  /** What was left as it is and should be looked at. */
  readonly catatan: readonly string[];
}

type Jawaban = Readonly<Record<string, NasibIku>>;

/** Ranges whose rows belong to an indicator, with those rows. */
const barisIku = ({ buku }: HasilBaca): [NamaRentang, readonly { baris: number; kode: Isi<string> }[]][] => [
  ['IKU', buku.iku],
  ['KINERJA', buku.kinerja],
  ['RIWAYAT', buku.riwayat],
  ['RENSTRA', buku.renstra],
  ['PEMBANDING', buku.pembanding],
  ['ANALISIS', buku.analisis],
];

/** Settings that speak of one year's report. */
const PENGATURAN_SETAHUN = ['tanggal', 'paguLaluSumber'];
/** A name of a sheet has 31 characters at most; the year comes behind it. */
const PANJANG_NAMA_ARSIP = 26;

/** This year's figures of one indicator, as a row of history. */
function sejarahIku(hasil: HasilBaca, kinerja: Kinerja, kode: string, nasib: NasibIku | undefined): BarisAmbil {
  const { identitas, iku: semuaIku, riwayat } = hasil.buku;
  const { tahun } = identitas;
  const iku = semuaIku.find((satu) => satu.kode.nilai === kode);
  const isi: Record<string, Calon[]> = { kode: [calon(kode, kinerja, kinerja.kode)] };
  const target = targetBerlaku(kinerja);
  if (target.nilai) isi[`target:${tahun}`] = [calon(polos(target.nilai), kinerja, target)];
  if (kinerja.realisasi.nilai)
    isi[`realisasi:${tahun}`] = [calon(polos(kinerja.realisasi.nilai), kinerja, kinerja.realisasi)];
  const capaian = capaianTahun(kinerja, iku, hasil.buku);
  if (capaian !== null) isi[`capaian:${tahun}`] = [calon(capaian, kinerja, kinerja.capaian)];
  if (nasib?.nasib === 'berubah') {
    const lama = riwayat.find((satu) => satu.kode.nilai === kode)?.keterangan.nilai;
    const baru = `Sampai ${tahun}: ${iku?.indikator.nilai ?? ''}. Berubah mulai ${tahun + 1}.`;
    isi.keterangan = [calon(lama ? `${lama} ${baru}` : baru, kinerja, kinerja.kode)];
  }
  return { kunci: kode, isi };
}

/** Figures of this year that cannot be read, and so become no history. */
function catatanTakTerbaca({ buku }: HasilBaca): string[] {
  const kinerja = buku.kinerja.flatMap((satu) =>
    (
      [
        ['target', targetBerlaku(satu)],
        ['realisasi', satu.realisasi],
      ] as const
    ).flatMap(([apa, isi]) =>
      takTerbaca(isi)
        ? [`${satu.lembar}!${isi.sel}: ${apa} "${isi.tercetak}" tidak terbaca dan tidak masuk riwayat.`]
        : [],
    ),
  );
  const anggaran = buku.anggaran.flatMap((satu) =>
    [paguBerlaku(satu), satu.realisasi]
      .filter(takTerbaca)
      .map((isi) => `${satu.lembar}!${isi.sel}: "${isi.tercetak}" tidak terbaca dan tidak masuk kolom tahun lalu.`),
  );
  return [...kinerja, ...anggaran];
}

/** Cells of the input sheets that the new year changes; what was written once stays. */
class PenulisTahunBaru {
  readonly sel: UbahanSel[] = [];
  private readonly ditulis = new Set<string>();

  constructor(
    private readonly buku: WorkbookSnapshot,
    private readonly hasil: HasilBaca,
    private readonly jawaban: Jawaban,
  ) {}

  berhenti(kode: string | null): boolean {
    return kode !== null && this.jawaban[kode]?.nasib === 'berhenti';
  }

  private tulis(nama: NamaRentang, baris: number, id: string, ke: string | number | null, format?: string): void {
    const terbaca = this.hasil.rentang.get(nama);
    const lembar = terbaca && this.buku.lembar.find((l) => l.nama === terbaca.lembar);
    const kolom = terbaca?.kolom.get(id);
    if (!lembar || kolom === undefined) return;
    const kini = ambilSel(lembar, baris, kolom);
    const sel = keA1(baris, kolom);
    const alamat = `${lembar.nama}!${sel}`;
    if ((ke === null && (kosong(kini) || kini.rumus !== '')) || this.ditulis.has(alamat)) return;
    this.ditulis.add(alamat);
    this.sel.push({ lembar: lembar.nama, sel, dari: kini.tampil, ke, ...(format ? { format } : {}) });
  }

  anggaranLalu(): void {
    const { anggaran } = this.hasil.buku;
    // A budget that nobody typed this year has nothing to put in the place of last year's.
    if (!anggaran.some(adaUang)) return;
    for (const satu of anggaran) {
      this.tulis('ANGGARAN', satu.baris, 'paguLalu', paguBerlaku(satu).nilai?.angka ?? null, '#,##0');
      this.tulis('ANGGARAN', satu.baris, 'realisasiLalu', satu.realisasi.nilai?.angka ?? null, '#,##0');
    }
  }

  targetBaru(target: Readonly<Record<string, string | number>>): void {
    for (const { kode, baris } of this.hasil.buku.kinerja) {
      const baru = target[kode.nilai ?? ''];
      if (baru !== undefined && !this.berhenti(kode.nilai)) this.tulis('KINERJA', baris, 'target', baru);
    }
  }

  kosongkanSetahun(): void {
    for (const [nama, kolom] of Object.entries(SETAHUN) as [NamaRentang, readonly string[]][])
      for (const baris of this.hasil.rentang.get(nama)?.baris ?? [])
        for (const id of kolom) this.tulis(nama, baris, id, null);
  }

  /** An indicator that ends leaves every sheet; the archived copies keep it. One that changes gets its new words. */
  nasibIku(): void {
    for (const [nama, daftar] of barisIku(this.hasil))
      for (const { kode, baris } of daftar) {
        const nasib = this.jawaban[kode.nilai ?? ''];
        if (this.berhenti(kode.nilai)) this.kosongkanBaris(nama, baris);
        if (nama === 'IKU' && nasib?.nasib === 'berubah') this.tulis('IKU', baris, 'indikator', nasib.indikator);
      }
    for (const { kodeIku, baris } of this.hasil.buku.anggaran) {
      const kode = kodeIku.nilai ?? [];
      const tinggal = kode.filter((satu) => !this.berhenti(satu));
      if (tinggal.length < kode.length) this.tulis('ANGGARAN', baris, 'kodeIku', tinggal.join('; ') || null);
    }
  }

  private kosongkanBaris(nama: NamaRentang, baris: number): void {
    for (const id of this.hasil.rentang.get(nama)?.kolom.keys() ?? [])
      if (!RENTANG[nama].kolom.find((k) => k.id === id)?.rumus) this.tulis(nama, baris, id, null);
  }

  /** A running total that was typed goes on by this year's figure. */
  teruskanKumulatif(): void {
    for (const { kode, baris, kumulatifLalu } of this.hasil.buku.renstra) {
      const lalu = kumulatifLalu?.nilai;
      const kini = this.hasil.buku.kinerja.find((k) => k.kode.nilai === (kode.nilai ?? ''))?.realisasi.nilai;
      if (lalu?.jenis !== 'angka' || kini?.jenis !== 'angka' || this.berhenti(kode.nilai)) continue;
      const jumlah = tambah(keDesimal(lalu.bilangan), keDesimal(kini.bilangan));
      this.tulis('RENSTRA', baris, 'kumulatifLalu', keAngka(jumlah));
    }
  }

  pengaturan(tahun: number): void {
    const baris = this.hasil.rentang.get('IDENTITAS')?.pengaturan;
    const atur = (id: string, ke: number | null) => {
      const di = baris?.get(id);
      if (di !== undefined) this.tulis('IDENTITAS', di, 'isi', ke);
    };
    atur('tahun', tahun);
    for (const id of PENGATURAN_SETAHUN) atur(id, null);
  }
}

export function rencanaTahunBaru(
  buku: WorkbookSnapshot,
  hasil: HasilBaca,
  jawaban: Jawaban = {},
  /** Targets of the new year by code, as they were agreed to. */
  target: Readonly<Record<string, string | number>> = {},
): TahunBaru {
  const { tahun } = hasil.buku.identitas;
  const judul = `Mulai tahun ${tahun + 1}`;
  const penulis = new PenulisTahunBaru(buku, hasil, jawaban);
  const setuju: Record<string, number> = {};
  const sejarah = hasil.buku.kinerja.flatMap((kinerja) => {
    const kode = kinerja.kode.nilai;
    if (!kode || penulis.berhenti(kode)) return [];
    if (jawaban[kode]?.nasib === 'berubah') setuju[idUsulan('RIWAYAT', kode, 'keterangan')] = 0;
    return [sejarahIku(hasil, kinerja, kode, jawaban[kode])];
  });
  // A column for the next year's LHE, without figures yet.
  const lhe = hasil.buku.lhe
    .slice(0, 1)
    .map((satu) => ({ kunci: satu.komponen.nilai ?? '', isi: { [`nilai:${tahun + 1}`]: [] } }));
  const paduan = padukan(judul, buku, hasil, { RIWAYAT: sejarah, LHE: lhe });
  const dasar = paduan.ubah(setuju);
  // A history that already holds another figure for this year was typed on purpose.
  const tetap = paduan.pratinjau.usulan
    .filter((usulan) => usulan.keadaan === 'beda' && setuju[usulan.id] === undefined)
    .map((u) => `${u.lembar}!${u.sel} (${u.baris}, ${u.kolom}) tetap ${u.lama}; angka tahun ini ${u.baru}.`);

  penulis.anggaranLalu();
  penulis.targetBaru(target);
  penulis.kosongkanSetahun();
  penulis.nasibIku();
  penulis.teruskanKumulatif();
  penulis.pengaturan(tahun + 1);
  const ubah: RencanaUbah = {
    judul,
    arsip: DIARSIPKAN.flatMap((nama) => {
      const terbaca = hasil.rentang.get(nama);
      if (!terbaca || terbaca.baris.length === 0) return [];
      return [{ lembar: terbaca.lembar, sebagai: `${terbaca.lembar.slice(0, PANJANG_NAMA_ARSIP)} ${tahun}` }];
    }),
    ...(dasar.sisip ? { sisip: dasar.sisip } : {}),
    sel: satukan(geser(penulis.sel, dasar.sisip ?? []), dasar.sel),
    ...(dasar.rentangBernama ? { rentangBernama: dasar.rentangBernama } : {}),
  };
  return { ubah, catatan: [...tetap, ...catatanTakTerbaca(hasil)] };
}

/** Cells of sheets into which columns are put count with them. */
function geser(sel: UbahanSel[], sisip: NonNullable<RencanaUbah['sisip']>): UbahanSel[] {
  return sel.map((u) => {
    let hasil = u;
    for (const s of sisip) {
      if (s.lembar !== u.lembar || s.sumbu !== 'kolom') continue;
      const m = /^([A-Z]+)(\d+)$/.exec(hasil.sel) as RegExpExecArray;
      const kolom = [...(m[1] as string)].reduce((n, h) => n * 26 + h.charCodeAt(0) - 64, 0);
      if (kolom > s.setelah) hasil = { ...hasil, sel: keA1(Number(m[2]), kolom + s.jumlah) };
    }
    return hasil;
  });
}

/** One change per cell; the first list wins (a row that ends is not given a history). */
function satukan(a: UbahanSel[], b: UbahanSel[]): UbahanSel[] {
  const ada = new Set(a.map((u) => `${u.lembar}!${u.sel}`));
  return [...a, ...b.filter((u) => !ada.has(`${u.lembar}!${u.sel}`))];
}

const calon = (nilai: string | number, k: Kinerja, i: Isi<unknown>): Calon => ({
  nilai,
  asal: { lembar: k.lembar, sel: i.sel, tercetak: i.tercetak },
});

const keDesimal = (bilangan: Bilangan): Desimal => dariTeks(bilangan.teks) as Desimal;

function polos(nilai: NilaiTarget): string | number {
  const id = (b: Bilangan) => b.teks.replace('.', ',');
  switch (nilai.jenis) {
    case 'angka':
      return nilai.bilangan.angka;
    case 'rentang':
      return `${id(nilai.bawah)}-${id(nilai.atas)}`;
    case 'kelas':
      return nilai.kelas;
    default:
      return nilai.teks;
  }
}

/** The year's capaian: typed or shown, otherwise computed; null where it cannot be judged. */
function capaianTahun(k: Kinerja, iku: Iku | undefined, buku: BukuKerja): number | null {
  if (k.capaian.nilai) return k.capaian.nilai.angka;
  const { identitas } = buku;
  const batas = identitas.batas === null ? null : dariTeks(String(identitas.batas));
  const [target, realisasi] = [targetBerlaku(k).nilai, k.realisasi.nilai];
  if (target?.jenis === 'kelas' && realisasi?.jenis === 'kelas') {
    const kelas = kelasTertulis(target.kelas, realisasi.kelas, buku);
    const hasil = kelas && hitungCapaianKelas({ ...kelas, batas, desimal: identitas.desimal });
    return hasil?.dinilai ? keAngka(hasil.nilai) : null;
  }
  const arah = iku && arahBerlaku(iku, identitas);
  if (!arah || realisasi?.jenis !== 'angka' || (target?.jenis !== 'angka' && target?.jenis !== 'rentang')) return null;
  const capaian = hitungCapaian({
    realisasi: keDesimal(realisasi.bilangan),
    target:
      target.jenis === 'angka'
        ? keDesimal(target.bilangan)
        : { bawah: keDesimal(target.bawah), atas: keDesimal(target.atas) },
    arah,
    batas,
    desimal: identitas.desimal,
    targetNol: identitas.targetNol,
  });
  return capaian.dinilai ? keAngka(capaian.nilai) : null;
}
