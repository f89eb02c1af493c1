/** Taking in a file of opinions: under way, or how it ended. */
import { useDesk } from '@renderer/desk/desk-context';
import type { Refusal } from '@shared/base/result';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type TakenOpinions, takeOpinions } from './take-opinions';

export type OpinionsState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly fileName: string }
  | { readonly kind: 'done'; readonly taken: TakenOpinions }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refusal: Refusal };

/** Lets a file be picked and takes it in; a second start while one is under way does nothing, nor does picking nothing. */
export function useOpinions() {
  const desk = useDesk();
  const [state, setState] = useState<OpinionsState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = useCallback(async (): Promise<void> => {
    if (stop.current) return;
    const control = new AbortController();
    stop.current = control;
    try {
      const file = await desk.host.openFile(['.xlsx', '.xls', '.csv']).catch(() => undefined);
      if (file === null) return;
      if (file === undefined) return setState({ kind: 'refused', fileName: '', refusal: { code: 'host.unreadable' } });
      setState({ kind: 'running', fileName: file.name });
      const result = await takeOpinions(desk, file, control.signal);
      setState(result.ok ? { kind: 'done', taken: result.value } : { kind: 'refused', fileName: file.name, refusal: result.error });
    } catch (error) {
      desk.host.logError(`taking in opinions failed: ${error instanceof Error ? error.name : 'unknown'}`);
      setState({ kind: 'refused', fileName: '', refusal: { code: 'job.failed' } });
    } finally {
      stop.current = null;
    }
  }, [desk]);
  const cancel = useCallback((): void => stop.current?.abort(), []);
  return { state, start, cancel };
}
