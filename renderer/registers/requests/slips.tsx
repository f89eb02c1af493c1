/** The work orders of a request: who has them, how they stand, and the next step in place. */
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { offeredActions } from '@renderer/ui/detail/action-list';
import { ActionPanel } from '@renderer/ui/detail/action-panel';
import { Button } from '@renderer/ui/parts/button';
import { showTime } from '@shared/base/time';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { useState } from 'react';
import { RecordLine } from '../parts/record-line';
import { words } from './texts';

const definition = definitionOf('workorders');
/** The steps of a slip that the desk notes while somebody is on the phone. */
const STEPS: readonly string[] = ['take', 'arrive', 'finish', 'back'];

export function Slips({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText(words);
  if (rows.length === 0) return null;
  return (
    <section className="intake-part" aria-label={t('slips')}>
      <h4>{t('slips')}</h4>
      <ul className="record-lines">
        {rows.map((row) => (
          <Slip key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Slip({ row }: { readonly row: Row }) {
  const t = useText(words);
  const say = useLabel();
  const context = useFieldContext();
  const { actor, run } = useDesk();
  const [acting, setActing] = useState('');
  const steps = offeredActions(definition, row, actor.role, actor.name).filter(({ id }) => STEPS.includes(id));
  const step = steps.find(({ id }) => id === acting);
  const [department = '', taker = '', appointedAt = ''] = ['department', 'taker', 'appointedAt'].map((key) => textIn(row.data, key));
  return (
    <>
      <RecordLine row={row} />
      <li className="slip-steps">
        <b>{department}</b>
        <span className={taker ? '' : 'muted'}>{taker || t('noTaker')}</span>
        {appointedAt !== '' && <span className="muted num">{t('appointed', { at: showTime(appointedAt) })}</span>}
        <span className="row push">
          {steps.map(({ id, action }) => (
            <Button key={id} small pressed={acting === id} onClick={() => setActing(acting === id ? '' : id)}>
              {say(action.label)}
            </Button>
          ))}
        </span>
      </li>
      {step && (
        <li>
          <ActionPanel
            key={acting}
            definition={definition}
            action={step.action}
            row={row}
            context={context}
            onAct={(input) => run('record.act', { id: row.id, rev: row.rev, action: acting, ...input })}
            onClose={() => setActing('')}
          />
        </li>
      )}
    </>
  );
}
