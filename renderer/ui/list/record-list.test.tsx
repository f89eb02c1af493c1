import { usePreferences } from '@renderer/stores/preferences';
import { VOID } from '@shared/registers/contract/row';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { EyesContext } from '../seen';
import { NOW, sampleEyes } from '../testing/sample-context';
import { dutyDefinition, dutyRow } from '../testing/sample-rows';
import { goTo, RecordList, type RecordListProps } from './record-list';

const rows = Array.from({ length: 200 }, (_, index) => dutyRow(index));

beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 400 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1000 });
  Object.defineProperty(HTMLElement.prototype, 'scrollHeight', { configurable: true, value: 8000 });
  Object.defineProperty(HTMLElement.prototype, 'scrollTo', {
    configurable: true,
    value(this: HTMLElement, to: { top: number }) {
      this.scrollTop = to.top;
      this.dispatchEvent(new Event('scroll'));
    },
  });
});
beforeEach(() => usePreferences.setState({ columns: {} }));
afterEach(cleanup);

function Holder(props: Partial<RecordListProps>) {
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <EyesContext value={sampleEyes}>
      <RecordList
        definition={dutyDefinition}
        rows={rows}
        hasMore={false}
        loadMore={() => undefined}
        selectedId={selected}
        onSelect={setSelected}
        onOpen={() => undefined}
        now={NOW}
        {...props}
      />
    </EyesContext>
  );
}

const selectedText = (): string =>
  screen.getAllByRole('row').find((row) => row.getAttribute('aria-selected') === 'true')?.textContent ?? '';

describe('RecordList', () => {
  it('draws what is in sight, not everything', () => {
    render(<Holder />);
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('201');
  });

  it('moves and opens by keys', async () => {
    const onOpen = vi.fn();
    const user = userEvent.setup();
    render(<Holder onOpen={onOpen} />);
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(selectedText()).toContain('第 1 件事');
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith('row0001');
  });

  it('asks for the next page once when the end comes near', async () => {
    const loadMore = vi.fn();
    const user = userEvent.setup();
    render(<Holder rows={rows.slice(0, 60)} hasMore loadMore={loadMore} />);
    expect(loadMore).not.toHaveBeenCalled();
    screen.getByRole('grid').focus();
    await user.keyboard('{End}');
    await vi.waitFor(() => expect(loadMore).toHaveBeenCalledTimes(1));
  });

  it('puts urgent open entries first, and says every state in words', () => {
    const some = [
      dutyRow(1),
      dutyRow(2, { data: { urgency: 'urgent' } }),
      dutyRow(3, { state: 'done', open: 0, data: { urgency: 'urgent' } }),
      dutyRow(4, { state: VOID, open: 0, voided: '写错了' }),
      dutyRow(5, { mark: 'late', dueAt: '2026-11-20T14:05:00+08:00' }),
    ];
    render(<Holder rows={some} urgentFirst />);
    const shown = screen.getAllByRole('row').slice(1);
    expect(shown.map((row) => /第 (\d) 件事/.exec(row.textContent ?? '')?.[1])).toEqual(['2', '1', '3', '4', '5']);
    expect(shown[0]?.textContent).toContain('紧急');
    expect(shown[2]?.textContent).toContain('已完成');
    expect(within(shown[3] as HTMLElement).getByText('作废')).toBeTruthy();
    expect(shown[4]?.textContent).toContain('补录');
    expect(shown[4]?.textContent).toContain('逾期 24 小时');
  });

  it('remembers which columns are hidden', async () => {
    const user = userEvent.setup();
    render(<Holder />);
    expect(screen.getByRole('columnheader', { name: '姓名' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '列' }));
    await user.click(screen.getByRole('checkbox', { name: '姓名' }));
    expect(screen.queryByRole('columnheader', { name: '姓名' })).toBeNull();
    expect(usePreferences.getState().columns).toEqual({ duty: { name: { hidden: true } } });
  });

  it('says what belongs into an empty list and which key adds it', () => {
    render(<Holder rows={[]} addKey="F2" />);
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
