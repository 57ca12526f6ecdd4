import { bagi, banding, type Desimal, desimal, kali, SERATUS, tanda } from '../../core/desimal';
import { tambahKe } from '../../core/peta';
import type { BarisTabel } from '../../core/tabel';
import { kelompokIndikator } from '../../relations/butir';
import { angkaDi, desimalDi, sebutTabel } from '../../relations/sel';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

/** Whether some share of at most forty is this percentage. */
function bagianSedikit(n: Desimal, d: number): boolean {
  for (let bawah = 2n; bawah <= 40n; bawah++) {
    const atas = bagi(kali(n, desimal(bawah)), SERATUS, 0);
    if (tanda(atas) > 0 && banding(bagi(kali(atas, SERATUS), desimal(bawah), d), n) === 0) return true;
  }
  return false;
}

export const nilaiTahunLalu: Aturan = {
  id: 'nilai-tahun-lalu',
  judul: 'Realisasi sama persis dengan tahun sebelumnya',
  kelompok: 'antarTabel',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (perbandingan dengan tahun lalu)',
  periksa: (konteks) =>
    kelompokIndikator(konteks).flatMap((k): TemuanAturan[] => {
      const realisasi = k.butir.filter(
        (b) => b.peran === 'realisasi' && b.tw === null && b.tahun !== null && b.varian === null,
      );
      const menurutBaris = new Map<BarisTabel, typeof realisasi>();
      for (const b of realisasi) tambahKe(menurutBaris, b.sebutan.baris, b);
      const tahunLalu = realisasi.filter((b) => b.tahun === (konteks.tahun ?? 0) - 1);
      const sebaris = (butir: (typeof realisasi)[number]) =>
        menurutBaris.get(butir.sebutan.baris)?.find((b) => tahunLalu.includes(b));
      const tahunIni = realisasi.filter((b) => b.tahun === konteks.tahun);
      // Where no row prints both years, the one figure that all other tables have of the year before.
      const terpisah = !tahunIni.some(sebaris) && new Set(tahunLalu.map((b) => b.sel.tercetak)).size === 1;
      return (terpisah ? tahunIni.slice(0, 1) : tahunIni).flatMap((butir) => {
        const lalu = terpisah ? tahunLalu[0] : sebaris(butir);
        const [nilaiKini, nilaiKanan] = [angkaDi(butir.sel), lalu ? angkaDi(lalu.sel) : null];
        // Whole figures repeat by nature (100%, 5 dokumen); a measured one with decimals hardly ever does.
        if (
          !lalu ||
          !nilaiKini ||
          !nilaiKanan ||
          banding(nilaiKini, nilaiKanan) !== 0 ||
          desimalDi(butir.sel) === 0 ||
          nilaiKini.n % 10n ** BigInt(nilaiKini.s) === 0n
        )
          return [];
        return [
          temuanSel(nilaiTahunLalu, butir.sebutan.tabel, butir.sebutan.baris, butir.kolom, {
            // A share of few ("7 of 11") comes again easily.
            tingkat: bagianSedikit(nilaiKini, desimalDi(butir.sel)) ? 'info' : 'peringatan',
            pesan: `Realisasi ${butir.tahun} (${butir.sel.tercetak}) sama persis dengan ${lalu.tahun}${terpisah ? ` di ${sebutTabel(lalu.sebutan.tabel)}` : ''}. Bila hasil ${butir.tahun} belum terbit dan nilai tahun lalu yang dipakai, katakan begitu; bila tidak, periksa apakah angkanya tersalin.`,
            terkait: daftarTerkait(butir.sel, [lalu.sel]),
          }),
        ];
      });
    }),
};

export const dok: DokAturan = {
  id: 'nilai-tahun-lalu',
  penjelasan: {
    apa: 'Realisasi tahun laporan yang sama persis, sampai desimalnya, dengan realisasi tahun sebelumnya: di baris yang sama, atau, bila tidak ada baris yang memuat keduanya, di tabel lain atau lembar Riwayat.',
    mengapa:
      'Angka hasil ukur hampir tidak pernah berulang persis. Sering kali hasil tahun ini belum terbit dan nilai tahun lalu dipakai tanpa dikatakan.',
    perbaikan: 'Isi dengan hasil tahun ini; bila belum terbit, katakan nilai tahun mana yang dipakai.',
  },
  contoh: [
    {
      judul: 'berbeda, atau bulat',
      lembar: {
        a: [
          ...[
            ['No', 'Indikator Kinerja', 'Tahun 2024', 'Tahun 2025', ''],
            ['', '', 'Realisasi', 'Target', 'Realisasi'],
          ],
          ['1', 'Nilai SAKIP', '73,20', '75', '74,10'],
          ['2', 'Jumlah dokumen', '5', '5', '5'],
        ],
      },
      temuan: [],
    },
    {
      judul: 'tahun sebelumnya di tabel lain',
      lembar: {
        'Tabel 3.1 Realisasi Kinerja Tahun 2025': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Realisasi 2025'],
          ['1', 'Nilai SAKIP', 'Nilai', '75', '73,27'],
          ['2', 'Jumlah dokumen', 'Dokumen', '5', '5'],
        ],
        'Tabel 3.2 Realisasi Kinerja Tahun 2024': [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target 2024', 'Realisasi 2024'],
          ['1', 'Nilai SAKIP', 'Nilai', '74', '73,27'],
          ['2', 'Jumlah dokumen', 'Dokumen', '5', '5'],
        ],
      },
      temuan: [{ lembar: 'Tabel 3.1 Realisasi Kinerja Tahun 2025', sel: 'E2', tingkat: 'peringatan' }],
    },
    {
      judul: 'sama persis',
      lembar: {
        a: [
          ...[
            ['No', 'Indikator Kinerja', 'Tahun 2024', 'Tahun 2025', ''],
            ['', '', 'Realisasi', 'Target', 'Realisasi'],
          ],
          ['1', 'Nilai SAKIP', '73,20', '75', '73,20'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'E3', tingkat: 'peringatan' }],
    },
  ],
};
