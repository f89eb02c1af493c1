/** Urging what is late: whom, and what they said; kept with time and name (IN-9). */
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { CommandPanel } from '@renderer/ui/detail/command-panel';
import { text } from '@shared/base/text';
import { INNER } from '@shared/registers/contract/decisions';
import type { Fields } from '@shared/registers/contract/fields';
import type { ActionPanelProps } from '../register-ui';
import { words } from './texts';

const FIELDS: Fields = {
  whom: { kind: 'person', label: text('催了谁', 'Whom'), ...INNER, need: true, span: 2 },
  answer: { kind: 'longText', label: text('对方怎么说', 'Answer'), ...INNER, span: 6 },
};

interface UrgePanelProps extends ActionPanelProps {
  /** `requests.urge` or `workorders.urge`. */
  readonly command: string;
  /** Who is most likely meant; '' = nobody. */
  readonly whom: string;
}

export function UrgePanel({ row, onDone, onCancel, command, whom }: UrgePanelProps) {
  const t = useText(words);
  const context = useFieldContext();
  const { run } = useDesk();
  return (
    <CommandPanel
      subject={{ row, act: 'urge' }}
      verb={t('urge')}
      fields={FIELDS}
      initial={{ whom, answer: '' }}
      context={context}
      focus={whom === '' ? 'whom' : 'answer'}
      onSubmit={(data) => run(command, { id: row.id, ...data })}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
