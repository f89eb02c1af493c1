/** One week of one made-up site: a pattern with its own days, ids, numbers and names. */
import { addDays, at, type Day, daysBetween, weekRange } from '@shared/base/time';
import { randomOf } from '@shared/demo/random';
import { periodOf } from '@shared/rules/statistics/period';
import type { Sheet, Workbook, WorkbookMeta } from '@shared/workbook/model';
import type { Pattern } from './patterns';

export interface Site {
  readonly number: number;
  readonly siteId: string;
  readonly siteName: string;
  /** Letters of its desks; one '' when it has one desk. */
  readonly desks: readonly string[];
}

const FRONT = [
  '澜庭',
  '荔园',
  '观湖',
  '翠堤',
  '金桂',
  '朗云',
  '锦绣',
  '和畅',
  '汀兰',
  '望江',
  '松涛',
  '云栖',
  '南屏',
  '北辰',
  '听海',
  '知春',
] as const;
const BACK = ['花园', '华府', '公馆', '国际', '雅苑', '名邸', '家园', '新城', '山庄', '广场'] as const;
const PEOPLE = ['王敏', '李静', '陈晓燕', '赵强', '林芳', '周建国', '何丽', '郑伟'] as const;
/** Every so many sites one has two desks. */
const TWO_DESKS_EVERY = 9;

/** The site of a number from 0; the first 160 have names of their own, later ones are further phases of theirs. */
export function siteOf(number: number): Site {
  const name = `${FRONT[number % FRONT.length] ?? ''}${BACK[Math.floor(number / FRONT.length) % BACK.length] ?? ''}`;
  const phase = Math.floor(number / (FRONT.length * BACK.length)) + 1;
  return {
    number,
    siteId: `site-${String(number + 1).padStart(5, '0')}`,
    siteName: phase === 1 ? name : `${name}${phase}期`,
    desks: number % TWO_DESKS_EVERY === TWO_DESKS_EVERY - 1 ? ['A', 'B'] : [''],
  };
}

export interface WeekPlan {
  readonly seed: number;
  readonly site: Site;
  readonly desk: string;
  readonly week: string;
}

/** The workbook without its manifest; the same plan gives the same workbook. */
export function siteWeek(patterns: readonly Pattern[], plan: WeekPlan): Workbook {
  const { seed, site, desk, week } = plan;
  const random = randomOf(seed, `${site.siteId}/${desk}/${week}`);
  const pattern = random.pick(patterns);
  const range = weekRange(week);
  const days = daysBetween(weekRange(pattern.week).to, range.to);
  const month = periodOf(range.to).month;
  const text = moved(pattern.text, days, site.number * 2 + (desk === 'B' ? 1 : 0)).replaceAll(/20\d\d-\d\d(?=月度)/g, month);
  const { sheets } = JSON.parse(text) as { sheets: readonly Sheet[] };
  const createdAt = at(addDays(range.to, 1), `0${random.int(8, 9)}:${random.int(10, 59)}`);
  const createdBy = random.pick(PEOPLE);
  const meta: WorkbookMeta = { siteId: site.siteId, siteName: site.siteName, desk, week, programVersion: '0.1.0', createdAt, createdBy };
  return { meta, sheets: sheets.map((sheet) => (sheet.name === '封面' ? coverOf(sheet, meta) : sheet)) };
}

/** Site, desk and writer of the cover, as the manifest says them. */
function coverOf(sheet: Sheet, meta: WorkbookMeta): Sheet {
  const facts = new Map<unknown, string>([
    ['站点', meta.siteName],
    ['周次', meta.week],
    ['制表人', meta.createdBy],
    ['制表时间', meta.createdAt.slice(0, 16).replace('T', ' ')],
  ]);
  const rows = sheet.rows.map((row) => (facts.has(row[0]) ? row.with(1, facts.get(row[0]) ?? '') : row));
  return { ...sheet, title: `${meta.siteName} 前台周报`, rows };
}

/** Ids (made of the time), days, and days in numbers: what makes one week another one. */
const MARKS = /(?<![0-9A-Z])[0-9A-HJKMNP-TV-Z]{26}(?![0-9A-Z])|20\d\d-\d\d-\d\d|-20\d{6}(?=-)/g;
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Letters of an id that tell the desk. */
const OWN = 5;

function moved(text: string, days: number, number: number): string {
  const own = Array.from({ length: OWN }, (_, place) => DIGITS[Math.floor(number / 32 ** place) % 32] ?? '0').join('');
  const shift = daysLetters(days);
  const known = new Map<string, string>();
  return text.replace(MARKS, (mark) => {
    const made = known.get(mark) ?? anew(mark);
    known.set(mark, made);
    return made;
  });
  function anew(mark: string): string {
    if (mark.length === 26) return mark.slice(0, 10) + own + shift + mark.slice(10 + OWN + shift.length);
    if (!mark.startsWith('-')) return addDays(mark, days);
    const day: Day = `${mark.slice(1, 5)}-${mark.slice(5, 7)}-${mark.slice(7)}`;
    return `-${addDays(day, days).replaceAll('-', '')}`;
  }
}

/** Two letters for the weeks between: the same matter of another week is another record. */
function daysLetters(days: number): string {
  const weeks = Math.abs(Math.round(days / 7)) % 1024;
  return (DIGITS[Math.floor(weeks / 32)] ?? '0') + (DIGITS[weeks % 32] ?? '0');
}
