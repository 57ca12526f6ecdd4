import type { Tabel } from '../../core/tabel';
import { type Kelompok, kelompokIndikator } from '../../relations/butir';
import { angkaDi, sebutTabel } from '../../relations/sel';
import { kataInti } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { TERKAIT_TERBANYAK, temuanTabel, terkaitDari } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

const UKUR = new Set<Tabel['jenis']>([
  'realisasi-kinerja',
  'perbandingan-tahun',
  'perbandingan-renstra',
  'perbandingan-pembanding',
  'efisiensi',
  'kinerja-anggaran',
  'triwulan',
]);
/** Shares of indicators that two tables must have in common to be lists of the same thing. */
const SEDAFTAR = 0.75;

function termuat(a: string, b: string): boolean {
  const [pendek, panjang] = [kataInti(a), kataInti(b)].sort((x, y) => x.length - y.length) as [
    readonly string[],
    readonly string[],
  ];
  return pendek.length >= 2 && pendek.every((k) => panjang.includes(k));
}

/** A shorter list is no reference; nor is one that has clearly fewer names than the table. */
const ACUAN_TERSEDIKIT = 4;
const ACUAN_SEBANYAK = 0.9;
/** Names that the sentence quotes. */
const DISEBUT = 5;

export const barisHilang: Aturan = {
  id: 'baris-hilang',
  judul: 'Indikator perjanjian kinerja tidak ada di tabel pengukuran',
  kelompok: 'antarTabel',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (seluruh sasaran perjanjian kinerja dilaporkan)',
  periksa: (konteks) => {
    const isi = new Map<Tabel, Set<Kelompok>>();
    for (const kelompok of kelompokIndikator(konteks)) {
      for (const s of kelompok.sebutan) {
        if (s.kolom < 0) continue;
        const d = isi.get(s.tabel);
        if (d) d.add(kelompok);
        else isi.set(s.tabel, new Set([kelompok]));
      }
    }
    const janji = [...isi.entries()].filter(
      ([t]) =>
        t.jenis === 'perjanjian-kinerja' && (t.tahun === null || konteks.tahun === null || t.tahun === konteks.tahun),
    );
    const ukur = [...isi.entries()].filter(([t]) => UKUR.has(t.jenis));
    const hasil: TemuanAturan[] = [];
    for (const [tabel, punya] of ukur) {
      const acuan = [...janji, ...ukur.filter(([t]) => t.jenis === 'realisasi-kinerja' && t !== tabel)]
        .filter(([, d]) => d.size >= ACUAN_TERSEDIKIT && d.size > punya.size * ACUAN_SEBANYAK)
        .find(([, d]) => {
          const bersama = [...punya].filter((k) => d.has(k)).length;
          return bersama / d.size >= SEDAFTAR && bersama / punya.size >= SEDAFTAR;
        });
      if (!acuan) continue;
      // A name with some words more or less is there.
      const hilang = [...acuan[1]].filter((k) => !punya.has(k) && ![...punya].some((x) => termuat(k.nama, x.nama)));
      if (!hilang.length) continue;
      const kepala = [tabel.judul, ...tabel.kolom.map((k) => k.judul)].join(' ');
      const capaian = (k: Kelompok) =>
        k.butir
          .filter((b) => b.peran === 'capaian' && b.tahun === konteks.tahun && b.varian === null)
          .map((b) => Number(angkaDi(b.sel)?.n ?? 0) / 10 ** (angkaDi(b.sel)?.s ?? 0));
      // "≥ 100%" in the header leaves out what has not reached its target.
      const disaring =
        /≥|>=|\b(hanya|tercapai|melampaui)\b/i.test(kepala) && hilang.every((k) => capaian(k).some((c) => c < 100));
      hasil.push(
        temuanTabel(barisHilang, tabel, {
          tingkat: disaring ? 'info' : 'peringatan',
          pesan: `${hilang.length} indikator ${sebutTabel(acuan[0])} tidak ada di ${sebutTabel(tabel)}: ${hilang
            .slice(0, DISEBUT)
            .map((k) => `"${k.nama}"`)
            .join(
              '; ',
            )}${hilang.length > DISEBUT ? '; …' : ''}.${disaring ? ' Kepala tabel membatasi isinya, jadi mungkin disengaja; katakan di catatan.' : ' Tambahkan barisnya, atau jelaskan mengapa tidak dilaporkan.'}`,
          terkait: hilang
            .flatMap((k) =>
              k.sebutan
                .filter((s) => s.tabel === acuan[0])
                .slice(0, 1)
                .flatMap((s) => (s.baris.sel[s.kolom] ? [terkaitDari(s.baris.sel[s.kolom] as never)] : [])),
            )
            .slice(0, TERKAIT_TERBANYAK),
        }),
      );
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'baris-hilang',
  penjelasan: {
    apa: 'Indikator perjanjian kinerja dicari di setiap tabel pengukuran yang memuat daftar indikator yang sama.',
    mengapa: 'Semua sasaran yang diperjanjikan harus dilaporkan, juga yang gagal.',
    perbaikan: 'Tambahkan barisnya, atau jelaskan mengapa tidak dilaporkan.',
  },
  contoh: [
    {
      judul: 'semua dilaporkan',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '80'],
          ['2', 'Persentase air baku layak', 'Persen', '80'],
          ['3', 'Persentase irigasi baik', 'Persen', '80'],
          ['4', 'Persentase rumah layak huni', 'Persen', '80'],
          ['5', 'Persentase drainase lancar', 'Persen', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi'],
          ['1', 'Persentase jalan mantap', '76'],
          ['2', 'Persentase air baku layak', '76'],
          ['3', 'Persentase irigasi baik', '76'],
          ['4', 'Persentase rumah layak huni', '76'],
          ['5', 'Persentase drainase lancar', '76'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'satu indikator tidak dilaporkan',
      lembar: {
        pk: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Persentase jalan mantap', 'Persen', '80'],
          ['2', 'Persentase air baku layak', 'Persen', '80'],
          ['3', 'Persentase irigasi baik', 'Persen', '80'],
          ['4', 'Persentase rumah layak huni', 'Persen', '80'],
          ['5', 'Persentase drainase lancar', 'Persen', '80'],
        ],
        a: [
          ['No', 'Indikator Kinerja', 'Realisasi'],
          ['1', 'Persentase jalan mantap', '76'],
          ['2', 'Persentase air baku layak', '76'],
          ['3', 'Persentase irigasi baik', '76'],
          ['4', 'Persentase rumah layak huni', '76'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'A1', tingkat: 'peringatan' }],
    },
  ],
};
