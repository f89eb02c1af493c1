import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { blankData } from '@shared/registers/contract/schema';
import { requestFields } from '@shared/registers/requests/fields';
import { staff } from '@shared/registers/staff/definition';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEPARTMENTS } from '../categories';
import { firstDepartments } from './first-slips';
import { areaManagerOf, askable, reportTo } from './people';
import { similarRows } from './similar-rows';

const header = { site: 's', desk: '', state: 'pending', open: 1, dueAt: '9999', rev: 1, v: 1, voided: '', mark: '', links: [], files: [] };
const rowOf = (register: string, id: string, data: Data, more: object = {}): Row =>
  ({ ...header, id, register, no: id, unit: data['unit'] ?? '', at: '2026-11-20T09:00:00+08:00', data, ...more }) as unknown as Row;

describe('firstDepartments', () => {
  const blank = { departments: [], category: '', urgentKind: '', type: 'complaint' } as const;
  it.each([
    ['what is named', { departments: ['工程部', '环境部'] }, [], ['工程部', '环境部']],
    ['the category', { category: 'greening' }, [], ['环境部']],
    ['the emergency before the category', { category: 'greening', urgentKind: 'fire' }, [], ['护管部']],
    ['repairs without a category', { type: 'repair' }, [], ['工程部']],
    ['nothing known', {}, [], ['']],
    ['the rest when one is out', { departments: ['工程部', '环境部'] }, ['工程部'], ['环境部']],
    ['nothing when all are out', { departments: ['工程部'] }, ['工程部'], ['']],
  ] as const)('%s', (_what, data, busy, expected) => {
    expect(firstDepartments({ ...blank, ...data }, DEFAULT_DEPARTMENTS, busy)).toEqual(expected);
  });
});

describe('people', () => {
  const person = (name: string, data: object): Row => rowOf('staff', name, { ...blankData(staff.fields), name, active: true, ...data });
  const people = [
    person('周丽', { role: 'supervisor', post: '主管' }),
    person('陈刚', { role: 'manager', post: '经理' }),
    person('旧经理', { role: 'manager', post: '经理', active: false }),
    person('小林', { role: 'reader', post: '楼宇片区管理员', area: '1、3-4' }),
    person('小何', { role: 'reader', post: '楼宇片区管理员', area: '5', active: false, deputy: '小林' }),
  ];

  it('reports to the manager, to the supervisor where there is none', () => {
    expect(reportTo(people)).toEqual(['陈刚']);
    expect(reportTo(people.filter((one) => one.no !== '陈刚'))).toEqual(['周丽']);
  });

  it('asks the supervisor first', () => {
    expect(askable(people)).toEqual(['周丽', '陈刚']);
  });

  it.each([
    ['3-2-1203', '小林'],
    ['5-1-0802', '小林'],
    ['9-1-0101', ''],
    ['', ''],
  ])('the area manager of %s is %s', (unit, name) => {
    expect(areaManagerOf(unit, people)).toBe(name);
  });
});

describe('similarRows', () => {
  const request = (id: string, data: object): Row =>
    rowOf('requests', id, {
      ...blankData(requestFields),
      unit: '3-2-1203',
      registeredAt: '2026-11-20T09:00:00+08:00',
      type: 'repair',
      ...data,
    });
  const rows = [
    request('leak', {}),
    request('noise', { type: 'complaint', category: 'security' }),
    rowOf('duty', 'entry', { unit: '3-2-1203' }),
  ];
  it.each([
    ['the type while there is no category', { type: 'repair', category: '' }, ['leak']],
    ['the category', { type: 'complaint', category: 'security' }, ['noise']],
    ['another category', { type: 'complaint', category: 'mail' }, []],
  ])('by %s', (_what, draft, expected) => {
    expect(similarRows({ id: '', unit: '3-2-1203', ...draft }, rows, '2026-11-21').map((row) => row.id)).toEqual(expected);
  });
});
