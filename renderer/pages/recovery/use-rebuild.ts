/** The rebuild as the page sees it: how far it is, why it was refused, what came of it. */
import type { Deskbook } from '@renderer/db/database';
import { nowInstant } from '@renderer/desk/clock';
import type { Host } from '@renderer/host/host';
import { rebuild } from '@renderer/workers/restore-client';
import type { Restored } from '@renderer/workers/restore-job';
import type { Refusal } from '@shared/base/result';
import { useEffect, useRef, useState } from 'react';
import type { Way } from './plan';

export interface PickedFile {
  readonly name: string;
  readonly data: Uint8Array;
}

export type RebuildState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly percent: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'done'; readonly restored: Restored };

export interface Rebuild {
  readonly state: RebuildState;
  start(way: Way | null, picked: PickedFile | null, passphrase: string): Promise<void>;
  cancel(): void;
}

const STEPS = ['restore.snapshot', 'restore.journal', 'restore.settle'] as const;

export function useRebuild(host: Host, db: Deskbook): Rebuild {
  const [state, setState] = useState<RebuildState>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (way: Way | null, picked: PickedFile | null, passphrase: string): Promise<void> => {
    const mine = new AbortController();
    running.current = mine;
    setState({ kind: 'running', percent: 0 });
    const file = picked === null ? (way?.file ?? null) : null;
    const request = {
      snapshot: picked ?? (way === null || way.snapshot === '' ? null : way.snapshot),
      passphrase,
      journal: file && { site: file.site, desk: file.desk },
      floorCounters: await numbersOf(db),
      site: picked === null ? (way?.site ?? '') : '',
      at: nowInstant(),
      note: null,
      live: db.name,
    };
    const onProgress = ({ step, done }: { readonly step: string; readonly done: number }): void => {
      const part = Math.max(
        0,
        STEPS.findIndex((name) => name === step),
      );
      setState({ kind: 'running', percent: Math.round(((part + done) / STEPS.length) * 100) });
    };
    const result = await rebuild(host.vault, request, { onProgress, signal: mine.signal }).catch((error: unknown) => {
      host.logError(`rebuild: ${error instanceof Error ? error.name : 'unknown'}`);
      return { ok: false, error: { code: 'job.failed' } } as const;
    });
    setState(result.ok ? { kind: 'done', restored: result.value } : { kind: 'refused', refusal: result.error });
  };
  return { state, start, cancel: () => running.current?.abort() };
}

/** Numbers that were given must not be given again (NUM-1), also when the record that bore one is gone. */
async function numbersOf(db: Deskbook): Promise<Readonly<Record<string, number>>> {
  const counters = await db.counters.toArray().catch(() => []);
  return Object.fromEntries(counters.filter(({ key }) => key.startsWith('no:')).map(({ key, n }) => [key, n]));
}
