/** What the import worker does: reads what is known of the register from the database, then plans the rows of the table. */
import type { Deskbook } from '@renderer/db/database';
import { allRows } from '@renderer/db/queries';
import type { Instant } from '@shared/base/time';
import { type CellProblem, type ColumnMap, type ImportTable, type PlannedRow, plannerOf } from '@shared/import/plan';
import type { Known } from '@shared/import/read-value';
import { type Existing, fingerprintOf } from '@shared/import/twins';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Data } from '@shared/registers/contract/fields';
import { VOID } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';

export interface PlanRequest {
  /** Name of the database. */
  readonly database: string;
  readonly register: string;
  readonly table: ImportTable;
  readonly columns: ColumnMap;
  readonly constants: Data;
  readonly now: Instant;
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
  const definition = definitionOf(request.register);
  const existing = await existingOf(db, definition);
  const planner = plannerOf({ ...request, definition, existing, known: await knownOf(db) });
  const rows: PlannedRow[] = [];
  for (let i = 0; i < request.table.rows.length; i++) {
    rows.push(planner.row(i));
    if (i % STEP === 0) report(i / request.table.rows.length);
  }
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

async function knownOf(db: Deskbook): Promise<Known> {
  const [units, people, departments] = await Promise.all(['units', 'staff', 'departments'].map((id) => allRows(db, id)));
  const numbers = (rows: readonly { readonly no: string }[] | undefined): ReadonlySet<string> => new Set(rows?.map((row) => row.no));
  return { units: numbers(units), people: numbers(people), departments: numbers(departments) };
}
