/** Fee reminders (费用催缴): who owes what, every reminder with its answer, and the day they promised. Replaces 催缴记录. */
import { text } from '../../base/text';
import { endOfDay } from '../../base/time';
import { defineRegister } from '../contract/definition';
import { saySum } from '../contract/display';
import { USUAL_FLOOR } from '../contract/keeping';
import { feereminderFields } from './fields';

export const feereminders = defineRegister({
  id: 'feereminders',
  title: text('费用催缴', 'Fee reminders'),
  one: text('费用催缴', 'fee reminder'),
  help: text(
    '谁欠什么费、催过几次、怎么答复、答应哪天缴；代替催缴记录。',
    'Who owes what, each reminder with its answer, and the day promised; replaces the reminder book.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'CJ' },
  group: 'book',
  handover: 'due',
  attachments: 'none',
  keeping: {
    purpose: text('提醒欠费并记录联系经过', 'To remind of fees due and to note how somebody was reached'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: feereminderFields,
  states: {
    todo: { label: text('待催缴', 'To remind'), open: true, tone: 'today' },
    answered: { label: text('已答复', 'Answered'), open: true, tone: 'calm' },
    paid: { label: text('已缴', 'Paid'), open: false, tone: 'done' },
  },
  initial: 'todo',
  actions: {
    remind: {
      label: text('催缴', 'Remind'),
      from: ['todo', 'answered'],
      to: null,
      asks: ['way', 'remindedAt', 'promisedOn', 'answer'],
      needs: ['way'],
      fills: { remindedAt: 'now', way: 'phone' },
      key: 'C',
      tone: 'main',
    },
    pay: {
      label: text('已缴', 'Paid'),
      from: ['todo', 'answered'],
      to: 'paid',
      asks: ['paidAt'],
      needs: ['paidAt'],
      fills: { paidAt: 'now' },
      key: 'W',
      tone: 'plain',
    },
  },
  print: {
    title: text('催缴记录', 'Fee reminders'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
  },
  refusals: {
    'feereminders.paid-early': text('缴费时间早于催缴时间。改正其中一个。', 'It was paid before the reminder. Correct one of the times.'),
  },
  at: (d) => d.remindedAt,
  due: (d, state) => {
    const day = state === 'todo' ? d.plannedOn : state === 'answered' ? d.promisedOn : '';
    return day === '' ? '' : endOfDay(day);
  },
  unit: (d) => d.unit,
  gist: (d, language) => [d.item, d.amount === null ? '' : saySum(d.amount, language), d.name].filter((t) => t !== '').join(' '),
  check: (d) => (d.paidAt !== '' && d.paidAt < d.remindedAt ? [{ code: 'feereminders.paid-early', field: 'paidAt' }] : []),
  begin: (d) => {
    if (d.paidAt !== '') return 'paid';
    return d.answer === '' && d.promisedOn === '' ? 'todo' : 'answered';
  },
});
