/** Callbacks (回访): asking the resident afterwards whether it was done well, in one or more rounds. */
import { text } from '../../base/text';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { callbackActions, callbackStates } from './actions';
import { callbackFields } from './fields';
import { callbackDue, checkCallback, missesSignature } from './rules';

export const callbacks = defineRegister({
  id: 'callbacks',
  title: text('回访', 'Callbacks'),
  one: text('回访', 'callback'),
  help: text(
    '事情办完后按回访制度问客户满不满意，不满意的整改后再问；代替回访记录表。',
    'Asks residents afterwards, as the policy says, and again after rectification; replaces the callback form.',
  ),
  version: 4,
  numbering: { kind: 'daily', prefix: () => 'HF' },
  group: 'desk',
  handover: 'due',
  attachments: 'people',
  signing: {
    round: {
      says: text('下面是我对这次服务的评价。', 'This is what I say of the service.'),
      line: text('客户签名', 'Signed'),
      who: ['name'],
      shows: [
        'method',
        'calledAt',
        'siteSeen',
        'handled',
        'qualified',
        'quality',
        'effect',
        'attitude',
        'charges',
        'satisfaction',
        'shortcomings',
        'suggestions',
      ],
      fits: (d) => d.method === 'visit' || d.method === 'meet',
      awaited: missesSignature,
      ticks: 'signed',
      rounds: 'rounds',
    },
  },
  keeping: {
    purpose: text('核实服务结果，听取住户意见', 'To ask whether it was done well, and to hear what residents say'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: callbackFields,
  states: callbackStates,
  initial: 'due',
  actions: callbackActions,
  print: {
    title: text('回访记录表', 'Callback record'),
    code: '',
    orientation: 'portrait',
    layout: 'record',
    signatures: [],
  },
  refusals: {
    'callbacks.own': text(
      '这条回访是你自己做的，要由另一位主管签阅。',
      'You made this callback yourself: another supervisor has to sign it.',
    ),
    'callbacks.state': text('{no} 现在不用回访。看看它的状态。', '{no} is not to be called now. Look at its state.'),
    'callbacks.missing': text('不满意、没处理好或不合格时，这里要填。', 'Needed when something is not satisfactory.'),
    'callbacks.called-at': text('回访时间不能晚于现在。', 'The time of the callback cannot be later than now.'),
    'callbacks.next-past': text('时间要晚于现在。', 'Choose a later time.'),
    'callbacks.together': text(
      '按回访制度，上门至少 {n} 人一起。把同去的人也写上。',
      'The policy wants {n} {n?person|people together} at the door. Name {n?who|them all}.',
    ),
    'callbacks.opinion': text('这条意见已经答复或转诉求了。', 'This opinion has been answered or turned into a request.'),
    'raised.text': text('意见写一句话。', 'Say what the opinion is.'),
    'raised.reply-by': text('当场没答复的，约一个以后的答复时间。', 'Promise a later time for the answer.'),
    'exempt.not-eligible': text(
      '只有匿名的，或上级只要求复函的，可以免回访。这一条要照常回访。',
      'Only an anonymous matter, or one that asked for a written reply alone, is exempt. Call this one.',
    ),
    'exempt.reply': text(
      '先在诉求里填复函的文号、日期、去向和摘要；没法答复就在诉求里写无法答复原因。',
      'Fill in the letter on the request first: number, date, addressee and gist, or why no reply was possible.',
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
