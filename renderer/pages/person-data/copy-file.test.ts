/** The copy for a program: what it says, and that its name names nobody. */

import { noticeLines } from '@shared/rules/privacy/notice';
import { retentionSetting } from '@shared/rules/retention/settings';
import { expect, test } from 'vitest';
import { copyBytes, copyName } from './copy-file';

const AT = '2026-11-21T14:05:00+08:00';

test('holds each register with its purpose and time, and the records as they are handed out', () => {
  const bytes = copyBytes({
    site: '江南苑',
    at: AT,
    person: { name: '𠮷𬎆', phones: ['13877776666'], unit: '3-2-1203', idNumber: '' },
    request: { ask: 'copy', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '' },
    records: [
      {
        register: 'visitors',
        no: 'FK-1',
        at: AT,
        unit: '3-2-1203',
        state: '',
        items: [{ key: 'name', label: '姓名', value: '"𠮷𬎆"\n' }],
        files: 0,
      },
    ],
    notices: noticeLines(retentionSetting.initial),
  });
  const copy: unknown = JSON.parse(new TextDecoder().decode(bytes));
  expect(copy).toMatchObject({
    format: 'deskbook.person-data',
    person: { name: '𠮷𬎆' },
    registers: [
      {
        register: 'visitors',
        title: '访客',
        purpose: '核实来访，保障小区安全',
        records: [{ no: 'FK-1', items: [{ label: '姓名', value: '"𠮷𬎆"\n' }] }],
      },
    ],
  });
});

test.each([
  ['江南苑', '江南苑_个人信息_2026-11-21_1405.json'],
  ['a/b', 'a b_个人信息_2026-11-21_1405.json'],
  ['', '站点_个人信息_2026-11-21_1405.json'],
])('the name of the file of %s', (site, name) => expect(copyName(site, AT)).toBe(name));
