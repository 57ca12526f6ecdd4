// Makes isian.json (rows of the named ranges) from the published tables in ../banjar-2025. README.md tells the choices.
// node local/contoh/isian-banjar/konversi.mjs
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { angka, angkaSatuan, barisCsv, cariMirip, padat } from '../konversi.mjs';

const sini = dirname(fileURLToPath(import.meta.url));

export function konversi() {
  const csv = (nama) => barisCsv(join(sini, '../banjar-2025', `${nama}.csv`));
  const perjanjian = csv('perjanjian-kinerja');
  const keputusan = csv('sk-iku-2026');
  const tujuan = csv('tujuan');
  const rinci = csv('komponen-perhitungan');
  const TINGKAT = { '': 'Sasaran Strategis', program: 'Program', kegiatan: 'Kegiatan' };
  const AWALAN = { '': 'SS', program: 'P', kegiatan: 'K' };
  const hitung = {};
  const indikator = (x) => x.indikator;

  const IKU = [
    padat({
      kode: 'T.1',
      tingkat: 'Tujuan',
      sasaran: tujuan[0].tujuan,
      indikator: tujuan[0].indikator,
      satuan: 'Persen',
      arah: 'TURUN',
      formulasi: tujuan[0].formulasi,
      penanggungJawab: 'Kepala Dinas',
      akumulasiTriwulan: 'nilai terakhir',
      akumulasiRenstra: 'per tahun',
    }),
    ...perjanjian.map((barisPk) => {
      const anggaranKini = AWALAN[barisPk.level];
      hitung[anggaranKini] = (hitung[anggaranKini] ?? 0) + 1;
      let definisi = '';
      try {
        definisi = cariMirip(keputusan, barisPk.indikator, indikator, 0.9).definisi_operasional;
      } catch {
        // An indicator of 2025 that the decree of 2026 no longer has.
      }
      return padat({
        kode: `${anggaranKini}.${hitung[anggaranKini]}`,
        tingkat: TINGKAT[barisPk.level],
        sasaran: barisPk.sasaran,
        indikator: barisPk.indikator,
        satuan: barisPk.satuan,
        arah: 'NAIK',
        definisi,
        formulasi: barisPk.formulasi,
        penanggungJawab: barisPk.penanggung_jawab,
        akumulasiTriwulan: 'nilai terakhir',
        akumulasiRenstra: 'per tahun',
      });
    }),
  ];
  const kodeDari = (nama) => cariMirip(IKU, nama, indikator, 0.9).kode;
  const satuanDari = (kode) => IKU.find((i) => i.kode === kode).satuan;

  const t32 = tujuan.find((t) => t.tabel === '3.2');
  const KINERJA = [
    padat({
      kode: 'T.1',
      target: angka(t32, 'target'),
      realisasi: angka(t32, 'realisasi'),
      capaianDitetapkan: null,
    }),
    ...csv('realisasi-kinerja').map((barisKini) => {
      const cocokKini = cariMirip(rinci, barisKini.indikator, indikator, 0.9);
      const parts = cocokKini.pembilang_rincian_angka ? cocokKini.pembilang_rincian_angka.split(';') : [];
      const cocok = parts.reduce((a, b) => a + Number(b), 0) === Number(cocokKini.pembilang_angka);
      const hitungan = Math.round((Number(barisKini.realisasi_angka) / Number(barisKini.target_angka)) * 1e4) / 100;
      return padat({
        kode: kodeDari(barisKini.indikator),
        target: angka(barisKini, 'target'),
        pembilangUraian: cocokKini.pembilang_uraian,
        pembilang: parts.length > 1 && cocok ? parts.join(' + ') : angka(cocokKini, 'pembilang'),
        penyebutUraian: cocokKini.penyebut_uraian,
        penyebut: angka(cocokKini, 'penyebut'),
        realisasi: angka(barisKini, 'realisasi'),
        // Typed only where the report prints another figure than the formula gives (cut off instead of rounded).
        capaianDitetapkan: hitungan === Number(barisKini.capaian_angka) ? null : Number(barisKini.capaian_angka),
      });
    }),
  ];

  const pernah = new Set();
  const RIWAYAT = csv('perbandingan-tahun').flatMap((barisIni) => {
    const kode = kodeDari(barisIni.indikator);
    if (pernah.has(kode)) return [];
    pernah.add(kode);
    const satuan = satuanDari(kode);
    return [
      padat({
        kode,
        'realisasi:2024': angkaSatuan(barisIni, 'realisasi_2024', satuan),
        'capaian:2024': angkaSatuan(barisIni, 'capaian_2024', 'Persen'),
        'realisasi:2023': angkaSatuan(barisIni, 'realisasi_2023', satuan),
        'capaian:2023': angkaSatuan(barisIni, 'capaian_2023', 'Persen'),
        keterangan: barisIni.keterangan,
      }),
    ];
  });

  const RENSTRA = csv('perbandingan-renstra').map((r) =>
    padat({ kode: kodeDari(r.indikator), 'target:2030': angka(r, 'target_akhir_renstra') }),
  );

  const PEMBANDING = csv('perbandingan-provinsi-nasional').map((r) =>
    padat({
      kode: kodeDari(r.indikator),
      provinsi: angka(r, 'realisasi_provinsi'),
      nasional: angka(r, 'realisasi_nasional'),
      periode: '2025',
    }),
  );

  const anggaran = csv('anggaran-program');
  const melayani = new Map();
  const layani = (baris, kode) => melayani.set(baris.baris, [...(melayani.get(baris.baris) ?? []), kode]);
  const program = anggaran.filter((a) => a.level === 'program');
  for (const barisPkKini of perjanjian) {
    const kode = kodeDari(barisPkKini.indikator);
    if (barisPkKini.level) {
      const calon = anggaran.filter((a) => a.level === barisPkKini.level);
      layani(
        cariMirip(calon, barisPkKini.program_kegiatan, (a) => a.uraian),
        kode,
      );
      continue;
    }
    // The agreement of the head names no programme: its budget is that of one programme, or of several together.
    for (const a of programJumlah(program, Number(barisPkKini.anggaran_angka))) layani(a, kode);
  }
  const pagu = new Map(perjanjian.filter((p) => p.level).map((p) => [kodeDari(p.indikator), Number(p.anggaran_angka)]));
  const ANGGARAN = anggaran.map((anggaranKiniKini) => {
    const kode = melayani.get(anggaranKiniKini.baris) ?? [];
    const menurutPk = kode.map((k) => pagu.get(k)).find((n) => n !== undefined);
    return padat({
      kodeRekening: anggaranKiniKini.kode_urut,
      tingkat: anggaranKiniKini.level.replace('_', ' '),
      uraian: anggaranKiniKini.uraian,
      kodeIku: kode.join('; '),
      // Tabel 2.3 and the last table print the budget too, and the sums of 3.11 agree with them.
      paguMurni: menurutPk ?? Number(anggaranKiniKini.anggaran_angka),
      realisasi: Number(anggaranKiniKini.realisasi_angka),
    });
  });

  for (const i of IKU) {
    if (i.tingkat === 'Sasaran Strategis') i.induk = 'T.1';
    else if (i.tingkat !== 'Tujuan') i.induk = indukDari(i.kode, ANGGARAN, IKU);
  }

  const BELANJA = csv('belanja-jenis').map((barisLain) =>
    padat({
      kode: barisLain.kode_urut,
      uraian: barisLain.belanja.replace(/^[a-z]\. /, ''),
      paguMurni: angka(barisLain, 'anggaran'),
      realisasi: angka(barisLain, 'realisasi'),
    }),
  );

  const LHE = csv('lhe-akip')
    .filter((l) => l.komponen !== 'PREDIKAT')
    .map((l) =>
      padat({
        komponen: l.komponen === 'NILAI' ? 'Nilai akhir' : l.komponen,
        bobot: angka(l, 'bobot'),
        'nilai:2025': angka(l, 'nilai'),
      }),
    );

  const REKOMENDASI = csv('rekomendasi-lhe').map((r) =>
    padat({ rekomendasi: r.rekomendasi, tindakLanjut: r.tindak_lanjut }),
  );

  const WARNA = ['hijau tua', 'hijau muda', 'kuning tua', 'kuning muda', 'merah'];
  const SKALA = csv('skala-nilai').map((s, i) => ({
    batasBawah: Number(s.batas_bawah_angka || 0),
    kriteria: s.kriteria,
    warna: WARNA[i],
  }));

  return {
    IDENTITAS: {
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
    },
    IKU,
    KINERJA,
    RIWAYAT,
    RENSTRA,
    PEMBANDING,
    ANGGARAN,
    BELANJA,
    ANALISIS: [],
    LHE,
    REKOMENDASI,
    SKALA,
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
  if (!baris) return 'T.1';
  const tingkat = (k) => iku.find((i) => i.kode === k).tingkat;
  const atas = baris.tingkat === 'kegiatan' ? baris.kodeRekening.split('.')[0] : baris.kodeRekening;
  const daftar = anggaran.find((a) => a.kodeRekening === atas).kodeIku.split('; ');
  if (baris.tingkat === 'kegiatan') return daftar.find((k) => tingkat(k) === 'Program') ?? daftar[0];
  return daftar.find((k) => tingkat(k) === 'Sasaran Strategis') ?? 'T.1';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(sini, 'isian.json'), `${JSON.stringify(konversi(), null, 2)}\n`);
}
