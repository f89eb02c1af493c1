/** What the one who leaves writes: kept on the sheet as soon as a field is left, so that a power cut loses nothing. */
import { useDesk } from '@renderer/desk/desk-context';
import type { Result } from '@shared/base/result';
import type { HandoverData } from '@shared/registers/handover/rules';
import type { LEAVER_FIELDS } from '@shared/rules/shift/leaving';
import { useCallback, useRef, useState } from 'react';
import type { HandoverRow } from './use-sheet';

type LeaverField = (typeof LEAVER_FIELDS)[number];
export type Written = Partial<Pick<HandoverData, LeaverField>>;

export interface SheetForm {
  readonly data: HandoverData;
  /** Remarks as typed and not yet kept, by line. */
  readonly typed: ReadonlyMap<string, string>;
  type(part: Written): void;
  typeRemark(record: string, remark: string): void;
  /** Keeps what was typed and is not kept yet. */
  keep(): Promise<Result<unknown> | null>;
  /** The same at once, for ticks that need no leaving. */
  keepNow(part: Written): Promise<Result<unknown> | null>;
  /** What is typed and not kept, for the command that signs. */
  pending(): { readonly data: Written; readonly remarks: readonly { readonly record: string; readonly remark: string }[] };
}

export function useSheetForm(sheet: HandoverRow): SheetForm {
  const { run } = useDesk();
  const [draft, setDraft] = useState<Written>({});
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const latest = useRef({ draft, typed });
  const { id, data } = sheet;

  const type = useCallback((part: Written): void => {
    latest.current = { ...latest.current, draft: { ...latest.current.draft, ...part } };
    setDraft(latest.current.draft);
  }, []);
  const typeRemark = useCallback((record: string, remark: string): void => {
    latest.current = { ...latest.current, typed: new Map(latest.current.typed).set(record, remark) };
    setTyped(latest.current.typed);
  }, []);
  const pending = useCallback(() => {
    const kept = new Map(data.notes.map(({ record, remark }) => [String(record), String(remark)]));
    const changed = Object.entries(latest.current.draft).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(data[key as LeaverField]) && typeof value !== 'undefined',
    );
    const remarks = [...latest.current.typed]
      .map(([record, remark]) => ({ record, remark: remark.trim() }))
      .filter(({ record, remark }) => remark !== (kept.get(record) ?? ''));
    return { data: Object.fromEntries(changed) as Written, remarks };
  }, [data]);
  const keep = useCallback(async (): Promise<Result<unknown> | null> => {
    const wanted = pending();
    if (Object.keys(wanted.data).length === 0 && wanted.remarks.length === 0) return null;
    return run('handover.note', { id, ...wanted });
  }, [pending, run, id]);
  const keepNow = useCallback(
    (part: Written): Promise<Result<unknown> | null> => {
      type(part);
      return keep();
    },
    [type, keep],
  );
  return { data: { ...data, ...draft }, typed, type, typeRemark, keep, keepNow, pending };
}
