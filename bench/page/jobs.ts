/** The long jobs over the whole database: snapshot and check of the chain, each by the program's own worker. */
import type { Deskbook } from '@renderer/db/database';
import { nowInstant } from '@renderer/desk/clock';
import { checkChainWhole } from '@renderer/workers/chain-client';
import { writeInto } from '@renderer/workers/snapshot-client';
import { watchTasks } from './long-tasks';
import { openSite, type Pair } from './pages';
import { asked, took } from './raw';

export interface JobTimes extends Pair {
  /** ms that the window was held by one task, at most. */
  readonly longest: number;
}

const PAGE = 2_000;
/** What a snapshot has; the search lines are made again from the rows. */
const STORES = ['rows', 'journal', 'values', 'counters', 'settings'];

/** Against the same stores read page by page into NDJSON and gzip. Nothing goes to the disk on either side. */
export async function snapshotTimes(rounds: number): Promise<JobTimes> {
  const db = await openSite();
  const times = await jobTimes(
    rounds,
    () => snapshotOnce(db),
    () => plainSnapshot(db.backendDB()),
  );
  db.close();
  return times;
}

/** The program's snapshot, its bytes thrown away. */
export async function snapshotOnce(db: Deskbook): Promise<void> {
  const plan = { app: 'bench', site: 'bench', siteName: 'bench', desk: '', at: nowInstant(), reason: 'manual' } as const;
  const made = await writeInto({ write: async () => ({ kept: true }) }, db.name, plan, null);
  if (!made.ok) throw new Error(`the snapshot was refused: ${JSON.stringify(made.error)}`);
}

/** Against reading every entry and value once. */
export async function chainTimes(rounds: number): Promise<JobTimes> {
  const db = await openSite();
  const times = await jobTimes(
    rounds,
    async () => {
      const report = await checkChainWhole({ database: db.name, noted: null });
      if (!report.ok) throw new Error(`the check was refused: ${JSON.stringify(report.error)}`);
      if (report.value.fault !== null) throw new Error(`the bench's chain is broken: ${JSON.stringify(report.value.fault)}`);
    },
    async () => {
      for (const store of ['journal', 'values']) for await (const _page of pagesOf(db.backendDB(), store));
    },
  );
  db.close();
  return times;
}

export async function jobTimes(rounds: number, value: () => Promise<void>, floor: () => Promise<unknown>): Promise<JobTimes> {
  const times = { value: [] as number[], floor: [] as number[] };
  let longest = 0;
  for (let round = 0; round < rounds; round += 1) {
    const tasks = watchTasks();
    times.value.push(await took(value));
    longest = Math.max(longest, tasks.longest());
    times.floor.push(await took(floor));
  }
  return { ...times, longest };
}

async function plainSnapshot(db: IDBDatabase): Promise<number> {
  const packing = new CompressionStream('gzip');
  const size = new Response(packing.readable).arrayBuffer().then(({ byteLength }) => byteLength);
  const writer = packing.writable.getWriter();
  const encoder = new TextEncoder();
  for (const store of STORES) {
    for await (const page of pagesOf(db, store)) {
      await writer.write(encoder.encode(`${page.map((one) => JSON.stringify(one)).join('\n')}\n`));
    }
  }
  await writer.close();
  return size;
}

async function* pagesOf(db: IDBDatabase, name: string): AsyncGenerator<readonly unknown[]> {
  let query: IDBKeyRange | null = null;
  for (;;) {
    const store: IDBObjectStore = db.transaction(name).objectStore(name);
    const page: unknown[] = await asked(store.getAll(query, PAGE));
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    const last = (page.at(-1) as Readonly<Record<string, IDBValidKey>>)[store.keyPath as string];
    query = IDBKeyRange.lowerBound(last, true);
  }
}
