/** A name as somebody writes it on the pad in a hurry: a scrawl for each character, never twice quite the same. */
import type { Ink, InkPoint, Stroke } from '@shared/base/ink';
import type { Random } from './random';

type Line = readonly (readonly [x: number, y: number])[];

/** Scrawls in a square of 100, a line a stroke: nobody can read them as the name of somebody else. */
const SCRAWLS: readonly (readonly Line[])[] = [
  [line(8, 44, 60, 20, 30, 88, 96, 52), line(52, 8, 46, 94, 34, 82)],
  [line(6, 62, 30, 14, 40, 84, 62, 24, 70, 80, 98, 40)],
  [line(14, 24, 84, 18), line(60, 6, 28, 90, 92, 60, 98, 66)],
  [line(8, 70, 26, 36, 44, 72, 58, 30, 76, 74, 98, 48), line(20, 16, 74, 12)],
  [line(30, 10, 22, 80, 50, 88, 80, 40, 58, 30, 62, 84, 98, 70)],
];

const SIDE = 110;
const MARGIN = 40;
/** ms between two points of a pen, and between two strokes. */
const STEP_MS = 11;
const LIFT_MS = 130;
/** Points between two corners of a stroke. */
const BETWEEN = 6;

/** `length` scrawls beside each other. */
export function handwriting(random: Random, length: number): Ink {
  const slant = (random.next() - 0.3) * 0.25;
  const strokes: Stroke[] = [];
  let t = 0;
  for (let place = 0; place < length; place++) {
    const drop = random.int(-8, 8);
    const at = (x: number, y: number, p: number): InkPoint => {
      const px = MARGIN + place * SIDE * 0.92 + (x / 100) * SIDE - (y - 50) * slant;
      return [tenth(px), tenth(MARGIN + drop + (y / 100) * SIDE), t, p];
    };
    for (const stroke of random.pick(SCRAWLS)) {
      const [dx, dy] = [random.int(-3, 3), random.int(-3, 3)];
      const points: InkPoint[] = [];
      for (const [index, [x, y]] of stroke.entries()) {
        const [fromX, fromY] = stroke[index - 1] ?? [x, y];
        for (let step = index === 0 ? BETWEEN : 1; step <= BETWEEN; step++) {
          const share = step / BETWEEN;
          t += STEP_MS;
          const bow = Math.sin(share * Math.PI) * 1.6;
          points.push(at(fromX + (x - fromX) * share + dx, fromY + (y - fromY) * share + dy - bow, random.int(380, 640)));
        }
      }
      strokes.push(points);
      t += LIFT_MS;
    }
  }
  return { width: Math.round(2 * MARGIN + length * SIDE), height: 2 * MARGIN + SIDE, strokes };
}

/** Coordinates in turn, x and y. */
function line(...numbers: readonly number[]): Line {
  return Array.from({ length: numbers.length / 2 }, (_, n) => [numbers[2 * n] ?? 0, numbers[2 * n + 1] ?? 0] as const);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
