/** The plan for the coming week (CB-14): who calls whom, door visits in the order of the way, assigned to one or several people. */
import { allRows } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { addDays, dayOf } from '@shared/base/time';
import { groupPlan, inPlan, PLAN_DAYS } from '@shared/rules/callbacks/week-plan';
import { may } from '@shared/rules/rights/may';
import { useMemo, useState } from 'react';
import { AssignBar } from './assign-bar';
import './callbacks.css';
import { Tabs } from './list-head';
import { PlanGroupTable } from './plan-group';
import { staffMembers } from './staff-members';
import { words } from './texts';
import type { Work } from './use-work';

const WAYS = ['person', 'building'] as const;

interface PlanTabProps {
  readonly work: Work;
  /** Whether the ways to the calls and the register stand in its head: not where it is a part of another page. */
  readonly tabs?: boolean;
}

export function PlanTab({ work, tabs = true }: PlanTabProps) {
  const t = useText(words);
  const { db, actor } = useDesk();
  const [by, setBy] = useState<(typeof WAYS)[number]>('person');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const staff = useLive(async () => staffMembers(await allRows(db, 'staff')), [db]);
  const cards = useMemo(() => inPlan(work.cards, work.now), [work]);
  const groups = useMemo(() => groupPlan(cards, by), [cards, by]);
  const isPlanner = may(actor.role, 'callbacks.add');
  const toggle = (ids: readonly string[], on: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (on) next.add(id);
        else next.delete(id);
      return next;
    });
  const today = dayOf(work.now);
  const range = { from: today.slice(5), to: addDays(today, PLAN_DAYS - 1).slice(5), n: cards.length };
  return (
    <div className="plan">
      <header className="plan-head">
        {tabs && <Tabs on="plan" />}
        <b>{t('planTitle', range)}</b>
        <span className="row push">
          {WAYS.map((way) => (
            <button
              key={way}
              type="button"
              className={by === way ? 'chip on' : 'chip'}
              aria-pressed={by === way}
              onClick={() => setBy(way)}
            >
              {t(way === 'person' ? 'byPerson' : 'byBuilding')}
            </button>
          ))}
        </span>
      </header>
      <div className="plan-body">
        {groups.length === 0 && <EmptyState title={t('planNone')}>{t('noneHint')}</EmptyState>}
        {groups.map((group) => (
          <PlanGroupTable
            key={group.key}
            group={group}
            by={by}
            now={work.now}
            table={work.table}
            chosen={chosen}
            onChoose={isPlanner ? toggle : null}
          />
        ))}
      </div>
      {isPlanner ? (
        <AssignBar
          cards={cards.filter((card) => chosen.has(card.row.id))}
          plan={cards}
          staff={staff ?? []}
          onDone={() => setChosen(new Set())}
        />
      ) : (
        <p className="plan-foot muted">{t('supervisorPlans')}</p>
      )}
    </div>
  );
}
