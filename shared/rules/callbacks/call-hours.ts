/** May this resident be called now, and if not, when again (CB-9). */

import type { Instant } from '@shared/base/time';
import { addDays, at, dayOf, offsetOf } from '@shared/base/time';
import { asText } from '@shared/registers/contract/fields';
import type { ClockSpan } from '../calendar/spans';
import { inSpan } from '../calendar/spans';
import type { WorkdayTable } from '../calendar/table';
import { dayKind } from '../calendar/table';

export interface CallWindow {
  readonly open: boolean;
  readonly why: '' | 'outside-hours' | 'do-not-disturb';
  /** When it opens again; '' while open, or when the do-not-disturb hours leave nothing of the call hours. */
  readonly opensAt: Instant;
  /** Public holidays are allowed but warn; so does a year without a calendar. */
  readonly warning: '' | 'holiday' | 'unknown-year';
}

/**
 * Is `now` within the policy's call hours and outside the unit's do-not-disturb hours (which may run over midnight)? The end of a span
 * is outside: until 12:00 means that 12:00 is too late (§6). The desk may go on after confirming.
 */
export function callWindow(now: Instant, callHours: readonly ClockSpan[], quiet: readonly ClockSpan[], table: WorkdayTable): CallWindow {
  const kind = dayKind(dayOf(now), table);
  const warning = kind === 'holiday' || kind === 'unknown-year' ? kind : '';
  const why = closedWhy(now, callHours, quiet);
  return { open: why === '', why, opensAt: why === '' ? '' : nextOpening(now, callHours, quiet), warning };
}

/** The do-not-disturb hours of a unit as its record holds them: `9:00`, `9：00` and `09:00` are the same; what is no time is left out. */
export function quietHours(lines: readonly { readonly from: unknown; readonly to: unknown }[]): readonly ClockSpan[] {
  return lines.map(({ from, to }) => ({ from: clockText(from), to: clockText(to) })).filter(({ from, to }) => from !== '' && to !== '');
}

function clockText(value: unknown): string {
  const text = asText(value).normalize('NFKC').trim();
  const found = /^([01]?\d|2[0-3]):([0-5]\d)$|^24:00$/.exec(text);
  if (!found) return '';
  return text.padStart(5, '0');
}

function closedWhy(instant: Instant, callHours: readonly ClockSpan[], quiet: readonly ClockSpan[]): CallWindow['why'] {
  const clock = instant.slice(11, 19);
  if (!callHours.some((span) => inSpan(clock, span))) return 'outside-hours';
  return quiet.some((span) => inSpan(clock, span)) ? 'do-not-disturb' : '';
}

/** It can only open where call hours begin or do-not-disturb hours end; today and tomorrow hold each of them once after now. */
function nextOpening(now: Instant, callHours: readonly ClockSpan[], quiet: readonly ClockSpan[]): Instant {
  const clocks = [...callHours.map((span) => span.from), ...quiet.map((span) => span.to)];
  const today = dayOf(now);
  const openings = [today, addDays(today, 1)].flatMap((day) => clocks.map((clock) => at(day, clock, offsetOf(now))));
  return openings.sort().find((opening) => opening > now && closedWhy(opening, callHours, quiet) === '') ?? '';
}
