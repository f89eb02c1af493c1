/** A name as somebody writes it on the pad in a hurry: strokes of a few simple characters, never twice quite the same. */
import type { Ink, InkPoint, Stroke } from '@shared/base/ink';
import type { Random } from './random';

type Line = readonly (readonly [x: number, y: number])[];

/** Simple characters in a square of 100, a line a stroke; a line of several points turns. */
const CHARACTERS: readonly (readonly Line[])[] = [
  // 王
  [
    [
      [22, 18],
      [80, 14],
    ],
    [
      [28, 48],
      [74, 45],
    ],
    [
      [50, 17],
      [51, 84],
    ],
    [
      [12, 86],
      [90, 82],
    ],
  ],
  // 李
  [
    [
      [20, 26],
      [82, 22],
    ],
    [
      [50, 6],
      [50, 50],
    ],
    [
      [48, 26],
      [32, 42],
      [14, 52],
    ],
    [
      [53, 26],
      [70, 42],
      [88, 50],
    ],
    [
      [30, 56],
      [68, 54],
      [50, 66],
    ],
    [
      [50, 64],
      [52, 92],
      [40, 88],
    ],
    [
      [14, 74],
      [88, 71],
    ],
  ],
  // 文
  [
    [
      [46, 6],
      [54, 16],
    ],
    [
      [14, 28],
      [88, 25],
    ],
    [
      [66, 28],
      [48, 62],
      [14, 92],
    ],
    [
      [32, 34],
      [54, 66],
      [92, 90],
    ],
  ],
  // 明
  [
    [
      [16, 24],
      [17, 74],
    ],
    [
      [16, 24],
      [40, 22],
      [41, 72],
    ],
    [
      [18, 48],
      [39, 46],
    ],
    [
      [18, 72],
      [41, 70],
    ],
    [
      [58, 14],
      [56, 60],
      [44, 94],
    ],
    [
      [58, 14],
      [86, 12],
      [87, 86],
      [76, 80],
    ],
    [
      [60, 38],
      [84, 36],
    ],
    [
      [59, 60],
      [85, 58],
    ],
  ],
  // 天
  [
    [
      [24, 20],
      [78, 17],
    ],
    [
      [14, 48],
      [88, 45],
    ],
    [
      [51, 20],
      [46, 58],
      [14, 90],
    ],
    [
      [52, 48],
      [68, 74],
      [92, 90],
    ],
  ],
];

const SIDE = 110;
const MARGIN = 40;
/** ms between two points of a pen, and between two strokes. */
const STEP_MS = 11;
const LIFT_MS = 130;
/** Points between two corners of a stroke. */
const BETWEEN = 6;

/** `length` characters beside each other. */
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
    for (const line of random.pick(CHARACTERS)) {
      const [dx, dy] = [random.int(-3, 3), random.int(-3, 3)];
      const points: InkPoint[] = [];
      for (const [index, [x, y]] of line.entries()) {
        const [fromX, fromY] = line[index - 1] ?? [x, y];
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

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
