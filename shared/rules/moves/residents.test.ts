import { describe, expect, it } from 'vitest';
import { residentsAfter } from './residents';

type Unit = Parameters<typeof residentsAfter>[0];
type Move = Parameters<typeof residentsAfter>[1];

const person = (name: string, from = '', to = '', phone = '') => ({ name, phone, from, to, note: '' });
const unit = (given: Partial<Unit>): Unit => ({ owners: [], tenants: [], status: 'own', ...given });
const move = (given: Partial<Move>): Move => ({
  kind: 'in',
  name: '周明',
  phone: '139',
  handledAt: '2026-11-21T10:00:00+08:00',
  former: 'end',
  ...given,
});

const zhou = person('周明', '2026-11-21', '', '139');

describe('residentsAfter (RG-8)', () => {
  it.each<[string, Unit, Move, Unit]>([
    ['the first owner of an empty unit', unit({ status: 'vacant' }), move({}), unit({ owners: [zhou] })],
    [
      'a new owner: the one before keeps his dates',
      unit({ owners: [person('张伟', '2019-05-01')] }),
      move({}),
      unit({ owners: [person('张伟', '2019-05-01', '2026-11-20'), zhou] }),
    ],
    [
      'a wife moves in beside her husband',
      unit({ owners: [person('张伟', '2019-05-01')] }),
      move({ former: 'stay' }),
      unit({ owners: [person('张伟', '2019-05-01'), zhou] }),
    ],
    [
      'one who stood in the file already gets day and phone',
      unit({ owners: [person('周明'), person('张伟', '2015-01-01', '2020-01-01')], status: 'renovating' }),
      move({}),
      unit({ owners: [zhou, person('张伟', '2015-01-01', '2020-01-01')], status: 'renovating' }),
    ],
    [
      'a new owner of a let unit',
      unit({ tenants: [person('李娜')], status: 'let' }),
      move({}),
      unit({ owners: [zhou], tenants: [person('李娜')], status: 'let' }),
    ],
    [
      'a tenant after another one',
      unit({ owners: [person('张伟')], tenants: [person('李娜', '2025-01-01')], status: 'let' }),
      move({ kind: 'let' }),
      unit({ owners: [person('张伟')], tenants: [person('李娜', '2025-01-01', '2026-11-20'), zhou], status: 'let' }),
    ],
    [
      'entered on the very day, and gone again: nobody ends before he began',
      unit({ owners: [person('张伟', '2026-11-21')] }),
      move({}),
      unit({ owners: [person('张伟', '2026-11-21', '2026-11-21'), zhou] }),
    ],
    [
      'the last tenant leaves',
      unit({ owners: [person('张伟')], tenants: [person('周明', '2025-01-01')], status: 'let' }),
      move({ kind: 'left' }),
      unit({ owners: [person('张伟')], tenants: [person('周明', '2025-01-01', '2026-11-21')], status: 'vacant' }),
    ],
    [
      'one of two tenants leaves',
      unit({ tenants: [person('周明'), person('李娜')], status: 'let' }),
      move({ kind: 'left', former: 'stay' }),
      unit({ tenants: [person('周明', '', '2026-11-21'), person('李娜')], status: 'let' }),
    ],
    [
      'a lodger leaves the owner',
      unit({ owners: [person('张伟')], tenants: [person('周明')], status: 'own' }),
      move({ kind: 'left' }),
      unit({ owners: [person('张伟')], tenants: [person('周明', '', '2026-11-21')], status: 'own' }),
    ],
    [
      'the owner sells',
      unit({ owners: [person('周明'), person('王芳')] }),
      move({ kind: 'out' }),
      unit({ owners: [person('周明', '', '2026-11-21'), person('王芳', '', '2026-11-21')], status: 'vacant' }),
    ],
    [
      'the owner moves away and keeps the flat',
      unit({ owners: [person('周明')] }),
      move({ kind: 'out', former: 'stay' }),
      unit({ owners: [person('周明')], status: 'vacant' }),
    ],
  ])('%s', (_, before, change, after) => {
    expect(residentsAfter(before, change)).toEqual(after);
  });

  it.each<Partial<Move>>([{ name: ' ' }, { handledAt: '' }, { kind: '' }])('knows nothing from %j', (given) => {
    expect(residentsAfter(unit({}), move(given))).toBeNull();
  });
});
