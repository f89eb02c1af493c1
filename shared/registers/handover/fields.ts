/** The fields of 交接班记录 in printed order, then what the paper does not show. */
import { text } from '../../base/text';
import { FOUND, INNER, KEPT, UNPRINTED, words } from '../contract/decisions';
import type { Field } from '../contract/fields';
import { FILED } from '../contract/shared-fields';

/** Free text over residents: kept and exported, not searched, since the records themselves are found. */
const TOLD = { personal: 'text', search: false, print: true, sheet: true } as const;

/** One line an open matter; `record` is its id, or `sum:<register>` for what is only counted. */
const OPEN = {
  kind: 'rows',
  label: text('未完成事项', 'Open matters'),
  columns: {
    record: { label: text('记录', 'Record'), kind: 'text', personal: 'none', inner: true },
    register: { label: text('台账代号', 'Register'), kind: 'text', personal: 'none', inner: true },
    book: { label: text('台账', 'Book'), kind: 'text', personal: 'none', width: 88 },
    no: { label: text('单号', 'Number'), kind: 'text', personal: 'none', width: 150 },
    unit: { label: text('房号', 'Unit'), kind: 'text', personal: 'none', width: 88 },
    gist: { label: text('内容', 'What'), kind: 'text', personal: 'text', width: 260 },
    state: { label: text('进展', 'State'), kind: 'text', personal: 'none', width: 72 },
    due: { label: text('承诺或到期', 'Promised or due'), kind: 'instant', personal: 'none', width: 128 },
    hand: { label: text('责任人', 'In hand of'), kind: 'text', personal: 'none', width: 96 },
    slips: { label: text('派工', 'Slips'), kind: 'text', personal: 'none', width: 150 },
    remark: { label: text('说明', 'Remark'), kind: 'text', personal: 'text', width: 160 },
    added: { label: text('签字后新增', 'After signing'), kind: 'yesNo', personal: 'none', width: 72 },
  },
  ...TOLD,
  form: 'never',
  ownView: true,
  span: 6,
  aliases: ['未完事项', '遗留事项', '待办事项', '需跟进事项'],
} as const satisfies Field;

const SIGNATURES = {
  kind: 'rows',
  label: text('双方签名', 'Signatures'),
  columns: {
    side: {
      label: text('哪一方', 'Side'),
      kind: 'text',
      personal: 'none',
      options: { leaver: text('交班', 'Leaving'), comer: text('接班', 'Coming') },
    },
    name: { label: text('姓名', 'Name'), kind: 'person', personal: 'none' },
    at: { label: text('时间', 'At'), kind: 'instant', personal: 'none' },
    how: {
      label: text('方式', 'How'),
      kind: 'text',
      options: { pin: text('PIN', 'PIN'), paper: text('纸上签名', 'On paper') },
      personal: 'none',
    },
  },
  ...KEPT,
  form: 'never',
  span: 6,
  aliases: ['签名'],
} as const satisfies Field;

const REFUSED = {
  kind: 'rows',
  label: text('拒接记录', 'Refusals'),
  columns: {
    at: { label: text('时间', 'At'), kind: 'instant', personal: 'none' },
    by: { label: text('拒接人', 'By'), kind: 'person', personal: 'none' },
    reason: { label: text('原因', 'Why'), kind: 'text', personal: 'text' },
  },
  ...TOLD,
  form: 'never',
  span: 6,
} as const satisfies Field;

const KEY_NOTES = {
  kind: 'rows',
  label: text('钥匙差异', 'Key differences'),
  columns: {
    key: { label: text('钥匙', 'Key'), kind: 'text', personal: 'none', width: 120 },
    note: { label: text('说明', 'Note'), kind: 'text', personal: 'text', width: 220 },
  },
  ...TOLD,
  form: 'never',
  span: 6,
} as const satisfies Field;

const LOG_CHOICES = { collected: text('已收集', 'Collected'), none: text('无', 'None') } as const;

/** A figure that the gathering fills; the paper shows it in a text. */
function figure<const Z extends string, const E extends string>(zh: Z, en: E) {
  return { kind: 'number', label: text(zh, en), ...UNPRINTED, min: 0, form: 'never', span: 1 } as const satisfies Field;
}

export const handoverFields = {
  date: { kind: 'date', label: text('日期', 'Date'), ...FOUND, list: 96, need: true, fixed: true, start: 'today', span: 2 },
  shift: { kind: 'text', label: text('班次', 'Shift'), ...FOUND, list: 72, need: true, fixed: true, start: 'shift', span: 2 },
  leaver: { kind: 'person', label: text('交班人', 'Leaving'), ...FOUND, list: 88, fixed: true, span: 2, aliases: ['交班人员'] },
  comer: { kind: 'person', label: text('接班人', 'Coming'), ...FOUND, list: 88, fixed: true, span: 2, aliases: ['接班人员'] },
  handedAt: { kind: 'instant', label: text('交接时间', 'Handed over at'), ...KEPT, list: 128, fixed: true, span: 2, aliases: ['交班时间'] },
  open: OPEN,
  keys: { kind: 'text', label: text('钥匙', 'Keys'), ...KEPT, span: 6, aliases: ['钥匙交接', '钥匙情况'] },
  parcels: { kind: 'text', label: text('未领包裹', 'Parcels waiting'), ...words(KEPT), span: 3, aliases: ['未领快递'] },
  visitors: { kind: 'text', label: text('在访人员', 'Visitors in'), ...words(KEPT), span: 3 },
  otherLogs: { kind: 'text', label: text('外部值班记录', "Other desks' logs"), ...words(KEPT), span: 3, aliases: ['外部记录'] },
  equipment: {
    kind: 'longText',
    label: text('设备及物品状况', 'Equipment and things'),
    ...KEPT,
    span: 6,
    aliases: ['设备状况', '物品交接', '设备及物品'],
  },
  cash: {
    kind: 'text',
    label: text('备用金/代收款', 'Petty cash and fees'),
    ...KEPT,
    span: 3,
    aliases: ['备用金', '代收款'],
  },
  instructions: { kind: 'longText', label: text('领导交办', 'Instructions'), ...TOLD, span: 6, aliases: ['领导交办事项', '上级交办'] },
  signatures: SIGNATURES,

  staff: { kind: 'people', label: text('值班人员', 'On duty'), ...KEPT, list: 120, form: 'more', span: 3, aliases: ['当班人员'] },
  openedAt: { kind: 'instant', label: text('开班时间', 'Opened at'), ...UNPRINTED, form: 'more', span: 2, aliases: ['接班时间'] },
  startsAt: { kind: 'instant', label: text('班次开始', 'Shift begins'), ...INNER, form: 'never', span: 2 },
  endsAt: { kind: 'instant', label: text('班次结束', 'Shift ends'), ...INNER, form: 'never', span: 2 },
  preparedAt: { kind: 'instant', label: text('交班签名时间', 'Leaver signed at'), ...UNPRINTED, form: 'never', span: 2 },
  leaverRemarks: { kind: 'longText', label: text('交班说明', 'Remarks of the one who leaves'), ...TOLD, span: 6, aliases: ['交班备注'] },
  comerRemarks: { kind: 'longText', label: text('接班意见', 'Remarks of the one who comes'), ...TOLD, span: 6, aliases: ['接班备注'] },
  refused: REFUSED,
  soloReason: { kind: 'text', label: text('同一人交接原因', 'Why one person'), ...words(KEPT), form: 'more', span: 4 },
  openingNote: { kind: 'text', label: text('开班说明', 'Note at opening'), ...words(KEPT), form: 'never', span: 6 },
  missedNote: { kind: 'longText', label: text('漏交接说明', 'Why no handover'), ...words(KEPT), form: 'never', span: 6 },
  previous: { kind: 'ref', register: 'handover', label: text('上一班', 'Shift before'), ...UNPRINTED, form: 'never', span: 2 },
  openCount: { ...figure('未完成件数', 'Open matters, number'), list: 88 },
  keysIn: figure('在库钥匙', 'Keys on hooks'),
  keysOut: figure('在借钥匙', 'Keys lent'),
  keysLost: figure('遗失钥匙', 'Keys lost'),
  keysCabinet: figure('资料柜钥匙', 'Cabinet keys held'),
  keysCounted: figure('清点钥匙', 'Keys counted'),
  keyNotes: KEY_NOTES,
  parcelsWaiting: figure('待领件数', 'Parcels, number'),
  parcelsOver: figure('超期件数', 'Parcels over the days'),
  visitorsIn: figure('在访人数', 'Visitors, number'),
  feesOpen: figure('代收未交笔数', 'Fees not handed over'),
  feesSum: { kind: 'money', label: text('代收未交金额', 'Fees not handed over, sum'), ...UNPRINTED, form: 'never', span: 2 },
  cashCounted: { kind: 'money', label: text('备用金清点', 'Petty cash counted'), ...UNPRINTED, form: 'never', span: 2 },
  lobbyLog: { kind: 'choice', label: text('大堂门岗记录', 'Log of the lobby'), options: LOG_CHOICES, ...INNER, form: 'never', span: 2 },
  controlLog: {
    kind: 'choice',
    label: text('监控中心记录', 'Log of the control room'),
    options: LOG_CHOICES,
    ...INNER,
    form: 'never',
    span: 2,
  },
  notes: {
    kind: 'rows',
    label: text('逐条说明', 'Remarks by line'),
    columns: {
      record: { label: text('记录', 'Record'), kind: 'text', personal: 'none', inner: true },
      remark: { label: text('说明', 'Remark'), kind: 'text', personal: 'text' },
    },
    personal: 'text',
    search: false,
    print: false,
    sheet: false,
    form: 'never',
    ownView: true,
    span: 6,
  },
  filed: FILED,
} as const satisfies Readonly<Record<string, Field>>;
