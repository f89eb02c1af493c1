/**
 * One action of a record from the key to the picture that follows: the record is drawn anew as soon as the database has it, the answer comes
 * when the journal file has it too, in either order. A letter pressed in between means the record as it will be: it is kept, and acts then.
 */
import type { Result } from '@shared/base/result';
import { createContext, use, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Runs the command of a little form. */
export type Send = (work: () => Promise<Result<unknown>>) => Promise<Result<unknown>>;

/** Given by the buttons of a record to the little forms under them; a form that stands elsewhere just runs. */
export const SendContext = createContext<Send>((work) => work());

export function useSend(): Send {
  return use(SendContext);
}

export interface Acting {
  /** Whether an action was sent of which this picture of the record shows nothing yet. */
  readonly waiting: boolean;
  /** Whether the open form was sent and the record already shows what it did. */
  readonly passed: boolean;
  readonly send: Send;
  /** Keeps a letter for the picture that follows; a later one takes its place. A refusal drops it. */
  readonly keep: (letter: string) => void;
  /** The kept letter, once, when no form has the keys and the picture has followed; null otherwise. Asked after each drawing. */
  readonly due: () => string | null;
}

interface Sent {
  /** Of the record on the screen when it was sent. */
  readonly rev: number;
  /** The form it was sent from; null = at once, by its button. */
  readonly form: object | null;
}

/** ms that the record may take to be drawn after the answer; some actions do not change it at all. */
const DRAWN_WITHIN = 400;
/** ms after which a letter means nothing any more. */
const KEPT_FOR = 3000;

/** `rev` of the record on the screen, `form` that is open. */
export function useActing(rev: number, form: object | null): Acting {
  const [sent, setSent] = useState<Sent | null>(null);
  const kept = useRef<{ readonly letter: string; readonly until: number } | null>(null);
  const shown = useRef<Sent>({ rev, form });
  const last = useRef<Sent | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const waiting = sent?.rev === rev;
  useLayoutEffect(() => {
    shown.current = { rev, form };
  });
  const due = (): string | null => {
    if (waiting || form !== null || kept.current === null) return null;
    const { letter, until } = kept.current;
    kept.current = null;
    return performance.now() < until ? letter : null;
  };
  const send = useCallback<Send>(async (work) => {
    const mine = shown.current;
    last.current = mine;
    setSent(mine);
    const result = await work();
    if (last.current !== mine) return result;
    clearTimeout(timer.current);
    if (result.ok) timer.current = setTimeout(() => setSent((one) => (one === mine ? null : one)), DRAWN_WITHIN);
    else {
      kept.current = null;
      setSent(null);
    }
    return result;
  }, []);
  const keep = useCallback((letter: string) => {
    kept.current = { letter, until: performance.now() + KEPT_FOR };
  }, []);
  return { waiting, passed: sent !== null && form !== null && sent.form === form && !waiting, send, keep, due };
}
