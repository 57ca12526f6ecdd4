/** Generated tables in the built bundle: rewritten in place, kept when edited, whole when a run fails, never in the inputs. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Bundel, bukuDariData, muatBundel } from '../../local/services/index.ts';
import type { HasilTulis } from '../../src/sheets/gerbang';
import { CONTOH } from '../../src/tables/contoh';

let bundel: Bundel;
const ss = () => bundel.services.SpreadsheetApp.getActive();
const lembar = (nama: string) => ss().getSheetByName(nama);
const nama = (): string[] => bundel.buku.lembar.map((l) => l.nama);
const isi = (n: string) => JSON.stringify(lembar(n).getDataRange().getValues());
const buat = (minta?: object) => bundel.LKJIP.tindakan.buatTabel?.(minta) as { tabel: HasilTulis[] };
const NAMA = 'Tabel Realisasi Kinerja';

/** Changes the realisasi of SS.3 in KINERJA. */
function ubahRealisasi(n: number): void {
  const r = ss().getRangeByName('KINERJA');
  const nilai: unknown[][] = r.getValues();
  const k = (nilai[0] as unknown[]).findIndex((x) => /^realisasi$/i.test(String(x).trim()));
  r.getCell(nilai.findIndex((b) => b[0] === 'SS.3') + 1, k + 1).setValue(n);
}

/** Sets the font of the tables in IDENTITAS: their styles change, so that they are built anew. */
function ubahHuruf(huruf: string): void {
  const r = ss().getRangeByName('IDENTITAS');
  const nilai: unknown[][] = r.getValues();
  r.getCell(nilai.findIndex((b) => /font|huruf/i.test(String(b[0]))) + 1, 2).setValue(huruf);
}

/** Everything in the input sheets, values and formulas. */
const isian = () =>
  bundel.buku.lembar
    .filter((l) =>
      /^(Identitas|IKU|Kinerja|Riwayat|Renstra|Pembanding|Anggaran|Belanja|Analisis|LHE|Rekomendasi|Skala)$/.test(
        l.nama,
      ),
    )
    .map((l) => [l.nama, isi(l.nama), JSON.stringify(lembar(l.nama).getDataRange().getFormulas())]);

/** Status in "Daftar Tabel" of the table. */
function keadaan(judul: string): string {
  bundel.panggil('menuDaftarTabel');
  const d = lembar('Daftar Tabel').getDataRange().getDisplayValues() as string[][];
  return d.find((b) => b[1]?.includes(judul))?.[3] ?? '';
}

beforeEach(() => {
  bundel = muatBundel(bukuDariData({ Catatan: [['milik orang']] }));
  bundel.LKJIP.tindakan.buatTemplat?.({ isi: CONTOH });
});

describe('tabel buatan di bundel', () => {
  it('lembar isian tidak berubah satu sel pun', () => {
    const sebelum = isian();
    expect(sebelum.length).toBeGreaterThan(10);
    buat();
    ubahRealisasi(21_451);
    ubahRealisasi(21_450);
    bundel.panggil('menuPerbaruiTabel');
    buat({ tema: 'ringkas' });
    expect(isian()).toEqual(sebelum);
  });

  it('ditulis di tempat: lembar dan tautannya sama, angkanya baru; hanya yang basi', () => {
    buat();
    const id = lembar(NAMA).getSheetId();
    const bukanBasi = isi('Tabel LHE AKIP');
    lembar('Catatan').getRange('B1').setFormula(`='${NAMA}'!A1`);
    ubahRealisasi(9_000);
    expect(keadaan('Realisasi Kinerja')).toBe('isian berubah, perlu diperbarui');
    expect(lembar(NAMA).getTabColor()).toBe('#b3261e');
    bundel.panggil('menuPerbaruiTabel');
    expect(lembar(NAMA).getSheetId()).toBe(id);
    expect(isi(NAMA)).toContain('9000');
    expect(lembar('Catatan').getRange('B1').getValue()).toContain('Realisasi Kinerja');
    expect(keadaan('Realisasi Kinerja')).toBe('sesuai isian');
    expect(lembar(NAMA).getTabColor()).toBe('#2e7d32');
    expect(isi('Tabel LHE AKIP')).toBe(bukanBasi);
  });

  it('isian yang dikembalikan: tabel tidak basi lagi tanpa ditulis', () => {
    buat();
    ubahRealisasi(9_000);
    expect(keadaan('Realisasi Kinerja')).toBe('isian berubah, perlu diperbarui');
    ubahRealisasi(21_450);
    expect(keadaan('Realisasi Kinerja')).toBe('sesuai isian');
    expect(lembar(NAMA).getTabColor()).toBe('#2e7d32');
  });

  it('yang disunting orang disimpan sebagai salinan; lembar dan lebarnya tetap', () => {
    buat();
    lembar(NAMA).getRange('B8').setValue('Kata-kata saya');
    lembar(NAMA).setColumnWidth(2, 333);
    const [h] = buat({ tabel: 'realisasi-kinerja' }).tabel;
    expect(h?.salinan).toMatch(/suntingan/);
    expect(isi(h?.salinan as string)).toContain('Kata-kata saya');
    expect(isi(NAMA)).not.toContain('Kata-kata saya');
    expect(lembar(NAMA).getColumnWidth(2)).toBe(333);
    // A second run finds nothing edited, and keeps no second copy.
    const n = nama().length;
    expect(buat({ tabel: 'realisasi-kinerja' }).tabel[0]).toMatchObject({ keadaan: 'tetap', salinan: null });
    expect(nama()).toHaveLength(n);
  });

  it('gagal di tengah: tabel lama utuh, tidak ada lembar sisa, dan kali berikutnya berhasil', () => {
    buat();
    const [lama, semua] = [isi(NAMA), nama()];
    for (const metode of ['setValues', 'setNumberFormats', 'setBackgrounds', 'setBorder']) {
      ubahRealisasi(9_000);
      ubahHuruf('Courier New');
      const pulih = gagalkan(metode);
      expect(() => buat({ tabel: 'realisasi-kinerja' }), metode).toThrow(/gagal/);
      pulih();
      expect(isi(NAMA), metode).toBe(lama);
      expect(nama(), metode).toEqual(semua);
    }
    expect(buat({ tabel: 'realisasi-kinerja' }).tabel[0]).toMatchObject({ keadaan: 'diperbarui', salinan: null });
    expect(isi(NAMA)).toContain('9000');
  });

  it('tabel tanpa data dilewati dan disebut; yang diminta saja dibuat', () => {
    const h = bundel.LKJIP.tindakan.tabelData?.({}) as { tabel: unknown[]; dilewati: unknown[] };
    expect([h.tabel.length, h.dilewati.length]).toEqual([34, 0]);
    for (const n of ['LHE', 'REKOMENDASI']) {
      const r = ss().getRangeByName(n);
      r.offset(1, 0, r.getNumRows() - 1, r.getNumColumns()).clearContent();
    }
    bundel.panggil('menuBuatSemuaTabel');
    const layar = JSON.stringify(bundel.layar.tayangan);
    expect(layar).toContain('Dibuat (34): ');
    expect(layar).toContain('Belum dapat dibuat (2):');
    expect(layar).toMatch(/- lembar isian [^:]*\(rentang LHE\) belum diisi: LHE AKIP/);
    expect(layar).toMatch(/- lembar isian [^:]*\(rentang REKOMENDASI\) belum diisi: Rekomendasi LHE/);
    expect(layar).toContain('Langkah berikutnya: LKjIP > Daftar Tabel');
    expect(ss().getActiveSheet().getName()).toBe('Tabel Tujuan');
    expect(nama()).not.toContain('Tabel LHE AKIP');
  });
});

/** The named call of ranges fails while it lasts, as the service does now and then. */
function gagalkan(metode: string): () => void {
  const catat = bundel.lingkungan.pencatat.catat;
  bundel.lingkungan.pencatat.catat = (kelas: string, m: string) => {
    if (m === metode && /^Range/.test(kelas)) throw new Error('layanan gagal');
    catat.call(bundel.lingkungan.pencatat, kelas, m);
  };
  return () => {
    bundel.lingkungan.pencatat.catat = catat;
  };
}
