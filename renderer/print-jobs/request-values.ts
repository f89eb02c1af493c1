/** A request as the values of 客户投诉登记表 and 报修登记表, with the 复函情况 behind a complaint (CB-8). */
import type { RequestValues, WrittenReplyValues } from '@renderer/print/request-layout';
import { rowAs } from '@shared/registers/contract/command';
import { type Row, VOID } from '@shared/registers/contract/row';
import { requests } from '@shared/registers/requests/definition';
import { requestFields } from '@shared/registers/requests/fields';
import { workorders } from '@shared/registers/workorders/definition';
import { requestProgress } from './request-progress';
import { joined, sayer } from './show';

/** `related`: records that hang on the request; its work orders are told in 处理过程. */
export function requestValues(found: Row, related: readonly Row[]): RequestValues {
  const row = rowAs(requests, found);
  const { data } = row;
  const say = sayer(requestFields, found);
  const orders = related.filter((one) => one.register === 'workorders' && one.state !== VOID);
  const slips = orders.map((one) => rowAs(workorders, one));
  return {
    at: say('registeredAt'),
    registrar: data.registrar,
    receiver: data.acceptor,
    channel: say('channel'),
    unit: data.unit,
    name: data.name,
    phone: data.phone,
    anonymous: say('anonymous'),
    category: say('category'),
    grade: say('level'),
    complex: say('complex'),
    content: joined([data.content, term(say)], '\n'),
    clear: say('fourClear'),
    reportedTo: joined([say('reportedTo'), say('reportedAt')]),
    effective: say('effective'),
    departments: say('departments'),
    owner: data.responsible,
    helpers: data.helpers,
    plan: data.plan,
    approver: data.approver,
    accepted: say('planAccepted') || (data.consent ? '是' : ''),
    promisedAt: say('promisedAt'),
    respondedAt: say('firstResponseAt'),
    progress: requestProgress(data, orders),
    result: data.result || (data.refusalReason === '' ? '' : `不受理：${data.refusalReason}`),
    doneAt: say('doneAt'),
    reply: joined([say('repliedAt'), say('replyWay')]),
    keyFollowUp: say('keyTrack'),
    cause: data.rootCause,
    prevention: data.prevention,
    mergedInto: data.mergedInto,
    place: data.place,
    urgency: data.urgentKind === '' ? '一般' : `紧急、${say('urgentKind')}`,
    appointment: slips.map((one) => sayer(workorders.fields, one)('appointedAt')).find((text) => text !== '') ?? '',
    charge: chargeOf(
      slips.map((one) => one.data.charge),
      data.quoteTotal,
    ),
    workOrder: slips.map(({ no }) => no).join('\n'),
  };
}

function term(say: (key: 'serviceFrom' | 'serviceTo') => string): string {
  return say('serviceFrom') === '' ? '' : `服务起止：${joined([say('serviceFrom'), say('serviceTo')], ' 至 ')}`;
}

function chargeOf(charges: readonly string[], quote: number | null): string {
  if (charges.includes('paid') || (quote !== null && quote > 0)) return '有偿';
  return charges.includes('free') ? '无偿' : '';
}

/** 复函情况 of a complaint that was or had to be answered in writing, or could not be answered; null for others. */
export function writtenReply(found: Row, related: readonly Row[]): WrittenReplyValues | null {
  const { data, files } = rowAs(requests, found);
  if (data.type !== 'complaint') return null;
  const byLetter = data.writtenOnly || data.replyWay === 'letter' || data.replyWay === 'impossible';
  const exempt = related.some((one) => one.register === 'callbacks' && one.state === 'exempt');
  const filled = [data.replyNo, data.replyDay, data.replyTo, data.replyGist, data.noReplyReason].some((text) => text !== '');
  if (!byLetter && !exempt && !filled) return null;
  return {
    documentNo: data.replyNo,
    date: data.replyDay,
    to: data.replyTo,
    summary: data.replyGist,
    attachment: files
      .filter(({ role }) => role !== 'photo')
      .map(({ name }) => name)
      .join('、'),
    noReplyReason: data.noReplyReason,
  };
}
