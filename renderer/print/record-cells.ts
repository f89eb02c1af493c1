/** Makes, filters and arranges the cells of a record form. */
import type {
  Choice,
  PhotoCell,
  ProgressCell,
  ProgressLine,
  RecordCell,
  RecordSection,
  RecordSpan,
  RegisterTableData,
  SignCell,
  TableCell,
  TickCell,
  ValueCell,
} from './model';

const SHEET_UNITS = 6;

/** A label with its value. */
export function valueCell(key: string, label: string, value: string | undefined, span: RecordSpan, height = 0): ValueCell {
  return { kind: 'value', key, label, value: value ?? '', span, height };
}

/** The options as boxes; a chosen text that is no option gets a box of its own, so that nothing is lost. */
export function toChoices(options: readonly string[], chosen: string): readonly Choice[] {
  const picked = chosen === '' ? [] : chosen.split('、');
  const strangers = picked.filter((text) => !options.includes(text));
  return [...options, ...strangers].map((label) => ({ label, ticked: picked.includes(label) }));
}

/** A label with boxes to tick; several chosen options are joined by 「、」. */
export function tickCell(
  key: string,
  label: string,
  options: readonly string[],
  chosen: string | undefined,
  span: RecordSpan,
  note = '',
): TickCell {
  return { kind: 'ticks', key, label, choices: toChoices(options, chosen ?? ''), note, span, height: 0 };
}

/** A place to sign, with a text above the lines. */
export function signCell(
  key: string,
  label: string,
  note: string | undefined,
  lines: readonly string[],
  span: RecordSpan,
  height = 20,
): SignCell {
  return { kind: 'sign', key, label, note: note ?? '', lines, span, height };
}

/** What was done, line by line. */
export function progressCell(key: string, label: string, lines: readonly ProgressLine[], height: number): ProgressCell {
  return { kind: 'progress', key, label, lines, span: SHEET_UNITS, height };
}

/** A small table within the form; '' as label lets it fill the whole width. */
export function tableCell(key: string, label: string, table: RegisterTableData): TableCell {
  return { kind: 'table', key, label, table, span: SHEET_UNITS, height: 0 };
}

/** A place of passport size, beside the other cells of its section; in print it takes two of the six units. */
export function photoCell(key: string, label: string, source: string): PhotoCell {
  return { kind: 'photo', key, label, source, span: 2, height: 0 };
}

/** Fills rows of `units` (six = the sheet) in order; a wider cell is narrowed, the last one of a row widened to close it. */
export function packCells(cells: readonly RecordCell[], units: RecordSpan = SHEET_UNITS): readonly (readonly RecordCell[])[] {
  const rows: RecordCell[][] = [];
  let room = 0;
  for (const cell of cells) {
    const span = Math.min(cell.span, units) as RecordSpan;
    if (span > room) {
      rows.push([]);
      room = units;
    }
    rows.at(-1)?.push({ ...cell, span });
    room -= span;
  }
  return rows.map((row) => closeRow(row, units));
}

function closeRow(row: readonly RecordCell[], units: RecordSpan): readonly RecordCell[] {
  const used = row.reduce((sum, cell) => sum + cell.span, 0);
  return row.map((cell, index) => (index === row.length - 1 ? { ...cell, span: (cell.span + units - used) as RecordSpan } : cell));
}

/** What a site changed on a form: cells that do not print, and labels of its own (BY-17). */
export interface FormTailoring {
  readonly hidden: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/** The sections as the site wants them; a section without cells falls away. */
export function tailorSections(sections: readonly RecordSection[], { hidden, labels }: FormTailoring): readonly RecordSection[] {
  return sections
    .filter(({ key }) => !hidden.includes(key))
    .map((section) => ({
      ...section,
      heading: labels[section.key] ?? section.heading,
      cells: section.cells.filter(({ key }) => !hidden.includes(key)).map((cell) => ({ ...cell, label: labels[cell.key] ?? cell.label })),
    }))
    .filter(({ cells }) => cells.length > 0);
}
