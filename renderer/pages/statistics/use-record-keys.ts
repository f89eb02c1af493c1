/** Keys of the records beside the figures: ↑ ↓ from line to line, Esc closes and goes back to the figure. */
import { useKeysIn } from '@renderer/ui/keys';
import { type RefObject, useEffect } from 'react';

/** `ready`: lines are there; then the first one gets the focus, unless the hand is elsewhere in the panel already. */
export function useRecordKeys(panel: RefObject<HTMLElement | null>, close: () => void, ready: boolean): void {
  const lines = (): readonly HTMLElement[] => [...(panel.current?.querySelectorAll<HTMLElement>('.record-line-open') ?? [])];
  useKeysIn(panel, ({ key }) => {
    if (key === 'Escape') close();
    else if (key === 'ArrowDown' || key === 'ArrowUp') {
      const all = lines();
      const at = all.indexOf(document.activeElement as HTMLElement);
      all[at < 0 ? 0 : at + (key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else return false;
    return true;
  });
  useEffect(() => {
    if (ready && document.activeElement === panel.current) panel.current?.querySelector<HTMLElement>('.record-line-open')?.focus();
  }, [ready, panel]);
}
