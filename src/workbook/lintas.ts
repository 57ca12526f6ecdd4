/** Checks that need more than one row: codes, rows pasted twice, figures of one row that do not fit each other. */
import { dariA1, keA1 } from '../core/alamat';
import type { Perbaikan } from '../core/temuan';
import { angkaKeTeks } from '../messages/angka';
import { ambilSel, type Sumber } from './baca';
import { formatDesimal, type NamaRentang } from './definisi';
import type { BahanTemuan, Pengumpul } from './isian';
import { periksaArahRentang } from './lintas-arah';
import { periksaJauh } from './lintas-jauh';
import { periksaPecahan, periksaRatusan, periksaSelPersen } from './lintas-persen';
import { periksaUang } from './lintas-uang';
import { SATUAN_KELAS, teksSelMentah } from './nilai';
import type { Bilangan, BukuKerja, Iku, Isi, Kinerja, NilaiTarget } from './rekaman';
import { DALAM_ANGGARAN, kelasTertulis, setahunDariTriwulan, targetBerlaku } from './turunan';

export function periksaLintas(buku: BukuKerja, sumber: ReadonlyMap<NamaRentang, Sumber>, catat: Pengumpul): void {
  for (const [nama, s] of sumber)
    if (nama !== 'IDENTITAS') periksaGanda(s, nama === 'ANGGARAN' ? kodeLengkap(buku.anggaran) : null, catat);
  periksaLengkap(buku, sumber, catat);
  if (buku.iku.length > 0) periksaKode(buku, sumber, catat);
  const cara = new Map(buku.iku.map((i) => [i.kode.nilai, i.akumulasiTriwulan.nilai]));
  // Without the column its own finding says so.
  if (sumber.get('KINERJA')?.terbaca.kolom.has('realisasi')) periksaRealisasi(buku, catat);
  periksaKelas(buku, catat);
  periksaArahRentang(buku, catat);
  periksaUang(buku, catat);
  for (const k of buku.kinerja) periksaTriwulan(k, cara.get(k.kode.nilai) ?? null, catat);
  periksaPecahan(buku, catat);
  periksaSelPersen(sumber, catat, periksaRatusan(buku, catat));
  periksaJauh(buku, catat);
}

/** By sheet row the code with that of the line above it in the tree in front, for numbers that start anew in each branch. */
function kodeLengkap(anggaran: BukuKerja['anggaran']): ReadonlyMap<number, string> {
  const jalan: string[] = [];
  const hasil = new Map<number, string>();
  for (const mata of anggaran) {
    const dalam = DALAM_ANGGARAN[mata.tingkat.nilai ?? ''];
    const kode = mata.kodeRekening.nilai?.trim();
    if (dalam === undefined || !kode) continue;
    jalan.length = Math.min(jalan.length, dalam);
    const induk = jalan[jalan.length - 1];
    const lengkap = induk && !kode.startsWith(`${induk}.`) ? `${induk}.${kode}` : kode;
    if (induk) hasil.set(mata.baris, lengkap);
    jalan[dalam] = lengkap;
    for (let i = 0; i < dalam; i++) jalan[i] ??= '';
  }
  return hasil;
}

/** @param lengkap Full codes by row; null where codes have no parents. */
function periksaGanda(s: Sumber, lengkap: ReadonlyMap<number, string> | null, catat: Pengumpul): void {
  const { terbaca, lembar, def } = s;
  const kunci = def.kunci.flatMap((id) => terbaca.kolom.get(id) ?? []);
  if (kunci.length === 0) return;
  const isian = [...terbaca.kolom].filter(([id]) => !def.kolom.find((k) => k.id === id)?.rumus).map(([, k]) => k);
  const baca = (b: number, kolom: readonly number[]) =>
    kolom
      .map((k) => {
        const sel = ambilSel(lembar, b, k);
        // A row pasted elsewhere may be formatted otherwise: figures are compared, not what they look like.
        return typeof sel.nilai === 'number' ? String(sel.nilai) : teksSelMentah(sel);
      })
      .join('\u0001');
  const ada = new Map<string, number>();
  const kolomPertama = kunci[0] as number;
  for (const baris of terbaca.baris) {
    const k = baca(baris, kunci);
    if (k.split('\u0001').join('') === '') continue;
    const lalu = ada.get(k.toLowerCase());
    if (lalu === undefined) {
      ada.set(k.toLowerCase(), baris);
      continue;
    }
    const sel = keA1(baris, kolomPertama);
    const tercetak = teksSelMentah(ambilSel(lembar, baris, kolomPertama));
    const dasar = {
      lembar: lembar.nama,
      sel,
      baris: tercetak,
      kolom: def.kolom.find((x) => x.id === def.kunci[0])?.judul ?? null,
      tercetak,
      terkait: [{ lembar: lembar.nama, sel: keA1(lalu, kolomPertama), tercetak }],
    };
    if (baca(baris, isian) === baca(lalu, isian))
      catat.tambah('isian-baris-ganda', {
        ...dasar,
        pesan: `Baris ${baris} sama persis dengan baris ${lalu}; mungkin tertempel dua kali. Hapus salah satunya.`,
      });
    else {
      const penuh = lengkap?.get(baris);
      const mulaiLagi = penuh && penuh !== tercetak && penuh !== lengkap?.get(lalu) ? penuh : null;
      catat.tambah('isian-kode-ganda', {
        ...dasar,
        seharusnya: mulaiLagi,
        pesan: mulaiLagi
          ? `"${tercetak}" sudah dipakai di baris ${lalu}, di bawah induk yang lain. Nomor yang mulai lagi di tiap induk tidak membedakan barisnya: tulis kode lengkapnya, misalnya ${mulaiLagi}.`
          : `"${tercetak}" sudah dipakai di baris ${lalu}, padahal isinya berbeda. Beri kode lain, atau hapus baris yang salah.`,
        perbaikan: mulaiLagi
          ? [
              {
                id: 'kode',
                label: `${sel}: ${tercetak} → ${mulaiLagi}`,
                aman: false,
                ubah: [{ lembar: lembar.nama, sel, dari: tercetak, ke: mulaiLagi, format: '@' }],
                halangan: null,
              },
            ]
          : null,
      });
    }
  }
}

/** Levels whose tables set achievement against money. */
const BERANGGARAN: readonly (string | null)[] = ['Sasaran Strategis', 'Program', 'Kegiatan', 'Sub Kegiatan'];

/** Indicators without their row in KINERJA, and those left out of quarters and budget where these are in use. */
function periksaLengkap(buku: BukuKerja, sumber: ReadonlyMap<NamaRentang, Sumber>, catat: Pengumpul): void {
  const iku = new Map<string, Iku>();
  for (const i of buku.iku) if (i.kode.nilai && !iku.has(i.kode.nilai)) iku.set(i.kode.nilai, i);
  const sebut = (daftar: readonly Iku[]) =>
    `${daftar
      .slice(0, 5)
      .map((i) => i.kode.nilai)
      .join(', ')}${daftar.length > 5 ? ` dan ${daftar.length - 5} lainnya` : ''}`;
  const lapor = (
    nama: NamaRentang,
    id: string,
    kurang: readonly Iku[],
    pesan: string,
    lain: Pick<BahanTemuan, 'tingkat' | 'perbaikan'> = {},
  ) => {
    const sumberRentang = sumber.get(nama);
    const kolom = sumberRentang?.terbaca.kolom.get(id);
    if (!sumberRentang || kolom === undefined || kurang.length === 0) return;
    catat.tambah('isian-iku-hilang', {
      lembar: sumberRentang.lembar.nama,
      sel: keA1(sumberRentang.terbaca.barisKepala, kolom),
      kolom: sumberRentang.def.kolom.find((k) => k.id === id)?.judul ?? null,
      baris: kurang[0]?.kode.nilai ?? null,
      pesan,
      terkait: kurang.map((i) => ({ lembar: i.lembar, sel: i.kode.sel, tercetak: i.kode.tercetak })),
      ...lain,
    });
  };
  // A code that is only written otherwise is a finding of its own.
  const ada = new Set(buku.kinerja.map((k) => rapat(k.kode.nilai ?? '')));
  const hilang = [...iku.values()].filter((i) => !ada.has(rapat(i.kode.nilai as string)));
  lapor(
    'KINERJA',
    'kode',
    hilang,
    `${hilang.length} indikator di lembar IKU belum punya baris di lembar ini: ${sebut(hilang)}. Tulis kodenya di baris kosong lalu isi target dan realisasinya, atau hapus indikatornya dari lembar IKU bila tidak dipakai lagi.`,
    { perbaikan: barisBaru(sumber.get('KINERJA'), hilang) },
  );
  const isiTw = (k: Kinerja) => k.tw.some((t) => [t.target, t.realisasi].some((x) => x.tercetak !== ''));
  // A few filled quarters are work in progress; most of them make the others a gap.
  if (buku.kinerja.filter(isiTw).length * 2 >= Math.max(buku.kinerja.length, 1)) {
    const tanpa = buku.kinerja.flatMap((k) => {
      const i = iku.get(k.kode.nilai ?? '');
      return i && !isiTw(k) && !k.alasanTanpaNilai.nilai ? [i] : [];
    });
    lapor(
      'KINERJA',
      'twTarget1',
      tanpa,
      `${tanpa.length} indikator belum punya target dan realisasi triwulan, padahal indikator lain sudah: ${sebut(tanpa)}. Isi kolom triwulannya, atau tulis alasannya di kolom Alasan tanpa nilai.`,
      { tingkat: 'info' },
    );
  }
  const dilayani = new Set(buku.anggaran.flatMap((a) => a.kodeIku.nilai ?? []));
  if (dilayani.size > 0) {
    // Money of an indicator below counts for the one above it.
    for (const i of iku.values()) {
      if (!dilayani.has(i.kode.nilai as string)) continue;
      for (
        let x = iku.get(i.induk.nilai ?? '');
        x && !dilayani.has(x.kode.nilai as string);
        x = iku.get(x.induk.nilai ?? '')
      )
        dilayani.add(x.kode.nilai as string);
    }
    const tanpa = [...iku.values()].filter(
      (i) => BERANGGARAN.includes(i.tingkat.nilai) && !dilayani.has(i.kode.nilai as string),
    );
    lapor(
      'ANGGARAN',
      'kodeIku',
      tanpa,
      `${tanpa.length} indikator belum dihubungkan dengan mata anggaran mana pun: ${sebut(tanpa)}. Tulis kodenya di kolom Kode IKU pada program, kegiatan, atau sub kegiatan yang mendukungnya; tanpa itu efisiensinya tidak dapat dihitung.`,
      { tingkat: 'info' },
    );
  }
}

/** A fix that writes the codes into the next free rows of the range; none where they do not fit into it. */
function barisBaru(sumber: Sumber | undefined, kurang: readonly Iku[]): Perbaikan[] | null {
  const kolom = sumber?.terbaca.kolom.get('kode');
  if (!sumber || kolom === undefined) return null;
  const awal = sumber.terbaca.akhirData + 1;
  if (awal + kurang.length - 1 > sumber.terbaca.akhirRentang) return null;
  return [
    {
      id: 'kode',
      label:
        kurang.length === 1
          ? `${keA1(awal, kolom)}: tulis ${kurang[0]?.kode.nilai}`
          : `${keA1(awal, kolom)}:${keA1(awal + kurang.length - 1, kolom)}: tulis ${kurang.length} kode`,
      aman: false,
      ubah: kurang.map((i, n) => ({
        lembar: sumber.lembar.nama,
        sel: keA1(awal + n, kolom),
        dari: '',
        ke: i.kode.nilai,
        format: '@',
      })),
      halangan: null,
    },
  ];
}

/** What is left of a code that was written otherwise: "SS 2" for SS.2; SS.11 is not SS.1.1. */
export const rapat = (kode: string) =>
  kode
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/(^|[a-z])\.|\.(?=[a-z]|$)/g, '$1');

function periksaKode(buku: BukuKerja, sumber: ReadonlyMap<NamaRentang, Sumber>, catat: Pengumpul): void {
  const kenal = new Set(buku.iku.map((i) => i.kode.nilai).filter((k): k is string => k !== null));
  const mirip = new Map([...kenal].map((k) => [rapat(k), k]));
  const lembarDari = new Map([...sumber.values()].map((s) => [s.lembar.nama, s.lembar]));
  // Reading takes it for the code; the formulas of the sheet do not.
  const periksaSpasi = (lembar: string, isi: Isi<unknown>, kode: string) => {
    const [letak, utuh] = [dariA1(isi.sel), lembarDari.get(lembar)];
    const mentah = letak && utuh ? ambilSel(utuh, letak.baris, letak.kolom).nilai : kode;
    if (typeof mentah !== 'string' || mentah.toLowerCase() === kode.toLowerCase() || mentah.trim() === '') return;
    catat.tambah('isian-kode-tidak-dikenal', {
      lembar,
      sel: isi.sel,
      tingkat: 'info',
      baris: kode,
      kolom: 'Kode',
      tercetak: mentah,
      seharusnya: kode,
      pesan: `"${mentah}" dibaca sebagai ${kode}, tetapi rumus di lembar tidak mengenalnya karena spasinya. Samakan penulisannya.`,
      perbaikan: [
        {
          id: 'kode',
          label: `${isi.sel}: "${mentah}" → ${kode}`,
          aman: true,
          ubah: [{ lembar, sel: isi.sel, dari: isi.tercetak, ke: kode, format: '@' }],
          halangan: null,
        },
      ],
    });
  };
  const periksa = (lembar: string, isi: Isi<unknown>, kode: string, seluruhSel: boolean) => {
    if (kenal.has(kode)) {
      if (seluruhSel) periksaSpasi(lembar, isi, kode);
      return;
    }
    lapor(lembar, isi, kode, mirip.get(rapat(kode)) ?? null, seluruhSel);
  };
  const lapor = (lembar: string, isi: Isi<unknown>, kode: string, dugaan: string | null, seluruhSel: boolean) => {
    catat.tambah('isian-kode-tidak-dikenal', {
      lembar,
      sel: isi.sel,
      baris: kode,
      kolom: 'Kode',
      tercetak: isi.tercetak,
      seharusnya: dugaan,
      pesan: dugaan
        ? `Kode "${kode}" tidak ada di lembar IKU; yang ada "${dugaan}". Samakan penulisannya.`
        : `Kode "${kode}" tidak ada di lembar IKU. Tambahkan indikatornya di lembar IKU, atau betulkan kodenya.`,
      perbaikan:
        dugaan && seluruhSel
          ? [
              {
                id: 'kode',
                label: `${isi.sel}: ${kode} → ${dugaan}`,
                aman: true,
                ubah: [{ lembar, sel: isi.sel, dari: isi.tercetak, ke: dugaan, format: '@' }],
                halangan: null,
              },
            ]
          : null,
    });
  };
  for (const baris of [buku.kinerja, buku.riwayat, buku.renstra, buku.pembanding, buku.analisis])
    for (const r of baris) if (r.kode.nilai) periksa(r.lembar, r.kode, r.kode.nilai, true);
  for (const { lembar, kodeIku } of buku.anggaran) {
    const daftar = kodeIku.nilai ?? [];
    if (daftar.every((k) => kenal.has(k))) continue;
    // "SS1 dan SS4": each part is a code that is only written otherwise.
    const benar = daftar
      .flatMap((k) => (kenal.has(k) ? [k] : k.split(/[,;/&\n]|\bdan\b/i)))
      .map((k) => mirip.get(rapat(k)));
    if (benar.length > 1 && benar.every((k) => k !== undefined))
      lapor(lembar, kodeIku, kodeIku.tercetak, benar.join(';'), true);
    else for (const k of daftar) periksa(lembar, kodeIku, k, daftar.length === 1);
  }
  if (sumber.has('IKU')) for (const i of buku.iku) if (i.induk.nilai) periksa(i.lembar, i.induk, i.induk.nilai, true);
}

const angka = (n: NilaiTarget | null): number | null => (n?.jenis === 'angka' ? n.bilangan.angka : null);

/** Target and realisasi of the year against the four quarters, where all four are filled and a way was chosen. */
function periksaTriwulan(kinerja: Kinerja, cara: Iku['akumulasiTriwulan']['nilai'], catat: Pengumpul): void {
  if (!cara) return;
  const banding = (judul: string, setahun: Isi<NilaiTarget>, tw: readonly Isi<NilaiTarget>[]) => {
    const dari = setahunDariTriwulan(
      tw.map((t) => t.nilai),
      cara,
    );
    if (!dari?.lengkap || dari.nilai.jenis !== 'angka' || setahun.nilai?.jenis !== 'angka') return;
    const a = setahun.nilai.bilangan;
    // A mean is printed with fewer decimals than it has: half a unit of the printed figure is no difference.
    const longgar = cara === 'rata-rata' ? 0.5 * 10 ** -a.desimal + 1e-9 : 0;
    const beda = Math.abs(a.angka - dari.nilai.bilangan.angka);
    if (cara === 'rata-rata' ? beda <= longgar : a.angka === dari.nilai.bilangan.angka) return;
    const hitung = dari.nilai.bilangan.angka;
    catat.tambah('isian-triwulan', {
      lembar: kinerja.lembar,
      sel: setahun.sel,
      baris: kinerja.kode.nilai,
      kolom: judul,
      tercetak: setahun.tercetak,
      seharusnya: hitung,
      pesan: `${judul} setahun ${setahun.tercetak}, sedangkan triwulan I-IV dengan cara "${cara}" memberi ${angkaKeTeks(hitung)}. Betulkan salah satunya, atau ubah cara akumulasi di lembar IKU.`,
      terkait: tw.map((t) => ({ lembar: kinerja.lembar, sel: t.sel, tercetak: t.tercetak })),
    });
  };
  if (kinerja.realisasiSampaiTw === null)
    banding(
      'Realisasi',
      kinerja.realisasi,
      kinerja.tw.map((t) => t.realisasi),
    );
  banding(
    'Target',
    targetBerlaku(kinerja),
    kinerja.tw.map((t) => t.target),
  );
}

/** A class on one side only, or two words that no scale knows together: the capaian stays blank, and that is said. */
function periksaKelas(buku: BukuKerja, catat: Pengumpul): void {
  // A word under a unit of measure is a finding of the cell already.
  const kenal = new Set(
    buku.iku.flatMap((i) => (!i.satuan.nilai || SATUAN_KELAS.test(i.satuan.nilai) ? [i.kode.nilai] : [])),
  );
  for (const kinerja of buku.kinerja) {
    const [target, realisasi] = [targetBerlaku(kinerja).nilai, kinerja.realisasi.nilai];
    // With any other way of accumulating, the last class would be the year's.
    const tw = kinerja.tw.map((t) => t.realisasi).find((r) => r.nilai?.jenis === 'kelas');
    if (tw && !realisasi && kinerja.realisasi.tercetak === '' && kenal.has(kinerja.kode.nilai))
      catat.tambah('isian-triwulan', {
        lembar: kinerja.lembar,
        sel: tw.sel,
        baris: kinerja.kode.nilai,
        kolom: 'Realisasi triwulan',
        tercetak: tw.tercetak,
        pesan: `"${tw.tercetak}" tidak dapat dijumlah atau dirata-rata, jadi ${kinerja.kode.nilai ?? ''} belum punya angka setahun. Pilih "nilai terakhir" di kolom Akumulasi triwulan lembar IKU, atau isi kolom Realisasi.`,
      });
    if (!target || !realisasi || kinerja.capaianDitetapkan.nilai || !kenal.has(kinerja.kode.nilai)) continue;
    if (target.jenis === 'tanpaNilai' || realisasi.jenis === 'tanpaNilai') continue;
    if (target.jenis !== 'kelas' && realisasi.jenis !== 'kelas') continue;
    const sejenis = target.jenis === 'kelas' && realisasi.jenis === 'kelas';
    if (sejenis && kelasTertulis(target.kelas, realisasi.kelas, buku)) continue;
    catat.tambah('isian-kelas-tidak-dinilai', {
      lembar: kinerja.lembar,
      sel: kinerja.realisasi.sel,
      baris: kinerja.kode.nilai,
      kolom: 'Realisasi',
      tercetak: kinerja.realisasi.tercetak,
      pesan: sejenis
        ? `Realisasi "${kinerja.realisasi.tercetak}" dan target "${targetBerlaku(kinerja).tercetak}" tidak ada bersama pada satu skala, jadi capaiannya tidak dihitung. Tulis keduanya dengan kelas yang sama (misalnya BB), atau isi Capaian ditetapkan (%).`
        : `Target "${targetBerlaku(kinerja).tercetak}" dan realisasi "${kinerja.realisasi.tercetak}" tidak sejenis: yang satu angka, yang lain kelas, jadi capaiannya tidak dihitung. Tulis keduanya sebagai kelas atau keduanya sebagai angka.`,
    });
  }
}

/** Two parts that give another figure than the quarters which stand in for the year's. */
function periksaBagian(kinerja: Kinerja, satuan: string, catat: Pengumpul): void {
  const [atas, bawah, nilai] = [
    kinerja.pembilang.nilai?.angka,
    kinerja.penyebut.nilai?.angka,
    angka(kinerja.realisasi.nilai),
  ];
  if (atas === undefined || !bawah || nilai === null || !/persen|%/i.test(satuan)) return;
  const hasil = Math.round((atas / bawah) * 10_000) / 100;
  if (Math.abs(hasil - nilai) < 0.01) return;
  catat.tambah('isian-triwulan', {
    lembar: kinerja.lembar,
    sel: kinerja.realisasi.sel,
    baris: kinerja.kode.nilai,
    kolom: 'Realisasi',
    seharusnya: hasil,
    pesan: `Realisasi ${kinerja.kode.nilai ?? ''} kosong, jadi yang dipakai angka triwulan: ${angkaKeTeks(nilai)}. Pembilang : penyebut × 100 memberi ${angkaKeTeks(hasil)}. Tulis realisasi setahunnya, atau lengkapi triwulannya.`,
    terkait: sebutBagian(kinerja),
  });
}

const sebutBagian = (kinerja: Kinerja) =>
  [kinerja.pembilang, kinerja.penyebut].map((x) => ({ lembar: kinerja.lembar, sel: x.sel, tercetak: x.tercetak }));

/** A percentage above a hundred of a target below it, where the parts the other way round give one that may be. */
function hasilTertukar(kinerja: Kinerja): number | null {
  const [atas, bawah, target] = [
    kinerja.pembilang.nilai?.angka,
    kinerja.penyebut.nilai?.angka,
    angka(targetBerlaku(kinerja).nilai),
  ];
  return atas && bawah && atas > bawah && target && target <= 100 ? Math.round((bawah / atas) * 10_000) / 100 : null;
}

/** What the parts give is used; where they seem to have changed places, that is asked. */
function catatDariBagian(kinerja: Kinerja, hasil: Bilangan, dasar: Omit<BahanTemuan, 'pesan'>, catat: Pengumpul): void {
  const teks = angkaKeTeks(hasil.angka);
  const terbalik = hasilTertukar(kinerja);
  catat.tambah('isian-realisasi-dari-bagian', {
    ...dasar,
    ...(terbalik ? { tingkat: 'peringatan', terkait: sebutBagian(kinerja) } : { seharusnya: hasil.angka }),
    pesan: terbalik
      ? `Realisasi ${kinerja.kode.nilai ?? ''} kosong, dan pembilangnya (${kinerja.pembilang.tercetak}) lebih besar dari penyebutnya (${kinerja.penyebut.tercetak}): hasilnya ${teks}. Bila keduanya tertukar, tukar isi ${kinerja.pembilang.sel} dan ${kinerja.penyebut.sel}; realisasinya menjadi ${angkaKeTeks(terbalik)}.`
      : `Realisasi ${kinerja.kode.nilai ?? ''} kosong, jadi yang dipakai pembilang : penyebut × 100 = ${teks}${kinerja.capaian.tercetak ? '' : ' (di tabel dan narasi; kolom Capaian di lembar ini belum menghitungnya)'}. Bila memang itu realisasinya, tulis ${teks} di ${kinerja.realisasi.sel}; bila bukan, tulis yang benar.`,
    perbaikan: [
      {
        id: 'angka',
        label: `${kinerja.realisasi.sel}: tulis ${teks}`,
        aman: false,
        ubah: [
          {
            lembar: kinerja.lembar,
            sel: kinerja.realisasi.sel,
            dari: '',
            ke: hasil.angka,
            format: formatDesimal(hasil.desimal),
          },
        ],
        halangan: null,
      },
    ],
  });
}

/** Indicators without a figure of the year, and those whose figure follows from its two parts. */
function periksaRealisasi(buku: BukuKerja, catat: Pengumpul): void {
  const kenal = new Map(buku.iku.map((i) => [i.kode.nilai, i]));
  for (const kinerja of buku.kinerja) {
    const iku = kenal.get(kinerja.kode.nilai);
    const dasar = {
      lembar: kinerja.lembar,
      sel: kinerja.realisasi.sel,
      baris: kinerja.kode.nilai,
      kolom: 'Realisasi',
      tercetak: '',
    };
    const target = targetBerlaku(kinerja).nilai;
    if (kinerja.realisasiDariBagian && kinerja.realisasi.nilai?.jenis === 'angka')
      catatDariBagian(kinerja, kinerja.realisasi.nilai.bilangan, dasar, catat);
    else if (kinerja.realisasiSampaiTw) periksaBagian(kinerja, iku?.satuan.nilai ?? '', catat);
    else if (
      iku &&
      target &&
      target.jenis !== 'tanpaNilai' &&
      kinerja.realisasi.nilai === null &&
      kinerja.realisasi.tercetak === '' &&
      !kinerja.alasanTanpaNilai.nilai &&
      !kinerja.capaianDitetapkan.nilai &&
      !kinerja.tw.some((t) => t.realisasi.tercetak !== '')
    )
      catat.tambah('isian-realisasi-kosong', {
        ...dasar,
        pesan:
          kinerja.pembilang.nilai && kinerja.penyebut.nilai
            ? `Pembilang dan penyebut ${kinerja.kode.nilai} terisi, tetapi realisasinya kosong. Tulis realisasinya dalam ${iku.satuan.nilai ?? 'satuan indikatornya'}.`
            : `Realisasi ${kinerja.kode.nilai} belum diisi. Isi angkanya atau triwulannya; bila tidak ada nilai tulis "-" dan pilih alasannya.`,
      });
  }
}
