/** All fields of a callback: the matter, the last round, the supervisor's opinion, then the plan and everything kept of all rounds. */
import { text } from '../../base/text';
import { about, FOUND, KEPT, UNPRINTED, words } from '../contract/decisions';
import type { DataOf, Fields } from '../contract/fields';
import { FILED } from '../contract/shared-fields';
import { ATTEMPTS } from './choices';
import { matterFields, planFields } from './fields-plan';
import { lastRoundFields, roundColumns } from './fields-round';

const reviewFields = {
  opinion: {
    kind: 'longText',
    label: text('主管意见', "Supervisor's opinion"),
    ...words(KEPT),
    form: 'never',
    span: 6,
    aliases: ['客户主管审核意见', '审核意见', '签阅意见'],
  },
  reviewer: { kind: 'person', label: text('签阅主管', 'Signed by'), ...KEPT, form: 'never', span: 2, aliases: ['主管', '审核人'] },
  reviewedAt: { kind: 'instant', label: text('签阅时间', 'Signed at'), ...KEPT, form: 'never', span: 2, aliases: ['审核时间'] },
} as const satisfies Fields;

const keptFields = {
  rounds: { kind: 'rows', label: text('各次回访', 'Rounds'), columns: roundColumns, ...about('text'), form: 'never', span: 6 },
  attempts: {
    kind: 'rows',
    label: text('未成回访', 'Attempts'),
    columns: {
      round: { label: text('第几次', 'Round'), kind: 'number', personal: 'none' },
      at: { label: text('时间', 'Time'), kind: 'instant', personal: 'none' },
      kind: { label: text('情况', 'What'), kind: 'text', options: ATTEMPTS, personal: 'none' },
      by: { label: text('回访人', 'By'), kind: 'person', personal: 'none' },
      note: { label: text('说明', 'Note'), kind: 'text', personal: 'text' },
    },
    ...words(UNPRINTED),
    form: 'never',
    span: 6,
  },
  opinions: {
    kind: 'rows',
    label: text('新提意见', 'Opinions raised'),
    columns: {
      raisedAt: { label: text('提出时间', 'Raised at'), kind: 'instant', personal: 'none' },
      text: { label: text('意见', 'Opinion'), kind: 'text', personal: 'text' },
      replyBy: { label: text('约定答复时间', 'Answer promised for'), kind: 'instant', personal: 'none' },
      answeredAt: { label: text('答复时间', 'Answered at'), kind: 'instant', personal: 'none' },
      requestNo: { label: text('转诉求', 'Request no.'), kind: 'text', personal: 'none' },
    },
    ...about('text'),
    form: 'never',
    span: 6,
  },
  exemptReason: { kind: 'longText', label: text('免回访原因', 'Why exempt'), ...words(KEPT), form: 'never', span: 6 },
  letterNo: { kind: 'ref', register: 'letters', label: text('公开信编号', 'Public letter'), ...FOUND, form: 'never', span: 2 },
  filed: FILED,
} as const satisfies Fields;

export const callbackFields = { ...matterFields, ...lastRoundFields, ...reviewFields, ...planFields, ...keptFields } as const;

export type CallbackData = DataOf<typeof callbackFields>;
