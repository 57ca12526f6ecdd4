/**
 * Published tables, recognised by their headers, as rows for the named ranges. Every value keeps the cell it came from;
 * where tables print different values for one thing, all of them are kept, the most telling table first. What no table
 * states but its figures or its wording suggest (a direction, say) is marked as a guess.
 */
import { kolomKeHuruf } from '../core/alamat';
import type { Arah } from '../core/capaian';
import { keAngka } from '../core/desimal';
import { PERAN_MASUKAN } from '../core/peran';
import { tambahKe } from '../core/peta';
import type { BarisTabel, JenisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { arahTertulis, makinRendahMakinBaik, rumusTurunTertulis } from '../words/arah';
import { IndeksNama } from '../words/indeks-nama';
import { kemiripan } from '../words/nama';
import type { HasilBaca } from '../workbook/buku';
import type { NamaRentang } from '../workbook/definisi';
import type { Iku, TingkatIku } from '../workbook/rekaman';
import { PENGATURAN } from '../workbook/rentang/identitas';
import { NAMA_WARNA } from '../workbook/rentang/skala';
import type { BarisIsian, Isian } from '../workbook/templat';
import { ambilBelanja, bukanBarisProgram, PengambilAnggaran, selNamaBaris, tanpaAwalanTingkat } from './ambil-anggaran';
import { akumulasiDariTriwulan, arahDariBukti, type Bukti, capaianTerhitung } from './ambil-bukti';
import { bacaPengaturan, batasBawah, batasTerbaca, type PengaturanTerbaca } from './ambil-pengaturan';
import { CETAKAN_RENTANG, pulihkan } from './ambil-pulih';
import { angkaSel, bernama, data, nilaiSel, sel } from './ambil-sel';
import type { Ambilan, Calon, PratinjauPaduan } from './padukan';
import { type Asal, Penampung } from './penampung';

interface HasilAmbil {
  readonly ambilan: Ambilan;
  readonly dilewati: PratinjauPaduan['dilewati'];
  /** What was read otherwise than it stands, a sentence each. */
  readonly catatan: readonly string[];
}

/** Names at least this alike are one indicator. */
const SERUPA = 0.9;

/** How much a table is believed about what it prints; the table made for it first. */
const BOBOT: Partial<Record<JenisTabel, { target?: number; realisasi?: number; capaian?: number }>> = {
  'perjanjian-kinerja': { target: 10 },
  'realisasi-kinerja': { target: 8, realisasi: 10, capaian: 10 },
  triwulan: { target: 7, realisasi: 7 },
  'komponen-perhitungan': { realisasi: 6 },
  'perbandingan-tahun': { target: 5, realisasi: 5, capaian: 5 },
  'kinerja-anggaran': { target: 4, realisasi: 4, capaian: 4 },
  efisiensi: { target: 3, realisasi: 3, capaian: 3 },
};

/** A column that calls itself the first agreement. */
const BOBOT_MURNI = 15;

const TEKS_IKU: Partial<Record<Peran, string>> = {
  satuan: 'satuan',
  definisi: 'definisi',
  formulasi: 'formulasi',
  sumberData: 'sumberData',
  penanggungJawab: 'penanggungJawab',
};

/** A line of the budget, with the one above it. */
interface GarisAnggaran {
  induk: GarisAnggaran | null;
}

/** The office that a row names; '' for the head of the department, who answers for everything. */
function jabatanBawahan(baris: BarisTabel): string {
  const pejabat = baris.warisan.jabatan ?? '';
  return KEPALA_OPD.test(pejabat) ? '' : pejabat;
}

interface IkuDikenal {
  kode: string;
  nama: string;
  jabatan: string;
  tingkat: TingkatIku;
}

const URUT_TINGKAT: readonly TingkatIku[] = [
  'Kinerja Daerah',
  'Tujuan',
  'Sasaran Strategis',
  'Program',
  'Kegiatan',
  'Sub Kegiatan',
  'Individu',
];

const labelPengaturan = (id: string): string => PENGATURAN.find((a) => a.id === id)?.label ?? id;

const TINGKAT_GARIS: Partial<Record<NonNullable<BarisTabel['tingkat']>, TingkatIku>> = {
  program: 'Program',
  kegiatan: 'Kegiatan',
  subKegiatan: 'Sub Kegiatan',
};

const polos = (t: string): string => t.toLowerCase().replace(/[^a-z0-9]+/g, '');

const SAMPAI_TW = /\bs\.?\s?\/?d\.?(?![a-z])|\bsampai\b|\bhingga\b|kumulatif/i;

const PENYEBUT = /penyebut|denominator/i;
const URAIAN_RASIO = /pembilang|numerator|penyebut|denominator/i;

/** "PK perubahan" in a title: its targets are the changed ones, where another table prints the first. */
const PERUBAHAN = /\bperubahan\b/i;

/** Tables that say whose indicators these are; others may speak of indicators that are not of the department. */
const MENETAPKAN = new Set<JenisTabel>(['perjanjian-kinerja', 'iku', 'target-tahun', 'realisasi-kinerja']);

/** Their percentages compare with something else than this year's target. */
const BUKAN_CAPAIAN = new Set<JenisTabel>(['perbandingan-renstra', 'perbandingan-pembanding']);

const AWALAN: Record<TingkatIku, string> = {
  'Kinerja Daerah': 'KD',
  Tujuan: 'T',
  'Sasaran Strategis': 'SS',
  Program: 'P',
  Kegiatan: 'K',
  'Sub Kegiatan': 'SK',
  Individu: 'I',
};

/** Columns that name or count, and those that the template computes from what is taken, have no place of their own. */
const bertempat = (peran: Peran): boolean => PERAN_MASUKAN.has(peran) || peran === 'teks';

/** "Jumlah …" and "Persentase …" of one thing are two indicators; "Nilai Indeks …" and "Indeks …" are one. */
function bedaMacam(kiri: string, kanan: string): boolean {
  const macam = (nama: string) => {
    const m = /^(jumlah|banyaknya|pers|pros)/i.exec(nama.trim())?.[1]?.toLowerCase();
    return m === undefined ? null : m.startsWith('p') ? 'persen' : 'jumlah';
  };
  const [x, y] = [macam(kiri), macam(kanan)];
  return x !== null && y !== null && x !== y;
}

const KEPALA_OPD =
  /^(?:plt\.?\s+|pj\.?\s+)?(?:kepala (?:dinas|badan|satuan|kantor|pelaksana)|inspektur|sekretaris daerah|camat|direktur)/i;

export function ambilDariTabel(
  tabel: readonly Tabel[],
  hasil: Pick<HasilBaca, 'buku'> | null,
  tahunLaporan: number | null,
): HasilAmbil {
  const pulih = tabel.map((t) => pulihkan(t));
  const semua = pulih.map((x) => x.tabel);
  const p = new Pengambil(semua, hasil, tahunLaporan ?? hasil?.buku.identitas.tahun ?? 0);
  for (const t of [...semua].sort((a, b) => urutan(a) - urutan(b))) p.ambil(t);
  const { ambilan, dilewati, catatan } = p.hasil();
  return {
    ambilan,
    dilewati: [...pulih.flatMap((x) => x.dilewati), ...dilewati],
    catatan: [...pulih.flatMap((x) => x.catatan), ...catatan],
  };
}

const SASARAN = URUT_TINGKAT.indexOf('Sasaran Strategis');

/**
 * The only indicator of the nearest higher level at the line that this one serves, or at a line above it.
 * @param pelayan Indicators of a sasaran and below it by the lines that they serve.
 */
function indukMenurutAnggaran(
  iku: IkuDikenal,
  garisIku: GarisAnggaran | null,
  pelayan: ReadonlyMap<GarisAnggaran, readonly IkuDikenal[]>,
): IkuDikenal | null {
  const urutan = ({ tingkat }: IkuDikenal) => URUT_TINGKAT.indexOf(tingkat);
  if (urutan(iku) <= SASARAN || iku.tingkat === 'Individu') return null;
  for (let garis = garisIku; garis; garis = garis.induk) {
    const calon = (pelayan.get(garis) ?? []).filter((lain) => urutan(lain) < urutan(iku));
    const terdekat = Math.max(...calon.map(urutan));
    const [satu, ...lain] = calon.filter((k) => urutan(k) === terdekat);
    if (satu) return lain.length === 0 ? satu : null;
  }
  return null;
}

class Pengambil {
  private readonly tampung = new Penampung();
  private readonly dilewati: { asal: null; sebab: string }[] = [];
  private readonly kenal: IkuDikenal[];
  /** The first so many of them by their words. */
  private readonly indeks = new IndeksNama(SERUPA);
  private terindeks = 0;
  private readonly nomor = new Map<string, number>();
  private readonly anggaran: PengambilAnggaran;
  private readonly pengaturan: PengaturanTerbaca[];
  /** Printed achievements by code; a target of null stands for that of KINERJA. */
  private readonly bukti = new Map<string, (Omit<Bukti, 'target'> & { target: number | null })[]>();
  private readonly tujuan = new Map<string, string>();
  /** Agreements of the revision beside those of the start of the year. */
  private readonly pkPerubahan: ReadonlySet<Tabel>;
  private readonly keliruTahun = new Map<Tabel, boolean>();
  private readonly catatan: string[] = [];
  private garis: ReadonlyMap<string, TingkatIku> | null = null;

  constructor(
    private readonly semua: readonly Tabel[],
    private readonly buku: Pick<HasilBaca, 'buku'> | null,
    private readonly tahun: number,
  ) {
    this.kenal = (buku?.buku.iku ?? []).flatMap((iku) =>
      iku.kode.nilai
        ? [
            {
              kode: iku.kode.nilai,
              nama: iku.indikator.nilai ?? '',
              jabatan: iku.tingkat.nilai === 'Individu' ? (iku.penanggungJawab.nilai ?? '') : '',
              tingkat: iku.tingkat.nilai ?? 'Sasaran Strategis',
            },
          ]
        : [],
    );
    for (const k of this.kenal) {
      const m = /^([A-Z]+)\.(\d+)$/.exec(k.kode);
      if (m) this.nomor.set(m[1] as string, Math.max(this.nomor.get(m[1] as string) ?? 0, Number(m[2])));
    }
    this.anggaran = new PengambilAnggaran(this.tampung, buku);
    this.pengaturan = bacaPengaturan(semua);
    const pk = semua.filter((t) => t.jenis === 'perjanjian-kinerja');
    const ubah = pk.filter((t) => PERUBAHAN.test(t.judul));
    this.pkPerubahan = new Set(ubah.length < pk.length ? ubah : []);
  }

  hasil(): HasilAmbil {
    const kode = this.kenal.map((k) => k.kode);
    this.sambungInduk(this.anggaran.sambung(kode));
    this.simpulkan();
    this.sebutTahun();
    for (const p of this.pengaturan) {
      this.tampung.taruh('IDENTITAS', labelPengaturan(p.id), 'isi', p.nilai, p.asal, 1, 'Terbaca dari tabel terbit.');
    }
    this.sebutYangTertinggal();
    return {
      ambilan: this.tampung.hasil(new Map(kode.map((k, i) => [k, i]))),
      dilewati: this.dilewati,
      catatan: this.catatan,
    };
  }

  /** Printed figures that have no place in the named ranges, by table and column: nothing is left out without a word. */
  private sebutYangTertinggal(): void {
    for (const tabel of this.semua) {
      const nama = `${tabel.judul || tabel.rentang} (${tabel.lembar})`;
      if (this.dilewati.some((d) => d.sebab.startsWith(`${nama}: `))) continue;
      const kolom = tabel.kolom.flatMap((definisi, i) => {
        if (!bertempat(definisi.peran)) return [];
        const sel = data(tabel).flatMap((b) => {
          const s = b.sel[i];
          const berangka =
            s && (s.angka.jenis === 'angka' || s.angka.jenis === 'ambigu' || s.angka.jenis === 'rentang');
          return berangka && !this.tampung.terpakai.has(`${s.lembar}!${s.a1}`) ? [s] : [];
        });
        const [awal] = sel;
        return awal ? [`“${definisi.judul || kolomKeHuruf(i + 1)}” (${sel.length} angka, mulai ${awal.a1})`] : [];
      });
      if (kolom.length > 0) this.lewat(tabel, `angka yang tidak ada tempatnya di lembar isian: ${kolom.join(', ')}`);
    }
  }

  /** The year of the report, for a workbook of another year or of none: its figures stand in the columns of this year. */
  private sebutTahun(): void {
    if (!this.buku || this.tahun === 0 || this.buku.buku.identitas.tahun === this.tahun) return;
    const tabel = this.semua.find((x) => x.tahun === this.tahun) ?? this.semua[0];
    if (tabel)
      this.tampung.taruh('IDENTITAS', labelPengaturan('tahun'), 'isi', this.tahun, {
        lembar: tabel.lembar,
        a1: tabel.selKepala,
        tercetak: tabel.judul,
      });
  }

  ambil(tabel: Tabel): void {
    switch (tabel.jenis) {
      case 'anggaran-program':
        if (bukanBarisProgram(tabel)) this.lewat(tabel, 'barisnya sumber dana, paket atau pendapatan, bukan program');
        else this.anggaran.ambil(tabel);
        break;
      case 'belanja-jenis':
        if (ambilBelanja(tabel, this.tampung))
          this.lewat(tabel, 'kolom tahun sebelumnya; lembar Belanja hanya memuat tahun berjalan');
        break;
      case 'lhe':
        ambilLhe(tabel, this.tampung, this.tahun);
        break;
      case 'rekomendasi':
        ambilRekomendasi(tabel, this.tampung);
        break;
      case 'skala-nilai':
        ambilSkala(tabel, this.tampung);
        break;
      case 'program-kegiatan':
        // Lines without amounts: only where no table of amounts names them.
        if (this.semua.some((x) => x.jenis === 'anggaran-program'))
          this.lewat(tabel, 'program dan kegiatannya sudah ada di tabel anggaran');
        else this.anggaran.ambil(tabel);
        break;
      case 'perbandingan-anggaran':
        // Two years side by side, line by line, have their columns; a list of totals by year has no line to stand in.
        if (
          bukanBarisProgram(tabel) ||
          tabel.kolom.some((k) => k.peran === 'tahun') ||
          !data(tabel).some((b) => selNamaBaris(tabel, b))
        )
          this.lewat(
            tabel,
            'jumlah menurut tahun atau sumber dana, tanpa program; isi pagu tahun lalu per program di kolom Pagu tahun lalu lembar Anggaran',
          );
        else this.anggaran.ambil(tabel);
        break;
      case 'lain':
        this.lewat(tabel, 'tidak ada rentang untuk isi tabel ini');
        break;
      default:
        this.ambilIndikator(tabel);
        break;
    }
  }

  private lewat(t: Tabel, sebab: string): void {
    const kalimat = `${t.judul || t.rentang} (${t.lembar}): ${sebab}`;
    if (!this.dilewati.some((d) => d.sebab === kalimat)) this.dilewati.push({ asal: null, sebab: kalimat });
  }

  private cari(nama: string, jabatan: string, dipakai: ReadonlySet<IkuDikenal>): IkuDikenal | null {
    let terbaik: IkuDikenal | null = null;
    let nilai = 0;
    for (; this.terindeks < this.kenal.length; this.terindeks++)
      this.indeks.tambah((this.kenal[this.terindeks] as IkuDikenal).nama, this.terindeks);
    for (const i of this.indeks.calon(nama)) {
      const ikuDikenal = this.kenal[i] as IkuDikenal;
      // One job title is held by several people: each row of theirs is an indicator of its own.
      if (
        ikuDikenal.jabatan !== jabatan ||
        (jabatan !== '' && dipakai.has(ikuDikenal)) ||
        bedaMacam(ikuDikenal.nama, nama)
      )
        continue;
      const n = kemiripan(ikuDikenal.nama, nama);
      if (n > nilai) {
        nilai = n;
        terbaik = ikuDikenal;
      }
    }
    return nilai >= SERUPA ? terbaik : null;
  }

  private buatKode(tingkat: TingkatIku): string {
    const a = AWALAN[tingkat];
    const n = (this.nomor.get(a) ?? 0) + 1;
    this.nomor.set(a, n);
    return `${a}.${n}`;
  }

  private ambilIndikator(tabel: Tabel): void {
    const kolomNama = tabel.kolom.findIndex((k) => k.peran === 'indikator');
    if (kolomNama < 0) {
      this.ambilSasaran(tabel);
      return;
    }
    let nama: SelTabel | null = null;
    let asing = 0;
    const lain: string[] = [];
    const dipakai = new Set<IkuDikenal>();
    for (const baris of data(tabel)) {
      const isi = baris.sel[kolomNama];
      // The indicator of a sasaran is printed once above the programmes that support it.
      if (isi && bernama(isi.tercetak)) nama = isi;
      else if (isi?.tercetak) continue;
      if (!nama) continue;
      const jabatan = jabatanBawahan(baris);
      const iku = this.cari(nama.tercetak, jabatan, dipakai) ?? this.ikuBaru(tabel, baris, nama, jabatan);
      if (iku === 'tahun lain') asing++;
      else if (iku === 'bukan indikator') lain.push(nama.tercetak);
      else {
        dipakai.add(iku);
        this.ambilIku(tabel, baris, iku, nama);
      }
    }
    if (asing > 0)
      this.lewat(tabel, `${asing} indikator tahun ${tabel.tahun} yang tidak ada di laporan tahun ${this.tahun}`);
    if (lain.length > 0)
      this.lewat(tabel, `${lain.length} baris bukan indikator yang ditetapkan di tabel lain, misalnya “${lain[0]}”`);
  }

  /** An indicator that no table named before; a word where the table cannot bring in a new one. */
  private ikuBaru(
    tabel: Tabel,
    baris: BarisTabel,
    nama: SelTabel,
    jabatan: string,
  ): IkuDikenal | 'tahun lain' | 'bukan indikator' {
    if (tabel.tahun !== null && this.tahun > 0 && tabel.tahun > this.tahun) return 'tahun lain';
    if (tabel.jenis === 'perbandingan-pembanding' && this.ditetapkan()) return 'bukan indikator';
    const tingkat = this.tingkatBaris(tabel, baris, jabatan);
    const iku: IkuDikenal = { kode: this.buatKode(tingkat), nama: nama.tercetak, jabatan, tingkat };
    this.kenal.push(iku);
    this.tampung.taruh('IKU', iku.kode, 'kode', iku.kode, nama);
    this.tampung.taruh('IKU', iku.kode, 'tingkat', tingkat, nama);
    this.tampung.taruh('IKU', iku.kode, 'indikator', nama.tercetak, nama);
    return iku;
  }

  /** Whether a table or the workbook says which indicators there are. */
  private ditetapkan(): boolean {
    return this.semua.some((tabel) => MENETAPKAN.has(tabel.jenis)) || (this.buku?.buku.iku.length ?? 0) > 0;
  }

  private ambilIku(tabel: Tabel, baris: BarisTabel, iku: IkuDikenal, nama: SelTabel): void {
    const pejabat = baris.warisan.jabatan ?? '';
    if (pejabat) {
      const selJabatan = sel(tabel, baris, 'jabatan');
      const asal = selJabatan?.tercetak ? selJabatan : nama;
      this.tampung.taruh('IKU', iku.kode, 'penanggungJawab', pejabat, asal, 2);
    }
    if (tabel.jenis === 'program-penunjang' || tabel.kolom.some((k) => k.peran === 'analisis'))
      this.ambilAnalisis(tabel, baris, iku.kode);
    if (tabel.jenis !== 'program-penunjang') this.ambilBaris(tabel, baris, iku, nama);
  }

  /** Of an indicator that stands beside a budget line: the level of that line, by its own word or as the budget shows it. */
  private tingkatBaris(t: Tabel, b: BarisTabel, jabatan: string): TingkatIku {
    if (jabatan !== '') return 'Individu';
    const punya = (p: Peran) => t.kolom.some((k) => k.peran === p);
    const isi = (p: Peran) => sel(t, b, p)?.tercetak ?? '';
    const program = isi('program');
    if (/^sub ?kegiatan\b/i.test(program)) return 'Sub Kegiatan';
    if (/^kegiatan\b/i.test(program)) return 'Kegiatan';
    if (/^program\b/i.test(program)) return 'Program';
    if (punya('sasaran')) return 'Sasaran Strategis';
    if (isi('subKegiatan')) return 'Sub Kegiatan';
    if (isi('kegiatan')) return 'Kegiatan';
    if (program !== '') return this.garisAnggaran().get(polos(program)) ?? 'Program';
    return punya('tujuan') ? 'Tujuan' : 'Sasaran Strategis';
  }

  /** Level of each budget line by its name; names of several levels say nothing. */
  private garisAnggaran(): ReadonlyMap<string, TingkatIku> {
    if (this.garis) return this.garis;
    const hasil = new Map<string, TingkatIku>();
    const ganda = new Set<string>();
    for (const t of this.semua)
      for (const b of t.jenis === 'anggaran-program' && !bukanBarisProgram(t) ? t.baris : []) {
        const tingkat = b.tingkat && TINGKAT_GARIS[b.tingkat];
        const nama = polos(tanpaAwalanTingkat(selNamaBaris(t, b)?.tercetak ?? ''));
        if (!tingkat || nama === '') continue;
        const lama = hasil.get(nama);
        if (lama && lama !== tingkat) ganda.add(nama);
        hasil.set(nama, tingkat);
      }
    for (const n of ganda) hasil.delete(n);
    this.garis = hasil;
    return hasil;
  }

  /** A table that names only the sasaran speaks of its indicator, where it has one. */
  private ambilSasaran(tabel: Tabel): void {
    let kena = false;
    for (const baris of data(tabel)) {
      const tercetak = sel(tabel, baris, 'sasaran')?.tercetak || sel(tabel, baris, 'tujuan')?.tercetak;
      if (!tercetak) continue;
      const milik = this.kenal.filter(
        (k) =>
          k.jabatan === '' &&
          k.tingkat !== 'Individu' &&
          this.tampung.calon('IKU', k.kode, 'sasaran').some((c) => kemiripan(String(c.nilai), tercetak) >= SERUPA),
      );
      if (milik.length !== 1) continue;
      kena = true;
      this.ambilBaris(tabel, baris, milik[0] as IkuDikenal, baris.sel[0] as SelTabel);
    }
    if (!kena) this.lewat(tabel, 'tidak ada kolom indikator');
  }

  private ambilBaris(tabel: Tabel, baris: BarisTabel, iku: IkuDikenal, nama: SelTabel): void {
    const bobot = BOBOT[tabel.jenis] ?? {};
    const { kode } = iku;
    const sasaran = baris.warisan.sasaran ?? baris.warisan.tujuan;
    if (sasaran) this.tampung.taruh('IKU', kode, 'sasaran', sasaran, nama);
    if (baris.warisan.sasaran && baris.warisan.tujuan) this.tujuan.set(kode, baris.warisan.tujuan);
    this.anggaran.sebut(tabel, baris, kode);
    this.catatBukti(tabel, baris, kode);
    const satuan = baris.warisan.satuan ?? String(this.tampung.calon('IKU', kode, 'satuan')[0]?.nilai ?? '');
    const rasio = bacaRasio(tabel, baris);
    tabel.kolom.forEach((kolom, i) => {
      const isi = baris.sel[i];
      if (!isi || (isi.angka.jenis === 'tanpa-nilai' && isi.angka.kosong)) return;
      if (this.ambilTeks(tabel, kolom, isi, kode)) return;
      if (kolom.peran === 'pembilang' || kolom.peran === 'penyebut')
        this.milikKinerja(kode, kolom.peran, rasio?.[kolom.peran] ?? nilaiSel(isi, ''), isi);
      if (kolom.bidang === 'anggaran' || kolom.bidang === 'fisik') return;
      if (kolom.peran === 'target') this.ambilTarget(tabel, kolom, isi, kode, satuan, bobot.target ?? 2);
      else if (kolom.peran === 'realisasi') this.ambilRealisasi(kolom, isi, kode, satuan, bobot.realisasi ?? 2);
      else if (kolom.peran === 'capaian') this.ambilCapaian(tabel, kolom, isi, kode);
    });
  }

  /** Columns whose words belong to an indicator as they stand; gives whether this is one of them. */
  private ambilTeks(tabel: Tabel, kolom: KolomTabel, isi: SelTabel, kode: string): boolean {
    const { tercetak } = isi;
    const teks = TEKS_IKU[kolom.peran];
    if (teks === 'sumberData' && tabel.jenis === 'perbandingan-pembanding')
      this.milik('PEMBANDING', kode, 'sumber', tercetak, isi);
    else if (teks) this.tampung.taruh('IKU', kode, teks, tercetak, isi);
    else if (kolom.peran === 'arah') {
      const arah = arahTertulis(tercetak);
      if (arah) this.tampung.taruh('IKU', kode, 'arah', arah, isi, 4);
    } else if (kolom.peran === 'bukti') this.milikKinerja(kode, 'buktiDukung', tercetak, isi);
    else if (kolom.peran === 'teks' && URAIAN_RASIO.test(kolom.judul))
      this.milikKinerja(kode, PENYEBUT.test(kolom.judul) ? 'penyebutUraian' : 'pembilangUraian', tercetak, isi);
    else if (kolom.peran === 'keterangan' && tabel.jenis === 'perbandingan-tahun')
      this.milik('RIWAYAT', kode, 'keterangan', tercetak, isi);
    else return false;
    return true;
  }

  private ambilCapaian(tabel: Tabel, kolom: KolomTabel, isi: SelTabel, kode: string): void {
    if (kolom.varian !== null || kolom.tw !== null) return;
    const nilai = nilaiSel(isi, 'Persen');
    if (kolom.tahun !== null && kolom.tahun < this.tahun)
      this.milik('RIWAYAT', kode, `capaian:${kolom.tahun}`, nilai, isi);
    else if (typeof nilai === 'number' && !BUKAN_CAPAIAN.has(tabel.jenis))
      this.milikKinerja(kode, 'capaianDitetapkan', nilai, isi, BOBOT[tabel.jenis]?.capaian ?? 2);
  }

  /** Keeps each printed achievement of the row with the target and realisasi that it was computed from. */
  private catatBukti(tabel: Tabel, baris: BarisTabel, kode: string): void {
    const dekat = (kolom: KolomTabel, peran: Peran): SelTabel | null => {
      const calon = tabel.kolom.flatMap((c, i) =>
        c.peran === peran && c.bidang !== 'anggaran' && c.bidang !== 'fisik' && c.varian !== 'kumulatif'
          ? [{ c, s: baris.sel[i] }]
          : [],
      );
      const kena =
        calon.find(({ c }) => c.tahun === kolom.tahun && c.tw === kolom.tw && c.varian === kolom.varian) ??
        (calon.length === 1 ? calon[0] : undefined);
      return kena?.s ?? null;
    };
    tabel.kolom.forEach((kolom, i) => {
      const sel = baris.sel[i];
      if (
        kolom.peran !== 'capaian' ||
        kolom.bidang === 'anggaran' ||
        kolom.bidang === 'fisik' ||
        sel?.angka.jenis !== 'angka'
      )
        return;
      const selRealisasi = dekat(kolom, 'realisasi');
      if (selRealisasi?.angka.jenis !== 'angka') return;
      const pembanding = tabel.jenis === 'perbandingan-pembanding';
      const target = angkaSel(dekat(kolom, 'target'));
      // Without a target beside it, only an achievement of this year has one elsewhere.
      if (
        pembanding ||
        (target === null &&
          (tabel.jenis === 'perbandingan-renstra' || kolom.tw !== null || (kolom.tahun ?? this.tahun) !== this.tahun))
      )
        return;
      const daftar = this.bukti.get(kode) ?? [];
      this.bukti.set(kode, daftar);
      daftar.push({
        target,
        realisasi: angkaSel(selRealisasi) as number,
        satuanRealisasi: 10 ** -selRealisasi.angka.angkaDesimal,
        capaian: angkaSel(sel) as number,
        desimal: sel.angka.angkaDesimal,
        asal: sel,
      });
    });
  }

  private buktiUntuk(kode: string): Bukti[] {
    const target =
      this.tampung.angka('KINERJA', kode, 'targetPerubahan') ?? this.tampung.angka('KINERJA', kode, 'target');
    return (this.bukti.get(kode) ?? []).flatMap((b) => {
      const t = b.target ?? target;
      return t === null ? [] : [{ ...b, target: t }];
    });
  }

  private atur(id: string): PengaturanTerbaca | undefined {
    return this.pengaturan.find((p) => p.id === id);
  }

  /** Directions, ways of accumulating and capaian that need no typing, once everything was read. */
  private simpulkan(): void {
    const teks = this.semua.flatMap((t) => [t.judul, ...t.catatan]);
    for (const k of this.kenal) this.pisahkanTarget(k.kode);
    const bukti = this.kenal.map((k) => this.buktiUntuk(k.kode));
    const batas = batasTerbaca(this.semua, bukti.flat());
    if (batas) this.pengaturan.push(batas);
    const batasAngka = batas ? Number(batas.nilai) : (this.buku?.buku.identitas.batas ?? null);
    const lama = new Map((this.buku?.buku.iku ?? []).map((i): [string | null, Iku] => [i.kode.nilai, i]));
    this.kenal.forEach((k, i) => {
      this.simpulkanArah(k, bukti[i] as Bukti[], batasAngka, lama.get(k.kode)?.arah.nilai ?? null);
    });
    this.simpulkanRumusTurun(teks);
    for (const k of this.kenal) {
      this.simpulkanAkumulasi(k.kode);
      this.simpulkanCapaian(k.kode, batasAngka, lama.get(k.kode)?.arah.nilai ?? null);
    }
  }

  private simpulkanArah(iku: IkuDikenal, bukti: readonly Bukti[], batas: number | null, lama: Arah | null): void {
    if (lama) return;
    const tertulis = this.tampung.calon('IKU', iku.kode, 'arah')[0];
    const target = this.tampung.calon('KINERJA', iku.kode, 'target')[0];
    if (!tertulis && typeof target?.nilai === 'string' && CETAKAN_RENTANG.test(target.nilai)) {
      this.tampung.taruh('IKU', iku.kode, 'arah', 'RENTANG', { ...target.asal, a1: target.asal.sel });
      return;
    }
    const hitung = arahDariBukti(bukti, batas);
    const sasaran = String(this.tampung.calon('IKU', iku.kode, 'sasaran')[0]?.nilai ?? '');
    const rendah = makinRendahMakinBaik(iku.nama, sasaran);
    if (hitung) {
      const sama = tertulis !== undefined && (hitung.arah === 'NAIK') === (tertulis.nilai === 'NAIK');
      // What the report says of a direction and how it computes may differ: the name then decides which comes first.
      const bobot = !tertulis || sama || rendah === (hitung.arah !== 'NAIK') ? 5 : 3;
      if (!sama || hitung.arah === 'TURUN_RASIO')
        this.tampung.taruh('IKU', iku.kode, 'arah', hitung.arah, hitung.asal, bobot);
      if (sama) this.tampung.tunggal('IKU', iku.kode, 'arah');
      return;
    }
    if (tertulis) return;
    const asal = this.asalNama(iku);
    const angka = bukti[0]?.asal ?? asal;
    if (rendah)
      this.tampung.taruh(
        'IKU',
        iku.kode,
        'arah',
        'TURUN',
        asal,
        1,
        'Diduga dari nama indikatornya: makin rendah makin baik. Periksa.',
      );
    else if (bukti.length > 0)
      this.tampung.taruh(
        'IKU',
        iku.kode,
        'arah',
        'NAIK',
        angka,
        1,
        'Diduga: capaian yang tercetak cocok dengan rumus NAIK, tetapi juga dengan rumus lain. Periksa.',
      );
  }

  private asalNama(k: IkuDikenal): Asal {
    const c = this.tampung.calon('IKU', k.kode, 'indikator')[0] ?? this.tampung.calon('KINERJA', k.kode, 'kode')[0];
    return c
      ? { lembar: c.asal.lembar, a1: c.asal.sel, tercetak: c.asal.tercetak }
      : { lembar: '', a1: '', tercetak: '' };
  }

  /** One formula for all lower-is-better indicators, where the report states or uses only one. */
  private simpulkanRumusTurun(teks: readonly string[]): void {
    const tertulis = [...rumusTurunTertulis(teks)];
    const dipakai = this.kenal
      .flatMap((k) => this.tampung.calon('IKU', k.kode, 'arah').slice(0, 1))
      .filter((c) => c.nilai === 'TURUN' || c.nilai === 'TURUN_RASIO');
    const rumus = new Set(dipakai.map((c) => c.nilai));
    const satu = tertulis.length === 1 ? tertulis[0] : rumus.size === 1 ? [...rumus][0] : undefined;
    const calonBerbobot = dipakai.find((x) => x.nilai === satu) ?? dipakai[0];
    if (!satu || !calonBerbobot) return;
    this.pengaturan.push({
      id: 'rumusTurun',
      nilai: satu,
      asal: { lembar: calonBerbobot.asal.lembar, a1: calonBerbobot.asal.sel, tercetak: calonBerbobot.asal.tercetak },
    });
  }

  private simpulkanAkumulasi(kode: string): void {
    if (this.tampung.punya('IKU', kode, 'akumulasiTriwulan')) return;
    for (const [tw, setahun] of [
      ['twRealisasi', 'realisasi'],
      ['twTarget', 'target'],
    ] as const) {
      const isi = [1, 2, 3, 4].map((n) => this.tampung.angka('KINERJA', kode, `${tw}${n}`));
      const cara = akumulasiDariTriwulan(isi, this.tampung.angka('KINERJA', kode, setahun));
      const asal = this.tampung.calon('KINERJA', kode, `${tw}4`)[0]?.asal;
      if (!cara || !asal) continue;
      this.tampung.taruh(
        'IKU',
        kode,
        'akumulasiTriwulan',
        cara,
        { ...asal, a1: asal.sel },
        1,
        'Disimpulkan dari angka triwulan dan setahun. Periksa.',
      );
      return;
    }
  }

  /** A printed capaian that the indicator's formula gives needs no typing: it is left to the formula. */
  private simpulkanCapaian(kode: string, batas: number | null, lama: Arah | null): void {
    this.tampung.tunggal('KINERJA', kode, 'capaianDitetapkan');
    const capaian = this.tampung.angka('KINERJA', kode, 'capaianDitetapkan');
    const realisasi = this.tampung.angka('KINERJA', kode, 'realisasi');
    const target =
      this.tampung.angka('KINERJA', kode, 'targetPerubahan') ?? this.tampung.angka('KINERJA', kode, 'target');
    const arah = lama ?? (this.tampung.calon('IKU', kode, 'arah')[0]?.nilai as Arah | undefined);
    if (capaian === null || realisasi === null || target === null || !arah) return;
    const pakai =
      arah === 'TURUN'
        ? ((this.atur('rumusTurun')?.nilai as Arah | undefined) ?? this.buku?.buku.identitas.rumusTurun ?? arah)
        : arah;
    if (capaianTerhitung(capaian, realisasi, target, pakai, batas))
      this.tampung.buang('KINERJA', kode, 'capaianDitetapkan');
  }

  /**
   * The tree of performance, where the budget shows it: an indicator stands below the one of the next level that the
   * same line, or the line above, serves. With a single tujuan every sasaran stands below it.
   */
  private sambungInduk(milik: ReadonlyMap<string, readonly GarisAnggaran[]>): void {
    const tujuanDari = this.pencariTujuan();
    // Who serves each line, in the order of the indicators.
    const pelayan = new Map<GarisAnggaran, IkuDikenal[]>();
    for (const iku of this.kenal)
      if (URUT_TINGKAT.indexOf(iku.tingkat) >= SASARAN)
        for (const garis of new Set(milik.get(iku.kode))) tambahKe(pelayan, garis, iku);
    for (const iku of this.kenal) {
      const induk =
        iku.tingkat === 'Sasaran Strategis'
          ? tujuanDari(iku)
          : indukMenurutAnggaran(iku, milik.get(iku.kode)?.[0] ?? null, pelayan);
      if (induk && this.tampung.punya('IKU', iku.kode, 'kode'))
        this.tampung.taruh('IKU', iku.kode, 'induk', induk.kode, this.asalNama(iku));
    }
  }

  /** The tujuan of a sasaran: the only one of the name that is printed above it, or the only one there is. */
  private pencariTujuan(): (iku: IkuDikenal) => IkuDikenal | null {
    const tujuan = this.kenal.filter((k) => k.tingkat === 'Tujuan');
    const indeks = new IndeksNama(SERUPA);
    const sasaran: [nama: string, IkuDikenal][] = [];
    for (const iku of tujuan)
      for (const { nilai } of this.tampung.calon('IKU', iku.kode, 'sasaran'))
        indeks.tambah(String(nilai), sasaran.push([String(nilai), iku]) - 1);
    return ({ kode }) => {
      const nama = this.tujuan.get(kode) ?? '';
      const mirip = indeks.calon(nama).map((i) => sasaran[i] as (typeof sasaran)[number]);
      const senama = new Set(mirip.filter(([n]) => kemiripan(n, nama) >= SERUPA).map(([, iku]) => iku));
      const pilih = senama.size === 1 ? [...senama] : tujuan;
      return pilih.length === 1 ? (pilih[0] as IkuDikenal) : null;
    };
  }

  private milik(r: NamaRentang, kode: string, id: string, n: string | number | null, s: SelTabel, bobot = 1): void {
    if (n === null || n === '') return;
    if (!this.tampung.punya(r, kode, 'kode')) this.tampung.taruh(r, kode, 'kode', kode, s);
    this.tampung.taruh(r, kode, id, n, s, bobot);
  }

  private milikKinerja(kode: string, id: string, n: string | number | null, s: SelTabel, bobot = 1): void {
    this.milik('KINERJA', kode, id, n, s, bobot);
  }

  private ambilPembanding(k: KolomTabel, s: SelTabel, kode: string, n: string | number | null): boolean {
    if (k.varian !== 'provinsi' && k.varian !== 'nasional' && k.varian !== 'daerahLain') return false;
    this.milik('PEMBANDING', kode, k.varian, n, s);
    if (k.tahun !== null) this.milik('PEMBANDING', kode, 'periode', String(k.tahun), s);
    return true;
  }

  private ambilTarget(
    tabel: Tabel,
    kolom: KolomTabel,
    sel: SelTabel,
    kode: string,
    satuan: string,
    bobot: number,
  ): void {
    const nilai = nilaiSel(sel, satuan);
    if (this.ambilPembanding(kolom, sel, kode, nilai)) return;
    const tahun = this.tahunKeliru(tabel) ? null : kolom.tahun;
    const ubah = kolom.varian === 'perubahan' || (kolom.varian === null && this.pkPerubahan.has(tabel));
    if (kolom.varian === 'akhir') {
      const z = kolom.tahun ?? this.buku?.buku.identitas.renstraAkhir ?? tahunAkhir(this.atur('periodeRenstra')?.nilai);
      if (z) this.milik('RENSTRA', kode, `target:${z}`, nilai, sel);
      else this.lewat(tabel, 'tahun akhir Renstra tidak tertulis; isi Periode Renstra di lembar Identitas lebih dulu');
    } else if (kolom.tw !== null) this.milikKinerja(kode, `twTarget${kolom.tw}`, nilai, sel, bobot);
    else if (tahun !== null && (tabel.jenis === 'target-tahun' || tahun > this.tahun))
      this.milik('RENSTRA', kode, `target:${tahun}`, nilai, sel, tabel.jenis === 'target-tahun' ? 2 : 1);
    else if (tahun !== null && tahun < this.tahun) this.milik('RIWAYAT', kode, `target:${tahun}`, nilai, sel);
    else
      this.milikKinerja(
        kode,
        ubah ? 'targetPerubahan' : 'target',
        nilai,
        sel,
        kolom.varian === 'murni' ? BOBOT_MURNI : bobot,
      );
  }

  /**
   * "Target 2023 | Realisasi 2024 | Capaian" where the achievement is that of the one over the other: the year of the
   * target is a slip, since nobody measures this year by last year's target row after row.
   */
  private tahunKeliru(tabel: Tabel): boolean {
    const lama = this.keliruTahun.get(tabel);
    if (lama !== undefined) return lama;
    const kinerja = (peran: Peran) =>
      tabel.kolom.flatMap((k, i) =>
        k.peran === peran && k.bidang !== 'anggaran' && k.bidang !== 'fisik' && k.tw === null ? [{ k, i }] : [],
      );
    const [target, realisasi, capaian] = (['target', 'realisasi', 'capaian'] as const).map(kinerja);
    const [kolomTarget, kolomRealisasi, kolomCapaian] = [target?.[0], realisasi?.[0], capaian?.[0]];
    let keliru = false;
    if (
      kolomTarget &&
      kolomRealisasi &&
      kolomCapaian &&
      target?.length === 1 &&
      realisasi?.length === 1 &&
      capaian?.length === 1 &&
      kolomTarget.k.varian === null &&
      kolomTarget.k.tahun !== null &&
      kolomTarget.k.tahun < this.tahun &&
      (kolomRealisasi.k.tahun ?? this.tahun) === this.tahun
    ) {
      let [cocok, semua] = [0, 0];
      for (const r of data(tabel)) {
        const [murni, nilaiKanan, nilaiLain] = [kolomTarget, kolomRealisasi, kolomCapaian].map(({ i }) =>
          angkaSel(r.sel[i]),
        ) as (number | null)[];
        if (!murni || !nilaiKanan || nilaiLain == null || murni === nilaiKanan) continue;
        semua++;
        if (
          [(100 * nilaiKanan) / murni, (100 * (2 * murni - nilaiKanan)) / murni, (100 * murni) / nilaiKanan].some(
            (n) => Math.abs(n - nilaiLain) < 0.06,
          )
        )
          cocok++;
      }
      keliru = semua >= 2 && cocok >= 0.6 * semua;
      if (keliru)
        this.catatan.push(
          `${tabel.lembar} ${kolomTarget.k.selKepala}: kepala kolom menyebut “${kolomTarget.k.judul}”, tetapi capaian di tabel itu membandingkannya dengan realisasi ${this.tahun}; dibaca sebagai target ${this.tahun}.`,
        );
    }
    this.keliruTahun.set(tabel, keliru);
    return keliru;
  }

  /** After a revision tables go on to say "Target" and mean the changed one: that is no other first target. */
  private pisahkanTarget(kode: string): void {
    const baru = this.tampung.calon('KINERJA', kode, 'targetPerubahan')[0]?.nilai;
    const semua = this.tampung.calon('KINERJA', kode, 'target');
    if (baru !== undefined && semua.some((c) => c.nilai !== baru || c.bobot === BOBOT_MURNI))
      this.tampung.saring('KINERJA', kode, 'target', (c) => c.nilai !== baru || c.bobot === BOBOT_MURNI);
  }

  private ambilRealisasi(kolom: KolomTabel, sel: SelTabel, kode: string, satuan: string, bobot: number): void {
    const nilai = nilaiSel(sel, satuan);
    if (this.ambilPembanding(kolom, sel, kode, nilai)) return;
    // "Realisasi s.d. TW IV" is the year; up to an earlier quarter it follows from the quarters.
    if (kolom.tw !== null && SAMPAI_TW.test(kolom.judul)) {
      if (kolom.tw === 4) this.milikKinerja(kode, 'realisasi', nilai, sel, bobot);
      return;
    }
    if (kolom.varian === 'kumulatif') {
      this.tampung.taruh('IKU', kode, 'akumulasiRenstra', 'kumulatif', sel);
      if (kolom.tahun !== null && kolom.tahun < this.tahun) this.milik('RENSTRA', kode, 'kumulatifLalu', nilai, sel);
    } else if (kolom.varian === 'akhir') return;
    else if (kolom.tw !== null) this.milikKinerja(kode, `twRealisasi${kolom.tw}`, nilai, sel, bobot);
    else if (kolom.varian === 'lalu' && kolom.tahun === null)
      this.milik('RIWAYAT', kode, `realisasi:${this.tahun - 1}`, nilai, sel);
    else if (kolom.tahun !== null && kolom.tahun < this.tahun)
      this.milik('RIWAYAT', kode, `realisasi:${kolom.tahun}`, nilai, sel);
    else if (kolom.tahun === null || kolom.tahun === this.tahun)
      this.milikKinerja(kode, 'realisasi', nilai, sel, bobot);
  }

  private ambilAnalisis(tabel: Tabel, baris: BarisTabel, kode: string): void {
    const program = tabel.jenis === 'program-penunjang' ? (sel(tabel, baris, 'program')?.tercetak ?? '') : '';
    const kunci = `${kode} ${program}`.trim();
    const asal = sel(tabel, baris, 'program') ?? baris.sel.find((s) => s.tercetak !== '');
    if (!asal) return;
    const taruh = (id: string, sel: SelTabel) => {
      if (!sel.tercetak || sel.tercetak === '-') return;
      if (!this.tampung.punya('ANALISIS', kunci, 'kode')) {
        this.tampung.taruh('ANALISIS', kunci, 'kode', kode, asal);
        this.tampung.taruh('ANALISIS', kunci, 'program', program, asal);
      }
      this.tampung.taruh('ANALISIS', kunci, id, sel.tercetak, sel);
    };
    tabel.kolom.forEach((k, i) => {
      const sel = baris.sel[i];
      if (k.peran !== 'analisis' || !sel) return;
      const j = k.judul.toLowerCase();
      if (/solusi|upaya|tindak/.test(j)) taruh('solusi', sel);
      else if (/menunjang/.test(j)) taruh('menunjang', sel);
      else if (/pendorong|pendukung|keberhasilan/.test(j) && !/kegagalan|hambat/.test(j)) taruh('faktorPendorong', sel);
      else if (/hambat|kendala|kegagalan|permasalahan/.test(j) && !/keberhasilan/.test(j)) taruh('penghambat', sel);
      else
        taruh(
          tabel.jenis === 'program-penunjang' ? 'aktivitas' : berhasil(tabel, baris) ? 'faktorPendorong' : 'penghambat',
          sel,
        );
    });
  }
}

function ambilRekomendasi(tabel: Tabel, tampung: Penampung): void {
  for (const baris of data(tabel)) {
    const isi = sel(tabel, baris, 'rekomendasi');
    if (!isi?.tercetak) continue;
    tampung.taruh('REKOMENDASI', isi.tercetak, 'rekomendasi', isi.tercetak, isi);
    tabel.kolom.forEach((kolom, i) => {
      const sel = baris.sel[i];
      const id =
        kolom.peran === 'tindakLanjut' || kolom.peran === 'penanggungJawab'
          ? kolom.peran
          : /tenggat|waktu|jadwal/i.test(kolom.judul)
            ? 'tenggat'
            : /status/i.test(kolom.judul)
              ? 'status'
              : null;
      if (sel && id) tampung.taruh('REKOMENDASI', isi.tercetak, id, sel.tercetak, sel);
    });
  }
}

function ambilSkala(tabel: Tabel, tampung: Penampung): void {
  for (const baris of data(tabel)) {
    const selKini = sel(tabel, baris, 'kriteria');
    const i = sel(tabel, baris, 'interval');
    if (!selKini?.tercetak || !i) continue;
    tampung.taruh('SKALA', selKini.tercetak, 'kriteria', selKini.tercetak, selKini);
    tampung.taruh('SKALA', selKini.tercetak, 'batasBawah', batasBawah(i.tercetak), i);
    const warna = baris.sel[tabel.kolom.findIndex((x) => /\bwarna\b/i.test(x.judul))];
    if (warna && warna !== selKini) {
      const nama = warna.tercetak.trim().toLowerCase();
      tampung.taruh('SKALA', selKini.tercetak, 'warna', nama in NAMA_WARNA ? nama : warna.tercetak, warna);
    }
  }
}

/** Tables that name indicators fully come first: they give the names and codes that the others are matched with. */
function urutan(t: Tabel): number {
  if (t.kolom.some((k) => k.peran === 'jabatan')) return 5;
  const urut: readonly JenisTabel[] = ['perjanjian-kinerja', 'iku', 'target-tahun', 'realisasi-kinerja'];
  const i = urut.indexOf(t.jenis);
  if (t.jenis === 'anggaran-program') return 10 - Math.min(t.baris.length, 999) / 1000;
  return i < 0 ? 6 : i;
}

/** "5.896" alone is a thousand or a fraction: beside the result that it makes only one reading is left. */
function bacaRasio(t: Tabel, b: BarisTabel): { pembilang: number; penyebut: number } | null {
  const [selKini, selLain] = [sel(t, b, 'pembilang'), sel(t, b, 'penyebut')];
  const hasil = angkaSel(sel(t, b, 'realisasi'));
  const arti = (s: SelTabel | null): number[] =>
    s?.angka.jenis === 'ambigu'
      ? [keAngka(s.angka.sebagaiRibuan), keAngka(s.angka.sebagaiDesimal)]
      : [angkaSel(s)].filter((n): n is number => n !== null);
  if (!hasil || (selKini?.angka.jenis !== 'ambigu' && selLain?.angka.jenis !== 'ambigu')) return null;
  const cocok = arti(selKini).flatMap((pembilang) =>
    arti(selLain).flatMap((penyebut) =>
      [1, 100, 1000, 10_000, 100_000].some((x) => Math.abs((pembilang / penyebut) * x - hasil) < 0.01 * hasil)
        ? [{ pembilang, penyebut }]
        : [],
    ),
  );
  // Both thousands and both fractions give one ratio: amounts that are counted come first.
  return cocok[0] ?? null;
}

function berhasil(t: Tabel, b: BarisTabel): boolean {
  const [c, r, g] = (['capaian', 'realisasi', 'target'] as const).map((p) => angkaSel(sel(t, b, p)));
  return typeof c === 'number' ? c >= 100 : typeof r === 'number' && typeof g === 'number' && r >= g;
}

const tahunAkhir = (periode: string | number | undefined): number | null => {
  const t = [...String(periode ?? '').matchAll(/20\d\d/g)].map((m) => Number(m[0]));
  return t.length > 0 ? Math.max(...t) : null;
};

function ambilLhe(tabel: Tabel, tampung: Penampung, tahun: number): void {
  for (const baris of tabel.baris) {
    if (baris.jenis === 'bagian') continue;
    const komponen = sel(tabel, baris, 'komponen') ?? sel(tabel, baris, 'uraian');
    const nama = komponen?.tercetak ?? '';
    if (!komponen || nama === '' || /predikat|tingkat akuntabilitas/i.test(nama)) continue;
    const kunci = baris.jenis === 'jumlah' || /^(?:jumlah|total|nilai)\b/i.test(nama) ? 'Nilai akhir' : nama;
    tampung.taruh('LHE', kunci, 'komponen', kunci, komponen);
    tabel.kolom.forEach((kolom, i) => {
      const sel = baris.sel[i];
      if (!sel) return;
      // A second one is the share of the weight that was reached.
      if (kolom.peran === 'bobot' && i === tabel.kolom.findIndex((x) => x.peran === 'bobot'))
        tampung.taruh('LHE', kunci, 'bobot', nilaiSel(sel, ''), sel);
      else if (kolom.peran === 'nilai') {
        const y = kolom.tahun ?? tabel.tahun ?? tahun;
        if (y) tampung.taruh('LHE', kunci, `nilai:${y}`, nilaiSel(sel, ''), sel);
      }
    });
  }
}

export interface Pilihan {
  readonly rentang: NamaRentang;
  /** Row of the range, from 0. */
  readonly urut: number;
  readonly baris: string;
  readonly kolom: string;
  readonly calon: readonly Calon[];
}

/** As rows for a new template; what the sources disagree about takes the preferred value and is listed. */
export function isianDariAmbilan(
  ambilan: Ambilan,
  identitas: BarisIsian = {},
): { isi: Isian; berselisih: Pilihan[]; dugaan: (Pilihan & { sebab: string })[] } {
  const berselisih: Pilihan[] = [];
  const dugaan: (Pilihan & { sebab: string })[] = [];
  const atur: Record<string, string | number> = {};
  const isi: Record<string, unknown> = {};
  for (const [n, daftar] of Object.entries(ambilan)) {
    const rentang = n as NamaRentang;
    const baris = daftar?.map((barisAmbil, urut) =>
      Object.fromEntries(
        Object.entries(barisAmbil.isi).map(([kolom, calon]) => {
          const p = { rentang, urut, baris: barisAmbil.kunci, kolom, calon };
          if (calon.length > 1) berselisih.push(p);
          const sebab = barisAmbil.dugaan?.[kolom];
          if (sebab && rentang !== 'IDENTITAS') dugaan.push({ ...p, sebab });
          const nilai = calon[0]?.nilai ?? null;
          const id = rentang === 'IDENTITAS' && PENGATURAN.find((a) => a.label === barisAmbil.kunci)?.id;
          if (id && nilai !== null) atur[id] = nilai;
          return [kolom, nilai];
        }),
      ),
    );
    if (rentang !== 'IDENTITAS') isi[rentang] = baris;
  }
  return { isi: { ...isi, IDENTITAS: { ...atur, ...identitas } } as Isian, berselisih, dugaan };
}
