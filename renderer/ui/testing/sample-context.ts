/** A small desk for tests of the screen parts: two buildings, three people, a clock that stands still. */
import type { Eyes } from '@shared/rules/privacy/eyes';
import type { FieldContext } from '../fields/field-context';

/** Who sees what a receptionist sees where the site has chosen nothing. */
export const sampleEyes: Eyes = { role: 'receptionist', level: 'usual' };

export const NOW = '2026-11-21T14:05:00+08:00';

export const sampleContext: FieldContext = {
  now: () => NOW,
  me: '王敏',
  shift: '早班',
  units: [
    {
      code: '3-2-1203',
      residents: [
        { name: '何女士', phone: '13922886617' },
        { name: '何先生', phone: '13800000001' },
      ],
    },
    { code: '5-1-1203', residents: [{ name: '周建国', phone: '13700000002' }] },
    { code: '5-1-0802', residents: [{ name: '郑先生', phone: '13600000003' }] },
  ],
  staff: [
    { name: '王敏', post: '前台', department: '客服部', active: true },
    { name: '李师傅', post: '维修工', department: '工程部', active: true },
    { name: '赵强', post: '保安队长', department: '安保部', active: true },
    { name: '离职员工', post: '前台', department: '客服部', active: false },
  ],
  departments: ['客服部', '工程部', '安保部'],
  phrases: [
    { letters: 'ls', text: '业主来电反映家中漏水，已通知工程部。' },
    { letters: 'lsx', text: '漏水已修好。' },
  ],
};
