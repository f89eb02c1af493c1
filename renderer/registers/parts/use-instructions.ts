/** The standing instructions of a unit that hold today, live (BY-10). */
import { ofUnit } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { dayOf } from '@shared/base/time';
import { type InstructionRow, standing } from '@shared/rules/instructions/standing';

const NONE: readonly InstructionRow[] = [];

/** Empty for no unit, and until it has been read. */
export function useInstructions(unit: string): readonly InstructionRow[] {
  const { db, now } = useDesk();
  const today = dayOf(now());
  const found = useLive(async () => {
    const rows = unit === '' ? [] : await ofUnit(db, unit, 'instructions');
    return { unit, rows: standing(rows, today) };
  }, [db, unit, today]);
  return found?.unit === unit ? found.rows : NONE;
}
