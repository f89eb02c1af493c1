/** Whether the owner lets these goods go: said now, or by an instruction of the unit (RG-5, BY-10). */
import { type Reader, rowAs } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';
import { instructions } from '../../registers/instructions/definition';
import type { InstructionData } from '../../registers/instructions/fields';
import { allowsMoving } from '../../registers/instructions/rules';
import type { ReleaseData } from '../../registers/releases/fields';
import { needsConsent, validDay } from '../../registers/releases/rules';

/** Long-term instructions may be old. */
const SINCE = '2000-01-01T00:00:00+08:00';

/** All instructions of a unit, whatever their state. */
export async function instructionsOf(unit: string, read: Reader): Promise<readonly Row<InstructionData>[]> {
  return unit === '' ? [] : (await read.ofUnit(unit, 'instructions', SINCE)).map((row) => rowAs(instructions, row));
}

/**
 * The instruction that stands in for a consent nobody was asked for; undefined when none is needed, it was given, or there is none. An
 * owner who said no is not overruled by what he said earlier.
 */
export function consentBy(data: ReleaseData, known: readonly Row<InstructionData>[]): Row<InstructionData> | undefined {
  return needsConsent(data) && data.consent === '' ? allowsMoving(known, data.applicant, validDay(data)) : undefined;
}

/** Whether the goods must stay: consent is needed and neither given nor standing. */
export function consentMissing(data: ReleaseData, known: readonly Row<InstructionData>[]): boolean {
  return needsConsent(data) && data.consent !== 'yes' && consentBy(data, known) === undefined;
}
