/** Example data for tests. */
import type { DataIn } from '../contract/definition';
import { sampleData } from '../contract/sample';
import { visitors } from './definition';

/** A visitor who is in, with a badge. */
export function aVisitor(overrides: Partial<DataIn<typeof visitors>> = {}): DataIn<typeof visitors> {
  return sampleData(
    visitors,
    {
      cameAt: '2026-11-21T10:20:00+08:00',
      name: '陈晓东',
      gender: 'male',
      idType: 'card',
      idNo: '440301199003072516',
      phone: '13902456677',
      org: '顺达装饰公司',
      count: 1,
      plate: '粤B12345',
      unit: '3-2-1203',
      host: '张伟',
      reason: '量尺寸',
      confirmed: 'yes',
      badge: 'A12',
      dutyPerson: '王敏',
    },
    overrides,
  );
}
