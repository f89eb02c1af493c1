/** What the one who leaves writes: kept on the sheet while it is typed, so that neither a power cut nor another page loses it. */
import { useDesk } from '@renderer/desk/desk-context';
import type { Result } from '@shared/base/result';
import type { HandoverData } from '@shared/registers/handover/rules';
import type { LEAVER_FIELDS } from '@shared/rules/shift/leaving';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HandoverRow } from './use-sheet';

type LeaverField = (typeof LEAVER_FIELDS)[number];
export type Written = Partial<Pick<HandoverData, LeaverField>>;

interface Remark {
  readonly record: string;
  readonly remark: string;
}

/** What goes to a command in one piece. */
interface Piece {
  readonly data: Written;
  readonly remarks: readonly Remark[];
}

/** What is typed and not seen on the sheet yet. */
interface Typing {
  readonly draft: Written;
  readonly typed: ReadonlyMap<string, string>;
}

export interface SheetForm {
  readonly data: HandoverData;
  /** Remarks as typed and not yet kept, by line. */
  readonly typed: ReadonlyMap<string, string>;
  type(part: Written): void;
  typeRemark(record: string, remark: string): void;
  /** Keeps what was typed and is not kept yet; null when that is nothing. */
  keep(): Promise<Result<unknown> | null>;
  /** The same at once, for ticks that need no leaving. */
  keepNow(part: Written): Promise<Result<unknown> | null>;
  /** What is typed and not kept, for the command that signs. */
  pending(): Piece;
  /** After signing: nothing typed is written any more. */
  end(): void;
}

/** Milliseconds without a key after which what is typed is kept. */
const PAUSE = 300;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export function useSheetForm(sheet: HandoverRow): SheetForm {
  const { run } = useDesk();
  const [typing, setTyping] = useState<Typing>({ draft: {}, typed: new Map() });
  const latest = useRef(typing);
  /** Sent to the database and not seen on the sheet yet: not sent twice. */
  const sent = useRef<Piece | null>(null);
  const ended = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { id, data, rev } = sheet;

  const replace = useCallback((next: Typing): void => {
    latest.current = next;
    setTyping(next);
  }, []);
  const pending = useCallback((): Piece => {
    const kept = new Map(data.notes.map(({ record, remark }) => [String(record), String(remark)]));
    const changed = Object.entries(latest.current.draft).filter(
      ([key, value]) => typeof value !== 'undefined' && !same(value, data[key as LeaverField]),
    );
    const remarks = [...latest.current.typed]
      .map(([record, remark]) => ({ record, remark: remark.trim() }))
      .filter(({ record, remark }) => remark !== (kept.get(record) ?? ''));
    return { data: Object.fromEntries(changed) as Written, remarks };
  }, [data]);
  const keep = useCallback(async (): Promise<Result<unknown> | null> => {
    clearTimeout(timer.current);
    const wanted = pending();
    const nothing = Object.keys(wanted.data).length === 0 && wanted.remarks.length === 0;
    if (nothing && sent.current === null) replace(letGo(latest.current, data, () => true));
    if (nothing || ended.current || same(wanted, sent.current)) return null;
    sent.current = wanted;
    const result = await run('handover.note', { id, ...wanted });
    if (!result.ok && sent.current === wanted) sent.current = null;
    return result;
  }, [pending, replace, data, run, id]);

  const keeping = useRef(keep);
  useEffect(() => {
    keeping.current = keep;
  }, [keep]);
  const soon = useCallback((): void => {
    clearTimeout(timer.current);
    // A number that is only half typed may be refused here; it is told when the field is left.
    timer.current = setTimeout(() => void keeping.current(), PAUSE);
  }, []);
  useEffect(() => {
    const onHide = (): void => void keeping.current();
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      void keeping.current();
    };
  }, []);

  const type = useCallback(
    (part: Written): void => {
      replace({ ...latest.current, draft: { ...latest.current.draft, ...part } });
      soon();
    },
    [replace, soon],
  );
  const typeRemark = useCallback(
    (record: string, remark: string): void => {
      replace({ ...latest.current, typed: new Map(latest.current.typed).set(record, remark) });
      soon();
    },
    [replace, soon],
  );
  const keepNow = useCallback(
    (part: Written): Promise<Result<unknown> | null> => {
      type(part);
      return keep();
    },
    [type, keep],
  );
  const end = useCallback((): void => {
    ended.current = true;
    clearTimeout(timer.current);
  }, []);
  // What the sheet shows as it was typed is no longer typing: from then on the sheet counts, also when another window writes it. It is let
  // go only when it has arrived, so that the text under the cursor never jumps.
  const seen = useRef(rev);
  useEffect(() => {
    if (seen.current === rev) return;
    seen.current = rev;
    const arrived = sent.current;
    sent.current = null;
    if (arrived) replace(letGo(latest.current, data, (key) => key in arrived.data));
  }, [data, rev, replace]);
  return { data: { ...data, ...typing.draft }, typed: typing.typed, type, typeRemark, keep, keepNow, pending, end };
}

/** Without the fields that `goes` names, and the remarks, that stand on the sheet exactly as they were typed. */
function letGo({ draft, typed }: Typing, data: HandoverData, goes: (key: string) => boolean): Typing {
  const remarks = new Map(data.notes.map(({ record, remark }) => [String(record), String(remark)]));
  const left = Object.entries(draft).filter(([key, value]) => !(goes(key) && same(value, data[key as LeaverField])));
  return {
    draft: Object.fromEntries(left) as Written,
    typed: new Map([...typed].filter(([record, remark]) => remark !== (remarks.get(record) ?? ''))),
  };
}
