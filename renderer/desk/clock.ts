/** The clock and the ids of the window: the one place where the program asks what time it is. */
import { fromMs, type Instant } from '@shared/base/time';
import { useEffect, useState } from 'react';
import { monotonicFactory } from 'ulid';

/** Now, in the zone of the site. */
export function nowInstant(): Instant {
  return fromMs(Date.now());
}

/** Offset of the computer's time zone from UTC, minutes, east of it positive. */
export function zoneMinutes(): number {
  return -new Date().getTimezoneOffset();
}

/** Ids in the order in which they were made, also within one millisecond. */
export const newId: () => string = monotonicFactory();

/** The time for the screen, renewed every `seconds`. */
export function useNow(seconds: number): Instant {
  const [now, setNow] = useState(nowInstant);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowInstant()), seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
  return now;
}
