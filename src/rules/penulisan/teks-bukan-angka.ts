import type { Tabel } from '../../core/tabel';
import type { Temuan } from '../../core/temuan';
import type { Aturan } from '../aturan';
import { kutip, teksPeran, temuanSel, terkait } from '../baris-iku';
import { ukuranNama } from '../mutu/nama';
import { type KolomAngka, kolomAngka, LABEL_KELAS, PERAN_PERSEN, type SelAngka } from '../sel-angka';

/** From here on a "no value" is a sentence that belongs into the column of remarks. */
const KALIMAT = 12;

/** A word where a class is the measure: "BB" for a predikat, "WTP" for an opinion, "Zona Hijau" for a status. */
function kelasWajar(s: SelAngka): boolean {
  if (LABEL_KELAS.test(s.baris.sel.map((x) => x.tercetak).join(' '))) return true;
  const nama = teksPeran(s.tabel, s.baris, 'indikator');
  return (
    (s.kolom.peran === 'target' || s.kolom.peran === 'realisasi') &&
    (ukuranNama(nama) === 'indeks' || !ukuranNama(nama))
  );
}

function periksaKolom({ tabel, kolom, sel }: KolomAngka): Temuan[] {
  const hasil: Temuan[] = [];
  const kata = new Map<string, SelAngka[]>();
  const catat = (kunci: string, s: SelAngka) => {
    const d = kata.get(kunci);
    if (d) d.push(s);
    else kata.set(kunci, [s]);
  };
  for (const s of sel) {
    const a = s.sel.angka;
    if (a.jenis === 'angka') {
      if (!PERAN_PERSEN.has(kolom.peran) || a.satuan === '%' || a.satuan === '' || a.satuan === 'Rp') continue;
      // The same text stands in the column it was copied from.
      const asal = s.baris.sel.find((x) => x !== s.sel && x.tercetak === s.sel.tercetak);
      hasil.push(
        temuanSel(teksBukanAngka, tabel, s.baris, s.sel, {
          tingkat: 'galat',
          pesan: `Kolom ini berisi persen, tetapi selnya tertulis “${s.sel.tercetak}”. Hitung persennya dan tulis di sini.`,
          sebab: asal
            ? `Isinya sama dengan ${asal.a1}: besaran yang diukur tersalin ke kolom persen.`
            : `“${a.satuan}” adalah satuan barang, bukan persen.`,
          terkait: asal ? [terkait(asal)] : [],
        }),
      );
    } else if (a.jenis === 'tanpa-nilai') {
      if (!a.kosong && a.teks.trim().length > KALIMAT) catat('', s);
    } else if (
      a.jenis === 'bukan-angka' &&
      /^[^\d#]+$/.test(a.teks.trim()) &&
      !(s.sel.nilai instanceof Date) &&
      !kelasWajar(s)
    ) {
      catat(a.teks.trim(), s);
    }
  }
  for (const [teks, [satu, ...lain]] of kata) {
    if (!satu) continue;
    hasil.push(
      temuanSel(teksBukanAngka, tabel, satu.baris, satu.sel, {
        tingkat: 'info',
        pesan:
          teks === ''
            ? `Sel angka berisi kalimat ${kutip(satu.sel.tercetak)}. Tulis “-” di sel dan pindahkan penjelasannya ke kolom keterangan.`
            : `Sel angka berisi ${kutip(teks)}. Tulis angkanya, atau “-” bila tidak ada nilai.`,
        sebab: 'Kata di kolom angka dilewati oleh penjumlahan dan perhitungan capaian.',
        terkait: lain.map((s) => terkait(s.sel)),
      }),
    );
  }
  return hasil;
}

function periksaTahun(tabel: Tabel): Temuan[] {
  const i = tabel.kolom.findIndex((k) => k.peran === 'tahun');
  return tabel.baris.flatMap((baris) => {
    const s = baris.sel[i];
    if (!s || baris.jenis !== 'data' || s.tercetak.trim() === '' || /\d{4}/.test(s.tercetak)) return [];
    return [
      temuanSel(teksBukanAngka, tabel, baris, s, {
        tingkat: 'info',
        pesan: `Kolom tahun berisi ${kutip(s.tercetak)}. Tulis tahunnya.`,
        sebab: 'Isi kolom lain tampaknya masuk ke kolom tahun.',
      }),
    ];
  });
}

export const teksBukanAngka: Aturan = {
  id: 'teks-bukan-angka',
  judul: 'Kata di kolom angka',
  kelompok: 'penulisan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014 (capaian dinyatakan dalam persen terhadap target)',
  periksa: (konteks) => [...kolomAngka(konteks).flatMap(periksaKolom), ...konteks.tabel.flatMap(periksaTahun)],
};
