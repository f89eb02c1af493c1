/** The choices of a callback, used by its fields and by the columns of its rounds. */
import { text } from '../../base/text';

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
