/** Visitors (访客): who came in, to whom, and who is still in. Replaces 来访登记表. */
import { text } from '../../base/text';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';
import { takeBackRefusal } from '../contract/take-back';
import { visitorFields } from './fields';
import { checkVisitor } from './rules';

export const visitors = defineRegister({
  id: 'visitors',
  title: text('访客', 'Visitors'),
  one: text('访客', 'visitor'),
  help: text('谁来了、找谁、走了没有；代替来访登记表。', 'Who came, to whom, and who is still in; replaces the visitors book.'),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'FK' },
  group: 'desk',
  attachments: 'none',
  keeping: {
    purpose: text('核实来访，保障小区安全', 'To confirm who comes in, for the safety of the premises'),
    basis: 'consent',
    least: USUAL_FLOOR,
  },
  fields: visitorFields,
  formOrder: ['name', 'unit', 'host', 'reason', 'confirmed', 'badge', 'idNo', 'phone', 'count', 'plate'],
  states: {
    in: { label: text('在访', 'In'), open: true, tone: 'today' },
    left: { label: text('已离开', 'Left'), open: false, tone: 'done' },
    refused: { label: text('已谢绝', 'Turned away'), open: false, tone: 'calm' },
  },
  initial: 'in',
  actions: {
    leave: {
      label: text('离开', 'Leaves'),
      from: ['in'],
      to: 'left',
      asks: ['leftAt', 'badgeBack'],
      needs: ['leftAt'],
      fills: { leftAt: 'now' },
      key: 'W',
      tone: 'main',
    },
    reopen: {
      label: text('撤回离开', 'Not left after all'),
      from: ['left'],
      to: 'in',
      asks: [],
      needs: [],
      reason: true,
      tone: 'plain',
      guard: (row, ctx) => takeBackRefusal(row, row.data.leftAt, ctx),
    },
    badge: { label: text('发访客证', 'Give a badge'), from: ['in'], to: null, asks: ['badge'], needs: ['badge'], key: 'Z', tone: 'plain' },
    confirm: {
      label: text('联系被访人', 'Host asked'),
      from: ['in'],
      to: null,
      asks: ['confirmed', 'host'],
      needs: ['confirmed'],
      key: 'L',
      tone: 'plain',
    },
    refuse: { label: text('谢绝', 'Turn away'), from: ['in'], to: 'refused', asks: ['refusedWhy'], needs: ['refusedWhy'], tone: 'danger' },
  },
  print: {
    title: text('来访登记表', 'Visitors'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('值班人', 'On duty'), text('主管', 'Supervisor')],
  },
  refusals: {
    'visitors.where': text('没有写找谁。填被访房号、被访人或事由。', 'Whom do they visit? Fill in unit, host or reason.'),
    'visitors.left-early': text('离开时间早于来访时间。改正其中一个。', 'They left before they came. Correct one of the times.'),
    'visitors.badge': text(
      '访客证{badge}还在{name}手上。换一张证，或先登记其离开。',
      'Badge {badge} is still with {name}. Take another, or note their leaving first.',
    ),
  },
  at: (d) => d.cameAt,
  due: () => '',
  unit: (d) => d.unit,
  gist: (d) => [d.name, d.reason].filter((t) => t !== '').join(' '),
  check: checkVisitor,
  begin: (d) => {
    if (d.refusedWhy !== '') return 'refused';
    return d.leftAt === '' ? 'in' : 'left';
  },
});
