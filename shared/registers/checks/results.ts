/** What a line of a check may say, and what the whole of it comes to. */
import { text } from '../../base/text';
import type { CellValue } from '../contract/fields';

export const RESULTS = {
  normal: text('正常', 'In order'),
  abnormal: text('异常', 'Out of order'),
  failed: text('不合格', 'Below standard'),
} as const;

export type CheckResult = keyof typeof RESULTS;

interface Line {
  readonly item: CellValue;
  readonly result: CellValue;
}

/** The lines with a result, in their order. */
export function linesWith<L extends Line>(lines: readonly L[], result: CheckResult): readonly L[] {
  return lines.filter((line) => line.result === result);
}

/** The worst of the lines: what is broken (异常) is told before what is not clean (不合格); '' without lines. */
export function verdictOf(lines: readonly Line[]): CheckResult | '' {
  if (lines.length === 0) return '';
  if (linesWith(lines, 'abnormal').length > 0) return 'abnormal';
  return linesWith(lines, 'failed').length > 0 ? 'failed' : 'normal';
}
