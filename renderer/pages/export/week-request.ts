/** What the week's worker is told of the site and who asks. */
import { readSetting } from '@renderer/db/reader';
import type { Desk } from '@renderer/desk/desk-context';
import type { WeekRequest } from '@renderer/workers/week-job';
import { exportKey } from '@shared/rules/weekly/settings';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';

/** `before`: hash of the file that was exported last for the week, '' = none. */
export async function weekRequest({ db, site, actor, now }: Desk, week: string, privacy: Privacy, before = ''): Promise<WeekRequest> {
  const meta = { siteId: site.id, siteName: site.name, desk: site.desk, week, programVersion: '', createdAt: now(), createdBy: actor.name };
  return { database: db.name, meta, privacy, siteKey: await readSetting(db, exportKey), before };
}
