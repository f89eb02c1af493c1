/** Head office's opinions as the sites' workbooks tell them: still to be answered, or answered and how (EX-6). */
import { opinionKey } from '@shared/rules/weekly/opinion-key';
import type { Sheet } from '@shared/workbook/model';
import { deskName } from './desk-name';
import { lines, text } from './sheet-columns';
import type { Origin } from './stored-rows';
import type { Stored } from './tables';

/** Register whose rows these are: its table and view. */
export const OPINIONS_REGISTER = 'headopinions';

/** Of many, so many are told: those to be answered first. */
export const MOST_OPINIONS = 10_000;

/** As the newest workbook of the desk says it; texts are '' where nothing is said. */
export interface GroupOpinion {
  readonly siteId: string;
  readonly desk: string;
  readonly siteName: string;
  /** Id of the record. */
  readonly record: string;
  /** ISO week that it is about. */
  readonly week: string;
  readonly matter: string;
  readonly opinion: string;
  readonly replyBy: string;
  /** 待答复, 已答复, 作废 with its reason. */
  readonly state: string;
  readonly answer: string;
  readonly answeredBy: string;
  /** Wall clock of the site, `2026-11-25 10:00:00`. */
  readonly answeredAt: string;
  /** ISO week of the workbook that says so. */
  readonly toldIn: string;
}

/** Columns of the register's table that say something here. */
const COLUMNS = {
  record: 'row_id',
  week: 'own_week',
  matter: 'matter',
  opinion: 'opinion',
  replyBy: 'reply_by',
  state: 'row_state',
  answer: 'answer',
  answeredBy: 'answered_by',
  answeredAt: 'answered_at',
} as const;

/** A row of the register's table, its cells by column; days and times as texts. */
export function groupOpinion({ siteId, desk, week }: Origin, siteName: string, cell: (column: string) => Stored | undefined): GroupOpinion {
  const told = (key: keyof typeof COLUMNS): string => String(cell(COLUMNS[key]) ?? '');
  return {
    siteId,
    desk,
    siteName,
    record: told('record'),
    week: told('week'),
    matter: told('matter'),
    opinion: told('opinion'),
    replyBy: told('replyBy'),
    state: told('state'),
    answer: told('answer'),
    answeredBy: told('answeredBy'),
    answeredAt: told('answeredAt').slice(0, 16),
    toldIn: week,
  };
}

/** The register's words for an opinion without an answer, and with one. */
export const WAITING = '待答复';
const ANSWERED = '已答复';

export function isWaiting({ state }: GroupOpinion): boolean {
  return state === WAITING;
}

/**
 * What is still to be answered, once for a site: an opinion that went to several of its desks is answered by the first that answers it, and waits in one
 * line, without a desk, while none has. Answers and voided ones are told desk by desk.
 */
export function settled(opinions: readonly GroupOpinion[]): readonly GroupOpinion[] {
  const answered = new Set(opinions.filter(({ state }) => state === ANSWERED).map(sameOf));
  const waiting = new Map<string, GroupOpinion>();
  for (const one of opinions.filter(isWaiting)) {
    const first = waiting.get(sameOf(one));
    if (first === undefined) waiting.set(sameOf(one), one);
    else waiting.set(sameOf(one), { ...(keyOf(one) < keyOf(first) ? one : first), desk: '' });
  }
  return [...Array.from(waiting).flatMap(([same, one]) => (answered.has(same) ? [] : [one])), ...opinions.filter((one) => !isWaiting(one))];
}

/** The same for all desks that took it in; a date to answer by may have been moved at one of them. */
function sameOf({ siteId, week, matter, opinion }: GroupOpinion): string {
  return [siteId, opinionKey({ week, matter, opinion })].join('\n');
}

/** Those to be answered first, by the day on which they are owed; then the others, the newest first. */
export function byUrgency(a: GroupOpinion, b: GroupOpinion): number {
  const waits = Number(isWaiting(b)) - Number(isWaiting(a));
  if (waits !== 0) return waits;
  const [mine, other] = isWaiting(a) ? [a.replyBy || '9999', b.replyBy || '9999'] : [b.answeredAt, a.answeredAt];
  return compare(mine, other) || compare(keyOf(a), keyOf(b));
}

function keyOf({ siteId, desk, week, record }: GroupOpinion): string {
  return [siteId, desk, week, record].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 意见答复. */
export function answersSheet(opinions: readonly GroupOpinion[]): Sheet {
  const waiting = opinions.filter(isWaiting).length;
  return {
    name: '意见答复',
    title: `总部意见的答复：待答复 ${waiting} 条，共 ${opinions.length} 条`,
    columns: [
      text('siteId', '站点编号', 20),
      text('site', '站点', 24),
      text('week', '周次', 11),
      text('matter', '事项', 26),
      lines('opinion', '意见', 50),
      { key: 'replyBy', heading: '答复期限', type: 'date', width: 13 },
      text('state', '状态', 10),
      lines('answer', '答复', 50),
      text('answeredBy', '答复人', 12),
      text('answeredAt', '答复时间', 17),
      text('toldIn', '见于周报', 11),
    ],
    rows: opinions.map((one) => [
      one.siteId,
      deskName(one),
      one.week,
      one.matter,
      one.opinion,
      one.replyBy,
      one.state,
      one.answer,
      one.answeredBy,
      one.answeredAt,
      one.toldIn,
    ]),
  };
}
