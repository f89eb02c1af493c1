/** Which shift runs at an instant. A shift may reach over midnight; shifts may leave gaps, then the last one to begin goes on. */
import { z } from 'zod';
import { addDays, at, clockOf, dayOf, type Instant } from '../../base/time';

export interface Shift {
  readonly name: string;
  /** `hh:mm`; the shift runs from here (included) to `to` (excluded), over midnight when `to` is not later. */
  readonly from: string;
  readonly to: string;
}

export const shiftClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export interface RunningShift {
  /** '' when the site has no shifts. */
  readonly name: string;
  /** When it began; '' when the site has no shifts. */
  readonly since: Instant | '';
  readonly until: Instant | '';
}

/** The shift running at `now`. In a gap between shifts the one that began last counts on, so that no record is without a shift. */
export function shiftAt(shifts: readonly Shift[], now: Instant): RunningShift {
  const starts = shifts.map((shift) => ({ shift, since: lastStart(shift, now) }));
  const running = starts.filter(({ shift, since }) => now < endOf(shift, since));
  const [latest] = (running.length > 0 ? running : starts).sort((a, b) => (a.since > b.since ? -1 : 1));
  if (!latest) return { name: '', since: '', until: '' };
  return { name: latest.shift.name, since: latest.since, until: endOf(latest.shift, latest.since) };
}

function lastStart(shift: Shift, now: Instant): Instant {
  const today = dayOf(now);
  return at(clockOf(now) >= shift.from ? today : addDays(today, -1), shift.from);
}

function endOf(shift: Shift, since: Instant): Instant {
  return at(shift.to > shift.from ? dayOf(since) : addDays(dayOf(since), 1), shift.to);
}
