/** Which rows somebody took out of a workbook: the file cannot tell what it lacks, the copy that was kept when it was written can (EX-4). */
import { readAttachment } from '@renderer/db/attachments';
import type { Deskbook } from '@renderer/db/database';
import { linkedReports } from '@renderer/db/week-reports';
import { importWorkbook } from '@renderer/workers/workbook-client';
import type { Sheet } from '@shared/workbook/model';
import type { Alteration, WorkbookRead } from '@shared/workbook/verify';

/** Keys by site, as `importWorkbook` takes them. */
type Keys = Readonly<Record<string, string>>;

/**
 * The alterations with every row that is gone by its id, where `verify` has one for its sheet. As they were given when nothing of it is gone
 * or no copy of this very export is kept here.
 */
export async function nameGoneRows(
  db: Deskbook,
  read: WorkbookRead,
  alterations: readonly Alteration[],
  keys: Keys,
  signal: AbortSignal,
): Promise<readonly Alteration[]> {
  const lacking = read.workbook.sheets.filter(({ name }) => alterations.some((one) => isLack(one, name)));
  if (lacking.length === 0) return alterations;
  const kept = await keptSheets(db, read, keys, signal);
  return alterations.flatMap((one): readonly Alteration[] => {
    const sheet = lacking.find(({ name }) => isLack(one, name));
    const before = kept.find(({ name }) => name === one.sheet);
    const gone = sheet && before ? goneIds(before, sheet) : [];
    return gone.length === 0 ? [one] : gone.map((row) => ({ ...one, row }));
  });
}

function isLack({ sheet, row, kind }: Alteration, name: string): boolean {
  return sheet === name && row === null && kind === 'removed';
}

/** A row that lost its marks counts as put in, as in `verify`: it does not stand for the one that was written. */
function goneIds(before: Sheet, after: Sheet): readonly string[] {
  const there = new Set((after.ids ?? []).filter((_, row) => (after.marks?.[row] ?? '') !== ''));
  return (before.ids ?? []).filter((id) => !there.has(id));
}

/** The sheets of the same export as it was kept here, whole by its own signature; none when there is no such copy. */
async function keptSheets(db: Deskbook, { manifest }: WorkbookRead, keys: Keys, signal: AbortSignal): Promise<readonly Sheet[]> {
  for (const { files } of await linkedReports(db, manifest.meta.week)) {
    const blob = files[0] ? await readAttachment(db, files[0].hash) : null;
    if (!blob) continue;
    const kept = await importWorkbook(new Uint8Array(await blob.arrayBuffer()), keys, { signal });
    if (!kept.ok || kept.value.verification?.kind !== 'intact') continue;
    if (kept.value.read.manifest.checksum === manifest.checksum) return kept.value.read.workbook.sheets;
  }
  return [];
}
