// Custom functions: what a user waits for is the evaluation of Code.js (on every call) and one call over a range.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { akar } from '../local/build/registri.mjs';
import { bandingkan, ms, tandaAnggaran, ukur } from './ukur.mjs';

const BARIS = 10_000;

// The same arithmetic by hand, as a script would have it: floating point, wrong on one tie in seven.
const TANGAN = `
var bulat = function (x) { return Math.round(x * 100) / 100; };
var tangan = {
  CAPAIAN: function (r, t) { return r.map(function (b, i) { return [bulat(b[0] / t[i][0] * 100)]; }); },
  TURUN: function (r, t) { return r.map(function (b, i) { return [Math.max(0, bulat((2 * t[i][0] - b[0]) / t[i][0] * 100))]; }); },
  PENYERAPAN: function (r, t) { return r.map(function (b, i) { return [bulat(b[0] / t[i][0] * 100)]; }); },
  EFISIENSI: function (c, p) { return c.map(function (b, i) { return [b[0] < 100 ? '-' : bulat(b[0] - p[i][0])]; }); },
  KRITERIA: function (c) { return c.map(function (b) {
    var n = b[0];
    return [n >= 91 ? 'Sangat Tinggi' : n >= 76 ? 'Tinggi' : n >= 66 ? 'Sedang' : n >= 51 ? 'Rendah' : 'Sangat Rendah'];
  }); },
  TEPAT: function (r, t) { return r.map(function (b, i) {
    var R = BigInt(Math.round(b[0] * 100)), T = BigInt(Math.round(t[i][0] * 100));
    return [Number((R * 20000n + T) / (T * 2n)) / 100];
  }); },
  // Exact over whole numbers of hundredths, as long as they are safe.
  BULAT: function (r, t) { return r.map(function (b, i) {
    var R = Math.round(b[0] * 100), T = Math.round(t[i][0] * 100);
    return [Math.floor((R * 20000 + T) / (T * 2)) / 100];
  }); },
  RATA: function (c) { var s = 0; for (var i = 0; i < c.length; i++) s += c[i][0]; return bulat(s / c.length); },
};`;

export default function jalankan() {
  const kode = readFileSync(join(akar, 'dist/Code.js'), 'utf8');

  const konteksBaru = () => vm.createContext({});
  const muat = ukur(() => new vm.Script(kode).runInContext(konteksBaru()), { putaran: 51 });
  const kosong = ukur(() => new vm.Script('0').runInContext(konteksBaru()), { putaran: 51 });
  console.log(
    `Memuat Code.js (${(kode.length / 1024).toFixed(1)} KB): ${ms(muat - kosong)}${tandaAnggaran(muat - kosong, 5, ' ms')}`,
  );

  // A context of node:vm looks every global up through an interceptor, which would be what is measured: this one it is.
  const dalam = (js) => vm.runInThisContext(js);
  dalam(kode);
  dalam(TANGAN);

  // Ordinary figures with two decimals, and whole rupiah.
  dalam(`
    var s = 42, acak = function (n) { s = (s * 1103515245 + 12345) % 2147483648; return s % n; };
    var kolom = function (f) { return Array.from({ length: ${BARIS} }, function () { return [f()]; }); };
    var r = kolom(function () { return (acak(20000) + 300) / 100; }), t = kolom(function () { return (acak(15000) + 300) / 100; });
    var uang = kolom(function () { return acak(1e9) * 10; }), pagu = kolom(function () { return 1e10 + acak(1e9); });
    // Texts are made flat first, as they come from Sheets; each is another one.
    var datar = function (x) { return JSON.parse(JSON.stringify(x)); };
    var keKoma = function (n) { return n.toFixed(2).replace('.', ','); };
    var ribuan = function (n) { return String(n).replace(/\\B(?=(\\d{3})+$)/g, '.'); };
    var buat = function (f) { return datar(kolom(f)); };
    var koma = buat(function () { return keKoma(acak(20000) / 100 + 3); }), koma2 = buat(function () { return keKoma(acak(15000) / 100 + 3); });
    var persen = koma.map(function (b) { return [b[0] + '%']; }), persen2 = datar(koma2.map(function (b) { return [b[0] + '%']; }));
    persen = datar(persen);
    var orang = buat(function () { return ribuan(acak(90000) + 1000) + ' Orang'; }), orang2 = buat(function () { return ribuan(acak(90000) + 1000) + ' Orang'; });
    var rupiah = buat(function () { return 'Rp. ' + ribuan(acak(1e9) + 1e6) + ',-'; }), rupiah2 = buat(function () { return 'Rp. ' + ribuan(acak(1e9) + 1e6) + ',-'; });
    var rentang = buat(function () { var a = acak(9000); return keKoma(a / 100) + '-' + keKoma((a + acak(9000)) / 100 + 1); });
    var huruf = function () { var s = ''; for (var i = 0; i < 8; i++) s += String.fromCharCode(97 + acak(26)); return s; };
    var kata = buat(function () { return 'Zona ' + huruf(); });
    var dua = buat(function () { return (acak(90) + 1) + '.' + (acak(900) + 100); });
    var ganda = buat(function () { return (acak(90) + 1) + ' ' + (acak(90) + 10); });
    var tanpa = buat(function () { return ['-', 'N/A', 'Tidak ada data'][acak(3)]; });
    var r3 = kolom(function () { return (acak(20000) + 900) / 3; }), t3 = kolom(function () { return (acak(15000) + 900) / 7; });
    var seri = kolom(function () { return 2 * acak(4000) + 1; }), seriTarget = kolom(function () { return 20000; });
  `);
  const panggil = (nama, argumen) => dalam(`(function () { return ${nama}(${argumen}); })`);
  const perSel = (nama, ...a) =>
    dalam(`(function () { for (var i = 0; i < ${BARIS}; i++) ${nama}(${a.map((x) => `${x}[i][0]`).join()}); })`);

  console.log(`Satu panggilan atas ${BARIS.toLocaleString('id')} baris, dibandingkan hitungan tangan:`);
  for (const [nama, argumen, tangan] of [
    ['CAPAIAN', 'r, t', 'tangan.CAPAIAN'],
    ['CAPAIAN', "r, t, 'TURUN'", 'tangan.TURUN'],
    ['CAPAIAN', "r, t, '', 120", 'tangan.CAPAIAN'],
    ['PENYERAPAN', 'uang, pagu', 'tangan.PENYERAPAN'],
    ['EFISIENSI', 'r, t', 'tangan.EFISIENSI'],
    ['KRITERIA', 'r', 'tangan.KRITERIA'],
  ]) {
    const h = bandingkan(panggil(nama, argumen), panggil(tangan, argumen));
    console.log(
      `  ${`${nama}(${argumen})`.padEnd(26)} ${ms(h.a)} : ${ms(h.b)} = ${h.rasio.toFixed(2)}×${tandaAnggaran(h.rasio, 3, '×')}`,
    );
  }

  const baris = (sebut, a, b, anggaran, putaran = 21) => {
    const h = bandingkan(a, b, putaran);
    const tanda = anggaran === null ? '' : tandaAnggaran(h.rasio, anggaran, '×');
    console.log(`  ${sebut.padEnd(58)} ${ms(h.a)} : ${ms(h.b)} = ${h.rasio.toFixed(2)}×${tanda}`);
  };
  console.log('CAPAIAN dibandingkan hitungan yang juga tepat:');
  baris(
    'angka biasa, dengan putaran bilangan bulat yang aman',
    panggil('CAPAIAN', 'r, t'),
    panggil('tangan.BULAT', 'r, t'),
    1.5,
    41,
  );
  baris('angka biasa, dengan putaran BigInt', panggil('CAPAIAN', 'r, t'), panggil('tangan.TEPAT', 'r, t'), null);
  baris(
    'semua tepat di tengah, dengan putaran BigInt',
    panggil('CAPAIAN', 'seri, seriTarget'),
    panggil('tangan.TEPAT', 'seri, seriTarget'),
    3,
  );

  console.log('Sel hasil rumus lain (15 digit dan lebih), dibandingkan hitungan tangan:');
  for (const [nama, argumen, tangan] of [
    ['CAPAIAN', 'r3, t3', 'tangan.CAPAIAN'],
    ['CAPAIAN', "r3, t3, 'TURUN'", 'tangan.TURUN'],
    ['PENYERAPAN', 'r3, t3', 'tangan.PENYERAPAN'],
    ['EFISIENSI', 'r3, t3', 'tangan.EFISIENSI'],
    ['KRITERIA', 'r3', 'tangan.KRITERIA'],
    ['RATA_RATA_CAPAIAN', 'r3', 'tangan.RATA'],
  ])
    baris(`${nama}(${argumen})`, panggil(nama, argumen), panggil(tangan, argumen), 3);

  // A copy of its own for the numbers: what texts teach the engine about the functions is not to slow them down here.
  const angkaBiasa = dalam(`(function () { ${kode}; return function () { return CAPAIAN(r, t); }; })()`);
  console.log('CAPAIAN atas teks, dibandingkan atas angka:');
  for (const [sebut, argumen, anggaran] of [
    ['"50,05"', 'koma, koma2', 8],
    ['"50,05%"', 'persen, persen2', 8],
    ['"1.762 Orang"', 'orang, orang2', 15],
    ['"Rp. 1.234.567,-"', 'rupiah, rupiah2', 15],
    ['target rentang "1,5-3,5"', 'r, rentang', 15],
    ['ditolak: kata ("Zona Hijau")', 'kata, t', 10],
    ['ditolak: dapat dibaca dua cara ("1.762")', 'dua, t', 10],
    ['ditolak: dua bilangan ("68 70")', 'ganda, t', 10],
    ['tanpa nilai ("-", "N/A", "Tidak ada data")', 'tanpa, t', 10],
  ])
    baris(sebut, panggil('CAPAIAN', argumen), angkaBiasa, anggaran);

  console.log('Hal lain:');
  const satuan = bandingkan(perSel('CAPAIAN', 'r', 't'), angkaBiasa);
  console.log(
    `  10.000 panggilan satu sel dibanding satu panggilan: ${satuan.rasio.toFixed(2)}× (di Sheets ditambah perjalanan ke server)`,
  );
}
