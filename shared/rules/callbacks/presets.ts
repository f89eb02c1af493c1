/** The callback policies the program ships with, each figure with its document and clause (CB-1, 制度依据). */
import { text } from '@shared/base/text';
import { DOC, hours, OTHER_HOURS, rule } from './preset-parts';
import type { Policy } from './types';

const A = DOC.A;
const A2 = DOC.A2;
const B = DOC.B;
const B2 = DOC.B2;
const C = DOC.C;

const days = (n: number) => ({ kind: 'days', days: n }) as const;
const aMonth = { kind: 'months', months: 1 } as const;
const planned = { kind: 'planned' } as const;
const one = (post: string, ownArea = false) => [{ post, together: 1, ownArea }];

const manual = { method: 'meet', onSite: true, signature: 'always' } as const;
const POLICY_A: Policy = {
  id: 'A',
  version: 1,
  name: text('回访规程', 'Callback procedure'),
  document: A,
  layer: false,
  ...OTHER_HOURS,
  phoneFromRound: null,
  opensComplaint: false,
  rules: [
    rule(
      A,
      { source: 'complaint', deadline: days(3), rate: 100, callers: [{ post: '管理员', together: 2, ownArea: false }], ...manual },
      '一、1|二、1|三、1|五、1|五、1',
    ),
    rule(A, { source: 'repair', deadline: days(3), rate: 100, callers: one('管理员'), ...manual }, '一、2|二、2|三、2|五、1|五、1'),
    rule(A, { source: 'repair-project', deadline: aMonth, rate: 100, callers: one('管理员'), ...manual }, '一、2|二、2|三、2|五、1|五、1', [
      'rate',
    ]),
    rule(
      A,
      { source: 'special-service', deadline: { kind: 'term', endDays: 3 }, rate: 100, callers: one('管理员'), ...manual, onSite: false },
      '一、3|二、3|三、2|五、1|五、1',
      ['deadline'],
    ),
    rule(A, { source: 'event', deadline: aMonth, rate: 70, callers: one('管理员'), signature: 'always' }, '一、4|二、4||五、1|五、1', [
      'callers',
    ]),
    rule(A, { source: 'other', deadline: days(7), rate: 0, callers: one('管理员'), signature: 'always' }, '一、5|二、5||五、1|五、1', [
      'callers',
    ]),
  ],
};

const byPhone = { method: 'phone', meetKeyOrComplex: true, signature: 'visit', callers: one('客服') } as const;
const POLICY_A2: Policy = {
  ...POLICY_A,
  id: 'A2',
  name: text('电话为主', 'Mostly by phone'),
  document: A2,
  rules: [
    rule(A2, { source: 'repair', deadline: days(7), rate: 100, ...byPhone }, '二、1|||三、1|', ['rate']),
    rule(A2, { source: 'complaint', deadline: days(3), rate: 100, ...byPhone }, '二、1|||三、1|', ['rate']),
  ],
};

const POLICY_B: Policy = {
  ...POLICY_A,
  id: 'B',
  name: text('抽样', 'Sampling'),
  document: B,
  phoneFromRound: 2,
  rules: [
    rule(
      B,
      {
        source: 'complaint',
        deadline: days(3),
        rate: 50,
        callers: [
          { post: '物业助理', together: 1, ownArea: false, severity: 'normal' },
          { post: '部门主管', together: 1, ownArea: false, severity: 'important' },
          { post: '公司经理', together: 1, ownArea: false, severity: 'major' },
        ],
        method: 'visit',
        signature: 'visit',
      },
      '1.3|1.3|1.3|1.9|1.7',
    ),
    rule(
      B,
      { source: 'repair-project', deadline: aMonth, rate: 30, callers: one('物业助理', true), signature: 'visit' },
      '1.4|1.4|1.4|1.9|1.7',
    ),
    rule(B, { source: 'event', deadline: aMonth, rate: 10, callers: one('社区文化文员'), signature: 'visit' }, '1.5|1.5|1.5|1.9|1.7'),
    ...(['move-in', 'emergency'] as const).map((source) =>
      rule(B, { source, deadline: days(3), rate: 100, callers: one('部门主管'), signature: 'visit' }, '1.6|||1.9|1.7', [
        'deadline',
        'rate',
        'callers',
      ]),
    ),
    rule(
      B,
      { source: 'festival-visit', deadline: planned, rate: null, callers: one('公司经理'), method: 'visit', signature: 'visit' },
      '1.6|1.6|1.6|1.6|1.7',
    ),
  ],
};

const POLICY_B2: Policy = {
  ...POLICY_A,
  id: 'B2',
  name: text('逐件', 'Every one'),
  document: B2,
  rules: (['repair', 'complaint', 'opinion', 'suggestion', 'help', 'large-event'] as const).map((source) =>
    rule(
      B2,
      { source, deadline: days(3), rate: 100, callers: one('客户助理'), signature: 'visit' },
      source === 'large-event' || source === 'help' ? '2.2|1.2|3||' : '2.1|1.1|3||',
      ['deadline'],
    ),
  ),
};

const POLICY_C: Policy = {
  ...POLICY_A,
  id: 'C',
  name: text('次日电话回访', 'Phone next day'),
  document: C,
  ...hours(
    [
      { from: '10:30', to: '11:30' },
      { from: '15:00', to: '17:30' },
    ],
    { document: DOC.CALLS, clause: '一', house: false },
  ),
  rules: [
    rule(
      C,
      { source: 'measured', deadline: days(1), rate: 100, callers: one('客服专员'), method: 'phone', signature: 'none' },
      '一、5||一、5|三|',
      ['rate'],
    ),
    rule(
      C,
      { source: 'lost-customer', deadline: days(3), rate: 100, callers: one('客服专员'), method: 'phone', signature: 'none' },
      '一、6||三|三|',
      ['deadline', 'rate'],
    ),
    rule(C, { source: 'occasion', deadline: planned, rate: null, callers: one('客服专员'), signature: 'none' }, '一、7|一、7|三|三|'),
  ],
};

/** The layer 「当日电话回访」, switched on beside any of the others. */
export const LAYER_D: Policy = {
  ...POLICY_A,
  id: 'D',
  name: text('当日电话回访', 'Phone the same day'),
  document: DOC.D,
  layer: true,
  opensComplaint: true,
  rules: [
    rule(
      DOC.D,
      { source: 'today', deadline: { kind: 'same-day' }, rate: 100, callers: one('前台'), method: 'phone', signature: 'none' },
      '4.5.1|4.5.1|4.5.1|4.5.1|4.5.1',
    ),
  ],
};

/** In the order the settings list them. */
export const PRESETS: readonly Policy[] = [POLICY_A, POLICY_A2, POLICY_B, POLICY_B2, POLICY_C];
