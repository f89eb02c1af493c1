import { describe, expect, it } from 'vitest';
import { dutyDefinition } from '../testing/sample-rows';
import { fitColumns, leastWidth, listColumns } from './columns';

const all = listColumns(dutyDefinition, {}, 'zh');
const shown = (columns: typeof all): readonly string[] => columns.filter((column) => !column.hidden).map((column) => column.id);

describe('listColumns', () => {
  it('says number, state and due before everything else', () => {
    expect(all.slice(0, 3).map((column) => column.id)).toEqual(['$no', '$state', '$due']);
  });
});

describe('fitColumns', () => {
  it('leaves a list alone that has room, or whose room is not known yet', () => {
    expect(fitColumns(all, {}, 3000)).toEqual(all);
    expect(fitColumns(all, {}, 0)).toBe(all);
  });

  it('drops columns from the right until the rest fits, never unit, number, state, due or the wide one', () => {
    const fitted = fitColumns(all, {}, 920);
    expect(leastWidth(fitted.filter((column) => !column.hidden))).toBeLessThanOrEqual(920);
    expect(fitted.length).toBe(all.length);
    const wide = all.find((column) => column.wide)?.id ?? '';
    const tight = shown(fitColumns(all, {}, 1));
    expect(tight).toEqual(['$no', '$state', '$due', ...all.map(({ id }) => id).filter((id) => id === 'unit' || id === wide)]);
  });

  it('keeps a column that somebody asked for', () => {
    const last = all.findLast((column) => !column.wide && column.field?.kind !== 'unit')?.id ?? '';
    expect(shown(fitColumns(all, {}, 800))).not.toContain(last);
    expect(shown(fitColumns(all, { [last]: { hidden: false } }, 800))).toContain(last);
  });
});
