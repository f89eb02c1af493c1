/** The month's quotas from the counters kept in the transaction (BY-2). */
import type { Deskbook } from '@renderer/db/database';
import { counters } from '@renderer/db/queries';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { type Day, dayOf, monthOf } from '@shared/base/time';
import { policiesOn, policyBook } from '@shared/rules/callbacks/book';
import { type QuotaCount, type QuotaLine, quotaCounter, quotaLines } from '@shared/rules/callbacks/quota-counts';

const WHICH: readonly QuotaCount[] = ['done', 'called', 'exempt'];
const RENEW_SECONDS = 60;

export interface MonthQuota {
  readonly lines: readonly QuotaLine[];
}

/** Lines of the policies in force on a day, for the month of that day. */
export async function readQuota(db: Deskbook, today: Day): Promise<MonthQuota> {
  const policies = policiesOn(await readSetting(db, policyBook), today);
  const month = monthOf(today);
  const key = (policy: string, source: string, which: QuotaCount): string => quotaCounter(policy, source, month, which);
  const keys = policies.flatMap((policy) => policy.rules.flatMap((rule) => WHICH.map((which) => key(policy.id, rule.source, which))));
  const counts = await counters(db, keys);
  return { lines: policies.flatMap((policy) => quotaLines(policy, (source, which) => counts.get(key(policy.id, source, which)) ?? 0)) };
}

/** Undefined until the first answer. */
export function useQuota(): MonthQuota | undefined {
  const { db } = useDesk();
  const today = dayOf(useNow(RENEW_SECONDS));
  return useLive(() => readQuota(db, today), [db, today]);
}
