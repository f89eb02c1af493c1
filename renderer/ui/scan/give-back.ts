/** Keys that were held back and turned out to be typing: they act, or are written, where the focus is. */
import { charOf, type KeyPress } from '@shared/rules/scan/press';
import { focusNextField } from '../keys';
import { isTextField, writeText } from './field-text';
import { placeOf } from './place';

/** Keys given back; whoever listens for scans does not hear them a second time. */
const given = new WeakSet<Event>();

export function isGiven(event: Event): boolean {
  return given.has(event);
}

/** Says whether somebody took the key. */
function press(target: Element, init: KeyboardEventInit): boolean {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init });
  given.add(event);
  return !target.dispatchEvent(event);
}

/**
 * One after another: what the first one opens gets the next one. The screen is drawn anew in between, in microtasks, so that no later key
 * comes before them.
 */
export async function giveBack(presses: readonly KeyPress[]): Promise<void> {
  for (const one of presses) {
    const target = document.activeElement ?? document.body;
    const { key, code, shift } = one;
    const taken = press(target, { key, code, shiftKey: shift, keyCode: keyCodeOf(one) } as KeyboardEventInit);
    if (!taken && placeOf(target) !== 'none' && isTextField(target)) writeText(target, charOf(one));
    await Promise.resolve();
    await Promise.resolve();
  }
}

/** Enter or Tab at the end of a code that was written into a field; Tab goes on as the browser would. */
export function pressEnding(field: HTMLElement, ending: 'Enter' | 'Tab'): void {
  const keyCode = ending === 'Enter' ? 13 : 9;
  if (!press(field, { key: ending, code: ending, keyCode } as KeyboardEventInit) && ending === 'Tab') focusNextField(field);
}

function keyCodeOf({ key }: KeyPress): number {
  return /^[a-z0-9]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0;
}
