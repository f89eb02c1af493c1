/** What a unit asked the desk to mind, as it is said wherever the unit comes up (BY-10). */
import type { Text } from '../../base/text';
import type { Day } from '../../base/time';
import { rowAs } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';
import { instructions } from '../../registers/instructions/definition';
import type { InstructionData } from '../../registers/instructions/fields';
import { inForce } from '../../registers/instructions/rules';

export type InstructionRow = Row<InstructionData>;

/** Those of the rows that hold on a day. Throws when a row is of another register. */
export function standing(rows: readonly Row[], day: Day): readonly InstructionRow[] {
  return rows.map((row) => rowAs(instructions, row)).filter((row) => inForce(row, day));
}

/** What an instruction is about, in a word or two; null for one of no kind, which is told by its text alone. */
export function subjectOf({ data: { kind } }: InstructionRow): Text | null {
  return kind === '' || kind === 'other' ? null : instructions.fields.kind.options[kind];
}
