/** A target that is a range beside a direction that knows no range, and the other way round. */
import type { Pengumpul } from './isian';
import type { BukuKerja } from './rekaman';
import { targetBerlaku } from './turunan';

export function periksaArahRentang(buku: BukuKerja, catat: Pengumpul): void {
  const milik = new Map(buku.iku.map((i) => [i.kode.nilai, i]));
  for (const kinerja of buku.kinerja) {
    const iku = milik.get(kinerja.kode.nilai);
    const target = targetBerlaku(kinerja);
    const rentang = target.nilai?.jenis === 'rentang';
    if (!iku?.arah.nilai || !target.nilai || rentang === (iku.arah.nilai === 'RENTANG')) continue;
    const kode = iku.kode.nilai;
    const [diIku, diKinerja] = [
      { lembar: iku.lembar, sel: iku.arah.sel, tercetak: iku.arah.tercetak },
      { lembar: kinerja.lembar, sel: target.sel, tercetak: target.tercetak },
    ];
    if (rentang)
      catat.tambah('isian-arah-rentang', {
        ...diIku,
        baris: kode,
        kolom: 'Arah',
        seharusnya: 'RENTANG',
        pesan: `Target ${kode} berupa rentang (${target.tercetak} di ${kinerja.lembar} ${target.sel}), sedangkan arahnya ${iku.arah.nilai}. Pilih RENTANG di sini, atau tulis targetnya sebagai satu angka.`,
        terkait: [diKinerja],
        perbaikan: [
          {
            id: 'arah',
            label: `${iku.arah.sel}: ${iku.arah.tercetak} → RENTANG`,
            aman: false,
            ubah: [{ lembar: iku.lembar, sel: iku.arah.sel, dari: iku.arah.tercetak, ke: 'RENTANG' }],
            halangan: null,
          },
        ],
      });
    else if (target.nilai.jenis === 'angka')
      catat.tambah('isian-arah-rentang', {
        ...diKinerja,
        baris: kode,
        kolom: 'Target',
        pesan: `Arah ${kode} RENTANG (${iku.lembar} ${iku.arah.sel}), sedangkan targetnya satu angka (${target.tercetak}). Tulis kedua batasnya, misalnya 5-7, atau pilih arah lain di lembar IKU.`,
        terkait: [diIku],
      });
  }
}
