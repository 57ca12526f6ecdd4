/** How the state changes by actions of the views that are looked at now and then. Pure. */
import type { PilihanPanel } from '../../src/core/panel';
import { type Aksi, balik, type Keadaan, kabar, type Susun } from '../keadaan';

function aturPilihan(keadaan: Keadaan, urut: number | null, pilihan: PilihanPanel): Keadaan {
  const fungsi = keadaan.bantuan?.fungsi.find((x) => x.nama === keadaan.susun.fungsi);
  const argumen = [...keadaan.susun.argumen];
  let tujuan = keadaan.susun.tujuan;
  const kolomPertama = pilihan.kolom[0];
  if (urut === -1) tujuan = kolomPertama ? (kolomPertama.rentang.split(':')[0] as string) : tujuan;
  else if (urut !== null) argumen[urut] = kolomPertama?.rentang ?? argumen[urut] ?? '';
  else if (fungsi) {
    // A header that names the parameter wins; what is left goes from left to right.
    const sisa = [...pilihan.kolom];
    const isi = fungsi.parameter.map((q) => {
      const i = sisa.findIndex((k) => k.judul.toLowerCase().includes(q.nama.toLowerCase()));
      return i < 0 ? null : (sisa.splice(i, 1)[0] ?? null);
    });
    fungsi.parameter.forEach((q, i) => {
      if (!isi[i] && q.wajib) isi[i] = sisa.shift() ?? null;
      if (isi[i]) argumen[i] = isi[i]?.rentang ?? '';
    });
    tujuan = pilihan.tujuan ?? tujuan;
  }
  const galat = pilihan.kolom.length ? null : 'Belum ada sel yang dipilih. Pilih dahulu kolomnya di lembar.';
  return {
    ...keadaan,
    susun: {
      ...keadaan.susun,
      argumen,
      tujuan,
      lembar: pilihan.lembar,
      pilihan: pilihan,
      galat,
      selesai: null,
    },
  };
}

export function reduceLanjut(keadaan: Keadaan, aksi: Aksi): Keadaan {
  const susun = (baru: Partial<Susun>) => ({
    ...keadaan,
    susun: { ...keadaan.susun, galat: null, selesai: null, ...baru },
  });
  switch (aksi.j) {
    case 'bantuan': {
      const { fungsi } = aksi.bantuan;
      const f = fungsi.find((x) => x.nama === 'CAPAIAN') ?? fungsi[0];
      return { ...keadaan, susun: { ...keadaan.susun, fungsi: f?.nama ?? '' } };
    }
    case 'ambilPilihan':
      return { ...keadaan, galat: null };
    case 'pilihFungsi':
      return susun({ fungsi: aksi.nama, argumen: [] });
    case 'isiArgumen': {
      const argumen = [...keadaan.susun.argumen];
      argumen[aksi.urut] = aksi.nilai;
      return susun({ argumen });
    }
    case 'isiTujuan':
      return susun({ tujuan: aksi.nilai });
    case 'pilihan':
      return aturPilihan(keadaan, aksi.urut, aksi.pilihan);
    case 'salahSusun':
      return {
        ...keadaan,
        sibuk: balik(keadaan.sibuk, 'sisipkan', false),
        susun: { ...keadaan.susun, galat: aksi.galat },
      };
    case 'tersisip':
      return {
        ...susun({ selesai: { sel: aksi.sel, rumus: aksi.rumus, jurnal: aksi.jurnal[0]?.id ?? null } }),
        jurnal: aksi.jurnal,
        sibuk: balik(keadaan.sibuk, 'sisipkan', false),
        kabar: kabar(`Rumus ditulis di ${aksi.sel}.`, { sunyi: true }),
      };
    case 'bukaTabel':
      return { ...keadaan, tabelBuka: balik(keadaan.tabelBuka, aksi.id) };
    case 'sisipkan':
    case 'bacaanKolom':
    case 'lembarPantauan':
      return { ...keadaan, galat: null, kabar: null, sibuk: balik(keadaan.sibuk, aksi.j, true) };
    case 'pantauan':
      return { ...keadaan, galat: null, sibuk: balik(keadaan.sibuk, aksi.j, true) };
    case 'terpantau':
      return { ...keadaan, pantauan: aksi.pantauan, sibuk: balik(keadaan.sibuk, 'pantauan', false) };
    default:
      return keadaan;
  }
}
