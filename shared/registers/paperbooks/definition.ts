/** Numbered paper (编号票据, BY-18): books of receipts and release slips, issued, spoiled, handed back. Replaces 票据领用登记本. */
import { text } from '../../base/text';
import { defineRegister } from '../contract/definition';
import { bookName } from './book';
import { paperbookFields } from './fields';
import { checkBook } from './rules';

export const paperbooks = defineRegister({
  id: 'paperbooks',
  title: text('编号票据', 'Numbered paper'),
  one: text('票据本', 'book of numbered paper'),
  help: text(
    '收据本、放行条本的领用、作废和核销，号码用到哪里、缺哪几张；代替票据领用登记本。',
    'Books of receipts and slips: issued, spoiled, missing, handed back; replaces the book of issued forms.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'PJ' },
  group: 'book',
  handover: 'sum',
  attachments: 'none',
  keeping: {
    purpose: text('核对编号票据的领用和作废', 'To account for numbered paper'),
    basis: 'none',
    least: 'always',
  },
  fields: paperbookFields,
  formOrder: ['kind', 'from', 'to', 'prefix'],
  states: {
    stock: { label: text('未启用', 'Not begun'), open: true, tone: 'calm' },
    using: { label: text('使用中', 'In use'), open: true, tone: 'today' },
    settled: { label: text('已核销', 'Settled'), open: false, tone: 'done' },
  },
  initial: 'stock',
  actions: {
    issue: {
      label: text('启用', 'Begin'),
      from: ['stock'],
      to: 'using',
      asks: ['issuedOn', 'keeper'],
      needs: ['issuedOn', 'keeper'],
      fills: { issuedOn: 'today', keeper: 'me' },
      key: 'Q',
      tone: 'main',
    },
    settle: {
      label: text('交回核销', 'Hand back'),
      from: ['stock', 'using'],
      to: 'settled',
      asks: ['handedBackTo', 'handedBackOn'],
      needs: ['handedBackTo', 'handedBackOn'],
      fills: { handedBackOn: 'today' },
      key: 'W',
      tone: 'plain',
    },
    spoil: { label: text('登记作废', 'Spoiled'), from: ['using'], to: null, asks: ['spoiled'], needs: [], key: 'F', tone: 'plain' },
    explain: {
      label: text('说明缺号', 'Explain missing'),
      from: ['using'],
      to: null,
      asks: ['explained'],
      needs: [],
      key: 'S',
      tone: 'plain',
    },
  },
  print: {
    title: text('票据领用登记表', 'Numbered paper'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('保管人', 'Keeper'), text('财务', 'Finance'), text('主管', 'Supervisor')],
  },
  refusals: {
    'paper.range': text(
      '起止号不成一段。两个号码位数相同，止号不小于起号。',
      'Not a range: as many digits each, the last not below the first.',
    ),
    'paper.long': text('一本最多 {most} 张。分成几本登记。', 'A book has at most {most} sheets. Write several books.'),
    'paper.outside': text('号码 {number} 不在这一本里。核对号码。', '{number} is not in this book. Check the number.'),
    'paper.twice': text('号码 {number} 写了两次。留一行。', '{number} stands there twice. Keep one line.'),
    'paper.why': text('号码 {number} 没有写原因。', '{number} has no reason.'),
    'paper.overlap': text('号码与 {no} 重叠。核对起止号。', 'The numbers overlap with {no}. Check first and last.'),
    'paper.was-used': text(
      '号码 {number} 已经用在 {no}，不能作废或说明缺号。',
      '{number} stands on {no}: it is neither spoiled nor missing.',
    ),
    'paper.missing': text('还有缺号：{numbers}。先登记作废或说明缺号。', 'Missing: {numbers}. Note them as spoiled or explain them first.'),
  },
  at: (d) => d.receivedAt,
  due: () => '',
  unit: () => '',
  gist: bookName,
  check: checkBook,
  begin: (d) => {
    if (d.handedBackOn !== '') return 'settled';
    return d.issuedOn === '' ? 'stock' : 'using';
  },
});
