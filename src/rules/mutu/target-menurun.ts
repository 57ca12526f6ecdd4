import { banding } from '../../core/desimal';
import { ikuMakinRendah } from '../arah-iku';
import type { Aturan, DokAturan } from '../aturan';
import { barisIku, temuanSelIku, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';
import { desimalSel, kolomTargetTahun } from './target';

export const targetMenurun: Aturan = {
  id: 'target-menurun',
  judul: 'Target mundur dari tahun ke tahun',
  kelompok: 'mutuIku',
  tingkat: 'info',
  dasar: 'LKE PermenPANRB 88/2021 (target menantang dan menunjukkan perbaikan)',
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    for (const iku of barisIku(konteks)) {
      const kolom = kolomTargetTahun(iku.tabel);
      if (!kolom.length) continue;
      const turun = ikuMakinRendah(iku, konteks);
      const isi = kolom
        .map((i) => ({ i, sel: iku.baris.sel[i], nilai: desimalSel(iku.baris.sel[i]) }))
        .filter((x) => x.nilai !== null && x.sel);
      for (let n = 1; n < isi.length; n++) {
        const lalu = isi[n - 1] as (typeof isi)[number];
        const kini = isi[n] as (typeof isi)[number];
        if (!lalu.nilai || !kini.nilai || !lalu.sel || !kini.sel) continue;
        const b = banding(kini.nilai, lalu.nilai);
        if (turun ? b <= 0 : b >= 0) continue;
        hasil.push(
          temuanSelIku(targetMenurun, iku.tabel, iku.baris, kini.sel, {
            tingkat: 'info',
            pesan: `Target ${iku.tabel.kolom[kini.i]?.tahun} (${kini.sel.tercetak}) ${turun ? 'lebih tinggi' : 'lebih rendah'} daripada target ${iku.tabel.kolom[lalu.i]?.tahun} (${lalu.sel.tercetak}). Perbaiki targetnya, atau jelaskan alasannya di bawah tabel.`,
            sebab: turun ? 'Indikator ini makin rendah makin baik.' : 'Target yang mundur dinilai tidak menantang.',
            terkait: [terkait(lalu.sel)],
          }),
        );
        break;
      }
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'target-menurun',
  penjelasan: {
    apa: 'Target setiap tahun dibandingkan dengan tahun sebelumnya, menurut arah indikatornya.',
    mengapa: 'Target yang mundur berarti merencanakan kinerja yang lebih buruk, kecuali ada alasan yang disebut.',
    perbaikan: 'Perbaiki targetnya, atau jelaskan alasannya di bawah tabel.',
  },
  contoh: [
    {
      judul: 'Target tahun kedua turun',
      lembar: {
        Tabel: [
          ['Target Renstra Tahun 2025-2027'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Target 2026', 'Target 2027'],
          ['1', 'Meningkatnya mutu layanan', 'Indeks Kepuasan Masyarakat', 'Nilai', '82', '80', '84'],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'info' }],
    },
    {
      judul: 'Kemiskinan memang harus turun',
      lembar: {
        Tabel: [
          ['Target Renstra Tahun 2025-2027'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target 2025', 'Target 2026', 'Target 2027'],
          ['1', 'Menurunnya kemiskinan', 'Persentase Penduduk Miskin', 'Persen', '9,5', '9,1', '8,7'],
        ],
      },
      temuan: [],
    },
  ],
};
