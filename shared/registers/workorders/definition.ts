/** Work orders (派工单): the slip by which a request goes to a department and comes back. */
import { text } from '../../base/text';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { workorderActions, workorderStates } from './actions';
import { workorderFields } from './fields';
import { checkWorkorder, deriveWorkorder } from './rules';

export const workorders = defineRegister({
  id: 'workorders',
  title: text('派工单', 'Work orders'),
  one: text('派工单', 'work order'),
  help: text(
    '把诉求派给责任部门，跟到回单和收费；代替手写派工单、维修单。',
    'Sends a request to a department and follows it until slip and money are back; replaces the handwritten slip.',
  ),
  version: 2,
  numbering: { kind: 'daily', prefix: () => 'PG' },
  group: 'desk',
  attachments: 'people',
  signing: {
    done: {
      says: text('下面的工作做完了，我看过并确认。', 'The following work is done; I have seen it and confirm it.'),
      line: text('客户', 'Resident'),
      who: ['name'],
      shows: ['content', 'place', 'result', 'materials', 'charge', 'fee', 'quality', 'attitude', 'finishedAt'],
      from: ['finished', 'returned'],
      ticks: 'signed',
    },
  },
  keeping: {
    purpose: text('派人上门处理，并联系住户', 'To send somebody to do the work, and to reach the resident'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: workorderFields,
  states: workorderStates,
  initial: 'sent',
  actions: workorderActions,
  print: {
    title: text('派工单', 'Work order'),
    code: '',
    orientation: 'portrait',
    layout: 'record',
    signatures: [],
    slip: { copies: [text('责任部门存根', 'Department'), text('客服部回单', 'Front desk')] },
  },
  refusals: {
    'workorders.consent': text(
      '有偿维修要先经客户同意。勾选客户同意，写谁、什么时候同意的。',
      'Paid work needs consent first: tick it, with who agreed and when.',
    ),
    'workorders.quote': text(
      '有偿维修还没有报价。从收费标准选项目，或填报价。',
      'Paid work has no quote yet: choose items of the price list or fill in the sum.',
    ),
    'workorders.fee': text('有偿维修回单时要选收费状态。', 'The slip of paid work comes back with the state of the payment: choose it.'),
    'workorders.free': text(
      '这张单是无偿的，没有款可收。要收费先改为有偿并报价。',
      'This work is free: nothing to collect. Make it paid and quote it first.',
    ),
    'workorders.done-early': text('完工时间早于派单时间。改正其中一个。', 'It was finished before it was sent. Correct one of the times.'),
  },
  at: (d) => d.dispatchedAt,
  due: (d, state) => (state === 'sent' || state === 'taken' || state === 'working' ? d.promisedAt : ''),
  unit: (d) => d.unit,
  gist: (d) => d.content,
  urgent: (d) => d.urgentKind !== '',
  derive: deriveWorkorder,
  check: checkWorkorder,
  begin: (d) => {
    if (d.rejectReason !== '') return 'rejected';
    if (d.returnedAt !== '') return 'returned';
    return d.finishedAt === '' ? 'sent' : 'finished';
  },
});
