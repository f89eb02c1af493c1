import { expect, it } from 'vitest';
import { heldMinutes } from './hold';

const hold = (from: string, to: string) => ({
  from: `2026-11-21T${from}:00+08:00`,
  to: to && `2026-11-21T${to}:00+08:00`,
  kind: 'parts',
  reason: '',
});

it.each([
  ['never', [], 0],
  ['one that is over', [hold('09:00', '10:30')], 90],
  ['one that still runs', [hold('11:00', '')], 60],
  ['both', [hold('09:00', '10:30'), hold('11:00', '')], 150],
])('held %s', (_what, holds, minutes) => {
  expect(heldMinutes(holds, '2026-11-21T12:00:00+08:00')).toBe(minutes);
});
