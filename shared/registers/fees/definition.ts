/** Collected fees (代收费用): money taken while the cashier is away, until it is handed over (RG-7). Replaces 代收费用登记表. */
import { text } from '../../base/text';
import { defineRegister } from '../contract/definition';
import { saySum } from '../contract/display';
import { feeFields } from './fields';
import { checkFee, feeText, handOverGuard, withItem } from './rules';

export const fees = defineRegister({
  id: 'fees',
  title: text('代收费用', 'Collected fees'),
  one: text('代收费用', 'collected fee'),
  help: text(
    '收银员不在时前台代收的钱，逐笔交给收银员；代替代收费用登记表。',
    'Money taken for the cashier, handed over sum by sum; replaces the book of collected fees.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'DS' },
  group: 'book',
  attachments: 'none',
  signing: {
    paid: {
      says: text('我交了下面的费用。', 'I have paid the following.'),
      line: text('交款人', 'Paid by'),
      who: ['payer'],
      shows: ['unit', 'payer', 'item', 'period', 'amount', 'way', 'receiptNo', 'takenAt'],
    },
  },
  keeping: {
    purpose: text('收款开票，与收银员和交款人核对', 'To take money, give a receipt, and settle with cashier and payer'),
    basis: 'duty',
    // A receipt is an original voucher of the accounts (会计档案管理办法, 附表一: 原始凭证 30 年).
    least: { months: 360, source: '会计档案管理办法：原始凭证保管 30 年' },
  },
  fields: feeFields,
  formOrder: ['unit', 'payer', 'amount', 'item', 'itemNote', 'period', 'receiptNo', 'way'],
  states: {
    waiting: { label: text('待交接', 'To hand over'), open: true, tone: 'today' },
    handed: { label: text('已交接', 'Handed over'), open: false, tone: 'done' },
  },
  initial: 'waiting',
  actions: {
    handOver: {
      label: text('交给收银员', 'To the cashier'),
      from: ['waiting'],
      to: 'handed',
      asks: ['cashier', 'handedBy', 'handedAt', 'cashierSigned'],
      needs: ['cashier', 'handedBy', 'handedAt'],
      fills: { handedAt: 'now', handedBy: 'me' },
      key: 'W',
      tone: 'main',
      guard: handOverGuard,
    },
    receipt: {
      label: text('补收据号', 'Receipt no.'),
      from: ['waiting', 'handed'],
      to: null,
      asks: ['receiptNo'],
      needs: ['receiptNo'],
      key: 'S',
      tone: 'plain',
    },
  },
  print: {
    title: text('代收费用登记表', 'Collected fees'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('移交人', 'Handed over by'), text('收银员', 'Cashier'), text('主管', 'Supervisor')],
    slip: {
      title: text('收据', 'Receipt'),
      paper: 'A5',
      orientation: 'landscape',
      fields: ['unit', 'payer', 'item', 'period', 'amount', 'way', 'receiptNo', 'takenAt', 'handler'],
      inWords: ['amount'],
      signatures: [text('收款人', 'Taken by'), text('交款人', 'Paid by'), text('收款单位（盖章）', 'Stamp')],
    },
  },
  refusals: {
    'fees.nothing': text('金额要大于0。', 'The amount must be more than 0.'),
    'fees.what': text('没有写是什么费用。填项目说明。', 'What is it for? Fill in the details.'),
    'fees.handed-early': text('交接时间早于收款时间。改正其中一个。', 'It was handed over before it was taken. Correct one of the times.'),
    'fees.unsigned': text('收银员还没有签名。签收后勾选。', 'The cashier has not signed yet: tick once they have.'),
    'fees.same-person': text('移交人和收银员是同一个人。换一位收银员。', 'Nobody hands over to themselves. Name another cashier.'),
  },
  at: (d) => d.takenAt,
  due: () => '',
  unit: (d) => d.unit,
  gist: (d, language) =>
    [feeText(d, language), d.amount === null ? '' : saySum(d.amount, language), d.payer].filter((t) => t !== '').join(' '),
  derive: withItem,
  check: checkFee,
  begin: (d) => (d.handedAt === '' ? 'waiting' : 'handed'),
});
