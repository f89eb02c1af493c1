/** One slip on the board: number, unit, goods, gate and time; with a tick when it is to come back. */
import { useNow } from '@renderer/desk/clock';
import { useText } from '@renderer/i18n/use-text';
import { shortTime } from '@renderer/ui/list/due';
import { useSeen } from '@renderer/ui/seen';
import type { Row } from '@shared/registers/contract/row';
import { itemsText } from '@shared/registers/contract/shared-fields';
import type { ReleaseData } from '@shared/registers/releases/fields';
import { validDay } from '@shared/registers/releases/rules';
import { useEffect, useRef } from 'react';
import { words } from './texts';

interface SlipLineProps {
  readonly row: Row<ReleaseData>;
  readonly on: boolean;
  readonly onOpen: () => void;
  readonly ticked?: boolean;
  /** Absent = the goods are still here. */
  readonly onTick?: () => void;
}

const CLOCK_SECONDS = 60;

export function SlipLine({ row, on, onOpen, ticked = false, onTick }: SlipLineProps) {
  const t = useText(words);
  const now = useNow(CLOCK_SECONDS);
  const ref = useRef<HTMLLIElement>(null);
  const { applicant, items, gate, releasedAt, plate, slipNo } = useSeen('board')(row).data;
  useEffect(() => {
    if (on) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  return (
    <li ref={ref} className={on ? 'thing-line on' : 'thing-line'} aria-current={on}>
      {onTick && (
        <label>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-keyshortcuts="Space"
            aria-label={t('tick', { no: row.no })}
            checked={ticked}
            onChange={onTick}
          />
        </label>
      )}
      <span className="thing-two">
        <button type="button" tabIndex={-1} aria-keyshortcuts="Shift+Enter" className="link" onClick={onOpen}>
          {[row.unit, applicant, itemsText(items)].filter((part) => part !== '').join(' ')}
        </button>
        <small className="num">{[row.no, slipNo, plate, gate].filter((part) => part !== '').join(' · ')}</small>
      </span>
      <span className="muted num">{onTick ? shortTime(releasedAt, now) : t('validOn', { day: validDay(row.data) })}</span>
    </li>
  );
}
