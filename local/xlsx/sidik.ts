/** A fingerprint inside our own files: tells a file as we wrote it from one that a person has saved since. */
import { createHash } from 'node:crypto';
import { BacaZip } from './zip.ts';

export const BAGIAN_SIDIK = 'docProps/custom.xml';

export function sidikBagian(bagian: readonly (readonly [nama: string, isi: string])[]): string {
  const h = createHash('sha256');
  for (const [nama, isi] of [...bagian].sort(([a], [b]) => (a < b ? -1 : 1))) {
    h.update(`${nama}\0${Buffer.byteLength(isi)}\0`).update(isi);
  }
  return h.digest('hex');
}

export function sidikXml(sidik: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="lkjip-sidik"><vt:lpwstr>${sidik}</vt:lpwstr></property></Properties>`
  );
}

/** Whether the bytes are a file of ours that nobody has changed. */
export function utuhSejakDitulis(isi: Buffer): boolean {
  try {
    const zip = new BacaZip(isi);
    const sidik = /name="lkjip-sidik"><vt:lpwstr>([0-9a-f]{64})</.exec(zip.teks(BAGIAN_SIDIK) ?? '')?.[1];
    if (!sidik) return false;
    const bagian = zip
      .nama()
      .filter((n) => n !== BAGIAN_SIDIK)
      .map((n) => [n, (zip.ambil(n) as Buffer).toString('utf8')] as const);
    return sidikBagian(bagian) === sidik;
  } catch {
    return false;
  }
}
