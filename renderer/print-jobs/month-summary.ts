/** The callbacks of a month counted by source: due, made, in time, rate against the required one, satisfaction (CB-13, ST-2). */
import type { RegisterColumn, RegisterRow, RegisterTableData } from '@renderer/print/model';
import { SOURCES } from '@shared/registers/contract/callback-sources';
import { SATISFACTION } from '@shared/registers/contract/choices';
import type { Row } from '@shared/registers/contract/row';
import type { Source } from '@shared/rules/callbacks/types';
import {
  answeredRate,
  type CallbackMatter,
  callbackMatters,
  callbackRate,
  opinionsOf,
  satisfactionSpread,
  timelyRate,
} from '@shared/rules/statistics/callbacks';

export interface MonthFigures {
  readonly from: string;
  readonly to: string;
  readonly now: string;
  /** Callbacks due in the month, voided ones left out. */
  readonly rows: readonly Row[];
  /** Completions that were not drawn. */
  readonly undrawn: readonly { readonly dueDay: string; readonly source: Source }[];
  /** Required rate of a source in whole percent; null = none. */
  readonly required: (source: Source) => number | null;
}

interface Group {
  readonly name: string;
  readonly matters: readonly CallbackMatter[];
  readonly rows: readonly Row[];
  readonly required: number | null;
}

const LEVELS = Object.keys(SATISFACTION) as (keyof typeof SATISFACTION)[];

/** One line a source that had anything due, and the sum. */
export function monthSummary(figures: MonthFigures): RegisterTableData {
  const groups = (Object.keys(SOURCES) as Source[]).map((source) => groupOf(figures, source)).filter(({ matters }) => matters.length > 0);
  const all: Group = {
    name: '合计',
    matters: groups.flatMap(({ matters }) => matters),
    rows: figures.rows,
    required: null,
  };
  return { columns: COLUMNS, rows: groups.map((group) => line(group, figures)), leastRows: 0, totals: [line(all, figures)] };
}

function groupOf({ rows, undrawn, required }: MonthFigures, source: Source): Group {
  const own = rows.filter((row) => row.data['source'] === source);
  const missed = undrawn.filter((one) => one.source === source);
  return { name: SOURCES[source].zh, matters: callbackMatters(own, missed), rows: own, required: required(source) };
}

function line({ name, matters, rows, required }: Group, figures: MonthFigures): RegisterRow {
  const rate = callbackRate(matters, figures, required);
  const timely = timelyRate(matters, figures, figures.now);
  const spread = satisfactionSpread(matters);
  const handled = answeredRate(rows.flatMap(opinionsOf), EVER);
  return {
    name,
    completed: String(matters.length),
    exempt: String(matters.filter(({ exempt }) => exempt).length),
    drawn: String(matters.filter(({ drawn, exempt }) => drawn && !exempt).length),
    done: String(rate.numerator),
    inTime: String(timely.numerator),
    rate: rate.text,
    required: required === null ? '' : `${required}%`,
    timely: timely.text,
    ...Object.fromEntries(LEVELS.map((level) => [level, String(spread.counts[level])])),
    content: spread.satisfied.text,
    handled: handled.text,
  };
}

/** Opinions are those raised in the month's callbacks, whenever that was. */
const EVER = { from: '0000-01-01', to: '9999-12-31' };

const COLUMNS: readonly RegisterColumn[] = [
  { key: 'name', heading: '回访来源', width: 24, align: 'center' },
  count('completed', '办结'),
  count('exempt', '免回访'),
  count('drawn', '应回访'),
  count('done', '已回访'),
  count('inTime', '按期'),
  count('rate', '回访率', 17),
  count('required', '规定', 13),
  count('timely', '及时率', 17),
  ...LEVELS.map((level) => count(level, SATISFACTION[level].zh, level === 'very-dissatisfied' ? 18 : 15)),
  count('content', '满意率', 17),
  count('handled', '意见处理率', 18),
];

function count(key: string, heading: string, width = 14): RegisterColumn {
  return { key, heading, width, align: 'right' };
}
