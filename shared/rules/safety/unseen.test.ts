import { expect, it } from 'vitest';
import type { Damaged } from './settings';
import { unseenDamage } from './unseen';

const of = (day: string): Damaged => ({ at: `2026-11-${day}T08:00:00+08:00`, file: 'main', faults: [9], last: 20, left: 0 });
const seen = (day: string) => ({ mark: `damaged:2026-11-${day}T08:00:00+08:00` });

it.each<[what: string, damaged: readonly Damaged[], acknowledged: readonly { readonly mark: string }[], day: string | null]>([
  ['nothing was ever damaged', [], [], null],
  ['one that nobody has seen', [of('22')], [{ mark: 'altered:9' }], '22'],
  ['one that was seen', [of('22')], [seen('22')], null],
  ['a second one after it', [of('23'), of('22')], [seen('22')], '23'],
  ['two, the newer one seen', [of('23'), of('22')], [seen('23')], '22'],
])('%s', (_what, damaged, acknowledged, day) => {
  const found = unseenDamage(damaged, acknowledged);
  expect(found?.mark ?? null).toBe(day === null ? null : seen(day).mark);
  expect(found?.damage.at.slice(8, 10) ?? null).toBe(day);
});
