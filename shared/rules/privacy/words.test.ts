/** What is said of registers beside records and in the notice. */
import { expect, it } from 'vitest';
import { byRegister } from './by-register';
import type { Handed } from './hand-out';
import { kindsInWords, noticeLines } from './notice';

const handed = (register: string, no: string): Handed => ({ register, no, at: '', unit: '', state: '', items: [], files: 0 });

it('puts the records of a register together, with its purpose, ground and time; none where it holds no data of people', () => {
  const said = byRegister([handed('visitors', 'FK-1'), handed('departments', 'B-1'), handed('visitors', 'FK-2')], noticeLines({}));
  expect(said.map(({ register, records }) => [register, records.map(({ no }) => no)])).toEqual([
    ['visitors', ['FK-1', 'FK-2']],
    ['departments', ['B-1']],
  ]);
  expect(said[0]).toMatchObject({ title: '访客', purpose: '核实来访，保障小区安全', kept: expect.stringContaining('3 个月') });
  expect(said[1]).toMatchObject({ purpose: '', basis: '', kept: '' });
});

it.each([
  ['zh', '姓名、证件号码*、照片或扫描件'],
  ['en', 'name, ID number*, photos or scans'],
] as const)('names kinds in %s, sensitive ones with a star', (language, said) => {
  expect(kindsInWords({ kinds: ['name', 'idNumber'], pictures: true }, language)).toBe(said);
});
