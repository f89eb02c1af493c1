/** Lets slips, passes and instructions end when their time is over: on opening, and while the program stays open (`expiry.lapse`). */
import { rowsInStates } from '@renderer/db/queries';
import { mayAs } from '@shared/registers/contract/context';
import { stopsExpiry } from '@shared/rules/clock/trouble';
import { endings } from '@shared/rules/expiry/registers';
import { useEffect } from 'react';
import { useNow } from './clock';
import { clockNow } from './clock-watch';
import { useDesk } from './desk-context';
import { useOpenDesk } from './open-desk';

/** Often enough that nothing valid until midnight is shown as valid for long after. */
const CHECK_SECONDS = 300;
/** Records in one change: with a million behind them each takes a tenth of a second, and whoever saves meanwhile waits. */
const AT_ONCE = 10;

export function useExpiry(): void {
  const { db, actor } = useDesk();
  const { commit } = useOpenDesk();
  const now = useNow(CHECK_SECONDS);
  useEffect(() => {
    if (!mayAs(actor.role, 'receptionist')) return;
    const end = async (): Promise<void> => {
      const rows = (await Promise.all(endings.map(({ definition, state }) => rowsInStates(db, definition.id, [state], '')))).flat();
      if (!rows.some((row) => row.dueAt < now)) return;
      // A clock that jumped would end passes and slips by itself: first somebody says that the time is right.
      if (stopsExpiry(await clockNow(db))) return;
      // Nobody pressed a button, so no bar says it was saved; a refusal is tried again at the next look.
      for (;;) {
        const ended = await commit('expiry.lapse', { most: AT_ONCE }, actor);
        if (!ended.ok || ended.value.rows.length < AT_ONCE) return;
      }
    };
    // A failing read is tried again at the next look.
    void end().catch(() => undefined);
  }, [db, commit, actor, now]);
}
