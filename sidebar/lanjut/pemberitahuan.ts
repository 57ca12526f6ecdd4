/** Notices that are seldom needed: work that was stopped, a copy, a foreign locale. */
import type { NasibSalinan } from '../../src/core/panel';
import { type Anak, h } from '../elemen';
import type { Keadaan } from '../keadaan';
import { tombol } from '../tampilan/bagian';
import { amankan } from '../teks';

const SALINAN: Record<'kosong' | 'kirim', [tawaran: string, akibat: string, tombol: string]> = {
  kosong: [
    'Kosongkan untuk dinas lain…',
    'Angka, indikator, nama, dan catatan dihapus dari lembar isian salinan ini, juga tabel buatan, arsip, hasil pemeriksaan, dan riwayat. Susunan, skala, dan setelan tetap; lembar Anda sendiri tidak disentuh.',
    'Kosongkan salinan ini',
  ],
  kirim: [
    'Jadikan nilai untuk dikirim…',
    'Semua rumus di salinan ini menjadi nilai; lembar tersembunyi dan riwayat dihapus.',
    'Jadikan nilai',
  ],
};

/** A copy asks what it is for; what clears it is shown first and needs a second press. */
function salinan(s: Keadaan): Anak {
  const kini = s.salinan;
  const mati = s.sibuk.salinan === true;
  if (kini === null) return null;
  const pilih = kini === 'kosong' || kini === 'kirim' ? SALINAN[kini] : null;
  return h(
    'section.kotak.perhatian',
    { kunci: 'salinan', 'aria-labelledby': 'salinan' },
    h('h2', { id: 'salinan', tabindex: -1 }, pilih ? `${pilih[2]}?` : 'Buku ini salinan. Untuk apa?'),
    pilih
      ? [
          h('p', `${pilih[1]} Buku aslinya tidak berubah. `, h('b', 'Tidak dapat diurungkan.')),
          h(
            'div.tombol',
            tombol(
              mati ? 'Mengerjakan…' : pilih[2],
              { j: 'salinan', nasib: kini as NasibSalinan, yakin: true },
              { class: 'utama', mati },
            ),
            tombol('Batal', { j: 'salinan', nasib: null, yakin: false }, { mati }),
          ),
        ]
      : h(
          'div.tombol',
          tombol('Lanjut bekerja di sini', { j: 'salinan', nasib: 'lanjut', yakin: true }, { class: 'utama', mati }),
          (['kosong', 'kirim'] as const).map((nasib) =>
            tombol(SALINAN[nasib][0], { j: 'salinan', nasib, yakin: false }, { mati }),
          ),
        ),
  );
}

/** Nothing else is changed until a person has said what becomes of it. */
function terputus({ terputus: terputusKini, sibuk }: Keadaan): Anak {
  const mati = sibuk.terputus === true;
  return terputusKini
    ? h(
        'div.kotak.perhatian',
        { kunci: 'terputus', role: 'alert' },
        h(
          'p',
          terputusKini.jeda
            ? `Belum selesai: "${amankan(terputusKini.judul, 60)}". Google mengakhiri tiap pekerjaan setelah enam menit, jadi pekerjaan ini berhenti sebelumnya; yang sudah dibuat utuh.`
            : `Pekerjaan terakhir terputus: "${amankan(terputusKini.judul, 60)}". Lanjutkan, atau kembalikan seperti semula?`,
        ),
        h(
          'div.tombol',
          terputusKini.lanjut
            ? tombol('Lanjutkan', { j: 'terputus', nasib: 'lanjutkan' }, { class: 'utama', mati })
            : null,
          terputusKini.kembali || terputusKini.jeda
            ? tombol(
                terputusKini.jeda ? 'Berhenti di sini' : 'Kembalikan',
                { j: 'terputus', nasib: 'kembalikan' },
                { mati },
              )
            : null,
        ),
      )
    : null;
}

function lokal(keadaan: Keadaan): Anak {
  const kini = keadaan.buku.lokal;
  return kini === '' || /^(in|id)_ID$/i.test(kini)
    ? null
    : h(
        'div.kotak.perhatian',
        { kunci: 'lokal' },
        h(
          'p',
          `Setelan lokal buku kerja ini ${amankan(kini, 20)}, bukan Indonesia: koma desimal bisa terbaca salah dan rumus memakai pemisah lain.`,
        ),
        tombol('Ubah ke Indonesia', { j: 'lokal' }, { mati: keadaan.sibuk.lokal === true }),
      );
}

export const pemberitahuan = (keadaan: Keadaan): Anak => [terputus(keadaan), salinan(keadaan), lokal(keadaan)];
