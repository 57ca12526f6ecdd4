/** Help while a formula is typed: our functions by the letters so far, and the parameter that the cursor stands in. */
import type { FungsiPanel } from '../../src/core/panel.ts';

export interface Bantu {
  /** Letters of a name that is being typed, and where they begin. */
  nama: { awal: number; huruf: string } | null;
  /** Innermost call around the cursor, and which argument of it (from 0). */
  panggilan: { fungsi: string; urut: number } | null;
}

/** What stands at the cursor of a formula; texts in quotes count for nothing. */
export function bacaKursor(isi: string, kursor: number): Bantu {
  const kini = isi.slice(0, kursor);
  if (!kini.startsWith('=')) return { nama: null, panggilan: null };
  const tumpukan: { fungsi: string; urut: number }[] = [];
  let dalamTeks = false;
  for (let i = 1; i < kini.length; i++) {
    const hurufKini = kini[i];
    if (hurufKini === '"') dalamTeks = !dalamTeks;
    if (dalamTeks) continue;
    if (hurufKini === '(')
      tumpukan.push({ fungsi: /[A-Z_]*$/i.exec(kini.slice(0, i))?.[0].toUpperCase() ?? '', urut: 0 });
    else if (hurufKini === ')') tumpukan.pop();
    else if (hurufKini === ';' && tumpukan.length) (tumpukan[tumpukan.length - 1] as { urut: number }).urut++;
  }
  const huruf = dalamTeks ? '' : (/(?:^|[^A-Z0-9_$!."'])([A-Z][A-Z_]*)$/i.exec(kini)?.[1] ?? '');
  return {
    nama: huruf ? { awal: kursor - huruf.length, huruf: huruf.toUpperCase() } : null,
    panggilan: tumpukan[tumpukan.length - 1] ?? null,
  };
}

export function pasangBantuan(isian: HTMLInputElement, wadah: HTMLElement, ambil: () => Promise<FungsiPanel[]>): void {
  let fungsi: FungsiPanel[] = [];
  let cocok: FungsiPanel[] = [];
  let pilih = 0;
  let meminta = false;

  const tutup = (): void => {
    wadah.hidden = true;
    cocok = [];
    isian.setAttribute('aria-expanded', 'false');
    isian.removeAttribute('aria-activedescendant');
  };

  const butir = (fungsiPanel: FungsiPanel, i: number): HTMLElement => {
    const hTMLLIElement = document.createElement('li');
    hTMLLIElement.id = `saran${i}`;
    hTMLLIElement.role = 'option';
    hTMLLIElement.ariaSelected = String(i === pilih);
    const nama = document.createElement('b');
    nama.textContent = fungsiPanel.nama;
    hTMLLIElement.append(nama, ` ${fungsiPanel.ringkas}`);
    hTMLLIElement.onmousedown = (e) => {
      e.preventDefault();
      pakai(fungsiPanel);
    };
    return hTMLLIElement;
  };

  function pakai(f: FungsiPanel): void {
    const kursor = isian.selectionStart ?? isian.value.length;
    const n = bacaKursor(isian.value, kursor).nama;
    if (!n) return;
    isian.setRangeText(`${f.nama}(`, n.awal, kursor, 'end');
    gambar();
  }

  function gambar(): void {
    const { nama, panggilan } = bacaKursor(isian.value, isian.selectionStart ?? isian.value.length);
    cocok = nama ? fungsi.filter((f) => f.nama.startsWith(nama.huruf)).slice(0, 6) : [];
    pilih = Math.min(pilih, Math.max(0, cocok.length - 1));
    const fungsiPanel = panggilan && fungsi.find((x) => x.nama === panggilan.fungsi);
    if (cocok.length) {
      const hTMLUListElement = document.createElement('ul');
      hTMLUListElement.role = 'listbox';
      hTMLUListElement.id = 'saran';
      hTMLUListElement.ariaLabel = 'Fungsi LKjIP';
      hTMLUListElement.append(...cocok.map(butir));
      wadah.replaceChildren(hTMLUListElement);
      isian.setAttribute('aria-activedescendant', `saran${pilih}`);
    } else if (fungsiPanel) {
      const bentuk = document.createElement('p');
      bentuk.append(`${fungsiPanel.nama}(`);
      fungsiPanel.parameter.forEach((p, i) => {
        const b = document.createElement(i === panggilan.urut ? 'b' : 'span');
        b.textContent = p.wajib ? p.nama : `[${p.nama}]`;
        bentuk.append(i ? '; ' : '', b);
      });
      bentuk.append(')');
      const kini = fungsiPanel.parameter[panggilan.urut];
      const arti = document.createElement('p');
      arti.textContent = kini ? `${kini.nama}: ${kini.keterangan}` : 'Terlalu banyak argumen.';
      wadah.replaceChildren(bentuk, arti);
    } else {
      tutup();
      return;
    }
    wadah.hidden = false;
    isian.setAttribute('aria-expanded', String(cocok.length > 0));
  }

  isian.addEventListener('input', () => {
    if (!isian.value.startsWith('=')) {
      tutup();
      return;
    }
    pilih = 0;
    if (fungsi.length) gambar();
    else if (!meminta) {
      meminta = true;
      ambil()
        .then((daftar) => {
          fungsi = daftar;
          if (document.activeElement === isian) gambar();
        })
        // Without help one can still type: the next letter asks again.
        .catch(() => {})
        .finally(() => {
          meminta = false;
        });
    }
  });
  isian.addEventListener('click', () => {
    if (fungsi.length && isian.value.startsWith('=')) gambar();
  });
  isian.addEventListener('blur', tutup);
  // Before the page's own keys: as in Sheets, Tab takes the name that is offered and Esc first puts the help away.
  isian.addEventListener(
    'keydown',
    (kejadian) => {
      if (wadah.hidden) return;
      if (kejadian.key === 'Escape' || kejadian.key === 'Enter') tutup();
      else if (!cocok.length) return;
      else if (kejadian.key === 'Tab') pakai(cocok[pilih] as FungsiPanel);
      else if (kejadian.key === 'ArrowDown' || kejadian.key === 'ArrowUp') {
        pilih = (pilih + (kejadian.key === 'ArrowDown' ? 1 : cocok.length - 1)) % cocok.length;
        gambar();
      } else return;
      if (kejadian.key === 'Enter') return;
      kejadian.preventDefault();
      kejadian.stopImmediatePropagation();
    },
    true,
  );
}
