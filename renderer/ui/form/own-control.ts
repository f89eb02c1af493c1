/** What a register's own control of a field is given by the form: as the derived one, whole with label and error. */
import type { Field, FieldValue } from '@shared/registers/contract/fields';
import type { FieldContext } from '../fields/field-context';

export interface OwnControlProps {
  readonly name: string;
  readonly field: Field;
  readonly value: FieldValue;
  readonly onChange: (name: string, value: FieldValue) => void;
  /** '' = nothing is wrong. */
  readonly error: string;
  readonly context: FieldContext;
  readonly autoFocus: boolean;
}
