import type { Peran, Tabel } from '../../core/tabel';
import { kata, rapikan } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { temuanSelIku } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';

const PERAN_TEKS: ReadonlySet<Peran> = new Set<Peran>([
  'tujuan',
  'sasaran',
  'indikator',
  'definisi',
  'program',
  'kegiatan',
  'subKegiatan',
  'uraian',
  'rekomendasi',
  'tindakLanjut',
  'analisis',
  'keterangan',
]);
const MENGGANTUNG =
  /(?:\b(?:dan|atau|yang|dengan|untuk|dari|dalam|pada|oleh|serta|di|ke|terhadap|sebagai|antara|bagi|melalui|guna|agar|dalam rangka)|[,(/&])\s*$/i;

/** Words of a table: how often each occurs, and what longer words begin with. */
class Kosakata {
  private readonly hitung = new Map<string, number>();
  private readonly depan = new Set<string>();
  tambah(k: string): void {
    const n = this.hitung.get(k) ?? 0;
    this.hitung.set(k, n + 1);
    if (n === 0)
      for (let p = AWALAN_TERPENDEK; p <= Math.min(AWALAN_TERPANJANG, k.length - 3); p++) this.depan.add(k.slice(0, p));
  }
  kali(k: string): number {
    return this.hitung.get(k) ?? 0;
  }
  /** A word at least three letters longer begins like this. */
  awalan(k: string): boolean {
    return this.depan.has(k);
  }
}

/** Shorter texts are labels; only longer ones run on to the next page. */
const TERPENDEK = 12;
const PANJANG_SEL = 60;
/** Letters of a last word that may be the beginning of a longer one. */
const AWALAN_TERPENDEK = 3;
const AWALAN_TERPANJANG = 6;

function kurungTerbuka(teks: string): boolean {
  const banyak = (tanda: RegExp) => (teks.match(tanda) ?? []).length;
  // "a) … b) …": list marks close what nothing opened, never the other way round.
  return banyak(/\(/g) > banyak(/\)/g) && !/\([^)]{0,3}$/.test(teks);
}

/** "perbandingan antara A" needs a second side. */
function perbandinganSepihak(teks: string): boolean {
  const lanjutan = /perbandingan\s+antara\s+(.*)$/i.exec(teks)?.[1];
  if (lanjutan === undefined) return false;
  return !/(?<!sesuai )\b(dengan|dan|terhadap)\b/i.test(lanjutan.replace(/sesuai dengan/gi, 'sesuai'));
}

/** A last word that occurs nowhere else and that longer words of the table begin with. */
function awalKataDiAkhir(teks: string, kosakata: Kosakata): string | null {
  if (teks.length <= PANJANG_SEL || !/[a-z]$/i.test(teks)) return null;
  const akhir = kata(teks).pop() ?? '';
  if (akhir.length < AWALAN_TERPENDEK || akhir.length > AWALAN_TERPANJANG) return null;
  return kosakata.kali(akhir) <= 1 && kosakata.awalan(akhir) ? akhir : null;
}

/** Why a text looks cut; null when it does not. `kosakata` knows the words of the table. */
function terpotong(teks: string, kosakata: Kosakata): string | null {
  const rapi = rapikan(teks);
  if (rapi.length < TERPENDEK) return null;
  const gantung = MENGGANTUNG.exec(rapi);
  if (gantung) return `berakhir pada “${gantung[0].trim()}”`;
  if (kurungTerbuka(rapi)) return 'membuka kurung tanpa menutupnya';
  if (perbandinganSepihak(rapi)) return 'menyebut “perbandingan antara” dengan satu besaran saja';
  const akhir = awalKataDiAkhir(rapi, kosakata);
  return akhir === null ? null : `berakhir pada “${akhir}”, awal sebuah kata`;
}

function kosakataTabel(tabel: Tabel, kolom: readonly number[]): Kosakata {
  const kosakata = new Kosakata();
  for (const baris of tabel.baris)
    for (const i of kolom)
      for (const k of kata(baris.sel[i]?.tercetak ?? '')) if (/^[a-z]{3,}$/.test(k)) kosakata.tambah(k);
  return kosakata;
}

export const teksTerpotong: Aturan = {
  id: 'teks-terpotong',
  judul: 'Teks terpotong',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik pelaporan: isi sel terbaca utuh',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel) => {
      const kolom = tabel.kolom.flatMap((k, i) => (PERAN_TEKS.has(k.peran) ? [i] : []));
      const kosakata = kosakataTabel(tabel, kolom);
      return tabel.baris.flatMap((baris) =>
        (baris.jenis === 'data' ? kolom : []).flatMap((i): TemuanAturan[] => {
          const sel = baris.sel[i];
          const sebab = sel ? terpotong(sel.tercetak, kosakata) : null;
          if (!sel || !sebab) return [];
          return [
            temuanSelIku(teksTerpotong, tabel, baris, sel, {
              tingkat: 'info',
              pesan: `Teks tampaknya terpotong: ${sebab}. Lengkapi dari naskah aslinya.`,
              sebab: 'Tempelan dari halaman yang berganti sering kehilangan kelanjutannya.',
            }),
          ];
        }),
      );
    }),
};

export const dok: DokAturan = {
  id: 'teks-terpotong',
  penjelasan: {
    apa: 'Teks diperiksa apakah berakhir pada kata sambung, kurung yang tidak ditutup, atau potongan kata.',
    mengapa: 'Tempelan dari halaman yang berganti sering kehilangan kelanjutannya, dan makna kalimat menjadi lain.',
    perbaikan: 'Lengkapi kelanjutan teksnya dari naskah aslinya.',
  },
  contoh: [
    {
      judul: 'Berakhir pada “dan”',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya mutu layanan perpustakaan dan', 'Indeks Kepuasan Masyarakat', 'Nilai', '82'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'B4', tingkat: 'info' }],
    },
    {
      judul: 'Kalimat utuh',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          [
            '1',
            'Meningkatnya mutu layanan perpustakaan dan kearsipan',
            'Indeks Kepuasan Masyarakat (IKM)',
            'Nilai',
            '82',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
