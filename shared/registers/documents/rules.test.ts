import { describe, expect, it } from 'vitest';
import type { Row } from '../contract/row';
import { documents } from './definition';
import type { DocumentData } from './fields';
import { aDocument } from './fixtures';
import { answeredGuard, checkDocument, deriveDocument, lastHolder } from './rules';
import { documentDue } from './urgency';

describe('due by 缓急', () => {
  it.each([
    ['urgent', '2026-11-21T23:59:59+08:00'],
    ['soon', '2026-11-22T23:59:59+08:00'],
    ['normal', '2026-11-24T23:59:59+08:00'],
    ['', '2026-11-24T23:59:59+08:00'],
  ] as const)('%s: %s', (urgency, due) => {
    expect(documentDue('2026-11-21T16:40:00+08:00', urgency)).toBe(due);
    for (const state of ['review', 'asking', 'working'] as const) expect(documents.due(aDocument({ urgency }), state)).toBe(due);
    for (const state of ['archived', 'refused'] as const) expect(documents.due(aDocument({ urgency }), state)).toBe('');
  });
});

describe('begins as its data say (BY-16)', () => {
  it.each<[string, Partial<DocumentData>, string]>([
    ['fresh', {}, 'review'],
    ['doubtful', { doubt: '收件单位不是本中心' }, 'asking'],
    ['read already', { opinion: '请工程部办理' }, 'working'],
    ['doubtful once, read since', { doubt: '盖章不清', opinion: '照办' }, 'working'],
    ['filed', { opinion: '照办', place: '2026-W05-8' }, 'archived'],
    ['refused', { doubt: '不是本中心的', refusedWhy: '退回街道办' }, 'refused'],
  ])('%s', (_, given, state) => {
    expect(documents.begin?.(aDocument(given))).toBe(state);
  });
});

const line = { at: '2026-11-21T09:30:00+08:00', by: '王敏', to: '林晓燕', question: '收不收', answer: '', answeredAt: '', answeredBy: '' };
const answer = { ...line, answer: '退回', answeredAt: '2026-11-21T10:00:00+08:00', answeredBy: '林晓燕' };

it.each<[string, DocumentData['asks'], boolean]>([
  ['never asked', [], false],
  ['waiting', [line], false],
  ['one of two waiting', [answer, line], false],
  ['answered', [answer], true],
])('taken in or refused only once answered (RG-4): %s', (_, asks, may) => {
  const row = { data: aDocument({ asks }) } as Row<DocumentData>;
  expect(answeredGuard(row)?.code ?? null).toBe(may ? null : 'documents.unanswered');
});

it('is not filed before it came', () => {
  expect(checkDocument(aDocument({ filedAt: '2026-11-21T09:19:59+08:00' })).map((r) => r.field)).toEqual(['filedAt']);
  expect(checkDocument(aDocument({ filedAt: '2026-11-21T09:20:00+08:00' }))).toEqual([]);
});

it('was handed on now where no time was written, and to nobody where no name was', () => {
  const lines = [
    { to: '高峰', at: '', signed: false },
    { to: '马超', at: '2026-11-20T09:00:00+08:00', signed: true },
    { to: ' ', at: '', signed: false },
  ];
  expect(deriveDocument(aDocument({ distribution: lines }), { now: '2026-11-21T10:00:00+08:00' }).distribution).toEqual([
    { to: '高峰', at: '2026-11-21T10:00:00+08:00', signed: false },
    lines[1],
  ]);
});

it('is with whom it was handed to last', () => {
  const to = (name: string, signed: boolean) => ({ to: name, at: '2026-11-21T11:00:00+08:00', signed });
  expect(lastHolder(aDocument())).toBeNull();
  expect(lastHolder(aDocument({ distribution: [to('高峰', true), to('马超', false)] }))).toMatchObject({ to: '马超', signed: false });
});
