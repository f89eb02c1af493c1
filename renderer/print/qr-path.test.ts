/** The drawn outline must cover exactly the modules of a code as another writer makes it. */
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

const raw = (text: string, options: string): readonly number[] => {
  const [code] = bwipjs.raw('qrcode', text, options);
  if (code === undefined || !('pixs' in code)) throw new Error('bwip-js gave no matrix');
  return code.pixs;
};

/** The modules that the outline covers, row by row. */
function drawn(text: string): readonly number[] {
  const { size, path } = qrPath(text);
  const polygons = polygonsOf(path);
  return Array.from({ length: size * size }, (_, i) => (isInside(polygons, (i % size) + 0.5, Math.floor(i / size) + 0.5) ? 1 : 0));
}

describe('qrPath', () => {
  // Which of the eight masks is best is judged in other words by other writers; all are read alike.
  it.each(['TS-20261121-A003', '3-2-1203', '12345678', '1234567890123456789012345678901', 'A', '澜庭花园', 'https://example.com/a?b=c'])(
    'draws one of the eight codes that another writer makes of %s',
    (text) => {
      const own = drawn(text);
      const theirs = [1, 2, 3, 4, 5, 6, 7, 8].map((mask) => raw(text, `mask=${mask}`));
      expect(theirs.some((pixs) => pixs.length === own.length && pixs.every((dark, i) => dark === own[i]))).toBe(true);
    },
  );

  it('holds 2,331 bytes and refuses more', () => {
    expect(qrPath('x'.repeat(2331)).size).toBe(177);
    expect(() => qrPath('x'.repeat(2332))).toThrow('Capacity overflow');
  });
});
