/** The keys of the call panel: digits answer, letters note an attempt, but only outside of text and never during composition. */
import { isComposing, isWriting } from '@renderer/ui/keys';
import { type RefObject, useLayoutEffect, useRef } from 'react';

export interface CallKeys {
  /** 1 to 5. */
  readonly satisfaction: (digit: number) => void;
  /** Letter in upper case; says whether it means something. */
  readonly letter: (letter: string) => boolean;
  readonly save: () => void;
  readonly addOpinion: () => void;
  readonly toRequest: () => void;
  /** Esc outside of a text. */
  readonly leave: () => void;
}

/** Listens as long as the panel stands; `enabled` false while something else has the keys. */
export function useCallKeys(root: RefObject<HTMLElement | null>, keys: CallKeys, enabled: boolean): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposing(event)) return;
      if (act(event, latest.current, root.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled, root]);
}

function act(event: KeyboardEvent, keys: CallKeys, root: HTMLElement | null): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keys.save();
  else if (event.altKey && event.code === 'KeyA') keys.addOpinion();
  else if (event.altKey && event.code === 'KeyR') keys.toRequest();
  else if (event.key === 'Escape') return escape(event, keys, root);
  else if (!plain || isWriting(event.target)) return false;
  else if (/^[1-5]$/.test(event.key)) keys.satisfaction(Number(event.key));
  else return keys.letter(event.key.toUpperCase());
  return true;
}

/** First out of the text or the group, so that the digits and letters act again; then out of the panel. */
function escape(event: KeyboardEvent, keys: CallKeys, root: HTMLElement | null): boolean {
  const { target } = event;
  if (target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true') return false;
  if (isWriting(target)) {
    if (!(target instanceof Node) || root?.contains(target) !== true) return false;
    root.focus();
  } else keys.leave();
  return true;
}
