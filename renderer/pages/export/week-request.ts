/** What the week's worker is told of the site and who asks. */
import { hasOthers } from '@renderer/db/merge/store';
import { readSetting } from '@renderer/db/reader';
import type { Desk } from '@renderer/desk/desk-context';
import type { WeekRequest } from '@renderer/workers/week-job';
import { exportKey } from '@shared/rules/weekly/settings';
import type { WorkbookMeta } from '@shared/workbook/model';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';

/** What a week's workbook says of itself when it is written now. */
export async function weekMeta({ db, site, actor, now }: Desk, week: string, programVersion: string): Promise<WorkbookMeta> {
  const { id: siteId, name: siteName, desk } = site;
  const wholeSite = await hasOthers(db);
  return { siteId, siteName, desk, ...(wholeSite && { wholeSite }), week, programVersion, createdAt: now(), createdBy: actor.name };
}

/** `before`: hash of the file that was exported last for the week, '' = none. */
export async function weekRequest(desk: Desk, week: string, privacy: Privacy, before = ''): Promise<WeekRequest> {
  const { db } = desk;
  const meta = await weekMeta(desk, week, '');
  return { database: db.name, meta, privacy, siteKey: await readSetting(db, exportKey), before };
}
