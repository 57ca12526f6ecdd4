import {
  adalahNaskah,
  bacaBerkasBuku,
  bacaBerkasNaskah,
  bukuNaskah,
  cetakJson,
  GalatMasukan,
  gantung,
  KELUAR,
  type KonteksPerintah,
  muat,
  OPSI_JSON,
  OPSI_TIMPA,
  opsiTeks,
  type Perintah,
  panggilTindakan,
  periksaTujuan,
  tulisBuku,
} from './dasar.ts';
import { buatBukuTemplat } from './templat.ts';

interface Asal {
  lembar: string;
  sel: string;
  tercetak: string;
}

interface Pilihan {
  rentang: string;
  baris: string;
  kolom: string;
  /** Where the value stands in the new workbook. */
  lembar: string;
  sel: string;
  judulKolom: string;
  calon: { nilai: string | number | null; asal: Asal }[];
}

interface HasilImpor {
  isi: Record<string, unknown>;
  berselisih: Pilihan[];
  dugaan: (Pilihan & { sebab: string })[];
  dilewati: { asal: Asal | null; sebab: string }[];
  /** What was read otherwise than it stands. */
  catatan: string[];
  /** The workbook has input sheets of its own, which are no source. */
  adaIsian: boolean;
  tabel: { judul: string; lembar: string; dibaca: boolean }[];
}

function kelompok<T>(daftar: readonly T[], kunci: (x: T) => string): Map<string, T[]> {
  const hasil = new Map<string, T[]>();
  for (const x of daftar) hasil.set(kunci(x), [...(hasil.get(kunci(x)) ?? []), x]);
  return hasil;
}

/** What the command line says of the office, in place of what the tables say. */
function identitasDari(konteks: KonteksPerintah, tahun: string | null): Record<string, string | number> {
  const perangkatDaerah = opsiTeks(konteks, 'dinas');
  const pemerintahDaerah = opsiTeks(konteks, 'pemda');
  return {
    ...(tahun === null ? {} : { tahun: Number(tahun) }),
    ...(perangkatDaerah === null ? {} : { perangkatDaerah }),
    ...(pemerintahDaerah === null ? {} : { pemerintahDaerah }),
  };
}

const tanpaTabel = ({ adaIsian }: HasilImpor, nama: string): GalatMasukan =>
  new GalatMasukan(
    adaIsian
      ? `"${nama}" sudah buku kerja isian LKjIP dan tidak memuat tabel terbit di luar lembar isiannya. Untuk membawanya ke versi ini: lkjip perbarui; untuk membuat tabelnya: lkjip tabel.`
      : `Tidak ada tabel di "${nama}" yang dapat dimasukkan. Tiap tabel harus punya kepala kolom, misalnya Sasaran, Indikator, Target, Realisasi.`,
  );

/** Rows that are named in one sentence. */
const DISEBUT_TERBANYAK = 8;

function suratDugaan(dugaan: HasilImpor['dugaan'], lebar: number): string[] {
  const surat: string[] = [];
  for (const [sama, sekolom] of kelompok(dugaan, (p) => `  ${p.lembar} ${p.judulKolom} ${p.calon[0]?.nilai}: `))
    for (const [sebab, isi] of kelompok(sekolom, (p) => p.sebab)) {
      const sebut = isi.slice(0, DISEBUT_TERBANYAK).map((p) => `${p.baris} (${p.sel})`);
      const lain = isi.length - DISEBUT_TERBANYAK;
      surat.push(gantung(sama, `${sebab} ${sebut.join(', ')}${lain > 0 ? `, dan ${lain} lainnya` : ''}`, lebar));
    }
  return surat;
}

/** A titled list behind a blank line; nothing for an empty one. */
const bagian = (judul: string, isi: readonly string[]): string[] => (isi.length ? ['', judul, ...isi] : []);

/** What was taken over, and what a person has to look at. */
function suratImpor(
  { tabel, berselisih, dugaan, dilewati, catatan }: HasilImpor,
  { nama, output, baris }: { nama: string; output: string; baris: Readonly<Record<string, number>> },
  lebar: number,
): string[] {
  const alamat = (p: Pilihan) => `  ${p.lembar}!${p.sel} ${p.baris} ${p.judulKolom}: `;
  const cetak = (c: Pilihan['calon'][number]) => `"${c.asal.tercetak}" (${c.asal.lembar} ${c.asal.sel})`;
  return [
    `${tabel.filter((t) => t.dibaca).length} tabel dari ${nama} dimasukkan ke ${output}:`,
    ...Object.entries(baris).map(([rentang, banyak]) => `  ${rentang.padEnd(12)} ${banyak} baris`),
    ...bagian(
      `Angka yang berbeda antar tabel (${berselisih.length}); yang pertama yang dipakai:`,
      berselisih.map((p) => gantung(alamat(p), p.calon.map(cetak).join(' atau '), lebar)),
    ),
    ...bagian(`Yang disimpulkan, tidak tertulis di tabel (${dugaan.length}):`, suratDugaan(dugaan, lebar)),
    ...bagian(
      'Dibaca lain dari yang tertulis:',
      catatan.map((c) => gantung('  - ', c, lebar)),
    ),
    ...bagian(
      `Tidak dimasukkan (${dilewati.length}):`,
      dilewati.map((d) => gantung('  - ', (d.asal ? `${d.asal.lembar} ${d.asal.sel}: ` : '') + d.sebab, lebar)),
    ),
    '',
    `Lengkapi dan periksa: lkjip validasi ${output}`,
  ];
}

export const perintahImpor: Perintah = {
  nama: 'impor',
  ringkas: 'memasukkan tabel terbit ke rentang bernama buku kerja baru',
  argumen: 'TABEL.xlsx|LAPORAN.docx',
  banyak: [1, 1],
  opsi: {
    output: { tipe: 'string', pendek: 'o', isi: 'FILE.xlsx', bantuan: 'buku kerja baru yang terisi (wajib)' },
    tahun: { tipe: 'string', isi: 'TTTT', bantuan: 'tahun laporan, bila bukan yang tertulis di judul tabel' },
    dinas: { tipe: 'string', isi: 'NAMA', bantuan: 'nama perangkat daerah' },
    pemda: { tipe: 'string', isi: 'NAMA', bantuan: 'nama pemerintah daerah' },
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { berkas, baris, berselisih, dugaan, dilewati, catatan }' },
    timpa: OPSI_TIMPA,
  },
  contoh: ['lkjip impor tabel-lkjip-2025.xlsx -o isian-2026.xlsx'],
  rinci:
    'Tabel dikenali dari kepala kolomnya. Bila dua tabel menyebut angka berbeda, keduanya disebut di layar, di catatan selnya, dan di lembar Hasil Impor; periksa sebelum diteruskan.',
  async jalankan(konteks) {
    const berkas = konteks.argumen[0] as string;
    const { jalan, nama, buku } = await (adalahNaskah(berkas)
      ? bacaBerkasNaskah(konteks, berkas).then(async (n) => ({ ...n, buku: await bukuNaskah(n.naskah) }))
      : bacaBerkasBuku(konteks, berkas));
    const output = opsiTeks(konteks, 'output');
    if (output === null) throw new GalatMasukan('Tulis nama buku kerja barunya: lkjip impor TABEL.xlsx -o FILE.xlsx');
    const tujuan = await periksaTujuan(konteks, output, [jalan], '.xlsx');
    const tahun = opsiTeks(konteks, 'tahun');
    if (tahun !== null && !/^20\d\d$/.test(tahun))
      throw new GalatMasukan(`Tahun "${tahun}" tidak sah. Tulis empat angka.`);
    const identitas = identitasDari(konteks, tahun);
    const hasil = panggilTindakan<HasilImpor>(await muat(buku), 'imporData', identitas);
    const baris = Object.fromEntries(
      Object.entries(hasil.isi).flatMap(([r, isi]) => (Array.isArray(isi) && isi.length ? [[r, isi.length]] : [])),
    );
    if (Object.keys(baris).length === 0) throw tanpaTabel(hasil, nama);
    const { berselisih, dugaan, dilewati, catatan } = hasil;
    const baru = await buatBukuTemplat({
      isi: hasil.isi,
      impor: { berkas: nama, berselisih, dugaan, dilewati, catatan },
    });
    await tulisBuku(tujuan, baru.buku, { judul: 'Isian LKjIP' });
    if (konteks.opsi.json) {
      cetakJson(konteks, { berkas: output, baris, berselisih, dugaan, dilewati, catatan });
      return KELUAR.baik;
    }
    konteks.keluaran.out(`${suratImpor(hasil, { nama, output, baris }, konteks.keluaran.lebar).join('\n')}\n`);
    return KELUAR.baik;
  },
};
