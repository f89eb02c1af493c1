/** Which of the found records are ticked; at first those that are his for sure. */
import type { Hit } from '@shared/rules/privacy/gather';
import { useState } from 'react';

export interface Ticks {
  /** Ids. */
  readonly ticked: ReadonlySet<string>;
  readonly tick: (ids: readonly string[], on: boolean) => void;
}

/** `free` says which may be ticked at all. */
export function useTicks(hits: readonly Hit[], free: (id: string) => boolean = () => true): Ticks {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(hits.filter(({ sure, row }) => sure && free(row.id)).map(({ row }) => row.id)),
  );
  const tick = (ids: readonly string[], on: boolean): void =>
    setTicked((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (on) next.add(id);
        else next.delete(id);
      return next;
    });
  return { ticked, tick };
}
