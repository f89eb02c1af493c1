/** What of a record the person at the desk sees (PRI-1): every list, board and record asks here. Without a provider nobody sees anything. */

import { useLanguage } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import { mayAs } from '@shared/registers/contract/context';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { type FateOf, hideRow, hideWord } from '@shared/registers/contract/hide';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { type Eyes, fateFor, fatesOf, type Place } from '@shared/rules/privacy/eyes';
import type { SeenKind } from '@shared/rules/privacy/levels';
import { createContext, use, useMemo } from 'react';

const NOBODY: Eyes = { role: 'reader', level: 'strict' };

export const EyesContext = createContext<Eyes>(NOBODY);

/** Who looks, and how strict the site is. */
export function useEyes(): Eyes {
  return use(EyesContext);
}

/** Rows come again and again with the same eyes: each is hidden once. */
const hidden = new WeakMap<Row, Map<string, Row>>();

function seen(row: Row, definition: AnyDefinition, eyes: Eyes, place: Place): Row {
  const known = hidden.get(row) ?? new Map<string, Row>();
  hidden.set(row, known);
  const key = `${eyes.level} ${eyes.role} ${place}`;
  const made = known.get(key) ?? hideRow(definition, row, fatesOf(eyes, place));
  known.set(key, made);
  return made;
}

type See = <D>(row: Row<D>, definition?: AnyDefinition) => Row<D>;

/**
 * The record as it may stand in a place: its data hidden by kind, of an archived one by its own definition. For showing only; commands and forms
 * take the record itself.
 */
export function useSeen(place: Place): See {
  const eyes = useEyes();
  return useMemo(() => see(eyes, place), [eyes, place]);
}

/** The same for the special parts of a record that show and act at once: whole for who works with it, hidden for who only reads. */
export function useWorked(place: Place): See {
  const eyes = useEyes();
  return useMemo(() => (mayAs(eyes.role, 'receptionist') ? (row) => row : see(eyes, place)), [eyes, place]);
}

function see(eyes: Eyes, place: Place): See {
  return (row, definition) => {
    const whole = row as unknown as Row;
    return seen(whole, definition ?? definitionOf(whole.register), eyes, place) as unknown as typeof row;
  };
}

/** The line that tells a record from its neighbours, as it may stand in a place. */
export function useGist(place: Place): (row: Row) => string {
  const eyes = useEyes();
  const language = useLanguage();
  return useMemo(() => (row) => gistOf(row, eyes, place, language), [eyes, place, language]);
}

function gistOf(row: Row, eyes: Eyes, place: Place, language: Language): string {
  const definition = definitionOf(row.register);
  return definition.gist(seen(row, definition, eyes, place).data as never, language);
}

/** A single word that stands in no record, such as a resident's name from the directory, as it may stand in a place. */
export function useSeenWord(place: Place): (kind: SeenKind, word: string) => string {
  const eyes = useEyes();
  return useMemo(() => (kind, word) => hideWord(kind, word, fateFor(eyes, place, kind)), [eyes, place]);
}

/** What is shown and hidden in a place, field by field. */
export function useFates(place: Place): FateOf {
  const eyes = useEyes();
  return useMemo(() => fatesOf(eyes, place), [eyes, place]);
}
