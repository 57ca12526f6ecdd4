/**
 * The performance agreement (Perjanjian Kinerja) ready to sign, in the wording of PermenPANRB 53/2014, Lampiran I, and the
 * decree on the key indicators.
 */
import type { Dokumen, Lari, SelDokumen, TempatKosong } from '../core/dokumen';
import type { Bahan } from './bahan';
import { Penulis } from './blok';
import type { Pejabat } from './lembar-naskah';

export type JenisPerjanjian = 'pk' | 'pk-perubahan';

const PIHAK = { pertama: 'pihak pertama', kedua: 'pihak kedua' } as const;
/** Empty lines in which a signature finds room. */
const RUANG_TANDA_TANGAN = 4;

interface Pihak {
  readonly nama: Lari;
  readonly jabatan: Lari;
  readonly pangkat: string;
  readonly nip: Lari | null;
}

/** A party as the sheet Pejabat names it; each thing that is missing is a marked place. */
function pihak(penulis: Penulis, peran: (typeof PIHAK)[keyof typeof PIHAK]): Pihak {
  const { bahan } = penulis;
  const ada: Pejabat | undefined = bahan.naskah.pejabat.find((pejabat) => pejabat.peran === peran);
  const di = `lembar Pejabat, ${peran.charAt(0).toUpperCase()}${peran.slice(1)}`;
  const isi = (nilai: string | undefined, apa: string): Lari =>
    nilai ? { teks: nilai } : penulis.isian(`${apa} ${peran}`, di);
  const jabatan = ada?.jabatan || (peran === PIHAK.pertama ? bahan.jabatan : '');
  return {
    nama: isi(ada?.nama, 'nama'),
    jabatan: isi(jabatan, 'jabatan'),
    pangkat: ada?.pangkat ?? '',
    // A head of region has no NIP.
    nip: ada?.nip ? { teks: `NIP ${ada.nip}` } : peran === PIHAK.pertama ? penulis.isian(`NIP ${peran}`, di) : null,
  };
}

function sebutPihak(penulis: Penulis, satu: Pihak, ekor: string): void {
  penulis.lari([{ teks: 'Nama' }, { teks: '\u00a0\u00a0\u00a0\u00a0\u00a0: ' }, satu.nama], 'rinci', '');
  penulis.lari([{ teks: 'Jabatan' }, { teks: ' : ' }, satu.jabatan], 'rinci', '');
  penulis.teks(ekor, 'isi');
}

/** Both parties side by side; a table without borders, so that it stays together on its page. */
function tandaTanganBerdua(penulis: Penulis, pertama: Pihak, kedua: Pihak, tempatTanggal: string): void {
  const kolom = (satu: Pihak, sebutan: string, atas: string): string =>
    [
      atas,
      sebutan,
      satu.jabatan.teks,
      ...Array.from({ length: RUANG_TANDA_TANGAN }, () => ''),
      satu.nama.teks,
      satu.pangkat,
      satu.nip?.teks ?? '',
    ]
      .filter((teks, i, semua) => i < semua.length - 2 || teks !== '')
      .join('\n');
  const sel = (teks: string): SelDokumen => ({ teks, rata: 'center' });
  penulis.tambah({
    jenis: 'tabel',
    judul: null,
    bab: '',
    arah: 'tegak',
    kolom: [82, 82],
    kepala: [],
    baris: [[sel(kolom(kedua, 'Pihak Kedua,', '')), sel(kolom(pertama, 'Pihak Pertama,', tempatTanggal))]],
    ukuran: 11,
    catatan: [],
    sumber: '',
    tanpaGaris: true,
  });
}

function tanggalDi(penulis: Penulis, tempat: string): string {
  const { bahan } = penulis;
  const tanggal =
    bahan.naskah.teks[tempat.toLowerCase()]?.[0] ??
    penulis.isian(tempat.toLowerCase(), `lembar Naskah, tempat "${tempat}"`).teks;
  const kota = bahan.tempat || penulis.isian('tempat', 'lembar Identitas, Tempat').teks;
  return `${kota}, ${tanggal}`;
}

function pernyataan(penulis: Penulis, judul: string, tanggal: string): [Pihak, Pihak, string] {
  const { bahan } = penulis;
  const [pertama, kedua] = [pihak(penulis, PIHAK.pertama), pihak(penulis, PIHAK.kedua)];
  const tempatTanggal = tanggalDi(penulis, tanggal);
  penulis.lari([{ teks: judul, tebal: true }], 'tengah');
  penulis.lari([{ teks: bahan.dinas.toUpperCase(), tebal: true }], 'tengah');
  penulis.teks(
    'Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:',
  );
  sebutPihak(penulis, pertama, 'selanjutnya disebut pihak pertama.');
  sebutPihak(penulis, kedua, 'selaku atasan pihak pertama, selanjutnya disebut pihak kedua.');
  penulis.teks(
    'Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab kami.',
  );
  penulis.teks(
    'Pihak kedua akan melakukan supervisi yang diperlukan serta akan melakukan evaluasi terhadap capaian kinerja dari perjanjian ini dan mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi.',
  );
  tandaTanganBerdua(penulis, pertama, kedua, tempatTanggal);
  return [pertama, kedua, tempatTanggal];
}

function selesai(penulis: Penulis, judul: string): { dokumen: Dokumen; kosong: readonly TempatKosong[] } {
  // A form that is signed has no page for its author: whoever asked for it is told.
  const pesan = penulis.pesan.map(({ judul: di, isi }) => ({ apa: isi.replace(/\.$/, ''), di }));
  return {
    dokumen: { judul, kaki: '', font: penulis.bahan.font, blok: penulis.blok },
    kosong: [...penulis.kosong, ...pesan],
  };
}

export function susunPerjanjian(
  bahan: Bahan,
  jenis: JenisPerjanjian,
): { dokumen: Dokumen; kosong: readonly TempatKosong[] } {
  const penulis = new Penulis(bahan);
  const ubah = jenis === 'pk-perubahan';
  const judul = `PERJANJIAN KINERJA ${ubah ? 'PERUBAHAN ' : ''}TAHUN ${bahan.tahun}`;
  penulis.tambah({ jenis: 'bagian', nomor: 'tanpa' });
  const [pertama, kedua, tempatTanggal] = pernyataan(
    penulis,
    judul,
    `Tanggal perjanjian kinerja${ubah ? ' perubahan' : ''}`,
  );
  penulis.tambah({ jenis: 'halamanBaru' });
  penulis.lari([{ teks: `LAMPIRAN ${judul}`, tebal: true }], 'tengah');
  penulis.lari([{ teks: bahan.dinas.toUpperCase(), tebal: true }], 'tengah');
  const tabel = ubah ? ['pk-perubahan'] : ['perjanjian-kinerja'];
  const ada = tabel.filter((id) => penulis.tabel(id, 'L', true)).length;
  if (!ada)
    penulis.lari([
      ubah
        ? penulis.isian('target perubahan', 'lembar Kinerja, kolom Target perubahan')
        : penulis.isian('indikator dan target', 'lembar IKU dan Kinerja'),
    ]);
  if (!penulis.tabel('alokasi-program', 'L', true) && !penulis.tabel('alokasi-anggaran', 'L', true))
    penulis.lari([penulis.isian('program dan anggaran', 'lembar Anggaran')]);
  tandaTanganBerdua(penulis, pertama, kedua, tempatTanggal);
  return selesai(penulis, judul);
}

/** The decree that sets the key indicators, with its annexes. */
export function susunKeputusanIku(bahan: Bahan): { dokumen: Dokumen; kosong: readonly TempatKosong[] } {
  const penulis = new Penulis(bahan);
  const kepala = pihak(penulis, PIHAK.pertama);
  const dari = (tempat: string): Lari => {
    const ada = bahan.naskah.teks[tempat.toLowerCase()]?.[0];
    return ada ? { teks: ada } : penulis.isian(tempat.toLowerCase(), `lembar Naskah, tempat "${tempat}"`);
  };
  const masa = bahan.periode ? ` TAHUN ${bahan.periode}` : '';
  penulis.tambah({ jenis: 'bagian', nomor: 'tanpa' });
  penulis.lari([{ teks: 'KEPUTUSAN ' }, kepala.jabatan], 'tengah');
  penulis.lari([{ teks: 'NOMOR ' }, dari('Nomor keputusan IKU')], 'tengah');
  penulis.teks('TENTANG', 'tengah');
  penulis.lari(
    [{ teks: `PENETAPAN INDIKATOR KINERJA UTAMA\n${bahan.dinas.toUpperCase()}${masa}`, tebal: true }],
    'tengah',
  );
  penulis.lari([kepala.jabatan, { teks: ',' }], 'tengah');
  penulis.lari([{ teks: 'Menimbang', tebal: true }], 'butir');
  penulis.butir(
    [
      'bahwa untuk mengukur keberhasilan pencapaian tujuan dan sasaran strategis perlu ditetapkan Indikator Kinerja Utama;',
      `bahwa berdasarkan pertimbangan tersebut perlu menetapkan keputusan tentang Indikator Kinerja Utama ${bahan.dinas};`,
    ],
    'rinci',
  );
  penulis.lari([{ teks: 'Mengingat', tebal: true }], 'butir');
  if (bahan.naskah.dasarHukum.length)
    penulis.butir(bahan.naskah.dasarHukum.map((teks) => `${teks.replace(/[\s.;]+$/, '')};`));
  else penulis.lari([penulis.isian('peraturan yang menjadi dasar', 'lembar Dasar Hukum')]);
  penulis.lari([{ teks: 'MEMUTUSKAN:', tebal: true }], 'tengah');
  const diktum = [
    `Menetapkan Indikator Kinerja Utama ${bahan.dinas} sebagaimana tercantum dalam lampiran yang merupakan bagian tidak terpisahkan dari keputusan ini.`,
    'Indikator Kinerja Utama sebagaimana dimaksud pada diktum KESATU merupakan acuan ukuran kinerja untuk menyusun rencana kinerja, perjanjian kinerja, laporan kinerja serta evaluasi pencapaian kinerja.',
    'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
  ];
  ['KESATU', 'KEDUA', 'KETIGA'].forEach((sebutan, i) => {
    penulis.lari([{ teks: `${sebutan}: `, tebal: true }, { teks: diktum[i] ?? '' }], 'butir', '');
  });
  penulis.lari(
    [
      { teks: 'Ditetapkan di ' },
      bahan.tempat ? { teks: bahan.tempat } : penulis.isian('tempat', 'lembar Identitas, Tempat'),
    ],
    'ttd',
  );
  penulis.lari([{ teks: 'pada tanggal ' }, dari('Tanggal keputusan IKU')], 'ttd');
  penulis.lari([kepala.jabatan, { teks: ',' }], 'ttd');
  for (let i = 0; i < RUANG_TANDA_TANGAN; i++) penulis.teks('', 'ttd');
  penulis.lari([kepala.nama], 'ttd');
  if (kepala.pangkat) penulis.teks(kepala.pangkat, 'ttd');
  if (kepala.nip) penulis.lari([kepala.nip], 'ttd');
  penulis.tambah({ jenis: 'halamanBaru' });
  const ada = ['sk-iku-1', 'sk-iku-2'].filter((id) => penulis.tabel(id, 'L', true)).length;
  if (!ada && !penulis.tabel('iku', 'L', true)) penulis.lari([penulis.isian('indikator kinerja utama', 'lembar IKU')]);
  return selesai(penulis, `Keputusan tentang Indikator Kinerja Utama ${bahan.dinas}`);
}
