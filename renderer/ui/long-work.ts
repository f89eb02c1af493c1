/** A page's long piece of work: begun, told and stopped by the page, kept beyond it where it must not end with a glance at something else. */
import { type Busy, type Came, useLongWorks, type WorkPage } from '@renderer/stores/long-work';
import type { JobOptions, JobProgress } from '@renderer/workers/worker-job';
import { useCallback, useEffect, useMemo } from 'react';

/** What a piece of work gets: whether it was stopped, and where it tells how far it is. */
export interface Tools {
  readonly signal: AbortSignal;
  readonly tell: (done: number, all: number) => void;
  /** The same for a job in a worker. */
  readonly job: JobOptions;
}

export interface LongWork {
  readonly busy: Busy | null;
  readonly came: Came | null;
  readonly say: (came: Came | null) => void;
  readonly stop: () => void;
  /** Runs a piece of work that never throws; nothing happens while another one of the page runs. `goesOn`: also when the page is left. */
  readonly start: (title: string, work: (tools: Tools) => Promise<void>, goesOn: boolean) => Promise<void>;
}

const SHARE = 100;

export function useLongWork(page: WorkPage): LongWork {
  const { busy = null, came = null } = useLongWorks(({ pages }) => pages[page]) ?? {};
  useEffect(() => {
    const { show, leave } = useLongWorks.getState();
    show(page);
    return () => leave(page);
  }, [page]);
  const say = useCallback((news: Came | null) => useLongWorks.getState().say(page, news), [page]);
  const stop = useCallback(() => useLongWorks.getState().pages[page]?.control?.abort(), [page]);
  const start = useCallback(
    async (title: string, work: (tools: Tools) => Promise<void>, goesOn: boolean) => {
      const { begin, tell, end } = useLongWorks.getState();
      const control = begin(page, title, goesOn);
      if (!control) return;
      const { signal } = control;
      const onProgress = ({ done }: JobProgress): void => tell(page, Math.round(done * SHARE), SHARE);
      try {
        await work({ signal, tell: (done, all) => tell(page, done, all), job: { signal, onProgress } });
      } finally {
        end(page);
      }
    },
    [page],
  );
  return useMemo(() => ({ busy, came, say, stop, start }), [busy, came, say, stop, start]);
}
