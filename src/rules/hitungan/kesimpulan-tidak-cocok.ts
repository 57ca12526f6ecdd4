import { banding, type Desimal, desimal, kurang, tanda } from '../../core/desimal';
import { PERAN_ULASAN } from '../../core/peran';
import { sekali } from '../../core/sekali';
import type { BarisTabel, SelTabel, Tabel } from '../../core/tabel';
import { makinRendah } from '../../relations/arah';
import { semuaRelasi } from '../../relations/index';
import { cariKawan } from '../../relations/kawan';
import type { KonteksAturan } from '../../relations/konteks';
import { angkaDi, kolomPeran, namaBaris } from '../../relations/sel';
import { bacaInterval, kenalKelas, skalaLaporan } from '../../relations/skala';
import { normalTeks } from '../../words/nama';
import { maksud } from '../antarTabel/posisi-tidak-cocok';
import type { Aturan, DokAturan } from '../aturan';
import { daftarTerkait, temuanSel } from '../bantu';
import type { TemuanAturan } from '../temuan-aturan';

const SERATUS = desimal(100n);
const BAIK =
  'efisien|efektif|tuntas|selesai|tercapai|terpenuhi|memenuhi|mencapai|melampaui|melebihi|sesuai|berhasil|hemat|surplus|naik|meningkat|bertambah|tumbuh|membaik|positif|unggul|di ?atas|lebih (?:tinggi|besar|baik)|on track';
const BURUK =
  'boros|gagal|(?:dalam|masih|sedang) proses|belum|defisit|turun|menurun|berkurang|memburuk|negatif|tertinggal|di ?bawah|lebih (?:rendah|kecil|buruk)|off track';
const POLA = new RegExp(`^(?:sangat |cukup )?(?:(tidak|belum|kurang|bukan|in) ?)?(?:(${BAIK})|(${BURUK}))\\b`);

/** Words for better and worse, which less is better turns round. */
const MUTU = /\b(membaik|memburuk|lebih (?:baik|buruk)|unggul|tertinggal)\b/;

/** +1 for a remark such as "Efisien", "Tercapai", "Naik"; −1 for its opposite; 0 for words that judge nothing. */
function makna(teks: string): number {
  const t = normalTeks(teks);
  const m = t.length <= 40 ? POLA.exec(t) : null;
  if (!m) return 0;
  return (m[2] ? 1 : -1) * (m[1] ? -1 : 1);
}

/** What the words of a column may follow: a sign for each row, 0 where it says nothing. */
interface Ukuran {
  nama: string;
  tanda: (b: BarisTabel, mutu: boolean) => number;
  sel: (b: BarisTabel) => (SelTabel | undefined)[];
  /** A difference may be taken either way round. */
  bolehTerbalik: boolean;
}

/** A bound or a range. */
const BERBATAS = /[≤≥<>]|\d\s*(?:-|–|s\.?d\.?)\s*\d/;

const BEDA =
  /\b(selisih|beda|perbedaan|gap|deviasi|kenaikan|penurunan|naik|turun|perubahan|pergeseran|pertumbuhan|perkembangan)\b/;

/** Results as they should be: a figure that is wrong itself must not speak against the word beside it. */
const dibetulkan = sekali((konteks: KonteksAturan): Map<SelTabel, Desimal> => {
  const m = new Map<SelTabel, Desimal>();
  for (const { relasi: r, uji } of semuaRelasi(konteks))
    if (uji.vonis === 'galat' && r.jenis !== 'sama') m.set(r.hasil, uji.seharusnya);
  return m;
});

function ukuran(konteks: KonteksAturan, tabel: Tabel): Ukuran[] {
  const betul = dibetulkan(konteks);
  const nilai = (b: BarisTabel, k: number) => {
    const s = b.sel[k];
    return s ? (betul.get(s) ?? angkaDi(s)) : null;
  };
  const judul = (k: number) => tabel.kolom[k]?.judul || 'angka';
  const arah = (b: BarisTabel) => (makinRendah(konteks, b, namaBaris(tabel, b) ?? '') ? -1 : 1);
  const hasil: Ukuran[] = [];
  const tambah = (nama: string, kolom: number[], t: (b: BarisTabel, mutu: boolean) => number, bolehTerbalik = false) =>
    hasil.push({ nama, tanda: t, sel: (b) => kolom.map((k) => b.sel[k]), bolehTerbalik });
  tabel.kolom.forEach((k, i) => {
    const beda =
      k.peran === 'selisih' || k.peran === 'persenSelisih' || (k.peran === 'teks' && BEDA.test(normalTeks(k.judul)));
    if (beda) tambah(`tanda ${judul(i)}`, [i], (b, mutu) => tandaDari(nilai(b, i)) * (mutu ? arah(b) : 1), true);
    if (k.peran === 'capaian' && k.bidang !== 'fisik')
      tambah(`${judul(i)} terhadap 100`, [i], (b) => {
        const n = nilai(b, i);
        return n ? (banding(n, SERATUS) >= 0 ? 1 : -1) : 0;
      });
  });
  const pasangan = (x: number, y: number, menurutArah: boolean) =>
    tambah(`${judul(x)} terhadap ${judul(y)}`, [x, y], (b) => {
      const [p, q] = [nilai(b, x), nilai(b, y)];
      return p && q ? tandaDari(kurang(p, q)) * (menurutArah ? arah(b) : 1) : 0;
    });
  for (const kolomRealisasi of kolomPeran(tabel, 'realisasi')) {
    for (const kolomTarget of kolomPeran(tabel, 'target')) {
      if (kolomTarget === cariKawan(tabel, kolomRealisasi, 'target')) pasangan(kolomRealisasi, kolomTarget, true);
      if (!tabel.baris.some((b) => BERBATAS.test(b.sel[kolomTarget]?.tercetak ?? ''))) continue;
      // "≤ 60", "60 - 85": whether a figure keeps to a standard is no question of its direction.
      tambah(`${judul(kolomRealisasi)} terhadap ${judul(kolomTarget)}`, [kolomRealisasi, kolomTarget], (baris) => {
        const [n, s] = [nilai(baris, kolomRealisasi), baris.sel[kolomTarget]];
        const batas = n && s ? bacaInterval(s.tercetak) : null;
        if (n && batas && BERBATAS.test(s?.tercetak ?? '')) return dalam(n, batas) ? 1 : -1;
        const t = nilai(baris, kolomTarget);
        return n && t ? (tandaDari(kurang(n, t)) || 1) * (tanda(kurang(n, t)) === 0 ? 1 : arah(baris)) : 0;
      });
    }
  }
  for (const x of kolomPeran(tabel, 'capaian')) for (const y of kolomPeran(tabel, 'penyerapan')) pasangan(x, y, false);
  // This year against the last.
  const bertahun = tabel.kolom.flatMap((k, i) =>
    k.tahun !== null && k.tw === null && (k.peran === 'realisasi' || k.peran === 'nilai' || k.peran === 'capaian')
      ? [i]
      : [],
  );
  for (const kolomRealisasiKini of bertahun)
    for (const y of bertahun) {
      const [a, b] = [tabel.kolom[kolomRealisasiKini], tabel.kolom[y]];
      if (a?.peran !== b?.peran || (a?.tahun ?? 0) - (b?.tahun ?? 0) !== 1) continue;
      pasangan(kolomRealisasiKini, y, false);
      pasangan(kolomRealisasiKini, y, true);
    }
  return hasil;
}

const dalam = (n: Desimal, { bawah, atas }: NonNullable<ReturnType<typeof bacaInterval>>): boolean => {
  const [p, q] = [bawah ? banding(n, bawah.nilai) : 1, atas ? banding(n, atas.nilai) : -1];
  return (bawah?.termasuk ? p >= 0 : p > 0) && (atas?.termasuk ? q <= 0 : q < 0);
};

const tandaDari = (n: Desimal | null): number => (n ? tanda(n) : 0);

/** Words that the rule about places judges: the table compares with a province or the nation. */
const adaPembanding = (t: Tabel) =>
  t.kolom.some((k) => k.varian === 'provinsi' || k.varian === 'nasional' || k.varian === 'daerahLain');

function periksaKolom(konteks: KonteksAturan, tabel: Tabel, kolom: number, semua: readonly Ukuran[]): TemuanAturan[] {
  const baris = tabel.baris.flatMap((b) => {
    const sel = b.jenis === 'data' ? b.sel[kolom] : undefined;
    return sel && /\p{L}/u.test(sel.tercetak)
      ? [{ b, sel, makna: makna(sel.tercetak), mutu: MUTU.test(normalTeks(sel.tercetak)) }]
      : [];
  });
  const menilai = baris.filter((x) => x.makna !== 0);
  if (adaPembanding(tabel) && baris.some((x) => maksud(x.sel.tercetak) !== null)) return [];
  if (menilai.length < 3 || menilai.length < baris.length * 0.8) return [];
  // Classes of a scale are judged by their scale.
  if (skalaLaporan(konteks).some((s) => menilai.every((x) => kenalKelas(s, x.sel.tercetak)))) return [];
  let kuat: { u: Ukuran; balik: number; cocok: number; salah: typeof menilai } | null = null;
  for (const ukuran of semua) {
    for (const balik of ukuran.bolehTerbalik ? [1, -1] : [1]) {
      const dinilai = menilai.filter((x) => ukuran.tanda(x.b, x.mutu) !== 0);
      const salah = dinilai.filter((x) => ukuran.tanda(x.b, x.mutu) * balik !== x.makna);
      const cocok = dinilai.length - salah.length;
      if (cocok < 3 || cocok < dinilai.length * 0.7 || salah.length > Math.max(1, dinilai.length * 0.2)) continue;
      if (!kuat || cocok > kuat.cocok) kuat = { u: ukuran, balik, cocok, salah };
    }
  }
  if (!kuat) return [];
  const { u: ukuranKini, salah, cocok } = kuat;
  return salah.map(({ b: baris, sel, makna: m }) => {
    const lawan = menilai.find((x) => x.makna === -m && !salah.includes(x))?.sel.tercetak ?? null;
    return temuanSel(kesimpulanTidakCocok, tabel, baris, kolom, {
      tingkat: 'peringatan',
      pesan: `Tertulis “${sel.tercetak}”, tetapi ${ukuranKini.nama} di baris ini mengatakan sebaliknya; ${cocok} baris lain sejalan. ${lawan ? `Ganti menjadi “${lawan}”` : 'Perbaiki keterangannya'}, atau perbaiki angkanya bila itulah yang keliru.`,
      seharusnya: lawan,
      terkait: daftarTerkait(sel, ukuranKini.sel(baris)),
    });
  });
}

export const kesimpulanTidakCocok: Aturan = {
  id: 'kesimpulan-tidak-cocok',
  judul: 'Kesimpulan tidak sesuai angkanya',
  kelompok: 'hitungan',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014, Lampiran Bab III (simpulan didasarkan pada data kinerja)',
  periksa: (konteks) =>
    konteks.tabel.flatMap((tabel) => {
      if (tabel.jenis === 'skala-nilai') return [];
      // "Arah" beside an indicator is which way is better; beside mere figures it is which way they went.
      const beri = kolomPeran(tabel, 'indikator').length > 0;
      const kolom = tabel.kolom.flatMap((k, i) =>
        PERAN_ULASAN.has(k.peran) || (k.peran === 'arah' && !beri) ? [i] : [],
      );
      if (!kolom.length) return [];
      const semua = ukuran(konteks, tabel);
      return semua.length ? kolom.flatMap((k) => periksaKolom(konteks, tabel, k, semua)) : [];
    }),
};

const kepala = ['No', 'Indikator Kinerja', 'Target', 'Realisasi', 'Capaian (%)', 'Keterangan'];

export const dok: DokAturan = {
  id: 'kesimpulan-tidak-cocok',
  penjelasan: {
    apa: 'Kata simpulan di sebuah kolom (“Tercapai”, “Tidak efisien”, “Naik”, “Belum memenuhi”) dibandingkan dengan angka yang diikuti oleh sebagian besar baris tabel itu: selisih, capaian terhadap 100, realisasi terhadap target, atau tahun ini terhadap tahun lalu.',
    mengapa: 'Simpulan yang berlawanan dengan angkanya adalah hal pertama yang dibaca, dan yang paling sering dikutip.',
    perbaikan: 'Ganti simpulannya. Bila simpulannya yang benar, periksa angka di baris itu.',
  },
  contoh: [
    {
      judul: 'satu baris berlawanan dengan angkanya',
      lembar: {
        a: [
          ['Tabel 3.1 Capaian Kinerja Tahun 2025'],
          [],
          kepala,
          ['1', 'Indeks Kepuasan Masyarakat', '85,00', '87,55', '103,00', 'Tercapai'],
          ['2', 'Persentase jalan mantap', '80,00', '72,00', '90,00', 'Tidak tercapai'],
          ['3', 'Cakupan air minum layak', '90,00', '94,50', '105,00', 'Tercapai'],
          ['4', 'Persentase irigasi berfungsi', '75,00', '69,00', '92,00', 'Tercapai'],
          ['5', 'Nilai SAKIP', '70,00', '70,70', '101,00', 'Tercapai'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F7', tingkat: 'peringatan', seharusnya: 'Tidak tercapai' }],
    },
    {
      judul: 'selisih menentukan efisien atau tidak',
      lembar: {
        a: [
          ['No', 'Sasaran', 'Capaian Kinerja (%)', 'Penyerapan (%)', 'Selisih', 'Arti'],
          ['1', 'Meningkatnya mutu jalan', '98,60', '92,10', '6,50', 'Efisien'],
          ['2', 'Berkurangnya genangan', '83,40', '89,20', '-5,80', 'Efisien'],
          ['3', 'Meningkatnya akses air minum', '109,40', '92,10', '17,30', 'Efisien'],
          ['4', 'Tertatanya ruang kota', '100,10', '82,50', '17,60', 'Efisien'],
          ['5', 'Meningkatnya tata kelola', '95,10', '93,70', '1,40', 'Efisien'],
        ],
      },
      temuan: [{ lembar: 'a', sel: 'F3', tingkat: 'peringatan', seharusnya: null }],
    },
    {
      judul: 'makin rendah makin baik: di bawah target berarti tercapai',
      lembar: {
        a: [
          ['No', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Keterangan'],
          ['1', 'Prevalensi stunting', 'Persen', '14,00', '12,50', 'Tercapai'],
          ['2', 'Angka kematian bayi', 'Per 1.000 KH', '9,00', '8,10', 'Tercapai'],
          ['3', 'Cakupan imunisasi dasar lengkap', 'Persen', '95,00', '96,20', 'Tercapai'],
          ['4', 'Cakupan kunjungan ibu hamil', 'Persen', '98,00', '91,40', 'Belum tercapai'],
        ],
      },
      temuan: [],
    },
  ],
};
