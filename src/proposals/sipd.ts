/**
 * "Perbarui realisasi anggaran": a paste from SIPD (kode, uraian, pagu, realisasi) joined with ANGGARAN by kode rekening.
 * Nothing is changed before the preview was agreed to.
 */
import { keAngka } from '../core/desimal';
import { formatRupiah } from '../core/format';
import type { WorkbookSnapshot } from '../core/snapshot';
import type { BarisTabel, Peran, SelTabel, Tabel } from '../core/tabel';
import { angkaKeTeks } from '../messages/angka';
import type { HasilBaca } from '../workbook/buku';
import { paguBerlaku } from '../workbook/turunan';
import { asal, pulihkan } from './ambil-pulih';
import { type BarisAmbil, type Calon, type Paduan, padukan } from './padukan';
import { type BerkasSipd, tingkatKode } from './sipd-rinci';

/** "2.07.01.2.01.0001" and "2.07.01.2.01.1" are one code: groups are numbers. */
function kunciRekening(kode: string): string {
  return kode
    .trim()
    .replace(/[\s.]+$/, '')
    .split(/[.\s-]+/)
    .map((k) => k.replace(/^0+(?=\w)/, '').toLowerCase())
    .join('.');
}

const JUDUL = 'Perbarui realisasi anggaran';

interface BarisUang {
  readonly kode: string;
  readonly uraian: string;
  readonly tingkat: string | null;
  readonly asal: Calon['asal'];
  readonly pagu: Calon | null;
  readonly realisasi: Calon | null;
}

/** The lines of a table of codes, pagu and realisasi, with what could not be read of it. */
function barisTabel(tempelan: Tabel, kenal: (kode: string) => string | null) {
  // Codes that the sheet turned into times, dates or numbers as they were pasted.
  const { tabel, catatan, dilewati } = pulihkan(tempelan, kenal);
  const kolom = (p: Peran) => tabel.kolom.findIndex((k) => k.peran === p && k.varian !== 'lalu');
  const [kKode, kPagu, kUang] = [kolom('kode'), kolom('pagu'), kolom('realisasiAnggaran')] as [number, number, number];
  const kNama = (['uraian', 'subKegiatan', 'kegiatan', 'program'] as const).map(kolom).find((k) => k >= 0) ?? -1;
  const calon = (s: SelTabel | undefined): Calon | null =>
    s?.angka.jenis === 'angka' ? { nilai: keAngka(s.angka.nilai), asal: asal(s) } : null;
  if (kKode < 0 || kUang < 0)
    return {
      baris: [],
      catatan,
      dilewati: [
        ...dilewati,
        {
          asal: null,
          sebab: `Tabel di lembar ${tabel.lembar} tidak punya kolom ${kKode < 0 ? 'kode rekening' : 'realisasi anggaran'}.`,
        },
      ],
    };
  const baris = tabel.baris.flatMap((barisTabel): BarisUang[] => {
    const kode = barisTabel.sel[kKode]?.tercetak.trim() ?? '';
    if (!barisUang(barisTabel, kUang, kPagu) || kode === '') return [];
    return [
      {
        kode,
        uraian: barisTabel.sel[kNama]?.tercetak.trim() ?? '',
        tingkat: tingkatKode(kode),
        asal: asal(barisTabel.sel[kKode] as SelTabel),
        pagu: calon(barisTabel.sel[kPagu]),
        realisasi: calon(barisTabel.sel[kUang]),
      },
    ];
  });
  return { baris, catatan, dilewati };
}

/**
 * The lines of a file of SIPD's own. What is summed from a file that leaves out a sub kegiatan which has been spent on is no
 * figure of the whole programme: that figure stays as it is.
 */
function barisRinci({ baris, setoran }: BerkasSipd, hasil: HasilBaca) {
  const ada = new Set(baris.map(({ kode }) => kunciRekening(kode)));
  const luput = hasil.buku.anggaran.flatMap(({ kodeRekening, realisasi }) => {
    const kunci = kunciRekening(kodeRekening.nilai ?? '');
    return kunci && !ada.has(kunci) && realisasi.nilai?.angka ? [{ kunci, kode: kodeRekening.nilai }] : [];
  });
  const dilewati: { asal: Calon['asal'] | null; sebab: string }[] = [];
  const utuh = baris.map((satu): BarisUang => {
    const anak = luput.filter(({ kunci }) => kunci.startsWith(`${kunciRekening(satu.kode)}.`));
    const calon = (nilai: number | null): Calon | null => (nilai === null ? null : { nilai, asal: satu.asal });
    if (anak.length)
      dilewati.push({
        asal: satu.asal,
        sebab: `${satu.kode} ${satu.uraian}: berkasnya tidak memuat ${anak.map(({ kode }) => kode).join(', ')}, jadi jumlahnya tidak diganti.`,
      });
    return {
      ...satu,
      pagu: anak.length ? null : calon(satu.pagu),
      realisasi: anak.length ? null : calon(satu.realisasi),
    };
  });
  const catatan = ['Kegiatan dan program dijumlahkan dari sub kegiatan di berkas SIPD.'];
  if (setoran.n !== 0n)
    catatan.push(`Nilai Setoran ${formatRupiah(setoran)} (pengembalian) tidak dikurangkan dari realisasi.`);
  return { baris: utuh, catatan, dilewati };
}

/** Once the budget was revised, what SIPD prints is the revised one: a line that came with the revision has no other. */
const kolomPaguBaru = ({ buku }: HasilBaca): string =>
  buku.anggaran.some(({ paguPerubahan }) => paguPerubahan.nilai) ? 'paguPerubahan' : 'paguMurni';

/**
 * Holds the pasted table, or a file of SIPD's own, against ANGGARAN. A code that the workbook does not know becomes a line of
 * its own. A pagu that differs from the one in force is proposed as the changed one, to be agreed to.
 */
export function perbaruiRealisasi(
  buku: WorkbookSnapshot,
  hasil: HasilBaca,
  tempelan: Tabel | BerkasSipd,
): Paduan & { catatan: readonly string[] } {
  const menurut = new Map(
    hasil.buku.anggaran.flatMap((a) =>
      a.kodeRekening.nilai ? [[kunciRekening(a.kodeRekening.nilai), a] as const] : [],
    ),
  );
  // The programme that every department has is printed without its urusan: X.XX.01.
  const cari = (kode: string) => {
    const k = kunciRekening(kode);
    const ekor = /^x+\.x+(\..+)$/.exec(k)?.[1];
    return menurut.get(k) ?? (ekor ? [...menurut].find(([x]) => x.endsWith(ekor))?.[1] : undefined);
  };
  const sumber =
    'kolom' in tempelan
      ? barisTabel(tempelan, (k) => cari(k)?.kodeRekening.nilai ?? null)
      : barisRinci(tempelan, hasil);
  const baris = new Map<string, { kunci: string; isi: Record<string, Calon[]>; tanya: string[] }>();
  const dilewati: { asal: Calon['asal'] | null; sebab: string }[] = [...sumber.dilewati];
  const baru: string[] = [];
  const kolomPagu = kolomPaguBaru(hasil);
  const taruh = (kunci: string, id: string, calon: Calon | null, tanya = false) => {
    if (calon === null || calon.nilai === '') return;
    const r = baris.get(kunci) ?? { kunci, isi: {}, tanya: [] };
    baris.set(kunci, r);
    if (tanya) r.tanya.push(id);
    const daftar = r.isi[id] ?? [];
    r.isi[id] = daftar;
    if (!daftar.some((c) => c.nilai === calon.nilai)) daftar.push(calon);
  };
  for (const barisUang of sumber.baris) {
    const anggaran = cari(barisUang.kode);
    if (!anggaran) {
      // Spending accounts below a sub kegiatan, and the urusan above a program, are no budget lines.
      if (!barisUang.tingkat) {
        dilewati.push({
          asal: barisUang.asal,
          sebab: `Kode ${barisUang.kode} bukan program, kegiatan, atau sub kegiatan.`,
        });
        continue;
      }
      baru.push(`${barisUang.kode} ${barisUang.uraian}`.trim());
      const { kode, tingkat, uraian } = barisUang;
      for (const [id, nilai] of Object.entries({ kodeRekening: kode, tingkat, uraian }))
        taruh(kode, id, { nilai, asal: barisUang.asal });
      taruh(barisUang.kode, kolomPagu, barisUang.pagu);
      taruh(barisUang.kode, 'realisasi', barisUang.realisasi);
      continue;
    }
    const kunci = anggaran.kodeRekening.nilai as string;
    // Two lines of one code (split by source of funds, say) are both shown: which of them counts is not ours to guess.
    taruh(kunci, 'realisasi', barisUang.realisasi);
    const kini = paguBerlaku(anggaran).nilai;
    if (!kini) taruh(kunci, kolomPagu, barisUang.pagu);
    else if (barisUang.pagu && kini.angka !== barisUang.pagu.nilai) taruh(kunci, 'paguPerubahan', barisUang.pagu, true);
  }
  const disebut = new Set(sumber.baris.map(({ kode }) => cari(kode)?.kodeRekening.nilai));
  for (const garis of hasil.buku.anggaran)
    if (
      baris.size > 0 &&
      garis.kodeRekening.nilai &&
      !baris.has(garis.kodeRekening.nilai) &&
      !disebut.has(garis.kodeRekening.nilai)
    )
      dilewati.push({
        asal: { lembar: garis.lembar, sel: garis.kodeRekening.sel, tercetak: garis.kodeRekening.tercetak },
        sebab: `${garis.kodeRekening.nilai} ${garis.uraian.nilai ?? ''} tidak ada di tabel yang ditempel; realisasinya tetap ${garis.realisasi.nilai ? angkaKeTeks(garis.realisasi.nilai.angka) : 'kosong'}.`,
      });
  return {
    ...padukan(JUDUL, buku, hasil, { ANGGARAN: [...baris.values()] satisfies BarisAmbil[] }, dilewati),
    catatan: [
      ...sumber.catatan,
      ...(baru.length ? [`Baris baru di Anggaran (${baru.length}): ${baru.join('; ')}.`] : []),
    ],
  };
}

const barisUang = (b: BarisTabel, ...kolom: number[]): boolean => kolom.some((k) => b.sel[k]?.angka.jenis === 'angka');
