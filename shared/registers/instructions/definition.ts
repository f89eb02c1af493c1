/** Standing instructions per unit (住户嘱托): who may collect, who may enter, what is to be turned down (BY-10). */
import { text } from '../../base/text';
import { endOfDay } from '../../base/time';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { instructionFields } from './fields';
import { checkInstruction } from './rules';

export const instructions = defineRegister({
  id: 'instructions',
  title: text('住户嘱托', 'Standing instructions'),
  one: text('住户嘱托', 'standing instruction'),
  help: text(
    '业主交代前台的事：谁可代领、允许谁进入、拒收什么；办到这套房的事时都会提示；代替贴在台面上的便条。',
    'What residents asked the desk to mind; shown wherever the unit comes up; replaces the notes stuck to the counter.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'ZT' },
  group: 'book',
  handover: 'none',
  attachments: 'people',
  keeping: {
    purpose: text(
      '按住户嘱托办理放行、开门、代收等事项',
      'To act on what a resident has asked for: letting goods out, opening, taking parcels in',
    ),
    basis: 'consent',
    least: USUAL_FLOOR,
  },
  fields: instructionFields,
  formOrder: ['unit', 'givenBy', 'way', 'kind', 'person', 'phone'],
  states: {
    active: { label: text('有效', 'In force'), open: false, tone: 'today' },
    expired: { label: text('已到期', 'Over'), open: false, tone: 'calm' },
    revoked: { label: text('已撤销', 'Withdrawn'), open: false, tone: 'calm' },
  },
  initial: 'active',
  actions: {
    prolong: {
      label: text('延长', 'Prolong'),
      from: ['active', 'expired'],
      to: 'active',
      asks: ['until', 'longTerm'],
      needs: [],
      key: 'Y',
      tone: 'plain',
      guard: (row, ctx) => {
        const { until, longTerm } = row.data;
        if (until === '' && longTerm) return null;
        return until < ctx.today ? { code: 'instructions.past', field: 'until' } : null;
      },
    },
    revoke: {
      label: text('撤销', 'Withdraw'),
      from: ['active'],
      to: 'revoked',
      asks: [],
      needs: [],
      reason: true,
      key: 'C',
      tone: 'danger',
    },
    lapse: { label: text('到期', 'Over'), from: ['active'], to: 'expired', asks: [], needs: [], button: false },
  },
  print: {
    title: text('住户嘱托登记表', 'Standing instructions'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
  },
  refusals: {
    'instructions.person': text('没有写是谁。填可以代领或进入的人。', 'Who is it? Name those who may collect or enter.'),
    'instructions.content': text('没有写嘱托什么。填内容。', 'What was asked? Write it down.'),
    'instructions.until': text('没有写到哪天为止。填截止日期，或勾选长期。', 'Until when? Give the last day, or tick 长期.'),
    'instructions.term': text('截止日期早于生效日期。改正其中一个。', 'It ends before it begins. Correct one of the days.'),
    'instructions.past': text('截止日期已经过了。填今天或以后的日期。', 'That day is over. Give today or a later day.'),
  },
  at: (d) => d.givenAt,
  // Never open, so nobody is reminded; by this day it is set to 已到期.
  due: (d, state) => (state === 'active' && d.until !== '' ? endOfDay(d.until) : ''),
  unit: (d) => d.unit,
  gist: (d, language) => {
    const kind = d.kind === '' || d.kind === 'other' ? '' : instructionFields.kind.options[d.kind][language];
    return [kind, d.person, d.content].filter((t) => t !== '').join(' ');
  },
  check: checkInstruction,
});
