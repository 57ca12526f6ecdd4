import { banding } from '../../core/desimal';
import { kunciNama } from '../../words/nama';
import { makinRendah } from '../arah-iku';
import type { Aturan } from '../aturan';
import { barisIku, temuanSel, terkait } from '../baris-iku';
import type { TemuanAturan } from '../temuan-aturan';
import { angkaSel, targetTahunIni } from './target';

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
      const akhir = angkaSel(sel);
      const ini = kini.get(kunciNama(iku.teks('indikator')));
      if (!sel || !akhir || !ini || ini.sel === sel) continue;
      const turun = makinRendah(iku, konteks);
      const b = banding(akhir, ini.nilai);
      if (turun ? b <= 0 : b >= 0) continue;
      hasil.push(
        temuanSel(targetAkhirLebihRendah, iku.tabel, iku.baris, sel, {
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
