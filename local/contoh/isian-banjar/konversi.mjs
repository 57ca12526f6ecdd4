// Makes isian.json (rows of the named ranges) from the published tables in ../banjar-2025. README.md tells the choices.
// node local/contoh/isian-banjar/konversi.mjs
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { angka, angkaSatuan, barisCsv, cariMirip, padat } from '../konversi.mjs';

const sini = dirname(fileURLToPath(import.meta.url));

/** How alike two names of an indicator must be to be the same one. */
const MIRIP = 0.9;
const TUJUAN = 'T.1';
/** The levels of the agreement ("" is the department's own), and how their codes begin. */
const TINGKAT = { '': 'Sasaran Strategis', program: 'Program', kegiatan: 'Kegiatan' };
const AWALAN = { '': 'SS', program: 'P', kegiatan: 'K' };
const WARNA_SKALA = ['hijau tua', 'hijau muda', 'kuning tua', 'kuning muda', 'merah'];

const csv = (nama) => barisCsv(join(sini, '../banjar-2025', `${nama}.csv`));
const namaIndikator = (baris) => baris.indikator;

/** By its name; "" for an indicator of 2025 that the decree of 2026 no longer has. */
function definisiOperasional(keputusan, indikator) {
  try {
    return cariMirip(keputusan, indikator, namaIndikator, MIRIP).definisi_operasional;
  } catch {
    return '';
  }
}

function isianIku(perjanjian, [tujuan]) {
  const keputusan = csv('sk-iku-2026');
  const nomor = {};
  return [
    padat({
      kode: TUJUAN,
      tingkat: 'Tujuan',
      sasaran: tujuan.tujuan,
      indikator: tujuan.indikator,
      satuan: 'Persen',
      arah: 'TURUN',
      formulasi: tujuan.formulasi,
      penanggungJawab: 'Kepala Dinas',
      akumulasiTriwulan: 'nilai terakhir',
      akumulasiRenstra: 'per tahun',
    }),
    ...perjanjian.map((baris) => {
      const awalan = AWALAN[baris.level];
      nomor[awalan] = (nomor[awalan] ?? 0) + 1;
      return padat({
        kode: `${awalan}.${nomor[awalan]}`,
        tingkat: TINGKAT[baris.level],
        sasaran: baris.sasaran,
        indikator: baris.indikator,
        satuan: baris.satuan,
        arah: 'NAIK',
        definisi: definisiOperasional(keputusan, baris.indikator),
        formulasi: baris.formulasi,
        penanggungJawab: baris.penanggung_jawab,
        akumulasiTriwulan: 'nilai terakhir',
        akumulasiRenstra: 'per tahun',
      });
    }),
  ];
}

/** The summands where the report tells them and they add up; the sum otherwise. */
function pembilang(rinci) {
  const suku = rinci.pembilang_rincian_angka ? rinci.pembilang_rincian_angka.split(';') : [];
  const cocok = suku.reduce((a, b) => a + Number(b), 0) === Number(rinci.pembilang_angka);
  return suku.length > 1 && cocok ? suku.join(' + ') : angka(rinci, 'pembilang');
}

function isianKinerja(kodeDari, tujuan) {
  const komponen = csv('komponen-perhitungan');
  return [
    padat({
      kode: TUJUAN,
      target: angka(tujuan, 'target'),
      realisasi: angka(tujuan, 'realisasi'),
      capaianDitetapkan: null,
    }),
    ...csv('realisasi-kinerja').map((baris) => {
      const rinci = cariMirip(komponen, baris.indikator, namaIndikator, MIRIP);
      const hitungan = Math.round((Number(baris.realisasi_angka) / Number(baris.target_angka)) * 1e4) / 100;
      return padat({
        kode: kodeDari(baris.indikator),
        target: angka(baris, 'target'),
        pembilangUraian: rinci.pembilang_uraian,
        pembilang: pembilang(rinci),
        penyebutUraian: rinci.penyebut_uraian,
        penyebut: angka(rinci, 'penyebut'),
        realisasi: angka(baris, 'realisasi'),
        // Typed only where the report prints another figure than the formula gives (cut off instead of rounded).
        capaianDitetapkan: hitungan === Number(baris.capaian_angka) ? null : Number(baris.capaian_angka),
      });
    }),
  ];
}

function isianRiwayat(kodeDari, iku) {
  const satuanDari = (kode) => iku.find((i) => i.kode === kode).satuan;
  const pernah = new Set();
  return csv('perbandingan-tahun').flatMap((baris) => {
    const kode = kodeDari(baris.indikator);
    if (pernah.has(kode)) return [];
    pernah.add(kode);
    const satuan = satuanDari(kode);
    return [
      padat({
        kode,
        'realisasi:2024': angkaSatuan(baris, 'realisasi_2024', satuan),
        'capaian:2024': angkaSatuan(baris, 'capaian_2024', 'Persen'),
        'realisasi:2023': angkaSatuan(baris, 'realisasi_2023', satuan),
        'capaian:2023': angkaSatuan(baris, 'capaian_2023', 'Persen'),
        keterangan: baris.keterangan,
      }),
    ];
  });
}

const isianRenstra = (kodeDari) =>
  csv('perbandingan-renstra').map((baris) =>
    padat({ kode: kodeDari(baris.indikator), 'target:2030': angka(baris, 'target_akhir_renstra') }),
  );

const isianPembanding = (kodeDari) =>
  csv('perbandingan-provinsi-nasional').map((baris) =>
    padat({
      kode: kodeDari(baris.indikator),
      provinsi: angka(baris, 'realisasi_provinsi'),
      nasional: angka(baris, 'realisasi_nasional'),
      periode: '2025',
    }),
  );

/** For each line of the budget the indicators that it serves. */
function pelayanan(anggaran, perjanjian, kodeDari) {
  const melayani = new Map();
  const layani = (baris, kode) => melayani.set(baris.baris, [...(melayani.get(baris.baris) ?? []), kode]);
  const program = anggaran.filter((a) => a.level === 'program');
  for (const janji of perjanjian) {
    const kode = kodeDari(janji.indikator);
    if (janji.level) {
      const setingkat = anggaran.filter((a) => a.level === janji.level);
      layani(
        cariMirip(setingkat, janji.program_kegiatan, (a) => a.uraian),
        kode,
      );
      continue;
    }
    // The agreement of the head names no programme: its budget is that of one programme, or of several together.
    for (const a of programJumlah(program, Number(janji.anggaran_angka))) layani(a, kode);
  }
  return melayani;
}

function isianAnggaran(perjanjian, kodeDari) {
  const anggaran = csv('anggaran-program');
  const melayani = pelayanan(anggaran, perjanjian, kodeDari);
  const pagu = new Map(perjanjian.filter((p) => p.level).map((p) => [kodeDari(p.indikator), Number(p.anggaran_angka)]));
  return anggaran.map((baris) => {
    const kode = melayani.get(baris.baris) ?? [];
    const menurutPk = kode.map((k) => pagu.get(k)).find((n) => n !== undefined);
    return padat({
      kodeRekening: baris.kode_urut,
      tingkat: baris.level.replace('_', ' '),
      uraian: baris.uraian,
      kodeIku: kode.join('; '),
      // Tabel 2.3 and the last table print the budget too, and the sums of 3.11 agree with them.
      paguMurni: menurutPk ?? Number(baris.anggaran_angka),
      realisasi: Number(baris.realisasi_angka),
    });
  });
}

const isianBelanja = () =>
  csv('belanja-jenis').map((baris) =>
    padat({
      kode: baris.kode_urut,
      uraian: baris.belanja.replace(/^[a-z]\. /, ''),
      paguMurni: angka(baris, 'anggaran'),
      realisasi: angka(baris, 'realisasi'),
    }),
  );

const isianLhe = () =>
  csv('lhe-akip')
    .filter((baris) => baris.komponen !== 'PREDIKAT')
    .map((baris) =>
      padat({
        komponen: baris.komponen === 'NILAI' ? 'Nilai akhir' : baris.komponen,
        bobot: angka(baris, 'bobot'),
        'nilai:2025': angka(baris, 'nilai'),
      }),
    );

const isianRekomendasi = () =>
  csv('rekomendasi-lhe').map((baris) => padat({ rekomendasi: baris.rekomendasi, tindakLanjut: baris.tindak_lanjut }));

const isianSkala = () =>
  csv('skala-nilai').map((baris, i) => ({
    batasBawah: Number(baris.batas_bawah_angka || 0),
    kriteria: baris.kriteria,
    warna: WARNA_SKALA[i],
  }));

const IDENTITAS = {
  perangkatDaerah: 'Dinas Tenaga Kerja dan Transmigrasi',
  pemerintahDaerah: 'Kabupaten Banjar',
  tahun: 2025,
  // Tabel 3.2 divides target by realisasi.
  rumusTurun: 'TURUN_RASIO',
  metodeEfisiensi: 'SELISIH',
  skala: 'PERMENDAGRI86',
  periodeRenstra: '2025-2030',
  desimal: 2,
  targetNol: 'tidak dinilai',
  font: 'Arial',
  sumber: 'LKjIP Dinas Tenaga Kerja dan Transmigrasi Kabupaten Banjar Tahun 2025',
  jabatan: 'Kepala Dinas Tenaga Kerja dan Transmigrasi Kabupaten Banjar',
  tempat: 'Martapura',
  // Layouts of the report: 3.7 leaves out what did not reach 100, 3.10 and 3.11 have no column of what is left.
  'tabel efisiensi': 'bawah100: tidak dicetak',
  'tabel anggaran': 'awalan; tanpa sisa',
  'tabel belanja': 'tanpa sisa',
};

export function konversi() {
  const perjanjian = csv('perjanjian-kinerja');
  const tujuan = csv('tujuan');
  const iku = isianIku(perjanjian, tujuan);
  const kodeDari = (nama) => cariMirip(iku, nama, namaIndikator, MIRIP).kode;
  const anggaran = isianAnggaran(perjanjian, kodeDari);
  for (const i of iku) {
    if (i.tingkat === 'Sasaran Strategis') i.induk = TUJUAN;
    else if (i.tingkat !== 'Tujuan') i.induk = indukDari(i.kode, anggaran, iku);
  }
  return {
    IDENTITAS,
    IKU: iku,
    KINERJA: isianKinerja(
      kodeDari,
      tujuan.find((t) => t.tabel === '3.2'),
    ),
    RIWAYAT: isianRiwayat(kodeDari, iku),
    RENSTRA: isianRenstra(kodeDari),
    PEMBANDING: isianPembanding(kodeDari),
    ANGGARAN: anggaran,
    BELANJA: isianBelanja(),
    ANALISIS: [],
    LHE: isianLhe(),
    REKOMENDASI: isianRekomendasi(),
    SKALA: isianSkala(),
  };
}

/** The programmes whose budgets add up exactly to an amount: one alone, or the fewest together. */
function programJumlah(program, jumlah) {
  let terbaik = null;
  for (let pola = 1; pola < 1 << program.length; pola++) {
    const dipilih = program.filter((_, i) => pola & (1 << i));
    if (dipilih.reduce((a, p) => a + Number(p.anggaran_angka), 0) !== jumlah) continue;
    if (!terbaik || dipilih.length < terbaik.length) terbaik = dipilih;
  }
  if (!terbaik) throw new Error(`Tidak ada program yang berjumlah ${jumlah}`);
  return terbaik;
}

/** The parent in the tree: the indicator served by the budget line above. */
function indukDari(kode, anggaran, iku) {
  const baris = anggaran.find((a) => (a.kodeIku ?? '').split('; ').includes(kode));
  if (!baris) return TUJUAN;
  const tingkat = (k) => iku.find((i) => i.kode === k).tingkat;
  const atas = baris.tingkat === 'kegiatan' ? baris.kodeRekening.split('.')[0] : baris.kodeRekening;
  const daftar = anggaran.find((a) => a.kodeRekening === atas).kodeIku.split('; ');
  if (baris.tingkat === 'kegiatan') return daftar.find((k) => tingkat(k) === 'Program') ?? daftar[0];
  return daftar.find((k) => tingkat(k) === 'Sasaran Strategis') ?? TUJUAN;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(sini, 'isian.json'), `${JSON.stringify(konversi(), null, 2)}\n`);
}
