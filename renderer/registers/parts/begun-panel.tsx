/** The derived little form of an action, begun with other values than the record has: the deposit to give back, an answer still to come. */
import { catalogue } from '@renderer/db/engine/catalogue';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { type ActInput, ActionPanel } from '@renderer/ui/detail/action-panel';
import type { Data } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import type { ComponentType } from 'react';
import type { ActionPanelProps } from '../register-ui';

/** A panel for the action; `begin` gives the values that stand in for the record's own. */
export function begunPanel(action: string, begin: (row: Row) => Data): ComponentType<ActionPanelProps> {
  function BegunPanel({ row, onDone, onCancel }: ActionPanelProps) {
    const { run } = useDesk();
    const context = useFieldContext();
    const definition = definitionOf(row.register);
    const found = definition.actions[action];
    if (!found) return null;
    const own = `${row.register}.${action}`;
    const act = async (input: ActInput) => {
      const asked = { id: row.id, rev: row.rev, ...input };
      const result = await (catalogue.commands.has(own) ? run(own, asked) : run('record.act', { ...asked, action }));
      if (result.ok) onDone();
      return result;
    };
    return (
      <ActionPanel
        definition={definition}
        action={found}
        row={{ ...row, data: { ...row.data, ...begin(row) } }}
        context={context}
        onAct={act}
        onClose={onCancel}
      />
    );
  }
  return BegunPanel;
}
