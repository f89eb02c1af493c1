/** The numbers in the rail: what is overdue (red) and what is due today (amber), a register each. */
import type { Deskbook } from '@renderer/db/database';
import { dueTodayCount, overdueCount } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import type { Instant } from '@shared/base/time';

export interface Counts {
  readonly overdue: number;
  readonly today: number;
}

const RECOUNT_SECONDS = 60;

async function countAll(db: Deskbook, ids: readonly string[], now: Instant): Promise<ReadonlyMap<string, Counts>> {
  const found = await Promise.all(
    ids.map(async (id) => [id, { overdue: await overdueCount(db, id, now), today: await dueTodayCount(db, id, now) }] as const),
  );
  return new Map(found);
}

/** Counts by register id; empty until the first answer. Renewed with every change and every minute. */
export function useCounts(db: Deskbook, ids: readonly string[]): ReadonlyMap<string, Counts> {
  const now = useNow(RECOUNT_SECONDS);
  return useLive(() => countAll(db, ids, now), [db, ids, now]) ?? new Map();
}
