/** The opinion on a document: whoever gives it is filled in, the manager where the desk writes down what stands on the paper. */
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useLabel } from '@renderer/i18n/use-text';
import { CommandPanel } from '@renderer/ui/detail/command-panel';
import type { Fields } from '@shared/registers/contract/fields';
import { documents } from '@shared/registers/documents/definition';
import { documentFields } from '@shared/registers/documents/fields';
import { askable, reportTo } from '@shared/rules/intake/people';
import { usePeople } from '../parts/use-people';
import type { ActionPanelProps } from '../register-ui';

const { opinion, reviewer, reviewedAt, distribution } = documentFields;
const FIELDS: Fields = {
  opinion: { ...opinion, need: true },
  reviewer: { ...reviewer, need: true },
  reviewedAt: { ...reviewedAt, need: true },
  distribution,
};

export function ReviewPanel({ row, onDone, onCancel }: ActionPanelProps) {
  const label = useLabel();
  const context = useFieldContext();
  const { run, actor } = useDesk();
  const people = usePeople();
  if (people.length === 0) return null;
  const own = askable(people).includes(actor.name) ? actor.name : reportTo(people)[0];
  const { id, rev, data } = row;
  return (
    <CommandPanel
      subject={{ row, act: 'review' }}
      verb={label(documents.actions['review']?.label ?? documents.title)}
      fields={FIELDS}
      refusals={documents.refusals}
      initial={{ opinion: '', reviewer: own ?? '', reviewedAt: context.now(), distribution: data['distribution'] ?? [] }}
      context={context}
      focus="opinion"
      onSubmit={(asked) => run('record.act', { id, rev, action: 'review', data: asked })}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
