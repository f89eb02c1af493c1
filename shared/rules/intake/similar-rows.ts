/** Open requests that may be the same matter as one being written, from the open records of its unit (IN-4). */
import type { Day } from '../../base/time';
import { rowAs } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';
import { requests } from '../../registers/requests/definition';
import { similarRequests } from '../similar';

export interface Draft {
  /** '' = not saved yet. */
  readonly id: string;
  readonly unit: string;
  readonly type: string;
  /** '' = none: then requests of the same type count as the same matter. */
  readonly category: string;
}

/** The newest first; rows of other registers are passed over. */
export function similarRows(draft: Draft, rows: readonly Row[], today: Day): readonly Row[] {
  const kind = (type: string, category: string): string => (draft.category === '' ? type : category);
  const known = rows
    .filter((row) => row.register === 'requests')
    .map((row) => {
      const { type, category, registeredAt } = rowAs(requests, row).data;
      return { id: row.id, unit: row.unit, category: kind(type, category), registeredAt, open: row.open === 1, row };
    });
  return similarRequests({ ...draft, category: kind(draft.type, draft.category) }, known, today).map((one) => one.row);
}
