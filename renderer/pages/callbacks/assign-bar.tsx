/** Assigns the chosen callbacks to named people, or each to whom post and area suggest (CB-14). */
import { useDesk } from '@renderer/desk/desk-context';
import { useRefusal } from '@renderer/i18n/refusals';
import { useText } from '@renderer/i18n/use-text';
import { TagsControl } from '@renderer/ui/fields/many-control';
import { Button } from '@renderer/ui/parts/button';
import { callbacks } from '@shared/registers/callbacks/definition';
import { suggestCallers } from '@shared/rules/callbacks/week-plan';
import type { CallCard } from '@shared/rules/callbacks/worklist';
import { useId, useRef, useState } from 'react';
import type { NamedStaff } from './staff-members';
import { words } from './texts';

interface AssignBarProps {
  /** Those chosen. */
  readonly cards: readonly CallCard[];
  /** All of the plan: who has how much already. */
  readonly plan: readonly CallCard[];
  readonly staff: readonly NamedStaff[];
  readonly onDone: () => void;
}

export function AssignBar({ cards, plan, staff, onDone }: AssignBarProps) {
  const t = useText(words);
  const { run } = useDesk();
  const sentence = useRefusal();
  const id = useId();
  const [people, setPeople] = useState<readonly string[]>([]);
  const [done, setDone] = useState<number | null>(null);
  const [said, setSaid] = useState<{ readonly good: boolean; readonly text: string } | null>(null);
  const busy = useRef(false);
  const names = new Map(staff.map((one) => [one.id, one.name]));

  const assign = async (namesFor: (card: CallCard) => readonly string[]): Promise<void> => {
    if (busy.current) return;
    const jobs = cards.map((card) => ({ card, plannedCallers: namesFor(card) })).filter((job) => job.plannedCallers.length > 0);
    if (jobs.length === 0) return setSaid({ good: false, text: t('suggestionNone') });
    busy.current = true;
    setSaid(null);
    let refused = '';
    for (const [index, { card, plannedCallers }] of jobs.entries()) {
      setDone(index);
      const result = await run('record.act', { id: card.row.id, action: 'assign', data: { plannedCallers } });
      if (!result.ok) refused = sentence(result.error, callbacks.refusals);
      if (refused !== '') break;
    }
    busy.current = false;
    setDone(null);
    if (refused !== '') return setSaid({ good: false, text: refused });
    setSaid({ good: true, text: t('assigned', { n: jobs.length }) });
    setPeople([]);
    onDone();
  };
  const assignBySuggestion = (): void => {
    const chosen = new Set(cards.map((card) => card.row.id));
    const standing = plan.filter((card) => !chosen.has(card.row.id)).flatMap((card) => card.row.data.plannedCallers);
    const load = new Map(staff.map((one) => [one.id, standing.filter((name) => name === one.name).length]));
    const found = suggestCallers(
      cards.map((card) => card.row),
      staff,
      load,
    );
    void assign((card) => (found.get(card.row.id) ?? []).map((one) => names.get(one) ?? ''));
  };
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
      <Button tone="main" disabled={none || done !== null || people.length === 0} onClick={() => void assign(() => people)}>
        {t('assign')}
      </Button>
      <Button disabled={none || done !== null} onClick={assignBySuggestion}>
        {t('bySuggestion')}
      </Button>
      {done !== null && <span role="status">{t('assigning', { done, all: cards.length })}</span>}
      {said && (
        <span className={said.good ? 'plan-done' : 'field-error'} role="status">
          {said.text}
        </span>
      )}
    </div>
  );
}
