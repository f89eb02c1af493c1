/** What the board says of a site: counts as the site's own screens have them, with the times at which what is open falls due. */
import 'fake-indexeddb/auto';
import type { Deskbook } from '@renderer/db/database';
import { openRows } from '@renderer/db/queries';
import type { Instant } from '@shared/base/time';
import type { HeardFile } from '@shared/group/hear';
import { INDICATORS, type Stored } from '@shared/group/tables';
import { registerList } from '@shared/registers/index';
import { LATE_REGISTERS, lateLines } from '@shared/rules/supervisor/late';
import { type BoardFacts, SHOWN_FIGURES, type ShownFigure } from './board';

const ALL = 100_000;
/** Every time is before it. */
const END: Instant = '9999-12-31T23:59:59+08:00';

/** `made`: the running week as it was made of the same records. */
export async function boardFacts(db: Deskbook, made: HeardFile): Promise<BoardFacts> {
  let open = 0;
  const mayBeLate = [];
  for (const { definition } of registerList) {
    if (definition.group === 'base') continue;
    const rows = await openRows(db, definition.id, ALL);
    open += rows.length;
    if (LATE_REGISTERS.some((id) => id === definition.id)) mayBeLate.push(...rows);
  }
  const isComplaint = (id: string): boolean => complaints.has(id);
  const complaints = new Set(
    mayBeLate.filter(({ register, data }) => register === 'requests' && data['type'] === 'complaint').map(({ id }) => id),
  );
  // Of each record the first time at which it is late in any way.
  const first = new Map<string, Instant>();
  for (const { row, at } of lateLines(mayBeLate, END)) if (at < (first.get(row.id) ?? END)) first.set(row.id, at);
  const dueOf = (fits: (id: string) => boolean): readonly Instant[] => [...first].flatMap(([id, at]) => (fits(id) ? [at] : [])).sort();
  return {
    open,
    due: dueOf(() => true),
    complaints: complaints.size,
    complaintsDue: dueOf(isComplaint),
    week: made.entry.week,
    figures: figuresOf(made),
  };
}

function figuresOf({ tables }: HeardFile): BoardFacts['figures'] {
  const [id, value] = ['id', 'value'].map((name) => INDICATORS.columns.findIndex((column) => column.name === name)) as [number, number];
  const rows = tables.find(({ table }) => table === INDICATORS.name)?.rows ?? [];
  const valueOf = (figure: ShownFigure): Stored => rows.find((row) => row[id] === figure)?.[value] ?? null;
  return Object.fromEntries(SHOWN_FIGURES.map((figure) => [figure, valueOf(figure)]));
}
