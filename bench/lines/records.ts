/** What the program asks of the database, function by function, in its own window. */
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { median } from '../figures/figures';
import { ask, driverIn } from '../program';
import { type Group, line, times, within } from './group';

const PAGES: Readonly<Record<string, string>> = {
  'list.plain': 'first page of a register, newest 50',
  'list.state': 'the same in one state',
  'list.day': 'the same of the oldest day',
  'list.unit': 'the same of one unit',
  'list.open': 'first page of what is open, by due time',
  'list.overdue': 'first page of what is due within a year',
  'list.deep': 'the page in the middle of all',
};

export const pagesGroup: Group = {
  name: 'pages',
  run: async ({ page }, { rounds }) => {
    await driverIn(page);
    const found = await ask(page, 'pages', rounds);
    const of = (name: string) => found[name] ?? { value: [], floor: [] };
    return [
      ...Object.entries(PAGES).map(([name, says]) => line(name, says, of(name), { budget: times(2) })),
      line('board', 'today board: what it reads; floor: the same open records and counts of parcels', of('board'), { budget: within(30) }),
      line('tallies', 'all counts of all lists; floor: the counters', of('tallies'), { budget: within(30) }),
    ];
  },
};

export const saveGroup: Group = {
  name: 'save',
  run: async ({ page }, { rounds, site }) => {
    await driverIn(page);
    const found = await ask(page, 'save', rounds * 2);
    const append = median(appendTimes(site.data));
    const { save, 'save.questions': questions, 'save.questions.here': here, 'save.writes': writes, 'save.kept': kept } = found;
    if (!save || !questions || !here || !writes || !kept) throw new Error('nothing was saved');
    return [
      line('save', 'a record: journal, number, tallies, search text, strict; floor: one strict put', save, { budget: times(3) }),
      line(
        'save.questions',
        'the same; floor: every question it asks of the database, asked again in the same turns without it, of stores that are empty',
        questions,
      ),
      line('save.questions.here', 'the same; floor: the same questions, asked of the same database with all its records', here),
      line(
        'save.writes',
        'the same writes without the program: put into the same stores, empty, nothing read; floor: one strict put',
        writes,
      ),
      line(
        'save.kept',
        'the same to 已保存, with its line in the journal file; floor: one strict put and one append with fdatasync',
        { value: kept.value, floor: kept.floor.map((ms) => ms + append) },
        { budget: times(3) },
      ),
    ];
  },
};

const APPENDS = 100;
const LINE_BYTES = 1_500;

/** ms of appending a line to a file of the same disk and flushing it. */
function appendTimes(folder: string): readonly number[] {
  const name = path.join(folder, 'append.bench');
  const file = openSync(name, 'w');
  const bytes = Buffer.alloc(LINE_BYTES, 'x');
  try {
    return Array.from({ length: APPENDS }, () => {
      const started = performance.now();
      writeSync(file, bytes);
      fdatasyncSync(file);
      return performance.now() - started;
    });
  } finally {
    closeSync(file);
    rmSync(name);
  }
}
