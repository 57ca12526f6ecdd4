import type { DefinisiRentang, Kolom, KonteksRumus } from '../definisi';
import { kolomKodeIku, kolomNamaIku } from './umum';

const STATUS_TW = ['draf', 'diverifikasi'] as const;
export const ALASAN = [
  'Indikator baru',
  'Data belum terbit',
  'Diukur beberapa tahun sekali',
  'Tidak ditargetkan tahun ini',
  'Kegiatan ditunda',
] as const;
export const ROMAWI = ['I', 'II', 'III', 'IV'] as const;

/** The cells of one column, or of the second where the first is blank. */
const pilih = (k: KonteksRumus, satu: string, dua: string, selainnya = '""') =>
  `IF(${k.kolom(satu)}<>"",${k.kolom(satu)},IF(${k.kolom(dua)}<>"",${k.kolom(dua)},${selainnya}))`;
const atau = (k: KonteksRumus, satu: string, dua: string) => k.larik(pilih(k, satu, dua));

/**
 * Where neither the year nor a quarter is filled, a percentage is what its two parts give, as in the tables. A department
 * may have done away with the columns of the parts.
 */
function realisasi(konteks: KonteksRumus): string {
  let bagian = '""';
  try {
    const [satuan, atas, bawah] = [konteks.kolom('satuan'), konteks.kolom('pembilang'), konteks.kolom('penyebut')];
    const syarat = `((${satuan}="persen")+(${satuan}="%"))*ISNUMBER(${atas})*ISNUMBER(${bawah})`;
    bagian = `IF(${syarat},IFERROR(ROUND(${atas}/${bawah}*100,${konteks.atur('desimal')}),""),"")`;
  } catch {}
  return pilih(konteks, 'realisasi', 'dariTw', bagian);
}

const perTw = (buat: (tw: number, romawi: string) => Kolom): Kolom[] => ROMAWI.map((r, i) => buat(i + 1, r));

/** The scale that the workbook chose: a name, or its own classes with their lower bounds. */
const skalaBuku = (k: KonteksRumus) =>
  `IF(${k.atur('skala')}="SKALA",${k.milik('SKALA', 'batasBawah', 'kriteria')},${k.atur('skala')})`;

/**
 * CAPAIAN of a realisasi against a target. The setting "Target nol: tercapai" is no argument of the function: 0 of 0
 * counts as reached here, for indicators that should fall.
 */
function capaian(
  konteks: KonteksRumus,
  realisasi: string,
  target: string,
  akhir = `,${skalaBuku(konteks)},${konteks.kolom('satuan')}`,
): string {
  const arah = konteks.kolom('arah');
  const nol = (x: string) => `IF(${x}="",FALSE,${x}=0)`;
  const hitung = `CAPAIAN(${realisasi},${target},${arah},${konteks.atur('batas')},${konteks.atur('desimal')}${akhir})`;
  const tercapai = `(${konteks.atur('targetNol')}="tercapai")*((${arah}="TURUN")+(${arah}="TURUN_RASIO"))*${nol(target)}*${nol(realisasi)}`;
  return konteks.larik(`IF(${tercapai},100,${hitung})`);
}

/** What IKU says, with TURUN as the formula that the workbook chose. */
const arahIku = (k: KonteksRumus): string =>
  k.cariIku('arah', (v) => `IF(${v}="","⚠ arah belum dipilih di IKU",IF(${v}="TURUN",${k.atur('rumusTurun')},${v}))`);

/**
 * A target that is a range decides the formula, as in the tables; a finding at the direction says so. What is looked up in
 * IKU stands in the order of IKU until it is found, so the target is asked about outside.
 */
function arah(konteks: KonteksRumus): string {
  const target = konteks.kolom('targetBerlaku');
  const ada = (tanda: string) => `ISNUMBER(SEARCH("${tanda}",MID(${target},2,99)))`;
  const penghubung = ['-', '–', 's.d', 'sampai'].map(ada).join('+');
  const rentang = `ISTEXT(${target})*ISNUMBER(SEARCH(LEFT(${target},1),"0123456789"))*(${penghubung})`;
  return konteks.larik(`IF(${rentang},"RENTANG",${arahIku(konteks)})`);
}

/** How the arguments of CAPAIAN ended in earlier versions. */
const TANPA_SATUAN: readonly ((k: KonteksRumus) => string)[] = [() => '', (k) => `,${skalaBuku(k)}`];

/** A capaian that was typed with a percent sign is a hundredth of itself in the cell: it is no class of anything. */
const ditetapkan = (k: KonteksRumus): string => {
  const [sendiri, hitungan] = [k.kolom('capaianDitetapkan'), k.kolom('capaian')];
  const pecahan = `IF((${sendiri}>0)*(${sendiri}<=2),"⚠ tulis dalam persen: 95, bukan 0,95",${sendiri})`;
  return k.larik(`IF(${sendiri}<>"",${pecahan},IF(${hitungan}<>"",${hitungan},""))`);
};

/** How the words begin by which a quarter says that it has no figure, as the tables read them. */
const TANPA_NILAI = '|-|--|n/a|n.a.|tidak ada|belum ada|tidak ter|belum ter|';

const setahunDari = (konteks: KonteksRumus, ada: (sel: string) => string): string => {
  const tw = [1, 2, 3, 4].map((n) => konteks.kolom(`twRealisasi${n}`));
  const terisi = tw.map(ada).join('+');
  const jumlah = tw.map((t) => `IF(${ada(t)},${t},0)`).join('+');
  const terakhir = [...tw].reverse().reduceRight((sisa, t) => `IF(${ada(t)},${t},${sisa})`, '""');
  return setahunMenurut(konteks, terisi, jumlah, terakhir);
};

/**
 * The year's figure from the quarters that are filled, by the indicator's way of accumulating. A quarter that is marked as
 * having no figure is left out as a blank one is, as in the tables.
 */
const setahun = (konteks: KonteksRumus): string =>
  setahunDari(konteks, (sel) => `(${sel}<>"")*(1-ISNUMBER(SEARCH("|"&LEFT(TRIM(${sel}),9)&"|","${TANPA_NILAI}")))`);

const setahunMenurut = (konteks: KonteksRumus, terisi: string, jumlah: string, terakhir: string): string => {
  const cara = konteks.kolom('akumulasi');
  return konteks.larik(
    `IF(${terisi}=0,"",IFERROR(IF(${cara}="jumlah",${jumlah},IF(${cara}="rata-rata",(${jumlah})/(${terisi}),${terakhir})),"⚠ isi triwulan bukan angka"))`,
  );
};

/** Earlier versions knew only "-" for no figure, or not even that. */
const SETAHUN_LAMA: readonly ((konteks: KonteksRumus) => string)[] = [
  (konteks) => setahunDari(konteks, (sel) => `(${sel}<>"")*(${sel}<>"-")`),
  (konteks) => {
    const tw = [1, 2, 3, 4].map((n) => konteks.kolom(`twRealisasi${n}`));
    const terisi = tw.map((t) => `(${t}<>"")`).join('+');
    const jumlah = tw.map((t) => `IF(${t}="",0,${t})`).join('+');
    const terakhir = [...tw].reverse().reduceRight((sisa, t) => `IF(${t}<>"",${t},${sisa})`, '""');
    return setahunMenurut(konteks, terisi, jumlah, terakhir);
  },
];

export const KINERJA: DefinisiRentang = {
  nama: 'KINERJA',
  lembar: 'Kinerja',
  judul: 'Kinerja tahun berjalan',
  petunjuk: 'Satu baris satu indikator. Kolom kelabu menghitung sendiri; yang diisi hanya kolom putih.',
  kolom: [
    kolomKodeIku('Indikator'),
    kolomNamaIku('Indikator'),
    {
      id: 'satuan',
      judul: 'Satuan',
      jenis: 'teks',
      lebar: 95,
      pita: 'Indikator',
      rumus: (k) => k.cariIku('satuan'),
    },
    {
      id: 'arah',
      judul: 'Arah',
      jenis: 'teks',
      lebar: 95,
      pita: 'Indikator',
      catatan: 'Dari lembar IKU. TURUN diganti rumus indikator negatif yang dipilih di lembar Identitas.',
      rumus: arah,
      rumusLama: [arahIku],
    },
    {
      id: 'target',
      judul: 'Target',
      sinonim: ['target pk', 'target murni', 'target kinerja', 'target pk murni'],
      jenis: 'nilai',
      wajib: true,
      harusIsi: true,
      lebar: 95,
      pita: 'Perjanjian kinerja',
      catatan:
        'Target menurut Perjanjian Kinerja. Untuk satuan Persen tulis 38 atau 38%. Boleh rentang (1,5-3,5) atau kelas (BB).',
    },
    {
      id: 'targetPerubahan',
      judul: 'Target perubahan',
      sinonim: ['target pk perubahan', 'perubahan target'],
      jenis: 'nilai',
      lebar: 95,
      pita: 'Perjanjian kinerja',
      catatan: 'Hanya bila ada PK perubahan: angka inilah yang dipakai di semua perhitungan.',
    },
    {
      id: 'targetBerlaku',
      judul: 'Target berlaku',
      jenis: 'nilai',
      lebar: 95,
      pita: 'Perjanjian kinerja',
      rumus: (k) => atau(k, 'targetPerubahan', 'target'),
    },
    {
      id: 'pembilangUraian',
      judul: 'Uraian pembilang',
      jenis: 'panjang',
      lebar: 220,
      pita: 'Perhitungan realisasi',
    },
    {
      id: 'pembilang',
      judul: 'Pembilang',
      sinonim: ['nilai pembilang'],
      jenis: 'jumlahan',
      lebar: 95,
      pita: 'Perhitungan realisasi',
      catatan:
        'Angka, atau jumlah bagian-bagiannya: 338 + 544, boleh bernama: PKWT 338 + Penempatan 544. Ribuan di dalamnya tanpa titik: 38140.',
    },
    { id: 'penyebutUraian', judul: 'Uraian penyebut', jenis: 'panjang', lebar: 220, pita: 'Perhitungan realisasi' },
    {
      id: 'penyebut',
      judul: 'Penyebut',
      sinonim: ['nilai penyebut'],
      jenis: 'jumlahan',
      lebar: 95,
      pita: 'Perhitungan realisasi',
    },
    {
      id: 'realisasi',
      judul: 'Realisasi',
      sinonim: ['realisasi kinerja', 'realisasi setahun', 'realisasi tahun'],
      jenis: 'nilai',
      wajib: true,
      lebar: 95,
      pita: 'Hasil setahun',
      catatan:
        'Realisasi setahun. Bila kosong dipakai angka dari triwulan, atau pembilang : penyebut × 100. Tulis "-" bila tidak ada nilai, lalu pilih alasannya.',
    },
    {
      id: 'capaian',
      judul: 'Capaian (%)',
      sinonim: ['capaian', 'capaian kinerja', 'persentase capaian'],
      jenis: 'persen',
      lebar: 95,
      pita: 'Hasil setahun',
      catatan: 'Dihitung sendiri dengan CAPAIAN menurut arah, batas dan desimal di lembar Identitas.',
      rumus: (k) => capaian(k, realisasi(k), k.kolom('targetBerlaku')),
      rumusLama: [undefined, ...TANPA_SATUAN].map(
        (akhir) => (k) => capaian(k, pilih(k, 'realisasi', 'dariTw'), k.kolom('targetBerlaku'), akhir?.(k)),
      ),
    },
    {
      id: 'kriteria',
      judul: 'Kriteria',
      sinonim: ['kategori', 'predikat'],
      jenis: 'teks',
      lebar: 95,
      pita: 'Hasil setahun',
      rumus: (k) => `KRITERIA(${ditetapkan(k)},${skalaBuku(k)},"PERSEN")`,
      rumusLama: [(k) => `KRITERIA(${atau(k, 'capaianDitetapkan', 'capaian')},${skalaBuku(k)},"PERSEN")`],
    },
    {
      id: 'capaianDitetapkan',
      judul: 'Capaian ditetapkan (%)',
      sinonim: ['capaian ditetapkan', 'capaian tercetak', 'capaian resmi'],
      jenis: 'persen',
      lebar: 95,
      pita: 'Hasil setahun',
      catatan:
        'Biasanya kosong. Isi hanya bila capaian resmi lain dari hitungan, misalnya indikator dengan target berupa kelas: angka ini dipakai apa adanya.',
    },
    {
      id: 'alasanTanpaNilai',
      judul: 'Alasan tanpa nilai',
      sinonim: ['alasan'],
      jenis: 'pilihan',
      pilihan: ALASAN,
      bebas: true,
      lebar: 150,
      pita: 'Hasil setahun',
    },
    ...perTw((n, r) => ({
      id: `twTarget${n}`,
      judul: `Target TW ${r}`,
      sinonim: [`target triwulan ${r.toLowerCase()}`, `target tw ${n}`, `target triwulan ${n}`],
      jenis: 'nilai',
      lebar: 95,
      pita: 'Target triwulan',
    })),
    ...perTw((n, r) => ({
      id: `twRealisasi${n}`,
      judul: `Realisasi TW ${r}`,
      sinonim: [`realisasi triwulan ${r.toLowerCase()}`, `realisasi tw ${n}`, `realisasi triwulan ${n}`],
      jenis: 'nilai',
      lebar: 95,
      pita: 'Realisasi triwulan',
    })),
    ...perTw((n, r) => ({
      id: `twStatus${n}`,
      judul: `Status TW ${r}`,
      sinonim: [`status triwulan ${r.toLowerCase()}`, `status tw ${n}`, `status triwulan ${n}`],
      jenis: 'pilihan',
      pilihan: STATUS_TW,
      padanan: { draft: 'draf', verifikasi: 'diverifikasi', terverifikasi: 'diverifikasi' },
      lebar: 95,
      pita: 'Status triwulan',
      catatan:
        'draf: angka sementara dari bidang; tetap dihitung, dan tabel menyebutnya masih draf. diverifikasi: sudah dicocokkan dengan bukti dukung.',
    })),
    {
      id: 'akumulasi',
      judul: 'Akumulasi',
      jenis: 'teks',
      lebar: 95,
      pita: 'Hasil triwulan',
      catatan: 'Dari lembar IKU, kolom Akumulasi triwulan. Bila kosong: nilai terakhir.',
      rumus: (k) => k.cariIku('akumulasiTriwulan'),
    },
    ...perTw((nomor, r) => ({
      id: `twCapaian${nomor}`,
      judul: `Capaian TW ${r} (%)`,
      sinonim: [`capaian triwulan ${r.toLowerCase()}`, `capaian tw ${nomor}`, `capaian triwulan ${nomor}`],
      jenis: 'persen',
      lebar: 95,
      pita: 'Hasil triwulan',
      rumus: (k) => capaian(k, k.kolom(`twRealisasi${nomor}`), k.kolom(`twTarget${nomor}`)),
      rumusLama: TANPA_SATUAN.map(
        (akhir) => (k) => capaian(k, k.kolom(`twRealisasi${nomor}`), k.kolom(`twTarget${nomor}`), akhir(k)),
      ),
    })),
    {
      id: 'dariTw',
      judul: 'Setahun dari triwulan',
      jenis: 'nilai',
      lebar: 95,
      pita: 'Hasil triwulan',
      catatan: 'Angka setahun dari triwulan yang terisi, menurut cara akumulasi indikator.',
      rumus: setahun,
      rumusLama: SETAHUN_LAMA,
    },
    {
      id: 'buktiDukung',
      judul: 'Bukti dukung',
      sinonim: ['bukti', 'data dukung', 'tautan bukti'],
      jenis: 'panjang',
      lebar: 220,
      pita: 'Bukti',
      catatan: 'Tautan atau nama dokumen yang membuktikan realisasi.',
    },
  ],
  kunci: ['kode'],
  barisKosong: 30,
  warnaTab: '#2f7d5b',
};
