/** Head of the call list: how many, until when calling is allowed, and the queues as chips with counts. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { clockOf, dayOf, type Instant } from '@shared/base/time';
import { SOURCES } from '@shared/registers/contract/callback-sources';
import { clockMinutes } from '@shared/rules/calendar/spans';
import { EMPTY_TABLE } from '@shared/rules/calendar/table';
import { policiesOn } from '@shared/rules/callbacks/book';
import { callWindow } from '@shared/rules/callbacks/call-hours';
import { OTHER_HOURS } from '@shared/rules/callbacks/preset-parts';
import { QUEUES, type Queue, queueCounts } from '@shared/rules/callbacks/worklist';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Gap } from './gap';
import { words } from './texts';
import type { Work } from './use-work';

interface ListHeadProps {
  readonly work: Work;
  /** null while a gap is shown instead. */
  readonly queue: Queue | null;
  readonly onQueue: (queue: Queue) => void;
  readonly gap: Gap | null;
  readonly onClearGap: () => void;
}

/** So close to the end of the call hours the minutes that are left are said. */
const SOON_MINUTES = 90;

export function ListHead({ work, queue, onQueue, gap, onClearGap }: ListHeadProps) {
  const t = useText(words);
  const label = useLabel();
  const counts = useMemo(() => queueCounts(work.cards), [work.cards]);
  return (
    <header className="calls-head">
      <div className="row">
        <b>{t('toCall', { n: counts.all })}</b>
        <span className="muted small push">{hoursLine(work, t)}</span>
      </div>
      <Tabs on="calls" />
      <div className="calls-chips" role="toolbar" aria-label={t('title')}>
        {gap && (
          <button type="button" className="chip on" onClick={onClearGap} title={t('clearGap')}>
            {t('gap', { source: label(SOURCES[gap.quota.source]), n: gap.quota.missing })} ×
          </button>
        )}
        {QUEUES.map((one) => (
          <button
            key={one}
            type="button"
            className={chipLook(one, one === queue, counts[one])}
            aria-pressed={one === queue}
            onClick={() => onQueue(one)}
          >
            {t(one)} {counts[one]}
          </button>
        ))}
      </div>
      {gap && (
        <p className="muted small">
          {t('gapLine', {
            month: gap.month,
            required: gap.quota.required,
            done: gap.quota.done,
            visits: gap.quota.visits,
            phones: gap.quota.phones,
            others: gap.quota.others,
            refused: gap.quota.refused,
            unreachable: gap.quota.unreachable,
          })}
        </p>
      )}
    </header>
  );
}

function chipLook(queue: Queue, on: boolean, count: number): string {
  if (on) return 'chip on';
  if (count === 0) return 'chip chip-none';
  return queue === 'overdue' ? 'chip chip-late' : queue === 'today' ? 'chip chip-today' : 'chip';
}

/** Calls, plan, and the register's own list. */
export function Tabs({ on }: { readonly on: 'calls' | 'plan' }) {
  const t = useText(words);
  return (
    <nav className="calls-tabs" aria-label={t('title')}>
      <Link href="/callbacks" className={on === 'calls' ? 'on' : ''} aria-current={on === 'calls' ? 'page' : undefined}>
        {t('tabCalls')}
      </Link>
      <Link href="/callbacks/plan" className={on === 'plan' ? 'on' : ''} aria-current={on === 'plan' ? 'page' : undefined}>
        {t('tabPlan')}
      </Link>
      <Link href="/r/callbacks">{t('register')}</Link>
    </nav>
  );
}

/** Until when the policy in force allows calls, or when it allows them again. */
function hoursLine({ book, now }: Work, t: ReturnType<typeof useText<typeof words>>): string {
  const { callHours } = policiesOn(book, dayOf(now))[0] ?? OTHER_HOURS;
  const window = callWindow(now, callHours, [], EMPTY_TABLE);
  if (!window.open) return t('hoursShut', { time: shortClock(window.opensAt, now) });
  const minute = clockMinutes(clockOf(now));
  const span = callHours.find(({ from, to }) => clockMinutes(from) <= minute && minute < clockMinutes(to));
  if (!span) return '';
  const left = clockMinutes(span.to) - minute;
  return left <= SOON_MINUTES ? t('hoursOpen', { ...span, n: left }) : t('hoursLong', { ...span });
}

function shortClock(instant: Instant, now: Instant): string {
  return dayOf(instant) === dayOf(now) ? clockOf(instant) : `${instant.slice(5, 10)} ${clockOf(instant)}`;
}
