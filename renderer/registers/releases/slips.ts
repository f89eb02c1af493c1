/** Which slips the desk sees on its board, and which one a scan or a few words mean (RG-5). */
import { unitRank } from '@renderer/ui/unit-finder';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import type { ReleaseData } from '@shared/registers/releases/fields';

/** Whether a slip is meant by what was typed: its number, the number of the pad, unit, name or plate; '' means all. */
export function slipMeant(row: Row<ReleaseData>, typed: string): boolean {
  const wanted = typed.trim().toUpperCase();
  if (wanted === '') return true;
  if (row.unit !== '' && unitRank(row.unit, typed) !== null) return true;
  return [row.no, ...['slipNo', 'applicant', 'plate'].map((key) => textIn(row.data, key))].some((text) =>
    text.toUpperCase().includes(wanted),
  );
}

/** The slip whose whole number was scanned or typed; undefined for anything less. */
export function slipScanned(rows: readonly Row<ReleaseData>[], typed: string): Row<ReleaseData> | undefined {
  const wanted = typed.trim().toUpperCase();
  return wanted === '' ? undefined : rows.find(({ no, data }) => no === wanted || data.slipNo.trim().toUpperCase() === wanted);
}
