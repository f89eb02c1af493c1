/** Which lines of a paper sheet have been typed in already: their records, by what their history says of where they come from, at whichever desk (BY-7). */
import type { Instant } from '@shared/base/time';
import { digestIn } from '@shared/journal/entry';
import { asText } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { readPadLine } from '@shared/rules/power-cut/pad';
import { entriesAbout } from './all-entries';
import type { Deskbook } from './database';
import { rowsBetween } from './queries';

export interface LateLine {
  readonly line: number;
  readonly row: Row;
}

/** Lines of the sheet `pad` whose event lies in [from, to], in order; records struck out since are left out. */
export async function lateLines(db: Deskbook, register: string, pad: string, from: Instant, to: Instant): Promise<readonly LateLine[]> {
  const late = (await rowsBetween(db, register, from, to)).filter(({ mark, state }) => mark === 'late' && state !== VOID);
  const entries = await entriesAbout(
    db,
    late.map(({ id }) => id),
  );
  const made = entries.filter(({ op }) => op === 'create');
  const digests = new Map(made.map(({ record, reason }) => [record, typeof reason === 'string' ? '' : (digestIn(reason) ?? '')]));
  const values = await db.values.bulkGet([...digests.values()]);
  const said = new Map(values.flatMap((value) => (value ? [[value.d, asText(value.value)] as const] : [])));
  return late
    .flatMap((row) => {
      const found = readPadLine(said.get(digests.get(row.id) ?? '') ?? '');
      return found?.pad === pad ? [{ line: found.line, row }] : [];
    })
    .sort((a, b) => a.line - b.line);
}
