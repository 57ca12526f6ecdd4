import { samakan } from '../../words/kata';
import type { Aturan } from '../aturan';
import { barisIku, kutip, temuanSel } from '../baris-iku';

const KATA_KERJA =
  /^(?:sasaran(?: strategis)?\s+)?(?:(?:\d+|[a-z]|[ivx]+)[.):]\s*)?((?:me(?:laksanakan|lakukan|nyusun|nyelenggarakan|mfasilitasi|mbina|mbuat|nyiapkan|nghimpun|ngikuti|ngadakan|nyediakan|lampirkan|ngumpulkan|mproses|ngelola|ngoordinasikan|ngkoordinasikan|mantau|nyampaikan)|ter(?:laksananya|selenggaranya|susunnya|fasilitasinya|koordinirnya|koordinasinya|sosialisasinya|binanya|himpunnya|catatnya)|pelaksanaan|penyusunan|penyelenggaraan|pembinaan|pengadaan|penyediaan|sosialisasi|koordinasi|fasilitasi|monitoring|rapat)\b)/;

export const sasaranBerupaAktivitas: Aturan = {
  id: 'sasaran-berupa-aktivitas',
  judul: 'Sasaran strategis ditulis sebagai kegiatan',
  kelompok: 'mutuIku',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014; LKE PermenPANRB 88/2021 (sasaran berorientasi hasil)',
  periksa: (konteks) => {
    const sudah = new Set<string>();
    return barisIku(konteks).flatMap((iku) => {
      const sel = iku.sel('sasaran');
      if (iku.jenjang !== 'strategis' || !sel || sel.tercetak.trim() === '') return [];
      const sasaran = samakan(sel.tercetak);
      const cocok = KATA_KERJA.exec(sasaran);
      if (!cocok) return [];
      // One remark where it is decreed and one where it is agreed; the tables of the report only repeat it.
      const dokumen = /^(iku|perjanjian-kinerja)$/.test(iku.tabel.jenis) ? iku.tabel.jenis : '';
      if (sudah.has(`${dokumen}|${sasaran}`) || (!dokumen && sudah.has(sasaran))) return [];
      sudah.add(`${dokumen}|${sasaran}`).add(sasaran);
      return [
        temuanSel(sasaranBerupaAktivitas, iku.tabel, iku.baris, sel, {
          tingkat: 'peringatan',
          pesan: `Sasaran ${kutip(sel.tercetak)} ditulis sebagai kegiatan (“${cocok[1]}”). Tulis hasil yang dirasakan masyarakat atau pengguna, misalnya “Meningkatnya …” atau “Menurunnya …”.`,
          sebab: 'Pada tingkat sasaran strategis yang diukur adalah hasil (outcome), bukan terlaksananya pekerjaan.',
        }),
      ];
    });
  },
};
