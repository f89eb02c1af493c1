/** Recall and precision 1.0 against a plain scan over a generated corpus, packed, changed and worked in. */
import { describe, expect, it } from 'vitest';
import { randomOf } from '../demo/random';
import { MOST_COUNTED, SearchBook } from './book';
import { compact, cut } from './compact';
import { plainText } from './plain';
import { type Query, readQuery } from './query';
import { lineOf, newestFirst } from './segment';

interface Record {
  readonly id: string;
  readonly register: string;
  readonly at: string;
  readonly text: string;
}

const REGISTERS = ['duty', 'units'];
const NAMES = [
  '张三 zs zhangsan',
  '单小松 sxs shanxiaosong dxs danxiaosong',
  '阿依古丽·买买提',
  '𠮷田㛃',
  '王敏 wm wangmin',
  '欧阳锋 oyf ouyangfeng',
];
const WORDS = [
  '漏水',
  '打印机卡纸',
  '电梯停',
  '３楼',
  '粤B·12345',
  'ＳＦ１２３４５６７８９０',
  '跳闸',
  '梯停在3层',
  '①号水表',
  '䶮',
  '噪音',
];
const SPOKEN = [
  '张三',
  'zs',
  'zhangs',
  'sxs',
  'dxs',
  '阿依古丽买买提',
  '古丽·买',
  '𠮷',
  '㛃',
  '田㛃',
  '䶮',
  'oyf',
  '漏水',
  '水',
  '梯停',
  '停在',
  '1号水表',
];
const NUMBERS = [
  '3楼',
  '粤b12345',
  'sf1234567890',
  '567890',
  '8021',
  '13800',
  '1203',
  '3-2-1203',
  '3栋2单元1203',
  'ZB20261121003',
  '-00',
  'a',
];
const SEVERAL = ['张三 漏水', '水 漏', 'zs 1203 跳', 'wm 8021', '打印机 打印机', '　漏水　'];
const NONE = ['不会有', 'zs 不会有', '\u001f'];
const QUERIES = [...SPOKEN, ...NUMBERS, ...SEVERAL, ...NONE];

function corpus(n: number): readonly Record[] {
  const random = randomOf(7, 'corpus');
  return Array.from({ length: n }, (_, i) => {
    const day = String(random.int(1, 28)).padStart(2, '0');
    const at = `2026-${String(random.int(1, 12)).padStart(2, '0')}-${day}T0${random.int(0, 9)}:00:00+08:00`;
    const unit = `${random.int(1, 4)}-${random.int(1, 3)}-${random.int(10, 13)}0${random.int(1, 4)}`;
    const phone = `1380013${random.int(8000, 8040)}`;
    const text = [
      `zb-20261121-${String(i).padStart(3, '0')}`,
      unit,
      unit.replaceAll('-', ''),
      random.pick(NAMES),
      phone,
      phone,
      random.pick(WORDS),
      random.pick(WORDS),
    ];
    return { id: `01${String(i).padStart(8, '0')}`, register: random.chance(0.8) ? 'duty' : 'units', at, text: text.join(' ') };
  });
}

/** Read once: a plain scan is slow enough. */
const plainOf = new Map<string, string>();

function plainlyOf(text: string): string {
  const plain = plainOf.get(text) ?? plainText(text);
  plainOf.set(text, plain);
  return plain;
}

function plainScan(records: readonly Record[], query: Query): readonly string[] {
  const all = records
    .filter(({ text }) => query.every((spellings) => spellings.some((one) => plainlyOf(text).includes(one))))
    .map(({ id, register, at }) => ({ register, id, at: Date.parse(at) }))
    .sort(newestFirst);
  return REGISTERS.flatMap((wanted) => all.flatMap(({ register, id }) => (register === wanted ? [`${register} ${id}`] : [])));
}

function found(book: SearchBook, query: Query): readonly string[] {
  const groups = book.find(query, { each: Number.POSITIVE_INFINITY });
  return REGISTERS.flatMap((wanted) =>
    groups.flatMap(({ register, hits }) => (register === wanted ? hits.map(({ id }) => `${register} ${id}`) : [])),
  );
}

function bookOf(records: readonly Record[]): SearchBook {
  const book = new SearchBook();
  for (const register of REGISTERS) {
    const lines = records.filter((one) => one.register === register).map(({ id, at, text }) => lineOf(id, at, text));
    for (const { segment } of cut(register, lines.sort(newestFirst))) book.append(segment, '');
  }
  return book;
}

function change(book: SearchBook, record: Record, gone = false): void {
  book.fresh.set(record.id, gone ? null : { register: record.register, ...lineOf(record.id, record.at, record.text) });
}

describe('a generated corpus', () => {
  const records = corpus(12_000);
  const book = bookOf(records);

  it.each(QUERIES)('finds all of %j, newest first, and nothing else', (text) => {
    const query = readQuery(text);
    expect(found(book, query).join('\n')).toBe(plainScan(records, query).join('\n'));
  });

  it('says of every query what it should: some find, some do not', () => {
    expect(QUERIES.filter((text) => plainScan(records, readQuery(text)).length === 0)).toEqual(NONE);
  });

  it('stays right while records change, come and go, before and after they are worked in', { timeout: 60_000 }, () => {
    const random = randomOf(7, 'changes');
    const few = records.slice(0, 9000).map((record) => ({ ...record, register: 'duty' }));
    const own = bookOf(few);
    let now = new Map(few.map((record) => [record.id, record]));
    for (let round = 0; round < 2; round++) {
      const ids = [...now.keys()];
      for (let i = 0; i < 300; i++) {
        const old = now.get(random.pick(ids));
        if (!old) continue;
        const goes = random.int(1, 4) === 1;
        const next = {
          ...old,
          at: i % 7 === 0 ? '2026-12-30T23:00:00+08:00' : old.at,
          text: `${old.text} 改过${round} ${random.pick(NAMES)}`,
        };
        change(own, goes ? old : next, goes);
        if (goes) now.delete(old.id);
        else now.set(old.id, next);
      }
      const fresh = corpus(40).map((record, i) => ({ ...record, id: `02${round}${String(i).padStart(6, '0')}` }));
      for (const record of fresh) change(own, record);
      now = new Map([...now, ...fresh.map((record) => [record.id, record] as const)]);
      for (const pass of ['before', 'after']) {
        if (pass === 'after') compact(own);
        for (const text of [...QUERIES.filter((_, i) => i % 4 === 0), '改过0', '改过1 zs']) {
          const query = readQuery(text);
          expect([pass, text, ...found(own, query)].join('\n')).toBe([pass, text, ...plainScan([...now.values()], query)].join('\n'));
        }
      }
      expect(own.fresh.size).toBe(0);
    }
  });

  it('nothing of what was taken out is left after it is worked in', () => {
    const own = bookOf(records.slice(0, 500));
    const him = records[3] as Record;
    change(own, him, true);
    compact(own);
    const all = [...own.shelves.values()].flat().map(({ segment }) => segment.ids + segment.text);
    expect(all.some((text) => text.includes(him.id) || text.includes(him.text.split(' ')[0] ?? ''))).toBe(false);
  });

  it('gives some of each register, the newest, and says how many there are', () => {
    const all = plainScan(records, readQuery('漏水'));
    const groups = book.find(readQuery('漏水'), { each: 5 });
    expect(new Set(groups.map(({ register }) => register))).toEqual(new Set(REGISTERS));
    for (const { register, hits, count, more } of groups) {
      expect(hits.map(({ id }) => `${register} ${id}`)).toEqual(all.filter((one) => one.startsWith(`${register} `)).slice(0, 5));
      expect([count, more]).toEqual([MOST_COUNTED, true]);
    }
    const [first, ...others] = groups.map(({ hits }) => hits[0]?.at ?? 0);
    for (const at of others) expect(first).toBeGreaterThanOrEqual(at);
  });

  it('asks one register only', () => {
    expect(book.find(readQuery('漏水'), { each: 3, only: 'duty' }).map(({ register, hits }) => [register, hits.length])).toEqual([
      ['duty', 3],
    ]);
  });
});
