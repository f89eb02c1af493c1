/** Turns text into the outline of a QR code, so that it prints as vectors and needs no injected markup. */
import { encodeQR } from 'qr';

export interface QrPath {
  /** Modules along one edge, quiet zone left out. */
  readonly size: number;
  /** SVG path data in modules: a rectangle for each run of dark ones in a row. */
  readonly path: string;
}

/** Its own edge of light modules: the page leaves room enough. */
const BORDER = 1;

/** The QR code of a text, of which 15 % may be worn off, and more where that makes it no larger. Throws on text over 2,331 bytes. */
export function qrPath(text: string): QrPath {
  const rows = strongest(text)
    .slice(BORDER, -BORDER)
    .map((row) => row.slice(BORDER, -BORDER));
  let path = '';
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (row[x] !== true) continue;
      const from = x;
      while (row[x + 1] === true) x++;
      path += `M${from} ${y}L${x + 1} ${y}L${x + 1} ${y + 1}L${from} ${y + 1}Z`;
    }
  }
  return { size: rows.length, path };
}

function strongest(text: string): readonly (readonly boolean[])[] {
  const plain = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER });
  for (const ecc of ['high', 'quartile'] as const) {
    const code = tried(() => encodeQR(text, 'raw', { ecc, border: BORDER }));
    if (code?.length === plain.length) return code;
  }
  return plain;
}

/** Long texts fit no code of a higher level. */
function tried<Code>(make: () => Code): Code | null {
  try {
    return make();
  } catch {
    return null;
  }
}
