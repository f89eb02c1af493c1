/** Rules of lending things to residents: what is what, and the deposit that goes back with the return. */

import type { Refusal } from '../../base/result';
import type { Language } from '../../base/text';
import { checkLoan } from '../contract/custody';
import { showMoney } from '../contract/display';
import type { Row } from '../contract/row';
import { type BorrowedData, ITEMS } from './fields';

/** What is wrong with the data, field by field; empty = fine. Things without a name of their kind are named. */
export function checkBorrowed(data: BorrowedData): readonly Refusal[] {
  const found = [...checkLoan(data)];
  if (data.item === 'other' && data.itemName.trim() === '') found.push({ code: 'borrowed.what', field: 'itemName' });
  if (data.depositBack !== null && data.depositBack > (data.deposit ?? 0)) found.push({ code: 'borrowed.back-more', field: 'depositBack' });
  return found;
}

/** The return of a thing with a deposit says how much went back, 0 included; less than was taken needs a word why. */
export function depositGuard({ data }: Row<BorrowedData>): Refusal | null {
  const { deposit, depositBack, condition } = data;
  if (deposit === null || deposit === 0) return null;
  if (depositBack === null) return { code: 'borrowed.deposit', field: 'depositBack', params: { sum: showMoney(deposit) } };
  return depositBack < deposit && condition.trim() === '' ? { code: 'borrowed.kept', field: 'condition' } : null;
}

/** The thing and its tag: `雨伞 12`, `电钻 T-03`. */
export function itemText({ item, itemName, code }: Pick<BorrowedData, 'item' | 'itemName' | 'code'>, language: Language = 'zh'): string {
  const what = itemName.trim() || (item === '' ? '' : ITEMS[item][language]);
  return [what, code].filter((t) => t !== '').join(' ');
}

const TOLD_BY: readonly (readonly [BorrowedData['item'], RegExp])[] = [
  ['umbrella', /伞/],
  ['trolley', /推车|拖车|平板车|轮椅/],
  ['tool', /梯|钻|扳手|锤|螺丝刀|钳|打气筒|工具/],
];

/** Old books name the thing only: its kind follows, 其他 where nothing tells it. */
export function withKind(data: BorrowedData): BorrowedData {
  if (data.item !== '' || data.itemName.trim() === '') return data;
  const kind = TOLD_BY.find(([, words]) => words.test(data.itemName))?.[0] ?? 'other';
  return { ...data, item: kind };
}
