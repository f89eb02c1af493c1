/** The standing instructions of a unit that hold today, live (BY-10). */
import { ofUnit } from '@renderer/db/queries';
import { useLive } from '@renderer/db/use-live';
import { useDesk } from '@renderer/desk/desk-context';
import { dayOf } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { instructions } from '@shared/registers/instructions/definition';
import type { InstructionData } from '@shared/registers/instructions/fields';
import { inForce } from '@shared/registers/instructions/rules';

const NONE: readonly Row<InstructionData>[] = [];

/** Empty for no unit, and until it has been read. */
export function useInstructions(unit: string): readonly Row<InstructionData>[] {
  const { db, now } = useDesk();
  const today = dayOf(now());
  const found = useLive(async () => {
    const rows = unit === '' ? [] : await ofUnit(db, unit, 'instructions');
    return { unit, rows: rows.map((row) => rowAs(instructions, row)).filter((row) => inForce(row, today)) };
  }, [db, unit, today]);
  return found?.unit === unit ? found.rows : NONE;
}
