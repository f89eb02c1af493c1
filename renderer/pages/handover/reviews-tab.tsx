/** The supervisor's desk: days not checked and weeks not signed at the left, what happened and the sign-off at the right (SH-3). */
import { useDesk } from '@renderer/desk/desk-context';
import { useLanguage, useText } from '@renderer/i18n/use-text';
import { isComposing, isWriting } from '@renderer/ui/keys';
import { Loading } from '@renderer/ui/parts/loading';
import { Tag } from '@renderer/ui/parts/tag';
import type { Language } from '@shared/base/text';
import { type Day, dayOf, weekday } from '@shared/base/time';
import type { DayState } from '@shared/rules/reviews/days';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { ReviewPane } from './review-pane';
import './reviews.css';
import { words } from './texts';
import { type ReviewsNow, useReviews } from './use-reviews';

/** What is looked at: one day, or a week from its Monday to its Sunday. */
export interface Span {
  readonly kind: 'daily' | 'weekly';
  readonly from: Day;
  readonly to: Day;
}

export function ReviewsTab() {
  const found = useReviews();
  return found ? <Reviews found={found} /> : <Loading />;
}

function Reviews({ found }: { readonly found: ReviewsNow }) {
  const t = useText(words);
  const { now } = useDesk();
  const language = useLanguage();
  const spans: readonly (Span & { readonly state: DayState })[] = [
    ...found.days.map(({ day, state }) => ({ kind: 'daily' as const, from: day, to: day, state })),
    ...found.weeks.map(({ from, to, state }) => ({ kind: 'weekly' as const, from, to, state })),
  ];
  const [picked, setPicked] = useState('');
  const keyOf = (span: Span): string => `${span.kind}:${span.from}`;
  const first = spans.find((one) => one.state === 'missing') ?? spans[0];
  const chosen = spans.find((one) => keyOf(one) === picked) ?? first;
  useSteps(spans.map(keyOf), chosen ? keyOf(chosen) : '', setPicked);
  const count = (kind: Span['kind']): number => spans.filter((one) => one.kind === kind && one.state === 'missing').length;
  const [days, weeks] = [count('daily'), count('weekly')];
  const item = (span: Span & { readonly state: DayState }) => (
    <li key={keyOf(span)}>
      <button
        type="button"
        className={chosen && keyOf(span) === keyOf(chosen) ? 'review-item on' : 'review-item'}
        aria-current={chosen && keyOf(span) === keyOf(chosen) ? 'true' : undefined}
        onClick={() => setPicked(keyOf(span))}
      >
        <span className="num">
          {span.kind === 'daily' ? `${span.from.slice(5)} ${dayName(span.from, language)}` : `${span.from.slice(5)} – ${span.to.slice(5)}`}
        </span>
        <Tag tone={TONES[span.state]}>{t(`state.${span.state}`)}</Tag>
      </button>
    </li>
  );
  return (
    <>
      <header className="handover-head">
        {days + weeks === 0 && <Tag tone="done">{t('nothingMissing')}</Tag>}
        {days > 0 && <Tag tone="late">{t('missingDays', { n: days })}</Tag>}
        {weeks > 0 && <Tag tone="late">{t('missingWeeks', { n: weeks })}</Tag>}
        {found.missed.map((row) => (
          <Link key={row.id} className="link" href={`/r/handover/${row.id}`}>
            {t('missedSheets')} {row.no}
          </Link>
        ))}
        <span className="muted small push num">{dayOf(now())}</span>
      </header>
      <div className="reviews-cols">
        <nav className="reviews-list card" aria-label={t('tabReviews')}>
          <h3>{t('days')}</h3>
          <ul>{spans.filter((one) => one.kind === 'daily').map(item)}</ul>
          <h3>{t('weeks')}</h3>
          <ul>{spans.filter((one) => one.kind === 'weekly').map(item)}</ul>
        </nav>
        {chosen && <ReviewPane key={keyOf(chosen)} span={chosen} found={found} />}
      </div>
    </>
  );
}

const TONES = { checked: 'done', missing: 'late', empty: 'calm', before: 'calm' } as const;

/** 周三, Wed. */
export function dayName(day: Day, language: Language): string {
  const names = language === 'zh' ? '一二三四五六日' : ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const name = names[weekday(day) - 1] ?? '';
  return language === 'zh' ? `周${name}` : name;
}

/** ↑↓ go through the days while nobody types. */
function useSteps(keys: readonly string[], current: string, pick: (key: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || event.defaultPrevented || isComposing(event) || isWriting(event.target) || event.altKey) return;
      const next = keys[keys.indexOf(current) + step];
      if (next === undefined) return;
      event.preventDefault();
      pick(next);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys, current, pick]);
}
