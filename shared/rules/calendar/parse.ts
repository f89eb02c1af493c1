/** Reads a calendar file that a site loads for a new year: JSON or CSV text (BY-6). */
import type { Result } from '@shared/base/result';
import { ok, refuse } from '@shared/base/result';
import { isDay } from '@shared/base/time';
import type { WorkdayTable } from './table';
import { yearOf } from './table';

interface Line {
  readonly day: string;
  readonly kind: string;
  readonly name: string;
  readonly at: number;
}

const OFF = ['休', '放假', '节假日', 'holiday', 'off'];
const ON = ['班', '上班', '调休', 'workday', 'work'];

/**
 * Parses a calendar file into a table whose years are those of its days.
 * JSON: `{ "source": "…", "holidays": { "2027-01-01": "元旦" }, "workdays": { … } }`.
 * CSV: lines `日期,休|班,名称`, with or without a heading; `#` begins a comment; days as 2027-01-01, 2027/1/1 or 20270101.
 * `source` names the notice. Refusals: `calendar.empty`, `calendar.json`, `calendar.shape`, `calendar.day`, `calendar.kind`,
 * `calendar.twice` (same day off and on); `params.line` is the line (or entry) number, `params.text` what stood there.
 */
export function parseCalendar(text: string, source: string): Result<WorkdayTable> {
  const body = text.replace(/^\uFEFF/, '').trim();
  if (body === '') return refuse('calendar.empty');
  if (!body.startsWith('{')) return build(csvLines(body), source);
  const lines = jsonLines(body);
  return lines.ok ? build(lines.value.lines, lines.value.source || source) : lines;
}

function csvLines(body: string): Line[] {
  const rows = body
    .split(/\r?\n/)
    .map((row, index) => ({ cells: row.split(/[,;\t，]/).map((cell) => cell.trim().replace(/^"|"$/g, '')), at: index + 1 }));
  return rows
    .filter(({ cells, at }) => cells[0] !== '' && !cells[0]?.startsWith('#') && !(at === 1 && !/\d/.test(cells[0] ?? '')))
    .map(({ cells, at }) => ({ day: cells[0] ?? '', kind: cells[1] ?? '', name: cells[2] ?? '', at }));
}

function jsonLines(body: string): Result<{ readonly lines: readonly Line[]; readonly source: string }> {
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return refuse('calendar.json');
  }
  const { holidays = {}, workdays = {}, source = '' } = data as Record<string, unknown>;
  if (!isNames(holidays) || !isNames(workdays)) return refuse('calendar.shape');
  const pairs = [
    ...Object.entries(holidays).map((pair) => ['休', ...pair] as const),
    ...Object.entries(workdays).map((pair) => ['班', ...pair] as const),
  ];
  return ok({
    lines: pairs.map(([kind, day, name], index) => ({ day, kind, name, at: index + 1 })),
    source: typeof source === 'string' ? source : '',
  });
}

function build(lines: readonly Line[], source: string): Result<WorkdayTable> {
  const holidays: Record<string, string> = {};
  const workdays: Record<string, string> = {};
  for (const line of lines) {
    const day = normalDay(line.day);
    if (!isDay(day)) return refuse('calendar.day', undefined, { line: line.at, text: line.day });
    const off = OFF.includes(line.kind.toLowerCase());
    if (!off && !ON.includes(line.kind.toLowerCase())) return refuse('calendar.kind', undefined, { line: line.at, text: line.kind });
    if (day in (off ? workdays : holidays)) return refuse('calendar.twice', undefined, { line: line.at, text: day });
    (off ? holidays : workdays)[day] = line.name;
  }
  // Only days off make a year known: a make-up day of January can stand in the notice of the year before.
  const years = [...new Set(Object.keys(holidays).map(yearOf))].sort((a, b) => a - b);
  if (years.length === 0) return refuse('calendar.empty');
  return ok({ years, holidays, workdays, source: Object.fromEntries(years.map((year) => [year, source])) });
}

function normalDay(text: string): string {
  const [, y = '', m = '', d = ''] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text) ?? [];
  return y === '' ? text : `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
}

function isNames(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((name) => typeof name === 'string')
  );
}
