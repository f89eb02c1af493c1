/** Opinions of head office from a picked file into their register (EX-6). */
import { rowsBetween } from '@renderer/db/queries';
import type { Desk } from '@renderer/desk/desk-context';
import type { OpenedFile } from '@renderer/host/host';
import { importTable } from '@renderer/workers/table-client';
import { ok, type Result } from '@shared/base/result';
import { sortOpinions } from '@shared/rules/weekly/opinions';
import { readOpinions } from '@shared/workbook/opinions';

export interface TakenOpinions {
  readonly fileName: string;
  readonly fresh: number;
  /** Known ones with another date. */
  readonly moved: number;
  readonly known: number;
  /** For other sites, or for another desk of this one. */
  readonly others: number;
}

/** All of the file or nothing. Refusals: those of `readTable` and `readOpinions`, `job.cancelled`, `job.failed`, those of the command. */
export async function takeOpinions({ db, site, run }: Desk, file: OpenedFile, signal: AbortSignal): Promise<Result<TakenOpinions>> {
  const table = await importTable(file.data, file.name, { signal });
  if (!table.ok) return table;
  const read = readOpinions(table.value.sheets, site.id, site.desk);
  if (!read.ok) return read;
  const { own, others } = read.value;
  const { fresh, moved, known } = sortOpinions(own, await rowsBetween(db, 'headopinions', '', '9999'));
  const taken = await run('headopinions.take', { fileName: file.name, lines: own });
  return taken.ok ? ok({ fileName: file.name, fresh: fresh.length, moved: moved.length, known, others }) : taken;
}
