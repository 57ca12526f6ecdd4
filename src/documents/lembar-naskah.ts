/**
 * What a document needs beside figures and a person types once: own paragraphs, legal basis, strategic issues, staff, and
 * who signs. Optional sheets of the workbook, found by their name; what is not there leaves a marked place.
 */
import { keA1 } from '../core/alamat';
import type { RencanaLembar } from '../core/rencana';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import type { ButirKurang } from '../workbook/kurang';
import { ISI_LEMBAR, TEMPAT_NASKAH } from './tempat';

export interface Pejabat {
  readonly peran: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly pangkat: string;
  readonly nip: string;
  /** Post above, where the office names it; else it is taken from the tree of indicators. */
  readonly atasan: string;
}

export interface IsiNaskah {
  /** Own paragraphs by their place ("kata pengantar"), each a list. */
  readonly teks: Readonly<Record<string, readonly string[]>>;
  readonly dasarHukum: readonly string[];
  readonly isu: readonly { readonly isu: string; readonly uraian: string }[];
  readonly pegawai: readonly {
    readonly kelompok: string;
    readonly rincian: string;
    readonly lakiLaki: string;
    readonly perempuan: string;
  }[];
  readonly pejabat: readonly Pejabat[];
  readonly penghargaan: readonly {
    readonly nama: string;
    readonly pemberi: string;
    readonly tahun: string;
    readonly tingkat: string;
  }[];
}

interface LembarNaskah {
  readonly lembar: string;
  readonly kolom: readonly string[];
  /** Columns that may be missing. */
  readonly tambahan?: readonly string[];
  readonly lebar: readonly number[];
  readonly petunjuk: string;
  /** First cells of the rows that the sheet starts with. */
  readonly awal: readonly (readonly string[])[];
}

/** Places of own paragraphs, in the order of the report, with what stands there. */
const TEMPAT_TEKS = [
  ['Kata pengantar', 'Bila kosong disusun otomatis.'],
  ['Maksud dan tujuan', 'Bila kosong disusun otomatis.'],
  ['Tugas', 'Menurut peraturan kepala daerah.'],
  ['Fungsi', 'Satu fungsi satu baris.'],
  ['Susunan organisasi', 'Satu unit kerja satu baris; bagannya disisipkan di Word.'],
  ['Visi', 'Visi kepala daerah menurut RPJMD.'],
  ['Misi', 'Yang diemban; satu misi satu baris.'],
  ['Strategi', 'Beserta arah kebijakan; satu strategi satu baris.'],
  ['Kesimpulan', 'Tambahan; ringkasan capaian disusun otomatis.'],
  ['Saran', 'Langkah perbaikan tahun berikutnya; satu saran satu baris.'],
  ['Tanggal perjanjian kinerja', 'Ditulis dengan kata: 2 Januari 2025.'],
  ['Tanggal perjanjian kinerja perubahan', 'Ditulis dengan kata.'],
  ['Nomor keputusan IKU', 'Seperti di keputusannya.'],
  ['Tanggal keputusan IKU', 'Tanggal penetapan.'],
] as const;

const PERMENPANRB = 'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor';
const AKUNTABILITAS = 'Akuntabilitas Kinerja Instansi Pemerintah';

export const LEMBAR_ISI_NASKAH = {
  teks: {
    lembar: 'Naskah',
    kolom: ['Tempat', 'Teks', 'Petunjuk'],
    lebar: [170, 560, 320],
    petunjuk: 'Satu baris satu paragraf; tambahkan baris dengan tempat yang sama untuk paragraf berikutnya.',
    awal: TEMPAT_TEKS.map(([tempat, petunjuk]) => [tempat, '', petunjuk]),
  },
  dasarHukum: {
    lembar: 'Dasar Hukum',
    kolom: ['Peraturan'],
    lebar: [720],
    petunjuk: 'Satu baris satu peraturan, ditulis lengkap: jenis, nomor, tahun, tentang.',
    awal: [
      [`Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem ${AKUNTABILITAS}`],
      [
        `${PERMENPANRB} 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja, Pelaporan Kinerja dan Tata Cara Reviu atas Laporan Kinerja Instansi Pemerintah`,
      ],
      [`${PERMENPANRB} 88 Tahun 2021 tentang Evaluasi ${AKUNTABILITAS}`],
    ],
  },
  isu: {
    lembar: 'Isu Strategis',
    kolom: ['Isu', 'Uraian'],
    lebar: [300, 520],
    petunjuk: 'Isu strategis menurut Renstra, satu baris satu isu.',
    awal: [],
  },
  pegawai: {
    lembar: 'Pegawai',
    kolom: ['Kelompok', 'Rincian', 'Laki-laki', 'Perempuan'],
    lebar: [180, 240, 90, 90],
    petunjuk: 'Kelompok: Golongan, Pendidikan atau Jabatan. Jumlah dihitung otomatis.',
    awal: [],
  },
  pejabat: {
    lembar: 'Pejabat',
    kolom: ['Peran', 'Nama', 'Jabatan', 'Pangkat/Golongan', 'NIP'],
    tambahan: ['Atasan'],
    lebar: [220, 240, 280, 180, 180, 200],
    petunjuk:
      'Pihak pertama: kepala perangkat daerah. Pihak kedua: kepala daerah. Baris lain satu jabatan: Peran sama dengan kolom Penanggung jawab di IKU. Atasan boleh kosong bila kolom Induk di IKU terisi.',
    awal: [['Pihak pertama'], ['Pihak kedua']],
  },
  penghargaan: {
    lembar: 'Penghargaan',
    kolom: ['Penghargaan', 'Pemberi', 'Tahun'],
    tambahan: ['Tingkat'],
    lebar: [360, 260, 80, 160],
    petunjuk:
      'Satu baris satu penghargaan. Tingkat: kabupaten/kota, provinsi, nasional. Gambar piagamnya disisipkan di Word, di tempat yang ditandai.',
    awal: [],
  },
} as const satisfies Record<string, LembarNaskah>;

type KunciNaskah = keyof typeof LEMBAR_ISI_NASKAH;

/** What the columns of a sheet are called in its records. */
const BIDANG = {
  isu: ['isu', 'uraian'],
  pegawai: ['kelompok', 'rincian', 'lakiLaki', 'perempuan'],
  pejabat: ['peran', 'nama', 'jabatan', 'pangkat', 'nip', 'atasan'],
  penghargaan: ['nama', 'pemberi', 'tahun', 'tingkat'],
} as const;

const samakan = (teks: string): string => teks.toLowerCase().replace(/\s+/g, ' ').trim();

/** By its kind a sheet is known under whatever name a person gives it. */
const buatanNaskah = (kunci: string): string => `naskah:${kunci}`;

const semuaKolom = (di: LembarNaskah): readonly string[] => [...di.kolom, ...(di.tambahan ?? [])];

function cariLembar(buku: WorkbookSnapshot, kunci: KunciNaskah): SheetSnapshot | undefined {
  return (
    buku.lembar.find((satu) => satu.buatan === buatanNaskah(kunci)) ??
    buku.lembar.find((satu) => samakan(satu.nama) === samakan(LEMBAR_ISI_NASKAH[kunci].lembar))
  );
}

/** Rows of a sheet below its header, by the header's words; the header is the first row that has all needed columns. */
function baris(buku: WorkbookSnapshot, kunci: KunciNaskah): string[][] {
  const di: LembarNaskah = LEMBAR_ISI_NASKAH[kunci];
  const lembar = cariLembar(buku, kunci);
  if (!lembar) return [];
  const kepala = lembar.tampil.findIndex((isi) =>
    di.kolom.every((judul) => isi.some((teks) => samakan(teks) === samakan(judul))),
  );
  if (kepala < 0) return [];
  const letak = semuaKolom(di).map((judul) =>
    (lembar.tampil[kepala] ?? []).findIndex((teks) => samakan(teks) === samakan(judul)),
  );
  return lembar.tampil.slice(kepala + 1).map((isi) => letak.map((kolom) => (isi[kolom] ?? '').trim()));
}

export function bacaLembarNaskah(buku: WorkbookSnapshot): IsiNaskah {
  const ambil = (kunci: KunciNaskah) => baris(buku, kunci).filter((isi) => isi.some((teks) => teks !== ''));
  const rekaman = <K extends keyof typeof BIDANG>(kunci: K) =>
    ambil(kunci).map((isi) => {
      const bidang = BIDANG[kunci].map((nama, i) => [nama, isi[i] ?? '']);
      return Object.fromEntries(bidang) as Record<(typeof BIDANG)[K][number], string>;
    });
  const teks: Record<string, string[]> = {};
  for (const [tempat = '', isi = ''] of ambil('teks'))
    if (isi) teks[samakan(tempat)] = [...(teks[samakan(tempat)] ?? []), isi];
  return {
    teks,
    dasarHukum: ambil('dasarHukum').map(([peraturan = '']) => peraturan),
    isu: rekaman('isu'),
    pegawai: rekaman('pegawai'),
    pejabat: rekaman('pejabat').map((satu) => ({ ...satu, peran: samakan(satu.peran) })),
    penghargaan: rekaman('penghargaan'),
  };
}

/**
 * What of these sheets documents would mark as blank, for the checklist.
 * @param jabatan Posts that answer for an indicator: each signs an agreement.
 */
export function kurangNaskah(buku: WorkbookSnapshot, jabatan: readonly string[]): ButirKurang[] {
  const isi = bacaLembarNaskah(buku);
  const butir = (kunci: KunciNaskah, tempat: string, kurang: string, apa = 'dokumen Word'): ButirKurang => {
    const lembar = cariLembar(buku, kunci);
    const di = lembar && tempat ? lembar.tampil.findIndex(([awal = '']) => samakan(awal) === samakan(tempat)) : -1;
    return {
      penting: 'sebaiknya',
      lembar: lembar?.nama ?? LEMBAR_ISI_NASKAH[kunci].lembar,
      sel: di < 0 ? (lembar ? 'A4' : 'A1') : keA1(di + 1, 2),
      tentang: '',
      kurang,
      akibat: `ditandai [isi: …] di ${apa}${lembar ? '' : '; LKjIP > Buat lembar naskah'}`,
    };
  };
  const pejabat = (peran: string, sebutan: string, perlu: readonly ('nama' | 'jabatan' | 'pangkat' | 'nip')[]) => {
    const ada = isi.pejabat.find((satu) => [satu.peran, samakan(satu.jabatan)].includes(samakan(peran)));
    const tanpa = perlu.filter((apa) => !ada?.[apa]);
    if (!tanpa.length) return [];
    return [butir('pejabat', peran, `${tanpa.join(', ').replace('nip', 'NIP')} ${sebutan}`, 'perjanjian kinerja')];
  };
  return [
    ...Object.entries(TEMPAT_NASKAH).flatMap(([tempat, apa]) =>
      isi.teks[samakan(tempat)] ? [] : [butir('teks', tempat, apa)],
    ),
    ...(['dasarHukum', 'pegawai', 'isu'] as const).flatMap((kunci) =>
      isi[kunci].length ? [] : [butir(kunci, '', ISI_LEMBAR[kunci])],
    ),
    ...pejabat('Pihak pertama', 'penanda tangan', ['nama', 'pangkat', 'nip']),
    ...pejabat('Pihak kedua', 'pihak kedua', ['nama', 'jabatan']),
    ...jabatan.flatMap((satu) => pejabat(satu, satu, ['nama', 'pangkat', 'nip'])),
  ];
}

/** The optional sheets, to be filled by a person. */
export function rencanaNaskah(): RencanaLembar[] {
  return Object.entries(LEMBAR_ISI_NASKAH).map(([kunci, di]) => {
    const kolom = semuaKolom(di);
    const penuh = (isi: readonly string[]) => kolom.map((_, i) => isi[i] ?? null);
    const nilai = [penuh([`Naskah LKjIP: ${di.lembar}`]), penuh([di.petunjuk]), penuh(kolom), ...di.awal.map(penuh)];
    const akhir = String.fromCharCode('A'.charCodeAt(0) + kolom.length - 1);
    const tinggi = Math.max(nilai.length, 20);
    return {
      nama: di.lembar,
      buatan: buatanNaskah(kunci),
      warnaTab: '#7a5c1e',
      nilai,
      gaya: [
        { rentang: [`A1:${akhir}${tinggi}`], gaya: { ukuran: 10, rataTegak: 'top', format: '@' } },
        { rentang: [`A4:${akhir}${tinggi}`], gaya: { bungkus: true } },
        { rentang: ['A1'], gaya: { tebal: true, ukuran: 12 } },
        { rentang: ['A2'], gaya: { miring: true, warna: '#5f6368' } },
        { rentang: [`A3:${akhir}3`], gaya: { tebal: true, latar: '#d9e2ef', garis: 'semua' } },
      ],
      lebarKolom: [...di.lebar],
      bekuBaris: 3,
    };
  });
}
