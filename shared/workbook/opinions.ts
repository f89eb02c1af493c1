/** The sheet 意见 in which head office sends its opinions to the sites: its columns, and what of it is meant for one site (EX-6). */
import { ok, type Result, refuse } from '@shared/base/result';
import { parseText } from './cell-parse';
import { parseDate } from './cell-times';
import { matchHeadings } from './headings';
import type { Cell, Column } from './model';

export const OPINIONS_SHEET = '意见';

/** Head office fills a line for each opinion; a line without any text in 意见 is not filled and means nothing. */
export const OPINION_COLUMNS = [
  { key: 'siteId', heading: '站点编号', type: 'text', width: 28 },
  { key: 'siteName', heading: '站点', type: 'text', width: 20 },
  { key: 'desk', heading: '前台', type: 'text', width: 8 },
  { key: 'week', heading: '周次', type: 'text', width: 12 },
  { key: 'matter', heading: '事项', type: 'text', width: 28 },
  { key: 'opinion', heading: '意见', type: 'lines', width: 60 },
  { key: 'replyBy', heading: '答复期限', type: 'date', width: 14 },
] as const satisfies readonly Column[];

export interface OpinionLine {
  /** ISO week, `2026-W46`. */
  readonly week: string;
  /** An indicator's name, a record's number, or any words. */
  readonly matter: string;
  readonly opinion: string;
  /** '' = no date. */
  readonly replyBy: string;
}

/** A sheet as it was read: texts of the headings, and the cells below. */
export interface OpinionSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Number of each row in the file, from 1. */
  readonly rowNumbers: readonly number[];
}

/** An opinion with whom it is for. */
export interface SentOpinion extends OpinionLine {
  readonly siteId: string;
  /** As head office wrote it; it may be ''. */
  readonly siteName: string;
  /** Letter of the desk that is to answer; '' = whichever desk of the site. */
  readonly desk: string;
}

export interface OpinionsRead {
  /** Opinions for this site, in the file's order. */
  readonly own: readonly OpinionLine[];
  /** Opinions for other sites, or for another desk of this one. */
  readonly others: number;
}

const NEEDED: readonly string[] = ['siteId', 'week', 'matter', 'opinion'];
const FIELDS = OPINION_COLUMNS.map(({ key, heading }) => ({ key, heading, required: NEEDED.includes(key) }));

/**
 * What a file says to a desk of the site `siteId`: of its sheet 意见, or of the first one that has the columns. A line that names no desk is for every
 * desk of the site; one that names a letter is for that desk, and for the only desk of a site, which has none. Nothing is taken in part: refused are
 * `opinions.foreign` (no such sheet), `opinions.empty` (not one opinion in it), `opinions.others` (only opinions for others, `n` of them),
 * `opinions.row` (a line for this desk that cannot be read, `row` counted as in the file, `heading` of its column).
 */
export function readOpinions(sheets: readonly OpinionSheet[], siteId: string, desk: string): Result<OpinionsRead> {
  const filled = filledLines(sheets);
  if (filled === null) return refuse('opinions.foreign');
  const isMine = (letter: string): boolean => letter === '' || desk === '' || letter === desk;
  const mine = filled.filter(({ cell }) => plain(cell('siteId')) === siteId && isMine(letterOf(cell)));
  const own: OpinionLine[] = [];
  for (const { cell, row } of mine) {
    const line = lineOf(cell);
    if (typeof line === 'string') return refuse('opinions.row', line, { row, heading: headingOf(line) });
    own.push(line);
  }
  const others = filled.length - mine.length;
  if (own.length > 0) return ok({ own, others });
  return others > 0 ? refuse('opinions.others', undefined, { n: others }) : refuse('opinions.empty');
}

/** All opinions of a file, for whatever site, in its order; refused as `readOpinions` does, and `opinions.row` also where no site is named. */
export function allOpinions(sheets: readonly OpinionSheet[]): Result<readonly SentOpinion[]> {
  const filled = filledLines(sheets);
  if (filled === null) return refuse('opinions.foreign');
  const sent: SentOpinion[] = [];
  for (const { cell, row } of filled) {
    const siteId = plain(cell('siteId'));
    const line = siteId === '' ? 'siteId' : lineOf(cell);
    if (typeof line === 'string') return refuse('opinions.row', line, { row, heading: headingOf(line) });
    sent.push({ siteId, siteName: plain(cell('siteName')), desk: letterOf(cell), ...line });
  }
  return sent.length === 0 ? refuse('opinions.empty') : ok(sent);
}

interface FilledLine {
  /** Counted as in the file. */
  readonly row: number;
  readonly cell: (key: string) => Cell;
}

/** Lines with an opinion of the sheet 意见, or of the first one that has the columns; null = there is no such sheet. */
function filledLines(sheets: readonly OpinionSheet[]): readonly FilledLine[] | null {
  const [found] = sheets
    .map((sheet) => ({ sheet, match: matchHeadings(sheet.headings, FIELDS) }))
    .filter(({ match }) => match.missing.length === 0)
    .sort((a, b) => Number(b.sheet.name === OPINIONS_SHEET) - Number(a.sheet.name === OPINIONS_SHEET));
  if (!found) return null;
  const { columns } = found.match;
  return found.sheet.rows
    .map((cells, i): FilledLine => ({ row: found.sheet.rowNumbers[i] ?? 0, cell: (key) => cells[columns[key] ?? -1] ?? '' }))
    .filter(({ cell }) => plain(cell('opinion')) !== '');
}

/** The line, or the key of the column that cannot be read. */
function lineOf(cell: (key: string) => Cell): OpinionLine | string {
  const week = plain(cell('week')).toUpperCase();
  if (!/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(week)) return 'week';
  const matter = plain(cell('matter'));
  if (matter === '') return 'matter';
  const replyBy = parseDate(cell('replyBy'));
  if (!replyBy.ok) return 'replyBy';
  return { week, matter, opinion: plain(cell('opinion')), replyBy: replyBy.value };
}

/** As the desk's letter stands in numbers and files. */
function letterOf(cell: (key: string) => Cell): string {
  return plain(cell('desk')).toUpperCase();
}

function plain(cell: Cell): string {
  const text = parseText(cell);
  return text.ok ? text.value : String(cell);
}

function headingOf(key: string): string {
  return OPINION_COLUMNS.find((column) => column.key === key)?.heading ?? key;
}
