/** The long pieces of work of the archive, one at a time, each with progress, a way to stop, and what is said at the end. */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import type { JobOptions, JobProgress } from '@renderer/workers/worker-job';
import type { Refusal } from '@shared/base/result';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

export interface Busy {
  readonly title: string;
  readonly done: number;
  /** 0 = not known; 100 for a share. */
  readonly all: number;
}

export interface Said {
  readonly tone: 'done' | 'late' | 'calm';
  readonly text: string;
}

/** What a piece of work gets: whether it was stopped, and where it tells how far it is. */
export interface Tools {
  readonly signal: AbortSignal;
  readonly tell: (done: number, all: number) => void;
  /** The same for a job in a worker. */
  readonly job: JobOptions;
}

export interface ArchiveWork {
  readonly busy: Busy | null;
  readonly said: Said | null;
  readonly say: (said: Said | null) => void;
  readonly refuse: (refusal: Refusal) => void;
  readonly stop: () => void;
  /** Runs a piece of work; nothing happens while another one runs. */
  readonly start: (title: string, work: (tools: Tools) => Promise<void>) => Promise<void>;
}

const SHARE = 100;

export function useArchiveWork(): ArchiveWork {
  const { host } = useDesk();
  const sentence = useRefusal();
  const [busy, setBusy] = useState<Busy | null>(null);
  const [said, say] = useState<Said | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const refuse = useCallback((refusal: Refusal) => say({ tone: 'late', text: sentence(refusal) }), [sentence]);
  const start = useCallback(
    async (title: string, work: (tools: Tools) => Promise<void>) => {
      if (running.current) return;
      const control = new AbortController();
      running.current = control;
      say(null);
      setBusy({ title, done: 0, all: 0 });
      const tell = (done: number, all: number): void => setBusy({ title, done, all });
      const onProgress = ({ done }: JobProgress): void => tell(Math.round(done * SHARE), SHARE);
      try {
        await work({ signal: control.signal, tell, job: { signal: control.signal, onProgress } });
      } catch (error) {
        host.logError(`archive: ${error instanceof Error ? error.name : 'unknown'}`);
        refuse({ code: 'job.failed' });
      } finally {
        running.current = null;
        setBusy(null);
      }
    },
    [host, refuse],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  return useMemo(() => ({ busy, said, say, refuse, stop, start }), [busy, said, refuse, stop, start]);
}
