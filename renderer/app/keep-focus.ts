/** The focus is never nowhere: where what had it is gone, hidden or switched off, it goes to the neighbour, else to the page as a whole. */
import { isNowhere, isSeen, isWriting } from '@renderer/ui/keys';
import { type RefObject, useEffect } from 'react';

/** ms in which whoever took something away may put the focus where it belongs. */
const REST = 120;
/** ms that a button may be switched off while its work is done, before the focus leaves it. */
const AT_WORK = 2000;
const FOCUSABLE = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]';

/** One level of the way from what has the focus up to the body. */
interface Level {
  readonly parent: Element;
  /** Place among the children of `parent`. */
  readonly index: number;
}

interface Held {
  readonly element: HTMLElement;
  /** From the inside out. */
  readonly way: readonly Level[];
}

/** Watches as long as the frame stands. */
export function useKeptFocus(main: RefObject<HTMLElement | null>): void {
  useEffect(() => (main.current ? keepFocus(main.current) : undefined), [main]);
}

/** `main`: the page; it can take the focus itself (`data-nowhere`). Ends with the function it returns. */
export function keepFocus(main: HTMLElement): () => void {
  let held: Held | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let offSince = 0;

  const watch = (): void => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && !isNowhere(activeElement)) held = { element: activeElement, way: wayOf(activeElement) };
    if (isLost() || (held !== null && isOff(held.element))) timer ??= setTimeout(settle, REST);
  };
  const settle = (): void => {
    timer = undefined;
    if (!isLost()) return;
    if (held?.element.isConnected && isSeen(held.element)) {
      if (!isOff(held.element)) {
        // It was switched off for a while; a click beside everything, though, is left as it is.
        if (offSince > 0) held.element.focus();
        offSince = 0;
        return;
      }
      offSince ||= performance.now();
      if (performance.now() - offSince < AT_WORK) {
        timer = setTimeout(settle, REST);
        return;
      }
    }
    offSince = 0;
    placeAfter(held, main).focus({ preventScroll: true });
  };

  const observer = new MutationObserver(watch);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'hidden', 'style'] });
  document.addEventListener('focusin', watch);
  document.addEventListener('focusout', watch);
  document.addEventListener('close', giveCaretBack, true);
  watch();
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', watch);
    document.removeEventListener('focusout', watch);
    document.removeEventListener('close', giveCaretBack, true);
    clearTimeout(timer);
  };
}

/**
 * A dialog that closes gives the focus back to the field that had it, but Chromium leaves the caret where somebody clicked last: the field has the
 * focus, and what is typed goes nowhere.
 */
function giveCaretBack(): void {
  const { activeElement: field } = document;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  // Numbers and days have no places for a caret.
  if (field.selectionStart === null) field.select();
  else field.setSelectionRange(field.selectionStart, field.selectionEnd);
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function isOff(element: HTMLElement): boolean {
  return element.matches(':disabled');
}

function wayOf(element: Element): readonly Level[] {
  const way: Level[] = [];
  for (let at: Element = element; at.parentElement && at !== document.body; at = at.parentElement) {
    way.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) });
  }
  return way;
}

/** What stands now where it stood, in the innermost part that is still there; the page when nothing of it is left. */
function placeAfter(held: Held | null, main: HTMLElement): HTMLElement {
  const asking = document.querySelector<HTMLElement>('dialog[open]');
  const whole = asking ?? main;
  const writes = held !== null && isWriting(held.element);
  for (const { parent, index } of held?.way ?? []) {
    if (!parent.isConnected || !whole.contains(parent)) continue;
    if (parent === main) break;
    const found = nearest(parent, index, writes);
    if (found) return found;
  }
  return asking?.querySelector<HTMLElement>(FOCUSABLE) ?? whole;
}

/** Parts of one thing, of which the one before will do where none comes after. */
const LIST = 'ul, ol, tbody, tr, [role="list"], [role="listbox"], [role="toolbar"], .row';

/** A field only for a field: letters meant for the page must not be written into one. */
function nearest(parent: Element, index: number, writes: boolean): HTMLElement | undefined {
  const all = [...parent.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && !isOff(one) && isSeen(one) && (writes || !isWriting(one)),
  );
  const children = [...parent.children];
  return all.find((one) => children.findIndex((child) => child.contains(one)) >= index) ?? (parent.matches(LIST) ? all.at(-1) : undefined);
}
