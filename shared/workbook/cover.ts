/** The first sheet of the weekly workbook: site, week, who, when, version, and the counts of every register (EX-1). */
import { type Day, dayOf, type Instant, showTime } from '@shared/base/time';
import { rangeText } from './cells';
import type { Cell, Sheet } from './model';

export interface RegisterCount {
  readonly title: string;
  readonly added: number;
  readonly changed: number;
  readonly open: number;
}

export interface CoverInput {
  readonly siteName: string;
  readonly desk: string;
  /** The records of all desks are in it. */
  readonly wholeSite: boolean;
  /** ISO week, `2026-W47`. */
  readonly week: string;
  readonly from: Day;
  readonly to: Day;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly programVersion: string;
  readonly counts: readonly RegisterCount[];
  /** How personal data stand in this export, in words (EX-5). */
  readonly privacy: string;
}

/** Of a week that is still running when its file is made; the screen counts it up to today and says so. */
const WHOLE = '整周：制表时这一周还没过完，之后几天到期的也算在内';

const WHOLE_SITE = '全站：各前台的记录已合在一起，一个前台报送就够';

/** Builds the cover; the facts come first, then a line for each register with real numbers. */
export function coverSheet(input: CoverInput): Sheet {
  const facts: readonly (readonly [string, string])[] = [
    ['站点', input.siteName],
    ['前台', input.desk],
    ['范围', input.wholeSite ? WHOLE_SITE : ''],
    ['周次', input.week],
    ['起止日期', rangeText(input.from, input.to)],
    ['统计范围', dayOf(input.createdAt) < input.to ? WHOLE : ''],
    ['制表人', input.createdBy],
    ['制表时间', showTime(input.createdAt)],
    ['程序版本', input.programVersion],
    ['个人信息', input.privacy],
  ];
  const rows: Cell[][] = facts.filter(([, value]) => value !== '').map(([name, value]) => [name, value, null, null, null]);
  for (const count of input.counts) rows.push([count.title, '', count.added, count.changed, count.open]);
  return {
    name: '封面',
    title: `${input.siteName} 前台周报`,
    columns: [
      { key: 'item', heading: '项目', type: 'text', width: 18 },
      { key: 'value', heading: '内容', type: 'lines', width: 40 },
      { key: 'added', heading: '本周新增', type: 'integer', width: 12 },
      { key: 'changed', heading: '本周更改', type: 'integer', width: 12 },
      { key: 'open', heading: '未完成', type: 'integer', width: 12 },
    ],
    rows,
  };
}
