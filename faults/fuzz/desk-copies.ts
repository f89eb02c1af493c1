/** Sound copies of a small desk, to be spoilt: its journal's lines, a snapshot, and the same snapshot behind a passphrase. */
import 'fake-indexeddb/auto';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { journalLinesAfter } from '@renderer/db/journal-lines';
import { runScript } from '@renderer/db/run-script';
import { makeSnapshotKey, type SnapshotKey } from '@renderer/workers/snapshot-key';
import { writeSnapshot } from '@renderer/workers/snapshot-write';
import { demoIds } from '@shared/demo/ids';
import { demoScript } from '@shared/demo/script';

export const AT = '2026-11-21T14:05:00+08:00';
export const SITE = 'S1';
export const PASSPHRASE = '松柏常青';

export interface DeskCopies {
  readonly lines: readonly string[];
  readonly plain: Uint8Array;
  readonly locked: Uint8Array;
}

export async function deskCopies(): Promise<DeskCopies> {
  const db = deskbook(`fuzz-${crypto.randomUUID()}`);
  await db.open();
  await runScript(db, demoScript({ seed: 5, units: 6, days: 2, records: 30, now: AT }), { site: SITE, newId: demoIds() });
  const photo = new Blob([new Uint8Array(40_000).fill(7)], { type: 'image/png' });
  await db.attachments.put({ hash: 'a'.repeat(64), record: 'r', blob: photo, thumb: null });
  const copies = {
    lines: await journalLinesAfter(db, 0, Number.POSITIVE_INFINITY),
    plain: await snapshotOf(db, null),
    locked: await snapshotOf(db, await makeSnapshotKey(PASSPHRASE)),
  };
  await db.delete();
  return copies;
}

async function snapshotOf(db: Deskbook, key: SnapshotKey | null): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const plan = { app: '1', site: SITE, siteName: '桂园', desk: '', at: AT, reason: 'daily' } as const;
  await writeSnapshot(
    db,
    plan,
    key,
    async (bytes) => void pieces.push(bytes),
    () => undefined,
  );
  return new Uint8Array(Buffer.concat(pieces));
}
