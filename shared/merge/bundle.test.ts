/** Bundles: what is left out because it is known, what a cut or altered one still gives, what is refused. */
import { beforeEach, describe, expect, it } from 'vitest';
import { writeLine } from '../journal/line';
import { aParcel } from '../registers/parcels/fixtures';
import { BUNDLE_FORMAT, BundleWriter, readBundle } from './bundle';
import { gather, NOTHING_GATHERED, sentOf } from './chains';
import type { Positions } from './exchange';
import { chainsOf, HandDesk } from './fixtures';

let a: HandDesk;
let b: HandDesk;

function write(known: Positions = {}): readonly string[] {
  const chains = chainsOf(a, b);
  const has = Object.fromEntries([...chains].map(([chain, all]) => [chain, all.length]));
  const writer = new BundleWriter();
  const sent = [...chains].flatMap(([chain, all]) => all.slice(known[chain] ?? 0).map((line) => ({ chain, text: writeLine(line) })));
  const head = writer.head({ site: 'site-1', desk: 'A', at: '2026-11-21T10:00:00+08:00', chain: a.chain, has });
  return [head, ...sent.flatMap((one) => writer.line(one)), writer.end()];
}
const read = (lines: readonly string[]) => {
  const found = readBundle(lines, 'site-1');
  if (!found.ok) throw new Error(found.error.code);
  return found.value;
};

beforeEach(() => {
  a = new HandDesk('A');
  b = new HandDesk('B');
  a.create('parcels', 'r1', 'KD-A001', aParcel(), 'waiting');
  a.change('parcels', 'r1', 'KD-A001', { shelf: '2' });
  b.hear(a);
});

it('gives back every line of every desk, and what the sender has', () => {
  const bundle = read(write());
  expect(gather(NOTHING_GATHERED, sentOf(bundle.sent), 'site-1')).toEqual(gather(NOTHING_GATHERED, [...a.sent(), ...b.sent()], 'site-1'));
  expect(bundle).toMatchObject({ desk: 'A', chain: a.chain, isCut: false });
  expect(bundle.has).toEqual({ [a.chain]: 2, [b.chain]: 1 });
});

it('leaves out what is known', () => {
  const { sent, has } = read(write({ [a.chain]: 1, [b.chain]: 1 }));
  expect(sentOf(sent).map(({ line }) => line.entry.seq)).toEqual([2]);
  expect(has[b.chain]).toBe(1);
});

describe('on a stick that was pulled out or written over', () => {
  it.each([1, 2, 3, 4, 5])('cut after %i lines gives the whole ones', (lines) => {
    const bundle = read(write().slice(0, lines));
    expect(bundle.isCut).toBe(true);
    expect(bundle.sent.length).toBe([0, 0, 1, 2, 2][lines - 1]);
  });

  it('after a torn line the rest of its journal is passed over, and the bundle is not whole', () => {
    const lines = write().map((line, i) => (i === 2 ? line.slice(0, 40) : line));
    expect([read(lines).isCut, read(lines).sent.length]).toEqual([true, 1]);
  });

  it('one sign changed in a line that can still be read is noticed, and its entry is refused by its hash', () => {
    const lines = write().map((line) => line.replace('KD-A001', 'KD-A007'));
    const bundle = read(lines);
    expect(bundle.isCut).toBe(true);
    expect(gather(NOTHING_GATHERED, sentOf(bundle.sent), 'site-1').faults.map(({ kind, seq }) => `${kind} ${seq}`)).toEqual([
      'altered 1',
      'altered 2',
    ]);
  });
});

it.each([
  ['nothing', [], 'bundle.format'],
  ['no bundle', ['{"t":"head"}'], 'bundle.format'],
  ['text', ['你好'], 'bundle.format'],
  ['a newer one', [JSON.stringify({ bundle: BUNDLE_FORMAT + 1, site: 'site-1', desk: 'A', at: '', chain: '', has: {} })], 'bundle.newer'],
  ['one of another site', [JSON.stringify({ bundle: 1, site: 'site-2', desk: 'A', at: '', chain: '', has: {} })], 'bundle.site'],
])('refuses %s', (_what, lines, code) => {
  expect(readBundle(lines, 'site-1')).toMatchObject({ ok: false, error: { code } });
});
