/** What is under the focus, as far as a scan is concerned. */
import { isSeen } from '../keys';

/**
 * `codes`: a text that takes codes, left to its own ways. `text`: anything else that typing changes. `secret`: never listened to.
 * `none`: nothing there is changed by typing; letters may act.
 */
export type Place = 'codes' | 'text' | 'secret' | 'none';

/** Inputs that typing does not change. */
const NO_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'image', 'range', 'color', 'hidden']);

/** The place of the element that has the focus. */
export function placeOf(element: Element | null): Place {
  // A page that waits to be replaced is hidden, and its field keeps the focus until the window is drawn anew: nobody means to write there.
  if (element === null || !isSeen(element)) return 'none';
  if (element instanceof HTMLInputElement) {
    if (element.type === 'password') return 'secret';
    if (NO_TEXT.has(element.type) || element.readOnly) return 'none';
    return element.type === 'search' || element.closest('[data-codes]') ? 'codes' : 'text';
  }
  if (element instanceof HTMLTextAreaElement) return element.readOnly ? 'none' : 'text';
  if (element instanceof HTMLSelectElement) return 'text';
  return 'none';
}
