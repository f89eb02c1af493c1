import { expect, it } from 'vitest';
import { checkAgency } from './rules';

const T = (clock: string): string => `2026-11-21T${clock}:00+08:00`;

it.each<[string, string, string, string, readonly string[]]>([
  ['in order', T('09:00'), T('10:00'), T('11:00'), []],
  ['not yet sent', T('09:00'), '', '', []],
  ['done without being sent', T('09:00'), '', T('09:30'), []],
  ['sent before it was accepted', T('09:00'), T('08:59'), '', ['agency.sent-early']],
  ['done before it was sent', T('09:00'), T('10:00'), T('09:59'), ['agency.done-early']],
  ['done before it was accepted', T('09:00'), '', T('08:00'), ['agency.done-early']],
])('%s', (_, acceptedAt, sentAt, doneAt, codes) => {
  expect(checkAgency({ acceptedAt, sentAt, doneAt }).map((r) => r.code)).toEqual(codes);
});
