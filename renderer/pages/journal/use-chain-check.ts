/** The check while it is under way: how far, and a way to stop it. With ten years behind it takes minutes, so it goes on when the page is left. */
import type { JournalReport, NotedHead } from '@renderer/db/check-journal';
import { useDesk } from '@renderer/desk/desk-context';
import type { Host } from '@renderer/host/host';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { type LongWork, useLongWork } from '@renderer/ui/long-work';
import { checkChainWhole } from '@renderer/workers/chain-client';
import { useCallback } from 'react';
import { reportText } from './report-text';
import { words } from './texts';

export interface ChainCheck extends Pick<LongWork, 'busy' | 'came' | 'stop'> {
  /** What the last check found; null = none, or it was stopped or broke. */
  readonly report: JournalReport | null;
  readonly begin: () => void;
}

export function useChainCheck(): ChainCheck {
  const t = useText(words);
  const language = useLanguage();
  const { db, host, site } = useDesk();
  const { id, desk } = site;
  const { busy, came, stop, start, say } = useLongWork('/journal');
  const begin = useCallback((): void => {
    void start(
      t('running'),
      async ({ job }) => {
        const noted = await newestNote(host, id, desk);
        const result = await checkChainWhole({ database: db.name, noted }, job);
        if (!result.ok && result.error.code === 'job.cancelled') return say({ tone: 'calm', text: t('stopped') });
        if (!result.ok)
          return say({ tone: 'late', text: t('failed', { reason: String(result.error.params?.['why'] ?? result.error.code) }) });
        const { good, sentences } = reportText(result.value, language);
        say({ tone: good ? 'done' : 'late', text: sentences.join(' '), detail: result.value });
      },
      true,
    );
  }, [db, host, id, desk, start, say, t, language]);
  return { busy, came, stop, begin, report: (came?.detail as JournalReport | undefined) ?? null };
}

/** What is known outside of the database of this desk's journal. A note that cannot be read is no reason not to check the rest. */
async function newestNote({ vault }: Host, site: string, desk: string): Promise<NotedHead | null> {
  const notes = (await vault?.notes().catch(() => [])) ?? [];
  const own = notes.filter((note) => note.site === site && note.desk === desk);
  return own.reduce<NotedHead | null>((best, note) => (best === null || note.seq > best.seq ? note : best), null);
}
