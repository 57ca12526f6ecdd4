/** A formula as Excel takes it from a file. What it would not take makes it ask whether to repair: then the value stays. */

import type { Buku, Lembar } from '../engine/buku.ts';
import { a1KeKotak, kotakKeA1, kutipLembar } from '../engine/kotak.ts';
import { pecahRumus, type Token } from '../engine/rumus.ts';

/** Longest formula, longest text inside one, deepest nesting (Excel specifications and limits). */
export const MAKS_RUMUS = 8192;
const MAKS_TEKS = 255;
const MAKS_DALAM = 64;

/** Names that Excel only takes with this prefix: everything that came after 2007. */
const FUNGSI_BARU = new Set(
  `FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY XLOOKUP XMATCH LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY ISOMITTED TEXTSPLIT TEXTBEFORE
  TEXTAFTER VSTACK HSTACK TOCOL TOROW WRAPROWS WRAPCOLS TAKE DROP EXPAND CHOOSECOLS CHOOSEROWS IFS SWITCH TEXTJOIN CONCAT MAXIFS MINIFS IFNA XOR
  ARRAYTOTEXT VALUETOTEXT ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONFIDENCE.NORM CONFIDENCE.T
  COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ECMA.CEILING ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT
  F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HYPGEOM.DIST
  ISFORMULA ISO.CEILING ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV
  NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST
  QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST
  UNICHAR UNICODE VAR.P VAR.S WEIBULL.DIST WORKDAY.INTL Z.TEST`.split(/\s+/),
);
const LEMBAR_KERJA = new Set(['FILTER', 'SORT']);

/** "A2:A" is Google's own; Excel takes a closed range. */
function acuanTertutup(bk: Buku, l: Lembar, token: Token): string {
  const a1 = token.a1 as string;
  if (!/^\$?[A-Za-z]+\$?\d+:(\$?[A-Za-z]+|\$?\d+)$/.test(a1)) return token.teks;
  const ke = token.lembar == null ? l : bk.cariLembar(token.lembar);
  const k = ke && a1KeKotak(a1, ke.maksBaris, ke.maksKolom);
  return k
    ? `${token.lembar == null ? '' : `${kutipLembar(token.lembar)}!`}${kotakKeA1(k, a1.includes('$'))}`
    : token.teks;
}

/** Whether a token by itself is something that Excel does not take. */
function tokenAsing(buku: Buku, { jenis, teks, lembar }: Token): boolean {
  switch (jenis) {
    case 'teks':
      return teks.length < 2 || !teks.endsWith('"') || teks.length - 2 > MAKS_TEKS;
    case 'galat':
      return /^#(?:ERROR|SPILL|CALC)!$/.test(teks);
    case 'acuan':
    case 'nama':
      return lembar != null && !buku.cariLembar(lembar);
    case 'operator':
      return /[[\]]/.test(teks);
    default:
      return false;
  }
}

/** An array in braces holds constants only. */
const bukanTetapan = ({ jenis, teks }: Token): boolean =>
  ['acuan', 'nama', 'fungsi'].includes(jenis) && !/^(?:TRUE|FALSE)$/i.test(teks);

/** What a token opens or closes. */
const langkahKurung = (teks: string, buka: string, tutup: string): number =>
  teks === buka ? 1 : teks === tutup ? -1 : 0;

/** Whether Excel could not read the formula at all. */
function tidakTerbaca(buku: Buku, token: readonly Token[]): boolean {
  let dalam = 0;
  let larik = 0;
  for (const tokenKini of token) {
    dalam += langkahKurung(tokenKini.teks, '(', ')');
    larik += langkahKurung(tokenKini.teks, '{', '}');
    if (dalam < 0 || dalam > MAKS_DALAM || larik < 0 || larik > 1) return true;
    if (tokenAsing(buku, tokenKini) || (larik > 0 && bukanTetapan(tokenKini))) return true;
  }
  return dalam !== 0 || larik !== 0 || token.length === 0;
}

/**
 * The formula without `=` as it goes into a file; null when Excel would not take it.
 * @param ganti Another text for a token, where the place of the formula asks for one.
 */
export function rumusExcel(
  buku: Buku,
  lembar: Lembar,
  rumus: string,
  ganti: (token: readonly Token[], i: number) => string | null = () => null,
): string | null {
  const token = pecahRumus(rumus);
  if (tidakTerbaca(buku, token)) return null;
  const hasil = token
    .map((tokenKini, i) => {
      const lain = ganti(token, i);
      if (lain !== null) return lain;
      if (tokenKini.jenis === 'fungsi') {
        const u = tokenKini.teks.toUpperCase();
        if (u === 'ARRAYFORMULA') return '';
        if (FUNGSI_BARU.has(u) && !buku.namaFungsi.has(u))
          return `_xlfn.${LEMBAR_KERJA.has(u) ? '_xlws.' : ''}${tokenKini.teks}`;
      }
      return tokenKini.jenis === 'acuan' ? acuanTertutup(buku, lembar, tokenKini) : tokenKini.teks;
    })
    .join('');
  return hasil.length > MAKS_RUMUS ? null : hasil;
}

/** What stands inside a formula that is nothing but ARRAYFORMULA(…); null for any other. */
export function isiLarik(rumus: string): string | null {
  const token = pecahRumus(rumus);
  if (!/^ARRAYFORMULA$/i.test(token[0]?.teks ?? '') || token[1]?.teks !== '(') return null;
  let dalam = 0;
  const akhir = token.findIndex((t) => {
    if (t.teks === '(') dalam++;
    else if (t.teks === ')') dalam--;
    return t.teks === ')' && dalam === 0;
  });
  return akhir === token.length - 1
    ? `=${token
        .slice(2, -1)
        .map((t) => t.teks)
        .join('')}`
    : null;
}
