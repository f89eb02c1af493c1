/** The template of head office filled for a week and saved where the person says (EX-7). */
import { readSetting } from '@renderer/db/reader';
import { useDesk } from '@renderer/desk/desk-context';
import { permitted } from '@renderer/desk/permitted';
import { fillWeek } from '@renderer/workers/week-client';
import type { Refusal } from '@shared/base/result';
import { exportTemplate } from '@shared/rules/weekly/template';
import { fileNamePart } from '@shared/workbook/file-name';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';
import { useCallback, useEffect, useRef, useState } from 'react';
import { XLSX } from '../export-week';
import { weekRequest } from '../week-request';
import { keptFile } from './kept-file';

export type FillState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly week: string; readonly done: number }
  | { readonly kind: 'done'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A second start while one is under way does nothing; leaving ends it. */
export function useFill() {
  const desk = useDesk();
  const [state, setState] = useState<FillState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = useCallback(
    async (week: string, privacy: Privacy): Promise<void> => {
      if (stop.current) return;
      const control = new AbortController();
      stop.current = control;
      const refused = (refusal: Refusal): void => setState({ kind: 'refused', refusal });
      try {
        const [who, kept] = [await permitted(desk, 'week.export'), await readSetting(desk.db, exportTemplate)];
        if (!who.ok) return refused(who.error);
        if (!kept) return;
        const template = await keptFile(desk.db, kept);
        if (!template) return refused({ code: 'template.gone', params: { file: kept.fileName } });
        setState({ kind: 'running', week, done: 0 });
        const options = {
          signal: control.signal,
          onProgress: ({ done }: { readonly done: number }) => setState({ kind: 'running', week, done }),
        };
        const filled = await fillWeek(await weekRequest(desk, week, privacy), template, kept.map, options);
        if (!filled.ok) return refused(filled.error);
        const name = `${fileNamePart(desk.site.name)}_${week}_${kept.fileName}`;
        const saved = await desk.host.saveFile(name, filled.value.bytes, XLSX);
        if (saved.saved) setState({ kind: 'done', fileName: saved.name });
        else refused(saved.reason === 'cancelled' ? { code: 'job.cancelled' } : { code: 'export.save', params: { why: saved.reason } });
      } catch (error) {
        desk.host.logError(`filling a template failed: ${error instanceof Error ? error.name : 'unknown'}`);
        refused({ code: 'export.save', params: { why: 'failed' } });
      } finally {
        stop.current = null;
      }
    },
    [desk],
  );
  const cancel = useCallback((): void => stop.current?.abort(), []);
  return { state, start, cancel };
}
