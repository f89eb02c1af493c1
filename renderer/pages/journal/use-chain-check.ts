/** The check while it is under way: how far, and a way to stop it. */
import type { JournalReport, NotedHead } from '@renderer/db/check-journal';
import { useDesk } from '@renderer/desk/desk-context';
import type { Host } from '@renderer/host/host';
import { checkChainWhole } from '@renderer/workers/chain-client';
import { useCallback, useEffect, useRef, useState } from 'react';

export type Checking =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly percent: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'done'; readonly report: JournalReport };

export interface ChainCheck {
  readonly checking: Checking;
  readonly begin: () => void;
  readonly cancel: () => void;
}

export function useChainCheck(): ChainCheck {
  const { db, host, site } = useDesk();
  const { id, desk } = site;
  const [checking, setChecking] = useState<Checking>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const begin = useCallback((): void => {
    const control = new AbortController();
    stop.current?.abort();
    stop.current = control;
    setChecking({ kind: 'running', percent: 0 });
    const onProgress = ({ done }: { readonly done: number }): void => setChecking({ kind: 'running', percent: Math.round(done * 100) });
    const run = async (): Promise<void> => {
      const noted = await newestNote(host, id, desk);
      const result = await checkChainWhole({ database: db.name, noted }, { signal: control.signal, onProgress });
      if (stop.current !== control) return;
      if (result.ok) setChecking({ kind: 'done', report: result.value });
      else if (result.error.code === 'job.cancelled') setChecking({ kind: 'stopped' });
      else setChecking({ kind: 'failed', reason: String(result.error.params?.['why'] ?? result.error.code) });
    };
    void run();
  }, [db, host, id, desk]);

  return { checking, begin, cancel: () => stop.current?.abort() };
}

/** What is known outside of the database of this desk's journal. A note that cannot be read is no reason not to check the rest. */
async function newestNote({ vault }: Host, site: string, desk: string): Promise<NotedHead | null> {
  const notes = (await vault?.notes().catch(() => [])) ?? [];
  const own = notes.filter((note) => note.site === site && note.desk === desk);
  return own.reduce<NotedHead | null>((best, note) => (best === null || note.seq > best.seq ? note : best), null);
}
