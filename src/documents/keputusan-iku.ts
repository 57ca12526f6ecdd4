/** The decree that sets the key indicators, with its annexes, in the form of decrees of a head of office. */
import type { Bahan } from './bahan';
import { kapital, Penulis } from './blok';
import { type SusunanLampiran, tutupFormulir } from './lampiran';
import { kepalaDinas, tandaTangan } from './pihak';

const LAMPIRAN = [
  ['I', ['sk-iku-1', 'iku']],
  ['II', ['sk-iku-2']],
] as const;

/** One word at the left and what it opens: items under letters or numbers, or one text. */
function konsideran(penulis: Penulis, kata: string, isi: readonly (readonly [tanda: string, teks: string])[]): void {
  isi.forEach(([tanda, teks], i) => {
    const awal = i ? '\t' : ':\t';
    penulis.teks(`${awal}${tanda ? `${tanda}\t` : ''}${teks}`, tanda ? 'konsideran' : 'diktum', i ? '' : kata);
  });
}

const berkoma = (teks: string): string => `${teks.trim().replace(/[\s.;]+$/, '')};`;

export function susunKeputusanIku(isian: Bahan): SusunanLampiran {
  const penulis = new Penulis(isian);
  const { bahan } = penulis;
  const kepala = kepalaDinas(penulis);
  const dari = (tempat: string): string =>
    bahan.naskah.teks[tempat.toLowerCase()]?.[0] ??
    penulis.isian(tempat.toLowerCase().replace('iku', 'IKU'), `lembar Naskah, tempat "${tempat}"`).teks;
  const [nomor, tanggal] = [dari('Nomor keputusan IKU'), dari('Tanggal keputusan IKU')];
  const masa = bahan.periode ? ` TAHUN ${bahan.periode}` : '';
  const jabatan = kapital(kepala.jabatan);
  const tentang = `PENETAPAN INDIKATOR KINERJA UTAMA ${kapital(bahan.dinas)}${masa}`;
  const tempat = bahan.tempat || penulis.isian('tempat', 'lembar Identitas, Tempat').teks;
  penulis.tambah({ jenis: 'bagian', nomor: 'tanpa' });
  penulis.lari([{ teks: `KEPUTUSAN ${jabatan}`, tebal: true }], 'tengah');
  penulis.teks(`NOMOR ${nomor}`, 'tengah');
  penulis.teks('TENTANG', 'tengah');
  penulis.lari([{ teks: tentang, tebal: true }], 'tengah');
  penulis.teks(`${jabatan},`, 'tengah');
  konsideran(penulis, 'Menimbang', [
    [
      'a.',
      'bahwa untuk mengukur keberhasilan pencapaian tujuan dan sasaran strategis perlu ditetapkan Indikator Kinerja Utama;',
    ],
    [
      'b.',
      `bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf a, perlu menetapkan Keputusan tentang Penetapan Indikator Kinerja Utama ${bahan.dinas};`,
    ],
  ]);
  const hukum = bahan.naskah.dasarHukum;
  konsideran(
    penulis,
    'Mengingat',
    hukum.length
      ? hukum.map((teks, i) => [`${i + 1}.`, berkoma(teks)] as const)
      : [['', penulis.isian('peraturan yang menjadi dasar', 'lembar Dasar Hukum').teks]],
  );
  penulis.lari([{ teks: 'MEMUTUSKAN:', tebal: true }], 'tengah');
  konsideran(penulis, 'Menetapkan', [['', `KEPUTUSAN ${jabatan} TENTANG ${tentang}.`]]);
  const diktum = [
    `Menetapkan Indikator Kinerja Utama ${bahan.dinas} sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.`,
    'Indikator Kinerja Utama sebagaimana dimaksud dalam Diktum KESATU merupakan acuan ukuran kinerja untuk menyusun rencana kinerja, perjanjian kinerja, laporan kinerja serta evaluasi pencapaian kinerja.',
    'Keputusan ini mulai berlaku pada tanggal ditetapkan.',
  ];
  ['KESATU', 'KEDUA', 'KETIGA'].forEach((sebutan, i) => {
    konsideran(penulis, sebutan, [['', diktum[i] ?? '']]);
  });
  penulis.lekatkan();
  tandaTangan(penulis, [null, { ...kepala, atas: [`Ditetapkan di ${tempat}`, `pada tanggal ${tanggal}`, ''] }]);
  const lampiran = LAMPIRAN.flatMap(([urut, daftar]) => {
    const id = daftar.find((satu) => penulis.punya(satu));
    return id ? [{ urut, id }] : [];
  });
  for (const { urut, id } of lampiran) {
    penulis.tambah({ jenis: 'halamanBaru' });
    penulis.teks(
      `LAMPIRAN${lampiran.length > 1 ? ` ${urut}` : ''}\nKEPUTUSAN ${jabatan}\nNOMOR ${nomor}\nTANGGAL ${tanggal}\nTENTANG ${tentang}`,
      'lampiran',
    );
    penulis.tabel(id, 'L', true);
    tandaTangan(penulis, [null, { ...kepala, atas: [] }]);
  }
  if (!lampiran.length) penulis.lari([penulis.isian('indikator kinerja utama', 'lembar IKU')]);
  return tutupFormulir(penulis, `Keputusan tentang Indikator Kinerja Utama ${bahan.dinas}`);
}
