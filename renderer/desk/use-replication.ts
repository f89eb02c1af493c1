/** Joins this desk to the others by the stream, where a manager has switched that on (BY-14): begun when the database is open, whoever sits here. */
import type { Deskbook } from '@renderer/db/database';
import type { Host } from '@renderer/host/host';
import type { ReplicationState } from '@renderer/host/stream';
import { useSafety } from '@renderer/stores/safety';
import { useStreamRound } from '@renderer/stores/stream';
import type { StreamFacts } from '@shared/rules/trust/facts';
import { useEffect } from 'react';
import { exchangeOf } from './exchange';
import { replicate } from './replicate';

/** The first screen comes first. */
const REST_MS = 500;

/** `site`: '' while there is none, and for a demonstration, which is sent nowhere. Where it is off, one question is asked and no more. */
export function useReplication(db: Deskbook, { stream, logError }: Host, site: string): void {
  const round = useStreamRound((state) => state.round);
  useEffect(() => {
    if (stream === null || site === '') return;
    let end = (): void => undefined;
    const tell = (state: ReplicationState): void => useSafety.getState().learn({ stream: factsOf(state) });
    const onTrouble = (what: string): void => logError(`replication: ${what}`);
    const begin = async (): Promise<void> => {
      if ((await stream.settings()).on) end = replicate({ stream, exchange: exchangeOf(db), site, tell, onTrouble });
    };
    const timer = setTimeout(
      () => void begin().catch((error: unknown) => onTrouble(error instanceof Error ? error.name : 'unknown')),
      REST_MS,
    );
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [db, stream, logError, site, round]);
}

function factsOf({ state, toSend, toTake, okAt, shrunkAt }: ReplicationState): StreamFacts | null {
  if (state === 'off') return null;
  return { state: state === 'idle' ? 'connecting' : state, toSend, toTake, okAt, shrunkAt };
}
