/** Sentences of running text, and the figures that stand in them, each with its place. Exact or silent. */
import { parseAngka } from '../core/angka';
import { type Desimal, desimal, kali } from '../core/desimal';
import type { Paragraf } from '../core/naskah';
import { sekali } from '../core/sekali';

export interface Kalimat {
  readonly paragraf: Paragraf;
  readonly awal: number;
  readonly akhir: number;
  readonly teks: string;
}

/** Behind these a point ends no sentence. */
const SINGKATAN =
  /(?:^|[\s(])(?:no|nomor|tgl|kab|kec|kel|prov|dst|dll|dkk|dsb|s\/d|hal|jl|jln|rp|dr|drs|ir|h|hj|prof|tn|ny|st|\p{L}\.\p{L}{1,3}|sdr|yth|pt|cv|ud|thn|th|ta|tw|orng|org|jt|bln|min|maks|ttd|lamp|tab|gbr|ket|perda|permen|kep|uu|pp)$/iu;

/** Sentences of a text with their offsets; a list's number at the beginning stays with its sentence. */
export function pisahKalimat(teks: string): { awal: number; akhir: number }[] {
  const hasil: { awal: number; akhir: number }[] = [];
  let awal = 0;
  const ambil = (akhir: number) => {
    let dari = awal;
    let sampai = akhir;
    while (dari < sampai && /\s/.test(teks[dari] as string)) dari++;
    while (sampai > dari && /\s/.test(teks[sampai - 1] as string)) sampai--;
    if (sampai > dari) hasil.push({ awal: dari, akhir: sampai });
    awal = akhir;
  };
  for (const tanda of teks.matchAll(/[.!?]+(["”’)\]]*)(?=\s+["“‘(]*[\p{Lu}\d]|\s*$)|[;\n](?=\s)/gu)) {
    const letak = tanda.index;
    const sebelum = teks.slice(awal, letak);
    // "70,15; 73,40; dan 76,25" is one list.
    if (tanda[0] === ';' && /\d\s*%?$/.test(sebelum) && /^;\s+(?:dan\s+|serta\s+)?\d/.test(teks.slice(letak))) continue;
    if (tanda[0].startsWith('.')) {
      if (SINGKATAN.test(sebelum) || /(?:^|[\s(.])\p{L}$/u.test(sebelum)) continue;
      // "1." or "a." that only numbers what follows.
      if (/^\s*(?:\d{1,2}|[a-z]|[ivx]+)$/i.test(sebelum)) continue;
    }
    ambil(letak + tanda[0].length);
  }
  ambil(teks.length);
  return hasil;
}

export const kalimatParagraf = sekali((paragraf: Paragraf): Kalimat[] =>
  pisahKalimat(paragraf.teks).map(({ awal, akhir }) => ({
    paragraf,
    awal,
    akhir,
    teks: paragraf.teks.slice(awal, akhir),
  })),
);

export type MacamAngka = 'angka' | 'tahun' | 'tanggal' | 'rujukan' | 'urutan';

/** A figure in a sentence. Offsets are those of the sentence's text. */
export interface AngkaKalimat {
  readonly macam: MacamAngka;
  readonly awal: number;
  /** Behind the figure and its unit. */
  readonly akhir: number;
  readonly teks: string;
  /** Possible values: two where "1.762" may be either, none where it could not be read. */
  readonly nilai: readonly Desimal[];
  readonly angkaDesimal: number;
  /** "1,88 miliar" is printed in units of ten to the ninth; 0 where the figure stands in full. */
  readonly kelipatan: number;
  /** "%", "Rp", "poin", or the word behind the figure in small letters; '' when none. */
  readonly satuan: string;
  /** Number words in brackets behind it: "6 (enam)". */
  readonly huruf: string | null;
  /** Said to be about so much: "sekitar", "lebih dari", "hampir". */
  readonly kira: boolean;
}

const BULAN =
  '(?:jan|[fp]eb)(?:r?uari)?|maret|april|mei|jun[io]|jul[iy]|agustus|september|oktober|no[vp]ember|desember';
/** "tahun 2025, 3 (tiga) program": a blank behind the comma never makes a year a decimal. */
const POLA_ANGKA =
  /(?<![\p{L}\d.,/-])(?:(rp|idr)\s*\.?\s*)?(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|(?:19[5-9]|20[0-6])\d(?=[.,]\s)|\d+(?:[.,]\s?\d+)?)(?![.,]?\d|[/-]\d|\.\d)(,-+)?/giu;
const PENGALI: Record<string, number> = { ribu: 3, juta: 6, jt: 6, miliar: 9, milyar: 9, triliun: 12, trilyun: 12 };
const SEBELUM_RUJUKAN =
  /(?:\b(?:tabel|gambar|grafik|diagram|bagan|lampiran|nomor|no|pasal|ayat|bab|butir|huruf|halaman|hal|kode|diktum|formulir|poin ke|angka romawi|rt|rw|rekening|versi)|\/)\s*\.?\s*[([:]?\s*$/i;
const SEBELUM_URUTAN =
  /\b(?:triwulan|tw|semester|tahap|minggu|bulan|ke|peringkat|urutan|sasaran|tujuan|indikator|misi|program|level|kelas|tingkat|grade|klaster|zona|periode|kriteria|prioritas|nomor|no|butir|poin|point|angka)\s*(?:ke\s*)?[-–(]?\s*$/i;
const KIRA =
  /\b(?:sekitar|kurang lebih|lebih kurang|±|hampir|lebih dari|kurang dari|mendekati|kira-kira|di ?atas|di ?bawah|minimal|maksimal|paling (?:sedikit|banyak|lambat|rendah|tinggi)|hingga|sampai(?: dengan)?|antara|mencapai lebih dari)\s*$/i;
const TAHUN = /^(?:19[5-9]\d|20[0-6]\d)$/;

/** Things that are counted one by one: "1.762 orang" has no decimals. */
const DIHITUNG =
  /^(?:orang|unit|dokumen|laporan|perusahaan|kasus|peserta|jiwa|buah|kk|desa|kelurahan|kelompok|siswa|pasien|kunjungan|sekolah|rumah|keluarga|kendaraan|pengaduan|pencari|tenaga|pekerja|pegawai|asn|kegiatan|program|bidang|lembar|kelompok|koperasi|umkm|kepala|penduduk|wajib|sertifikat|izin|permohonan)$/;

function bacaNilai(rupiah: string, badan: string, satuan: string): { nilai: Desimal[]; angkaDesimal: number } {
  const bacaan = parseAngka(
    `${rupiah ? 'Rp ' : ''}${badan}${satuan === '%' ? '%' : ''}`,
    DIHITUNG.test(satuan) ? { satuan } : {},
  );
  if (bacaan.jenis === 'angka') return { nilai: [bacaan.nilai], angkaDesimal: bacaan.angkaDesimal };
  if (bacaan.jenis === 'ambigu') return { nilai: [bacaan.sebagaiRibuan, bacaan.sebagaiDesimal], angkaDesimal: 0 };
  return { nilai: [], angkaDesimal: 0 };
}

const BULAN_SESUDAH = new RegExp(`^\\s*(${BULAN})\\b`, 'i');
const BULAN_SEBELUM = new RegExp(`\\b(${BULAN})\\s*$`, 'i');
const PENGALI_SESUDAH = /^\s*(ribu|juta|jt|miliar|milyar|triliun|trilyun)\b/i;
const SATUAN_SESUDAH =
  /^\s*(?:(?:%|persen(?:tase)?\b)\s*poin\b|%|‰|persen\b|permil\b|poin persen(?:tase)?\b|poin\b|(?:(?:ribu|juta|jt|miliar|milyar|triliun|trilyun)\b\s*)?(?:rupiah\b)?)/i;
/** Four digits before these are a count, not a year. */
const BUKAN_TAHUN = /^(?:orang|unit|buah|jiwa|persen|dokumen|laporan|kegiatan)/;

/** Words behind a figure that are no unit of it. */
const BUKAN_SATUAN =
  /^(?:dari|dan|atau|dengan|pada|yang|di|dibanding\w*|sehingga|sedangkan|tahun|untuk|telah|sudah|maka|dalam|dapat|menjadi|serta|naik|turun|meningkat|menurun|lebih|belum|tidak|berdasarkan|karena|ini|tersebut|oleh|terhadap|sebagaimana|namun|tetapi|masuk|berada|termasuk|ber(?:predikat|kategori|kriteria))$/;

interface Sekitar {
  badan: string;
  depan: string;
  ekor: string;
  /** The unit that was read, and the word behind the figure. */
  satuan: string;
  kata: string;
  rupiah: boolean;
}

function macamAngka(sekitar: Sekitar): MacamAngka {
  const polos = !sekitar.rupiah && sekitar.satuan !== '%';
  if (polos && TAHUN.test(sekitar.badan) && (!BUKAN_TAHUN.test(sekitar.kata) || /\btahun\s*$/i.test(sekitar.depan)))
    return 'tahun';
  if (BULAN_SESUDAH.test(sekitar.ekor) || BULAN_SEBELUM.test(sekitar.depan)) return 'tanggal';
  if (SEBELUM_RUJUKAN.test(sekitar.depan) || /^\s*\/\s*[\dA-Z]/.test(sekitar.ekor)) return 'rujukan';
  // "per 100.000 kelahiran hidup" is part of a unit.
  if (polos && /\bper\s*$/i.test(sekitar.depan)) return 'urutan';
  // The number of an item.
  if (sekitar.depan.trim() === '' && /^\s*[.)]/.test(sekitar.ekor)) return 'rujukan';
  return polos && SEBELUM_URUTAN.test(sekitar.depan) && !/[.,]/.test(sekitar.badan) ? 'urutan' : 'angka';
}

function satuanAngka(rupiah: boolean, satuan: string, pengali: number | undefined, kata: string): string {
  if (rupiah || /rupiah/i.test(satuan)) return 'Rp';
  if (/^\s*(?:(?:%|persen(?:tase)?)\s+)?poin/i.test(satuan)) return 'poin';
  if (/^\s*(?:%|persen)/i.test(satuan)) return '%';
  if (/^\s*(?:‰|permil)/i.test(satuan)) return '‰';
  return pengali ? '' : kata;
}

/** Figures of a sentence in their order. */
export const angkaKalimat = sekali((kalimat: Kalimat): AngkaKalimat[] => {
  const { teks } = kalimat;
  return [...teks.matchAll(POLA_ANGKA)].map((m): AngkaKalimat => {
    const awal = m.index;
    const badan = m[2] as string;
    const rupiah = (m[1] ?? '') !== '';
    let akhir = awal + m[0].length;
    const depan = teks.slice(0, awal);
    let ekor = teks.slice(akhir);
    const kurung = /^\s*\(([\p{L}\s-]{3,200})\)/u.exec(ekor);
    if (kurung) {
      akhir += kurung[0].length;
      ekor = teks.slice(akhir);
    }
    const pengali = PENGALI[(PENGALI_SESUDAH.exec(ekor)?.[1] ?? '').toLowerCase()];
    const belakang = SATUAN_SESUDAH.exec(ekor)?.[0] ?? '';
    const kata = (/^\s*([\p{L}]{2,}(?:\/\p{L}+)?)/u.exec(ekor)?.[1] ?? '').toLowerCase();
    const satuan = satuanAngka(rupiah, belakang, pengali, BUKAN_SATUAN.test(kata) ? '' : kata);
    if (belakang.trim() !== '' && (!rupiah || !/%|persen|poin/i.test(belakang))) akhir += belakang.trimEnd().length;
    const { nilai, angkaDesimal } = bacaNilai(rupiah ? 'Rp' : '', badan, satuan);
    return {
      macam: macamAngka({ badan, depan, ekor, satuan, kata, rupiah }),
      awal,
      akhir,
      teks: teks.slice(awal, akhir),
      // "1.234 juta" is a thousand millions or one and a bit: decimals are what people mean.
      nilai: pengali ? nilai.slice(-1).map((n) => kali(n, desimal(1n, -pengali))) : nilai,
      angkaDesimal: pengali ? 0 : angkaDesimal,
      kelipatan: pengali ?? 0,
      satuan,
      huruf: kurung ? (kurung[1] as string).trim() : null,
      kira: KIRA.test(depan),
    };
  });
});
