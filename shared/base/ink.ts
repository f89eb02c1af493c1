/** Handwriting as points with time and pressure, and as lines to draw: a signature is never only a picture. */
import { z } from 'zod';

/** x and y in px of the pad, ms since the first point of all, pressure in thousandths. */
export type InkPoint = readonly [x: number, y: number, t: number, p: number];
export type Stroke = readonly InkPoint[];

export interface Ink {
  /** Size of the pad in px. */
  readonly width: number;
  readonly height: number;
  /** In the order they were drawn. */
  readonly strokes: readonly Stroke[];
}

/** A line of one width, as the `d` of an SVG path. */
export interface InkPath {
  readonly width: number;
  readonly d: string;
}

/** What is drawn of some ink: its lines and the window of coordinates that holds them, for `viewBox`. */
export interface InkDrawing {
  readonly paths: readonly InkPath[];
  readonly viewBox: string;
}

/** A pad is signed in within minutes: more is no signature. */
const MOST_STROKES = 400;
const MOST_POINTS = 6000;

const point = z.tuple([z.number(), z.number(), z.number().min(0), z.number().min(0).max(1000)]);
const inkSchema = z.object({
  width: z.number().positive().max(20_000),
  height: z.number().positive().max(20_000),
  strokes: z.array(z.array(point).min(1).max(MOST_POINTS)).max(MOST_STROKES),
});

/** The ink of a file that may be damaged; null when it is none. */
export function readInk(value: unknown): Ink | null {
  const parsed = inkSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Thinnest and thickest line in px, and in how many widths between them it is drawn. */
const THIN = 1.6;
const THICK = 5;
const WIDTHS = 6;

/** The lines of some strokes, one path a width: round, and smooth between the points. */
export function inkPaths(strokes: readonly Stroke[]): readonly InkPath[] {
  const parts = new Map<number, string[]>();
  const add = (pressure: number, d: string): void => {
    const step = Math.round((Math.min(1000, Math.max(0, pressure)) / 1000) * WIDTHS);
    parts.set(step, [...(parts.get(step) ?? []), d]);
  };
  for (const stroke of strokes) {
    for (const [index, at] of stroke.entries()) {
      const before = stroke[index - 1];
      const after = stroke[index + 1];
      const from = before ? middle(before, at) : at;
      const to = after ? middle(at, after) : at;
      add(at[3], `M${show(from)}Q${show(at)} ${show(to)}`);
    }
  }
  return [...parts]
    .toSorted(([a], [b]) => a - b)
    .map(([step, ds]) => ({ width: round(THIN + ((THICK - THIN) * step) / WIDTHS), d: ds.join('') }));
}

/** The lines with the window round them; null when nothing was drawn. */
export function inkDrawing({ strokes }: Pick<Ink, 'strokes'>): InkDrawing | null {
  const points = strokes.flat();
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const left = Math.min(...xs) - THICK;
  const top = Math.min(...ys) - THICK;
  const width = Math.max(...xs) + THICK - left;
  const height = Math.max(...ys) + THICK - top;
  return { paths: inkPaths(strokes), viewBox: [left, top, width, height].map(round).join(' ') };
}

/** How far the pen went, in px: a dot is no signature. */
export function inkLength(strokes: readonly Stroke[]): number {
  return strokes.reduce(
    (sum, stroke) =>
      sum + stroke.reduce((far, [x, y], i) => far + Math.hypot(x - (stroke[i - 1]?.[0] ?? x), y - (stroke[i - 1]?.[1] ?? y)), 0),
    0,
  );
}

function middle([ax, ay]: InkPoint, [bx, by]: InkPoint): readonly [number, number] {
  return [(ax + bx) / 2, (ay + by) / 2];
}

function show([x, y]: readonly [number, number, ...number[]]): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
