/** The rows of a list, live, a page more at a time; and the counts of its chips. */
import type { Deskbook } from '@renderer/db/database';
import { listPage } from '@renderer/db/list-page';
import type { ListFilter } from '@renderer/db/list-plan';
import { dueTodayCount, overdueCount, stateCounts } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import type { FilterCounts } from '@renderer/ui/list/filter-bar';
import type { Instant } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { useCallback, useMemo, useState } from 'react';

const PAGE = 120;
/** How often counts that follow the clock are renewed, seconds. */
const RECOUNT = 60;

export interface Rows {
  /** Undefined while the first page is being read. */
  readonly rows: readonly Row[] | undefined;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
}

/** Rows that fit the filter. Reading on makes the live page longer: a change anywhere in it is seen at once. */
export function useRows(db: Deskbook, register: string, filter: ListFilter): Rows {
  const wanted = useMemo(() => ({ register, filter }), [register, filter]);
  const [length, setLength] = useState({ of: wanted, rows: PAGE });
  const limit = length.of === wanted ? length.rows : PAGE;
  const page = useLive(async () => ({ of: wanted, ...(await listPage(db, register, filter, null, limit)) }), [db, wanted, limit]);
  const current = page?.of === wanted ? page : undefined;
  const loadMore = useCallback(() => setLength({ of: wanted, rows: limit + Math.max(PAGE, Math.floor(limit / 2)) }), [wanted, limit]);
  return { rows: current?.rows, hasMore: current?.next !== null && current !== undefined, loadMore };
}

export function useFilterCounts(db: Deskbook, definition: AnyDefinition): FilterCounts | undefined {
  const now = useNow(RECOUNT);
  return useLive(() => countsOf(db, definition, now), [db, definition, now]);
}

async function countsOf(db: Deskbook, definition: AnyDefinition, now: Instant): Promise<FilterCounts> {
  const [states, overdue, dueToday] = await Promise.all([
    stateCounts(db, definition.id, Object.keys(definition.states)),
    overdueCount(db, definition.id, now),
    dueTodayCount(db, definition.id, now),
  ]);
  return { states, overdue, dueToday };
}
