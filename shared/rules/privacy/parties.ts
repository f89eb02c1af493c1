/** Whose the fields of a record are, where it names more than one person: the visitor's ID number is not the host's (PIPL 45). */
import type { AnyDefinition } from '../../registers/contract/definition';
import type { Fields, PersonalKind } from '../../registers/contract/fields';

/** Kinds that belong to one person; words are about whoever they name. */
const OF_ONE: readonly PersonalKind[] = ['name', 'phone', 'idNumber', 'plate', 'address'];

/** Registers with several people in a record, each with his fields. A register that is not here names one person. */
const PARTIES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  requests: [['name', 'phone'], ['replyTo'], ['consentBy']],
  workorders: [['name', 'phone'], ['consentBy']],
  keys: [['trustee'], ['holder']],
  visitors: [['name', 'idNo', 'phone', 'plate'], ['host']],
  parcels: [['recipient', 'phone'], ['taker']],
  releases: [['applicant', 'phone', 'plate'], ['consentBy']],
  keyloans: [['borrower', 'phone', 'idNo'], ['returner']],
  messages: [['from', 'phone'], ['to']],
  renovations: [
    ['applicant', 'phone'],
    ['chief', 'chiefPhone'],
  ],
  instructions: [['givenBy'], ['person', 'phone']],
  lostfound: [
    ['finder', 'finderPhone'],
    ['claimer', 'claimerId', 'claimerPhone'],
  ],
  borrowed: [['borrower', 'phone'], ['returner']],
  archiveloans: [['borrower'], ['returner']],
  // Of the household; each number by itself.
  units: [['phones'], ['vehicles']],
};

/** Fields that say something about one person, in their order; rows are asked line by line. */
export function fieldsOfPeople(fields: Fields): readonly string[] {
  return Object.entries(fields)
    .filter(([, field]) => field.kind !== 'rows' && OF_ONE.includes(field.personal))
    .map(([key]) => key);
}

/** The people of a record, each as the keys of his fields. */
export function partiesOf({ id, fields }: Pick<AnyDefinition, 'id' | 'fields'>): readonly (readonly string[])[] {
  return PARTIES[id] ?? [fieldsOfPeople(fields)];
}

/** Keys of the fields of the person to whom `key` belongs; only itself for any other field. */
export function partyOf(definition: Pick<AnyDefinition, 'id' | 'fields'>, key: string): readonly string[] {
  return partiesOf(definition).find((party) => party.includes(key)) ?? [key];
}
