/** What the agreements of a year say: for the head of the office and every post below, targets and money as texts. */
import type { Desimal } from '../core/desimal';
import { formatAngka } from '../core/format';
import { namaGaris } from '../tables/kolom';
import {
  type BarisIndikator,
  isiTeks,
  jumlahUang,
  type Konteks,
  type SimpulAnggaran,
  samakanSpasi,
  type Uang,
} from '../tables/konteks';
import { selNilai } from '../tables/sel';
import type { NilaiTarget } from '../workbook/rekaman';

/** '' where nothing was typed. */
export interface Dua {
  readonly murni: string;
  /** After the revision; the same where nothing was revised. */
  readonly berlaku: string;
}

export interface BahanJabatan {
  /** As the column Penanggung jawab names it; '' for the head of the office where no indicator does. */
  readonly jabatan: string;
  readonly kepala: boolean;
  /** Post above by the tree of indicators; '' for the head of the office, null where nothing says it. */
  readonly atasan: string | null;
  readonly kinerja: readonly ({
    readonly sasaran: string;
    readonly indikator: string;
    readonly satuan: string;
  } & Dua)[];
  readonly anggaran: readonly ({ readonly uraian: string } & Dua)[];
  readonly jumlah: Dua;
  /** Whether a target or a budget of it was revised. */
  readonly berubah: boolean;
  /** A person without a post: no money is expected. */
  readonly individu: boolean;
}

const TUJUAN = ['Kinerja Daerah', 'Tujuan'];
const PUNCAK = ['Sasaran Strategis'];
const BAWAH = ['Program', 'Kegiatan', 'Sub Kegiatan', 'Individu'];

/** "Kabid A; Kabid B": posts that answer together; a comma may be part of one. */
export const jabatanDari = (teks: string): string[] => teks.split(/\s*[;\n]\s*/).filter((satu) => satu !== '');

const penanggungJawab = (baris: BarisIndikator): string[] => jabatanDari(isiTeks(baris.iku.penanggungJawab));

const teksNilai = (nilai: NilaiTarget | null | undefined, satuan: string): string =>
  nilai ? selNilai(nilai, satuan, false).teks : '';
const teksUang = (nilai: Desimal | null): string => (nilai ? formatAngka(nilai, 0) : '');
const duaUang = (uang: Uang): Dua => ({ murni: teksUang(uang.murni), berlaku: teksUang(uang.pagu) });

/** Post that answers for the nearest indicator above, other than the own one. */
function atasanDari(
  jabatan: string,
  daftar: readonly BarisIndikator[],
  konteks: Konteks,
  kepala: ReadonlySet<string>,
): string | null {
  const menurutKode = new Map(konteks.barisIku.map((baris) => [baris.kode, baris]));
  for (const awal of daftar) {
    const dilalui = new Set<string>();
    let kode = samakanSpasi(isiTeks(awal.iku.induk));
    while (kode && !dilalui.has(kode)) {
      dilalui.add(kode);
      const induk = menurutKode.get(kode);
      if (!induk) break;
      const milik = penanggungJawab(induk);
      if (milik.length && !milik.some((satu) => samakanSpasi(satu) === samakanSpasi(jabatan)))
        return milik.some((satu) => kepala.has(samakanSpasi(satu))) ? '' : (milik[0] as string);
      kode = samakanSpasi(isiTeks(induk.iku.induk));
    }
  }
  // Who answers for an objective or a programme stands below the head of the office.
  return daftar.some(({ iku }) => iku.tingkat.nilai === 'Program' || iku.tingkat.nilai === 'Sasaran Strategis')
    ? ''
    : null;
}

function satu(
  jabatan: string,
  daftar: readonly BarisIndikator[],
  garis: readonly SimpulAnggaran[],
  lain: Pick<BahanJabatan, 'kepala' | 'atasan'>,
): BahanJabatan {
  const kinerja = daftar.map((baris) => ({
    sasaran: baris.sasaran,
    indikator: isiTeks(baris.iku.indikator),
    satuan: baris.satuan,
    murni: teksNilai(baris.kinerja?.target.nilai, baris.satuan),
    berlaku: teksNilai(baris.target, baris.satuan),
  }));
  const anggaran = garis.map((simpul) => ({
    uraian: lain.kepala ? isiTeks(simpul.baris.uraian) : namaGaris([simpul]),
    ...duaUang(simpul.uang),
  }));
  const beda = (dua: Dua) => dua.murni !== dua.berlaku;
  return {
    jabatan,
    ...lain,
    kinerja,
    anggaran,
    jumlah: duaUang(jumlahUang(garis.map((simpul) => simpul.uang))),
    berubah: kinerja.some(beda) || anggaran.some(beda),
    individu: daftar.every((baris) => baris.iku.tingkat.nilai === 'Individu'),
  };
}

/**
 * The post that heads the office, as the column Penanggung jawab names it: the one that signs by IDENTITAS, else the one
 * that answers for the goals, else the one that answers for most objectives. '' where none of these says it.
 */
function kepalaMenurutIku(konteks: Konteks, puncak: readonly BarisIndikator[]): string {
  const tujuan = konteks.pada(TUJUAN).flatMap(penanggungJawab);
  const sasaran = puncak.flatMap(penanggungJawab);
  const penandaTangan = samakanSpasi(konteks.id.jabatan);
  const tertulis = [...tujuan, ...sasaran].find((nama) => awalanKata(penandaTangan, samakanSpasi(nama)));
  const mungkin = (nama: readonly string[]) => terbanyak(nama.filter((satu) => !BAWAHAN.test(satu)));
  return tertulis ?? mungkin(tujuan) ?? mungkin(sasaran) ?? '';
}

/** A part of an office: that it answers for most objectives does not make it the head. */
const BAWAHAN =
  /^(?:kepala\s+|plt\.?\s+)*(?:bidang|bagian|seksi|sub|sekretar|upt|kelompok|tim|kabid|kabag|kasi|kasub)/i;

/** "kepala dinas" begins "kepala dinas tenaga kerja kabupaten banjar". */
const awalanKata = (panjang: string, pendek: string): boolean =>
  pendek !== '' && (panjang === pendek || panjang.startsWith(`${pendek} `));

/** The name that stands there more often than all others; undefined where two stand equally often. */
function terbanyak(nama: readonly string[]): string | undefined {
  const suara = new Map<string, { nama: string; banyak: number }>();
  for (const satu of nama) {
    const ada = suara.get(samakanSpasi(satu));
    suara.set(samakanSpasi(satu), { nama: ada?.nama ?? satu, banyak: (ada?.banyak ?? 0) + 1 });
  }
  const [pertama, kedua] = [...suara.values()].sort((a, b) => b.banyak - a.banyak);
  return pertama && pertama.banyak > (kedua?.banyak ?? 0) ? pertama.nama : undefined;
}

/** The head of the office first, then the others in the order of IKU. */
export function bahanPerjanjian(konteks: Konteks): BahanJabatan[] {
  const puncak = konteks.pada(PUNCAK);
  const kepala = kepalaMenurutIku(konteks, puncak);
  const puncakNama = new Set(kepala ? [samakanSpasi(kepala)] : []);
  const menurut = new Map<string, { nama: string; daftar: BarisIndikator[] }>();
  // An objective that another post answers for stands in the agreements of both.
  for (const baris of konteks.pada([...PUNCAK, ...BAWAH]))
    for (const nama of penanggungJawab(baris)) {
      const kunci = samakanSpasi(nama);
      if (puncakNama.has(kunci)) continue;
      const ada = menurut.get(kunci) ?? { nama, daftar: [] };
      ada.daftar.push(baris);
      menurut.set(kunci, ada);
    }
  return [
    satu(kepala, puncak, konteks.pohon, { kepala: true, atasan: '' }),
    ...[...menurut.values()].map(({ nama, daftar }) =>
      satu(nama, daftar, konteks.garisUntuk(daftar), {
        kepala: false,
        atasan: atasanDari(nama, daftar, konteks, puncakNama),
      }),
    ),
  ];
}
