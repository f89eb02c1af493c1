/** Merges a request into the one that lives: similar ones of the unit are offered first, any number may be typed (IN-4). */
import { findRow } from '@renderer/db/queries';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { CommandPanel } from '@renderer/ui/detail/command-panel';
import { type Result, refuse } from '@shared/base/result';
import { type Text, text } from '@shared/base/text';
import { dayOf } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import { INNER } from '@shared/registers/contract/decisions';
import { type Fields, textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { requests } from '@shared/registers/requests/definition';
import { similarRows } from '@shared/rules/intake/similar-rows';
import { useLocation } from 'wouter';
import { RecordLine } from '../parts/record-line';
import { useUnit } from '../parts/use-unit';
import type { ActionPanelProps } from '../register-ui';
import { words } from './texts';

const FIELDS: Fields = {
  into: {
    kind: 'text',
    label: text('并到哪条诉求', 'Merge into'),
    ...INNER,
    need: true,
    span: 3,
    help: text('默认是最像的一条；也可以打别的编号。', 'The most likely one; any other number may be typed.'),
  },
};

const REFUSALS: Readonly<Record<string, Text>> = {
  'merge.unknown': text('没有编号 {no} 的诉求，看一下编号', 'There is no request {no}, check the number'),
};

export function MergePanel({ row, onDone, onCancel }: ActionPanelProps) {
  const { now } = useDesk();
  const { data } = rowAs(requests, row);
  const view = useUnit(row.unit);
  if (row.unit !== '' && view === null) return null;
  const open = (view?.open ?? []).filter((one) => one.register === 'requests' && one.id !== row.id);
  const similar = similarRows({ id: row.id, unit: row.unit, type: data.type, category: data.category }, open, dayOf(now()));
  const candidates = [...similar, ...open.filter((one) => !similar.includes(one))];
  return <MergeForm row={row} candidates={candidates} onDone={onDone} onCancel={onCancel} />;
}

function MergeForm({ row, candidates, onDone, onCancel }: ActionPanelProps & { readonly candidates: readonly Row[] }) {
  const t = useText(words);
  const context = useFieldContext();
  const { db, run } = useDesk();
  const [, go] = useLocation();
  const send = async (typed: string): Promise<Result<unknown>> => {
    const no = typed.trim().toUpperCase();
    const into = await findRow(db, 'requests', no);
    if (!into) return refuse('merge.unknown', 'into', { no });
    const result = await run('requests.merge', { id: row.id, into: into.id });
    if (result.ok) go(`/r/requests/${into.id}`);
    return result;
  };
  return (
    <CommandPanel
      subject={{ row, act: 'merge' }}
      verb={t('merge')}
      fields={FIELDS}
      refusals={REFUSALS}
      initial={{ into: candidates[0]?.no ?? '' }}
      context={context}
      focus="into"
      head={({ change }) =>
        candidates.length > 0 && (
          <ul className="record-lines">
            {candidates.map((one) => (
              <RecordLine key={one.id} row={one}>
                <button type="button" className="btn btn-small" onClick={() => change('into', one.no)}>
                  {t('choose')}
                </button>
              </RecordLine>
            ))}
          </ul>
        )
      }
      onSubmit={(data) => send(textIn(data, 'into'))}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
