/** Bab II: what was planned and promised. */
import { denganKata, rangkai } from '../messages/rangkai';
import { bertitik, type Penulis } from './blok';

export function bab2(penulis: Penulis): void {
  const { bahan } = penulis;
  const { anggaran } = bahan;
  penulis.tambah({ jenis: 'halamanBaru' });
  penulis.judul(1, 'BAB II\nPERENCANAAN KINERJA');
  penulis.subbab(2, 'Rencana Strategis');
  penulis.judul(3, 'Visi dan Misi');
  penulis.naskah('Visi');
  penulis.daftarNaskah('Misi');
  penulis.judul(3, 'Tujuan dan Sasaran');
  penulis.teks(
    `Untuk mendukung visi dan misi tersebut ${bahan.dinas} menetapkan tujuan dan sasaran${bahan.periode ? ` dalam Rencana Strategis ${bahan.periode}` : ''} sebagaimana tabel berikut.`,
  );
  penulis.tabel('tujuan', '2');
  penulis.tabel('target-renstra', '2');
  penulis.judul(3, 'Strategi dan Arah Kebijakan');
  penulis.daftarNaskah('Strategi');
  penulis.subbab(2, 'Indikator Kinerja Utama');
  penulis.teks(
    'Keberhasilan sasaran diukur dengan Indikator Kinerja Utama (IKU) yang ditetapkan beserta definisi, cara menghitung, sumber data dan penanggung jawabnya.',
  );
  penulis.tabel('iku', '2');
  penulis.subbab(2, 'Rencana Kinerja dan Perjanjian Kinerja');
  penulis.teks(
    `Rencana kinerja tahun ${bahan.tahun} dituangkan dalam perjanjian kinerja yang menjadi komitmen untuk mencapai target dengan anggaran yang tersedia.`,
  );
  penulis.tabel('rencana-kinerja', '2');
  penulis.tabel('perjanjian-kinerja', '2');
  if (penulis.punya('pk-perubahan')) {
    penulis.teks('Sehubungan dengan perubahan anggaran, perjanjian kinerja disesuaikan sebagai berikut.');
    penulis.tabel('pk-perubahan', '2');
  }
  penulis.subbab(2, 'Program dan Anggaran');
  if (anggaran.program && anggaran.pagu) {
    const bagian = (
      [
        [anggaran.program, 'program'],
        [anggaran.kegiatan, 'kegiatan'],
        [anggaran.subKegiatan, 'sub kegiatan'],
      ] as const
    ).flatMap(([banyak, apa]) => (banyak ? [`${denganKata(banyak)} ${apa}`] : []));
    penulis.teks(
      `Pada tahun ${bahan.tahun} ${bahan.dinas} melaksanakan ${rangkai(bagian)} dengan anggaran ${anggaran.pagu}.`,
    );
    if (anggaran.perubahan !== null && anggaran.murni)
      penulis.teks(
        bertitik(
          anggaran.perubahan === 0
            ? `Anggaran sebelum perubahan sama besar, yaitu ${anggaran.murni}`
            : `Anggaran semula ${anggaran.murni}; setelah perubahan ${anggaran.perubahan > 0 ? 'bertambah' : 'berkurang'} menjadi ${anggaran.pagu}`,
        ),
      );
  } else penulis.lari([penulis.isian('program dan anggaran', 'lembar Anggaran')]);
  penulis.tabel('program-kegiatan', '2');
  const dilampirkan = new Set(['pk-jabatan']);
  for (const id of penulis.sisa(2)) if (!dilampirkan.has(id)) penulis.tabel(id, '2');
}
