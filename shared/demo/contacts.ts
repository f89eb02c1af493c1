/** Phones, plates and ID numbers that look right and belong to nobody in particular. */
import { addDays } from '@shared/base/time';
import type { Random } from './random';

const MOBILE: readonly string[] =
  '130 131 132 133 135 136 137 138 139 150 151 152 153 155 156 157 158 159 166 173 176 177 178 180 181 182 183 185 186 187 188 189 191 193 198 199'.split(
    ' ',
  );
const PLATE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.int(0, 9)).join('');
}

export function mobile(random: Random): string {
  return random.pick(MOBILE) + digits(random, 8);
}

/** Mostly a mobile, now and then a land line. */
export function phone(random: Random): string {
  return random.chance(0.04) ? `0755-2${digits(random, 7)}` : mobile(random);
}

/** `粤B·5K82D`, a quarter of them new energy with six places. */
export function plate(random: Random): string {
  const letter = (): string => PLATE_LETTERS[random.int(0, PLATE_LETTERS.length - 1)] ?? 'A';
  const place = random.weighted([
    ['粤B', 80],
    ['粤S', 5],
    ['粤A', 4],
    ['湘A', 3],
    ['赣A', 2],
    ['桂A', 2],
  ]);
  if (random.chance(0.26)) return `${place}·D${digits(random, 5)}`;
  const own = random.chance(0.5)
    ? `${digits(random, 2)}${letter()}${digits(random, 2)}`
    : `${digits(random, 1)}${letter()}${digits(random, 2)}${letter()}`;
  return `${place}·${own}`;
}

const REGIONS: readonly string[] = ['440301', '440305', '441900', '430102', '360102', '450103', '420106', '510104', '330106'];
const WEIGHTS: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An ID number with its right check digit. */
export function idNumber(random: Random, gender: 'male' | 'female'): string {
  const born = addDays('1958-01-01', random.int(0, 17_000)).replaceAll('-', '');
  const sequence = digits(random, 2) + String(random.int(0, 4) * 2 + (gender === 'male' ? 1 : 0));
  const body = random.pick(REGIONS) + born + sequence;
  const sum = [...body].reduce((total, digit, i) => total + Number(digit) * (WEIGHTS[i] ?? 0), 0);
  return body + '10X98765432'[sum % 11];
}
