import { banding, type Desimal, desimal, tambah } from '../../core/desimal';
import { formatAngka } from '../../core/format';
import type { SelTabel } from '../../core/tabel';
import type { Temuan } from '../../core/temuan';
import type { Aturan } from '../aturan';
import { angkaDi, daftarTerkait, kolomPeran, temuanSel } from '../bantu';
import { tabelLhe } from '../relasi/bobot';

const SERATUS = desimal(100n);

export const bobotTidakSeratus: Aturan = {
  id: 'bobot-tidak-seratus',
  judul: 'Bobot tidak berjumlah 100, atau nilai melebihi bobotnya',
  kelompok: 'hitungan',
  tingkat: 'galat',
  dasar: 'PermenPANRB 88/2021 (bobot komponen evaluasi berjumlah 100)',
  periksa: (konteks) =>
    tabelLhe(konteks).flatMap(({ tabel, komponen, bobot, nilai }) => {
      if (bobot < 0) return [];
      const hasil: Temuan[] = [];
      const sel = komponen.map((b) => b.sel[bobot] as SelTabel);
      const angka = sel.map(angkaDi);
      if (angka.every((a) => a !== null)) {
        const jumlah = angka.reduce<Desimal>((s, a) => tambah(s, a as Desimal), desimal(0n));
        // Fractions of one are weights, too.
        if (banding(jumlah, SERATUS) !== 0 && banding(jumlah, desimal(1n)) !== 0) {
          hasil.push({
            ...temuanSel(bobotTidakSeratus, tabel, komponen[0] as (typeof komponen)[number], bobot, {
              tingkat: 'peringatan',
              pesan: `Bobot ${komponen.length} komponen berjumlah ${formatAngka(jumlah)}, bukan 100. Cocokkan bobotnya dengan LHE; mungkin satu komponen hilang.`,
              seharusnya: SERATUS,
              terkait: daftarTerkait(sel[0] as SelTabel, sel),
            }),
            hitungan: `${angka.map((a) => formatAngka(a as Desimal)).join(' + ')} = ${formatAngka(jumlah)}`,
          });
        }
      }
      for (const b of komponen) {
        const w = angkaDi(b.sel[bobot]);
        for (const k of kolomPeran(tabel, 'nilai').filter((i) => nilai.includes(i))) {
          const n = angkaDi(b.sel[k]);
          if (!w || !n || banding(n, w) <= 0) continue;
          hasil.push(
            temuanSel(bobotTidakSeratus, tabel, b, k, {
              tingkat: 'galat',
              pesan: `Nilai ${b.sel[k]?.tercetak} melebihi bobot komponennya (${b.sel[bobot]?.tercetak}). Nilai komponen paling tinggi sama dengan bobotnya: periksa nilai atau bobotnya.`,
              terkait: daftarTerkait(b.sel[k] as SelTabel, [b.sel[bobot]]),
            }),
          );
        }
      }
      return hasil;
    }),
};
