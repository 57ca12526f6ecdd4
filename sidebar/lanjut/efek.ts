/** What actions of the second part ask of the add-in. */
import type { Aksi, AlatEfek } from '../keadaan';
import { bacaSemua } from './susun';

const SATU_SEL = /^\$?[A-Z]{1,3}\$?\d+$/;

function sisipkan({ keadaan, kirim, panggil }: AlatEfek): void {
  const { bantuan, susun, buku } = keadaan();
  const f = bantuan?.fungsi.find((x) => x.nama === susun.fungsi);
  const baca = f ? bacaSemua(f, susun.argumen) : { galat: 'Pilih fungsinya dahulu.' };
  const tujuan = susun.tujuan.trim().toUpperCase();
  if ('galat' in baca) kirim({ j: 'salahSusun', galat: baca.galat });
  else if (!SATU_SEL.test(tujuan))
    kirim({ j: 'salahSusun', galat: 'Sel tujuan belum benar. Isi satu sel, misalnya F5, atau tekan Ambil.' });
  else {
    const sel = tujuan.replace(/\$/g, '');
    void panggil('panelSisipkanRumus', susun.fungsi, baca.nilai, susun.lembar || buku.lembarAktif, sel).then((h) => {
      if (!h.baik) kirim({ j: 'salahSusun', galat: h.pesan });
      else kirim({ j: 'tersisip', sel, rumus: h.isi.rumus, jurnal: h.isi.jurnal });
    });
  }
}

/** Beside what it showed last; what cannot be shown is said in the tab itself. */
function pantauan(triwulan: number | null, { kirim, panggil }: AlatEfek): void {
  void panggil('panelPantauan', triwulan).then((h) =>
    kirim({ j: 'terpantau', pantauan: h.baik ? h.isi : { galat: h.pesan } }),
  );
}

export function efekLanjut(aksi: Aksi, alat: AlatEfek): void {
  const { keadaan, kirim, panggil, minta } = alat;
  switch (aksi.j) {
    case 'ambilPilihan':
      minta(panggil('panelPilihan'), (pilihan) => kirim({ j: 'pilihan', urut: aksi.urut, pilihan }), null);
      break;
    case 'sisipkan':
      sisipkan(alat);
      break;
    case 'bacaanKolom':
      minta(
        panggil('panelBacaanKolom', aksi.lembar, aksi.sel, aksi.arti),
        ({ pesan }) => {
          kirim({ j: 'rampung', sibuk: aksi.j, kabar: pesan });
          kirim({ j: 'periksa', diam: true });
        },
        aksi,
      );
      break;
    case 'bantuan':
    case 'tab': {
      const { tab, pantauan: ada, sibuk } = keadaan();
      if (tab === 'pantauan' && !sibuk.pantauan)
        kirim({ j: 'pantauan', triwulan: ada && 'triwulan' in ada ? ada.triwulan : null });
      break;
    }
    case 'pantauan':
      pantauan(aksi.triwulan, alat);
      break;
    case 'lembarPantauan': {
      const { pantauan: p } = keadaan();
      if (!p || 'galat' in p) break;
      minta(
        panggil('panelLembarPantauan', p.triwulan),
        (r) => kirim({ j: 'rampung', sibuk: aksi.j, kabar: `Ditulis ke lembar "${r.lembar}".` }),
        aksi,
      );
      break;
    }
  }
}
