/** A column gives for each of its cells what the cell gives by itself: the loops of columns have quick answers of their own. */
import { expect, it } from 'vitest';
import { CAPAIAN } from '../../src/functions/capaian';

const TEKS = [
  ...['1.762', '12.500', '123.100', '0.762', '68 70', '1 2', '68  70', ' 68 70', '68 70 ', '1.762 Orang', '50,05'],
  ...[
    '50,05%',
    '1.5',
    '1,762',
    'Zona Hijau',
    '-',
    '',
    'N/A',
    '1.762.000',
    '2.000',
    '68 70%',
    '9 ',
    '007 008',
    38,
    0.38,
  ],
];
const TARGET = [38, 1, 0, -2, 0.5, '40', '1.000 Orang', '1,5-3,5', '100%', 'BB', ''];

it.each(['', 'NAIK', 'TURUN', 'TURUN_RASIO', 'STABIL', 'RENTANG'])('CAPAIAN, arah "%s"', (arah) => {
  for (const target of TARGET)
    for (const teks of TEKS) {
      let sendiri: unknown;
      try {
        sendiri = CAPAIAN.hitung(teks, target, arah);
      } catch (galat) {
        sendiri = (galat as Error).message;
      }
      const [[sel] = []] = CAPAIAN.hitung([[teks], [38]], [[target], [38]], arah) as unknown[][];
      const sebut = JSON.stringify({ teks, target, arah });
      if (typeof sel === 'string' && sel.startsWith('⚠ '))
        expect(sendiri, sebut).toContain(`argumen ${sel.slice(2)}. Contoh: `);
      else expect(sel, sebut).toEqual(sendiri);
    }
});
