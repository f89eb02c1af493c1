/** What stood in a field before a burst of keys, and putting it back as typing would have: the form that owns the field hears of it. */

export type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export interface FieldBefore {
  readonly field: TextField;
  readonly value: string;
  /** Selection; both at the end where the field has none to tell. */
  readonly start: number;
  readonly end: number;
}

export function isTextField(element: Element | null): element is TextField {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

export function fieldBefore(field: TextField): FieldBefore {
  const { value } = field;
  const { selectionStart, selectionEnd } = field instanceof HTMLSelectElement ? NO_SELECTION : field;
  return { field, value, start: selectionStart ?? value.length, end: selectionEnd ?? value.length };
}

const NO_SELECTION = { selectionStart: null, selectionEnd: null };

/** The field as it was before, with `typed` written over what was selected then. */
export function putBack({ field, value, start, end }: FieldBefore, typed: string): void {
  if (field instanceof HTMLSelectElement) return setValue(field, value, 'change');
  setValue(field, typed === '' ? value : value.slice(0, start) + typed + value.slice(end), 'input');
  if (field.selectionStart !== null) field.setSelectionRange(start + typed.length, typed === '' ? end : start + typed.length);
}

/** Writes a text as if it had been typed at the cursor. */
export function writeText(field: TextField, text: string): void {
  if (!(field instanceof HTMLSelectElement)) putBack(fieldBefore(field), text);
}

/** Past the setter that React lays over the element, so that it sees a change. */
function setValue(field: TextField, value: string, event: 'input' | 'change'): void {
  if (field.value === value) return;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(event, { bubbles: true }));
}
