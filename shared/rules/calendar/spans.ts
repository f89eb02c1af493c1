/** Spans of the clock within a day, such as working hours, call hours and do-not-disturb hours; the end is outside. */
import type { Result } from '@shared/base/result';
import { ok, refuse } from '@shared/base/result';

/** `{ from: '09:00', to: '12:00' }`: 09:00 is inside, 12:00 is not. `to` may be `24:00`. */
export interface ClockSpan {
  readonly from: string;
  readonly to: string;
}

/** Minutes since midnight of `hh:mm` or `hh:mm:ss` (seconds as a fraction). */
export function clockMinutes(clock: string): number {
  const [h = 0, m = 0, s = 0] = clock.split(':').map(Number);
  return h * 60 + m + s / 60;
}

/** Is the clock (`hh:mm` or `hh:mm:ss`) inside a span? A span with `from` after `to` runs over midnight; equal ends are the whole day. */
export function inSpan(clock: string, span: ClockSpan): boolean {
  const now = clockMinutes(clock);
  const from = clockMinutes(span.from);
  const to = clockMinutes(span.to);
  if (from < to) return now >= from && now < to;
  return now >= from || now < to;
}

/**
 * Checks spans typed in the settings and returns them sorted. Refusals: `hours.none` (empty list), `hours.format` (not hh:mm),
 * `hours.order` (end not after start), `hours.overlap`; `params.span` names the span.
 */
export function checkSpans(spans: readonly ClockSpan[]): Result<readonly ClockSpan[]> {
  if (spans.length === 0) return refuse('hours.none');
  const sorted = [...spans].sort((a, b) => clockMinutes(a.from) - clockMinutes(b.from));
  let end = 0;
  for (const span of sorted) {
    const params = { span: `${span.from}-${span.to}` };
    if (!isClock(span.from) || !isClock(span.to)) return refuse('hours.format', undefined, params);
    if (clockMinutes(span.from) >= clockMinutes(span.to)) return refuse('hours.order', undefined, params);
    if (clockMinutes(span.from) < end) return refuse('hours.overlap', undefined, params);
    end = clockMinutes(span.to);
  }
  return ok(sorted);
}

function isClock(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00';
}
