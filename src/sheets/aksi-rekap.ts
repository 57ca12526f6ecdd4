/** The recap of many departments: what one workbook gives, and the sheets made of all of them. */
import type { SheetSnapshot, WorkbookSnapshot } from '../core/snapshot';
import { GalatPengguna } from '../messages/galat';
import { type RingkasDinas, rencanaRekap, ringkasDinas } from '../tables/rekap';
import { bacaBuku, type HasilBaca } from '../workbook/buku';
import { normalJudul } from '../workbook/definisi';
import { daftarKurang } from '../workbook/kurang';
import { bacaIsian } from './aksi-tabel';
import type { BukuSheets } from './buku';
import { tulisLembar } from './gerbang';
import { denganBuku } from './jalan';
import { benda, bentukTeks, berisi, senarai, wajib } from './minta';
import { bacaUntukPeriksa, hasilSementara, periksa } from './periksa';

function ringkas(isian: HasilBaca, berkas: string, temuan: { galat: number; peringatan: number }): RingkasDinas {
  const kosong = daftarKurang(isian).filter((b) => b.penting === 'wajib').length;
  return ringkasDinas(isian.buku, { berkas, galat: temuan.galat, peringatan: temuan.peringatan, kosong });
}

/** @throws GalatPengguna where the workbook has no input sheets. */
export function ringkasRekap(buku: BukuSheets, berkas: string): RingkasDinas {
  return ringkas(bacaIsian(buku), berkas, hasilSementara(buku).hasil.ringkasan);
}

type Dilewati = readonly { berkas: string; sebab: string }[];

function tulisRekap(buku: BukuSheets, daftar: readonly RingkasDinas[], dilewati: Dilewati) {
  const rencana = rencanaRekap(daftar, dilewati);
  return { rencana, letak: tulisLembar(buku, rencana) };
}

/** The sheets of the recap; plan and place are for .xlsx, which has page layouts. */
export const buatRekap = (daftar: readonly RingkasDinas[], dilewati: Dilewati) => {
  const dinas = berisi({ berkas: bentukTeks, dinas: bentukTeks });
  wajib('buatRekap', { daftar: [daftar, senarai(dinas)], dilewati: [dilewati, senarai(benda)] });
  return denganBuku((buku) => tulisRekap(buku, daftar, dilewati));
};

const identitas = (l: SheetSnapshot): boolean =>
  l.tampil.slice(0, 8).some((b) => normalJudul(b[0] ?? '') === 'pengaturan' && normalJudul(b[1] ?? '') === 'isi');

/** Sheets copied into one workbook, a department each: a sheet of settings and those that stand to its right. */
function kelompokDinas(w: WorkbookSnapshot): SheetSnapshot[][] {
  const hasil: SheetSnapshot[][] = [];
  for (const l of w.lembar) {
    if (identitas(l)) hasil.push([l]);
    else hasil[hasil.length - 1]?.push(l);
  }
  return hasil;
}

/** The same recap from copies of the departments' sheets in the open workbook, without opening any other file. */
export function rekapTempelan(): { dinas: string[]; dilewati: Dilewati } {
  return denganBuku((buku) => {
    const { snapshot } = bacaUntukPeriksa(buku);
    const daftar: RingkasDinas[] = [];
    const dilewati: { berkas: string; sebab: string }[] = [];
    for (const lembar of kelompokDinas(snapshot)) {
      const nama = new Set(lembar.map((l) => l.nama));
      const w = { ...snapshot, lembar, rentangBernama: snapshot.rentangBernama.filter((r) => nama.has(r.lembar)) };
      const berkas = lembar[0]?.nama ?? '';
      const isian = bacaBuku(w);
      if (isian.buku.iku.length > 0 && isian.buku.kinerja.length > 0)
        daftar.push(ringkas(isian, berkas, periksa({ snapshot: w, diperiksa: w }, () => {}).ringkasan));
      else
        dilewati.push({
          berkas,
          sebab: 'lembar IKU dan Kinerja yang berisi tidak ada di sebelah kanannya',
        });
    }
    if (daftar.length < 2)
      throw new GalatPengguna(
        `Rekap memerlukan lembar isian sedikitnya dua dinas di buku ini; yang terbaca ${daftar.length}. Di salinan untuk dikirim tiap dinas, klik kanan tab lembarnya > Salin ke > spreadsheet ini: Identitas dahulu, lalu IKU, Kinerja, Anggaran, dan LHE di sebelah kanannya.`,
      );
    tulisRekap(buku, daftar, dilewati);
    return { dinas: daftar.map((d) => d.dinas || d.berkas), dilewati };
  });
}
