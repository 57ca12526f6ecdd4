/**
 * A snapshot read into typed records. Nothing here calls Sheets and nothing is ever refused as a whole: what cannot be
 * read is null in its record and a finding with its cell and a way out.
 */
import { dariA1, keA1 } from '../core/alamat';
import { parseAngka } from '../core/angka';
import { bagi, dariTeks, kali, SERATUS, tanda } from '../core/desimal';
import { lokalIndonesia } from '../core/lokal';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { Temuan } from '../core/temuan';
import { ambilSel, cariRentang, kunciKode, Pembaca, type RentangTerbaca, type Sumber } from './baca';
import { NAMA_RENTANG, type NamaRentang, normalJudul } from './definisi';
import { Pengumpul } from './isian';
import { periksaLintas } from './lintas';
import { keBilangan, teksSelMentah } from './nilai';
import type {
  Analisis,
  Anggaran,
  BarisSkala,
  Belanja,
  Bilangan,
  BukuKerja,
  Identitas,
  Iku,
  Isi,
  Kinerja,
  Lhe,
  NilaiTarget,
  Pembanding,
  PerTahun,
  Rekomendasi,
  Triwulan,
} from './rekaman';
import { PENGATURAN, type Pengaturan } from './rentang/identitas';
import { periksaRumus } from './rumus';
import { setahunDariTriwulan, sisiPecahanNilai, takTerbaca } from './turunan';

export interface HasilBaca {
  readonly buku: BukuKerja;
  readonly temuan: Temuan[];
  /** Where each range stands; absent for a missing one. */
  readonly rentang: ReadonlyMap<NamaRentang, RentangTerbaca>;
  /** Whether the workbook has any of our input sheets; a workbook of pasted tables alone has none and gets no findings. */
  readonly adaIsian: boolean;
}

/** Without these a report cannot be made; the others are asked for when something needs them. */
const POKOK: readonly NamaRentang[] = ['IDENTITAS', 'IKU', 'KINERJA'];

/** Cells swallowed by a merge → "row,column" of the cell that shows the content. */
function selTergabung(sumber: Sumber, catat: Pengumpul): Map<string, string> {
  const peta = new Map<string, string>();
  const t = sumber.terbaca;
  for (const gabungan of sumber.lembar.gabungan ?? []) {
    const [awal, z] = gabungan.split(':').map((x) => dariA1(x));
    if (!awal || !z || z.baris <= t.barisKepala || awal.baris > t.akhirData) continue;
    if (z.kolom < t.kolomAwal || awal.kolom > t.kolomAkhir) continue;
    for (let b = awal.baris; b <= z.baris; b++)
      for (let k = awal.kolom; k <= z.kolom; k++)
        // Sideways only the first cell belongs to the column that it stands in.
        if (b !== awal.baris && k === awal.kolom) peta.set(keA1(b, k), `${awal.baris},${awal.kolom}`);
    catat.tambah('isian-sel-gabung', {
      lembar: sumber.lembar.nama,
      sel: keA1(awal.baris, awal.kolom),
      tercetak: gabungan,
      pesan: `Sel ${gabungan} digabung. Isinya dibaca untuk semua barisnya; pisahkan (Format > Gabungkan sel > Batalkan gabungan) agar pengurutan dan rumus tetap benar.`,
    });
  }
  return peta;
}

export function bacaBuku(bukuMentah: WorkbookSnapshot): HasilBaca {
  const catat = new Pengumpul();
  const sumber = new Map<NamaRentang, Sumber>();
  for (const nama of NAMA_RENTANG) {
    const s = cariRentang(bukuMentah, nama, catat);
    if (s) sumber.set(nama, s);
  }
  // A name of ours alone (a person's own range "ANGGARAN") makes no template: at least one range must have its columns.
  const adaIsian = [...sumber.values()].some((s) => s.def.kolom.every((k) => !k.wajib || s.terbaca.kolom.has(k.id)));
  if (!adaIsian) {
    sumber.clear();
    catat.kosongkan();
  } else {
    periksaLokal(bukuMentah, sumber, catat);
    for (const nama of POKOK) if (!sumber.has(nama)) catatHilang(bukuMentah, nama, sumber, catat);
  }
  const kenal = kodeIku(sumber.get('IKU'));
  const baca = <T>(nama: NamaRentang, satu: (p: Pembaca) => T): T[] => {
    const s = sumber.get(nama);
    if (!s) return [];
    const p = new Pembaca(s, catat, selTergabung(s, catat), kenal);
    return s.terbaca.baris.map((b) => {
      const r = satu(p.ke(b));
      p.selesai();
      return r;
    });
  };

  const identitas = bacaIdentitas(sumber.get('IDENTITAS') ?? null, catat);
  const iku = baca('IKU', denganSasaran());
  const menurutKode = new Map<string, Iku>();
  for (const i of iku) if (i.kode.nilai && !menurutKode.has(i.kode.nilai)) menurutKode.set(i.kode.nilai, i);
  const ikuBaris = (p: Pembaca) => {
    const tertulis = p.sel('kode').tampil.trim();
    return menurutKode.get(kenal.get(kunciKode(tertulis)) ?? tertulis);
  };
  const satuanBaris = (p: Pembaca) => ikuBaris(p)?.satuan.nilai ?? '';
  const buku: BukuKerja = {
    identitas,
    iku,
    kinerja: baca('KINERJA', (p) =>
      bacaKinerja(p, satuanBaris(p), ikuBaris(p)?.akumulasiTriwulan.nilai ?? null, identitas.desimal),
    ),
    riwayat: baca('RIWAYAT', (p) => bacaPerTahun(p, satuanBaris(p))),
    renstra: baca('RENSTRA', (p) => bacaPerTahun(p, satuanBaris(p))),
    pembanding: baca('PEMBANDING', (p) => bacaPembanding(p, satuanBaris(p))),
    anggaran: baca('ANGGARAN', denganRincian(sumber.get('ANGGARAN'))),
    belanja: baca('BELANJA', bacaBelanja),
    analisis: baca('ANALISIS', bacaAnalisis),
    lhe: baca('LHE', bacaLhe),
    rekomendasi: baca('REKOMENDASI', bacaRekomendasi),
    skala: baca('SKALA', bacaSkala),
    tidakAda: NAMA_RENTANG.filter((n) => !sumber.has(n)),
  };
  for (const s of sumber.values()) periksaRumus(s, catat);
  periksaLintas(buku, sumber, catat);
  return {
    buku,
    temuan: catat.hasil(),
    rentang: new Map([...sumber].map(([n, s]) => [n, s.terbaca])),
    adaIsian,
  };
}

/** Codes of IKU by what people see of them; two codes that differ only in capitals or spaces stay two. */
function kodeIku(sumber: Sumber | undefined): Map<string, string> {
  const kolom = sumber?.terbaca.kolom.get('kode');
  const hasil = new Map<string, string>();
  const kembar = new Set<string>();
  if (!sumber || kolom === undefined) return hasil;
  for (const b of sumber.terbaca.baris) {
    const kode = teksSelMentah(ambilSel(sumber.lembar, b, kolom));
    const kunci = kunciKode(kode);
    const ada = hasil.get(kunci);
    if (ada !== undefined && ada !== kode) kembar.add(kunci);
    if (kode !== '') hasil.set(kunci, ada ?? kode);
  }
  for (const kunci of kembar) hasil.delete(kunci);
  return hasil;
}

function periksaLokal(buku: WorkbookSnapshot, sumber: ReadonlyMap<NamaRentang, Sumber>, catat: Pengumpul): void {
  if (buku.lokal === '' || lokalIndonesia(buku.lokal)) return;
  const lembar = (sumber.get('IDENTITAS') ?? [...sumber.values()][0])?.lembar.nama ?? '';
  catat.tambah('isian-lokal', {
    lembar,
    sel: 'A1',
    tercetak: buku.lokal,
    seharusnya: 'in_ID',
    pesan: `Setelan lokal berkas ini ${buku.lokal}, bukan Indonesia: koma dan titik dapat terbaca terbalik. Ubah lewat File > Setelan > Lokal > Indonesia.`,
  });
}

function catatHilang(
  buku: WorkbookSnapshot,
  nama: NamaRentang,
  sumber: ReadonlyMap<NamaRentang, Sumber>,
  catat: Pengumpul,
): void {
  const lembar = [...sumber.values()][0]?.lembar.nama ?? buku.lembar[0]?.nama ?? '';
  catat.tambah('isian-rentang-hilang', {
    lembar,
    sel: 'A1',
    seharusnya: nama,
    pesan: `Rentang bernama ${nama} tidak ada, mungkin lembarnya terhapus. Jalankan LKjIP > Perbarui templat untuk membuatnya lagi; isi lembar lain tidak berubah.`,
  });
}

const isiTeks = (i: Isi<string>): string => i.nilai ?? '';

/** Settings of IDENTITAS: each read for what it is, with its default, and a finding where it cannot be read. */
class PembacaPengaturan {
  private readonly ada = new Map<string, Isi<string>>();
  /** What a person wrote under labels of their own, by the label in small letters. */
  readonly lain = new Map<string, string>();

  constructor(
    private readonly sumber: Sumber | null,
    private readonly catat: Pengumpul,
  ) {
    if (!sumber) return;
    const pembaca = new Pembaca(sumber, catat);
    const kenal = sumber.terbaca.pengaturan ?? new Map<string, number>();
    for (const [id, baris] of kenal) this.ada.set(id, pembaca.ke(baris).teks('isi'));
    const dikenal = new Set(kenal.values());
    for (const baris of sumber.terbaca.baris) {
      const label = (pembaca.ke(baris).teks('label').nilai ?? '').replace(/^●\s*/, '').trim();
      if (label !== '' && !dikenal.has(baris)) this.lain.set(label.toLowerCase(), pembaca.teks('isi').nilai ?? '');
    }
  }

  private pengaturan(id: string): Pengaturan | undefined {
    return PENGATURAN.find((pengaturan) => pengaturan.id === id);
  }

  salah(id: string, pesan: string): void {
    if (!this.sumber) return;
    const { terbaca, lembar } = this.sumber;
    const isi = this.ada.get(id);
    this.catat.tambah('isian-pengaturan', {
      lembar: lembar.nama,
      sel: isi?.sel ?? keA1(terbaca.barisKepala, terbaca.kolom.get('isi') ?? terbaca.kolomAwal),
      kolom: 'Isi',
      baris: this.pengaturan(id)?.label ?? id,
      tercetak: isi?.tercetak ?? '',
      pesan,
    });
  }

  teks(id: string): string {
    const isi = this.ada.get(id);
    return (isi && isiTeks(isi)) || String(this.pengaturan(id)?.bawaan ?? '');
  }

  pilih<T extends string>(id: string): T {
    const { label, pilihan = [], bawaan } = this.pengaturan(id) as Pengaturan;
    const teks = this.teks(id);
    const kena = pilihan.find((satu) => normalJudul(satu) === normalJudul(teks));
    if (kena) return kena as T;
    this.salah(
      id,
      `"${teks}" tidak dikenal untuk ${label}. Pilih salah satu: ${pilihan.join(', ')}. Sementara dipakai ${bawaan}.`,
    );
    return bawaan as T;
  }

  /** A number between two bounds, `bila` where there is none. `pesan` has "…" where the text goes. */
  angka(id: string, batas: readonly [number, number], bila: number | null, pesan: string): number | null {
    const teks = this.teks(id).replace(/%$/, '').trim();
    if (teks === '') return bila;
    const angka = Number(teks.replace(',', '.'));
    if (Number.isFinite(angka) && angka >= batas[0] && angka <= batas[1]) return angka;
    this.salah(id, pesan.replace('…', teks));
    return bila;
  }

  /** The year of the report; 0 where there is none. */
  tahun(): number {
    const teks = this.teks('tahun');
    const tahun = Number(/\b20\d\d\b/.exec(teks)?.[0] ?? 0);
    if (tahun === 0)
      this.salah(
        'tahun',
        teks === '' ? 'Tahun laporan belum diisi.' : `Tahun "${teks}" tidak terbaca. Tulis empat angka, misalnya 2025.`,
      );
    return tahun;
  }

  perangkatDaerah(): string {
    const nama = this.teks('perangkatDaerah');
    if (this.sumber && nama === '')
      this.catat.tambah('isian-belum-diisi', {
        lembar: this.sumber.lembar.nama,
        sel:
          this.ada.get('perangkatDaerah')?.sel ?? keA1(this.sumber.terbaca.barisKepala, this.sumber.terbaca.kolomAwal),
        kolom: 'Isi',
        baris: 'Perangkat daerah',
        pesan: 'Nama perangkat daerah belum diisi.',
      });
    return nama;
  }
}

/** First and last year of "2025-2029"; a single year is the last. */
function periodeRenstra(teks: string): Pick<Identitas, 'renstraAwal' | 'renstraAkhir'> {
  const tahun = [...teks.matchAll(/20\d\d/g)].map(([satu]) => Number(satu));
  return {
    renstraAwal: tahun.length > 1 ? Math.min(...tahun) : null,
    renstraAkhir: tahun.length > 0 ? Math.max(...tahun) : null,
  };
}

function bacaIdentitas(sumber: Sumber | null, catat: Pengumpul): Identitas {
  const pengaturan = new PembacaPengaturan(sumber, catat);
  const teks = (id: string) => pengaturan.teks(id);
  const tahun = pengaturan.tahun();
  return {
    perangkatDaerah: pengaturan.perangkatDaerah(),
    pemerintahDaerah: teks('pemerintahDaerah'),
    tahun,
    ...periodeRenstra(teks('periodeRenstra')),
    metodeEfisiensi: pengaturan.pilih('metodeEfisiensi'),
    batas: pengaturan.angka(
      'batas',
      [1, 1000],
      null,
      'Batas capaian "…" bukan persen. Kosongkan, atau isi 100, 120 atau 150.',
    ),
    skala: pengaturan.pilih('skala'),
    desimal: pengaturan.angka('desimal', [0, 6], 2, 'Angka desimal "…" harus bilangan 0 sampai 6.') ?? 2,
    targetNol: pengaturan.pilih('targetNol'),
    rumusTurun: pengaturan.pilih('rumusTurun'),
    font: teks('font'),
    sumber: teks('sumber'),
    jabatan: teks('jabatan'),
    tempat: teks('tempat'),
    tanggal: teks('tanggal'),
    paguLaluSumber: sumberLalu(teks('paguLaluSumber'), (bagian) =>
      pengaturan.salah(
        'paguLaluSumber',
        `"${bagian}" tidak terbaca. Tulis nama dan jumlahnya: APBD Rp15.840.429.862; DAK Rp689.542.000.`,
      ),
    ),
    ...(pengaturan.lain.size ? { lain: pengaturan.lain } : {}),
  };
}

/** "APBD Rp15.840.429.862; DAK: 689.542.000" */
function sumberLalu(teks: string, salah: (bagian: string) => void): Identitas['paguLaluSumber'] {
  return teks.split(/[;\n]/).flatMap((bagian) => {
    if (bagian.trim() === '') return [];
    const [, nama = '', uang = ''] = /^\s*(.*?)[\s:=]*((?:Rp\.?\s*)?\d[\d.,]*-?)\s*$/i.exec(bagian) ?? [];
    const angka = parseAngka(uang, { satuan: 'Rp' });
    if (nama !== '' && angka.jenis === 'angka') return [{ nama, jumlah: angka.nilai }];
    salah(bagian.trim());
    return [];
  });
}

const rekaman = (p: Pembaca) => ({ lembar: p.sumber.lembar.nama, baris: p.baris });

function bacaIku(pembaca: Pembaca): Iku {
  return {
    ...rekaman(pembaca),
    kode: pembaca.kode('kode'),
    tingkat: pembaca.pilihan('tingkat'),
    sasaran: pembaca.teks('sasaran'),
    indikator: pembaca.teks('indikator'),
    satuan: pembaca.teks('satuan'),
    arah: pembaca.pilihan('arah'),
    definisi: pembaca.teks('definisi'),
    formulasi: pembaca.teks('formulasi'),
    sumberData: pembaca.teks('sumberData'),
    penanggungJawab: pembaca.teks('penanggungJawab'),
    induk: pembaca.kodeIku('induk'),
    akumulasiTriwulan: pembaca.pilihan('akumulasiTriwulan'),
    akumulasiRenstra: pembaca.pilihan('akumulasiRenstra'),
  };
}

/** A sasaran written once above several indicators counts for all of them, and is not asked for again. */
function denganSasaran(): (pembaca: Pembaca) => Iku {
  let lalu: Iku | null = null;
  return (pembaca) => {
    const r = bacaIku(pembaca);
    const sama: boolean = lalu !== null && (r.tingkat.nilai === null || r.tingkat.nilai === lalu.tingkat.nilai);
    const warisan: string | null = !r.sasaran.nilai && lalu && sama ? lalu.sasaran.nilai : null;
    if (warisan) pembaca.cukup('sasaran');
    lalu = warisan ? { ...r, sasaran: { ...r.sasaran, nilai: warisan } } : r;
    return lalu;
  };
}

type CaraAkumulasi = Iku['akumulasiTriwulan']['nilai'];

function realisasiSetahun(
  diketik: Isi<NilaiTarget>,
  tw: readonly Triwulan[],
  cara: CaraAkumulasi,
): Pick<Kinerja, 'realisasi' | 'realisasiSampaiTw'> {
  // A cell that holds something unreadable is not blank: its finding must not be covered up, neither by a figure of the
  // quarters nor, where it is a quarter, by a figure of the others.
  const turun =
    diketik.nilai || diketik.tercetak !== '' || tw.some((t) => takTerbaca(t.realisasi))
      ? null
      : setahunDariTriwulan(
          tw.map((t) => t.realisasi.nilai),
          cara,
        );
  return turun
    ? { realisasi: { ...diketik, nilai: turun.nilai }, realisasiSampaiTw: turun.sampai }
    : { realisasi: diketik, realisasiSampaiTw: null };
}

/**
 * The year's figure of a share whose two parts are filled and which was left blank itself, in percent points. Of other
 * units nobody knows what the quotient is multiplied by, so they are asked for instead.
 */
function dariBagian(
  realisasi: Isi<NilaiTarget>,
  pembilang: Isi<Bilangan>,
  penyebut: Isi<Bilangan>,
  satuan: string,
  angkaDesimal: number,
): Isi<NilaiTarget> | null {
  if (realisasi.nilai || realisasi.tercetak !== '' || !pembilang.nilai || !penyebut.nilai) return null;
  const bawah = dariTeks(penyebut.nilai.teks);
  const atas = dariTeks(pembilang.nilai.teks);
  if (!/persen|%/i.test(satuan) || !bawah || !atas || tanda(bawah) === 0) return null;
  const hasil = bagi(kali(atas, SERATUS), bawah, angkaDesimal);
  return { ...realisasi, nilai: { jenis: 'angka', bilangan: keBilangan(hasil) } };
}

/** A formula sees 0,38 in a cell that shows 38 %: what it makes of that beside percent points is no achievement. */
function tanpaPecahan(
  capaian: Isi<Bilangan>,
  realisasi: Isi<NilaiTarget>,
  lain: readonly Isi<NilaiTarget>[],
  satuan: string,
): Isi<Bilangan> {
  const pecahan =
    [realisasi, ...lain].some(({ nilai: n }) => n?.jenis === 'angka' && n.bilangan.persen === 'sel') ||
    lain.some((t) => sisiPecahanNilai(realisasi.nilai, t.nilai, satuan) !== null);
  return pecahan ? { ...capaian, nilai: null } : capaian;
}

function bacaKinerja(pembaca: Pembaca, satuan: string, cara: CaraAkumulasi, angkaDesimal: number): Kinerja {
  const capaianRumus = pembaca.rumus('capaian', 'Persen');
  const ditetapkan = pembaca.bilangan('capaianDitetapkan', 'Persen');
  const tw = [1, 2, 3, 4].map((nomor): Triwulan => {
    const target = pembaca.nilai(`twTarget${nomor}`, satuan);
    const realisasi = pembaca.nilai(`twRealisasi${nomor}`, satuan);
    return {
      target,
      realisasi,
      capaian: tanpaPecahan(pembaca.rumus(`twCapaian${nomor}`, 'Persen'), realisasi, [target], satuan),
      status: pembaca.pilihan(`twStatus${nomor}`),
    };
  }) as [Triwulan, Triwulan, Triwulan, Triwulan];
  const pembilang = pembaca.bilangan('pembilang', '', true);
  const penyebut = pembaca.bilangan('penyebut', '', true);
  const setahun = realisasiSetahun(pembaca.nilai('realisasi', satuan), tw, cara);
  const adaTw = tw.some((t) => t.realisasi.tercetak !== '');
  const bagian = adaTw ? null : dariBagian(setahun.realisasi, pembilang, penyebut, satuan, angkaDesimal);
  const target = pembaca.nilai('target', satuan);
  const targetPerubahan = pembaca.nilai('targetPerubahan', satuan);
  const realisasi = bagian ?? setahun.realisasi;
  return {
    ...rekaman(pembaca),
    kode: pembaca.kodeIku('kode'),
    target,
    targetPerubahan,
    pembilangUraian: pembaca.teks('pembilangUraian'),
    pembilang,
    penyebutUraian: pembaca.teks('penyebutUraian'),
    penyebut,
    ...setahun,
    ...(bagian ? { realisasi: bagian, realisasiDariBagian: true } : {}),
    capaian: ditetapkan.nilai
      ? ditetapkan
      : tanpaPecahan(capaianRumus, realisasi, [target, targetPerubahan, ...tw.map((t) => t.realisasi)], satuan),
    capaianDitetapkan: ditetapkan,
    kriteria: pembaca.hasilRumus('kriteria'),
    tw,
    buktiDukung: pembaca.teks('buktiDukung'),
    alasanTanpaNilai: pembaca.teks('alasanTanpaNilai'),
  };
}

function bacaPerTahun(pembaca: Pembaca, satuan: string): PerTahun {
  const bila = <T>(id: string, baca: (id: string) => Isi<T>): Isi<T> | null => (pembaca.ada(id) ? baca(id) : null);
  const nilai = (id: string) => pembaca.nilai(id, satuan);
  const persen = (id: string) => pembaca.bilangan(id, 'Persen');
  return {
    ...rekaman(pembaca),
    kode: pembaca.kodeIku('kode'),
    tahun: new Map(
      pembaca.sumber.terbaca.tahun.map((tahunKe) => [
        tahunKe,
        {
          target: bila<NilaiTarget>(`target:${tahunKe}`, nilai),
          realisasi: bila<NilaiTarget>(`realisasi:${tahunKe}`, nilai),
          capaian: bila<Bilangan>(`capaian:${tahunKe}`, persen),
          pagu: bila<Bilangan>(`pagu:${tahunKe}`, (id) => pembaca.bilangan(id, 'Rp')),
        },
      ]),
    ),
    kumulatifLalu: bila<NilaiTarget>('kumulatifLalu', nilai),
    keterangan: pembaca.teks('keterangan'),
  };
}

function bacaPembanding(pembaca: Pembaca, satuan: string): Pembanding {
  return {
    ...rekaman(pembaca),
    kode: pembaca.kodeIku('kode'),
    provinsi: pembaca.nilai('provinsi', satuan),
    nasional: pembaca.nilai('nasional', satuan),
    daerahLain: pembaca.nilai('daerahLain', satuan),
    namaDaerahLain: pembaca.teks('namaDaerahLain'),
    periode: pembaca.teks('periode'),
    sumber: pembaca.teks('sumber'),
  };
}

const pagu = (p: Pembaca) => ({
  uraian: p.teks('uraian'),
  paguMurni: p.bilangan('paguMurni', 'Rp'),
  paguPerubahan: p.bilangan('paguPerubahan', 'Rp'),
  realisasi: p.bilangan('realisasi', 'Rp'),
});

function bacaAnggaran(pembaca: Pembaca): Anggaran {
  const satuanFisik = pembaca.teks('satuanFisik');
  return {
    ...rekaman(pembaca),
    ...pagu(pembaca),
    kodeRekening: pembaca.kode('kodeRekening'),
    tingkat: pembaca.pilihan('tingkat'),
    paguLalu: pembaca.bilangan('paguLalu', 'Rp'),
    realisasiLalu: pembaca.bilangan('realisasiLalu', 'Rp'),
    kodeIku: pembaca.daftar('kodeIku'),
    indikator: pembaca.teks('indikator'),
    targetFisik: pembaca.nilai('targetFisik', satuanFisik.nilai ?? ''),
    realisasiFisik: pembaca.nilai('realisasiFisik', satuanFisik.nilai ?? ''),
    satuanFisik,
    lokasi: pembaca.teks('lokasi'),
    sumberDana: pembaca.teks('sumberDana'),
    keterangan: pembaca.teks('keterangan'),
  };
}

/** A line with lines below it may leave its money to them. */
function denganRincian(sumber: Sumber | undefined): (pembaca: Pembaca) => Anggaran {
  const kolom = sumber?.terbaca.kolom.get('kodeRekening');
  const kode = sumber && kolom ? sumber.terbaca.baris.map((b) => teksSelMentah(ambilSel(sumber.lembar, b, kolom))) : [];
  const induk = new Set(
    kode.flatMap((k) => k.split('.').flatMap((_, i, bagian) => (i ? bagian.slice(0, i).join('.') : []))),
  );
  return (pembaca) => {
    const baris = bacaAnggaran(pembaca);
    if (!baris.paguMurni.nilai && baris.paguMurni.tercetak === '' && induk.has(baris.kodeRekening.nilai ?? ''))
      pembaca.cukup('paguMurni');
    return baris;
  };
}

function bacaBelanja(p: Pembaca): Belanja {
  return { ...rekaman(p), ...pagu(p), kode: p.kode('kode') };
}

function bacaAnalisis(pembaca: Pembaca): Analisis {
  return {
    ...rekaman(pembaca),
    kode: pembaca.kodeIku('kode'),
    program: pembaca.teks('program'),
    faktorPendorong: pembaca.teks('faktorPendorong'),
    penghambat: pembaca.teks('penghambat'),
    solusi: pembaca.teks('solusi'),
    menunjang: pembaca.pilihan('menunjang'),
    aktivitas: pembaca.teks('aktivitas'),
  };
}

const BARIS_JUMLAH = /^(?:nilai(?: akhir| hasil evaluasi| akuntabilitas kinerja)?|jumlah|total)$/;

function bacaLhe(pembaca: Pembaca): Lhe {
  const komponen = pembaca.teks('komponen');
  return {
    ...rekaman(pembaca),
    komponen,
    jumlah: BARIS_JUMLAH.test(normalJudul(komponen.nilai ?? '')),
    bobot: pembaca.bilangan('bobot', 'Nilai'),
    nilai: new Map(pembaca.sumber.terbaca.tahun.map((t) => [t, pembaca.bilangan(`nilai:${t}`, 'Nilai')])),
  };
}

function bacaRekomendasi(pembaca: Pembaca): Rekomendasi {
  return {
    ...rekaman(pembaca),
    rekomendasi: pembaca.teks('rekomendasi'),
    tindakLanjut: pembaca.teks('tindakLanjut'),
    status: pembaca.teks('status'),
    penanggungJawab: pembaca.teks('penanggungJawab'),
    tenggat: pembaca.teks('tenggat'),
  };
}

function bacaSkala(p: Pembaca): BarisSkala {
  return { ...rekaman(p), batasBawah: p.teks('batasBawah'), kriteria: p.teks('kriteria'), warna: p.teks('warna') };
}
