/** The long pieces of work of the archive, one at a time: begun, with the sentence where one breaks. */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { type LongWork, type Tools, useLongWork } from '@renderer/ui/long-work';
import type { Refusal } from '@shared/base/result';
import { useCallback, useMemo } from 'react';

export interface ArchiveWork extends Omit<LongWork, 'start'> {
  readonly refuse: (refusal: Refusal) => void;
  /** Runs a piece of work; nothing happens while another one runs. What serves to look ends with the page. */
  readonly look: (title: string, work: (tools: Tools) => Promise<void>) => Promise<void>;
  /** The same of what is made or taken away: it goes on when the page is left. */
  readonly make: (title: string, work: (tools: Tools) => Promise<void>) => Promise<void>;
}

export function useArchiveWork(): ArchiveWork {
  const { host } = useDesk();
  const sentence = useRefusal();
  const { start, say, busy, came, stop } = useLongWork('/archive');
  const refuse = useCallback((refusal: Refusal) => say({ tone: 'late', text: sentence(refusal) }), [say, sentence]);
  const begin = useCallback(
    (title: string, work: (tools: Tools) => Promise<void>, goesOn: boolean) =>
      start(
        title,
        async (tools) => {
          try {
            await work(tools);
          } catch (error) {
            host.logError(`archive: ${error instanceof Error ? error.name : 'unknown'}`);
            refuse({ code: 'job.failed' });
          }
        },
        goesOn,
      ),
    [start, host, refuse],
  );
  return useMemo(
    () => ({
      busy,
      came,
      say,
      refuse,
      stop,
      look: (title, work) => begin(title, work, false),
      make: (title, work) => begin(title, work, true),
    }),
    [busy, came, say, refuse, stop, begin],
  );
}
