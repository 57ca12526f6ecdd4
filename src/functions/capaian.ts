import { type Arah, adalahRentang, hitungCapaian, hitungCapaianKelas, type MasukanCapaian } from '../core/capaian';
import {
  angkaTeks,
  BERPERSEN,
  BERSATUAN,
  batasGalat,
  bulatkanCepat,
  duaBilangan,
  kataBiasa,
  persenTepat,
  rentangTeks,
  terbaca,
  titikRagu,
} from '../core/cepat';
import { bulatkan, type Desimal, dariAngka, keAngka } from '../core/desimal';
import { cariKelas, type KelasBernama, kelasBaku, sepasangKelas } from '../core/kelas';
import { kePersen, satuanPersenkah, sisiPecahan } from '../core/pecahan';
import {
  argumenKosong,
  type BacaanArgumen,
  type BarisArgumen,
  bacaArgumenBilangan,
  bacaBatas,
  bacaPilihan,
  bacaSel,
  barisDari,
  campuran,
  gagalSekilas,
  type HasilFungsi,
  jawabanLain,
  kutip,
  type Lintas,
  lepas,
  mungkinPecahan,
  pastikan,
  periksaJumlah,
  petakan,
  sebutkan,
  TANDA_GAGAL,
  Tolak,
  tulisDesimal,
  wajar,
} from './argumen';
import { bacaKelas } from './skala';
import type { DokFungsi, Fungsi } from './tipe';

const ARAH: Record<string, Arah> = {
  NAIK: 'NAIK',
  TURUN: 'TURUN',
  TURUN_RASIO: 'TURUN_RASIO',
  STABIL: 'STABIL',
  RENTANG: 'RENTANG',
  POSITIF: 'NAIK',
  NEGATIF: 'TURUN',
  NEGATIF_RASIO: 'TURUN_RASIO',
};

/** Decimals of a result. */
function bacaDesimal(nilai: unknown): number | Tolak {
  if (argumenKosong(nilai)) return 2;
  const b = bacaArgumenBilangan('desimal', nilai);
  const n = b.jenis === 'angka' ? keAngka(b.nilai) : -1;
  return Number.isInteger(n) && n >= 0 && n <= 10
    ? n
    : new Tolak('desimal', `harus bilangan bulat 0 sampai 10, bukan ${sebutkan(nilai)}`);
}

/**
 * Plain numbers and no range: floating point where it is provably right, whole numbers at a tie, NaN where neither will do
 * or nothing can be judged. `pangkatDesimal` is 10 to the number of decimals.
 */
function capaianCepat(realisasi: number, target: number, arah: Arah, pangkatDesimal: number): number {
  if (!(target > 0)) return Number.NaN;
  let hasilBulat: number;
  switch (arah) {
    case 'NAIK': {
      const q = (realisasi / target) * 100;
      hasilBulat = bulatkanCepat(q, pangkatDesimal, Math.abs(q));
      return !Number.isNaN(hasilBulat) ? hasilBulat : persenTepat(realisasi, target, pangkatDesimal);
    }
    case 'TURUN': {
      const q = (realisasi / target) * 100;
      hasilBulat = bulatkanCepat(q >= 200 ? 0 : 200 - q, pangkatDesimal, Math.abs(q) + 200);
      return !Number.isNaN(hasilBulat) ? hasilBulat : persenTepat(realisasi, target, pangkatDesimal, 2);
    }
    case 'TURUN_RASIO': {
      const q = (target / realisasi) * 100;
      if (!(realisasi > 0)) return Number.NaN;
      hasilBulat = bulatkanCepat(q, pangkatDesimal, q);
      return !Number.isNaN(hasilBulat) ? hasilBulat : persenTepat(target, realisasi, pangkatDesimal);
    }
    case 'STABIL': {
      const q = (realisasi / target) * 100;
      hasilBulat = bulatkanCepat(Math.max(q > 100 ? 200 - q : q, 0), pangkatDesimal, Math.abs(q) + 200);
      if (!Number.isNaN(hasilBulat) || realisasi < 0) return hasilBulat;
      return realisasi > target
        ? persenTepat(realisasi, target, pangkatDesimal, 2)
        : persenTepat(realisasi, target, pangkatDesimal);
    }
    default:
      return Number.NaN;
  }
}

/** The same beside the range from `bawah` to `atas` that counts as reached. */
function capaianRentang(r: number, bawah: number, atas: number, p: number): number {
  if (r >= bawah && r <= atas) return 100;
  return r < bawah ? capaianCepat(r, bawah, 'NAIK', p) : capaianCepat(r, atas, 'TURUN', p);
}

/**
 * Cells of which at least one is a text in a common notation; NaN where the careful way has to look. Texts beside a scale
 * of classes may be classes.
 */
function capaianTeks(
  realisasi: unknown,
  target: unknown,
  arah: Arah | null,
  pangkatDesimal: number,
  berkelas: boolean,
): number {
  let angkaRealisasi: number;
  let berpersen = false;
  if (typeof realisasi === 'number') angkaRealisasi = realisasi;
  else if (typeof realisasi === 'string' && !(berkelas && typeof target === 'string')) {
    angkaRealisasi = angkaTeks(realisasi);
    berpersen = terbaca.satuan === BERPERSEN;
  } else return Number.NaN;
  if (Number.isNaN(angkaRealisasi)) return angkaRealisasi;
  if (typeof target === 'number')
    return berpersen && mungkinPecahan(target)
      ? Number.NaN
      : capaianCepat(angkaRealisasi, target, arah ?? 'NAIK', pangkatDesimal);
  if (typeof target !== 'string') return Number.NaN;
  const y = angkaTeks(target);
  if (!Number.isNaN(y)) {
    if (typeof realisasi === 'number' && terbaca.satuan === BERPERSEN && mungkinPecahan(realisasi)) return Number.NaN;
    return capaianCepat(angkaRealisasi, y, arah ?? 'NAIK', pangkatDesimal);
  }
  if (arah !== null && arah !== 'RENTANG') return Number.NaN;
  const bawah = rentangTeks(target);
  if (
    Number.isNaN(bawah) ||
    (typeof realisasi === 'number' && terbaca.satuan === BERPERSEN && mungkinPecahan(realisasi))
  )
    return Number.NaN;
  return capaianRentang(angkaRealisasi, bawah, terbaca.atas, pangkatDesimal);
}

/** A text beside a plain number that is refused whatever the direction: what stands in its place, else null. */
const teksDitolak = (realisasi: unknown, target: unknown): string | null =>
  typeof realisasi === 'string' && typeof target === 'number' && wajar(target)
    ? gagalSekilas('realisasi', realisasi)
    : null;

const SATU_SEL: BarisArgumen = [''];

/** Two columns of plain numbers, higher is better: the call that people make most, in one loop. */
function naikSekolom(
  kolomRealisasi: readonly BarisArgumen[],
  kolomTarget: readonly BarisArgumen[],
  pangkatDesimal: number,
  paling: number,
  keluar: (number | string)[][],
): void {
  const seratus = 100 * pangkatDesimal;
  for (let i = 0; i < kolomRealisasi.length; i++) {
    const barisRealisasi = kolomRealisasi[i] as BarisArgumen;
    const barisTarget = kolomTarget[i] as BarisArgumen;
    const realisasi = barisRealisasi[0];
    const target = barisTarget[0];
    if (barisRealisasi.length + barisTarget.length !== 2) continue;
    if (typeof realisasi !== 'number' || typeof target !== 'number') {
      const ditolak = teksDitolak(realisasi, target);
      if (ditolak !== null) keluar[i] = [ditolak];
      continue;
    }
    if (!(target > 0) || bedaUkuran(realisasi, target)) continue;
    const y = (realisasi / target) * seratus;
    const bawah = Math.floor(y);
    const sisa = y - bawah - 0.5;
    const galat = batasGalat(y);
    let hasilBulat: number;
    if (sisa > galat) hasilBulat = (bawah + 1) / pangkatDesimal;
    else if (sisa < -galat) hasilBulat = bawah / pangkatDesimal + 0;
    else {
      hasilBulat = persenTepat(realisasi, target, pangkatDesimal);
      if (Number.isNaN(hasilBulat)) continue;
    }
    keluar[i] = [hasilBulat < paling ? hasilBulat : paling];
  }
}

/** The same in any direction, also where one of both is the same for all rows. What `hitung` has no number for is left open. */
function lainSekolom(
  kolomRealisasi: readonly BarisArgumen[] | null,
  satuRealisasi: unknown,
  kolomTarget: readonly BarisArgumen[] | null,
  satuTarget: unknown,
  { keluar, hitung }: { keluar: (number | string)[][]; hitung: (realisasi: number, target: number) => number },
): void {
  for (let i = 0; i < keluar.length; i++) {
    const barisRealisasi = kolomRealisasi ? (kolomRealisasi[i] as BarisArgumen) : SATU_SEL;
    const barisTarget = kolomTarget ? (kolomTarget[i] as BarisArgumen) : SATU_SEL;
    if (barisRealisasi.length + barisTarget.length !== 2) continue;
    const realisasi = kolomRealisasi ? barisRealisasi[0] : satuRealisasi;
    const target = kolomTarget ? barisTarget[0] : satuTarget;
    if (typeof realisasi !== 'number' || typeof target !== 'number') {
      // One text for all rows stops the call.
      const ditolak = kolomRealisasi ? teksDitolak(realisasi, target) : null;
      if (ditolak !== null) keluar[i] = [ditolak];
      continue;
    }
    const n = bedaUkuran(realisasi, target) ? Number.NaN : hitung(realisasi, target);
    if (!Number.isNaN(n)) keluar[i] = [n];
  }
}

/** One of them may be a fraction: the careful way asks. */
const bedaUkuran = (realisasi: number, target: number): boolean =>
  (realisasi <= 2 && realisasi > 0 && target > 2) || (target <= 2 && target > 0 && realisasi > 2);

/** A cell that may hold the fraction of a percentage: cheap to tell, for the many that do not. */
const mungkinKecil = (v: unknown): boolean =>
  typeof v === 'number' ? v > 0 && v <= 2 : typeof v === 'string' && mulaiKecil(v);

/** A text that may be a number up to 2: told by its first character for nearly all. */
function mulaiKecil(teks: string): boolean {
  const c = teks.charCodeAt(0);
  if ((c > DUA && c < ASCII) || (c > SPASI && c < NOL)) return false;
  const berikut = teks.charCodeAt(1);
  if (c >= NOL && berikut >= NOL && berikut <= SEMBILAN) return false;
  return /^\s*[012](?:[.,]\d|\s*$)/.test(teks);
}
const [SPASI, NOL, DUA, SEMBILAN, ASCII] = [32, 48, 50, 57, 128];

/** A number without a unit or with a percent sign, which then says what it is. A target that is a range counts by its upper bound. */
function polos(nilai: unknown): { n: number; berpersen: boolean } | null {
  if (typeof nilai === 'number') return { n: nilai, berpersen: false };
  if (typeof nilai !== 'string') return null;
  let hasilBulat = angkaTeks(nilai);
  if (Number.isNaN(hasilBulat) && !Number.isNaN(rentangTeks(nilai))) hasilBulat = terbaca.atas;
  if (!Number.isNaN(hasilBulat))
    return terbaca.satuan === BERSATUAN ? null : { n: hasilBulat, berpersen: terbaca.satuan === BERPERSEN };
  if (titikRagu(nilai) || duaBilangan(nilai)) return null;
  const b = bacaSel('target', nilai);
  if (b.jenis !== 'angka' && b.jenis !== 'rentang') return null;
  const berpersen = b.satuan === '%';
  return b.satuan && !berpersen ? null : { n: keAngka(b.jenis === 'angka' ? b.nilai : b.atas), berpersen };
}

const tulisAngka = (n: number): string => {
  const d = dariAngka(n);
  return d ? tulisDesimal(d) : String(n);
};

/** Asks where one of two plain numbers is probably a fraction and the other one in percent points. */
function raguPecahan(realisasi: unknown, target: unknown, satuan: unknown): Tolak | null {
  const [polosRealisasi, polosTarget] = [polos(realisasi), polos(target)];
  const sisi =
    polosRealisasi &&
    polosTarget &&
    sisiPecahan(polosRealisasi.n, polosTarget.n, satuanPersenkah(typeof satuan === 'string' ? satuan : ''));
  if (!sisi || (sisi === 'realisasi' ? polosRealisasi : polosTarget).berpersen) return null;
  // A number beside a printed percentage has its own sentence.
  if (
    typeof (sisi === 'realisasi' ? realisasi : target) === 'number' &&
    (sisi === 'realisasi' ? polosTarget : polosRealisasi).berpersen
  )
    return null;
  const [n, lain] = sisi === 'realisasi' ? [polosRealisasi.n, target] : [polosTarget.n, realisasi];
  return new Tolak(
    sisi,
    `${tulisAngka(n)} di samping ${sisi === 'realisasi' ? 'target' : 'realisasi'} ${sebutkan(lain)} dapat berarti ${tulisAngka(n)} ` +
      `atau pecahan (${tulisAngka(kePersen(n))} persen, isi sel berformat persen); tulis yang dimaksud dengan tanda persen: "${tulisAngka(kePersen(n))}%" atau "${tulisAngka(n)}%"`,
    true,
  );
}

/** What another formula could not give is handed on as it stands; other words are refused. */
const tanpaArah = (tolak: Tolak, tertulis: unknown): HasilFungsi =>
  typeof tertulis === 'string' && tertulis.startsWith(TANDA_GAGAL) ? tertulis : tolak;

export const CAPAIAN: Fungsi = {
  nama: 'CAPAIAN',
  ringkas: 'Capaian kinerja dalam persen dari realisasi dan target.',
  parameter: ['realisasi', 'target', '[arah]', '[batas]', '[desimal]', '[skala]', '[satuan_ukur]'],
  contoh: '=CAPAIAN(50,05;38)',
  contohLain: {
    arah: '=CAPAIAN(2,76;2,71;"TURUN")',
    batas: '=CAPAIAN(50,05;38;"NAIK";120)',
    desimal: '=CAPAIAN(50,05;38;"NAIK";;2)',
    skala: '=CAPAIAN("A";"BB";;;;{"B";"BB";"A";"AA"})',
    satuan_ukur: '=CAPAIAN(0,5;40;;;;;"Ton")',
  },
  hitung(...argumen) {
    periksaJumlah(CAPAIAN, argumen);
    const angkaDesimal = pastikan(CAPAIAN, bacaDesimal(lepas(argumen[4])));
    const kelas = pastikan(CAPAIAN, bacaKelas(argumen[5]));
    const pangkatDesimal = 10 ** angkaDesimal;

    // Most calls have one arah and one batas for all rows: they are read once.
    let arahSel: unknown = '';
    let arah: Arah | null | Tolak = null;
    let batasSel: unknown = '';
    let batas: Desimal | null | Tolak = null;
    let batasAngka = Number.POSITIVE_INFINITY;

    const siapkan = (asalArah: unknown, asalBatas: unknown): void => {
      if (asalArah !== arahSel) {
        arahSel = asalArah;
        arah = bacaPilihan<Arah | null>('arah', asalArah, ARAH, null);
      }
      if (asalBatas !== batasSel) {
        batasSel = asalBatas;
        batas = bacaBatas(asalBatas);
        batasAngka =
          batas && !(batas instanceof Tolak) ? keAngka(bulatkan(batas, angkaDesimal)) : Number.POSITIVE_INFINITY;
      }
    };
    const satuan = lepas(argumen[6]);
    const barisSatuan = barisDari(satuan);
    if (!barisSatuan && !argumenKosong(satuan) && typeof satuan !== 'string')
      pastikan(
        CAPAIAN,
        new Tolak('satuan_ukur', `harus nama satuan ("Persen", "Orang", "Ton"), bukan ${sebutkan(satuan)}`),
      );
    const hitung = (
      realisasi: unknown,
      target: unknown,
      asalArah: unknown,
      asalBatas: unknown,
      i: number,
      j: number,
    ): HasilFungsi => {
      siapkan(asalArah, asalBatas);
      if (arah instanceof Tolak)
        return argumenKosong(realisasi) && argumenKosong(target) ? '' : tanpaArah(arah, asalArah);
      if (batas instanceof Tolak) return batas;
      if (mungkinKecil(realisasi) || mungkinKecil(target)) {
        const ragu = raguPecahan(realisasi, target, barisSatuan ? barisSatuan[i]?.[j] : satuan);
        if (ragu) return ragu;
      }
      const n =
        typeof realisasi === 'number' && typeof target === 'number'
          ? capaianCepat(realisasi, target, arah ?? 'NAIK', pangkatDesimal)
          : capaianTeks(realisasi, target, arah, pangkatDesimal, kelas !== null);
      return !Number.isNaN(n) ? Math.min(n, batasAngka) : satu(realisasi, target, arah, batas, angkaDesimal, kelas);
    };
    // The ordinary call: columns of plain numbers, one arah and one batas.
    const lintas: Lintas = (kolomRealisasi, satuRealisasi, kolomTarget, satuTarget, keluar) => {
      siapkan(lepas(argumen[2]), lepas(argumen[3]));
      if (arah instanceof Tolak || batas instanceof Tolak) return;
      const arahBerlaku = arah ?? 'NAIK';
      if (arahBerlaku === 'NAIK' && kolomRealisasi !== null && kolomTarget !== null)
        return naikSekolom(kolomRealisasi, kolomTarget, pangkatDesimal, batasAngka, keluar);
      lainSekolom(kolomRealisasi, satuRealisasi, kolomTarget, satuTarget, {
        keluar,
        hitung: (realisasi, target) =>
          Math.min(capaianCepat(realisasi, target, arahBerlaku, pangkatDesimal), batasAngka),
      });
    };
    return petakan(CAPAIAN, argumen, 4, hitung, lintas);
  },
};

const kataTanpaSkala = (argumen: string, teks: string): Tolak =>
  new Tolak(
    argumen,
    `${kutip(teks)} bukan bilangan; bila itu kelas (BB, WTP), isi argumen skala dengan rentang kelas dari yang terendah`,
  );

/** A target that is a plain number needs no reading to hand on what the realisasi says. */
function tanpaTarget(bacaan: BacaanArgumen): HasilFungsi | null {
  if (bacaan.jenis === 'lewat') return bacaan.hasil;
  if (bacaan.jenis !== 'tolak') return null;
  return bacaan.sebab !== 'bukan-angka' || /^\d/.test(bacaan.teks) ? bacaan.tolak : null;
}

const ambigu = (bacaan: BacaanArgumen): boolean => bacaan.jenis === 'tolak' && bacaan.sebab === 'ambigu';
const satuanTertulis = (bacaan: BacaanArgumen): string | null => (bacaan.jenis === 'angka' && bacaan.satuan) || null;

/** Both cells as read: "1.762" beside "1000 Orang", where the other one's unit says what the point is. */
function bacaSepasang(
  realisasi: unknown,
  target: unknown,
  bacaanRealisasi: BacaanArgumen,
): [BacaanArgumen, BacaanArgumen] {
  const bacaanTarget = bacaSel('target', target);
  const dariTarget = ambigu(bacaanRealisasi) ? satuanTertulis(bacaanTarget) : null;
  if (dariTarget) return [bacaArgumenBilangan('realisasi', realisasi, { satuan: dariTarget }), bacaanTarget];
  const dariRealisasi = ambigu(bacaanTarget) ? satuanTertulis(bacaanRealisasi) : null;
  return [bacaanRealisasi, dariRealisasi ? bacaSel('target', target, { satuan: dariRealisasi }) : bacaanTarget];
}

/** Two texts beside a scale; null where they are not on one but may be numbers. */
function menurutKelas(
  kelas: readonly KelasBernama[],
  realisasi: string,
  target: string,
  batas: Desimal | null,
  desimal: number,
  berupaKata: boolean,
): HasilFungsi | null {
  const sepasang = sepasangKelas(target, realisasi, kelas);
  // A text with digits is no class by being equal to another.
  if (sepasang && (sepasang.kelas.length > 1 || !/\d/.test(target))) {
    const capaian = hitungCapaianKelas({ ...sepasang, batas, desimal });
    if (capaian.dinilai) return keAngka(capaian.nilai);
  }
  // Words that are no numbers must be on the scale.
  if (!berupaKata) return null;
  const daftar = [kelas, kelasBaku('AKIP')].find((x) => cariKelas(x, target) !== null);
  return new Tolak(
    daftar ? 'realisasi' : 'target',
    `kelas "${(daftar ? realisasi : target).trim()}" tidak ada pada skala: ${(daftar ?? kelas).map((x) => x.kelas).join(', ')}`,
  );
}

/** A word where a number belongs. */
function kataDiTempatAngka(daftar: readonly BacaanArgumen[]): Tolak | null {
  for (const b of daftar) {
    if (b.jenis === 'tolak' && b.sebab === 'bukan-angka' && /^\p{L}[^\d]*$/u.test(b.teks))
      return kataTanpaSkala(b.tolak.argumen, b.teks);
  }
  return null;
}

/** A range has a formula of its own, and only a range has it. */
function arahTakCocok(arah: Arah | null, rentang: boolean, tertulis: unknown): Tolak | null {
  if (rentang && arah && arah !== 'RENTANG')
    return new Tolak(
      'arah',
      `harus RENTANG atau kosong untuk target rentang ${sebutkan(tertulis)}, bukan ${arah}`,
      true,
    );
  if (!rentang && arah === 'RENTANG')
    return new Tolak('target', `harus rentang seperti "1,5-3,5" bila arah RENTANG, bukan ${sebutkan(tertulis)}`, true);
  return null;
}

function satu(
  realisasi: unknown,
  targetKini: unknown,
  arah: Arah | null,
  batas: Desimal | null,
  angkaDesimal: number,
  kelas: readonly KelasBernama[] | null,
): HasilFungsi {
  const targetPolos = typeof targetKini === 'number' && wajar(targetKini);
  // Columns of words are long: a plain one need not be read to be refused.
  if (targetPolos && typeof realisasi === 'string' && kataBiasa(realisasi))
    return kataTanpaSkala('realisasi', realisasi);
  const bacaanAwal = bacaArgumenBilangan('realisasi', realisasi);
  const sudahPasti = targetPolos ? tanpaTarget(bacaanAwal) : null;
  if (sudahPasti !== null) return sudahPasti;
  const [bacaanRealisasi, bacaanTarget] = bacaSepasang(realisasi, targetKini, bacaanAwal);
  if (bacaanRealisasi.jenis === 'lewat' || bacaanTarget.jenis === 'lewat')
    return jawabanLain(bacaanRealisasi, bacaanTarget) ?? '';
  if (kelas && typeof realisasi === 'string' && typeof targetKini === 'string') {
    const berupaKata = bacaanRealisasi.jenis === 'tolak' || bacaanTarget.jenis === 'tolak';
    const hasilKelas = menurutKelas(kelas, realisasi, targetKini, batas, angkaDesimal, berupaKata);
    if (hasilKelas !== null) return hasilKelas;
  }
  const lain = kataDiTempatAngka([bacaanTarget, bacaanRealisasi]) ?? jawabanLain(bacaanRealisasi, bacaanTarget);
  if (lain !== null) return lain;
  if (bacaanRealisasi.jenis !== 'angka' || (bacaanTarget.jenis !== 'angka' && bacaanTarget.jenis !== 'rentang'))
    return '';
  const target: MasukanCapaian['target'] = bacaanTarget.jenis === 'rentang' ? bacaanTarget : bacaanTarget.nilai;
  const beda =
    campuran('realisasi', bacaanRealisasi, realisasi, 'target', bacaanTarget, targetKini) ??
    campuran('target', bacaanTarget, targetKini, 'realisasi', bacaanRealisasi, realisasi) ??
    arahTakCocok(arah, adalahRentang(target), targetKini);
  if (beda) return beda;
  const hasilCapaian = hitungCapaian({
    realisasi: bacaanRealisasi.nilai,
    target,
    ...(arah ? { arah } : {}),
    batas,
    desimal: angkaDesimal,
  });
  if (hasilCapaian.dinilai) return keAngka(hasilCapaian.nilai);
  return new Tolak(hasilCapaian.pada, `tidak dapat dinilai: ${hasilCapaian.sebab} tidak dapat menjadi pembagi`);
}

export const dok: DokFungsi = {
  nama: 'CAPAIAN',
  penjelasan: [
    'Membandingkan realisasi dengan target dan memberi capaian dalam persen: 100 berarti target tercapai, 131,71 berarti 131,71 %.',
    'Realisasi dan target boleh bilangan atau teks seperti tercetak ("68, 12", "29.71%", "1.762 Orang"). Keduanya harus ditulis dengan cara yang sama: sel berformat persen berisi pecahan (38 % adalah 0,38). Karena itu teks bertanda persen di samping bilangan polos antara 0 dan 2 ditolak, dan begitu pula 0,38 di samping 40: yang satu tampaknya pecahan, yang lain persen. Dua pecahan atau dua persen tidak ditanya.',
    'Target berupa rentang ("1,5-3,5") menentukan rumusnya sendiri: di dalam rentang 100, di atasnya dihitung turun terhadap batas atas, di bawahnya naik terhadap batas bawah. Target kualitatif (BB, WTP) memerlukan skala: pada atau di atas target 100, di bawahnya peringkat realisasi / peringkat target × 100.',
    'Rumus: NAIK = realisasi / target × 100; TURUN = (2 × target − realisasi) / target × 100, tidak pernah di bawah 0; TURUN_RASIO = target / realisasi × 100; STABIL = 100 − |realisasi − target| / target × 100, tidak pernah di bawah 0. Hasil dibulatkan ke angka terdekat (setengah menjauhi nol), lalu angka tercetak itulah yang dipakai hitungan berikutnya.',
  ],
  parameter: [
    {
      nama: 'realisasi',
      tipe: 'number|string|Array',
      bantuan: 'Angka yang dicapai: sel, rentang, atau teks seperti tercetak.',
    },
    {
      nama: 'target',
      tipe: 'number|string|Array',
      bantuan: 'Target: angka, rentang target "1,5-3,5", atau kelas "BB" (dengan skala).',
    },
    {
      nama: 'arah',
      tipe: 'string|Array',
      bantuan: 'NAIK (baku, = POSITIF), TURUN (= NEGATIF), TURUN_RASIO, STABIL, atau RENTANG.',
      pilihan: ['NAIK', 'TURUN', 'TURUN_RASIO', 'STABIL', 'RENTANG'],
    },
    {
      nama: 'batas',
      tipe: 'number|Array',
      bantuan: 'Capaian tertinggi dalam persen, misalnya 120; kosong berarti tanpa batas.',
    },
    { nama: 'desimal', tipe: 'number', bantuan: 'Banyak angka di belakang koma; baku 2.' },
    {
      nama: 'skala',
      tipe: 'string|Array',
      bantuan:
        'Untuk target kualitatif: rentang kelas dari yang terendah, rentang dua kolom (batas bawah, kelas), atau nama skala. Huruf AKIP (A, BB) dikenali di samping skala mana pun.',
    },
    {
      nama: 'satuan_ukur',
      tipe: 'string|Array',
      bantuan:
        'Satuan indikator (Persen, Orang, Ton): pecahan di samping persen hanya ditanyakan bila satuannya persen atau tidak disebut.',
    },
  ],
  tipeHasil: 'number|string|Array',
  hasil: 'Capaian dalam persen; kosong bila kosong, "-" bila tidak ada nilai.',
  sah: [50.05, 38, 'NAIK', 120, 2, [['CC'], ['B'], ['BB']], 'Persen'],
  contoh: [
    { rumus: '=CAPAIAN(50,05;38)', hasil: 131.71 },
    { rumus: '=CAPAIAN("29.71%";"24,06%")', hasil: 123.48, keterangan: 'Teks seperti tercetak, titik atau koma.' },
    { rumus: '=CAPAIAN("68, 12";70,20)', hasil: 97.04, keterangan: 'Spasi dari hasil pindaian dimaklumi.' },
    {
      rumus: '=CAPAIAN(2,76;2,71;"TURUN_RASIO")',
      hasil: 98.19,
      keterangan: 'Tingkat pengangguran: makin rendah makin baik.',
    },
    {
      rumus: '=CAPAIAN(2,76;2,71;"TURUN")',
      hasil: 98.15,
      keterangan: 'Rumus turun yang lain memberi hasil yang lain.',
    },
    { rumus: '=CAPAIAN(135,15;88,82;"negatif")', hasil: 47.84 },
    { rumus: '=CAPAIAN(4,2;"1,5-3,5")', hasil: 80, keterangan: 'Di atas rentang target.' },
    { rumus: '=CAPAIAN(9;10;"STABIL")', hasil: 90 },
    { rumus: '=CAPAIAN(50,05;38;;120)', hasil: 120, keterangan: 'Capaian dibatasi 120 %.' },
    {
      rumus: '=CAPAIAN(0,5;40;;;;;"Ton")',
      hasil: 1.25,
      keterangan: 'Satuannya bukan persen, jadi 0,5 bukan pecahan.',
    },
    { rumus: '=CAPAIAN(2;3;;;0)', hasil: 67, keterangan: 'Tanpa desimal.' },
    { rumus: '=CAPAIAN("B";"BB";;;;"AKIP")', hasil: 80, keterangan: 'B peringkat 4, BB peringkat 5.' },
    {
      rumus: '=CAPAIAN("Predikat B";"BB (Sangat Baik)";;;;"AKIP")',
      hasil: 80,
      keterangan: 'Kelas boleh disebut dengan kata di depannya atau artinya.',
    },
    { rumus: '=CAPAIAN("1.762";"1000 Orang")', hasil: 176.2, keterangan: 'Satuan di sebelahnya menjelaskan titiknya.' },
    { rumus: '=CAPAIAN("N/A";38)', hasil: '-' },
    { rumus: '=CAPAIAN("";38)', hasil: '' },
  ],
  galat: [
    { rumus: '=CAPAIAN(50,05)', pesan: 'argumen target belum diisi' },
    { rumus: '=CAPAIAN(50,05;0)', pesan: 'tidak dapat dinilai: target 0' },
    { rumus: '=CAPAIAN(50;-1)', pesan: 'target negatif' },
    { rumus: '=CAPAIAN(0;3;"TURUN_RASIO")', pesan: 'realisasi 0' },
    { rumus: '=CAPAIAN(50;38;"MENURUN")', pesan: 'argumen arah harus NAIK' },
    { rumus: '=CAPAIAN("BB";"A")', pesan: 'isi argumen skala' },
    { rumus: '=CAPAIAN("WTP";"BB";;;;"AKIP")', pesan: 'tidak ada pada skala' },
    { rumus: '=CAPAIAN("50.05%";0,38)', pesan: 'samakan cara menulisnya' },
    { rumus: '=CAPAIAN("1.762";1000)', pesan: 'dapat berarti 1762 atau 1,762' },
    { rumus: '=CAPAIAN(TRUE;38)', pesan: 'nilai logika TRUE' },
    { rumus: '=CAPAIAN(50;38;;1,2)', pesan: 'argumen batas harus dalam persen' },
    { rumus: '=CAPAIAN(50;38;;;2,5)', pesan: 'argumen desimal harus bilangan bulat' },
    { rumus: '=CAPAIAN(2;"1,5-3,5";"NAIK")', pesan: 'argumen arah harus RENTANG atau kosong' },
    { rumus: '=CAPAIAN(2;3;"RENTANG")', pesan: 'harus rentang seperti' },
    { rumus: '=CAPAIAN(0,38;40)', pesan: 'dapat berarti 0,38 atau pecahan (38 persen' },
    { rumus: '=CAPAIAN(50;38;;;;;5)', pesan: 'argumen satuan_ukur harus nama satuan' },
    { rumus: '=CAPAIAN(50;38;"NAIK";120;2;"AKIP";"Ton";1)', pesan: 'terlalu banyak argumen' },
  ],
  dasar: 'Permendagri 86/2017; PermenPANRB 53/2014; rumus rentang: praktik PermenPANRB 8/2021',
};
