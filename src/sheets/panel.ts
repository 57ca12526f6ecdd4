/**
 * The server side of the sidebar (PanelApi): checks the workbook, keeps the result with it, repairs, takes back, ignores.
 * Each call answers with plain data; what a person can mend comes back as `{ galat }`, never as an exception.
 */
import { keA1, kolomKeHuruf } from '../core/alamat';
import type {
  ArgumenRumus,
  BantuanPanel,
  Cakupan,
  Gagal,
  HasilPanel,
  PanelApi,
  Pengabaian,
  TemuanPanel,
} from '../core/panel';
import { kotakRentangKeA1, uraiRentang } from '../core/rentang';
import { sidikKisi, sidikTeks } from '../core/sidik';
import type { Temuan } from '../core/temuan';
import { VERSI } from '../core/versi';
import { daftarFungsi } from '../functions/index';
import { GalatPengguna } from '../messages/galat';
import { laporanHtml } from '../rules/laporan/html';
import { rencanaHasil } from '../rules/laporan/lembar';
import { URUTAN_TINGKAT } from '../rules/laporan/urut';
import { buatSalinan, lanjutkanSalinan, salinanKah } from './aksi-buku';
import { bukaPantauan, pantauanBuku } from './aksi-pantauan';
import { tetapkanBacaan } from './bacaan';
import { type BukuGoogle, type BukuSheets, bukuAktif, type LembarBuku } from './buku';
import { tulisLembar } from './gerbang';
import { denganBacaan, denganBuku } from './jalan';
import { daftarJurnal, ringkasanJurnal } from './jurnal';
import type { AksiKerja } from './kerja';
import { terputusKah } from './lanjut';
import { bukaWord } from './menu';
import { benda, bentukTeks, berisi, boleh, senarai, wajib } from './minta';
import { aman, buatPantauan, catatFase, ingatSidik, type Ringkas, sidikPanel } from './pantau';
import { bacaUntukPeriksa, periksa } from './periksa';
import { type PerintahUbah, terapkan } from './terapkan';
import { urungkan } from './urungkan';
import { jamLembar } from './zona';

interface HasilTersimpan {
  hasil: Omit<HasilPanel, 'temuan'> & { temuan: Omit<TemuanPanel, 'diabaikan' | 'gugur'>[] };
  /** Ids of the sheets by the names they had. */
  id: Record<string, number>;
}

interface PengabaianTersimpan extends Pengabaian {
  kunci: string;
  /** Rule, sheet and cell, whatever the inputs are. */
  tempat: string;
}

const MAKS_ABAIKAN = 2000;
const MAKS_TEMUAN = 3000;

const { panelFase, panelSidik } = buatPantauan();
const pantauan = { panelFase, panelSidik };

export function buatPanel(putuskan: (nasib: 'lanjutkan' | 'kembalikan') => string): PanelApi {
  return {
    panelKeadaan: () =>
      aman(() => {
        const buku = bukuAktif();
        const hasil = muatHasil(buku);
        return {
          versi: VERSI,
          namaBuku: buku.ss.getName(),
          lembarAktif: buku.ss.getActiveSheet().getName(),
          lokal: buku.ss.getSpreadsheetLocale(),
          hasil,
          sidik: sidikPanel(buku),
          jurnal: daftarJurnal(buku),
          salinan: salinanKah(buku),
          terputus: terputusKah(buku),
        };
      }),

    panelPeriksa: (cakupan, lembar) =>
      aman(() => {
        wajib('panelPeriksa', { cakupan: [cakupan, boleh(bentukTeks)], lembar: [lembar, boleh(bentukTeks)] });
        return jalankanPemeriksaan(cakupan, lembar);
      }),

    ...pantauan,

    panelPilihSel: (lembar, sel) =>
      aman(() => {
        wajib('panelPilihSel', { lembar: [lembar, bentukTeks], sel: [sel, bentukTeks] });
        const l = bukuAktif().wajibNama(lembar);
        if (l.sheet.isSheetHidden()) l.sheet.showSheet();
        l.sheet.getRange(sel).activate();
        return true as const;
      }),

    panelPerbaiki: (daftar) =>
      aman(() => {
        wajib('panelPerbaiki', { daftar: [daftar, senarai(berisi({ kunci: bentukTeks, perbaikan: bentukTeks }))] });
        return tulis((buku) => perbaiki(buku, daftar), ['panelPerbaiki', [daftar]]);
      }),

    panelUrungkan: (id) =>
      aman(() => {
        wajib('panelUrungkan', { id: [id, senarai(bentukTeks)] });
        return tulis(
          (buku) => {
            const ditolak = urungkan(buku, id);
            return { jurnal: daftarJurnal(buku), ditolak };
          },
          ['panelUrungkan', [id]],
        );
      }),

    panelAbaikan: (kunci, alasan, nama) =>
      aman(() =>
        tulis((buku) => {
          wajib('panelAbaikan', {
            kunci: [kunci, senarai(bentukTeks)],
            alasan: [alasan, bentukTeks],
            nama: [nama, bentukTeks],
          });
          const pengabaian: Pengabaian = {
            alasan: alasan.trim().slice(0, 500),
            nama: nama.trim().slice(0, 100),
            waktu: new Date().toISOString(),
          };
          if (!pengabaian.alasan) throw new GalatPengguna('Alasan mengabaikan belum diisi.');
          if (!pengabaian.nama) throw new GalatPengguna('Nama yang mengabaikan belum diisi.');
          const hasil = buku.sistem.baca<HasilTersimpan>('hasil');
          const temuan = (hasil?.hasil.temuan ?? []).filter((t) => kunci.includes(t.kunci));
          const diminta = new Set(kunci).size;
          if (temuan.length < diminta)
            throw new GalatPengguna(
              diminta === 1
                ? 'Temuan ini sudah tidak ada. Jalankan pemeriksaan lagi.'
                : `${diminta - temuan.length} dari ${diminta} temuan ini sudah tidak ada, jadi belum ada yang diabaikan. Jalankan pemeriksaan lagi.`,
            );
          const baru = temuan.map((t) => ({ ...pengabaian, kunci: t.kunci, tempat: tempat(t, hasil?.id ?? {}) }));
          const lama = abaikan(buku).filter((a) => !baru.some((b) => b.kunci === a.kunci || b.tempat === a.tempat));
          buku.sistem.tulis('abaikan', [...lama, ...baru].slice(-MAKS_ABAIKAN));
          return pengabaian;
        }),
      ),

    panelPulihkan: (kunci) =>
      aman(() =>
        tulis((buku) => {
          wajib('panelPulihkan', { kunci: [kunci, senarai(bentukTeks)] });
          buku.sistem.tulis(
            'abaikan',
            abaikan(buku).filter((a) => !kunci.includes(a.kunci)),
          );
          return true as const;
        }),
      ),

    panelLembarHasil: () =>
      aman(() =>
        tulis(
          (buku) => {
            const hasil = wajibHasil(buku);
            const [h] = tulisLembar(buku, [rencanaHasil(hasil, namaLembar(buku))]);
            const l = buku.cariId(h?.id ?? -1) as LembarBuku;
            buku.ss.setActiveSheet(l.sheet);
            return { lembar: l.nama };
          },
          ['panelLembarHasil', []],
        ),
      ),

    panelLaporanHtml: () =>
      aman(() => {
        const buku = bukuAktif();
        const judul = buku.ss.getName();
        const html = laporanHtml(wajibHasil(buku), { judul, urutanLembar: namaLembar(buku) });
        return { nama: `Hasil pemeriksaan ${judul.replace(/[\\/:*?"<>|]/g, '-')}.html`, html };
      }),

    panelBantuan: () =>
      aman(() => {
        const baca = (berkas: string): unknown =>
          JSON.parse(HtmlService.createTemplateFromFile(berkas).getRawContent());
        return { ...(baca('Bantuan') as Omit<BantuanPanel, 'kode'>), kode: baca('PanelLanjut') as string };
      }),

    panelPilihan: () => aman(pilihan),

    panelWord: () =>
      aman(() => {
        bukaWord();
        return true as const;
      }),

    panelBacaanKolom: (lembar, sel, arti) =>
      aman(() => {
        wajib('panelBacaanKolom', { lembar: [lembar, bentukTeks], sel: [sel, bentukTeks], arti: [arti, bentukTeks] });
        return { pesan: denganBuku((buku) => tetapkanBacaan(buku, lembar, sel, arti)) };
      }),

    panelPantauan: (triwulan) => aman(() => pantauanBuku(bukuAktif(), triwulan ?? undefined)),

    panelLembarPantauan: (triwulan) =>
      aman(() => {
        const { letak } = bukaPantauan(triwulan);
        return { lembar: bukuAktif().cariId(letak[0]?.id ?? -1)?.nama ?? '' };
      }),

    panelSisipkanRumus: (nama, argumen, lembar, sel) =>
      aman(() => {
        wajib('panelSisipkanRumus', {
          nama: [nama, bentukTeks],
          argumen: [argumen, senarai(boleh(benda))],
          lembar: [lembar, bentukTeks],
          sel: [sel, bentukTeks],
        });
        return tulis((buku) => sisipkan(buku, nama, argumen, lembar, sel));
      }),

    panelLokalIndonesia: () =>
      aman(() => {
        keLokalIndonesia(bukuAktif().ss);
        return true as const;
      }),

    panelSalinan: (nasib) =>
      aman(() => {
        wajib('panelSalinan', { nasib: [nasib, bentukTeks] });
        if (nasib !== 'lanjut') return buatSalinan(nasib);
        lanjutkanSalinan();
        return { judul: 'Salinan ini sekarang buku kerja tersendiri', periksa: [] };
      }),

    panelTerputus: (nasib) =>
      aman(() => {
        wajib('panelTerputus', { nasib: [nasib, bentukTeks] });
        const pesan = putuskan(nasib);
        return { pesan, jurnal: daftarJurnal(bukuAktif()) };
      }),
  };
}

export function keLokalIndonesia(buku: BukuGoogle): void {
  try {
    buku.setSpreadsheetLocale('id_ID');
  } catch {
    // The older name of the locale is what some documents answer to.
    buku.setSpreadsheetLocale('in_ID');
  }
}

/** A change of the workbook: under the lock, and the summary for the other panels is kept up. */
function tulis<T>(kerja: (buku: BukuSheets) => T, aksi: AksiKerja | null = null): T {
  return denganBuku((buku) => {
    const hasil = kerja(buku);
    simpanRingkas(buku);
    return hasil;
  }, aksi);
}

/** Fixes by finding and id, as orders of which each is carried out or refused with its reason. */
function perbaiki(
  buku: BukuSheets,
  daftar: Parameters<PanelApi['panelPerbaiki']>[0],
): Exclude<ReturnType<PanelApi['panelPerbaiki']>, Gagal> {
  const temuan = new Map((muatHasil(buku, true)?.temuan ?? []).map((t) => [t.kunci, t]));
  const ditolak: { kunci: string; sebab: string }[] = [];
  const perintah: PerintahUbah[] = [];
  for (const diminta of daftar) {
    const temuanPanel = temuan.get(diminta.kunci);
    const perbaikan = temuanPanel?.perbaikan?.find((x) => x.id === diminta.perbaikan);
    if (!perbaikan) {
      ditolak.push({ kunci: diminta.kunci, sebab: 'Temuan ini sudah tidak ada. Jalankan pemeriksaan lagi.' });
    } else if (perbaikan.halangan) ditolak.push({ kunci: diminta.kunci, sebab: perbaikan.halangan });
    else {
      // What changes stands below the title, cell by cell.
      const apa =
        perbaikan.ubah.length === 1
          ? [temuanPanel?.kolom, perbaikan.ubah[0]?.sel].filter(Boolean).join(' ')
          : perbaikan.label;
      perintah.push({ judul: `Perbaiki ${apa}`, kunci: diminta.kunci, sel: perbaikan.ubah });
    }
  }
  for (const t of terapkan(buku, perintah).ditolak) {
    ditolak.push({ kunci: perintah[t.indeks]?.kunci as string, sebab: t.sebab });
  }
  return { jurnal: daftarJurnal(buku), ditolak };
}

function simpanRingkas(buku: BukuSheets): Ringkas {
  const h = buku.sistem.baca<HasilTersimpan>('hasil');
  const ringkas: Ringkas = {
    waktu: h?.hasil.waktu ?? null,
    jurnal: ringkasanJurnal(buku),
    lembar: h ? Object.values(h.id) : [],
  };
  buku.sistem.tulisRingkas(ringkas);
  return ringkas;
}

/** Runs the check over the workbook (or one sheet) and keeps the result. */
export function jalankanPemeriksaan(cakupan: Cakupan, lembar?: string): HasilPanel {
  const fase = catatFase;
  let usai = false;
  try {
    fase('membaca');
    const buku = bukuAktif();
    const hanya =
      cakupan === 'lembar' ? [lembar ? buku.wajibNama(lembar).nama : buku.ss.getActiveSheet().getName()] : null;
    const bacaan = bacaUntukPeriksa(buku);
    const { snapshot } = bacaan;
    const aturan = periksa(bacaan, fase, hanya ?? undefined);
    fase('menyimpan');
    const id = Object.fromEntries(snapshot.lembar.map((l) => [l.nama, l.id]));
    const sidik = Object.fromEntries(snapshot.lembar.map((l) => [l.nama, sidikKisi(l.tampil)]));
    const { hasil, ringkas } = denganBacaan(buku, (buku) => {
      const simpan: HasilTersimpan = {
        hasil: {
          ringkasan: aturan.ringkasan,
          tabel: aturan.tabel,
          temuan: beriKunci(terberat(aturan.temuan), id),
          waktu: new Date().toISOString(),
          cakupan,
          lembarDiperiksa: hanya ?? bacaan.diperiksa.lembar.map((l) => l.nama),
          sidik,
          aturanDiperiksa: aturan.aturanDiperiksa,
        },
        id,
      };
      buku.sistem.tulis('hasil', simpan);
      return { hasil: muatHasil(buku) as HasilPanel, ringkas: simpanRingkas(buku) };
    });
    ingatSidik(sidik, id, ringkas);
    usai = true;
    return hasil;
  } finally {
    if (!usai) catatFase(null);
  }
}

/** More than anyone reads, and as much as the hidden sheet should hold: the worst stay, links to causes included. */
function terberat(temuan: readonly Temuan[]): readonly Temuan[] {
  if (temuan.length <= MAKS_TEMUAN) return temuan;
  const urut = temuan
    .map((t, i) => ({ t, i }))
    .sort((a, b) => URUTAN_TINGKAT[a.t.tingkat] - URUTAN_TINGKAT[b.t.tingkat])
    .slice(0, MAKS_TEMUAN)
    .sort((a, b) => a.i - b.i);
  const ke = new Map(urut.map(({ i }, baru) => [i, baru]));
  return urut.map(({ t }) => ({ ...t, akar: t.akar == null ? t.akar : (ke.get(t.akar) ?? null) }));
}

function tempat(t: Temuan, id: Record<string, number>): string {
  return `${t.aturan}|${id[t.lembar] ?? t.lembar}|${t.sel}`;
}

/** A key stays the same as long as rule, cell and everything that the finding was computed from do. */
function beriKunci(temuan: readonly Temuan[], id: Record<string, number>): HasilTersimpan['hasil']['temuan'] {
  const pakai = new Map<string, number>();
  return temuan.map((temuan) => {
    const dasar = sidikTeks(
      tempat(temuan, id),
      temuan.tercetak,
      String(temuan.seharusnya),
      temuan.hitungan ?? '',
      ...temuan.terkait.map((x) => `${id[x.lembar] ?? x.lembar}|${x.sel}|${x.tercetak}`),
    );
    const ke = pakai.get(dasar) ?? 0;
    pakai.set(dasar, ke + 1);
    return { ...temuan, kunci: ke ? `${dasar}.${ke}` : dasar };
  });
}

function abaikan(buku: BukuSheets): PengabaianTersimpan[] {
  return buku.sistem.baca<PengabaianTersimpan[]>('abaikan') ?? [];
}

/** For a report: its time as the spreadsheet's clock showed it. */
function wajibHasil(buku: BukuSheets): HasilPanel {
  const hasil = muatHasil(buku);
  if (!hasil) throw new GalatPengguna('Belum ada hasil pemeriksaan. Jalankan "Periksa buku" dahulu.');
  return { ...hasil, waktu: jamLembar(buku.ss)(new Date(hasil.waktu)).toISOString() };
}

/** The kept result with what people decided since, under the names that the sheets have now. */
export function muatHasil(buku: BukuSheets, denganJangkar = false): HasilPanel | null {
  const tersimpan = buku.sistem.baca<HasilTersimpan>('hasil');
  if (!tersimpan) return null;
  const kini = new Map<string, string>();
  for (const [nama, id] of Object.entries(tersimpan.id)) kini.set(nama, buku.cariId(id)?.nama ?? nama);
  const namai = (nama: string) => kini.get(nama) ?? nama;
  const perKunci = new Map<string, PengabaianTersimpan>();
  const perTempat = new Map<string, PengabaianTersimpan>();
  for (const a of abaikan(buku)) {
    perKunci.set(a.kunci, a);
    perTempat.set(a.tempat, a);
  }
  return {
    ...tersimpan.hasil,
    lembarDiperiksa: tersimpan.hasil.lembarDiperiksa.map(namai),
    sidik: Object.fromEntries(Object.entries(tersimpan.hasil.sidik).map(([k, v]) => [namai(k), v])),
    tabel: tersimpan.hasil.tabel.map((t) => ({ ...t, lembar: namai(t.lembar) })),
    temuan: tersimpan.hasil.temuan.map((temuanPanel) => {
      const berlaku = perKunci.get(temuanPanel.kunci);
      const lain = berlaku ? undefined : perTempat.get(tempat(temuanPanel, tersimpan.id));
      return {
        ...temuanPanel,
        lembar: namai(temuanPanel.lembar),
        terkait: temuanPanel.terkait.map((x) => ({ ...x, lembar: namai(x.lembar) })),
        perbaikan:
          temuanPanel.perbaikan?.map((p) => ({
            ...p,
            ubah: p.ubah.map((u) => ({
              ...u,
              lembar: namai(u.lembar),
              // The panel shows addresses; where the cell stands when it is fixed is found here.
              jangkar: denganJangkar ? u.jangkar : undefined,
            })),
          })) ?? null,
        diabaikan: berlaku ? pengabaian(berlaku) : null,
        gugur: lain ? pengabaian(lain) : null,
      };
    }),
  };
}

function pengabaian({ alasan, nama, waktu }: Pengabaian): Pengabaian {
  return { alasan, nama, waktu };
}

function namaLembar(buku: BukuSheets): string[] {
  return buku.lembarPolos().map((l) => l.nama);
}

/** Where the person stands, cut into columns, with the header above each. */
function pilihan(): Exclude<ReturnType<PanelApi['panelPilihan']>, Gagal> {
  const { ss } = bukuAktif();
  const sheet = ss.getActiveSheet();
  const daftar = sheet.getActiveRangeList()?.getRanges() ?? [];
  const data = sheet.getDataRange();
  const akhir = Math.max(data.getNumRows(), 1);
  const batasKolom = sheet.getMaxColumns();
  const tampil = data.getDisplayValues();
  const isi = (r: number, k: number) => tampil[r - 1]?.[k - 1] ?? '';
  const kolom: { rentang: string; judul: string }[] = [];
  let kanan = 0;
  let baris = 0;
  let bawah = 0;
  for (const r of daftar) {
    const awal = r.getRow();
    const tinggi = Math.max(1, Math.min(r.getNumRows(), akhir - awal + 1));
    for (let k = r.getColumn(); k < r.getColumn() + Math.min(r.getNumColumns(), 20); k++) {
      kolom.push({
        rentang: kotakRentangKeA1({ baris: awal, kolom: k, tinggi, lebar: 1 }),
        judul: judulKolom(isi, awal, k),
      });
      kanan = Math.max(kanan, k);
    }
    if (baris === 0 || awal < baris) baris = awal;
    bawah = Math.max(bawah, awal + tinggi - 1);
  }
  let tujuan: string | null = null;
  for (let k = kanan + 1; kanan > 0 && k <= batasKolom && !tujuan; k++) {
    let kosong = true;
    for (let r = baris; r <= bawah && kosong; r++) kosong = isi(r, k) === '';
    if (kosong) tujuan = keA1(baris, k);
  }
  return { lembar: sheet.getName(), kolom, tujuan };
}

/** The nearest text above that is neither a figure nor a column number "(3)"; the column's letter when there is none. */
function judulKolom(isi: (r: number, k: number) => string, baris: number, kolom: number): string {
  for (let r = baris - 1; r >= 1; r--) {
    const t = isi(r, kolom).trim();
    if (t && /\p{L}{2}/u.test(t)) return t.replace(/\s+/g, ' ').slice(0, 80);
  }
  return `Kolom ${kolomKeHuruf(kolom)}`;
}

function sisipkan(
  buku: BukuSheets,
  nama: string,
  argumen: readonly ArgumenRumus[],
  lembar: string,
  sel: string,
): Exclude<ReturnType<PanelApi['panelSisipkanRumus']>, Gagal> {
  const lembarBuku = buku.wajibNama(lembar);
  const sasaran = uraiRentang(sel, 1, 1);
  if (!daftarFungsi.some((f) => f.nama === nama)) throw new GalatPengguna(`Fungsi "${nama}" tidak dikenal.`);
  if (sasaran?.tinggi !== 1 || sasaran.lebar !== 1) throw new GalatPengguna(`"${sel}" bukan alamat satu sel.`);
  let tinggi = 1;
  let lebar = 1;
  const teks = argumen.map((argumenRumus) => {
    if (argumenRumus === null) return '';
    if ('angka' in argumenRumus) return String(argumenRumus.angka);
    if ('benar' in argumenRumus) return argumenRumus.benar ? 'TRUE' : 'FALSE';
    if ('teks' in argumenRumus) return `"${argumenRumus.teks.replace(/"/g, '""')}"`;
    const kotak = uraiRentang(argumenRumus.rentang, lembarBuku.sheet.getMaxRows(), lembarBuku.sheet.getMaxColumns());
    if (!kotak) throw new GalatPengguna(`"${argumenRumus.rentang}" bukan rentang. Tulis seperti C5 atau C5:C20.`);
    const menutup = (awal: number, panjang: number, di: number, seluas: number) =>
      di < awal + panjang && awal < di + seluas;
    if (menutup(kotak.baris, kotak.tinggi, sasaran.baris, 1) && menutup(kotak.kolom, kotak.lebar, sasaran.kolom, 1)) {
      throw new GalatPengguna(
        `${sel} termasuk rentang ${argumenRumus.rentang} yang dihitung. Pilih sel lain untuk rumusnya.`,
      );
    }
    tinggi = Math.max(tinggi, kotak.tinggi);
    lebar = Math.max(lebar, kotak.lebar);
    return argumenRumus.rentang.toUpperCase();
  });
  while (teks[teks.length - 1] === '') teks.pop();
  const rumus = `=${nama}(${teks.join(',')})`;
  const b = Math.min(tinggi, lembarBuku.sheet.getMaxRows() - sasaran.baris + 1);
  const k = Math.min(lebar, lembarBuku.sheet.getMaxColumns() - sasaran.kolom + 1);
  const r = lembarBuku.sheet.getRange(sasaran.baris, sasaran.kolom, b, k);
  const [tampil, ada] = [r.getDisplayValues(), r.getFormulas()];
  for (let i = 0; i < b; i++) {
    for (let j = 0; j < k; j++) {
      if (tampil[i]?.[j] !== '' || ada[i]?.[j] !== '') {
        throw new GalatPengguna(
          `${keA1(sasaran.baris + i, sasaran.kolom + j)} sudah berisi "${tampil[i]?.[j] || ada[i]?.[j]}". Kosongkan dahulu atau pilih kolom lain; tidak ada yang ditimpa.`,
        );
      }
    }
  }
  const hasil = terapkan(buku, [
    {
      judul: `Sisipkan ${nama} di ${sel}`,
      kunci: null,
      sel: [{ lembar: lembarBuku.nama, sel, dari: '', ke: null, rumus }],
    },
  ]);
  if (hasil.ditolak[0]) throw new GalatPengguna(hasil.ditolak[0].sebab);
  return { rumus, jurnal: daftarJurnal(buku) };
}
