/** The form of a record that is there already, for who may edit it: an address such as a link of another's day asks nobody. */
import { useDesk } from '@renderer/desk/desk-context';
import type { Refusal } from '@shared/base/result';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { editRefusal, standing } from '@shared/rules/records/commands';
import { useState } from 'react';
import { FormPane } from './form-pane';
import { NotYours } from './not-yours';

interface EditPaneProps {
  readonly definition: AnyDefinition;
  readonly row: Row;
  readonly onDone: () => void;
}

export function EditPane({ definition, row, onDone }: EditPaneProps) {
  const { actor, shift } = useDesk();
  const ask = () => ({ actor, refusal: refusalOf(definition, row, { actor, shiftSince: shift.since }) });
  // Asked when the form opens and when somebody else sits down; what is closed meanwhile is refused at saving, with what was typed.
  const [asked, setAsked] = useState(ask);
  if (asked.actor !== actor) setAsked(ask);
  if (asked.refusal) return <NotYours refusal={asked.refusal} onBack={onDone} />;
  return <FormPane definition={definition} row={row} onSaved={onDone} onCancel={onDone} />;
}

function refusalOf(definition: AnyDefinition, row: Row, ctx: Parameters<typeof editRefusal>[2]): Refusal | null {
  const stands = standing(row);
  return stands.ok ? editRefusal(definition, row, ctx) : stands.error;
}
