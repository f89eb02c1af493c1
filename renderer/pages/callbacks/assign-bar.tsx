/** Assigns the chosen callbacks to named people, or each to whom post and area suggest (CB-14). */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { TagsControl } from '@renderer/ui/fields/many-control';
import { Button } from '@renderer/ui/parts/button';
import { callbacks } from '@shared/registers/callbacks/definition';
import { suggestedCallers } from '@shared/rules/callbacks/week-plan';
import type { CallCard } from '@shared/rules/callbacks/worklist';
import { useId, useRef, useState } from 'react';
import type { NamedStaff } from './staff-members';
import { words } from './texts';

interface AssignBarProps {
  readonly cards: readonly CallCard[];
  readonly staff: readonly NamedStaff[];
  readonly onDone: () => void;
}

export function AssignBar({ cards, staff, onDone }: AssignBarProps) {
  const t = useText(words);
  const { run } = useDesk();
  const sentence = useRefusal();
  const id = useId();
  const [people, setPeople] = useState<readonly string[]>([]);
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const busy = useRef(false);
  const names = new Map(staff.map((one) => [one.id, one.name]));

  const assign = async (namesFor: (card: CallCard) => readonly string[]): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    let done = 0;
    for (const card of cards) {
      const plannedCallers = namesFor(card);
      if (plannedCallers.length === 0) continue;
      const result = await run('record.act', { id: card.row.id, action: 'assign', data: { plannedCallers } });
      if (!result.ok) {
        busy.current = false;
        return setSaid({ good: false, text: sentence(result.error, callbacks.refusals) });
      }
      done += 1;
    }
    busy.current = false;
    if (done === 0) return setSaid({ good: false, text: t('suggestionNone') });
    setSaid({ good: true, text: t('assigned', { n: done }) });
    setPeople([]);
    onDone();
  };
  const suggested = (card: CallCard): readonly string[] => suggestedCallers(card.row, staff).map((one) => names.get(one) ?? '');
  const none = cards.length === 0;
  return (
    <div className="plan-foot">
      <span>{t('chosen', { n: cards.length })}</span>
      <label htmlFor={id}>{t('assignTo')}</label>
      <div className="plan-people">
        <TagsControl
          id={id}
          label={t('assignTo')}
          value={people}
          offers={staff.filter((one) => one.active).map((one) => one.name)}
          onChange={(value) => setPeople(value as readonly string[])}
          invalid={false}
          required={false}
          describedBy={undefined}
        />
      </div>
      <Button tone="main" disabled={none || people.length === 0} onClick={() => void assign(() => people)}>
        {t('assign')}
      </Button>
      <Button disabled={none} onClick={() => void assign(suggested)}>
        {t('bySuggestion')}
      </Button>
      {said && (
        <span className={said.good ? 'plan-done' : 'field-error'} role="status">
          {said.text}
        </span>
      )}
    </div>
  );
}
