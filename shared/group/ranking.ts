/** Who is best in a figure and who is worst (EX-6). */
import type { Cell } from '@shared/workbook/model';
import { type FigureName, indicatorKnown } from './combine';
import { deskName } from './desk-name';
import { asNumber, type ShowFigure } from './figure-text';
import type { GroupData } from './group-data';
import { valuesOf } from './outliers';

/** Of many desks the first and the last so many are named. */
const NAMED = 20;

/** Lines of the ranking of one figure, best first: indicator, rank, desk, value, unit. Equal values share a rank. */
export function rankingRows(data: GroupData, name: FigureName, show: ShowFigure = asNumber): readonly (readonly Cell[])[] {
  const moreIsBetter = indicatorKnown(name.id)?.better === 'more' || (indicatorKnown(name.id) === null && name.unit === '%');
  const values = [...valuesOf(data, name)].sort((a, b) => (moreIsBetter ? b.value - a.value : a.value - b.value));
  let rank = 0;
  const rows = values.map(({ desk, value }, index): readonly Cell[] => {
    if (value !== values[index - 1]?.value) rank = index + 1;
    return [name.name, rank, deskName(desk), show(name, value), name.unit];
  });
  return rows.length <= 2 * NAMED ? rows : [...rows.slice(0, NAMED), ...rows.slice(-NAMED)];
}
