import { describe, expect, it } from 'vitest';
import { WORKDAYS } from '../calendar/workdays.generated';
import { dueAfter, dueWarning, type Matter, midTerm, plan } from './plan';
import { LAYER_D, PRESETS } from './presets';
import type { Policy } from './types';

const t = (text: string): string => (text === '' ? '' : `${text.replace(' ', 'T')}:00+08:00`);
const policy = (id: string): Policy => [...PRESETS, LAYER_D].find((one) => one.id === id) ?? LAYER_D;
const matter = (given: Partial<Matter> = {}): Matter => ({
  id: 'm1',
  kind: 'complaint',
  project: false,
  large: false,
  emergency: false,
  severity: 'normal',
  complex: false,
  keyCustomer: false,
  completedAt: t('2026-11-21 14:05'),
  serviceFrom: '',
  serviceTo: '',
  party: '',
  dropped: false,
  ...given,
});
const dues = (given: Partial<Matter>, id: string): string[] =>
  plan(matter(given), policy(id)).map((one) => `${one.occasion} ${one.dueDay}`);

describe('the deadline (CB-2)', () => {
  it.each<[string, Partial<Matter>, string, string[]]>([
    ['three days, counted from the day after', {}, 'A', ['once 2026-11-24']],
    ['a minute before midnight is still that day', { completedAt: t('2026-11-21 23:59') }, 'A', ['once 2026-11-24']],
    ['holidays do not move it', { completedAt: t('2026-09-30 10:00') }, 'A', ['once 2026-10-03']],
    ['over the new year', { completedAt: t('2026-12-30 10:00') }, 'A', ['once 2027-01-02']],
    ['a month is clamped', { kind: 'repair', project: true, completedAt: t('2026-01-31 10:00') }, 'A', ['once 2026-02-28']],
    ['a month is clamped in a leap year', { kind: 'repair', project: true, completedAt: t('2024-01-31 10:00') }, 'B', ['once 2024-02-29']],
    ['28 Feb and a month is 28 Mar', { kind: 'event', completedAt: t('2026-02-28 10:00') }, 'B', ['once 2026-03-28']],
    ['a week', { kind: 'repair' }, 'A2', ['once 2026-11-28']],
    ['the next day', { kind: 'measured' }, 'C', ['once 2026-11-22']],
    ['not completed', { completedAt: '' }, 'A', []],
    ['dropped (不受理, 已合并, 作废)', { dropped: true }, 'A', []],
    ['a source that is not named', { kind: 'repair' }, 'B', []],
    ['same day', { kind: 'duty' }, 'D', ['once 2026-11-21']],
    ['same day at the break between call hours', { completedAt: t('2026-11-21 12:30') }, 'D', ['once 2026-11-21']],
    ['same day, a minute before the last call hour ends', { completedAt: t('2026-11-21 19:59') }, 'D', ['once 2026-11-21']],
    ['next day once the last call hour is over', { completedAt: t('2026-11-21 20:00') }, 'D', ['once 2026-11-22']],
  ])('%s', (_, given, id, expected) => {
    expect(dues(given, id)).toEqual(expected);
  });

  it('is empty for what is planned by hand', () => {
    expect(dueAfter(t('2026-11-21 14:05'), { kind: 'planned' }, LAYER_D)).toBe('');
  });
});

describe('special service', () => {
  const service = { kind: 'special', serviceFrom: '2026-11-01', serviceTo: '2026-11-30' } as const;

  it.each([
    ['2026-11-01', '2026-11-30', '2026-11-16'],
    ['2026-11-01', '2026-11-01', '2026-11-01'],
    ['2026-11-01', '2026-11-02', '2026-11-02'],
    ['2026-02-01', '2026-02-28', '2026-02-15'],
    ['2024-02-01', '2024-02-29', '2024-02-15'],
    ['2026-12-25', '2027-01-03', '2026-12-30'],
  ])('mid-term of %s to %s is %s', (from, to, middle) => {
    expect(midTerm(from, to)).toBe(middle);
  });

  it.each<[string, Partial<Matter>, string[]]>([
    ['the mid-term one as soon as the dates are known', { ...service, completedAt: '' }, ['mid-term 2026-11-16']],
    ['both at completion', { ...service, completedAt: t('2026-11-30 18:00') }, ['mid-term 2026-11-16', 'end 2026-12-03']],
    [
      'both for one day',
      { ...service, serviceTo: '2026-11-01', completedAt: t('2026-11-01 18:00') },
      ['mid-term 2026-11-01', 'end 2026-11-04'],
    ],
    ['without dates one day, that of completion', { kind: 'special' }, ['mid-term 2026-11-21', 'end 2026-11-24']],
    [
      'without an end, until completion',
      { ...service, serviceTo: '', completedAt: t('2026-11-10 18:00') },
      ['mid-term 2026-11-06', 'end 2026-11-13'],
    ],
  ])('%s', (_, given, expected) => {
    expect(dues(given, 'A')).toEqual(expected);
  });
});

describe('who and how', () => {
  it.each<[string, Partial<Matter>, string]>([
    ['A', {}, '管理员×2 meet true always'],
    ['A2', {}, '客服×1 phone false visit'],
    ['A2', { keyCustomer: true }, '客服×1 meet false visit'],
    ['A2', { complex: true }, '客服×1 meet false visit'],
    ['B', {}, '物业助理×1 visit false visit'],
    ['B', { severity: 'important' }, '部门主管×1 visit false visit'],
    ['B', { severity: 'major' }, '公司经理×1 visit false visit'],
    ['D', {}, '前台×1 phone false none'],
  ])('%s %j', (id, given, expected) => {
    const [one] = plan(matter(given), policy(id));
    expect(one && `${one.callers.post}×${one.callers.together} ${one.method} ${one.onSite} ${one.signature}`).toBe(expected);
  });

  it('keeps the policy and its version', () => {
    const changed = { ...policy('B'), version: 7 };
    expect(plan(matter(), changed)[0]).toMatchObject({
      policyId: 'B',
      policyVersion: 7,
      rate: 50,
      source: 'complaint',
      sourceId: 'm1',
    });
  });
});

it.each([
  ['2026-10-01', 'holiday'],
  ['2026-11-21', 'weekend'],
  ['2026-10-10', ''],
  ['2026-11-20', ''],
  ['2027-01-01', 'unknown-year'],
  ['', ''],
])('due on %s warns of %j (CB-2)', (day, warning) => {
  expect(dueWarning(day, WORKDAYS)).toBe(warning);
});
