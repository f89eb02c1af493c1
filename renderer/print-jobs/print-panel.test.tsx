import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PrintPanel } from './print-panel';
import { topPrintable, usePrintState } from './print-state';
import { usePrintable } from './use-printable';

function Thing({ rank, print, enabled = true }: { readonly rank: number; readonly print: () => void; readonly enabled?: boolean }) {
  usePrintable(rank, print, enabled);
  return null;
}

afterEach(cleanup);
beforeEach(() => usePrintState.setState({ phase: { kind: 'idle' }, printables: [] }));

describe('Ctrl+P', () => {
  it('prints what is open: the record before the list, the list when the record is gone', () => {
    const list = vi.fn();
    const record = vi.fn();
    const page = (open: boolean) => (
      <>
        <PrintPanel />
        <Thing rank={1} print={list} />
        {open && <Thing rank={2} print={record} />}
      </>
    );
    const { rerender } = render(page(true));
    fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true });
    rerender(page(false));
    const stopped = !fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true });
    expect([record.mock.calls.length, list.mock.calls.length, stopped]).toEqual([1, 1, true]);
  });

  it.each([
    ['composing', { key: 'p', ctrlKey: true, isComposing: true }],
    ['a plain p', { key: 'p' }],
    ['Ctrl+Shift+P', { key: 'P', ctrlKey: true, shiftKey: true }],
  ])('leaves %s alone', (_, init) => {
    const print = vi.fn();
    render(
      <>
        <PrintPanel />
        <Thing rank={1} print={print} />
      </>,
    );
    fireEvent.keyDown(document.body, init);
    expect(print).not.toHaveBeenCalled();
  });

  it('says so where there is nothing to print', () => {
    render(<PrintPanel />);
    fireEvent.keyDown(document.body, { key: 'p', ctrlKey: true });
    expect(screen.getByRole('alert').textContent).toContain('没有可以打印的内容');
  });
});

describe('topPrintable', () => {
  it('takes the newest of the highest', () => {
    const of = (rank: number) => ({ rank, print: () => undefined });
    const [a, b, c] = [of(2), of(2), of(1)];
    expect(topPrintable([a, b, c])).toBe(b);
    expect(topPrintable([])).toBeUndefined();
  });
});
