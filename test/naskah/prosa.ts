/**
 * Reports of invented departments as documents: their tables with captions, and the sentences that reports write about
 * them, in the wordings that many offices use. Every sentence follows from the tables; one may be planted wrong.
 */
import { resolve } from 'node:path';
import { susunTerbitan } from '../../local/terbit.ts';
import { banding, type Desimal, kurang, SERATUS, tanda } from '../../src/core/desimal';
import { formatAngka } from '../../src/core/format';
import { kelasDari, skalaBaku } from '../../src/core/kriteria';
import { terbilang } from '../../src/core/terbilang';
import { type Butir, type Kelompok, kelompokAnggaran, kelompokIndikator } from '../../src/relations/butir';
import { letakDalamSkala, skalaLaporan } from '../../src/relations/skala';
import { buatKonteks } from '../../src/rules/index';
import { bukuDari } from '../rules/terbit';
import { type Acak, acakDari } from '../tables/acak';
import type { Blok } from './docx';

export const MACAM = [
  'realisasi-lalu',
  'realisasi-ketik',
  'target',
  'tren',
  'tren-tabel',
  'capaian',
  'capaian-hitung',
  'predikat',
  'jumlah',
  'terbilang',
  'hitungan',
  'penyerapan',
  'tahun',
  'rujukan',
  'keterangan',
  'daerah',
  'penampung',
  'peraturan',
  'ganda',
] as const;
export type MacamTanam = (typeof MACAM)[number];

/** Which rule has to name it. */
export const ATURAN_TANAM: Record<MacamTanam, readonly string[]> = {
  'realisasi-lalu': ['narasi-tidak-cocok'],
  'realisasi-ketik': ['narasi-tidak-cocok', 'narasi-hitungan'],
  target: ['narasi-tidak-cocok'],
  tren: ['narasi-tren'],
  'tren-tabel': ['narasi-tren'],
  capaian: ['narasi-ketercapaian'],
  'capaian-hitung': ['narasi-hitungan', 'narasi-tidak-cocok'],
  predikat: ['narasi-predikat'],
  jumlah: ['narasi-jumlah'],
  terbilang: ['narasi-terbilang'],
  hitungan: ['narasi-hitungan'],
  penyerapan: ['narasi-hitungan', 'narasi-tidak-cocok'],
  tahun: ['narasi-tahun'],
  rujukan: ['rujukan-hilang'],
  keterangan: ['nomor-keterangan', 'rujukan-hilang'],
  daerah: ['daerah-lain'],
  penampung: ['penampung-tertinggal'],
  peraturan: ['peraturan-usang'],
  ganda: ['paragraf-ganda'],
};

export interface DokumenTanam {
  blok: Blok[];
  /** The sentence that was made wrong; null when nothing was planted. */
  ditanam: string | null;
}

const DAERAH = [
  'Kabupaten Telaga Sari',
  'Kota Pinang Bahari',
  'Kabupaten Muara Cendana',
  'Kabupaten Bukit Harapan',
] as const;
const DINAS = [
  'Dinas Ketahanan Pangan',
  'Dinas Perhubungan',
  'Badan Riset dan Inovasi Daerah',
  'Dinas Pariwisata',
] as const;

const nilai = (b: Butir): Desimal => (b.sel.angka as { nilai: Desimal }).nilai;
const desimalBaku = (b: Butir): number => (b.sel.angka as { angkaDesimal: number }).angkaDesimal;

interface Ukuran {
  nama: string;
  kelompok: Kelompok;
  satuan: string;
  target: Butir;
  realisasi: Butir;
  lalu: Butir | null;
  capaian: Butir | null;
}

function pilihButir(k: Kelompok, peran: string, tahun: number): Butir | null {
  const ada = k.butir.filter(
    (b) =>
      b.peran === peran && b.tahun === tahun && b.tw === null && b.varian === null && b.sel.angka.jenis === 'angka',
  );
  const beda = new Set(ada.map((b) => formatAngka(nilai(b), 4)));
  return beda.size === 1 ? (ada[0] as Butir) : null;
}

/** A figure with its unit, as a sentence prints it. */
function cetak(a: Acak, b: Butir, satuan: string): string {
  const angka = formatAngka(nilai(b), desimalBaku(b));
  if (/%|persen/i.test(satuan)) return a.kadang(0.3) ? `${angka} persen` : `${angka}%`;
  if (satuan === '' || /nilai|indeks|angka|skor|rasio|predikat|poin/i.test(satuan)) return angka;
  return `${angka} ${satuan.toLowerCase()}`;
}

const cetakPersen = (b: Butir): string => `${formatAngka(nilai(b), desimalBaku(b))}%`;

/** The figure with two neighbouring digits that differ swapped. */
function tertukar(t: string): string | null {
  for (let i = t.length - 1; i > 0; i--) {
    const [x, y] = [t[i - 1] as string, t[i] as string];
    if (/\d/.test(x) && /\d/.test(y) && x !== y && !(i === 1 && y === '0'))
      return t.slice(0, i - 1) + y + x + t.slice(i + 1);
  }
  return null;
}

/** The region that tables name most often, where they name one: "Kabupaten/Kota Tahun 2025" is none. */
function daerahTabel(teks: string): string | null {
  const banyak = new Map<string, number>();
  for (const [nama] of teks.matchAll(
    /(?<![\p{L}/])(?:Kabupaten|Kota|Provinsi) (?!Lain|Dan|Di|Kota|Se|Tahun|Dalam|Yang)\p{Lu}\p{Ll}+(?: (?!Tahun)\p{Lu}\p{Ll}+)?/gu,
  ))
    banyak.set(nama, (banyak.get(nama) ?? 0) + 1);
  return [...banyak].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export function buatDokumen(folder: string, benih: number, macam: MacamTanam | null): DokumenTanam | null {
  const a = acakDari(benih);
  const { lembar } = susunTerbitan(resolve(folder));
  const { konteks } = buatKonteks(bukuDari(lembar));
  const tahun = konteks.tahun;
  if (tahun === null) return null;
  const daerah = daerahTabel(JSON.stringify(lembar)) ?? (DAERAH[benih % DAERAH.length] as string);
  const bentuk = daerah.split(' ')[0] === 'Provinsi' ? 'Provinsi' : 'Kabupaten';
  const dinas = `${DINAS[(benih >> 2) % DINAS.length]} ${daerah}`;
  let ditanam: string | null = null;
  const tanam = (m: MacamTanam, benar: string, salah: string | null): string => {
    if (m !== macam || ditanam !== null || salah === null || salah === benar) return benar;
    ditanam = salah;
    return salah;
  };

  const ukuran = kelompokIndikator(konteks).flatMap((k): Ukuran[] => {
    const [target, realisasi] = [pilihButir(k, 'target', tahun), pilihButir(k, 'realisasi', tahun)];
    if (!target || !realisasi || k.nama.split(' ').length < 2) return [];
    const satuan =
      k.sebutan.map((s) => s.satuan).find((s) => s !== '') ?? (realisasi.sel.tercetak.includes('%') ? '%' : '');
    return [
      {
        nama: k.nama.replace(/\s+/g, ' ').trim(),
        kelompok: k,
        satuan,
        target,
        realisasi,
        lalu: pilihButir(k, 'realisasi', tahun - 1),
        capaian: pilihButir(k, 'capaian', tahun),
      },
    ];
  });
  if (ukuran.length < 3) return null;

  const blok: Blok[] = [
    { judul: 'BAB I PENDAHULUAN', tingkat: 1 },
    { judul: 'A. Latar Belakang', tingkat: 2 },
    {
      p: `Laporan Kinerja Instansi Pemerintah (LKjIP) ${dinas} Tahun ${tahun} disusun sebagai wujud pertanggungjawaban atas pelaksanaan tugas dan fungsi selama satu tahun anggaran.`,
    },
    {
      p: tanam(
        'daerah',
        `Pemerintah ${daerah} berkomitmen meningkatkan akuntabilitas kinerja setiap perangkat daerah secara berkelanjutan.`,
        `Pemerintah ${bentuk} Sukamaju berkomitmen meningkatkan akuntabilitas kinerja setiap perangkat daerah secara berkelanjutan.`,
      ),
    },
    {
      p: `Bupati dan masyarakat ${daerah} memerlukan laporan yang dapat diandalkan. ${dinas} berkedudukan di bawah dan bertanggung jawab kepada kepala daerah melalui Sekretaris Daerah ${daerah}.`,
    },
    { judul: 'B. Dasar Hukum', tingkat: 2 },
    {
      daftar: [
        tanam(
          'peraturan',
          'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;',
          'Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah;',
        ),
        'Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja Instansi Pemerintah;',
        'Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;',
        'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014;',
      ],
    },
    { judul: 'C. Sistematika', tingkat: 2 },
    {
      p: tanam(
        'tahun',
        `Sistematika penyajian LKjIP ${dinas} Tahun ${tahun} adalah sebagai berikut:`,
        `Sistematika penyajian LKjIP ${dinas} Tahun ${tahun - 1} adalah sebagai berikut:`,
      ),
    },
    { daftar: ['Bab I Pendahuluan', 'Bab II Perencanaan Kinerja', 'Bab III Akuntabilitas Kinerja', 'Bab IV Penutup'] },
    { judul: 'BAB III AKUNTABILITAS KINERJA', tingkat: 1 },
  ];

  const nama = Object.keys(lembar);
  const nomor = (i: number) => `3.${i + 1}`;
  const kembar = 1 + a(Math.max(1, nama.length - 2));
  for (const [i, n] of nama.entries()) {
    const [judul, , ...isi] = lembar[n] as string[][];
    const polos = (judul?.[0] ?? n).replace(/^\s*tabel\s+[\dIVX.\-–]+\.?\s*/i, '');
    const benar = `Tabel ${nomor(i)} ${polos}`;
    blok.push({ ket: i === kembar ? tanam('keterangan', benar, `Tabel ${nomor(i - 1)} ${polos}`) : benar });
    // Tables are numbered anew here: what cells refer to is not.
    blok.push({
      tabel: isi
        .filter((b) => b.some((t) => t !== ''))
        .map((b) => b.map((t) => t.replace(/\btabel\s+[\d.-]+/gi, 'tabel'))),
    });
    if (i % 4 === 0)
      blok.push({
        p:
          i === 0
            ? tanam(
                'rujukan',
                `Rincian lebih lanjut disajikan pada Tabel ${nomor(i)}.`,
                `Rincian lebih lanjut disajikan pada Tabel 3.${nama.length + 7}.`,
              )
            : `Sebagaimana terlihat pada Tabel ${nomor(i)}, data bersumber dari bidang yang menangani.`,
      });
  }

  blok.push({ judul: 'Analisis Capaian Kinerja', tingkat: 2 });
  const sasaran = new Map<string, number>();
  for (const t of konteks.tabel) {
    const i = t.kolom.findIndex((k) => k.peran === 'sasaran');
    if (i < 0) continue;
    const n = new Set(
      t.baris.flatMap((b) =>
        b.sel[i]?.tercetak && (b.jenis === 'data' || b.jenis === 'bagian') ? [b.sel[i].tercetak] : [],
      ),
    );
    if (n.size) sasaran.set(t.id, n.size);
  }
  const banyakSasaran = new Set(sasaran.values());
  if (banyakSasaran.size === 1) {
    const [n] = [...banyakSasaran] as [number];
    const sebut = (k: number) => `${k} (${terbilang({ n: BigInt(k), s: 0 })})`;
    blok.push({
      p: tanam(
        'jumlah',
        `Untuk tahun ${tahun} telah ditetapkan ${sebut(n)} sasaran strategis yang diperjanjikan.`,
        `Untuk tahun ${tahun} telah ditetapkan ${sebut(n + 1)} sasaran strategis yang diperjanjikan.`,
      ),
    });
  }
  blok.push({
    p: tanam(
      'jumlah',
      'Pengukuran dilakukan melalui 3 (tiga) kegiatan, yaitu:',
      'Pengukuran dilakukan melalui 5 (lima) kegiatan, yaitu:',
    ),
  });
  blok.push({
    daftar: ['pengumpulan data oleh bidang;', 'verifikasi oleh subbagian perencanaan;', 'pelaporan kepada pimpinan.'],
  });
  blok.push({
    p: tanam(
      'penampung',
      'Data dikumpulkan setiap triwulan melalui aplikasi.',
      'Data dikumpulkan setiap triwulan sebesar ……… melalui aplikasi.',
    ),
  });

  const analisis = (u: Ukuran, i: number) =>
    `Keberhasilan tersebut didukung oleh koordinasi bidang ${i + 1} dengan para pemangku kepentingan, ketersediaan data yang mutakhir, serta pendampingan yang dilakukan secara berkala terhadap pelaksana ${u.nama.toLowerCase()}.`;
  const mulai = macam === 'ganda' ? 0 : a(ukuran.length);
  const urut = [...ukuran.slice(mulai), ...ukuran.slice(0, mulai)];
  for (const [i, u] of urut.entries()) {
    blok.push({ judul: u.nama, tingkat: 3 });
    blok.push({ p: kalimatIndikator(a, u, tahun, konteks, tanam).join(' ') });
    const benar = analisis(u, i);
    blok.push({ p: i === 1 ? tanam('ganda', benar, analisis(urut[0] as Ukuran, 0)) : benar });
  }

  blok.push({ judul: 'Realisasi Anggaran', tingkat: 2 });
  blok.push(...kalimatUang(a, konteks, tahun, dinas, tanam).map((p) => ({ p })));
  blok.push({ judul: 'BAB IV PENUTUP', tingkat: 1 });
  blok.push({ p: `Demikian LKjIP ${dinas} Tahun ${tahun} ini disusun untuk menjadi bahan evaluasi.` });
  return { blok, ditanam };
}

type Tanam = (m: MacamTanam, benar: string, salah: string | null) => string;

function kalimatIndikator(
  a: Acak,
  u: Ukuran,
  tahun: number,
  konteks: Parameters<typeof skalaLaporan>[0],
  tanam: Tanam,
): string[] {
  const t = cetak(a, u.target, u.satuan);
  const r = cetak(a, u.realisasi, u.satuan);
  const c = u.capaian ? cetakPersen(u.capaian) : null;
  const lalu = u.lalu ? cetak(a, u.lalu, u.satuan) : null;
  const beda = u.lalu ? tanda(kurang(nilai(u.realisasi), nilai(u.lalu))) : 0;
  const bentuk = a.pilih([0, 1, 2, 3]);
  const kalimat = (target: string, realisasi: string, capaian: string | null): string =>
    [
      `Realisasi ${u.nama} pada tahun ${tahun} sebesar ${realisasi} dari target ${target}${capaian ? ` dengan capaian ${capaian}` : ''}.`,
      `Pada tahun ${tahun}, indikator ${u.nama} ditargetkan sebesar ${target} dan terealisasi ${realisasi}${capaian ? `, sehingga capaian kinerjanya ${capaian}` : ''}.`,
      `Target indikator kinerja "${u.nama}" tahun ${tahun} adalah ${target}, sedangkan realisasinya mencapai ${realisasi}${capaian ? ` atau tingkat capaian sebesar ${capaian}` : ''}.`,
      `Indikator ${u.nama} dengan target ${target} dapat direalisasikan sebesar ${realisasi}${capaian ? ` (capaian ${capaian})` : ''}.`,
    ][bentuk] as string;
  const hasil: string[] = [];
  const benar = kalimat(t, r, c);
  let isi = benar;
  if (lalu && lalu !== r) isi = tanam('realisasi-lalu', isi, kalimat(t, lalu, c));
  const tukar = tertukar(r);
  if (isi === benar && tukar) isi = tanam('realisasi-ketik', isi, kalimat(t, tukar, c));
  const tukarTarget = tertukar(t);
  if (isi === benar && tukarTarget) isi = tanam('target', isi, kalimat(tukarTarget, r, c));
  if (isi === benar && c && u.capaian)
    isi = tanam(
      'capaian-hitung',
      isi,
      kalimat(
        t,
        r,
        `${formatAngka({ n: nilai(u.capaian).n + 10n ** BigInt(nilai(u.capaian).s) * 7n, s: nilai(u.capaian).s })}%`,
      ),
    );
  hasil.push(isi);
  if (u.lalu && lalu && beda !== 0) {
    const naik = beda > 0;
    const kata = (n: boolean) =>
      n ? a.pilih(['meningkat', 'naik', 'mengalami kenaikan']) : a.pilih(['menurun', 'turun', 'mengalami penurunan']);
    hasil.push(
      tanam(
        'tren',
        `Angka tersebut ${kata(naik)} dari ${lalu} pada tahun ${tahun - 1} menjadi ${r} pada tahun ${tahun}.`,
        `Angka tersebut ${kata(!naik)} dari ${lalu} pada tahun ${tahun - 1} menjadi ${r} pada tahun ${tahun}.`,
      ),
    );
    const rapi = /^(?:persentase|nilai|indeks|angka|rasio|tingkat)/i.test(u.nama) ? 'Realisasi' : 'Nilai realisasi';
    hasil.push(
      tanam(
        'tren-tabel',
        `${rapi} ${u.nama} ${kata(naik)} dibandingkan tahun sebelumnya.`,
        `${rapi} ${u.nama} ${kata(!naik)} dibandingkan tahun sebelumnya.`,
      ),
    );
  }
  if (u.capaian) {
    const sisi = banding(nilai(u.capaian), SERATUS);
    const kata = (x: number) =>
      x < 0
        ? a.pilih(['belum mencapai target', 'tidak mencapai target', 'belum tercapai'])
        : x > 0
          ? a.pilih(['melampaui target', 'telah melebihi target'])
          : a.pilih(['telah mencapai target', 'sesuai target yang ditetapkan']);
    hasil.push(
      tanam(
        'capaian',
        `Dengan demikian ${u.nama} ${kata(sisi)}.`,
        `Dengan demikian ${u.nama} ${kata(sisi < 0 ? 1 : -1)}.`,
      ),
    );
    const skala = skalaLaporan(konteks);
    const s = skala.length === 1 ? skala[0] : undefined;
    const letak = s ? letakDalamSkala(nilai(u.capaian), s) : null;
    const kelas = letak?.kelas[0]?.nama.find((n) => /\p{L}{3}/u.test(n));
    const lain = s?.kelas
      .map((k) => k.nama.find((n) => /\p{L}{3}/u.test(n)) ?? '')
      .filter((n) => n && n !== kelas && !letak?.celah?.nama.includes(n));
    if (kelas && lain?.length && letak && !letak.celah && letak.kelas.length === 1)
      hasil.push(
        tanam(
          'predikat',
          `Capaian ${cetakPersen(u.capaian)} tersebut termasuk kategori ${kelas}.`,
          `Capaian ${cetakPersen(u.capaian)} tersebut termasuk kategori ${a.pilih(lain)}.`,
        ),
      );
    else if (!s) {
      const k = kelasDari(nilai(u.capaian), skalaBaku('PERMENDAGRI86'));
      if (k && banding(nilai(u.capaian), SERATUS) >= 0)
        hasil.push(
          tanam(
            'predikat',
            `Capaian ${cetakPersen(u.capaian)} tersebut termasuk kategori ${k.kelas}.`,
            `Capaian ${cetakPersen(u.capaian)} tersebut termasuk kategori Sedang.`,
          ),
        );
    }
  }
  const [pembilang, penyebut] = [20 + a(400), 500 + a(900)];
  const persen = (x: number) => formatAngka({ n: BigInt(Math.round((x / penyebut) * 10000)), s: 2 });
  hasil.push(
    tanam(
      'hitungan',
      `Perhitungannya ${pembilang} : ${formatAngka({ n: BigInt(penyebut), s: 0 })} x 100 = ${persen(pembilang)}%.`,
      `Perhitungannya ${pembilang} : ${formatAngka({ n: BigInt(penyebut), s: 0 })} x 100 = ${persen(pembilang + 11)}%.`,
    ),
  );
  return hasil;
}

function kalimatUang(
  a: Acak,
  konteks: Parameters<typeof skalaLaporan>[0],
  tahun: number,
  dinas: string,
  tanam: Tanam,
): string[] {
  const hasil: string[] = [];
  for (const k of kelompokAnggaran(konteks)) {
    const satu = (peran: string) => {
      const ada = k.butir.filter(
        (b) =>
          b.peran === peran &&
          b.tahun === tahun &&
          b.tw === null &&
          b.varian !== 'murni' &&
          b.sel.angka.jenis === 'angka',
      );
      return new Set(ada.map((b) => formatAngka(nilai(b), 2))).size === 1 ? (ada[0] as Butir) : null;
    };
    const [p, r] = [satu('pagu'), satu('realisasiAnggaran')];
    if (!p || !r || tanda(nilai(p)) <= 0 || hasil.length >= 4 || banding(nilai(p), { n: 100_000_000n, s: 0 }) < 0)
      continue;
    const rp = (b: Butir) => `Rp${formatAngka(nilai(b), 0)}`;
    const serap = (x: bigint) => formatAngka({ n: (x * 10000n + nilai(p).n / 2n) / nilai(p).n, s: 2 });
    if (nilai(p).s !== 0 || nilai(r).s !== 0) continue;
    const nama = k.nama.replace(/\s+/g, ' ').trim();
    const kalimat = (persen: string) =>
      a.pilih([
        `${/^program/i.test(nama) ? nama : `Kegiatan ${nama}`} didukung anggaran sebesar ${rp(p)} dengan realisasi sebesar ${rp(r)} atau ${persen}%.`,
        `Anggaran ${nama} tahun ${tahun} sebesar ${rp(p)} terealisasi ${rp(r)} (${persen}%).`,
      ]);
    hasil.push(tanam('penyerapan', kalimat(serap(nilai(r).n)), kalimat(serap(nilai(r).n - nilai(p).n / 20n))));
    if (hasil.length === 1) {
      const kata = terbilang(nilai(p)) as string;
      const salah = kata.replace(
        /\b(dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\b(?!.*\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\b)/,
        (m) => (m === 'dua' ? 'tiga' : 'dua'),
      );
      hasil.push(
        tanam(
          'terbilang',
          `Pada tahun ${tahun} ${dinas} mengelola antara lain dana ${rp(p)},- (${kata} rupiah).`,
          `Pada tahun ${tahun} ${dinas} mengelola antara lain dana ${rp(p)},- (${salah} rupiah).`,
        ),
      );
    }
  }
  return hasil;
}
