/** The collection that the page holds as long as it is open: reading files into it, saving its workbook, and how either ended. */
import { useDesk } from '@renderer/desk/desk-context';
import { HostError } from '@renderer/host/host';
import { drawGroup, readGroup, splitGroup, writeGroup } from '@renderer/workers/group-client';
import type { ChosenFile } from '@renderer/workers/group-job';
import type { Refusal } from '@shared/base/result';
import { type Collected, NOTHING_COLLECTED } from '@shared/group/collected';
import { useCallback, useEffect, useRef, useState } from 'react';
import { bookName, HTML, XLSX, ZIP } from './book-name';

/** What was read of more files than this would no longer fit the memory of an old PC beside everything else. */
export const MOST_FILES = 2000;

export type GroupState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly all: number }
  | { readonly kind: 'read'; readonly files: number; readonly known: number }
  | { readonly kind: 'writing' }
  | { readonly kind: 'saved'; readonly fileName: string; readonly isPage: boolean }
  | { readonly kind: 'splitting' }
  | { readonly kind: 'split'; readonly fileName: string; readonly sites: number; readonly opinions: number }
  | { readonly kind: 'many'; readonly files: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly from: 'reading' | 'writing' | 'splitting' | 'saving'; readonly refusal: Refusal };

/** One piece of work at a time; a second start while one is under way does nothing. Leaving the page stops it and lets go of all. */
export function useGroup() {
  const { host, now } = useDesk();
  const [collected, setCollected] = useState<Collected>(NOTHING_COLLECTED);
  const [state, setState] = useState<GroupState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const add = useCallback(
    async (files: readonly ChosenFile[]): Promise<void> => {
      if (stop.current) return;
      if (files.length === 0) return setState({ kind: 'none' });
      const sum = collected.files.length + files.length;
      if (sum > MOST_FILES) return setState({ kind: 'many', files: sum });
      const control = new AbortController();
      stop.current = control;
      const all = files.length;
      setState({ kind: 'reading', done: 0, all });
      const onProgress = ({ done }: { readonly done: number }): void => setState({ kind: 'reading', done: Math.round(done * all), all });
      const result = await readGroup({ before: collected, files }, { signal: control.signal, onProgress });
      stop.current = null;
      if (!result.ok) return setState({ kind: 'refused', from: 'reading', refusal: result.error });
      setCollected(result.value.collected);
      setState({ kind: 'read', files: all, known: result.value.known });
    },
    [collected],
  );

  const save = useCallback(
    async (from: string, to: string, kind: 'xlsx' | 'html'): Promise<void> => {
      if (stop.current) return;
      const control = new AbortController();
      stop.current = control;
      setState({ kind: 'writing' });
      try {
        const programVersion = (await host.version()).app;
        const write = kind === 'xlsx' ? writeGroup : drawGroup;
        const written = await write({ collected, from, to, createdAt: now(), programVersion }, { signal: control.signal });
        if (!written.ok) return setState({ kind: 'refused', from: 'writing', refusal: written.error });
        const saved = await host.saveFile(bookName(from, to, kind), written.value, kind === 'xlsx' ? XLSX : HTML);
        if (saved.saved) setState({ kind: 'saved', fileName: saved.name, isPage: kind === 'html' });
        else
          setState({ kind: 'refused', from: 'saving', refusal: { code: saved.reason === 'cancelled' ? 'job.cancelled' : saved.reason } });
      } catch (error) {
        host.logError(`the report of the group was not saved: ${error instanceof Error ? error.name : 'unknown'}`);
        setState({ kind: 'refused', from: 'writing', refusal: { code: 'job.failed' } });
      } finally {
        stop.current = null;
      }
    },
    [collected, host, now],
  );

  const split = useCallback(async (): Promise<void> => {
    if (stop.current) return;
    const control = new AbortController();
    stop.current = control;
    try {
      const file = await host.openFile(['.xlsx', '.xls', '.csv']);
      if (file === null) return;
      setState({ kind: 'splitting' });
      const programVersion = (await host.version()).app;
      const request = { bytes: file.data, fileName: file.name, createdAt: now(), programVersion };
      const made = await splitGroup(request, { signal: control.signal });
      if (!made.ok) return setState({ kind: 'refused', from: 'splitting', refusal: made.error });
      const { name, bytes, sites, opinions } = made.value;
      const saved = await host.saveFile(name, bytes, name.endsWith('.zip') ? ZIP : XLSX);
      if (saved.saved) setState({ kind: 'split', fileName: saved.name, sites, opinions });
      else setState({ kind: 'refused', from: 'saving', refusal: { code: saved.reason === 'cancelled' ? 'job.cancelled' : saved.reason } });
    } catch (error) {
      const code = error instanceof HostError ? 'host.unreadable' : 'job.failed';
      if (code === 'job.failed') host.logError(`the opinions were not divided: ${error instanceof Error ? error.name : 'unknown'}`);
      setState({ kind: 'refused', from: 'splitting', refusal: { code } });
    } finally {
      stop.current = null;
    }
  }, [host, now]);

  const clear = useCallback((): void => {
    setCollected(NOTHING_COLLECTED);
    setState({ kind: 'idle' });
  }, []);
  const cancel = useCallback((): void => stop.current?.abort(), []);
  return { collected, state, add, save, split, clear, cancel };
}
