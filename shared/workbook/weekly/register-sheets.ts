/** The sheets of the registers in the order of the workbook; lines that are records of their own stand on a sheet of their own (EX-1). */
import type { AnyDefinition } from '../../registers/contract/definition';
import { registerList } from '../../registers/index';
import type { Sheet } from '../model';
import { CORRECTIONS_SHEET } from './corrections';
import { RECOUNTS_SHEET } from './recounts';
import { linesSheet, type Privacy, registerSheet, type WeekRow } from './register-sheet';

/** Fields whose lines stand on a sheet of their own. */
const OWN_SHEETS: Readonly<Record<string, readonly string[]>> = { callbacks: ['rounds'] };
/** Names of sheets that stand before those of the registers. */
const TAKEN: readonly string[] = ['封面', '指标', CORRECTIONS_SHEET, RECOUNTS_SHEET];

export interface SheetOfRegister {
  readonly register: string;
  /** Field whose lines these are; '' = the records themselves. */
  readonly lines: string;
  readonly sheet: Sheet;
}

/** One sheet a register, and behind it those of its lines. */
export function registerSheets(
  registers: readonly { readonly definition: AnyDefinition; readonly rows: readonly WeekRow[] }[],
  privacy: Privacy,
): readonly SheetOfRegister[] {
  const made: SheetOfRegister[] = [];
  const names = (): string[] => [...TAKEN, ...made.map(({ sheet }) => sheet.name)];
  for (const { definition, rows } of registers) {
    made.push({ register: definition.id, lines: '', sheet: registerSheet(definition, rows, privacy, names()) });
    for (const key of OWN_SHEETS[definition.id] ?? [])
      made.push({ register: definition.id, lines: key, sheet: linesSheet(definition, key, rows, privacy, names()) });
  }
  return made;
}

/** The sheets of all registers without a row: their names and columns, for whoever reads workbooks. */
export function emptyRegisterSheets(): readonly SheetOfRegister[] {
  return registerSheets(
    registerList.map(({ definition }) => ({ definition, rows: [] })),
    'full',
  );
}
