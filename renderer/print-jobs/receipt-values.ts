/** 周报报送回执: a hand-over as its ledger has it, with the code that both sides compare (EX-4). */
import type { RecordCell, RecordSection } from '@renderer/print/model';
import { valueCell } from '@renderer/print/record-cells';
import type { Row } from '@shared/registers/contract/row';
import { weekreports } from '@shared/registers/weekreports/definition';
import { reportCode } from '@shared/workbook/report-code';
import { blankSections, derivedSections } from './derived-sections';

/** The code stands right after the file that it is of. */
const FILE = 'fileName';

export function receiptSections(row: Row): readonly RecordSection[] {
  return withCode(derivedSections(weekreports, row, ''), reportCode(row));
}

/** The same for the pen. */
export function blankReceipt(): readonly RecordSection[] {
  return withCode(blankSections(weekreports), '');
}

function withCode(sections: readonly RecordSection[], code: string): readonly RecordSection[] {
  const cells = (cell: RecordCell): readonly RecordCell[] =>
    cell.key === FILE ? [{ ...cell, span: 6 }, valueCell('#code', '确认码', code, 3)] : [cell];
  return sections.map((section) => ({ ...section, cells: section.cells.flatMap(cells) }));
}
