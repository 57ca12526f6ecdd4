/** The whole panel: `state → view`. */
import { h, type Simpul } from '../elemen';
import { type Keadaan, TAB, type Tab } from '../keadaan';
import { amankan } from '../teks';
import { tombol } from './bagian';
import { isiPeriksa, kepala } from './periksa';
import { isiRiwayat } from './riwayat';
import { isiRumus } from './rumus';

const SEBUTAN_TAB: Record<Tab, string> = { periksa: 'Periksa', riwayat: 'Riwayat', rumus: 'Rumus' };

export function lihat(s: Keadaan): Simpul {
  return h(
    'div',
    { class: 'panel' },
    h('h1', { class: 'tersembunyi' }, 'Pemeriksaan LKjIP'),
    h(
      'div',
      { kunci: 'lekat', class: 'lekat', id: 'lekat' },
      h(
        'div',
        { class: 'tab', role: 'tablist', 'aria-label': 'Bagian panel' },
        TAB.map((t) =>
          h(
            'button',
            {
              kunci: t,
              type: 'button',
              role: 'tab',
              id: `tab-${t}`,
              'aria-selected': String(s.tab === t),
              'aria-controls': 'isi',
              tabindex: s.tab === t ? 0 : -1,
              aksi: { j: 'tab', tab: t },
            },
            SEBUTAN_TAB[t],
          ),
        ),
      ),
      s.tab === 'periksa' ? kepala(s) : null,
    ),
    h(
      'div',
      { kunci: 'pesan', class: 'pesan-panel' },
      s.galat
        ? h(
            'div',
            { kunci: 'galat', class: 'kotak gagal', role: 'alert' },
            h('p', null, amankan(s.galat.pesan, 600)),
            s.hasil && s.galat.ulang?.j === 'periksa'
              ? h('p', { class: 'kecil' }, 'Hasil pemeriksaan sebelumnya tetap ditampilkan.')
              : null,
            h(
              'div',
              { class: 'tombol' },
              s.galat.ulang ? tombol('Coba lagi', s.galat.ulang, { class: 'utama' }) : null,
              tombol('Tutup', { j: 'tutupGalat' }),
            ),
          )
        : null,
      h(
        'div',
        { kunci: 'kabar', class: s.kabar ? 'kotak kabar' : null, role: 'status' },
        s.kabar
          ? [
              h('p', null, amankan(s.kabar.teks, 400)),
              h(
                'div',
                { class: 'tombol' },
                s.kabar.urungkan.length
                  ? tombol(`Urungkan ${s.kabar.urungkan.length} perbaikan`, { j: 'urungkan', id: s.kabar.urungkan })
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
        { kunci: s.tab, id: 'isi', role: 'tabpanel', 'aria-labelledby': `tab-${s.tab}` },
        s.tab === 'periksa' ? isiPeriksa(s) : s.tab === 'riwayat' ? isiRiwayat(s) : isiRumus(s),
      ),
    ),
    h('footer', { kunci: 'kaki', class: 'kecil kaki' }, s.buku.versi ? `LKjIP ${s.buku.versi}` : ''),
  );
}
