/** What a callback hangs on: sources and occasions, and the completions that were not drawn, which stand on the matter itself. */
import { text } from '../../base/text';
import { INNER } from './decisions';
import type { Action } from './definition';
import type { Field } from './fields';

/** What makes a callback due; the keys are those of the callback policies (CB-1). */
export const SOURCES = {
  complaint: text('投诉', 'Complaint'),
  repair: text('零星维修', 'Repair'),
  'repair-project': text('维修工程', 'Repair project'),
  'special-service': text('特约服务', 'Special service'),
  event: text('文体活动', 'Event'),
  'large-event': text('大型活动', 'Large event'),
  opinion: text('意见', 'Opinion'),
  suggestion: text('建议', 'Suggestion'),
  help: text('求助', 'Help'),
  'move-in': text('入伙', 'Move-in'),
  emergency: text('突发事件', 'Emergency'),
  'festival-visit': text('重大节日拜访', 'Festival visit'),
  document: text('外来文件', 'Document'),
  measured: text('量房或面谈', 'Measured or visited'),
  'lost-customer': text('流失客户', 'Lost customer'),
  occasion: text('特色回访', 'Special occasion'),
  today: text('当日办结', 'Completed today'),
  other: text('其他', 'Other'),
} as const;

/** Once after completion, or the two of a special service (§6). */
export const OCCASIONS = { once: text('一次', 'Once'), 'mid-term': text('期中', 'Mid-term'), end: text('期满', 'End') } as const;

/**
 * Callbacks that a completion would have made, had it been drawn (CB-3): one line each, under which it stands in the counts. They are
 * kept as they were counted, so that the counts are moved just as far when the matter is changed or opened again.
 */
export const UNDRAWN = {
  kind: 'rows',
  label: text('未抽中的回访', 'Callbacks not drawn'),
  columns: {
    source: { label: text('来源', 'Source'), kind: 'text', options: SOURCES, personal: 'none' },
    occasion: { label: text('期次', 'Occasion'), kind: 'text', options: OCCASIONS, personal: 'none' },
    baseDay: { label: text('完成日期', 'Completed on'), kind: 'date', personal: 'none' },
    dueDay: { label: text('应回访日期', 'Due on'), kind: 'date', personal: 'none' },
    /** Which matter of its record: '' where there is one only, and on lines written before there were several. */
    party: { label: text('住户', 'Household'), kind: 'text', personal: 'none' },
    policyId: { label: text('回访制度代号', 'Policy id'), kind: 'text', personal: 'none', inner: true },
    policyVersion: { label: text('制度版本', 'Policy version'), kind: 'number', personal: 'none', inner: true },
  },
  ...INNER,
  form: 'never',
  span: 6,
} as const satisfies Field;

/** The action by which a supervisor has somebody called back who was not drawn (CB-3), offered in the states given: the completed ones. */
export function addCallbackAction<const S extends string>(from: readonly S[]): Action<never, S> {
  return { label: text('加回访', 'Call back too'), from, to: null, asks: [], needs: [], reason: true, tone: 'plain' };
}
