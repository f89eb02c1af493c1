/**
 * Fills cells of a workbook that somebody else made (EX-7). Only the texts of its sheets are changed, cell by cell, and every other byte stays as it
 * was: fonts, borders, widths, merged cells, pictures, print set-up and formulas are head office's own. A cell keeps its format; one that was not
 * there takes the format of the cell above it.
 */
import { err, ok, type Refusal, type Result } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import { fileProblem } from './file-problem';
import { patchSheet } from './fill-sheet';
import { zip } from './zip';
import { zipEntries } from './zip-directory';
import { unpackAny } from './zip-part';

export interface CellFill {
  /** From 1, as a spreadsheet program counts. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** '' empties the cell. */
  readonly value: string | number;
  /** For a day or a time: its serial number, which stands there in place of the text where the cell has a date's format. */
  readonly serial?: number;
}

export interface SheetFill {
  readonly sheet: string;
  readonly cells: readonly CellFill[];
}

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/**
 * The filled file. Refusals: those of `fileProblem`, `table.damaged`, `template.sheet` (`sheet` is not in the file any more). A cell with a formula
 * is left alone; formulas are calculated anew when the file is opened.
 */
export async function fillWorkbook(
  bytes: Uint8Array,
  fills: readonly SheetFill[],
  writtenAt: Instant,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  const problem = fileProblem(bytes, 'xlsx');
  if (problem !== null) return err(problem);
  const entries = zipEntries(bytes);
  if (entries === null) return err({ code: 'table.damaged' });
  const parts = new Map<string, Uint8Array>();
  try {
    for (const entry of entries) parts.set(entry.name, await unpackAny(bytes, entry));
  } catch {
    return err({ code: 'table.damaged' });
  }
  const text = (name: string): string => new TextDecoder().decode(parts.get(name) ?? new Uint8Array());
  const encoder = new TextEncoder();
  const dates = dateStyles(text(STYLES));
  for (const { sheet, cells } of fills) {
    const name = partOf(text(WORKBOOK), text(RELATIONS), sheet);
    if (!parts.has(name)) return err({ code: 'template.sheet', params: { sheet } });
    parts.set(name, encoder.encode(patchSheet(text(name), cells, dates)));
  }
  parts.set(WORKBOOK, encoder.encode(calculatedAnew(text(WORKBOOK))));
  const packed = await zip(
    [...parts].filter(([name]) => !name.endsWith('/')).map(([name, data]) => ({ name, chunks: [data] })),
    writtenAt,
    () => undefined,
  );
  return ok(packed);
}

/** Path of a sheet's part by its name; '' when there is none. */
function partOf(workbook: string, relations: string, sheet: string): string {
  const tags = [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag);
  const tag = tags.find((one) => unescapeXml(attribute(one, 'name')) === sheet) ?? '';
  const id = attribute(tag, 'r:id');
  const relation = [...relations.matchAll(/<Relationship\b[^>]*>/g)].map(([one]) => one).find((one) => attribute(one, 'Id') === id) ?? '';
  const target = attribute(relation, 'Target');
  if (target === '') return '';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

/** Numbers of the cell styles that show a date or a time. */
function dateStyles(styles: string): ReadonlySet<string> {
  const own = new Set(
    [...styles.matchAll(/<numFmt\b[^>]*>/g)].flatMap(([tag]) =>
      /[ymdhs年月日时]/i.test(attribute(tag, 'formatCode').replace(/"[^"]*"|&quot;.*?&quot;|\[[^\]]*\]|\\./g, ''))
        ? [Number(attribute(tag, 'numFmtId'))]
        : [],
    ),
  );
  const isDate = (id: number): boolean =>
    own.has(id) || (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  const formats = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  return new Set(
    [...formats.matchAll(/<xf\b[^>]*>/g)].flatMap(([tag], index) => (isDate(Number(attribute(tag, 'numFmtId'))) ? [String(index)] : [])),
  );
}

/** What formulas said of the cells before is not shown. */
function calculatedAnew(workbook: string): string {
  if (/<calcPr\b[^>]*fullCalcOnLoad="1"/.test(workbook)) return workbook;
  if (/<calcPr\b/.test(workbook)) return workbook.replace(/<calcPr\b(?:[^>]*?)\/>/, (tag) => tag.replace('/>', ' fullCalcOnLoad="1"/>'));
  return workbook.replace('</workbook>', '<calcPr fullCalcOnLoad="1"/></workbook>');
}
