/** 请示 (IN-12): a question to supervisor or manager about any matter, with its answer. A register takes the field and the action. */
import { text } from '../../base/text';
import { about } from './decisions';
import type { Action } from './definition';
import type { Data, Field, RowsValue } from './fields';

/** The questions of a record, oldest first. The register spreads it as its field `asks`. */
export const ASKS = {
  kind: 'rows',
  label: text('请示及答复', 'Questions upwards'),
  columns: {
    at: { label: text('请示时间', 'Asked at'), kind: 'instant', personal: 'none' },
    by: { label: text('请示人', 'Asked by'), kind: 'person', personal: 'none' },
    to: { label: text('请示对象', 'Asked of'), kind: 'person', personal: 'none' },
    question: { label: text('请示内容', 'Question'), kind: 'text', personal: 'text' },
    answer: { label: text('答复', 'Answer'), kind: 'text', personal: 'text' },
    answeredAt: { label: text('答复时间', 'Answered at'), kind: 'instant', personal: 'none' },
    answeredBy: { label: text('答复人', 'Answered by'), kind: 'person', personal: 'none' },
  },
  ...about('text'),
  form: 'never',
  span: 6,
  aliases: ['请示', '请示/答复'],
} as const satisfies Field;

/** The register's action `ask`, offered in the states given: the open ones. Its panel and its command (`record.ask`) are the same everywhere. */
export function askAction<const S extends string>(from: readonly S[]): Action<never, S> {
  return { label: text('请示', 'Ask above'), from, to: null, asks: [], needs: [], key: 'Q', tone: 'plain', panel: true };
}

/** Questions of a record that are told apart from answered ones; both empty when its register has none. */
export function splitAsks(data: Data): { readonly waiting: RowsValue; readonly answered: RowsValue } {
  const all = (data['asks'] ?? []) as RowsValue;
  return { waiting: all.filter((one) => !one['answeredAt']), answered: all.filter((one) => one['answeredAt']) };
}
