/** The four decisions every field needs (personal, search, print, sheet), as named sets to spread into a field. */
import type { PersonalKind } from './fields';

/** On paper and in the sheet, not searched, not personal: times, choices, sums. */
export const KEPT = { personal: 'none', search: false, print: true, sheet: true } as const;

/** The same, and found by the search box: numbers, units, texts about things. */
export const FOUND = { personal: 'none', search: true, print: true, sheet: true } as const;

/** In the sheet but not on the printed form. */
export const UNPRINTED = { personal: 'none', search: false, print: false, sheet: true } as const;

/** On the screen only. */
export const INNER = { personal: 'none', search: false, print: false, sheet: false } as const;

/** Decisions of a field whose words people type about people: the same, and numbers and names in them are masked. */
export function words<const D extends Readonly<Record<'search' | 'print' | 'sheet', boolean>>>(
  as: D,
): Omit<D, 'personal'> & { readonly personal: 'text' } {
  return { ...as, personal: 'text' };
}

/** About a person: searched, printed, exported, and masked as its kind says. */
export function about<P extends PersonalKind>(
  personal: P,
): { readonly personal: P; readonly search: true; readonly print: true; readonly sheet: true } {
  return { personal, search: true, print: true, sheet: true };
}
