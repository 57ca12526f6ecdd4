import { tambahKe } from '../../core/peta';
import type { Tabel } from '../../core/tabel';
import { arahTertulis, makinRendahMakinBaik } from '../../words/arah';
import { kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { type BarisIku, barisIku, indeksKolom, kutipRingkas, temuanSelIku, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';

/** The direction that is written against the name, once an indicator: its own sheet first, what is looked up from it after. */
function arahTertulisKeliru(daftar: readonly BarisIku[]): TemuanAturan[] {
  const disebut = new Map<string, TemuanAturan>();
  for (const iku of daftar) {
    const nama = iku.teks('indikator');
    const sel = iku.sel('arah');
    if (!sel || arahTertulis(sel.tercetak) !== 'NAIK') continue;
    const kunci = kunciNama(nama);
    const sudah = disebut.get(kunci);
    if (sudah) {
      if (sel.rumus === '' && sel.lembar !== sudah.lembar) sudah.terkait.push(terkait(sel));
      continue;
    }
    disebut.set(
      kunci,
      temuanSelIku(arahTidakSesuai, iku.tabel, iku.baris, sel, {
        tingkat: 'peringatan',
        pesan: `Arah tertulis “${sel.tercetak}”, padahal ${kutipRingkas(nama)} makin rendah makin baik. Ganti arahnya menjadi TURUN agar capaian tidak terbalik.`,
        sebab: 'Dengan arah naik, realisasi yang memburuk terbaca sebagai capaian di atas 100%.',
        seharusnya: 'TURUN',
      }),
    );
  }
  return [...disebut.values()];
}

/** Tables of IKU without a column for it, once a table. */
function tanpaKolomArah(daftar: readonly BarisIku[]): TemuanAturan[] {
  const perTabel = new Map<Tabel, BarisIku[]>();
  for (const iku of daftar)
    if (iku.tabel.jenis === 'iku' && indeksKolom(iku.tabel, 'arah') < 0) tambahKe(perTabel, iku.tabel, iku);
  return [...perTabel].flatMap(([tabel, [satu, ...lain]]) => {
    const sel = satu?.sel('indikator');
    if (!satu || !sel) return [];
    return [
      temuanSelIku(arahTidakSesuai, tabel, satu.baris, sel, {
        tingkat: 'info',
        pesan: `Tabel IKU tidak menyebut arah, sedangkan ${kutipRingkas(satu.teks('indikator'))}${lain.length ? ` dan ${lain.length} indikator lain` : ''} makin rendah makin baik. Tambahkan kolom arah (naik/turun) beserta rumus capaiannya.`,
        sebab: 'Tanpa arah, pembaca tidak tahu rumus capaian mana yang dipakai.',
        terkait: lain.flatMap((b) => {
          const selLain = b.sel('indikator');
          return selLain ? [terkait(selLain)] : [];
        }),
      }),
    ];
  });
}

export const arahTidakSesuai: Aturan = {
  id: 'arah-tidak-sesuai',
  judul: 'Arah indikator keliru atau tidak disebut',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014 (rumus capaian dibedakan menurut arah indikator)',
  periksa: (konteks) => {
    const turun = barisIku(konteks).filter((iku) => makinRendahMakinBaik(iku.teks('indikator')));
    return [...arahTertulisKeliru(turun), ...tanpaKolomArah(turun)];
  },
};

export const dok: DokAturan = {
  id: 'arah-tidak-sesuai',
  penjelasan: {
    apa: 'Arah indikator dibandingkan dengan namanya: pengangguran, kemiskinan, stunting, kematian, kecelakaan, dan sejenisnya makin rendah makin baik, kecuali yang diukur adalah penanganannya.',
    mengapa:
      'Arah yang terbalik membuat realisasi yang memburuk tercetak sebagai capaian di atas 100%, dan arah yang tidak disebut membuat pembaca tidak tahu rumus capaian yang dipakai.',
    perbaikan:
      'Tulis TURUN (atau negatif) di kolom arah, dan cantumkan rumus capaian indikator turun di bawah tabel. Bila tabel IKU belum punya kolom arah, tambahkan.',
  },
  contoh: [
    {
      judul: 'Angka kematian dengan arah naik',
      lembar: {
        Tabel: [
          ['Tabel IKU Dinas Kesehatan Tahun 2025'],
          [],
          ['No', 'Sasaran Strategis', 'Indikator Kinerja Utama', 'Satuan', 'Arah', 'Formulasi'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Angka Kematian Bayi',
            'per 1.000 KH',
            'Naik',
            'Jumlah kematian bayi / jumlah kelahiran hidup x 1.000',
          ],
          [
            '2',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase kasus stunting yang ditangani',
            'Persen',
            'Naik',
            'Jumlah balita stunting ditangani / jumlah balita stunting x 100%',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'E4', tingkat: 'peringatan', seharusnya: 'TURUN' }],
    },
    {
      judul: 'Arah sesuai namanya',
      lembar: {
        Tabel: [
          ['Tabel IKU Dinas Kesehatan Tahun 2025'],
          [],
          ['No', 'Sasaran Strategis', 'Indikator Kinerja Utama', 'Satuan', 'Arah', 'Formulasi'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Angka Kematian Bayi',
            'per 1.000 KH',
            'Turun',
            'Jumlah kematian bayi / jumlah kelahiran hidup x 1.000',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
