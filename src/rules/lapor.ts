/** Findings from relations: the sentence an inspector would write, the formula with its numbers, and the repair. */
import { bagi, banding, type Desimal, desimal, keAngka, negatif, tanda } from '../core/desimal';
import { formatAngka } from '../core/format';
import { sekali } from '../core/sekali';
import type { SelTabel, Tabel } from '../core/tabel';
import type { Perbaikan, Temuan, Tingkat, UbahanSel } from '../core/temuan';
import { semuaRelasi } from '../relations/index';
import type { KonteksAturan } from '../relations/konteks';
import { desimalDi } from '../relations/sel';
import type { Relasi, RelasiTeruji, Uji } from '../relations/tipe';
import type { Aturan } from './aturan';
import { daftarTerkait, temuanSel } from './bantu';
import { kolomPersen, perbaikanRumus, selPersen } from './perbaikan-rumus';

/** Which relation a finding reports: what the search for root causes folds together. */
const asal = new WeakMap<Temuan, Relasi>();

export function catatAsal(t: Temuan, r: Relasi): void {
  asal.set(t, r);
}

export function relasiTemuan(t: Temuan): Relasi | null {
  return asal.get(t) ?? null;
}

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
  const polos = /^[-−\d.,\s]+%?$/.test(sel.tercetak.trim());
  let isi: Pick<UbahanSel, 'ke' | 'format'> = { ke: teks };
  if (bilangan || (polos && di)) {
    const tanda = sel.tercetak.includes('%');
    const pecahan = bilangan ? selPersen(sel) : tanda && di !== null && kolomPersen(di.tabel, di.kolom);
    const ke = keAngka(pecahan ? bagi(benar, desimal(100n), benar.s + 2) : benar);
    const angka = `${Math.abs(ke) >= 1000 ? '#,##0' : '0'}${benar.s ? `.${'0'.repeat(benar.s)}` : ''}`;
    isi = { ke, ...(pecahan ? { format: `${angka}%` } : bilangan ? {} : { format: tanda ? `${angka}"%"` : angka }) };
  }
  return {
    id: 'angka',
    label: `${sel.a1}: ${sel.tercetak} → ${teks}`,
    aman: aman && halangan === null,
    ubah: [{ lembar: sel.lembar, sel: sel.a1, dari: sel.tercetak, ...isi }],
    halangan: sel.rumus ? 'sel ini berisi rumus: perbaiki rumus atau sel sumbernya' : halangan,
  };
}

function tingkat(r: Relasi, u: Uji): Tingkat {
  const v = u.vonis as Tingkat;
  return r.paling && (v === 'galat' || v === 'peringatan') ? r.paling : v;
}

/** A total of weights that says 100 is right whatever its parts add up to. */
const bobotSeratus = (r: Relasi): boolean =>
  r.aturan === 'jumlah-tidak-cocok' &&
  r.tabel.kolom[r.kolom]?.peran === 'bobot' &&
  r.hasil.angka.jenis === 'angka' &&
  banding(r.hasil.angka.nilai, desimal(100n)) === 0;

function kalimat(r: Relasi, u: Uji): string {
  const benar = tulisSepertiSel(r.hasil, u.seharusnya);
  if (bobotSeratus(r))
    return `Jumlah bobot tercetak ${r.hasil.tercetak}, padahal bobot di atasnya berjumlah ${benar}. Jumlahnya memang harus 100: cari bobot yang keliru, lalu perbaiki yang itu.`;
  if (
    r.aturan === 'jumlah-tidak-cocok' &&
    r.nama.startsWith('Jumlah ') &&
    r.masukan.length > 0 &&
    r.tabel.jenis !== 'lhe'
  ) {
    const bagian = r.nama.slice('Jumlah '.length);
    const letak = r.tabel.baris.some((b) => b.baris < r.baris.baris && b.sel.includes(r.masukan[0] as SelTabel))
      ? 'di atasnya'
      : 'di bawahnya';
    return `${r.tabel.kolom[r.kolom]?.judul || 'Angka'} tercetak ${r.hasil.tercetak}, padahal jumlah ${r.masukan.length} ${bagian} ${letak} ${benar}. Periksa angka ini dan rinciannya: salah satunya keliru.`;
  }
  if (u.vonis === 'peringatan') {
    return `${r.nama} tercetak ${r.hasil.tercetak}, hitung ulang memberi ${benar}. Selisihnya kecil dan dapat berasal dari angka yang belum dibulatkan; cocokkan dengan angka aslinya.`;
  }
  return `${r.nama} tercetak ${r.hasil.tercetak}, padahal hitung ulang memberi ${benar}. Ganti menjadi ${benar}, atau perbaiki angka sumbernya bila itulah yang keliru.`;
}

const menurutSel = sekali((konteks: KonteksAturan): Map<SelTabel, RelasiTeruji[]> => {
  const m = new Map<SelTabel, RelasiTeruji[]>();
  for (const x of semuaRelasi(konteks)) {
    for (const s of [x.relasi.hasil, ...x.relasi.masukan]) {
      const d = m.get(s);
      if (d) d.push(x);
      else m.set(s, [x]);
    }
  }
  return m;
});

/**
 * Whether the result may be right and its source wrong after all: another table prints the same result, or a figure it
 * comes from fails elsewhere. Then nobody but a person can choose.
 */
function diragukan(konteks: KonteksAturan, r: Relasi): boolean {
  const m = menurutSel(konteks);
  const diulang = (m.get(r.hasil) ?? []).some(
    (x) => x.relasi.aturan === 'antar-tabel-berbeda' && x.uji.vonis === 'cocok',
  );
  return (
    diulang ||
    r.masukan.some((s) => (m.get(s) ?? []).some((x) => x.relasi !== r && !x.relasi.diam && x.uji.vonis === 'galat'))
  );
}

/** The figure itself, and where a function of ours computes it also the formula. */
function perbaikanRelasi(konteks: KonteksAturan, r: Relasi, u: Uji): Perbaikan[] {
  const pasti = r.aturan !== 'jumlah-tidak-cocok' && !r.paling && !diragukan(konteks, r);
  const nilai = perbaikanAngka(r.hasil, u.seharusnya, pasti, r);
  const rumus =
    r.fungsi && u.sisaArgumen
      ? perbaikanRumus(r.tabel, r.kolom, r.hasil, r.fungsi.nama, r.fungsi.masukan, u.sisaArgumen, u.seharusnya.s)
      : null;
  return rumus ? [nilai, rumus] : [nilai];
}

/** Sums of other things than budgets stand on other ground. */
function dasarJumlah(r: Relasi): string | null {
  if (r.aturan !== 'jumlah-tidak-cocok') return null;
  if (r.tabel.jenis === 'lhe') return 'PermenPANRB 88/2021 (nilai evaluasi adalah jumlah nilai komponennya)';
  return r.tabel.kolom.some((k) => k.bidang === 'anggaran')
    ? null
    : 'PermenPANRB 53/2014 (penyajian data yang konsisten: jumlah sama dengan rinciannya)';
}

function temuanDari(konteks: KonteksAturan, aturan: Aturan, { relasi: r, uji: u }: RelasiTeruji): Temuan {
  const t: Temuan = {
    ...temuanSel(aturan, r.tabel, r.baris, r.kolom, {
      tingkat: tingkat(r, u),
      pesan: kalimat(r, u),
      seharusnya: bobotSeratus(r) ? null : u.seharusnya,
      sebab: bobotSeratus(r) ? null : (u.sebab ?? null),
      terkait: daftarTerkait(r.hasil, r.masukan),
      perbaikan: u.vonis === 'galat' && !bobotSeratus(r) ? perbaikanRelasi(konteks, r, u) : null,
    }),
    hitungan: u.hitungan,
    dasar: dasarJumlah(r) ?? aturan.dasar,
  };
  asal.set(t, r);
  return t;
}

/** Findings of all relations that this rule reports and that do not hold. */
export function temuanRelasi(konteks: KonteksAturan, aturan: Aturan): Temuan[] {
  return semuaRelasi(konteks).flatMap((x) =>
    x.relasi.aturan === aturan.id && !x.relasi.diam && (x.uji.vonis === 'galat' || x.uji.vonis === 'peringatan')
      ? [temuanDari(konteks, aturan, x)]
      : [],
  );
}

/** Relations that hold only because a figure was cut off instead of rounded. */
export function temuanPembulatan(konteks: KonteksAturan, aturan: Aturan): Temuan[] {
  return semuaRelasi(konteks).flatMap((x) => {
    const { relasi: r, uji: u } = x;
    if (u.vonis !== 'info') return [];
    const tepat = tulisSepertiSel(r.hasil, u.seharusnya);
    const pas = tulisSepertiSel(r.hasil, u.seharusnya, desimalDi(r.hasil));
    const jumlah = r.aturan === 'jumlah-tidak-cocok' || r.aturan === 'rata-rata-tidak-cocok';
    const t: Temuan = {
      ...temuanSel(aturan, r.tabel, r.baris, r.kolom, {
        tingkat: 'info',
        pesan: jumlah
          ? `${r.nama} tercetak ${r.hasil.tercetak}; dari angka yang tercetak ${tepat}. Selisihnya dapat dijelaskan oleh pembulatan tiap bagian.`
          : `${r.nama} tercetak ${r.hasil.tercetak} dipotong atau dihitung dari angka yang belum dibulatkan; hitung ulang memberi ${tepat}${pas === tepat ? '' : `, dibulatkan ${pas}`}.`,
        seharusnya: u.seharusnya,
        terkait: daftarTerkait(r.hasil, r.masukan),
        perbaikan: jumlah ? null : [perbaikanAngka(r.hasil, u.seharusnya, true, r)],
      }),
      hitungan: u.hitungan,
    };
    return [t];
  });
}
