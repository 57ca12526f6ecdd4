import { type Desimal, desimal, tambah } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import type { BarisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../../core/tabel';
import type { KonteksAturan } from '../../relations/konteks';
import { kolomPeran, kolomPertama, sebutTabel } from '../../relations/sel';
import { danaTabel, pendapatan, rupiahPenuh, samaUang, satuanUang } from '../../relations/uang';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

interface Total {
  tabel: Tabel;
  baris: BarisTabel;
  kolom: number;
  sel: SelTabel;
  /** In full rupiah, and what its last digit is worth. */
  nilai: Desimal;
  satuan: Desimal;
  tahun: number | null;
}

interface Dasar {
  tabel: Tabel;
  nilai: Desimal;
  satuan: Desimal;
  bagian: SelTabel[];
  tahun: number | null;
}

function tahunKolom(t: Tabel, i: number): number | null {
  return t.kolom[i]?.tahun ?? t.tahun;
}

/** Columns of another state of the budget, or of another year. */
const LAIN = new Set<KolomTabel['varian']>(['murni', 'lalu']);

/** Printed totals of the whole budget. */
function totalTercetak(konteks: KonteksAturan, peran: Peran): Total[] {
  const hasil: Total[] = [];
  for (const tabel of konteks.tabel) {
    if (pendapatan(tabel)) continue;
    for (const kolom of kolomPeran(tabel, peran)) {
      if (tabel.kolom[kolom]?.tw !== null || LAIN.has(tabel.kolom[kolom]?.varian ?? null)) continue;
      const iTahun = kolomPertama(tabel, 'tahun');
      const jumlah = tabel.baris.filter((b) => b.jenis === 'jumlah');
      const calon =
        tabel.jenis === 'perbandingan-anggaran' && iTahun >= 0
          ? tabel.baris.filter((b) => b.jenis === 'data')
          : jumlah.length === 1 && tabel.jenis === 'anggaran-program'
            ? jumlah
            : [];
      for (const baris of calon) {
        const sel = baris.sel[kolom];
        const nilai = rupiahPenuh(tabel, kolom, sel);
        if (!sel || !nilai) continue;
        const satuan = satuanUang(tabel, kolom, sel);
        if (iTahun >= 0 && tabel.jenis === 'perbandingan-anggaran') {
          const t = Number(/\b(20\d\d)\b/.exec(baris.sel[iTahun]?.tercetak ?? '')?.[1] ?? Number.NaN);
          // Only where the year has one row is that row its total.
          if (!Number.isFinite(t) || calon.filter((b) => b.sel[iTahun]?.tercetak.includes(String(t))).length > 1)
            continue;
          hasil.push({ tabel, baris, kolom, sel, nilai, satuan, tahun: t });
        } else hasil.push({ tabel, baris, kolom, sel, nilai, satuan, tahun: tahunKolom(tabel, kolom) });
      }
    }
  }
  return hasil;
}

/** Sum of the outermost lines of a budget table. */
function dasarJumlah(tabel: Tabel, kolom: number): Dasar | null {
  const atas = tabel.baris.filter(
    (b) => b.jenis === 'data' && b.induk === null && (b.tingkat === 'program' || b.tingkat === null),
  );
  const bagian = atas.map((b) => b.sel[kolom] as SelTabel);
  const angka = bagian.map((s) => rupiahPenuh(tabel, kolom, s));
  if (atas.length < 2 || angka.some((a) => a === null)) return null;
  return {
    tabel,
    bagian,
    nilai: angka.reduce<Desimal>((s, a) => tambah(s, a as Desimal), desimal(0n)),
    // Each part is rounded by itself.
    satuan: bagian.reduce<Desimal>((s, b) => tambah(s, satuanUang(tabel, kolom, b)), desimal(0n)),
    tahun: tahunKolom(tabel, kolom),
  };
}

/** Tables in full rupiah come first. */
const bulat = (t: Tabel) => (t.kolom.some((k) => k.pangkat) ? 1 : 0);

function sama(a: { nilai: Desimal; satuan: Desimal }, b: { nilai: Desimal; satuan: Desimal }): boolean {
  return samaUang(a.nilai, a.satuan, b.nilai, b.satuan);
}

export const totalAnggaranBerbeda: Aturan = {
  id: 'total-anggaran-berbeda',
  judul: 'Jumlah anggaran seluruhnya berbeda antar tabel',
  kelompok: 'anggaran',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014 (penyajian data yang konsisten); Permendagri 77/2020',
  periksa: (konteks) =>
    (['pagu', 'realisasiAnggaran'] as const).flatMap((peran): TemuanAturan[] => {
      // The table with spending and levels is the budget as it was carried out.
      const sumber = konteks.tabel
        .filter(
          (t) =>
            !pendapatan(t) && t.jenis === 'anggaran-program' && t.kolom.some((k) => k.peran === 'realisasiAnggaran'),
        )
        .sort((a, b) => bulat(a) - bulat(b) || b.baris.length - a.baris.length)[0];
      const iS = sumber
        ? kolomPeran(sumber, peran).filter((i) => !LAIN.has(sumber.kolom[i]?.varian ?? null))[0]
        : undefined;
      const dasar = sumber && iS !== undefined ? dasarJumlah(sumber, iS) : null;
      if (!dasar) return [];
      const hasil: TemuanAturan[] = [];
      const sebut = peran === 'pagu' ? 'Anggaran' : 'Realisasi anggaran';
      const lain = (
        tabel: Tabel,
        baris: BarisTabel,
        kolom: number,
        sel: SelTabel,
        tercetak: string,
        hitungan: string | null,
        ikut: SelTabel[],
      ) =>
        hasil.push({
          ...temuanSel(totalAnggaranBerbeda, tabel, baris, kolom, {
            tingkat: 'peringatan',
            pesan: `${sebut}${dasar.tahun !== null ? ` ${dasar.tahun}` : ''} seluruhnya ${tercetak} di sini, tetapi ${dasar.bagian.length} program di ${sebutTabel(dasar.tabel)} berjumlah ${formatAngka(dasar.nilai)}. Bila yang satu sebelum dan yang lain sesudah perubahan, katakan; bila tidak, samakan.`,
            seharusnya: dasar.nilai,
            terkait: daftarTerkait(sel, [...ikut, ...dasar.bagian]),
          }),
          hitungan,
        });
      for (const t of totalTercetak(konteks, peran)) {
        if (t.tabel === dasar.tabel || t.tahun !== dasar.tahun || sama(t, dasar)) continue;
        // Two funds have two totals.
        if (danaTabel(t.tabel) !== '' && danaTabel(t.tabel) !== danaTabel(dasar.tabel)) continue;
        lain(t.tabel, t.baris, t.kolom, t.sel, t.sel.tercetak, null, []);
      }
      for (const tabel of konteks.tabel) {
        if (tabel.jenis !== 'belanja-jenis') continue;
        for (const kolom of kolomPeran(tabel, peran)) {
          if (tabel.kolom[kolom]?.varian === 'murni' || tahunKolom(tabel, kolom) !== dasar.tahun) continue;
          const d = dasarJumlah(tabel, kolom);
          if (!d || sama(d, dasar)) continue;
          const baris = tabel.baris.find((b) => b.jenis === 'jumlah') ?? (tabel.baris[0] as BarisTabel);
          lain(
            tabel,
            baris,
            kolom,
            baris.sel[kolom] as SelTabel,
            formatAngka(d.nilai),
            `${d.bagian.map((s) => formatAngka(rupiahPenuh(tabel, kolom, s) as Desimal)).join(' + ')} = ${formatAngka(d.nilai)}`,
            d.bagian,
          );
        }
      }
      return hasil;
    }),
};

export const dok: DokAturan = {
  id: 'total-anggaran-berbeda',
  penjelasan: {
    apa: 'Jumlah anggaran dan realisasi seluruhnya dibandingkan antar tabel: tabel program, lampiran perjanjian kinerja, perbandingan tahun, dan jenis belanja.',
    mengapa: 'Anggaran dinas hanya satu. Perbedaan biasanya sebelum dan sesudah perubahan, dan itu perlu dikatakan.',
    perbaikan: 'Sebutkan anggaran mana yang dipakai tiap tabel, atau samakan.',
  },
  contoh: [
    {
      judul: 'jumlah sama',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Program : Air', '12.500.000', '9.000.000'],
          ['Program : Irigasi', '18.250.000', '15.000.000'],
        ],
        b: [
          ['No', 'Program', 'Anggaran'],
          ['1', 'Program Jalan', '30.000.000'],
          ['2', 'Program Air', '12.500.000'],
          ['3', 'Program Irigasi', '18.250.000'],
          ['', 'Jumlah', '60.750.000'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'jumlah berbeda',
      lembar: {
        anggaran: [
          ['Program/Kegiatan', 'Anggaran', 'Realisasi'],
          ['Program : Jalan', '30.000.000', '24.000.000'],
          ['Program : Air', '12.500.000', '9.000.000'],
          ['Program : Irigasi', '18.250.000', '15.000.000'],
        ],
        b: [
          ['No', 'Program', 'Anggaran'],
          ['1', 'Program Jalan', '32.000.000'],
          ['2', 'Program Air', '12.500.000'],
          ['3', 'Program Irigasi', '18.250.000'],
          ['', 'Jumlah', '62.750.000'],
        ],
      },
      temuan: [{ lembar: 'b', sel: 'C5', tingkat: 'peringatan', seharusnya: 60750000 }],
    },
  ],
};
