import { join, relative } from 'node:path';
import type { HasilPeriksa, Temuan } from '../../src/core/temuan.ts';
import { akarProyek } from '../akar.ts';
import { bukuTerbit } from '../contoh/terbit.ts';
import {
  cetakJson,
  gantung,
  KELUAR,
  muat,
  OPSI_JSON,
  type Perintah,
  panggilTindakan,
  periksaTujuan,
  tandaiHtml,
  tulisBerkas,
  tulisBuku,
} from './dasar.ts';
import { sebutTulisan, tulisTabel } from './tabel.ts';
import { buatBukuTemplat, isiContoh } from './templat.ts';

/** What `npm start` runs: the main job on the sample, from published tables to finished ones. */
export const perintahMulai: Perintah = {
  nama: 'mulai',
  ringkas: 'menjalankan semuanya atas laporan contoh',
  argumen: '',
  banyak: [0, 0],
  opsi: {
    output: { tipe: 'string', pendek: 'o', isi: 'FOLDER', bantuan: 'folder hasil (bawaan: out)' },
    json: OPSI_JSON,
    timpa: { tipe: 'boolean', bantuan: 'ganti hasil yang sudah disunting' },
  },
  contoh: ['npm start', 'lkjip mulai -o hasil'],
  async jalankan(konteks) {
    const awal = performance.now();
    const { out, lebar } = konteks.keluaran;
    const folder = typeof konteks.opsi.output === 'string' ? konteks.opsi.output : join(akarProyek(), 'out');
    const kata = konteks.opsi.json ? () => {} : (t: string) => out(`${t}\n`);
    const di = (nama: string, akhiran: string) => periksaTujuan(konteks, join(folder, nama), [], akhiran);
    const tujuan = {
      terbit: await di('tabel-terbit.xlsx', '.xlsx'),
      laporan: await di('pemeriksaan.html', '.html'),
      isian: await di('isian-contoh.xlsx', '.xlsx'),
      lkjip: await di('lkjip-contoh.xlsx', '.xlsx'),
      templat: await di('templat-kosong.xlsx', '.xlsx'),
    };
    const sebut = (j: string) => relative(konteks.cwd, j) || j;

    kata('LKjIP: laporan contoh Disnakertrans Kabupaten Banjar 2025\n');
    kata('1. Memeriksa tabel yang sudah diterbitkan');
    const buku = bukuTerbit('teks');
    await tulisBuku(tujuan.terbit, buku, { judul: 'Tabel terbit LKjIP 2025' });
    const bundel = await muat(buku);
    const hasil = panggilTindakan<HasilPeriksa>(bundel, 'periksaData');
    tulisBerkas(tujuan.laporan, tandaiHtml(panggilTindakan<string>(bundel, 'laporanHtml', 'tabel-terbit.xlsx')));
    const { galat, peringatan, info } = hasil.ringkasan;
    kata(
      `   ${hasil.tabel.filter((t) => t.dibaca).length} tabel dibaca: ${galat} salah hitung, ${peringatan} perlu dicek, ${info} catatan.`,
    );
    for (const t of terpenting(hasil.temuan)) kata(gantung(`   - ${t.lembar} ${t.sel}: `, t.pesan, lebar));

    kata('\n2. Mengisi templat dengan angka contoh');
    const isian = await buatBukuTemplat({ isi: isiContoh() });
    await tulisBuku(tujuan.isian, isian.buku, { judul: 'Contoh isian LKjIP' });
    kata(`   Lembar: ${isian.lembar.join(', ')}`);

    kata('\n3. Menyusun tabel LKjIP dari rentang bernama');
    const { data, tulisan } = await tulisTabel(isian, tujuan.lkjip, {}, { opsi: {} });
    kata(`   ${sebutTulisan(data, tulisan)}; ${data.dilewati.length} dilewati karena isiannya belum ada.`);
    for (const t of data.tabel.slice(0, 3)) kata(gantung(`   - ${t.nomor ? `Tabel ${t.nomor} ` : ''}`, t.judul, lebar));
    if (data.tabel.length > 3) kata(`   - dan ${data.tabel.length - 3} tabel lain dari ${data.tabel.length}`);

    const kosong = await buatBukuTemplat({ tahun: new Date().getFullYear() - 1 });
    await tulisBuku(tujuan.templat, kosong.buku, { judul: 'Templat isian LKjIP' });

    const berkas = [
      { berkas: sebut(tujuan.terbit), isi: 'tabel terbit, seperti tercetak' },
      { berkas: sebut(tujuan.laporan), isi: 'laporan pemeriksaan, buka di peramban' },
      { berkas: sebut(tujuan.isian), isi: 'templat berisi angka contoh' },
      { berkas: sebut(tujuan.lkjip), isi: 'templat itu ditambah semua tabel LKjIP' },
      { berkas: sebut(tujuan.templat), isi: 'templat kosong untuk diisi' },
    ];
    if (konteks.opsi.json)
      cetakJson(konteks, { ringkasan: hasil.ringkasan, tabel: data.tabel.length, dilewati: data.dilewati, berkas });
    else {
      kata('\nBerkas hasil (Excel, LibreOffice, dan Google Sheets dapat membukanya):');
      const panjang = Math.max(...berkas.map((b) => b.berkas.length));
      for (const b of berkas) kata(`   ${b.berkas.padEnd(panjang)}  ${b.isi}`);
      kata(
        `\nSelesai dalam ${((performance.now() - awal) / 1000).toFixed(1).replace('.', ',')} detik. Coba juga: npx lkjip --help`,
      );
    }
    return KELUAR.baik;
  },
};

/** Three of the provable findings, roots first, each from another sheet where that can be. */
function terpenting(temuan: readonly Temuan[]): Temuan[] {
  const calon = temuan.filter((t) => t.tingkat === 'galat' && t.akar == null);
  const pilihan: Temuan[] = [];
  for (const temuan of [...calon, ...calon]) {
    if (pilihan.length >= 3) break;
    const baru = !pilihan.includes(temuan);
    const lembarBaru = !pilihan.some((p) => p.lembar === temuan.lembar);
    if (
      baru &&
      (lembarBaru || calon.indexOf(temuan) < 0 || pilihan.length + 1 > new Set(calon.map((c) => c.lembar)).size)
    ) {
      pilihan.push(temuan);
    }
  }
  return pilihan;
}
