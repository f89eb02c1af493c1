/** Ends the session of somebody who left, was struck out or got another role while the window stayed open (SEC-1). */
import type { Deskbook } from '@renderer/db/database';
import { useLive } from '@renderer/db/use-live';
import { useSession } from '@renderer/stores/session';
import type { Actor } from '@shared/registers/contract/context';
import { endsSession } from '@shared/rules/rights/session';
import { useEffect } from 'react';
import { permitted } from './permitted';

export function useSessionWatch(db: Deskbook, actor: Actor): void {
  const here = useLive(() => permitted({ db, actor }, 'records.read'), [db, actor]);
  const end = useSession((state) => state.end);
  useEffect(() => {
    if (here && !here.ok && endsSession(here.error.code)) end(here.error);
  }, [here, end]);
}
