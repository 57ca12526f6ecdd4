/**
 * The formula columns of a sheet as they are found: a value typed over a formula, a cell that blocks a spilled column, a
 * column whose formula is gone.
 */
import { keA1, kolomKeHuruf } from '../core/alamat';
import type { Perbaikan } from '../core/temuan';
import { ambilSel, rumusBergeser, type Sumber } from './baca';
import type { Kolom } from './definisi';
import type { Pengumpul } from './isian';
import { galatSel, kosong, pesanFungsi, type SelMentah, teksSelMentah } from './nilai';

interface SelRumus {
  baris: number;
  s: SelMentah;
}

export function periksaRumus(sumber: Sumber, catat: Pengumpul): void {
  const { def, terbaca, lembar } = sumber;
  // A copy made of values has no formula at all: there is nothing to guard.
  if (!def.kolom.some((k) => k.rumus && adaRumus(sumber, k))) return;
  for (const definisi of def.kolom) {
    const kolom = terbaca.kolom.get(definisi.id);
    if (!definisi.rumus || kolom === undefined) continue;
    const isi: SelRumus[] = [];
    for (let b = terbaca.barisKepala + 1; b <= Math.max(terbaca.akhirRentang, terbaca.akhirData); b++)
      isi.push({ baris: b, s: ambilSel(lembar, b, kolom) });
    periksaKolom(sumber, definisi, kolom, isi, catat);
  }
}

function adaRumus({ terbaca: t, lembar }: Sumber, k: Kolom): boolean {
  const kolom = t.kolom.get(k.id);
  if (kolom === undefined) return false;
  for (let b = t.barisKepala + 1; b <= Math.max(t.akhirRentang, t.akhirData); b++)
    if (ambilSel(lembar, b, kolom).rumus !== '') return true;
  return false;
}

function periksaKolom(sumber: Sumber, k: Kolom, kolom: number, isi: SelRumus[], catat: Pengumpul): void {
  const { lembar, terbaca } = sumber;
  const berumus = isi.filter((x) => x.s.rumus !== '');
  const ketikan = isi.filter((x) => x.s.rumus === '' && !kosong(x.s) && !pesanFungsi(x.s));
  const dasar = (selRumus: SelRumus) => ({
    lembar: lembar.nama,
    sel: keA1(selRumus.baris, kolom),
    kolom: k.judul,
    baris: teksSelMentah(ambilSel(lembar, selRumus.baris, terbaca.kolom.get('kode') ?? terbaca.kolomAwal)) || null,
    tercetak: teksSelMentah(selRumus.s),
  });
  if (berumus.length === 0) {
    if (terbaca.baris.length > 0)
      catat.tambah('isian-rumus-hilang', {
        lembar: lembar.nama,
        sel: keA1(terbaca.barisKepala + 1, kolom),
        kolom: k.judul,
        pesan: `Rumus kolom ${k.judul} tidak ada. Jalankan LKjIP > Perbarui templat untuk memasangnya lagi; angka yang diketik di kolom ini tetap dipakai.`,
      });
    return;
  }
  const jangkar = berumus[0] as SelRumus;
  const geser = rumusBergeser(sumber, kolom);
  if (geser !== null) {
    catat.tambah('isian-rumus-hilang', {
      lembar: lembar.nama,
      sel: keA1(geser, kolom),
      kolom: k.judul,
      tingkat: 'galat',
      pesan: `Rumus kolom ${k.judul} berpindah ke baris ${geser} (biasanya karena barisnya diurutkan), sehingga hasilnya tampil di baris yang salah. Angkanya tidak dipakai. Jalankan LKjIP > Perbarui templat untuk memasangnya lagi dari baris pertama.`,
    });
    return;
  }
  // One range formula for the whole column: its first cell shows an error when a typed cell is in its way.
  if (berumus.length === 1 && galatSel(jangkar.s) && ketikan.length > 0) {
    if (galatWarisan(sumber, kolom, jangkar)) return;
    for (const selRumus of ketikan.slice(0, 20))
      catat.tambah('isian-rumus-terhalang', {
        ...dasar(selRumus),
        pesan: `Sel ini diketik di kolom rumus ${k.judul} sehingga seluruh kolom tidak dapat dihitung. ${k.id === 'capaian' ? 'Pindahkan angkanya ke kolom Capaian ditetapkan.' : 'Kosongkan sel ini.'}`,
        terkait: [{ lembar: lembar.nama, sel: keA1(jangkar.baris, kolom), tercetak: jangkar.s.tampil }],
        perbaikan: [pindah(sumber, k, kolom, selRumus)],
      });
    return;
  }
  if (berumus.length === 1 && jangkar.baris > terbaca.barisKepala + 1) {
    const luput = terbaca.baris.filter((b) => b < jangkar.baris);
    if (luput.length > 0)
      catat.tambah('isian-rumus-hilang', {
        lembar: lembar.nama,
        sel: keA1(luput[0] as number, kolom),
        kolom: k.judul,
        tingkat: 'peringatan',
        pesan: `Rumus kolom ${k.judul} mulai di baris ${jangkar.baris}, sehingga baris di atasnya tidak dihitung. Jalankan LKjIP > Perbarui templat untuk memasangnya dari baris pertama.`,
      });
    return;
  }
  if (berumus.length === 1) return;
  for (const x of ketikan)
    catat.tambah('isian-rumus-tertimpa', {
      ...dasar(x),
      pesan: `Sel ini semestinya rumus ${k.judul}, tetapi berisi angka ketikan yang tidak ikut berubah. ${k.id === 'capaian' ? 'Bila memang ditetapkan, pindahkan ke kolom Capaian ditetapkan.' : 'Kosongkan, lalu jalankan LKjIP > Perbarui templat.'}`,
      perbaikan: [pindah(sumber, k, kolom, x)],
    });
}

/** Its first cell counts with one that shows an error: what stands below it may well be what it computed. */
function galatWarisan({ lembar, terbaca }: Sumber, kolom: number, { baris, s }: SelRumus): boolean {
  for (let k = terbaca.kolomAwal; k <= terbaca.kolomAkhir; k++) {
    const acuan = new RegExp(`(?:^|[^A-Z!$'])\\$?${kolomKeHuruf(k)}\\$?${baris}(?!\\d)`, 'i');
    if (k !== kolom && galatSel(ambilSel(lembar, baris, k)) && acuan.test(s.rumus)) return true;
  }
  return false;
}

/** Frees the cell; a typed capaian is kept in the column meant for it. */
function pindah(sumber: Sumber, k: Kolom, kolom: number, selRumus: SelRumus): Perbaikan {
  const { lembar, terbaca: t } = sumber;
  const sel = keA1(selRumus.baris, kolom);
  const ke = k.id === 'capaian' ? t.kolom.get('capaianDitetapkan') : undefined;
  const hapus = { lembar: lembar.nama, sel, dari: selRumus.s.tampil, ke: null };
  if (ke === undefined)
    return {
      id: 'kosongkan',
      label: `${sel}: hapus ${teksSelMentah(selRumus.s)}`,
      aman: false,
      ubah: [hapus],
      halangan: null,
    };
  const tujuan = ambilSel(lembar, selRumus.baris, ke);
  return {
    id: 'pindahkan',
    label: `${sel}: pindahkan ${teksSelMentah(selRumus.s)} ke ${keA1(selRumus.baris, ke)}`,
    aman: false,
    ubah: [
      hapus,
      {
        lembar: lembar.nama,
        sel: keA1(selRumus.baris, ke),
        dari: tujuan.tampil,
        ke:
          typeof selRumus.s.nilai === 'number' || typeof selRumus.s.nilai === 'string'
            ? selRumus.s.nilai
            : selRumus.s.tampil,
        ...(selRumus.s.format ? { format: selRumus.s.format } : {}),
      },
    ],
    halangan: kosong(tujuan) ? null : `Sel ${keA1(selRumus.baris, ke)} sudah berisi.`,
  };
}
