/** The preview's server without a browser: what it answers to bad requests, and that a thread that hangs takes nothing along. */
import { afterEach, expect, it } from 'vitest';
import { mulaiPratinjau, type Pratinjau } from '../../local/preview/server.ts';

let server: Pratinjau | null = null;
afterEach(async () => {
  await server?.tutup();
  server = null;
});

async function mulai(batasMs?: number) {
  const s = await mulaiPratinjau({ berkas: null, port: 0, ...(batasMs ? { batasMs } : {}) });
  server = s;
  const halaman = await (await fetch(s.alamat)).text();
  const kunci = /name="kunci" content="([^"]+)"/.exec(halaman)?.[1] as string;
  const kepala = { 'x-lkjip-kunci': kunci, 'content-type': 'application/json' };
  const kirim = async (badan: string | Blob, jalur = 'perintah', lain: Record<string, string> = {}) => {
    const r = await fetch(`${s.alamat}${jalur}`, { method: 'POST', headers: { ...kepala, ...lain }, body: badan });
    return { kode: r.status, isi: await r.json() };
  };
  return { kirim, perintah: (x: unknown) => kirim(JSON.stringify(x)) };
}

interface Keadaan {
  isi: { buku: { lembar: { id: number; nama: string }[] } };
}

it('yang tidak terbaca ditolak dengan kalimat, bukan galat di dalam', async () => {
  const { kirim } = await mulai();
  for (const badan of ['{', 'null', '"x"']) {
    const h = await kirim(badan);
    expect([badan, h.kode]).toEqual([badan, 400]);
    expect(h.isi.galat).toMatch(/^(JSON tidak terbaca|Perintah tidak dikenal)\.$/);
  }
  expect(await kirim('x', 'buka', { 'x-nama': '%E0%A4%A' })).toEqual({
    kode: 400,
    isi: { galat: 'Nama berkas tidak terbaca.' },
  });
});

it('berkas 31 MB dijawab dengan batasnya', async () => {
  const { kirim } = await mulai();
  const h = await kirim(new Blob([new Uint8Array(31 * 1024 * 1024)]), 'buka', { 'x-nama': 'besar.xlsx' });
  expect(h).toEqual({ kode: 413, isi: { galat: 'Terlalu besar: paling banyak 30 MB.' } });
});

it('utas yang macet diganti, dan yang sudah diketik masih ada', async () => {
  const { perintah } = await mulai(1);
  const awal = (await perintah({ op: 'keadaan' })).isi as Keadaan;
  const id = awal.isi.buku.lembar[0]?.id as number;
  expect((await perintah({ op: 'ketik', id, sel: 'Z90', teks: 'belum disimpan' })).kode).toBe(200);
  const macet = await perintah({ op: 'panggil', nama: 'menuBuatSemuaTabel', argumen: [] });
  expect(macet.kode).toBe(503);
  expect(macet.isi.galat).toContain('Isi buku kerja sebelum permintaan itu masih ada');
  const lembar = await perintah({ op: 'lembar', id });
  expect(lembar.kode).toBe(200);
  expect(JSON.stringify(lembar.isi)).toContain('belum disimpan');
}, 60_000);

it('juga yang sudah dipotret: bukunya kembali dari potret, dan tetap belum disimpan', async () => {
  const { perintah } = await mulai(1);
  const keadaan = async () => (await perintah({ op: 'keadaan' })).isi.isi as { kotor: boolean } & Keadaan['isi'];
  const id = (await keadaan()).buku.lembar[0]?.id as number;
  expect((await perintah({ op: 'ketik', id, sel: 'Z90', teks: 'belum disimpan' })).kode).toBe(200);
  // Longer than the pause after which the workbook is kept.
  await new Promise((baik) => setTimeout(baik, 1500));
  expect((await keadaan()).kotor).toBe(true);
  expect((await perintah({ op: 'panggil', nama: 'menuBuatSemuaTabel', argumen: [] })).kode).toBe(503);
  const lembar = await perintah({ op: 'lembar', id });
  expect(lembar.kode).toBe(200);
  expect(JSON.stringify(lembar.isi)).toContain('belum disimpan');
  expect((await keadaan()).kotor).toBe(true);
}, 60_000);

it('panel yang bertanya tidak mengotori buku dan tidak menghapus langkah yang dapat diurungkan', async () => {
  const { perintah } = await mulai();
  const keadaan = async () => (await perintah({ op: 'keadaan' })).isi.isi as { kotor: boolean } & Keadaan['isi'];
  const tanya = () => perintah({ op: 'panggil', nama: 'panelTeks', argumen: ['panelSidik', '[]'] });
  expect((await tanya()).kode).toBe(200);
  const awal = await keadaan();
  expect(awal.kotor).toBe(false);
  const id = awal.buku.lembar[0]?.id as number;
  await perintah({ op: 'ketik', id, sel: 'Z90', teks: 'keliru' });
  expect((await tanya()).kode).toBe(200);
  expect((await perintah({ op: 'urung', id })).isi).toMatchObject({ isi: true });
  expect(JSON.stringify((await perintah({ op: 'lembar', id })).isi)).not.toContain('keliru');
}, 60_000);

it('pertanyaan yang terbuka di satu tab: tab lain melihat sesudahnya, tidak mengubah di baliknya, dan tidak ada jam yang berjalan', async () => {
  const { perintah } = await mulai(1500);
  const id = ((await perintah({ op: 'keadaan' })).isi as Keadaan).isi.buku.lembar[0]?.id as number;
  const tanya = await perintah({ op: 'panggil', nama: 'menuBuatSatuTabel', argumen: [] });
  expect(tanya.isi.tanya).toBeDefined();
  // Another tab: what it changes is refused at once, what it looks at comes after the answer.
  const ketik = await perintah({ op: 'ketik', id, sel: 'Z90', teks: 'dari tab lain' });
  expect([ketik.kode, ketik.isi.galat]).toEqual([409, expect.stringContaining('menunggu jawaban')]);
  const lihat = perintah({ op: 'keadaan' });
  // Longer than an action may last: the thread is not taken for one that hangs.
  await new Promise((baik) => setTimeout(baik, 2500));
  const jawab = await perintah({ op: 'jawab', nomor: tanya.isi.nomor, jawaban: 'CANCEL' });
  expect(jawab.kode).toBe(200);
  expect((await lihat).kode).toBe(200);
  expect((await perintah({ op: 'jawab', nomor: tanya.isi.nomor, jawaban: 'OK' })).isi.galat).toBe(
    'Pertanyaan itu sudah ditutup.',
  );
  expect((await perintah({ op: 'ketik', id, sel: 'Z90', teks: 'dari tab lain' })).kode).toBe(200);
}, 60_000);
