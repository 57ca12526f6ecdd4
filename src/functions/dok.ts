/** Functions with their help texts: for stubs, pages and tests. The bundle never imports this file. */
import { daftarFungsi } from './index';
import type { DokFungsi, Fungsi } from './tipe';

const DOK: readonly DokFungsi[] = [];

export const DOK_FUNGSI: readonly (DokFungsi & Pick<Fungsi, 'ringkas'> & { sintaks: string; contohUtama: string })[] =
  daftarFungsi.map((f) => {
    const d = DOK.find((x) => x.nama === f.nama);
    if (!d) throw new Error(`${f.nama} tidak berdokumentasi`);
    return { ...d, ringkas: f.ringkas, sintaks: `${f.nama}(${f.parameter.join('; ')})`, contohUtama: f.contoh };
  });
