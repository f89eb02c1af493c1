/** Believable weekly files of any number of sites, by the program's own model and writer: to practise with, and to measure with (EX-6). */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addDays, isoWeek, weekRange } from '@shared/base/time';
import { randomOf } from '@shared/demo/random';
import { weekFileName } from '@shared/workbook/file-name';
import { withManifest } from '@shared/workbook/manifest';
import { writeWorkbook } from '@xlsx/writer';
import type { GenerateAsked } from '../arguments';
import { type GoodWeek, ODD_KINDS, oldFormat } from './odd-files';
import { LAST_WEEK, makePatterns, type Pattern } from './patterns';
import { type Site, siteOf, siteWeek } from './site-week';

/** Of a hundred weeks so many were never handed over, when there are more than a few. */
const FORGOTTEN = 3;
const FEW_WEEKS = 3;

type Plan = Pick<GenerateAsked, 'out' | 'sites' | 'weeks' | 'seed' | 'odd'>;

/** Sizes of sites that are told when nothing else is asked for. */
const ALL_SIZES = 3;

/** What was made, in the words in which head office will tell it: outcome → files. */
export async function generate(plan: Plan, sizes = ALL_SIZES): Promise<ReadonlyMap<string, number>> {
  const patterns = await makePatterns(plan.seed, Math.min(sizes, plan.sites));
  const said = new Map<string, number>();
  const count = (words: string, n = 1): void => {
    said.set(words, (said.get(words) ?? 0) + n);
  };
  for (const week of weeksOf(plan.weeks)) {
    const folder = plan.weeks === 1 ? plan.out : path.join(plan.out, week);
    await mkdir(folder, { recursive: true });
    for (let number = 0; number < plan.sites; number += 1) {
      const site = siteOf(number);
      for (const desk of site.desks) {
        if (plan.weeks > FEW_WEEKS && isForgotten(plan, site, desk, week)) continue;
        await writeWeek(await goodWeek(patterns, plan, site, desk, week), folder, oddPlace(plan, site, desk, week), count);
      }
    }
  }
  return said;
}

/** Oldest first. */
function weeksOf(count: number): readonly string[] {
  const last = weekRange(LAST_WEEK).from;
  return Array.from({ length: count }, (_, index) => isoWeek(addDays(last, -7 * (count - 1 - index))));
}

/** Never the first and the last one: there it could not be told from a site that is new or not done yet. */
function isForgotten({ seed, weeks }: Plan, { siteId }: Site, desk: string, week: string): boolean {
  const all = weeksOf(weeks);
  if (week === all[0] || week === all.at(-1)) return false;
  return randomOf(seed, `forgotten/${siteId}/${desk}/${week}`).int(1, 100) <= FORGOTTEN;
}

async function goodWeek(patterns: readonly Pattern[], { seed }: Plan, site: Site, desk: string, week: string): Promise<GoodWeek> {
  const workbook = siteWeek(patterns, { seed, site, desk, week });
  const before = () => siteWeek(patterns, { seed, site, desk, week: isoWeek(addDays(weekRange(week).from, -1)) });
  const key = `made-up key of ${site.siteId}/${desk}`;
  const bytes = await writeWorkbook(withManifest(workbook, key));
  return { workbook, key, name: weekFileName(site.siteName, week, desk).replace(/\.xlsx$/, ''), bytes, before };
}

/** Place in the order of unusual files, -1 = an ordinary one: in the last week, one kind a site. */
function oddPlace({ odd }: Plan, site: Site, desk: string, week: string): number {
  const isTurn = week === LAST_WEEK && desk === (site.desks[0] ?? '') && site.number < odd * KINDS;
  return isTurn ? site.number % KINDS : -1;
}

/** The last kind is a file of the first format. */
const KINDS = ODD_KINDS.length + 1;

async function writeWeek(week: GoodWeek, folder: string, odd: number, count: (words: string) => void): Promise<void> {
  const kind = ODD_KINDS[odd];
  if (odd === ODD_KINDS.length) {
    const old = await oldFormat(week);
    await writeFile(path.join(folder, old.name), old.bytes);
    return count('完整');
  }
  if (!kind?.replaces) {
    await writeFile(path.join(folder, `${week.name}.xlsx`), week.bytes);
    count(kind?.good ?? '完整');
  }
  if (!kind) return;
  const made = await kind.make(week);
  await writeFile(path.join(folder, made.name), made.bytes);
  count(kind.said);
}
