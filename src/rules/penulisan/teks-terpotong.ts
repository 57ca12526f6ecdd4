import type { Peran } from '../../core/tabel';
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
    if (n === 0) for (let p = 3; p <= Math.min(6, k.length - 3); p++) this.depan.add(k.slice(0, p));
  }
  kali(k: string): number {
    return this.hitung.get(k) ?? 0;
  }
  /** A word at least three letters longer begins like this. */
  awalan(k: string): boolean {
    return this.depan.has(k);
  }
}

/** Why a text looks cut; null when it does not. `kosakata` knows the words of the table. */
function terpotong(teks: string, kosakata: Kosakata): string | null {
  const rapi = rapikan(teks);
  if (rapi.length < 12) return null;
  const m = MENGGANTUNG.exec(rapi);
  if (m) return `berakhir pada “${m[0].trim()}”`;
  const buka = (rapi.match(/\(/g) ?? []).length - (rapi.match(/\)/g) ?? []).length;
  // "a) … b) …": list marks close what nothing opened, never the other way round.
  if (buka > 0 && !/\([^)]{0,3}$/.test(rapi)) return 'membuka kurung tanpa menutupnya';
  // "perbandingan antara A" needs a second side.
  const p = /perbandingan\s+antara\s+(.*)$/i.exec(rapi);
  if (p && !/(?<!sesuai )\b(dengan|dan|terhadap)\b/i.test((p[1] as string).replace(/sesuai dengan/gi, 'sesuai'))) {
    return 'menyebut “perbandingan antara” dengan satu besaran saja';
  }
  const k = kata(rapi);
  const akhir = k[k.length - 1] ?? '';
  if (rapi.length > 60 && /[a-z]$/i.test(rapi) && akhir.length >= 3 && akhir.length <= 6 && kosakata.kali(akhir) <= 1) {
    if (kosakata.awalan(akhir)) return `berakhir pada “${akhir}”, awal sebuah kata`;
  }
  return null;
}

export const teksTerpotong: Aturan = {
  id: 'teks-terpotong',
  judul: 'Teks terpotong',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik pelaporan: isi sel terbaca utuh',
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    for (const tabel of konteks.tabel) {
      const kolom = tabel.kolom.flatMap((k, i) => (PERAN_TEKS.has(k.peran) ? [i] : []));
      const kosakata = new Kosakata();
      for (const b of tabel.baris) {
        for (const i of kolom) {
          for (const k of kata(b.sel[i]?.tercetak ?? '')) if (/^[a-z]{3,}$/.test(k)) kosakata.tambah(k);
        }
      }
      for (const baris of tabel.baris) {
        if (baris.jenis !== 'data') continue;
        for (const i of kolom) {
          const sel = baris.sel[i];
          const sebab = sel ? terpotong(sel.tercetak, kosakata) : null;
          if (!sel || !sebab) continue;
          hasil.push(
            temuanSelIku(teksTerpotong, tabel, baris, sel, {
              tingkat: 'info',
              pesan: `Teks tampaknya terpotong: ${sebab}. Lengkapi dari naskah aslinya.`,
              sebab: 'Tempelan dari halaman yang berganti sering kehilangan kelanjutannya.',
            }),
          );
        }
      }
    }
    return hasil;
  },
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
