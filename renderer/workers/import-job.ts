/** What the import worker does: reads what is known of the register, plans the rows of the table, and tries them out where rows can collide. */
import type { Deskbook } from '@renderer/db/database';
import { catalogue } from '@renderer/db/engine/catalogue';
import { type Caller, rehearse } from '@renderer/db/engine/execute';
import { allRows } from '@renderer/db/queries';
import type { Instant } from '@shared/base/time';
import { bookOf, type ImportBook, lineKey, OWNER } from '@shared/import/books';
import { type CellProblem, type ColumnMap, type ImportTable, type PlannedRow, plannerOf } from '@shared/import/plan';
import type { Known } from '@shared/import/read-value';
import { rowsToWrite } from '@shared/import/rows-to-write';
import { importTargets } from '@shared/import/targets';
import { type Existing, fingerprintOf } from '@shared/import/twins';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data, RowsValue } from '@shared/registers/contract/fields';
import { VOID } from '@shared/registers/contract/row';
import { MOST_ROWS } from '@shared/rules/records/import-rows';

export interface PlanRequest {
  /** Name of the database. */
  readonly database: string;
  readonly register: string;
  readonly table: ImportTable;
  readonly columns: ColumnMap;
  readonly constants: Data;
  readonly now: Instant;
  /** On whose behalf the rows are tried out. */
  readonly caller: Omit<Caller, 'now' | 'newId' | 'watch'>;
}

export interface PlannedImport {
  readonly rows: readonly PlannedRow[];
  readonly missing: readonly string[];
  /** The first problems in the order of the file, and how many there are: those that stop a row, and hints. */
  readonly problems: readonly CellProblem[];
  readonly stopped: number;
  readonly hints: number;
}

/** Problems that are sent to the screen; the rest is only counted. */
const SHOWN = 500;
const STEP = 250;

/** Plans all rows; `report` gets 0 to 1. */
export async function planTable(db: Deskbook, request: PlanRequest, report: (done: number) => void): Promise<PlannedImport> {
  const book = bookOf(request.register);
  const { definition } = book;
  const existing = book.lines ? await existingLines(db, book, book.lines) : await existingOf(db, definition);
  const planner = plannerOf({
    ...request,
    definition,
    existing,
    known: await knownOf(db),
    ...(book.lines && { keyOf: (data) => lineKey(definition, data) }),
  });
  const tried = (book.lines !== null || catalogue.commands.has(`${book.id}.create`)) && planner.missing.length === 0;
  const share = tried ? 0.3 : 1;
  const planned: PlannedRow[] = [];
  for (let i = 0; i < request.table.rows.length; i++) {
    planned.push(planner.row(i));
    if (i % STEP === 0) report((share * i) / request.table.rows.length);
  }
  const rows = tried ? await tryOut(db, request, book, planned, (done) => report(share + (1 - share) * done)) : planned;
  const all = rows.flatMap((row) => row.problems);
  const stops = all.filter((one) => one.stops);
  const shown = [...stops, ...all.filter((one) => !one.stops)].slice(0, SHOWN);
  report(1);
  return {
    rows,
    missing: planner.missing,
    problems: shown,
    stopped: rows.filter((row) => row.problems.some((one) => one.stops)).length,
    hints: all.length - stops.length,
  };
}

/**
 * Tries the good new rows out against the database and each other, where a register has a rule for new records of its own: a key lent twice
 * is a problem of its row, seen before anything is written. Nothing of it stays.
 */
async function tryOut(
  db: Deskbook,
  { columns, table, caller, now }: PlanRequest,
  book: ImportBook,
  planned: readonly PlannedRow[],
  report: (done: number) => void,
): Promise<readonly PlannedRow[]> {
  const { definition } = book;
  const { command, input } = rowsToWrite(book, planned, { mark: 'import', twins: 'skip' });
  if (input.rows.length === 0 || input.rows.length > MOST_ROWS) return planned;
  let ids = 0;
  const watch = { onProgress: (done: number, all: number) => void (done % STEP === 0 && report(done / all)) };
  const found = await rehearse(db, command, input, { ...caller, now: () => now, newId: () => `trial-${++ids}`, watch });
  if (!found.ok) return planned;
  const headings = new Map(
    importTargets(definition).flatMap(({ id, fields }) => fields.map((key) => [key, table.headings[columns[id] ?? -1]])),
  );
  const refused = new Map(found.value.map(({ piece, refusal }) => [input.rows[piece]?.row, refusal]));
  return planned.map((row) => {
    const refusal = refused.get(row.row);
    if (!refusal) return row;
    const key = refusal.field ?? '';
    const heading = headings.get(key) ?? definition.fields[key]?.label.zh ?? '';
    return { ...row, problems: [...row.problems, { row: row.row, heading, refusal, stops: true }] };
  });
}

async function existingOf(db: Deskbook, definition: AnyDefinition): Promise<readonly Existing[]> {
  const found: Existing[] = [];
  const own = definition.numbering.kind === 'field';
  await db.rows
    .where('[register+at]')
    .between([definition.id, ''], [definition.id, '\uffff'])
    .each(({ id, no, state, data }) => {
      found.push({ id, no, voided: state === VOID, fingerprint: own || state === VOID ? '' : fingerprintOf(definition, data) });
    });
  return found;
}

/** The lines that stand on records already, each with the record's id. */
async function existingLines(
  db: Deskbook,
  { definition }: ImportBook,
  { register, field }: NonNullable<ImportBook['lines']>,
): Promise<readonly Existing[]> {
  const found: Existing[] = [];
  await db.rows
    .where('[register+at]')
    .between([register, ''], [register, '\uffff'])
    .each(({ id, no, data }) => {
      for (const line of (data[field] ?? []) as RowsValue)
        found.push({ id, no: lineKey(definition, { ...line, [OWNER]: no }), voided: false, fingerprint: '' });
    });
  return found;
}

async function knownOf(db: Deskbook): Promise<Known> {
  const [units, people, departments] = await Promise.all(['units', 'staff', 'departments'].map((id) => allRows(db, id)));
  const numbers = (rows: readonly { readonly no: string }[] | undefined): ReadonlySet<string> => new Set(rows?.map((row) => row.no));
  return { units: numbers(units), people: numbers(people), departments: numbers(departments) };
}
