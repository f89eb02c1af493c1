/** Masked values of a record shown for a moment: which are in sight, which is being asked for. Forgotten with the page, and when the desk locks. */
import { useLastWhy } from '@renderer/stores/last-why';
import { useSession } from '@renderer/stores/session';
import type { Result } from '@shared/base/result';
import { REVEAL_MS, type Why } from '@shared/rules/privacy/settings';
import { useEffect, useRef, useState } from 'react';

/** Journals the look before anything is shown. */
export type OnReveal = (fields: readonly string[], why: Why, note: string) => Promise<Result<unknown>>;

export interface Reveal {
  /** Key of the field that is asked for; '' = none. */
  readonly asking: string;
  isShown(field: string): boolean;
  ask(field: string): void;
  close(): void;
  /** Shows the field asked for once the look is in the journal. */
  show(why: Why, note: string): Promise<Result<unknown>>;
}

/** null = nobody may here. */
export function useReveal(onReveal: OnReveal | undefined): Reveal | null {
  const [shown, setShown] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState('');
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const running = timers.current;
    const hideAll = (): void => {
      for (const timer of running) clearTimeout(timer);
      running.clear();
    };
    const left = useSession.subscribe(({ actor }, before) => {
      if (actor?.id === before.actor?.id) return;
      hideAll();
      setShown([]);
      setAsking('');
    });
    return () => {
      left();
      hideAll();
    };
  }, []);
  if (!onReveal) return null;
  return {
    asking,
    isShown: (field) => shown.includes(field),
    ask: (field) => setAsking((now) => (now === field ? '' : field)),
    close: () => setAsking(''),
    show: async (why, note) => {
      const field = asking;
      const result = await onReveal([field], why, note);
      if (!result.ok) return result;
      useLastWhy.getState().remember(why);
      setAsking((now) => (now === field ? '' : now));
      setShown((now) => [...now.filter((one) => one !== field), field]);
      const timer = setTimeout(() => {
        timers.current.delete(timer);
        setShown((now) => now.filter((one) => one !== field));
      }, REVEAL_MS);
      timers.current.add(timer);
      return result;
    },
  };
}
