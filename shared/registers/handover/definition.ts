/** Handover (交接班记录): one sheet a shift and desk, filled by itself and frozen when both have signed. Replaces R03—WKF07. */
import { text } from '../../base/text';
import { at } from '../../base/time';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { handoverFields } from './fields';
import { handoverRefusals } from './refusals';
import { checkHandover, sheetTexts } from './rules';

export const handover = defineRegister({
  id: 'handover',
  title: text('交接班记录', 'Handover sheets'),
  one: text('交接班记录', 'handover sheet'),
  help: text(
    '一班一张：没办完的事自动列出，双方签名后封存；代替交接班记录表 R03—WKF07。',
    'One sheet a shift: what is open lists itself, and is frozen once both have signed; replaces form R03—WKF07.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'JB' },
  group: 'desk',
  handover: 'none',
  attachments: 'people',
  keeping: {
    purpose: text('交接未完成的事项和钱物', 'To hand over what is unfinished, and the money and things held'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: handoverFields,
  states: {
    running: { label: text('值班中', 'On duty'), open: true, tone: 'today' },
    waiting: { label: text('待接班', 'To be taken over'), open: true, tone: 'hold' },
    missed: { label: text('漏交接', 'Not handed over'), open: true, tone: 'late' },
    handed: { label: text('已交接', 'Handed over'), open: false, tone: 'done' },
  },
  initial: 'running',
  actions: {
    note: { label: text('写交接内容', 'Write the sheet'), from: ['running'], to: null, asks: [], needs: [], panel: true, button: false },
    prepare: { label: text('交班签名', 'Sign out'), from: ['running'], to: 'waiting', asks: [], needs: [], panel: true, button: false },
    recall: { label: text('收回', 'Take back'), from: ['waiting'], to: 'running', asks: [], needs: [], panel: true, button: false },
    refuse: { label: text('拒接', 'Refuse'), from: ['waiting'], to: 'running', asks: [], needs: [], panel: true, button: false },
    accept: { label: text('接班签名', 'Sign in'), from: ['waiting'], to: 'handed', asks: [], needs: [], panel: true, button: false },
    explain: {
      label: text('说明漏交接', 'Explain'),
      from: ['missed'],
      to: 'handed',
      asks: ['missedNote'],
      needs: ['missedNote'],
      key: 'W',
      tone: 'main',
    },
  },
  print: {
    title: text('物业服务中心交接班记录表', 'Handover sheet'),
    code: 'R03—WKF07',
    orientation: 'portrait',
    layout: 'record',
    signatures: [],
  },
  refusals: handoverRefusals,
  at: (d) => d.openedAt || d.handedAt || (d.date === '' ? '' : at(d.date, '00:00')),
  due: (d, state) => (state === 'waiting' ? d.preparedAt : state === 'missed' ? d.handedAt : ''),
  unit: () => '',
  gist: (d) => [`${d.date} ${d.shift}`.trim(), sides(d)].filter((part) => part !== '').join(' · '),
  derive: (d) => sheetTexts(d),
  check: (d) => checkHandover(d),
  begin: (d) => (d.handedAt === '' ? 'running' : 'handed'),
});

function sides({ leaver, comer, staff }: { readonly leaver: string; readonly comer: string; readonly staff: readonly string[] }): string {
  if (leaver === '') return staff.join('、');
  return comer === '' ? leaver : `${leaver} → ${comer}`;
}
