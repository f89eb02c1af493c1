/** Code 128 as the widths of its bars and gaps: letters and signs in set B, runs of digits by twos in set C. Scanners with one beam read it. */

/** Widths of the 107 signs, six digits each: bar, gap, bar, gap, bar, gap. The last is the stop sign, with a bar more. */
const SIGNS =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231' +
  '213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311' +
  '112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111' +
  '111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212' +
  '124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214' +
  '2112322331112';
const STOP = 106;
const START_B = 104;
const START_C = 105;
const TO_B = 100;
const TO_C = 99;
/** So many digits in a row are shorter by twos, with the change of the set and back. */
const RUN = 4;

/** Widths in modules, bar first; null for what the code cannot say (anything but printable ASCII) or for nothing. */
export function lineCode(text: string): readonly number[] | null {
  if (!/^[ -~]+$/.test(text)) return null;
  const values = valuesOf(text);
  const check = values.reduce((sum, value, place) => sum + value * Math.max(1, place), 0) % 103;
  return [...values, check, STOP].flatMap((value) => [...signOf(value)].map(Number));
}

function signOf(value: number): string {
  return SIGNS.slice(value * 6, value === STOP ? undefined : value * 6 + 6);
}

function valuesOf(text: string): readonly number[] {
  const values: number[] = [];
  let inC = false;
  for (let at = 0; at < text.length; ) {
    const digits = /^\d*/.exec(text.slice(at))?.[0].length ?? 0;
    const pairs = digits >= RUN ? Math.floor(digits / 2) : 0;
    const odd = pairs > 0 && digits % 2 === 1 && !inC;
    if (pairs > 0 && !odd) {
      if (!inC) values.push(values.length === 0 ? START_C : TO_C);
      inC = true;
      for (let pair = 0; pair < pairs; pair++) values.push(Number(text.slice(at + pair * 2, at + pair * 2 + 2)));
      at += pairs * 2;
      continue;
    }
    if (inC || values.length === 0) values.push(values.length === 0 ? START_B : TO_B);
    inC = false;
    values.push(text.charCodeAt(at) - 32);
    at++;
  }
  return values;
}
