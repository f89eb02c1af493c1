import { expect, it } from 'vitest';
import { unitOfPath, unitPath } from './unit-path';

it.each(['3-2-1203', '地下二层车库', 'A/B 100%'])('%s survives the way to its page and back', (code) => {
  expect(unitOfPath(unitPath(code))).toBe(code);
});

it.each(['/unit', '/unit/', '/r/units/1'])('%s names no unit', (path) => {
  expect(unitOfPath(path)).toBe('');
});
