import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bangun } from '../../local/build/build.mjs';
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
    ['anggota privat', 'class A { #x = 1; }', '#x'],
    ['bidang statis', 'class A { static x = 1; }', 'static'],
    ['blok static', 'class A { static { f(); } }', 'static'],
    ['import', 'import { a } from "b";', 'import/export'],
    ['export', 'export const a = 1;', 'import/export'],
    ['export default', 'var a = 1; export default a;', 'import/export'],
    ['import dinamis', 'const a = () => import("b");', 'import()'],
    ['kode rusak', 'function (', 'sintaks'],
  ])('sintaks: %s', (_nama, isi, kata) => {
    expect(periksaSintaks(isi).join('\n')).toContain(kata);
  });

  it('teks dan komentar yang hanya menyerupai sintaks itu tidak dituduh', () => {
    expect(periksaSintaks('const a = "#x static x = 1 export"; // import x\nclass A { static f() {} }')).toEqual([]);
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
