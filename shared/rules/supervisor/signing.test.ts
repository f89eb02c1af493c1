/** What waits for a signature or an answer, in which order, and what must be left to another (CB-11, IN-12, RG-4, SH-2). */
import { describe, expect, it } from 'vitest';
import { aCallback } from '../../registers/callbacks/fixtures';
import type { Row } from '../../registers/contract/row';
import { aDocument } from '../../registers/documents/fixtures';
import { anEntry } from '../../registers/duty/fixtures';
import { aHandover } from '../../registers/handover/fixtures';
import { aRenovation } from '../../registers/renovations/fixtures';
import { aRequest } from '../../registers/requests/fixtures';
import { ASKING_REGISTERS, signLines } from './signing';
import { deskRow } from './testing/desk-row';

const NOW = '2026-11-23T09:00:00+08:00';
const ME = { name: '陈芳' };
const ask = (by: string, at = '2026-11-20T10:00:00+08:00', answeredAt = '') => ({
  at,
  by,
  to: '陈芳',
  question: '能减免吗',
  answer: '',
  answeredAt,
  answeredBy: '',
});
const called = (callers: readonly string[], part: object = {}) =>
  aCallback({ round: 1, method: 'phone', calledAt: '2026-11-22T10:00:00+08:00', callers, satisfaction: 'satisfied', ...part });
const whys = (...rows: readonly Row[]) => signLines(rows, ME, NOW).map(({ why, others }) => (others ? `${why} by another` : why));

describe('one record', () => {
  it.each<[string, Row, readonly string[]]>([
    ['a question about a request', deskRow('requests', 'working', aRequest({ asks: [ask('王敏')] })), ['ask']],
    ['a question about a duty entry', deskRow('duty', 'working', anEntry({ asks: [ask('王敏')] })), ['ask']],
    ['answered', deskRow('requests', 'working', aRequest({ asks: [ask('王敏', undefined, NOW)] })), []],
    ['asked by myself', deskRow('requests', 'working', aRequest({ asks: [ask('陈芳')] })), ['ask by another']],
    ['asked by me and by another', deskRow('requests', 'working', aRequest({ asks: [ask('陈芳'), ask('王敏')] })), ['ask']],
    ['of a record that is closed', deskRow('requests', 'closed', aRequest({ asks: [ask('王敏')] }), { open: 0 }), []],
    ['a document nobody has read', deskRow('documents', 'review', aDocument()), ['document']],
    ['a document in hand', deskRow('documents', 'working', aDocument()), []],
    ['a doubtful document with its question', deskRow('documents', 'asking', aDocument({ asks: [ask('王敏')] })), ['ask']],
    ['renovations to be approved', deskRow('renovations', 'pending', aRenovation()), ['renovation']],
    ['works that go on', deskRow('renovations', 'working', aRenovation()), []],
    ['a shift nobody handed over', deskRow('handover', 'missed', aHandover()), ['missed']],
    [
      'a sheet that was refused',
      deskRow('handover', 'running', aHandover({ refused: [{ at: NOW, by: '李伟', reason: '少一台对讲机' }] })),
      ['refused'],
    ],
    [
      'refused, and taken over since',
      deskRow('handover', 'handed', aHandover({ refused: [{ at: NOW, by: '李伟', reason: '少' }] }), { open: 0 }),
      [],
    ],
    ['a sheet that runs', deskRow('handover', 'running', aHandover()), []],
    ['a callback closed without opinion', deskRow('callbacks', 'closed', called(['王敏']), { open: 0 }), ['callback']],
    ['a callback I made myself', deskRow('callbacks', 'closed', called(['王敏', '陈芳']), { open: 0 }), ['callback by another']],
    ['signed', deskRow('callbacks', 'closed', called(['王敏'], { reviewer: '陈芳' }), { open: 0 }), []],
    ['to be called still', deskRow('callbacks', 'due', aCallback()), []],
    ['a visitor', deskRow('visitors', 'in', {}), []],
  ])('%s', (_what, row, expected) => expect(whys(row)).toEqual(expected));
});

it('puts who waits for an answer first, callback forms last, and the oldest of each first', () => {
  const lines = signLines(
    [
      deskRow('callbacks', 'closed', called(['王敏']), { id: 'c', open: 0 }),
      deskRow('documents', 'review', aDocument(), { id: 'd' }),
      deskRow('requests', 'working', aRequest({ asks: [ask('王敏', '2026-11-22T10:00:00+08:00')] }), { id: 'younger' }),
      deskRow('requests', 'working', aRequest({ asks: [ask('王敏', '2026-11-21T23:59:59+08:00')] }), { id: 'older' }),
    ],
    ME,
    NOW,
  );
  expect(lines.map(({ row }) => row.id)).toEqual(['older', 'younger', 'd', 'c']);
});

it('says which documents are overdue', () => {
  const tone = (dueAt: string) => signLines([deskRow('documents', 'review', aDocument(), { dueAt })], ME, NOW)[0]?.tone;
  expect([tone('2026-11-22T23:59:59+08:00'), tone('2026-11-23T23:59:59+08:00')]).toEqual(['late', 'today']);
});

it('knows every register in which one can ask', () => {
  expect([...ASKING_REGISTERS].sort()).toEqual(['documents', 'duty', 'requests']);
});
