/** What brings many records in: an imported table, planned and written, and a copy that is restored beside the records and compared with them. */
import { nowInstant } from '@renderer/desk/clock';
import { makeCommitter } from '@renderer/desk/committer';
import { readSite } from '@renderer/desk/site';
import { pickHost } from '@renderer/host/pick-host';
import { planRows } from '@renderer/workers/import-client';
import { rehearseSnapshot } from '@renderer/workers/restore-client';
import { writeInto } from '@renderer/workers/snapshot-client';
import { addMinutes } from '@shared/base/time';
import { actorNamed } from '@shared/demo/people';
import { bookOf } from '@shared/import/books';
import { rowsToWrite } from '@shared/import/rows-to-write';
import { type JobTimes, jobTimes } from './jobs';
import { openSite } from './pages';

const MANAGER = actorNamed('陈建国');
const PLAN = { app: 'bench', siteName: 'bench', desk: '', reason: 'manual' } as const;

/** So many parcels out of a table each round. The floor is nothing: no other program does the same. */
export async function importTimes(count: number, rounds: number): Promise<JobTimes> {
  const db = await openSite();
  const commit = makeCommitter(db, pickHost(), null);
  const { id, desk, lateAfterMinutes } = await readSite(db);
  const caller = { actor: MANAGER, site: id, desk, lateAfterMinutes, shift: '', shiftSince: '' } as const;
  const book = bookOf('parcels');
  const columns = { arrivedAt: 0, unit: 1, recipient: 2, trackingNo: 3 };
  let made = 0;
  const times = await jobTimes(
    rounds,
    async () => {
      const now = nowInstant();
      const rows = Array.from({ length: count }, (_, i): readonly string[] => {
        made += 1;
        const at = addMinutes(now, -i);
        return [at.slice(0, 16).replace('T', ' '), '3-1-201', '何女士', `YT${8_000_000_000_000 + made}`];
      });
      const table = { headings: ['到件时间', '房号', '收件人', '运单号'], rows, rowNumbers: rows.map((_, i) => i + 2) };
      const request = { database: db.name, register: book.id, table, columns, constants: { kind: 'parcel', count: 1 }, now, caller };
      const plan = await planRows(request);
      if (!plan.ok) throw new Error(`the plan was refused: ${JSON.stringify(plan.error)}`);
      const { command, input } = rowsToWrite(book, plan.value.rows, { mark: 'import', twins: 'skip' });
      const written = await commit(command, input, MANAGER);
      if (!written.ok || written.value.rows.length !== count) throw new Error(`not all went in: ${JSON.stringify(plan.value.problems[0])}`);
    },
    () => Promise.resolve(),
  );
  db.close();
  return times;
}

/** A snapshot of all records, restored and compared. */
export async function restoreTimes(rounds: number): Promise<JobTimes> {
  const db = await openSite();
  const { id: site } = await readSite(db);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const sink = {
    write: async (bytes: Uint8Array) => {
      pieces.push(new Uint8Array(bytes));
      return { kept: true as const };
    },
  };
  const made = await writeInto(sink, db.name, { ...PLAN, site, at: nowInstant() }, null);
  if (!made.ok) throw new Error(`the snapshot was refused: ${JSON.stringify(made.error)}`);
  const data = new Uint8Array(await new Blob(pieces).arrayBuffer());
  const times = await jobTimes(
    rounds,
    async () => {
      const snapshot = { name: 'bench', data };
      const done = await rehearseSnapshot(null, { database: db.name, snapshot, passphrase: '', site, at: nowInstant() });
      if (!done.ok || !done.value.same) throw new Error(`the copy is not the records: ${JSON.stringify(done)}`);
    },
    () => Promise.resolve(),
  );
  db.close();
  return times;
}
