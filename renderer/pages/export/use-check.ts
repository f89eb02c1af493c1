/** A check of a weekly file that is under way, and how it ended. */
import { useDesk } from '@renderer/desk/desk-context';
import type { Refusal } from '@shared/base/result';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type CheckedFile, checkFile } from './check-file';

export type CheckState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly fileName: string }
  | { readonly kind: 'done'; readonly checked: CheckedFile }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: Refusal };

/** Lets a file be picked and checks it; a second start while one is under way does nothing, nor does picking nothing. */
export function useCheck() {
  const { db, host, site } = useDesk();
  const [state, setState] = useState<CheckState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const start = useCallback(async (): Promise<void> => {
    if (stop.current) return;
    const control = new AbortController();
    stop.current = control;
    try {
      const file = await host.openFile(['.xlsx']).catch(() => undefined);
      if (file === null) return;
      if (file === undefined) return setState({ kind: 'refused', fileName: '', refusal: { code: 'host.unreadable' } });
      setState({ kind: 'running', fileName: file.name });
      const result = await checkFile(db, site.id, file, control.signal);
      setState(result.ok ? { kind: 'done', checked: result.value } : { kind: 'refused', fileName: file.name, refusal: result.error });
    } catch (error) {
      host.logError(`check of a workbook failed: ${error instanceof Error ? error.name : 'unknown'}`);
      setState({ kind: 'refused', fileName: '', refusal: { code: 'job.failed' } });
    } finally {
      stop.current = null;
    }
  }, [db, host, site.id]);
  const cancel = useCallback((): void => stop.current?.abort(), []);
  return { state, start, cancel };
}
