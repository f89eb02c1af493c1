/** First pages of lists, the board and all tallies: what the screens ask the database, against IndexedDB's own `getAll`. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { currentName } from '@renderer/db/generations';
import { listPage } from '@renderer/db/list-page';
import type { ListFilter } from '@renderer/db/list-plan';
import { dueTodayCount, overdueCount, stateCounts } from '@renderer/db/queries';
import { nowInstant } from '@renderer/desk/clock';
import { loadBoard } from '@renderer/pages/today/load-board';
import { addDays, at, dayOf } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { registerList } from '@shared/registers/index';
import { BOARD_REGISTERS } from '@shared/rules/board/board';
import { PARCEL_LIMITS } from '@shared/rules/parcels';
import { asked, firstOf, took } from './raw';

/** Milliseconds of each round, of the program and of the floor beside it. */
export interface Pair {
  readonly value: readonly number[];
  readonly floor: readonly number[];
}

export type Run = () => Promise<unknown>;

/** One after the other, round by round, so that whatever else the machine does hits both. The first round warms up. */
export async function pairOf(rounds: number, value: Run, floor: Run): Promise<Pair> {
  const pair = { value: [] as number[], floor: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await took(value), await took(floor)];
    if (round === 0) continue;
    pair.value.push(one);
    pair.floor.push(other);
  }
  return pair;
}

/** Opens the site's database by the program's own handle. */
export async function openSite(): Promise<Deskbook> {
  const db = deskbook(await currentName());
  await db.open();
  return db;
}

interface Case {
  readonly name: string;
  readonly register: string;
  readonly filter: ListFilter;
  readonly index: string;
  readonly range: IDBKeyRange;
  readonly direction: IDBCursorDirection;
}

const PAGE = 50;
const LAST = '￿';

export async function pageTimes(rounds: number): Promise<Readonly<Record<string, Pair>>> {
  const db = await openSite();
  const raw = db.backendDB();
  const all: Record<string, Pair> = {};
  for (const { name, register, filter, index, range, direction } of await cases(db)) {
    const want = await listPage(db, register, filter, null, PAGE);
    if (want.rows.length === 0) throw new Error(`nothing is on the page ${name}`);
    all[name] = await pairOf(
      rounds,
      () => listPage(db, register, filter, null, PAGE),
      () => firstOf(raw, index, range, { direction, count: PAGE }),
    );
  }
  all['list.deep'] = await deepPage(db, rounds);
  all['board'] = await boardTimes(db, rounds);
  all['tallies'] = await pairOf(
    rounds,
    () => tallies(db),
    () =>
      asked(
        raw
          .transaction('counters')
          .objectStore('counters')
          .getAll(IDBKeyRange.bound('tally:', `tally:${LAST}`)),
      ),
  );
  db.close();
  return all;
}

async function cases(db: Deskbook): Promise<readonly Case[]> {
  const newest = await newestOf(db);
  const oldest = (await db.rows.where('[register+at]').between(['parcels', ''], ['parcels', LAST]).first()) ?? newest;
  const now = nowInstant();
  const [from, to] = [oldest.at, oldest.at.replace(/T.*/, 'T23:59:59+08:00')];
  const { bound } = IDBKeyRange;
  const down = { direction: 'prev' } as const;
  return [
    {
      name: 'list.plain',
      register: 'parcels',
      filter: {},
      index: '[register+at]',
      range: bound(['parcels', ''], ['parcels', LAST]),
      ...down,
    },
    {
      name: 'list.state',
      register: 'parcels',
      filter: { state: 'taken' },
      index: '[register+state+at]',
      range: bound(['parcels', 'taken', ''], ['parcels', 'taken', LAST]),
      ...down,
    },
    {
      name: 'list.day',
      register: 'parcels',
      filter: { from, to },
      index: '[register+at]',
      range: bound(['parcels', from], ['parcels', to]),
      ...down,
    },
    {
      name: 'list.unit',
      register: newest.register,
      filter: { unit: newest.unit },
      index: '[unit+at]',
      range: bound([newest.unit, ''], [newest.unit, LAST]),
      ...down,
    },
    {
      name: 'list.open',
      register: 'requests',
      filter: { open: true },
      index: '[register+open+dueAt]',
      range: bound(['requests', 1, ''], ['requests', 1, LAST]),
      direction: 'next',
    },
    {
      name: 'list.overdue',
      register: 'callbacks',
      filter: { overdueAt: addYear(now) },
      index: '[register+open+dueAt]',
      range: bound(['callbacks', 1, ''], ['callbacks', 1, addYear(now)]),
      direction: 'next',
    },
  ];
}

/** All that is open is due within a year, however long ago the site was filled. */
function addYear(now: string): string {
  return `${Number(now.slice(0, 4)) + 1}${now.slice(4)}`;
}

async function newestOf(db: Deskbook): Promise<Row> {
  const row = await db.rows.where('[register+at]').between(['parcels', ''], ['parcels', LAST]).last();
  if (!row) throw new Error('there are no parcels');
  return row;
}

/** The page in the middle of all parcels: as far from the newest as any. */
async function deepPage(db: Deskbook, rounds: number): Promise<Pair> {
  const count = await db.rows.where('[register+at]').between(['parcels', ''], ['parcels', LAST]).count();
  const ids = await db.rows.where('[register+at]').between(['parcels', ''], ['parcels', LAST]).primaryKeys();
  const row = await db.rows.get(ids[Math.floor(count / 2)] ?? '');
  if (!row) throw new Error('there is no middle');
  const range = IDBKeyRange.bound(['parcels', ''], ['parcels', row.at]);
  return pairOf(
    rounds,
    () => listPage(db, 'parcels', {}, { key: row.at, id: row.id }, PAGE),
    () => firstOf(db.backendDB(), '[register+at]', range, { direction: 'prev', count: PAGE }),
  );
}

function boardTimes(db: Deskbook, rounds: number): Promise<Pair> {
  const now = nowInstant();
  const before = (days: number): string => at(addDays(dayOf(now), -days), '00:00');
  const ends = [LAST, before(PARCEL_LIMITS.remind), before(PARCEL_LIMITS.giveBack)];
  return pairOf(
    rounds,
    () => loadBoard(db, now, '', new Set()),
    () =>
      Promise.all([
        ...BOARD_REGISTERS.map((register) =>
          firstOf(db.backendDB(), '[register+open+dueAt]', IDBKeyRange.bound([register, 1, ''], [register, 1, LAST]), {
            direction: 'next',
            count: 400,
          }),
        ),
        ...['waiting', 'notified'].flatMap((state) =>
          ends.map((end) =>
            asked(
              db
                .backendDB()
                .transaction('rows')
                .objectStore('rows')
                .index('[register+state+at]')
                .count(IDBKeyRange.bound(['parcels', state, ''], ['parcels', state, end])),
            ),
          ),
        ),
      ]),
  );
}

/** What the rail and the chips of every list show. */
async function tallies(db: Deskbook): Promise<void> {
  const now = nowInstant();
  await Promise.all(
    registerList.flatMap(({ definition: { id, states } }) => [
      stateCounts(db, id, Object.keys(states)),
      overdueCount(db, id, now),
      dueTodayCount(db, id, now),
    ]),
  );
}
