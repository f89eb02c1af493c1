import { usePreferences } from '@renderer/stores/preferences';
import { VOID } from '@shared/registers/contract/row';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ListHolder, sampleRows, stubLayout } from '../testing/list-holder';
import { dutyRow } from '../testing/sample-rows';
import { goTo } from './record-list';

const rows = sampleRows;

beforeAll(stubLayout);
beforeEach(() => usePreferences.setState({ columns: {} }));
afterEach(cleanup);

const selectedText = (): string =>
  screen.getAllByRole('row').find((row) => row.getAttribute('aria-selected') === 'true')?.textContent ?? '';

describe('RecordList', () => {
  it('draws what is in sight, not everything', () => {
    render(<ListHolder />);
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('201');
  });

  it('moves and opens by keys', async () => {
    const onOpen = vi.fn();
    const user = userEvent.setup();
    render(<ListHolder onOpen={onOpen} />);
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(selectedText()).toContain('第 1 件事');
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith('row0001');
  });

  it('tells which lines are in sight', async () => {
    const onSight = vi.fn();
    const user = userEvent.setup();
    render(<ListHolder onSight={onSight} />);
    expect(onSight).toHaveBeenLastCalledWith(0, expect.any(Number));
    screen.getByRole('grid').focus();
    await user.keyboard('{End}');
    await vi.waitFor(() => expect(onSight).toHaveBeenLastCalledWith(expect.any(Number), 199));
  });

  it('says every state, mark and due time in words', () => {
    const some = [
      dutyRow(2, { data: { urgency: 'urgent' } }),
      dutyRow(1),
      dutyRow(3, { state: 'done', open: 0, data: { urgency: 'urgent' } }),
      dutyRow(4, { state: VOID, open: 0, voided: '写错了' }),
      dutyRow(5, { mark: 'late', dueAt: '2026-11-20T14:05:00+08:00' }),
    ];
    render(<ListHolder rows={some} />);
    const shown = screen.getAllByRole('row').slice(1);
    expect(shown.map((row) => /第 (\d) 件事/.exec(row.textContent ?? '')?.[1])).toEqual(['2', '1', '3', '4', '5']);
    expect(shown[0]?.textContent).toContain('紧急');
    expect(shown[2]?.textContent).toContain('已完成');
    expect(within(shown[3] as HTMLElement).getByText('作废')).toBeTruthy();
    expect(shown[4]?.textContent).toContain('补录');
    expect(shown[4]?.textContent).toContain('逾期 24 小时');
  });

  it('keeps the place of what is in sight when records come before it, and shows them at the top', async () => {
    const { rerender } = render(<ListHolder />);
    const grid = screen.getByRole('grid');
    await act(async () => grid.scrollTo({ top: 3600 }));
    const before = screen.getAllByRole('row').map((row) => row.textContent);
    rerender(<ListHolder rows={[dutyRow(901), dutyRow(902), ...rows]} />);
    expect(grid.scrollTop).toBe(3600 + 2 * 36);
    rerender(<ListHolder rows={rows} />);
    expect(grid.scrollTop).toBe(3600);
    expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(before);
    await act(async () => grid.scrollTo({ top: 0 }));
    rerender(<ListHolder rows={[dutyRow(901), ...rows]} />);
    expect(grid.scrollTop).toBe(0);
    expect(screen.getAllByRole('row')[1]?.textContent).toContain('第 901 件事');
  });

  it('holds an empty line for a record that is not in hand', () => {
    render(<ListHolder rowOf={(id) => (id === 'row0001' ? undefined : rows.find((row) => row.id === id))} />);
    const [, , second] = screen.getAllByRole('row');
    expect([second?.textContent, second?.getAttribute('aria-busy'), second?.getAttribute('aria-rowindex')]).toEqual(['', 'true', '3']);
  });

  it('says how far it looked, and goes on by a click or by going down at the end', async () => {
    const lookOn = vi.fn();
    const user = userEvent.setup();
    const search = { looked: 4000, upTo: '2026-03-01', lookOn: null };
    const { rerender } = render(<ListHolder rows={[]} hasMore search={search} />);
    expect(screen.getByText('正在找，看过 4000 条，到 2026-03-01')).toBeTruthy();
    rerender(<ListHolder rows={[]} hasMore search={{ ...search, lookOn }} />);
    expect(screen.getByRole('status').textContent).toContain('看过 4000 条，到 2026-03-01，没有符合的');
    await user.click(screen.getByRole('button', { name: '接着找' }));
    expect(lookOn).toHaveBeenCalledTimes(1);
    rerender(<ListHolder rows={rows.slice(0, 2)} hasMore search={{ ...search, upTo: '', lookOn }} />);
    expect(screen.getByRole('status').textContent).not.toContain('没有符合的');
    screen.getByRole('grid').focus();
    await user.keyboard('{End}{ArrowDown}');
    expect(lookOn).toHaveBeenCalledTimes(2);
  });

  it('remembers which columns are hidden', async () => {
    const user = userEvent.setup();
    render(<ListHolder />);
    expect(screen.getByRole('columnheader', { name: '姓名' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '列' }));
    await user.click(screen.getByRole('checkbox', { name: '姓名' }));
    expect(screen.queryByRole('columnheader', { name: '姓名' })).toBeNull();
    expect(usePreferences.getState().columns).toEqual({ duty: { name: { hidden: true } } });
  });

  it('says what belongs into an empty list and which key adds it', () => {
    render(<ListHolder rows={[]} addKey="F2" />);
    expect(screen.getByText('还没有值班记录')).toBeTruthy();
    expect(screen.getByText(/按 F2 登记/)).toBeTruthy();
  });
});

describe('goTo', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowUp', -1, 9],
    ['ArrowDown', 9, 9],
    ['PageDown', 3, 7],
    ['PageUp', 3, 0],
    ['End', 0, 9],
    ['Home', 5, 0],
    ['a', 5, null],
  ])('%s from %d → %s', (key, from, expected) => expect(goTo(key, from, 10, 4)).toBe(expected));
  it('goes nowhere in an empty list', () => expect(goTo('End', -1, 0, 4)).toBeNull());
});
