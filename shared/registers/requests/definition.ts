/** Requests (客户诉求): what a resident wants, tracked to its end. Replaces 客户投诉登记表 and 报修登记表. */
import { text } from '../../base/text';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { VOID } from '../contract/row';
import { requestActions } from './actions';
import { requestFields } from './fields';
import { checkRequest, deriveRequest } from './rules';
import { requestStates } from './states';
import { requestPrefix } from './types';

export const requests = defineRegister({
  id: 'requests',
  title: text('客户诉求', 'Requests'),
  one: text('诉求', 'request'),
  help: text(
    '投诉、报修、咨询、求助等从登记跟到办结；代替客户投诉登记表和报修登记表。',
    'Complaints, repairs, questions and calls for help, tracked to their end; replaces the complaint and repair forms.',
  ),
  version: 3,
  numbering: { kind: 'daily', prefix: (d) => requestPrefix(d.type) },
  group: 'desk',
  attachments: 'people',
  keeping: {
    purpose: text('受理诉求，派人处理并答复住户', 'To take a request up, have it seen to, and answer the resident'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: requestFields,
  formOrder: ['unit', 'name', 'phone', 'content', 'type', 'category', 'level', 'urgentKind'],
  states: requestStates,
  initial: 'pending',
  actions: requestActions,
  print: {
    title: text('客户投诉登记表', 'Complaint form'),
    code: '',
    orientation: 'portrait',
    layout: 'record',
    signatures: [text('登记人', 'Registered by'), text('责任人', 'Responsible'), text('客户', 'Resident'), text('主管', 'Supervisor')],
  },
  refusals: {
    'requests.who': text(
      '没有房号、姓名或电话，找不到是谁。至少填一项，或勾选匿名。',
      'Nobody can be found: fill in unit, name or phone, or tick anonymous.',
    ),
    'requests.category': text('投诉没有选类别。选一个类别再保存。', 'A complaint needs a category. Choose one, then save.'),
    'requests.term': text('服务结束日期早于开始日期。改正其中一个。', 'The service ends before it begins. Correct one of the days.'),
    'requests.done-early': text('完成时间早于登记时间。改正其中一个。', 'It was done before it was registered. Correct one of the times.'),
    'requests.consent': text('勾了客户同意，还要写谁、什么时候同意的。', 'The resident agrees: fill in who and when.'),
    'requests.letter': text(
      '以复函答复，要填文号、日期、去向和摘要；发不了复函就写原因。',
      'Answered by letter: fill in number, date, addressee and gist, or why no letter was possible.',
    ),
    'requests.no-reply': text('没有答复对方，要写明原因。', 'Nobody was answered: write down why.'),
    'requests.promise-past': text('新的承诺时间已经过去了。填一个以后的时间。', 'The new promise lies in the past. Give a later time.'),
  },
  at: (d) => d.registeredAt,
  due: (d, state) => (state !== VOID && state !== 'hold' && requestStates[state].open ? d.promisedAt : ''),
  unit: (d) => d.unit,
  gist: (d) => d.content,
  urgent: (d) => d.urgentKind !== '',
  derive: deriveRequest,
  check: checkRequest,
  begin: (d) => {
    if (d.mergedInto !== '') return 'merged';
    if (d.refusalReason !== '') return 'refused';
    if (d.doneAt === '' || d.result === '') return 'pending';
    return d.repliedAt === '' || d.replyWay === '' ? 'confirming' : 'closed';
  },
});
