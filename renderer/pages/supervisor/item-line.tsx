/** One line of a list: what it is about, since when, and whether somebody else has to do it. */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { dayName } from '@renderer/pages/handover/reviews-tab';
import { dueText, shortTime } from '@renderer/ui/list/due';
import { Tag } from '@renderer/ui/parts/tag';
import { useGist, useSeen } from '@renderer/ui/seen';
import { type Instant, weekRange } from '@shared/base/time';
import { SOURCES } from '@shared/registers/contract/callback-sources';
import { rowAs } from '@shared/registers/contract/command';
import { printouts } from '@shared/registers/printouts/definition';
import type { LateGroup } from '@shared/rules/supervisor/late';
import { LATE_KINDS } from '@shared/rules/supervisor/late';
import type { ReactNode } from 'react';
import { dayOrTime } from './day-or-time';
import type { Item } from './items';
import { lineWords } from './line-words';
import { words } from './texts';
import type { Staged } from './use-staged';
import type { Ticks } from './use-ticks';

interface ItemLineProps {
  readonly item: Item;
  readonly now: Instant;
  readonly staged: Staged['opinions'];
  readonly ticks: Ticks | null;
}

export function ItemLine({ item, now, staged, ticks }: ItemLineProps) {
  const t = useText(words);
  const label = useLabel();
  const language = useLanguage();
  const gist = useGist('list');
  const see = useSeen('list');
  switch (item.kind) {
    case 'record': {
      const { row, at, tone, others, why } = item.line;
      const opinion = staged.get(row.id)?.opinion;
      return (
        <Two
          first={row.unit !== '' && <b>{row.unit}</b>}
          what={lineWords(why, see(row)) || gist(row)}
          right={<span className={`num due-${tone}`}>{dayOrTime(at, now)}</span>}
          below={
            opinion !== undefined ? (
              <Tag tone="done">{t('staged')}</Tag>
            ) : others ? (
              <span className="muted small">{t('others')}</span>
            ) : null
          }
        />
      );
    }
    case 'span': {
      const { from, to, kind } = item.span;
      return (
        <Two
          first={<b className="num">{kind === 'daily' ? shortTime(from, now) : t('weekDays', { from: from.slice(5), to: to.slice(5) })}</b>}
          what={kind === 'daily' ? dayName(from, language) : ''}
          right={<Tag tone="late">{t('state.missing')}</Tag>}
        />
      );
    }
    case 'quota': {
      const { source, called, required, missing } = item.quota;
      return (
        <Two
          first={<b>{t('quota', { source: label(SOURCES[source]) })}</b>}
          what=""
          right={<span className="num">{t('quotaCount', { called, required })}</span>}
          below={
            <span className="small">
              <b className={item.danger?.reached === true ? 'due-today' : 'due-late'}>{t('quotaMissing', { n: missing })}</b>{' '}
              {item.danger && <span className="muted">{t('quotaDays', { n: item.danger.daysLeft })}</span>}
            </span>
          }
        />
      );
    }
    case 'late':
      return (
        <Two
          first={<b>{item.group.key || t('nobody')}</b>}
          what=""
          right={<b className="num due-late">{item.group.lines.length}</b>}
          below={<span className="muted small">{kindsIn(item.group, t)}</span>}
        />
      );
    case 'paper': {
      const { paper, source } = item.out;
      const { form, sourceNo, printedAt, printedBy, times } = rowAs(printouts, paper).data;
      const due = dueText(paper, now, language);
      return (
        <>
          {ticks && (
            <input
              type="checkbox"
              tabIndex={-1}
              aria-keyshortcuts="V"
              aria-label={t('chosen', { what: sourceNo })}
              checked={ticks.chosen.has(item.key)}
              onChange={() => ticks.toggle(item.key)}
            />
          )}
          <Two
            first={<b>{form}</b>}
            what={source?.unit ?? ''}
            right={<span className={`num due-${due?.tone === 'late' ? 'late' : 'calm'}`}>{shortTime(printedAt, now)}</span>}
            below={
              <span className="muted small">
                {sourceNo} · {t('paperBy', { by: printedBy })}
                {(times ?? 1) > 1 && ` · ${t('paperTimes', { n: times ?? 1 })}`}
              </span>
            }
          />
        </>
      );
    }
    case 'changed': {
      const { week, records } = item.changed;
      const { from, to } = weekRange(week);
      return (
        <Two
          first={<b>{t('week', { n: Number(week.slice(6)) })}</b>}
          what={t('weekDays', { from: from.slice(5), to: to.slice(5) })}
          right={<Tag tone="today">{t('changedCount', { n: records })}</Tag>}
        />
      );
    }
    default: {
      const { week, report } = item.week;
      const { from, to } = weekRange(week);
      return (
        <Two
          first={<b>{t('week', { n: Number(week.slice(6)) })}</b>}
          what={t('weekDays', { from: from.slice(5), to: to.slice(5) })}
          right={<Tag tone={report ? 'today' : 'late'}>{t(report ? 'weekExported' : 'weekNone')}</Tag>}
        />
      );
    }
  }
}

interface TwoProps {
  readonly first: ReactNode;
  readonly what: string;
  readonly right: ReactNode;
  readonly below?: ReactNode;
}

/** Name and gist, the time at the right; a second row only where there is something to say. */
function Two({ first, what, right, below }: TwoProps) {
  return (
    <span className="super-line">
      <span className="super-line-what">
        {first} {what}
      </span>
      <span className="super-line-right">{right}</span>
      {below && <span className="super-line-below">{below}</span>}
    </span>
  );
}

/** `诉求过了承诺 2 · 回访逾期 1`. */
function kindsIn({ counts }: LateGroup, t: (key: keyof typeof words & `kind.${string}`) => string): string {
  return LATE_KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => `${t(`kind.${kind}`)} ${counts[kind]}`)
    .join(' · ');
}
