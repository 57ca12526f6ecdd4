/** What printed words mean, for taking tables over: the recogniser and the rules know, `workbook/` must not. */
import { kemiripan } from '../recognise/teks';
import { arahTertulis, batasTertulis, makinRendahMakinBaik, rumusTurunTertulis } from '../rules/arah';
import type { BahasaTabel } from '../workbook/ambil';

export const BAHASA: BahasaTabel = {
  ukur: kemiripan,
  arah: arahTertulis,
  makinRendah: makinRendahMakinBaik,
  rumusTurun: rumusTurunTertulis,
  batas: batasTertulis,
};
