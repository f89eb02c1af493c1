import { describe, expect, it } from 'vitest';
import type { DataIn } from '../contract/definition';
import type { Row } from '../contract/row';
import type { notes } from './definition';
import { aNote } from './fixtures';
import { checkNote, mustRead, notReadBy } from './rules';

type Note = DataIn<typeof notes>;
const row = (data: Partial<Note>, state = 'valid', at = '2026-11-21T08:10:00+08:00') =>
  ({ id: at, state, at, data: aNote(data) }) as unknown as Row<Note>;
const read = (name: string) => ({ name, at: '2026-11-21T09:00:00+08:00' });

describe('what 王敏 must read on the 21st (BY-9)', () => {
  it.each<[string, Row<Note>, number]>([
    ['to everybody', row({}), 1],
    ['to her by name', row({ people: ['赵强', '王敏'] }), 1],
    ['to others', row({ people: ['赵强'] }), 0],
    ['read by another', row({ reads: [read('赵强')] }), 1],
    ['read by her', row({ reads: [read('赵强'), read('王敏')] }), 0],
    ['taken back', row({}, 'withdrawn'), 0],
    ['written by the reader', row({ author: '王敏' }), 0],
    ['its last day', row({ until: '2026-11-21' }), 1],
    ['over', row({ until: '2026-11-20', writtenAt: '2026-11-19T08:00:00+08:00' }), 0],
  ])('%s', (_, one, count) => {
    expect(mustRead([one], '王敏', '2026-11-21')).toHaveLength(count);
  });

  it('oldest first', () => {
    const late = row({}, 'valid', '2026-11-21T10:00:00+08:00');
    const early = row({}, 'valid', '2026-11-20T10:00:00+08:00');
    expect(mustRead([late, early], '王敏', '2026-11-21').map((one) => one.at)).toEqual([early.at, late.at]);
  });
});

it.each<[Partial<Note>, string[]]>([
  [{}, ['王敏', '赵强']],
  [{ reads: [read('赵强')] }, ['王敏']],
  [{ author: '赵强' }, ['王敏']],
  [{ author: '赵强', people: ['王敏', '赵强'] }, ['王敏', '赵强']],
  [{ people: ['周婷'] }, ['周婷']],
  [{ people: ['周婷'], reads: [read('周婷'), read('王敏')] }, []],
])('%j is still to be read by %j', (data, names) => {
  expect(notReadBy(aNote(data), ['王敏', '赵强'])).toEqual(names);
});

it.each([
  ['2026-11-20', ['until']],
  ['2026-11-21', []],
])('written on the 21st until %s', (until, fields) => {
  expect(checkNote(aNote({ until })).map((refusal) => refusal.field)).toEqual(fields);
});
