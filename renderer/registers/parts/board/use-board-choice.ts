/** The choice on a board: arrows move it, Enter acts on it, Shift+Enter opens its record, Space ticks it; the cursor stays in the search box all the while. */
import { useScanned } from '@renderer/stores/scanned';
import { useEffect, useRef, useState } from 'react';

interface BoardKeys {
  /** Ids in the order of the board. */
  readonly ids: readonly string[];
  /** The line that the text names exactly, as a scan does: it is meant, wherever it stands; absent = none. */
  readonly exact?: string | undefined;
  /** Whether the lines have been read; an Enter before that waits for them, as when a scan follows on opening the board. */
  readonly ready: boolean;
  readonly onEnter: (id: string) => void;
  /** Shift+Enter, as a click on its name does; absent = nothing opens. */
  readonly onOpen?: (id: string) => void;
  /** Absent = nothing is ticked on this board. */
  readonly onTick?: (id: string) => void;
  /** Esc in an empty box; absent = left to the page. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Register whose things lie here: what is scanned elsewhere is taken as if it had been scanned on this board. Absent = nothing is. */
  readonly register?: string;
}

export interface BoardChoice {
  /** '' = none. */
  readonly chosen: string;
  readonly choose: (id: string) => void;
  /** For the frame of the board: whether the key was taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

export function useBoardChoice({ ids, exact, ready, onEnter, onOpen, onTick, text, onText, register }: BoardKeys): BoardChoice {
  const [wanted, setWanted] = useState({ id: '', text: '' });
  const choose = (id: string): void => setWanted({ id, text });
  // A choice holds until something else is typed. Without a text nothing is chosen: Enter alone must not act on whatever stands first.
  const meant = text.trim() === '' ? '' : (exact ?? ids[0] ?? '');
  const chosen = wanted.text === text && ids.includes(wanted.id) ? wanted.id : meant;
  const waiting = useRef(false);
  useEffect(() => {
    if (!ready || !waiting.current) return;
    waiting.current = false;
    if (chosen !== '') onEnter(chosen);
  });
  const handed = useScanned(({ handed: one }) => (one !== null && one.register === register ? one : null));
  useEffect(() => {
    if (handed === null) return;
    useScanned.getState().hand(null);
    waiting.current = true;
    onText(handed.code);
    setWanted({ id: '', text: handed.code });
  }, [handed, onText]);
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const inBox = event.target instanceof HTMLInputElement && event.target.type === 'search';
    const place = ids.indexOf(chosen);
    const to = { ArrowDown: place + 1, ArrowUp: place - 1 }[event.key];
    if (to !== undefined) choose(ids[Math.max(0, Math.min(ids.length - 1, to))] ?? '');
    else if (event.key === 'Enter' && event.shiftKey && onOpen) {
      if (chosen !== '') onOpen(chosen);
    } else if (event.key === 'Enter' && inBox && !ready) waiting.current = true;
    else if (event.key === 'Enter' && inBox && chosen !== '') onEnter(chosen);
    else if (event.key === ' ' && inBox && text === '' && onTick && chosen !== '') onTick(chosen);
    else if (event.key === 'Escape' && inBox && text !== '') onText('');
    else return false;
    return true;
  };
  return { chosen, choose, onKey };
}
