import { basename } from 'node:path';
import { type HasilPeriksa, jumlahCakupan, SEBUTAN_TINGKAT, type Temuan, type Tingkat } from '../../src/core/temuan.ts';
import {
  adalahNaskah,
  bacaBerkasBuku,
  bacaBerkasNaskah,
  cetakJson,
  GalatMasukan,
  gantung,
  KELUAR,
  type KonteksPerintah,
  lipatTeks,
  muat,
  muatKosong,
  OPSI_JSON,
  OPSI_TIMPA,
  opsiTeks,
  type Perintah,
  panggilTindakan,
  periksaTujuan,
  tandaiHtml,
  tulisBerkas,
} from './dasar.ts';

const TINGKAT: readonly Tingkat[] = ['galat', 'peringatan', 'info'];

export const perintahValidasi: Perintah = {
  nama: 'validasi',
  ringkas: 'memeriksa tabel di buku kerja, atau tabel dan kalimat naskah Word',
  argumen: 'FILE.xlsx|LAPORAN.docx',
  banyak: [1, 1],
  opsi: {
    json: { ...OPSI_JSON, bantuan: 'hasil sebagai JSON: { berkas, ringkasan, tabel, temuan }' },
    html: { tipe: 'string', isi: 'LAPORAN.html', bantuan: 'tulis juga laporan yang dapat dikirim, satu berkas' },
    komentar: {
      tipe: 'string',
      isi: 'SALINAN.docx',
      bantuan: 'tulis salinan naskah Word dengan komentar di tempat temuannya (catatan diringkas; --semua: ikut)',
    },
    baca: {
      tipe: 'string',
      isi: 'LEMBAR!SEL=ARTI',
      bantuan: 'kolom di sel itu dibaca begini, mis. "Tabel 3.1!F4=pertumbuhan" (beberapa dipisah titik koma)',
    },
    semua: { tipe: 'boolean', bantuan: 'tampilkan juga catatan (pembulatan, cara menulis)' },
    timpa: OPSI_TIMPA,
  },
  contoh: [
    'lkjip validasi laporan.xlsx',
    'lkjip validasi laporan.docx --komentar laporan-diperiksa.docx',
    'lkjip validasi laporan.xlsx --html pemeriksaan.html',
  ],
  rinci: 'Berkas asal tidak diubah. Keluar dengan kode 1 bila ada salah hitung.',
  async jalankan(konteks) {
    if (adalahNaskah(konteks.argumen[0] as string)) return validasiNaskah(konteks);
    if (opsiTeks(konteks, 'komentar') !== null)
      throw new GalatMasukan(
        '--komentar hanya untuk naskah Word (.docx): lkjip validasi LAPORAN.docx --komentar SALINAN.docx',
      );
    const { jalan, nama, buku } = await bacaBerkasBuku(konteks, konteks.argumen[0] as string);
    const html = opsiTeks(konteks, 'html');
    const tujuan = html === null ? null : await periksaTujuan(konteks, html, [jalan], '.html');
    const bundel = await muat(buku);
    for (const [lembar, sel, arti] of bacaanDiminta(opsiTeks(konteks, 'baca')))
      panggilTindakan<string>(bundel, 'bacaanKolom', lembar, sel, arti);
    const hasil = panggilTindakan<HasilPeriksa>(bundel, 'periksaData');
    if (tujuan !== null) tulisBerkas(tujuan, tandaiHtml(panggilTindakan<string>(bundel, 'laporanHtml', nama)));
    if (konteks.opsi.json) cetakJson(konteks, { berkas: nama, ...denganTempat(hasil) });
    else {
      konteks.keluaran.out(suratHasil(nama, hasil, konteks));
      if (tujuan !== null) konteks.keluaran.out(`\nLaporan ditulis ke ${html}\n`);
    }
    return hasil.ringkasan.galat > 0 ? KELUAR.temuan : KELUAR.baik;
  },
};

/** "Lembar!F4=pertumbuhan;…" as sheet, cell and meaning. */
function bacaanDiminta(teks: string | null): [string, string, string][] {
  return (teks ?? '')
    .split(';')
    .filter((t) => t.trim() !== '')
    .map((t) => {
      const cocokan = /^\s*'?(.+?)'?!\$?([A-Z]{1,3})\$?(\d+)\s*=\s*(.*?)\s*$/i.exec(t);
      if (!cocokan)
        throw new GalatMasukan(
          `--baca "${t}" tidak terbaca. Tulis lembar, sel dan artinya: --baca "Tabel 3.1!F4=pertumbuhan".`,
        );
      return [cocokan[1] as string, `${(cocokan[2] as string).toUpperCase()}${cocokan[3]}`, cocokan[4] as string];
    });
}

/** Every finding says where in a document it stands, or null. */
const denganTempat = (hasil: HasilPeriksa): HasilPeriksa => ({
  ...hasil,
  temuan: hasil.temuan.map((t) => ({ ...t, tempat: t.tempat ?? null })),
});

/** The comment at the head of a copy: how much was found, and what has no comment of its own. */
function pembukaKomentar({ ringkasan, temuan }: HasilPeriksa, dipakai: readonly Temuan[]): string[] {
  const sisa = new Map<string, number>();
  for (const t of temuan) if (!dipakai.includes(t)) sisa.set(t.aturan, (sisa.get(t.aturan) ?? 0) + 1);
  const menurutAturan = [...sisa].sort((a, b) => b[1] - a[1]).map(([aturan, banyak]) => `${aturan} ${banyak}`);
  return [
    `Hasil pemeriksaan LKjIP: ${ringkasan.galat} salah hitung, ${ringkasan.peringatan} perlu dicek. Tiap temuan berkomentar di kata atau selnya; hapus komentarnya sesudah diperbaiki.`,
    ...(sisa.size
      ? [
          `${ringkasan.info} catatan (pembulatan, cara menulis) tidak diberi komentar: ${menurutAturan.join(', ')}. Untuk melihatnya di tempatnya: --semua.`,
        ]
      : []),
  ];
}

/** A Word document: its tables and its sentences. */
async function validasiNaskah(konteks: KonteksPerintah): Promise<number> {
  const { jalan, nama, isi, naskah } = await bacaBerkasNaskah(konteks, konteks.argumen[0] as string);
  const [html, komentar] = [opsiTeks(konteks, 'html'), opsiTeks(konteks, 'komentar')];
  const tujuanHtml = html === null ? null : await periksaTujuan(konteks, html, [jalan], '.html');
  const tujuanWord = komentar === null ? null : await periksaTujuan(konteks, komentar, [jalan], '.docx');
  const bundel = await muatKosong();
  const hasil = denganTempat(panggilTindakan<HasilPeriksa>(bundel, 'naskahData', naskah));
  if (tujuanHtml !== null) tulisBerkas(tujuanHtml, tandaiHtml(panggilTindakan<string>(bundel, 'naskahHtml', naskah)));
  const baris: string[] = [];
  if (tujuanHtml !== null) baris.push(`Laporan ditulis ke ${html}`);
  if (tujuanWord !== null) {
    const { tulisKomentar } = await import('../docx/komentar.ts');
    const dipakai = hasil.temuan.filter((t) => konteks.opsi.semua === true || t.tingkat !== 'info');
    const {
      isi: salinan,
      banyak,
      diAwal,
    } = tulisKomentar(isi, nama, dipakai, new Date(), pembukaKomentar(hasil, dipakai));
    tulisBerkas(tujuanWord, salinan);
    baris.push(
      `Salinan dengan ${banyak} komentar ditulis ke ${komentar}${diAwal ? ` (${diAwal} di paragraf pertama, karena tempatnya di kepala atau kaki halaman)` : ''}`,
    );
  }
  if (konteks.opsi.json) cetakJson(konteks, { berkas: nama, ...hasil, catatan: naskah.catatan });
  else {
    konteks.keluaran.out(suratHasil(nama, hasil, konteks));
    for (const c of naskah.catatan) konteks.keluaran.out(`${gantung('- ', c, konteks.keluaran.lebar)}\n`);
    if (baris.length) konteks.keluaran.out(`\n${baris.join('\n')}\n`);
  }
  return hasil.ringkasan.galat > 0 ? KELUAR.temuan : KELUAR.baik;
}

/** Heading and paragraph of a finding in running text; null where a sheet and a cell say it. */
function tempatNaskah(t: Temuan): string | null {
  if (!t.tempat || t.tabel !== null || (t.tempat.nomor === null && t.tempat.jalur.length === 0)) return null;
  const { jalur, paragraf } = t.tempat;
  return `${jalur.join(' › ') || 'Awal naskah'}${paragraf === null ? '' : `, paragraf ${paragraf}`}`;
}

/** Row and column of a table in a document, which has no letters for its columns; null where a sheet is spoken of. */
function tempatTabel({ tempat, tabel, baris, kolom }: Temuan): string | null {
  if (!tempat || tabel === null) return null;
  const letak = [baris && `baris "${baris}"`, kolom && `kolom "${kolom}"`].filter(Boolean);
  return [tempat.jalur[tempat.jalur.length - 1], ...letak].filter(Boolean).join(', ') || null;
}

/** Points part thousands, but not those of a year. */
const TERKECIL_BERTITIK = 10_000;
const sebutSeharusnya = (nilai: number | string): string =>
  typeof nilai === 'string'
    ? nilai
    : nilai.toLocaleString('id-ID', {
        maximumFractionDigits: 10,
        useGrouping: Math.abs(nilai) >= TERKECIL_BERTITIK,
      });

/** How much was read, or why nothing was. */
function suratCakupan({ tabel, temuan, ringkasan }: HasilPeriksa, lebar: number): string[] {
  const dibaca = tabel.filter((t) => t.dibaca);
  const jumlah = TINGKAT.map((t) => `${SEBUTAN_TINGKAT[t]}: ${ringkasan[t]}`).join('   ');
  if (dibaca.length > 0) {
    const { angka, terperiksa } = jumlahCakupan(tabel.map((t) => t.cakupan));
    return [
      `Tabel yang dibaca: ${dibaca.length} dari ${tabel.length} yang dikenali; ${terperiksa} dari ${angka} angkanya dapat dicocokkan dengan angka lain.`,
      jumlah,
    ];
  }
  const sebab = temuan.some((t) => t.aturan.startsWith('isian-'))
    ? 'Lembar isian masih kosong, jadi belum ada yang diperiksa. Isi Identitas, IKU, dan Kinerja dahulu; lkjip kurang menyebut yang harus diisi.'
    : 'Tidak ada tabel yang dikenali, jadi tidak ada yang diperiksa. Tempelkan tabel laporan beserta kepala kolomnya, satu atau beberapa tabel di tiap lembar.';
  return [...lipatTeks(sebab, lebar), '', ...(temuan.length ? [jumlah] : [])];
}

/** All findings of a level, sheet by sheet. */
function suratTingkat(tingkat: Tingkat, semua: readonly Temuan[], lebar: number): string[] {
  const temuan = semua.filter((t) => t.tingkat === tingkat);
  if (temuan.length === 0) return [];
  return [
    '',
    SEBUTAN_TINGKAT[tingkat].toUpperCase(),
    ...[...perLembar(temuan)].flatMap(([lembar, isi]) => [
      isi.some((t) => t.tempat) ? `  ${lembar}` : `  Lembar "${lembar}"`,
      ...isi.map((t) => satuTemuan(t, semua, lebar)),
    ]),
  ];
}

function suratTidakDibaca(tabel: HasilPeriksa['tabel'], lebar: number): string[] {
  const tidak = tabel.filter((t) => !t.dibaca);
  if (tidak.length === 0) return [];
  return [
    '',
    'TIDAK DIPERIKSA',
    ...tidak.map((t) =>
      gantung('  ', `${t.judul || t.id} (${t.lembar} ${t.rentang}): ${t.sebab ?? 'tidak terbaca'}`, lebar),
    ),
  ];
}

/** The findings as an inspector would write them, the provable first. */
function suratHasil(nama: string, hasil: HasilPeriksa, konteks: Pick<KonteksPerintah, 'keluaran' | 'opsi'>): string {
  const { lebar } = konteks.keluaran;
  const { temuan, tabel, ringkasan } = hasil;
  const semua = Boolean(konteks.opsi.semua);
  const tersembunyi = semua ? 0 : ringkasan.info;
  const baris = [
    `Hasil pemeriksaan ${basename(nama)}`,
    '',
    ...suratCakupan(hasil, lebar),
    ...TINGKAT.filter((tingkat) => semua || tingkat !== 'info').flatMap((tingkat) =>
      suratTingkat(tingkat, temuan, lebar),
    ),
    ...(tersembunyi ? ['', `${tersembunyi} catatan tidak ditampilkan (tambahkan --semua).`] : []),
    ...suratTidakDibaca(tabel, lebar),
    ...(temuan.length === 0 && tabel.some((t) => t.dibaca) ? ['', 'Tidak ada yang perlu diperbaiki.'] : []),
  ];
  return `${baris.join('\n')}\n`;
}

function perLembar(temuan: readonly Temuan[]): Map<string, Temuan[]> {
  const peta = new Map<string, Temuan[]>();
  for (const t of temuan) {
    const ada = peta.get(t.lembar);
    if (ada) ada.push(t);
    else peta.set(t.lembar, [t]);
  }
  return peta;
}

function satuTemuan(temuan: Temuan, semua: readonly Temuan[], lebar: number): string {
  const seharusnya = temuan.seharusnya === null ? '' : ` → ${sebutSeharusnya(temuan.seharusnya)}`;
  const tempat = tempatNaskah(temuan);
  const di = tempat ?? tempatTabel(temuan);
  const isi = [...(di ? [`Di: ${di}`] : []), temuan.pesan];
  if (temuan.sebab) isi.push(`Sebab: ${temuan.sebab}`);
  const akar = temuan.akar == null ? undefined : semua[temuan.akar];
  if (akar) isi.push(`Berpangkal pada ${akar.lembar} ${akar.sel}.`);
  if (temuan.terkait.length) {
    const sebut = temuan.terkait.slice(0, 4).map((x) => `${x.lembar} ${x.sel} "${x.tercetak}"`);
    isi.push(
      `Bandingkan: ${sebut.join('; ')}${temuan.terkait.length > 4 ? `; dan ${temuan.terkait.length - 4} sel lain` : ''}`,
    );
  }
  if (temuan.dasar) isi.push(`Dasar: ${temuan.dasar}`);
  const tercetak = temuan.tercetak.length > 60 ? `${temuan.tercetak.slice(0, 57)}…` : temuan.tercetak;
  const kepala = `    ${tempat ? '' : `${temuan.sel.padEnd(5)} `}${tercetak === '' ? '(kosong)' : `"${tercetak}"`}${seharusnya}  [${temuan.aturan}]`;
  return [kepala, ...isi.map((x) => gantung('          ', x, lebar))].join('\n');
}
