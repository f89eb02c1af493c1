/** Turns text into the outline of a QR code, so that it prints as vectors and needs no injected markup. */
import { qrModules } from './qr-modules';

export interface QrPath {
  /** Modules along one edge, quiet zone left out. */
  readonly size: number;
  /** SVG path data in modules: a rectangle for each run of dark ones in a row. */
  readonly path: string;
}

/** The QR code of a text, of which at least 15 % may be worn off. Throws on text over 2,331 bytes. */
export function qrPath(text: string): QrPath {
  const { size, dark } = qrModules(text);
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (dark[y * size + x] !== 1) continue;
      const from = x;
      while (x + 1 < size && dark[y * size + x + 1] === 1) x++;
      path += `M${from} ${y}L${x + 1} ${y}L${x + 1} ${y + 1}L${from} ${y + 1}Z`;
    }
  }
  return { size, path };
}
