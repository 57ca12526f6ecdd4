/** Findings from relations: the sentence an inspector would write, the formula with its numbers, and the repair. */

import { bagi, banding, type Desimal, desimal, jumlahkan, keAngka, negatif, SERATUS, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import { PERAN_ANGGARAN } from '../core/peran';
import { sekali } from '../core/sekali';
import type { Peran, SelTabel, Tabel } from '../core/tabel';
import type { Perbaikan, Tingkat, UbahanSel } from '../core/temuan';
import { semuaRelasi } from '../relations/index';
import type { KonteksAturan } from '../relations/konteks';
import { angkaDi, desimalDi } from '../relations/sel';
import type { JenisRelasi, Relasi, RelasiTeruji, Uji } from '../relations/tipe';
import type { Aturan } from './aturan';
import { daftarTerkait, gantiTeks, temuanSel } from './bantu';
import { kolomBerformatPersen, perbaikanRumus, selBerformatPersen } from './perbaikan-rumus';
import { type Pesan, type TemuanAturan, tabelKalimat } from './temuan-aturan';

/** A figure in the style of a cell: percent sign, "Rp", unit and brackets stay, decimals in the Indonesian form. */
export function tulisSepertiSel(sel: SelTabel, nilai: Desimal, angkaDesimal = nilai.s): string {
  const kurung = /\(\s*[\d.,]+\s*\)/.test(sel.tercetak);
  const badan = formatAngka(kurung && tanda(nilai) < 0 ? negatif(nilai) : nilai, angkaDesimal);
  const m = /^(\D*?)-?[\d][\d.,\s]*(.*)$/.exec(sel.tercetak);
  if (!m) return badan;
  let [depan, belakang] = [m[1] ?? '', (m[2] ?? '').trim()];
  // Brackets mean minus: they go when the figure is not negative.
  if (kurung && tanda(nilai) >= 0) {
    depan = depan.replace(/\(\s*$/, '');
    belakang = belakang.replace(/^\)/, '');
  }
  return `${depan}${badan}${belakang === '' || /^[%),]/.test(belakang) ? belakang : ` ${belakang}`}`;
}

/** From here on a figure is written with separators between its thousands. */
const BERPEMISAH = 1000;

/**
 * Puts the right figure into a cell. A bare figure becomes a number, as it would when typed; one with words or brackets
 * around it stays the text that it was.
 * @param di Where the cell stands: tells whether percentages there are fractions of 1. Without it a text stays a text.
 */
export function perbaikanAngka(
  sel: SelTabel,
  benar: Desimal,
  aman: boolean,
  di: { readonly tabel: Tabel; readonly kolom: number } | null = null,
  halangan: string | null = null,
): Perbaikan {
  const teks = tulisSepertiSel(sel, benar);
  const bilangan = typeof sel.nilai === 'number';
  const polos = sel.utuh === undefined && /^[-−\d.,\s]+%?$/.test(sel.tercetak.trim());
  let isi: Pick<UbahanSel, 'dari' | 'ke' | 'format'> = gantiTeks(sel, teks);
  if (bilangan || (polos && di)) {
    const tanda = sel.tercetak.includes('%');
    const pecahan = bilangan
      ? selBerformatPersen(sel)
      : tanda && di !== null && kolomBerformatPersen(di.tabel, di.kolom);
    const ke = keAngka(pecahan ? bagi(benar, SERATUS, benar.s + 2) : benar);
    const angka = `${Math.abs(ke) >= BERPEMISAH ? '#,##0' : '0'}${benar.s ? `.${'0'.repeat(benar.s)}` : ''}`;
    isi = {
      dari: sel.tercetak,
      ke,
      ...(pecahan ? { format: `${angka}%` } : bilangan ? {} : { format: tanda ? `${angka}"%"` : angka }),
    };
  }
  return {
    id: 'angka',
    label: `${sel.a1}: ${sel.tercetak} → ${teks}`,
    aman: aman && halangan === null,
    ubah: [{ lembar: sel.lembar, sel: sel.a1, ...isi }],
    halangan: sel.rumus ? 'sel ini berisi rumus: perbaiki rumus atau sel sumbernya' : halangan,
  };
}

const PERSERIBU = desimal(1n, 3);

/**
 * An input with which the row holds, as its own column shows it: the sum or the mean of the rows above a last one, a count
 * whose thousands mark was read as a decimal one. Then it is not the result that is wrong.
 */
function masukanLain({ jenis, tabel, baris, masukan, uji }: Relasi): { sel: SelTabel; ke: Desimal } | null {
  if (jenis !== 'hubungan') return null;
  const atas = baris === tabel.baris[tabel.baris.length - 1] ? tabel.baris.filter((b) => b.jenis === 'data') : [];
  for (const sel of masukan) {
    const isi = atas.flatMap((b) => (b === baris ? [] : (angkaDi(b.sel[baris.sel.indexOf(sel)]) ?? [])));
    const jumlah = jumlahkan(isi);
    const kini = angkaDi(sel) as Desimal;
    const calon = [
      ...(isi.length > 1 ? [jumlah, bagi(jumlah, desimal(BigInt(isi.length)), desimalDi(sel))] : []),
      ...(desimalDi(sel) === 3 ? [bagi(kini, PERSERIBU, 0)] : []),
    ];
    const ke = calon.find((c) => banding(c, kini) !== 0 && uji(new Map([[sel, c]]))?.vonis === 'cocok');
    if (ke) return { sel, ke };
  }
  return null;
}

/** One repair that puts the right figures into several cells at once; never without being asked. */
export function perbaikanBersama(ubahan: readonly { readonly sel: SelTabel; readonly ke: Desimal }[]): Perbaikan {
  const semua = ubahan.map(({ sel, ke }) => perbaikanAngka(sel, ke, false));
  return {
    id: 'angka',
    label: semua.map((satu) => satu.label).join(', '),
    aman: false,
    ubah: semua.flatMap((satu) => satu.ubah),
    halangan: semua.find((satu) => satu.halangan)?.halangan ?? null,
  };
}

/** The two parts of a quotient, each with the figure of the other, where it holds once they change places. */
export function bagianTerbalik({ jenis, masukan, uji }: Relasi): { sel: SelTabel; ke: Desimal }[] | null {
  const [atas, bawah] = masukan;
  const [pembilang, penyebut] = [angkaDi(atas), angkaDi(bawah)];
  if (jenis !== 'rasio' || masukan.length !== 2 || !atas || !bawah || !pembilang || !penyebut) return null;
  const tukar = [
    { sel: atas, ke: penyebut },
    { sel: bawah, ke: pembilang },
  ];
  return uji(new Map(tukar.map(({ sel, ke }) => [sel, ke])))?.vonis === 'cocok' ? tukar : null;
}

function tingkat(r: Relasi, u: Uji): Tingkat {
  const v = u.vonis as Tingkat;
  return r.paling && (v === 'galat' || v === 'peringatan') ? r.paling : v;
}

/** How a relation names a sum of the parts that follow the word. */
const NAMA_JUMLAH = 'Jumlah ';

/** A total of weights that says 100 is right whatever its parts add up to. */
const bobotSeratus = (r: Relasi): boolean =>
  r.jenis === 'jumlah' &&
  r.tabel.kolom[r.kolom]?.peran === 'bobot' &&
  r.hasil.angka.jenis === 'angka' &&
  banding(r.hasil.angka.nilai, SERATUS) === 0;

interface DataRelasi {
  /** What the result is called, and what is printed and what is computed anew, both as the cell writes figures. */
  nama: string;
  tercetak: string;
  benar: string;
}

/** What an inspector would write. The advice falls away where another correction mends the figure as well. */
const kalimatRelasi = tabelKalimat({
  bobotSeratus: ({ tercetak, benar }: DataRelasi) =>
    `Jumlah bobot tercetak ${tercetak}, padahal bobot di atasnya berjumlah ${benar}. Jumlahnya memang harus 100: cari bobot yang keliru, lalu perbaiki yang itu.`,
  jumlah: (isi: DataRelasi & { judul: string; bagian: string; banyak: number; diAtas: boolean }) => ({
    fakta: `${isi.judul} tercetak ${isi.tercetak}, padahal jumlah ${isi.banyak} ${isi.bagian} ${isi.diAtas ? 'di atasnya' : 'di bawahnya'} ${isi.benar}.`,
    saran: 'Periksa angka ini dan rinciannya: salah satunya keliru.',
  }),
  selisihKecil: ({ nama, tercetak, benar }: DataRelasi) =>
    `${nama} tercetak ${tercetak}, hitung ulang memberi ${benar}. Selisihnya kecil dan dapat berasal dari angka yang belum dibulatkan; cocokkan dengan angka aslinya.`,
  berbeda: ({ nama, tercetak, benar }: DataRelasi) => ({
    fakta: `${nama} tercetak ${tercetak}, padahal hitung ulang memberi ${benar}.`,
    saran: `Ganti menjadi ${benar}, atau perbaiki angka sumbernya bila itulah yang keliru.`,
  }),
  masukanLain: ({ nama, tercetak, benar, sel, isi, ke }: DataRelasi & { sel: string; isi: string; ke: string }) => ({
    fakta: `${nama} tercetak ${tercetak}, padahal hitung ulang memberi ${benar}.`,
    saran: `Cocok bila ${sel} (${isi}) menjadi ${ke}, seperti ditunjukkan kolomnya: periksa sel itu lebih dahulu.`,
  }),
  terbalik: ({ nama, tercetak, benar, atas, bawah }: DataRelasi & { atas: string; bawah: string }) => ({
    fakta: `${nama} tercetak ${tercetak}, padahal hitung ulang memberi ${benar}.`,
    saran: `Cocok bila pembilang (${atas}) dan penyebut (${bawah}) ditukar: periksa keduanya lebih dahulu.`,
  }),
  pembulatanBagian: ({ nama, tercetak, benar }: DataRelasi) =>
    `${nama} tercetak ${tercetak}; dari angka yang tercetak ${benar}. Selisihnya dapat dijelaskan oleh pembulatan tiap bagian.`,
  dipotong: ({ nama, tercetak, benar, dibulatkan }: DataRelasi & { dibulatkan: string }) =>
    `${nama} tercetak ${tercetak} dipotong atau dihitung dari angka yang belum dibulatkan; hitung ulang memberi ${benar}${dibulatkan === benar ? '' : `, dibulatkan ${dibulatkan}`}.`,
});

function dataRelasi(relasi: Relasi, uji: Uji): DataRelasi {
  return {
    nama: relasi.nama,
    tercetak: relasi.hasil.tercetak,
    benar: tulisSepertiSel(relasi.hasil, uji.seharusnya),
  };
}

function pesanRelasi(relasi: Relasi, uji: Uji, lain: ReturnType<typeof masukanLain>): Pesan {
  const data = dataRelasi(relasi, uji);
  if (lain)
    return kalimatRelasi('masukanLain', {
      ...data,
      sel: lain.sel.a1,
      isi: lain.sel.tercetak,
      ke: tulisSepertiSel(lain.sel, lain.ke),
    });
  if (bobotSeratus(relasi)) return kalimatRelasi('bobotSeratus', data);
  const [pertama] = relasi.masukan;
  if (relasi.jenis === 'jumlah' && relasi.nama.startsWith(NAMA_JUMLAH) && pertama && relasi.tabel.jenis !== 'lhe') {
    return kalimatRelasi('jumlah', {
      ...data,
      judul: relasi.tabel.kolom[relasi.kolom]?.judul || 'Angka',
      bagian: relasi.nama.slice(NAMA_JUMLAH.length),
      banyak: relasi.masukan.length,
      diAtas: relasi.tabel.baris.some((b) => b.baris < relasi.baris.baris && b.sel.includes(pertama)),
    });
  }
  return kalimatRelasi(uji.vonis === 'peringatan' ? 'selisihKecil' : 'berbeda', data);
}

const menurutSel = sekali((konteks: KonteksAturan): Map<SelTabel, RelasiTeruji[]> => {
  const peta = new Map<SelTabel, RelasiTeruji[]>();
  for (const x of semuaRelasi(konteks)) {
    for (const s of [x.relasi.hasil, ...x.relasi.masukan]) {
      const d = peta.get(s);
      if (d) d.push(x);
      else peta.set(s, [x]);
    }
  }
  return peta;
});

/**
 * Whether the result may be right and its source wrong after all: another table prints the same result, or a figure it
 * comes from fails elsewhere. Then nobody but a person can choose.
 */
function diragukan(konteks: KonteksAturan, relasi: Relasi): boolean {
  const peta = menurutSel(konteks);
  const diulang = (peta.get(relasi.hasil) ?? []).some((x) => x.relasi.jenis === 'sama' && x.uji.vonis === 'cocok');
  return (
    diulang ||
    relasi.masukan.some((s) =>
      (peta.get(s) ?? []).some((x) => x.relasi !== relasi && !x.relasi.diam && x.uji.vonis === 'galat'),
    )
  );
}

/** The figure itself, and where a function of ours computes it also the formula. */
function perbaikanRelasi(konteks: KonteksAturan, relasi: Relasi, uji: Uji): Perbaikan[] {
  const pasti = relasi.jenis !== 'jumlah' && !relasi.paling && !diragukan(konteks, relasi);
  const nilai = perbaikanAngka(relasi.hasil, uji.seharusnya, pasti, relasi);
  const rumus =
    relasi.fungsi && uji.sisaArgumen
      ? perbaikanRumus(
          relasi.tabel,
          relasi.kolom,
          relasi.hasil,
          relasi.fungsi.nama,
          relasi.fungsi.masukan,
          uji.sisaArgumen,
          uji.seharusnya.s,
        )
      : null;
  return rumus ? [nilai, rumus] : [nilai];
}

/** Sums and differences of other things than budgets stand on other ground. */
function dasarRelasi(relasi: Relasi): string | null {
  if (relasi.jenis === 'selisih') {
    const uang = relasi.masukan.some((sel) =>
      PERAN_ANGGARAN.has(relasi.tabel.kolom[relasi.baris.sel.indexOf(sel)]?.peran as Peran),
    );
    return uang ? null : 'PermenPANRB 53/2014 (penyajian data yang konsisten: selisih sama dengan kedua angkanya)';
  }
  if (relasi.jenis !== 'jumlah') return null;
  if (relasi.tabel.jenis === 'lhe') return 'PermenPANRB 88/2021 (nilai evaluasi adalah jumlah nilai komponennya)';
  return relasi.tabel.kolom.some((k) => k.bidang === 'anggaran')
    ? null
    : 'PermenPANRB 53/2014 (penyajian data yang konsisten: jumlah sama dengan rinciannya)';
}

function temuanTerbalik(
  aturan: Aturan,
  { relasi, uji }: RelasiTeruji,
  tukar: NonNullable<ReturnType<typeof bagianTerbalik>>,
): TemuanAturan {
  const [atas, bawah] = tukar.map(({ sel }) => sel) as [SelTabel, SelTabel];
  return {
    ...temuanSel(aturan, relasi.tabel, relasi.baris, relasi.kolom, {
      tingkat: 'peringatan',
      pesan: kalimatRelasi('terbalik', {
        ...dataRelasi(relasi, uji),
        atas: `${atas.a1}: ${atas.tercetak}`,
        bawah: `${bawah.a1}: ${bawah.tercetak}`,
      }),
      terkait: daftarTerkait(relasi.hasil, relasi.masukan),
      perbaikan: [{ ...perbaikanBersama(tukar), id: 'tukar', label: `tukar ${atas.a1} dan ${bawah.a1}` }],
    }),
    hitungan: uji.hitungan,
    relasi,
  };
}

function temuanDari(konteks: KonteksAturan, aturan: Aturan, teruji: RelasiTeruji): TemuanAturan {
  const { relasi, uji } = teruji;
  const tukar = bagianTerbalik(relasi);
  if (tukar) return temuanTerbalik(aturan, teruji, tukar);
  const lain = uji.vonis === 'galat' ? masukanLain(relasi) : null;
  const tanpaUsul = lain !== null || bobotSeratus(relasi);
  return {
    ...temuanSel(aturan, relasi.tabel, relasi.baris, relasi.kolom, {
      tingkat: lain ? 'peringatan' : tingkat(relasi, uji),
      pesan: pesanRelasi(relasi, uji, lain),
      seharusnya: tanpaUsul ? null : uji.seharusnya,
      sebab: tanpaUsul ? null : (uji.sebab ?? null),
      terkait: daftarTerkait(relasi.hasil, relasi.masukan),
      perbaikan: uji.vonis === 'galat' && !tanpaUsul ? perbaikanRelasi(konteks, relasi, uji) : null,
    }),
    hitungan: uji.hitungan,
    dasar: dasarRelasi(relasi) ?? aturan.dasar,
    relasi,
  };
}

/** Findings of all relations of a kind that do not hold, as the rule that reports them. */
export function temuanRelasi(konteks: KonteksAturan, aturan: Aturan, jenis: JenisRelasi): TemuanAturan[] {
  return semuaRelasi(konteks).flatMap((x) =>
    x.relasi.jenis === jenis && !x.relasi.diam && (x.uji.vonis === 'galat' || x.uji.vonis === 'peringatan')
      ? [temuanDari(konteks, aturan, x)]
      : [],
  );
}

/** Relations that hold only because a figure was cut off instead of rounded. */
export function temuanPembulatan(konteks: KonteksAturan, aturan: Aturan): TemuanAturan[] {
  return semuaRelasi(konteks).flatMap((x) => {
    const { relasi, uji } = x;
    if (uji.vonis !== 'info') return [];
    const data = dataRelasi(relasi, uji);
    const dibulatkan = tulisSepertiSel(relasi.hasil, uji.seharusnya, desimalDi(relasi.hasil));
    const jumlah = relasi.jenis === 'jumlah' || relasi.jenis === 'rata';
    const temuan: TemuanAturan = {
      ...temuanSel(aturan, relasi.tabel, relasi.baris, relasi.kolom, {
        tingkat: 'info',
        pesan: jumlah ? kalimatRelasi('pembulatanBagian', data) : kalimatRelasi('dipotong', { ...data, dibulatkan }),
        seharusnya: uji.seharusnya,
        terkait: daftarTerkait(relasi.hasil, relasi.masukan),
        perbaikan: jumlah ? null : [perbaikanAngka(relasi.hasil, uji.seharusnya, true, relasi)],
      }),
      hitungan: uji.hitungan,
    };
    return [temuan];
  });
}
