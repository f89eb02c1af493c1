/** The letters of a record's tools, outside of text; those pressed while an action is on its way wait for the picture that follows. */
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { isComposing, isCovered, isWriting } from '../keys';
import type { Acting } from './acting';

interface ToolKeys {
  /** Buttons and the little form under them. */
  readonly root: RefObject<HTMLElement | null>;
  /** Upper-case letter → what it does. */
  readonly letters: Readonly<Record<string, () => void>>;
  readonly acting: Acting;
  /** Whether a little form stands open: its own keys come first, and letters do nothing. */
  readonly open: boolean;
  readonly enabled: boolean;
  readonly onEscape: (() => void) | undefined;
}

/** Listens as long as it is enabled; what a key does is renewed before the screen shows it. */
export function useToolKeys(keys: ToolKeys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
    const letter = keys.acting.due();
    if (letter !== null) keys.letters[letter]?.();
  });
  const { enabled } = keys;
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isComposing(event) || isCovered()) return;
      if (take(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}

/** Says whether the key was meant here. A key held down acts once. */
function take(event: KeyboardEvent, { root, letters, acting, open, onEscape }: ToolKeys): boolean {
  const { key, target, repeat } = event;
  const letter = key.toUpperCase();
  // What is typed into a form that was sent would be lost with it: it is meant for what comes next.
  const sentForm = acting.waiting && open && target instanceof Node && root.current?.contains(target) === true;
  if (isWriting(target) && !sentForm) return false;
  if (acting.waiting && /^[A-Z]$/.test(letter)) {
    if (!repeat) acting.keep(letter);
    return true;
  }
  if (open || isWriting(target)) return false;
  if (key === 'Escape' && onEscape) onEscape();
  else if (letters[letter] === undefined) return false;
  else if (!repeat) letters[letter]();
  return true;
}
