/** What an entry says of a record beside its fields, under names that begin with `$`; and which of them no history shows. */
import { blank, type Data, type Fields, type FieldValue } from '../registers/contract/fields';

/** Parts of a row's header that stand in the journal under `$` and their name. */
export const HEADER = ['state', 'mark', 'links', 'files', 'v'] as const;

/** Fields of a new record that were left blank. Without it nobody could say later which fields a register had in that version. */
export const BLANKS = '$blank';
/** Stands where the number was given with the record (an import), so that no counter moved. */
export const GIVEN = '$given';

/** Written for the replay only. */
export function isForReplay(field: string): boolean {
  return field === '$v' || field === BLANKS || field === GIVEN;
}

/** Whether nothing at all stands there: what a replay may fill in by itself. A blank typed as spaces is kept as it was. */
export function isNothing(value: FieldValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Names of the fields with nothing in them, one text: `note`, `parts[]` for an empty list, `count#` for a missing number. */
export function writeBlanks(data: Data): string {
  return Object.entries(data)
    .filter(([, value]) => isNothing(value))
    .map(([key, value]) => `${key}${Array.isArray(value) ? '[]' : value === null ? '#' : ''}`)
    .join(' ');
}

/** The blank fields again. */
export function readBlanks(text: string): Data {
  const names = text.split(' ').filter((name) => name !== '');
  return Object.fromEntries(
    names.map((name): readonly [string, FieldValue] => {
      if (name.endsWith('[]')) return [name.slice(0, -2), []];
      return name.endsWith('#') ? [name.slice(0, -1), null] : [name, ''];
    }),
  );
}

/** What "nothing" looks like in a field; '' for one that the register has no more. */
export function nothingIn(fields: Fields, key: string): FieldValue {
  const field = fields[key];
  return field ? blank(field) : '';
}
