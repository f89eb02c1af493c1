/** Numbers for the sheets that are about to be printed. */
import type { Day } from '@shared/base/time';
import { padText, readPad } from '@shared/rules/power-cut/pad';

export interface NextPad {
  readonly register: string;
  readonly pad: string;
}

/** One number a sheet, going on after those of the same day and desk among the `known` ones. `counts`: register → how many. */
export function nextPads(
  known: readonly string[],
  day: Day,
  desk: string,
  counts: readonly (readonly [register: string, count: number])[],
): readonly NextPad[] {
  const last = Math.max(
    0,
    ...known.flatMap((text) => {
      const pad = readPad(text);
      return pad?.day === day && pad.desk === desk ? [pad.number] : [];
    }),
  );
  const wanted = counts.flatMap(([register, count]) => Array.from({ length: count }, () => register));
  return wanted.map((register, index) => ({ register, pad: padText({ desk, day, number: last + 1 + index }) }));
}
