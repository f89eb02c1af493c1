/** Checks of facilities and cleanliness (设施及保洁检查): the round through the lobby, item by item. Replaces 大堂检查表. */
import { text } from '../../base/text';
import { dayOf, endOfDay } from '../../base/time';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { checkFields } from './fields';
import { RESULTS } from './results';
import { beginCheck, checkCheck, deriveCheck } from './rules';

export const checks = defineRegister({
  id: 'checks',
  title: text('设施及保洁检查', 'Checks'),
  one: text('检查', 'check'),
  help: text(
    '大堂设施和保洁逐项检查，异常转报修，不合格通知整改再复查；代替大堂检查表。',
    'The round item by item: what is broken is repaired, what is below standard put right; replaces the lobby check sheet.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'JC' },
  group: 'book',
  attachments: 'things',
  keeping: {
    purpose: text('记录设施和保洁检查的结果，安排整改', 'To note what checks of the premises found, and to have it put right'),
    basis: 'none',
    least: USUAL_FLOOR,
  },
  fields: checkFields,
  formOrder: ['checkedAt', 'shift', 'place', 'checker'],
  states: {
    normal: { label: text('正常', 'In order'), open: false, tone: 'done' },
    abnormal: { label: text('异常', 'Out of order'), open: true, tone: 'today' },
    repairing: { label: text('已转报修', 'Repair asked for'), open: false, tone: 'done' },
    failed: { label: text('不合格', 'Below standard'), open: true, tone: 'today' },
    notified: { label: text('已通知整改', 'Told to put right'), open: true, tone: 'calm' },
    rechecked: { label: text('已复查', 'Checked again'), open: false, tone: 'done' },
  },
  initial: 'normal',
  actions: {
    toRepair: { label: text('转报修', 'Ask for repair'), from: ['abnormal'], to: 'repairing', asks: [], needs: [], key: 'T', tone: 'main' },
    notify: {
      label: text('通知整改', 'Tell to put right'),
      from: ['failed'],
      to: 'notified',
      asks: ['noticeTo', 'noticeText', 'noticeAt', 'recheckBy'],
      needs: ['noticeTo', 'noticeAt'],
      fills: { noticeAt: 'now' },
      key: 'L',
      tone: 'main',
    },
    recheck: {
      label: text('复查', 'Check again'),
      from: ['notified'],
      to: 'rechecked',
      asks: ['recheck', 'rechecker', 'recheckedAt'],
      needs: ['recheck', 'recheckedAt'],
      fills: { recheck: '合格', rechecker: 'me', recheckedAt: 'now' },
      key: 'W',
      tone: 'main',
    },
    again: {
      label: text('复查不合格', 'Still not right'),
      from: ['notified'],
      to: 'failed',
      asks: [],
      needs: [],
      reason: true,
      key: 'J',
      tone: 'plain',
    },
  },
  print: {
    title: text('大堂检查表', 'Lobby check'),
    code: '',
    orientation: 'portrait',
    layout: 'record',
    signatures: [text('检查人', 'Checked by'), text('主管', 'Supervisor')],
  },
  refusals: {
    'checks.silent': text(
      '{item}不正常，还没有写情况。在这一行或说明里写几个字。',
      '{item} is not in order: say what is wrong, in its line or below.',
    ),
    'checks.empty': text('还没有检查项目。', 'There is nothing checked yet.'),
    'checks.nothing-broken': text('{no} 没有异常的项目，不用转报修。', 'Nothing is out of order in {no}.'),
  },
  at: (d) => d.checkedAt,
  due: (d, state) => {
    if (state === 'notified') return d.recheckBy;
    return (state === 'abnormal' || state === 'failed') && d.checkedAt !== '' ? endOfDay(dayOf(d.checkedAt)) : '';
  },
  unit: () => '',
  gist: (d, language) =>
    [d.place, d.trouble || d.remark || RESULTS[d.verdict || 'normal'][language]]
      .filter((t) => t !== '')
      .join(language === 'zh' ? '：' : ': '),
  derive: deriveCheck,
  check: checkCheck,
  begin: beginCheck,
});
