/** Figures of an indicator that lie far from what stands around them: a comma or a digit was lost or came in. */
import type { Pengumpul } from './isian';
import type { BukuKerja, Isi, Kinerja, NilaiTarget } from './rekaman';
import { setahunDariTriwulan, sisiPecahanNilai, targetBerlaku } from './turunan';

/** So many times another figure is no change of plan; so near to each other, others bear each other out. */
const [JAUH, DEKAT] = [5, 1.5];
/** Counts below it jump: one document planned, six made. */
const CACAH_KECIL = 10;

/** A figure that stands near the one in question, or should. */
interface Sekitar {
  nama: string;
  isi: Isi<NilaiTarget>;
  nilai: number;
  lembar: string;
}

/** The figure of a cell; of a range the end that a realisasi above it is held against. */
const angka = (n: NilaiTarget | null | undefined): number | null =>
  n?.jenis === 'angka' ? n.bilangan.angka : n?.jenis === 'rentang' ? n.atas.angka : null;

/** Rows by code, the first of each; looked up once for every indicator, so that thousands take no thousands each. */
const menurutKode = <R extends { kode: Isi<string> }>(daftar: readonly R[]): Map<string | null, R> =>
  new Map([...daftar].reverse().map((satu) => [satu.kode.nilai, satu]));

const milikBuku = ({ iku, riwayat, renstra, identitas }: BukuKerja) => ({
  tahun: identitas.tahun,
  iku: menurutKode(iku),
  riwayat: menurutKode(riwayat),
  renstra: menurutKode(renstra),
});
type MilikBuku = ReturnType<typeof milikBuku>;

const sekitar = (
  semua: readonly (readonly [string, Isi<NilaiTarget> | null | undefined, { lembar: string } | undefined])[],
): Sekitar[] =>
  semua.flatMap(([nama, isi, di]) => {
    const nilai = angka(isi?.nilai);
    return isi && nilai && nilai > 0 ? [{ nama, isi, nilai, lembar: di?.lembar ?? '' }] : [];
  });

const berhurufBesar = (satu: Sekitar): Sekitar => ({
  ...satu,
  nama: satu.nama.replace(/^./, (huruf) => huruf.toUpperCase()),
});

const batas = (bukti: readonly Sekitar[]) => {
  const nilai = bukti.map((satu) => satu.nilai);
  return [Math.min(...nilai), Math.max(...nilai)] as const;
};

/** Two figures or more that agree among themselves and lie far from a third. */
function berlawanan(tertulis: number, bukti: readonly Sekitar[]): boolean {
  const [kecil, besar] = batas(bukti);
  return bukti.length > 1 && besar <= kecil * DEKAT && (kecil >= tertulis * JAUH || besar * JAUH <= tertulis);
}

function tanya(kinerja: Kinerja, { nama, isi, lembar }: Sekitar, bukti: readonly Sekitar[], catat: Pengumpul): boolean {
  const kode = kinerja.kode.nilai;
  // A fraction or a hundredfold has its own sentence.
  if (catat.ada(lembar, isi.sel)) return false;
  const sebut = bukti.map((x) => `${x.nama} ${x.isi.tercetak}`).join(', ');
  catat.tambah('isian-target-jauh', {
    lembar,
    sel: isi.sel,
    baris: kode,
    kolom: nama,
    tercetak: isi.tercetak,
    pesan: `${nama} ${kode ?? ''} ${isi.tercetak} jauh dari ${sebut}. Cocokkan dengan ${nama === 'Target' ? 'Perjanjian Kinerja' : 'sumbernya'}: mungkin ada angka atau koma yang terlewat.`,
    terkait: bukti.map((x) => ({ lembar: x.lembar, sel: x.isi.sel, tercetak: x.isi.tercetak })),
  });
  return true;
}

/** Target and realisasi of the years around, as the sheet of earlier years has them. */
function riwayatDari(kinerja: Kinerja, milik: MilikBuku, terbanyak: number): Sekitar[] {
  const riwayat = milik.riwayat.get(kinerja.kode.nilai);
  return Array.from({ length: terbanyak }, (_, i) => milik.tahun - 1 - i).flatMap((tahun) => {
    const isi = riwayat?.tahun.get(tahun);
    return sekitar([
      [`target ${tahun}`, isi?.target, riwayat],
      [`realisasi ${tahun}`, isi?.realisasi, riwayat],
    ]);
  });
}

/** The year's figure as a person typed it. */
const diketik = (kinerja: Kinerja) =>
  kinerja.realisasiSampaiTw === null && !kinerja.realisasiDariBagian ? kinerja.realisasi : null;

/** A target that two figures or more contradict which agree among themselves: 8 for 82,5. */
function periksaTarget(kinerja: Kinerja, milik: MilikBuku, catat: Pengumpul): boolean {
  const iku = milik.iku.get(kinerja.kode.nilai);
  const cara = iku?.akumulasiTriwulan.nilai ?? null;
  const target = targetBerlaku(kinerja);
  const tertulis = target.nilai?.jenis === 'angka' ? angka(target.nilai) : null;
  const tw = kinerja.tw.map((satu) => satu.target.nilai);
  // Four quarters with a way of adding them up have a finding of their own, and so has a fraction among percentages.
  if (!tertulis || tertulis < 0 || (cara && setahunDariTriwulan(tw, cara)?.lengkap)) return false;
  const { tahun } = milik;
  const twTerakhir = cara === 'jumlah' ? null : [...kinerja.tw].reverse().find((t) => t.target.nilai)?.target;
  const bukti = [
    ...sekitar([
      [`realisasi ${tahun}`, kinerja.realisasiSampaiTw === null ? kinerja.realisasi : null, kinerja],
      ['target triwulan', twTerakhir, kinerja],
    ]),
    ...riwayatDari(kinerja, milik, 1),
  ];
  if (!berlawanan(tertulis, bukti)) return false;
  if (sisiPecahanNilai(bukti[0]?.isi.nilai ?? null, target.nilai, iku?.satuan.nilai ?? '')) return false;
  // The plan itself has such a target.
  const rencana = angka(milik.renstra.get(kinerja.kode.nilai)?.tahun.get(tahun)?.target?.nilai);
  if (rencana && Math.max(rencana / tertulis, tertulis / rencana) <= DEKAT) return false;
  const satu = { nama: 'Target', isi: target, nilai: tertulis, lembar: kinerja.lembar };
  return tanya(kinerja, satu, bukti, catat);
}

/** Realisasi of the year: far above all that stands around it, or far from figures that agree among themselves. */
function periksaRealisasi(kinerja: Kinerja, milik: MilikBuku, catat: Pengumpul): void {
  const [satu] = sekitar([['Realisasi', diketik(kinerja), kinerja]]);
  const [target] = sekitar([['target', targetBerlaku(kinerja), kinerja]]);
  if (!satu || !target) return;
  const bukti = [target, ...riwayatDari(kinerja, milik, 1)];
  const melonjak = satu.nilai >= CACAH_KECIL && satu.nilai >= JAUH * batas(bukti)[1];
  if (melonjak || berlawanan(satu.nilai, bukti)) tanya(kinerja, satu, bukti, catat);
}

/** A quarter far above its own target and above every other quarter. */
function periksaTriwulan(kinerja: Kinerja, catat: Pengumpul): void {
  const semua = kinerja.tw.flatMap(({ realisasi }, i) =>
    sekitar([[`realisasi TW ${['I', 'II', 'III', 'IV'][i]}`, realisasi, kinerja]]).map((satu) => ({ satu, i })),
  );
  if (semua.length < 2) return;
  for (const { satu, i } of semua) {
    const bukti = [
      ...sekitar([['target triwulan itu', kinerja.tw[i]?.target, kinerja]]),
      ...semua.flatMap((lain) => (lain.i === i ? [] : [lain.satu])),
    ];
    if (bukti.length < semua.length || satu.nilai < CACAH_KECIL || satu.nilai < JAUH * batas(bukti)[1]) continue;
    tanya(kinerja, berhurufBesar(satu), bukti, catat);
  }
}

/** Years that a slip in an earlier one is held against, this year's figures among them. */
const TAHUN_RIWAYAT = 3;

function periksaRiwayat(kinerja: Kinerja, milik: MilikBuku, catat: Pengumpul): void {
  const { tahun } = milik;
  const kini = sekitar([
    [`target ${tahun}`, targetBerlaku(kinerja), kinerja],
    [`realisasi ${tahun}`, diketik(kinerja), kinerja],
  ]);
  const lalu = riwayatDari(kinerja, milik, TAHUN_RIWAYAT);
  for (const satu of lalu) {
    const bukti = [...lalu.filter((lain) => lain !== satu), ...kini];
    if (berlawanan(satu.nilai, bukti)) tanya(kinerja, berhurufBesar(satu), bukti, catat);
  }
}

export function periksaJauh(buku: BukuKerja, catat: Pengumpul): void {
  const milik = milikBuku(buku);
  for (const kinerja of buku.kinerja) {
    if (!periksaTarget(kinerja, milik, catat)) periksaRealisasi(kinerja, milik, catat);
    periksaTriwulan(kinerja, catat);
    periksaRiwayat(kinerja, milik, catat);
  }
}
