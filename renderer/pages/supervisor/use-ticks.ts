/** Lines of a list that are ticked to be dealt with together; what leaves the list is not ticked any more. */
import { useMemo, useState } from 'react';
import type { Item } from './items';

export interface Ticks {
  readonly chosen: ReadonlyMap<string, Item>;
  toggle(key: string): void;
  clear(): void;
}

export function useTicks(items: readonly Item[]): Ticks {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const chosen = useMemo(() => new Map(items.filter(({ key }) => keys.has(key)).map((item) => [item.key, item])), [items, keys]);
  const toggle = (key: string): void =>
    setKeys((before) => (before.has(key) ? new Set([...before].filter((one) => one !== key)) : new Set([...before, key])));
  return { chosen, toggle, clear: () => setKeys(new Set()) };
}
