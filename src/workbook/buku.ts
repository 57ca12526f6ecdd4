/**
 * A snapshot read into typed records. Nothing here calls Sheets and nothing is ever refused as a whole: what cannot be
 * read is null in its record and a finding with its cell and a way out.
 */
import { dariA1, keA1 } from '../core/alamat';
import { lokalIndonesia } from '../core/lokal';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { Temuan } from '../core/temuan';
import { cariRentang, Pembaca, type RentangTerbaca, type Sumber } from './baca';
import { NAMA_RENTANG, type NamaRentang, normalJudul } from './definisi';
import { Pengumpul } from './isian';
import { periksaLintas } from './lintas';
import type {
  Analisis,
  Anggaran,
  Belanja,
  Bilangan,
  BukuKerja,
  Identitas,
  Iku,
  Isi,
  KelasSkala,
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
import { setahunDariTriwulan, takTerbaca } from './turunan';

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
function selTergabung(s: Sumber, catat: Pengumpul): Map<string, string> {
  const peta = new Map<string, string>();
  const t = s.terbaca;
  for (const g of s.lembar.gabungan ?? []) {
    const [a, z] = g.split(':').map((x) => dariA1(x));
    if (!a || !z || z.baris <= t.barisKepala || a.baris > t.akhirData) continue;
    if (z.kolom < t.kolomAwal || a.kolom > t.kolomAkhir) continue;
    for (let b = a.baris; b <= z.baris; b++)
      for (let k = a.kolom; k <= z.kolom; k++)
        // Sideways only the first cell belongs to the column that it stands in.
        if (b !== a.baris && k === a.kolom) peta.set(keA1(b, k), `${a.baris},${a.kolom}`);
    catat.tambah('isian-sel-gabung', {
      lembar: s.lembar.nama,
      sel: keA1(a.baris, a.kolom),
      tercetak: g,
      pesan: `Sel ${g} digabung. Isinya dibaca untuk semua barisnya; pisahkan (Format > Gabungkan sel > Batalkan gabungan) agar pengurutan dan rumus tetap benar.`,
    });
  }
  return peta;
}

export function bacaBuku(w: WorkbookSnapshot): HasilBaca {
  const catat = new Pengumpul();
  const sumber = new Map<NamaRentang, Sumber>();
  for (const nama of NAMA_RENTANG) {
    const s = cariRentang(w, nama, catat);
    if (s) sumber.set(nama, s);
  }
  // A name of ours alone (a person's own range "ANGGARAN") makes no template: at least one range must have its columns.
  const adaIsian = [...sumber.values()].some((s) => s.def.kolom.every((k) => !k.wajib || s.terbaca.kolom.has(k.id)));
  if (!adaIsian) {
    sumber.clear();
    catat.kosongkan();
  } else {
    periksaLokal(w, sumber, catat);
    for (const nama of POKOK) if (!sumber.has(nama)) catatHilang(w, nama, sumber, catat);
  }
  const baca = <T>(nama: NamaRentang, satu: (p: Pembaca) => T): T[] => {
    const s = sumber.get(nama);
    if (!s) return [];
    const p = new Pembaca(s, catat, selTergabung(s, catat));
    return s.terbaca.baris.map((b) => {
      const r = satu(p.ke(b));
      p.selesai();
      return r;
    });
  };

  const identitas = bacaIdentitas(sumber.get('IDENTITAS') ?? null, catat);
  const iku = baca('IKU', bacaIku);
  turunkanSasaran(iku);
  const menurutKode = new Map<string, Iku>();
  for (const i of iku) if (i.kode.nilai && !menurutKode.has(i.kode.nilai)) menurutKode.set(i.kode.nilai, i);
  const ikuBaris = (p: Pembaca) => menurutKode.get(p.sel('kode').tampil.trim());
  const satuanBaris = (p: Pembaca) => ikuBaris(p)?.satuan.nilai ?? '';
  const buku: BukuKerja = {
    identitas,
    iku,
    kinerja: baca('KINERJA', (p) => bacaKinerja(p, satuanBaris(p), ikuBaris(p)?.akumulasiTriwulan.nilai ?? null)),
    riwayat: baca('RIWAYAT', (p) => bacaPerTahun(p, satuanBaris(p))),
    renstra: baca('RENSTRA', (p) => bacaPerTahun(p, satuanBaris(p))),
    pembanding: baca('PEMBANDING', (p) => bacaPembanding(p, satuanBaris(p))),
    anggaran: baca('ANGGARAN', bacaAnggaran),
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

function periksaLokal(w: WorkbookSnapshot, sumber: ReadonlyMap<NamaRentang, Sumber>, catat: Pengumpul): void {
  if (w.lokal === '' || lokalIndonesia(w.lokal)) return;
  const lembar = (sumber.get('IDENTITAS') ?? [...sumber.values()][0])?.lembar.nama ?? '';
  catat.tambah('isian-lokal', {
    lembar,
    sel: 'A1',
    tercetak: w.lokal,
    seharusnya: 'in_ID',
    pesan: `Setelan lokal berkas ini ${w.lokal}, bukan Indonesia: koma dan titik dapat terbaca terbalik. Ubah lewat File > Setelan > Lokal > Indonesia.`,
  });
}

function catatHilang(
  w: WorkbookSnapshot,
  nama: NamaRentang,
  sumber: ReadonlyMap<NamaRentang, Sumber>,
  catat: Pengumpul,
): void {
  const lembar = [...sumber.values()][0]?.lembar.nama ?? w.lembar[0]?.nama ?? '';
  catat.tambah('isian-rentang-hilang', {
    lembar,
    sel: 'A1',
    seharusnya: nama,
    pesan: `Rentang bernama ${nama} tidak ada, mungkin lembarnya terhapus. Jalankan LKjIP > Perbarui templat untuk membuatnya lagi; isi lembar lain tidak berubah.`,
  });
}

const isiTeks = (i: Isi<string>): string => i.nilai ?? '';

function bacaIdentitas(s: Sumber | null, catat: Pengumpul): Identitas {
  const ada = new Map<string, Isi<string>>();
  const lain = new Map<string, string>();
  if (s) {
    const p = new Pembaca(s, catat);
    const kenal = s.terbaca.pengaturan ?? new Map<string, number>();
    for (const [id, b] of kenal) ada.set(id, p.ke(b).teks('isi'));
    const dikenal = new Set(kenal.values());
    for (const b of s.terbaca.baris) {
      const label = (p.ke(b).teks('label').nilai ?? '').replace(/^●\s*/, '').trim();
      if (label !== '' && !dikenal.has(b)) lain.set(label.toLowerCase(), p.teks('isi').nilai ?? '');
    }
  }
  const salah = (id: string, pesan: string) => {
    if (!s) return;
    const i = ada.get(id);
    catat.tambah('isian-pengaturan', {
      lembar: s.lembar.nama,
      sel: i?.sel ?? keA1(s.terbaca.barisKepala, s.terbaca.kolom.get('isi') ?? s.terbaca.kolomAwal),
      kolom: 'Isi',
      baris: PENGATURAN.find((a) => a.id === id)?.label ?? id,
      tercetak: i?.tercetak ?? '',
      pesan,
    });
  };
  const teks = (id: string) => {
    const i = ada.get(id);
    return (i && isiTeks(i)) || String(PENGATURAN.find((a) => a.id === id)?.bawaan ?? '');
  };
  const pilih = <T extends string>(id: string): T => {
    const a = PENGATURAN.find((x) => x.id === id) as Pengaturan;
    const t = teks(id);
    const kena = a.pilihan?.find((x) => normalJudul(x) === normalJudul(t));
    if (kena) return kena as T;
    salah(
      id,
      `"${t}" tidak dikenal untuk ${a.label}. Pilih salah satu: ${(a.pilihan ?? []).join(', ')}. Sementara dipakai ${a.bawaan}.`,
    );
    return a.bawaan as T;
  };
  const angka = (id: string, min: number, max: number, bila: number | null, pesan: string): number | null => {
    const t = teks(id).replace(/%$/, '').trim();
    if (t === '') return bila;
    const n = Number(t.replace(',', '.'));
    if (Number.isFinite(n) && n >= min && n <= max) return n;
    salah(id, pesan.replace('…', t));
    return bila;
  };
  const tahunTeks = teks('tahun');
  const tahun = Number(/\b20\d\d\b/.exec(tahunTeks)?.[0] ?? 0);
  if (s && tahun === 0)
    salah(
      'tahun',
      tahunTeks === ''
        ? 'Tahun laporan belum diisi.'
        : `Tahun "${tahunTeks}" tidak terbaca. Tulis empat angka, misalnya 2025.`,
    );
  if (s && teks('perangkatDaerah') === '')
    catat.tambah('isian-belum-diisi', {
      lembar: s.lembar.nama,
      sel: ada.get('perangkatDaerah')?.sel ?? keA1(s.terbaca.barisKepala, s.terbaca.kolomAwal),
      kolom: 'Isi',
      baris: 'Perangkat daerah',
      pesan: 'Nama perangkat daerah belum diisi.',
    });
  const periode = [...teks('periodeRenstra').matchAll(/20\d\d/g)].map((m) => Number(m[0]));
  return {
    perangkatDaerah: teks('perangkatDaerah'),
    pemerintahDaerah: teks('pemerintahDaerah'),
    tahun,
    renstraAwal: periode.length > 1 ? Math.min(...periode) : null,
    renstraAkhir: periode.length > 0 ? Math.max(...periode) : null,
    metodeEfisiensi: pilih('metodeEfisiensi'),
    batas: angka('batas', 1, 1000, null, 'Batas capaian "…" bukan persen. Kosongkan, atau isi 100, 120 atau 150.'),
    skala: pilih('skala'),
    desimal: angka('desimal', 0, 6, 2, 'Angka desimal "…" harus bilangan 0 sampai 6.') ?? 2,
    targetNol: pilih('targetNol'),
    rumusTurun: pilih('rumusTurun'),
    font: teks('font'),
    sumber: teks('sumber'),
    jabatan: teks('jabatan'),
    tempat: teks('tempat'),
    tanggal: teks('tanggal'),
    ...(lain.size ? { lain } : {}),
  };
}

const rekaman = (p: Pembaca) => ({ lembar: p.sumber.lembar.nama, baris: p.baris });

function bacaIku(p: Pembaca): Iku {
  return {
    ...rekaman(p),
    kode: p.kode('kode'),
    tingkat: p.pilihan('tingkat'),
    sasaran: p.teks('sasaran'),
    indikator: p.teks('indikator'),
    satuan: p.teks('satuan'),
    arah: p.pilihan('arah'),
    definisi: p.teks('definisi'),
    formulasi: p.teks('formulasi'),
    sumberData: p.teks('sumberData'),
    penanggungJawab: p.teks('penanggungJawab'),
    induk: p.kode('induk'),
    akumulasiTriwulan: p.pilihan('akumulasiTriwulan'),
    akumulasiRenstra: p.pilihan('akumulasiRenstra'),
  };
}

/** A sasaran written once above several indicators counts for all of them. */
function turunkanSasaran(iku: Iku[]): void {
  let lalu: Iku | null = null;
  for (const [i, r] of iku.entries()) {
    const sama: boolean = lalu !== null && (r.tingkat.nilai === null || r.tingkat.nilai === lalu.tingkat.nilai);
    if (!r.sasaran.nilai && lalu && sama) iku[i] = { ...r, sasaran: { ...r.sasaran, nilai: lalu.sasaran.nilai } };
    lalu = iku[i] as Iku;
  }
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

function bacaKinerja(p: Pembaca, satuan: string, cara: CaraAkumulasi): Kinerja {
  const capaianRumus = p.rumus('capaian', 'Persen');
  const ditetapkan = p.bilangan('capaianDitetapkan', 'Persen');
  const tw = [1, 2, 3, 4].map(
    (n): Triwulan => ({
      target: p.nilai(`twTarget${n}`, satuan),
      realisasi: p.nilai(`twRealisasi${n}`, satuan),
      capaian: p.rumus(`twCapaian${n}`, 'Persen'),
      status: p.pilihan(`twStatus${n}`),
    }),
  ) as [Triwulan, Triwulan, Triwulan, Triwulan];
  return {
    ...rekaman(p),
    kode: p.kode('kode'),
    target: p.nilai('target', satuan),
    targetPerubahan: p.nilai('targetPerubahan', satuan),
    pembilangUraian: p.teks('pembilangUraian'),
    pembilang: p.bilangan('pembilang', '', true),
    penyebutUraian: p.teks('penyebutUraian'),
    penyebut: p.bilangan('penyebut', '', true),
    ...realisasiSetahun(p.nilai('realisasi', satuan), tw, cara),
    capaian: ditetapkan.nilai ? ditetapkan : capaianRumus,
    capaianDitetapkan: ditetapkan,
    kriteria: p.hasilRumus('kriteria'),
    tw,
    buktiDukung: p.teks('buktiDukung'),
    alasanTanpaNilai: p.teks('alasanTanpaNilai'),
  };
}

function bacaPerTahun(p: Pembaca, satuan: string): PerTahun {
  const bila = <T>(id: string, baca: (id: string) => Isi<T>): Isi<T> | null => (p.ada(id) ? baca(id) : null);
  const nilai = (id: string) => p.nilai(id, satuan);
  const persen = (id: string) => p.bilangan(id, 'Persen');
  return {
    ...rekaman(p),
    kode: p.kode('kode'),
    tahun: new Map(
      p.sumber.terbaca.tahun.map((t) => [
        t,
        {
          target: bila<NilaiTarget>(`target:${t}`, nilai),
          realisasi: bila<NilaiTarget>(`realisasi:${t}`, nilai),
          capaian: bila<Bilangan>(`capaian:${t}`, persen),
        },
      ]),
    ),
    kumulatifLalu: bila<NilaiTarget>('kumulatifLalu', nilai),
    keterangan: p.teks('keterangan'),
  };
}

function bacaPembanding(p: Pembaca, satuan: string): Pembanding {
  return {
    ...rekaman(p),
    kode: p.kode('kode'),
    provinsi: p.nilai('provinsi', satuan),
    nasional: p.nilai('nasional', satuan),
    daerahLain: p.nilai('daerahLain', satuan),
    namaDaerahLain: p.teks('namaDaerahLain'),
    periode: p.teks('periode'),
    sumber: p.teks('sumber'),
  };
}

const pagu = (p: Pembaca) => ({
  uraian: p.teks('uraian'),
  paguMurni: p.bilangan('paguMurni', 'Rp'),
  paguPerubahan: p.bilangan('paguPerubahan', 'Rp'),
  realisasi: p.bilangan('realisasi', 'Rp'),
});

function bacaAnggaran(p: Pembaca): Anggaran {
  const satuanFisik = p.teks('satuanFisik');
  return {
    ...rekaman(p),
    ...pagu(p),
    kodeRekening: p.kode('kodeRekening'),
    tingkat: p.pilihan('tingkat'),
    paguLalu: p.bilangan('paguLalu', 'Rp'),
    realisasiLalu: p.bilangan('realisasiLalu', 'Rp'),
    kodeIku: p.daftar('kodeIku'),
    indikator: p.teks('indikator'),
    targetFisik: p.nilai('targetFisik', satuanFisik.nilai ?? ''),
    realisasiFisik: p.nilai('realisasiFisik', satuanFisik.nilai ?? ''),
    satuanFisik,
    lokasi: p.teks('lokasi'),
    sumberDana: p.teks('sumberDana'),
    keterangan: p.teks('keterangan'),
  };
}

function bacaBelanja(p: Pembaca): Belanja {
  return { ...rekaman(p), ...pagu(p), kode: p.kode('kode') };
}

function bacaAnalisis(p: Pembaca): Analisis {
  return {
    ...rekaman(p),
    kode: p.kode('kode'),
    program: p.teks('program'),
    faktorPendorong: p.teks('faktorPendorong'),
    penghambat: p.teks('penghambat'),
    solusi: p.teks('solusi'),
    menunjang: p.pilihan('menunjang'),
    aktivitas: p.teks('aktivitas'),
  };
}

const BARIS_JUMLAH = /^(?:nilai(?: akhir| hasil evaluasi| akuntabilitas kinerja)?|jumlah|total)$/;

function bacaLhe(p: Pembaca): Lhe {
  const komponen = p.teks('komponen');
  return {
    ...rekaman(p),
    komponen,
    jumlah: BARIS_JUMLAH.test(normalJudul(komponen.nilai ?? '')),
    bobot: p.bilangan('bobot', 'Nilai'),
    nilai: new Map(p.sumber.terbaca.tahun.map((t) => [t, p.bilangan(`nilai:${t}`, 'Nilai')])),
  };
}

function bacaRekomendasi(p: Pembaca): Rekomendasi {
  return {
    ...rekaman(p),
    rekomendasi: p.teks('rekomendasi'),
    tindakLanjut: p.teks('tindakLanjut'),
    status: p.teks('status'),
    penanggungJawab: p.teks('penanggungJawab'),
    tenggat: p.teks('tenggat'),
  };
}

function bacaSkala(p: Pembaca): KelasSkala {
  return { ...rekaman(p), batasBawah: p.teks('batasBawah'), kriteria: p.teks('kriteria'), warna: p.teks('warna') };
}
