// Custom functions: what a user waits for is the evaluation of Code.js (on every call) and one call over a range.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { akar } from '../local/build/build.mjs';
import { bandingkan, ms, ukur } from './ukur.mjs';

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
};`;

export default function jalankan() {
  const kode = readFileSync(join(akar, 'dist/Code.js'), 'utf8');

  const konteksBaru = () => vm.createContext({});
  const muat = ukur(() => new vm.Script(kode).runInContext(konteksBaru()), { putaran: 51 });
  const kosong = ukur(() => new vm.Script('0').runInContext(konteksBaru()), { putaran: 51 });
  console.log(`Memuat Code.js (${(kode.length / 1024).toFixed(1)} KB): ${ms(muat - kosong)} (anggaran 5 ms)`);

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
    var teks = r.map(function (b) { return [String(b[0]).replace('.', ',') + '%']; });
    var seri = kolom(function () { return 2 * acak(4000) + 1; }), seriTarget = kolom(function () { return 20000; });
  `);
  const panggil = (nama, argumen) => dalam(`(function () { return ${nama}(${argumen}); })`);
  const perSel = (nama, ...a) =>
    dalam(`(function () { for (var i = 0; i < ${BARIS}; i++) ${nama}(${a.map((x) => `${x}[i][0]`).join()}); })`);

  console.log(`Satu panggilan atas ${BARIS.toLocaleString('id')} baris, dibandingkan hitungan tangan (anggaran 3×):`);
  for (const [nama, argumen, tangan] of [
    ['CAPAIAN', 'r, t', 'tangan.CAPAIAN'],
    ['CAPAIAN', "r, t, 'TURUN'", 'tangan.TURUN'],
    ['CAPAIAN', "r, t, '', 120", 'tangan.CAPAIAN'],
    ['PENYERAPAN', 'uang, pagu', 'tangan.PENYERAPAN'],
    ['EFISIENSI', 'r, t', 'tangan.EFISIENSI'],
    ['KRITERIA', 'r', 'tangan.KRITERIA'],
  ]) {
    const h = bandingkan(panggil(nama, argumen), panggil(tangan, argumen));
    console.log(`  ${`${nama}(${argumen})`.padEnd(26)} ${ms(h.a)} : ${ms(h.b)} = ${h.rasio.toFixed(2)}×`);
  }

  console.log('Hal-hal lain:');
  const tepat = bandingkan(panggil('CAPAIAN', 'r, t'), panggil('tangan.TEPAT', 'r, t'));
  console.log(`  CAPAIAN dibanding hitungan tangan yang tepat (BigInt)  ${tepat.rasio.toFixed(2)}×`);
  const satuan = bandingkan(perSel('CAPAIAN', 'r', 't'), panggil('CAPAIAN', 'r, t'));
  console.log(
    `  10.000 panggilan satu sel dibanding satu panggilan     ${satuan.rasio.toFixed(2)}× (di Sheets ditambah perjalanan ke server)`,
  );
  const seri = bandingkan(panggil('CAPAIAN', 'seri, seriTarget'), panggil('CAPAIAN', 'r, t'), 11);
  console.log(`  semua baris tepat di tengah dibanding angka biasa      ${seri.rasio.toFixed(2)}×`);
  const teks = bandingkan(panggil('CAPAIAN', 'teks, teks'), panggil('CAPAIAN', 'r, t'), 11);
  console.log(`  semua sel teks ("50,05%") dibanding angka              ${teks.rasio.toFixed(2)}× (${ms(teks.a)})`);
}
