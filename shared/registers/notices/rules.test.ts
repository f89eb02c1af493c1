import { describe, expect, it } from 'vitest';
import type { Row } from '../contract/row';
import { notices } from './definition';
import type { NoticeData } from './fields';
import { aNotice } from './fixtures';
import { checkNotice, deriveNotice, endGuard, householdsOf, noticeDue, participantsOf, publishGuard } from './rules';

const row = (given: Partial<NoticeData>): Row<NoticeData> => ({ data: aNotice(given) }) as Row<NoticeData>;

it.each<[string, Partial<NoticeData>, string | null]>([
  ['an activity with time and place', {}, null],
  ['without a time', { heldAt: '' }, 'notices.when'],
  ['without a place', { place: ' ' }, 'notices.where'],
  ['a notice needs neither', { kind: 'notice', participants: [], heldAt: '', place: '' }, null],
])('published: %s', (_, given, code) => {
  expect(publishGuard(row(given))?.code ?? null).toBe(code);
});

it.each<[string, Partial<NoticeData>, string | null]>([
  ['after it was held', { endedAt: '2026-11-21T11:00:00+08:00' }, null],
  ['before it was held', { endedAt: '2026-11-21T07:59:00+08:00' }, 'notices.not-held'],
  ['a notice at any time', { kind: 'notice', participants: [], endedAt: '2026-11-20T07:59:00+08:00' }, null],
])('ended: %s', (_, given, code) => {
  expect(endGuard(row(given))?.code ?? null).toBe(code);
});

describe('due', () => {
  it.each<[string, Partial<NoticeData>, string, string]>([
    ['an activity on its day', {}, 'posted', '2026-11-21T23:59:59+08:00'],
    ['its draft as well', {}, 'draft', '2026-11-21T23:59:59+08:00'],
    ['a day set by hand goes first', { until: '2026-11-25' }, 'posted', '2026-11-25T23:59:59+08:00'],
    ['a notice on its last day', { kind: 'notice', until: '2026-11-30' }, 'posted', '2026-11-30T23:59:59+08:00'],
    ['a notice without one never', { kind: 'notice' }, 'posted', ''],
    ['what is over never', {}, 'ended', ''],
  ])('%s', (_, given, state, due) => {
    expect(noticeDue(aNotice(given), state)).toBe(due);
  });
});

it.each<[string, Partial<NoticeData>, string[]]>([
  ['an activity', {}, []],
  ['participants of a notice', { kind: 'notice' }, ['kind']],
  ['over before it was published', { postedAt: '2026-11-20T09:00:00+08:00', endedAt: '2026-11-19T09:00:00+08:00' }, ['endedAt']],
])('checked: %s', (_, given, fields) => {
  expect(checkNotice(aNotice(given)).map((refusal) => refusal.field)).toEqual(fields);
});

it('leaves room for the pen where nobody has signed, and knows no large notice', () => {
  const line = { unit: '1-1-101', name: '王五', phone: '', signed: false };
  expect(deriveNotice(aNotice({ participants: [line] })).participants).toEqual([{ ...line, signed: null }]);
  expect(deriveNotice(aNotice({ kind: 'notice', large: true })).large).toBe(false);
  expect(deriveNotice(aNotice({ large: true })).large).toBe(true);
});

it('leaves out lines that name nobody', () => {
  const blank = { unit: ' ', name: null, phone: '', signed: true };
  expect(participantsOf(aNotice({ participants: [blank, { unit: '1-1-101', name: '', phone: '', signed: true }] }))).toEqual([
    { unit: '1-1-101', name: '', phone: '', signed: true },
  ]);
});

it.each<[Partial<NoticeData>, string]>([
  [{}, 'draft'],
  [{ postedAt: '2026-11-20T09:00:00+08:00' }, 'posted'],
  [{ postedAt: '2026-11-20T09:00:00+08:00', endedAt: '2026-11-21T12:00:00+08:00' }, 'ended'],
])('%j begins as %s', (given, state) => {
  expect(notices.begin?.(aNotice(given))).toBe(state);
});

it.each<[string, readonly [string, string, boolean][], string[]]>([
  [
    'one a unit, the first of it',
    [
      ['1-1-101', '甲', true],
      ['1-1-101', '乙', true],
    ],
    ['1-1-101 甲'],
  ],
  [
    'those who signed in',
    [
      ['1-1-101', '甲', true],
      ['1-1-102', '乙', false],
    ],
    ['1-1-101 甲'],
  ],
  [
    'all where nobody was ticked',
    [
      ['1-1-101', '甲', false],
      ['1-1-102', '乙', false],
    ],
    ['1-1-101 甲', '1-1-102 乙'],
  ],
  [
    'people without a unit by their names',
    [
      ['', '甲', true],
      ['', '乙', true],
      ['', '甲', true],
    ],
    ['甲 甲', '乙 乙'],
  ],
])('asked afterwards: %s', (_, people, keys) => {
  const participants = people.map(([unit, name, signed]) => ({ unit, name, phone: '', signed }));
  expect(householdsOf(aNotice({ participants })).map(({ key, name }) => `${key} ${name}`)).toEqual(keys);
});
