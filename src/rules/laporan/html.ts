/**
 * The result as one self-contained page that an officer can mail, open anywhere and print: no script, nothing from
 * outside, every text escaped.
 */
import type { HasilPanel, TemuanPanel } from '../../core/panel';
import { type CakupanKolom, type CakupanTabel, SEBUTAN_TINGKAT, type Tingkat } from '../../core/temuan';
import { angkaKeTeks } from '../../messages/angka';
import { WARNA_TINGKAT } from './lembar';
import { hitungTingkat, type KelompokTemuan, urutkanTemuan, waktuIndonesia } from './urut';

export interface PilihanLaporan {
  /** Name of the workbook or file. */
  judul: string;
  urutanLembar: readonly string[];
}

export function laporanHtml(hasil: HasilPanel, pilihan: PilihanLaporan): string {
  const banyak = hitungTingkat(hasil.temuan);
  const abai = hasil.temuan.filter((t) => t.diabaikan).length;
  const putusan =
    banyak.galat > 0
      ? `Ada ${banyak.galat} angka yang salah hitung.`
      : banyak.peringatan > 0
        ? `Tidak ada yang salah hitung; ${banyak.peringatan} hal perlu dicek.`
        : hasil.tabel.some((t) => t.dibaca)
          ? 'Tidak ditemukan kesalahan.'
          : 'Tidak ada tabel yang dikenali, jadi belum ada yang diperiksa.';
  const kelompok = urutkanTemuan(hasil.temuan, pilihan.urutanLembar).flatMap((l) => l.kelompok);
  const bagian = (judul: string, isi: readonly KelompokTemuan[], tulis: (k: KelompokTemuan) => string) =>
    isi.length === 0 ? '' : `<section><h2>${judul}</h2>${isi.map(tulis).join('')}</section>`;
  const terbuka = kelompok.filter((k) => !k.temuan.diabaikan);
  const pada = (t: Tingkat) => terbuka.filter((k) => k.temuan.tingkat === t);
  const isi =
    bagian(SEBUTAN_TINGKAT.galat, pada('galat'), kartu) +
    bagian(SEBUTAN_TINGKAT.peringatan, pada('peringatan'), kartu) +
    bagian(SEBUTAN_TINGKAT.info, pada('info'), baris) +
    bagian(
      'Diabaikan',
      kelompok.filter((k) => k.temuan.diabaikan),
      baris,
    );
  const tabel = hasil.tabel
    .map(
      (t) =>
        `<tr><td>${teksHtml(t.lembar)}</td><td>${teksHtml(t.rentang)}</td><td>${teksHtml(t.judul)}</td><td>${t.dibaca ? 'dibaca' : 'tidak dibaca'}${t.sebab ? `: ${teksHtml(t.sebab)}` : ''}${t.cakupan ? cakupan(t.cakupan) : ''}</td></tr>`,
    )
    .join('');
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hasil pemeriksaan ${teksHtml(pilihan.judul)}</title><style>${gaya()}</style></head><body>
<header><p class="kecil">Hasil pemeriksaan LKjIP</p><h1>${teksHtml(pilihan.judul)}</h1>
<p class="putusan">${teksHtml(putusan)}</p>
<p>${(Object.keys(banyak) as Tingkat[]).map((t) => `<span class="t ${t}">${banyak[t]} ${SEBUTAN_TINGKAT[t]}</span>`).join(' ')}${abai ? ` <span class="t">${abai} diabaikan</span>` : ''}</p>
<p class="kecil">Diperiksa ${teksHtml(waktuIndonesia(hasil.waktu))}. “Salah hitung” dapat dibuktikan dari angka di buku kerja ini; “Perlu dicek” belum tentu salah; “Catatan” soal pembulatan dan penulisan.</p></header>
<main>${isi}</main>
<section><h2>Yang diperiksa</h2>${tabel ? `<table><thead><tr><th>Lembar</th><th>Rentang</th><th>Tabel</th><th>Keterangan</th></tr></thead><tbody>${tabel}</tbody></table>` : '<p>Tidak ada tabel yang dikenali.</p>'}
<p class="kecil">Aturan: ${teksHtml(hasil.aturanDiperiksa.map((a) => a.judul).join(' · '))}</p></section>
</body></html>
`;
}

/** How many figures were checked, and how each column was read. */
function cakupan({ angka, terperiksa, kolom }: CakupanTabel): string {
  if (!angka) return '';
  const satu = (k: CakupanKolom) =>
    `<li>${teksHtml(k.kolom)} ${teksHtml(k.judul)}: ${teksHtml(k.arti)}, ${k.terperiksa} dari ${k.angka} angka (${teksHtml(k.alasan)})</li>`;
  return `<details><summary>${terperiksa} dari ${angka} angka diperiksa</summary><ul>${kolom.map(satu).join('')}</ul></details>`;
}

function kartu({ temuan, akibat }: KelompokTemuan): string {
  return `<article class="${temuan.tingkat}">${satu(temuan)}${
    akibat.length
      ? `<div class="akibat"><h4>Ikut salah karena sel ini</h4>${akibat.map((x) => baris({ temuan: x, akibat: [] })).join('')}</div>`
      : ''
  }</article>`;
}

/** Remarks take a line each. */
function baris({ temuan, akibat }: KelompokTemuan): string {
  const abai = temuan.diabaikan
    ? ` <i>(${SEBUTAN_TINGKAT[temuan.tingkat]}; diabaikan ${teksHtml(temuan.diabaikan.nama)}, ${teksHtml(waktuIndonesia(temuan.diabaikan.waktu))}: ${teksHtml(temuan.diabaikan.alasan)})</i>`
    : '';
  const angka = temuan.tingkat === 'info' ? '' : `${angkaTemuan(temuan)}. `;
  return `<p class="baris"><b>${tempatTeks(temuan)}</b> ${angka}${teksHtml(temuan.pesan)}${abai}</p>${akibat.map((x) => baris({ temuan: x, akibat: [] })).join('')}`;
}

/** Two tables that differ: which of them is right nobody proved, so the other figure is no verdict. */
const sebutanPembanding = (aturan: string): string =>
  aturan === 'antar-tabel-berbeda' ? 'di tabel lain' : 'seharusnya';

/** "Tertulis 80%, seharusnya 53,6"; long texts are not repeated. */
function angkaTemuan(t: TemuanPanel): string {
  const seharusnya = typeof t.seharusnya === 'number' ? angkaKeTeks(t.seharusnya) : t.seharusnya;
  return [
    t.tercetak && t.tercetak.length <= 60 ? `Tertulis <b>${teksHtml(t.tercetak)}</b>` : '',
    seharusnya ? `${sebutanPembanding(t.aturan)} <b>${teksHtml(seharusnya)}</b>` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function satu(temuanPanel: TemuanPanel): string {
  const angka = angkaTemuan(temuanPanel);
  const terkait = temuanPanel.terkait
    .map((x) => `${x.lembar} ${x.sel}${x.tercetak ? ` (${x.tercetak})` : ''}`)
    .join('; ');
  const rinci = [
    angka && `${angka}${temuanPanel.hitungan ? ` · ${teksHtml(temuanPanel.hitungan)}` : ''}`,
    temuanPanel.sebab && teksHtml(temuanPanel.sebab),
    terkait && `Dibandingkan dengan: ${teksHtml(terkait)}`,
    temuanPanel.dasar && `<span class="kecil">Dasar: ${teksHtml(temuanPanel.dasar)}</span>`,
  ];
  return `<h3><b>${tempatTeks(temuanPanel)}</b> ${teksHtml([temuanPanel.baris, temuanPanel.kolom].filter(Boolean).join(' · '))}</h3>${kutip(temuanPanel)}<p>${teksHtml(temuanPanel.pesan)}</p>${rinci
    .filter(Boolean)
    .map((r) => `<p class="rinci">${r}</p>`)
    .join('')}`;
}

/** "Tabel 3.1 D4", or for running text the heading and the paragraph below it. */
function tempatTeks(temuanPanel: TemuanPanel): string {
  const { tempat } = temuanPanel;
  if (!tempat || temuanPanel.tabel !== null || (tempat.nomor === null && tempat.jalur.length === 0))
    return `${teksHtml(temuanPanel.lembar)} ${teksHtml(temuanPanel.sel)}`;
  const paragraf = tempat.paragraf === null ? '' : `, paragraf ${tempat.paragraf}`;
  return `${teksHtml(tempat.jalur.join(' › ') || temuanPanel.lembar)}${paragraf}`;
}

/** The passage with the words that the finding is about. */
function kutip({ tempat }: TemuanPanel): string {
  if (!tempat?.petikan) return '';
  const kata = teksHtml(tempat.kutipan ?? '');
  return `<blockquote>${teksHtml(tempat.petikan).replace(kata, () => `<mark>${kata}</mark>`)}</blockquote>`;
}

export function teksHtml(s: string): string {
  return s.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function gaya(): string {
  const tingkat = (Object.keys(WARNA_TINGKAT) as Tingkat[])
    .map((t) => `.t.${t}{background:${WARNA_TINGKAT[t].latar};color:${WARNA_TINGKAT[t].warna}}`)
    .join('');
  return `body{font:14px/1.45 Arial,Helvetica,sans-serif;color:#202124;max-width:820px;margin:0 auto;padding:24px}
h1{font-size:22px;margin:0}h2{font-size:16px;border-bottom:2px solid #dadce0;padding-bottom:4px;margin:28px 0 8px}
h3,h4{font-size:13px;font-weight:normal;color:#3c4043;margin:0}h4{font-weight:bold;margin-top:8px}p{margin:3px 0}
.kecil{font-size:12px;color:#5f6368}.putusan{font-size:16px;font-weight:bold;margin:8px 0}
.t{display:inline-block;padding:1px 8px;border-radius:10px;border:1px solid #dadce0;font-size:12px;font-weight:bold}${tingkat}
article{border:1px solid #dadce0;border-left-width:4px;border-radius:4px;padding:8px 12px;margin:8px 0;break-inside:avoid}
article.galat{border-left-color:#d93025}article.peringatan{border-left-color:#f9ab00}
h3,p,td{overflow-wrap:anywhere;unicode-bidi:isolate}.rinci{font-size:13px;white-space:pre-line}.akibat{margin-left:16px}.akibat h3{margin-top:6px}
blockquote{margin:6px 0;padding:2px 10px;border-left:3px solid #dadce0;color:#3c4043}mark{background:#fde293}
.baris{font-size:13px;padding:4px 0;border-bottom:1px solid #eee}
table{border-collapse:collapse;width:100%;font-size:12px}th,td{border:1px solid #dadce0;padding:3px 6px;text-align:left;vertical-align:top}
@media print{@page{margin:15mm}body{max-width:none;padding:0;font-size:10.5pt}.t,article{-webkit-print-color-adjust:exact;print-color-adjust:exact}.rinci,h3,.baris{font-size:9.5pt}}`;
}
