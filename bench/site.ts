/** A site with so many records, filled once and kept between runs in the system's temporary folder. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VERSIONS } from '@renderer/db/database';
import { nowInstant } from '@renderer/desk/clock';
import { writeLine } from '@shared/journal/line';
import { registerList } from '@shared/registers/index';
import { copiesFor, history, patternOf, SITE } from './corpus/copies';
import { BUSY, makeWeek, type Week } from './corpus/week';
import { ask, driverIn, openProgram } from './program';

/** A past ends when it was filled; after so many days nothing is of today any more, and it is filled anew. */
const KEEP_DAYS = 7;
/**
 * Another version of what fills or of a register it has: filled anew. A register that is new has no records there, and stores of an older program
 * are brought up to date by opening them, as at a site that updates.
 */
const FORM = {
  filler: 1,
  stores: VERSIONS.length,
  registers: Object.fromEntries(registerList.map(({ definition }) => [definition.id, definition.version])),
};

export interface Site {
  /** Data folder of the program. */
  readonly data: string;
  readonly rows: number;
  readonly entries: number;
  /** Seconds that filling the database took; 0 = it was there. */
  readonly seconds: number;
}

interface Kept {
  readonly form: Partial<typeof FORM>;
  readonly at: number;
  readonly rows: number;
  readonly entries: number;
}

/** Gives a copy of the kept site in `folder`; fills it first where there is none that is fresh. */
export async function siteOf(records: number, program: string, folder: string, tell: (text: string) => void): Promise<Site> {
  const kept = path.join(tmpdir(), 'deskbook-bench', String(records));
  const note = path.join(kept, 'filled.json');
  const known = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Kept) : null;
  const fresh = known !== null && isOfNow(known.form) && Date.now() - known.at < KEEP_DAYS * 86_400_000;
  const made = fresh ? { ...known, seconds: 0 } : await filled(records, program, kept, tell);
  if (!fresh)
    writeFileSync(note, `${JSON.stringify({ form: FORM, at: Date.now(), rows: made.rows, entries: made.entries } satisfies Kept)}\n`);
  const data = path.join(folder, `site-${records}`);
  rmSync(data, { recursive: true, force: true });
  copyOf(path.join(kept, 'data'), data);
  return { data, rows: made.rows, entries: made.entries, seconds: made.seconds };
}

/** LevelDB never writes to a table again: those are linked, or ten gigabytes would have to go to the disk beside whatever is measured first. */
function copyOf(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyOf(source, target);
    else if (entry.name.endsWith('.ldb')) linkSync(source, target);
    else copyFileSync(source, target);
  }
}

function isOfNow({ filler, stores = Number.POSITIVE_INFINITY, registers = {} }: Kept['form']): boolean {
  return (
    filler === FORM.filler && stores <= FORM.stores && Object.entries(registers).every(([id, version]) => FORM.registers[id] === version)
  );
}

/** What a filling was begun with; it is gone when the site is full. */
interface Begun {
  readonly form: Kept['form'];
  readonly at: number;
  readonly week: Week;
}

async function filled(records: number, program: string, kept: string, tell: (text: string) => void) {
  const note = path.join(kept, 'filling.json');
  const before = existsSync(note) ? (JSON.parse(readFileSync(note, 'utf8')) as Begun) : null;
  const goesOn = before !== null && JSON.stringify(before.form) === JSON.stringify(FORM) && Date.now() - before.at < KEEP_DAYS * 86_400_000;
  if (!goesOn) rmSync(kept, { recursive: true, force: true });
  const week = goesOn ? before.week : await makeWeek({ ...BUSY, now: nowInstant() });
  mkdirSync(kept, { recursive: true });
  if (!goesOn) writeFileSync(note, JSON.stringify({ form: FORM, at: Date.now(), week } satisfies Begun));
  const copies = copiesFor(patternOf(week.lines, week.today), records);
  const data = path.join(kept, 'data.part');
  const running = await openProgram(data, program);
  const started = performance.now();
  try {
    const { page } = running;
    // Whatever the program says of a site that is not whole yet: it is left alone.
    await page.waitForFunction(() => {
      const root = document.getElementById('root');
      return root !== null && root.childElementCount > 0 && root.querySelector('.empty[role="status"]') === null;
    });
    await page.goto(new URL('bench-fill.html', page.url()).href);
    await driverIn(page);
    page.on('console', (message) => {
      const rows = Number(/^filled (\d+)$/.exec(message.text())?.[1] ?? 0);
      if (rows > 0) tell(`${rows.toLocaleString('en-US')} records, ${Math.round((performance.now() - started) / 1000)} s`);
    });
    const done = await ask(page, 'fill', week, copies);
    const seconds = (performance.now() - started) / 1000;
    await running.close();
    writeJournal(path.join(data, 'journal'), week, copies);
    renameSync(data, path.join(kept, 'data'));
    rmSync(note);
    return { ...done, seconds };
  } catch (error) {
    await running.kill().catch(() => undefined);
    throw error;
  }
}

/** The journal file that the program would have appended to all the years. */
function writeJournal(folder: string, week: Week, copies: number): void {
  mkdirSync(folder, { recursive: true });
  const file = openSync(path.join(folder, `${SITE}-main.ndjson`), 'w');
  try {
    for (const lines of history(patternOf(week.lines, week.today), copies)) writeSync(file, `${lines.map(writeLine).join('\n')}\n`);
  } finally {
    closeSync(file);
  }
}

/** Size of the journal file in MB. */
export function journalMB(data: string): number {
  return statSync(path.join(data, 'journal', `${SITE}-main.ndjson`)).size / 1_048_576;
}
