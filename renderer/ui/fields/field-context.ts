/** What fields know of their surroundings: the clock, who sits here, the directories they offer from. */
import type { Instant } from '@shared/base/time';
import type { FieldValue } from '@shared/registers/contract/fields';
import type { DraftStore } from '../form/use-draft';
import type { UnitCard } from '../unit-finder';
import type { Earlier } from './earlier';

export interface StaffCard {
  readonly name: string;
  readonly post: string;
  readonly department: string;
  /** False for people who have left: not offered any more. */
  readonly active: boolean;
}

/** 常用语: a few letters stand for a text that is typed fifty times a day (BY-15). */
export interface Phrase {
  readonly letters: string;
  readonly text: string;
}

/** Made once by the page and passed down unchanged, so that fields aren't drawn again without need. */
export interface FieldContext {
  readonly now: () => Instant;
  /** Name of the person signed in. */
  readonly me: string;
  /** Name of the running shift; '' when none is open. */
  readonly shift: string;
  readonly units: readonly UnitCard[];
  readonly staff: readonly StaffCard[];
  readonly departments: readonly string[];
  readonly phrases: readonly Phrase[];
  /** Where the panels of a record keep what is typed; absent = nowhere. */
  readonly draftsOf?: (register: string, record: string) => DraftStore;
  /** The newest records of a register, for what was written there before; absent = nothing is offered. */
  readonly earlier?: (register: string) => Promise<readonly Earlier[]>;
  /** Opens the record of a register by its number; absent = numbers are plain text. */
  readonly openRef?: (register: string, no: string) => void;
}

/** What every control is given by its field. */
export interface ControlProps<V extends FieldValue> {
  readonly id: string;
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: FieldValue) => void;
  readonly invalid: boolean;
  readonly required: boolean;
  /** Ids of the hint and the error. */
  readonly describedBy: string | undefined;
}

/** The accessibility attributes that follow from the props of a control. */
export function aria(props: Pick<ControlProps<FieldValue>, 'invalid' | 'required' | 'describedBy'>) {
  return {
    'aria-invalid': props.invalid || undefined,
    'aria-required': props.required || undefined,
    'aria-describedby': props.describedBy,
  };
}
