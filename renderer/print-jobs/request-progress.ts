/** 处理过程 of a request: its own log with what its work orders, urges, holds and questions upwards tell, in the order of time. */
import type { ProgressLine } from '@renderer/print/model';
import { rowAs } from '@shared/registers/contract/command';
import type { LogLine, RowsValue } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { type RequestData, requestFields } from '@shared/registers/requests/fields';
import { workorders } from '@shared/registers/workorders/definition';
import type { WorkorderData } from '@shared/registers/workorders/fields';
import { joined, lineSayer, shortWhen } from './show';

/** Lines of a request and of its work orders; voided orders are left out. */
export function requestProgress(data: RequestData, orders: readonly Row[]): readonly ProgressLine[] {
  const living = orders.filter((row) => row.state !== VOID).map((row) => rowAs(workorders, row));
  const lines: readonly LogLine[] = [
    ...data.progress,
    ...living.flatMap(({ no, data: order }) => orderLines(no, order)),
    ...data.urges.map((urge) => urged(urge, '')),
    ...data.asks.flatMap(asked),
    ...data.holds.flatMap(held),
    ...data.reopenings.map((line) => ({ at: String(line.at), by: String(line.by ?? ''), text: `重开：${String(line.reason ?? '')}` })),
  ];
  return [...lines]
    .filter(({ at }) => at !== '')
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ at, by, text }) => ({ when: shortWhen(at), who: by, what: text }));
}

function orderLines(no: string, order: WorkorderData): readonly LogLine[] {
  const whom = joined([order.department || order.areaManager, order.team, order.taker]);
  const worker = joined([order.department, order.taker]);
  return [
    { at: order.dispatchedAt, by: order.dispatcher, text: `派工单 ${no} 派给${whom}` },
    ...order.urges.map((urge) => urged(urge, no)),
    { at: order.arrivedAt, by: worker, text: '到场' },
    ...order.progress,
    { at: order.finishedAt, by: worker, text: joined(['完工', order.result], '：') },
    { at: order.returnedAt, by: '', text: `${no} 回单` },
  ];
}

function urged(line: RowsValue[number], no: string): LogLine {
  const answer = String(line['answer'] ?? '');
  const text = joined(['催办', String(line['whom'] ?? ''), no]);
  return { at: String(line['at'] ?? ''), by: String(line['by'] ?? ''), text: answer === '' ? text : `${text}，答复：${answer}` };
}

function asked(line: RowsValue[number]): readonly LogLine[] {
  const text = (key: string): string => String(line[key] ?? '');
  return [
    { at: text('at'), by: text('by'), text: `请示${text('to')}：${text('question')}` },
    { at: text('answeredAt'), by: text('answeredBy'), text: `答复请示：${text('answer')}` },
  ];
}

function held(line: RowsValue[number]): readonly LogLine[] {
  const say = lineSayer(requestFields.holds.columns, line);
  return [
    { at: String(line['from'] ?? ''), by: '', text: joined([`挂起：${say('kind')}`, say('reason')], '，') },
    { at: String(line['to'] ?? ''), by: '', text: '恢复处理' },
  ];
}
