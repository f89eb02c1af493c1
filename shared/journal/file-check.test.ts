/** Seven attacks on each line of a file: every one is found, and named by its line (AUD-1). */
import { describe, expect, it } from 'vitest';
import { damagedSetting } from '../rules/safety/settings';
import { digestOf, GENESIS, type JournalEntry, sealEntry } from './entry';
import { type ExpectedHead, type FileFault, type FileReport, JournalFileCheck } from './file-check';
import { type JournalLine, writeLine } from './line';

const LENGTH = 200;

/** A chain of entries, each with one value apart. `mark` makes another story of the same length. */
function storyOf(length: number, mark = '', from: readonly JournalLine[] = []): readonly JournalLine[] {
  const lines = [...from];
  for (let seq = lines.length + 1; seq <= length; seq++) {
    const record = `01R${String(seq).padStart(5, '0')}`;
    const value = `张伟${seq}${mark}`;
    const salt = `salt-${seq}`;
    const d = digestOf(salt, value);
    const entry = sealEntry({
      seq,
      site: 'site-1',
      desk: '',
      at: `2026-11-21T09:${String(seq % 60).padStart(2, '0')}:00+08:00`,
      by: 'staff-1',
      command: 'record.create',
      record,
      register: 'duty',
      no: `ZB-20261121-${String(seq).padStart(3, '0')}`,
      op: 'create',
      reason: '',
      changes: [
        { field: 'name', from: { d: '' }, to: { d } },
        { field: 'shift', from: '', to: '早班' },
      ],
      prev: lines.at(-1)?.entry.hash ?? GENESIS,
    });
    lines.push({ entry, values: [{ d, salt, value, record }] });
  }
  return lines;
}

const whole = storyOf(LENGTH);
const texts = whole.map(writeLine);
const head: ExpectedHead = { seq: LENGTH, hash: whole.at(-1)?.entry.hash ?? '' };

function check(lines: readonly string[], expected: ExpectedHead | null = null): FileFault | null {
  const file = new JournalFileCheck(expected);
  for (const line of lines) file.take(line);
  return file.end().fault;
}

/** The check after each number of untouched lines: what every attack begins with is gone through once. */
const after = [new JournalFileCheck(head)];
for (const text of texts) {
  const next = cloned(after.length - 1);
  next.take(text);
  after.push(next);
}

function cloned(lines: number): JournalFileCheck {
  return Object.assign(Object.create(JournalFileCheck.prototype), after[lines]) as JournalFileCheck;
}

function checkTouched(lines: readonly string[]): FileFault | null {
  const touched = lines.findIndex((line, i) => line !== texts[i]);
  const same = touched < 0 ? lines.length : touched;
  const file = cloned(same);
  for (const line of lines.slice(same)) file.take(line);
  return file.end().fault;
}

const lineOf = (n: number): JournalLine => {
  const line = whole[n - 1];
  if (!line) throw new Error(`no line ${n}`);
  return line;
};
const without = (n: number): readonly string[] => texts.filter((_text, i) => i !== n - 1);
const swapped = (n: number): readonly string[] => {
  const other = n === LENGTH ? n - 1 : n + 1;
  return texts.map((text, i) => (i === n - 1 ? (texts[other - 1] ?? '') : i === other - 1 ? (texts[n - 1] ?? '') : text));
};
const inserted = (n: number, text: string): readonly string[] => [...texts.slice(0, n - 1), text, ...texts.slice(n - 1)];
const replaced = (n: number, line: JournalLine): readonly string[] => texts.map((text, i) => (i === n - 1 ? writeLine(line) : text));
/** A forger who computes every hash from line n on anew. */
const hashedAgain = (n: number): readonly string[] => storyOf(LENGTH, '!', whole.slice(0, n - 1)).map(writeLine);
const edited = (n: number): JournalLine => ({ ...lineOf(n), entry: { ...lineOf(n).entry, by: 'staff-9' } });
const otherValue = (n: number): JournalLine => ({ ...lineOf(n), values: lineOf(n).values.map((value) => ({ ...value, value: '李四' })) });
const sealedAlone = (n: number): JournalLine => {
  const { hash: _hash, ...body } = edited(n).entry;
  return { ...lineOf(n), entry: sealEntry(body) as JournalEntry };
};

it('a whole file is whole, with and without the head that was noted', () => {
  expect([check(texts), check(texts, head), check(texts, { ...head, seq: null }), check([], { seq: 0, hash: GENESIS })]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

const all = Array.from({ length: LENGTH }, (_one, i) => i + 1);
const attacks: readonly [name: string, attack: (n: number) => readonly string[], found: (n: number) => Partial<FileFault>][] = [
  ['a line deleted', without, (n) => (n === LENGTH ? { kind: 'short', seq: LENGTH } : { kind: 'gap', line: n, seq: n + 1 })],
  ['two lines swapped', swapped, (n) => ({ kind: 'gap', line: Math.min(n, LENGTH - 1) })],
  [
    'a line inserted: an older one again',
    (n) => inserted(n, texts[0] ?? ''),
    (n) => (n === 1 ? { line: 2 } : { kind: 'gap', line: n, seq: 1 }),
  ],
  ['a line inserted: one that was made up', (n) => inserted(n, writeLine(sealedAlone(n))), (n) => ({ line: n === LENGTH ? n : n + 1 })],
  ['a line edited', (n) => replaced(n, edited(n)), (n) => ({ kind: 'altered', line: n, seq: n })],
  [
    'a line edited and sealed again',
    (n) => replaced(n, sealedAlone(n)),
    (n) => (n === LENGTH ? { kind: 'other', line: n } : { kind: 'broken', line: n + 1 }),
  ],
  ['a value beside a line edited', (n) => replaced(n, otherValue(n)), (n) => ({ kind: 'value', line: n })],
  ['the end cut off', (n) => texts.slice(0, n - 1), () => ({ kind: 'short', seq: LENGTH })],
  ['all hashed again from a line on', hashedAgain, () => ({ kind: 'other', line: LENGTH, seq: LENGTH })],
  ['an older file put in place', (n) => texts.slice(0, Math.floor((n - 1) / 10) * 10), () => ({ kind: 'short', seq: LENGTH })],
];

describe.each(attacks)('%s', (_name, attack, found) => {
  it(`is found at each of the ${LENGTH} lines`, { timeout: 60_000 }, () => {
    for (const n of all) expect([n, checkTouched(attack(n))]).toEqual([n, expect.objectContaining(found(n))]);
  });
});

describe('what a chain alone cannot tell is told by the noted head', () => {
  it.each([
    ['the end cut off', texts.slice(0, 150)],
    ['all hashed again from line 150', hashedAgain(150)],
  ])('%s', (_name, lines) => {
    expect(check(lines)).toBeNull();
    expect(check(lines, { seq: null, hash: head.hash })).toMatchObject({ kind: 'short' });
    expect(check(lines, head)).not.toBeNull();
  });
});

it('any single byte changed in a line is found', () => {
  const text = texts[6] ?? '';
  for (let at = 0; at < text.length; at++) {
    const hit = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
    expect([at, checkTouched([...texts.slice(0, 6), hit])]).toEqual([at, expect.objectContaining({ line: 7 })]);
  }
});

it.each<[what: string, text: string, kind: FileFault['kind']]>([
  ['another site', writeLine(ofSite('site-2')), 'site'],
  ['a value taken from elsewhere', writeLine({ ...lineOf(3), values: [...lineOf(3).values, ...lineOf(2).values] }), 'value'],
  ['a space more', `${texts[2] ?? ''} `, 'line'],
  ['something added beside the entry', (texts[2] ?? '').replace('{"entry"', '{"note":1,"entry"'), 'line'],
])('%s is a fault of its line', (_what, text, kind) => {
  const lines = texts.map((one, i) => (i === 2 ? text : one));
  expect(check(lines)).toMatchObject({ line: 3, kind });
});

it('values that are gone are counted, and those apart that a later entry says were erased on request', () => {
  const file = new JournalFileCheck();
  for (const [i, line] of whole.entries()) file.take(writeLine(i < 5 ? { ...line, values: [] } : line));
  const [second] = whole.slice(1);
  const { hash: prev, ...body } = lineOf(LENGTH).entry;
  const erased = sealEntry({ ...body, seq: LENGTH + 1, record: second?.entry.record ?? '', op: 'erase', changes: [], prev });
  file.take(writeLine({ entry: erased, values: [] }));
  expect(file.end()).toMatchObject({ lines: LENGTH + 1, values: LENGTH - 5, missing: 4, erased: 1, fault: null });
});

function ofSite(site: string): JournalLine {
  const { hash: _hash, ...body } = lineOf(3).entry;
  return { ...lineOf(3), entry: sealEntry({ ...body, site }) };
}

describe('a file that a rebuild from damaged copies began', () => {
  /** The rebuild's own entry, after `length` lines: what it found not to join. */
  const told = (length: number, faults: readonly number[]): readonly string[] => {
    const from = whole.slice(0, length);
    const [line] = storyOf(length + 1, '', from).slice(length);
    if (!line) throw new Error('no line');
    const { hash: _hash, ...body } = line.entry;
    const to = [{ at: body.at, file: 'main', faults, last: length }];
    const changes = [{ field: 'value', from: null, to }] as unknown as JournalEntry['changes'];
    const entry = sealEntry({
      ...body,
      command: 'safety.noteDamage',
      op: 'setting',
      record: damagedSetting.key,
      register: '',
      no: '',
      changes,
    });
    return [...from.map(writeLine), writeLine({ entry, values: [] })];
  };
  const report = (lines: readonly string[]): FileReport => {
    const file = new JournalFileCheck();
    for (const line of lines) file.take(line);
    return file.end();
  };
  const lost = (lines: readonly string[], ...gone: readonly number[]): readonly string[] =>
    lines.filter((_text, i) => !gone.includes(i + 1));

  it.each<[what: string, lines: readonly string[], fault: object | null, known: readonly object[]]>([
    ['begins with the first entry that is left', lost(told(20, [3]), 1, 2), null, [{ line: 1, kind: 'gap', seq: 3, toldBy: 21 }]],
    ['does not join where one was lost', lost(told(20, [9]), 8), null, [{ line: 8, kind: 'gap', seq: 9, toldBy: 21 }]],
    ['both', lost(told(20, [2, 9]), 1, 8), null, [{ seq: 2 }, { seq: 9 }]],
    ['lost a line since', lost(told(20, [3]), 1, 2, 12), { kind: 'gap', line: 10, seq: 13 }, [{ seq: 3 }]],
    ['lost another first line since', lost(told(20, [3]), 1, 2, 3), { kind: 'gap', line: 1, seq: 4 }, []],
    ['lost its first line and says nothing of it', lost(told(20, []), 1), { kind: 'gap', line: 1, seq: 2 }, []],
    ['lost a line after what it says', [...told(20, [3]), ...texts.slice(21, 25)].slice(2), { kind: 'broken', seq: 22 }, [{ seq: 3 }]],
  ])('%s', (_what, lines, fault, known) => {
    const found = report(lines);
    expect(found).toMatchObject({ fault, known });
    expect(found.known).toHaveLength(known.length);
  });

  it('speaks of nothing behind a fault that nobody has named', () => {
    expect(report(lost(told(20, [12]), 6, 11))).toMatchObject({ fault: { seq: 7 }, known: [], head: { seq: 5 }, values: 5 });
  });
});
