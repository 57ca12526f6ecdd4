/**
 * "Pratinjau": what an action is about to write, as a sheet in which a person decides row by row, and the step that then
 * carries it out. Everything is computed anew when it is applied: what changed in between is not written unseen.
 */
import { parseAngka } from '../core/angka';
import { keAngka } from '../core/desimal';
import type { GayaRentang, RencanaLembar } from '../core/rencana';
import { angkaKeTeks } from '../messages/angka';
import { GalatPengguna } from '../messages/galat';
import { ambilDariTabel } from '../proposals/ambil';
import { keTahunLalu } from '../proposals/ambil-tahun';
import { berselisih, type Paduan, padukan, type Usulan } from '../proposals/padukan';
import { perbaruiRealisasi } from '../proposals/sipd';
import { bacaRinci } from '../proposals/sipd-rinci';
import { belumAdaTahunIni, type NasibIku, pertanyaanTahunBaru, rencanaTahunBaru } from '../proposals/tahun-baru';
import { kenaliTabel } from '../recognise/kenali';
import { bacaBuku, type HasilBaca } from '../workbook/buku';
import type { BukuSheets } from './buku';
import { tulisLembar } from './gerbang';
import { denganBuku } from './jalan';
import { denganKerja, type Kerja, sapuLembar } from './kerja';
import { bacaSnapshot } from './snapshot';
import { type HasilUbah, jalankanUbah } from './ubah';

export type JenisPratinjau = 'ambil' | 'realisasi' | 'tahun';

/** A report of another year than the workbook's: this one becomes of that year, or its figures become last year's. */
export type PilihanTahun = 'ganti' | 'lalu';

export interface PermintaanPratinjau {
  /** Id of the sheet with the paste, where one was chosen. */
  lembar?: number | null;
  tahun?: PilihanTahun;
}

interface CatatanPratinjau extends PermintaanPratinjau {
  jenis: JenisPratinjau;
  /** Year of the workbook when a new one was prepared: it is begun once. */
  dariTahun?: number;
}

export interface HasilPratinjau {
  /** Cells that will be filled unless a person says otherwise. */
  diisi: number;
  /** Cells that hold something else, or for which sources disagree: nothing is written there unless agreed to. */
  ditanya: number;
  sama: number;
  dilewati: readonly string[];
  /** Of those asked about, which have one answer: "Anggaran H6: 1.350.000 → 1.400.000". */
  ganti: readonly string[];
  /** What was read otherwise than it stands. */
  catatan: readonly string[];
  /** Name of the sheet; null when there is nothing to decide. */
  lembar: string | null;
  /** Years that differ, to be asked about before anything is shown; null when they agree or were asked about. */
  tahun: { laporan: number; buku: number } | null;
}

/** What came of the proposals: together they are all of them. */
export interface HasilTerap {
  judul: string;
  dipakai: number;
  /** Answered with Tidak, or the row was removed. */
  ditolak: number;
  /** Not answered yet: they stand in the sheet "Pratinjau" again. */
  terbuka: readonly string[];
  catatan: readonly string[];
}

const BUATAN = 'pratinjau';
const NAMA = 'Pratinjau';
const KEPALA = 4;
const KUNCI = '(kunci)';

interface Bahan {
  w: ReturnType<typeof bacaSnapshot>;
  h: HasilBaca;
}

/** Inputs and people's own sheets; what the add-in generated is no source. */
function baca(buku: BukuSheets): Bahan {
  const bukuLain = bacaSnapshot(buku, {
    format: true,
    gabungan: true,
    lewati: (b) => b !== null && !b.startsWith('isian:'),
  });
  const hasil = bacaBuku(bukuLain);
  if (!hasil.adaIsian) {
    throw new GalatPengguna(
      'Buku kerja ini belum punya lembar isian LKjIP. Jalankan menu LKjIP > Buat lembar isian LKjIP dahulu.',
    );
  }
  return { w: bukuLain, h: hasil };
}

/** Tables of people's own sheets; `sipd` names those that hold a file of SIPD's own, which has an action of its own. */
function tempelan({ w, h }: Bahan, hanya: number | null) {
  const isian = new Set([...h.rentang.values()].map((t) => t.lembar));
  const sendiri = w.lembar.filter((l) => l.buatan === null && !isian.has(l.nama) && (hanya === null || l.id === hanya));
  const sipd = sendiri.filter((l) => bacaRinci(l) !== null);
  return { ...kenaliTabel({ ...w, lembar: sendiri.filter((l) => !sipd.includes(l)) }), sipd: sipd.map((l) => l.nama) };
}

const UNTUK_SIPD = 'Buka lembar itu, lalu jalankan LKjIP > Perbarui realisasi anggaran.';

interface HasilPaduan extends Paduan {
  catatan: readonly string[];
  tahun: HasilPratinjau['tahun'];
}

function paduan(bahan: Bahan, minta: CatatanPratinjau): HasilPaduan {
  const { w: bukuLain, h: hasilBaca } = bahan;
  if (minta.jenis === 'realisasi') {
    const sumber = bukuLain.lembar.filter((l) => l.buatan === null && (!minta.lembar || l.id === minta.lembar));
    const rinci = sumber.map(bacaRinci).find((x) => x !== null);
    if (rinci) return { ...perbaruiRealisasi(bukuLain, hasilBaca, rinci), tahun: null };
  }
  const kenali = tempelan(bahan, minta.lembar ?? null);
  if (minta.jenis === 'realisasi') {
    const tabel = kenali.tabel.find(
      (t) => t.kolom.some((c) => c.peran === 'realisasiAnggaran') && t.kolom.some((c) => c.peran === 'kode'),
    );
    if (!tabel) {
      throw new GalatPengguna(
        'Lembar ini tidak memuat tabel dengan kolom kode rekening dan realisasi. Tempelkan data SIPD beserta kepala kolomnya di lembar tersendiri, buka lembar itu, lalu ulangi.',
      );
    }
    return { ...perbaruiRealisasi(bukuLain, hasilBaca, tabel), tahun: null };
  }
  const unduhan = kenali.sipd.length ? `Lembar ${kenali.sipd.join(', ')} berisi unduhan SIPD. ${UNTUK_SIPD}` : '';
  if (kenali.tabel.length === 0) {
    throw new GalatPengguna(
      unduhan ||
        'Tidak ada tabel yang dikenali di luar lembar isian. Tempelkan tabel laporan beserta kepala kolomnya di lembar tersendiri, lalu ulangi.',
    );
  }
  const buku = hasilBaca.buku.identitas.tahun;
  const laporan = kenali.tahun ?? buku;
  const beda = buku > 0 && laporan !== buku;
  const lalu = beda && minta.tahun === 'lalu' && laporan < buku ? keTahunLalu(kenali.tabel, laporan, buku) : null;
  const hasil = ambilDariTabel(lalu?.tabel ?? kenali.tabel, hasilBaca, lalu ? buku : laporan);
  const catatan = [...hasil.catatan, ...(unduhan ? [`${unduhan} Di sini lembar itu dilewati.`] : [])];
  if (beda)
    catatan.unshift(
      lalu
        ? `Laporan yang ditempel berisi angka tahun ${laporan}, buku ini tahun ${buku}: angkanya masuk sebagai angka tahun ${laporan} (Riwayat, anggaran tahun lalu).`
        : `Laporan yang ditempel berisi angka tahun ${laporan}: buku ini menjadi buku tahun ${laporan} (dulu ${buku}).`,
    );
  return {
    ...padukan('Ambil dari tabel yang ditempel', bukuLain, hasilBaca, hasil.ambilan, [
      ...(lalu?.dilewati ?? []),
      ...hasil.dilewati,
    ]),
    catatan,
    tahun: beda && !minta.tahun ? { laporan, buku } : null,
  };
}

/** The proposal to change the year of the workbook: everything else of the paste rests on it. */
const tentangTahun = (u: Usulan): boolean => u.rentang === 'IDENTITAS' && u.baris.toLowerCase() === 'tahun';

/** Shows what would be written, as the sheet "Pratinjau"; nothing else changes. */
export function siapkanPratinjau(jenis: JenisPratinjau, minta: PermintaanPratinjau = {}): HasilPratinjau {
  return denganBuku(
    (buku) => {
      const bahan = baca(buku);
      const catatan: CatatanPratinjau = { jenis, ...minta };
      const kosong = { diisi: 0, ditanya: 0, ganti: [], sama: 0, dilewati: [], catatan: [], lembar: null, tahun: null };
      if (jenis === 'tahun') {
        const belum = belumAdaTahunIni(bahan.h);
        if (belum) throw new GalatPengguna(belum);
        const daftar = pertanyaanTahunBaru(bahan.h);
        return {
          ...kosong,
          ditanya: daftar.length,
          lembar: tulis(buku, { ...catatan, dariTahun: bahan.h.buku.identitas.tahun }, rencanaTahun(bahan.h, daftar)),
        };
      }
      const hasilPaduan = paduan(bahan, catatan);
      if (hasilPaduan.tahun) return { ...kosong, tahun: hasilPaduan.tahun };
      const { usulan, sama, judul } = hasilPaduan.pratinjau;
      const ditanya = usulan.filter(ditanyakan).length;
      return {
        ...kosong,
        diisi: usulan.length - ditanya,
        ditanya,
        ganti: usulan
          .filter((u) => ditanyakan(u) && !berselisih(u))
          .map((u) => `${u.lembar} ${u.sel} ${u.kolom}: ${u.lama || '(kosong)'} → ${u.baru}`),
        sama,
        dilewati: hasilPaduan.pratinjau.dilewati.map((d) =>
          d.asal ? `${d.asal.lembar} ${d.asal.sel}: ${d.sebab}` : d.sebab,
        ),
        catatan: hasilPaduan.catatan,
        lembar: usulan.length > 0 ? tulis(buku, catatan, rencanaUsulan(judul, usulan, hasilPaduan.catatan)) : null,
      };
    },
    ['siapkanPratinjau', [jenis, minta]],
  );
}

/** Carries out what the person decided in the sheet "Pratinjau"; what was left open is shown there again. */
export function terapkanPratinjau(): HasilUbah & HasilTerap {
  return denganBuku(
    (buku) => {
      const catatan = buku.sistem.baca<CatatanPratinjau>('pratinjau');
      const lembarBuku = buku.cariBuatan(BUATAN);
      if (!catatan || !lembarBuku) {
        throw new GalatPengguna(
          'Belum ada pratinjau. Jalankan dahulu Ambil dari tabel yang ditempel, Perbarui realisasi anggaran, atau Mulai tahun baru.',
        );
      }
      const bahan = baca(buku);
      const isi = lembarBuku.sheet.getDataRange().getDisplayValues().slice(KEPALA);
      // In the write that ends the work: an answer is never carried out twice.
      const selesai = (kerja: Kerja) => {
        sapuLembar(kerja, lembarBuku.id);
        buku.sistem.hapus('pratinjau');
      };
      if (catatan.jenis === 'tahun') {
        const { tahun } = bahan.h.buku.identitas;
        if (catatan.dariTahun !== undefined && catatan.dariTahun !== tahun)
          throw new GalatPengguna(
            `Pratinjau ini dibuat untuk memulai tahun ${catatan.dariTahun + 1}, sedangkan buku ini sekarang buku tahun ${tahun}. Tidak ada yang diubah; jalankan LKjIP > Mulai tahun baru lagi bila memang perlu.`,
          );
        const { ubah, sisa } = ubahTahun(bahan, isi);
        // The sentences of the year that ends are kept beside its input sheets.
        const narasi = buku.cariBuatan('narasi');
        const arsip = narasi ? [{ lembar: narasi.nama, sebagai: arsipNarasi(narasi.nama, tahun) }] : [];
        const rencana = { ...ubah, arsip: [...(ubah.arsip ?? []), ...arsip] };
        const hasil = denganKerja(buku, ubah.judul, {}, (kerja) => {
          const h = jalankanUbah(buku, rencana, bahan.w);
          selesai(kerja);
          return h;
        });
        // The sheets of the Word documents keep what was typed: some of it speaks of the old year.
        if (narasi)
          sisa.push(
            `Lembar ${narasi.nama} masih berisi kalimat tahun ${tahun} dan tidak diperiksa lagi (salinannya ${arsipNarasi(narasi.nama, tahun)}); LKjIP > Buat semua tabel menyusunnya untuk tahun ${tahun + 1}.`,
          );
        const naskah = buku.cariBuatan('naskah:teks');
        if (naskah)
          sisa.push(
            `Lembar ${naskah.nama} tetap seperti semula: ganti tanggal perjanjian kinerja, kesimpulan dan saran tahun ${tahun}, lalu lihat lembar Pegawai dan Pejabat.`,
          );
        return { ...hasil, judul: ubah.judul, dipakai: 0, ditolak: 0, terbuka: [], catatan: sisa };
      }
      const hasilPaduan = paduan(bahan, catatan);
      const { setuju, terbuka, dipakai, ditolak } = keputusan(hasilPaduan, isi);
      const tahun = hasilPaduan.pratinjau.usulan.find(tentangTahun);
      if (catatan.tahun === 'ganti' && tahun && setuju[tahun.id] === 'lewati' && dipakai > 0) {
        throw new GalatPengguna(
          `Baris Tahun di lembar Pratinjau belum dijawab Ya, padahal angka lainnya angka tahun ${tahun.baru}; angka dua tahun tidak dicampur. Jawab Ya, atau ulangi Ambil dari tabel yang ditempel dan pilih memasukkannya sebagai angka tahun lalu. Tidak ada yang diubah.`,
        );
      }
      const ubah = hasilPaduan.ubah(setuju);
      const hasil = denganKerja(buku, ubah.judul, {}, (kerja) => {
        const hasilUbah = dipakai > 0 ? jalankanUbah(buku, ubah, bahan.w) : { jumlahSel: 0, lembarBaru: [], arsip: [] };
        selesai(kerja);
        if (terbuka.size > 0) {
          const lagi = paduan(baca(buku), catatan);
          const usulan = lagi.pratinjau.usulan.filter((u) => terbuka.has(u.id));
          if (usulan.length > 0) tulis(buku, catatan, rencanaUsulan(lagi.pratinjau.judul, usulan, []));
        }
        return hasilUbah;
      });
      return { ...hasil, judul: ubah.judul, dipakai, ditolak, terbuka: [...terbuka.values()], catatan: [] };
    },
    ['terapkanPratinjau', []],
  );
}

/** Applies what is new and undisputed without a sheet in between; `semua`: what has one answer, too, since it was shown. */
export function terapkanLangsung(
  jenis: 'ambil' | 'realisasi',
  minta: PermintaanPratinjau = {},
  semua = false,
): HasilUbah & HasilTerap {
  return denganBuku(
    (buku) => {
      const bahan = baca(buku);
      const p = paduan(bahan, { jenis, ...minta });
      const setuju: Record<string, number | 'lewati'> = {};
      for (const u of p.pratinjau.usulan) setuju[u.id] = ditanyakan(u) && !(semua && !berselisih(u)) ? 'lewati' : 0;
      const ubah = p.ubah(setuju);
      const hasil = denganKerja(buku, ubah.judul, {}, (kerja) => {
        const h = jalankanUbah(buku, ubah, bahan.w);
        const l = buku.cariBuatan(BUATAN);
        if (l) sapuLembar(kerja, l.id);
        buku.sistem.hapus('pratinjau');
        return h;
      });
      const dipakai = Object.values(setuju).filter((x) => x !== 'lewati').length;
      return { ...hasil, judul: ubah.judul, dipakai, ditolak: 0, terbuka: [], catatan: [] };
    },
    ['terapkanLangsung', [jenis, minta, semua]],
  );
}

const arsipNarasi = (nama: string, tahun: number): string => `${nama.slice(0, 26)} ${tahun}`;

function ditanyakan(u: Usulan): boolean {
  return !tentangTahun(u) && (u.keadaan === 'beda' || berselisih(u));
}

function tulis(buku: BukuSheets, catatan: CatatanPratinjau, rencana: RencanaLembar): string {
  // An older preview holds an older decision: it goes, and a new sheet is easier to notice.
  const lama = buku.cariBuatan(BUATAN);
  const ganti = lama ? [{ id: lama.id, nama: lama.nama }] : [];
  const hasilTulis = denganKerja(buku, String(rencana.nilai[0]?.[0] ?? rencana.nama), { ganti }, (kerja) => {
    if (lama) {
      buku.gantiNama(lama, `${NAMA} (lama)`);
      lama.buatan = null;
      sapuLembar(kerja, lama.id);
    }
    const [tulisan] = tulisLembar(buku, [rencana], { posisi: 0 });
    buku.sistem.tulis('pratinjau', catatan);
    return tulisan;
  });
  const l = buku.cariId(hasilTulis?.id ?? -1);
  if (l) buku.ss.setActiveSheet(l.sheet);
  return l?.nama ?? rencana.nama;
}

/** Ya, Tidak or a number; what is blank or none of these is left open. A row that was removed is a Tidak. */
function keputusan(paduan: Paduan, isi: readonly string[][]) {
  const pilihan = new Map(isi.map((b) => [b[8] ?? '', (b[0] ?? '').trim().toLowerCase()]));
  const setuju: Record<string, number | 'lewati'> = {};
  const terbuka = new Map<string, string>();
  let dipakai = 0;
  for (const usulan of paduan.pratinjau.usulan) {
    const kata = pilihan.get(usulan.id) ?? 'tidak';
    const ke = kata === 'ya' && !berselisih(usulan) ? 1 : Number(kata || Number.NaN);
    const sah = Number.isInteger(ke) && ke >= 1 && ke <= usulan.calon.length;
    setuju[usulan.id] = sah ? ke - 1 : 'lewati';
    if (sah) dipakai++;
    else if (kata !== 'tidak') terbuka.set(usulan.id, `${usulan.lembar} ${usulan.sel}`);
  }
  return { setuju, terbuka, dipakai, ditolak: paduan.pratinjau.usulan.length - dipakai - terbuka.size };
}

/** A target as it stands in the sheet "Pratinjau". @throws GalatPengguna for one that may be two numbers. */
function targetDiketik(kode: string, tertulis: string, satuan: string): string | number {
  const angka = parseAngka(tertulis, { satuan });
  if (angka.jenis === 'ambigu')
    throw new GalatPengguna(
      `Target ${kode} "${tertulis}" dapat berarti ${angkaKeTeks(keAngka(angka.sebagaiRibuan))} atau ${angkaKeTeks(keAngka(angka.sebagaiDesimal))}. Tulis tanpa titik ribuan di lembar Pratinjau, lalu ulangi. Belum ada yang diubah.`,
    );
  return angka.jenis === 'angka' && angka.satuan !== '%' ? keAngka(angka.nilai) : tertulis;
}

function ubahTahun({ w: buku, h: hasil }: Bahan, isi: readonly string[][]) {
  const jawaban: Record<string, NasibIku> = {};
  const target: Record<string, string | number> = {};
  for (const b of isi) {
    const [nasib, kode, , , baru, teksTarget] = b.map((s) => s.trim());
    if (!kode) continue;
    if (teksTarget)
      target[kode] = targetDiketik(
        kode,
        teksTarget,
        hasil.buku.iku.find((i) => i.kode.nilai === kode)?.satuan.nilai ?? '',
      );
    const kata = (nasib ?? '').toLowerCase();
    if (kata === 'berhenti') jawaban[kode] = { nasib: 'berhenti' };
    else if (kata === 'berubah') {
      if (!baru) {
        throw new GalatPengguna(
          `Indikator ${kode} dipilih "Berubah" tetapi kolom "Bunyi baru" masih kosong. Isi di lembar Pratinjau, lalu ulangi.`,
        );
      }
      jawaban[kode] = { nasib: 'berubah', indikator: baru };
    }
  }
  const { ubah, catatan } = rencanaTahunBaru(buku, hasil, jawaban, target);
  return { ubah, sisa: [...catatan] };
}

function rencanaUsulan(judul: string, usulan: readonly Usulan[], catatan: readonly string[]): RencanaLembar {
  const urut = [...usulan].sort((a, b) => Number(ditanyakan(b)) - Number(ditanyakan(a)));
  const tautan: NonNullable<RencanaLembar['tautan']> = [];
  const isi = urut.map((usulan, i) => {
    const asal = usulan.calon[0]?.asal;
    const banyak = berselisih(usulan);
    tautan.push({ sel: `E${KEPALA + 1 + i}`, teks: usulan.sel, keLembar: usulan.lembar, keSel: usulan.sel });
    return [
      ditanyakan(usulan) ? null : 'Ya',
      usulan.lembar,
      usulan.baris,
      usulan.kolom,
      usulan.sel,
      usulan.lama,
      banyak ? usulan.calon.map((c, n) => `${n + 1}. ${teks(c.nilai)}`).join('\n') : usulan.baru,
      banyak
        ? usulan.calon.map((c, n) => `${n + 1}. ${c.asal.lembar} ${c.asal.sel}`).join('\n')
        : `${asal?.lembar} ${asal?.sel}${usulan.sebab ? `\n${usulan.sebab}` : ''}`,
      usulan.id,
    ];
  });
  const tanya = urut.filter(ditanyakan).length;
  const terbanyak = Math.max(1, ...urut.map((u) => u.calon.length));
  return kerangka(
    `Pratinjau: ${judul}`,
    [
      `Kolom Pakai menentukan apa yang ditulis: Ya, Tidak, atau nomor pilihan bila sumbernya berbeda-beda.${tanya > 0 ? ` ${tanya} baris teratas menunggu jawaban; yang dibiarkan kosong tidak ditulis dan ditanyakan lagi.` : ''} Setelah itu jalankan menu LKjIP > Terapkan pratinjau. Semuanya dapat diurungkan dari panel (Riwayat); kolom dan baris tambahan yang sementara itu sudah Anda isi tetap ada.`,
      ...catatan,
    ].join('\n'),
    ['Pakai', 'Lembar', 'Baris', 'Kolom', 'Sel', 'Isi sekarang', 'Akan diisi', 'Sumber', KUNCI],
    isi,
    [70, 100, 110, 190, 60, 200, 240, 190, 20],
    {
      tautan,
      pilihan: ['Ya', 'Tidak', ...Array.from({ length: terbanyak > 1 ? terbanyak : 0 }, (_, i) => String(i + 1))],
      soroti: tanya,
    },
  );
}

function rencanaTahun(h: HasilBaca, daftar: ReturnType<typeof pertanyaanTahunBaru>): RencanaLembar {
  const baru = h.buku.identitas.tahun + 1;
  const urut = [...daftar].sort((a, b) => Number(b.sebab !== '') - Number(a.sebab !== ''));
  return kerangka(
    `Pratinjau: Mulai tahun ${baru}`,
    `Tetapkan status tiap indikator di tahun ${baru}: Tetap, Berubah (isi Bunyi baru), atau Berhenti. Target ${baru} yang tampak berasal dari Renstra: ubah bila PK-nya lain, kosongkan bila belum ada. Lalu jalankan menu LKjIP > Terapkan pratinjau: angka tahun ${baru - 1} pindah ke Riwayat, pagu menjadi pagu tahun lalu, dan lembar lama disimpan sebagai arsip di buku ini.`,
    ['Status', 'Kode', 'Indikator', 'Yang perlu dilihat', 'Bunyi baru', `Target ${baru}`],
    urut.map((p) => ['Tetap', p.kode, p.indikator, p.sebab, null, targetTertulis(p.target)]),
    [90, 80, 380, 260, 340, 100],
    { pilihan: ['Tetap', 'Berubah', 'Berhenti'], soroti: urut.filter((p) => p.sebab !== '').length },
  );
}

/** Without points of thousands: beside "Ton" 1.250 may be two numbers when it is read again. */
const targetTertulis = (target: string | number | null): string | null =>
  typeof target === 'number' ? String(target).replace('.', ',') : target;

function kerangka(
  judul: string,
  petunjuk: string,
  kepala: readonly string[],
  isi: readonly (string | null)[][],
  lebarKolom: number[],
  lain: { tautan?: RencanaLembar['tautan']; pilihan: string[]; soroti: number },
): RencanaLembar {
  const lebar = kepala.length;
  const huruf = String.fromCharCode(64 + lebar);
  const akhir = KEPALA + Math.max(isi.length, 1);
  const kosong = new Array<null>(lebar - 1).fill(null);
  const gaya: GayaRentang[] = [
    { rentang: [`A${KEPALA + 1}:${huruf}${akhir}`], gaya: { rataTegak: 'top', bungkus: true, format: '@' } },
    { rentang: ['A1'], gaya: { tebal: true, ukuran: 14 } },
    { rentang: ['A2'], gaya: { miring: true, bungkus: true, rataTegak: 'top' } },
    { rentang: [`A${KEPALA}:${huruf}${KEPALA}`], gaya: { tebal: true, latar: '#dcebe4', rata: 'center' } },
    { rentang: [`A${KEPALA}:${huruf}${akhir}`], gaya: { garis: 'semua' } },
    { rentang: [`A${KEPALA + 1}:A${akhir}`], gaya: { tebal: true, rata: 'center', latar: '#fffde7' } },
  ];
  if (lain.soroti > 0) {
    gaya.push({ rentang: [`B${KEPALA + 1}:${huruf}${KEPALA + lain.soroti}`], gaya: { latar: '#fef7e0' } });
  }
  if (kepala[lebar - 1] === KUNCI) {
    gaya.push({
      rentang: [`${huruf}${KEPALA}:${huruf}${akhir}`],
      gaya: { warna: '#b0b0b0', bungkus: false, ukuran: 6 },
    });
  }
  return {
    nama: NAMA,
    buatan: BUATAN,
    warnaTab: '#f9ab00',
    nilai: [[judul, ...kosong], [petunjuk, ...kosong], [null, ...kosong], [...kepala], ...isi.map((b) => [...b])],
    gaya,
    gabung: [`A2:${huruf}2`],
    tinggiBaris: [{ baris: 2, tinggi: 52 + 18 * (petunjuk.split('\n').length - 1) }],
    lebarKolom,
    bekuBaris: KEPALA,
    pilihan: [{ rentang: `A${KEPALA + 1}:A${akhir}`, daftar: lain.pilihan, tolak: true }],
    saring: isi.length > 0 ? `A${KEPALA}:${huruf}${akhir}` : undefined,
    tautan: lain.tautan,
  };
}

function teks(n: string | number): string {
  return typeof n === 'number' ? angkaKeTeks(n) : n;
}
