import type { Buku } from './buku.ts';

/**
 * Programs that drop what we keep beside the sheets keep the hidden one. Which workbook it says it is, a file on a disk is,
 * under whatever name and in whatever format it was saved: nobody can tell a copy of a file from the file.
 */
export function pakaiCatatan(buku: Buku): void {
  const lembar = buku.lembar.find(({ nama }) => nama === '_LKJIP');
  for (let baris = 2; lembar && baris < lembar.sel.length; baris++) {
    if (lembar.ambil(baris, 1).isi !== 'buku') continue;
    try {
      const { id } = JSON.parse(String(lembar.ambil(baris, 3).isi ?? '').slice(1)) as { id?: unknown };
      if (typeof id === 'string' && id) buku.id = id;
    } catch {
      // Somebody wrote into the hidden sheet: the workbook gets an identity of its own.
    }
    return;
  }
}
