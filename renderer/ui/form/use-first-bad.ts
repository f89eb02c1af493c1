/** Leads to the first field that is wrong when saving was refused, and only then: correcting one field must not move the cursor to the next. */
import { type RefObject, useEffect, useRef } from 'react';
import { focusField } from '../keys';
import type { FieldForm } from './use-field-form';

/** `names` = the fields in the order of the screen. */
export function useFirstBad(
  { errors, refused }: Pick<FieldForm, 'errors' | 'refused'>,
  names: readonly string[],
  root: RefObject<HTMLElement | null>,
): void {
  const led = useRef(0);
  const first = names.find((name) => name in errors);
  useEffect(() => {
    if (refused === led.current) return;
    led.current = refused;
    if (first === undefined) return;
    const go = (): boolean => focusField(root.current?.querySelector(`[data-field="${first}"]`));
    // A field that was folded away is on the screen from the next frame on.
    if (!go()) requestAnimationFrame(go);
  }, [refused, first, root]);
}
