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
    'div.panel',
    h(
      'header.lekat',
      { kunci: 'lekat', id: 'lekat' },
      h('h1.tersembunyi', 'Pemeriksaan LKjIP'),
      h(
        'div.tab',
        { role: 'tablist', 'aria-label': 'Bagian panel' },
        TAB.map((t) =>
          tombol(
            SEBUTAN_TAB[t],
            { j: 'tab', tab: t },
            {
              kunci: t,
              role: 'tab',
              id: `tab-${t}`,
              'aria-selected': String(s.tab === t),
              'aria-controls': 'isi',
              tabindex: s.tab === t ? 0 : -1,
            },
          ),
        ),
      ),
      s.tab === 'periksa' ? kepala(s) : null,
    ),
    h(
      'div.pesan-panel',
      { kunci: 'pesan' },
      s.galat
        ? h(
            'div.kotak.gagal',
            { kunci: 'galat', role: 'alert' },
            h('p', amankan(s.galat.pesan, 600)),
            s.hasil && s.galat.ulang?.j === 'periksa'
              ? h('p.kecil', 'Hasil pemeriksaan sebelumnya tetap ditampilkan.')
              : null,
            h(
              'div.tombol',
              s.galat.ulang ? tombol('Coba lagi', s.galat.ulang, { class: 'utama' }) : null,
              tombol('Tutup', { j: 'tutupGalat' }),
            ),
          )
        : null,
      h(
        'div',
        {
          kunci: 'kabar',
          class: s.kabar && (s.kabar.sunyi ? 'tersembunyi' : `kotak ${s.kabar.ditolak ? 'gagal' : 'baik'} kabar`),
          role: 'status',
        },
        s.kabar
          ? [
              h('p', amankan(s.kabar.teks, 400)),
              s.kabar.sunyi
                ? null
                : h(
                    'div.tombol',
                    s.kabar.urungkan.length
                      ? tombol(
                          'Urungkan',
                          { j: 'urungkan', id: s.kabar.urungkan },
                          { id: 'urung', 'aria-label': `Urungkan ${s.kabar.urungkan.length} perbaikan` },
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
        { kunci: s.tab, id: 'isi', role: 'tabpanel', 'aria-labelledby': `tab-${s.tab}` },
        s.tab === 'periksa' ? isiPeriksa(s) : s.tab === 'riwayat' ? isiRiwayat(s) : isiRumus(s),
      ),
    ),
    h('footer.kecil.kaki', { kunci: 'kaki' }, s.buku.versi ? `LKjIP ${s.buku.versi}` : ''),
  );
}
