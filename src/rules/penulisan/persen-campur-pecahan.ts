import { banding, type Desimal, desimal, kali, keAngka, keTeks, mutlak, tanda } from '../../core/desimal';
import type { Aturan, DokAturan } from '../aturan';
import { teksPeran, temuanSel, terkait } from '../baris-iku';
import { satuanPersen } from '../mutu/formula';
import { angkaTerbaca, kolomAngka, PERAN_PERSEN, type SelAngka } from '../sel-angka';
import type { TemuanAturan } from '../temuan-aturan';

const SERATUS = desimal(100n);
const SATU = desimal(1n);

/** Middle value; the list is not empty. */
function median(nilai: readonly Desimal[]): Desimal {
  const urut = [...nilai].sort(banding);
  return urut[urut.length >> 1] as Desimal;
}

/** A fraction among percents: a hundredth of what stands beside it. */
function seperseratus(kecil: Desimal, besar: Desimal): boolean {
  if (tanda(kecil) <= 0 || banding(kecil, { n: 2n, s: 0 }) > 0 || banding(besar, { n: 5n, s: 0 }) < 0) return false;
  const b = keAngka(kali(kecil, SERATUS)) / keAngka(besar);
  return b >= 0.4 && b <= 2.5;
}

export const persenCampurPecahan: Aturan = {
  id: 'persen-campur-pecahan',
  judul: 'Pecahan di antara persen',
  kelompok: 'penulisan',
  tingkat: 'peringatan',
  dasar: 'Praktik lembar kerja: 38% tersimpan sebagai 0,38 dan tampil demikian bila format persennya hilang',
  hanyaLembar: true,
  periksa: (konteks) => {
    const hasil: TemuanAturan[] = [];
    const lapor = (s: SelAngka, nilai: Desimal, sebelah: SelAngka | null) =>
      hasil.push(
        temuanSel(persenCampurPecahan, s.tabel, s.baris, s.sel, {
          tingkat: 'peringatan',
          pesan: `“${s.sel.tercetak}” tampak sebagai pecahan di antara persen. Tulis ${keTeks(kali(nilai, SERATUS))
            .replace(/\.?0+$/, '')
            .replace('.', ',')}, atau beri format persen pada sel ini.`,
          sebab: sebelah
            ? `Angka di sebelahnya (${sebelah.sel.a1}) tertulis ${sebelah.sel.tercetak}.`
            : 'Sel lain di kolom ini berupa persen.',
          seharusnya: keAngka(kali(nilai, SERATUS)),
          terkait: sebelah ? [terkait(sebelah.sel)] : [],
        }),
      );
    const perBaris = new Map<object, SelAngka[]>();
    for (const { kolom, sel } of kolomAngka(konteks)) {
      const polos = sel.filter((s) => angkaTerbaca(s.sel)?.satuan === '');
      if (PERAN_PERSEN.has(kolom.peran) && kolom.peran !== 'efisiensi' && kolom.peran !== 'persenSelisih') {
        const semua = sel.flatMap((s) => angkaTerbaca(s.sel)?.nilai ?? []).filter((n) => tanda(n) > 0);
        if (semua.length < 2) continue;
        const tengah = median(semua);
        for (const s of polos) {
          const n = angkaTerbaca(s.sel)?.nilai;
          if (n && banding(mutlak(n), SATU) <= 0 && seperseratus(n, tengah)) lapor(s, n, null);
        }
      } else if (/^(target|realisasi)$/.test(kolom.peran) && kolom.bidang !== 'anggaran') {
        for (const s of sel) perBaris.set(s.baris, [...(perBaris.get(s.baris) ?? []), s]);
      }
    }
    for (const sel of perBaris.values()) {
      const satu = sel[0] as SelAngka;
      const satuan = teksPeran(satu.tabel, satu.baris, 'satuan');
      if (satuan && !satuanPersen(satuan)) continue;
      for (const selAngka of sel) {
        const a = angkaTerbaca(selAngka.sel);
        if (a?.satuan !== '' || a.angkaDesimal < 2) continue;
        const sebelah = sel.find((x) => {
          const b = angkaTerbaca(x.sel);
          // What one year was says nothing about another: a target and what came of it do.
          return x.kolom.peran !== selAngka.kolom.peran && b !== null && seperseratus(a.nilai, b.nilai);
        });
        if (sebelah) lapor(selAngka, a.nilai, sebelah);
      }
    }
    return hasil;
  },
};

export const dok: DokAturan = {
  id: 'persen-campur-pecahan',
  penjelasan: {
    apa: 'Kolom persen dan baris bersatuan persen diperiksa apakah memuat pecahan (0,38) di antara persen (38).',
    mengapa:
      'Sel berformat persen menyimpan 38% sebagai 0,38. Bila formatnya hilang saat disalin, angkanya menjadi seperseratus dan capaian ikut keliru seratus kali.',
    perbaikan: 'Kalikan 100, atau beri format persen pada sel itu.',
  },
  contoh: [
    {
      judul: 'Realisasi 0,38 untuk target 38',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase desa siaga aktif',
            'Persen',
            '38',
            '0,38',
            '100',
          ],
          [
            '2',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase posyandu mandiri',
            'Persen',
            '40',
            '41',
            '102,5',
          ],
        ],
      },
      temuan: [{ lembar: 'Tabel', sel: 'F4', tingkat: 'peringatan', seharusnya: 38 }],
    },
    {
      judul: 'Persentase kecil yang wajar',
      lembar: {
        Tabel: [
          ['Tabel 3.1 Realisasi Kinerja Tahun 2025'],
          [],
          ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'],
          [
            '1',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase penyimpangan dokumen',
            'Persen',
            '0,50',
            '0,38',
            '76',
          ],
          [
            '2',
            'Meningkatnya derajat kesehatan masyarakat',
            'Persentase posyandu mandiri',
            'Persen',
            '40',
            '41',
            '102,5',
          ],
        ],
      },
      temuan: [],
    },
  ],
};
