/** A bundle as a file: read whole or not at all, whatever happened to it on the way; afterwards it is known what its sender has (BY-14). */
// The exchange loads it when something comes; with all rules of all registers that is not the first test's time.
import '@renderer/db/merge/take-in';
import { notePeer, otherDesks } from '@renderer/db/merge/peers';
import { ApartDesk, SITE } from '@renderer/db/testing/apart-desk';
import { aKey } from '@shared/registers/keys/fixtures';
import { beforeEach, expect, it, test } from 'vitest';
import { bundleName, readBundleFile, writeBundle } from './bundle-file';
import { exchangeOf } from './exchange';

const AT = '2026-11-21T10:15:00+08:00';
const MARK = 18;

let a: ApartDesk;
let b: ApartDesk;

beforeEach(async () => {
  [a, b] = [new ApartDesk('A'), new ApartDesk('B')];
  for (const [i, desk] of [a, b].entries()) {
    await desk.begin();
    await desk.run('record.create', { register: 'keys', data: aKey({ tag: `K-${i}` }) });
  }
});

const fileOf = async (desk: ApartDesk, known = {}) => writeBundle(exchangeOf(desk.db), { site: SITE, desk: desk.letter, at: AT }, known);

it('brings the other desk what this one has, and the way back holds only what is lacking', async () => {
  const made = await fileOf(a);
  const found = await readBundleFile(made.bytes, SITE);
  if (!found.ok) throw new Error(found.error.code);
  expect(await exchangeOf(b.db).takeInFor(SITE, found.value.sent)).toMatchObject({ taken: made.entries, refused: [] });
  await notePeer(b.db, found.value, AT);
  const [other] = await otherDesks(b.db);
  expect(other).toMatchObject({ desk: 'A', entries: made.entries, lacks: 1 });
  const back = await fileOf(b, other?.has ?? {});
  expect(back.entries).toBe(1);
  expect((await b.db.rows.toArray()).map(({ no }) => no).sort()).toEqual(['K-0', 'K-1']);
});

test.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
  ['cut off', (bytes) => bytes.subarray(0, bytes.length - 30), 'bundle.damaged'],
  ['cut off after its mark', (bytes) => bytes.subarray(0, MARK), 'bundle.damaged'],
  ['with one bit changed', (bytes) => bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte)), 'bundle.damaged'],
  ['with something behind it', (bytes) => new Uint8Array([...bytes, 1, 2, 3]), 'bundle.damaged'],
  [
    'of a newer program',
    (bytes) => new Uint8Array(Buffer.concat([Buffer.from('DESKBOOK BUNDLE 2\n'), bytes.subarray(MARK)])),
    'bundle.newer',
  ],
  ['that is none', () => new Uint8Array(Buffer.from('你好')), 'bundle.format'],
  ['that is empty', () => new Uint8Array(), 'bundle.format'],
])('a file %s is refused whole', async (_what, change, code) => {
  const { bytes } = await fileOf(a);
  expect(await readBundleFile(change(bytes), SITE)).toMatchObject({ ok: false, error: { code } });
});

it('a file of another site is refused, and a desk that has none takes any', async () => {
  const { bytes } = await fileOf(a);
  expect(await readBundleFile(bytes, 'site-2')).toMatchObject({ ok: false, error: { code: 'bundle.site' } });
  expect(await readBundleFile(bytes, '')).toMatchObject({ ok: true, value: { site: SITE, desk: 'A' } });
});

it('is named after the desk, the one it is for, and the moment', () => {
  expect(bundleName({ desk: 'A', at: AT }, 'B')).toBe('A-B-20261121T101500.dbbundle');
  expect(bundleName({ desk: 'A', at: AT }, '')).toBe('A-20261121T101500.dbbundle');
});
