/** Steps of duty entries from version to version, each with a frozen sample of the version before. */
import type { Migration } from '../contract/command';

export const dutyMigrations: readonly Migration[] = [
  {
    to: 2,
    why: 'completions that were not drawn for a callback stand on the entry',
    migrate: (data) => ({ ...data, undrawn: [] }),
  },
  { to: 3, why: 'questions upwards stand on any matter (IN-12)', migrate: (data) => ({ ...data, asks: [] }) },
];

export const dutySamples: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  1: {
    happenedAt: '2026-11-21T14:05:00+08:00',
    shift: '中班',
    way: 'call',
    unit: '3-2-1203',
    name: '张伟',
    phone: '13800138021',
    content: '主卧天花板漏水',
    urgency: '',
    assignee: '',
    assignedAt: '',
    promisedAt: '',
    followUps: [],
    result: '',
    doneAt: '',
    callbackResult: '',
    dutyPerson: '',
  },
  2: {
    happenedAt: '2026-11-21T14:05:00+08:00',
    shift: '中班',
    way: 'visit',
    unit: '3-2-1203',
    name: '张伟',
    phone: '13800138021',
    content: '问能否退装修押金',
    urgency: 'normal',
    assignee: '李建国',
    assignedAt: '2026-11-21T14:08:00+08:00',
    promisedAt: '2026-11-21T15:00:00+08:00',
    followUps: [{ at: '2026-11-21T14:20:00+08:00', by: '王敏', text: '已问财务' }],
    result: '',
    doneAt: '',
    callbackResult: '',
    dutyPerson: '王敏',
    undrawn: [],
  },
};
