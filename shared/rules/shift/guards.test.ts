/** What closes a sheet, and what a closed one still takes, whatever command writes it (BY-1). */
import { expect, test } from 'vitest';
import type { Context } from '../../registers/contract/context';
import type { FileRef, Row } from '../../registers/contract/row';
import { aHandover } from '../../registers/handover/fixtures';
import { shiftGuards } from './guards';

const frozen = shiftGuards.find(({ id }) => id === 'handover.frozen');
const line = (side: string, name = '王敏') => ({ side, name, at: '2026-11-21T15:25:00+08:00', how: 'pin' });
const scan = (hash: string): FileRef => ({ hash, name: '交接单.jpg', type: 'image/jpeg', size: 3, role: 'signed', at: '', by: '' });
const sheet = (state: string, data: Parameters<typeof aHandover>[0] = {}, files: readonly FileRef[] = []): Row =>
  ({ id: 'sheet', no: 'JB-1', register: 'handover', state, desk: '', files, data: aHandover(data) }) as unknown as Row;
const refusal = (before: Row, after: Row): string | null => frozen?.decide(null as never, { before, after }, {} as Context)?.code ?? null;

test.each([
  ['running', 'nobody signed', [], 'handover.unsigned'],
  ['running', 'only the leaver signed', [line('leaver')], 'handover.unsigned'],
  ['waiting', 'only the leaver signed', [line('leaver')], 'handover.unsigned'],
  ['waiting', 'one side without a name', [line('leaver'), line('comer', '')], 'handover.unsigned'],
  ['waiting', 'both signed', [line('leaver'), line('comer', '赵强')], null],
])('%s → handed, %s', (state, _what, signatures, code) => {
  expect(refusal(sheet(state), sheet('handed', { signatures }))).toBe(code);
});

test.each([
  ['handed', ['a'], ['a', 'b'], null],
  ['handed', ['a', 'b'], ['b'], 'handover.scan'],
  ['missed', ['a'], [], 'handover.scan'],
  ['running', ['a'], [], null],
])('%s with files %s → %s', (state, before, after, code) => {
  expect(refusal(sheet(state, {}, before.map(scan)), sheet(state, {}, after.map(scan)))).toBe(code);
});

test.each([
  ['leaver', '王敏', 'handover.unsigned'],
  ['comer', '赵强', 'handover.unsigned'],
  ['handedAt', '2026-11-21T15:30:00+08:00', 'handover.unsigned'],
  ['equipment', '对讲机一台没电', null],
])('%s written into a running sheet', (key, value, code) => {
  const before = sheet('running', { leaver: '', comer: '', handedAt: '' });
  expect(refusal(before, sheet('running', { leaver: '', comer: '', handedAt: '', [key]: value }))).toBe(code);
});
