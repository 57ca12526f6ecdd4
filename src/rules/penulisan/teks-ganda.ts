import { kata } from '../../words/kata';
import type { Aturan, DokAturan } from '../aturan';
import { kutipRingkas, temuanSelIku } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';

/** Words of a run that is printed twice: fewer repeat by nature, more are found by their first ones. */
const KATA_TERSEDIKIT = 4;
const KATA_TERBANYAK = 20;
/** Shorter texts hold no such run. */
const TEKS_TERPENDEK = 12;

/** A run of words printed twice in a row; also one word of substance doubled. */
function ganda(teks: string): string | null {
  // "Calon Pekerja (CPMI)/Pekerja (PMI)" lists two things; only what follows without such a mark is doubled.
  const daftarTeks = kata(teks.replace(/[/,;&()]/g, ' 0 '));
  for (let n = Math.min(KATA_TERBANYAK, daftarTeks.length >> 1); n >= KATA_TERSEDIKIT; n--) {
    let sama = 0;
    for (let i = 0; i + n < daftarTeks.length; i++) {
      sama = daftarTeks[i] === daftarTeks[i + n] ? sama + 1 : 0;
      if (sama === n) {
        const kali = daftarTeks.slice(i - n + 1, i + 1);
        if (!kali.includes('0')) return kali.join(' ');
      }
    }
  }
  const m = /\b(yang|dan|dengan|untuk|dari|pada|dalam|oleh|di|jumlah|persentase)\s+\1\b/i.exec(teks);
  return m ? m[0] : null;
}

export const teksGanda: Aturan = {
  id: 'teks-ganda',
  judul: 'Kata atau kalimat tercetak dua kali',
  kelompok: 'penulisan',
  tingkat: 'info',
  dasar: 'Praktik pelaporan: isi sel terbaca sekali',
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    const sudah = new Set<string>();
    for (const tabel of konteks.tabel) {
      for (const baris of tabel.baris) {
        if (baris.jenis !== 'data') continue;
        for (const sel of baris.sel) {
          if (sel.tercetak.length < TEKS_TERPENDEK || typeof sel.nilai !== 'string') continue;
          const teksGandaKini = ganda(sel.tercetak);
          // The same slip pasted into the next table is the same slip.
          if (!teksGandaKini || sudah.has(sel.tercetak)) continue;
          sudah.add(sel.tercetak);
          hasil.push(
            temuanSelIku(teksGanda, tabel, baris, sel, {
              tingkat: 'info',
              pesan: `${kutipRingkas(teksGandaKini)} tercetak dua kali berturut-turut. Hapus salah satunya.`,
              sebab: 'Bagian teks tampaknya tertempel ulang.',
            }),
          );
        }
      }
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'teks-ganda',
  penjelasan: {
    apa: 'Teks sel diperiksa apakah serangkaian kata tercetak dua kali berturut-turut.',
    mengapa: 'Tempelan yang berulang mengganggu pembaca dan membuat nama tidak cocok antar tabel.',
    perbaikan: 'Hapus salah satu ulangannya, lalu cocokkan nama itu dengan tabel lain.',
  },
  contoh: [
    {
      judul: 'Frasa berulang',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          [
            '1',
            'Meningkatnya mutu layanan publik daerah Meningkatnya mutu layanan publik daerah',
            'Indeks Kepuasan Masyarakat',
            'Nilai',
            '82',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'B4', tingkat: 'info' }],
    },
    {
      judul: 'Dua hal yang dirinci dengan garis miring',
      lembar: {
        Tabel: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          [
            '1',
            'Meningkatnya perlindungan calon pekerja migran Indonesia (CPMI)/pekerja migran Indonesia (PMI)',
            'Indeks Kepuasan Masyarakat',
            'Nilai',
            '82',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
