/** An export that is running, with its progress and its end, as the page shows it. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import type { Refusal } from '@shared/base/result';
import type { SheetDiff } from '@shared/workbook/week-diff';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';
import { useCallback, useRef, useState } from 'react';
import { diffLines } from './diff-list';
import { type ExportDone, type ExportStep, exportWeek } from './export-week';
import { words } from './texts';

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly week: string; readonly step: ExportStep; readonly done: number }
  | { readonly kind: 'done'; readonly week: string; readonly result: ExportDone }
  | { readonly kind: 'refused'; readonly week: string; readonly refusal: Refusal };

/** Starts, shows and stops an export; a second start while one runs does nothing. `start` answers whether the week was exported. */
export function useExport() {
  const desk = useDesk();
  const t = useText(words);
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);

  const describe = useCallback((diff: readonly SheetDiff[] | null) => (diff === null ? '' : diffLines(diff, t).join('\n')), [t]);

  const start = useCallback(
    async (week: string, privacy: Privacy): Promise<boolean> => {
      if (stop.current) return false;
      const controller = new AbortController();
      stop.current = controller;
      const onStep = (step: ExportStep, done: number) => setState({ kind: 'running', week, step, done });
      try {
        const result = await exportWeek(desk, { week, privacy, signal: controller.signal, onStep }, describe);
        setState(result.ok ? { kind: 'done', week, result: result.value } : { kind: 'refused', week, refusal: result.error });
        return result.ok;
      } catch (error) {
        desk.host.logError(`export failed: ${error instanceof Error ? error.name : 'unknown'}`);
        setState({ kind: 'refused', week, refusal: { code: 'job.failed' } });
        return false;
      } finally {
        stop.current = null;
      }
    },
    [desk, describe],
  );
  const cancel = useCallback(() => stop.current?.abort(), []);
  return { state, start, cancel };
}
