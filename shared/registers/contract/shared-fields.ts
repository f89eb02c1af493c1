/** Fields that several registers have alike, since registers do not import each other. */
import { text } from '../../base/text';
import { FOUND, KEPT, words } from './decisions';
import type { CellValue, Field, RowColumn } from './fields';

/** 催办记录: when, by whom, whom, and the answer. */
export const URGES = {
  kind: 'rows',
  label: text('催办记录', 'Urging'),
  columns: {
    at: { label: text('催办时间', 'Urged at'), kind: 'instant', personal: 'none' },
    by: { label: text('催办人', 'Urged by'), kind: 'person', personal: 'none' },
    whom: { label: text('催办对象', 'Whom'), kind: 'text', personal: 'none' },
    answer: { label: text('答复', 'Answer'), kind: 'text', personal: 'text' },
  },
  ...words(KEPT),
  form: 'never',
  span: 6,
  aliases: ['催办'],
} as const satisfies Field;

/** 项目×数量×单价, as the price list gives them; the price in 分. */
export const PRICE_COLUMNS = {
  item: { label: text('项目', 'Item'), kind: 'text', personal: 'none', width: 200 },
  quantity: { label: text('数量', 'Quantity'), kind: 'number', personal: 'none', width: 72 },
  unit: { label: text('单位', 'Per'), kind: 'text', personal: 'none', width: 72 },
  price: { label: text('单价', 'Price'), kind: 'money', personal: 'none', width: 96 },
} as const satisfies Readonly<Record<string, RowColumn>>;

/** Sum of quantity × price over the lines, in whole 分; a line without a price counts nothing, without a quantity one. */
export function priceSum(lines: readonly { readonly quantity: CellValue; readonly price: CellValue }[]): number {
  return lines.reduce((sum, line) => sum + Math.round(Number(line.quantity ?? 1) * Number(line.price ?? 0)), 0);
}

/** 名称×数量: things carried, lent or handed over, one a line. */
export const ITEM_COLUMNS = {
  name: { label: text('名称', 'Item'), kind: 'text', personal: 'text', width: 200 },
  count: { label: text('数量', 'Quantity'), kind: 'number', personal: 'none', width: 72 },
  remark: { label: text('说明', 'Remarks'), kind: 'text', personal: 'text', width: 160 },
} as const satisfies Readonly<Record<string, RowColumn>>;

/** Where the signed paper was put away: box and folder (BY-18). */
export const FILED = {
  kind: 'text',
  label: text('存档盒夹', 'Box and folder'),
  ...FOUND,
  print: false,
  form: 'more',
  span: 2,
  help: text('签好字的纸放在哪个盒、哪个夹，例如 2026-B03-12。', 'Box and folder of the signed paper, such as 2026-B03-12.'),
  aliases: ['档案盒号', '存档位置'],
} as const satisfies Field;

/** Items as one line of text: `沙发×1、纸箱×6`. */
export function itemsText(lines: readonly { readonly name: CellValue; readonly count: CellValue }[]): string {
  return lines
    .filter((line) => line.name !== null && line.name !== '')
    .map((line) => `${line.name}×${line.count ?? 1}`)
    .join('、');
}
