/** A week of a site by the program's own code: what the desk exports (周报导出), made at head office of the merged journals. */
import 'fake-indexeddb/auto';
import { randomBytes } from 'node:crypto';
import type { Deskbook } from '@renderer/db/database';
import { chainRows } from '@renderer/db/merge/store';
import { readSetting } from '@renderer/db/reader';
import { type DrawCharts, workbookOf } from '@renderer/workers/week-job';
import { must } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import { type HeardFile, hearMade } from '@shared/group/hear';
import type { RegisterTable } from '@shared/group/tables';
import { siteName } from '@shared/rules/site/settings';
import { exportPrivacy } from '@shared/rules/weekly/settings';
import { parseManifest, withManifest } from '@shared/workbook/manifest';
import type { Workbook, WorkbookMeta } from '@shared/workbook/model';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';

/** Who is named as the writer. */
export const MAKER = '总部（同步记录）';

export interface WeekAsked {
  readonly site: string;
  readonly week: string;
  /** The time of which the figures tell. */
  readonly at: Instant;
  /** As the site has set it where nothing is said. */
  readonly privacy?: Privacy;
  /** Letters of the desks that wrote. As the book's chains tell where nothing is said: a desk that never heard another has none. */
  readonly desks?: readonly string[];
}

/** Nothing here draws: the sheet 图表 has its numbers and no pictures. */
const noPictures: DrawCharts = async (charts) => charts.map(() => null);

/** The workbook without its manifest. Of one desk it is that desk's, of several the whole site's. */
export async function siteWeek(db: Deskbook, { site, week, at, privacy, desks }: WeekAsked): Promise<Workbook> {
  const letters = desks ?? (await chainRows(db)).map(({ desk }) => desk);
  const [only] = letters;
  const isWhole = letters.length > 1;
  const meta: WorkbookMeta = {
    siteId: site,
    siteName: (await readSetting(db, siteName)) || site,
    desk: isWhole ? '' : (only ?? ''),
    ...(isWhole && { wholeSite: true as const }),
    week,
    programVersion: '',
    createdAt: at,
    createdBy: MAKER,
  };
  const request = { database: '', meta, privacy: privacy ?? (await readSetting(db, exportPrivacy)), siteKey: '', before: '' };
  return workbookOf(db, request, noPictures);
}

/**
 * A key of the moment: whoever reads the file can tell that nobody changed it since, and that it is not signed by the site. A merge that knows the
 * site's key refuses it.
 */
export function passingKey(): string {
  return randomBytes(32).toString('hex');
}

/** Nobody checks a signature in tables; the same content gets the same checksum. */
const UNSIGNED = 'no signature';

/** The week in the form of the collection's tables, as of the whole site. */
export function weekRows(workbook: Workbook, registers: readonly RegisterTable[]): HeardFile {
  const { meta, sheets } = workbook;
  const signed = withManifest({ meta: { ...meta, desk: '', wholeSite: true }, sheets }, UNSIGNED);
  const manifest = must(parseManifest(signed.sheets.at(-1)?.rows ?? []), 'withManifest made it');
  return hearMade(weekPath(meta.siteId, meta.week), { ...signed, sheets: signed.sheets.slice(0, -1) }, manifest, registers);
}

/** By what the register of files names a week that was made of the journals. */
export function weekPath(site: string, week: string): string {
  return `stream:${site}/${week}`;
}
