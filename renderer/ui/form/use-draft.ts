/** Keeps a half-filled form as it is typed, and brings it back (IN-1): nothing typed is lost on a crash or power cut. */
import { leaving } from '@renderer/stores/leaving';
import type { Data } from '@shared/registers/contract/fields';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Where drafts are kept; given by the page, so that the form knows no database. */
export interface DraftStore {
  load(key: string): Promise<Data | null>;
  save(key: string, data: Data): Promise<void>;
  drop(key: string): Promise<void>;
}

export interface Draft {
  /** Whether an earlier draft was brought back. */
  readonly restored: boolean;
  /** Whether everything typed so far is kept. */
  readonly kept: boolean;
  /** To be called after each change; saves within `DELAY` ms, also while typing goes on. */
  readonly touch: () => void;
  /** Somebody wanted to leave what could not be kept: to be said, and leaving once more leaves. */
  readonly isStuck: boolean;
  /** Keeps what is not kept yet, then goes. Words that no draft holds are not closed away by one Esc. */
  readonly leave: (go: () => void) => void;
  /** Forgets the draft: after saving the record, or to begin anew. */
  readonly drop: () => Promise<void>;
  /** After this no draft is written any more. */
  readonly end: () => void;
}

const DELAY = 300;
/** Pause after a draft that could not be kept, ms. */
const RETRY = 3000;

export function useDraft(store: DraftStore | undefined, key: string, latest: () => Data, bringBack: (data: Data) => void): Draft {
  const [restored, setRestored] = useState(false);
  const [kept, setKept] = useState(true);
  const [refused, setRefused] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** How the saving that was begun last ends. */
  const saving = useRef(Promise.resolve(true));
  const touched = useRef(false);
  const ended = useRef(false);
  const again = useRef(async (): Promise<unknown> => undefined);

  /** Saves at once what is not saved yet; false when that could not be done. */
  const flush = useCallback(async (): Promise<boolean> => {
    if (timer.current === undefined) return saving.current;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!store || ended.current) return true;
    saving.current = isSaved(store, key, latest());
    if (!(await saving.current)) {
      // Not kept, and not called kept: the words stay in the form, and it is tried again while it is open.
      timer.current ??= setTimeout(() => void again.current(), RETRY);
      return false;
    }
    // The record may have been saved meanwhile: its draft must not outlive it.
    if (ended.current) await store.drop(key);
    if (timer.current === undefined) setKept(true);
    return true;
  }, [store, key, latest]);

  useEffect(() => {
    again.current = flush;
  }, [flush]);

  const touch = useCallback(() => {
    touched.current = true;
    if (!store || ended.current) return;
    setKept(false);
    timer.current ??= setTimeout(() => void flush(), DELAY);
  }, [store, flush]);

  const drop = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setRestored(false);
    setKept(true);
    await store?.drop(key);
  }, [store, key]);

  const end = useCallback(() => {
    ended.current = true;
  }, []);

  useEffect(() => {
    let gone = false;
    void store?.load(key).then((data) => {
      if (gone || data === null || touched.current) return;
      bringBack(data);
      setRestored(true);
    });
    return () => {
      gone = true;
    };
  }, [store, key, bringBack]);

  useEffect(() => {
    const onHide = (): void => void flush();
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      void flush();
    };
  }, [flush]);

  const isStuck = refused && !kept;
  const leave = useCallback(
    (go: () => void) => {
      if (isStuck) go();
      else leaving(flush().then((isKept) => (isKept ? go() : setRefused(true))));
    },
    [isStuck, flush],
  );

  return { restored, kept, isStuck, touch, leave, drop, end };
}

async function isSaved(store: DraftStore, key: string, data: Data): Promise<boolean> {
  try {
    await store.save(key, data);
    return true;
  } catch {
    return false;
  }
}

/** The same act, which touches the draft as well. */
export function useTouched<A extends readonly unknown[]>(act: (...args: A) => void, touch: () => void): (...args: A) => void {
  return useCallback(
    (...args: A) => {
      act(...args);
      touch();
    },
    [act, touch],
  );
}
