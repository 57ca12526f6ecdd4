/** Figures that miss by a slip of the hand what tables print, or what two figures give: however the sentence is phrased. */
import { banding, bulatkan, type Desimal, kali, kurang, mutlak, SERATUS, tambah, tanda } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import { sekali } from '../../core/sekali';
import type { Peran, SelTabel, Tabel } from '../../core/tabel';
import { AKHIR_RENCANA, type Fakta } from '../../naskah/fakta';
import type { AngkaKalimat } from '../../naskah/kalimat';
import { buatNama, type Nama } from '../../naskah/sebutan';
import type { Butir, Kelompok } from '../../relations/butir';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, kolomPeran, sebutTabel, selDi } from '../../relations/sel';
import { bulatPecahan, nilaiHasil, type Pecahan, pecahan } from '../../relations/toleransi';
import type { Aturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import {
  anggaranKalimat,
  bernilai,
  type KalimatTentang,
  nilaiButir,
  PERBAIKI_ANGKA,
  samaDenganSel,
  satuButir,
  sebutButir,
  sebutCetakan,
  temuanKalimat,
} from './bantu';

export const SALAH_KETIK = 'Tampaknya salah ketik: satu angka berbeda, atau dua angka tertukar.';

/** One digit left out, added, changed, or two swapped: what a slip of the hand makes of a figure. */
export function sekaliKetik(a: string, b: string): boolean {
  const [kiri, kanan] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')];
  const pendek = Math.min(kiri.length, kanan.length);
  if (pendek < 3 || Math.abs(kiri.length - kanan.length) > 1 || kiri === kanan) return false;
  let depan = 0;
  while (depan < pendek && kiri[depan] === kanan[depan]) depan++;
  let belakang = 0;
  while (belakang < pendek - depan && kiri[kiri.length - 1 - belakang] === kanan[kanan.length - 1 - belakang])
    belakang++;
  const [p, q] = [kiri, kanan].map((x) => x.slice(depan, x.length - belakang)) as [string, string];
  return (p.length <= 1 && q.length <= 1) || (p.length === 2 && q.length === 2 && p[0] === q[1] && p[1] === q[0]);
}

/** What a figure of a table is measured in: rupiah, percent, or anything else. */
export const ukuranButir = ({ peran, sebutan, sel }: Butir): string =>
  /pagu|realisasiAnggaran/.test(peran) || /^\s*(?:rp|rupiah)/i.test(sebutan.satuan)
    ? 'Rp'
    : /capaian|penyerapan/.test(peran) || /%|persen/i.test(`${sebutan.satuan}${sel.tercetak}`)
      ? '%'
      : '';
const seukuran = (satuan: string, ukuran: string): boolean =>
  satuan === '' ? ukuran !== 'Rp' : satuan === ukuran || (ukuran === '' && !/^(?:Rp|%|poin)$/.test(satuan));

/** Digits of a value with so many decimals, without the noughts that both end in. */
function mirip(a: Desimal, b: Desimal, angkaDesimal: number): boolean {
  let [kiri, kanan] = [a, b].map((nilai) => String(bulatkan(nilai, angkaDesimal).n)) as [string, string];
  while (/0$/.test(kiri) && /0$/.test(kanan)) [kiri, kanan] = [kiri.slice(0, -1), kanan.slice(0, -1)];
  return sekaliKetik(kiri, kanan);
}

interface Calon {
  nilai: Desimal;
  sebut: string;
  sel: SelTabel[];
}

/** Two figures that sentences compare, with what is measured. */
interface Pasang {
  a: Desimal;
  b: Desimal;
  ukuran: string;
  sebut: string;
  sel: SelTabel[];
}

/** The realisasi with last year's and with the target, spending with its budget, and any two figures of the sentence. */
function pasangan(tentang: KalimatTentang, fakta: Fakta, kelompok: Kelompok | null, tahun: number): Pasang[] {
  const satu = (peran: Peran, y: number) => satuButir(kelompok, peran, y);
  const tabel = (
    [
      [satu('realisasi', tahun), satu('realisasi', tahun - 1)],
      [satu('realisasi', tahun), satu('target', tahun)],
      [satu('realisasiAnggaran', tahun), satu('pagu', tahun)],
    ] as const
  ).flatMap(([baru, lama]): Pasang[] =>
    lama && baru
      ? [
          {
            a: nilaiButir(lama),
            b: nilaiButir(baru),
            ukuran: ukuranButir(baru),
            sebut: `${sebutCetakan(baru)} dan ${sebutCetakan(lama)}`,
            sel: [lama.sel, baru.sel],
          },
        ]
      : [],
  );
  const lain = tentang.fakta.filter(
    (f) => f !== fakta && f.angka.nilai.length > 0 && !f.angka.kira && !f.angka.kelipatan,
  );
  const kalimat = lain.flatMap((kiri) =>
    lain.flatMap((kanan): Pasang[] =>
      kiri !== kanan && kiri.angka.satuan === kanan.angka.satuan
        ? [
            {
              a: kiri.angka.nilai[0] as Desimal,
              b: kanan.angka.nilai[0] as Desimal,
              ukuran: kiri.angka.satuan,
              sebut: `${kiri.angka.teks} dan ${kanan.angka.teks}`,
              sel: [],
            },
          ]
        : [],
    ),
  );
  return [...tabel, ...kalimat];
}

/** Difference, sum, and the one in percent of the other. */
function turunan({ a, b }: Pick<Pasang, 'a' | 'b'>): Record<(typeof CARA)[number], Pecahan | null> {
  const selisih = mutlak(kurang(a, b));
  const persen = (x: Desimal) => (tanda(a) > 0 ? pecahan(kali(SERATUS, x), a) : null);
  return { selisih: pecahan(selisih), jumlah: pecahan(tambah(a, b)), perubahan: persen(selisih), bagian: persen(b) };
}

/** Whether a figure is printed as a value that was computed, rounded or cut off. */
const sesuaiTurunan = ({ nilai, angkaDesimal }: AngkaKalimat, hasil: Pecahan): boolean =>
  nilai.some((v) => nilaiHasil(v, Math.max(angkaDesimal, v.s), hasil) !== 'galat');

const BAGIAN = /\bdari\b|\bter?hadap\b|\b(?:di|mem)bagi\b|\bporsi\b|\bsetara\b/i;
const TOTAL = /\b(?:total|jumlah|gabungan|seluruh|keseluruhan|sebanyak)\b/i;

/** Said of the end of the plan, and nothing else takes it out of the year. */
const akhirRencana = ({ kalimat }: KalimatTentang, { angka }: Fakta): boolean =>
  !angka.kira && AKHIR_RENCANA.test(kalimat.teks);

/** "dari total pagu Rp…": of all of it, whatever line the sentence names. */
export const dariTotal = ({ kalimat }: KalimatTentang, { angka }: Fakta): boolean =>
  /\b(?:total|seluruh|keseluruhan)\s+(?:\p{L}+\s+){1,3}$/iu.test(kalimat.teks.slice(0, angka.awal));

/** Totals that tables print of an amount of no named line. */
const jumlahTabel = (konteks: KonteksAturan, { jenis, angka, kalimat }: Fakta) =>
  jenis === 'pagu' ||
  jenis === 'realisasiAnggaran' ||
  (jenis === null && angka.satuan === 'Rp' && TOTAL.test(kalimat.teks))
    ? konteks.tabel.flatMap((tabel) =>
        kolomPeran(tabel, jenis ?? ['pagu', 'realisasiAnggaran']).flatMap((kolom) =>
          tabel.kolom[kolom]?.pangkat || (tabel.kolom[kolom]?.tahun ?? tabel.tahun ?? konteks.tahun) !== konteks.tahun
            ? []
            : tabel.baris.flatMap((b) => {
                const sel = b.jenis === 'jumlah' ? selDi(b, kolom) : null;
                const nilai = angkaDi(sel);
                return sel && nilai
                  ? [{ nilai, sebut: `jumlahnya di ${sebutTabel(tabel)} tercetak ${sel.tercetak}`, sel: [sel] }]
                  : [];
              }),
        ),
      )
    : [];

interface Berlabel {
  label: Nama;
  sel: SelTabel;
  tabel: Tabel;
  nilai: Desimal;
}

/** Tables whose rows are neither indicators nor budget lines: what a row is called says what its figure is. */
const DAFTAR = new Set<Tabel['jenis']>(['lhe', 'ringkasan', 'belanja-jenis', 'lain']);
/** Fewest stems by which a row is known. */
const INTI_LABEL = 2;

/** Figures of such tables with the stems of what names them: the row, and in a summary the label that became a header. */
const berlabel = sekali((konteks: KonteksAturan): Berlabel[] =>
  konteks.tabel.flatMap((tabel) =>
    !DAFTAR.has(tabel.jenis)
      ? []
      : tabel.baris.flatMap((b) => {
          const nama = b.sel.find(({ tercetak }) => /\p{L}{3}/u.test(tercetak))?.tercetak ?? '';
          return b.sel.flatMap((sel, kolom): Berlabel[] => {
            const nilai = angkaDi(sel);
            const label = tabel.jenis === 'ringkasan' ? (tabel.kolom[kolom]?.judul ?? '') : nama;
            return nilai ? [{ label: buatNama(tanpaTahun(label)), sel, tabel, nilai }] : [];
          });
        }),
  ),
);

const tanpaTahun = (label: string): string => label.replace(/\b(?:tahun )?20\d\d\b/gi, '');

/** Whether words have a label: as it is, or all the stems that tell it from others. */
const disebutLabel = ({ inti, kata, kunci }: Nama, { inti: ada, kunci: teks }: Nama): boolean =>
  (kata.length >= INTI_LABEL && ` ${teks} `.includes(` ${kunci} `)) ||
  (inti.length >= INTI_LABEL && inti.every((satu) => ada.includes(satu)));

/** A row of another table whose words the sentence has. */
function menurutLabel(konteks: KonteksAturan, { tentang, fakta, cocok }: Sangkaan): Calon[] {
  const depan = buatNama(tentang.kalimat.teks.slice(0, fakta.angka.awal));
  const { satuan } = fakta.angka;
  return berlabel(konteks)
    .filter(
      ({ label, sel, nilai }) =>
        cocok(nilai) &&
        disebutLabel(label, depan) &&
        (satuan === '%') === /%\s*$/.test(sel.tercetak) &&
        (satuan === 'Rp') === nilai.n > SEJUTA,
    )
    .map(({ nilai, sel, tabel }) => ({ nilai, sebut: `${sebutTabel(tabel)} mencetak ${sel.tercetak}`, sel: [sel] }));
}
const SEJUTA = 1_000_000n;

interface Sangkaan {
  tentang: KalimatTentang;
  fakta: Fakta;
  kelompok: Kelompok | null;
  tahun: number;
  cocok: (nilai: Desimal) => boolean;
}

/** A cell of what the sentence speaks of that was mistyped. */
function menurutSel({ tentang, fakta, kelompok, tahun, cocok }: Sangkaan): Calon[] {
  const sel = kelompok?.butir.find(
    (butir) =>
      bernilai(butir) &&
      seukuran(fakta.angka.satuan, ukuranButir(butir)) &&
      (butir.tahun === null || fakta.lain || !fakta.tahunDekat || butir.tahun === fakta.tahun) &&
      (fakta.jenis === null || fakta.duga || fakta.lain || butir.peran === fakta.jenis || butir.tahun !== tahun) &&
      (!fakta.lain || butir.varian === 'akhir') &&
      cocok(nilaiButir(butir)) &&
      // The right figure stands in the sentence already.
      !tentang.fakta.some((f) => samaDenganSel(f.angka, butir.sel)),
  );
  return sel
    ? [{ nilai: nilaiButir(sel), sebut: `${sebutButir(sel)} tercetak ${sel.sel.tercetak}`, sel: [sel.sel] }]
    : [];
}

/** What two figures give. */
function menurutPasangan({ tentang, fakta, kelompok, tahun, cocok }: Sangkaan, beda: boolean): Calon[] {
  const { satuan, angkaDesimal, nilai } = fakta.angka;
  const { teks } = tentang.kalimat;
  return pasangan(tentang, fakta, kelompok, tahun).flatMap((dua) => {
    const hasil = turunan(dua);
    const sama = satuan === 'poin' || seukuran(satuan, dua.ukuran);
    const jumlah = !beda && satuan !== '%' && dua.sel.length === 0 && TOTAL.test(teks);
    const bagian = BAGIAN.test(teks) && dua.ukuran !== '%' ? hasil.bagian : null;
    return [
      sama && beda ? hasil.selisih : null,
      sama && jumlah ? hasil.jumlah : null,
      satuan === '%' ? (beda ? hasil.perubahan : bagian) : null,
    ].flatMap((p): Calon[] => {
      const benar = p && bulatPecahan(p, Math.max(angkaDesimal, nilai[0]?.s ?? 0));
      return benar && cocok(benar)
        ? [{ nilai: benar, sebut: `${dua.sebut} memberi ${formatAngka(benar)}`, sel: dua.sel }]
        : [];
    });
  });
}

/** What the sentence may have meant by a figure that was mistyped. */
function dimaksud(konteks: KonteksAturan, sangkaan: Sangkaan): Calon | undefined {
  const { angka, jenis } = sangkaan.fakta;
  const depan = sangkaan.tentang.kalimat.teks.slice(0, angka.awal);
  const beda = jenis === 'beda' || angka.satuan === 'poin' || /\b(?:menyisakan|tersisa)\b[^\d]*$/i.test(depan);
  return [
    ...(beda ? [] : menurutSel(sangkaan)),
    ...(sangkaan.kelompok ? [] : jumlahTabel(konteks, sangkaan.fakta).filter((c) => sangkaan.cocok(c.nilai))),
    ...menurutPasangan(sangkaan, beda),
    ...(beda ? [] : menurutLabel(konteks, sangkaan)),
  ][0];
}

const CARA = ['selisih', 'jumlah', 'perubahan', 'bagian'] as const;

/** Whether a figure follows from any two of the ones at hand, or stands in any table. */
export function beralasan(
  konteks: KonteksAturan,
  k: KalimatTentang,
  { angka, jenis }: Fakta,
  kelompok: Kelompok | null,
): boolean {
  const tercetak = ({ angka: a }: SelTabel) =>
    a.jenis === 'angka' && angka.nilai.some((v) => banding(v, a.nilai) === 0);
  if (konteks.tabel.some((t) => t.baris.some((b) => b.sel.some(tercetak)))) return true;
  const cara = jenis === 'beda' || angka.satuan === 'poin' ? (['selisih', 'perubahan'] as const) : CARA;
  const semua = [
    ...(kelompok?.butir ?? []).filter((b) => bernilai(b) && b.varian === null).map(nilaiButir),
    ...k.fakta.flatMap((f) => (f.angka === angka ? [] : f.angka.nilai)),
  ];
  return semua.some((a) =>
    semua.some((b) => {
      const hasil = turunan({ a, b });
      return banding(a, b) !== 0 && cara.some((c) => hasil[c] && sesuaiTurunan(angka, hasil[c]));
    }),
  );
}

/** A figure whose words say what it is, of the indicator that stands above it: its cell is known. */
const jelasJenis = (tentang: KalimatTentang, fakta: Fakta): boolean =>
  tentang.berjudul && (akhirRencana(tentang, fakta) || (fakta.jenis !== null && fakta.jenis !== 'beda' && !fakta.duga));

/** A figure that no table prints and nothing gives, one slip of the hand from what the sentence speaks of. */
export function nyaris(
  aturan: Pick<Aturan, 'id' | 'dasar'>,
  konteks: KonteksAturan,
  tentang: KalimatTentang,
  fakta: Fakta,
): TemuanAturan[] {
  const { angka } = fakta;
  const { tahun } = konteks;
  if (tahun === null || (fakta.lain && !akhirRencana(tentang, fakta)) || fakta.tahunKabur || angka.kelipatan > 0)
    return [];
  const kelompok =
    angka.satuan === 'Rp' && dariTotal(tentang, fakta)
      ? null
      : (tentang.pemilik.get(fakta) ??
        anggaranKalimat(konteks, tentang) ??
        (tentang.tegas || tentang.terikat || jelasJenis(tentang, fakta) ? tentang.indikator : null));
  const cocok = (nilai: Desimal) => angka.nilai.some((v) => mirip(v, nilai, Math.max(angka.angkaDesimal, v.s)));
  const calon = dimaksud(konteks, { tentang, fakta, kelompok, tahun, cocok });
  if (!calon || beralasan(konteks, tentang, fakta, kelompok)) return [];
  return [
    temuanKalimat(aturan, tentang.kalimat, angka, {
      pesan: `Disebut ${angka.teks}, padahal ${calon.sebut}. ${PERBAIKI_ANGKA}`,
      seharusnya: calon.nilai,
      sebab: SALAH_KETIK,
      terkait: calon.sel,
    }),
  ];
}
