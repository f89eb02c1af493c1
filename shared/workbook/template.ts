/** Head office's own workbook (EX-7): which of its columns and cells mean what of ours, guessed by their headings, and what stands in them for a week. */
import { matchHeadings, plainHeading } from './headings';
import type { Cell, ColumnType, Sheet, Workbook } from './model';
import { FACT_NAMES, type Fact, factsOf, saidText } from './template-facts';

/** A sheet of the template as texts, from its first row on. */
export interface TemplateSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A table of theirs under a row of headings. */
export interface TableTarget {
  readonly sheet: string;
  /** Row of the headings, from 1. */
  readonly headings: number;
  /** Name of our sheet whose rows go there. */
  readonly from: string;
  /** Column of theirs, from 0, with its heading, and the key of our column; '' = it stays empty. */
  readonly columns: readonly { readonly column: number; readonly heading: string; readonly key: string }[];
}

/** A single cell of theirs behind a label. */
export interface CellTarget {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly label: string;
  /** Id of a `Fact`, or `fixedText` of what is the same every week; '' = it stays as it is. */
  readonly fact: string;
}

export interface TemplateMap {
  readonly tables: readonly TableTarget[];
  readonly cells: readonly CellTarget[];
}

/** One of our sheets by its name with its columns. */
export type SourceSheet = Pick<Sheet, 'name' | 'columns'>;

const HEADING_SEARCH = 20;
/** One heading alone may mean anything. */
const LEAST_MATCHES = 2;
const MOST_ROWS = 200;
const MONTH = /^\d{4}-\d{2}月度?/;

/** The map as it is proposed; people change it. */
export function guessMap(
  template: readonly TemplateSheet[],
  ours: readonly SourceSheet[],
  facts: readonly Pick<Fact, 'id' | 'name'>[],
): TemplateMap {
  const tables = template.flatMap((sheet) => guessTable(sheet, ours) ?? []);
  // Of the month's figures the label says no month.
  const known = new Map([
    ...FACT_NAMES.map(([name, id]) => [plainHeading(name), id] as const),
    ...facts.flatMap(({ id, name }) => [name, name.replace(MONTH, '')].map((one) => [plainHeading(one), id] as const)),
  ]);
  const cells = template.flatMap((sheet) => {
    const table = tables.find((one) => one.sheet === sheet.name);
    return sheet.rows
      .slice(0, MOST_ROWS)
      .flatMap((row, index): readonly CellTarget[] =>
        table && index + 1 >= table.headings ? [] : labelsOf(sheet.name, row, index, known),
      );
  });
  return { tables, cells };
}

/** Labels before an empty cell: one beside another text is a heading. */
function labelsOf(sheet: string, row: readonly string[], index: number, known: ReadonlyMap<string, string>): readonly CellTarget[] {
  return row.flatMap((text, column) => {
    const fact = known.get(plainHeading(text));
    const isLabel = text.trim() !== '' && (row[column + 1] ?? '').trim() === '';
    return !isLabel || fact === undefined ? [] : [{ sheet, row: index + 1, column: column + 1, label: text.trim(), fact }];
  });
}

/** The row that most of one of our sheets' headings stand in. */
function guessTable({ name, rows }: TemplateSheet, ours: readonly SourceSheet[]): TableTarget | null {
  let best: { readonly score: number; readonly target: TableTarget } | null = null;
  for (const [index, row] of rows.slice(0, HEADING_SEARCH).entries()) {
    for (const source of ours) {
      const target = tableTarget(name, index + 1, row, source);
      const score = target.columns.filter(({ key }) => key !== '').length;
      if (score >= LEAST_MATCHES && score > (best?.score ?? 0)) best = { score, target };
    }
  }
  return best?.target ?? null;
}

/** A table of theirs with our columns found by their headings. */
export function tableTarget(sheet: string, headings: number, row: readonly string[], source: SourceSheet): TableTarget {
  const { columns } = matchHeadings(row, source.columns);
  const keys = new Map(Object.entries(columns).map(([key, column]) => [column, key]));
  return {
    sheet,
    headings,
    from: source.name,
    columns: row.flatMap((heading, column) =>
      heading.trim() === '' ? [] : [{ column, heading: heading.trim(), key: keys.get(column) ?? '' }],
    ),
  };
}

/** What goes into one cell. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly type: ColumnType;
  readonly cell: Cell;
}

export type CellsOfSheet = readonly [sheet: string, cells: readonly FilledCell[]];

/** The cells of a week by sheet of theirs. */
export function cellsOf(map: TemplateMap, workbook: Workbook): ReadonlyMap<string, readonly FilledCell[]> {
  const filled = new Map<string, FilledCell[]>();
  const add = (sheet: string, cell: FilledCell): void => {
    const there = filled.get(sheet);
    if (there) there.push(cell);
    else filled.set(sheet, [cell]);
  };
  for (const { sheet, headings, from, columns } of map.tables) {
    const source = workbook.sheets.find(({ name }) => name === from);
    for (const [i, cells] of (source?.rows ?? []).entries()) {
      for (const { column, key } of columns) {
        const at = source?.columns.findIndex((one) => one.key === key) ?? -1;
        const of = source?.columns[at];
        if (of) add(sheet, { row: headings + 1 + i, column, type: of.type, cell: cells[at] ?? null });
      }
    }
  }
  const facts = new Map(factsOf(workbook).map((fact) => [fact.id, fact]));
  for (const { sheet, row, column, fact } of map.cells) {
    const said = saidText(fact);
    const found = said === null ? facts.get(fact) : { type: 'text' as const, value: said };
    if (found && found.value !== '') add(sheet, { row, column, type: found.type, cell: found.value });
  }
  return filled;
}

/** Our sheets whose rows may fill a table: those of records. */
export function sourcesOf({ sheets }: Workbook): readonly SourceSheet[] {
  return sheets.filter(({ ids }) => ids !== undefined).map(({ name, columns }) => ({ name, columns }));
}
