import { bilanganRomawi, type Keterangan, keterangan } from '../../naskah/keterangan';
import type { KonteksAturan } from '../../relations/konteks';
import type { Aturan, DokAturan } from '../aturan';
import { DASAR_SISTEMATIKA } from '../dasar';
import type { TemuanAturan } from '../temuan-aturan';
import { SEBUT, temuanParagraf } from './bantu';

const bilangan = (bagian: string): number =>
  /^\d+/.test(bagian) ? Number.parseInt(bagian, 10) : bilanganRomawi(bagian);

const urutan = (nomor: string): number[] => nomor.split('.').map(bilangan);

function banding(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const d = (a[i] ?? 0) - (b[i] ?? 0);
    if (d !== 0) return d;
  }
  return 0;
}

/** What follows the number, without case and marks. */
const judul = (k: Keterangan): string =>
  k.paragraf.teks
    .slice(k.akhir)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function satuJenis(daftar: readonly Keterangan[]): TemuanAturan[] {
  const hasil: TemuanAturan[] = [];
  let tertinggi: Keterangan | null = null;
  const pertama = new Map<string, Keterangan>();
  for (const keterangan of daftar) {
    const lanjutan = /\blanjutan\b|\(lanj/i.test(keterangan.paragraf.teks);
    const kembar = pertama.get(keterangan.nomor);
    if (kembar) {
      // The same title again: the table goes on, or stands twice.
      if (!lanjutan && judul(keterangan) !== judul(kembar))
        hasil.push(
          temuanParagraf(nomorKeterangan, keterangan.paragraf, keterangan.awal, keterangan.akhir, {
            pesan: `${SEBUT[keterangan.jenis]} ${keterangan.nomor} tercetak dua kali dengan judul berbeda ("${kembar.paragraf.teks.trim().slice(0, 80)}" sebelumnya). Perbaiki nomornya, juga rujukannya di naskah.`,
          }),
        );
      continue;
    }
    pertama.set(keterangan.nomor, keterangan);
    if (tertinggi && !lanjutan && banding(urutan(keterangan.nomor), urutan(tertinggi.nomor)) < 0)
      hasil.push(
        temuanParagraf(nomorKeterangan, keterangan.paragraf, keterangan.awal, keterangan.akhir, {
          pesan: `${SEBUT[keterangan.jenis]} ${keterangan.nomor} berdiri sesudah ${SEBUT[keterangan.jenis]} ${tertinggi.nomor}. Urutkan nomornya, juga rujukannya di naskah.`,
        }),
      );
    else {
      const [a, b] = [tertinggi ? urutan(tertinggi.nomor) : [], urutan(keterangan.nomor)];
      const [x, y] = [a[a.length - 1] ?? 0, b[b.length - 1] ?? 0];
      if (tertinggi && a.length === b.length && a.slice(0, -1).join() === b.slice(0, -1).join() && y - x > 1)
        hasil.push(
          temuanParagraf(nomorKeterangan, keterangan.paragraf, keterangan.awal, keterangan.akhir, {
            tingkat: 'info',
            pesan: `Sesudah ${SEBUT[keterangan.jenis]} ${tertinggi.nomor} langsung ${SEBUT[keterangan.jenis]} ${keterangan.nomor}: nomor di antaranya tidak ada. Periksa apakah ada yang terlewat.`,
          }),
        );
      tertinggi = keterangan;
    }
  }
  return hasil;
}

function periksa(konteks: KonteksAturan): TemuanAturan[] {
  const semua = keterangan(konteks.paragraf ?? []).filter((k) => k.jenis !== 'lampiran');
  return (['tabel', 'gambar', 'grafik'] as const).flatMap((jenis) => {
    const daftar = semua.filter((k) => k.jenis === jenis);
    // Numbers with and without a chapter are two ways of counting.
    const bertitik = daftar.filter((k) => k.nomor.includes('.'));
    return satuJenis(bertitik.length * 2 >= daftar.length ? bertitik : daftar.filter((k) => !k.nomor.includes('.')));
  });
}

export const nomorKeterangan: Aturan = {
  id: 'nomor-keterangan',
  judul: 'Nomor tabel atau gambar berulang atau tidak urut',
  kelompok: 'naskah',
  tingkat: 'peringatan',
  dasar: DASAR_SISTEMATIKA,
  periksa,
};

export const dok: DokAturan = {
  id: 'nomor-keterangan',
  penjelasan: {
    apa: 'Nomor pada keterangan tabel dan gambar: dua kali dengan judul berbeda, tidak urut, atau terlewat.',
    mengapa: 'Nomor ganda membuat rujukan di naskah menunjuk dua tempat.',
    perbaikan: 'Perbaiki nomornya, lalu perbarui daftar tabel dan rujukannya.',
  },
  contoh: [
    {
      judul: 'nomor urut',
      lembar: {},
      naskah: ['Tabel 3.1 Capaian Kinerja', 'Tabel 3.2 Realisasi Anggaran'],
      temuan: [],
    },
    {
      judul: 'nomor ganda',
      lembar: {},
      naskah: ['Tabel 3.1 Capaian Kinerja', 'Tabel 3.1 Realisasi Anggaran'],
      temuan: [{ lembar: 'Naskah', sel: 'A2', tingkat: 'peringatan' }],
    },
  ],
};
