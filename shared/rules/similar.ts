/** Open requests that may be the same matter, offered while typing (IN-4). */
import type { Day, Instant } from '@shared/base/time';
import { dayOf, daysBetween } from '@shared/base/time';

export interface SimilarRequest {
  readonly id: string;
  readonly unit: string;
  readonly category: string;
  readonly registeredAt: Instant;
  readonly open: boolean;
}

/** House choice: how many days back a matter counts as the same (IN-4 [H]). */
export const SIMILAR_DAYS = 30;

/**
 * Open requests of the same unit and category of the last `days` days, the newest first, `draft` itself left out. Empty while unit or
 * category is not known.
 */
export function similarRequests<T extends SimilarRequest>(
  draft: { readonly id: string; readonly unit: string; readonly category: string },
  requests: readonly T[],
  today: Day,
  days: number = SIMILAR_DAYS,
): readonly T[] {
  if (draft.unit === '' || draft.category === '') return [];
  return requests
    .filter((one) => one.open && one.id !== draft.id && one.unit === draft.unit && one.category === draft.category)
    .filter((one) => daysBetween(dayOf(one.registeredAt), today) <= days)
    .sort((a, b) => (a.registeredAt < b.registeredAt ? 1 : a.registeredAt > b.registeredAt ? -1 : 0));
}
