/** One more who takes part: the unit, then whoever of it comes. The panel stays for the next until Esc. */
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { CommandPanel } from '@renderer/ui/detail/command-panel';
import { text } from '@shared/base/text';
import { rowAs } from '@shared/registers/contract/command';
import { INNER } from '@shared/registers/contract/decisions';
import type { Fields } from '@shared/registers/contract/fields';
import { notices } from '@shared/registers/notices/definition';
import { participantsOf } from '@shared/registers/notices/rules';
import { useState } from 'react';
import type { ActionPanelProps } from '../register-ui';
import { words } from './texts';

const FIELDS: Fields = {
  unit: { kind: 'unit', label: text('房号', 'Unit'), ...INNER, span: 2 },
  name: { kind: 'text', suggest: 'residents', label: text('姓名', 'Name'), ...INNER, span: 2 },
  phone: { kind: 'phone', label: text('电话', 'Phone'), ...INNER, span: 2 },
};
const BLANK = { unit: '', name: '', phone: '' };

export function EnrolPanel({ row, onCancel }: ActionPanelProps) {
  const t = useText(words);
  const context = useFieldContext();
  const { run } = useDesk();
  const [added, setAdded] = useState(0);
  const list = participantsOf(rowAs(notices, row).data);
  return (
    <>
      <CommandPanel
        subject={{ row, act: 'enrol' }}
        key={added}
        verb={t('enrol')}
        fields={FIELDS}
        refusals={notices.refusals}
        initial={BLANK}
        context={context}
        focus="unit"
        onSubmit={(data) => run('notices.enrol', { id: row.id, ...data })}
        onDone={() => setAdded(added + 1)}
        onCancel={onCancel}
      />
      <p className="muted small">{list.map(({ unit, name }) => [unit, name].filter((part) => part !== '').join(' ')).join('、')}</p>
    </>
  );
}
