import type { Paragraf } from '../../core/naskah';
import type { KonteksAturan } from '../../relations/konteks';
import type { Aturan, DokAturan } from '../aturan';
import type { TemuanAturan } from '../temuan-aturan';
import { temuanParagraf } from './bantu';

interface Sebutan {
  paragraf: Paragraf;
  /** "Kabupaten", "Kota", or "Provinsi". */
  bentuk: string;
  nama: string;
  /** What stands in front: whose region it is. */
  depan: string;
  awal: number;
  akhir: number;
}

const KATA_NAMA = String.raw`\p{Lu}[\p{L}'’-]+`;
/** Words in capitals that follow a region's name without being part of it. */
const BUKAN_NAMA =
  /^(?:Tahun|Nomor|No|Provinsi|Propinsi|Periode|Dan|Dalam|Yang|Pada|Untuk|Dengan|Melalui|Serta|Adalah|Sebagai|Telah|Menurut|Sumber|Tentang|Triwulan|Ke|Di|Dari|Oleh|Kabupaten|Kota|Lain|Lainnya|Se|Sesuai|Merupakan|Berdasarkan|Terhadap|Bulan|Per|Layak|Sehat|Hijau|Pintar|Cerdas|Kreatif|Pusaka|Tersebut|Ini|Atau)$/i;
const POLA = new RegExp(
  String.raw`\b(Kabupaten|Kab\.|Kota|Provinsi|Propinsi)\s+(${KATA_NAMA}(?:\s+${KATA_NAMA}){0,2})`,
  'gu',
);
/** The office, its head or its papers: only its own region can stand behind these. */
const MILIK =
  /\b(?:Dinas|Badan|Sekretariat|Inspektorat|Satuan|Kantor|Pemerintah|Pemkab|Pemkot|Bupati|Wali ?[Kk]ota|DPRD|RPJMD|RPJPD|RKPD|APBD|RPD|Renstra|Peraturan Daerah|Peraturan Bupati|Peraturan Wali ?[Kk]ota|Perda|Perbup|Perwali|Keputusan Bupati|Keputusan Wali ?[Kk]ota|Sekretaris Daerah|Kepala Daerah|LKj?IP|LAKIP)\b[^.;,()]{0,80}$/u;
const BANDING =
  /\b(?:dibanding\w*|perbandingan|studi (?:banding|tiru)|kunjungan|kerja ?sama|berbatasan|batas|sebelah|peringkat|antara|daerah lain|kabupaten\/kota|tetangga|asal|pindah\w*|mutasi|narasumber|undangan|bersama|juara|benchmark\w*|seperti|replikasi|mencontoh)\b/i;

const BENTUK: Record<string, string> = { Kot: 'Kota', Pro: 'Provinsi' };
const provinsi = (s: Pick<Sebutan, 'bentuk'>): boolean => s.bentuk === 'Provinsi';

const rapi = (t: string) => t.toLowerCase().replace(/[’'-]/g, '');

function sebutan(paragraf: Paragraf): Sebutan[] {
  const kapital = paragraf.teks === paragraf.teks.toUpperCase();
  const teks = kapital
    ? paragraf.teks.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, a: string, b: string) => a + b.toUpperCase())
    : paragraf.teks;
  return [...teks.matchAll(POLA)].flatMap((cocokan): Sebutan[] => {
    const kata = (cocokan[2] as string).split(/\s+/);
    const potong = kata.findIndex((k) => BUKAN_NAMA.test(k));
    const nama = (potong < 0 ? kata : kata.slice(0, potong)).join(' ');
    if (nama === '') return [];
    const awal = cocokan.index;
    return [
      {
        paragraf: paragraf,
        bentuk: BENTUK[(cocokan[1] as string).slice(0, 3)] ?? 'Kabupaten',
        nama,
        depan: teks.slice(Math.max(0, awal - 110), awal),
        awal,
        akhir: awal + (cocokan[0] as string).indexOf(nama) + nama.length,
      },
    ];
  });
}

/** Most mentions that a name may have and still be a leftover, as a share of those of the own region. */
const SISA = 0.2;
const PALING_SEDIKIT = 3;

function periksa(konteks: KonteksAturan): TemuanAturan[] {
  const tersebut = (konteks.paragraf ?? []).filter((p) => p.macam !== 'daftarIsi').flatMap(sebutan);
  // A province's report speaks of its kabupaten and kota, theirs of their province: only the like can be a leftover.
  const pemilik = tersebut.filter((s) => MILIK.test(s.depan));
  const milikProvinsi = pemilik.filter(provinsi).length * 2 > pemilik.length;
  const semua = tersebut.filter((s) => provinsi(s) === milikProvinsi);
  const banyak = new Map<string, number>();
  // "Tanah" of "Tanah Laut" is the same region: the first word decides where one name begins the other.
  const kunci = (s: Sebutan) => `${s.bentuk} ${rapi(s.nama)}`;
  for (const s of semua) banyak.set(kunci(s), (banyak.get(kunci(s)) ?? 0) + 1);
  const [utama] = [...banyak.entries()].sort((a, b) => b[1] - a[1]);
  if (!utama || utama[1] < PALING_SEDIKIT) return [];
  const [sendiri, banyakUtama] = utama;
  const namaSendiri = sendiri.replace(/^\S+ /, '');
  const tertulis = semua.find((s) => kunci(s) === sendiri) as Sebutan;
  return semua.flatMap((sebutanKini) => {
    const k = kunci(sebutanKini);
    const nama = rapi(sebutanKini.nama);
    if (k === sendiri || nama.startsWith(namaSendiri) || namaSendiri.startsWith(nama)) return [];
    if ((banyak.get(k) ?? 0) > Math.max(2, banyakUtama * SISA)) return [];
    const kalimat = sebutanKini.paragraf.teks.slice(Math.max(0, sebutanKini.awal - 160), sebutanKini.akhir + 100);
    if (!MILIK.test(sebutanKini.depan) || BANDING.test(kalimat)) return [];
    return [
      temuanParagraf(daerahLain, sebutanKini.paragraf, sebutanKini.awal, sebutanKini.akhir, {
        pesan: `Naskah menyebut ${sebutanKini.bentuk} ${sebutanKini.nama}, padahal dokumen ini tentang ${tertulis.bentuk} ${tertulis.nama}${sebutanKini.paragraf.macam === 'tepi' ? ' (di kepala atau kaki halaman)' : ''}. Tampaknya terbawa dari laporan daerah lain; perbaiki namanya.`,
        seharusnya: `${tertulis.bentuk} ${tertulis.nama}`,
      }),
    ];
  });
}

export const daerahLain: Aturan = {
  id: 'daerah-lain',
  judul: 'Nama daerah lain tertinggal di naskah',
  kelompok: 'naskah',
  tingkat: 'peringatan',
  dasar: 'PermenPANRB 53/2014 (laporan memuat kinerja instansinya sendiri)',
  periksa,
};

export const dok: DokAturan = {
  id: 'daerah-lain',
  penjelasan: {
    apa: 'Nama kabupaten atau kota yang berdiri sebagai pemilik dinas, peraturan, atau rencana, tetapi bukan daerah laporan ini.',
    mengapa: 'Nama daerah lain menunjukkan bagian yang disalin dari laporan orang lain.',
    perbaikan: 'Ganti namanya, dan baca ulang bagian itu.',
  },
  contoh: [
    {
      judul: 'daerah pembanding',
      lembar: {},
      naskah: [
        'Dinas Bina Marga Kabupaten Telaga Sari menyusun laporan ini.',
        'Pemerintah Kabupaten Telaga Sari dan masyarakat Kabupaten Telaga Sari mendukungnya.',
        'Realisasi ini lebih tinggi dibandingkan Kabupaten Muara Cendana.',
      ],
      temuan: [],
    },
    {
      judul: 'nama daerah lain tertinggal',
      lembar: {},
      naskah: [
        'Dinas Bina Marga Kabupaten Telaga Sari menyusun laporan ini.',
        'Pemerintah Kabupaten Telaga Sari dan masyarakat Kabupaten Telaga Sari mendukungnya.',
        'Tugas pokok Dinas Bina Marga Kabupaten Muara Cendana ditetapkan kepala daerah.',
      ],
      temuan: [{ lembar: 'Naskah', sel: 'A3', tingkat: 'peringatan' }],
    },
  ],
};
