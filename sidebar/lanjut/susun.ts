/** The formula builder: what a person typed in its fields, as arguments. The add-in writes the formula from them. */
import type { ArgumenRumus, FungsiPanel } from '../../src/core/panel';
import { formatBilangan } from '../teks';

type Parameter = FungsiPanel['parameter'][number];

const RENTANG = /^(?:(?:'(?:[^']|'')+'|[^\s'!;"]+)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?$/;

type HasilArgumen = { nilai: ArgumenRumus } | { galat: string };

/** Reads one field: an address, a number with decimal comma, one of the parameter's words, or a text. */
export function bacaArgumen(teks: string, parameter: Parameter): HasilArgumen {
  const isi = teks.trim();
  if (isi === '') {
    return parameter.wajib
      ? { galat: `${parameter.nama} belum diisi. Pilih selnya di lembar, lalu tekan Ambil.` }
      : { nilai: null };
  }
  const kata = parameter.pilihan?.find((k) => k.toLowerCase() === isi.toLowerCase());
  if (kata) return { nilai: { teks: kata } };
  if (RENTANG.test(isi)) {
    return { nilai: { rentang: isi } };
  }
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^-?\d+(?:,\d+)?$/.test(isi)) {
    return { nilai: { angka: Number(isi.replace(/\./g, '').replace(',', '.')) } };
  }
  if (/^(?:TRUE|BENAR|YA)$/i.test(isi)) return { nilai: { benar: true } };
  if (/^(?:FALSE|SALAH|TIDAK)$/i.test(isi)) return { nilai: { benar: false } };
  if (parameter.pilihan)
    return { galat: `${parameter.nama}: "${isi.slice(0, 30)}" tidak dikenal. Pilih ${parameter.pilihan.join(', ')}.` };
  if (/[;=()]/.test(isi))
    return { galat: `${parameter.nama}: isi dengan alamat sel (misalnya D5:D27) atau angka, bukan rumus.` };
  return { nilai: { teks: isi } };
}

export function bacaSemua(f: FungsiPanel, argumen: readonly string[]): { nilai: ArgumenRumus[] } | { galat: string } {
  const nilai: ArgumenRumus[] = [];
  for (const [i, p] of f.parameter.entries()) {
    const b = bacaArgumen(argumen[i] ?? '', p);
    if ('galat' in b) return b;
    nilai.push(b.nilai);
  }
  while (nilai.length && nilai[nilai.length - 1] === null) nilai.pop();
  return { nilai };
}

function tulisArgumen(argumen: ArgumenRumus): string {
  if (argumen === null) return '';
  if ('rentang' in argumen) return argumen.rentang;
  if ('angka' in argumen) return formatBilangan(argumen.angka).replace(/\./g, '').replace('−', '-');
  if ('benar' in argumen) return argumen.benar ? 'TRUE' : 'FALSE';
  return `"${argumen.teks.replace(/"/g, '""')}"`;
}

/** The formula as an Indonesian sheet shows it: `=CAPAIAN(C5:C20; D5:D20; "NAIK")`. */
export function tulisRumus(f: FungsiPanel, argumen: readonly ArgumenRumus[]): string {
  return `=${f.nama}(${argumen.map(tulisArgumen).join('; ')})`;
}
