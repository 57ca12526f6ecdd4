import type { SelTabel, Tabel } from '../../core/tabel';
import type { KonteksAturan } from '../../relations/konteks';
import { cakupan, intiKata, rapikan } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { type BarisIku, barisIku, kutipRingkas, temuanSelIku } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';

const DAERAH =
  /\b(?:Kabupaten|Kab\.|Kota|KABUPATEN|KOTA)\s+(?!Kabupaten|Kota|Administrasi|Layak|Sehat|Pusaka|Wisata|Kreatif|Cerdas|Hijau|Tanpa|Peduli|Tangguh|Inklusif|Bersih|Ramah|Literasi|Mandiri|Kecil|Besar|Baru|Lama|Seluruh|Setempat|Lain|Tertinggal|Bersangkutan|Se\b)((?:[A-Z][A-Za-z]{2,}\s?){1,3})/g;
const UMUM = new Set(
  intiKata(
    'jumlah persentase presentase nilai indeks tingkat kualitas kinerja daerah dinas kabupaten kota perangkat kegiatan program layanan sesuai ketentuan yang baik mendapatkan angka cakupan rata',
  ),
);

/** Words that name the thing itself. */
const pokok = (teks: string) => [...new Set(intiKata(teks))].filter((k) => !UMUM.has(k) && k.length > 2);

function daerah(teks: string): string[] {
  return [...teks.matchAll(DAERAH)].map((m) =>
    rapikan(m[1] as string)
      .split(' ')
      .slice(0, 2)
      .join(' '),
  );
}

/** Shorter cells are codes and figures. */
const TEKS_TERPENDEK = 8;

/** The region that the report is about: the one most of its tables name. */
function daerahLaporan(konteks: KonteksAturan): string | null {
  const hitung = new Map<string, number>();
  const tambah = (teks: string) => {
    for (const d of daerah(teks)) {
      const k = (d.split(' ')[0] as string).toLowerCase();
      hitung.set(k, (hitung.get(k) ?? 0) + 1);
    }
  };
  for (const t of konteks.tabel) {
    for (const c of [t.judul, ...t.catatan]) tambah(c);
    for (const b of t.baris) for (const s of b.sel) if (s.tercetak.length > TEKS_TERPENDEK) tambah(s.tercetak);
  }
  const urut = [...hitung].sort((a, b) => b[1] - a[1]);
  const [satu, dua] = urut;
  return satu && satu[1] >= 2 && (!dua || satu[1] >= dua[1] * 2) ? satu[0] : null;
}

/** A shorter text defines nothing. */
const DEFINISI_TERPENDEK = 20;
/** Rows on either side that a definition may have slipped from. */
const TETANGGA = 10;
/** Share of the neighbour's words that make the definition the neighbour's. */
const MILIK_TETANGGA = 0.75;

function lain(iku: BarisIku, tabel: Tabel, sel: SelTabel, laporan: string): TemuanAturan[] {
  const asing = daerah(sel.tercetak).find((d) => (d.split(' ')[0] as string).toLowerCase() !== laporan);
  return asing
    ? [
        temuanSelIku(definisiTidakSesuai, tabel, iku.baris, sel, {
          tingkat: 'peringatan',
          pesan: `Teks menyebut ${asing}, bukan daerah laporan ini. Ganti nama daerahnya dan periksa apakah seluruh isi sel tersalin dari dokumen lain.`,
          sebab: 'Keterangan IKU yang disalin dari daerah lain sering membawa angka dan sumber yang tidak berlaku.',
        }),
      ]
    : [];
}

export const definisiTidakSesuai: Aturan = {
  id: 'definisi-tidak-sesuai',
  judul: 'Definisi membahas hal atau daerah lain',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PER/09/M.PAN/5/2007 (IKU dilengkapi definisi operasional)',
  periksa: (konteks) => {
    const laporan = daerahLaporan(konteks);
    const baris = barisIku(konteks);
    const hasil: TemuanAturan[] = [];
    const berdefinisi = baris.flatMap((iku) => {
      const sel = iku.sel('definisi');
      if (!sel || sel.tercetak.trim().length <= DEFINISI_TERPENDEK) return [];
      return [{ iku, sel, inti: new Set(intiKata(sel.tercetak)), pokok: pokok(iku.teks('indikator')) }];
    });
    for (const iku of baris) {
      for (const peran of ['definisi', 'formulasi', 'sumberData'] as const) {
        const sel = iku.sel(peran);
        if (laporan && sel) hasil.push(...lain(iku, iku.tabel, sel, laporan));
      }
    }
    for (const [indeks, { iku, sel, inti }] of berdefinisi.entries()) {
      const benda = pokok(`${iku.teks('indikator')} ${iku.teks('sasaran')}`);
      if (benda.length < 2 || cakupan(benda, [...inti]) > 0) continue;
      // None of its words is there; a definition of the neighbour would carry the neighbour's.
      const milik = berdefinisi
        .slice(Math.max(0, indeks - TETANGGA), indeks + TETANGGA + 1)
        .find(
          (x) =>
            x.iku !== iku &&
            x.iku.tabel === iku.tabel &&
            x.pokok.length >= 2 &&
            x.pokok.filter((k) => inti.has(k)).length >= x.pokok.length * MILIK_TETANGGA,
        );
      hasil.push(
        temuanSelIku(definisiTidakSesuai, iku.tabel, iku.baris, sel, {
          tingkat: milik ? 'peringatan' : 'info',
          pesan: `Definisi tidak menyebut satu pun kata pokok indikatornya. ${milik ? `Tampaknya milik indikator ${kutipRingkas(milik.iku.teks('indikator'))}; pasangkan kembali.` : 'Periksa apakah definisinya tertukar, lalu tulis apa yang diukur.'}`,
          sebab: `Indikator: ${kutipRingkas(iku.teks('indikator'))}.`,
        }),
      );
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'definisi-tidak-sesuai',
  penjelasan: {
    apa: 'Definisi operasional dibandingkan dengan indikatornya, dan nama daerah di dalam keterangan IKU dengan daerah laporan ini.',
    mengapa:
      'Keterangan yang disalin dari dokumen lain atau tertukar barisnya membuat indikator diukur terhadap hal yang keliru.',
    perbaikan:
      'Pasangkan kembali definisi dengan indikatornya, atau tulis ulang; ganti nama daerah yang terbawa dari salinan.',
  },
  contoh: [
    {
      judul: 'Definisi tertukar baris',
      lembar: {
        Tabel: [
          ['Indikator Kinerja Utama Tahun 2025'],
          [],
          ['No', 'Sasaran Strategis', 'Indikator Kinerja Utama', 'Definisi Operasional', 'Formulasi'],
          [
            '1',
            'Meningkatnya kelancaran angkutan umum',
            'Persentase halte yang berfungsi',
            'Perpustakaan sekolah yang telah memiliki sertifikat akreditasi dari lembaga berwenang',
            'Jumlah halte berfungsi / jumlah halte x 100%',
          ],
          [
            '2',
            'Meningkatnya mutu perpustakaan sekolah',
            'Persentase perpustakaan sekolah terakreditasi',
            'Perpustakaan sekolah dengan status akreditasi yang masih berlaku',
            'Jumlah perpustakaan sekolah terakreditasi / jumlah perpustakaan sekolah x 100%',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'D4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Definisi membahas indikatornya',
      lembar: {
        Tabel: [
          ['Indikator Kinerja Utama Tahun 2025'],
          [],
          ['No', 'Sasaran Strategis', 'Indikator Kinerja Utama', 'Definisi Operasional', 'Formulasi'],
          [
            '1',
            'Meningkatnya kelancaran angkutan umum',
            'Persentase halte yang berfungsi',
            'Halte angkutan umum yang dapat dipakai naik dan turun penumpang',
            'Jumlah halte berfungsi / jumlah halte x 100%',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
