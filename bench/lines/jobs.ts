/** The big jobs, by the program's own workers: workbook, snapshot, check of the chain; and whether the window was held meanwhile. */
import { ask, driverIn } from '../program';
import { type Group, line, times, within } from './group';

/** Long jobs have few runs. */
const RUNS = 3;
const MANY_ROWS = 100_000;
/** Jobs over all records have fewer still. */
const runsAt = (records: number): number => (records > 200_000 ? 1 : records > 50_000 ? 2 : RUNS);

/** The observer tells of tasks over 50 ms only. */
const HELD = within(50);

export const workbookGroup: Group = {
  name: 'workbook',
  run: async ({ page }, { first, tell }) => {
    await driverIn(page);
    const week = await ask(page, 'workbook', 0, RUNS + 1);
    tell(`the last week has ${week.rows} rows`);
    const own = { value: week.value.slice(1), floor: week.floor.slice(1) };
    const lines = [
      line('workbook.week', `weekly workbook of ${week.rows} rows, read, signed, written, read back; floor: its XML, deflated`, own, {
        budget: within(1_000),
      }),
      line(
        'workbook.week.parts',
        'the same; floor: every question it asks of the database, asked again in the same turns, its XML deflated, opened again and digested',
        { value: own.value, floor: week.parts.slice(1) },
      ),
      line('workbook.week.held', 'longest task of the window meanwhile', { value: [week.longest], floor: [] }, { budget: HELD }),
    ];
    if (!first) return lines;
    const many = await ask(page, 'workbook', MANY_ROWS, RUNS);
    return [
      ...lines,
      line('workbook.many', `workbook of ${MANY_ROWS} rows, signed, written, read back; floor: its XML, deflated`, many, {
        budget: times(5),
      }),
      line('workbook.many.held', 'longest task of the window meanwhile', { value: [many.longest], floor: [] }, { budget: HELD }),
    ];
  },
};

export const figuresGroup: Group = {
  name: 'figures',
  run: async ({ page }, { records }) => {
    await driverIn(page);
    const week = await ask(page, 'report', 'week', RUNS);
    const year = await ask(page, 'report', 'year', runsAt(records));
    const wait = await ask(page, 'reportWait', 1);
    return [
      line('figures.week', 'general report of a week, read and counted', { value: week.value, floor: [] }, {}),
      line('figures.year', 'general report of a year beside the year before', { value: year.value, floor: [] }, { linear: true }),
      line(
        'figures.held',
        'longest task of the window meanwhile',
        { value: [Math.max(week.longest, year.longest)], floor: [] },
        { budget: HELD },
      ),
      line('figures.wait', 'longest that a save waits while two years are read', { value: wait, floor: [] }, { budget: within(1_000) }),
    ];
  },
};

export const snapshotGroup: Group = {
  name: 'snapshot',
  whole: true,
  run: async ({ page }, { records }) => {
    await driverIn(page);
    const made = await ask(page, 'snapshot', runsAt(records));
    return [
      line('snapshot', 'all records; floor: the same stores as NDJSON, gzipped', made, { budget: times(1.3), linear: true }),
      line('snapshot.held', 'longest task of the window meanwhile', { value: [made.longest], floor: [] }, { budget: HELD }),
    ];
  },
};

/** A second desk: the whole site in one file. */
export const exchangeGroup: Group = {
  name: 'exchange',
  whole: true,
  run: async ({ page }, { tell }) => {
    await driverIn(page);
    const { entries, bytes, write, read, take } = await ask(page, 'exchange');
    tell(`the file has ${entries} entries, ${(bytes / 1e6).toFixed(1)} MB`);
    const held = (name: string, { longest }: { readonly longest: number }): ReturnType<typeof line> =>
      line(`${name}.held`, 'longest task of the window meanwhile', { value: [longest], floor: [] }, { budget: HELD });
    return [
      line('exchange.write', 'everything that another desk of the site lacks, written to a file', write, { linear: true }),
      held('exchange.write', write),
      line('exchange.read', 'that file unpacked and checked', read, { linear: true }),
      held('exchange.read', read),
      line('exchange.take', 'what is in it taken in by a desk that begins, until all records stand', take, { linear: true }),
      held('exchange.take', take),
    ];
  },
};

const IMPORTED = 1_000;

/** What brings many records in. Last but saving: the import stays. */
export const movesGroup: Group = {
  name: 'moves',
  whole: true,
  run: async ({ page }, { records }) => {
    await driverIn(page);
    const restored = await ask(page, 'restore', runsAt(records));
    const imported = await ask(page, 'importRows', IMPORTED, RUNS);
    return [
      line('restore', 'a copy of all records restored beside them and compared', { value: restored.value, floor: [] }, { linear: true }),
      line('restore.held', 'longest task of the window meanwhile', { value: [restored.longest], floor: [] }, { budget: HELD }),
      line('import', `${IMPORTED} parcels of a table, tried out, then written as one change`, { value: imported.value, floor: [] }),
      line('import.held', 'longest task of the window meanwhile', { value: [imported.longest], floor: [] }, { budget: HELD }),
    ];
  },
};

export const chainGroup: Group = {
  name: 'chain',
  whole: true,
  run: async ({ page }, { records }) => {
    await driverIn(page);
    const made = await ask(page, 'chain', runsAt(records));
    return [
      line('chain', 'check of every entry and value; floor: reading them once', made, { linear: true }),
      line('chain.held', 'longest task of the window meanwhile', { value: [made.longest], floor: [] }, { budget: HELD }),
    ];
  },
};
