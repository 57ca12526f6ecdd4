/**
 * Settings of the department that its published tables show: whose report it is, the period of the Renstra, the method of
 * efficiency, the cap, the scale. Only what a table states or its figures prove; nothing is set that no cell shows.
 */
import { keAngka } from '../core/desimal';
import { DAFTAR_METODE } from '../core/efisiensi';
import { DAFTAR_SKALA, skalaBaku } from '../core/kriteria';
import type { KolomTabel, SelTabel, Tabel } from '../core/tabel';
import { batasTertulis } from '../words/arah';
import type { Bukti } from './ambil-bukti';
import { angkaSel, data, sel } from './ambil-sel';
import type { Asal } from './penampung';

export interface PengaturanTerbaca {
  /** Id of the setting of IDENTITAS. */
  readonly id: string;
  readonly nilai: string | number;
  readonly asal: Asal;
}

const judulSel = (t: Tabel): Asal => ({ lembar: t.lembar, a1: t.selKepala, tercetak: t.judul });

const SINGKATAN = 'RSUD|RSJD|UPTD|UPT|Bappeda|Bapenda|BPKAD|BKPSDM|BPBD|DPMPTSP|Satpol PP|Puskesmas';
const PERANGKAT =
  'Dinas|Badan|Inspektorat|Sekretariat|Satuan Polisi Pamong Praja|Rumah Sakit Umum Daerah|Kecamatan|Kantor|Unit Pelaksana';
const KATA = String.raw`(?!(?:Tahun|Periode|Per|Menurut|Kabupaten|Kota|Provinsi|Kab)\b)(?:[A-Z][\p{L}-]*|dan|,)`;
/** Words behind "Kabupaten", "Kota" or "Provinsi" that name no place. */
const BUKAN_NAMA =
  '(?!(?:Tahun|Periode|Provinsi|Kabupaten|Kota|Kab|Nasional|Indonesia|Lain|Lainnya|Sekitar|Tetangga|Target|Realisasi|Capaian|Kinerja|Standar|Rata|Dan|Dengan|Serta|Terhadap|Se)\\b)';
const NAMA = new RegExp(
  String.raw`(?:^|[\s(])((?:${PERANGKAT}|${SINGKATAN})(?:,? ${KATA})*)(?: ((?:Kabupaten|Kota|Provinsi)(?: ${BUKAN_NAMA}[A-Z][\p{L}-]*)+))?`,
  'u',
);
const DAERAH = new RegExp(String.raw`\b((?:Kabupaten|Kota|Provinsi)(?: ${BUKAN_NAMA}[A-Z][\p{L}-]*)+)`, 'u');
/** Sentences that hold the department against others name those others. */
const MEMBANDINGKAN = /\b(?:perbandingan|dibanding\w*|terhadap|standar|rata-rata|kedudukan|posisi)\b/i;

const AKRONIM = /\b(?:rsud|rsjd|uptd?|bpkad|bkpsdm|bpbd|dpmptsp|pp|pupr)\b/gi;

/** "DINAS KESEHATAN" → "Dinas Kesehatan"; names that are not all capitals stay as they are. */
const hurufJudul = (t: string): string =>
  /\p{Ll}/u.test(t)
    ? t
    : t
        .toLowerCase()
        .replace(/(^|[\s(-])(\p{L})/gu, (_, a: string, b: string) => a + b.toUpperCase())
        .replace(/ Dan /g, ' dan ')
        .replace(AKRONIM, (a) => a.toUpperCase());

function tersering(daftar: readonly { nilai: string; asal: Asal }[]): { nilai: string; asal: Asal } | null {
  const n = new Map<string, number>();
  for (const d of daftar) n.set(d.nilai, (n.get(d.nilai) ?? 0) + 1);
  const terbanyak = [...n].sort((a, b) => b[1] - a[1])[0]?.[0];
  return daftar.find((d) => d.nilai === terbanyak) ?? null;
}

function siapa(tabel: readonly Tabel[]): PengaturanTerbaca[] {
  const dinas: { nilai: string; asal: Asal }[] = [];
  const daerah: { nilai: string; asal: Asal }[] = [];
  for (const satuTabel of tabel)
    for (const garis of new Set([satuTabel.judul, ...satuTabel.catatan])) {
      const garisRapi = hurufJudul(garis);
      const m = NAMA.exec(garisRapi);
      const nama = m?.[1]?.replace(/(?:,| dan)$/, '').trim();
      if (nama?.includes(' ')) dinas.push({ nilai: nama, asal: judulSel(satuTabel) });
      const lain = satuTabel.jenis === 'perbandingan-pembanding' || MEMBANDINGKAN.test(garisRapi);
      const d = m?.[2] ?? (lain ? undefined : DAERAH.exec(garisRapi)?.[1]);
      if (d) daerah.push({ nilai: d, asal: judulSel(satuTabel) });
    }
  const [x, y] = [tersering(dinas), tersering(daerah)];
  return [...(x ? [{ id: 'perangkatDaerah', ...x }] : []), ...(y ? [{ id: 'pemerintahDaerah', ...y }] : [])];
}

/** First and last year of the medium-term plan: from a title, else from the columns of its targets. */
function periode(tabel: readonly Tabel[]): PengaturanTerbaca[] {
  let terbaik: { nilai: string; asal: Asal; bobot: number } | null = null;
  const usul = (nilai: string, asal: Asal, bobot: number) => {
    if (!terbaik || bobot > terbaik.bobot) terbaik = { nilai, asal, bobot };
  };
  for (const satuTabel of tabel) {
    const m = /\b(20\d\d)\s*(?:[-–—/]|s\.?\s?\/?d\.?|sampai(?: dengan)?)\s*(20\d\d)\b/i.exec(satuTabel.judul);
    const renstra = /renstra|rencana strategis|rpjmd/i.test(satuTabel.judul);
    const lama = m ? Number(m[2]) - Number(m[1]) : 0;
    if (m && lama >= 3 && lama <= 6 && (renstra || satuTabel.jenis === 'target-tahun'))
      usul(`${m[1]}-${m[2]}`, judulSel(satuTabel), renstra && !/target akhir/i.test(satuTabel.judul) ? 4 : 3);
    const tahun = satuTabel.kolom.flatMap((k) => (k.peran === 'target' && k.tahun !== null ? [k.tahun] : []));
    if (satuTabel.jenis === 'target-tahun' && tahun.length >= 3)
      usul(`${Math.min(...tahun)}-${Math.max(...tahun)}`, judulSel(satuTabel), 2);
    for (const k of satuTabel.kolom)
      if (k.peran === 'target' && k.varian === 'akhir' && k.tahun !== null)
        usul(`sampai ${k.tahun}`, { lembar: satuTabel.lembar, a1: k.selKepala, tercetak: k.judul }, 1);
  }
  const hasil = terbaik as { nilai: string; asal: Asal } | null;
  return hasil ? [{ id: 'periodeRenstra', nilai: hasil.nilai, asal: hasil.asal }] : [];
}

/** The method that gives most printed efficiencies. A capaian entered as percent points in the PMK formula counts too. */
function metode(tabel: readonly Tabel[]): PengaturanTerbaca[] {
  const suara = { SELISIH: 0, MAKS100: 0, PMK214: 0 };
  let asal: Asal | null = null;
  for (const satuTabel of tabel) {
    const ke = satuTabel.kolom.findIndex((k) => k.peran === 'efisiensi');
    if (ke < 0) continue;
    asal ??= judulSel(satuTabel);
    if ([satuTabel.judul, ...satuTabel.catatan].some((g) => /PMK[^0-9]{0,12}(?:214|22)\b/i.test(g))) suara.PMK214 += 2;
    for (const b of data(satuTabel)) {
      const [c, p, e] = [angkaSel(sel(satuTabel, b, 'capaian')), penyerapan(satuTabel, b), angkaSel(b.sel[ke])];
      if (c === null || p === null || e === null || c <= 0) continue;
      const sama = (...v: number[]) => v.some((x) => Math.abs(x - e) < 0.02);
      const kena = [sama(c - p), sama(Math.min(c, 100) - p), sama((1 - p / c) * 100, (1 - p / (100 * c)) * 100)];
      // At a capaian of 100 all methods give one figure: that row tells nothing.
      if (kena.every(Boolean)) continue;
      DAFTAR_METODE.forEach((m, i) => {
        if (kena[i]) suara[m]++;
      });
    }
  }
  const [satu, dua] = Object.entries(suara).sort((a, b) => b[1] - a[1]) as [[string, number], [string, number]];
  return asal && satu[1] > dua[1] ? [{ id: 'metodeEfisiensi', nilai: satu[0], asal }] : [];
}

function penyerapan(t: Tabel, b: Parameters<typeof sel>[1]): number | null {
  const p = angkaSel(sel(t, b, 'penyerapan'));
  if (p !== null) return p;
  const [pagu, uang] = [angkaSel(sel(t, b, 'pagu')), angkaSel(sel(t, b, 'realisasiAnggaran'))];
  return pagu && uang !== null ? (100 * uang) / pagu : null;
}

const BATAS = [100, 110, 120, 150];

/** A cap: stated in a text, or a figure at which several achievements that would be higher stand still. */
export function batasTerbaca(tabel: readonly Tabel[], bukti: Iterable<Bukti>): PengaturanTerbaca | null {
  for (const t of tabel) {
    const n = batasTertulis([t.judul, ...t.catatan]);
    if (n !== null) return { id: 'batas', nilai: n, asal: judulSel(t) };
  }
  const semua = [...bukti];
  const tertinggi = Math.max(0, ...semua.map((b) => b.capaian));
  if (!BATAS.includes(tertinggi)) return null;
  const tertahan = semua.filter(
    (b) =>
      b.capaian === tertinggi &&
      Math.min((100 * b.realisasi) / b.target, (100 * b.target) / b.realisasi) < 95 &&
      Math.max((100 * b.realisasi) / b.target, (100 * b.target) / b.realisasi) > tertinggi * 1.02,
  );
  return tertahan.length >= 3 ? { id: 'batas', nilai: tertinggi, asal: (tertahan[0] as Bukti).asal } : null;
}

/** The published scale, by name where it is a known one. */
function skala(tabel: readonly Tabel[]): PengaturanTerbaca[] {
  const tabelSkala = tabel.find((x) => x.jenis === 'skala-nilai' && data(x).length >= 3);
  if (!tabelSkala) return [];
  const kelas = data(tabelSkala).map((b) => [
    (sel(tabelSkala, b, 'kriteria')?.tercetak ?? '').trim().toLowerCase(),
    batasBawah(sel(tabelSkala, b, 'interval')?.tercetak ?? ''),
  ]);
  const nama = DAFTAR_SKALA.find((n) => {
    const baku = skalaBaku(n);
    return (
      baku.kelas.length === kelas.length &&
      baku.kelas.every((k) => {
        const cetak = kelas.find(([c]) => c === k.kelas.toLowerCase());
        const b = k.batas ? keAngka(k.batas) : 0;
        return cetak !== undefined && (cetak[1] === (k.lebih ? `>${b}` : b) || (b === 0 && k.batas === null));
      })
    );
  });
  return [{ id: 'skala', nilai: nama ?? 'SKALA', asal: judulSel(tabelSkala) }];
}

/** "91% ≤ 100%" → 91, "> 90" → ">90", "≤ 50 %" → 0, "76 s.d. 90" → 76. */
export function batasBawah(teks: string): string | number {
  const rapi = teks.trim().toLowerCase();
  const angka = [...rapi.matchAll(/\d+(?:[.,]\d+)?/g)].map((m) => m[0].replace(',', '.'));
  if (angka.length === 0) return teks.trim();
  if (/^(?:≤|<|kurang|di ?bawah|sampai|maks|paling (?:banyak|tinggi))/.test(rapi)) return 0;
  const bawah = angka.reduce((a, b) => (Number(b) < Number(a) ? b : a));
  return /^(?:>(?!=)|lebih (?:dari|besar)|di ?atas)/.test(rapi) && !/sama dengan/.test(rapi)
    ? `>${bawah.replace('.', ',')}`
    : Number(bawah);
}

/** "Sumber: …" under the tables. */
function sumber(tabel: readonly Tabel[]): PengaturanTerbaca[] {
  const pilihanUmum = tersering(
    tabel.flatMap((t) =>
      t.catatan.flatMap((g) => {
        const m = /^sumber(?: data)?\s*:\s*(.{4,120})$/i.exec(g.trim());
        return m ? [{ nilai: (m[1] as string).trim(), asal: judulSel(t) }] : [];
      }),
    ),
  );
  return pilihanUmum ? [{ id: 'sumber', ...pilihanUmum }] : [];
}

/** Decimals of the printed achievements, where all of them are printed with fewer than two. */
function desimal(tabel: readonly Tabel[]): PengaturanTerbaca[] {
  const isi: SelTabel[] = [];
  const capaian = (k: KolomTabel) => k.peran === 'capaian' || k.peran === 'penyerapan';
  for (const t of tabel)
    for (const b of data(t))
      t.kolom.forEach((k, i) => {
        const s = b.sel[i];
        if (capaian(k) && s?.angka.jenis === 'angka' && keAngka(s.angka.nilai) !== 100) isi.push(s);
      });
  const terbanyak = Math.max(0, ...isi.map((s) => (s.angka.jenis === 'angka' ? s.angka.angkaDesimal : 0)));
  return isi.length >= 5 && terbanyak < 2 ? [{ id: 'desimal', nilai: terbanyak, asal: isi[0] as SelTabel }] : [];
}

export function bacaPengaturan(tabel: readonly Tabel[]): PengaturanTerbaca[] {
  return [siapa, periode, metode, skala, sumber, desimal].flatMap((f) => f(tabel));
}
