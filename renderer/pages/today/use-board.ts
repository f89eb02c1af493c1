/** The board kept live, and the line chosen on it with the arrow keys. */
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { isNowhere } from '@renderer/ui/keys';
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
  const { name, role } = actor;
  const data = useLive(() => loadBoard(db, now, shift.since, keyUnits, { name, role }), [db, now, shift.since, keyUnits, name, role]);
  return { data, now };
}

interface Choice {
  readonly key: string;
  /** Where that line stood, so that the keys go on from there when it has left the board. */
  readonly column: number;
  readonly index: number;
}

const NOTHING: Choice = { key: '', column: 0, index: -1 };

/**
 * Id of the chosen line, moved by the keys while the board is listening (`on`): ↑↓ in the column, ←→ between columns, Enter acts, Space
 * opens. '' until somebody chooses one, and again when that line is gone: an Enter left over from elsewhere acts on nothing.
 */
export function useChoice(data: BoardData | undefined, on: boolean, onAct: (item: BoardItem) => void, onOpen: (item: BoardItem) => void) {
  const [wanted, setWanted] = useState(NOTHING);
  const lists = COLUMNS.map((column) => data?.board[column] ?? []);
  const current = lists.flat().find((item) => lineKey(item) === wanted.key);
  const choose = (item: BoardItem | undefined): void => {
    if (!item) return;
    const column = lists.findIndex((list) => list.includes(item));
    setWanted({ key: lineKey(item), column, index: lists[column]?.indexOf(item) ?? 0 });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const held = event.target instanceof HTMLElement ? event.target : null;
    if (!on || event.isComposing || event.ctrlKey || event.altKey || (!isNowhere(held) && !held?.closest('.board'))) return;
    if (event.key.startsWith('Arrow')) {
      event.preventDefault();
      choose(moved(lists, current, wanted, event.key));
    } else if (current && event.key === ' ') {
      event.preventDefault();
      onOpen(current);
    } else if (current && event.key === 'Enter' && isNowhere(held)) {
      onAct(current);
    }
  };
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
  return { chosen: current ? wanted.key : '', choose };
}

/** The line an arrow leads to; without a chosen one the line that stands where the last one stood, or the first of all. */
function moved(
  lists: readonly (readonly BoardItem[])[],
  current: BoardItem | undefined,
  { column: last, index: before }: Choice,
  key: string,
): BoardItem | undefined {
  if (!current) {
    const list = lists[last] ?? [];
    return list[Math.min(Math.max(0, before), list.length - 1)] ?? lists.flat()[0];
  }
  const column = lists.findIndex((list) => list.includes(current));
  const list = lists[column] ?? [];
  const index = list.indexOf(current);
  if (key === 'ArrowDown') return list[index + 1] ?? current;
  if (key === 'ArrowUp') return list[Math.max(0, index - 1)];
  const others = key === 'ArrowRight' ? lists.slice(column + 1) : lists.slice(0, column).reverse();
  const next = others.find((other) => other.length > 0);
  return next?.[Math.min(index, next.length - 1)] ?? current;
}
