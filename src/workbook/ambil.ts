/**
 * Published tables, recognised by their headers, as rows for the named ranges. Every value keeps the cell it came from;
 * where tables print different values for one thing, all of them are kept, the most telling table first.
 */
import { hitungCapaian } from '../core/capaian';
import { type Desimal, dariAngka, keAngka } from '../core/desimal';
import type { BarisTabel, JenisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import type { HasilBaca } from './buku';
import type { NamaRentang } from './definisi';
import type { Ambilan, BarisAmbil, Calon, Pratinjau } from './padukan';
import type { TingkatIku } from './rekaman';
import type { BarisIsian, Isian } from './templat';

/** 0 … 1, 1 for names that say the same. The recogniser's own measure is passed in. */
export type UkurNama = (a: string, b: string) => number;

export interface HasilAmbil {
  readonly ambilan: Ambilan;
  readonly dilewati: Pratinjau['dilewati'];
}

/** Names at least this alike are one indicator or one budget line. */
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

const TEKS_IKU: Partial<Record<Peran, string>> = {
  satuan: 'satuan',
  definisi: 'definisi',
  formulasi: 'formulasi',
  sumberData: 'sumberData',
  penanggungJawab: 'penanggungJawab',
  arah: 'arah',
};

class Penampung {
  private readonly isi = new Map<
    NamaRentang,
    Map<string, { kunci: string; isi: Record<string, (Calon & { bobot: number })[]> }>
  >();

  taruh(
    nama: NamaRentang,
    kunci: string,
    id: string,
    nilai: string | number | null,
    asal: Pick<SelTabel, 'lembar' | 'a1' | 'tercetak'>,
    bobot = 1,
  ): void {
    if (nilai === null || nilai === '') return;
    let baris = this.isi.get(nama);
    if (!baris) {
      baris = new Map();
      this.isi.set(nama, baris);
    }
    const k = kunci.toLowerCase();
    let r = baris.get(k);
    if (!r) {
      r = { kunci, isi: {} };
      baris.set(k, r);
    }
    const daftar = r.isi[id] ?? [];
    r.isi[id] = daftar;
    daftar.push({ nilai, asal: { lembar: asal.lembar, sel: asal.a1, tercetak: asal.tercetak }, bobot });
  }

  punya(nama: NamaRentang, kunci: string, id: string): boolean {
    return this.isi.get(nama)?.get(kunci.toLowerCase())?.isi[id] !== undefined;
  }

  /** Rows of a range with the preferred value of each column. */
  *baris(nama: NamaRentang): Generator<{ kunci: string; pertama(id: string): Calon | null; buang(id: string): void }> {
    for (const { kunci, isi } of this.isi.get(nama)?.values() ?? [])
      yield {
        kunci,
        pertama: (id) => isi[id]?.reduce((a, b) => (b.bobot > a.bobot ? b : a)) ?? null,
        buang: (id) => {
          delete isi[id];
        },
      };
  }

  hasil(): Ambilan {
    const keluar: Partial<Record<NamaRentang, BarisAmbil[]>> = {};
    for (const [nama, baris] of this.isi)
      keluar[nama] = [...baris.values()].map(({ kunci, isi }) => ({
        kunci,
        isi: Object.fromEntries(
          Object.entries(isi).map(([id, daftar]) => {
            const urut = [...daftar].sort((a, b) => b.bobot - a.bobot);
            // Wordings differ from table to table without meaning it; figures do not.
            const unik = urut.filter((c, i) => urut.findIndex((x) => String(x.nilai) === String(c.nilai)) === i);
            const calon = nama === 'IKU' || id === 'uraian' ? unik.slice(0, 1) : unik;
            return [id, calon.map(({ nilai, asal }) => ({ nilai, asal }))];
          }),
        ),
      }));
    return keluar;
  }
}

interface IkuDikenal {
  kode: string;
  nama: string;
  jabatan: string;
}

const AWALAN: Record<TingkatIku, string> = {
  'Kinerja Daerah': 'KD',
  Tujuan: 'T',
  'Sasaran Strategis': 'SS',
  Program: 'P',
  Kegiatan: 'K',
  'Sub Kegiatan': 'SK',
  Individu: 'I',
};

/** "Jumlah …" and "Persentase …" of one thing are two indicators; "Nilai Indeks …" and "Indeks …" are one. */
function bedaMacam(a: string, b: string): boolean {
  const macam = (nama: string) => {
    const m = /^(jumlah|banyaknya|pers|pros)/i.exec(nama.trim())?.[1]?.toLowerCase();
    return m === undefined ? null : m.startsWith('p') ? 'persen' : 'jumlah';
  };
  const [x, y] = [macam(a), macam(b)];
  return x !== null && y !== null && x !== y;
}

const KEPALA_OPD =
  /^(?:plt\.?\s+|pj\.?\s+)?(?:kepala (?:dinas|badan|satuan|kantor|pelaksana)|inspektur|sekretaris daerah|camat|direktur)/i;

export function ambilDariTabel(
  tabel: readonly Tabel[],
  h: Pick<HasilBaca, 'buku'> | null,
  ukur: UkurNama,
  tahunLaporan: number | null,
): HasilAmbil {
  const p = new Pengambil(tabel, h, ukur, tahunLaporan ?? h?.buku.identitas.tahun ?? 0);
  for (const t of [...tabel].sort((a, b) => urutan(a) - urutan(b))) p.ambil(t);
  return p.hasil();
}

class Pengambil {
  private readonly tampung = new Penampung();
  private readonly dilewati: { asal: null; sebab: string }[] = [];
  private readonly kenal: IkuDikenal[];
  private readonly nomor = new Map<string, number>();
  private readonly dilayani = new Map<string, { kode: string[]; asal: SelTabel; pagu: SelTabel | null }>();
  private readonly mata: Mata[];

  constructor(
    private readonly semua: readonly Tabel[],
    private readonly h: Pick<HasilBaca, 'buku'> | null,
    private readonly ukur: UkurNama,
    private readonly tahun: number,
  ) {
    this.kenal = (h?.buku.iku ?? []).flatMap((i) =>
      i.kode.nilai ? [{ kode: i.kode.nilai, nama: i.indikator.nilai ?? '', jabatan: '' }] : [],
    );
    for (const k of this.kenal) {
      const m = /^([A-Z]+)\.(\d+)$/.exec(k.kode);
      if (m) this.nomor.set(m[1] as string, Math.max(this.nomor.get(m[1] as string) ?? 0, Number(m[2])));
    }
    this.mata = (h?.buku.anggaran ?? []).map((a) => ({
      kode: a.kodeRekening.nilai ?? '',
      uraian: a.uraian.nilai ?? '',
      tingkat: a.tingkat.nilai ?? '',
    }));
  }

  hasil(): HasilAmbil {
    this.sambungAnggaran();
    buangCapaianTerhitung(this.tampung);
    return { ambilan: this.tampung.hasil(), dilewati: this.dilewati };
  }

  ambil(t: Tabel): void {
    switch (t.jenis) {
      case 'anggaran-program':
        this.ambilAnggaran(t);
        break;
      case 'belanja-jenis':
        ambilBelanja(t, this.tampung);
        break;
      case 'lhe':
        ambilLhe(t, this.tampung, this.tahun);
        break;
      case 'rekomendasi':
        ambilRekomendasi(t, this.tampung);
        break;
      case 'skala-nilai':
        ambilSkala(t, this.tampung);
        break;
      case 'lain':
      case 'program-kegiatan':
      case 'perbandingan-anggaran':
        this.lewat(t, 'tidak ada rentang untuk isi tabel ini');
        break;
      default:
        this.ambilIndikator(t);
        break;
    }
  }

  private lewat(t: Tabel, sebab: string): void {
    this.dilewati.push({ asal: null, sebab: `${t.judul || t.rentang} (${t.lembar}): ${sebab}` });
  }

  private cari(nama: string, jabatan: string, dipakai: ReadonlySet<IkuDikenal>): IkuDikenal | null {
    let terbaik: IkuDikenal | null = null;
    let nilai = 0;
    for (const k of this.kenal) {
      // One job title is held by several people: each row of theirs is an indicator of its own.
      if (k.jabatan !== jabatan || (jabatan !== '' && dipakai.has(k)) || bedaMacam(k.nama, nama)) continue;
      const n = this.ukur(k.nama, nama);
      if (n > nilai) {
        nilai = n;
        terbaik = k;
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

  private ambilIndikator(t: Tabel): void {
    const kolomNama = t.kolom.findIndex((k) => k.peran === 'indikator');
    if (kolomNama < 0) {
      this.lewat(t, 'tidak ada kolom indikator');
      return;
    }
    let nama: SelTabel | null = null;
    let asing = 0;
    const dipakai = new Set<IkuDikenal>();
    for (const b of data(t)) {
      const isi = b.sel[kolomNama];
      // The indicator of a sasaran is printed once above the programmes that support it.
      if (isi?.tercetak) nama = isi;
      if (!nama) continue;
      const pejabat = b.warisan.jabatan ?? '';
      const jabatan = pejabat === '' || KEPALA_OPD.test(pejabat) ? '' : pejabat;
      let iku = this.cari(nama.tercetak, jabatan, dipakai);
      if (!iku) {
        if (t.tahun !== null && this.tahun > 0 && t.tahun > this.tahun) {
          asing++;
          continue;
        }
        const tingkat = tingkatBaris(t, b, jabatan);
        iku = { kode: this.buatKode(tingkat), nama: nama.tercetak, jabatan };
        this.kenal.push(iku);
        this.tampung.taruh('IKU', iku.kode, 'kode', iku.kode, nama);
        this.tampung.taruh('IKU', iku.kode, 'tingkat', tingkat, nama);
        this.tampung.taruh('IKU', iku.kode, 'indikator', nama.tercetak, nama);
      }
      dipakai.add(iku);
      if (t.jenis === 'program-penunjang' || t.kolom.some((k) => k.peran === 'analisis'))
        this.ambilAnalisis(t, b, iku.kode);
      if (t.jenis !== 'program-penunjang') this.ambilBaris(t, b, iku.kode, nama);
    }
    if (asing > 0) this.lewat(t, `${asing} indikator tahun ${t.tahun} yang tidak ada di laporan tahun ${this.tahun}`);
  }

  private ambilBaris(t: Tabel, b: BarisTabel, kode: string, nama: SelTabel): void {
    const bobot = BOBOT[t.jenis] ?? {};
    const sasaran = b.warisan.sasaran ?? b.warisan.tujuan;
    if (sasaran) this.tampung.taruh('IKU', kode, 'sasaran', sasaran, nama);
    const program = sel(t, b, 'program');
    if (program?.tercetak && t.jenis === 'perjanjian-kinerja')
      this.layani(program.tercetak, kode, program, sel(t, b, 'pagu'));
    const satuan = b.warisan.satuan ?? '';
    t.kolom.forEach((k, i) => {
      const s = b.sel[i];
      if (!s || (s.angka.jenis === 'tanpa-nilai' && s.angka.kosong)) return;
      const kinerja = k.bidang !== 'anggaran' && k.bidang !== 'fisik';
      const teks = TEKS_IKU[k.peran];
      if (teks) this.tampung.taruh('IKU', kode, teks, s.tercetak, s);
      else if (k.peran === 'bukti') this.milikKinerja(kode, 'buktiDukung', s.tercetak, s);
      else if (k.peran === 'pembilang' || k.peran === 'penyebut') this.milikKinerja(kode, k.peran, nilaiSel(s, ''), s);
      else if (k.peran === 'keterangan' && t.jenis === 'perbandingan-tahun')
        this.milik('RIWAYAT', kode, 'keterangan', s.tercetak, s);
      else if (k.peran === 'target' && kinerja) this.ambilTarget(t, k, s, kode, satuan, bobot.target ?? 2);
      else if (k.peran === 'realisasi' && kinerja) this.ambilRealisasi(k, s, kode, satuan, bobot.realisasi ?? 2);
      else if (k.peran === 'capaian' && kinerja && k.varian === null && k.tw === null) {
        const n = nilaiSel(s, 'Persen');
        if (k.tahun !== null && k.tahun < this.tahun) this.milik('RIWAYAT', kode, `capaian:${k.tahun}`, n, s);
        else if (t.jenis === 'realisasi-kinerja' && typeof n === 'number')
          this.milikKinerja(kode, 'capaianDitetapkan', n, s, 10);
      }
    });
  }

  private milik(r: NamaRentang, kode: string, id: string, n: string | number | null, s: SelTabel, bobot = 1): void {
    if (n === null || n === '') return;
    if (!this.tampung.punya(r, kode, 'kode')) this.tampung.taruh(r, kode, 'kode', kode, s);
    this.tampung.taruh(r, kode, id, n, s, bobot);
  }

  private milikKinerja(kode: string, id: string, n: string | number | null, s: SelTabel, bobot = 1): void {
    this.milik('KINERJA', kode, id, n, s, bobot);
  }

  private ambilTarget(t: Tabel, k: KolomTabel, s: SelTabel, kode: string, satuan: string, bobot: number): void {
    const n = nilaiSel(s, satuan);
    const akhir = this.h?.buku.identitas.renstraAkhir ?? null;
    if (k.varian === 'provinsi' || k.varian === 'nasional' || k.varian === 'daerahLain')
      this.milik('PEMBANDING', kode, k.varian, n, s);
    else if (k.varian === 'akhir') {
      const z = k.tahun ?? akhir ?? tahunAkhirTabel(this.semua);
      if (z) this.milik('RENSTRA', kode, `target:${z}`, n, s);
      else this.lewat(t, 'tahun akhir Renstra tidak tertulis; isi Periode Renstra di lembar Identitas lebih dulu');
    } else if (k.tw !== null) this.milikKinerja(kode, `twTarget${k.tw}`, n, s, bobot);
    else if (k.tahun !== null && (t.jenis === 'target-tahun' || k.tahun > this.tahun))
      this.milik('RENSTRA', kode, `target:${k.tahun}`, n, s);
    else if (k.tahun !== null && k.tahun < this.tahun) this.milik('RIWAYAT', kode, `target:${k.tahun}`, n, s);
    else this.milikKinerja(kode, k.varian === 'perubahan' ? 'targetPerubahan' : 'target', n, s, bobot);
  }

  private ambilRealisasi(k: KolomTabel, s: SelTabel, kode: string, satuan: string, bobot: number): void {
    const n = nilaiSel(s, satuan);
    if (k.varian === 'provinsi' || k.varian === 'nasional' || k.varian === 'daerahLain')
      this.milik('PEMBANDING', kode, k.varian, n, s);
    else if (k.varian === 'akhir') return;
    else if (k.tw !== null) this.milikKinerja(kode, `twRealisasi${k.tw}`, n, s, bobot);
    else if (k.varian === 'lalu') this.milik('RIWAYAT', kode, `realisasi:${this.tahun - 1}`, n, s);
    else if (k.tahun !== null && k.tahun < this.tahun) this.milik('RIWAYAT', kode, `realisasi:${k.tahun}`, n, s);
    else if (k.tahun === null || k.tahun === this.tahun) this.milikKinerja(kode, 'realisasi', n, s, bobot);
  }

  private ambilAnalisis(t: Tabel, b: BarisTabel, kode: string): void {
    const program = t.jenis === 'program-penunjang' ? (sel(t, b, 'program')?.tercetak ?? '') : '';
    const kunci = `${kode} ${program}`.trim();
    const asal = sel(t, b, 'program') ?? b.sel.find((s) => s.tercetak !== '');
    if (!asal) return;
    const taruh = (id: string, s: SelTabel) => {
      if (!s.tercetak || s.tercetak === '-') return;
      if (!this.tampung.punya('ANALISIS', kunci, 'kode')) {
        this.tampung.taruh('ANALISIS', kunci, 'kode', kode, asal);
        this.tampung.taruh('ANALISIS', kunci, 'program', program, asal);
      }
      this.tampung.taruh('ANALISIS', kunci, id, s.tercetak, s);
    };
    t.kolom.forEach((k, i) => {
      const s = b.sel[i];
      if (k.peran !== 'analisis' || !s) return;
      const j = k.judul.toLowerCase();
      if (/solusi|upaya|tindak/.test(j)) taruh('solusi', s);
      else if (/menunjang/.test(j)) taruh('menunjang', s);
      else if (/pendorong|pendukung|keberhasilan/.test(j) && !/kegagalan|hambat/.test(j)) taruh('faktorPendorong', s);
      else if (/hambat|kendala|kegagalan|permasalahan/.test(j) && !/keberhasilan/.test(j)) taruh('penghambat', s);
      else taruh(t.jenis === 'program-penunjang' ? 'aktivitas' : berhasil(t, b) ? 'faktorPendorong' : 'penghambat', s);
    });
  }

  private layani(teks: string, kode: string, asal: SelTabel, pagu: SelTabel | null): void {
    const d = this.dilayani.get(teks);
    if (d) d.kode.push(kode);
    else this.dilayani.set(teks, { kode: [kode], asal, pagu });
  }

  private ambilAnggaran(t: Tabel): void {
    const daftar = this.mata;
    const hitung = [0, 0, 0];
    const pertama = daftar.length === 0;
    // Several lines may bear one name under different parents: each is matched once per table.
    const dipakai = new Set<Mata>();
    for (const b of t.baris) {
      if (b.jenis !== 'data' || b.tingkat === 'total' || b.tingkat === 'urusan') continue;
      const nama = sel(t, b, 'uraian') ?? sel(t, b, 'subKegiatan') ?? sel(t, b, 'kegiatan') ?? sel(t, b, 'program');
      if (!nama?.tercetak) continue;
      const dalam = b.tingkat === 'kegiatan' ? 1 : b.tingkat === 'subKegiatan' ? 2 : 0;
      hitung[dalam] = (hitung[dalam] as number) + 1;
      hitung.fill(0, dalam + 1);
      const tingkat = ['program', 'kegiatan', 'sub kegiatan'][dalam] as string;
      const uraian = tanpaAwalan(nama.tercetak);
      const rekening = sel(t, b, 'kode')?.tercetak.trim() ?? '';
      let mata = rekening
        ? daftar.find((m) => m.kode === rekening)
        : pertama
          ? undefined
          : daftar.find((m) => m.tingkat === tingkat && !dipakai.has(m) && this.ukur(m.uraian, uraian) >= SERUPA);
      if (!mata) {
        mata = { kode: rekening || hitung.slice(0, dalam + 1).join('.'), uraian, tingkat };
        // An order number that another table already gave to another line is no code.
        if (!rekening && daftar.some((m) => m.kode === mata?.kode)) mata.kode = `${mata.kode}*`;
        daftar.push(mata);
      }
      dipakai.add(mata);
      const taruh = (id: string, n: string | number | null, s: SelTabel) =>
        this.tampung.taruh('ANGGARAN', (mata as Mata).kode, id, n, s);
      if (!this.tampung.punya('ANGGARAN', mata.kode, 'kodeRekening')) {
        taruh('kodeRekening', mata.kode, nama);
        taruh('tingkat', tingkat, nama);
        taruh('uraian', uraian, nama);
      }
      t.kolom.forEach((k, i) => {
        const s = b.sel[i];
        if (!s || (s.angka.jenis === 'tanpa-nilai' && s.angka.kosong)) return;
        const id = kolomUang(k, t.tahun);
        if (id) taruh(id, nilaiSel(s, 'Rp'), s);
        else if (k.peran === 'keterangan') taruh('keterangan', s.tercetak, s);
      });
    }
  }

  /** Which indicator a budget line serves, as the agreement prints it beside the indicator. */
  private sambungAnggaran(): void {
    const milik = new Map<Mata, { kode: string[]; asal: SelTabel }>();
    for (const [teks, { kode, asal, pagu }] of this.dilayani) {
      const awalan = /^(program|kegiatan|sub ?kegiatan)/i.exec(teks)?.[1]?.toLowerCase().replace('subk', 'sub k') ?? '';
      let terbaik: Mata | null = null;
      let nilai = 0;
      for (const m of this.mata) {
        if (awalan && m.tingkat !== awalan) continue;
        const n = this.ukur(m.uraian, tanpaAwalan(teks));
        if (n > nilai) {
          nilai = n;
          terbaik = m;
        }
      }
      if (!terbaik || nilai < 0.8) continue;
      if (pagu?.angka.jenis === 'angka')
        this.tampung.taruh('ANGGARAN', terbaik.kode, 'paguMurni', keAngka(pagu.angka.nilai), pagu, 0.5);
      const ada = milik.get(terbaik);
      if (ada) ada.kode.push(...kode);
      else milik.set(terbaik, { kode: [...kode], asal });
    }
    for (const [m, { kode, asal }] of milik) {
      const lama = this.h?.buku.anggaran.find((a) => a.kodeRekening.nilai === m.kode)?.kodeIku.nilai ?? [];
      this.tampung.taruh('ANGGARAN', m.kode, 'kodeIku', [...new Set([...lama, ...kode])].join('; '), asal);
    }
  }
}

function ambilRekomendasi(t: Tabel, tampung: Penampung): void {
  for (const b of data(t)) {
    const isi = sel(t, b, 'rekomendasi');
    if (!isi?.tercetak) continue;
    tampung.taruh('REKOMENDASI', isi.tercetak, 'rekomendasi', isi.tercetak, isi);
    const tl = sel(t, b, 'tindakLanjut');
    if (tl) tampung.taruh('REKOMENDASI', isi.tercetak, 'tindakLanjut', tl.tercetak, tl);
  }
}

function ambilSkala(t: Tabel, tampung: Penampung): void {
  for (const b of data(t)) {
    const k = sel(t, b, 'kriteria');
    const i = sel(t, b, 'interval');
    if (!k?.tercetak || !i) continue;
    tampung.taruh('SKALA', k.tercetak, 'kriteria', k.tercetak, k);
    tampung.taruh('SKALA', k.tercetak, 'batasBawah', batasBawah(i.tercetak), i);
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

const data = (t: Tabel): BarisTabel[] => t.baris.filter((b) => b.jenis === 'data');

function sel(t: Tabel, b: BarisTabel, peran: Peran): SelTabel | null {
  const i = t.kolom.findIndex((k) => k.peran === peran);
  return i < 0 ? null : (b.sel[i] ?? null);
}

/** The figure in the unit that the row speaks of; a figure in another unit, a class or a remark stays as printed. */
function nilaiSel(s: SelTabel, satuan: string): string | number | null {
  if (s.angka.jenis === 'tanpa-nilai') return s.angka.kosong ? null : s.tercetak;
  if (s.angka.jenis !== 'angka') return s.tercetak;
  const unit = s.angka.satuan.toLowerCase();
  const persen = /persen|%/i.test(satuan);
  if (unit === '%' || unit === 'persen' ? satuan !== '' && !persen : unit !== '' && persen) return s.tercetak;
  return keAngka(s.angka.nilai);
}

function tingkatBaris(t: Tabel, b: BarisTabel, jabatan: string): TingkatIku {
  if (jabatan !== '') return 'Individu';
  const program = sel(t, b, 'program')?.tercetak ?? '';
  if (/^sub ?kegiatan\b/i.test(program)) return 'Sub Kegiatan';
  if (/^kegiatan\b/i.test(program)) return 'Kegiatan';
  if (/^program\b/i.test(program)) return 'Program';
  return t.kolom.some((k) => k.peran === 'sasaran')
    ? 'Sasaran Strategis'
    : t.kolom.some((k) => k.peran === 'tujuan')
      ? 'Tujuan'
      : 'Sasaran Strategis';
}

function berhasil(t: Tabel, b: BarisTabel): boolean {
  const c = sel(t, b, 'capaian');
  if (c?.angka.jenis === 'angka') return keAngka(c.angka.nilai) >= 100;
  const [r, g] = [sel(t, b, 'realisasi'), sel(t, b, 'target')];
  return r?.angka.jenis === 'angka' && g?.angka.jenis === 'angka' && keAngka(r.angka.nilai) >= keAngka(g.angka.nilai);
}

function tahunAkhirTabel(tabel: readonly Tabel[]): number | null {
  let akhir: number | null = null;
  for (const t of tabel)
    if (t.jenis === 'target-tahun')
      for (const k of t.kolom) if (k.peran === 'target' && k.tahun !== null) akhir = Math.max(akhir ?? 0, k.tahun);
  return akhir;
}

/** "91% ≤ 100%" → 91, "> 90" → ">90", "≤ 50 %" → 0. */
function batasBawah(teks: string): string | number {
  const t = teks.trim();
  if (/^(?:≤|<|<=|kurang)/.test(t)) return 0;
  const m = /^(>)?\s*(\d+(?:[.,]\d+)?)/.exec(t);
  if (!m) return t;
  return m[1] ? `>${m[2]}` : Number((m[2] as string).replace(',', '.'));
}

const AWALAN_TINGKAT = /^(?:program|kegiatan|sub ?kegiatan)\s*:\s*/i;
const tanpaAwalan = (t: string) => t.replace(AWALAN_TINGKAT, '').trim();

interface Mata {
  kode: string;
  uraian: string;
  tingkat: string;
}

function kolomUang(k: KolomTabel, tahun: number | null): string | null {
  const lalu = k.varian === 'lalu' || (k.tahun !== null && tahun !== null && k.tahun < tahun);
  if (k.peran === 'pagu') return lalu ? 'paguLalu' : k.varian === 'perubahan' ? 'paguPerubahan' : 'paguMurni';
  if (k.peran === 'realisasiAnggaran') return lalu ? 'realisasiLalu' : 'realisasi';
  return null;
}

function ambilBelanja(t: Tabel, tampung: Penampung): void {
  for (const b of data(t)) {
    const nama = sel(t, b, 'uraian') ?? sel(t, b, 'program');
    if (!nama?.tercetak) continue;
    const uraian = nama.tercetak.replace(/^[a-z\d]{1,2}[.)]\s+/i, '');
    const kode = sel(t, b, 'kode') ?? sel(t, b, 'nomor');
    tampung.taruh('BELANJA', uraian, 'uraian', uraian, nama);
    if (kode?.tercetak) tampung.taruh('BELANJA', uraian, 'kode', kode.tercetak.replace(/\.$/, ''), kode);
    t.kolom.forEach((k, i) => {
      const s = b.sel[i];
      const id = kolomUang(k, t.tahun);
      if (s && id && !id.endsWith('Lalu')) tampung.taruh('BELANJA', uraian, id, nilaiSel(s, 'Rp'), s);
    });
  }
}

function ambilLhe(t: Tabel, tampung: Penampung, tahun: number): void {
  for (const b of t.baris) {
    if (b.jenis === 'bagian') continue;
    const komponen = sel(t, b, 'komponen') ?? sel(t, b, 'uraian');
    const nama = komponen?.tercetak ?? '';
    if (!komponen || nama === '' || /predikat|tingkat akuntabilitas/i.test(nama)) continue;
    const kunci = b.jenis === 'jumlah' || /^(?:jumlah|total|nilai)\b/i.test(nama) ? 'Nilai akhir' : nama;
    tampung.taruh('LHE', kunci, 'komponen', kunci, komponen);
    t.kolom.forEach((k, i) => {
      const s = b.sel[i];
      if (!s) return;
      if (k.peran === 'bobot') tampung.taruh('LHE', kunci, 'bobot', nilaiSel(s, ''), s);
      else if (k.peran === 'nilai') {
        const y = k.tahun ?? t.tahun ?? tahun;
        if (y) tampung.taruh('LHE', kunci, `nilai:${y}`, nilaiSel(s, ''), s);
      }
    });
  }
}

/**
 * A printed capaian that one of the formulas gives needs no typing: it is left to the formula. When only one direction
 * gives it, the report itself says which one it used.
 */
function buangCapaianTerhitung(tampung: Penampung): void {
  for (const r of tampung.baris('KINERJA')) {
    const c = r.pertama('capaianDitetapkan');
    const [realisasi, target] = [r.pertama('realisasi'), r.pertama('target')];
    if (!c || typeof realisasi?.nilai !== 'number' || typeof target?.nilai !== 'number') continue;
    const cocok = (['NAIK', 'TURUN', 'TURUN_RASIO'] as const).filter((arah) => {
      const h = hitungCapaian({
        realisasi: dariAngka(realisasi.nilai as number) as Desimal,
        target: dariAngka(target.nilai as number) as Desimal,
        arah,
      });
      return h.dinilai && keAngka(h.nilai) === c.nilai;
    });
    if (cocok.length > 0) r.buang('capaianDitetapkan');
    if (cocok.length === 1 && !tampung.punya('IKU', r.kunci, 'arah'))
      tampung.taruh('IKU', r.kunci, 'arah', cocok[0] as string, {
        lembar: c.asal.lembar,
        a1: c.asal.sel,
        tercetak: c.asal.tercetak,
      });
  }
}

/** As rows for a new template; what the sources disagree about takes the preferred value and is listed. */
export function isianDariAmbilan(
  ambilan: Ambilan,
  identitas: BarisIsian = {},
): { isi: Isian; berselisih: { rentang: NamaRentang; baris: string; kolom: string; calon: readonly Calon[] }[] } {
  const berselisih: { rentang: NamaRentang; baris: string; kolom: string; calon: readonly Calon[] }[] = [];
  const isi: Record<string, unknown> = { IDENTITAS: identitas };
  for (const [n, daftar] of Object.entries(ambilan)) {
    const rentang = n as NamaRentang;
    isi[rentang] = daftar?.map((r) =>
      Object.fromEntries(
        Object.entries(r.isi).map(([kolom, calon]) => {
          if (calon.length > 1) berselisih.push({ rentang, baris: r.kunci, kolom, calon });
          return [kolom, calon[0]?.nilai ?? null];
        }),
      ),
    );
  }
  return { isi: isi as Isian, berselisih };
}
