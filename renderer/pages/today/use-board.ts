/** The board kept live, and the line chosen on it with the arrow keys. */
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import type { Instant } from '@shared/base/time';
import { lineKey } from '@shared/rules/board/board';
import type { BoardColumn, BoardItem } from '@shared/rules/board/item';
import { useEffect, useMemo, useState } from 'react';
import { type BoardData, loadBoard } from './load-board';

const CLOCK_SECONDS = 30;
const COLUMNS: readonly BoardColumn[] = ['now', 'today', 'carried'];

/** The board, undefined until the first answer; it follows every commit and the clock. */
export function useBoard(): { readonly data: BoardData | undefined; readonly now: Instant } {
  const { db, shift, units, actor } = useDesk();
  const now = useNow(CLOCK_SECONDS);
  const keyUnits = useMemo(() => new Set(units.filter((unit) => unit.key).map((unit) => unit.code)), [units]);
  const data = useLive(() => loadBoard(db, now, shift.since, keyUnits, actor.name), [db, now, shift.since, keyUnits, actor.name]);
  return { data, now };
}

/** Id of the chosen line, moved by the keys while the board is listening (`on`): ↑↓ in the column, ←→ between columns, Enter acts, Space opens. */
export function useChoice(data: BoardData | undefined, on: boolean, onAct: (item: BoardItem) => void, onOpen: (item: BoardItem) => void) {
  const [chosen, setChosen] = useState('');
  const lists = COLUMNS.map((column) => data?.board[column] ?? []);
  const column = Math.max(
    0,
    lists.findIndex((list) => list.some((item) => lineKey(item) === chosen)),
  );
  const list = lists[column] ?? [];
  const index = list.findIndex((item) => lineKey(item) === chosen);
  const current = list[index] ?? lists.flat()[0];

  const moved = (key: string): BoardItem | undefined => {
    if (key === 'ArrowDown') return list[index + 1] ?? list.at(-1);
    if (key === 'ArrowUp') return list[Math.max(0, index - 1)];
    const step = key === 'ArrowRight' ? 1 : -1;
    const next = lists
      .slice()
      .map((_, i) => lists[column + step * (i + 1)])
      .find((other) => other && other.length > 0);
    return next?.[Math.min(Math.max(0, index), next.length - 1)] ?? current;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const held = event.target instanceof HTMLElement ? event.target : null;
    if (!on || event.isComposing || event.ctrlKey || event.altKey || (held !== document.body && !held?.closest('.board'))) return;
    if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      setChosen(keyOf(moved(event.key)));
    } else if (current && event.key === ' ') {
      event.preventDefault();
      onOpen(current);
    } else if (current && event.key === 'Enter' && held === document.body) {
      onAct(current);
    }
  };
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return { chosen: keyOf(current), choose: (item: BoardItem) => setChosen(lineKey(item)) };
}

function keyOf(item: BoardItem | undefined): string {
  return item ? lineKey(item) : '';
}
