/** Sentences above the answers: call hours and holidays (CB-9), attempts that failed (CB-5). */
import { type Marks, useLabel, useLanguage, useMarks, useText } from '@renderer/i18n/use-text';
import { Sentence } from '@renderer/ui/parts/sentence';
import { clockOf, dayOf, type Instant, showTime } from '@shared/base/time';
import { ATTEMPTS } from '@shared/registers/callbacks/choices';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Row } from '@shared/registers/contract/row';
import type { ClockSpan } from '@shared/rules/calendar/spans';
import type { WorkdayTable } from '@shared/rules/calendar/table';
import type { CallWindow } from '@shared/rules/callbacks/call-hours';
import { OTHER_HOURS } from '@shared/rules/callbacks/preset-parts';
import { type Attempt, attemptsOf } from '@shared/rules/callbacks/rounds';
import { dueNote } from './due-note';
import { words } from './texts';

interface WindowProps {
  readonly window: CallWindow;
  readonly hours: readonly ClockSpan[] | undefined;
  /** Do-not-disturb hours of the unit as text. */
  readonly rest: string;
  readonly now: Instant;
}

/** `9:00–12:00、14:00–20:00`. */
function hoursText(hours: readonly ClockSpan[], { list }: Marks): string {
  return list(hours.map(({ from, to }) => `${from}–${to}`));
}

export function Window({ window, hours, rest, now }: WindowProps) {
  const t = useText(words);
  const marks = useMarks();
  const opens = opening(window, now, t);
  return (
    <>
      {window.why === 'outside-hours' && (
        <Sentence tone="calm">{t('closedHours', { hours: hoursText(hours ?? OTHER_HOURS.callHours, marks), opens })}</Sentence>
      )}
      {window.why === 'do-not-disturb' && <Sentence tone="calm">{t('closedRest', { span: rest, opens })}</Sentence>}
      {window.warning === 'holiday' && <Sentence tone="calm">{t('holiday')}</Sentence>}
      {window.warning === 'unknown-year' && <Sentence tone="calm">{t('unknownYear')}</Sentence>}
    </>
  );
}

function opening(window: CallWindow, now: Instant, t: ReturnType<typeof useText<typeof words>>): string {
  if (window.opensAt === '') return t('opensNever');
  const time = dayOf(window.opensAt) === dayOf(now) ? clockOf(window.opensAt) : showTime(window.opensAt).slice(5);
  return t('opens', { time });
}

interface DueNoteProps {
  readonly row: Row<CallbackData>;
  readonly table: WorkdayTable;
  readonly now: Instant;
}

/** The last day is a holiday, a weekend, or of a year without a calendar (CB-2). */
export function DueNote({ row, table, now }: DueNoteProps) {
  const note = dueNote(row, table, now, useLanguage());
  return note === '' ? null : <Sentence tone="calm">{note}</Sentence>;
}

/** The attempts of this round, and the word to the supervisor when nobody was reached too often. */
export function Notes({ data }: { readonly data: CallbackData }) {
  const t = useText(words);
  const marks = useMarks();
  const say = useLabel();
  const round = (data.round ?? 0) + 1;
  const now = data.attempts.filter((one) => one.round === round);
  if (now.length === 0) return null;
  const told = attemptsOf(now.map((one) => one.kind as Attempt));
  const what = now.map((one) => {
    const kind = ATTEMPTS[one.kind as keyof typeof ATTEMPTS];
    return [kind ? say(kind) : '', showTime(String(one.at)).slice(5), String(one.note ?? '')].filter((part) => part !== '').join(' ');
  });
  return (
    <Sentence tone={told.tellSupervisor ? 'late' : 'calm'}>
      {t('attempts', { what: marks.sentences(what) })} {told.tellSupervisor && t('tellSupervisor', { n: told.counted })}
    </Sentence>
  );
}
