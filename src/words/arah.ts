/** Which way an indicator is better, as words say it: its name, a column of directions, a stated formula, a cap. */
import type { Arah } from '../core/capaian';
import { normalTeks } from './nama';

/** Things of which less is better. Data: what an indicator counts, not how a report words it. */
const MAKIN_RENDAH =
  /\b(pengangguran|penganggur|tpt|kemiskinan|miskin|stunting|gizi buruk|wasting|underweight|inflasi|koefisien variasi|kematian|mortalitas|kesakitan|morbiditas|prevalensi|insidensi|gini|ketimpangan|kesenjangan|kekerasan|kecelakaan|kriminalitas|kejahatan|putus sekolah|buta (aksara|huruf)|kumuh|backlog|keluhan|pelanggaran|temuan|kerugian|tunggakan|sengketa|kerawanan|rawan|pencemaran|emisi|kebocoran|kehilangan|losses|susut|penyusutan|putus kontrak|piutang tak tertagih|barang rusak|angka kesakitan|kerusakan|kritis|waktu tunggu|waktu tanggap|gangguan|pengaduan|response time|respon time|lama (waktu|proses|pelayanan)|ketergantungan|pernikahan (dini|anak)|perkawinan anak|perceraian|penyalahgunaan|bencana|korban|angka (bayi|ibu)|death rate|mortality|dbd|tb paru|hiv|kelahiran remaja|tengkes|defisit|deviasi|genangan|kemacetan|kebakaran|konflik|rumah tidak layak|rtlh|keterlambatan|mangkir|tidak sekolah|(jumlah|angka|persen) kasus|wabah|kejadian luar biasa|klb|ndr|gdr|komplain|tertinggal|pencurian)\b/;

const PENANGANAN =
  /\b(yang (di|ter)(?!jangkit|papar|kena|tular|infeksi|dampak|tinggal|lantar|timpa|bengkalai|puruk|belakang|isolir)\w+|selesai|ditangani|(ter|di)(tolong|selamatkan|evakuasi)|mediasi|tertangani|penanganan|diselesaikan|terselesaikan|penyelesaian|tertanggulangi|penanggulangan|pencegahan|penurunan|pengurangan|ditindaklanjuti|tindak lanjut|pemenuhan|terlayani|dilayani|mendapat\w*|memperoleh|menerima|diberdayakan|terpenuhi|bebas|tanggap|tangguh|kesiapsiagaan|ditemukan|diobati|sembuh|kesembuhan|lulus|deteksi|pelayanan|layanan pengaduan|diawasi|terawasi|cakupan|pemulihan|rehabilitasi|dibina|dilaporkan|ditempatkan|keberhasilan|pengobatan|kepuasan|kepatuhan|ketersediaan|keselamatan|ketahanan|kelulusan|penyelamatan|terakreditasi|bersertifikat|bantuan|dibantu|difasilitasi|jaminan|nihil|tanpa|tuntas|mencapai|eliminasi|diperbaiki|relawan|petugas|kader|dokumen|laporan|kajian|peta|data|informasi|peringatan dini|pelatihan|sosialisasi|simulasi|penyuluhan|edukasi|logistik|sarana|prasarana|alat|forum|desa tangguh)\b/;

/** How long people wait or a service takes: whatever is done in that time. */
const WAKTU =
  /^(rata rata )?(lama )?waktu (tunggu|tanggap|respon\w*|penyelesaian|pelayanan|layanan|proses|penerbitan|penanganan)\b/;

/** Whether the name alone says that a lower figure is better. */
export function makinRendahMakinBaik(indikator: string, sasaran = ''): boolean {
  const rapi = normalTeks(indikator);
  if (WAKTU.test(rapi)) return true;
  if (MAKIN_RENDAH.test(rapi) && !PENANGANAN.test(rapi)) return true;
  const tujuan = normalTeks(sasaran);
  // What wants two things says nothing about one of them.
  return (
    /^(menurun|berkurang|rendah)/.test(tujuan) &&
    !/\b(meningkat|membaik|menguat|terwujud|tercapai|tercipta|optimal)\w*/.test(tujuan) &&
    !/^(persen )?(peningkatan|cakupan|penurunan|pengurangan)/.test(rapi) &&
    !PENANGANAN.test(rapi)
  );
}

/** What a cell of a column of directions says; `bertanda`: with "+" and "-". */
export function arahTertulis(teks: string, bertanda = false): Arah | null {
  if (bertanda && /^[-−–+]$/.test(teks)) return teks === '+' ? 'NAIK' : 'TURUN';
  const rapi = normalTeks(teks);
  if (!rapi) return null;
  if (/stabil|tetap|netral/.test(rapi)) return 'STABIL';
  if (/rentang|range/.test(rapi)) return 'RENTANG';
  if (/turun rasio/.test(rapi)) return 'TURUN_RASIO';
  if (/turun|negatif|minim|rendah|kecil|lower|menurun/.test(rapi)) return 'TURUN';
  if (/naik|positif|maks|max|tinggi|besar|higher|meningkat/.test(rapi)) return 'NAIK';
  return null;
}

const ANTARA = String.raw`\s*(?:kinerja|tahun|\(?\d{4}\)?|indikator|akhir)?\s*`;

const BAGI = '(?:[/:÷]|dibagi|per|terhadap)';

const RASIO_TURUN = new RegExp(String.raw`\b(?:target|rencana)${ANTARA}${BAGI}\s*(?:realisasi|capaian)\b`, 'i');

const SELISIH_TURUN =
  /(?<![\d.,])2\s*(?:x|×|\*|kali)?\s*\(?\s*(?:target|rencana)[^.;]{0,25}?\)?\s*[-–−]\s*\(?\s*(?:realisasi|capaian)|(?:target|rencana)\s*[-–−]\s*\(?\s*(?:realisasi|capaian)\s*[-–−]\s*(?:target|rencana)|(?:100\s*%?|1)\s*\+\s*\(?\s*\(?\s*(?:target|rencana)\s*[-–−]\s*realisasi/i;

/** Formulas for lower-is-better indicators that the report states anywhere in its text. */
export function rumusTurunTertulis(teks: readonly string[]): Set<'TURUN' | 'TURUN_RASIO'> {
  const ada = new Set<'TURUN' | 'TURUN_RASIO'>();
  for (const t of teks) {
    if (SELISIH_TURUN.test(t)) ada.add('TURUN');
    else if (RASIO_TURUN.test(t)) ada.add('TURUN_RASIO');
  }
  return ada;
}

/** "lebih dari 100% dihitung 100%" */
const BATAS_DIHITUNG =
  /(?:lebih dari|di ?atas|melebihi|melampaui|>)\s*(\d{3})\b[^.\d]{0,40}\b(?:dihitung|ditulis|dianggap|dinilai|diperhitungkan|dijadikan|menjadi)\b[^.\d]{0,20}\1\b/i;

const BATAS =
  /(?<!tidak )\b(?:dibatasi|maks(?:imal|imum)?|paling tinggi|batas (?:atas|capaian|maksim\w+)|cap(?:ping)?|tidak (?:boleh )?(?:lebih dari|melebihi))\b\.?[^.\d]{0,60}(\d{3})(?:[.,]0+)?(?!\d)(?:\s*(?:%|persen)|(?!\s*\p{L}))/iu;

/** A cap on capaian that a line of text states, in percent points. */
export function batasTertulis(teks: readonly string[]): number | null {
  for (const t of teks) {
    if (!/capaian|kinerja|kemajuan|progres/i.test(t)) continue;
    const m = BATAS_DIHITUNG.exec(t) ?? BATAS.exec(t);
    if (m) return Number(m[1]);
  }
  return null;
}
