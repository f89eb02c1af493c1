import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CommandPalette } from './command-palette';
import { ConfirmButton } from './confirm-button';
import { SavedBar } from './saved-bar';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('SavedBar', () => {
  it('offers to take it back for ten seconds, and stays after that', () => {
    vi.useFakeTimers();
    render(<SavedBar no="TS-20261121-003" onUndo={() => undefined} onClose={() => undefined} />);
    const second = (): void =>
      act(() => {
        vi.advanceTimersByTime(1000);
      });
    for (let n = 0; n < 9; n++) second();
    expect(screen.getByRole('button', { name: /撤销/ })).toBeTruthy();
    second();
    expect(screen.queryByRole('button', { name: /撤销/ })).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('已保存 TS-20261121-003');
  });
});

describe('ConfirmButton', () => {
  it('asks once, and Esc takes it back', async () => {
    const onConfirm = vi.fn();
    const user = userEvent.setup();
    render(<ConfirmButton onConfirm={onConfirm}>作废</ConfirmButton>);
    await user.click(screen.getByRole('button', { name: '作废' }));
    expect(screen.getByRole('button', { name: '确定作废' })).toBe(document.activeElement);
    await user.keyboard('{Escape}');
    expect(onConfirm).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: '作废' }));
    await user.keyboard('{Enter}');
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });
});

describe('CommandPalette', () => {
  const commands = [
    { id: 'duty', label: '登记值班记录', keys: 'F2' },
    { id: 'handover', label: '交接班', keys: 'F9' },
  ];
  it('finds by initials and runs by Enter', async () => {
    const onRun = vi.fn();
    const user = userEvent.setup();
    render(<CommandPalette commands={commands} onRun={onRun} onClose={() => undefined} />);
    await user.keyboard('jjb{Enter}');
    expect(onRun).toHaveBeenCalledWith('handover');
  });

  it('gives the focus back when it closes', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    const onClose = vi.fn();
    const user = userEvent.setup();
    const view = render(<CommandPalette commands={commands} onRun={() => undefined} onClose={onClose} />);
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalled();
    view.unmount();
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  it('keeps the focus while a list that comes late asks for it; the list has it afterwards', async () => {
    const list = document.createElement('button');
    document.body.append(list);
    const onClose = vi.fn();
    const user = userEvent.setup();
    const view = render(<CommandPalette commands={commands} onRun={() => undefined} onClose={onClose} />);
    list.focus();
    await user.keyboard('jjb{Escape}');
    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('jjb');
    expect(onClose).toHaveBeenCalledTimes(1);
    view.unmount();
    expect(document.activeElement).toBe(list);
    list.remove();
  });
});
