import { PerluPenjagaan } from '../batas.ts';
import { Buku, GalatSel } from '../engine/buku.ts';
import { formatTanggal, tanggalDariSerial } from '../engine/format.ts';
import { keBentukId, keBentukUs } from '../engine/rumus.ts';
import { sebabAngka } from '../engine/sebab-rumus.ts';
import type { Bundel } from '../services/index.ts';
import { bacaBerkasBuku, cetakJson, GalatMasukan, KELUAR, muat, OPSI_JSON, opsiTeks, type Perintah } from './dasar.ts';

type Nilai = number | string | boolean | null;

export const perintahHitung: Perintah = {
  nama: 'hitung',
  ringkas: 'menghitung satu rumus, dengan fungsi LKjIP',
  argumen: "'=RUMUS'",
  banyak: [1, 1],
  opsi: {
    buku: { tipe: 'string', isi: 'FILE.xlsx', bantuan: 'buku kerja yang sel dan rentang bernamanya dipakai rumus itu' },
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { rumus, nilai, teks, galat }' },
  },
  contoh: ['lkjip hitung \'=CAPAIAN("68, 12";70,20)\'', 'lkjip hitung \'=KRITERIA(131,71;;"PERSEN")\''],
  rinci:
    'Tulis rumus seperti di Google Sheets berbahasa Indonesia: titik koma antarargumen, koma desimal. Apit dengan tanda petik tunggal agar tidak diubah terminal.',
  async jalankan(konteks) {
    const diketik = rumusDiketik(konteks.argumen[0] as string);
    const ragu = sebabAngka(diketik);
    if (ragu !== null) {
      if (konteks.opsi.json) cetakJson(konteks, { rumus: diketik, nilai: null, teks: null, galat: ragu });
      else konteks.keluaran.err(`${diketik}\n${ragu}\n`);
      return KELUAR.masukan;
    }
    const us = keBentukUs(diketik);
    const dari = opsiTeks(konteks, 'buku');
    if (konteks.ringan && dari !== null) throw new PerluPenjagaan();
    const buku = dari === null ? new Buku('hitung') : (await bacaBerkasBuku(konteks, dari)).buku;
    const bundel = await muat(buku);
    if (konteks.ringan && !kecil(us, bundel)) throw new PerluPenjagaan();
    const { nilai, teks, galat } = hitungDiLembar(buku, bundel, us);
    const hasil = {
      rumus: keBentukId(us),
      nilai: galat === null ? satuAtauSemua(nilai) : null,
      teks: galat === null ? satuAtauSemua(teks) : null,
      galat,
    };
    if (konteks.opsi.json) cetakJson(konteks, hasil);
    else if (galat !== null) konteks.keluaran.err(`${hasil.rumus}\n${galat}\n`);
    else konteks.keluaran.out(`${teks.map((baris) => baris.join('\t')).join('\n')}\n`);
    return galat === null ? KELUAR.baik : KELUAR.masukan;
  },
};

function rumusDiketik(argumen: string): string {
  const masukan = argumen.trim();
  if (masukan === '' || masukan === '=')
    throw new GalatMasukan("Rumusnya kosong. Contoh: lkjip hitung '=CAPAIAN(50,05;38)'");
  return masukan.startsWith('=') ? masukan : `=${masukan}`;
}

interface HasilHitung {
  nilai: Nilai[][];
  teks: string[][];
  galat: string | null;
}

/** On a sheet of its own: nothing of the workbook is in the way of a range. */
function hitungDiLembar(buku: Buku, bundel: Bundel, rumus: string): HasilHitung {
  let nama = 'Hitung';
  while (buku.cariLembar(nama)) nama += '_';
  const lembar = buku.tambahLembar(nama);
  lembar.tulisRumus(1, 1, rumus);
  const { kolom, baris } = lembar.batasIsi();
  const layanan = bundel.services.SpreadsheetApp.getActive().getSheetByName(nama);
  const teks = layanan.getRange(1, 1, baris, kolom).getDisplayValues() as string[][];
  const nilai = teks.map((isiBaris, i) =>
    isiBaris.map((_, j) => nilaiJson(lembar.lihat(i + 1, j + 1)?.isi ?? null, lembar.format(i + 1, j + 1))),
  );
  const isi = lembar.lihat(1, 1)?.isi;
  return { nilai, teks, galat: isi instanceof GalatSel ? isi.pesan : null };
}

/** A formula that gives one value stands for that value, not for a table of one cell. */
const satuAtauSemua = <T>(tabel: T[][]): T | T[][] =>
  tabel.length === 1 && tabel[0]?.length === 1 ? (tabel[0][0] as T) : tabel;

/** Longer ones may hold arrays of any size. */
const MAKS_RINGAN = 2000;

/** Our own functions over what is written in the formula: nothing that can grow. */
function kecil(rumus: string, bundel: Bundel): boolean {
  const kita = new Set(bundel.LKJIP.daftarFungsi.map((f) => f.nama));
  const dipanggil = rumus.replace(/"(?:[^"]|"")*"/g, '').matchAll(/([A-Z_][A-Z0-9_.]*)\s*\(/gi);
  return rumus.length <= MAKS_RINGAN && [...dipanggil].every(([, nama]) => kita.has((nama ?? '').toUpperCase()));
}

function nilaiJson(isi: unknown, format: string): Nilai {
  if (isi instanceof GalatSel) return isi.kode;
  if (typeof isi === 'number' && formatTanggal(format)) {
    const d = tanggalDariSerial(isi);
    const dua = (n: number) => String(n).padStart(2, '0');
    return `${d.getFullYear()}-${dua(d.getMonth() + 1)}-${dua(d.getDate())}`;
  }
  return (isi ?? null) as Nilai;
}
