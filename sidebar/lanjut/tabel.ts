/** What was checked: tables with how much of each, how their columns were read, and the mistakes that were looked for. */
import { ARTI_KOLOM } from '../../src/core/bacaan-kolom';
import type { HasilPanel } from '../../src/core/panel';
import type { CakupanKolom, TabelDikenali } from '../../src/core/temuan';
import { type Anak, h, type Simpul } from '../elemen';
import type { Keadaan } from '../keadaan';
import { lipatan, tombol } from '../tampilan/bagian';
import { alamat, amankan, formatBilangan, idUnsur } from '../teks';

export function tanpaTabel(): Simpul {
  return h(
    'section.awal',
    { kunci: 'tanpatabel' },
    h('p', 'Belum ada tabel yang dapat diperiksa. Tabel dikenali dari judul kolomnya, misalnya:'),
    h(
      'ul',
      h('li', 'Sasaran · Indikator · Target · Realisasi · Capaian'),
      h('li', 'Capaian Kinerja · Penyerapan Anggaran · Tingkat Efisiensi'),
      h('li', 'Program/Kegiatan · Anggaran · Realisasi · %'),
    ),
    h('p', 'Letakkan judul kolom di atas datanya, atau mulai dari lembar isian lewat menu LKjIP, lalu periksa lagi.'),
  );
}

const kunciTabel = (t: TabelDikenali): string => `${t.lembar}!${t.rentang}`;

const dari = ({ angka, terperiksa }: { angka: number; terperiksa: number }): string =>
  `${formatBilangan(terperiksa)} dari ${formatBilangan(angka)} angka`;

/** A column is named by its cell in the last row: above it there may be headers over several columns. */
function selKolom(tabel: TabelDikenali, huruf: string): string {
  return `${huruf}${/\d+$/.exec(tabel.rentang)?.[0] ?? '1'}`;
}

function bacaan(keadaan: Keadaan, tabel: TabelDikenali, kolom: CakupanKolom): Simpul {
  const id = `b${idUnsur(kunciTabel(tabel))}${kolom.kolom}`;
  const sel = selKolom(tabel, kolom.kolom);
  return h(
    'li',
    { kunci: kolom.kolom },
    h('b', `${kolom.kolom} · ${amankan(kolom.judul, 80)}`),
    h('p.kecil', `Dibaca ${kolom.arti}: ${amankan(kolom.alasan, 200)}. ${dari(kolom)} dapat dicocokkan.`),
    h('label.kecil', { for: id }, 'Sebenarnya '),
    h(
      'select',
      {
        id,
        value: kolom.ditetapkan ? kolom.arti : '',
        disabled: keadaan.sibuk.bacaanKolom === true,
        ubah: (arti: string) => ({ j: 'bacaanKolom', lembar: tabel.lembar, sel, arti }),
      },
      h('option', { value: '' }, 'menurut kepala dan angkanya'),
      ARTI_KOLOM.map((arti) => h('option', { value: arti }, arti)),
    ),
  );
}

function satuTabel(keadaan: Keadaan, tabel: TabelDikenali): Simpul {
  const kolom = tabel.cakupan?.kolom ?? [];
  const kunci = kunciTabel(tabel);
  const buka = keadaan.tabelBuka[kunci] === true;
  return h(
    'li',
    { kunci },
    h('p', h('b', amankan(tabel.judul, 120))),
    h(
      'p.kecil',
      tombol(
        alamat(tabel.lembar, tabel.rentang),
        { j: 'pilihSel', lembar: tabel.lembar, sel: tabel.rentang },
        { class: 'tautan' },
      ),
      tabel.sebab ? ` ${amankan(tabel.sebab, 200)}` : null,
    ),
    tabel.cakupan
      ? h(
          'p',
          tabel.cakupan.angka
            ? `${dari(tabel.cakupan)} dapat dicocokkan dengan angka lain. `
            : 'Tidak ada angka yang dapat dihitung ulang. ',
          kolom.length
            ? tombol(
                buka ? 'Tutup bacaan kolom' : 'Bacaan kolom…',
                { j: 'bukaTabel', id: kunci },
                { class: 'tautan', 'aria-expanded': String(buka) },
              )
            : null,
        )
      : null,
    buka
      ? h(
          'ul.bacaan',
          kolom.map((k) => bacaan(keadaan, tabel, k)),
        )
      : null,
  );
}

function daftarTabel(keadaan: Keadaan, hasil: HasilPanel, dibaca: boolean): Anak {
  return h(
    'ul.jurnal',
    hasil.tabel.filter((t) => t.dibaca === dibaca).map((t) => satuTabel(keadaan, t)),
  );
}

/** Below a clean result, and where nothing was recognised: the same, open. */
export function diperiksa(keadaan: Keadaan): Anak {
  const { hasil } = keadaan;
  if (!hasil) return null;
  const dibaca = hasil.tabel.filter((t) => t.dibaca).length;
  return [
    dibaca ? lipatan('tabel', `Tabel yang dibaca (${dibaca})`, daftarTabel(keadaan, hasil, true), true) : null,
    hasil.tabel.length > dibaca
      ? lipatan(
          'takdibaca',
          `Tabel yang tidak dibaca (${hasil.tabel.length - dibaca})`,
          daftarTabel(keadaan, hasil, false),
          !dibaca,
        )
      : null,
    aturan(hasil, dibaca > 0 && hasil.temuan.every((t) => t.diabaikan)),
  ];
}

/** Rules are named by the mistake that they look for. */
function aturan(hasil: HasilPanel, terbuka: boolean): Anak {
  return hasil.aturanDiperiksa.length
    ? lipatan(
        'aturan',
        `${terbuka ? 'Dicari, tidak ditemukan' : 'Yang dicari'} (${hasil.aturanDiperiksa.length})`,
        h(
          'ul',
          hasil.aturanDiperiksa.map((a) => h('li', amankan(a.judul, 120))),
        ),
        terbuka,
      )
    : null;
}

/** The tab: what was looked at, table by table, and how a person puts a reading right. */
export function isiTabel(keadaan: Keadaan): Anak {
  const { hasil } = keadaan;
  if (!hasil) return h('p', 'Belum pernah diperiksa. Jalankan pemeriksaan di tab Periksa dahulu.');
  return [
    h(
      'p.kecil',
      { kunci: 'petunjuk' },
      'Angka tanpa pembanding di buku ini tidak dinilai benar maupun salah. Bila sebuah kolom salah dibaca, katakan apa sebenarnya; itu diingat buku kerja ini.',
    ),
    diperiksa(keadaan),
  ];
}
