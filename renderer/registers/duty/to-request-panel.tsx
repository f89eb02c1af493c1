/** Turns a duty entry into a request: what its words suggest is filled in, the rest is copied, and the request opens (IN-2, IN-4). */
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { CommandPanel } from '@renderer/ui/detail/command-panel';
import type { Result } from '@shared/base/result';
import { dayOf } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import { type Data, type Fields, textIn } from '@shared/registers/contract/fields';
import { duty } from '@shared/registers/duty/definition';
import { definitionOf } from '@shared/registers/index';
import { similarRows } from '@shared/rules/intake/similar-rows';
import { suggestCategory, suggestType } from '@shared/rules/suggest-kind';
import { suggestUrgency } from '@shared/rules/urgency';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { SimilarOffer } from '../parts/similar-offer';
import { useUnit } from '../parts/use-unit';
import type { ActionPanelProps } from '../register-ui';
import { words } from './texts';

const request = definitionOf('requests');
/** What the entry does not say. A complaint needs its category, others may have one. */
const ASKED = ['type', 'urgentKind', 'category', 'level'] as const;
const FIELDS: Fields = Object.fromEntries(
  ASKED.flatMap((name) => {
    const field = request.fields[name];
    if (!field) return [];
    const { help: _help, ...rest } = field;
    return [[name, { ...rest, span: name === 'level' ? 3 : 2 }]];
  }),
);

export function ToRequestPanel({ row, onDone, onCancel }: ActionPanelProps) {
  const t = useText(words);
  const context = useFieldContext();
  const { run, now } = useDesk();
  const [, go] = useLocation();
  const view = useUnit(row.unit);
  const [mergedInto, setMergedInto] = useState('');
  const { data } = rowAs(duty, row);
  const send = async (asked: Data): Promise<Result<unknown>> => {
    const result = await run('duty.toRequest', { id: row.id, rev: row.rev, data: { ...asked, ...(mergedInto !== '' && { mergedInto }) } });
    const made = result.ok ? result.value.rows.find((one) => one.register === 'requests') : undefined;
    if (made) go(`/r/requests/${made.id}`);
    return result;
  };
  return (
    <CommandPanel
      subject={{ row, act: 'toRequest' }}
      verb={t('toRequest')}
      fields={FIELDS}
      refusals={request.refusals}
      initial={suggested(data.content, data.urgency === 'urgent')}
      context={context}
      onSubmit={send}
      onDone={onDone}
      onCancel={onCancel}
      head={() => <p className="muted small command-hint">{t('copied')}</p>}
      foot={(state) => {
        const draft = { id: '', unit: row.unit, type: textIn(state.data, 'type'), category: textIn(state.data, 'category') };
        return <SimilarOffer rows={similarRows(draft, view?.open ?? [], dayOf(now()))} mergedInto={mergedInto} onMerge={setMergedInto} />;
      }}
    />
  );
}

/** What the words of the entry suggest; an entry marked urgent stays urgent. */
function suggested(content: string, urgent: boolean): Data {
  const type = suggestType(content) || 'repair';
  return {
    type,
    urgentKind: suggestUrgency(content) || (urgent ? 'other' : ''),
    category: type === 'complaint' ? suggestCategory(content) : '',
    level: 'normal',
  };
}
