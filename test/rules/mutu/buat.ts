/** Makes recognised tables by hand, so that a rule is tested without the recogniser. */
import { keA1, keRentang } from '../../../src/core/alamat';
import { parseAngka } from '../../../src/core/angka';
import type { WorkbookSnapshot } from '../../../src/core/snapshot';
import type { BarisTabel, JenisTabel, KolomTabel, Peran, SelTabel, Tabel } from '../../../src/core/tabel';
import type { KonteksAturan } from '../../../src/relations/konteks';

export interface KolomUji extends Partial<KolomTabel> {
  peran: Peran;
  judul: string;
}

export function buatTabel(
  jenis: JenisTabel,
  kolom: readonly KolomUji[],
  isi: readonly (readonly (string | number | Date | null)[])[],
  lain: Partial<Tabel> = {},
): Tabel {
  const lembar = lain.lembar ?? jenis;
  const kol = kolom.map(
    (kolomUji, i): KolomTabel => ({
      tahun: null,
      tw: null,
      varian: null,
      bidang: null,
      satuan: null,
      nomorKolom: null,
      kolom: i + 1,
      selKepala: keA1(1, i + 1),
      ...kolomUji,
    }),
  );
  const warisan: Partial<Record<Peran, string>> = {};
  const iSatuan = kol.findIndex((k) => k.peran === 'satuan');
  const baris = isi.map((r, urut): BarisTabel => {
    const sel = kol.map((kolom, i): SelTabel => {
      const nilai = r[i] ?? '';
      const tercetak =
        nilai instanceof Date ? nilai.toISOString() : String(nilai).replace('.', typeof nilai === 'number' ? ',' : '.');
      if (tercetak && ['sasaran', 'jabatan', 'tujuan', 'program'].includes(kolom.peran))
        warisan[kolom.peran] = tercetak;
      const satuan = iSatuan >= 0 ? String(r[iSatuan] ?? '') : (kolom.satuan ?? null);
      return {
        lembar,
        a1: keA1(urut + 2, i + 1),
        nilai,
        tercetak,
        rumus: '',
        format: '',
        angka: parseAngka(tercetak, { satuan }),
      };
    });
    return { baris: urut + 2, jenis: 'data', tingkat: null, induk: null, sel, warisan: { ...warisan } };
  });
  return {
    id: `${lembar}!1`,
    jenis,
    judul: lain.judul ?? '',
    lembar,
    rentang: keRentang(1, 1, baris.length + 1, kol.length),
    selKepala: 'A1',
    kolom: kol,
    baris,
    tahun: null,
    catatan: [],
    ...lain,
  };
}

export function konteks(...tabel: Tabel[]): KonteksAturan {
  const buku: WorkbookSnapshot = { id: '', nama: '', lokal: 'in_ID', lembar: [], rentangBernama: [] };
  return { tabel, tahun: 2025, buku };
}

/** An IKU table of indicator, unit and formula. */
export function tabelIku(
  baris: readonly (readonly [string, string, string])[],
  judul = 'Indikator Kinerja Utama',
): Tabel {
  return buatTabel(
    'iku',
    [
      { peran: 'indikator', judul: 'Indikator Kinerja' },
      { peran: 'satuan', judul: 'Satuan' },
      { peran: 'formulasi', judul: 'Formulasi' },
    ],
    baris,
    { judul },
  );
}
