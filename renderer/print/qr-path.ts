/** Turns text into the outline of a QR code, so that it prints as vectors and needs no injected markup. */
import { type DrawingContext, qrcode } from 'bwip-js/generic';

export interface QrPath {
  /** Modules along one edge, quiet zone left out. */
  readonly size: number;
  /** SVG path data in modules. */
  readonly path: string;
}

/** Collects polygons as one path; a QR code draws nothing else. */
function pathDrawing(): DrawingContext<QrPath> {
  let size = 0;
  let path = '';
  return {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width) => {
      size = width;
    },
    line: () => undefined,
    polygon: (points) => {
      path += `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
    },
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end: () => ({ size, path }),
  };
}

/** The QR code of a text, with the library's default error correction M: 15 % of it may be worn off. Throws on text over 2,331 bytes. */
export function qrPath(text: string): QrPath {
  return qrcode<QrPath>({ bcid: 'qrcode', text, scale: 1 }, pathDrawing());
}
