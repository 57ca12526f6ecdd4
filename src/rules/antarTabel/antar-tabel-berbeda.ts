import { artiPeran } from '../../core/bacaan-kolom';
import { banding, type Desimal, desimal, kali, keTeks } from '../../core/desimal';
import type { SelTabel } from '../../core/tabel';
import type { Butir } from '../../relations/butir';
import { semuaRelasi } from '../../relations/index';
import type { KonteksAturan } from '../../relations/konteks';
import { type RelasiSama, samaButir } from '../../relations/sama';
import { angkaDi, desimalDi, letakSelTabel, sebutTabel } from '../../relations/sel';
import type { Relasi, Uji } from '../../relations/tipe';
import { samaDalamCetakan } from '../../relations/toleransi';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import { DASAR_PENYAJIAN } from '../dasar';
import { type TemuanAturan, tabelKalimat } from '../temuan-aturan';

const adalahSama = (r: object): r is RelasiSama => 'acuan' in r;

/** 100 and 0 come again every year and explain nothing. */
const bulat = (b: Butir) => /^(100|0)$/.test(keTeks(angkaDi(b.sel) as Desimal).replace(/\.0+$/, ''));

/** Why one table differs: a figure of another row, year or column found in its place. */
function duga(relasiSama: RelasiSama): string | null {
  const { a: butir, kelompok } = relasiSama;
  const nilaiKiri = angkaDi(butir.sel) as Desimal;
  const lain = kelompok.butir.filter((b) => b !== butir && samaButir(butir, b));
  const tahun = lain.find(
    (butirLain) =>
      butirLain.peran === butir.peran &&
      butirLain.tahun !== butir.tahun &&
      butirLain.tahun !== null &&
      butirLain.tw === butir.tw &&
      butirLain.varian === butir.varian &&
      !bulat(butirLain),
  );
  if (tahun)
    return `angkanya sama dengan ${sebutPeran(butir)} tahun ${tahun.tahun} (${sebutTabel(tahun.sebutan.tabel)})`;
  const peran = lain.find(
    (butirKini) =>
      butirKini.peran !== butir.peran &&
      butirKini.tahun === butir.tahun &&
      butirKini.tw === butir.tw &&
      (butirKini.peran === 'capaian' || butirKini.peran === 'target') &&
      butirKini.varian === butir.varian,
  );
  if (peran && butir.peran === 'realisasi')
    return `angkanya sama dengan ${peran.peran} indikator ini (${peran.sel.tercetak}), bukan realisasinya`;
  const kolom = butir.sebutan.tabel.baris.find(
    (b) => b !== butir.sebutan.baris && b.jenis === 'data' && b.sel[butir.kolom]?.tercetak === butir.sel.tercetak,
  );
  const benar = angkaDi(relasiSama.acuan.sel) as Desimal;
  for (const f of [10n, 100n]) {
    if (
      samaDalamCetakan(
        kali(nilaiKiri, desimal(f)),
        Math.max(0, desimalDi(butir.sel) - 1),
        benar,
        desimalDi(relasiSama.acuan.sel),
      )
    )
      return 'tanda desimalnya bergeser';
  }
  if (kolom && (butir.peran === 'realisasiAnggaran' || butir.peran === 'pagu'))
    return `angka ini tercetak juga di baris lain tabel ini (${kolom.sel[butir.kolom]?.a1}): tampaknya tersalin`;
  return null;
}

/** Both realisasi behind two capaian that differ, where they are not printed alike. */
function realisasiBeda(relasiSama: RelasiSama): [Butir, Butir] | null {
  if (relasiSama.a.peran !== 'capaian') return null;
  const cari = (x: Butir) =>
    relasiSama.kelompok.butir.find(
      (b) => b.peran === 'realisasi' && b.sebutan.baris === x.sebutan.baris && b.tahun === x.tahun && b.tw === x.tw,
    );
  const [p, q] = [cari(relasiSama.a), cari(relasiSama.acuan)];
  const [x, y] = [p ? angkaDi(p.sel) : null, q ? angkaDi(q.sel) : null];
  return p && q && x && y && banding(x, y) !== 0 ? [p, q] : null;
}

function sumber(r: RelasiSama): SelTabel[] {
  return (realisasiBeda(r) ?? []).map((b) => b.sel);
}

function sebabRealisasi(r: RelasiSama): string | null {
  const d = realisasiBeda(r);
  return d ? `di sini dihitung dari realisasi ${d[0].sel.tercetak}, di sana dari ${d[1].sel.tercetak}` : null;
}

const sebutPeran = (b: Butir) => artiPeran(b.peran) ?? b.peran;

interface DataBeda {
  /** The figure with its year. */
  nama: string;
  sini: string;
  sana: string;
  /** The table that prints the other figure, and those that agree with it. */
  tabel: string;
  sepaham: readonly string[];
}

const SEPAHAM_TERBANYAK = 4;

const dukung = ({ sepaham }: DataBeda): string => (sepaham.length ? `, sama dengan ${sepaham.join(', ')}` : '');

const kalimat = tabelKalimat({
  renstra: (isi: DataBeda) =>
    `${isi.nama} menurut Renstra ${isi.sini}, dalam ${isi.tabel} ${isi.sana}${dukung(isi)}. Target perjanjian boleh berubah dari Renstra; sebutkan alasannya.`,
  revisi: (isi: DataBeda) =>
    `${isi.nama} tercetak ${isi.sini} di sini, tetapi ${isi.sana} di ${isi.tabel}${dukung(isi)}. Bila ada perubahan atau revisi, jelaskan; bila tidak, samakan.`,
  salinan: (isi: DataBeda) =>
    `${isi.nama} tercetak ${isi.sini} di sini, tetapi ${isi.sana} di ${isi.tabel}, padahal baris lain kedua kolom ini sama. Cocokkan dengan data sumber.`,
  berbeda: (isi: DataBeda) =>
    `${isi.nama} tercetak ${isi.sini} di sini, tetapi ${isi.sana} di ${isi.tabel}${dukung(isi)}. Cocokkan dengan data sumber, lalu samakan semua tabel.`,
});

/** A figure of two columns that are copies of each other in all other rows. */
function salinan(konteks: KonteksAturan, relasi: Relasi, uji: Uji): TemuanAturan {
  const acuan = relasi.masukan[0] as SelTabel;
  return {
    ...temuanSel(antarTabelBerbeda, relasi.tabel, relasi.baris, relasi.kolom, {
      tingkat: 'peringatan',
      pesan: kalimat('salinan', {
        nama: relasi.nama,
        sini: relasi.hasil.tercetak,
        sana: acuan.tercetak,
        tabel: sebutTabel(letakSelTabel(konteks, acuan)?.tabel ?? relasi.tabel),
        sepaham: [],
      }),
      seharusnya: uji.seharusnya,
      terkait: daftarTerkait(relasi.hasil, relasi.masukan),
    }),
    hitungan: uji.hitungan,
    relasi,
  };
}

export const antarTabelBerbeda: Aturan = {
  id: 'antar-tabel-berbeda',
  judul: 'Angka yang sama tercetak berbeda di tabel lain',
  kelompok: 'antarTabel',
  tingkat: 'galat',
  dasar: `${DASAR_PENYAJIAN}; LKE PermenPANRB 88/2021, komponen pelaporan`,
  periksa: (konteks: KonteksAturan): TemuanAturan[] => {
    const hasil: TemuanAturan[] = [];
    for (const { relasi, uji } of semuaRelasi(konteks)) {
      if (relasi.jenis !== 'sama' || uji.vonis !== 'galat') continue;
      if (!adalahSama(relasi)) {
        hasil.push(salinan(konteks, relasi, uji));
        continue;
      }
      const { a: butir, acuan, kelompok } = relasi;
      const sejenis = kelompok.butir.filter(
        (butirLain) =>
          butirLain !== butir &&
          butirLain !== acuan &&
          butirLain.peran === butir.peran &&
          butirLain.tahun === butir.tahun &&
          butirLain.tw === butir.tw &&
          butirLain.varian === butir.varian,
      );
      const sepaham = sejenis.filter((b) => samaButir(b, acuan));
      hasil.push({
        ...temuanSel(antarTabelBerbeda, relasi.tabel, relasi.baris, relasi.kolom, {
          tingkat: relasi.paling ?? 'galat',
          pesan: kalimat(relasi.paling ? (relasi.paling === 'info' ? 'renstra' : 'revisi') : 'berbeda', {
            nama: `${relasi.nama}${butir.tahun !== null ? ` ${butir.tahun}` : ''}`,
            sini: butir.sel.tercetak,
            sana: acuan.sel.tercetak,
            tabel: sebutTabel(acuan.sebutan.tabel),
            sepaham: [...new Set(sepaham.map((b) => sebutTabel(b.sebutan.tabel)))].slice(0, SEPAHAM_TERBANYAK),
          }),
          seharusnya: uji.seharusnya,
          sebab: duga(relasi) ?? sebabRealisasi(relasi),
          terkait: daftarTerkait(butir.sel, [acuan.sel, ...sumber(relasi), ...sepaham.map((b) => b.sel)]),
        }),
        hitungan: uji.hitungan,
        relasi,
      });
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'antar-tabel-berbeda',
  penjelasan: {
    apa: 'Indikator dan mata anggaran yang sama dicari di semua tabel, lalu target, realisasi, capaian, anggaran, dan penyerapan tahun yang sama dibandingkan. Perbedaan yang hanya karena pembulatan tidak dilaporkan.',
    mengapa:
      'Satu indikator dengan dua realisasi membuat seluruh laporan diragukan. Target dan anggaran dapat berbeda karena perubahan perjanjian kinerja atau anggaran; itu hanya perlu dijelaskan.',
    perbaikan: 'Tentukan angka yang benar dari data sumber, lalu samakan di semua tabel yang disebut.',
  },
  contoh: [
    {
      judul: 'angka sama, hanya pembulatannya berbeda',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '52,8', '53,6', '101,52', 'Sangat Tinggi'],
        ],
        b: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '53,6', '101'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'realisasi berbeda',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Kriteria'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '52,8', '53,6', '101,52', 'Sangat Tinggi'],
        ],
        b: [
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi', 'Capaian (%)'],
          ['1', 'Meningkatnya mutu jalan', 'Persentase jalan mantap', '80', '151,52'],
        ],
      },
      temuan: [
        { lembar: 'b', sel: 'D2', tingkat: 'galat', seharusnya: 53.6 },
        { lembar: 'b', sel: 'E2', tingkat: 'galat', seharusnya: 101.52 },
      ],
    },
    {
      judul: 'target berbeda: mungkin perubahan',
      lembar: {
        'Tabel 2.1': [
          ['No', 'Indikator Kinerja', 'Target 2024', 'Target 2025'],
          ['1', 'Persentase jalan mantap', '70', '75'],
        ],
        'Tabel 2.3': [
          ['Perjanjian Kinerja Tahun 2025'],
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '72'],
        ],
      },
      temuan: [{ lembar: 'Tabel 2.1', sel: 'D2', tingkat: 'peringatan', seharusnya: 72 }],
    },
  ],
};
