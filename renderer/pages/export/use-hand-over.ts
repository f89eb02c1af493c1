/** A hand-over that is under way, and how it ended; a second press while one is under way does nothing. */
import { useDesk } from '@renderer/desk/desk-context';
import type { Refusal } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { useCallback, useRef, useState } from 'react';
import { type HandWay, handOver } from './hand-over';

export type HandState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly report: string; readonly fileName: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** `hand` answers whether the report is handed over. */
export function useHandOver() {
  const desk = useDesk();
  const [state, setState] = useState<HandState>({ kind: 'idle' });
  const busy = useRef(false);
  const hand = useCallback(
    async (report: Row, to: string, way: HandWay): Promise<boolean> => {
      if (busy.current || to.trim() === '') return false;
      busy.current = true;
      setState({ kind: 'running' });
      try {
        const result = await handOver(desk, report, to.trim(), way);
        setState(result.ok ? { kind: 'done', report: report.id, ...result.value } : { kind: 'refused', refusal: result.error });
        return result.ok;
      } catch (error) {
        desk.host.logError(`hand-over failed: ${error instanceof Error ? error.name : 'unknown'}`);
        setState({ kind: 'refused', refusal: { code: 'export.save', params: { why: 'failed' } } });
        return false;
      } finally {
        busy.current = false;
      }
    },
    [desk],
  );
  return { state, hand };
}
