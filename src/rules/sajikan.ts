/** Writes the sentences of findings, when nothing is left to decide about them. */
import { type Desimal, dariAngka } from '../core/desimal';
import { formatAngka } from '../core/format';
import type { Perbaikan, Temuan } from '../core/temuan';
import type { IsiKalimat, PerbaikanAturan, Pesan, Syarat, TemuanAturan } from './temuan-aturan';

function kalimat(pesan: string | Pesan): IsiKalimat {
  const isi = typeof pesan === 'string' ? pesan : pesan.tabel[pesan.id]?.(pesan.data);
  if (isi === undefined) throw new Error(`kalimat tidak ada: ${(pesan as Pesan).id}`);
  return typeof isi === 'string' ? { fakta: isi, saran: '' } : isi;
}

function sebutSyarat(syarat: Syarat): string {
  if (syarat.ditukarDengan) return `${syarat.sel} dan ${syarat.ditukarDengan} ditukar`;
  const benar = syarat.benar === null ? '' : ` menjadi ${formatAngka(dariAngka(syarat.benar) as Desimal)}`;
  return `${syarat.sel} diperbaiki${benar}`;
}

/** A finding that goes away with its root gives no advice of its own. */
function tulisPesan({ pesan, akibat }: TemuanAturan): string {
  const { fakta, saran } = kalimat(pesan);
  if (!akibat) return saran ? `${fakta} ${saran}` : fakta;
  return `${fakta} Cocok dengan sendirinya bila ${akibat.map(sebutSyarat).join(', dan ')}.`;
}

function tulisPerbaikan({ label, ...perbaikan }: PerbaikanAturan): Perbaikan {
  return {
    id: perbaikan.id,
    label: typeof label === 'string' ? label : label(perbaikan.ubah.length),
    aman: perbaikan.aman,
    ubah: perbaikan.ubah,
    halangan: perbaikan.halangan,
  };
}

/** The finding as everybody outside knows it. */
export function sajikan(temuan: TemuanAturan): Temuan {
  const { relasi: _relasi, akibat: _akibat, induk: _induk, ditukarDengan: _ditukar, ...isi } = temuan;
  return { ...isi, pesan: tulisPesan(temuan), perbaikan: temuan.perbaikan?.map(tulisPerbaikan) ?? null };
}
