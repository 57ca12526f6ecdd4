/**
 * "Yang masih kosong": what a report still lacks, per sheet and indicator, worst first, before tables and document are
 * built. Blanks are no mistakes: what is wrong stands in the findings.
 */
import { keA1, kolomKeHuruf } from '../core/alamat';
import type { RencanaLembar } from '../core/rencana';
import type { HasilBaca } from './buku';
import type { NamaRentang } from './definisi';
import { rapat } from './lintas';
import type { Iku, Isi, Kinerja } from './rekaman';
import { RENTANG } from './rentang';
import { PENGATURAN } from './rentang/identitas';
import { targetBerlaku } from './turunan';

export interface ButirKurang {
  /** `wajib`: figures of the report are missing without it; `sebaiknya`: what evaluators ask for. */
  readonly penting: 'wajib' | 'sebaiknya';
  readonly lembar: string;
  /** Where to fill it in; the first of several cells. */
  readonly sel: string;
  /** Code and name of the indicator or budget line; '' for the sheet as a whole. */
  readonly tentang: string;
  readonly kurang: string;
  readonly akibat: string;
}

const BUTUH: readonly (readonly [NamaRentang, ButirKurang['penting'], string])[] = [
  ['IKU', 'wajib', 'tanpa indikator tidak ada tabel yang dapat dibuat'],
  ['KINERJA', 'wajib', 'tabel target, realisasi, dan capaian tidak dapat dibuat'],
  ['ANGGARAN', 'wajib', 'tabel anggaran dan efisiensi tidak dapat dibuat'],
  ['RENSTRA', 'sebaiknya', 'perbandingan dengan target akhir Renstra tidak dapat dibuat'],
  ['RIWAYAT', 'sebaiknya', 'perbandingan dengan tahun lalu tidak dapat dibuat'],
  ['PEMBANDING', 'sebaiknya', 'perbandingan dengan provinsi atau nasional tidak dapat dibuat'],
  ['ANALISIS', 'sebaiknya', 'penyebab keberhasilan dan kegagalan tidak terurai'],
  ['BELANJA', 'sebaiknya', 'tabel menurut jenis belanja tidak dapat dibuat'],
  ['LHE', 'sebaiknya', 'tabel hasil evaluasi AKIP tidak dapat dibuat'],
  ['REKOMENDASI', 'sebaiknya', 'tindak lanjut rekomendasi tidak dapat dibuat'],
];
const PENGATURAN_WAJIB = ['perangkatDaerah', 'pemerintahDaerah', 'tahun', 'periodeRenstra'] as const;
const PENGATURAN_TTD = ['jabatan', 'tempat', 'tanggal'] as const;

const kosongkah = (i: Isi<unknown> | null | undefined) => !i || (i.nilai === null && i.tercetak === '');

/**
 * Everything that is still blank, worst first, in the order of the sheets. Empty when nothing is.
 * @param diTempatLain Settings that the optional sheets say.
 */
export function daftarKurang(hasil: HasilBaca, diTempatLain: readonly string[] = []): ButirKurang[] {
  const semua = tanpaKolom(hasil, [
    ...kurangIdentitas(hasil, diTempatLain),
    ...kurangLembar(hasil),
    ...kurangIku(hasil),
    ...kurangKinerja(hasil),
    ...kurangUang(hasil),
    ...kurangLain(hasil),
  ]);
  return [...semua.filter((b) => b.penting === 'wajib'), ...semua.filter((b) => b.penting === 'sebaiknya')];
}

/** Where the heading of a column is gone, that is what is blank: what stands below it was not read, cell by cell. */
function tanpaKolom(hasil: HasilBaca, semua: readonly ButirKurang[]): ButirKurang[] {
  const hilang = hasil.temuan.filter((t) => t.aturan === 'isian-kolom-hilang');
  // A cell of a column that is not there counts as that of the first column.
  const pertama = new Map(
    [...hasil.rentang.values()].flatMap((t) =>
      hilang.some(({ lembar }) => lembar === t.lembar)
        ? [[t.lembar, new RegExp(`^${kolomKeHuruf(t.kolomAwal)}\\d`)] as const]
        : [],
    ),
  );
  return [
    ...hilang.map(
      ({ lembar, sel, kolom }): ButirKurang => ({
        penting: 'wajib',
        lembar,
        sel: sel ?? 'A1',
        tentang: '',
        kurang: `judul kolom ${kolom ?? ''}`,
        akibat: 'isi kolomnya tidak dibaca; tulis lagi judulnya',
      }),
    ),
    ...semua.filter((butir) => butir.tentang === '' || !pertama.get(butir.lembar)?.test(butir.sel)),
  ];
}

function kurangIdentitas(hasil: HasilBaca, diTempatLain: readonly string[]): ButirKurang[] {
  const terbaca = hasil.rentang.get('IDENTITAS');
  if (!terbaca) return [];
  const kolom = terbaca.kolom.get('isi') ?? terbaca.kolomAwal;
  const { identitas } = hasil.buku;
  return [...PENGATURAN_WAJIB, ...PENGATURAN_TTD].flatMap((id): ButirKurang[] => {
    if (identitas[id === 'periodeRenstra' ? 'renstraAkhir' : id] || diTempatLain.includes(id)) return [];
    const ttd = (PENGATURAN_TTD as readonly string[]).includes(id);
    return [
      {
        penting: ttd ? 'sebaiknya' : 'wajib',
        lembar: terbaca.lembar,
        sel: keA1(terbaca.pengaturan?.get(id) ?? terbaca.barisKepala, kolom),
        tentang: '',
        kurang: PENGATURAN.find((p) => p.id === id)?.label ?? id,
        akibat: ttd ? 'tanda tangan dicetak bertitik-titik' : 'judul tabel tidak lengkap',
      },
    ];
  });
}

/** Sheets without any row, and sheets that are not there. */
function kurangLembar(h: HasilBaca): ButirKurang[] {
  return BUTUH.flatMap(([nama, penting, akibat]): ButirKurang[] => {
    const terbaca = h.rentang.get(nama);
    if (terbaca && terbaca.baris.length > 0) return [];
    return [
      {
        penting,
        lembar: terbaca?.lembar ?? RENTANG[nama].lembar,
        sel: terbaca ? keA1(terbaca.barisKepala + 1, terbaca.kolomAwal) : 'A1',
        tentang: '',
        kurang: terbaca ? 'belum ada baris yang terisi' : 'lembarnya tidak ada; jalankan LKjIP > Perbarui templat',
        akibat,
      },
    ];
  });
}

const sebut = (i: Iku | undefined, kode: string | null) => [kode, i?.indikator.nilai].filter(Boolean).join(' ');

function kurangIku(hasil: HasilBaca): ButirKurang[] {
  const wajib = [
    ['indikator', 'nama indikator', 'barisnya tidak dapat dicetak'],
    ['satuan', 'satuan', 'angkanya tercetak tanpa satuan'],
    ['arah', 'arah', 'capaiannya tidak dapat dihitung'],
  ] as const;
  const sebaiknya = [
    ['definisi', 'definisi operasional'],
    ['formulasi', 'formulasi'],
    ['sumberData', 'sumber data'],
    ['penanggungJawab', 'penanggung jawab'],
  ] as const;
  return hasil.buku.iku.flatMap((iku): ButirKurang[] => {
    const dasar = { lembar: iku.lembar, tentang: sebut(iku, iku.kode.nilai) };
    const rinci = sebaiknya.filter(([id]) => kosongkah(iku[id]));
    return [
      ...wajib.flatMap(([id, kurang, akibat]): ButirKurang[] =>
        kosongkah(iku[id]) ? [{ ...dasar, penting: 'wajib', sel: iku[id].sel, kurang, akibat }] : [],
      ),
      ...(rinci.length
        ? [
            {
              ...dasar,
              penting: 'sebaiknya' as const,
              sel: iku[(rinci[0] as (typeof sebaiknya)[number])[0]].sel,
              kurang: rinci.map(([, n]) => n).join(', '),
              akibat: 'tabel IKU (SK IKU) tidak lengkap',
            },
          ]
        : []),
    ];
  });
}

function kurangKinerja(hasil: HasilBaca): ButirKurang[] {
  const baris = new Map(hasil.buku.kinerja.map((k) => [k.kode.nilai, k]));
  const terbaca = hasil.rentang.get('KINERJA');
  if (!terbaca || terbaca.baris.length === 0) return [];
  const tertulis = new Map([...hasil.buku.kinerja].reverse().map((k) => [rapat(k.kode.nilai ?? ''), k]));
  return hasil.buku.iku.flatMap((iku): ButirKurang[] => {
    const k = baris.get(iku.kode.nilai);
    if (k) return kurangSatu(iku, k);
    // A second row for a code that is only written otherwise would be a double.
    const lain = tertulis.get(rapat(iku.kode.nilai ?? ''));
    if (lain?.kode.nilai)
      return [
        {
          penting: 'wajib',
          lembar: lain.lembar,
          sel: lain.kode.sel,
          tentang: sebut(iku, iku.kode.nilai),
          kurang: `kode yang sama dengan lembar IKU (tertulis ${lain.kode.nilai})`,
          akibat: 'tercetak tanpa target dan realisasi',
        },
      ];
    return [
      {
        penting: 'wajib',
        lembar: terbaca.lembar,
        sel: keA1(terbaca.akhirData + 1, terbaca.kolomAwal),
        tentang: sebut(iku, iku.kode.nilai),
        kurang: 'baris di lembar Kinerja',
        akibat: 'tercetak tanpa target dan realisasi',
      },
    ];
  });
}

function kurangSatu(i: Iku, k: Kinerja): ButirKurang[] {
  const dasar = { lembar: k.lembar, tentang: sebut(i, k.kode.nilai) };
  const hasil: ButirKurang[] = [];
  const tambah = (penting: ButirKurang['penting'], sel: string, kurang: string, akibat: string) => {
    hasil.push({ ...dasar, penting, sel, kurang, akibat });
  };
  if (kosongkah(targetBerlaku(k))) tambah('wajib', k.target.sel, 'target', 'capaiannya tidak dapat dihitung');
  const beralasan = !kosongkah(k.alasanTanpaNilai);
  const tw = k.tw.map((t) => !kosongkah(t.realisasi));
  const terisi = tw.filter(Boolean).length;
  if (k.realisasiDariBagian)
    tambah('sebaiknya', k.realisasi.sel, 'realisasi', 'dipakai pembilang : penyebut × 100; tulis angkanya di lembar');
  else if (kosongkah(k.realisasi) && k.realisasi.nilai === null && terisi === 0 && !beralasan)
    tambah('wajib', k.realisasi.sel, 'realisasi, atau alasan tanpa nilai', 'capaiannya tidak dapat dihitung');
  if (kosongkah(k.pembilang) !== kosongkah(k.penyebut)) {
    const tanpa = kosongkah(k.pembilang) ? 'pembilang' : 'penyebut';
    tambah('sebaiknya', k[tanpa].sel, tanpa, 'perhitungan realisasi baru terisi sebagian');
  }
  if (terisi > 0 && terisi < tw.length) {
    const ke = tw.indexOf(false);
    const urut = tw.flatMap((ada, n) => (ada ? [] : [['I', 'II', 'III', 'IV'][n]]));
    const sampaiAkhir = tw.lastIndexOf(true) < ke;
    tambah(
      sampaiAkhir ? 'sebaiknya' : 'wajib',
      (k.tw[ke] as Kinerja['tw'][number]).realisasi.sel,
      `realisasi triwulan ${urut.join(', ')}`,
      sampaiAkhir
        ? 'angka setahun baru sampai triwulan yang terisi'
        : 'triwulan di tengah kosong, angka setahunnya kurang',
    );
  }
  if (!kosongkah(k.realisasi) && kosongkah(k.buktiDukung))
    tambah('sebaiknya', k.buktiDukung.sel, 'bukti dukung', 'evaluator menanyakan dasar angkanya');
  return hasil;
}

function kurangUang(hasilBaca: HasilBaca): ButirKurang[] {
  const { anggaran, belanja, iku } = hasilBaca.buku;
  const daun = anggaran.filter(
    (a) => !anggaran.some((x) => a.kodeRekening.nilai && x.kodeRekening.nilai?.startsWith(`${a.kodeRekening.nilai}.`)),
  );
  const hasil: ButirKurang[] = [];
  for (const [baris, nama] of [
    ...daun.map((a) => [a, [a.kodeRekening.nilai, a.uraian.nilai].filter(Boolean).join(' ')] as const),
    ...belanja.map((b) => [b, b.uraian.nilai ?? ''] as const),
  ]) {
    const tanpa = [
      ...(kosongkah(baris.paguMurni) && kosongkah(baris.paguPerubahan) ? (['paguMurni'] as const) : []),
      ...(kosongkah(baris.realisasi) ? (['realisasi'] as const) : []),
    ];
    const [satu] = tanpa;
    if (satu)
      hasil.push({
        penting: 'wajib',
        lembar: baris.lembar,
        sel: baris[satu].sel,
        tentang: nama,
        kurang: tanpa.map((x) => (x === 'paguMurni' ? 'pagu' : 'realisasi')).join(' dan '),
        akibat: 'penyerapan tidak dapat dihitung',
      });
  }
  const terbaca = hasilBaca.rentang.get('ANGGARAN');
  const dilayani = new Set(anggaran.flatMap((a) => a.kodeIku.nilai ?? []));
  const induk = new Set(iku.flatMap((i) => (dilayani.has(i.kode.nilai ?? '') && i.induk.nilai ? [i.induk.nilai] : [])));
  if (terbaca && anggaran.length > 0)
    for (const satuIku of iku)
      if (
        satuIku.kode.nilai &&
        satuIku.tingkat.nilai === 'Sasaran Strategis' &&
        !dilayani.has(satuIku.kode.nilai) &&
        !induk.has(satuIku.kode.nilai)
      )
        hasil.push({
          penting: 'sebaiknya',
          lembar: terbaca.lembar,
          sel: keA1(terbaca.barisKepala, terbaca.kolom.get('kodeIku') ?? terbaca.kolomAwal),
          tentang: sebut(satuIku, satuIku.kode.nilai),
          kurang: 'mata anggaran yang mendukungnya (kolom Kode IKU)',
          akibat: 'efisiensinya tidak dapat dihitung',
        });
  return hasil;
}

/** Indicators that other sheets in use leave out, and recommendations without a status. */
function kurangLain(hasil: HasilBaca): ButirKurang[] {
  const { riwayat, renstra, analisis, rekomendasi, iku, identitas } = hasil.buku;
  const lalu = identitas.tahun - 1;
  const akhir = identitas.renstraAkhir;
  const daftar: readonly (readonly [NamaRentang, readonly { kode: Isi<string> }[], string, (string | undefined)?])[] = [
    [
      'RIWAYAT',
      riwayat.filter((r) => !kosongkah(r.tahun.get(lalu)?.realisasi)),
      `realisasi ${lalu}`,
      `realisasi:${lalu}`,
    ],
    [
      'RENSTRA',
      renstra.filter((r) => akhir !== null && !kosongkah(r.tahun.get(akhir)?.target)),
      `target ${akhir ?? 'akhir Renstra'}`,
      akhir === null ? undefined : `target:${akhir}`,
    ],
    [
      'ANALISIS',
      analisis.filter((a) => ![a.faktorPendorong, a.penghambat, a.solusi].every(kosongkah)),
      'faktor pendorong, penghambat, atau solusi',
    ],
  ];
  const tanpaStatus = rekomendasi.filter((satu) => kosongkah(satu.status));
  const lain = daftar.flatMap(([nama, ada, kurang, kolom]): ButirKurang[] => {
    const akibat = BUTUH.find(([butuh]) => butuh === nama)?.[2] ?? '';
    const terbaca = hasil.rentang.get(nama);
    if (!terbaca || terbaca.baris.length === 0) return [];
    const berkode = new Set(ada.map(({ kode }) => kode.nilai));
    const sel = keA1(terbaca.barisKepala, terbaca.kolomAwal);
    if (kolom && !terbaca.kolom.has(kolom)) {
      const judul = `judul kolom ${kurang.replace(/^./, (huruf) => huruf.toUpperCase())}`;
      return [{ penting: 'sebaiknya', lembar: terbaca.lembar, sel, tentang: '', kurang: judul, akibat }];
    }
    // The document analyses the goals, too.
    const tingkat = nama === 'ANALISIS' ? ['Kinerja Daerah', 'Tujuan', 'Sasaran Strategis'] : ['Sasaran Strategis'];
    return iku.flatMap((i): ButirKurang[] =>
      !tingkat.includes(i.tingkat.nilai ?? '') || berkode.has(i.kode.nilai)
        ? []
        : [{ penting: 'sebaiknya', lembar: terbaca.lembar, sel, tentang: sebut(i, i.kode.nilai), kurang, akibat }],
    );
  });
  const [satu] = tanpaStatus;
  if (satu)
    lain.push({
      penting: 'sebaiknya',
      lembar: satu.lembar,
      sel: satu.status.sel,
      tentang: '',
      kurang: `status ${tanpaStatus.length} rekomendasi`,
      akibat: 'yang selesai tidak dapat dihitung',
    });
  return lain;
}

/** "12 harus diisi, 30 sebaiknya diisi" */
export function ringkasKurang(daftar: readonly ButirKurang[]): string {
  const wajib = daftar.filter((b) => b.penting === 'wajib').length;
  return daftar.length === 0
    ? 'Tidak ada yang kosong.'
    : `${wajib} harus diisi, ${daftar.length - wajib} sebaiknya diisi.`;
}

const KOLOM = [
  ['No.', 40],
  ['Keharusan', 110],
  ['Lembar', 110],
  ['Sel', 55],
  ['Tentang', 300],
  ['Yang kosong', 220],
  ['Akibatnya', 260],
] as const;
const BARIS_KEPALA = 4;

/** The sheet "Yang masih kosong", each row linked to its cell; written anew each time. */
export function rencanaKurang(daftar: readonly ButirKurang[]): RencanaLembar {
  const nilai: (string | number | null)[][] = [
    ['Yang masih kosong'],
    [ringkasKurang(daftar)],
    [],
    KOLOM.map(([judul]) => judul),
    ...daftar.map((butirKurang, i) => [
      i + 1,
      butirKurang.penting === 'wajib' ? '● harus diisi' : '○ sebaiknya',
      butirKurang.lembar,
      butirKurang.sel,
      butirKurang.tentang,
      butirKurang.kurang,
      butirKurang.akibat,
    ]),
  ];
  const akhir = nilai.length;
  const wajib = daftar.flatMap((b, i) => (b.penting === 'wajib' ? [`B${BARIS_KEPALA + 1 + i}`] : []));
  return {
    nama: 'Yang masih kosong',
    buatan: 'hasil:kosong',
    warnaTab: wajib.length ? '#d93025' : daftar.length ? '#f9ab00' : '#188038',
    nilai: nilai.map((b) => [...b, ...new Array<null>(KOLOM.length - b.length).fill(null)]),
    gaya: [
      { rentang: [`A${BARIS_KEPALA}:G${akhir}`], gaya: { garis: 'semua', bungkus: true, rataTegak: 'top' } },
      { rentang: ['A1'], gaya: { tebal: true, ukuran: 14 } },
      { rentang: ['A2'], gaya: { tebal: true } },
      { rentang: [`A${BARIS_KEPALA}:G${BARIS_KEPALA}`], gaya: { tebal: true, latar: '#f1f3f4', rata: 'center' } },
      ...(wajib.length
        ? [{ rentang: wajib, gaya: { tebal: true, latar: '#fce8e6' as const, warna: '#a50e0e' as const } }]
        : []),
    ],
    lebarKolom: KOLOM.map(([, lebar]) => lebar),
    bekuBaris: BARIS_KEPALA,
    ...(daftar.length ? { saring: `A${BARIS_KEPALA}:G${akhir}` } : {}),
    tautan: daftar.map((b, i) => ({ sel: `D${BARIS_KEPALA + 1 + i}`, teks: b.sel, keLembar: b.lembar, keSel: b.sel })),
    halaman: { kertas: 'A4', arah: 'mendatar', ulangBaris: [BARIS_KEPALA, BARIS_KEPALA], lebarHalaman: true },
  };
}
