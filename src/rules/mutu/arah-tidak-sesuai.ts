import type { Tabel } from '../../core/tabel';
import { arahTertulis, makinRendahMakinBaik } from '../../words/arah';
import { kunciNama } from '../../words/nama';
import type { Aturan, DokAturan } from '../aturan';
import { type BarisIku, barisIku, indeksKolom, kutipRingkas, temuanSelIku, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';

export const arahTidakSesuai: Aturan = {
  id: 'arah-tidak-sesuai',
  judul: 'Arah indikator keliru atau tidak disebut',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014 (rumus capaian dibedakan menurut arah indikator)',
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    const tanpaArah = new Map<Tabel, BarisIku[]>();
    /** Indicators whose own sheet says it already: what is looked up from there is no second mistake. */
    const disebut = new Map<string, TemuanAturan>();
    for (const iku of barisIku(konteks)) {
      const nama = iku.teks('indikator');
      if (!makinRendahMakinBaik(nama)) continue;
      const sel = iku.sel('arah');
      if (sel && sel.tercetak.trim() !== '') {
        if (arahTertulis(sel.tercetak) === 'NAIK') {
          const kunci = kunciNama(nama);
          const sudah = disebut.get(kunci);
          if (sudah) {
            if (sel.rumus === '' && sel.lembar !== sudah.lembar) sudah.terkait.push(terkait(sel));
            continue;
          }
          const temuan = temuanSelIku(arahTidakSesuai, iku.tabel, iku.baris, sel, {
            tingkat: 'peringatan',
            pesan: `Arah tertulis “${sel.tercetak}”, padahal ${kutipRingkas(nama)} makin rendah makin baik. Ganti arahnya menjadi TURUN agar capaian tidak terbalik.`,
            sebab: 'Dengan arah naik, realisasi yang memburuk terbaca sebagai capaian di atas 100%.',
            seharusnya: 'TURUN',
          });
          hasil.push(temuan);
          disebut.set(kunci, temuan);
        }
      } else if (iku.tabel.jenis === 'iku' && indeksKolom(iku.tabel, 'arah') < 0) {
        const d = tanpaArah.get(iku.tabel);
        if (d) d.push(iku);
        else tanpaArah.set(iku.tabel, [iku]);
      }
    }
    for (const [tabel, daftar] of tanpaArah) {
      const [satu, ...lain] = daftar as [BarisIku, ...BarisIku[]];
      const sel = satu.sel('indikator');
      if (!sel) continue;
      hasil.push(
        temuanSelIku(arahTidakSesuai, tabel, satu.baris, sel, {
          tingkat: 'info',
          pesan: `Tabel IKU tidak menyebut arah, sedangkan ${kutipRingkas(satu.teks('indikator'))}${lain.length ? ` dan ${lain.length} indikator lain` : ''} makin rendah makin baik. Tambahkan kolom arah (naik/turun) beserta rumus capaiannya.`,
          sebab: 'Tanpa arah, pembaca tidak tahu rumus capaian mana yang dipakai.',
          terkait: lain.flatMap((b) => {
            const s = b.sel('indikator');
            return s ? [terkait(s)] : [];
          }),
        }),
      );
    }
    return hasil;
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
