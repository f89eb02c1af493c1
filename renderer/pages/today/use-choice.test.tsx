/** The choice on the today board: nothing is acted on that nobody chose. */
import { lineKey } from '@shared/rules/board/board';
import type { BoardItem } from '@shared/rules/board/item';
import { act, cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BoardData } from './load-board';
import { useChoice } from './use-board';

const onAct = vi.fn();
const onOpen = vi.fn();
const LIMITS = { remind: 3, giveBack: 15 };

const line = (id: string): BoardItem => ({ row: { id }, why: 'overdue' }) as BoardItem;
const boardOf = (now: string, today: string, carried = ''): BoardData => {
  const lines = (ids: string): readonly BoardItem[] => [...ids].map(line);
  const board = { now: lines(now), today: lines(today), carried: lines(carried) };
  return { board, parcels: { waiting: 0, remind: 0, sendBack: 0, limits: LIMITS } };
};

function shown(data: BoardData) {
  const { result, rerender } = renderHook((of) => useChoice(of, true, onAct, onOpen), { initialProps: data });
  const press = (...keys: readonly string[]): void => {
    for (const key of keys) act(() => void fireEvent.keyDown(document.body, { key }));
  };
  return {
    press,
    rerender,
    chosen: () => result.current.chosen.split(':')[0],
    choose: (item: BoardItem) => act(() => result.current.choose(item)),
  };
}

beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

it.each(['Enter', ' '])('nothing is chosen on arriving: %j does nothing', (key) => {
  const { press, chosen } = shown(boardOf('ab', 'c'));
  press(key);
  expect([chosen(), onAct.mock.calls, onOpen.mock.calls]).toEqual(['', [], []]);
});

it.each([
  ['ArrowDown', 'a'],
  ['ArrowDown ArrowDown', 'b'],
  ['ArrowDown ArrowDown ArrowDown', 'b'],
  ['ArrowUp', 'a'],
  ['ArrowRight ArrowRight', 'd'],
  ['ArrowDown ArrowDown ArrowRight', 'd'],
  ['ArrowDown ArrowRight ArrowLeft', 'a'],
])('%s leads to %s, and Enter acts on it', (keys, id) => {
  const { press, chosen } = shown(boardOf('ab', '', 'd'));
  press(...keys.split(' '), 'Enter');
  expect([chosen(), onAct.mock.calls.map(([item]) => lineKey(item as BoardItem))]).toEqual([id, [`${id}:overdue`]]);
});

it('a second Enter finds nothing chosen once the line is done; the arrows go on from its place', () => {
  const { press, chosen, rerender } = shown(boardOf('abc', ''));
  press('ArrowDown', 'ArrowDown', 'Enter');
  rerender(boardOf('ac', ''));
  press('Enter');
  expect([chosen(), onAct.mock.calls.length]).toEqual(['', 1]);
  press('ArrowDown');
  expect(chosen()).toBe('c');
});
