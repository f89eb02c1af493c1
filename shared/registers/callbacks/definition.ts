/** Callbacks (回访): asking the resident afterwards whether it was done well, in one or more rounds. */
import { text } from '../../base/text';
import { defineRegister } from '../contract/definition';
import { callbackActions, callbackStates } from './actions';
import { callbackFields } from './fields';
import { callbackDue, checkCallback } from './rules';

export const callbacks = defineRegister({
  id: 'callbacks',
  title: text('回访', 'Callbacks'),
  one: text('回访', 'callback'),
  help: text(
    '事情办完后按回访制度问客户满不满意，不满意的整改后再问；代替回访记录表。',
    'Asks residents afterwards, as the policy says, and again after rectification; replaces the callback form.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'HF' },
  group: 'desk',
  attachments: true,
  fields: callbackFields,
  states: callbackStates,
  initial: 'due',
  actions: callbackActions,
  print: {
    title: text('回访记录表', 'Callback record'),
    code: '',
    orientation: 'portrait',
    layout: 'record',
    signatures: [text('回访人', 'Called by'), text('客户签名', 'Resident'), text('主管', 'Supervisor')],
  },
  refusals: {
    'callbacks.own': text(
      '这条回访是你自己做的，要由另一位主管签阅。',
      'You made this callback yourself: another supervisor has to sign it.',
    ),
    'callbacks.due-early': text('应回访日期早于完成日期。改正其中一个。', 'It is due before it was completed. Correct one of the days.'),
  },
  at: (d) => d.calledAt,
  due: callbackDue,
  unit: (d) => d.unit,
  gist: (d) => d.subject || d.sourceNo,
  check: checkCallback,
  begin: (d) => {
    if (d.exemptReason !== '') return 'exempt';
    if (d.satisfaction === '') return 'due';
    const bad = d.satisfaction === 'dissatisfied' || d.satisfaction === 'very-dissatisfied' || d.qualified === 'no' || d.handled === 'no';
    return bad ? 'rectifying' : 'closed';
  },
});
