// What must hold of dist/ before it may be pushed to Apps Script. Each check returns the reasons against; none means fine.
import vm from 'node:vm';
import { pohonBila, simpulPohon } from './dialek.mjs';

export { periksaSintaks } from './dialek.mjs';

/** What the action of Word documents reads; far below 120 KB once packed. */
export const BATAS_DOKUMEN = 120 * 1024;
/** The self-test brings the gateway along; read when somebody asks for it. */
export const BATAS_UJI = 160 * 1024;
export const BATAS_KODE = 150 * 1024;
/** Loaded by menu and sidebar only: a click may wait for what a formula in a cell may not. */
export const BATAS_MESIN = 862 * 1024;
export const BATAS_PANEL = 60 * 1024;
export const CAKUPAN = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/script.container.ui',
];

/** Apps Script's own globals. Touching one while the file loads kills the menu in AuthMode.NONE. */
export const LAYANAN = [
  'SpreadsheetApp',
  'HtmlService',
  'PropertiesService',
  'LockService',
  'CacheService',
  'ScriptApp',
  'Session',
  'Utilities',
  'Logger',
  'Charts',
  'UrlFetchApp',
  'DriveApp',
  'google',
];

/** Names of the functions that stand at the top level of a script, with their parameters; none in what is no script. */
export function fungsiPuncak(kode) {
  const puncak = pohonBila(kode)?.body ?? [];
  return puncak.flatMap((simpul, i) =>
    simpul.type === 'FunctionDeclaration'
      ? {
          nama: simpul.id.name,
          parameter: simpul.params.map((p) => kode.slice(p.start, p.end)),
          dok: kode.slice(puncak[i - 1]?.end ?? 0, simpul.start).includes('/**'),
        }
      : [],
  );
}

/**
 * Loads the file where nothing but the language exists, services being traps, and gives the global object of the bundle.
 */
export function muatPolos(kode) {
  const tersentuh = new Set();
  const isi = {};
  for (const nama of LAYANAN) {
    Object.defineProperty(isi, nama, {
      configurable: true,
      get() {
        tersentuh.add(nama);
        return undefined;
      },
    });
  }
  const konteks = vm.createContext(isi, { codeGeneration: { strings: false, wasm: false } });
  const sebab = [];
  try {
    new vm.Script(kode, { filename: 'Code.js' }).runInContext(konteks, { timeout: 5000 });
  } catch (e) {
    sebab.push(`tidak dapat dimuat tanpa peramban: ${e}`);
  }
  for (const nama of tersentuh) sebab.push(`layanan ${nama} disentuh saat berkas dimuat`);
  return { sebab, konteks };
}

/** The file loads in a bare context, touches no service, and its stubs are the registry, name by name. */
export function periksaPuntung(kode, { fungsi, tindakan }) {
  const { sebab, konteks } = muatPolos(kode);
  if (sebab.length) return sebab;
  const bundel = konteks.LKJIP;
  if (!bundel) return ['global LKJIP tidak ada'];
  const puncak = fungsiPuncak(kode);
  const ada = new Map(puncak.map((f) => [f.nama, f]));
  const harap = new Set([...fungsi.map((f) => f.nama), ...tindakan]);
  for (const f of puncak) {
    if (!harap.has(f.nama)) sebab.push(`fungsi puncak ${f.nama} tidak ada di daftar`);
    if (f.nama.endsWith('_')) sebab.push(`fungsi puncak ${f.nama} berakhir dengan _: tidak terlihat oleh Sheets`);
  }
  if (ada.size !== puncak.length) sebab.push('ada fungsi puncak yang ganda');
  for (const nama of harap) if (!ada.has(nama)) sebab.push(`puntung ${nama} hilang`);
  for (const fungsiKini of fungsi) {
    const p = ada.get(fungsiKini.nama);
    if (!p) continue;
    if (!p.dok) sebab.push(`puntung ${fungsiKini.nama} tanpa dokumentasi`);
    if (p.parameter.join() !== fungsiKini.parameter.join())
      sebab.push(`puntung ${fungsiKini.nama}(${p.parameter}) tidak sama dengan daftar (${fungsiKini.parameter})`);
  }
  const terdaftar = [...(bundel.daftarFungsi ?? [])].map((f) => f.nama).sort();
  if (
    terdaftar.join() !==
    fungsi
      .map((f) => f.nama)
      .sort()
      .join()
  )
    sebab.push(`daftarFungsi di bundel (${terdaftar}) tidak sama dengan dokumentasi`);
  const aksi = Object.keys(bundel.tindakan ?? {}).sort();
  if (aksi.join() !== [...tindakan].sort().join()) sebab.push(`tindakan di bundel (${aksi}) tidak sama dengan puntung`);
  return sebab;
}

/** The script of the larger half: two functions that nobody can call from Sheets, and nothing beside them. */
export function periksaMesin(kode) {
  const { sebab, konteks } = muatPolos(kode);
  if (sebab.length) return sebab.map((s) => `Mesin: ${s}`);
  const nama = Object.keys(konteks).filter((n) => !LAYANAN.includes(n));
  if (nama.join() !== 'MESIN_,UJI_')
    return [`Mesin: yang di puncaknya ${nama.join(', ')}, seharusnya MESIN_ dan UJI_ saja`];
  const kurang = [
    ['MESIN_', konteks.MESIN_()?.panelKeadaan],
    ['UJI_', konteks.UJI_()?.menuUjiDiri],
  ].filter(([, f]) => typeof f !== 'function');
  return kurang.map(([n]) => `Mesin: ${n}() tidak memberi tindakan`);
}

/** Google asks for the scopes of the services that it finds in the text of a script, called or not. */
export function periksaTanpaLayanan(kode) {
  return LAYANAN.filter((nama) => new RegExp(`\\b${nama}\\s*\\.`).test(kode)).map(
    (nama) => `edisi rumus menyebut layanan ${nama}`,
  );
}

/** @param rumus For the edition with functions alone, which asks for nothing. */
export function periksaManifes(teks, { rumus = false } = {}) {
  if (teks === null) return ['appsscript.json tidak ada'];
  let cocokan;
  try {
    cocokan = JSON.parse(teks);
  } catch (e) {
    return [`appsscript.json bukan JSON: ${e}`];
  }
  const sebab = [];
  const cakupan = Array.isArray(cocokan.oauthScopes) ? cocokan.oauthScopes : [];
  const harap = rumus ? [] : CAKUPAN;
  if ([...cakupan].sort().join() !== [...harap].sort().join())
    sebab.push(
      `oauthScopes harus ${rumus ? 'kosong' : `tepat dua (${CAKUPAN.join(', ')})`}, tertulis: ${cakupan.join(', ') || 'tidak ada'}`,
    );
  if (cocokan.runtimeVersion !== 'V8') sebab.push('runtimeVersion harus V8');
  return sebab;
}

export function periksaUkuran(nama, isi, batas) {
  const besar = Buffer.byteLength(isi);
  return besar <= batas ? [] : [`${nama} ${(besar / 1024).toFixed(1)} KB, batasnya ${batas / 1024} KB`];
}

/** HtmlService drops what looks like a comment inside template literals, and a page must not load anything from afar. */
export function periksaPanel(html) {
  const sebab = [];
  for (const cocokan of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\bsrc\s*=/.test(cocokan[1])) sebab.push(`panel memuat skrip dari luar: ${cocokan[1].trim()}`);
    if (/type\s*=\s*["']?module/.test(cocokan[1])) sebab.push('panel memakai skrip modul');
    const pohon = pohonBila(cocokan[2]);
    if (!pohon) sebab.push('panel: skripnya tidak terbaca');
    for (const simpul of pohon ? simpulPohon(pohon) : []) {
      const teks = simpul.type === 'TemplateLiteral' ? cocokan[2].slice(simpul.start, simpul.end) : '';
      if (/\/[/*]/.test(teks)) sebab.push(`templat literal dengan // atau /* di panel: ${teks.slice(0, 40)}`);
    }
  }
  if (/<link\b[^>]*rel=["']?stylesheet/.test(html)) sebab.push('panel memuat gaya dari luar');
  return sebab;
}
