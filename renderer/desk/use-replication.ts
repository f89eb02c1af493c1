/** Joins this desk to the others by the stream, where a manager has switched that on (BY-14): begun when the database is open, whoever sits here. */
import type { Deskbook } from '@renderer/db/database';
import { filesToShare, fileToShare } from '@renderer/db/shared-files';
import type { Host } from '@renderer/host/host';
import type { ReplicationState } from '@renderer/host/stream';
import { useSafety } from '@renderer/stores/safety';
import { useStreamRound } from '@renderer/stores/stream';
import type { StreamFacts } from '@shared/rules/trust/facts';
import { useEffect } from 'react';
import { exchangeOf } from './exchange';
import { replicate } from './replicate';
import { shareFiles } from './share-files';

/** The first screen comes first. */
const REST_MS = 500;

/** `site`: '' while there is none, and for a demonstration, which is sent nowhere. Where it is off, one question is asked and no more. */
export function useReplication(db: Deskbook, { stream, logError }: Host, site: string): void {
  const round = useStreamRound((state) => state.round);
  useEffect(() => {
    if (stream === null || site === '') return;
    let left = false;
    let end = (): void => undefined;
    const tell = (state: ReplicationState): void => useSafety.getState().learn({ stream: factsOf(state) });
    const onTrouble = (what: string): void => logError(`replication: ${what}`);
    const begin = async (): Promise<void> => {
      if (!(await stream.settings()).on || left) return;
      const exchange = exchangeOf(db);
      const files = { fresh: (known: ReadonlySet<string>) => filesToShare(db, known), bytes: (hash: string) => fileToShare(db, hash) };
      let endSharing = (): void => undefined;
      const onBegun = (): void => {
        endSharing = shareFiles({ stream, exchange, files, onTrouble });
      };
      const endReplicating = replicate({ stream, exchange, site, tell, onTrouble, onBegun });
      end = () => {
        endReplicating();
        endSharing();
      };
    };
    const timer = setTimeout(
      () => void begin().catch((error: unknown) => onTrouble(error instanceof Error ? error.name : 'unknown')),
      REST_MS,
    );
    return () => {
      left = true;
      clearTimeout(timer);
      end();
    };
  }, [db, stream, logError, site, round]);
}

function factsOf({ state, filesState, toSend, toTake, filesToSend, okAt, shrunkAt }: ReplicationState): StreamFacts | null {
  if (state === 'off') return null;
  return { state: plain(state), toSend, toTake, filesToSend, filesState: plain(filesState), okAt, shrunkAt };
}

function plain(state: ReplicationState['state']): StreamFacts['state'] {
  return state === 'idle' || state === 'off' ? 'connecting' : state;
}
