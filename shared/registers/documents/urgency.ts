/** 缓急 of a document and the days it gives (house choice): 特急 the same day, 急 one day, 平 three days. */
import { text } from '../../base/text';
import { addDays, dayOf, endOfDay, type Instant } from '../../base/time';

export const URGENCIES = { urgent: text('特急', 'Most urgent'), soon: text('急', 'Urgent'), normal: text('平', 'Ordinary') } as const;

export type DocumentUrgency = keyof typeof URGENCIES;

/** Calendar days after the day of receipt, by whose end a document is dealt with and filed. */
export const DOCUMENT_DAYS: Readonly<Record<DocumentUrgency, number>> = { urgent: 0, soon: 1, normal: 3 };

/** End of the last day; '' while the day of receipt is not known. No urgency counts as 平. */
export function documentDue(receivedAt: Instant | '', urgency: DocumentUrgency | ''): Instant | '' {
  return receivedAt === '' ? '' : endOfDay(addDays(dayOf(receivedAt), DOCUMENT_DAYS[urgency || 'normal']));
}
