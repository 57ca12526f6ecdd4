/** The commands of `lkjip`: arguments in, exit code out. Each stands in a file of its own and is loaded when it is called. */
import { parseArgs } from 'node:util';
import { VERSI } from '../../src/core/versi.ts';
import { OPSI_BATAS, PerluPenjagaan } from '../batas.ts';
import {
  cetakJson,
  GalatMasukan,
  gantung,
  KELUAR,
  type KonteksPerintah,
  lipatTeks,
  type OpsiPerintah,
  type Perintah,
} from './dasar.ts';

const PERINTAH: Record<string, () => Promise<Perintah>> = {
  templat: async () => (await import('./templat.ts')).perintahTemplat,
  validasi: async () => (await import('./validasi.ts')).perintahValidasi,
  kurang: async () => (await import('./kurang.ts')).perintahKurang,
  pantauan: async () => (await import('./pantauan.ts')).perintahPantauan,
  rekap: async () => (await import('./rekap.ts')).perintahRekap,
  tabel: async () => (await import('./tabel.ts')).perintahTabel,
  laporan: async () => (await import('./laporan.ts')).perintahLaporan,
  dokumen: async () => (await import('./dokumen.ts')).perintahDokumen,
  impor: async () => (await import('./impor.ts')).perintahImpor,
  salin: async () => (await import('./salin.ts')).perintahSalin,
  perbarui: async () => (await import('./perbarui.ts')).perintahPerbarui,
  hitung: async () => (await import('./hitung.ts')).perintahHitung,
  pratinjau: async () => (await import('./pratinjau.ts')).perintahPratinjau,
  mulai: async () => (await import('./mulai.ts')).perintahMulai,
};

export const NAMA_PERINTAH: readonly string[] = Object.keys(PERINTAH);

export type Lingkup = Pick<KonteksPerintah, 'cwd' | 'keluaran' | 'tahap' | 'ringan' | 'batas'>;

/** What the machine says when a text, a list or a file outgrows it: no fault of ours, and the file can be made smaller. */
const TERLALU_BESAR =
  /^(?:Invalid (?:string|array|typed array) length|Array buffer allocation failed|(?:Map|Set) maximum size exceeded|Cannot create a string longer)/;

const terlaluBesar = (galat: unknown): boolean =>
  galat instanceof Error &&
  (TERLALU_BESAR.test(galat.message) || (galat as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE');

const PESAN_BESAR =
  'Terlalu besar untuk diolah. Hapus lembar, baris dan rumus yang tidak perlu, simpan ulang, lalu ulangi.';

async function tulisBantuan({ keluaran }: Lingkup, tentang: string | undefined): Promise<void> {
  const muat = tentang === undefined ? undefined : PERINTAH[tentang];
  keluaran.out(muat ? bantuanPerintah(await muat(), keluaran.lebar) : await bantuanUmum(keluaran.lebar));
}

/** @throws GalatMasukan where there is none of that name. */
function cariPerintah(nama: string): Promise<Perintah> {
  const muat = Object.hasOwn(PERINTAH, nama) ? PERINTAH[nama] : undefined;
  if (muat) return muat();
  const dekat = terdekat(nama, Object.keys(PERINTAH));
  throw new GalatMasukan(
    `Perintah "${nama}" tidak dikenal.${dekat ? ` Mungkin maksudnya "${dekat}"?` : ''} Daftar perintah: lkjip --help`,
  );
}

async function jalankan(argv: readonly string[], lingkup: Lingkup): Promise<number> {
  const { keluaran } = lingkup;
  const [nama, ...sisa] = argv;
  if (nama === undefined || nama === '--help' || nama === '-h' || nama === 'bantuan') {
    await tulisBantuan(lingkup, sisa[0]);
    return nama === undefined ? KELUAR.masukan : KELUAR.baik;
  }
  if (nama === '--version' || nama === '-v') {
    keluaran.out(`lkjip ${VERSI}\n`);
    return KELUAR.baik;
  }
  const perintah = await cariPerintah(nama);
  if (sisa.includes('--help') || sisa.includes('-h')) {
    keluaran.out(bantuanPerintah(perintah, keluaran.lebar));
    return KELUAR.baik;
  }
  return await perintah.jalankan(uraikan(perintah, sisa, lingkup));
}

/** What to say of an input that cannot be used; null where the fault is our own. */
function pesanMasukan(galat: unknown): string | null {
  if (galat instanceof GalatMasukan) return galat.message;
  return terlaluBesar(galat) ? PESAN_BESAR : null;
}

const rinciGalat = (galat: unknown): string =>
  galat instanceof Error
    ? (galat.stack ?? galat.message)
    : String((galat as { stack?: string } | null)?.stack ?? galat);

/** Runs one command and gives its exit code; nothing is thrown but the wish for a guard. */
export async function utama(argv: readonly string[], lingkup: Lingkup): Promise<number> {
  const { keluaran } = lingkup;
  // Whoever reads JSON finds the reason in JSON, too.
  const jsonGalat = (galat: string): void => {
    if (argv.includes('--json')) cetakJson({ keluaran } as KonteksPerintah, { galat });
  };
  try {
    return await jalankan(argv, lingkup);
  } catch (galat) {
    if (galat instanceof PerluPenjagaan) throw galat;
    const pesan = pesanMasukan(galat);
    if (pesan !== null) {
      jsonGalat(pesan);
      keluaran.err(`${lipatTeks(pesan, keluaran.lebar).join('\n')}\n`);
      return KELUAR.masukan;
    }
    jsonGalat(`Kesalahan program: ${(galat as Error)?.message ?? galat}`);
    keluaran.err(
      `Kesalahan di dalam lkjip sendiri, bukan pada berkas Anda:\n${rinciGalat(galat)}\nLaporkan pesan ini kepada pembuatnya.\n`,
    );
    return KELUAR.sendiri;
  }
}

function uraikan(perintah: Perintah, argv: readonly string[], lingkup: Lingkup): KonteksPerintah {
  const opsi = Object.fromEntries(
    Object.entries(perintah.opsi).map(([nama, o]) => [
      nama,
      { type: o.tipe, ...(o.pendek ? { short: o.pendek } : {}) },
    ]),
  );
  let hasil: ReturnType<typeof parseArgs>;
  try {
    hasil = parseArgs({ args: [...argv], options: opsi, allowPositionals: true, strict: true });
  } catch (e) {
    throw new GalatMasukan(
      `${pesanArgumen(e as NodeJS.ErrnoException, perintah)} Lihat: lkjip ${perintah.nama} --help`,
    );
  }
  const [min, maks] = perintah.banyak;
  const n = hasil.positionals.length;
  if (n < min)
    throw new GalatMasukan(`Kurang: ${perintah.argumen}. Pemakaian: lkjip ${perintah.nama} ${perintah.argumen}`);
  if (n > maks) {
    throw new GalatMasukan(
      `Terlalu banyak: "${hasil.positionals[maks]}". Pemakaian: lkjip ${perintah.nama} ${perintah.argumen}`.trimEnd() +
        ' (nama berkas yang memuat spasi harus diapit tanda petik).',
    );
  }
  return {
    argumen: hasil.positionals,
    opsi: hasil.values as KonteksPerintah['opsi'],
    ...lingkup,
  };
}

function pesanArgumen(errnoException: NodeJS.ErrnoException, p: Perintah): string {
  const opsi = /'(-[^' ]*)/.exec(errnoException.message)?.[1] ?? '';
  if (errnoException.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const dekat = terdekat(opsi.replace(/^-+/, ''), Object.keys({ ...p.opsi, ...OPSI_BATAS }));
    return `Pilihan ${opsi} tidak dikenal.${dekat ? ` Mungkin maksudnya --${dekat}?` : ''}`;
  }
  if (errnoException.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return /does not take/.test(errnoException.message)
      ? `Pilihan ${opsi} tidak memakai nilai.`
      : `Pilihan ${opsi} memerlukan nilai.`;
  }
  return `Argumen tidak terbaca: ${errnoException.message}.`;
}

/** The word of a list that is at most two slips away; null when none is. */
function terdekat(kata: string, daftar: readonly string[]): string | null {
  const jarak = (kiri: string, kanan: string): number => {
    let lalu = Array.from({ length: kanan.length + 1 }, (_, i) => i);
    for (let i = 1; i <= kiri.length; i++) {
      const kini = [i];
      for (let j = 1; j <= kanan.length; j++) {
        const ganti = (lalu[j - 1] as number) + (kiri[i - 1] === kanan[j - 1] ? 0 : 1);
        kini.push(Math.min((lalu[j] as number) + 1, (kini[j - 1] as number) + 1, ganti));
      }
      lalu = kini;
    }
    return lalu[kanan.length] as number;
  };
  const [terbaik] = daftar.map((d) => ({ d, n: jarak(kata.toLowerCase(), d) })).sort((a, b) => a.n - b.n);
  return terbaik && terbaik.n <= 2 ? terbaik.d : null;
}

async function bantuanUmum(lebar: number): Promise<string> {
  const daftar = await Promise.all(Object.values(PERINTAH).map((m) => m()));
  const panjang = Math.max(...daftar.map((p) => `${p.nama} ${p.argumen}`.trimEnd().length));
  return [
    `lkjip ${VERSI}: laporan kinerja (LKjIP) dari baris perintah, tanpa Google`,
    '',
    'Pemakaian: lkjip PERINTAH [argumen] [pilihan]',
    '',
    ...daftar.map((p) => gantung(`  ${`${p.nama} ${p.argumen}`.trimEnd().padEnd(panjang)}  `, p.ringkas, lebar)),
    '',
    'Semua perintah mengenal --json dan --help. Berkas asal tidak pernah diubah.',
    'Kode keluar: 0 baik, 1 ada salah hitung, 2 masukan tidak dapat dipakai, 3 kesalahan program.',
    '',
  ].join('\n');
}

function bantuanPerintah(perintah: Perintah, lebar: number): string {
  const semua: Record<string, Pick<OpsiPerintah, 'pendek' | 'isi' | 'bantuan'>> = { ...perintah.opsi, ...OPSI_BATAS };
  const opsi = Object.entries(semua).map(([nama, o]) => ({
    tulis: `  ${o.pendek ? `-${o.pendek}, ` : ''}--${nama}${o.isi ? ` ${o.isi}` : ''}`,
    bantuan: o.bantuan,
  }));
  const panjang = Math.max(...opsi.map((o) => o.tulis.length));
  return [
    `lkjip ${perintah.nama}: ${perintah.ringkas}`,
    '',
    `Pemakaian: lkjip ${perintah.nama} ${perintah.argumen ? `${perintah.argumen} ` : ''}[pilihan]`,
    '',
    'Pilihan:',
    ...opsi.map((o) => gantung(`${o.tulis.padEnd(panjang)}  `, o.bantuan, lebar)),
    '',
    ...(perintah.rinci ? [...lipatTeks(perintah.rinci, lebar), ''] : []),
    'Contoh:',
    ...perintah.contoh.map((c) => `  ${c}`),
    '',
  ].join('\n');
}
