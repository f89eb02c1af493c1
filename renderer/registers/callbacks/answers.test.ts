import { callbacks } from '@shared/registers/callbacks/definition';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { blankData } from '@shared/registers/contract/schema';
import { roundInput } from '@shared/rules/callbacks/round-command';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  callersFor,
  fromDraft,
  requestPlaces,
  restGood,
  roundInputOf,
  startAnswers,
  withAnswer,
  withRequest,
} from './answers';

const NOW = '2026-11-21T10:42:00+08:00';
const data = (given: Partial<CallbackData> = {}): CallbackData =>
  ({ ...blankData(callbacks.fields), source: 'repair', signature: 'visit', ...given }) as CallbackData;
const fresh = startAnswers(data({ firstMethod: 'phone' }), undefined, '王敏');
const put = (...parts: Partial<Answers>[]): Answers => parts.reduce<Answers>((answers, part) => withAnswer(answers, part, NOW), fresh);

describe('a fresh round', () => {
  it('presumes no answer', () => {
    expect(fresh).toMatchObject({ method: 'phone', callers: ['王敏'], satisfaction: '', attitude: '', handled: '', signed: false });
  });

  it.each([
    ['phone', ['李娜', '赵强'], ['王敏']],
    ['visit', ['李娜', '赵强'], ['李娜', '赵强']],
    ['meet', [], ['王敏']],
  ] as const)('by %s with %j planned: %j', (method, plannedCallers, expected) => {
    expect(callersFor(data({ plannedCallers }), method, '王敏')).toEqual(expected);
  });
});

describe('after a bad answer (CB-5)', () => {
  it.each<[Partial<Answers>, string]>([
    [{ satisfaction: 'dissatisfied' }, '2026-11-24T10:00:00+08:00'],
    [{ satisfaction: 'very-dissatisfied' }, '2026-11-24T10:00:00+08:00'],
    [{ handled: 'no' }, '2026-11-24T10:00:00+08:00'],
    [{ qualified: 'no' }, '2026-11-24T10:00:00+08:00'],
    [{ satisfaction: 'neutral' }, ''],
    [{ attitude: 'poor' }, ''],
  ])('%j: next callback %s', (part, expected) => {
    expect(put(part).nextAt).toBe(expected);
  });

  it('keeps a time that was chosen, also an emptied one', () => {
    expect(put({ satisfaction: 'dissatisfied' }, { nextAt: '' }).nextAt).toBe('');
    const chosen = '2026-11-22T09:00:00+08:00';
    expect(put({ satisfaction: 'dissatisfied' }, { nextAt: chosen }, { handled: 'no' }).nextAt).toBe(chosen);
  });

  it('sends nothing of a rectification that was taken back', () => {
    const back = put({ satisfaction: 'dissatisfied' }, { explanation: '又漏', rectifier: '李师傅' }, { satisfaction: 'satisfied' });
    expect(roundInputOf(back, NOW).round).toMatchObject({ explanation: '', rectifier: '', nextAt: '' });
  });
});

it('其余都好 fills what is open and leaves what was said', () => {
  expect(restGood(put({ attitude: 'poor' }))).toMatchObject({
    attitude: 'poor',
    effect: 'good',
    charges: 'none',
    handled: 'yes',
    satisfaction: '',
  });
});

describe('opinions (CB-6)', () => {
  it('Alt+R takes what stands in the suggestions, once', () => {
    const once = withRequest(put({ suggestions: ' 上门前先打电话 ' }), NOW);
    expect(once.opinions).toEqual([{ text: '上门前先打电话', end: 'request', replyBy: '2026-11-22T18:00:00+08:00' }]);
    expect(withRequest(once, NOW).opinions[1]).toMatchObject({ text: '' });
  });

  it('are sent without the empty ones; the places of requests are counted among those sent', () => {
    const replyBy = '2026-11-22T18:00:00+08:00';
    const answers = put({
      opinions: [
        { text: '灯暗', end: 'answered', replyBy },
        { text: ' ', end: 'promised', replyBy },
        { text: '门禁慢', end: 'request', replyBy },
      ],
    });
    expect(roundInputOf(answers, NOW).opinions).toEqual([
      { text: '灯暗', replyBy: '', answered: true },
      { text: '门禁慢', replyBy, answered: false },
    ]);
    expect(requestPlaces(answers.opinions)).toEqual([1]);
  });
});

it('what is sent is what the command reads, at the moment of saving when no time was given', () => {
  const { round } = roundInputOf(restGood(put({ satisfaction: 'satisfied' })), NOW);
  expect(roundInput.parse(round)).toEqual({ ...round, callers: ['王敏'], calledAt: NOW });
});

it('a draft of another version brings back what still fits', () => {
  expect(fromDraft(fresh, { satisfaction: 'neutral', signed: 'yes', gone: 1, suggestions: '好' })).toEqual({
    ...fresh,
    satisfaction: 'neutral',
    suggestions: '好',
  });
});
