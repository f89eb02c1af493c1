/** What hangs on a request beyond its printed columns: holds, questions upwards, urging, the letter of reply, the quote. */

import { text } from '../../base/text';
import { ASKS } from '../contract/asks';
import { UNDRAWN } from '../contract/callback-sources';
import { about, FOUND, KEPT, UNPRINTED, words } from '../contract/decisions';
import type { Fields } from '../contract/fields';
import { FILED, PRICE_COLUMNS, URGES } from '../contract/shared-fields';

const HOLD_KINDS = {
  parts: text('等配件', 'Parts'),
  resident: text('等业主', 'The resident'),
  outside: text('等外部单位', 'An outside party'),
  other: text('其他', 'Other'),
} as const;

export const furtherFields = {
  holdKind: { kind: 'choice', label: text('挂起原因', 'On hold for'), options: HOLD_KINDS, ...UNPRINTED, form: 'never', span: 2 },
  holds: {
    kind: 'rows',
    label: text('挂起记录', 'Times on hold'),
    columns: {
      from: { label: text('开始', 'From'), kind: 'instant', personal: 'none' },
      to: { label: text('结束', 'To'), kind: 'instant', personal: 'none' },
      kind: { label: text('原因', 'Why'), kind: 'text', options: HOLD_KINDS, personal: 'none' },
      reason: { label: text('说明', 'Note'), kind: 'text', personal: 'text' },
    },
    ...words(UNPRINTED),
    form: 'never',
    span: 6,
  },
  reopenings: {
    kind: 'rows',
    label: text('重开记录', 'Reopenings'),
    columns: {
      at: { label: text('重开时间', 'Reopened at'), kind: 'instant', personal: 'none' },
      by: { label: text('重开人', 'By'), kind: 'person', personal: 'none' },
      reason: { label: text('原因', 'Why'), kind: 'text', personal: 'text' },
      doneAt: { label: text('原完成时间', 'Had been done at'), kind: 'instant', personal: 'none' },
    },
    ...words(UNPRINTED),
    form: 'never',
    span: 6,
  },
  asks: ASKS,
  urges: URGES,
  writtenOnly: {
    kind: 'yesNo',
    label: text('只要求复函', 'Written reply only'),
    ...KEPT,
    form: 'more',
    span: 2,
    help: text('上级只要求书面答复时勾选，可以免回访。', 'The authority asked for a written reply only; no callback is needed.'),
  },
  replyNo: { kind: 'text', label: text('复函文号', 'Reply no.'), ...FOUND, form: 'never', span: 2, aliases: ['文号'] },
  replyDay: { kind: 'date', label: text('复函日期', 'Reply dated'), ...KEPT, form: 'never', span: 2 },
  replyTo: { kind: 'text', label: text('复函去向', 'Reply sent to'), ...about('name'), form: 'never', span: 2, aliases: ['去向'] },
  replyGist: { kind: 'longText', label: text('复函摘要', 'Reply in short'), ...about('text'), form: 'never', span: 6, aliases: ['摘要'] },
  noReplyReason: {
    kind: 'longText',
    label: text('无法答复原因', 'Why no reply was possible'),
    ...words(KEPT),
    form: 'never',
    span: 6,
    aliases: ['无法复函原因'],
  },
  quoteLines: {
    kind: 'rows',
    label: text('报价明细', 'Quote'),
    columns: PRICE_COLUMNS,
    ...UNPRINTED,
    form: 'never',
    span: 6,
  },
  quoteTotal: { kind: 'money', label: text('报价', 'Quoted'), ...UNPRINTED, form: 'never', span: 2, aliases: ['报价合计', '费用'] },
  negotiated: {
    kind: 'yesNo',
    label: text('洽谈价', 'Negotiated price'),
    ...UNPRINTED,
    form: 'never',
    span: 1,
    help: text('室内保洁、绿化由客服部洽谈价格。', 'Indoor cleaning and greening are negotiated by customer service.'),
  },
  consent: { kind: 'yesNo', label: text('客户同意', 'Resident agrees'), ...UNPRINTED, form: 'never', span: 1, aliases: ['客户同意报价'] },
  consentBy: {
    kind: 'text',
    suggest: 'residents',
    label: text('同意人', 'Agreed by'),
    ...about('name'),
    print: false,
    form: 'never',
    span: 2,
  },
  consentAt: { kind: 'instant', label: text('同意时间', 'Agreed at'), ...UNPRINTED, form: 'never', span: 2 },
  undrawn: UNDRAWN,
  filed: FILED,
} as const satisfies Fields;
