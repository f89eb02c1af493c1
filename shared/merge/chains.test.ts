/** Lines in any order, doubled, in pieces, altered, foreign: what is taken, what waits, what is refused; and the same result however they came. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { sealEntry } from '../journal/entry';
import { moduleOf } from '../registers/index';
import { aParcel } from '../registers/parcels/fixtures';
import { aVisitor } from '../registers/visitors/fixtures';
import { type Gathered, gather, NOTHING_GATHERED, type Sent } from './chains';
import { HandDesk } from './fixtures';
import { mergeSite } from './merge';

let a: HandDesk;

const take = (...batches: readonly (readonly Sent[])[]): Gathered =>
  batches.reduce((all, sent) => gather(all, sent, 'site-1'), NOTHING_GATHERED);
const told = ({ chains, waiting, faults }: Gathered): readonly unknown[] => [
  [...chains.values()].map((lines) => lines.length),
  waiting.length,
  faults.map(({ kind, seq }) => `${kind} ${seq}`),
];

beforeEach(() => {
  a = new HandDesk('A');
  a.create('parcels', 'r1', 'KD-A001', aParcel({ shelf: '1' }), 'waiting');
  for (let n = 2; n <= 6; n++) a.change('parcels', 'r1', 'KD-A001', { shelf: String(n), recipient: `住户${n}` });
});

describe('what comes', () => {
  it('doubled, backwards, in pieces: each once', () => {
    const all = a.sent();
    expect(told(take([...all, ...all].reverse(), all.slice(2, 4)))).toEqual([[6], 0, []]);
  });

  it('after a gap waits until it is filled', () => {
    const all = a.sent();
    expect(told(take(all.slice(0, 2), all.slice(4)))).toEqual([[2], 2, []]);
    expect(told(take(all.slice(0, 2), all.slice(4), all.slice(2, 4)))).toEqual([[6], 0, []]);
  });

  it('shorter than what is here takes nothing away', () => {
    expect(told(take(a.sent(), a.sent().slice(0, 1), []))).toEqual([[6], 0, []]);
  });

  it('altered, of another site, or not to be read as a time, is refused and named', () => {
    const [first, second] = a.sent() as [Sent, Sent];
    const altered = { ...second, line: { ...second.line, entry: { ...second.line.entry, by: 'staff-X' } } };
    const { hash: _hash, ...body } = second.line.entry;
    const foreign = { ...second, line: { ...second.line, entry: sealEntry({ ...body, site: 'site-2' }) } };
    const timeless = { ...second, line: { ...second.line, entry: sealEntry({ ...body, at: 'gestern' }) } };
    expect(told(take([first, altered, foreign, timeless]))).toEqual([[1], 0, ['altered 2', 'site 2', 'altered 2']]);
  });

  it('that goes on in two ways stops where it parts', () => {
    const all = a.sent();
    const [, , third] = all as [Sent, Sent, Sent];
    const { hash: _hash, ...body } = third.line.entry;
    const other = { ...third, line: { ...third.line, entry: sealEntry({ ...body, by: 'staff-X' }) } };
    expect(told(take(all, [other]))).toEqual([[6], 0, ['parted 3']]);
  });

  it('brings values that were missing, and none that its entry does not name', () => {
    const all = a.sent();
    const bare = all.map(({ chain, line }) => ({ chain, line: { ...line, values: [] } }));
    const strange = all.map(({ chain, line }, i) => ({ chain, line: { ...line, values: all[(i + 1) % all.length]?.line.values ?? [] } }));
    const full = take(all);
    expect(take(bare, all)).toEqual(full);
    expect(take(all, bare)).toEqual(full);
    expect(
      take(strange)
        .chains.get(a.chain)
        ?.flatMap(({ values }) => values),
    ).toEqual([]);
  });
});

it('any order, any pieces, any doubling: the same records, histories and conflicts', () => {
  const command = fc.record({
    desk: fc.nat(3),
    what: fc.nat(5),
    record: fc.nat(3),
    hour: fc.integer({ min: -30, max: 30 }),
    hears: fc.nat(3),
  });
  fc.assert(
    fc.property(
      fc.array(command, { minLength: 3, maxLength: 40 }),
      fc.integer(),
      fc.integer({ min: 1, max: 9 }),
      (commands, chance, size) => {
        const desks = ['A', 'B', 'C', 'D'].map((letter) => new HandDesk(letter));
        const first = desks[0] as HandDesk;
        for (let n = 0; n < 4; n++) first.create('visitors', `v${n}`, `FK-A00${n}`, aVisitor(), 'in');
        for (const desk of desks.slice(1)) desk.hear(first);
        for (const { desk: place, what, record, hour, hears } of commands) {
          const desk = desks[place] as HandDesk;
          desk.at = `2026-11-${String(22 + Math.floor(hour / 24)).padStart(2, '0')}T${String((hour + 48) % 24).padStart(2, '0')}:00:00+08:00`;
          const other = desks[hears] as HandDesk;
          if (other !== desk) desk.hear(other);
          const to =
            [
              { name: `访客${hour}` },
              { $state: 'left', leftAt: desk.at },
              { badge: `A${hour}` },
              { $links: [`l${hour}`] },
              { $state: 'void' },
              { name: '' },
            ][what] ?? {};
          desk.change('visitors', `v${record}`, `FK-A00${record}`, to, what === 4 ? 'void' : what === 5 ? 'erase' : 'update');
        }
        const all = desks.flatMap((desk) => desk.sent());
        const whole = mergeSite(take(all).chains, moduleOf);
        expect([whole.early, whole.denied]).toEqual([0, []]);
        const mixed = [...all, ...all.slice(0, size)].map((sent, i) => [Math.sin(chance + i), sent] as const).sort(([x], [y]) => x - y);
        let gathered = NOTHING_GATHERED;
        for (let from = 0; from < mixed.length; from += size)
          gathered = gather(
            gathered,
            mixed.slice(from, from + size).map(([, sent]) => sent),
            'site-1',
          );
        expect(mergeSite(gathered.chains, moduleOf)).toEqual(whole);
      },
    ),
    { numRuns: 60 },
  );
});
