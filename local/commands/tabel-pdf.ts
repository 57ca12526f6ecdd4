/** The tables alone as PDF, drawn by LibreOffice from the sheets that the workbook would get. */
import { GalatKantor, ubahFormat } from '../kantor.ts';
import { tulisXlsx } from '../xlsx/tulis.ts';
import {
  type BerkasBuku,
  cetakJson,
  GalatMasukan,
  gantung,
  KELUAR,
  type KonteksPerintah,
  muat,
  panggilTindakan,
  pasangHalaman,
  periksaTujuan,
  tandaiPdf,
  tulisBerkas,
} from './dasar.ts';
import type { HasilTabelJson } from './tabel.ts';

const TANPA_KANTOR =
  'Jalan lain: tulis tabelnya sebagai .xlsx dengan -o, lalu simpan sebagai PDF dari Excel atau Google Sheets.';

interface Susunan {
  tabel: { buatan: string; nama: string; id: number }[];
  tulisan: { buatan: string; id: number }[];
  rencana: Parameters<typeof pasangHalaman>[1];
  data: HasilTabelJson;
}

/** @throws GalatMasukan where LibreOffice is missing or gives nothing: then no file was written. */
export async function jalankanPdf(
  konteks: KonteksPerintah,
  { jalan, buku }: BerkasBuku,
  pdf: string,
  minta: object,
): Promise<number> {
  const tujuan = await periksaTujuan(konteks, pdf, [jalan], '.pdf');
  const bundel = await muat(buku);
  panggilTindakan(bundel, 'isiRumus');
  let hasil: Susunan;
  try {
    hasil = panggilTindakan<Susunan>(bundel, 'susunTabel', minta);
  } catch (galat) {
    const { message } = galat as Error;
    throw /tidak dikenal/.test(message) ? new GalatMasukan(message) : galat;
  }
  const { data } = hasil;
  if (!data.tabel.length)
    throw new GalatMasukan(
      `Tidak ada tabel yang dapat disusun: ${data.dilewati.map(({ id, sebab }) => `${id} (${sebab})`).join('; ')}.`,
    );
  pasangHalaman(buku, hasil.rencana, hasil.tulisan);
  const nomor = new Set(data.tabel.map((satu) => `tabel:${satu.id}`));
  const tabel = new Set(hasil.tabel.flatMap((satu) => (nomor.has(satu.buatan) ? [satu.id] : [])));
  // Values alone: the sheets that formulas would read are gone.
  for (const lembar of [...buku.lembar]) if (!tabel.has(lembar.id)) buku.hapusLembar(lembar);
  buku.aktif = 0;
  try {
    tulisBerkas(tujuan, tandaiPdf(await ubahFormat(tulisXlsx(buku, { nilaiSaja: true }), 'tabel.xlsx', 'pdf')));
  } catch (galat) {
    throw galat instanceof GalatKantor ? new GalatMasukan(`PDF tidak dibuat: ${galat.message} ${TANPA_KANTOR}`) : galat;
  }
  if (konteks.opsi.json) cetakJson(konteks, { berkas: pdf, tabel: data.tabel.length, dilewati: data.dilewati });
  else {
    const { lebar } = konteks.keluaran;
    const baris = [`${data.tabel.length} tabel ditulis ke ${pdf}.`];
    if (data.dilewati.length) baris.push('', 'Dilewati:');
    for (const { id, sebab } of data.dilewati) baris.push(gantung(`  ${id}: `, sebab, lebar));
    konteks.keluaran.out(`${baris.join('\n')}\n`);
  }
  return KELUAR.baik;
}
