/** What a register may bring to its derived screens, where list and form alone cannot do it. */
import type { OwnControlProps } from '@renderer/ui/form/own-control';
import type { Text } from '@shared/base/text';
import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import type { ComponentType } from 'react';

/** Shown under the form while a record is written: similar requests, standing instructions. */
export interface FormExtraProps {
  readonly data: Data;
  /** null for a new record. */
  readonly row: Row | null;
  /** Fills fields of the form. */
  readonly fill: (part: Data) => void;
  /** Forgets what was typed: the form is left for the record that was meant. */
  readonly discard: () => void;
}

/** Shown under the fields of a record: its work orders, its rounds. */
export interface DetailExtraProps {
  readonly row: Row;
}

/** Takes the place of the derived little form of an action. It runs its own command and calls `onDone`. */
export interface ActionPanelProps {
  readonly row: Row;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A view made for the thing, beside the list: a board of hooks, who is in the house. */
export interface BoardProps {
  readonly onOpen: (id: string) => void;
  /** Whether a record or a form stands beside it and has the keys. */
  readonly beside: boolean;
}

export interface RegisterUi {
  readonly icon: ComponentType;
  /** Shown instead of the list, to whoever writes there, until the user asks for the list; the choice is remembered. */
  readonly board?: ComponentType<BoardProps>;
  readonly formExtra?: ComponentType<FormExtraProps>;
  /** What the save button of a new record says, where it must be seen as what it is kept; null = the usual word. */
  readonly formVerb?: (data: Data) => Text | null;
  /** Field → its control in the form, where the derived one does not do. */
  readonly formControls?: Readonly<Record<string, ComponentType<OwnControlProps>>>;
  /** Above the fields of a record: what presses now, such as a question that waits for its answer. */
  readonly detailLead?: ComponentType<DetailExtraProps>;
  readonly detailExtra?: ComponentType<DetailExtraProps>;
  /** Registers whose linked records the extra part shows itself, so that they are not listed a second time. */
  readonly ownLinks?: readonly string[];
  /** Action id → its panel. */
  readonly actionPanels?: Readonly<Record<string, ComponentType<ActionPanelProps>>>;
}
