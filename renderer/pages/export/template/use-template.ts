/** Head office's template on its screen: read, mapped, kept, and taken away again. */
import { readSetting } from '@renderer/db/reader';
import { useDesk } from '@renderer/desk/desk-context';
import { fromBase64, toBase64 } from '@renderer/workers/base64';
import { offerTemplate } from '@renderer/workers/week-client';
import type { TemplateOffer } from '@renderer/workers/week-template';
import type { Refusal } from '@shared/base/result';
import { dayOf, isoWeek } from '@shared/base/time';
import { exportTemplate, LARGEST_TEMPLATE } from '@shared/rules/weekly/template';
import type { TemplateMap } from '@shared/workbook/template';
import { useCallback, useEffect, useRef, useState } from 'react';
import { weekRequest } from '../week-request';

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
    if (file.data.length > LARGEST_TEMPLATE)
      return setState({ kind: 'refused', refusal: { code: 'large', params: { kb: LARGEST_TEMPLATE / 1000 } } });
    await show(file.name, file.data, null);
  }, [desk.host, show]);

  const open = useCallback(async (): Promise<void> => {
    const kept = await readSetting(desk.db, exportTemplate);
    if (kept && !stop.current) await show(kept.fileName, fromBase64(kept.data), kept.map);
  }, [desk.db, show]);

  const put = useCallback(
    async (value: unknown, done: 'saved' | 'removed'): Promise<void> => {
      const result = await desk.run('setting.put', { key: exportTemplate.key, value });
      setState(result.ok ? { kind: done } : { kind: 'refused', refusal: result.error });
    },
    [desk],
  );
  const save = useCallback(
    async (fileName: string, data: Uint8Array, map: TemplateMap): Promise<void> => put({ fileName, data: toBase64(data), map }, 'saved'),
    [put],
  );
  const remove = useCallback((): Promise<void> => put(null, 'removed'), [put]);
  const change = useCallback((map: TemplateMap): void => setState((now) => (now.kind === 'open' ? { ...now, map } : now)), []);
  const close = useCallback((): void => setState({ kind: 'idle' }), []);
  return { state, choose, open, save, remove, change, close };
}
