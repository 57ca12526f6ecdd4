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
export function simpulPohon(pohon) {
  const semua = [pohon];
  const masuk = (anak) => {
    if (typeof anak?.type === 'string') semua.push(anak);
  };
  // The list grows while it is read: a million nodes are not handed over one by one.
  for (let i = 0; i < semua.length; i++) {
    const kini = semua[i];
    for (const kunci in kini) {
      const isi = kini[kunci];
      if (Array.isArray(isi)) isi.forEach(masuk);
      else if (isi !== null && typeof isi === 'object') masuk(isi);
    }
  }
  return semua;
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

/** Shortest text, with its quotes, that may be worth a name. */
const TEKS_TERPENDEK = 6;

/** Texts that have to stand where they stand: names of properties, directives, the other side of a `typeof`. */
function teksTetap(simpul) {
  const { type, computed, key, directive, expression, left, right } = simpul;
  if (key && !computed) return [key];
  if (type === 'ExpressionStatement' && directive !== undefined) return [expression];
  const jenis = [left, right].some((sisi) => sisi?.operator === 'typeof');
  return type === 'BinaryExpression' && jenis ? [left, right] : [];
}

/** Names for BigInt literals, with what makes each, and where they stand. */
function angkaDiangkat(simpul, awalan) {
  const nilai = new Map();
  const ganti = new Map();
  for (const simpulKini of simpul) {
    // A sign belongs to the constant; its literal, met later, is inside.
    const negatif = simpulKini.type === 'UnaryExpression' && simpulKini.operator === '-' && bigint(simpulKini.argument);
    if (!negatif && !bigint(simpulKini)) continue;
    if (ganti.has(simpulKini.end)) continue;
    const angka = `${negatif ? '-' : ''}${(negatif ? simpulKini.argument : simpulKini).bigint}`;
    const nama = `${awalan}${angka.replace('-', '_')}`;
    nilai.set(nama, `BigInt(${Number.isSafeInteger(Number(angka)) ? angka : `"${angka}"`})`);
    ganti.set(simpulKini.end, { awal: simpulKini.start, nama });
  }
  return { nilai, ganti };
}

const ANGKA_NAMA = [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** A number in the fewest characters that a name may have. */
const nomorPendek = (n) =>
  (n < ANGKA_NAMA.length ? '' : nomorPendek(Math.floor(n / ANGKA_NAMA.length) - 1)) + ANGKA_NAMA[n % ANGKA_NAMA.length];

/** The same for texts that stand more than once. */
function teksDiangkat(simpul, milikAngka) {
  const tetap = new Set();
  const tempat = new Map();
  for (const simpulKini of simpul) {
    for (const { start } of teksTetap(simpulKini)) tetap.add(start);
    if (simpulKini.type !== 'Literal' || typeof simpulKini.value !== 'string' || tetap.has(simpulKini.start)) continue;
    if (simpulKini.raw.length < TEKS_TERPENDEK) continue;
    const ada = tempat.get(simpulKini.raw);
    if (ada) ada.push(simpulKini);
    else tempat.set(simpulKini.raw, [simpulKini]);
  }
  const nilai = new Map();
  const ganti = new Map();
  // The shortest names go to what saves most; what would take more room than it saves stays as it is.
  const urut = [...tempat].sort(([a, x], [b, y]) => y.length - x.length || b.length - a.length);
  const dipakai = new Set(simpul.flatMap((s) => (s.type === 'Identifier' ? [s.name] : [])));
  let ke = 0;
  const namaBebas = () => {
    let nama = `$${nomorPendek(ke)}`;
    while (dipakai.has(nama) || nama.startsWith(milikAngka)) nama = `$${nomorPendek(++ke)}`;
    return nama;
  };
  for (const [teks, semua] of urut) {
    const nama = namaBebas();
    const hemat = semua.length * (teks.length - nama.length) - (teks.length + nama.length + ',='.length);
    if (hemat <= 0) continue;
    ke++;
    nilai.set(nama, teks);
    for (const { start, end } of semua) ganti.set(end, { awal: start, nama });
  }
  return { nilai, ganti };
}

/**
 * The same program with every BigInt literal made once, when the file is loaded, by a call that the old parser takes:
 * inside functions that run ten thousand times nothing is built. Texts that come again are written once, too, which takes
 * two parts of a hundred off. `kode` is one statement `var X = (() => {…})();`.
 */
export function angkatTetapan(kode) {
  const pohon = parse(kode, opsi);
  const [bundel, ...lain] = pohon.body.filter((s) => s.directive === undefined);
  const tubuh = bundel?.declarations?.[0]?.init?.callee?.body;
  if (lain.length > 0 || tubuh?.type !== 'BlockStatement')
    throw new Error('yang diangkat harus satu bundel: var X = (() => {…})();');
  let awalan = '$';
  while (kode.includes(`${awalan}n`)) awalan += '$';
  const simpul = simpulPohon(pohon);
  const semua = [angkaDiangkat(simpul, `${awalan}n`), teksDiangkat(simpul, `${awalan}n`)];
  const nilai = semua.flatMap((s) => [...s.nilai]);
  if (nilai.length === 0) return kode;
  const pagar = tubuh.body.filter((s) => s.directive !== undefined).at(-1);
  const masuk = pagar ? pagar.end : tubuh.start + 1;
  const potong = semua.flatMap(({ ganti }) => [...ganti].map(([akhir, g]) => ({ ...g, akhir })));
  const hasil = [kode.slice(0, masuk), `var ${nilai.map((n) => n.join('=')).join()};`];
  let sampai = masuk;
  for (const potongan of potong.sort((a, b) => a.awal - b.awal)) {
    // `return"a"` and `"a"in b` are written without a space, `typeof-1n` is, too.
    const [depan, belakang] = [kode[potongan.awal - 1], kode[potongan.akhir]].map((h) => /[\w$]/.test(h ?? ''));
    hasil.push(kode.slice(sampai, potongan.awal), depan ? ' ' : '', potongan.nama, belakang ? ' ' : '');
    sampai = potongan.akhir;
  }
  return [...hasil, kode.slice(sampai)].join('');
}
