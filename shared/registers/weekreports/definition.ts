/** Hand-over ledger of the weekly workbook (周报报送登记): which week, which file, to whom, when (EX-4). */
import { text } from '../../base/text';
import { FOUND, INNER, KEPT } from '../contract/decisions';
import { defineRegister } from '../contract/definition';

export const weekreports = defineRegister({
  id: 'weekreports',
  title: text('周报报送登记', 'Weekly reports'),
  one: text('周报', 'weekly report'),
  help: text(
    '每周导出的周报文件、校验码和报送情况都在这里；代替报送登记本。',
    'Every exported weekly file, its checksum and to whom it went; replaces the ledger.',
  ),
  version: 1,
  numbering: { kind: 'daily', prefix: () => 'BS' },
  group: 'book',
  attachments: 'things',
  keeping: {
    purpose: text('登记周报报送给谁', 'To note to whom the weekly report went'),
    basis: 'none',
    least: 'always',
  },
  fields: {
    week: { kind: 'text', label: text('周次', 'Week'), ...FOUND, list: 96, need: true, fixed: true, span: 1 },
    fromDay: { kind: 'date', label: text('起始日期', 'From'), ...KEPT, list: 104, form: 'never', span: 1 },
    toDay: { kind: 'date', label: text('截止日期', 'To'), ...KEPT, list: 104, form: 'never', span: 1 },
    exportedAt: { kind: 'instant', label: text('导出时间', 'Exported at'), ...KEPT, list: 136, start: 'now', form: 'never', span: 2 },
    exportedBy: { kind: 'person', label: text('导出人', 'Exported by'), ...KEPT, list: 80, start: 'me', form: 'never', span: 1 },
    fileName: { kind: 'text', label: text('文件名', 'File'), ...FOUND, list: 260, form: 'never', span: 4 },
    rowCount: { kind: 'number', label: text('行数', 'Rows'), ...KEPT, list: 64, form: 'never', span: 1 },
    checksum: { kind: 'text', label: text('校验码', 'Checksum'), ...KEPT, form: 'never', span: 6 },
    privacy: {
      kind: 'choice',
      label: text('个人信息', 'Personal data'),
      options: { full: text('完整', 'Whole'), masked: text('遮盖', 'Masked'), left: text('不含', 'Left out') },
      ...KEPT,
      form: 'never',
      span: 2,
    },
    changes: { kind: 'longText', label: text('与上次导出相比', 'Since the last export'), ...KEPT, form: 'never', span: 6 },
    sentTo: { kind: 'text', label: text('报送对象', 'Sent to'), ...FOUND, list: 120, form: 'never', span: 3 },
    sentAt: { kind: 'instant', label: text('报送时间', 'Sent at'), ...KEPT, list: 136, form: 'never', span: 2 },
    sentBy: { kind: 'person', label: text('报送人', 'Sent by'), ...KEPT, form: 'never', span: 1 },
    /** What the file had of each journal of the site (`told.ts`): what stands behind that is told with a later week. */
    upTo: {
      kind: 'rows',
      label: text('读到', 'Read up to'),
      columns: {
        chain: { label: text('流水', 'Journal'), kind: 'text', personal: 'none', inner: true },
        seq: { label: text('序号', 'Number'), kind: 'number', personal: 'none', inner: true },
      },
      ...INNER,
      form: 'never',
      ownView: true,
    },
    program: { kind: 'text', label: text('程序版本', 'Program version'), ...INNER, form: 'never' },
  },
  states: {
    exported: { label: text('已导出', 'Exported'), open: true, tone: 'today' },
    handed: { label: text('已报送', 'Handed over'), open: false, tone: 'done' },
    replaced: { label: text('已重新导出', 'Exported again'), open: false, tone: 'calm' },
  },
  initial: 'exported',
  actions: {
    hand: {
      label: text('报送', 'Hand over'),
      from: ['exported'],
      to: 'handed',
      asks: ['sentTo', 'sentAt', 'sentBy'],
      needs: ['sentTo', 'sentAt'],
      fills: { sentAt: 'now', sentBy: 'me' },
      key: 'W',
      tone: 'main',
    },
  },
  print: {
    title: text('周报报送登记表', 'Weekly reports'),
    code: '',
    orientation: 'landscape',
    layout: 'list',
    signatures: [text('报送人', 'Sent by'), text('主管', 'Supervisor')],
    slip: {
      title: text('周报报送回执', 'Receipt of a weekly report'),
      copies: [text('站点联', 'Site'), text('总部联', 'Head office')],
      fields: ['week', 'fromDay', 'toDay', 'fileName', 'rowCount', 'privacy', 'exportedAt', 'exportedBy', 'sentTo', 'sentAt', 'sentBy'],
      signatures: [text('报送人', 'Handed over by'), text('接收人', 'Received by'), text('接收日期', 'Received on')],
      remarks: '接收人打开文件的“清单”表，和上面的确认码对一遍，一致再签字。',
    },
  },
  refusals: {},
  at: (d) => d.exportedAt,
  due: () => '',
  unit: () => '',
  gist: (d) => [d.week, d.sentTo].filter((t) => t !== '').join(' '),
});
