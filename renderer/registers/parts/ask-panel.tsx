/** 请示: a question to supervisor or manager; it stands on the board until it is answered (IN-12). */
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { CommandPanel } from '@renderer/ui/detail/command-panel';
import { text } from '@shared/base/text';
import { INNER } from '@shared/registers/contract/decisions';
import type { Fields } from '@shared/registers/contract/fields';
import { askable } from '@shared/rules/intake/people';
import type { ActionPanelProps } from '../register-ui';
import { words } from './texts';
import { usePeople } from './use-people';

const FIELDS: Fields = {
  to: { kind: 'person', label: text('请示谁', 'Whom'), ...INNER, need: true, span: 2 },
  question: { kind: 'longText', label: text('请示内容', 'Question'), ...INNER, need: true, span: 6 },
};

export function AskPanel({ row, onDone, onCancel }: ActionPanelProps) {
  const t = useText(words);
  const context = useFieldContext();
  const { run, actor } = useDesk();
  const people = usePeople();
  if (people.length === 0) return null;
  const [to = ''] = askable(people).filter((name) => name !== actor.name);
  return (
    <CommandPanel
      subject={{ row, act: 'ask' }}
      verb={t('ask')}
      fields={FIELDS}
      initial={{ to, question: '' }}
      context={context}
      onSubmit={(data) => run('record.ask', { id: row.id, ...data })}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
