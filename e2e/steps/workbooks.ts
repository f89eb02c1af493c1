/** Workbooks made and read by openpyxl, a program that knows nothing of ours. */
import { spawnSync } from 'node:child_process';

const WRITE = `
import sys, json, openpyxl
book = openpyxl.Workbook()
sheet = book.active
for row in json.load(sys.stdin):
    sheet.append(row)
book.save(sys.argv[1])
`;

const READ = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def cell(c):
    return {'value': str(c.value), 'type': type(c.value).__name__, 'format': c.number_format}
sheets = {s.title: {'freeze': s.freeze_panes, 'filter': s.auto_filter.ref, 'rows': [[cell(c) for c in row] for row in s.iter_rows()]} for s in book.worksheets}
json.dump(sheets, sys.stdout)
`;

export interface ReadCell {
  readonly value: string;
  /** Python's type: `str`, `int`, `float`, `datetime`, `NoneType`. */
  readonly type: string;
  readonly format: string;
}

export interface ReadSheet {
  /** First cell below and right of the frozen part. */
  readonly freeze: string | null;
  readonly filter: string | null;
  readonly rows: readonly (readonly ReadCell[])[];
}

/** Writes rows of texts and numbers into the only sheet of a new file. */
export function writeXlsx(file: string, rows: readonly (readonly (string | number)[])[]): void {
  python(WRITE, file, JSON.stringify(rows));
}

/** All sheets of a file by name. */
export function readXlsx(file: string): Readonly<Record<string, ReadSheet>> {
  return JSON.parse(python(READ, file, '')) as Record<string, ReadSheet>;
}

/** The cells of a sheet's column below its heading; the heading is in one of the first rows. Throws when there is none. */
export function columnOf(sheet: ReadSheet | undefined, heading: string): readonly ReadCell[] {
  for (const [at, row] of (sheet?.rows ?? []).entries()) {
    const place = row.findIndex((cell) => cell.value === heading);
    if (place >= 0 && row.filter((cell) => cell.type !== 'NoneType').length > 1)
      return (sheet?.rows ?? []).slice(at + 1).flatMap((below) => below[place] ?? []);
  }
  throw new Error(`no column ${heading}`);
}

function python(script: string, file: string, input: string): string {
  const ran = spawnSync('/usr/bin/python3', ['-c', script, file], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return ran.stdout;
}
