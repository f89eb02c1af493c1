/** A record as on its own page, with its actions and keys, beside the list of the desk. */
import { RecordPane } from '@renderer/pages/register/record-pane';
import '@renderer/pages/register/register-page.css';
import { definitionOf } from '@shared/registers/index';
import { useState } from 'react';

interface RecordInPlaceProps {
  readonly register: string;
  readonly id: string;
  readonly onLeave: () => void;
}

export function RecordInPlace({ register, id, onLeave }: RecordInPlaceProps) {
  const [editing, setEditing] = useState(false);
  return <RecordPane definition={definitionOf(register)} id={id} editing={editing} onEdit={setEditing} onClose={onLeave} />;
}
