/** What follows the open database as long as it is on the screen: its lifeline, and the note outside of it. */
import type { Deskbook } from '@renderer/db/database';
import { keepOpen, type Lifeline } from '@renderer/db/lifeline';
import type { Host } from '@renderer/host/host';
import { useLine } from '@renderer/stores/line';
import { useSafety } from '@renderer/stores/safety';
import { useEffect, useMemo } from 'react';
import { makeNoteKeeper } from './expected-note';

/** Opens the database again by itself and tells the strips and the trust light. */
export function useLifeline(db: Deskbook): Lifeline {
  const line = useMemo(
    () =>
      keepOpen(db, 0, (state) => {
        useLine.getState().turn(state);
        useSafety.getState().learn({ database: state === 'open' || state === 'reopening' ? state : 'lost' });
      }),
    [db],
  );
  useEffect(() => () => line.stop(), [line]);
  return line;
}

/** Notes at once what there is, and soon after each change; a demonstration is not noted. The answer is called after a change. */
export function useExpectedNote(db: Deskbook, host: Host, demo: boolean): () => void {
  const keeper = useMemo(() => {
    const tell = (noteTrouble: string): void => {
      if (noteTrouble !== '') host.logError(`note: ${noteTrouble}`);
      useSafety.getState().learn({ noteTrouble });
    };
    return makeNoteKeeper(db, host, tell);
  }, [db, host]);
  useEffect(() => {
    if (!demo) void keeper.note();
    return () => keeper.stop();
  }, [keeper, demo]);
  return useMemo(() => (demo ? () => undefined : () => keeper.soon()), [keeper, demo]);
}
