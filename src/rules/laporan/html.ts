/**
 * The result as one self-contained page that an officer can mail, open anywhere and print: no script, nothing from
 * outside, every text escaped.
 */
import type { HasilPanel, TemuanPanel } from '../../core/panel';
import { SEBUTAN_TINGKAT, type Tingkat } from '../../core/temuan';
import { angkaKeTeks } from '../../messages/angka';
import { WARNA_TINGKAT } from './lembar';
import { hitungTingkat, urutkanTemuan, waktuIndonesia } from './urut';

export interface PilihanLaporan {
  /** Name of the workbook or file. */
  judul: string;
  urutanLembar: readonly string[];
}

export function laporanHtml(hasil: HasilPanel, pilihan: PilihanLaporan): string {
  const n = hitungTingkat(hasil.temuan);
  const abai = hasil.temuan.filter((t) => t.diabaikan).length;
  const putusan =
    n.galat > 0
      ? `Ada ${n.galat} angka yang salah hitung.`
      : n.peringatan > 0
        ? `Tidak ada yang salah hitung; ${n.peringatan} hal perlu dicek.`
        : hasil.tabel.some((t) => t.dibaca)
          ? 'Tidak ditemukan kesalahan.'
          : 'Tidak ada tabel yang dikenali, jadi belum ada yang diperiksa.';
  const isi = urutkanTemuan(hasil.temuan, pilihan.urutanLembar)
    .map(
      (l) =>
        `<section><h2>Lembar ${teks(l.lembar)}</h2>${l.kelompok
          .map(
            (k) =>
              `<article>${satu(k.temuan)}${
                k.akibat.length
                  ? `<details open><summary>Ikut salah karena sel ini (${k.akibat.length})</summary>${k.akibat.map(satu).join('')}</details>`
                  : ''
              }</article>`,
          )
          .join('')}</section>`,
    )
    .join('');
  const tabel = hasil.tabel
    .map(
      (t) =>
        `<tr><td>${teks(t.lembar)}</td><td>${teks(t.rentang)}</td><td>${teks(t.judul)}</td><td>${t.dibaca ? 'dibaca' : 'tidak dibaca'}${t.sebab ? `: ${teks(t.sebab)}` : ''}</td></tr>`,
    )
    .join('');
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Hasil pemeriksaan ${teks(pilihan.judul)}</title><style>${gaya()}</style></head><body>
<header><p class="kecil">Hasil pemeriksaan LKjIP</p><h1>${teks(pilihan.judul)}</h1>
<p class="putusan">${teks(putusan)}</p>
<p>${(Object.keys(n) as Tingkat[]).map((t) => `<span class="t ${t}">${n[t]} ${SEBUTAN_TINGKAT[t]}</span>`).join(' ')}${abai ? ` <span class="t">${abai} diabaikan</span>` : ''}</p>
<p class="kecil">Diperiksa ${teks(waktuIndonesia(hasil.waktu))}. “Salah hitung” dapat dibuktikan dari angka di buku kerja ini; “Perlu dicek” belum tentu salah; “Catatan” soal pembulatan dan penulisan.</p></header>
<main>${isi || '<p>Tidak ada temuan.</p>'}</main>
<section><h2>Yang diperiksa</h2>${tabel ? `<table><thead><tr><th>Lembar</th><th>Rentang</th><th>Tabel</th><th>Keterangan</th></tr></thead><tbody>${tabel}</tbody></table>` : '<p>Tidak ada tabel yang dikenali.</p>'}
<p class="kecil">Aturan: ${teks(hasil.aturanDiperiksa.map((a) => a.judul).join(' · '))}</p></section>
</body></html>
`;
}

function satu(t: TemuanPanel): string {
  const rinci: [string, string | null | undefined][] = [
    ['Tertulis', t.tercetak],
    ['Seharusnya', typeof t.seharusnya === 'number' ? angkaKeTeks(t.seharusnya) : t.seharusnya],
    ['Hitungan', t.hitungan],
    ['Sebab', t.sebab],
    [
      'Dibandingkan dengan',
      t.terkait.map((x) => `${x.lembar} ${x.sel}${x.tercetak ? ` (${x.tercetak})` : ''}`).join('; '),
    ],
    ['Dasar', t.dasar],
    [
      'Diabaikan',
      t.diabaikan ? `${t.diabaikan.nama}, ${waktuIndonesia(t.diabaikan.waktu)}: ${t.diabaikan.alasan}` : null,
    ],
  ];
  return `<div class="temuan${t.diabaikan ? ' abai' : ''}"><h3><span class="t ${t.tingkat}">${SEBUTAN_TINGKAT[t.tingkat]}</span> <b>${teks(t.sel)}</b> ${teks([t.baris, t.kolom].filter(Boolean).join(' · '))}</h3><p>${teks(t.pesan)}</p><dl>${rinci
    .filter(([, v]) => v)
    .map(([k, v]) => `<dt>${k}</dt><dd>${teks(v as string)}</dd>`)
    .join('')}</dl></div>`;
}

export function teks(s: string): string {
  return s.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function gaya(): string {
  const tingkat = (Object.keys(WARNA_TINGKAT) as Tingkat[])
    .map((t) => `.${t}{background:${WARNA_TINGKAT[t].latar};color:${WARNA_TINGKAT[t].warna}}`)
    .join('');
  return `body{font:14px/1.5 Arial,Helvetica,sans-serif;color:#202124;max-width:820px;margin:0 auto;padding:24px}
h1{font-size:22px;margin:0}h2{font-size:16px;border-bottom:1px solid #dadce0;padding-bottom:4px;margin:28px 0 8px}h3{font-size:14px;font-weight:normal;margin:0}
.kecil{font-size:12px;color:#5f6368}.putusan{font-size:16px;font-weight:bold;margin:8px 0}
.t{display:inline-block;padding:1px 8px;border-radius:10px;border:1px solid #dadce0;font-size:12px;font-weight:bold}${tingkat}
.temuan{border:1px solid #dadce0;border-radius:6px;padding:10px 12px;margin:8px 0;break-inside:avoid;overflow-wrap:anywhere;unicode-bidi:isolate}.abai{opacity:.75}
.temuan p{margin:4px 0}details{margin-left:20px}summary{font-size:12px}dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:4px 0;font-size:13px}dt{color:#5f6368}dd{margin:0;white-space:pre-line}
table{border-collapse:collapse;width:100%;font-size:12px}th,td{border:1px solid #dadce0;padding:3px 6px;text-align:left;vertical-align:top}
@media print{body{max-width:none;padding:0;font-size:11px}.t,.temuan{-webkit-print-color-adjust:exact;print-color-adjust:exact}}`;
}
