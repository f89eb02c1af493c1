import type { Chart, ChartCell } from '@shared/charts/model';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChartFigure } from './chart-figure';
import type { drawChart, Place } from './draw';

const drawn = vi.hoisted(() => ({ pick: null as ((place: Place) => void) | null, rings: [] as (Place | null)[] }));

vi.mock('./draw', () => ({
  drawChart: ((_element, _chart, onPick) => {
    drawn.pick = onPick;
    return { show: () => undefined, fit: () => undefined, ring: (place) => void drawn.rings.push(place), close: () => undefined };
  }) satisfies typeof drawChart,
}));

const cell = (value: number, behind = `b${value}`): ChartCell => ({ value, text: String(value), behind });
const CHART: Chart = {
  id: 'c',
  kind: 'bars',
  caption: '投诉，按类别',
  unit: '件',
  of: '类别',
  categories: ['安保', '清洁'],
  series: [
    { name: '本期', cells: [cell(12), cell(3)] },
    { name: '上期', cells: [cell(9), cell(0, '')] },
  ],
};

beforeEach(() => {
  drawn.pick = null;
  drawn.rings.length = 0;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
});
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly tell: (entries: readonly { isIntersecting: boolean }[]) => void;
      constructor(tell: (entries: readonly { isIntersecting: boolean }[]) => void) {
        this.tell = tell;
      }
      observe(): void {
        this.tell([{ isIntersecting: true }]);
      }
      disconnect(): void {}
    },
  );
});
afterEach(cleanup);

async function show(chart = CHART) {
  const onOpen = vi.fn<(cell: ChartCell, title: string) => void>();
  render(<ChartFigure chart={chart} onOpen={onOpen} />);
  return { onOpen, user: userEvent.setup() };
}

describe('ChartFigure', () => {
  it('tells its numbers as a table to who cannot see it, without keys there', async () => {
    await show();
    const table = screen.getByRole('table');
    expect(table.closest('.only-spoken')).not.toBeNull();
    expect([...table.querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['类别', '本期', '上期'],
      ['安保', '12', '9'],
      ['清洁', '3', '0'],
    ]);
    expect(table.querySelector('button')).toBeNull();
  });

  it('opens the records of a bar by a click', async () => {
    const { onOpen } = await show();
    await waitFor(() => expect(drawn.pick).not.toBeNull());
    drawn.pick?.({ series: 1, category: 0 });
    expect(onOpen.mock.lastCall).toEqual([cell(9), '安保 · 上期']);
    drawn.pick?.({ series: 1, category: 1 });
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('walks from number to number, says each, and opens it with Enter', async () => {
    const { onOpen, user } = await show();
    await waitFor(() => expect(drawn.pick).not.toBeNull());
    const slider = screen.getByRole('slider', { name: '投诉，按类别' });
    slider.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(slider.getAttribute('aria-valuetext')).toBe('清洁 · 本期：3');
    expect(drawn.rings.at(-1)).toEqual({ series: 0, category: 1 });
    await user.keyboard('{Enter}');
    expect(onOpen.mock.lastCall).toEqual([cell(3), '清洁 · 本期']);
  });

  it('shows the table instead, where each number with records is a button', async () => {
    const { onOpen, user } = await show();
    await user.click(screen.getByRole('button', { name: '看表格' }));
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.getByRole('table').querySelectorAll('button')).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: /^9 / }));
    expect(onOpen.mock.lastCall).toEqual([cell(9), '安保 · 上期']);
  });

  it('draws no empty axes', async () => {
    await show({ ...CHART, series: [{ name: '本期', cells: [cell(0), cell(0)] }] });
    expect(screen.getByText('这段时间没有可画的数')).toBeTruthy();
    expect(screen.queryByRole('slider')).toBeNull();
  });
});
