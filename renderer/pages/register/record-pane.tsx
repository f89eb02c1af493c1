/** One record on the right: its fields, what can be done with it, its history, files and related records. */
import { getRow } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { FormPane } from './form-pane';

interface RecordPaneProps {
  readonly definition: AnyDefinition;
  readonly id: string;
  readonly editing: boolean;
  readonly onEdit: (on: boolean) => void;
  readonly onClose: () => void;
}

export function RecordPane({ definition, id, editing, onEdit, onClose }: RecordPaneProps) {
  const { db } = useDesk();
  const row = useLive(() => getRow(db, id), [db, id]);
  if (!row) return null;
  if (editing) return <FormPane definition={definition} row={row} onSaved={() => onEdit(false)} onCancel={() => onEdit(false)} />;
  return (
    <section className="record-pane card">
      <h2>{row.no}</h2>
      <button type="button" onClick={onClose}>
        x
      </button>
    </section>
  );
}
