/** What a week would say now against its last file, asked before it is exported again. */
import { useDesk } from '@renderer/desk/desk-context';
import { compareWeek } from '@renderer/workers/week-client';
import type { Row } from '@shared/registers/contract/row';
import type { SheetDiff } from '@shared/workbook/week-diff';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';
import { useCallback, useEffect, useRef, useState } from 'react';
import { weekRequest } from './week-request';

export type CompareState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly week: string; readonly done: number }
  | { readonly kind: 'done'; readonly week: string; readonly diff: readonly SheetDiff[] | null }
  | { readonly kind: 'failed' };

/** Nothing is written. A second start while one is under way does nothing; leaving ends it. */
export function useCompare() {
  const desk = useDesk();
  const [state, setState] = useState<CompareState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = useCallback(
    async (week: string, report: Row): Promise<void> => {
      if (stop.current) return;
      const control = new AbortController();
      stop.current = control;
      setState({ kind: 'running', week, done: 0 });
      try {
        // As that file was: another choice of personal data would differ in every row.
        const privacy = report.data['privacy'] as Privacy;
        const request = await weekRequest(desk, week, privacy, report.files[0]?.hash ?? '');
        const compared = await compareWeek(request, {
          signal: control.signal,
          onProgress: ({ done }) => setState({ kind: 'running', week, done }),
        });
        const cancelled = !compared.ok && compared.error.code === 'job.cancelled';
        setState(compared.ok ? { kind: 'done', week, diff: compared.value.diff } : cancelled ? { kind: 'idle' } : { kind: 'failed' });
      } catch (error) {
        desk.host.logError(`comparing a week failed: ${error instanceof Error ? error.name : 'unknown'}`);
        setState({ kind: 'failed' });
      } finally {
        stop.current = null;
      }
    },
    [desk],
  );
  const cancel = useCallback((): void => stop.current?.abort(), []);
  const close = useCallback((): void => setState({ kind: 'idle' }), []);
  return { state, start, cancel, close };
}
