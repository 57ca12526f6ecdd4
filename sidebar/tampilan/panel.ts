/** The whole panel: `state → view`. */
import { type Anak, h, type Simpul } from '../elemen';
import { type Kabar, type Keadaan, TAB, type Tab } from '../keadaan';
import { amankan } from '../teks';
import { bagianLanjut, tombol } from './bagian';
import { isiPeriksa, kepala } from './periksa';

const SEBUTAN_TAB: Record<Tab, string> = {
  periksa: 'Periksa',
  tabel: 'Tabel',
  pantauan: 'Pantauan',
  riwayat: 'Riwayat',
  rumus: 'Rumus',
};

function deretTab(keadaan: Keadaan): Simpul {
  return h(
    'div.tab',
    { role: 'tablist', 'aria-label': 'Bagian panel' },
    TAB.map((tab) =>
      tombol(
        SEBUTAN_TAB[tab],
        { j: 'tab', tab },
        {
          kunci: tab,
          role: 'tab',
          id: `tab-${tab}`,
          'aria-selected': String(keadaan.tab === tab),
          'aria-controls': 'isi',
          tabindex: keadaan.tab === tab ? 0 : -1,
        },
      ),
    ),
  );
}

function kotakGalat({ galat, hasil }: Keadaan): Anak {
  if (!galat) return null;
  return h(
    'div.kotak.gagal',
    { kunci: 'galat', role: 'alert' },
    h('p', amankan(galat.pesan, 600)),
    hasil && galat.ulang?.j === 'periksa' ? h('p.kecil', 'Hasil pemeriksaan sebelumnya tetap ditampilkan.') : null,
    h(
      'div.tombol',
      galat.ulang ? tombol('Coba lagi', galat.ulang, { class: 'utama' }) : null,
      tombol('Tutup', { j: 'tutupGalat' }),
    ),
  );
}

function tombolKabar({ urungkan }: Kabar): Simpul {
  return h(
    'div.tombol',
    urungkan.length
      ? tombol(
          'Urungkan',
          { j: 'urungkan', id: urungkan },
          { id: 'urung', 'aria-label': `Urungkan ${urungkan.length} perbaikan` },
        )
      : null,
    tombol('Tutup', { j: 'tutupKabar' }, { class: 'tautan' }),
  );
}

/** Always on the page, empty as well: a screen reader tells of what changes in it. */
function kotakKabar({ kabar }: Keadaan): Simpul {
  return h(
    'div',
    {
      kunci: 'kabar',
      class: kabar && (kabar.sunyi ? 'tersembunyi' : `kotak ${kabar.ditolak ? 'gagal' : 'baik'} kabar`),
      role: 'status',
    },
    kabar ? [h('p', amankan(kabar.teks, 400)), kabar.sunyi ? null : tombolKabar(kabar)] : null,
  );
}

export function lihat(keadaan: Keadaan): Simpul {
  const { tab, buku } = keadaan;
  return h(
    'div.panel',
    h(
      'header.lekat',
      { kunci: 'lekat', id: 'lekat' },
      h('h1.tersembunyi', 'Pemeriksaan LKjIP'),
      deretTab(keadaan),
      tab === 'periksa' ? kepala(keadaan) : null,
    ),
    h('div.pesan-panel', { kunci: 'pesan' }, kotakGalat(keadaan), kotakKabar(keadaan)),
    h(
      'main',
      { kunci: 'isi' },
      h(
        'div',
        { kunci: tab, id: 'isi', role: 'tabpanel', 'aria-labelledby': `tab-${tab}` },
        tab === 'periksa' ? isiPeriksa(keadaan) : bagianLanjut(keadaan, tab),
      ),
    ),
    h('footer.kecil.kaki', { kunci: 'kaki' }, buku.versi ? `LKjIP ${buku.versi}` : ''),
  );
}
