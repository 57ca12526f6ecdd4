// The JavaScript that Apps Script takes when a script is saved or pushed. It runs V8, but the file is first read by an
// older parser, whose refusal ("ParseError: Unexpected token ILLEGAL") ends the whole push: literals such as 10n
// (enuchi/React-Google-Apps-Script#236), 1_000, ??=, class fields, #private and static blocks. What it takes is ES2020
// without BigInt literals: ?., ?? and a bare catch pass. HTML files are not read by it, nor is what code builds at run
// time. Checked with acorn, which shares nothing with the tools that wrote the code.
import { parse } from 'acorn';

const VERSI_ECMA = 2020;

const opsi = { ecmaVersion: VERSI_ECMA, sourceType: 'script', allowHashBang: false };

/** The tree of a script in today's language, or nothing where it is none. */
export function pohonBila(kode) {
  try {
    return parse(kode, { ...opsi, ecmaVersion: 'latest' });
  } catch {
    return null;
  }
}

/** Every node of a tree, parents before children. */
export function* simpulPohon(pohon) {
  const tumpuk = [pohon];
  while (tumpuk.length > 0) {
    const kini = tumpuk.pop();
    yield kini;
    for (const isi of Object.values(kini))
      for (const anak of Array.isArray(isi) ? isi : [isi]) if (typeof anak?.type === 'string') tumpuk.push(anak);
  }
}

const bigint = (s) => s.type === 'Literal' && s.bigint !== undefined;

/** Reasons why Apps Script would not take the script; none means fine. */
export function periksaSintaks(kode) {
  const cuplik = (awal) => kode.slice(awal, awal + 60).split('\n', 1)[0];
  let pohon;
  try {
    pohon = parse(kode, { ...opsi, locations: true });
  } catch (e) {
    return [`sintaks: ${e.message}: ${cuplik(e.pos)}`];
  }
  const sebab = [];
  for (const s of simpulPohon(pohon)) {
    const di = `(${s.loc.start.line}:${s.loc.start.column}): ${cuplik(s.start)}`;
    if (bigint(s)) sebab.push(`sintaks: angka BigInt ${s.raw} ditolak Apps Script ${di}`);
    else if (s.type === 'ImportExpression') sebab.push(`sintaks: import() dinamis ditolak Apps Script ${di}`);
  }
  return sebab;
}

/**
 * The same program with every BigInt literal made once, when the file is loaded, by a call that the old parser takes:
 * inside functions that run ten thousand times nothing is built. `kode` is one statement `var X = (() => {…})();`.
 */
export function angkatBigInt(kode) {
  const pohon = parse(kode, opsi);
  const [bundel, ...lain] = pohon.body.filter((s) => s.directive === undefined);
  const tubuh = bundel?.declarations?.[0]?.init?.callee?.body;
  if (lain.length > 0 || tubuh?.type !== 'BlockStatement')
    throw new Error('yang diangkat harus satu bundel: var X = (() => {…})();');
  let awalan = '$n';
  while (kode.includes(awalan)) awalan += '$';
  const nilai = new Map();
  const ganti = new Map();
  for (const simpulKini of simpulPohon(pohon)) {
    // A sign belongs to the constant; its literal, met later, is inside.
    const negatif = simpulKini.type === 'UnaryExpression' && simpulKini.operator === '-' && bigint(simpulKini.argument);
    if (!negatif && !bigint(simpulKini)) continue;
    if (ganti.has(simpulKini.end)) continue;
    const angka = `${negatif ? '-' : ''}${(negatif ? simpulKini.argument : simpulKini).bigint}`;
    const nama = `${awalan}${angka.replace('-', '_')}`;
    nilai.set(nama, Number.isSafeInteger(Number(angka)) ? angka : `"${angka}"`);
    ganti.set(simpulKini.end, { awal: simpulKini.start, nama });
  }
  if (nilai.size === 0) return kode;
  const pagar = tubuh.body.filter((s) => s.directive !== undefined).at(-1);
  const masuk = pagar ? pagar.end : tubuh.start + 1;
  const deklarasi = `var ${[...nilai].map(([nama, angka]) => `${nama}=BigInt(${angka})`).join()};`;
  const potong = [...ganti].map(([akhir, g]) => ({ ...g, akhir })).sort((a, b) => a.awal - b.awal);
  const hasil = [kode.slice(0, masuk), deklarasi];
  let sampai = masuk;
  for (const potongan of potong) {
    // `return 0n` and `case 1n` are written without a space by no minifier, but `typeof-1n` is.
    const rapat = /[\w$]/.test(kode[potongan.awal - 1] ?? '');
    hasil.push(kode.slice(sampai, potongan.awal), rapat ? ' ' : '', potongan.nama);
    sampai = potongan.akhir;
  }
  return [...hasil, kode.slice(sampai)].join('');
}
