/**
 * "Mulai tahun baru": this year's figures become history, pagu becomes last year's, and the sheets are made ready for the
 * next year. The old sheets are first kept as copies with values, and every cleared cell is in the journal.
 */
import { keA1 } from '../core/alamat';
import { hitungCapaian } from '../core/capaian';
import { type Desimal, dariTeks, keAngka, tambah } from '../core/desimal';
import type { RencanaUbah } from '../core/rencana';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { UbahanSel } from '../core/temuan';
import { ambilSel } from '../workbook/baca';
import type { HasilBaca } from '../workbook/buku';
import type { NamaRentang } from '../workbook/definisi';
import { kosong } from '../workbook/nilai';
import type { Anggaran, Bilangan, Identitas, Iku, Isi, Kinerja, NilaiTarget } from '../workbook/rekaman';
import { RENTANG } from '../workbook/rentang';
import { arahBerlaku, paguBerlaku, takTerbaca, targetBerlaku } from '../workbook/turunan';
import { type Calon, idUsulan, padukan } from './padukan';

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
    const i = hasil.buku.iku.find((x) => x.kode.nilai === kinerja.kode.nilai);
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
        indikator: i?.indikator.nilai ?? '',
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

export function rencanaTahunBaru(
  buku: WorkbookSnapshot,
  hasil: HasilBaca,
  jawaban: Readonly<Record<string, NasibIku>> = {},
  /** Targets of the new year by code, as they were agreed to. */
  target: Readonly<Record<string, string | number>> = {},
): TahunBaru {
  const tahun = hasil.buku.identitas.tahun;
  const judul = `Mulai tahun ${tahun + 1}`;
  const berhenti = new Set(Object.entries(jawaban).flatMap(([k, n]) => (n.nasib === 'berhenti' ? [k] : [])));
  const setuju: Record<string, number> = {};
  const sejarah = hasil.buku.kinerja.flatMap((kinerja) => {
    const kode = kinerja.kode.nilai;
    if (!kode || berhenti.has(kode)) return [];
    const iku = hasil.buku.iku.find((i) => i.kode.nilai === kode);
    const isi: Record<string, Calon[]> = { kode: [calon(kode, kinerja, kinerja.kode)] };
    const t = targetBerlaku(kinerja);
    if (t.nilai) isi[`target:${tahun}`] = [calon(polos(t.nilai), kinerja, t)];
    if (kinerja.realisasi.nilai)
      isi[`realisasi:${tahun}`] = [calon(polos(kinerja.realisasi.nilai), kinerja, kinerja.realisasi)];
    const c = capaianTahun(kinerja, iku, hasil.buku.identitas);
    if (c !== null) isi[`capaian:${tahun}`] = [calon(c, kinerja, kinerja.capaian)];
    const n = jawaban[kode];
    if (n?.nasib === 'berubah') {
      const lama = hasil.buku.riwayat.find((r) => r.kode.nilai === kode)?.keterangan.nilai;
      const baru = `Sampai ${tahun}: ${iku?.indikator.nilai ?? ''}. Berubah mulai ${tahun + 1}.`;
      isi.keterangan = [calon(lama ? `${lama} ${baru}` : baru, kinerja, kinerja.kode)];
      setuju[idUsulan('RIWAYAT', kode, 'keterangan')] = 0;
    }
    return [{ kunci: kode, isi }];
  });
  // A column for the next year's LHE, without figures yet.
  const lhe = hasil.buku.lhe
    .slice(0, 1)
    .map((l) => ({ kunci: l.komponen.nilai ?? '', isi: { [`nilai:${tahun + 1}`]: [] } }));
  const paduan = padukan(judul, buku, hasil, { RIWAYAT: sejarah, LHE: lhe });
  const dasar = paduan.ubah(setuju);
  // A history that already holds another figure for this year was typed on purpose.
  const catatan = paduan.pratinjau.usulan
    .filter((u) => u.keadaan === 'beda' && setuju[u.id] === undefined)
    .map((u) => `${u.lembar}!${u.sel} (${u.baris}, ${u.kolom}) tetap ${u.lama}; angka tahun ini ${u.baru}.`);

  for (const kinerja of hasil.buku.kinerja)
    for (const [apa, i] of [
      ['target', targetBerlaku(kinerja)],
      ['realisasi', kinerja.realisasi],
    ] as const)
      if (takTerbaca(i))
        catatan.push(`${kinerja.lembar}!${i.sel}: ${apa} "${i.tercetak}" tidak terbaca dan tidak masuk riwayat.`);
  for (const a of hasil.buku.anggaran)
    for (const i of [paguBerlaku(a), a.realisasi])
      if (takTerbaca(i))
        catatan.push(`${a.lembar}!${i.sel}: "${i.tercetak}" tidak terbaca dan tidak masuk kolom tahun lalu.`);

  const sel: UbahanSel[] = [];
  const ditulis = new Set<string>();
  const tulis = (nama: NamaRentang, baris: number, id: string, ke: string | number | null, format?: string) => {
    const t = hasil.rentang.get(nama);
    const lembar = t && buku.lembar.find((x) => x.nama === t.lembar);
    const kolom = t?.kolom.get(id);
    if (!lembar || kolom === undefined) return;
    const s = ambilSel(lembar, baris, kolom);
    const alamat = `${lembar.nama}!${keA1(baris, kolom)}`;
    if ((ke === null && (kosong(s) || s.rumus !== '')) || ditulis.has(alamat)) return;
    ditulis.add(alamat);
    sel.push({ lembar: lembar.nama, sel: keA1(baris, kolom), dari: s.tampil, ke, ...(format ? { format } : {}) });
  };
  // A budget that nobody typed this year has nothing to put in the place of last year's.
  for (const a of hasil.buku.anggaran.some(adaUang) ? hasil.buku.anggaran : []) {
    const pagu = paguBerlaku(a).nilai;
    tulis('ANGGARAN', a.baris, 'paguLalu', pagu?.angka ?? null, '#,##0');
    tulis('ANGGARAN', a.baris, 'realisasiLalu', a.realisasi.nilai?.angka ?? null, '#,##0');
  }
  for (const k of hasil.buku.kinerja) {
    const baru = target[k.kode.nilai ?? ''];
    if (baru !== undefined && !berhenti.has(k.kode.nilai ?? '')) tulis('KINERJA', k.baris, 'target', baru);
  }
  for (const [n, kolom] of Object.entries(SETAHUN)) {
    const nama = n as NamaRentang;
    for (const b of hasil.rentang.get(nama)?.baris ?? []) for (const id of kolom) tulis(nama, b, id, null);
  }
  // An indicator that ends leaves every sheet; the archived copies keep it.
  for (const daftarTeks of [
    ...hasil.buku.iku.map((x) => ['IKU', x] as const),
    ...hasil.buku.kinerja.map((x) => ['KINERJA', x] as const),
    ...hasil.buku.riwayat.map((x) => ['RIWAYAT', x] as const),
    ...hasil.buku.renstra.map((x) => ['RENSTRA', x] as const),
    ...hasil.buku.pembanding.map((x) => ['PEMBANDING', x] as const),
    ...hasil.buku.analisis.map((x) => ['ANALISIS', x] as const),
  ]) {
    const [nama, x] = daftarTeks;
    const kode = x.kode.nilai ?? '';
    const n = jawaban[kode];
    if (berhenti.has(kode))
      for (const id of hasil.rentang.get(nama)?.kolom.keys() ?? [])
        if (!RENTANG[nama].kolom.find((k) => k.id === id)?.rumus) tulis(nama, x.baris, id, null);
    if (nama === 'IKU' && n?.nasib === 'berubah') tulis('IKU', x.baris, 'indikator', n.indikator);
  }
  for (const a of hasil.buku.anggaran) {
    const kode = a.kodeIku.nilai ?? [];
    if (kode.some((k) => berhenti.has(k)))
      tulis('ANGGARAN', a.baris, 'kodeIku', kode.filter((k) => !berhenti.has(k)).join('; ') || null);
  }
  // A running total that was typed goes on by this year's figure.
  for (const perTahun of hasil.buku.renstra) {
    const kode = perTahun.kode.nilai ?? '';
    const [lalu, kini] = [
      perTahun.kumulatifLalu?.nilai,
      hasil.buku.kinerja.find((k) => k.kode.nilai === kode)?.realisasi.nilai,
    ];
    if (lalu?.jenis !== 'angka' || kini?.jenis !== 'angka' || berhenti.has(kode)) continue;
    const [a, b] = [lalu.bilangan, kini.bilangan].map((x) => dariTeks(x.teks) as Desimal) as [Desimal, Desimal];
    tulis('RENSTRA', perTahun.baris, 'kumulatifLalu', keAngka(tambah(a, b)));
  }
  const atur = hasil.rentang.get('IDENTITAS')?.pengaturan;
  if (atur?.has('tahun')) tulis('IDENTITAS', atur.get('tahun') as number, 'isi', tahun + 1);
  for (const id of ['tanggal', 'paguLaluSumber'])
    if (atur?.has(id)) tulis('IDENTITAS', atur.get(id) as number, 'isi', null);

  const ubah: RencanaUbah = {
    judul,
    arsip: DIARSIPKAN.flatMap((n) => {
      const t = hasil.rentang.get(n);
      return t && t.baris.length > 0 ? [{ lembar: t.lembar, sebagai: `${t.lembar.slice(0, 26)} ${tahun}` }] : [];
    }),
    ...(dasar.sisip ? { sisip: dasar.sisip } : {}),
    sel: satukan(geser(sel, dasar.sisip ?? []), dasar.sel),
    ...(dasar.rentangBernama ? { rentangBernama: dasar.rentangBernama } : {}),
  };
  return { ubah, catatan };
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

function polos(nilaiTarget: NilaiTarget): string | number {
  const id = (b: Bilangan) => b.teks.replace('.', ',');
  switch (nilaiTarget.jenis) {
    case 'angka':
      return nilaiTarget.bilangan.angka;
    case 'rentang':
      return `${id(nilaiTarget.bawah)}-${id(nilaiTarget.atas)}`;
    case 'kelas':
      return nilaiTarget.kelas;
    default:
      return nilaiTarget.teks;
  }
}

/** The year's capaian: typed or shown, otherwise computed; null where it cannot be judged. */
function capaianTahun(k: Kinerja, iku: Iku | undefined, identitas: Identitas): number | null {
  if (k.capaian.nilai) return k.capaian.nilai.angka;
  const [t, r] = [targetBerlaku(k).nilai, k.realisasi.nilai];
  const arah = iku && arahBerlaku(iku, identitas);
  if (!arah || r?.jenis !== 'angka' || (t?.jenis !== 'angka' && t?.jenis !== 'rentang')) return null;
  const d = (b: Bilangan) => dariTeks(b.teks) as Desimal;
  const capaian = hitungCapaian({
    realisasi: d(r.bilangan),
    target: t.jenis === 'angka' ? d(t.bilangan) : { bawah: d(t.bawah), atas: d(t.atas) },
    arah,
    batas: identitas.batas === null ? null : dariTeks(String(identitas.batas)),
    desimal: identitas.desimal,
    targetNol: identitas.targetNol,
  });
  return capaian.dinilai ? keAngka(capaian.nilai) : null;
}
