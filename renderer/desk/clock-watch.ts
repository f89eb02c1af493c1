/** Looks now and then whether the computer's clock can be believed, and tells the trust light. */
import { journalTimes } from '@renderer/db/clock-facts';
import type { Deskbook } from '@renderer/db/database';
import { useSafety } from '@renderer/stores/safety';
import { CHINA_OFFSET } from '@shared/base/time';
import { type ClockTrouble, clockTrouble } from '@shared/rules/clock/trouble';
import { useEffect, useState } from 'react';
import { nowInstant, zoneMinutes } from './clock';

const LOOK_SECONDS = 60;

/** What is wrong with the clock at this moment; null when nothing is. */
export async function clockNow(db: Deskbook): Promise<ClockTrouble | null> {
  const times = await journalTimes(db);
  return clockTrouble({ ...times, now: nowInstant(), zone: zoneMinutes(), siteZone: CHINA_OFFSET });
}

/** The same while the window is open; `look` looks at once, as after an acknowledgement. */
export function useClockWatch(db: Deskbook): { readonly trouble: ClockTrouble | null; readonly look: () => void } {
  const [trouble, setTrouble] = useState<ClockTrouble | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      // Without an answer of the database nothing new is known of the clock.
      const found = await clockNow(db).catch(() => undefined);
      if (left || found === undefined) return;
      setTrouble(found);
      useSafety.getState().learn({ clock: found?.kind ?? '' });
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_SECONDS * 1000);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [db, round]);
  return { trouble, look: () => setRound(round + 1) };
}
