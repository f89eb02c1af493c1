/** What the program does by itself for a desk that has others: ends what a kill cut short, and has the copies follow an erasing elsewhere (BY-14, PIPL 47). */
import type { Deskbook } from '@renderer/db/database';
import { faultName } from '@renderer/db/fault';
import { forgetWiped, wipedRecords } from '@renderer/db/merge/peers';
import { hasOthers } from '@renderer/db/merge/store';
import type { Host } from '@renderer/host/host';
import { useEffect } from 'react';
import type { Commit } from './committer';
import { exchangeOf } from './exchange';
import { PROGRAM } from './program';

/** Records noted together, as the command takes them. */
const MOST = 1000;

/** Nothing at all on a desk that is alone. `site`: '' while there is none. */
export function useExchangeWatch(db: Deskbook, host: Pick<Host, 'logError'>, site: string, commit: Commit): void {
  useEffect(() => {
    if (site === '') return;
    const exchange = exchangeOf(db);
    const log = (error: unknown): void => host.logError(`exchange: ${faultName(error)}`);
    const follow = (): void => void copiesFollow(db, commit).catch(log);
    const stop = exchange.onNews(follow);
    const begin = async (): Promise<void> => {
      if (await hasOthers(db)) await exchange.takeIn([]);
      await copiesFollow(db, commit);
    };
    begin().catch(log);
    return stop;
  }, [db, host, site, commit]);
}

/** Notes for `eraseCopies` what journal file, attachments, snapshots and the second folder still have to lose. */
async function copiesFollow(db: Deskbook, commit: Commit): Promise<void> {
  for (;;) {
    const wiped = await wipedRecords(db, MOST);
    if (wiped.length === 0) return;
    const input = { records: wiped.map(({ id }) => id), files: wiped.flatMap(({ files }) => files) };
    const noted = await commit('desks.eraseCopies', input, PROGRAM);
    // What cannot be noted now is when something comes next, or at the next start.
    if (!noted.ok) return;
    await forgetWiped(db, wiped);
  }
}
