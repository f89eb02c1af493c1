/** Tells the trust light how signing in stands: whether there is a recovery code, and where the desk key lies (SEC-1). */
import type { Deskbook } from '@renderer/db/database';
import { readSetting } from '@renderer/db/reader';
import { useLive } from '@renderer/db/use-live';
import type { Host } from '@renderer/host/host';
import { type SafetyFacts, useSafety } from '@renderer/stores/safety';
import type { Role } from '@shared/registers/contract/context';
import { keyIdOf } from '@shared/rules/people/pins';
import { type Recovery, recoverySetting } from '@shared/rules/people/recovery';
import { may } from '@shared/rules/rights/may';
import { useEffect } from 'react';

/** Looks when somebody signs in, and when the code changes. Only who may make a code is asked for one. */
export function useLoginWatch(host: Host, db: Deskbook, role: Role): void {
  const recovery = useLive(() => readSetting(db, recoverySetting), [db]);
  useEffect(() => {
    if (recovery === undefined) return;
    const asked = may(role, 'people.setCode');
    useSafety.getState().learn({ recovery: recovery !== null ? 'made' : asked ? 'none' : 'unknown' });
    void deskKeyFact(host, recovery).then((deskKey) => useSafety.getState().learn({ deskKey }));
  }, [host, role, recovery]);
}

async function deskKeyFact({ deskKeys }: Host, recovery: Recovery | null): Promise<SafetyFacts['deskKey']> {
  if (recovery === null) return '';
  const found = await deskKeys.read().catch(() => null);
  return found?.keys.some((key) => keyIdOf(key) === recovery.key) ? found.kept : 'missing';
}
