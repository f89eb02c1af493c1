/** One column of the board: its title with the number, its lines, and what an empty one says. */
import { useText } from '@renderer/i18n/use-text';
import type { Instant } from '@shared/base/time';
import { lineKey } from '@shared/rules/board/board';
import type { BoardItem } from '@shared/rules/board/item';
import type { ReactNode } from 'react';
import { BoardLine } from './board-line';
import { words } from './texts';

/** More lines than fit any screen are not drawn; the last line says how many there are. */
const DRAWN = 60;

interface BoardColumnProps {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly items: readonly BoardItem[];
  readonly now: Instant;
  readonly selected: string;
  readonly onSelect: (item: BoardItem) => void;
  readonly onOpen: (item: BoardItem) => void;
  readonly onAct: (item: BoardItem) => void;
  /** Lines that are sums, not records. */
  readonly extra?: ReactNode;
}

export function BoardColumn({ title, hint, empty, items, now, selected, onSelect, onOpen, onAct, extra }: BoardColumnProps) {
  const t = useText(words);
  return (
    <section className="board-column card" aria-label={title}>
      <h2>
        {title} <small>{hint}</small>
      </h2>
      {items.length === 0 && !extra ? (
        <p className="board-empty">{empty}</p>
      ) : (
        <ul className="board-lines">
          {items.slice(0, DRAWN).map((item) => (
            <BoardLine
              key={lineKey(item)}
              item={item}
              now={now}
              selected={lineKey(item) === selected}
              onSelect={onSelect}
              onOpen={onOpen}
              onAct={onAct}
            />
          ))}
          {extra}
          {items.length > DRAWN && <li className="board-more">{t('more', { n: items.length - DRAWN })}</li>}
        </ul>
      )}
    </section>
  );
}
