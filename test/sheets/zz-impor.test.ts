import { it } from 'vitest';
import { bukuDariData, muatBundel } from '../../local/services/index.ts';
import { CONTOH } from '../../src/tables/contoh';
const out = (s: string) => process.stdout.write(s + '\n');
const rinci = (j: any) => Object.entries(j.perMetode).filter(([k]) => !/getSheetId|getName$|getRow$|getColumn$|getNum|getSheet$|getType|Style|Builder|getRange$|isSheetHidden/.test(k)).sort((a: any,b: any)=>b[1]-a[1]).slice(0, 40).map(([k,v])=>`${k} ${v}`).join(', ');
it('impor', () => {
  for (const n of [60, 600]) {
    const t = muatBundel(bukuDariData({}));
    t.LKJIP.tindakan.buatTemplat?.({ isi: { IDENTITAS: (CONTOH as any).IDENTITAS } });
    const ss = t.services.SpreadsheetApp.getActiveSpreadsheet();
    const tempel = (nama: string, isi: any[][]) => { const s = ss.insertSheet(nama); if (isi.length + 5 > s.getMaxRows()) s.insertRowsAfter(s.getMaxRows(), isi.length); s.getRange(1, 1, isi.length, isi[0]!.length).setValues(isi); };
    tempel('Laporan', [['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'], ...Array.from({ length: n }, (_, i) => [i + 1, `Meningkatnya mutu layanan ke-${Math.floor(i / 3)}`, `Persentase layanan ke-${i} yang selesai tepat waktu`, 'Persen', 80, 72 + (i % 8), ''])]);
    tempel('Belanja SIPD', [['Kode Rekening', 'Uraian', 'Pagu', 'Realisasi'], ...Array.from({ length: n }, (_, i) => [`1.01.${String(1 + Math.floor(i / 100)).padStart(2, '0')}.2.${String(1 + Math.floor((i % 100) / 10)).padStart(2, '0')}.${String(1 + (i % 10)).padStart(4, '0')}`, `Sub kegiatan ${i}`, 1000000 + i, 900000 + i])]);
    const h = (nama: string, f: () => any) => { t.ulangHitungan(); const r = f(); const j = t.hitungPanggilan(); out(`== ${nama} ${n}: total ${j.total} b${j.baca} t${j.tulis} s${j.struktur} kertas ${j.kertas}\n   ${rinci(j)}`); return r; };
    const p = h('siapkan', () => t.LKJIP.tindakan.siapkanPratinjau?.('ambil', {}));
    out(JSON.stringify({ ...p, dilewati: p?.dilewati?.slice(0, 3) }).slice(0, 600));
    const q = h('terapkan', () => t.LKJIP.tindakan.terapkanPratinjau?.());
    out(JSON.stringify(q).slice(0, 400));
  }
}, 600000);
it('satu tabel', () => {
  const t = muatBundel(bukuDariData({}));
  t.LKJIP.tindakan.buatTemplat?.({ isi: CONTOH });
  const id: string[] = t.LKJIP.tindakan.tabelData({}).tabel.map((x: { id: string }) => x.id);
  for (const tabel of id) for (const tahap of ['baru', 'isi lain']) {
    const minta: any = { tabel: tabel, ...(tahap === 'baru' ? {} : { pilihan: { [tabel]: { sumber: 'Sumber lain' } } }) };
    t.ulangHitungan(); t.LKJIP.tindakan.tabelData(minta); const b = t.hitungPanggilan();
    t.ulangHitungan(); t.LKJIP.tindakan.buatTabel(minta); const j = t.hitungPanggilan();
    out(`${tabel} ${tahap}: ${j.total - b.total} (baca isian ${b.total}) kertas ${j.kertas - b.kertas}` + (tabel === 'perhitungan' || tabel === 'tujuan' ? `\n   ${rinci(j)}\n   dikurangi: ${rinci(b)}` : ''));
  }
}, 600000);
