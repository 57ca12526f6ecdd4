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

type Uang = Pick<
  BukuKerja['anggaran'][number] | BukuKerja['belanja'][number],
  'paguMurni' | 'paguPerubahan' | 'realisasi'
>;

/** A column of money: what it is called, and whether the rules on sums look at it. */
interface KolomUang {
  readonly nama: string;
  readonly ambil: (baris: Uang) => Isi<Bilangan>;
  /** The rules on sums read the budget in force; the one before the revision is looked at here alone. */
  readonly hanyaDiSini: boolean;
}

function kolomUang({ anggaran, belanja }: BukuKerja): KolomUang[] {
  const diubah = [...anggaran, ...belanja].some((baris) => baris.paguPerubahan.nilai);
  return [
    ...(diubah ? [{ nama: 'Pagu murni', ambil: (baris: Uang) => baris.paguMurni, hanyaDiSini: true }] : []),
    { nama: diubah ? 'Pagu perubahan' : 'Pagu murni', ambil: paguBerlaku, hanyaDiSini: false },
    { nama: 'Realisasi', ambil: (baris) => baris.realisasi, hanyaDiSini: false },
  ];
}

/**
 * Money of a parent against the lines below it through blank ones between them (where all are filled the rules on sums
 * say it), and the whole of BELANJA against the whole of ANGGARAN; the budget before a revision and after it, each.
 */
export function periksaUang(buku: BukuKerja, catat: Pengumpul): void {
  const sudah = new Set<string>();
  for (const kolom of kolomUang(buku)) {
    const pohon = uangPohon(buku.anggaran, kolom.ambil);
    periksaInduk(buku, kolom, pohon, sudah, catat);
    periksaBelanja(buku, kolom, pohon, sudah, catat);
  }
}

type Pohon = ReturnType<typeof uangPohon>;

function periksaInduk(
  { anggaran }: BukuKerja,
  { nama, hanyaDiSini }: KolomUang,
  pohon: Pohon,
  sudah: Set<string>,
  catat: Pengumpul,
): void {
  pohon.forEach(({ sendiri, jumlahAnak, anakKosong }, i) => {
    const mata = anggaran[i] as (typeof anggaran)[number];
    if (!sendiri.nilai || jumlahAnak === null || sendiri.nilai.angka === jumlahAnak) return;
    if (!(anakKosong || hanyaDiSini) || sudah.has(sendiri.sel)) return;
    sudah.add(sendiri.sel);
    catat.tambah('isian-pagu-tidak-sama', {
      // A line that the revision took away may be missing from the original budget.
      ...(hanyaDiSini && sendiri.nilai.angka > jumlahAnak ? { tingkat: 'peringatan' as const } : {}),
      lembar: mata.lembar,
      sel: sendiri.sel,
      baris: mata.kodeRekening.nilai ?? mata.uraian.nilai,
      kolom: nama,
      tercetak: sendiri.tercetak,
      seharusnya: jumlahAnak,
      pesan: `${nama} ${mata.uraian.nilai ?? mata.kodeRekening.nilai ?? ''} tertulis ${rupiah(sendiri.nilai.angka)}, sedangkan rinciannya berjumlah ${rupiah(jumlahAnak)} (selisih ${rupiah(Math.abs(sendiri.nilai.angka - jumlahAnak))}). Betulkan angka ini, atau lengkapi rincian yang kurang.`,
    });
  });
}

function periksaBelanja(
  { anggaran, belanja }: BukuKerja,
  { nama, ambil }: KolomUang,
  pohon: Pohon,
  sudah: Set<string>,
  catat: Pengumpul,
): void {
  const utama = pohon.filter((u) => u.utama);
  const daun = belanja.filter(
    (b) => !belanja.some((x) => x !== b && b.kode.nilai && x.kode.nilai?.startsWith(`${b.kode.nilai}.`)),
  );
  const isiBelanja = daun.map(ambil);
  if (!utama.length || !daun.length || utama.some((u) => u.isi === null) || isiBelanja.some((x) => !x.nilai)) return;
  const satu = utama.reduce((n, u) => n + (u.isi as number), 0);
  // A programme that differs from what is below it was named already: as its lines say, both may agree.
  const menurutRincian = utama.reduce((n, u) => n + (u.jumlahAnak ?? (u.isi as number)), 0);
  const dua = isiBelanja.reduce((n, x) => n + (x.nilai as Bilangan).angka, 0);
  const sel = isiBelanja[0] as Isi<Bilangan>;
  const kunci = `belanja ${sel.sel}`;
  if (satu === dua || menurutRincian === dua || sudah.has(kunci)) return;
  sudah.add(kunci);
  catat.tambah('isian-belanja-tidak-sama', {
    lembar: (daun[0] as (typeof belanja)[number]).lembar,
    sel: sel.sel,
    kolom: nama,
    tercetak: sel.tercetak,
    pesan: `${nama} seluruh lembar ini berjumlah ${rupiah(dua)}, sedangkan lembar ${(anggaran[0] as (typeof anggaran)[number]).lembar} ${rupiah(satu)} (selisih ${rupiah(Math.abs(satu - dua))}). Cocokkan dengan DPA, lalu samakan.`,
  });
}
