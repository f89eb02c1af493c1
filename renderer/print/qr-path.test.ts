/** The drawn outline must cover exactly the modules of the code. */
import bwipjs from 'bwip-js/generic';
import { describe, expect, it } from 'vitest';
import { qrPath } from './qr-path';

type Point = readonly [number, number];

function polygonsOf(path: string): readonly (readonly Point[])[] {
  return path
    .split('M')
    .slice(1)
    .map((part) =>
      part
        .replace('Z', '')
        .split('L')
        .map((pair): Point => {
          const [x = Number.NaN, y = Number.NaN] = pair.split(' ').map(Number);
          return [x, y];
        }),
    );
}

/** Even-odd rule: counts the edges that a ray to the right crosses. */
function isInside(polygons: readonly (readonly Point[])[], x: number, y: number): boolean {
  let inside = false;
  for (const points of polygons)
    points.forEach(([x1, y1], index) => {
      const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  return inside;
}

describe('qrPath', () => {
  it.each(['TS-20261121-A003', '3-2-1203', '澜庭花园'])('draws the modules of %s', (text) => {
    const [code] = bwipjs.raw('qrcode', text, '');
    if (code === undefined || !('pixs' in code)) throw new Error('bwip-js gave no matrix');
    const { size, path } = qrPath(text);
    const polygons = polygonsOf(path);
    const drawn = code.pixs.map((_, index) => (isInside(polygons, (index % code.pixx) + 0.5, Math.floor(index / code.pixx) + 0.5) ? 1 : 0));
    expect(size).toBe(code.pixx);
    expect(drawn).toEqual(code.pixs);
  });
});
