/** A work order as the values of 派工单 (IN-7, IN-8). */
import type { RegisterRow } from '@renderer/print/model';
import type { WorkOrderValues } from '@renderer/print/work-order-layout';
import { rowAs } from '@shared/registers/contract/command';
import { showMoney } from '@shared/registers/contract/display';
import type { Row } from '@shared/registers/contract/row';
import { workorders } from '@shared/registers/workorders/definition';
import type { WorkorderData } from '@shared/registers/workorders/fields';
import { joined, sayer } from './show';

const FEES: Readonly<Record<string, string>> = { billed: '并入管理费', paid: '现收' };

export function workOrderValues(found: Row): WorkOrderValues {
  const { data } = rowAs(workorders, found);
  const say = sayer(workorders.fields, found);
  const paid = data.charge === 'paid';
  return {
    at: say('dispatchedAt'),
    department: data.department || data.areaManager,
    team: data.team,
    assignee: data.taker,
    unit: data.unit,
    name: data.name,
    phone: data.phone,
    place: data.place,
    content: data.content,
    requestNo: data.requestNo,
    dispatcher: data.dispatcher,
    urgency: data.urgentKind === '' ? '一般' : '紧急',
    appointment: say('appointedAt'),
    arrivedAt: say('arrivedAt'),
    doneAt: say('finishedAt'),
    charge: say('charge'),
    consent: paid && data.consent ? '同意' : '',
    work: joined([data.result, data.materials === '' ? '' : `材料：${data.materials}`], '\n'),
    quality: say('quality'),
    attitude: say('attitude'),
    fee: paid ? (FEES[data.feeStatus] ?? '') : '',
    prices: paid ? data.lines.map(priceLine) : [],
    total: paid ? showMoney(data.fee ?? data.quote) : '',
  };
}

function priceLine(line: WorkorderData['lines'][number]): RegisterRow {
  const price = typeof line.price === 'number' ? line.price : null;
  const quantity = typeof line.quantity === 'number' ? line.quantity : null;
  return {
    item: String(line.item ?? ''),
    quantity: quantity === null ? '' : String(quantity),
    unit: String(line.unit ?? ''),
    price: showMoney(price),
    sum: price === null || quantity === null ? '' : showMoney(Math.round(price * quantity)),
  };
}

/** Marks of the two copies: one stays with the department, one comes back to the desk. */
export function workOrderCopies(found: Row): readonly string[] {
  const { data } = rowAs(workorders, found);
  return [`${data.department || (data.areaManager === '' ? '责任部门' : '片区管理员')}存根`, '客服部回单'];
}
