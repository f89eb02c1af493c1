/** The choices of a callback, used by its fields and by the columns of its rounds. */
import { text } from '../../base/text';

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

/** When the resident signs (CB-4). */
export const SIGNATURE_RULES = {
  always: text('都要签名', 'Always'),
  visit: text('上门才签名', 'At the door only'),
  none: text('不用签名', 'Never'),
} as const;

/** 有无违规收费 (CB-10). */
export const CHARGES = { none: text('无', 'None'), found: text('有', 'Found') } as const;

/** What is no round: the first two count towards telling the supervisor (CB-5, §6). */
export const ATTEMPTS = {
  'no-answer': text('未接通', 'No answer'),
  rescheduled: text('改期', 'Another time'),
  refused: text('拒访', 'Refused'),
  unreachable: text('无法联系', 'Unreachable'),
} as const;
