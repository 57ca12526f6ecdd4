/**
 * The performance agreement (Perjanjian Kinerja) ready to sign, in the wording of PermenPANRB 53/2014, Lampiran I: for the
 * head of the office and every post below a statement of two parties and an annex of targets and money.
 */
import type { SelDokumen } from '../core/dokumen';
import type { Bahan } from './bahan';
import type { BahanJabatan, Dua } from './bahan-perjanjian';
import { kapital, LATAR_KEPALA, Penulis } from './blok';
import { type SusunanLampiran, tutupFormulir } from './lampiran';
import { kepalaDinas, type Pihak, pejabatJabatan, pihak, tandaTangan, tanggalDi, tanggalTahunIni } from './pihak';

type JenisPerjanjian = 'pk' | 'pk-perubahan';

/** What the agreements of a kind share. */
interface Sisi {
  readonly ubah: boolean;
  /** "PERJANJIAN KINERJA PERUBAHAN TAHUN 2025" */
  readonly judul: string;
  readonly tanggal: string;
}

/** Millimetres of the columns of a statement's names. */
const KOLOM_NAMA = [28, 5, 130] as const;
const LEBAR = 165;

const sel = (teks: string, lain: Partial<SelDokumen> = {}): SelDokumen => ({ teks, ...lain });
const tabelDasar = { jenis: 'tabel', judul: null, bab: '', arah: 'tegak', catatan: [], sumber: '' } as const;

function sebutPihak(penulis: Penulis, satu: Pihak, ekor: string): void {
  penulis.tambah({
    ...tabelDasar,
    kolom: KOLOM_NAMA,
    kepala: [],
    baris: [
      [sel('Nama'), sel(':'), sel(satu.nama)],
      [sel('Jabatan'), sel(':'), sel(satu.jabatan)],
    ],
    ukuran: 12,
    tanpaGaris: true,
    utuh: true,
  });
  penulis.teks(ekor, 'isi');
}

function kepalaHalaman(penulis: Penulis, awalan: string, sisi: Sisi, jabatan: string): void {
  penulis.lari([{ teks: `${awalan}${sisi.judul}`, tebal: true }], 'tengah');
  const { dinas } = penulis.bahan;
  for (const teks of jabatan.toLowerCase().includes(dinas.toLowerCase()) ? [jabatan] : [jabatan, dinas])
    penulis.lari([{ teks: kapital(teks), tebal: true }], 'tengah');
  penulis.teks('', 'tengah');
}

function pernyataan(penulis: Penulis, sisi: Sisi, pertama: Pihak, kedua: Pihak): void {
  kepalaHalaman(penulis, '', sisi, pertama.jabatan);
  penulis.teks(
    'Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:',
  );
  sebutPihak(penulis, pertama, 'Selanjutnya disebut pihak pertama.');
  sebutPihak(penulis, kedua, 'Selaku atasan pihak pertama, selanjutnya disebut pihak kedua.');
  penulis.teks(
    'Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.',
  );
  penulis.teks(
    'Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.',
  );
}

const berdua = (penulis: Penulis, sisi: Sisi, pertama: Pihak, kedua: Pihak): void =>
  tandaTangan(penulis, [
    { ...kedua, atas: ['', 'Pihak Kedua,'] },
    { ...pertama, atas: [sisi.tanggal, 'Pihak Pertama,'] },
  ]);

/** A cell that may have to be filled yet. */
const terisi = (penulis: Penulis, teks: string, apa: string, di: string): string => teks || penulis.isian(apa, di).teks;

interface KolomLampiran {
  readonly judul: string;
  readonly lebar: number;
  readonly rata?: SelDokumen['rata'];
}

const TENGAH = { rata: 'center' } as const;
const KANAN = { rata: 'right' } as const;

/** @param gabung How many columns of a row belong to the row above where their first cell is blank. */
function tabelLampiran(
  penulis: Penulis,
  kolom: readonly KolomLampiran[],
  baris: readonly (readonly string[])[],
  { tebalAkhir = false, gabung = 0 } = {},
): void {
  const jumlah = kolom.reduce((total, satu) => total + satu.lebar, 0);
  penulis.tambah({
    ...tabelDasar,
    kolom: kolom.map((satu) => (satu.lebar * LEBAR) / jumlah),
    kepala: [kolom.map((satu) => sel(satu.judul, { rata: 'center', tebal: true, latar: LATAR_KEPALA }))],
    baris: baris.map((isi, ke) =>
      isi.map((teks, i) => {
        if (i < gabung && isi[0] === '') return null;
        const tinggi = i < gabung ? tinggiKelompok(baris, ke) : 1;
        return sel(teks, {
          rata: kolom[i]?.rata ?? 'left',
          ...(tinggi > 1 ? { tinggi } : {}),
          ...(tebalAkhir && ke === baris.length - 1 ? { tebal: true } : {}),
        });
      }),
    ),
    ukuran: 10,
    lekat: true,
  });
}

/** Rows from this one on that share its first cells. */
function tinggiKelompok(baris: readonly (readonly string[])[], ke: number): number {
  const berikut = baris.findIndex((isi, i) => i > ke && isi[0] !== '');
  return (berikut < 0 ? baris.length : berikut) - ke;
}

/** Columns before and after a revision, or the one that is agreed on. */
const kolomDua = (ubah: boolean, apa: string, lebar: number, rata: Pick<KolomLampiran, 'rata'>): KolomLampiran[] =>
  ubah
    ? [
        { judul: `${apa} Semula`, lebar, ...rata },
        { judul: `${apa} Perubahan`, lebar, ...rata },
      ]
    : [{ judul: apa, lebar, ...rata }];
const isiDua = (ubah: boolean, dua: Dua): string[] => (ubah ? [dua.murni, dua.berlaku] : [dua.murni]);

function kinerja(penulis: Penulis, satu: BahanJabatan, ubah: boolean): void {
  if (!satu.kinerja.length) {
    penulis.lari([penulis.isian('sasaran, indikator dan target', 'lembar IKU dan Kinerja')]);
    return;
  }
  let [nomor, sasaran] = [0, '\u0000'];
  const baris = satu.kinerja.map((isi) => {
    const baru = isi.sasaran !== sasaran;
    if (baru) nomor++;
    sasaran = isi.sasaran;
    const target = isiDua(ubah, isi).map((teks) =>
      terisi(penulis, teks, `target "${isi.indikator}"`, 'lembar Kinerja, kolom Target'),
    );
    return [
      baru ? `${nomor}` : '',
      baru ? terisi(penulis, isi.sasaran, `sasaran "${isi.indikator}"`, 'lembar IKU, kolom Sasaran') : '',
      isi.indikator,
      isi.satuan,
      ...target,
    ];
  });
  tabelLampiran(
    penulis,
    [
      { judul: 'No', lebar: 10, ...TENGAH },
      { judul: satu.kepala ? 'Sasaran Strategis' : 'Sasaran', lebar: 48 },
      { judul: 'Indikator Kinerja', lebar: 56 },
      { judul: 'Satuan', lebar: 18, ...TENGAH },
      ...kolomDua(ubah, 'Target', 22, KANAN),
    ],
    baris,
    { gabung: 2 },
  );
}

function anggaran(penulis: Penulis, satu: BahanJabatan, ubah: boolean): void {
  if (!satu.anggaran.length) {
    if (!satu.individu)
      penulis.lari([
        penulis.isian(
          satu.kepala ? 'program dan anggaran' : `anggaran ${satu.jabatan}`,
          satu.kepala ? 'lembar Anggaran' : 'lembar Anggaran, kolom Kode IKU',
        ),
      ]);
    return;
  }
  const baris = satu.anggaran.map((isi, i) => [
    `${i + 1}`,
    isi.uraian,
    ...isiDua(ubah, isi).map((teks) =>
      terisi(penulis, teks, `pagu ${isi.uraian}`, 'lembar Anggaran, kolom Pagu murni'),
    ),
  ]);
  if (satu.anggaran.length > 1) baris.push(['', 'Jumlah', ...isiDua(ubah, satu.jumlah)]);
  tabelLampiran(
    penulis,
    [
      { judul: 'No', lebar: 10, ...TENGAH },
      { judul: satu.kepala ? 'Program' : 'Program/Kegiatan/Sub Kegiatan', lebar: 100 },
      ...kolomDua(ubah, 'Anggaran (Rp)', 34, KANAN),
    ],
    baris,
    { tebalAkhir: satu.anggaran.length > 1 },
  );
}

/** First and second party of an agreement: the head with the head of region, others with the post above. */
function paraPihak(penulis: Penulis, satu: BahanJabatan): [Pihak, Pihak] {
  const kepala = kepalaDinas(penulis);
  const daftar = penulis.bahan.naskah.pejabat;
  if (satu.kepala) {
    const daerah = daftar.find((pejabat) => pejabat.peran === 'pihak kedua');
    return [kepala, pihak(penulis, daerah, 'pihak kedua', 'lembar Pejabat, Pihak kedua')];
  }
  const ada = pejabatJabatan(penulis, satu.jabatan);
  const di = `lembar Pejabat, Peran "${satu.jabatan}"`;
  const pertama = pihak(penulis, ada, '', di, satu.jabatan);
  const atasan = ada?.atasan || satu.atasan;
  if (atasan === null) {
    const tanpa = penulis.isian('atasan', `${di}, kolom Atasan`).teks;
    return [pertama, { nama: tanpa, jabatan: tanpa, pangkat: '', nip: '' }];
  }
  const diAtas = atasan ? pejabatJabatan(penulis, atasan) : undefined;
  if (!atasan || diAtas?.peran === 'pihak pertama') return [pertama, kepala];
  return [pertama, pihak(penulis, diAtas, '', `lembar Pejabat, Peran "${atasan}"`, atasan)];
}

function satuPerjanjian(penulis: Penulis, satu: BahanJabatan, sisi: Sisi): void {
  const [pertama, atasan] = paraPihak(penulis, satu);
  pernyataan(penulis, sisi, pertama, atasan);
  berdua(penulis, sisi, pertama, atasan);
  penulis.tambah({ jenis: 'halamanBaru' });
  kepalaHalaman(penulis, 'LAMPIRAN ', sisi, pertama.jabatan);
  kinerja(penulis, satu, sisi.ubah);
  anggaran(penulis, satu, sisi.ubah);
  berdua(penulis, sisi, pertama, atasan);
}

/** The posts whose agreements a document of this kind holds. */
const jabatanPerjanjian = (bahan: Bahan, jenis: JenisPerjanjian): readonly BahanJabatan[] =>
  jenis === 'pk' ? bahan.perjanjian : bahan.perjanjian.filter((satu) => satu.berubah);

/** Why there is no agreement on a revision; '' where something was revised. */
export function tanpaPerubahan(bahan: Bahan, jabatan?: string): string {
  const daftar = bahan.perjanjian.filter((satu) => jabatan === undefined || satu.jabatan === jabatan);
  if (daftar.some((satu) => satu.berubah)) return '';
  return `Tidak ada target atau pagu${jabatan ? ` ${jabatan}` : ''} yang berubah, jadi tidak ada PK perubahan yang ditulis. Bila ada, isi kolom Target perubahan di lembar Kinerja atau Pagu perubahan di lembar Anggaran.`;
}

/** @param jabatan Only this post, named as in IKU; all where it is left out. */
export function susunPerjanjian(bahan: Bahan, jenis: JenisPerjanjian, jabatan?: string): SusunanLampiran {
  const penulis = new Penulis(bahan);
  const ubah = jenis === 'pk-perubahan';
  const tempat = `Tanggal perjanjian kinerja${ubah ? ' perubahan' : ''}`;
  const tertulis = bahan.naskah.teks[tempat.toLowerCase()]?.[0] ?? '';
  const tanggal = tanggalTahunIni(tertulis, bahan.tahun);
  const sisi: Sisi = {
    ubah,
    judul: `PERJANJIAN KINERJA ${ubah ? 'PERUBAHAN ' : ''}TAHUN ${bahan.tahun}`,
    tanggal: tanggalDi(
      penulis,
      tanggal,
      `lembar Naskah, tempat "${tempat}"${tanggal === tertulis ? '' : `: yang tertulis, ${tertulis}, bukan tahun ${bahan.tahun}`}`,
      tempat.toLowerCase(),
    ),
  };
  const daftar = jabatanPerjanjian(bahan, jenis).filter((satu) => jabatan === undefined || satu.jabatan === jabatan);
  penulis.tambah({ jenis: 'bagian', nomor: 'tanpa' });
  daftar.forEach((satu, i) => {
    if (i) penulis.tambah({ jenis: 'halamanBaru' });
    satuPerjanjian(penulis, satu, sisi);
  });
  return tutupFormulir(penulis, sisi.judul);
}
