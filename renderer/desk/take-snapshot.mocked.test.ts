/** A snapshot that nobody is known to have read back, and what breaks before one is written. The files themselves: `workers/snapshot-file.test.ts`. */
import { deskbook } from '@renderer/db/database';
import { readSnapshotKey } from '@renderer/db/key-store';
import { useSafety } from '@renderer/stores/safety';
import { checkSnapshot } from '@renderer/workers/snapshot-client';
import { ok, type Refusal, type Result, refuse } from '@shared/base/result';
import { GENESIS } from '@shared/journal/entry';
import { afterEach, expect, it, vi } from 'vitest';
import { checkAgain, downloadSnapshot, type SnapshotDesk, takeSnapshot } from './take-snapshot';

vi.mock('@renderer/workers/snapshot-client');
vi.mock('@renderer/db/key-store');

const NAME = 'S1-main_20261122T140500_update.dbsnap';

/** A desk whose database has no entry yet, so that its head is the beginning of all. */
async function desk(): Promise<SnapshotDesk> {
  const db = deskbook(`take-${crypto.randomUUID()}`);
  await db.open();
  const host = { vault: {}, version: async () => ({ app: '1', chrome: '' }), logError: () => undefined };
  return { db, host, site: { id: 'S1', name: '云栖苑', desk: '' }, now: () => '2026-11-22T14:05:00+08:00' } as unknown as SnapshotDesk;
}

afterEach(() => useSafety.getState().snapshotFailed(''));

it.each<readonly [string, Result<string, Refusal>, string]>([
  ['whole, and of these records', ok(GENESIS), ''],
  ['whole, but of other records', ok('cd'.repeat(32)), 'snapshot.unverified'],
  ['cut off', refuse('snapshot.damaged'), 'snapshot.damaged'],
])('a file that is there counts only when it is what it says: %s', async (_what, head, code) => {
  vi.mocked(readSnapshotKey).mockResolvedValue(null);
  vi.mocked(checkSnapshot).mockResolvedValue((head.ok ? ok({ head: { seq: 0, hash: head.value } }) : head) as never);
  const checked = await checkAgain(await desk(), { name: NAME, bytes: 7 });
  expect(checked.ok ? '' : checked.error.code).toBe(code);
  expect(useSafety.getState().verified === NAME).toBe(code === '');
  useSafety.setState({ verified: '' });
});

it.each([
  ['into the vault', (one: SnapshotDesk) => takeSnapshot(one, 'daily')],
  ['to the downloads', (one: SnapshotDesk) => downloadSnapshot(one)],
])('what breaks before it is written %s is told to the trust light', async (_where, make) => {
  vi.mocked(readSnapshotKey).mockRejectedValue(Object.assign(new Error('no'), { name: 'UnknownError' }));
  expect(await make(await desk())).toEqual({ ok: false, error: { code: 'snapshot.write', params: { reason: 'UnknownError' } } });
  expect(useSafety.getState().snapshot.trouble).toBe('UnknownError');
});
