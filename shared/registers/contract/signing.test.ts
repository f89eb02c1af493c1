/** What a signature given on the screen belongs to, and what is told of it later (CB-4). */
import { describe, expect, it } from 'vitest';
import { KEPT } from './decisions';
import type { AnyDefinition } from './definition';
import type { Data } from './fields';
import type { FileRef, Row } from './row';
import {
  awaitsSigning,
  changedSince,
  lastSigned,
  roundNow,
  type SignedFile,
  shownDigests,
  shownKeys,
  signaturesOf,
  signedData,
  signWay,
} from './signing';

const label = { zh: '栏', en: 'Field' };
const AT = '2026-11-22T10:00:00+08:00';

const definition = {
  id: 'things',
  fields: {
    thing: { kind: 'text', label, ...KEPT },
    count: { kind: 'number', label, ...KEPT },
    signed: { kind: 'yesNo', label, ...KEPT },
    rounds: { kind: 'rows', label, columns: {}, ...KEPT },
  },
  states: { out: {}, back: {} },
  signing: {
    taken: { says: label, line: label, who: ['thing'], shows: ['thing', 'count'], from: ['out'], ticks: 'signed' },
    asked: {
      says: label,
      line: label,
      who: [],
      shows: ['count'],
      from: ['back'],
      rounds: 'rounds',
      fits: (d: Data) => d['count'] !== 0,
      awaited: (d: Data) => d['count'] !== 5,
    },
  },
} as unknown as AnyDefinition;

const row = (data: Data, more: Partial<Row> = {}): Row =>
  ({ state: 'out', files: [], data: { thing: '伞', count: 1, ...data }, ...more }) as unknown as Row;

function ink(as: 'taken' | 'asked', data: Data, more: Partial<SignedFile> = {}, round = 0): SignedFile {
  const signing = definition.signing?.[as];
  if (!signing) throw new Error(as);
  const then = signedData(signing, data, round);
  const sign = {
    as,
    who: '李芳',
    desk: '',
    round,
    salt: 'salt-salt',
    shown: shownDigests(shownKeys(definition, signing, then), then, 'salt-salt'),
    reason: '',
    witness: '',
  };
  return { hash: `${as}${round}`, name: 'x', type: '', size: 1, role: 'ink', at: AT, by: '王敏', sign, ...more };
}

const scan = (at: string): FileRef => ({ hash: 's', name: '扫描.jpg', type: 'image/jpeg', size: 1, role: 'signed', at, by: '王敏' });

describe('what was signed', () => {
  it.each<readonly [string, Data, readonly string[]]>([
    ['stands as it stood', {}, []],
    ['was changed', { count: 2 }, ['count']],
    ['was blank and is filled now', { thing: '' }, ['thing']],
    ['what did not stand above the pad does not matter', { signed: true }, []],
  ])('%s', (_what, change, changed) => {
    const now = row(change);
    expect(changedSince(definition, now.data, ink('taken', { thing: '伞', count: 1 }))).toEqual(changed);
  });

  it('the digests of the same value differ from signature to signature', () => {
    expect(shownDigests(['count'], { count: 1 }, 'a')).not.toEqual(shownDigests(['count'], { count: 1 }, 'b'));
  });

  it('a round keeps its own words when the next one is made', () => {
    const first = { rounds: [{ count: 3 }] };
    const file = ink('asked', first, {}, 1);
    expect(changedSince(definition, { count: 9, rounds: [{ count: 3 }, { count: 9 }] }, file)).toEqual([]);
    expect(changedSince(definition, { count: 3, rounds: [{ count: 4 }] }, file)).toEqual(['count']);
  });
});

describe('who is still to sign', () => {
  const signed = ink('taken', { thing: '伞', count: 1 });
  it.each<readonly [string, Row, 'taken' | 'asked', boolean]>([
    ['nobody has', row({}), 'taken', true],
    ['the state does not ask for it', row({}, { state: 'back' }), 'taken', false],
    ['a voided record asks for nothing', row({}, { state: 'void' }), 'taken', false],
    ['on the screen', row({}, { files: [signed] }), 'taken', false],
    ['would not', row({}, { files: [{ ...signed, role: 'refusal' }] }), 'taken', false],
    ['on paper', row({ signed: true }), 'taken', false],
    ['no round is made yet', row({ rounds: [] }, { state: 'back' }), 'asked', false],
    ['the round is not signed', row({ rounds: [{ count: 1 }] }, { state: 'back' }), 'asked', true],
    [
      'only the round before was',
      row({ rounds: [{ count: 1 }, {}] }, { state: 'back', files: [ink('asked', { rounds: [{ count: 1 }] }, {}, 1)] }),
      'asked',
      true,
    ],
  ])('%s', (_what, one, as, awaits) => expect(awaitsSigning(definition, one, as)).toBe(awaits));

  it('the last word counts', () => {
    const later = { ...signed, hash: 'later', role: 'refusal' as const, at: '2026-11-22T11:00:00+08:00' };
    const both = row({}, { files: [later, signed] });
    expect(signaturesOf(both).map(({ hash }) => hash)).toEqual(['taken0', 'later']);
    const signing = definition.signing?.['taken'];
    expect(signing && lastSigned(both, 'taken', signing)?.hash).toBe('later');
  });

  it('knows the round at hand', () => {
    const signing = definition.signing?.['asked'];
    expect(signing && [roundNow(signing, { rounds: [] }), roundNow(signing, { rounds: [{}, {}] })]).toEqual([null, 2]);
  });
});

describe('the column 签字', () => {
  const signed = ink('taken', { thing: '伞', count: 1 });
  it.each<readonly [string, Data, readonly FileRef[], ReturnType<typeof signWay>]>([
    ['nobody signed', {}, [], null],
    ['on the screen', { signed: true }, [signed], 'screen'],
    ['on paper', { signed: true }, [], 'paper'],
    ['a scan', {}, [scan(AT)], 'paper'],
    ['refused', {}, [{ ...signed, role: 'refusal' }], 'refused'],
    ['refused, and signed on paper later', {}, [{ ...signed, role: 'refusal' }, scan('2026-11-22T12:00:00+08:00')], 'paper'],
  ])('%s', (_what, data, files, way) => expect(signWay(definition, row(data, { files }))).toBe(way));
});
