/** Printed forms that are to come back signed (打印回收): which paper of which record is still out (BY-3). */
import { text } from '../../base/text';
import { addDays, dayOf, endOfDay } from '../../base/time';
import { FOUND, KEPT, words } from '../contract/decisions';
import { defineRegister } from '../contract/definition';
import { USUAL_FLOOR } from '../contract/keeping';

/** House choice: after so many days paper that is still out counts as late. */
const DAYS_OUT = 7;

export const printouts = defineRegister({
  id: 'printouts',
  title: text('打印回收', 'Signed paper'),
  one: text('打印的表', 'printed form'),
  help: text(
    '打印出去要签字的表，签好的纸回来没有；打印时自动记，附上签名件就算回来；代替表单回收登记本。',
    'Forms printed to be signed, and whether the paper came back; noted by printing, back when the signed copy is attached; replaces the book of returned forms.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'HS' },
  group: 'book',
  // Paper that is out is a supervisor's list; nobody hands it over at the end of a shift.
  handover: 'none',
  // The scan of a signed list, which is no record of a register, and of records that take no files.
  attachments: 'people',
  keeping: {
    purpose: text('收齐打印出去、签过字的表', 'To get back the forms that were printed to be signed'),
    basis: 'contract',
    least: USUAL_FLOOR,
  },
  fields: {
    printedAt: { kind: 'instant', label: text('打印时间', 'Printed at'), ...KEPT, list: 128, need: true, start: 'now', span: 2 },
    form: { kind: 'text', label: text('表单', 'Form'), ...FOUND, list: 180, need: true, fixed: true, span: 2 },
    sourceNo: { kind: 'text', label: text('单号', 'Its number'), ...FOUND, list: 150, need: true, fixed: true, span: 2 },
    printedBy: { kind: 'person', label: text('打印人', 'Printed by'), ...KEPT, list: 88, start: 'me', span: 2 },
    times: { kind: 'number', label: text('打印次数', 'Times printed'), ...KEPT, list: 80, min: 1, form: 'never', span: 1 },
    backAt: { kind: 'instant', label: text('回收时间', 'Back at'), ...KEPT, list: 128, form: 'never', span: 2 },
    backBy: { kind: 'person', label: text('回收人', 'Taken back by'), ...KEPT, list: 88, form: 'never', span: 2 },
    backWay: {
      kind: 'choice',
      label: text('怎样回收', 'How'),
      options: {
        ticked: text('登记已回收', 'Ticked'),
        copy: text('附了签名件', 'Signed copy attached'),
        record: text('单上已登记', 'Noted on the record'),
        scanned: text('扫了码', 'Its code was scanned'),
      },
      ...KEPT,
      form: 'never',
      span: 2,
    },
    why: { kind: 'text', label: text('不用收回的原因', 'Why it need not come back'), ...words(KEPT), form: 'never', span: 4 },
  },
  states: {
    out: { label: text('未回收', 'Out'), open: true, tone: 'today' },
    back: { label: text('已回收', 'Back'), open: false, tone: 'done' },
    dropped: { label: text('不用收回', 'Not needed'), open: false, tone: 'calm' },
  },
  initial: 'out',
  actions: {
    back: {
      label: text('已回收', 'It is back'),
      from: ['out'],
      to: 'back',
      asks: ['backAt'],
      needs: ['backAt'],
      fills: { backAt: 'now', backBy: 'me', backWay: 'ticked' },
      key: 'W',
      tone: 'main',
    },
    drop: { label: text('不用收回', 'Not needed'), from: ['out'], to: 'dropped', asks: ['why'], needs: ['why'], key: 'D', tone: 'plain' },
    reopen: {
      label: text('其实没回来', 'It is not back'),
      from: ['back', 'dropped'],
      to: 'out',
      asks: [],
      needs: [],
      reason: true,
      tone: 'plain',
    },
  },
  print: {
    title: text('打印回收登记表', 'Signed paper'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('经办人', 'Desk'), text('主管', 'Supervisor')],
  },
  refusals: {
    'printouts.early': text('回收时间早于打印时间。改正其中一个。', 'It came back before it was printed. Correct one of the times.'),
  },
  at: (d) => d.printedAt,
  due: (d, state) => (state === 'out' && d.printedAt !== '' ? endOfDay(addDays(dayOf(d.printedAt), DAYS_OUT)) : ''),
  unit: () => '',
  gist: (d) => [d.form, d.sourceNo].filter((part) => part !== '').join(' '),
  derive: (d) => (d.times === null ? { ...d, times: 1 } : d),
  check: (d) => (d.backAt !== '' && d.backAt < d.printedAt ? [{ code: 'printouts.early', field: 'backAt' }] : []),
  begin: (d) => (d.backAt !== '' ? 'back' : d.why.trim() === '' ? 'out' : 'dropped'),
});
