/** Sums taken for the cashier: what may be written, and what is still to be handed over (RG-7). */

import type { Refusal } from '../../base/result';
import type { Language } from '../../base/text';
import type { Instant } from '../../base/time';
import type { Row } from '../contract/row';
import { FEE_ITEMS, FEE_WAYS, type FeeData } from './fields';

/** What is wrong with the data, field by field; empty = fine. */
export function checkFee(data: FeeData): readonly Refusal[] {
  const found: Refusal[] = [];
  if (data.amount !== null && data.amount <= 0) found.push({ code: 'fees.nothing', field: 'amount' });
  if (data.item === 'other' && data.itemNote.trim() === '') found.push({ code: 'fees.what', field: 'itemNote' });
  if (data.handedAt !== '' && data.handedAt < data.takenAt) found.push({ code: 'fees.handed-early', field: 'handedAt' });
  return found;
}

/** The cashier signs for what they get, and is not the one who hands it over. */
export function handOverGuard({ data }: Row<FeeData>): Refusal | null {
  if (!data.cashierSigned) return { code: 'fees.unsigned', field: 'cashierSigned' };
  return data.cashier.trim() === data.handedBy.trim() ? { code: 'fees.same-person', field: 'cashier' } : null;
}

/** What the sum is for: `物业管理费 10月`. */
export function feeText({ item, itemNote }: Pick<FeeData, 'item' | 'itemNote'>, language: Language = 'zh'): string {
  return [item === '' ? '' : FEE_ITEMS[item][language], itemNote].filter((t) => t !== '').join(' ');
}

/** Number of sums and their total in 分. */
export interface FeeSum {
  readonly count: number;
  readonly fen: number;
}

export interface WaySum {
  readonly way: string;
  readonly label: string;
  readonly sum: FeeSum;
}

export interface FeeTally {
  /** Not yet with the cashier. */
  readonly open: FeeSum;
  /** Of those, what lies at the desk as notes and coins. */
  readonly openCash: FeeSum;
  /** Of the open ones, what was taken since `since`, and what was left by earlier shifts. */
  readonly openOfShift: FeeSum;
  readonly openBefore: FeeSum;
  /** Taken since `since`, and given to the cashier since then, whoever took it. */
  readonly taken: FeeSum;
  readonly handed: FeeSum;
  /** The open ones by way of payment, in the order of the form; ways without a sum are left out. */
  readonly openByWay: readonly WaySum[];
}

/**
 * The money for the handover sheet (RG-7): rows of `fees`, the open ones and those taken or handed over since `since` (beginning of the
 * shift; '' = from the start). Voided ones do not count.
 */
export function feeTally(rows: readonly Row<FeeData>[], since: Instant | ''): FeeTally {
  const open = rows.filter(({ state }) => state === 'waiting');
  const counted = rows.filter(({ state }) => state === 'waiting' || state === 'handed');
  return {
    open: sumOf(open),
    openCash: sumOf(open.filter(({ data }) => data.way === 'cash')),
    openOfShift: sumOf(open.filter(({ data }) => data.takenAt >= since)),
    openBefore: sumOf(open.filter(({ data }) => data.takenAt < since)),
    taken: sumOf(counted.filter(({ data }) => data.takenAt >= since)),
    handed: sumOf(counted.filter(({ state, data }) => state === 'handed' && data.handedAt >= since)),
    openByWay: byWay(open),
  };
}

/** The rows by way of payment, in the order of the form; ways without a sum are left out. */
export function byWay(rows: readonly Pick<Row<FeeData>, 'data'>[]): readonly WaySum[] {
  return Object.entries(FEE_WAYS)
    .map(([way, { zh }]) => ({ way, label: zh, sum: sumOf(rows.filter(({ data }) => data.way === way)) }))
    .filter(({ sum }) => sum.count > 0);
}

/** Number and total of the rows given. */
export function sumOf(rows: readonly Pick<Row<FeeData>, 'data'>[]): FeeSum {
  return { count: rows.length, fen: rows.reduce((sum, { data }) => sum + (data.amount ?? 0), 0) };
}

/** All sums that went to the cashier together with `row`, itself included, by the time they were taken. */
export function handedWith(row: Row<FeeData>, rows: readonly Row<FeeData>[]): readonly Row<FeeData>[] {
  const { handedAt, cashier, handedBy } = row.data;
  return rows
    .filter(({ state, data }) => state === 'handed' && data.handedAt === handedAt && data.cashier === cashier && data.handedBy === handedBy)
    .sort((a, b) => (a.data.takenAt < b.data.takenAt ? -1 : 1));
}

const TOLD_BY: readonly (readonly [FeeData['item'], RegExp])[] = [
  ['management', /管理费|物业费|物管费/],
  ['water', /水费/],
  ['power', /电费/],
  ['parking', /停车|车位/],
  ['deposit', /押金|保证金/],
  ['card', /工本费|门禁卡|IC卡/i],
  ['service', /维修费|服务费/],
];

/** Old books name what was paid in their own words: the item follows, 其他 where nothing tells it. */
export function withItem(data: FeeData): FeeData {
  if (data.item !== '' || data.itemNote.trim() === '') return data;
  return { ...data, item: TOLD_BY.find(([, words]) => words.test(data.itemNote))?.[0] ?? 'other' };
}
