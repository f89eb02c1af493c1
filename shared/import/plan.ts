/** An import planned before anything is written: every row with its data, what is wrong with which cell, and what is there already. */
import type { Refusal } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import { dayOf } from '@shared/base/time';
import type { Context } from '@shared/registers/contract/context';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { type Data, type Field, type FieldValue, isBlank, textIn } from '@shared/registers/contract/fields';
import { blankData, checkData } from '@shared/registers/contract/schema';
import { normalUnit } from '@shared/rules/units';
import { parseText } from '@shared/workbook/cell-parse';
import type { Cell } from '@shared/workbook/model';
import { readJoined } from './read-joined';
import { type Known, readValue } from './read-value';
import { choiceOf } from './synonyms';
import { type ImportTarget, importTargets, NO_TARGET, STATE_TARGET } from './targets';
import { type Existing, fingerprintOf } from './twins';

/** A table as it was read: headings, rows of cells, and each row's number in the file. */
export interface ImportTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly rowNumbers: readonly number[];
}

/** Column of each target, by its id. */
export type ColumnMap = Readonly<Record<string, number>>;

export interface ImportAsk {
  readonly definition: AnyDefinition;
  readonly table: ImportTable;
  readonly columns: ColumnMap;
  /** Values of all rows for fields that the file has no column for. */
  readonly constants: Data;
  readonly now: Instant;
  readonly existing: readonly Existing[];
  /** What tells a row from the others where neither number nor own key does; `no` of `existing` is then the same. */
  readonly keyOf?: (data: Data) => string;
  readonly known: Known;
}

/** What is wrong with a cell, or only worth knowing. */
export interface CellProblem {
  /** Number of the row in the file. */
  readonly row: number;
  /** Heading in the file, or the field's label when the file has no such column; '' = the row as a whole. */
  readonly heading: string;
  readonly refusal: Refusal;
  /** False: only a hint, the row can be imported. */
  readonly stops: boolean;
}

export type Twin = { readonly kind: 'record'; readonly id: string; readonly no: string } | { readonly kind: 'row'; readonly row: number };

export interface PlannedRow {
  readonly row: number;
  /** Number to keep; '' = a new one is given. */
  readonly no: string;
  /** State that the file names; '' = as the data say. */
  readonly state: string;
  readonly data: Data;
  /** Fields that the file or a constant fills: what replacing a record changes. */
  readonly given: readonly string[];
  readonly problems: readonly CellProblem[];
  /** The same as something that is there; null = new. */
  readonly twin: Twin | null;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  /** Keys of needed fields that neither a column nor a constant fills. */
  readonly missing: readonly string[];
}

/** Plans row by row: `plannerOf` for one row at a time, so that a long table can show how far it is. */
export function planImport(ask: ImportAsk): ImportPlan {
  const planner = plannerOf(ask);
  return { rows: ask.table.rows.map((_, index) => planner.row(index)), missing: planner.missing };
}

export interface Planner {
  readonly missing: readonly string[];
  /** Plans the row with this index; rows come in order, since a row can be the twin of an earlier one. */
  row(index: number): PlannedRow;
}

export function plannerOf(ask: ImportAsk): Planner {
  const { definition, columns, constants } = ask;
  const targets = importTargets(definition).filter((target) => columns[target.id] !== undefined);
  const mapped = new Set(targets.flatMap((target) => target.fields));
  const given = [...new Set([...mapped, ...Object.keys(constants)])];
  const base = { ...blankData(definition.fields), ...startsOf(definition, mapped), ...constants };
  const twins = twinFinder(ask);
  const missing = Object.entries(definition.fields)
    .filter(([key, field]) => field.need && !mapped.has(key) && isBlank(base[key]))
    .map(([key]) => key);
  const absent = new Set(missing);
  return {
    missing,
    row: (index) => {
      const number = ask.table.rowNumbers[index] ?? index + 1;
      const cells = ask.table.rows[index] ?? [];
      const draft = new RowDraft(ask, number, base);
      for (const target of targets) draft.take(target, cells[columns[target.id] ?? -1] ?? '');
      const whole = draft.finish(targets, absent);
      return { ...whole, given, twin: twins(whole, number) };
    },
  };
}

/** A field without a column begins as on a fresh form, as far as the form begins with a fixed value. */
function startsOf(definition: AnyDefinition, mapped: ReadonlySet<string>): Data {
  const moving: readonly unknown[] = ['now', 'today', 'me', 'shift'];
  return Object.fromEntries(
    Object.entries(definition.fields).flatMap(([key, field]): [string, FieldValue][] =>
      mapped.has(key) || field.start === undefined || moving.includes(field.start) ? [] : [[key, field.start]],
    ),
  );
}

/** One row while it is read. */
class RowDraft {
  private readonly ask: ImportAsk;
  private readonly number: number;
  private readonly data: Record<string, FieldValue>;
  private readonly problems: CellProblem[] = [];
  private no = '';
  private state = '';

  constructor(ask: ImportAsk, number: number, base: Data) {
    this.ask = ask;
    this.number = number;
    this.data = { ...base };
  }

  take(target: ImportTarget, cell: Cell): void {
    const heading = this.headingOf(target);
    if (target.id === NO_TARGET || target.id === STATE_TARGET) return this.takeHeader(target, cell, heading);
    const { fields } = this.ask.definition;
    const [only] = target.fields;
    const field = only === undefined ? undefined : fields[only];
    if (target.fields.length > 1) {
      const read = readJoined(fields, target.fields, cell);
      if (read.ok) Object.assign(this.data, read.value);
      else this.problem(heading, read.error);
    } else if (field && only !== undefined) {
      const read = readValue(field, cell);
      if (!read.ok) return this.problem(heading, read.error);
      const value = typeof read.value === 'string' && this.isOwnUnit(only) ? normalUnit(read.value) : read.value;
      const empty = cell === null || cell === '' || isBlank(value);
      this.data[only] = empty && (field.need || field.kind === 'yesNo') && isFixed(field.start) ? field.start : value;
      this.unknownNames(field, value, heading);
    }
  }

  /** `absent`: needed fields that no row has; said once, not row by row. */
  finish(targets: readonly ImportTarget[], absent: ReadonlySet<string>): Omit<PlannedRow, 'given' | 'twin'> {
    const { definition, now } = this.ask;
    const ctx = contextAt(now);
    const first = this.problems.length > 0 ? null : definition.derive?.(this.data as never, ctx);
    const data = (first ?? this.data) as Data;
    const headings = new Map(targets.flatMap((target) => target.fields.map((key) => [key, this.headingOf(target)] as const)));
    const said = new Set(this.problems.filter((one) => one.stops).map((one) => one.heading));
    const found = [...checkData(definition.fields, data), ...(definition.check?.(data as never, ctx) ?? [])];
    for (const refusal of found) {
      const key = refusal.field ?? '';
      if (refusal.code === 'field.needed' && absent.has(key)) continue;
      const heading = headings.get(key) ?? definition.fields[key]?.label.zh ?? '';
      if (!said.has(heading)) this.problem(heading, refusal);
      said.add(heading);
    }
    return { row: this.number, no: this.no, state: this.state, data, problems: this.problems };
  }

  private takeHeader(target: ImportTarget, cell: Cell, heading: string): void {
    const read = parseText(cell);
    if (!read.ok) return this.problem(heading, read.error);
    if (target.id === NO_TARGET) {
      this.no = read.value;
      if (read.value.length > 60) this.problem(heading, { code: 'field.long' });
      return;
    }
    if (read.value === '') return;
    if (read.value.startsWith('作废')) return this.problem(heading, { code: 'import.voided' });
    const labels = Object.fromEntries(Object.entries(this.ask.definition.states).map(([key, state]) => [key, state.label]));
    const state = choiceOf(read.value, labels);
    if (state !== null) this.state = state;
    else
      this.problem(heading, {
        code: 'cell.choice',
        params: {
          text: read.value.slice(0, 40),
          options: Object.values(labels)
            .map((label) => label.zh)
            .join('、'),
        },
      });
  }

  /** Names that nobody has are kept as they are: people and units of long ago may well be gone. */
  private unknownNames(field: Field, value: FieldValue, heading: string): void {
    const { known } = this.ask;
    const names = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
    const list = {
      unit: known.units,
      person: known.people,
      people: known.people,
      department: known.departments,
      departments: known.departments,
    }[field.kind as string];
    if (!list || list.size === 0) return;
    for (const name of names.filter((one) => !list.has(one))) {
      this.problem(heading, { code: field.kind === 'unit' ? 'import.unit' : 'import.name', params: { text: name } }, false);
    }
  }

  /** The code of a unit stands in the unit register itself as a plain text. */
  private isOwnUnit(key: string): boolean {
    const { numbering } = this.ask.definition;
    return numbering.kind === 'field' && numbering.field === key && this.ask.definition.unit({ [key]: '?' } as never) === '?';
  }

  private headingOf(target: ImportTarget): string {
    return this.ask.table.headings[this.ask.columns[target.id] ?? -1] ?? target.heading.zh;
  }

  private problem(heading: string, refusal: Refusal, stops = true): void {
    this.problems.push({ row: this.number, heading, refusal, stops });
  }
}

function isFixed(start: Field['start']): start is string | number | boolean {
  return start !== undefined && !['now', 'today', 'me', 'shift'].includes(String(start));
}

/** Finds the record or earlier row that a row repeats. */
function twinFinder({ definition, existing, keyOf }: ImportAsk): (row: Pick<PlannedRow, 'no' | 'data'>, number: number) => Twin | null {
  const byNo = new Map<string, Twin>(existing.map(({ id, no }) => [no, { kind: 'record', id, no }]));
  const byPrint = new Map<string, Twin>(
    existing
      .filter(({ voided, fingerprint }) => !voided && fingerprint !== '')
      .map(({ id, no, fingerprint }) => [fingerprint, { kind: 'record', id, no }]),
  );
  const own = definition.numbering.kind === 'field' ? definition.numbering.field : null;
  return ({ no, data }, number) => {
    const key = keyOf ? keyOf(data) : own === null ? no : textIn(data, own);
    const print = own === null ? fingerprintOf(definition, data) : '';
    // Whatever has a number of its own is told by it alone: two people may well report the same at the same minute.
    const found = (key === '' ? byPrint.get(print) : byNo.get(key)) ?? null;
    if (found === null) {
      if (key !== '') byNo.set(key, { kind: 'row', row: number });
      if (print !== '') byPrint.set(print, { kind: 'row', row: number });
    }
    return found;
  };
}

/** Rules ask for the moment and for nobody in particular. */
function contextAt(now: Instant): Context {
  return {
    now,
    today: dayOf(now),
    actor: { id: '', name: '', role: 'manager' },
    site: '',
    desk: '',
    shift: '',
    shiftSince: '',
    lateAfterMinutes: 0,
    newId: () => '',
  };
}
