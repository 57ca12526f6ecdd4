import { banding, type Desimal, desimal, jumlahkan, kurang, mutlak, SERATUS, terkecil } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import { sekali } from '../../core/sekali';
import type { Peran, SelTabel, Tabel } from '../../core/tabel';
import type { Fakta } from '../../naskah/fakta';
import { GERAK } from '../../naskah/gerak';
import type { AngkaKalimat } from '../../naskah/kalimat';
import type { Sebutan } from '../../naskah/sebutan';
import type { Butir, Kelompok } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { SEBUTAN_PERAN } from '../../relations/sama';
import { angkaDi, kolomPeran, sebutTabel, selDi } from '../../relations/sel';
import { bulatPecahan, nilaiHasil, type Pecahan, pecahan } from '../../relations/toleransi';
import { kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import {
  bernilai,
  INGKAR,
  type KalimatTentang,
  kelompokSebutan,
  namaPendek,
  nilaiButir,
  PERBAIKI_ANGKA,
  PERBAIKI_KATA,
  satuButir,
  sebutCetakan,
  semuaKalimat,
  temuanKalimat,
} from './bantu';
import { bilangan, KATA_BILANGAN } from './narasi-jumlah';
import { beralasan, sekaliKetik, ukuranButir } from './nyaris';

const LEBIH = 'lebih (?:tinggi|besar|banyak)|melampaui|melebihi|di ?atas';
const KURANG = 'lebih (?:rendah|kecil|sedikit)|di ?bawah';
const POLA_BANDING = new RegExp(String.raw`\b(?:(${LEBIH})|(${KURANG}))\b`, 'gi');
/** What something is compared with, said right behind the comparing word. */
const PEMBANDING =
  /^\s*(?:(?:dari(?:pada)?|jika|bila|(?:di)?banding\w*|dengan|terhadap|capaian|realisasi|pencapaian|kinerja|rata-rata|angka|nilai|tingkat|pada)\s+){0,6}(?:(target)(?!\s+(?:akhir|renstra|rpjmd|jangka|nasional|provinsi|tahun))|tahun\s+(20\d\d|sebelumnya|lalu)|(provinsi)(?!\s+\p{Lu}\p{L}+\s+\p{Lu}\p{L}+\s+\p{Lu})|(nasional))\b/iu;

interface Acuan {
  butir: Butir;
  sendiri: Butir;
}

/** The two figures that are compared. */
function acuanBanding(kelompok: Kelompok, m: RegExpExecArray, tahun: number): Acuan | null {
  const sendiri = satuButir(kelompok, 'realisasi', tahun);
  const lain = m[1]
    ? satuButir(kelompok, 'target', tahun)
    : m[2]
      ? satuButir(kelompok, 'realisasi', /\d/.test(m[2]) ? Number(m[2]) : tahun - 1)
      : satuButir(kelompok, 'realisasi', tahun, m[3] ? 'provinsi' : 'nasional');
  return sendiri && lain && lain !== sendiri ? { sendiri, butir: lain } : null;
}

/** What stands before a comparison takes it back, or makes it one of other figures: capaian, money, forecasts. */
const bukanUkuran = (subjek: string): boolean =>
  INGKAR.test(subjek) || /\b(?:target|anggaran|pagu|capaian|penyerapan)\b[^,;]*$/i.test(subjek);

/** How good it is may be meant where less is better: then the capaian of both years agree with the word. */
function menurutCapaian(kelompok: Kelompok, tahun: number, lalu: number | null, arah: 1 | -1): boolean {
  const [kini, dulu] = [tahun, lalu ?? tahun].map((y) => satuButir(kelompok, 'capaian', y));
  return kini && dulu ? banding(nilaiButir(kini), nilaiButir(dulu)) === arah : false;
}

/** Whether the figure before a comparison is another year's. */
function tentangTahunLain({ fakta }: KalimatTentang, awal: number, tahun: number): boolean {
  const dekat = [...fakta].reverse().find((f) => f.angka.akhir <= awal);
  return dekat?.tahunDekat === true && dekat.tahun !== tahun;
}

/** "lebih tinggi dari target", "masih di bawah provinsi": against the figures of the tables. */
function arah(konteks: KonteksAturan, k: KalimatTentang): TemuanAturan[] {
  const { teks } = k.kalimat;
  const { indikator, tegas } = k;
  if (!indikator || !(tegas || k.terikat) || konteks.tahun === null || /\b(?:triwulan|semester)\b/i.test(teks))
    return [];
  const tahun = konteks.tahun;
  return [...teks.matchAll(POLA_BANDING)].flatMap((cocokan) => {
    const [awal, akhir] = [cocokan.index, cocokan.index + cocokan[0].length];
    const objek = PEMBANDING.exec(teks.slice(akhir));
    const subjek = teks.slice(0, awal);
    if (!objek || bukanUkuran(subjek)) return [];
    // Passing a target may mean falling below it where less is better: what was reached is another rule's.
    if (objek[1] && !/^lebih/i.test(cocokan[0])) return [];
    const acuan = tentangTahunLain(k, awal, tahun) ? null : acuanBanding(indikator, objek, tahun);
    if (!acuan) return [];
    const benar = banding(nilaiButir(acuan.sendiri), nilaiButir(acuan.butir));
    const disebut = cocokan[1] ? 1 : -1;
    if (benar === disebut) return [];
    if (objek[2] && !/\brealisasi\b/i.test(subjek) && menurutCapaian(indikator, tahun, acuan.butir.tahun, disebut))
      return [];
    return [
      temuanKalimat(
        narasiBanding,
        k.kalimat,
        { awal, akhir: akhir + objek[0].length },
        {
          tingkat: tegas && benar !== 0 && /^lebih/i.test(cocokan[0]) ? 'galat' : 'peringatan',
          pesan: `Kalimat menyebut "${namaPendek(indikator.nama)}" ${cocokan[0]}${objek[0]}, padahal ${sebutCetakan(acuan.sendiri)} dan ${sebutCetakan(acuan.butir)}. ${PERBAIKI_KATA}`,
          seharusnya: benar === 0 ? 'sama' : benar > 0 ? 'lebih tinggi' : 'lebih rendah',
          terkait: [acuan.sendiri.sel, acuan.butir.sel],
        },
      ),
    ];
  });
}

const HARFIAH = /\b(?:(lebih (?:tinggi|besar|banyak)|di ?atas)|(lebih (?:rendah|kecil|sedikit)|di ?bawah))\b/gi;
/** What leads from the comparing word to the figure that is compared with. */
const MENUJU =
  /^\s*(?:(?:dari|daripada|dibanding\w*|dengan|terhadap|target(?:nya)?|realisasi|capaian|rata-rata|angka|nilai|provinsi|nasional|tahun|lalu|sebelumnya|20\d\d|yang|yaitu|yakni|sebesar|sebanyak)\s+|\()+$/i;

const sebutBanding = (arah: number): string => (arah === 0 ? 'sama' : arah > 0 ? 'lebih tinggi' : 'lebih rendah');

/** The two figures of a sentence that such a word compares; null where others stand between, or how far they lie apart. */
function duaAngka(tentang: KalimatTentang, awal: number, akhir: number): [Fakta, Fakta] | null {
  const { teks } = tentang.kalimat;
  const kanan = tentang.fakta.find((f) => f.angka.awal >= akhir);
  const kiri = [...tentang.fakta].reverse().find((f) => f.angka.akhir <= awal);
  if (!kiri || !kanan || !MENUJU.test(teks.slice(akhir, kanan.angka.awal)) || INGKAR.test(teks.slice(0, awal)))
    return null;
  const sela = teks.slice(kiri.angka.akhir, awal);
  if (!/\p{L}/u.test(sela) || /[;]|\b(?:sedangkan|sementara|namun|tetapi|dan|atau)\b/i.test(sela)) return null;
  const lain = [...tentang.disebut, ...tentang.anggaran].some((s) => s.awal >= kiri.angka.akhir && s.awal < awal);
  return lain || kiri.jenis === 'beda' || kiri.angka.satuan !== kanan.angka.satuan ? null : [kiri, kanan];
}

/** "… menjangkau 96,43%, jadi masih di bawah target 95,00%": both figures stand in the sentence. */
function keduanya(tentang: KalimatTentang): TemuanAturan[] {
  return [...tentang.kalimat.teks.matchAll(HARFIAH)].flatMap((cocokan) => {
    const dua = duaAngka(tentang, cocokan.index, cocokan.index + cocokan[0].length);
    if (!dua || dua.some(({ angka }) => angka.kira || angka.nilai.length !== 1)) return [];
    const [kiri, kanan] = dua.map(({ angka }) => angka) as [AngkaKalimat, AngkaKalimat];
    const benar = banding(kiri.nilai[0] as Desimal, kanan.nilai[0] as Desimal);
    if (benar === (cocokan[1] ? 1 : -1)) return [];
    return [
      temuanKalimat(
        narasiBanding,
        tentang.kalimat,
        { awal: kiri.awal, akhir: kanan.akhir },
        {
          pesan: `${kiri.teks} disebut ${cocokan[0]} ${kanan.teks}, padahal ${sebutBanding(benar)}. ${PERBAIKI_KATA}`,
          seharusnya: sebutBanding(benar),
        },
      ),
    ];
  });
}

/** What is highest in a table that lists neither indicators nor programmes: "Penyerapan tertinggi ada pada Belanja Modal". */
function ujungDaftar(konteks: KonteksAturan, k: KalimatTentang): TemuanAturan[] {
  const { teks } = k.kalimat;
  if (BUKAN_UJUNG.test(teks.replace(/\bbelanja\b/gi, ''))) return [];
  return [...teks.matchAll(UJUNG)].flatMap((cocokan) => {
    const akhir = cocokan.index + cocokan[0].length;
    const peran = UKURAN.find(([, pola]) => pola.test(teks.slice(0, cocokan.index)))?.[0];
    const ekor = kunciNama(teks.slice(akhir).replace(/^\s*(?:\p{L}+\s+){0,2}?(?:pada|oleh|yaitu|adalah)\s+/iu, ''));
    const arah = cocokan[1] ? 1 : -1;
    const temuan = konteks.tabel.flatMap((tabel): TemuanAturan[] => {
      const [kolom] = peran && tabel.jenis === 'belanja-jenis' ? kolomPeran(tabel, peran) : [];
      if (kolom === undefined) return [];
      const baris = tabel.baris.flatMap((b) => {
        const nama = b.sel.find(({ tercetak }) => /\p{L}{3}/u.test(tercetak))?.tercetak ?? '';
        const nilai = b.jenis === 'data' ? angkaDi(selDi(b, kolom)) : null;
        return nilai ? [{ nama, nilai, sel: selDi(b, kolom) }] : [];
      });
      const milik = baris.find(({ nama }) => ` ${ekor} `.startsWith(` ${kunciNama(nama)} `));
      const puncak = baris.find(({ nilai }) => baris.every((b) => banding(nilai, b.nilai) !== -arah));
      if (!milik || !puncak || baris.length < 3 || banding(milik.nilai, puncak.nilai) === 0) return [];
      return [
        temuanKalimat(
          narasiBanding,
          k.kalimat,
          { awal: cocokan.index, akhir: teks.length },
          {
            pesan: `"${milik.nama}" disebut ${cocokan[0]}, padahal di ${sebutTabel(tabel)} tercetak ${milik.sel?.tercetak}, sedangkan "${puncak.nama}" ${puncak.sel?.tercetak}. Perbaiki namanya, atau katanya.`,
            terkait: [milik.sel, puncak.sel],
          },
        ),
      ];
    });
    return temuan.slice(0, 1);
  });
}

/** What the amount of a change is counted from. */
const TERHADAP_TARGET =
  /^\s*(?:\p{L}+\s+)?(?:di ?(?:atas|bawah)|(?:dari|dibanding\w*|terhadap|lebih \p{L}+ dari)(?:\s+\p{L}+)?)\s+target\b/iu;
const TERHADAP_TAHUN =
  /^\s*(?:\p{L}+\s+)?(?:dari|(?:di)?banding\w*|daripada|terhadap)\s+(?:(?:dengan|realisasi|capaian|pada|kondisi|nilai)\s+){0,3}tahun\s+(20\d\d|sebelumnya|lalu)/iu;
/** "Selisih antara target dan realisasi …" */
const SELISIH_TARGET =
  /\bselisih\w*\s+(?:antara\s+)?(?:target|realisasi)\s+(?:dan|dengan|terhadap)\s+(?:target|realisasi)\b/i;
/** "Jika dibandingkan dengan kondisi tahun 2022, … bertambah 7,50 poin" */
const TAHUN_DI_DEPAN = /\b(?:di)?banding\w*[^;,\d]{0,40}\btahun\s+(20\d\d|sebelumnya|lalu)\b[^;\d]*$/i;
const DI_BELAKANG_GERAK = new RegExp(String.raw`\b(?:${GERAK}|atau|terlampaui)\b[^,;\d]*$`, 'i');

/** "naik 2,45 poin dibandingkan tahun 2024", "0,31 poin di bawah target". */
function besarnya(konteks: KonteksAturan, k: KalimatTentang): TemuanAturan[] {
  const { teks } = k.kalimat;
  const { tahun } = konteks;
  const kelompok = k.tegas || k.terikat ? k.indikator : null;
  if (!kelompok || tahun === null || /\bdari\b[^;]*\d[^;]*\bmenjadi\b[^;]*\d/i.test(teks)) return [];
  return k.fakta.flatMap((fakta) => {
    const { angka } = fakta;
    const belakang = teks.slice(angka.akhir);
    if (
      angka.kira ||
      angka.nilai.length === 0 ||
      angka.satuan === 'Rp' ||
      !DI_BELAKANG_GERAK.test(teks.slice(0, angka.awal))
    )
      return [];
    const target = TERHADAP_TARGET.test(belakang) || SELISIH_TARGET.test(teks.slice(0, angka.awal));
    const lalu = (TERHADAP_TAHUN.exec(belakang) ?? TAHUN_DI_DEPAN.exec(teks.slice(0, angka.awal)))?.[1];
    if (!target && lalu === undefined) return [];
    if (!target && angka.satuan === '%') return [];
    const kini = satuButir(kelompok, 'realisasi', tahun);
    const acuan = target
      ? satuButir(kelompok, 'target', tahun)
      : satuButir(kelompok, 'realisasi', lalu && /\d/.test(lalu) ? Number(lalu) : tahun - 1);
    if (!kini || !acuan || kini === acuan || (angka.satuan === '%' && ukuranButir(kini) !== '%')) return [];
    // Any two figures of the indicator may lie so far apart: the sentence may mean those.
    if (beralasan(konteks, k, fakta, kelompok)) return [];
    const benar = mutlak(kurang(nilaiButir(kini), nilaiButir(acuan)));
    return [
      temuanKalimat(narasiBanding, k.kalimat, angka, {
        pesan: `Selisihnya disebut ${angka.teks}, padahal ${sebutCetakan(kini)} dan ${sebutCetakan(acuan)}: bedanya ${formatAngka(benar)}. ${PERBAIKI_ANGKA}`,
        seharusnya: benar,
        terkait: [kini.sel, acuan.sel],
      }),
    ];
  });
}

const UJUNG = /\b(?:(tertinggi|terbesar|paling (?:tinggi|besar))|(terendah|terkecil|paling (?:rendah|kecil)))\b/gi;
const BUKAN_UJUNG =
  /\b(?:salah satu|ter(?:tinggi|besar|rendah|kecil) (?:kedua|ketiga)|termasuk|sasaran \d|bidang|triwulan|semester|belanja|kegiatan(?! \p{Lu}))\b/iu;
/** What is highest or lowest, said before the word. */
const UKURAN: readonly (readonly [Peran, RegExp])[] = [
  ['penyerapan', /\b(?:penyerapan|serapan|daya serap|persentase realisasi)(?:\s+anggaran)?(?:nya)?\s*(?:yang\s+)?$/i],
  ['realisasiAnggaran', /\brealisasi anggaran\s*(?:yang\s+)?$/i],
  ['capaian', /\b(?:capaian|pencapaian)(?:\s+(?:kinerja|indikator))?\s*(?:yang\s+)?$/i],
  ['pagu', /\b(?:alokasi|pagu|anggaran)(?:\s+(?:anggaran|dana))?\s*(?:yang\s+)?$/i],
];

/** The thing that is said to be the extreme: the next name in the clause, else the last before it. */
function pemilikUjung(k: KalimatTentang, awal: number, akhir: number): Sebutan | null {
  const { teks } = k.kalimat;
  const semua = [...k.anggaran, ...k.disebut].sort((a, b) => a.awal - b.awal);
  const sesudah = semua.find((s) => s.awal >= akhir);
  if (
    sesudah &&
    !/[,;\d]|\b(?:sedangkan|sementara)\b/i.test(
      teks.slice(akhir, sesudah.awal).replace(/,\s*(?:yaitu|yakni|adalah)/i, ''),
    )
  )
    return sesudah;
  const sebelum = [...semua].reverse().find((s) => s.akhir <= awal);
  return sebelum && !/[;]|\b(?:sedangkan|sementara|dan)\b/i.test(teks.slice(sebelum.akhir, awal)) ? sebelum : null;
}

/** Rows of a table among which a row could be the highest: those of its level that have the figure. */
function barisSetingkat(tabel: Tabel, butir: Butir): Desimal[] {
  return tabel.baris.flatMap((b) => {
    const angka =
      b.jenis === 'data' && b.tingkat === butir.sebutan.baris.tingkat ? angkaDi(selDi(b, butir.kolom)) : null;
    return angka ? [angka] : [];
  });
}

/** "Penyerapan tertinggi dicapai Program …": no row of the table lies beyond it. */
function ujung(konteks: KonteksAturan, k: KalimatTentang): TemuanAturan[] {
  const { teks } = k.kalimat;
  if (BUKAN_UJUNG.test(teks) || konteks.tahun === null) return [];
  return [...teks.matchAll(UJUNG)].flatMap((cocokan) => {
    const [awal, akhir] = [cocokan.index, cocokan.index + cocokan[0].length];
    const peran = UKURAN.find(([, pola]) => pola.test(teks.slice(0, awal)))?.[0];
    const sebutan = peran ? pemilikUjung(k, awal, akhir) : null;
    const kelompok = sebutan ? kelompokSebutan(konteks, sebutan) : null;
    if (!peran || !sebutan || !kelompok) return [];
    const milik = kelompok.butir.filter(
      (b) => b.peran === peran && b.tahun === konteks.tahun && b.tw === null && b.varian === null && bernilai(b),
    );
    const lebih = milik.map((b) => ({
      b,
      lain: barisSetingkat(b.sebutan.tabel, b),
      jauh: barisSetingkat(b.sebutan.tabel, b).filter((x) => banding(x, nilaiButir(b)) === (cocokan[1] ? 1 : -1)),
    }));
    const [satu] = lebih;
    if (!satu || lebih.some((x) => x.lain.length < 3 || x.jauh.length === 0)) return [];
    const puncak = satu.jauh.reduce((a, b) => (banding(b, a) === (cocokan[1] ? 1 : -1) ? b : a));
    // A figure that is neither the row's nor the extreme is itself what is wrong.
    const angka = k.fakta.find((f) => f.angka.awal >= akhir && f.jenis === peran)?.angka;
    if (angka && ![puncak, ...milik.map(nilaiButir)].some((x) => angka.nilai.some((v) => banding(v, x) === 0)))
      return [];
    return [
      temuanKalimat(
        narasiBanding,
        k.kalimat,
        { awal: Math.min(awal, sebutan.awal), akhir: Math.max(akhir, sebutan.akhir, angka?.akhir ?? 0) },
        {
          pesan: `"${namaPendek(kelompok.nama)}" disebut ${cocokan[0]}, padahal ${SEBUTAN_PERAN[peran]?.toLowerCase()}nya di ${sebutTabel(satu.b.sebutan.tabel)} ${satu.b.sel.tercetak}, sedangkan baris lain ${formatAngka(puncak)}. Perbaiki namanya, atau katanya.`,
          terkait: [satu.b.sel],
        },
      ),
    ];
  });
}

const RATA =
  /\b(?:rata-rata|rerata|di(?:rata-)?rata(?:kan)?)\b,?\s*(?:\p{L}+\s+)?capaian(?:nya)?\b((?:\s+(?:\p{L}+|\d+)(?:\s*\([^)]*\))?){0,9})\s*$/iu;
const SEMUA = /\b(?:seluruh|semua|keseluruhan)\b/i;

interface Rata {
  nilai: Pecahan;
  tercetak: SelTabel | null;
  tabel: Tabel;
  /** How many rows it is the mean of. */
  banyak: number;
}

/** Means of the capaian that tables print, or that their rows give: as printed, and capped at 100. */
const rataTabel = sekali((konteks: KonteksAturan): Rata[] =>
  konteks.tabel.flatMap((tabel) => [
    ...rataRingkas(tabel),
    ...kolomPeran(tabel, 'capaian').flatMap((kolom): Rata[] => {
      const angka = (jenis: 'data' | 'rata') =>
        tabel.baris.flatMap((b) => (b.jenis === jenis ? (angkaDi(selDi(b, kolom)) ?? []) : []));
      const data = angka('data');
      const rata = tabel.baris.flatMap((b): Rata[] => {
        const sel = b.jenis === 'rata' ? selDi(b, kolom) : null;
        const nilai = angkaDi(sel);
        return nilai ? [{ nilai: pecahan(nilai), tercetak: sel, tabel, banyak: data.length }] : [];
      });
      if (data.length < 3) return rata;
      const mean = (daftar: Desimal[]): Rata => ({
        nilai: pecahan(jumlahkan(daftar), desimal(BigInt(daftar.length))),
        tercetak: null,
        tabel,
        banyak: daftar.length,
      });
      return [...rata, mean(data), mean(data.map((x) => terkecil(x, SERATUS)))];
    }),
  ]),
);

/** What a summary prints as such: "Rata-rata capaian | 118,41%". */
const rataRingkas = (tabel: Tabel): Rata[] =>
  tabel.jenis !== 'ringkasan'
    ? []
    : tabel.kolom.flatMap(({ judul }, kolom) => {
        const sel = tabel.baris[0]?.sel[kolom] ?? null;
        const nilai = /^rata-rata capaian\b/i.test(judul) ? angkaDi(sel) : null;
        return nilai ? [{ nilai: pecahan(nilai), tercetak: sel, tabel, banyak: 0 }] : [];
      });

/** "lima indikator", "5 (lima) indikator": how many are meant; null where the words do not tell. */
function banyakDisebut(kata: string): number | null {
  const m = BANYAK.exec(kata);
  return m?.[1] ? Number(m[1]) : bilangan(m?.[2] ?? '');
}
const BANYAK = new RegExp(
  String.raw`(?:(\d{1,2})(?:\s*\([^)]*\))?|\b(?:ke)?(${KATA_BILANGAN}))\s+(?:indikator|iku|sasaran)\b`,
  'i',
);

/** "Rata-rata capaian seluruh indikator sebesar 101,26%": a mean that some table gives. */
function rataRata(konteks: KonteksAturan, k: KalimatTentang): TemuanAturan[] {
  const { teks } = k.kalimat;
  return k.fakta.flatMap(({ angka }) => {
    const kata = angka.satuan === '%' && !angka.kira ? RATA.exec(teks.slice(0, angka.awal))?.[1] : undefined;
    const nilai = angka.nilai[0];
    const banyak = kata === undefined ? null : banyakDisebut(kata);
    const calon = rataTabel(konteks);
    const acuan = calon.find((x) => (banyak === null ? x.tercetak : x.banyak === banyak));
    if (kata === undefined || !nilai || !acuan) return [];
    if (banyak === null && !SEMUA.test(kata) && !(acuan.tercetak && sekaliKetik(angka.teks, acuan.tercetak.tercetak)))
      return [];
    if (/\b(?:20\d\d|triwulan|program|tujuan)\b/i.test(kata.replace(new RegExp(String.raw`\b${konteks.tahun}\b`), '')))
      return [];
    if (calon.some((x) => nilaiHasil(nilai, angka.angkaDesimal, x.nilai) !== 'galat')) return [];
    const benar = bulatPecahan(acuan.nilai, Math.max(angka.angkaDesimal, 2));
    return [
      temuanKalimat(narasiBanding, k.kalimat, angka, {
        pesan: `Rata-rata capaian disebut ${angka.teks}, padahal ${sebutTabel(acuan.tabel)} memberi ${formatAngka(benar)}, dan tidak ada tabel yang capaiannya merata-rata begitu. ${PERBAIKI_ANGKA}`,
        seharusnya: benar,
        terkait: [acuan.tercetak],
      }),
    ];
  });
}

export const narasiBanding: Aturan = {
  id: 'narasi-banding',
  judul: 'Perbandingan di kalimat berlawanan dengan tabel',
  kelompok: 'naskah',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014 (perbandingan realisasi dengan target, tahun lalu, dan standar)',
  periksa: (konteks) =>
    semuaKalimat(konteks).flatMap((k) => {
      const menurutTabel = [arah, besarnya, ujung, ujungDaftar, rataRata].flatMap((f) => f(konteks, k));
      return menurutTabel.length ? menurutTabel : keduanya(k);
    }),
};

const TABEL_CONTOH = {
  'Tabel 3.1 Capaian Kinerja Tahun 2025': [
    ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2024', 'Realisasi 2025', 'Capaian (%)'],
    ['1', 'Persentase jalan mantap', 'Persen', '72,00', '70,50', '75,60', '105,00'],
    ['2', 'Jumlah jembatan yang dipelihara', 'Unit', '40', '38', '30', '75,00'],
    ['3', 'Panjang drainase yang dinormalisasi', 'Km', '20', '19', '20', '100,00'],
  ],
};

export const dok: DokAturan = {
  id: 'narasi-banding',
  penjelasan: {
    apa: 'Kata lebih tinggi, lebih rendah, tertinggi, dan terendah, serta besarnya kenaikan, selisih terhadap target dan rata-rata capaian di kalimat dibandingkan dengan angka tabel.',
    mengapa: 'Perbandingan adalah inti analisis laporan; bila terbalik, kesimpulannya ikut terbalik.',
    perbaikan: 'Perbaiki kata atau selisihnya. Bila angka tabel yang keliru, perbaiki tabel itu lebih dahulu.',
  },
  contoh: [
    {
      judul: 'perbandingan sesuai tabel',
      lembar: TABEL_CONTOH,
      naskah: [
        'Realisasi Persentase jalan mantap tahun 2025 lebih tinggi dibandingkan tahun 2024, naik 5,10 poin dibandingkan tahun 2024.',
        'Capaian tertinggi diperoleh indikator Persentase jalan mantap.',
      ],
      temuan: [],
    },
    {
      judul: 'arah, selisih, dan yang tertinggi keliru',
      lembar: TABEL_CONTOH,
      naskah: [
        'Realisasi Persentase jalan mantap tahun 2025 lebih rendah dibandingkan tahun 2024.',
        'Persentase jalan mantap naik 5,01 poin dibandingkan tahun 2024.',
        'Capaian tertinggi diperoleh indikator Jumlah jembatan yang dipelihara.',
      ],
      temuan: [
        { lembar: 'Naskah', sel: 'A2', tingkat: 'galat' },
        { lembar: 'Naskah', sel: 'A3', tingkat: 'peringatan' },
        { lembar: 'Naskah', sel: 'A4', tingkat: 'peringatan' },
      ],
    },
    {
      judul: 'kedua angka di kalimatnya sendiri',
      lembar: {},
      naskah: [
        'Layanan menjangkau 96,43% warga, jadi masih di bawah target 95,00%.',
        'Layanan menjangkau 96,43% warga, jadi sudah di atas target 95,00%.',
        'Layanan tumbuh 3,20% lebih tinggi dari target 95,00%.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'peringatan' }],
    },
  ],
};
