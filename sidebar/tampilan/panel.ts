/** The whole panel: `state → view`. */
import { h, type Simpul } from '../elemen';
import { type Keadaan, TAB, type Tab } from '../keadaan';
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

export function lihat(keadaan: Keadaan): Simpul {
  return h(
    'div.panel',
    h(
      'header.lekat',
      { kunci: 'lekat', id: 'lekat' },
      h('h1.tersembunyi', 'Pemeriksaan LKjIP'),
      h(
        'div.tab',
        { role: 'tablist', 'aria-label': 'Bagian panel' },
        TAB.map((tab) =>
          tombol(
            SEBUTAN_TAB[tab],
            { j: 'tab', tab: tab },
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
      ),
      keadaan.tab === 'periksa' ? kepala(keadaan) : null,
    ),
    h(
      'div.pesan-panel',
      { kunci: 'pesan' },
      keadaan.galat
        ? h(
            'div.kotak.gagal',
            { kunci: 'galat', role: 'alert' },
            h('p', amankan(keadaan.galat.pesan, 600)),
            keadaan.hasil && keadaan.galat.ulang?.j === 'periksa'
              ? h('p.kecil', 'Hasil pemeriksaan sebelumnya tetap ditampilkan.')
              : null,
            h(
              'div.tombol',
              keadaan.galat.ulang ? tombol('Coba lagi', keadaan.galat.ulang, { class: 'utama' }) : null,
              tombol('Tutup', { j: 'tutupGalat' }),
            ),
          )
        : null,
      h(
        'div',
        {
          kunci: 'kabar',
          class:
            keadaan.kabar &&
            (keadaan.kabar.sunyi ? 'tersembunyi' : `kotak ${keadaan.kabar.ditolak ? 'gagal' : 'baik'} kabar`),
          role: 'status',
        },
        keadaan.kabar
          ? [
              h('p', amankan(keadaan.kabar.teks, 400)),
              keadaan.kabar.sunyi
                ? null
                : h(
                    'div.tombol',
                    keadaan.kabar.urungkan.length
                      ? tombol(
                          'Urungkan',
                          { j: 'urungkan', id: keadaan.kabar.urungkan },
                          { id: 'urung', 'aria-label': `Urungkan ${keadaan.kabar.urungkan.length} perbaikan` },
                        )
                      : null,
                    tombol('Tutup', { j: 'tutupKabar' }, { class: 'tautan' }),
                  ),
            ]
          : null,
      ),
    ),
    h(
      'main',
      { kunci: 'isi' },
      h(
        'div',
        { kunci: keadaan.tab, id: 'isi', role: 'tabpanel', 'aria-labelledby': `tab-${keadaan.tab}` },
        keadaan.tab === 'periksa' ? isiPeriksa(keadaan) : bagianLanjut(keadaan, keadaan.tab),
      ),
    ),
    h('footer.kecil.kaki', { kunci: 'kaki' }, keadaan.buku.versi ? `LKjIP ${keadaan.buku.versi}` : ''),
  );
}
