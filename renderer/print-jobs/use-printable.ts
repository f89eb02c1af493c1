/** Says what Ctrl+P prints while a component is on the screen. */
import { useEffect, useRef } from 'react';
import { usePrintState } from './print-state';

/** Rank of a list, of a record open beside it, and of what was just saved. */
export const PRINT_RANK = { saved: 0, list: 1, record: 2 } as const;

export function usePrintable(rank: number, print: () => void, enabled = true): void {
  const latest = useRef(print);
  useEffect(() => {
    latest.current = print;
  });
  useEffect(() => {
    if (!enabled) return;
    const printable = { rank, print: () => latest.current() };
    const { add, remove } = usePrintState.getState();
    add(printable);
    return () => remove(printable);
  }, [rank, enabled]);
}
