/** The form of a register for what was written on paper: its time comes first, blank, and what happened later stands in it too (BY-7, BY-13). */
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Field } from '@shared/registers/contract/fields';
import { definitionOf } from '@shared/registers/index';

interface LateFields {
  /** Field with the time of the event. */
  readonly when: string;
  /** What the sheet has and the form of a new record does not ask. */
  readonly later: readonly string[];
}

export const LATE_FIELDS: Readonly<Record<string, LateFields>> = {
  duty: { when: 'happenedAt', later: ['result', 'doneAt'] },
  requests: { when: 'registeredAt', later: [] },
  keyloans: { when: 'lentAt', later: ['returnedAt', 'returner', 'receiver', 'condition'] },
  visitors: { when: 'cameAt', later: ['leftAt'] },
  parcels: { when: 'arrivedAt', later: ['takenAt', 'taker', 'relation', 'signed'] },
  releases: { when: 'issuedAt', later: ['releasedAt', 'verifier'] },
  borrowed: { when: 'lentAt', later: ['returnedAt', 'returner', 'receiver', 'depositBack'] },
  fees: { when: 'takenAt', later: [] },
};

/** Throws for a register without a sheet: a mistake of ours. */
export function lateFieldsOf(register: string): LateFields {
  const found = LATE_FIELDS[register];
  if (!found) throw new Error(`${register} has no sheet for a power cut`);
  return found;
}

/** The definition as the form of 补录 reads it; what is saved goes through the register's own. */
export function lateDefinition(register: string): AnyDefinition {
  const definition = definitionOf(register);
  const { when, later } = lateFieldsOf(register);
  const fields = Object.fromEntries(
    Object.entries(definition.fields).map(([name, field]) => [name, shown(field, name === when, later.includes(name))]),
  );
  return { ...definition, fields, formOrder: [when, ...(definition.formOrder ?? []), ...later] };
}

function shown(field: Field, first: boolean, later: boolean): Field {
  if (!first && !later) return field;
  const { form: _, ...rest } = field;
  return first ? ({ ...rest, need: true } as Field) : (rest as Field);
}
