/** One shelf of the board, or the mail of one area: its parcels with a tick each. */
import { useText } from '@renderer/i18n/use-text';
import { Button } from '@renderer/ui/parts/button';
import { Tag } from '@renderer/ui/parts/tag';
import { useSeen } from '@renderer/ui/seen';
import type { Day } from '@shared/base/time';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { daysWaiting, type ParcelLimits } from '@shared/rules/parcels';
import { useEffect, useRef } from 'react';
import { type Shelf, waitTone } from './shelves';
import { words } from './texts';

interface ShelfColumnProps {
  readonly shelf: Shelf;
  readonly title: string;
  readonly today: Day;
  readonly limits: ParcelLimits;
  /** Most lines drawn. */
  readonly drawn: number;
  readonly chosen: string;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ids: readonly string[], on: boolean) => void;
  readonly onOpen: (id: string) => void;
}

export function ShelfColumn({ shelf, title, drawn, ticked, onTick, ...line }: ShelfColumnProps) {
  const t = useText(words);
  const ids = shelf.rows.map((row) => row.id);
  const all = ids.every((id) => ticked.has(id));
  return (
    <section aria-label={title}>
      <h2 className="row">
        {title}
        <span className="push">
          <Button small tone="quiet" pressed={all} onClick={() => onTick(ids, !all)}>
            {t('tickAll')}
          </Button>
        </span>
      </h2>
      <ul className="thing-lines">
        {shelf.rows.slice(0, drawn).map((row) => (
          <ParcelRow key={row.id} row={row} {...line} ticked={ticked.has(row.id)} onTick={onTick} />
        ))}
      </ul>
    </section>
  );
}

interface ParcelRowProps extends Pick<ShelfColumnProps, 'today' | 'limits' | 'chosen' | 'onTick' | 'onOpen'> {
  readonly row: Row;
  readonly ticked: boolean;
}

function ParcelRow({ row, today, limits, chosen, ticked, onTick, onOpen }: ParcelRowProps) {
  const t = useText(words);
  const on = row.id === chosen;
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (on) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  // The code on the label is how a parcel is found on the shelf: it belongs to the chosen line.
  const shown = useSeen(on ? 'record' : 'board')(row);
  const said = (key: string): string => textIn(shown.data, key);
  const days = daysWaiting(row.at, today);
  const count = Number(row.data['count'] ?? 1);
  const small = [
    said('pickupCode'),
    said('carrier'),
    said('trackingNo'),
    count > 1 ? t('pieces', { n: count }) : '',
    row.state === 'notified' ? t('told') : '',
  ];
  return (
    <li ref={ref} className={on ? 'thing-line on' : 'thing-line'} aria-current={on}>
      <label>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-keyshortcuts="Space"
          aria-label={t('tick', { no: row.no })}
          checked={ticked}
          onChange={(event) => onTick([row.id], event.target.checked)}
        />
      </label>
      <span className="thing-two">
        <button type="button" tabIndex={-1} aria-keyshortcuts="Shift+Enter" className="link" onClick={() => onOpen(row.id)}>
          {[row.unit, said('recipient')].filter((word) => word !== '').join(' ') || row.no}
        </button>
        <small className="num">{small.filter((word) => word !== '').join(' · ')}</small>
      </span>
      <Tag tone={waitTone(row, today, limits)}>{days === 0 ? t('today') : t('days', { n: days })}</Tag>
    </li>
  );
}
