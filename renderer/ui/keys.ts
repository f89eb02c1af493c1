/**
 * Keyboard rules in one place: an input method at work is never interrupted, letters act only outside of text. Who listens and what a key does
 * is renewed before the screen shows it (layout effects), so that a quick hand never meets the keys of the picture before, or none.
 */
import { type RefObject, useLayoutEffect, useRef } from 'react';

interface KeyLike {
  readonly keyCode?: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing?: boolean };
}

/** Whether the key belongs to an input method that is composing; such keys are left alone. */
export function isComposing(event: KeyLike): boolean {
  return event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229;
}

/** Whether typing a letter there writes text (or picks an option), so that letter keys must not act. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest('input:not([type="checkbox"]), textarea, select, [role="combobox"], [role="radiogroup"]') !== null
  );
}

/** Whether a slash is written there: a number and a list to choose from have none, and let the key through. Dates are typed with one. */
export function takesSlash(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement) return false;
  return !(target instanceof HTMLInputElement) || !(target.type === 'number' || target.inputMode === 'decimal');
}

/** Whether the focus is nowhere, or on the page as a whole (`data-nowhere`), which keeps no key for itself. */
export function isNowhere(place: EventTarget | null): boolean {
  return !(place instanceof Element) || place === document.body || place.hasAttribute('data-nowhere');
}

/** Whether a dialog lies over the page: what is under it takes no key. */
export function isCovered(): boolean {
  return document.querySelector('dialog[open], [aria-modal="true"]') !== null;
}

/** Runs the action of a plain letter (no Ctrl, Alt, Meta) pressed anywhere but in a text or over it in a dialog; keys are upper-case letters. A key held down acts once. */
export function useLetterKeys(actions: Readonly<Record<string, () => void>>, enabled = true): void {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || isComposing(event)) return;
      if (isWriting(event.target) || isCovered()) return;
      const act = latest.current[event.key.toUpperCase()];
      if (!act) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}

/** Alt and a letter (upper case), also while a text is being written; under a dialog it waits. Nothing listens while `enabled` is false. */
export function useAltKey(letter: string, act: () => void, enabled = true): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== `Key${letter}`) return;
      if (event.defaultPrevented || isComposing(event) || isCovered()) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [letter, enabled]);
}

const FOCUSABLE = 'input:not([disabled]):not([type="hidden"]), textarea:not([disabled]), select:not([disabled]), button:not([disabled])';

/** Puts the cursor into a field of a form: its checked radio, else its first control. Says whether there was one. */
export function focusField(field: Element | null | undefined): boolean {
  if (!field) return false;
  const target = field.querySelector<HTMLElement>('input[type="radio"]:checked') ?? field.querySelector<HTMLElement>(FOCUSABLE);
  target?.focus();
  return target !== null;
}

/** From a control to the next field of its form, and after the last to the save button (`data-save`). */
export function focusNextField(from: HTMLElement): void {
  const form = from.closest('[data-form]');
  const own = from.closest('[data-field]');
  if (!form || !own) return;
  const fields = [...form.querySelectorAll('[data-field]')];
  const next = fields.slice(fields.indexOf(own) + 1).find((field) => field.querySelector(FOCUSABLE) !== null);
  if (!focusField(next)) form.querySelector<HTMLElement>('[data-save]')?.focus();
}

type Place = RefObject<HTMLElement | null>;

/** Calls back when a pointer goes down, or the focus moves, outside of the element (or of all of them). */
export function useOutside(places: Place | readonly Place[], open: boolean, close: () => void): void {
  const latest = useRef({ places, close });
  useLayoutEffect(() => {
    latest.current = { places, close };
  });
  useLayoutEffect(() => {
    if (!open) return;
    const onEvent = ({ target }: Event): void => {
      const inside = [latest.current.places].flat().some((place) => target instanceof Node && place.current?.contains(target));
      if (target instanceof Node && !inside) latest.current.close();
    };
    document.addEventListener('pointerdown', onEvent);
    document.addEventListener('focusin', onEvent);
    return () => {
      document.removeEventListener('pointerdown', onEvent);
      document.removeEventListener('focusin', onEvent);
    };
  }, [open]);
}

/** Listens to keys inside an element; `onKey` says whether it took the key. Keys of an input method never arrive. */
export function useKeysIn(place: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  useLayoutEffect(() => {
    const element = place.current;
    const listen = (event: KeyboardEvent): void => {
      if (isComposing(event) || event.defaultPrevented || !latest.current(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [place]);
}

/** Keys of a little form: Ctrl+Enter sends it, Esc closes it unless a list of offers is open and closes first. */
export function usePanelKeys(place: RefObject<HTMLElement | null>, send: () => void, close: () => void): void {
  useKeysIn(place, (event) => {
    const listOpen = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else if (event.key === 'Escape' && !listOpen) close();
    else return false;
    return true;
  });
}

/** Whether it is there for somebody's eyes; where no window tells (tests), it is. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility?.() ?? true;
}
