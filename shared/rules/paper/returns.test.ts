/** Which papers are waited for, and what tells that they are back (BY-3). */
import { describe, expect, it } from 'vitest';
import { aCallback } from '../../registers/callbacks/fixtures';
import type { RowEvent } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';
import { cameBack, comesBack, comesBackAsRule, goneWhy } from './returns';

const row = (register: string, data: object = {}, part: Partial<Row> = {}): Row =>
  ({ id: 'r', register, state: 'open', open: 1, voided: '', files: [], data, ...part }) as unknown as Row;
const file = (role: 'signed' | 'photo') => ({ hash: role, name: '', type: '', size: 1, role, at: '', by: '' });
const form = (id: string, signatures = 2) => ({ id, register: id.split('.')[0] ?? '', signatures });

describe('comesBack', () => {
  it.each<[string, ReturnType<typeof form>, Row, boolean]>([
    ['signed at its foot', form('requests'), row('requests'), true],
    ['without a line to sign', form('letters', 0), row('letters'), false],
    ['a receipt goes with the payer', form('fees.record', 3), row('fees'), false],
    ['a pass goes with its holder', form('passes.record'), row('passes'), false],
    ['the sign-in sheet of an activity', form('notices.roll'), row('notices'), true],
    ['master data', form('units.record', 3), row('units'), false],
    ['voided', form('requests'), row('requests', {}, { state: 'void' }), false],
    ['a callback to be signed', form('callbacks', 0), row('callbacks', aCallback()), true],
    ['a callback that was signed', form('callbacks', 0), row('callbacks', aCallback({ signed: true })), false],
    ['a callback nobody signs', form('callbacks', 0), row('callbacks', aCallback({ signature: 'none' })), false],
    ['a work order on its way', form('workorders', 0), row('workorders', { signed: false, returnedAt: '' }), true],
    [
      'a work order that is back',
      form('workorders', 0),
      row('workorders', { signed: false, returnedAt: '2026-11-21T10:00:00+08:00' }),
      false,
    ],
    ['a shift that runs', form('handover', 0), row('handover'), true],
    ['a shift that is over', form('handover', 0), row('handover', {}, { open: 0 }), false],
    ['printed again for the file', form('requests'), row('requests', {}, { files: [file('signed')] }), false],
    ['with a photo of the damage', form('requests'), row('requests', {}, { files: [file('photo')] }), true],
    ['in its box already', form('requests'), row('requests', { filed: '2026-B03' }), false],
  ])('%s', (_what, kind, printed, waited) => expect(comesBack(kind, printed)).toBe(waited));

  it('is as the site says where it says so, but for what is struck out or on file', () => {
    const signed = row('requests', {}, { files: [file('signed')] });
    expect(comesBack(form('requests'), row('requests'), false)).toBe(false);
    expect(comesBack(form('fees.record', 3), row('fees'), true)).toBe(true);
    expect([comesBack(form('requests'), signed, true), comesBack(form('requests'), row('requests', {}, { state: 'void' }), true)]).toEqual([
      false,
      false,
    ]);
  });

  it.each([
    ['duty', true],
    ['fees.handover', true],
    ['keyloans', false],
    ['requests.list', false],
  ])('the list %s: %s', (id, waited) => expect(comesBackAsRule({ ...form(id), list: true })).toBe(waited));
});

const event = (before: Row | null, after: Row): RowEvent => ({ before, after });

describe('cameBack', () => {
  it.each<[string, RowEvent, string | null]>([
    ['a signed copy is attached', event(row('requests'), row('requests', {}, { files: [file('signed')] })), 'copy'],
    ['a photo is attached', event(row('requests'), row('requests', {}, { files: [file('photo')] })), null],
    ['a signed copy is taken off', event(row('requests', {}, { files: [file('signed')] }), row('requests')), null],
    ['box and folder are written', event(row('requests', { filed: '' }), row('requests', { filed: '2026-B03' })), 'record'],
    ['they are corrected', event(row('requests', { filed: 'B02' }), row('requests', { filed: 'B03' })), null],
    ['the resident has signed', event(row('callbacks', { signed: false }), row('callbacks', { signed: true })), 'record'],
    ['the slip is back', event(row('workorders', { returnedAt: '' }), row('workorders', { returnedAt: '2026' })), 'record'],
    ['the gate gave it back', event(row('releases', { slipBackAt: '' }), row('releases', { slipBackAt: '2026' })), 'record'],
    ['new, with its copy', event(null, row('requests', {}, { files: [file('signed')] })), 'copy'],
    ['struck out', event(row('requests'), row('requests', { filed: 'B' }, { state: 'void' })), null],
    ['something else', event(row('requests', { result: '' }), row('requests', { result: '好' })), null],
  ])('%s', (_what, happened, way) => expect(cameBack(happened)).toBe(way));
});

describe('goneWhy', () => {
  it.each<[string, RowEvent, string]>([
    ['struck out', event(row('requests'), row('requests', {}, { state: 'void', voided: '重复登记' })), '重复登记'],
    [
      'struck out before',
      event(row('requests', {}, { state: 'void', voided: '重复' }), row('requests', {}, { state: 'void', voided: '重复' })),
      '',
    ],
    ['a release slip that is lost', event(row('releases', { slipNote: '' }), row('releases', { slipNote: '门岗弄丢' })), '门岗弄丢'],
    ['nothing', event(row('releases', { slipNote: '' }), row('releases', { slipNote: '' })), ''],
  ])('%s', (_what, happened, why) => expect(goneWhy(happened)).toBe(why));
});
