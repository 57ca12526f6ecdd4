import { banding, type Desimal, desimal, kali, kurang, mutlak, NOL, SERATUS, tambah, tanda } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import type { Peran } from '../../core/tabel';
import type { Fakta } from '../../naskah/fakta';
import { GERAK } from '../../naskah/gerak';
import { hitunganTertulis } from '../../naskah/hitungan';
import { type AngkaKalimat, angkaKalimat } from '../../naskah/kalimat';
import type { KonteksAturan } from '../../relations/konteks';
import { kolomPeran } from '../../relations/sel';
import { bulatPecahan, nilaiHasil, type Pecahan, pecahan, selangUkur, type Vonis } from '../../relations/toleransi';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import {
  anggaranKalimat,
  type KalimatTentang,
  nilaiButir,
  PERBAIKI_ANGKA,
  samaDenganSel,
  satuButir,
  satuNilai,
  sebutCetakan,
  semuaKalimat,
  temuanKalimat,
} from './bantu';

/** As `nilaiHasil`; noughts at the end may only fill up what was rounded to fewer decimals ("65,70"). */
function nilaiTertulis(tercetak: Desimal, angkaDesimal: number, hasil: Pecahan, ujung: readonly Pecahan[] = []): Vonis {
  let [bilangan, skala] = [tercetak.n, tercetak.s];
  const vonis = [nilaiHasil(tercetak, angkaDesimal, hasil, ujung)];
  while (skala > 0 && bilangan % 10n === 0n) {
    bilangan /= 10n;
    skala--;
    vonis.push(nilaiHasil({ n: bilangan, s: skala }, skala, hasil, ujung));
  }
  return terbaik(vonis);
}

const URUT: readonly Vonis[] = ['cocok', 'info', 'peringatan', 'galat'];
const terbaik = (v: readonly Vonis[]): Vonis => URUT.find((u) => v.includes(u)) ?? 'galat';
/** Most decimals that a recomputed figure is shown with. */
const DESIMAL_TAMPIL = 2;

function tertulis(kalimatTentang: KalimatTentang): TemuanAturan[] {
  return hitunganTertulis(kalimatTentang.kalimat.teks).flatMap((hitunganTertulisKini) => {
    const persen = /%|persen/i.test(hitunganTertulisKini.teksHasil);
    // Percent without "× 100": the figure is a hundred times the quotient.
    const calon = hitunganTertulisKini.hasil.flatMap((p): Pecahan[] =>
      persen ? [p, { atas: kali(p.atas, SERATUS), bawah: p.bawah }] : [p],
    );
    const vonis = terbaik(
      calon.flatMap((p) =>
        hitunganTertulisKini.tercetak.map((t) =>
          tanda(p.bawah) === 0 ? 'cocok' : nilaiTertulis(t, Math.max(hitunganTertulisKini.angkaDesimal, t.s), p),
        ),
      ),
    );
    if (vonis === 'cocok' || vonis === 'info') return [];
    const dekat = calon[0] as Pecahan;
    const benar = bulatPecahan(
      dekat,
      Math.max(
        hitunganTertulisKini.angkaDesimal,
        hitunganTertulisKini.hasil.length === 1 && /[:/÷]/.test(hitunganTertulisKini.rumus) ? DESIMAL_TAMPIL : 0,
      ),
    );
    return [
      temuanKalimat(narasiHitungan, kalimatTentang.kalimat, hitunganTertulisKini, {
        tingkat: vonis,
        pesan: `${hitunganTertulisKini.rumus} disebut ${hitunganTertulisKini.teksHasil}, hitung ulang memberi ${formatAngka(benar)}${persen ? '%' : ''}. ${PERBAIKI_ANGKA}`,
        seharusnya: benar,
      }),
    ];
  });
}

/** Target, realisasi and capaian of one sentence. */
function capaian(kalimatTentang: KalimatTentang): TemuanAturan[] {
  const pada = (j: Fakta['jenis']) => kalimatTentang.fakta.filter((f) => f.jenis === j && !f.lain && !f.duga);
  const [t, r, c] = (['target', 'realisasi', 'capaian'] as const).map(pada);
  if (t?.length !== 1 || r?.length !== 1 || c?.length !== 1) return [];
  const [fakta, faktaKini, faktaIni] = [t[0] as Fakta, r[0] as Fakta, c[0] as Fakta];
  const [target, realisasi, hasil] = [satuNilai(fakta.angka), satuNilai(faktaKini.angka), satuNilai(faktaIni.angka)];
  if (!target || !realisasi || !hasil || tanda(target) <= 0 || tanda(realisasi) <= 0) return [];
  if (
    faktaIni.angka.satuan !== '%' ||
    fakta.angka.satuan === 'Rp' ||
    (fakta.angka.satuan === '%') !== (faktaKini.angka.satuan === '%')
  )
    return [];
  if (fakta.tahun !== faktaKini.tahun || faktaKini.tahun !== faktaIni.tahun || kalimatTentang.disebut.length > 1)
    return [];
  const angkaDesimal = faktaIni.angka.angkaDesimal;
  const naik = (x: Desimal) => pecahan(kali(SERATUS, x), target);
  const turun = (x: Desimal) => pecahan(kali(SERATUS, kurang(kali(desimal(2n), target), x)), target);
  const ujung = selangUkur(realisasi, faktaKini.angka.angkaDesimal);
  const vonis = terbaik([
    nilaiTertulis(hasil, angkaDesimal, naik(realisasi), ujung.map(naik)),
    nilaiTertulis(hasil, angkaDesimal, turun(realisasi), ujung.map(turun)),
    nilaiTertulis(hasil, angkaDesimal, pecahan(kali(SERATUS, target), realisasi)),
  ]);
  // A capped capaian is no mistake.
  const dibatasi =
    hasil.n % 10n ** BigInt(hasil.s + 1) === 0n &&
    banding(hasil, SERATUS) >= 0 &&
    [naik(realisasi), turun(realisasi)].some((p) => banding(bulatPecahan(p, DESIMAL_TAMPIL), hasil) > 0);
  // A capaian is never below nought.
  if (tanda(hasil) === 0 && tanda(turun(realisasi).atas) <= 0) return [];
  // What a table prints alike is the table's matter.
  const cetakan = (peran: Fakta['jenis'], f: Fakta): boolean =>
    (kalimatTentang.indikator?.butir ?? []).some(
      (b) => b.peran === peran && b.sel.angka.jenis === 'angka' && samaDenganSel(f.angka, b.sel),
    );
  // A capaian that the table prints beside another target or realisasi: that one is named by another rule.
  const masukanTabel = cetakan('target', fakta) && cetakan('realisasi', faktaKini);
  if (cetakan('capaian', faktaIni) && (masukanTabel || kalimatTentang.tegas)) return [];
  if (vonis !== 'galat' || dibatasi) return [];
  const benar = bulatPecahan(naik(realisasi), Math.max(angkaDesimal, DESIMAL_TAMPIL));
  return [
    temuanKalimat(narasiHitungan, kalimatTentang.kalimat, faktaIni.angka, {
      tingkat: 'galat',
      pesan: `Dengan target ${fakta.angka.teks} dan realisasi ${faktaKini.angka.teks}, capaian ${faktaIni.angka.teks} tidak dapat diperoleh dengan rumus mana pun; realisasi : target × 100 memberi ${formatAngka(benar)}%. ${PERBAIKI_ANGKA}`,
      seharusnya: benar,
    }),
  ];
}

/** Whether a row of a table prints all these figures under their roles. */
const sebaris = (konteks: KonteksAturan, angka: Partial<Record<Peran, AngkaKalimat>>): boolean =>
  konteks.tabel.some((tabel) =>
    tabel.baris.some(({ sel }) =>
      (Object.keys(angka) as Peran[]).every((peran) =>
        kolomPeran(tabel, peran).some((kolom) => sel[kolom] && samaDenganSel(angka[peran] as AngkaKalimat, sel[kolom])),
      ),
    ),
  );

/** Budget, spending and the percentage right behind the spending. */
function penyerapan(konteks: KonteksAturan, kalimatTentang: KalimatTentang): TemuanAturan[] {
  const uang = kalimatTentang.fakta.filter((f) => f.angka.satuan === 'Rp' && !f.lain);
  const pagu = uang.filter((f) => f.jenis === 'pagu');
  const realisasi = uang.filter((f) => f.jenis === 'realisasiAnggaran');
  if (pagu.length !== 1 || realisasi.length !== 1 || uang.length !== 2) return [];
  const [fakta, faktaKini] = [pagu[0] as Fakta, realisasi[0] as Fakta];
  const [nilaiPersen, nilaiRealisasi] = [satuNilai(fakta.angka), satuNilai(faktaKini.angka)];
  const persen = kalimatTentang.fakta.filter((f) => f.angka.satuan === '%');
  const faktaIni = persen[0];
  const nilai = faktaIni ? satuNilai(faktaIni.angka) : null;
  if (
    !nilaiPersen ||
    !nilaiRealisasi ||
    !faktaIni ||
    !nilai ||
    persen.length !== 1 ||
    tanda(nilaiPersen) <= 0 ||
    faktaIni.angka.kira
  )
    return [];
  // "91,71% atau Rp25.495.000.000 dari total pagu …": the percentage may stand first.
  const [a, r, p] = [fakta.angka, faktaKini.angka, faktaIni.angka];
  const sela = kalimatTentang.kalimat.teks.slice(
    ...(p.awal < r.awal ? [p.akhir, r.awal] : [Math.max(r.akhir, a.akhir > p.awal ? 0 : a.akhir), p.awal]),
  );
  if (
    !/^[\s,(]*(?:atau|sebesar|dengan|sehingga|tingkat|persentase|penyerapan|serapan|anggaran|realisasi|capaian|mencapai|yaitu|adalah|setara|terserap|\s)*$/i.test(
      sela,
    )
  )
    return [];
  // Amounts in millions were rounded before.
  if (fakta.angka.kelipatan + faktaKini.angka.kelipatan > 0) return [];
  const persenBenar = pecahan(kali(SERATUS, nilaiRealisasi), nilaiPersen);
  // "1.391%" of a budget that was overspent many times is a thousand and more.
  const ribuan = /^\d{1,3}\.\d{3}\b/.test(faktaIni.angka.teks)
    ? [nilaiTertulis({ n: nilai.n * 10n ** BigInt(3 - nilai.s), s: 0 }, 0, persenBenar)]
    : [];
  const vonis = terbaik([nilaiTertulis(nilai, faktaIni.angka.angkaDesimal, persenBenar), ...ribuan]);
  if (vonis === 'cocok' || vonis === 'info') return [];
  const benar = bulatPecahan(persenBenar, Math.max(faktaIni.angka.angkaDesimal, DESIMAL_TAMPIL));
  // The percentage stands in a table beside one of the amounts: then the other one was mistyped.
  const letak = sebaris(konteks, { pagu: fakta.angka, penyerapan: faktaIni.angka })
    ? faktaKini.angka
    : sebaris(konteks, { realisasiAnggaran: faktaKini.angka, penyerapan: faktaIni.angka })
      ? fakta.angka
      : faktaIni.angka;
  return [
    temuanKalimat(narasiHitungan, kalimatTentang.kalimat, letak, {
      tingkat: vonis,
      pesan: `${faktaKini.angka.teks} dari ${fakta.angka.teks} adalah ${formatAngka(benar)}%, bukan ${faktaIni.angka.teks}. Perbaiki persentasenya, atau angka rupiahnya.`,
      seharusnya: letak === faktaIni.angka ? benar : null,
    }),
  ];
}

const DARI = /^\s*(?:[\p{L}/]+\s+){0,4}dari\s+(?:(?:total|jumlah|seluruh|sebanyak|sejumlah)\s+){0,3}$/iu;
/** "membagi 7.298 ton dengan 8.200 ton" */
const BAGI = /^\s*(?:[\p{L}/]+\s+){0,4}(?:dengan|terhadap|dibagi)\s+(?:\p{L}+\s+){0,3}$/iu;

/** "882 orang dari 1.762 orang (50,05%)", "882 dari 1.762 orang atau 50,05%". */
function bagianDari(kalimatTentang: KalimatTentang): TemuanAturan[] {
  const { teks } = kalimatTentang.kalimat;
  const angka = angkaKalimat(kalimatTentang.kalimat).filter((a) => a.macam === 'angka');
  return angka.flatMap((angkaKini, i) => {
    const [angkaLain, angkaIni] = [angka[i + 1], angka[i + 2]];
    if (
      !angkaLain ||
      !angkaIni ||
      angkaIni.satuan !== '%' ||
      /^(?:%|Rp)$/.test(angkaKini.satuan) ||
      angkaLain.satuan === '%' ||
      [angkaKini, angkaLain, angkaIni].some((a) => a.kira || a.nilai.length === 0)
    )
      return [];
    if (
      !(/\b(?:mem|di)bagi\b/i.test(teks.slice(0, angkaLain.awal)) ? BAGI : DARI).test(
        teks.slice(angkaKini.akhir, angkaLain.awal),
      )
    )
      return [];
    if (
      !/^\s*(?:[\p{L}/]+\s*){0,6}[,]?\s*(?:\(|atau|sehingga|dengan persentase|yaitu|menghasilkan|diperoleh)\s*(?:(?:sebesar|sebanyak|mencapai|persentase|setara|adalah|hasil(?:nya)?|capaian)\s*)*$/iu.test(
        teks.slice(angkaLain.akhir, angkaIni.awal),
      )
    )
      return [];
    const vonis = terbaik(
      angkaKini.nilai.flatMap((x) =>
        angkaLain.nilai.flatMap((y) =>
          angkaIni.nilai.map((z) =>
            tanda(y) === 0 ? 'cocok' : nilaiTertulis(z, angkaIni.angkaDesimal, pecahan(kali(SERATUS, x), y)),
          ),
        ),
      ),
    );
    if (vonis === 'cocok' || vonis === 'info') return [];
    const [x, y] = [angkaKini.nilai[0] as Desimal, angkaLain.nilai[0] as Desimal];
    // More than the whole: it is not a part of it.
    const benar = bulatPecahan(pecahan(kali(SERATUS, x), y), Math.max(angkaIni.angkaDesimal, DESIMAL_TAMPIL));
    return [
      temuanKalimat(
        narasiHitungan,
        kalimatTentang.kalimat,
        { awal: angkaKini.awal, akhir: angkaIni.akhir },
        {
          tingkat: vonis,
          pesan: `${angkaKini.teks} dari ${angkaLain.teks} adalah ${formatAngka(benar)}%, bukan ${angkaIni.teks}. ${PERBAIKI_ANGKA}`,
          seharusnya: benar,
        },
      ),
    ];
  });
}

const TERDIRI = /\b(?:yang\s+)?(?:terdiri (?:dari|atas)|meliputi|mencakup|yakni|yaitu)\b/i;
const STATUS = /\b(?:melampaui|mencapai|belum|tidak|terlampaui|tercapai|kategori|berkategori|kriteria)\b/i;

/** Parts that make up the whole but for a mistake: bare counts of other things do not come so near. */
const hampir = (a: Desimal, b: Desimal): boolean => banding(kali(mutlak(kurang(a, b)), desimal(5n)), b) < 0;

/** "17 arsiparis dan 23 pustakawan, … total 40" */
const TOTAL_DI_BELAKANG =
  /,.*\b(?:total(?:nya)?|jumlah(?:nya)?|seluruhnya|keseluruhan(?:nya)?|berjumlah)\b[^\d,;]{0,30}$/i;

/** A whole and its parts: "1.762 orang yang terdiri dari 515 orang … dan 1.247 orang …". */
function rincian(kalimatTentang: KalimatTentang): TemuanAturan[] {
  const { teks } = kalimatTentang.kalimat;
  const angka = angkaKalimat(kalimatTentang.kalimat).filter(
    (a) => a.macam === 'angka' && !(a.satuan === '%' && /\(\s*$/.test(teks.slice(0, a.awal))),
  );
  const belakang = TOTAL_DI_BELAKANG.test(teks.slice(0, angka[angka.length - 1]?.awal));
  const bagian = belakang ? angka.slice(0, -1) : angka.slice(1);
  const utuh = belakang ? angka[angka.length - 1] : angka[0];
  if (!utuh || bagian.length < 2 || angka.some((a) => a.kira || a.nilai.length === 0 || a.nilai.length > 2)) return [];
  const sela = teks.slice(utuh.akhir, bagian[0]?.awal);
  const dari =
    /^\s*dari\s*$/i.test(teks.slice(0, utuh.awal)) &&
    bagian.every((b) => STATUS.test(teks.slice(b.akhir, b.akhir + 60)));
  if (!belakang && !dari && !TERDIRI.test(sela)) return [];
  if (utuh.satuan === '' || utuh.satuan === '%') return [];
  // "1.762" may be two numbers; amounts of a unit are whole.
  const nilai = (a: AngkaKalimat) => a.nilai[0] as Desimal;
  const jumlah = bagian.reduce((n, b) => tambah(n, nilai(b)), NOL);
  const banyakOrang =
    !dari && (belakang || /^(?:orang|jiwa|pegawai|peserta)$/.test(utuh.satuan)) && hampir(jumlah, nilai(utuh));
  const sama = (b: AngkaKalimat) =>
    b.satuan === utuh.satuan ||
    (banyakOrang && !/^(?:%|Rp|poin)$/.test(b.satuan)) ||
    (dari && (b.satuan === '' || STATUS.test(b.satuan)));
  // All parts in the unit of the whole (persons by what they are), joined by commas and "dan" only.
  if (
    !bagian.every(sama) ||
    /[;=]|\b(?:atau|naik|turun|sedangkan|target|realisasi)\b/i.test(teks.slice(bagian[0]?.awal))
  )
    return [];
  if (banding(jumlah, nilai(utuh)) === 0) return [];
  // "dari 10 indikator, 8 tercapai dan 3 melampaui": the one may lie within the other.
  if (dari && bagian.length === 2 && banding(jumlah, nilai(utuh)) > 0) return [];
  if (dari && banding(jumlah, nilai(utuh)) < 0) return [];
  return [
    temuanKalimat(
      narasiHitungan,
      kalimatTentang.kalimat,
      { awal: (angka[0] as AngkaKalimat).awal, akhir: (angka[angka.length - 1] as AngkaKalimat).akhir },
      {
        tingkat: utuh.nilai.length === 1 || bagian.every((b) => b.nilai.length === 2) ? 'galat' : 'peringatan',
        pesan: `Rinciannya berjumlah ${formatAngka(jumlah)}, sedangkan jumlahnya disebut ${utuh.teks}. ${PERBAIKI_ANGKA}`,
        seharusnya: jumlah,
      },
    ),
  ];
}

/** "turun tipis sebesar" */
const GERAK_DI_UJUNG = new RegExp(String.raw`\b(?:${GERAK})\s*(?:(?:\p{L}+\s+)?(?:sebesar|sebanyak))?\s*$`, 'iu');
const ADA_GERAK = new RegExp(String.raw`\b(?:${GERAK})\b`, 'i');
/** "… menjadi 12.975 ton atau sebesar": the change that the sentence began with. */
const ATAU_SEBESAR = /^\s*[,(]?\s*(?:\p{L}+\s*)?[,(]?\s*(?:atau|yaitu|yakni)\s+(?:sebesar|sebanyak)\s*$/iu;
/** Letters between the new level and the change. */
const JARAK_BEDA = 70;

type Tiga = readonly [beda: AngkaKalimat, lama: AngkaKalimat, baru: AngkaKalimat];

/** Change, old and new level, where three figures in a row are that; else null. */
function tigaPerubahan(teks: string, [angka, angkaLain, angkaKini]: Tiga): Tiga | null {
  const depan =
    GERAK_DI_UJUNG.test(teks.slice(0, angka.awal)) &&
    /\bdari\b/i.test(teks.slice(angka.akhir, angkaLain.awal)) &&
    /\bmenjadi\b/i.test(teks.slice(angkaLain.akhir, angkaKini.awal));
  if (depan) return [angka, angkaLain, angkaKini];
  const sela = teks.slice(angkaLain.akhir, angkaKini.awal);
  const belakang =
    /\bdari\b[^.;]{0,40}$/i.test(teks.slice(0, angka.awal)) &&
    /\bmenjadi\b/i.test(teks.slice(angka.akhir, angkaLain.awal)) &&
    sela.length < JARAK_BEDA &&
    (GERAK_DI_UJUNG.test(sela) || (ATAU_SEBESAR.test(sela) && ADA_GERAK.test(teks.slice(0, angka.awal)))) &&
    // Another pair follows: the change is its own.
    !/^\s*(?:\p{L}+\s+){0,3}dari\b/iu.test(teks.slice(angkaKini.akhir));
  return belakang ? [angkaKini, angka, angkaLain] : null;
}

/** Values of three figures read alike: "1.315", "11.840" and "12.975" are thousands all, or decimals all. */
function bacaanSama(tiga: Tiga): (readonly [Desimal, Desimal, Desimal])[] {
  if (tiga.some((x) => x.kira || x.nilai.length === 0 || x.nilai.length > 2)) return [];
  return [0, 1].map((i) => tiga.map((x) => x.nilai[i] ?? x.nilai[0]) as [Desimal, Desimal, Desimal]);
}

/** "naik 5,05 poin dari 45 menjadi 50,05", "dari 45 menjadi 50,05 atau naik 5,05". */
function perubahan(kalimatTentang: KalimatTentang): TemuanAturan[] {
  const { teks } = kalimatTentang.kalimat;
  const angka = angkaKalimat(kalimatTentang.kalimat).filter((a) => a.macam === 'angka');
  for (let i = 0; i + 2 < angka.length; i++) {
    const tiga = tigaPerubahan(teks, angka.slice(i, i + 3) as unknown as Tiga);
    if (!tiga) continue;
    const [angkaLain, angkaKini, angkaItu] = tiga;
    const bacaan = bacaanSama(tiga);
    if (angkaKini.satuan !== angkaItu.satuan || bacaan.length === 0) continue;
    const vonis = terbaik(
      bacaan.flatMap(([nilaiHasil, nilaiAtas, nilaiBawah]) => {
        const selisih = mutlak(kurang(nilaiBawah, nilaiAtas));
        const calon: Pecahan[] = [pecahan(selisih)];
        if (angkaLain.satuan === '%' || angkaLain.satuan === '')
          for (const dasar of [nilaiAtas, nilaiBawah])
            if (tanda(dasar) > 0) calon.push(pecahan(kali(SERATUS, selisih), dasar));
        return calon.map((c) => nilaiTertulis(nilaiHasil, Math.max(angkaLain.angkaDesimal, nilaiHasil.s), c));
      }),
    );
    if (vonis === 'cocok' || vonis === 'info') continue;
    const [, nilaiAtasKini, nilaiBawahKini] = bacaan[0] as (typeof bacaan)[number];
    const selisih = mutlak(kurang(nilaiBawahKini, nilaiAtasKini));
    return [
      temuanKalimat(narasiHitungan, kalimatTentang.kalimat, angkaLain, {
        tingkat: vonis,
        pesan: `Dari ${angkaKini.teks} menjadi ${angkaItu.teks} bedanya ${formatAngka(selisih)}, bukan ${angkaLain.teks}. ${PERBAIKI_ANGKA}`,
        seharusnya: selisih,
      }),
    ];
  }
  return [];
}

const SISA =
  /\b(?:menyisakan|(?:ter)?sisa(?:nya)?)(?:\s+(?:anggaran|pagu|dana))?(?:\s+(?:yang\s+)?\p{L}+){0,3}?(?:\s+(?:sebesar|sejumlah|adalah))?\s*$/iu;

/** What is left of two amounts of the sentence ("pagu … terealisasi … sisa …"), else of the line it names. */
function sisa(konteks: KonteksAturan, k: KalimatTentang): TemuanAturan[] {
  const uang = k.fakta.filter((f) => f.angka.satuan === 'Rp' && !f.lain && f.angka.nilai.length === 1);
  const depan = (f: Fakta) => k.kalimat.teks.slice(0, f.angka.awal);
  const [lebih, ...lain] = uang.filter((f) => SISA.test(depan(f)));
  const { tahun } = konteks;
  // Amounts in millions were rounded before.
  if (!lebih || lain.length || uang.some((f) => f.angka.kelipatan > 0)) return [];
  // "selisih pagu X dengan realisasi Y" gives the budget itself.
  const satuJenis = (jenis: Fakta['jenis']) => {
    const ada = uang.filter(
      (f) =>
        f !== lebih && (/\bselisih\s+(?:antara\s+)?(?:pagu|anggaran)\s*$/i.test(depan(f)) ? 'pagu' : f.jenis) === jenis,
    );
    return ada.length === 1
      ? { nilai: (ada[0] as Fakta).angka.nilai[0] as Desimal, sebut: (ada[0] as Fakta).angka.teks, sel: null }
      : null;
  };
  const kelompok = (lebih.tahun ?? tahun) === tahun && uang.length < 3 ? anggaranKalimat(konteks, k) : null;
  const milik = (peran: Peran) => {
    const b = tahun === null ? null : satuButir(kelompok, peran, tahun);
    return b && !b.sebutan.tabel.kolom[b.kolom]?.pangkat
      ? { nilai: nilaiButir(b), sebut: sebutCetakan(b), sel: b.sel }
      : null;
  };
  const pagu = satuJenis('pagu') ?? milik('pagu');
  const realisasi = satuJenis('realisasiAnggaran') ?? milik('realisasiAnggaran');
  if (!pagu || !realisasi || uang.length > 3) return [];
  const benar = kurang(pagu.nilai, realisasi.nilai);
  if (banding(benar, lebih.angka.nilai[0] as Desimal) === 0) return [];
  return [
    temuanKalimat(narasiHitungan, k.kalimat, lebih.angka, {
      tingkat: pagu.sel || realisasi.sel ? 'peringatan' : 'galat',
      pesan: `${pagu.sebut} dikurangi ${realisasi.sebut} bersisa ${formatAngka(benar)}, bukan ${lebih.angka.teks}. ${PERBAIKI_ANGKA}`,
      seharusnya: benar,
      terkait: [pagu.sel, realisasi.sel],
    }),
  ];
}

const BATAS = /\b(di\s?bawah|kurang dari|di\s?atas|lebih dari)\s+(?:angka\s+)?$/i;

/** "masih di bawah 50%, antara lain … (81%)": what is listed must lie where the sentence says. */
function batas(kalimatTentang: KalimatTentang): TemuanAturan[] {
  const { teks } = kalimatTentang.kalimat;
  const angka = angkaKalimat(kalimatTentang.kalimat).filter((a) => a.macam === 'angka' && a.satuan === '%');
  const letak = angka.flatMap((a) => {
    const m = BATAS.exec(teks.slice(0, a.awal));
    return m ? [{ a, atas: /atas|lebih/i.test(m[1] as string) }] : [];
  });
  const [letakPertama] = letak;
  const nilai = letakPertama ? satuNilai(letakPertama.a) : null;
  if (!letakPertama || !nilai || letak.length > 1) return [];
  // Only what stands in brackets behind a name belongs to the list for sure.
  const salah = angka.find((a) => {
    const nilaiLain = satuNilai(a);
    const kurung = /\(\s*$/.test(teks.slice(0, a.awal)) && /^\s*(?:[-–]|s\/?d|\))/.test(teks.slice(a.akhir));
    return (
      a.awal > letakPertama.a.akhir &&
      nilaiLain !== null &&
      kurung &&
      banding(nilaiLain, nilai) > 0 !== letakPertama.atas &&
      banding(nilaiLain, nilai) !== 0
    );
  });
  if (!salah || /\b(?:sedangkan|sementara|namun|kecuali)\b/i.test(teks.slice(letakPertama.a.akhir, salah.awal)))
    return [];
  return [
    temuanKalimat(narasiHitungan, kalimatTentang.kalimat, salah, {
      pesan: `Kalimat menyebut ${letakPertama.atas ? 'di atas' : 'di bawah'} ${letakPertama.a.teks}, tetapi yang disebutkannya memuat ${salah.teks}. Perbaiki daftarnya, atau angkanya.`,
    }),
  ];
}

export const narasiHitungan: Aturan = {
  id: 'narasi-hitungan',
  judul: 'Hitungan di dalam kalimat tidak benar',
  kelompok: 'naskah',
  tingkat: 'galat',
  dasar: 'PermenPANRB 53/2014 (pengukuran kinerja)',
  periksa: (konteks) =>
    semuaKalimat(konteks).flatMap((kalimatTentang) => [
      ...tertulis(kalimatTentang),
      ...capaian(kalimatTentang),
      ...penyerapan(konteks, kalimatTentang),
      ...sisa(konteks, kalimatTentang),
      ...bagianDari(kalimatTentang),
      ...rincian(kalimatTentang),
      ...perubahan(kalimatTentang),
      ...batas(kalimatTentang),
    ]),
};

export const dok: DokAturan = {
  id: 'narasi-hitungan',
  penjelasan: {
    apa: 'Hitungan yang ditulis di dalam kalimat dihitung ulang: pembagian dan penjumlahan, target–realisasi–capaian, anggaran–realisasi–persentase, jumlah dan rinciannya, serta selisih antara dua angka.',
    mengapa:
      'Pembaca menghitung ulang kalimat seperti ini dengan kalkulator; satu hasil yang salah membuat seluruh angka laporan diragukan.',
    perbaikan: 'Perbaiki hasilnya, atau angka yang dihitung bila itu yang keliru.',
  },
  contoh: [
    {
      judul: 'hitungan benar',
      lembar: {},
      naskah: [
        'Persentasenya 882 : 1.762 x 100 = 50,05%.',
        'Anggaran sebesar Rp200.000.000 terealisasi Rp150.000.000 atau 75,00%.',
      ],
      temuan: [],
    },
    {
      judul: 'hasil bagi salah',
      lembar: {},
      naskah: ['Persentasenya 882 : 1.762 x 100 = 52,05%.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'galat' }],
    },
    {
      judul: 'rincian tidak sama dengan jumlahnya',
      lembar: {},
      naskah: [
        'Pencari kerja terdaftar sebanyak 1.762 orang yang terdiri dari 515 orang melalui pelatihan dan 1.274 orang melalui antar kerja.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'galat' }],
    },
    {
      judul: 'persentase serapan salah',
      lembar: {},
      naskah: ['Anggaran sebesar Rp200.000.000 terealisasi Rp150.000.000 atau 85,00%.'],
      temuan: [{ lembar: 'Naskah', sel: 'A1', tingkat: 'galat' }],
    },
    {
      judul: 'jumlah dengan satuan dan nama bagiannya, dan sisa anggaran',
      lembar: {},
      naskah: [
        'Produksi terdiri atas laut 5.208 ton + darat 2.400 ton = 7.608 ton.',
        'Produksi terdiri atas laut 5.208 ton + darat 2.400 ton = 7.708 ton.',
        'Dari pagu Rp6.350.000.000 terealisasi Rp6.032.500.000 sehingga terdapat sisa Rp317.500.000.',
        'Dari pagu Rp6.350.000.000 terealisasi Rp6.032.500.000 sehingga terdapat sisa Rp371.500.000.',
      ],
      temuan: [
        { lembar: 'Naskah', sel: 'A2', tingkat: 'galat' },
        { lembar: 'Naskah', sel: 'A4', tingkat: 'galat' },
      ],
    },
  ],
};
