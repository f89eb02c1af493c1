import { describe, expect, it } from 'vitest';
import { text } from '../../base/text';
import { about, KEPT } from './decisions';
import type { Data, Fields } from './fields';
import { type FateOf, hideData, hideValue, hideWords } from './hide';

const fields = {
  name: { kind: 'text', label: text('姓名', 'Name'), ...about('name') },
  phone: { kind: 'phone', label: text('电话', 'Phone'), ...about('phone') },
  phones: { kind: 'phones', label: text('电话', 'Phones'), ...about('phone') },
  born: { kind: 'date', label: text('生日', 'Birthday'), ...about('sensitive') },
  need: { kind: 'longText', label: text('特殊需求', 'Needs'), ...about('sensitive') },
  what: { kind: 'longText', label: text('内容', 'What'), ...about('text') },
  log: { kind: 'log', label: text('跟进', 'Progress'), ...about('text') },
  people: {
    kind: 'rows',
    label: text('业主', 'Owners'),
    ...about('text'),
    columns: {
      name: { label: text('姓名', 'Name'), kind: 'text', personal: 'name' },
      from: { label: text('起', 'From'), kind: 'date', personal: 'none' },
    },
  },
  at: { kind: 'instant', label: text('时间', 'At'), ...KEPT },
} as const satisfies Fields;

const WHAT = '张伟来电（13812345678），李娜家漏水';

const data: Data = {
  name: '张伟',
  phone: '13812345678',
  phones: ['13900001111', '0755-12345678'],
  born: '1980-01-02',
  need: '怀孕',
  what: WHAT,
  log: [{ at: '2026-11-21T14:05:00+08:00', by: '王敏', text: '已回电张伟' }],
  people: [{ name: '李娜', from: '2020-01-01' }],
  at: '2026-11-21T14:05:00+08:00',
};

const all: FateOf = (kind) => (kind === 'none' ? 'shown' : 'masked');

describe('hideData', () => {
  it('hides each value as its kind says, and nothing of it stands in the words beside it', () => {
    expect(hideData(fields, data, all)).toEqual({
      name: '张**',
      phone: '138****5678',
      phones: ['139****1111', '0755-******78'],
      born: '',
      need: '***',
      what: '张**来电（138****5678），李**家漏水',
      log: [{ at: '2026-11-21T14:05:00+08:00', by: '王敏', text: '已回电张**' }],
      people: [{ name: '李**', from: '2020-01-01' }],
      at: '2026-11-21T14:05:00+08:00',
    });
  });

  it('leaves out what is to be left out; words keep their sense', () => {
    const left = hideData(fields, data, (kind) => (kind === 'none' ? 'shown' : 'left'));
    expect([left['name'], left['phone'], left['phones'], left['need']]).toEqual(['', '', [], '']);
    expect(left['what']).toBe('张**来电（138****5678），李**家漏水');
  });

  it.each<[string, FateOf, string]>([
    [
      'names may be seen: only numbers are hidden',
      (kind) => (kind === 'name' || kind === 'none' ? 'shown' : 'masked'),
      '张伟来电（138****5678），李娜家漏水',
    ],
    [
      'words may be seen, but not what is hidden in a field of its own',
      (kind) => (kind === 'phone' || kind === 'idNumber' ? 'masked' : 'shown'),
      '张伟来电（138****5678），李娜家漏水',
    ],
    ['everything may be seen', () => 'shown', WHAT],
  ])('%s', (_what, fate, words) => {
    expect(hideData(fields, data, fate)['what']).toBe(words);
  });

  it('takes what stands for nobody as a plain word', () => {
    const said = hideData(fields, { name: '业主', what: '业主来电' }, all);
    expect(said).toEqual({ name: '业**', what: '业主来电' });
  });
});

describe('words beside a record', () => {
  it('hides an older value and a reason with what the record knows', () => {
    expect(hideValue(fields, 'what', '原为张伟', data, all)).toBe('原为张**');
    expect(hideValue(fields, 'phone', '13700002222', data, all)).toBe('137****2222');
    expect(hideWords(fields, '张伟不要了，打 13812345678', data, all)).toBe('张**不要了，打 138****5678');
  });
});
