/** Which way an indicator should go, as far as its name tells. */
import { samakan } from './teks';

/** What nobody wants more of. */
const BURUK =
  /\b(pengangguran|penganggur|tpt|kemiskinan|miskin|stunting|wasting|underweight|gizi buruk|inflasi|kematian|mortalitas|kecelakaan|kriminalitas|kejahatan|putus sekolah|tidak sekolah|buta aksara|buta huruf|kumuh|ketimpangan|gini|kekerasan|perceraian|pernikahan (dini|anak|usia dini)|perkawinan anak|kesakitan|prevalensi|insidens?i?|kebocoran|kehilangan air|pencemaran|emisi|tunggakan|backlog|kemacetan|genangan|kebakaran|konflik|pelanggaran|pengaduan|aduan|keluhan|waktu tunggu|waktu tanggap|respon(se)? time|desa tertinggal|rentan|rumah tidak layak|rtlh|ketergantungan|mangkir|penyalahgunaan|sengketa|keterlambatan|temuan)\b/;
/** What is done about it turns the direction round again. */
const DITANGANI =
  /\b(penurunan|turunnya|berkurangnya|pengurangan|penanganan|ditangani|tertangani|diselesaikan|penyelesaian|terselesaikan|ditindak\s?lanjuti|tindak\s?lanjut|pencegahan|dicegah|penanggulangan|tertanggulangi|pengendalian|terkendali|perlindungan|layanan|pelayanan|dilayani|terlayani|bantuan|dibantu|difasilitasi|mendapat\w*|memperoleh|menerima|penerima|jaminan|bebas|pasca|kesiapsiagaan|rehabilitasi|diberdayakan|pemberdayaan|dibina|pembinaan|sembuh|keberhasilan|cakupan|kelulusan|diproses|terungkap|pengungkapan|penegakan|tanpa|tanggap\s?an|direspon|respon tepat|dipantau|deteksi|skrining|ketahanan|peta|data|laporan|dokumen|sosialisasi|nihil|graduasi|mandiri|naik|lulus|diperbaiki|terbangun|dibangun|tuntas|kepuasan)\b/;

export function arahDariNama(nama: string): 'TURUN' | null {
  const n = samakan(nama);
  return BURUK.test(n) && !DITANGANI.test(n) ? 'TURUN' : null;
}

/** The word that decides it. */
export function kataArah(nama: string): string {
  return BURUK.exec(samakan(nama))?.[0] ?? '';
}

/** A direction as reports print it; null when the text says none. */
export function bacaArah(teks: string): 'NAIK' | 'TURUN' | null {
  const t = samakan(teks);
  if (/\b(turun\w*|negatif|minimi[sz]e?|menurun|min|lower|rendah|kecil|sedikit)\b/.test(t)) return 'TURUN';
  if (/\b(naik\w*|positif|maximi[sz]e?|maksimal|meningkat|max|higher|tinggi|besar)\b/.test(t)) return 'NAIK';
  return null;
}
