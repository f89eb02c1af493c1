/** Today: what is urgent or late, what was promised for today, what was carried over; every line acts in place. */
import { useText } from '@renderer/i18n/use-text';
import { QuotaStrip } from '@renderer/pages/callbacks/quota-strip';
import { NOTHING_ASKED, useAct } from '@renderer/pages/register/use-act';
import { MustRead } from '@renderer/registers/notes/must-read';
import { Loading } from '@renderer/ui/parts/loading';
import { definitionOf } from '@shared/registers/index';
import type { BoardItem } from '@shared/rules/board/item';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ActSheet } from './act-sheet';
import './board.css';
import { BoardColumn } from './board-column';
import { DesksLine } from './desks-line';
import { ParcelLine } from './parcel-line';
import { words } from './texts';
import { useBoard, useChoice } from './use-board';
import { WeeksLine } from './weeks-line';

/** Acts that are done at once, as they need no further word: a key that comes back, a visitor who goes. Everything else is asked for. */
const AT_ONCE: readonly string[] = ['keyloans.return', 'visitors.leave'];

/** Acts that have a place of their own: answers to questions stand with the record, calls on the call page. */
const ELSEWHERE: Readonly<Record<string, (id: string, register: string) => string>> = {
  round: (id) => `/callbacks/${id}`,
  answer: (id, register) => `/r/${register}/${id}`,
};

export function TodayPage() {
  const t = useText(words);
  const runAct = useAct();
  const [, go] = useLocation();
  const [acting, setActing] = useState<BoardItem | null>(null);
  const { data, now } = useBoard();
  const board = useRef<HTMLDivElement>(null);
  const sheet = useRef(acting);
  useLayoutEffect(() => {
    sheet.current = acting;
  });
  const open = useCallback((item: BoardItem) => go(`/r/${item.row.register}/${item.row.id}`), [go]);
  const close = useCallback((item: BoardItem) => {
    // Done late, with another sheet open by now: that one stays.
    if (sheet.current !== item) return;
    setActing(null);
    board.current?.querySelector<HTMLButtonElement>('.selected .btn')?.focus();
  }, []);
  const act = useCallback(
    (item: BoardItem) => {
      const { row } = item;
      const path =
        ELSEWHERE[item.act]?.(row.id, row.register) ?? (definitionOf(row.register).actions[item.act] ? '' : `/r/${row.register}/${row.id}`);
      if (path !== '') go(path);
      else if (AT_ONCE.includes(`${row.register}.${item.act}`))
        void runAct(row, item.act, NOTHING_ASKED).then((result) => !result.ok && open(item));
      else setActing(item);
    },
    [runAct, go, open],
  );
  const { chosen, choose } = useChoice(data, acting === null, act, open);
  if (!data) return <Loading />;
  const { board: columns, parcels } = data;
  const common = { now, selected: chosen, onSelect: choose, onOpen: open, onAct: act };
  const carried = columns.carried.length + parcels.waiting;
  return (
    <div className="today">
      <MustRead />
      <div className="today-strip card">
        <QuotaStrip />
        <WeeksLine now={now} />
        <DesksLine />
      </div>
      <div ref={board} className="board">
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
      {acting && <ActSheet key={`${acting.row.id}.${acting.act}`} item={acting} onClose={() => close(acting)} onOpen={open} />}
    </div>
  );
}
