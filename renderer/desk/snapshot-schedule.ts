/** Makes snapshots and tests them by the clock: each day, after each handover signature; has the copies follow when somebody was taken out. */
import { useEffect, useRef } from 'react';
import type { Commit } from './committer';
import type { SnapshotWatch } from './snapshot-watch';
import type { SnapshotDesk } from './take-snapshot';

const LOOK_SECONDS = 20;

/** `desk` null: nothing is scheduled (demonstration, no founded site, a browser without a folder). */
export function useSnapshotSchedule(desk: SnapshotDesk | null, commit: Commit): void {
  const latest = useRef({ desk, commit });
  useEffect(() => {
    latest.current = { desk, commit };
  });
  const db = desk?.db ?? null;
  useEffect(() => {
    if (db === null) return;
    let watch: SnapshotWatch | null = null;
    const look = async (): Promise<void> => {
      const { SnapshotWatch: Watch } = await import('./snapshot-watch');
      watch ??= new Watch(db);
      const now = latest.current;
      if (now.desk) await watch.look(now.desk, now.commit);
    };
    const timer = setInterval(() => void look(), LOOK_SECONDS * 1000);
    return () => clearInterval(timer);
  }, [db]);
}
