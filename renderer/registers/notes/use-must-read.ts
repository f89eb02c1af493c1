/** The notes that the person signed in still has to read, kept live. */
import { rowsInStates } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { dayOf } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import type { DataIn } from '@shared/registers/contract/definition';
import type { Row } from '@shared/registers/contract/row';
import { notes } from '@shared/registers/notes/definition';
import { mustRead } from '@shared/registers/notes/rules';

const CLOCK_SECONDS = 60;

export type NoteRow = Row<DataIn<typeof notes>>;

/** Oldest first; undefined until the first answer. They vanish at midnight of their last day by themselves. */
export function useMustRead(): readonly NoteRow[] | undefined {
  const { db, actor } = useDesk();
  const today = dayOf(useNow(CLOCK_SECONDS));
  return useLive(async () => {
    const valid = (await rowsInStates(db, notes.id, ['valid'], '')).map((row) => rowAs(notes, row));
    return mustRead(valid, actor.name, today);
  }, [db, actor.name, today]);
}
