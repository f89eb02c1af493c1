/** Today: what is urgent or late, what was promised for today, what was carried over; every line acts in place. */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { usePendingAct } from '@renderer/stores/pending-act';
import type { BoardAct, BoardItem } from '@shared/rules/board/item';
import { useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import './board.css';
import { BoardColumn } from './board-column';
import { ParcelLine } from './parcel-line';
import { words } from './texts';
import { useBoard, useChoice } from './use-board';

/** Acts that need no further word are done at once; they can be taken back from the bar or by editing. */
const AT_ONCE: Readonly<Partial<Record<BoardAct, string>>> = { return: 'return', leave: 'leave' };

export function TodayPage() {
  const t = useText(words);
  const { run } = useDesk();
  const [, go] = useLocation();
  const ask = usePendingAct((state) => state.ask);
  const { data, now } = useBoard();
  const board = useRef<HTMLDivElement>(null);
  const open = useCallback((item: BoardItem) => go(`/r/${item.row.register}/${item.row.id}`), [go]);
  const act = useCallback(
    (item: BoardItem) => {
      const { row } = item;
      const atOnce = AT_ONCE[item.act];
      if (atOnce) {
        void run('record.act', { id: row.id, rev: row.rev, action: atOnce }).then(
          (result) => !result.ok && go(`/r/${row.register}/${row.id}`),
        );
        return;
      }
      if (item.act === 'round') return go(`/callbacks/${row.id}`);
      ask(row.id, item.act);
      open(item);
    },
    [run, go, ask, open],
  );
  const { chosen, choose, onKeyDown } = useChoice(data, act, open);
  useEffect(() => board.current?.focus(), []);
  if (!data) return null;
  const { board: columns, parcels } = data;
  const common = { now, selected: chosen, onSelect: choose, onOpen: open, onAct: act };
  const carried = columns.carried.length + parcels.waiting;
  return (
    <div className="today">
      <div ref={board} className="board" tabIndex={0} role="group" aria-label={t('today')} onKeyDown={onKeyDown}>
        <BoardColumn
          {...common}
          title={t('now')}
          hint={t('nowHint', { n: columns.now.length })}
          empty={t('emptyNow')}
          items={columns.now}
        />
        <BoardColumn
          {...common}
          title={t('today')}
          hint={t('todayHint', { n: columns.today.length })}
          empty={t('emptyToday')}
          items={columns.today}
        />
        <BoardColumn
          {...common}
          title={t('carried')}
          hint={t('carriedHint', { n: carried })}
          empty={t('emptyCarried')}
          items={columns.carried}
          extra={parcels.waiting > 0 && <ParcelLine parcels={parcels} />}
        />
      </div>
    </div>
  );
}
