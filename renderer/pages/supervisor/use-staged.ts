/** Callback forms that were read and have their opinion, waiting to be signed together; what changes meanwhile is read again (CB-11). */
import type { Row } from '@shared/registers/contract/row';
import { useCallback, useMemo, useState } from 'react';
import type { Item } from './items';

interface Kept {
  /** Of the form as it was read. */
  readonly rev: number;
  readonly opinion: string;
}

export interface Staged {
  /** By id of the callback, in the order in which they were read. */
  readonly opinions: ReadonlyMap<string, Kept>;
  put(row: Pick<Row, 'id' | 'rev'>, opinion: string): void;
  take(id: string): void;
  clear(): void;
}

/** `items`: the lines of the list; what is not among them any more, or was changed since it was read, is not waiting. */
export function useStaged(items: readonly Item[]): Staged {
  const [all, setAll] = useState<ReadonlyMap<string, Kept>>(new Map());
  const opinions = useMemo(() => {
    const revs = new Map(
      items.flatMap((item) =>
        item.kind === 'record' && item.line.why === 'callback' ? [[item.line.row.id, item.line.row.rev] as const] : [],
      ),
    );
    return new Map([...all].filter(([id, { rev }]) => revs.get(id) === rev));
  }, [all, items]);
  const put = useCallback((row: Pick<Row, 'id' | 'rev'>, opinion: string): void => {
    setAll((before) => new Map([...before, [row.id, { rev: row.rev, opinion }]]));
  }, []);
  const take = useCallback((id: string): void => setAll((before) => new Map([...before].filter(([one]) => one !== id))), []);
  const clear = useCallback((): void => setAll(new Map()), []);
  return { opinions, put, take, clear };
}
