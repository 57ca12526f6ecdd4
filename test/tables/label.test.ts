import { describe, expect, it } from 'vitest';
import { gabungLabel } from '../../src/tables/label';

describe('baris yang disebut keterangan', () => {
  it.each([
    [['No. 1', 'No. 3', 'No. 4', 'No. 5'], 'No. 1, 3–5'],
    [['No. 1 (Angka)', 'No. 2', 'No. 3 (Kadar)', 'No. 3 (Susut)'], 'No. 1 (Angka); No. 2; No. 3 (Kadar; Susut)'],
    [['No. 1', 'No. 2 (Angka)', 'No. 3', 'No. 4'], 'No. 1; No. 2 (Angka); No. 3, 4'],
    [['Program A', 'No. 2'], 'No. 2; Program A'],
    [['A', 'B', 'C', 'D', 'E', 'F', 'G'], 'A; B; C; D; E; dan 2 baris lain'],
  ])('%j menurut urutan nomornya', (label, teks) => {
    expect(gabungLabel(label)).toBe(teks);
  });
});
