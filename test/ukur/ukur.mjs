// npm run ukur: the measurement, or with --temuan=FILE the list of all findings.
import { jalankan } from './jalan.mjs';

await jalankan(process.argv.some((a) => a.startsWith('--temuan=')) ? 'temuan.ts' : 'utama.ts');
