/** The story of a callback's matter in at most five lines, so that the caller knows what happened (CB-12). */
import { type Text, text } from '../../base/text';
import { clockOf, dayOf, type Instant } from '../../base/time';
import { REQUEST_TYPES } from '../../registers/contract/choices';
import { rowAs } from '../../registers/contract/command';
import { showMoney } from '../../registers/contract/display';
import { type Row, VOID } from '../../registers/contract/row';
import { duty } from '../../registers/duty/definition';
import { requests } from '../../registers/requests/definition';
import { workorders } from '../../registers/workorders/definition';
import type { WorkorderData } from '../../registers/workorders/fields';

export interface StoryLine {
  readonly at: Instant;
  readonly what: Text;
}

/** What the caller has to know beside the lines. */
export interface Story {
  readonly lines: readonly StoryLine[];
  /** When the work was finished; '' = unknown. */
  readonly finishedAt: Instant | '';
  readonly department: string;
}

const MOST_LINES = 5;

/** The story of a request or duty entry with the work orders that hang on it. The beginning and the end stay when there is more to tell. */
export function storyOf(matter: Row | undefined, hanging: readonly Row[]): Story {
  if (matter?.register === 'duty') return dutyStory(matter);
  if (matter?.register !== 'requests') return { lines: [], finishedAt: '', department: '' };
  const { data } = rowAs(requests, matter);
  const orders = hanging.filter((row) => row.register === 'workorders' && row.state !== VOID).map((row) => rowAs(workorders, row));
  const type = data.type === '' ? text('登记', 'Registered') : REQUEST_TYPES[data.type];
  const lines: StoryLine[] = [{ at: data.registeredAt, what: both(type, '：', data.content) }];
  if (orders.length === 0 && data.quoteTotal !== null)
    lines.push({ at: data.consentAt || data.registeredAt, what: quoteText(data.quoteTotal, data.consentBy) });
  for (const { data: order } of orders) lines.push(...orderLines(order));
  const last = orders.at(-1)?.data;
  if (data.doneAt !== '' && orders.every((order) => order.data.finishedAt === ''))
    lines.push({ at: data.doneAt, what: both(text('办结', 'Done'), '：', data.result) });
  return {
    lines: fewLines(lines.filter((line) => line.at !== '').sort((a, b) => (a.at < b.at ? -1 : 1))),
    finishedAt: last?.finishedAt || data.doneAt,
    department: last?.department || (data.departments[0] ?? ''),
  };
}

function dutyStory(row: Row): Story {
  const { data } = rowAs(duty, row);
  const lines: StoryLine[] = [
    { at: data.happenedAt, what: text(data.content, data.content) },
    { at: data.doneAt, what: both(text('办结', 'Done'), '：', data.result) },
  ];
  return { lines: lines.filter((line) => line.at !== ''), finishedAt: data.doneAt, department: '' };
}

function orderLines(order: WorkorderData): readonly StoryLine[] {
  const whom = [order.department, order.taker || order.team || order.areaManager].filter((part) => part !== '').join(' ');
  const lines: StoryLine[] = [];
  if (order.quote !== null) lines.push({ at: order.consentAt || order.dispatchedAt, what: quoteText(order.quote, order.consentBy) });
  lines.push({ at: order.dispatchedAt, what: text(`派给${whom}`, `Sent to ${whom}`) });
  if (order.finishedAt !== '') lines.push(finishedLine(order));
  else if (order.arrivedAt !== '') lines.push({ at: order.arrivedAt, what: text(`${doer(order)}到场`, `${doer(order)} arrived`) });
  if (order.returnedAt !== '') lines.push({ at: order.returnedAt, what: slipText(order) });
  return lines;
}

function finishedLine(order: WorkorderData): StoryLine {
  const who = doer(order);
  const result = order.result.trim() === '' ? '' : `：${order.result.trim()}`;
  if (order.arrivedAt === '') return { at: order.finishedAt, what: text(`${who}完工${result}`, `${who} finished${result}`) };
  const end =
    dayOf(order.arrivedAt) === dayOf(order.finishedAt) ? clockOf(order.finishedAt) : order.finishedAt.slice(5, 16).replace('T', ' ');
  return { at: order.arrivedAt, what: text(`${who}到场，${end} 完工${result}`, `${who} arrived, finished ${end}${result}`) };
}

function doer(order: WorkorderData): string {
  return order.taker || order.team;
}

function slipText(order: WorkorderData): Text {
  const signed = order.signed ? text('，业主签字', ', signed') : text('', '');
  const fee = order.feeStatus === '' ? undefined : workorders.fields.feeStatus.options[order.feeStatus];
  return text(`回单${signed.zh}${fee ? `，费用${fee.zh}` : ''}`, `Slip back${signed.en}${fee ? `, ${fee.en}` : ''}`);
}

function quoteText(fen: number, by: string): Text {
  const sum = `¥${showMoney(fen).replace(/\.00$/, '')}`;
  return by === '' ? text(`报价 ${sum}`, `Quoted ${sum}`) : text(`报价 ${sum}，${by}同意`, `Quoted ${sum}, agreed by ${by}`);
}

function both(label: Text, divider: string, rest: string): Text {
  return rest === '' ? label : text(`${label.zh}${divider}${rest}`, `${label.en}: ${rest}`);
}

function fewLines(lines: readonly StoryLine[]): readonly StoryLine[] {
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, 1), ...lines.slice(1 - MOST_LINES)];
}
