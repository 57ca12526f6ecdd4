/** Word documents on the command line: gathered by the bundle, composed by dist/Dokumen.html, packed here. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { HasilDokumen, PilihanDokumen } from '../../src/core/dokumen.ts';
import { akarProyek } from '../akar.ts';
import type { BagianBiner, Contoh } from '../docx/contoh.ts';
import { BAGIAN_SIDIK, sidikBagian, sidikXml } from '../xlsx/sidik.ts';
import { tulisZip } from '../xlsx/zip.ts';
import {
  bacaBerkas,
  bacaBerkasBuku,
  cetakJson,
  GalatMasukan,
  gantung,
  KELUAR,
  type KonteksPerintah,
  muat,
  opsiTeks,
  panggilTindakan,
  periksaTujuan,
  tulisBerkas,
} from './dasar.ts';
import { ingatkan, jumlahGalat } from './tabel.ts';

/** What of the gathered records is read here. */
interface Bahan {
  perjanjian: readonly { jabatan: string; kepala: boolean; berubah: boolean }[];
  /** `peran`: the post as IKU names it, in small letters; `jabatan`: as it is printed. */
  naskah: { pejabat: readonly { peran: string; jabatan: string }[] };
}

/** Of the optional sheets one is enough to tell that a workbook has them. */
const LEMBAR_NASKAH = ['Naskah', 'Pejabat'];

interface ModulDokumen {
  alasanTanpa(jenis: string, bahan: unknown, jabatan?: string): string;
  buatDokumen(jenis: string, bahan: unknown, pilihan: PilihanDokumen): HasilDokumen;
}

/** The very code that the panel runs. */
function muatModul(): ModulDokumen {
  const halaman = readFileSync(join(akarProyek(), 'dist', 'Dokumen.html'), 'utf8');
  const kode = /<script id="kode">([\s\S]*?)<\/script>/.exec(halaman)?.[1];
  if (kode === undefined) throw new Error('dist/Dokumen.html tidak memuat kodenya. Jalankan: npm run build');
  return new Function(`${kode}\nreturn LKJIP_DOKUMEN;`)() as ModulDokumen;
}

/** Adds the mark by which we know an untouched file of ours again, so that only such a one is replaced unasked. */
function bertanda(berkas: readonly BagianBiner[]): BagianBiner[] {
  const sisip: Record<string, [sebelum: string, isi: string]> = {
    '[Content_Types].xml': [
      '</Types>',
      `<Override PartName="/${BAGIAN_SIDIK}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`,
    ],
    '_rels/.rels': [
      '</Relationships>',
      `<Relationship Id="rSidik" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${BAGIAN_SIDIK}"/>`,
    ],
  };
  const isi = berkas.map(([nama, teks]): BagianBiner => {
    const tambahan = sisip[nama];
    if (!tambahan || typeof teks !== 'string') return [nama, teks];
    return [nama, teks.replace(tambahan[0], () => tambahan[1] + tambahan[0])];
  });
  const sidik = sidikBagian(isi.map(([nama, teks]) => [nama, teks.toString()] as const));
  return [...isi, [BAGIAN_SIDIK, sidikXml(sidik)]];
}

function kemasDokumen(berkas: readonly BagianBiner[]): Buffer {
  return tulisZip(bertanda(berkas));
}

/** The template that was asked for. @throws GalatMasukan with what is wrong with it. */
async function bacaGaya(konteks: KonteksPerintah): Promise<{ jalan: string; contoh: Contoh } | null> {
  const berkas = opsiTeks(konteks, 'gaya');
  if (berkas === null) return null;
  const { jalan, isi } = bacaBerkas(konteks, berkas, '.docx');
  const [{ bacaContoh }, { GalatNaskah }] = await Promise.all([import('../docx/contoh.ts'), import('../docx/baca.ts')]);
  try {
    return { jalan, contoh: bacaContoh(isi, basename(jalan)) };
  } catch (galat) {
    throw galat instanceof GalatNaskah ? new GalatMasukan(`Contoh gaya ${galat.message}`) : galat;
  }
}

/** Page numbers for the lists of contents. @throws GalatMasukan where LibreOffice is missing or gives none. */
async function hitungHalaman(hasil: HasilDokumen, isi: Buffer): Promise<Record<string, string>> {
  const [{ ubahFormat, GalatKantor }, { letakPenanda, nomorHalaman, SARING_PENANDA }] = await Promise.all([
    import('../kantor.ts'),
    import('../docx/halaman.ts'),
  ]);
  try {
    const letak = letakPenanda(await ubahFormat(isi, 'dokumen.docx', 'pdf', { saring: SARING_PENANDA }));
    if (letak.size === 0) throw new GalatKantor('LibreOffice ini tidak menyebut halaman penandanya.');
    return nomorHalaman(hasil.berkas.find(([nama]) => nama === 'word/document.xml')?.[1] ?? '', letak);
  } catch (galat) {
    throw galat instanceof GalatKantor
      ? new GalatMasukan(
          `Nomor halaman tidak dihitung: ${galat.message} Tanpa --halaman dokumennya tetap dibuat, dan Word mengisi nomornya (Ctrl+A, lalu F9).`,
        )
      : galat;
  }
}

/** What Word and LibreOffice leave beside a document while it is open; Word puts its mark over the first letters. */
function tolakTerbuka(tujuan: string, output: string): void {
  const [folder, dasar] = [dirname(tujuan), basename(tujuan)];
  const tanda = [`.~lock.${dasar}#`, `~$${dasar}`, `~$${dasar.slice(1)}`, `~$${dasar.slice(2)}`];
  if (tanda.some((nama) => existsSync(join(folder, nama))))
    throw new GalatMasukan(`"${output}" sedang dibuka di Word atau LibreOffice. Tutup dahulu, lalu ulangi.`);
}

/** A post as IKU names it, from what was asked for: its name there or its printed title, whole or a part that only one has. */
function cariJabatan(bahan: Bahan, jenis: string, minta: string | null): string | null {
  if (minta === null) return null;
  if (jenis !== 'pk' && jenis !== 'pk-perubahan') throw new GalatMasukan('--jabatan hanya untuk pk dan pk-perubahan.');
  const nama = bahan.perjanjian.map((satu) => satu.jabatan).filter(Boolean);
  const samakan = (teks: string) => teks.toLowerCase().replace(/\s+/g, ' ').trim();
  const cari = samakan(minta);
  const sebutan = (satu: string): string[] => [
    samakan(satu),
    ...bahan.naskah.pejabat.flatMap(({ peran, jabatan }) => (peran === samakan(satu) ? [samakan(jabatan)] : [])),
  ];
  const tepat = nama.filter((satu) => sebutan(satu).includes(cari));
  const cocok =
    tepat.length || cari === '' ? tepat : nama.filter((satu) => sebutan(satu).some((teks) => teks.includes(cari)));
  if (cocok.length === 1) return cocok[0] as string;
  throw new GalatMasukan(
    `Jabatan "${minta}" ${cocok.length ? 'cocok dengan beberapa jabatan' : 'tidak ada di kolom Penanggung jawab IKU'}. Yang ada: ${nama.join('; ') || 'belum ada satu pun'}.`,
  );
}

/** What the file holds, in brackets: whose agreements, or how much of a report. */
function sebutIsi(jenis: string, bahan: Bahan, jabatan: string | null, jumlah: HasilDokumen['jumlah']): string {
  if (jenis === 'sk-iku') return '(keputusan dan lampirannya)';
  if (jenis === 'laporan') return `(${jumlah.judul} judul, ${jumlah.tabel} tabel, ${jumlah.gambar} gambar)`;
  const semua = bahan.perjanjian.filter((satu) => jenis === 'pk' || satu.berubah);
  const nama = (jabatan === null ? semua : bahan.perjanjian.filter((satu) => satu.jabatan === jabatan)).map(
    (satu) => satu.jabatan || (satu.kepala ? 'kepala perangkat daerah' : ''),
  );
  return `(${nama.length} perjanjian: ${nama.join('; ')})`;
}

/** One document from a workbook to a file, with what is still to be filled. */
export async function jalankanDokumen(konteks: KonteksPerintah, jenis: string, berkas: string): Promise<number> {
  const output = opsiTeks(konteks, 'output');
  if (output === null) throw new GalatMasukan('Tulis nama dokumennya dengan -o, misalnya -o LKJIP.docx');
  const { jalan, buku } = await bacaBerkasBuku(konteks, berkas);
  const gaya = await bacaGaya(konteks);
  const tujuan = await periksaTujuan(konteks, output, gaya ? [jalan, gaya.jalan] : [jalan], '.docx');
  tolakTerbuka(tujuan, output);
  const bundel = await muat(buku);
  const bahan = JSON.parse(panggilTindakan<string>(bundel, 'bahanDokumen')) as Bahan;
  const jabatan = cariJabatan(bahan, jenis, opsiTeks(konteks, 'jabatan'));
  const pilihan: PilihanDokumen = {
    ...(jabatan === null ? {} : { jabatan }),
    ...(gaya ? { kertas: gaya.contoh.kertas, font: gaya.contoh.font } : {}),
  };
  const modul = muatModul();
  const alasan = modul.alasanTanpa(jenis, bahan, pilihan.jabatan);
  if (alasan) throw new GalatMasukan(alasan);
  const susun = (lain: PilihanDokumen = {}) => {
    const hasil = modul.buatDokumen(jenis, bahan, { ...pilihan, ...lain });
    return { hasil, isi: kemasDokumen(gaya ? gaya.contoh.pasang(hasil.berkas) : hasil.berkas) };
  };
  let { hasil, isi } = susun();
  if (konteks.opsi.halaman === true) ({ hasil, isi } = susun({ halaman: await hitungHalaman(hasil, isi) }));
  tulisBerkas(tujuan, isi);
  const { jumlah, kosong } = hasil;
  if (konteks.opsi.json) cetakJson(konteks, { berkas: output, jenis, jumlah, kosong });
  else {
    const baris = [
      gantung(`Dokumen ditulis: ${output} `, sebutIsi(jenis, bahan, jabatan, jumlah), konteks.keluaran.lebar),
    ];
    if (kosong.length) {
      baris.push('', `Masih harus diisi (ditandai [isi: …] di dokumen, ${kosong.length} tempat):`);
      for (const tempat of hasil.daftarKosong) baris.push(gantung('  - ', tempat, konteks.keluaran.lebar));
      if (!LEMBAR_NASKAH.some((nama) => buku.cariLembar(nama)))
        baris.push(
          '',
          `Buku ini belum punya lembar Naskah, Dasar Hukum, Isu Strategis, Pegawai, Pejabat dan Penghargaan. Tambahkan: lkjip perbarui ${berkas} --naskah -o BARU.xlsx, atau menu LKjIP > Buat lembar naskah.`,
        );
    }
    konteks.keluaran.out(`${baris.join('\n')}\n${ingatkan(jumlahGalat(bundel), berkas)}`);
  }
  return KELUAR.baik;
}
