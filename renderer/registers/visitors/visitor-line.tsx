/** One visitor in the house: badge, who, whom they visit, since when, and the button that signs them out. */
import { useText } from '@renderer/i18n/use-text';
import { shortTime } from '@renderer/ui/list/due';
import { Button } from '@renderer/ui/parts/button';
import { useSeen } from '@renderer/ui/seen';
import { clockOf, dayOf, type Instant } from '@shared/base/time';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { useEffect, useRef } from 'react';
import { words } from './texts';

interface VisitorLineProps {
  readonly row: Row;
  readonly now: Instant;
  readonly on: boolean;
  readonly onOpen: (id: string) => void;
  readonly onLeave: (row: Row) => void;
}

export function VisitorLine({ row, now, on, onOpen, onLeave }: VisitorLineProps) {
  const t = useText(words);
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (on) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  const shown = useSeen('board')(row);
  const said = (key: string): string => textIn(shown.data, key);
  const count = Number(row.data['count'] ?? 1);
  const today = dayOf(row.at) === dayOf(now);
  const whom = [row.unit, said('host')].filter((word) => word !== '').join(' ');
  return (
    <li ref={ref} className={on ? 'thing-line on' : 'thing-line'} aria-current={on}>
      <span className={said('badge') === '' ? 'thing-no muted' : 'thing-no'}>{said('badge') || t('noBadge')}</span>
      <span className="thing-two">
        <button type="button" tabIndex={-1} aria-keyshortcuts="Shift+Enter" className="link" onClick={() => onOpen(row.id)}>
          {said('name')}
          {count > 1 && ` ${t('count', { n: count })}`}
        </button>
        <small>
          {[whom && t('visits', { whom }), said('reason'), said('org'), said('plate')].filter((word) => word !== '').join(' · ')}
        </small>
      </span>
      <span className={today ? 'num muted' : 'num tag tag-late'}>
        {t('since', { time: today ? clockOf(row.at) : shortTime(row.at, now) })}
      </span>
      <Button small tone={on ? 'main' : 'plain'} onClick={() => onLeave(row)} {...(on && { keys: 'Enter' })}>
        {t('leave')}
      </Button>
    </li>
  );
}
