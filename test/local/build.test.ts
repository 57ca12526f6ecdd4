import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bangun } from '../../local/build/build.mjs';
import { angkatTetapan } from '../../local/build/dialek.mjs';
import {
  BATAS_KODE,
  CAKUPAN,
  fungsiPuncak,
  muatPolos,
  periksaManifes,
  periksaPanel,
  periksaPuntung,
  periksaSintaks,
  periksaUkuran,
} from '../../local/build/periksa.mjs';

const akar = resolve(import.meta.dirname, '../..');
const kode = readFileSync(join(akar, 'dist/Code.js'), 'utf8');

const bundel = (isi: string, puntung: string) => `var LKJIP=(()=>{${isi}})();\n${puntung}`;
const satu = { fungsi: [{ nama: 'CAPAIAN', parameter: ['realisasi', 'target'] }], tindakan: ['onOpen'] };
const isiSatu = "return {daftarFungsi:[{nama:'CAPAIAN'}],tindakan:{onOpen(){}}}";
const puntungSatu =
  "/** Capaian. */\nfunction CAPAIAN(realisasi, target) { return LKJIP.panggilFungsi('CAPAIAN', arguments); }\nfunction onOpen(e) { return 1; }\n";

describe('pemeriksaan hasil bangun dapat gagal', () => {
  it.each([
    ['angka BigInt', 'var a = 10n;', 'BigInt 10n'],
    ['angka BigInt di dalam fungsi', 'var f = (x) => (x > 0n ? -1n : x);', 'BigInt 0n'],
    ['angka BigInt heksadesimal', 'var a = 0xFFn;', 'BigInt 0xFFn'],
    ['pemisah angka', 'var a = 10_000;', 'sintaks'],
    ['penugasan ??=', 'var a; a ??= 1;', 'sintaks'],
    ['penugasan ||=', 'var a; a ||= 1;', 'sintaks'],
    ['penugasan &&=', 'var a; a &&= 1;', 'sintaks'],
    ['bidang kelas', 'class A { x = 1; }', 'sintaks'],
    ['anggota privat', 'class A { #x; f() { return this.#x; } }', 'sintaks'],
    ['bidang statis', 'class A { static x = 1; }', 'sintaks'],
    ['blok static', 'class A { static { f(); } }', 'sintaks'],
    ['tanda pagar di baris pertama', '#!/usr/bin/env node\n1;', 'sintaks'],
    ['import', 'import { a } from "b";', 'sintaks'],
    ['export', 'export const a = 1;', 'sintaks'],
    ['export default', 'var a = 1; export default a;', 'sintaks'],
    ['import dinamis', 'const a = () => import("b");', 'import()'],
    ['await di tingkat atas', 'await f();', 'sintaks'],
    ['kode rusak', 'function (', 'sintaks'],
  ])('sintaks: %s', (_nama, isi, kata) => {
    expect(periksaSintaks(isi).join('\n')).toContain(kata);
  });

  it.each([
    ['?. dan ??', 'var f = (a) => a?.b?.[0]?.() ?? 1;'],
    ['catch tanpa nama', 'try { f(); } catch { g(); }'],
    ['BigInt sebagai panggilan', 'var a = BigInt(10) ** BigInt("20");'],
    [
      'pangkat, sebaran, kelas, async',
      'class A extends B { static f(...a) { return { ...a, x: a[0] ** 2 }; } async g() {} }',
    ],
    ['teks dan komentar yang hanya menyerupai', 'const a = "#x static x = 1 export 10n 1_000 ??="; // import x 10n'],
  ])('sintaks yang diterima: %s', (_nama, isi) => {
    expect(periksaSintaks(isi)).toEqual([]);
  });

  it('angka BigInt diangkat: hasil sama, tidak ada literal, tidak ada yang dibuat per panggilan', () => {
    const isi =
      'var X=(()=>{"use strict";var f=(a)=>a<0n?-1n:a>10n?typeof-1n:10n**20n;return{f,b:[0n,-1n,123456789012345678901234567890n,0xFFn],c:1n.toString(),d:"5n"}})();';
    const angkat = angkatTetapan(isi);
    expect(periksaSintaks(isi)).not.toEqual([]);
    expect(periksaSintaks(angkat)).toEqual([]);
    const jalankan = (kode: string) => {
      const k: Record<string, { f(a: bigint): unknown; b: bigint[] }> = {};
      vm.runInNewContext(kode, k);
      const { X } = k;
      return [X, X?.b.map(String), [-5, 5, 11].map((n) => String(X?.f(BigInt(n))))].map((x) =>
        String(JSON.stringify(x, (_, v) => (typeof v === 'bigint' ? `${v}` : v))),
      );
    };
    expect(jalankan(angkat)).toEqual(jalankan(isi));
    // Made once: the calls stand in front of everything else and nowhere behind.
    expect(angkat.slice(angkat.indexOf(';var f')).match(/BigInt/g)).toBeNull();
    expect(() => angkatTetapan('var a=1n;var b=(()=>{return 1n})();')).toThrow(/satu bundel/);
  });

  it('teks yang berulang ditulis sekali, di mana pun ia berdiri', () => {
    const isi =
      'var X=(()=>{"use strict";var f=(a)=>{switch(a){case"sebuah teks panjang":return"sebuah teks panjang"in{"sebuah teks panjang":1}?"sebuah teks panjang":0}},o={"sebuah teks panjang":typeof f=="sebuah teks panjang"};return{f:f("sebuah teks panjang"),o,b:"kecil"+"kecil"}})();';
    const angkat = angkatTetapan(isi);
    const jalankan = (kode: string) => {
      const k: Record<string, unknown> = {};
      vm.runInNewContext(kode, k);
      return JSON.stringify(k.X);
    };
    expect(periksaSintaks(angkat)).toEqual([]);
    expect(jalankan(angkat)).toBe(jalankan(isi));
    // Its declaration, two names of properties and the one beside `typeof`.
    expect(angkat.match(/sebuah teks panjang/g)).toHaveLength(4);
    expect(angkat.match(/"kecil"/g)).toHaveLength(2);
  });

  it('menerima bundel yang puntungnya sama dengan daftar', () => {
    expect(periksaPuntung(bundel(isiSatu, puntungSatu), satu)).toEqual([]);
  });

  it.each([
    ['puntung hilang', isiSatu, puntungSatu.replace(/function onOpen.*/, ''), 'onOpen hilang'],
    ['puntung tak terdaftar', isiSatu, `${puntungSatu}function LAIN() {}`, 'LAIN tidak ada di daftar'],
    ['nama berakhir _', isiSatu, `${puntungSatu}function lain_() {}`, 'berakhir dengan _'],
    ['parameter lain', isiSatu, puntungSatu.replace('realisasi, target', '...args'), 'tidak sama dengan daftar'],
    ['tanpa dokumentasi', isiSatu, puntungSatu.replace('/** Capaian. */', ''), 'tanpa dokumentasi'],
    ['daftar bundel kurang', isiSatu.replace("{nama:'CAPAIAN'}", ''), puntungSatu, 'daftarFungsi'],
    ['tindakan bundel kurang', isiSatu.replace('onOpen(){}', ''), puntungSatu, 'tindakan di bundel'],
    ['layanan disentuh', `SpreadsheetApp;${isiSatu}`, puntungSatu, 'SpreadsheetApp disentuh'],
    ['peramban dipakai', `document.title;${isiSatu}`, puntungSatu, 'tanpa peramban'],
    ['pewaktu dipakai', `setTimeout(()=>{},1);${isiSatu}`, puntungSatu, 'tanpa peramban'],
    ['eval dipakai', `new Function('return 1');${isiSatu}`, puntungSatu, 'tanpa peramban'],
  ])('puntung: %s', (_nama, isi, puntung, kata) => {
    expect(periksaPuntung(bundel(isi, puntung), satu).join('\n')).toContain(kata);
  });

  it('manifes: hanya dua cakupan, tidak kurang, tidak lebih', () => {
    const m = (oauthScopes: string[]) => JSON.stringify({ runtimeVersion: 'V8', oauthScopes });
    expect(periksaManifes(m([...CAKUPAN]))).toEqual([]);
    expect(periksaManifes(null)).toHaveLength(1);
    expect(periksaManifes('{')).toHaveLength(1);
    expect(periksaManifes(m([CAKUPAN[0] as string]))).toHaveLength(1);
    expect(periksaManifes(m([...CAKUPAN, 'https://www.googleapis.com/auth/drive']))).toHaveLength(1);
    expect(periksaManifes(JSON.stringify({ oauthScopes: CAKUPAN }))).toHaveLength(1);
  });

  it('ukuran', () => {
    expect(periksaUkuran('Code.js', 'x'.repeat(BATAS_KODE), BATAS_KODE)).toEqual([]);
    expect(periksaUkuran('Code.js', 'x'.repeat(BATAS_KODE + 1), BATAS_KODE)).toHaveLength(1);
  });

  it('panel: satu berkas, tanpa tanda komentar di templat literal', () => {
    expect(periksaPanel('<style>a{}</style><script>var a = "x";</script>')).toEqual([]);
    expect(periksaPanel('<script>var a = `x //`;</script>')).toHaveLength(1);
    expect(periksaPanel('<script>var a = `x`;</script>')).toEqual([]);
    expect(periksaPanel('<script src="https://x/y.js"></script>')).toHaveLength(1);
    expect(periksaPanel('<script type="module">1</script>')).toHaveLength(1);
    expect(periksaPanel('<link rel="stylesheet" href="style.css">')).toHaveLength(1);
  });
});

describe('dist/', () => {
  it('setiap fungsi di Code.js dapat dipanggil Sheets', () => {
    const { sebab, konteks } = muatPolos(kode);
    expect(sebab).toEqual([]);
    const bundel = konteks.LKJIP as { daftarFungsi: { nama: string }[]; tindakan: object };
    const harap = [...[...bundel.daftarFungsi].map((f) => f.nama), ...Object.keys(bundel.tindakan)];
    expect(fungsiPuncak(kode).map((f) => f.nama)).toEqual(harap);
    for (const nama of harap) expect(typeof konteks[nama]).toBe('function');
  });

  it('setiap skrip yang didorong diterima pengurai Google', () => {
    const skrip = readdirSync(join(akar, 'dist')).filter((f) => /\.(js|gs)$/.test(f));
    expect(skrip).toContain('Code.js');
    for (const f of skrip) {
      const isi = readFileSync(join(akar, 'dist', f), 'utf8');
      expect(periksaSintaks(isi), f).toEqual([]);
      // The check sees such a literal wherever it is planted.
      for (const tanam of ['10n', '1_000', 'x??=1'])
        expect(periksaSintaks(`${isi}\nfunction tanam(x) { return ${tanam}; }`), f).not.toEqual([]);
    }
  });

  it('manifes dan panel ikut, siap untuk clasp push', () => {
    expect(periksaManifes(readFileSync(join(akar, 'dist/appsscript.json'), 'utf8'))).toEqual([]);
    expect(periksaPanel(readFileSync(join(akar, 'dist/Sidebar.html'), 'utf8'))).toEqual([]);
  });
});

describe('dua bangun sekaligus', () => {
  it('tidak pernah meninggalkan berkas yang terpotong', async () => {
    const akhir = kode.slice(-80);
    let selesai = false;
    let dilihat = 0;
    const awasi = async () => {
      while (!selesai) {
        expect(readFileSync(join(akar, 'dist/Code.js'), 'utf8').endsWith(akhir)).toBe(true);
        dilihat++;
        await new Promise((r) => setTimeout(r, 2));
      }
    };
    const bangunan = Promise.all([bangun({ tipe: false }), bangun({ tipe: false })]).finally(() => {
      selesai = true;
    });
    const [[a, b]] = await Promise.all([bangunan, awasi()]);
    expect(a).toEqual(b);
    expect(dilihat).toBeGreaterThan(5);
    expect(readFileSync(join(akar, 'dist/Code.js'), 'utf8')).toBe(kode);
    expect(readdirSync(join(akar, 'dist')).filter((f) => f.includes(`.${process.pid}.`))).toEqual([]);
  }, 60_000);
});
