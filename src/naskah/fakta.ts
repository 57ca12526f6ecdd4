import { GERAK } from './gerak';
import { type AngkaKalimat, angkaKalimat, type Kalimat } from './kalimat';

export type JenisFakta =
  | 'target'
  | 'realisasi'
  | 'capaian'
  | 'pagu'
  | 'realisasiAnggaran'
  | 'penyerapan'
  /** How much something went up or down, or lies apart. */
  | 'beda'
  | null;

export interface Fakta {
  readonly kalimat: Kalimat;
  readonly angka: AngkaKalimat;
  readonly jenis: JenisFakta;
  /** Year that the sentence gives this figure; null when it gives none or leaves it open. */
  readonly tahun: number | null;
  /** The year stands beside the figure; false where it is only the sentence's. */
  readonly tahunDekat: boolean;
  /** The sentence leaves its year open among several. */
  readonly tahunKabur: boolean;
  /** Of a quarter, of another area, of the end of the plan, summed up over years: not this year's figure of this office. */
  readonly lain: boolean;
  /** No word gives the kind: the figure stands right behind the indicator's name ("NTP tahun 2025 sebesar 103,20"). */
  readonly duga: boolean;
  /** The word that gives the kind, in small letters; '' where none does. */
  readonly kata: string;
}

interface Penanda {
  jenis: JenisFakta;
  awal: number;
  akhir: number;
}

const PENANDA: readonly (readonly [JenisFakta, RegExp])[] = [
  [
    'beda',
    new RegExp(
      String.raw`\b(?:${GERAK}|melebihi|melampaui|gap|deviasi|sisa|efisiensi|bobot|kontribusi|pangsa)\b`,
      'gi',
    ),
  ],
  [
    'penyerapan',
    /\b(?:penyerapan|serapan|(?:ter|men?|di)serap|terpakai|terbelanjakan|dibelanjakan|dibayarkan|digunakan|menghabiskan)\b/gi,
  ],
  ['capaian', /\b(?:capaian|ketercapaian|pencapaian|tingkat capaian)(?:nya)?\b/gi],
  [
    'target',
    /\b(?:target(?:nya|kan)?|ditarget(?:kan)?|ditetapkan|direncanakan|rencana|diharapkan|dijanjikan|diperjanjikan|dipatok)\b/gi,
  ],
  [
    'realisasi',
    /\b(?:realisasi(?:nya)?|terealisasi(?:kan)?|direalisasi(?:kan)?|tercapai|tercatat|mencapai|menjangkau|menyentuh|menembus|membukukan|mencatatkan|meraih|memperoleh)\b/gi,
  ],
  ['pagu', /\b(?:pagu|anggaran(?:nya)?|dianggarkan|alokasi|dialokasikan|dana)\b/gi],
];
/** Words that take a figure out of what tables print for the office and the year. */
const LAIN =
  /\b(?:triwulan|tw|semester|bulan|kumulatif|s\.?\s?\/?d\.?|akumulasi|nasional|indonesia|kabupaten lain|kota lain|daerah lain|(?:daripada|dibanding\w*)(?: dengan)? (?:realisasi|capaian) (?:kabupaten|kota)|kabupaten\/kota|rata-rata|rerata|minimal|maksimal|batas|antara|interval|rentang|akhir (?:periode|tahun)? ?(?:renstra|rpjmd|rpd)|jangka menengah|fisik)\b/i;
/** The province's own figure: "provinsi" as such, or its name right before the figure; an office's name has it, too. */
const PROVINSI =
  /\b[Pp]rovinsi\b(?!\s+\p{Lu})|\bProvinsi(?:\s+\p{Lu}\p{L}+){1,3}\s*(?:[Tt]ahun \d{4}\s*)?(?:sebesar|adalah|yaitu|mencapai|sebanyak)?\s*$/u;
/** Progress towards the end of the plan. */
export const AKHIR_RENCANA =
  /\b(?:target|kondisi)\s+(?:kinerja\s+)?(?:pada\s+)?(?:akhir|jangka menengah)\b|\bakhir (?:periode )?(?:renstra|rpjmd|rpd)\b|\btarget renstra\b/i;
/** Letters before a figure in which such words still speak of it, names of indicators apart, and behind it. */
const JANGKAU = 90;
const JANGKAU_BELAKANG = 45;
/** "345% dari target": how much of the target was reached. */
const DARI_TARGET =
  /^\s*(?:\([^)]*\)\s*)?(?:dari|terhadap|atas)\s+(?:\p{L}+\s+)?target(?!\p{L}*\s*(?:\p{L}+\s+){0,4}[\d(])/iu;
/** "… dari target 45,64% atau tercapai 113,72%" */
const ATAU_TERCAPAI = /\b(?:atau|sehingga|berarti)\s+(?:telah\s+|sudah\s+)?(?:tercapai|mencapai)\s*(?:sebesar\s*)?$/i;
/** "terserap 91,71% atau Rp25.495.000.000" */
const ATAU_UANG = /^\s*[,(]?\s*(?:atau|yaitu|yakni|dengan nilai|senilai|setara)\s+(?:sebesar\s+)?$/i;
/** A percentage after "dibandingkan tahun …" may be the one as a share of the other; not behind "… yang sebesar". */
const DIBANDING = /\b(?:di)?banding\w*\b(?!.*\byang\b[^,;]*$)/i;
/** A year that something is only compared with. */
const TAHUN_BANDING = /\b(?:(?:di)?banding\w*|daripada)\b[^;,\d]{0,60}$/i;
const RELATIF = /\btahun (sebelumnya|lalu|yang lalu|kemarin|ini|berjalan|laporan|depan|berikutnya)\b/gi;

/** A figure of a formula in words ("(2 × target − realisasi) : target × 100"): no statement about the year. */
const RUMUS_DEPAN = /(?:[×÷*]|\s[xX])\s*\(?\s*$/;
const RUMUS_BELAKANG = /^\s*(?:[×÷*]|−\s*\p{L})/u;
/** "8–27" is a range, and neither end the target. */
const RENTANG_DEPAN = /\d\s?(?:%|persen)?\s?[–—-]\s?$/i;
const RENTANG_BELAKANG = /^\s?[–—-]\s?\d/;
/** "100 bila tercapai" says what would be. */
const BERSYARAT = /^\s*(?:bila|jika|apabila|kalau)\b/i;

/** What stands directly beside a figure makes it no figure of the year. */
function bukanPernyataan(teks: string, { awal, akhir }: AngkaKalimat): boolean {
  const [depan, belakang] = [teks.slice(0, awal), teks.slice(akhir)];
  return (
    RUMUS_DEPAN.test(depan) ||
    RENTANG_DEPAN.test(depan) ||
    [RUMUS_BELAKANG, RENTANG_BELAKANG, BERSYARAT].some((p) => p.test(belakang))
  );
}

interface Waktu {
  awal: number;
  akhir: number;
  tahun: number;
  banding: boolean;
}

function waktuKalimat(kalimat: Kalimat, tahun: number | null): Waktu[] {
  const letak = (awal: number, akhir: number, tahunKini: number): Waktu => ({
    awal,
    akhir,
    tahun: tahunKini,
    banding: TAHUN_BANDING.test(kalimat.teks.slice(0, awal)),
  });
  const pasti = angkaKalimat(kalimat).flatMap((a): Waktu[] =>
    a.macam === 'tahun' ? [letak(a.awal, a.akhir, Number(a.teks.slice(0, 4)))] : [],
  );
  const dasar = pasti.length === 1 ? (pasti[0] as Waktu).tahun : pasti.length === 0 ? tahun : null;
  const relatif = [...kalimat.teks.matchAll(RELATIF)].flatMap((cocokan): Waktu[] => {
    if (dasar === null) return [];
    const beda = /^(ini|berjalan|laporan)$/.test(cocokan[1] as string)
      ? 0
      : /^(depan|berikutnya)$/.test(cocokan[1] as string)
        ? 1
        : -1;
    return [letak(cocokan.index, cocokan.index + cocokan[0].length, dasar + beda)];
  });
  return [...pasti, ...relatif].sort((a, b) => a.awal - b.awal);
}

const ulangSpasi = (t: string, awal: number, akhir: number) =>
  t.slice(0, awal) + ' '.repeat(akhir - awal) + t.slice(akhir);

/** Facts of a sentence. `tertutup`: places of names, whose words ("target", "anggaran") say nothing about figures. */
export function faktaKalimat(
  kalimat: Kalimat,
  tahun: number | null,
  tertutup: readonly { awal: number; akhir: number }[],
): Fakta[] {
  let teks = kalimat.teks;
  for (const n of tertutup) teks = ulangSpasi(teks, n.awal, n.akhir);
  const semua = angkaKalimat(kalimat).filter((a) => !tertutup.some((n) => a.awal >= n.awal && a.akhir <= n.akhir));
  const ukuran = semua.filter((a) => a.macam === 'angka');
  const waktu = waktuKalimat(kalimat, tahun);
  // What the year is compared with is another clause's.
  const tetap = waktu.filter((w) => !w.banding);
  const tahunBeda = new Set(tetap.map((w) => w.tahun));
  const dipakai = new Set<Waktu>();
  let jenisLalu: JenisFakta = null;
  return ukuran.map((angka, i): Fakta => {
    const lalu = ukuran[i - 1];
    const mulai = lalu?.akhir ?? 0;
    const sela = teks.slice(mulai, angka.awal);
    const penanda = PENANDA.flatMap(([jenis, pola]): Penanda[] =>
      [...sela.matchAll(pola)].map((m) => ({ jenis, awal: m.index, akhir: m.index + m[0].length })),
    ).sort((a, b) => a.awal - b.awal);
    const akhir = penanda[penanda.length - 1];
    // Year right behind the figure, else the nearest before it since the figure before.
    const belakang = waktu.find(
      (waktuLain) =>
        waktuLain.awal >= angka.akhir &&
        /^[\s(]*(?:[\p{L}/.\d]+\s+){0,4}(?:pada|di|untuk|dalam)?\s*(?:tahun|ta|t\.a\.)?\s*$/iu.test(
          teks.slice(angka.akhir, waktuLain.awal),
        ) &&
        !/\b(?:dan|menjadi|dari|ke|dibanding\w*|sedangkan|target|realisasi|capaian|untuk|yang|atau)\b/i.test(
          teks.slice(angka.akhir, waktuLain.awal),
        ),
    );
    const depan = [...waktu]
      .reverse()
      .find(
        (w) =>
          w.awal >= mulai &&
          w.akhir <= angka.awal &&
          !dipakai.has(w) &&
          !(w.banding && /[,;]/.test(teks.slice(w.akhir, angka.awal))),
      );
    const satu = tahunBeda.size === 1 ? tetap[0] : undefined;
    const dapat = belakang ?? depan ?? satu;
    if (belakang) dipakai.add(belakang);
    const duga = !akhir && diBelakangNama(teks, angka, tertutup);
    const menurutKata = () => (duga ? 'realisasi' : golongkan(akhir, penanda, sela, angka));
    jenisLalu = jenisTerikat(jenisLalu, sela, angka, teks.slice(angka.akhir)) ?? menurutKata();
    return {
      kalimat,
      angka,
      duga,
      kata: akhir ? teks.slice(mulai + akhir.awal, mulai + akhir.akhir).toLowerCase() : '',
      jenis: jenisLalu,
      tahun: dapat?.tahun ?? null,
      tahunDekat: (belakang ?? depan) !== undefined,
      tahunKabur: !dapat && tahunBeda.size > 1,
      lain:
        angka.kira ||
        bukanPernyataan(teks, angka) ||
        LAIN.test(sela) ||
        (angka.satuan === '%' &&
          (AKHIR_RENCANA.test(teks.slice(0, angka.awal).replace(/\s+/g, ' ').slice(-JANGKAU)) ||
            AKHIR_RENCANA.test(teks.slice(angka.akhir, angka.akhir + JANGKAU_BELAKANG)))) ||
        (angka.satuan !== 'Rp' && PROVINSI.test(sela)) ||
        /\b(?:triwulan|tw|semester)\b/i.test(kalimat.teks),
    };
  });
}

/** The kind that what stands around a figure fixes, whatever words come before. */
function jenisTerikat(lalu: JenisFakta, sela: string, { satuan }: AngkaKalimat, belakang: string): JenisFakta {
  if (satuan === '%') return DARI_TARGET.test(belakang) || ATAU_TERCAPAI.test(sela) ? 'capaian' : null;
  return satuan === 'Rp' && lalu === 'penyerapan' && ATAU_UANG.test(sela) ? 'realisasiAnggaran' : null;
}

/** What may stand between an indicator's name and its figure. */
const SEBESAR =
  /^[\s,"”)]*(?:ini|tersebut|daerah|masyarakat)?\s*(?:(?:pada|di|untuk|selama)\s+)?(?:tahun\s+(?:\d{4}|ini|lalu|sebelumnya|laporan)\s*)?,?\s*(?:(?:adalah|yaitu|ialah|sebesar|sebanyak|sejumlah|berjumlah|bernilai|hanya|baru|sudah|telah|berada|pada|di|angka|nilai|posisi|level|menyentuh|menembus|memperoleh|meraih|mendapat|menunjukkan)\s+)+$/i;

/** "NAME tahun 2025 sebesar X": nothing else is said between the name and the figure. */
function diBelakangNama(
  teks: string,
  angka: AngkaKalimat,
  tertutup: readonly { awal: number; akhir: number }[],
): boolean {
  const nama = [...tertutup].reverse().find((n) => n.akhir <= angka.awal);
  return nama !== undefined && angka.satuan !== 'Rp' && SEBESAR.test(teks.slice(nama.akhir, angka.awal));
}

/** Whether what stands between the word and the figure parts them. */
function beralih(akhir: Penanda, sela: string, angka: AngkaKalimat): boolean {
  const sisa = sela.slice(akhir.akhir);
  // Another statement has begun since.
  if (
    /[;]|,\s*(?:sedangkan|sementara|namun|tetapi|yang|sehingga|karena|dengan jumlah)\b|\b(?:dari|sebanyak) (?:total|jumlah|seluruh)\b/i.test(
      sisa,
    )
  )
    return true;
  // "turun dari 62 menjadi 60" gives levels, not the change.
  if (akhir.jenis === 'beda' && /\b(?:dari|menjadi|ke)\b|:/i.test(sisa)) return true;
  // "lebih baik daripada target, yaitu 52,44": the target was only compared with.
  if (
    akhir.jenis === 'target' &&
    /^\s*,\s*(?:yaitu|yakni)\b/i.test(sisa) &&
    /\b(?:dari(?:pada)?|(?:di)?banding\w*|terhadap)\s+$/i.test(sela.slice(0, akhir.awal))
  )
    return true;
  // "melebihi target yaitu … menjadi 98,01": what it became, not what was aimed at.
  if (akhir.jenis === 'target' && /\bmenjadi\b/i.test(sisa)) return true;
  return angka.satuan === '%' && akhir.jenis === 'realisasi' && DIBANDING.test(sela);
}

/** The kind of an amount of money: `rapat` is the kind whose word stands right before the last one. */
function golongkanUang(kini: JenisFakta, dulu: JenisFakta, rapat: JenisFakta): JenisFakta {
  if (kini === 'pagu') return rapat === 'realisasi' ? 'realisasiAnggaran' : rapat === 'beda' ? 'beda' : 'pagu';
  if (kini === 'realisasi' || kini === 'penyerapan') return 'realisasiAnggaran';
  // An indicator may be measured in rupiah.
  return kini === 'beda' || (kini === 'target' && dulu !== 'beda') ? kini : null;
}

/** The kind of a figure before which two words for kinds stand side by side: "target capaian 90%". */
function golongkanBerdua(dulu: JenisFakta, kini: JenisFakta, sela: string): JenisFakta {
  // "melampaui target sebesar …" may give the target or how far it was passed; "nilai capaian target 3.800" either.
  if (kini === 'target' && (dulu === 'beda' || dulu === 'capaian')) return null;
  if (kini === 'capaian' && dulu === 'target') return 'target';
  if (kini === 'realisasi' && dulu === 'capaian' && sela.trim() === '') return 'capaian';
  if (/\bdari\b/i.test(sela)) return kini;
  // "target … mencapai": the verb carries the noun's figure. "realisasi target sebesar …": which, nobody knows.
  if (kini === 'realisasi' && dulu === 'target') return 'target';
  return kini === 'target' && dulu === 'realisasi' ? null : kini;
}

/** The kind that the words before a figure give it. */
function golongkan(
  akhir: Penanda | undefined,
  penanda: readonly Penanda[],
  sela: string,
  angka: AngkaKalimat,
): JenisFakta {
  if (!akhir || beralih(akhir, sela, angka)) return null;
  const lalu = penanda[penanda.length - 2];
  const antara = sela.slice(lalu?.akhir ?? 0, akhir.awal);
  const berdua = lalu !== undefined && /^\s*(?:kinerja|indikator|dan|dari|atas|untuk)?\s*$/i.test(antara);
  const rapat = berdua ? lalu.jenis : null;
  if (angka.satuan === 'Rp') return golongkanUang(akhir.jenis, lalu?.jenis ?? null, rapat);
  if (akhir.jenis === 'pagu') {
    const bagian = rapat === 'realisasi' || rapat === 'penyerapan' || rapat === 'capaian';
    return angka.satuan === '%' && bagian ? 'penyerapan' : null;
  }
  return berdua ? golongkanBerdua(lalu.jenis, akhir.jenis, antara) : akhir.jenis;
}
