import { keTeks } from '../../core/desimal';
import { sekali } from '../../core/sekali';
import type { SelTabel } from '../../core/tabel';
import type { Fakta } from '../../naskah/fakta';
import { hitunganTertulis } from '../../naskah/hitungan';
import type { AngkaKalimat } from '../../naskah/kalimat';
import type { Butir, Kelompok } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { SEBUTAN_PERAN } from '../../relations/sama';
import { angkaDi, kolomPeran, sebutTabel, selDi } from '../../relations/sel';
import { kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { DASAR_PENYAJIAN } from '../dasar';
import type { TemuanAturan } from '../temuan-aturan';
import {
  anggaranKalimat,
  bernilai,
  type IsiTemuanNaskah,
  type KalimatTentang,
  kelompokSebutan,
  namaPendek,
  SAMAKAN,
  samaDenganSel,
  satuButir,
  sebutButir,
  semuaKalimat,
  temuanKalimat,
} from './bantu';
import { trenBerlawanan } from './narasi-tren';
import { dariTotal, nyaris, SALAH_KETIK, sekaliKetik } from './nyaris';

const ORANG = /^(?:orang|jiwa|pencari|peserta|pegawai|siswa|pasien|penduduk|pekerja|warga|petani|anak|ibu)$/;

/** Whether the unit behind a figure is one that a figure of this kind can have. */
function satuanCocok(fakta: Fakta, calon: readonly Butir[], kelompok: Kelompok): boolean {
  const { satuan } = fakta.angka;
  if (fakta.jenis === 'capaian' || fakta.jenis === 'penyerapan') return satuan === '%' || satuan === '';
  if (fakta.jenis === 'pagu' || fakta.jenis === 'realisasiAnggaran') return satuan === 'Rp';
  const milik = calon.flatMap((b) => [
    b.sebutan.satuan.toLowerCase(),
    b.sel.angka.jenis === 'angka' ? b.sel.angka.satuan.toLowerCase() : '',
  ]);
  const persen = milik.some((s) => /%|persen/.test(s));
  const semua = kelompok.sebutan.map((s) => s.satuan.toLowerCase()).filter((s) => s !== '');
  if (satuan === '%') return persen || (milik.every((s) => s === '') && semua.every((s) => /%|persen/.test(s)));
  if (satuan === 'Rp') return [...milik, ...semua].some((s) => /rp|rupiah/.test(s));
  if (satuan === 'poin') return semua.some((s) => /\bpoin/.test(s));
  // A word behind a percentage may be anything ("12,5 dari …"); behind a count it must be its unit, or no unit at all.
  return /^(?:poin|nilai|)$/.test(satuan)
    ? true
    : [...milik, ...semua].some((s) => s !== '' && (s.includes(satuan) || satuan.includes(s))) ||
        // "1.083 pencari kerja" are persons; what the indicator itself counts is its unit, too.
        (semua.some((s) => /orang|jiwa/.test(s)) && ORANG.test(satuan)) ||
        (!persen &&
          satuan.length > 3 &&
          kelompok.nama
            .toLowerCase()
            .split(/[^\p{L}]+/u)
            .includes(satuan));
}

/** Figures of the tables that the sentence can mean. */
function calonButir(kelompok: Kelompok, fakta: Fakta, tahun: number): Butir[] {
  return kelompok.butir.filter(
    (butir) =>
      butir.peran === fakta.jenis &&
      butir.tahun === tahun &&
      butir.tw === null &&
      (butir.varian === null || butir.varian === 'murni' || butir.varian === 'perubahan' || butir.varian === 'akhir') &&
      // Amounts in thousands or millions were rounded before.
      !(butir.sebutan.tabel.kolom[butir.kolom]?.pangkat ?? 0) &&
      bernilai(butir),
  );
}

/** Evidence that the table is right: two tables print the figure, or its row's capaian follows from it. */
function terbukti(kelompok: Kelompok, calon: readonly Butir[], tahun: number): boolean {
  if (new Set(calon.map((b) => b.sebutan.tabel)).size > 1) return true;
  const baris = calon[0]?.sebutan.baris;
  return (['target', 'realisasi', 'capaian'] as const).every((p) =>
    kelompok.butir.some((b) => b.peran === p && b.tahun === tahun && b.sebutan.baris === baris && bernilai(b)),
  );
}

/** Whether the name is only mentioned in another clause behind the figure. */
function tentangLain(kalimatTentang: KalimatTentang, fakta: Fakta): boolean {
  const sebutan = [...kalimatTentang.disebut, ...kalimatTentang.anggaran];
  return (
    sebutan.length > 0 &&
    sebutan.every(
      (s) =>
        s.awal >= fakta.angka.akhir &&
        /[;]|\b(?:sementara|sedangkan|adapun|namun|sebaliknya)\b/i.test(
          kalimatTentang.kalimat.teks.slice(fakta.angka.akhir, s.awal),
        ),
    )
  );
}

const UJUNG = /\b(?:ter(?:tinggi|besar|rendah|kecil)|paling (?:tinggi|besar|rendah|kecil))\b/i;

/** Whether another row of the same table prints the figure in the same column. */
const milikBarisLain = (angka: AngkaKalimat, calon: readonly Butir[]): boolean =>
  calon.some(({ sebutan, kolom }) =>
    sebutan.tabel.baris.some((b) => {
      const sel = b.jenis === 'data' ? b.sel[kolom] : undefined;
      return sel !== undefined && samaDenganSel(angka, sel);
    }),
  );

/** "provinsi sebesar 55,24": the figure of the one that the office is compared with. */
const ANGKA_PEMBANDING =
  /\b(?:(provinsi)|nasional)(?:\s+\p{Lu}\p{L}+){0,3}\s+(?:tahun \d{4}\s+)?(?:yang\s+)?(?:hanya\s+)?(?:sebesar|sebanyak|mencapai|adalah|yaitu|yakni|tercatat)\s+$/iu;

/** The finding: what the sentence says, and what the cell prints. */
const berbeda = (
  tentang: KalimatTentang,
  { angka }: Fakta,
  apa: string,
  { sel, sebutan }: { readonly sel: SelTabel; readonly sebutan: Pick<Butir['sebutan'], 'tabel'> },
  {
    letak = `di ${sebutTabel(sebutan.tabel)}`,
    terkait = [sel],
    ...isi
  }: Partial<IsiTemuanNaskah> & { letak?: string } = {},
): TemuanAturan[] => [
  temuanKalimat(narasiTidakCocok, tentang.kalimat, angka, {
    pesan: `${apa} disebut ${angka.teks}, sedangkan ${letak} tercetak ${sel.tercetak}. ${SAMAKAN}`,
    seharusnya: sel.tercetak,
    terkait,
    ...isi,
  }),
];

/** "target akhir Renstra 2026 sebanyak 100.000" */
const TARGET_AKHIR =
  /\btarget\s+(?:kinerja\s+)?(?:pada\s+)?akhir\b[^;,.%]*\b(?:sebesar|sebanyak|sejumlah|yaitu|yakni|adalah)\s+$/i;

function periksaAkhir(tentang: KalimatTentang, fakta: Fakta): TemuanAturan[] {
  const { angka } = fakta;
  const kelompok = tentang.tegas || tentang.berjudul ? tentang.indikator : null;
  if (!kelompok || angka.kira || !TARGET_AKHIR.test(tentang.kalimat.teks.slice(0, angka.awal))) return [];
  const acuan = kelompok.butir.find((b) => b.peran === 'target' && b.varian === 'akhir' && bernilai(b));
  if (!acuan || !angka.nilai.length || kelompok.butir.some((b) => samaDenganSel(angka, b.sel))) return [];
  return berbeda(tentang, fakta, `Target akhir "${namaPendek(kelompok.nama)}"`, acuan);
}

const SASARAN_INI = /\b(?:sasaran|tujuan)(?: strategis)? (?:ini|tersebut)\b/i;

/** Rows that speak of a whole sasaran or tujuan, by its name. */
const barisSasaran = sekali((konteks: KonteksAturan) =>
  konteks.tabel.flatMap((tabel) => {
    const [kolom] = kolomPeran(tabel, ['sasaran', 'tujuan']);
    if (kolom === undefined || kolomPeran(tabel, 'indikator').length) return [];
    return tabel.baris.flatMap((baris, urut) => {
      const nama = kunciNama(baris.sel[kolom]?.tercetak ?? '');
      const lanjut = tabel.baris[urut + 1];
      // Several programmes of one sasaran: no row speaks for all of it.
      const sendiri = lanjut?.jenis !== 'data' || lanjut.sel[kolom]?.tercetak;
      return baris.jenis === 'data' && nama.includes(' ') && sendiri ? [{ nama, tabel, baris }] : [];
    });
  }),
);

/** "Capaian sasaran ini 131,71%" below the heading that names it, or of the one that the sentence names. */
function periksaSasaran(konteks: KonteksAturan, k: KalimatTentang, fakta: Fakta): TemuanAturan[] {
  const { angka, jenis } = fakta;
  const { teks, jalur } = k.kalimat.paragraf;
  const depan = teks.slice(0, k.kalimat.awal + angka.awal);
  if (jenis === null || jenis === 'beda' || k.disebut.length || k.anggaran.length || !angka.nilai.length) return [];
  if (fakta.lain && (angka.kira || !/\brata-rata\b/i.test(depan) || /\b(?:triwulan|semester)\b/i.test(depan)))
    return [];
  const disebut = SASARAN_INI.test(depan) ? jalur[jalur.length - 1] : /\bsasaran\b/i.exec(depan) && depan;
  const judul = ` ${kunciNama(disebut ?? '')} `;
  const calon = barisSasaran(konteks).flatMap(({ nama, tabel, baris }) =>
    judul.includes(` ${nama} `)
      ? kolomPeran(tabel, jenis).flatMap((kolom) => {
          const sel = selDi(baris, kolom);
          const tahunKolom = tabel.kolom[kolom]?.tahun ?? konteks.tahun;
          return angkaDi(sel) && sel && tahunKolom === (fakta.tahun ?? konteks.tahun)
            ? [{ sel, sebutan: { tabel } }]
            : [];
        })
      : [],
  );
  const [acuan] = calon;
  if (!acuan || calon.some(({ sel }) => samaDenganSel(angka, sel))) return [];
  return berbeda(k, fakta, `${SEBUTAN_PERAN[jenis]} sasaran`, acuan, { terkait: calon.map(({ sel }) => sel) });
}

/** "…, yaitu Persentase jalan mantap (98,19%)": a percentage of the indicator that stands before the bracket. */
function periksaKurung(konteks: KonteksAturan, k: KalimatTentang, fakta: Fakta): TemuanAturan[] {
  const { angka } = fakta;
  const nama = k.disebut.find((s) => /^\s*\(\s*$/.test(k.kalimat.teks.slice(s.akhir, angka.awal)));
  const kelompok = nama ? kelompokSebutan(konteks, nama) : null;
  const acuan = satuButir(kelompok, 'capaian', fakta.tahun ?? konteks.tahun ?? 0);
  if (!acuan || angka.satuan !== '%' || fakta.lain || kelompok?.butir.some((b) => samaDenganSel(angka, b.sel)))
    return [];
  if (!/^\s*\)/.test(k.kalimat.teks.slice(angka.akhir))) return [];
  return berbeda(k, fakta, `Capaian "${namaPendek(kelompok?.nama ?? '')}"`, acuan, { letak: sebutButir(acuan) });
}

function periksaPembanding(konteks: KonteksAturan, k: KalimatTentang, fakta: Fakta): TemuanAturan[] {
  const { angka } = fakta;
  const m = ANGKA_PEMBANDING.exec(k.kalimat.teks.slice(0, angka.awal));
  const kelompok = k.tegas || k.terikat ? k.indikator : null;
  if (!m || !kelompok || angka.kira || fakta.jenis === 'target') return [];
  const varian = m[1] ? 'provinsi' : 'nasional';
  const calon = kelompok.butir.filter(
    (b) => b.varian === varian && bernilai(b) && (b.tahun === (fakta.tahun ?? konteks.tahun) || b.tahun === null),
  );
  const acuan = calon.find((b) => b.peran === 'realisasi');
  if (!acuan || !satuanCocok({ ...fakta, jenis: 'realisasi' }, [acuan], kelompok)) return [];
  if (kelompok.butir.some((b) => b.varian === varian && samaDenganSel(angka, b.sel))) return [];
  return berbeda(k, fakta, `Angka ${varian} untuk "${namaPendek(kelompok.nama)}"`, acuan, {
    terkait: calon.map((b) => b.sel),
  });
}

/** What an indicator in rupiah reached is no spending. */
const rupiah = (k: KalimatTentang): boolean =>
  k.tegas && k.anggaran.length === 0 && (k.indikator?.sebutan ?? []).some((s) => /^\s*(?:rp|rupiah)\b/i.test(s.satuan));

function jenisSesungguhnya(k: KalimatTentang, { jenis, angka }: Fakta): Fakta['jenis'] {
  if (jenis === 'realisasiAnggaran' && rupiah(k)) return 'realisasi';
  // "Anggaran Program … sebesar Rp… terealisasi 79%": how much of the money.
  return jenis === 'realisasi' && angka.satuan === '%' && k.anggaran.length > 0 && k.disebut.length === 0
    ? 'penyerapan'
    : jenis;
}

type JenisTabel = Exclude<Fakta['jenis'], null | 'beda'>;

const UANG: readonly Fakta['jenis'][] = ['pagu', 'realisasiAnggaran', 'penyerapan'];

/** What this sentence calls capaian the table calls realisasi: its target and realisasi are another level's. */
const tarafLain = (k: KalimatTentang, fakta: Fakta, kelompok: Kelompok, tahun: number): boolean =>
  (fakta.jenis === 'target' || fakta.jenis === 'realisasi') &&
  k.fakta.some((f) => {
    const tercetak = (peran: string) =>
      kelompok.butir.some((b) => b.peran === peran && b.tahun === tahun && samaDenganSel(f.angka, b.sel));
    return f.jenis === 'capaian' && f.angka !== fakta.angka && tercetak('realisasi') && !tercetak('capaian');
  });

function periksaFakta(konteks: KonteksAturan, k: KalimatTentang, asli: Fakta): TemuanAturan[] {
  const jenis = jenisSesungguhnya(k, asli);
  const tahun = asli.tahun ?? konteks.tahun;
  if (jenis === null || jenis === 'beda' || tahun === null) return [];
  if (asli.lain || asli.tahunKabur || asli.angka.nilai.length === 0 || tentangLain(k, asli)) return [];
  const uang = UANG.includes(jenis);
  const anggaran = k.pemilik.get(asli) ?? (uang ? anggaranKalimat(konteks, k) : null);
  const kelompok = anggaran ?? (uang && !k.tegas ? null : k.indikator);
  const fakta = { ...asli, jenis };
  if (!kelompok || (uang && dariTotal(k, asli))) return [];
  const calon = calonButir(kelompok, fakta, tahun);
  if (calon.length === 0 || !satuanCocok(fakta, calon, kelompok)) return [];
  // "Capaian" is what was measured in many reports.
  const setara = jenis === 'capaian' ? kelompok.butir.filter((b) => b.peran === 'realisasi' && b.tahun === tahun) : [];
  if ([...calon, ...setara].some((b) => samaDenganSel(fakta.angka, b.sel))) return [];
  if (tarafLain(k, fakta, kelompok, tahun)) return [];
  // "Penyerapan terendah pada B sebesar 91,10%": another row's figure, so the name is what is wrong.
  if (uang && UJUNG.test(k.kalimat.teks) && milikBarisLain(fakta.angka, calon)) return [];
  return tuduh(k, fakta, { kelompok, calon, tahun, tegas: anggaran !== null || k.tegas });
}

interface Sangkaan {
  kelompok: Kelompok;
  calon: readonly Butir[];
  tahun: number;
  /** The sentence itself names what it speaks of. */
  tegas: boolean;
}

/** A figure that is none of its cells': where it comes from, and how sure that is. */
function tuduh(
  tentang: KalimatTentang,
  fakta: Fakta & { jenis: JenisTabel },
  { kelompok, calon, tahun, tegas }: Sangkaan,
): TemuanAturan[] {
  const { jenis, angka } = fakta;
  const lain = kelompok.butir.filter((b) => bernilai(b) && samaDenganSel(angka, b.sel));
  if (lain.some((b) => b.peran === jenis && b.tahun === tahun)) return [];
  const banyakCetakan =
    new Set(calon.map((b) => (b.sel.angka.jenis === 'angka' ? keTeks(b.sel.angka.nilai) : ''))).size > 1;
  const acuan = calon[0] as Butir;
  const tahunLain = lain.find((b) => b.peran === jenis && b.tahun !== null && b.tahun !== tahun);
  const jenisLain = lain.find((b) => b.peran !== jenis && b.tahun === tahun);
  // "Tercapai 91,67%" is the capaian as well, and a figure right behind the name may be any of the row's.
  if (
    jenisLain &&
    (fakta.duga || (jenisLain.peran === 'capaian' && jenis === 'realisasi' && !/^(?:di)?realisasi/.test(fakta.kata)))
  )
    return [];
  const ketik = calon.some((b) => sekaliKetik(angka.teks, b.sel.tercetak));
  // What only its surroundings tie to the indicator is said only where the slip explains itself.
  if (!tegas && !tentang.terikat && !tahunLain && !ketik) return [];
  const sebab = tahunLain
    ? `Angka itu ${sebutButir(tahunLain)}.`
    : jenisLain
      ? `Angka itu ${sebutButir(jenisLain)}.`
      : ketik
        ? SALAH_KETIK
        : null;
  const pasti =
    tegas &&
    !banyakCetakan &&
    (!fakta.duga || tahunLain !== undefined) &&
    !jenisLain &&
    terbukti(kelompok, calon, tahun);
  return berbeda(tentang, fakta, `${SEBUTAN_PERAN[jenis]} ${tahun} "${namaPendek(kelompok.nama)}"`, acuan, {
    tingkat: pasti ? 'galat' : 'peringatan',
    letak: sebutButir(acuan),
    ...(banyakCetakan ? { seharusnya: null } : {}),
    sebab,
    terkait: [...calon, tahunLain, jenisLain].map((b) => b?.sel),
  });
}

/** What leads to a level: "semula 55,00", "menjadi 38,50", "dari 46,20 (2022)". */
const MENUJU_ARAS =
  /(?:\b(?:dari|menjadi|semula|sebelumnya|ke|tersisa|tinggal|sebesar|yakni|yaitu|adalah|nilai|angka|posisi|hingga|dan|sebanyak|menyentuh)|[,:(])\s*$/i;
const LAMA = /\bsebelumnya\s*$/i;

/** A figure without a word for its kind: the level of its year, where another figure of the sentence or a slip shows it. */
function periksaAras(konteks: KonteksAturan, k: KalimatTentang, fakta: Fakta): TemuanAturan[] {
  const { angka } = fakta;
  const depan = k.kalimat.teks.slice(0, angka.awal);
  const kelompok = k.pemilik.get(fakta) ?? (k.tegas || k.terikat ? k.indikator : null);
  const tahun = fakta.tahunDekat ? fakta.tahun : LAMA.test(depan) && konteks.tahun !== null ? konteks.tahun - 1 : null;
  if (!kelompok || tahun === null || fakta.lain || angka.nilai.length === 0 || !MENUJU_ARAS.test(depan)) return [];
  const calon = calonButir(kelompok, { ...fakta, jenis: 'realisasi' }, tahun);
  if (calon.length === 0 || !satuanCocok({ ...fakta, jenis: 'realisasi' }, calon, kelompok)) return [];
  const setahun = kelompok.butir.filter((b) => b.tahun === tahun && bernilai(b));
  if (setahun.some((b) => samaDenganSel(angka, b.sel))) return [];
  const tahunLain = kelompok.butir.find(
    (b) => b.peran === 'realisasi' && b.tahun !== null && b.varian === null && samaDenganSel(angka, b.sel),
  );
  const sekawan = k.fakta.some(
    (f) =>
      f !== fakta &&
      f.angka.satuan === angka.satuan &&
      calonButir(kelompok, { ...f, jenis: 'realisasi' }, f.tahun ?? konteks.tahun ?? 0).some((b) =>
        samaDenganSel(f.angka, b.sel),
      ),
  );
  const ketik = calon.some((b) => sekaliKetik(angka.teks, b.sel.tercetak));
  if ((!tahunLain && !ketik && !(sekawan && k.tegas)) || trenBerlawanan(k)) return [];
  const acuan = calon[0] as Butir;
  return berbeda(k, fakta, `${tahun} "${namaPendek(kelompok.nama)}"`, acuan, {
    tingkat: sekawan && k.tegas && terbukti(kelompok, calon, tahun) ? 'galat' : 'peringatan',
    letak: sebutButir(acuan),
    sebab: tahunLain ? `Angka itu ${sebutButir(tahunLain)}.` : null,
    terkait: [...calon, tahunLain].map((b) => b?.sel),
  });
}

/** A figure of a list, and what it must be the figure of. */
interface UnsurDeret {
  fakta: Fakta;
  kelompok: Kelompok;
  tahun: number;
}

const SAMBUNGAN = /^\s*(?:\p{L}+)?\s*(?:\([^)]*\))?\s*[,;]?\s*(?:dan|serta|lalu|kemudian)?\s*(?:sebesar\s*)?$/iu;
const RENTANG_TAHUN =
  /\b(20\d\d)\s*(?:[-–—]|s\.?\s?\/?\s?d\.?|sampai(?: dengan)?|hingga|ke)\s*(?:tahun\s*)?(20\d\d)\b/i;
const TAHUN_SENARAI = /\b20\d\d(?:\s*(?:,\s*(?:dan\s+)?|dan\s+)20\d\d)+\b/i;

/** Years that a sentence lists, or the ends of whose range it gives. */
function tahunDeret(teks: string): number[] {
  const rentang = RENTANG_TAHUN.exec(teks);
  if (!rentang) return (TAHUN_SENARAI.exec(teks)?.[0].match(/20\d\d/g) ?? []).map(Number);
  const [dari, sampai] = [Number(rentang[1]), Number(rentang[2])];
  return Array.from({ length: Math.max(0, sampai - dari + 1) }, (_, i) => dari + i);
}

/** The longest run of figures that only commas and "dan" join. */
function untaian({ kalimat, fakta }: KalimatTentang): Fakta[] {
  let terpanjang: Fakta[] = [];
  let kini: Fakta[] = [];
  for (const f of fakta) {
    const lalu = kini[kini.length - 1];
    const sambung =
      lalu?.angka.satuan === f.angka.satuan && SAMBUNGAN.test(kalimat.teks.slice(lalu.angka.akhir, f.angka.awal));
    kini = sambung ? [...kini, f] : [f];
    if (kini.length > terpanjang.length) terpanjang = kini;
  }
  return terpanjang;
}

/** "A dan B masing-masing 50% dan 60%", "berturut-turut 70,15; 73,40; dan 76,25 pada tahun 2023 hingga 2025". */
function unsurDeret(konteks: KonteksAturan, k: KalimatTentang): UnsurDeret[] {
  const { teks } = k.kalimat;
  const daftar = untaian(k);
  if (daftar.length < 2 || daftar.some((f) => f.angka.kira || f.angka.nilai.length === 0)) return [];
  const tahun = tahunDeret(teks);
  if (tahun.length === daftar.length && k.indikator && k.tegas) {
    const kelompok = k.indikator;
    return daftar.map((fakta, i) => ({ fakta, kelompok, tahun: tahun[i] as number }));
  }
  const kini = daftar[0]?.tahun ?? konteks.tahun;
  for (const sebutan of [k.disebut, k.anggaran]) {
    const depan = sebutan.filter((s) => s.akhir <= (daftar[0] as Fakta).angka.awal);
    if (depan.length !== daftar.length || kini === null || !/\b(?:masing-masing|berturut-turut)\b/i.test(teks))
      continue;
    return daftar.flatMap((fakta, i) => {
      const kelompok = kelompokSebutan(konteks, depan[i] as (typeof depan)[number]);
      return kelompok ? [{ fakta, kelompok, tahun: kini }] : [];
    });
  }
  return [];
}

/** One figure of a list that is not the table's where the others are. */
function periksaDeret(konteks: KonteksAturan, k: KalimatTentang): TemuanAturan[] {
  const unsur = unsurDeret(konteks, k);
  const jenis = unsur[0]?.fakta.jenis ?? null;
  const peran = jenis === null || jenis === 'beda' ? (['realisasi', 'capaian'] as const) : [jenis];
  for (const satu of peran) {
    const pasang = unsur.map((u) => ({ ...u, calon: calonButir(u.kelompok, { ...u.fakta, jenis: satu }, u.tahun) }));
    const keliru = pasang.filter((u) => !u.calon.some((b) => samaDenganSel(u.fakta.angka, b.sel)));
    if (unsur.length < 2 || pasang.some((u) => u.calon.length === 0) || keliru.length * 2 > unsur.length) continue;
    return keliru.flatMap(({ fakta, kelompok, tahun, calon }) => {
      const acuan = calon[0] as Butir;
      return berbeda(k, fakta, `${SEBUTAN_PERAN[satu]} ${tahun} "${namaPendek(kelompok.nama)}"`, acuan, {
        tingkat: unsur.length > 2 && terbukti(kelompok, calon, tahun) ? 'galat' : 'peringatan',
        letak: sebutButir(acuan),
        terkait: calon.map((b) => b.sel),
      });
    });
  }
  return [];
}

export const narasiTidakCocok: Aturan = {
  id: 'narasi-tidak-cocok',
  judul: 'Angka di kalimat tidak sama dengan tabel',
  kelompok: 'naskah',
  tingkat: 'galat',
  dasar: DASAR_PENYAJIAN,
  periksa: (konteks) =>
    semuaKalimat(konteks).flatMap((kalimatTentang) => {
      const deret = periksaDeret(konteks, kalimatTentang);
      // "A dan B masing-masing 50% dan 60%": which is whose is not said figure by figure.
      if (deret.length || /\bmasing-masing|berturut-turut\b/i.test(kalimatTentang.kalimat.teks)) return deret;
      // What a written calculation starts from is no statement about the indicator; its result is.
      const dihitung = hitunganTertulis(kalimatTentang.kalimat.teks).map(
        (h) => [h.awal, h.akhir - h.teksHasil.length] as const,
      );
      return kalimatTentang.fakta.flatMap((fakta) => {
        if (dihitung.some(([awal, akhir]) => fakta.angka.awal >= awal && fakta.angka.akhir <= akhir)) return [];
        const temuan = [
          ...periksaPembanding(konteks, kalimatTentang, fakta),
          ...periksaAkhir(kalimatTentang, fakta),
          ...periksaKurung(konteks, kalimatTentang, fakta),
          ...periksaSasaran(konteks, kalimatTentang, fakta),
          ...(fakta.jenis === null ? periksaAras : periksaFakta)(konteks, kalimatTentang, fakta),
        ];
        return temuan.length ? temuan : nyaris(narasiTidakCocok, konteks, kalimatTentang, fakta);
      });
    }),
};

export const dok: DokAturan = {
  id: 'narasi-tidak-cocok',
  penjelasan: {
    apa: 'Angka target, realisasi, capaian, atau anggaran di dalam kalimat dibandingkan dengan tabel yang mencetak indikator (atau program) dan tahun yang sama. Angka yang ternyata milik tahun lain atau kolom lain disebut asalnya.',
    mengapa:
      'Dua pertiga angka laporan berada di kalimat. Angka tahun lalu yang tertinggal di kalimat tahun ini adalah kesalahan yang paling sering ditemukan pembaca.',
    perbaikan: 'Samakan angka di kalimat dengan tabelnya. Bila tabelnya yang keliru, perbaiki tabel itu lebih dahulu.',
  },
  contoh: [
    {
      judul: 'angka di kalimat sama dengan tabel',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Realisasi Persentase jalan mantap pada tahun 2025 sebesar 75,60% dari target 72%.'],
      temuan: [],
    },
    {
      judul: 'angka tahun lalu di kalimat tahun ini',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: ['Realisasi Persentase jalan mantap pada tahun 2025 sebesar 70,50% dari target 72%.'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'galat' }],
    },
    {
      judul: 'angka tepat di belakang nama indikatornya, tanpa kata realisasi',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'Persentase jalan mantap tahun 2025 sebesar 75,60% atau tercapai 105%.',
        'Persentase jalan mantap tahun 2025 sebesar 70,50%.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'galat' }],
    },
    {
      judul: 'indikator lain di kalimat yang sama tidak dituduh',
      lembar: {
        'Tabel 3.1 Capaian Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
          ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
          ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
        ],
      },
      naskah: [
        'Realisasi Persentase jalan mantap tahun 2025 sebesar 75,60%, sedangkan Jumlah jembatan yang dipelihara terealisasi 30 unit.',
      ],
      temuan: [],
    },
    {
      judul: 'sasaran, dan baris daftar, yang disebut namanya',
      lembar: {
        'Tabel 3.2 Capaian Sasaran Tahun 2025': [
          ['No', 'Sasaran', 'Capaian (%)', 'Anggaran (Rp)', 'Realisasi (Rp)', 'Penyerapan (%)'],
          ['1', 'Meningkatnya mutu jalan', '95,48', '6.418.250.000', '5.972.640.000', '93,06'],
          ['2', 'Berkurangnya genangan', '103,42', '8.735.400.000', '8.104.930.000', '92,78'],
        ],
        'Tabel 3.5 Hasil Evaluasi AKIP': [
          ['No', 'Komponen', 'Bobot', 'Nilai 2025'],
          ['1', 'Perencanaan Kinerja', '30', '22,86'],
          ['2', 'Pengukuran Kinerja', '30', '21,74'],
        ],
      },
      naskah: [
        '# Sasaran 1: Meningkatnya mutu jalan',
        'Capaian sasaran ini 95,48% dengan anggaran Rp6.418.250.000.',
        'Capaian sasaran ini 59,80% dengan anggaran Rp6.418.250.000.',
        'Komponen Pengukuran Kinerja memperoleh nilai 21,47.',
      ],
      temuan: [
        { lembar: 'Naskah', sel: 'A5', tingkat: 'peringatan' },
        { lembar: 'Naskah', sel: 'A6', tingkat: 'peringatan' },
      ],
    },
  ],
};
