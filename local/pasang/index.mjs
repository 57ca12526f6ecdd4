// npm run pasang: puts the add-in into a spreadsheet. This file parses on every Node that knows modules, so that an old
// one is told what is missing instead of failing on the syntax of what comes after.
const MINIMUM = 20;
const versi = process.versions.node;

if (Number(versi.split('.')[0]) < MINIMUM) {
  console.error(
    `Node.js ${versi} terlalu lama; yang dibutuhkan versi ${MINIMUM} atau lebih baru.\n` +
      'Pasang versi LTS dari https://nodejs.org, buka lagi jendela perintahnya, jalankan "npm ci", lalu ulangi.',
  );
  process.exitCode = 1;
} else {
  import('./pasang.mjs')
    .then((m) => m.jalankan(process.argv.slice(2)))
    .then((kode) => {
      process.exitCode = kode;
    })
    .catch((galat) => {
      const paket = galat && galat.code === 'ERR_MODULE_NOT_FOUND';
      console.error(
        paket
          ? `Paket yang dibutuhkan belum terpasang (${galat.message.split('\n')[0]}).\nJalankan "npm ci" di folder ini, lalu ulangi.`
          : String(galat?.stack || galat),
      );
      process.exitCode = 1;
    });
}
