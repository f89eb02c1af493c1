/** Weeks of sites of several sizes, told by the demonstration's script and written by the program's own engine: what all made-up sites are made of. */
import 'fake-indexeddb/auto';
import { deskbook } from '@renderer/db/database';
import { runScript } from '@renderer/db/run-script';
import { readWeek } from '@renderer/db/week';
import { addDays, at, isoWeek, weekRange } from '@shared/base/time';
import { demoIds } from '@shared/demo/ids';
import { demoScript } from '@shared/demo/script';
import { registerList } from '@shared/registers/index';
import type { WorkbookMeta } from '@shared/workbook/model';
import { buildWorkbook } from '@shared/workbook/weekly/build-workbook';

/** The newest week of made-up files; nothing here asks the clock, so that a seed gives the same files. */
export const LAST_WEEK = '2026-W47';
/** Weeks told of each size, and units of the sites. */
const WEEKS_TOLD = 3;
const SIZES: readonly number[] = [60, 150, 100];

export interface Pattern {
  readonly week: string;
  /** JSON of the workbook without its manifest. */
  readonly text: string;
}

/** Weeks of the first `sizes` sizes; takes some seconds each. Throws when the engine refuses a step. */
export async function makePatterns(seed: number, sizes: number): Promise<readonly Pattern[]> {
  const patterns: Pattern[] = [];
  for (const [index, units] of SIZES.slice(0, sizes).entries()) patterns.push(...(await patternsOf(seed + index, units)));
  return patterns;
}

async function patternsOf(seed: number, units: number): Promise<readonly Pattern[]> {
  const { to } = weekRange(LAST_WEEK);
  const db = deskbook(`pattern-${seed}-${units}`);
  await db.delete();
  await db.open();
  const script = demoScript({ seed, units, days: WEEKS_TOLD * 7, now: at(to, '20:00') });
  const told = await runScript(db, script, { site: 'pattern', newId: demoIds(), batch: 200 });
  if (!told.ok) throw new Error(`the weeks were refused: ${JSON.stringify(told.error)}`);
  const definitions = registerList.map(({ definition }) => definition);
  const patterns: Pattern[] = [];
  for (let week = LAST_WEEK; patterns.length < WEEKS_TOLD; week = isoWeek(addDays(weekRange(week).from, -1))) {
    const createdAt = at(addDays(weekRange(week).to, 1), '09:00');
    const meta: WorkbookMeta = { siteId: '', siteName: '', desk: '', week, programVersion: '0.1.0', createdAt, createdBy: '' };
    const read = await readWeek(db, definitions, week, createdAt);
    patterns.push({ week, text: JSON.stringify(buildWorkbook({ meta, privacy: 'masked', ...read })) });
  }
  db.close();
  await db.delete();
  return patterns;
}
