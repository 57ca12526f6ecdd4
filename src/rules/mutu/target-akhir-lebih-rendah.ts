import { banding } from '../../core/desimal';
import { kunciNama } from '../../words/nama';
import { ikuMakinRendah } from '../arah-iku';
import type { Aturan, DokAturan } from '../aturan';
import { barisIku, temuanSelIku, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';
import { desimalSel, targetTahunIni } from './target';

export const targetAkhirLebihRendah: Aturan = {
  id: 'target-akhir-lebih-rendah',
  judul: 'Target akhir Renstra di bawah target tahun ini',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014 (perbandingan dengan target jangka menengah)',
  periksa: (konteks) => {
    const kini = targetTahunIni(konteks);
    const hasil: TemuanAturan[] = [];
    for (const iku of barisIku(konteks)) {
      const i = iku.tabel.kolom.findIndex((k) => k.peran === 'target' && k.varian === 'akhir');
      const sel = iku.baris.sel[i];
      const akhir = desimalSel(sel);
      const ini = kini.get(kunciNama(iku.teks('indikator')));
      if (!sel || !akhir || !ini || ini.sel === sel) continue;
      const turun = ikuMakinRendah(iku, konteks);
      const b = banding(akhir, ini.nilai);
      if (turun ? b <= 0 : b >= 0) continue;
      hasil.push(
        temuanSelIku(targetAkhirLebihRendah, iku.tabel, iku.baris, sel, {
          tingkat: 'peringatan',
          pesan: `Target akhir periode ${sel.tercetak} ${turun ? 'lebih tinggi' : 'lebih rendah'} daripada target tahun ini (${ini.sel.tercetak}). Periksa apakah target akhirnya salah ambil atau sudah diubah.`,
          sebab: 'Capaian terhadap target akhir menjadi tampak terlampaui jauh sebelum periodenya berakhir.',
          terkait: [terkait(ini.sel)],
        }),
      );
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'target-akhir-lebih-rendah',
  penjelasan: {
    apa: 'Target akhir Renstra dibandingkan dengan target tahun ini di perjanjian kinerja, menurut arah indikatornya.',
    mengapa:
      'Target akhir yang sudah terlampaui oleh target tahun ini membuat kemajuan tampak jauh di atas 100% dan biasanya salah ambil dari tahun lain.',
    perbaikan: 'Periksa target akhir di dokumen Renstra; bila memang sudah diubah, jelaskan di bawah tabel.',
  },
  contoh: [
    {
      judul: 'Target akhir salah ambil',
      lembar: {
        PK: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Meningkatnya layanan', 'Jumlah kunjungan perpustakaan', 'Orang', '12500'],
        ],
        Renstra: [
          ['Kemajuan terhadap target akhir Renstra 2029'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi Tahun 2025', 'Target Akhir Renstra', 'Tingkat Kemajuan'],
          ['1', 'Meningkatnya layanan', 'Jumlah kunjungan perpustakaan', '13000', '9000', '144,44%'],
        ],
      },
      temuan: [{ lembar: 'Renstra', sel: 'E4', tingkat: 'peringatan' }],
    },
    {
      judul: 'Indikator turun: target akhir lebih rendah itu baik',
      lembar: {
        PK: [
          ['Perjanjian Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
          ['1', 'Menurunnya stunting', 'Prevalensi stunting', 'Persen', '18,5'],
        ],
        Renstra: [
          ['Kemajuan terhadap target akhir Renstra 2029'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Realisasi Tahun 2025', 'Target Akhir Renstra', 'Tingkat Kemajuan'],
          ['1', 'Menurunnya stunting', 'Prevalensi stunting', '18,2', '14', '76,92%'],
        ],
      },
      temuan: [],
    },
  ],
};
