/** What a single cell of head office's workbook may say of a week: who, when, where, counts of the registers, indicators, or a text that stays (EX-7). */
import { dayOf, weekRange } from '@shared/base/time';
import type { Cell, ColumnType, Workbook } from './model';

/** `cover`: of site and week; `count`: of a register; `figure`: an indicator. */
export type FactGroup = 'cover' | 'count' | 'figure';

export interface Fact {
  /** Of an indicator its own id, which stays the same from month to month; of the cover `cover:` and its name. */
  readonly id: string;
  readonly group: FactGroup;
  readonly name: string;
  readonly type: ColumnType;
  readonly value: Cell;
}

/** How head offices name what the cover says otherwise, by the id of the fact. */
export const FACT_NAMES: readonly (readonly [name: string, id: string])[] = [
  ...['项目', '项目名称', '小区', '小区名称', '服务中心', '管理处', '填报单位'].map((name) => [name, 'cover:站点'] as const),
  ...['填报人', '填表人', '填写人', '制表', '上报人'].map((name) => [name, 'cover:制表人'] as const),
  ...['日期', '填报日期', '填表日期', '上报日期', '报送日期'].map((name) => [name, 'day:made'] as const),
  ...['填报时间', '填表时间', '上报时间'].map((name) => [name, 'cover:制表时间'] as const),
  ...['统计周期', '统计期间', '报表期间', '起止时间', '周期'].map((name) => [name, 'cover:起止日期'] as const),
];

const FIXED = 'text:';

/** A text that is the same every week, such as the number of the site, in the place of a fact's id. */
export function fixedText(said: string): string {
  return `${FIXED}${said}`;
}

/** The text that stays; null for the id of a fact. */
export function saidText(fact: string): string | null {
  return fact.startsWith(FIXED) ? fact.slice(FIXED.length) : null;
}

const COUNTS = [
  ['added', '本周新增'],
  ['changed', '本周更改'],
  ['open', '未完成'],
] as const;

/** What cover, registers and indicators say. */
export function factsOf({ sheets, meta }: Pick<Workbook, 'sheets' | 'meta'>): readonly Fact[] {
  const cover = sheets.find(({ name }) => name === '封面')?.rows ?? [];
  const figures = sheets.find(({ name }) => name === '指标');
  const at = figures?.columns.findIndex(({ key }) => key === 'id') ?? -1;
  const { from, to } = weekRange(meta.week);
  const day = (id: string, name: string, value: string): Fact => ({ id: `day:${id}`, group: 'cover', name, type: 'date', value });
  return [
    ...cover.flatMap(([name, value]): readonly Fact[] =>
      isSaid(value) ? [{ id: `cover:${String(name)}`, group: 'cover', name: String(name), type: 'text', value: value ?? null }] : [],
    ),
    day('made', '制表日期', dayOf(meta.createdAt)),
    day('from', '起始日期', from),
    day('to', '截止日期', to),
    ...countFacts(cover.filter(([, value]) => !isSaid(value))),
    ...(figures?.rows ?? []).map((row): Fact => {
      const value = row[1] ?? null;
      const type = typeof value === 'number' ? 'number' : 'text';
      return { id: String(row[at] ?? row[0]), group: 'figure', name: String(row[0]), type, value };
    }),
  ];
}

/** Below the facts of the cover stand the counts of the registers; all of them together come first. */
function countFacts(lines: readonly (readonly Cell[])[]): readonly Fact[] {
  const fact = (title: string, id: string, which: number, value: number): Fact => {
    const [key, name] = COUNTS[which] ?? COUNTS[0];
    return { id: `count:${id}:${key}`, group: 'count', name: `${title} ${name}`, type: 'integer', value };
  };
  const numbers = lines.map(([title, , ...counts]) => ({ title: String(title), counts: counts.map(Number) }));
  return [
    ...COUNTS.map((_, which) =>
      fact(
        '全部台账',
        '',
        which,
        numbers.reduce((sum, { counts }) => sum + (counts[which] ?? 0), 0),
      ),
    ),
    ...numbers.flatMap(({ title, counts }) => COUNTS.map((_, which) => fact(title, title, which, counts[which] ?? 0))),
  ];
}

function isSaid(value: Cell | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}
