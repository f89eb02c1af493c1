/** What desks did while apart, as a table: what stands afterwards, and what is listed (decision 0020). */
import { beforeEach, describe, expect, it } from 'vitest';
import { aCallback } from '../registers/callbacks/fixtures';
import { blankData } from '../registers/contract/schema';
import { aDocument } from '../registers/documents/fixtures';
import { aHandover } from '../registers/handover/fixtures';
import { definitionOf, moduleOf, registerList } from '../registers/index';
import { aKeyloan } from '../registers/keyloans/fixtures';
import { aKey } from '../registers/keys/fixtures';
import { aParcel } from '../registers/parcels/fixtures';
import { aRequest } from '../registers/requests/fixtures';
import { aVisitor } from '../registers/visitors/fixtures';
import { clockSetting } from '../rules/clock/commands';
import { siteName } from '../rules/site/settings';
import { type Conflict, conflictText } from './conflict';
import { chainsOf, HandDesk } from './fixtures';
import { type Merged, mergeSite } from './merge';

let a: HandDesk;
let b: HandDesk;

const merged = (...more: readonly HandDesk[]): Merged => mergeSite(chainsOf(a, b, ...more), moduleOf);
const row = (id: string, of = merged()) => of.rows.find((one) => one.id === id);
const listed = (of = merged()): readonly string[] =>
  of.conflicts.map(({ kind, fields, sides }) => [kind, ...fields, ...sides.map(({ desk }) => desk)].join(' '));

/** Desk A at 9:00 with a record, desk B has heard of it; then A writes at 9:10 and B at 9:20, apart. */
function apart(register: string, data: Parameters<HandDesk['create']>[3], state: string): void {
  a.create(register, 'r1', 'NO-1', data, state);
  b.hear(a);
  a.at = '2026-11-21T09:10:00+08:00';
  b.at = '2026-11-21T09:20:00+08:00';
}

beforeEach(() => {
  a = new HandDesk('A');
  b = new HandDesk('B');
});

describe('a record changed at two desks', () => {
  beforeEach(() => apart('parcels', aParcel({ shelf: '1' }), 'waiting'));

  it('two fields: both stay, and nothing is listed', () => {
    a.change('parcels', 'r1', 'NO-1', { shelf: '2' });
    b.change('parcels', 'r1', 'NO-1', { carrier: '顺丰' });
    expect(row('r1')?.data).toMatchObject({ shelf: '2', carrier: '顺丰' });
    expect(listed()).toEqual([]);
    expect(row('r1')?.rev).toBe(3);
  });

  it('one field: the later one is shown, both stand in the history', () => {
    a.change('parcels', 'r1', 'NO-1', { shelf: '2' });
    b.change('parcels', 'r1', 'NO-1', { shelf: '3' });
    const all = merged();
    expect(row('r1', all)?.data['shelf']).toBe('3');
    expect(listed(all)).toEqual(['field shelf A B']);
    expect(all.histories.get('r1')?.map(({ line }) => line.entry.desk)).toEqual(['A', 'A', 'B']);
  });

  it('the same value twice is nothing to speak of', () => {
    a.change('parcels', 'r1', 'NO-1', { shelf: '2' });
    b.change('parcels', 'r1', 'NO-1', { shelf: '2' });
    expect(listed()).toEqual([]);
  });

  it('whoever had seen the other’s value counts, however wrong the clocks are', () => {
    b.at = '2026-11-23T20:00:00+08:00';
    b.change('parcels', 'r1', 'NO-1', { shelf: '3' });
    a.hear(b);
    a.change('parcels', 'r1', 'NO-1', { shelf: '2' });
    expect(row('r1')?.data['shelf']).toBe('2');
    expect(listed()).toEqual([]);
    expect(merged().clocks).toMatchObject([{ desk: 'B', thanDesk: 'A' }]);
  });

  it('is settled once somebody who has seen both writes the field again', () => {
    a.change('parcels', 'r1', 'NO-1', { shelf: '2' });
    b.change('parcels', 'r1', 'NO-1', { shelf: '3' });
    a.hear(b);
    a.change('parcels', 'r1', 'NO-1', { shelf: '2' });
    expect([row('r1')?.data['shelf'], listed()]).toEqual(['2', []]);
  });

  it('handed out twice: the later one, both listed', () => {
    a.change('parcels', 'r1', 'NO-1', { $state: 'taken', taker: '张伟' });
    b.change('parcels', 'r1', 'NO-1', { $state: 'taken', taker: '李娜' });
    expect([row('r1')?.data['taker'], listed()]).toEqual(['李娜', ['twice taker A B']]);
  });

  it('into two states', () => {
    a.change('parcels', 'r1', 'NO-1', { $state: 'returned' });
    b.change('parcels', 'r1', 'NO-1', { $state: 'notified' });
    expect([row('r1')?.state, listed()]).toEqual(['notified', ['state $state A B']]);
  });

  it('told twice is no contradiction', () => {
    a.change('parcels', 'r1', 'NO-1', { $state: 'notified' });
    b.change('parcels', 'r1', 'NO-1', { $state: 'notified' });
    expect(listed()).toEqual([]);
  });

  it('struck out here, changed there: struck out, whoever was later', () => {
    a.change('parcels', 'r1', 'NO-1', { $state: 'void' }, 'void');
    b.change('parcels', 'r1', 'NO-1', { $state: 'taken', shelf: '3' });
    b.change('parcels', 'r1', 'NO-1', { $state: 'waiting' });
    expect(row('r1')).toMatchObject({ state: 'void', open: 0, data: { shelf: '3' } });
    expect(listed().map((one) => one.split(' ')[0])).toEqual(['void', 'void']);
    expect(merged().counters.get('tally:parcels:void')).toBe(1);
  });

  it('struck out here, changed there later: every register can tell what is due of it', () => {
    for (const { definition } of registerList) {
      a = new HandDesk('A');
      b = new HandDesk('B');
      apart(definition.id, blankData(definition.fields), definition.initial);
      a.change(definition.id, 'r1', 'NO-1', { $state: 'void' }, 'void');
      b.change(definition.id, 'r1', 'NO-1', { $links: ['r2'] });
      expect(row('r1'), definition.id).toMatchObject({ state: 'void', open: 0, links: ['r2'] });
    }
  });

  it('struck out twice is no contradiction', () => {
    for (const desk of [a, b]) desk.change('parcels', 'r1', 'NO-1', { $state: 'void' }, 'void');
    expect([row('r1')?.state, listed()]).toEqual(['void', []]);
  });

  it('archived here, changed there: it stays', () => {
    a.change('parcels', 'r1', 'NO-1', {}, 'discard');
    b.change('parcels', 'r1', 'NO-1', { shelf: '3' });
    expect([row('r1')?.data['shelf'], listed()]).toEqual(['3', ['archived A B']]);
  });

  it('archived after all was seen: it is gone, and counted no more', () => {
    b.change('parcels', 'r1', 'NO-1', { shelf: '3' });
    a.hear(b);
    a.change('parcels', 'r1', 'NO-1', {}, 'discard');
    expect([row('r1'), listed(), merged().counters.get('tally:parcels:waiting')]).toEqual([undefined, [], undefined]);
  });
});

describe('a person erased', () => {
  const texts = (): string => JSON.stringify(merged().rows);

  beforeEach(() => {
    apart('visitors', aVisitor({ name: '陈晓东' }), 'left');
    a.change('visitors', 'r1', 'NO-1', { name: '住户', phone: '', idNo: '', reason: '', host: '', plate: '', org: '' }, 'erase');
  });

  it('no value of whoever had not seen it comes back, though written later; what is not personal counts', () => {
    b.change('visitors', 'r1', 'NO-1', { name: '陈小东', badge: 'B7', confirmed: 'no' });
    expect(row('r1')?.data).toMatchObject({ name: '住户', phone: '' });
    expect(row('r1')?.data['confirmed']).toBe('no');
    expect(texts()).not.toMatch(/陈晓东|陈小东|13902456677/);
    expect(listed()[0]).toMatch(/^erased .*name.* A B$/);
  });

  it('what is written by somebody who has seen it counts', () => {
    b.hear(a);
    b.change('visitors', 'r1', 'NO-1', { name: '王芳' });
    expect([row('r1')?.data['name'], listed()]).toEqual(['王芳', []]);
  });

  it('erased at both desks: neither keeps a word', () => {
    b.change('visitors', 'r1', 'NO-1', { name: '陈先生' }, 'erase');
    expect(texts()).not.toMatch(/陈/);
  });
});

it('lines that both added to a log stay, and a link of each', () => {
  const line = (text: string) => ({ at: '2026-11-21T09:00:00+08:00', by: '王敏', text });
  apart('parcels', aParcel({ notices: [line('一')] }), 'waiting');
  a.change('parcels', 'r1', 'NO-1', { notices: [line('一'), line('二')], $links: ['x'] });
  b.change('parcels', 'r1', 'NO-1', { notices: [line('一'), line('三')], $links: ['y'] });
  expect(row('r1')?.data['notices']).toEqual([line('一'), line('二'), line('三')]);
  expect([row('r1')?.links, listed()]).toEqual([['x', 'y'], []]);
});

describe('between records', () => {
  beforeEach(() => {
    a.create('keys', 'k', 'K-1', aKey({ tag: 'K-1' }), 'in');
    b.hear(a);
  });

  it('a key lent twice: two loans stand, both listed until one is back', () => {
    a.create('keyloans', 'l1', 'YS-A001', aKeyloan({ key: 'K-1', borrower: '张伟' }), 'out');
    b.create('keyloans', 'l2', 'YS-B001', aKeyloan({ key: 'K-1', borrower: '李娜' }), 'out');
    expect(merged().rows.filter(({ register, state }) => register === 'keyloans' && state === 'out')).toHaveLength(2);
    expect(merged().conflicts).toMatchObject([{ kind: 'out', sides: [{ record: 'l1' }, { record: 'l2' }] }]);
    b.hear(a);
    b.change('keyloans', 'l2', 'YS-B001', { $state: 'returned' });
    expect(listed()).toEqual([]);
  });

  it('a badge given to two visitors', () => {
    a.create('visitors', 'v1', 'FK-A001', aVisitor({ badge: 'A12' }), 'in');
    b.create('visitors', 'v2', 'FK-B001', aVisitor({ badge: 'ａ12' }), 'in');
    expect(listed()).toEqual(['out A B']);
  });

  it('one matter planned for two callbacks', () => {
    a.create('callbacks', 'c1', 'HF-A001', aCallback({ sourceNo: 'TS-1' }), 'due');
    b.create('callbacks', 'c2', 'HF-B001', aCallback({ sourceNo: 'TS-1' }), 'due');
    expect(listed()).toEqual(['planned A B']);
  });

  it('a number typed twice: the first keeps it, the other has its desk behind it', () => {
    a.create('keys', 'k1', 'K-2', aKey({ tag: 'K-2' }), 'in');
    b.create('keys', 'k2', 'K-2', aKey({ tag: 'K-2' }), 'in');
    expect(merged().rows.map(({ no }) => no)).toEqual(['K-1', 'K-2', 'K-2 (B)']);
    expect(listed()).toEqual(['number A B']);
  });

  it('a sheet of another desk stays as that desk has it', () => {
    a.create('handover', 's', 'JJ-A001', aHandover({ filed: '' }), 'running');
    b.hear(a);
    b.change('handover', 's', 'JJ-A001', { $state: 'handed', filed: '柜3' });
    expect(merged().rows.find(({ id }) => id === 's')).toMatchObject({ state: 'running', data: { filed: '柜3' } });
    expect(listed()).toEqual(['sheet $state A B']);
  });
});

it('a request closed here and put on hold there, and a document filed twice', () => {
  apart('requests', aRequest(), 'working');
  a.create('documents', 'd', 'WJ-A001', aDocument(), 'working');
  b.hear(a);
  a.change('requests', 'r1', 'NO-1', { $state: 'closed' });
  b.change('requests', 'r1', 'NO-1', { $state: 'hold' });
  a.change('documents', 'd', 'WJ-A001', { $state: 'archived', place: '柜1' });
  b.change('documents', 'd', 'WJ-A001', { $state: 'archived', place: '柜2' });
  expect([row('r1')?.state, row('d')?.data['place']]).toEqual(['hold', '柜2']);
  expect(listed().toSorted()).toEqual(['state $state A B', 'twice place A B']);
});

describe('settings and counters', () => {
  it('of the site the later one counts, of a desk its own', () => {
    a.setting(siteName.key, '澜庭');
    a.setting('site.desk', 'A');
    b.at = '2026-11-21T09:20:00+08:00';
    b.setting(siteName.key, '澜庭花园');
    b.setting('site.desk', 'B');
    const all = merged();
    expect([...all.settings]).toEqual([[siteName.key, '澜庭花园']]);
    expect([a, b].map(({ chain }) => all.own.get(chain)?.get('site.desk'))).toEqual(['A', 'B']);
    expect(listed(all)).toEqual(['setting A B']);
  });

  it('steps of a counter are added up', () => {
    a.count('tickets', 0, 2);
    a.count('tickets', 2, 3);
    b.count('tickets', 0, 1);
    expect(merged().counters.get('tickets')).toBe(4);
  });
});

describe('clocks', () => {
  beforeEach(() => apart('parcels', aParcel({ shelf: '1' }), 'waiting'));

  it('one that jumped ten years does not win, unless somebody has looked at it', () => {
    a.at = '2036-11-21T09:10:00+08:00';
    a.change('parcels', 'r1', 'NO-1', { shelf: '2' });
    b.change('parcels', 'r1', 'NO-1', { shelf: '3' });
    expect(row('r1')?.data['shelf']).toBe('3');
    a.setting(clockSetting.key, { kind: 'ahead' });
    a.change('parcels', 'r1', 'NO-1', { shelf: '4' });
    expect(row('r1')?.data['shelf']).toBe('4');
  });

  it('an entry waits for what its desk had heard', () => {
    b.change('parcels', 'r1', 'NO-1', { shelf: '3' });
    const alone = mergeSite(chainsOf(b), moduleOf);
    expect([alone.rows, alone.early]).toEqual([[], 2]);
    expect(merged().early).toBe(0);
  });

  it('a chain that was written anew is denied by whoever had heard it', () => {
    const other = new HandDesk('A');
    other.create('parcels', 'r1', 'NO-1', aParcel({ shelf: '9' }), 'waiting');
    expect(
      mergeSite(
        new Map([
          [a.chain, other.lines],
          [b.chain, b.lines],
        ]),
        moduleOf,
      ).denied,
    ).toMatchObject([{ chain: a.chain, seq: 1, by: b.chain }]);
  });
});

it('what an older program wrote comes before what a newer one wrote', () => {
  apart('parcels', aParcel({ shelf: '1' }), 'waiting');
  a.setting('versions', { parcels: 1, requests: 2 });
  a.change('parcels', 'r1', 'NO-1', { shelf: '2' });
  b.change('parcels', 'r1', 'NO-1', { shelf: '3' });
  expect([row('r1')?.data['shelf'], listed()]).toEqual(['2', ['field shelf B A']]);
});

it('says in words what happened and who wrote', () => {
  apart('parcels', aParcel({ shelf: '1' }), 'waiting');
  a.change('parcels', 'r1', 'NO-1', { shelf: '2' });
  b.change('parcels', 'r1', 'NO-1', { shelf: '3' });
  expect(conflictText(merged().conflicts[0] as Conflict, definitionOf('parcels'))).toEqual({
    zh: 'NO-1：两台同时修改，现在显示后写的（存放位置）。A台 2026-11-21 09:10；B台 2026-11-21 09:20',
    en: 'NO-1: Changed at two desks; the later one is shown (Shelf). desk A 2026-11-21 09:10; desk B 2026-11-21 09:20',
  });
});
