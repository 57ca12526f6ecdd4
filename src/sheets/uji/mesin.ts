/** Whether the larger half can be read and run, and what the language can do. */
import { UJI_BAHASA } from '../../functions/lkjip-uji';
import type { ButirUji } from './tipe';

declare const MESIN_: (() => Record<string, unknown>) | undefined;

const sebagaiSkrip = (): boolean => typeof MESIN_ === 'function';
const MESIN_MINIMAL = 100_000;

function bacaMesin(): string {
  return JSON.parse(HtmlService.createTemplateFromFile('Mesin').getRawContent()) as string;
}

export const UJI_MESIN: readonly ButirUji[] = [
  {
    id: 'mesin-baca',
    periksa: 'Bagian utama (Mesin) terbaca utuh',
    diharapkan: 'utuh',
    coba: (alat) => (sebagaiSkrip() || alat.sekali('mesin', bacaMesin).length > MESIN_MINIMAL ? 'utuh' : 'tidak utuh'),
    akibat: 'Menu dan panel tidak bekerja. Pasang lagi dengan: npm run pasang -- --mesin skrip',
  },
  {
    id: 'mesin-jalan',
    periksa: 'Bagian utama dapat dijalankan',
    diharapkan: 'berjalan',
    coba: (alat) => {
      const tindakan = sebagaiSkrip()
        ? (MESIN_ as () => Record<string, unknown>)()
        : (new Function(`${alat.sekali('mesin', bacaMesin)}\nreturn LKJIP_MESIN.tindakan;`)() as Record<
            string,
            unknown
          >);
      return typeof tindakan.panelKeadaan === 'function' ? 'berjalan' : 'tanpa tindakan';
    },
    akibat: 'Menu dan panel tidak bekerja. Pasang lagi dengan: npm run pasang -- --mesin skrip',
  },
  ...UJI_BAHASA,
];
