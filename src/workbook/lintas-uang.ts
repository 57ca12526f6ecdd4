/** Money adds up: parents against what is below them, spending by kind against spending by programme. */
import { angkaKeTeks } from '../messages/angka';
import type { Pengumpul } from './isian';
import type { Bilangan, BukuKerja, Isi } from './rekaman';
import { indukAnggaran, paguBerlaku, takTerbaca } from './turunan';

const rupiah = (n: number) => `Rp${angkaKeTeks(n)}`;

/** Money of a line and of what is below it; null where nothing is there or a cell cannot be read. */
interface UangBaris {
  sendiri: Isi<Bilangan>;
  /** Own figure, or else the sum of the lines below. */
  isi: number | null;
  jumlahAnak: number | null;
  anakKosong: boolean;
}

function uangPohon(
  anggaran: BukuKerja['anggaran'],
  ambil: (a: BukuKerja['anggaran'][number]) => Isi<Bilangan>,
): (UangBaris & { utama: boolean })[] {
  const induk = indukAnggaran(anggaran);
  const anak: number[][] = anggaran.map(() => []);
  induk.forEach((x, j) => {
    if (x.induk !== null) anak[x.induk]?.push(j);
  });
  const hasil: (UangBaris & { utama: boolean })[] = [];
  const hitung = (indeks: number): UangBaris => {
    const ada = hasil[indeks];
    if (ada) return ada;
    const sendiri = ambil(anggaran[indeks] as BukuKerja['anggaran'][number]);
    const bawah = (anak[indeks] as number[]).map(hitung);
    const lengkap = bawah.length > 0 && bawah.every((x) => x.isi !== null);
    const jumlahAnak = lengkap ? bawah.reduce((n, x) => n + (x.isi as number), 0) : null;
    const isi = sendiri.nilai ? sendiri.nilai.angka : takTerbaca(sendiri) ? null : jumlahAnak;
    const baris = {
      sendiri,
      isi,
      jumlahAnak,
      anakKosong: bawah.some((x) => !x.sendiri.nilai),
      utama: induk[indeks]?.induk === null,
    };
    hasil[indeks] = baris;
    return baris;
  };
  anggaran.forEach((_, i) => {
    hitung(i);
  });
  return hasil;
}

/**
 * Money of a parent against the lines below it through blank ones between them (where all are filled the rules on sums
 * say it), and the whole of BELANJA against the whole of ANGGARAN.
 */
export function periksaUang(buku: BukuKerja, catat: Pengumpul): void {
  const { anggaran, belanja } = buku;
  const apa = [
    ['Pagu', paguBerlaku, paguBerlaku],
    [
      'Realisasi',
      (a: Pick<(typeof anggaran)[number], 'realisasi'>) => a.realisasi,
      (b: (typeof belanja)[number]) => b.realisasi,
    ],
  ] as const;
  for (const [nama, dariAnggaran, dariBelanja] of apa) {
    const pohon = uangPohon(anggaran, dariAnggaran);
    pohon.forEach((uang, i) => {
      const mata = anggaran[i] as (typeof anggaran)[number];
      if (
        !uang.sendiri.nilai ||
        uang.jumlahAnak === null ||
        !uang.anakKosong ||
        uang.sendiri.nilai.angka === uang.jumlahAnak
      )
        return;
      catat.tambah('isian-pagu-tidak-sama', {
        lembar: mata.lembar,
        sel: uang.sendiri.sel,
        baris: mata.kodeRekening.nilai ?? mata.uraian.nilai,
        kolom: nama,
        tercetak: uang.sendiri.tercetak,
        seharusnya: uang.jumlahAnak,
        pesan: `${nama} ${mata.uraian.nilai ?? mata.kodeRekening.nilai ?? ''} tertulis ${rupiah(uang.sendiri.nilai.angka)}, sedangkan rinciannya berjumlah ${rupiah(uang.jumlahAnak)} (selisih ${rupiah(Math.abs(uang.sendiri.nilai.angka - uang.jumlahAnak))}). Betulkan angka ini, atau lengkapi rincian yang kurang.`,
      });
    });
    const utama = pohon.filter((u) => u.utama);
    const daun = belanja.filter(
      (b) => !belanja.some((x) => x !== b && b.kode.nilai && x.kode.nilai?.startsWith(`${b.kode.nilai}.`)),
    );
    const isiBelanja = daun.map((b) => dariBelanja(b));
    if (!utama.length || !daun.length || utama.some((u) => u.isi === null) || isiBelanja.some((x) => !x.nilai))
      continue;
    const satu = utama.reduce((n, u) => n + (u.isi as number), 0);
    // A programme that differs from what is below it was named already: as its lines say, both may agree.
    const menurutRincian = utama.reduce(
      (n, u) => n + (u.anakKosong ? (u.jumlahAnak ?? (u.isi as number)) : (u.isi as number)),
      0,
    );
    const dua = isiBelanja.reduce((n, x) => n + (x.nilai as Bilangan).angka, 0);
    const sel = isiBelanja[0] as Isi<Bilangan>;
    if (satu !== dua && menurutRincian !== dua)
      catat.tambah('isian-belanja-tidak-sama', {
        lembar: (daun[0] as (typeof belanja)[number]).lembar,
        sel: sel.sel,
        kolom: nama,
        tercetak: sel.tercetak,
        pesan: `${nama} seluruh lembar ini berjumlah ${rupiah(dua)}, sedangkan lembar ${(anggaran[0] as (typeof anggaran)[number]).lembar} ${rupiah(satu)} (selisih ${rupiah(Math.abs(satu - dua))}). Cocokkan dengan DPA, lalu samakan.`,
      });
  }
}
