/** Head office's template on its screen: read, mapped, kept, and taken away again. */
import { readSetting } from '@renderer/db/reader';
import { useDesk } from '@renderer/desk/desk-context';
import { offerTemplate } from '@renderer/workers/week-client';
import type { TemplateOffer } from '@renderer/workers/week-template';
import type { Refusal } from '@shared/base/result';
import { dayOf, isoWeek } from '@shared/base/time';
import { exportTemplate, type KeptTemplate, LARGEST_TEMPLATE } from '@shared/rules/weekly/template';
import type { TemplateMap } from '@shared/workbook/template';
import { useCallback, useEffect, useRef, useState } from 'react';
import { weekRequest } from '../week-request';
import { dropFile, keepFile, keptFile } from './kept-file';

export type TemplateState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'open';
      readonly fileName: string;
      readonly data: Uint8Array;
      readonly offer: TemplateOffer;
      readonly map: TemplateMap;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'saved' | 'removed' };

type Mapped = Omit<KeptTemplate, 'map'> & { readonly map: TemplateMap };

const MEGABYTE = 1024 * 1024;

/** One thing at a time: what is asked for meanwhile does nothing. */
export function useTemplate() {
  const desk = useDesk();
  const [state, setState] = useState<TemplateState>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const show = useCallback(
    async (fileName: string, data: Uint8Array, kept: TemplateMap | null): Promise<void> => {
      const control = new AbortController();
      stop.current = control;
      setState({ kind: 'reading' });
      try {
        const request = await weekRequest(desk, isoWeek(dayOf(desk.now())), 'left');
        const offer = await offerTemplate(request, data.slice(), { signal: control.signal });
        if (offer.ok) setState({ kind: 'open', fileName, data, offer: offer.value, map: kept ?? offer.value.map });
        else setState(offer.error.code === 'job.cancelled' ? { kind: 'idle' } : { kind: 'refused', refusal: offer.error });
      } finally {
        stop.current = null;
      }
    },
    [desk],
  );

  const choose = useCallback(async (): Promise<void> => {
    if (stop.current) return;
    const file = await desk.host.openFile(['.xlsx']).catch(() => undefined);
    if (file === null) return;
    if (file === undefined) return setState({ kind: 'refused', refusal: { code: 'unreadable' } });
    if (file.data.length > LARGEST_TEMPLATE) {
      const params = { mb: (file.data.length / MEGABYTE).toFixed(1), most: LARGEST_TEMPLATE / MEGABYTE };
      return setState({ kind: 'refused', refusal: { code: 'large', params } });
    }
    await show(file.name, file.data, null);
  }, [desk.host, show]);

  const open = useCallback(async (): Promise<void> => {
    const kept = await readSetting(desk.db, exportTemplate);
    if (!kept || stop.current) return;
    const data = await keptFile(desk.db, kept);
    if (data) await show(kept.fileName, data, kept.map);
    else setState({ kind: 'refused', refusal: { code: 'template.gone', params: { file: kept.fileName } } });
  }, [desk.db, show]);

  const put = useCallback(
    async (value: Mapped | null, done: 'saved' | 'removed'): Promise<void> => {
      const before = await readSetting(desk.db, exportTemplate);
      const result = await desk.run('setting.put', { key: exportTemplate.key, value });
      if (result.ok) await dropFile(desk.db, before, value);
      setState(result.ok ? { kind: done } : { kind: 'refused', refusal: result.error });
    },
    [desk],
  );
  const save = useCallback(
    async (fileName: string, data: Uint8Array, map: TemplateMap): Promise<void> => {
      const kept = await keepFile(desk, fileName, data);
      if (kept.ok) await put({ fileName, file: kept.value, data: '', map }, 'saved');
      else setState({ kind: 'refused', refusal: kept.error });
    },
    [desk, put],
  );
  const remove = useCallback((): Promise<void> => put(null, 'removed'), [put]);
  const change = useCallback((map: TemplateMap): void => setState((now) => (now.kind === 'open' ? { ...now, map } : now)), []);
  const close = useCallback((): void => setState({ kind: 'idle' }), []);
  return { state, choose, open, save, remove, change, close };
}
