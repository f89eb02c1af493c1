import { useScanned } from '@renderer/stores/scanned';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useBoardChoice } from './use-board-choice';

afterEach(cleanup);

interface Lines {
  readonly text: string;
  readonly ids: readonly string[];
  readonly exact?: string;
  readonly ready?: boolean;
}

function board(start: Lines) {
  const onEnter = vi.fn();
  const onTick = vi.fn();
  const box = document.createElement('input');
  box.type = 'search';
  const { result, rerender } = renderHook((now) => useBoardChoice({ ready: true, ...now, onEnter, onTick, onText: vi.fn() }), {
    initialProps: start,
  });
  const press = (key: string): void => {
    const event = new KeyboardEvent('keydown', { key });
    Object.defineProperty(event, 'target', { value: box });
    act(() => void result.current.onKey(event));
  };
  return { press, onEnter, onTick, rerender, chosen: () => result.current.chosen };
}

it('does nothing on Enter or Space alone: nobody chose what stands first', () => {
  const { press, onEnter, onTick } = board({ text: '', ids: ['a', 'b'] });
  press('Enter');
  press(' ');
  expect([onEnter.mock.calls, onTick.mock.calls]).toEqual([[], []]);
});

it('goes with the arrows, and stays where it was put', () => {
  const { press, onEnter, onTick, chosen } = board({ text: '', ids: ['a', 'b'] });
  press('ArrowDown');
  press(' ');
  press('ArrowDown');
  press('ArrowDown');
  press('Enter');
  expect([onTick.mock.calls, onEnter.mock.calls, chosen()]).toEqual([[['a']], [['b']], 'b']);
});

it('takes the first that fits what is typed, and before it the one that is named exactly', () => {
  const { press, onEnter, rerender } = board({ text: 'K1', ids: ['K10', 'K1'], exact: 'K1' });
  press('Enter');
  rerender({ text: 'K', ids: ['K10', 'K1'] });
  press('Enter');
  expect(onEnter.mock.calls).toEqual([['K1'], ['K10']]);
});

it('keeps an Enter for the lines that are still being read, once', () => {
  const { press, onEnter, rerender } = board({ text: 'K1', ids: [], ready: false });
  press('Enter');
  rerender({ text: 'K1', ids: ['K10', 'K1'], exact: 'K1', ready: true });
  rerender({ text: 'K1', ids: ['K10', 'K1'], exact: 'K1', ready: true });
  expect(onEnter.mock.calls).toEqual([['K1']]);
});

it('forgets an earlier choice when something else is scanned', () => {
  const { press, chosen, rerender } = board({ text: '', ids: ['a', 'b', 'c'] });
  press('ArrowDown');
  press('ArrowDown');
  rerender({ text: 'c', ids: ['b', 'c'], exact: 'c' });
  expect(chosen()).toBe('c');
});

it('takes what was scanned elsewhere once its lines are there, once, and leaves what is for another board', () => {
  const onEnter = vi.fn();
  const onText = vi.fn();
  const common = { register: 'keys', onEnter, onText };
  useScanned.getState().hand({ register: 'keys', code: 'K1' });
  const { rerender } = renderHook((now: Lines) => useBoardChoice({ ready: true, ...common, ...now }), {
    initialProps: { text: '', ids: [], ready: false } as Lines,
  });
  expect([onText.mock.calls, useScanned.getState().handed]).toEqual([[['K1']], null]);
  rerender({ text: 'K1', ids: [], ready: false });
  expect(onEnter).not.toHaveBeenCalled();
  rerender({ text: 'K1', ids: ['K10', 'K1'], exact: 'K1' });
  rerender({ text: 'K1', ids: ['K10', 'K1'], exact: 'K1' });
  act(() => {
    useScanned.getState().hand({ register: 'parcels', code: 'K10' });
  });
  expect([onEnter.mock.calls, useScanned.getState().handed?.code]).toEqual([[['K1']], 'K10']);
});
