/** Writing a bundle for another desk and reading one of it, and what is said of either. */
import { notePeer, type OtherDesk } from '@renderer/db/merge/peers';
import { BUNDLE_EXTENSION, bundleName, readBundleFile, writeBundle } from '@renderer/desk/bundle-file';
import { useDesk } from '@renderer/desk/desk-context';
import { exchangeOf } from '@renderer/desk/exchange';
import { permitted } from '@renderer/desk/permitted';
import { useRefusal } from '@renderer/i18n/refusals';
import { marksOf, useLanguage, useText } from '@renderer/i18n/use-text';
import type { RefusedLine, TakenIn } from '@shared/merge/exchange';
import { useRef, useState } from 'react';
import { words } from './texts';

export interface Said {
  readonly tone: 'done' | 'late' | 'calm';
  readonly text: string;
}

export interface ExchangeWork {
  readonly busy: 'writing' | 'reading' | null;
  readonly said: readonly Said[];
  /** null: for any desk. */
  readonly write: (to: OtherDesk | null) => Promise<void>;
  readonly read: () => Promise<void>;
}

const MIME = 'application/octet-stream';

export function useExchange(): ExchangeWork {
  const t = useText(words);
  const language = useLanguage();
  const sentence = useRefusal();
  const desk = useDesk();
  const { db, host, site } = desk;
  const [busy, setBusy] = useState<ExchangeWork['busy']>(null);
  const [said, setSaid] = useState<readonly Said[]>([]);
  const running = useRef(false);
  const exchange = exchangeOf(db);

  const work = async (what: 'writing' | 'reading', job: () => Promise<readonly Said[]>): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setBusy(what);
    setSaid([]);
    try {
      const who = await permitted(desk, 'desks.exchange');
      setSaid(who.ok ? await job() : [{ tone: 'late', text: sentence(who.error) }]);
    } catch (error) {
      host.logError(`exchange: ${error instanceof Error ? error.name : 'unknown'}`);
      setSaid([{ tone: 'late', text: what === 'reading' ? t('unreadable') : sentence({ code: 'job.failed' }) }]);
    } finally {
      running.current = false;
      setBusy(null);
    }
  };

  const write = (to: OtherDesk | null): Promise<void> =>
    work('writing', async () => {
      const about = { site: site.id, desk: site.desk, at: desk.now() };
      const { bytes, entries } = await writeBundle(exchange, about, to?.has ?? {});
      const saved = await host.saveFile(bundleName(about, to?.desk ?? ''), bytes, MIME);
      if (saved.saved) return [{ tone: 'done', text: t(entries === 0 ? 'wroteNone' : 'wrote', { name: saved.name, n: entries }) }];
      return saved.reason === 'cancelled' ? [] : [{ tone: 'late', text: t('saveFailed', { reason: sentence({ code: saved.reason }) }) }];
    });

  const read = (): Promise<void> =>
    work('reading', async () => {
      const file = await host.openFile([BUNDLE_EXTENSION]);
      if (file === null) return [];
      const found = await readBundleFile(file.data, site.id);
      if (!found.ok) return [{ tone: 'late', text: sentence(found.error) }];
      const bundle = found.value;
      const taken = await exchange.takeIn(bundle.sent);
      await notePeer(db, bundle, desk.now());
      return saidOf(t, taken, bundle.desk, marksOf(language).list);
    });

  return { busy, said, write, read };
}

/** What came of a file, in sentences; the most important first. */
export function saidOf(
  t: (key: keyof typeof words, params?: Readonly<Record<string, string | number>>) => string,
  { taken, changed, waiting, refused, early }: TakenIn,
  desk: string,
  list: (parts: readonly string[]) => string,
): readonly Said[] {
  const gaps = Object.keys(waiting).length;
  const kinds = [...new Set(refused.map(({ kind }: RefusedLine) => kind))];
  return [
    { tone: 'done', text: t(taken === 0 ? 'tookNone' : 'took', { desk, taken, changed }) },
    ...(refused.length > 0
      ? [{ tone: 'late', text: t('refused', { n: refused.length, why: list(kinds.map((kind) => t(kind))) }) } as const]
      : []),
    ...(gaps > 0 ? [{ tone: 'late', text: t('waiting', { n: gaps }) } as const] : []),
    ...(early > 0 ? [{ tone: 'calm', text: t('early', { n: early }) } as const] : []),
  ];
}
