/** One sum that waits: when, from whom, for what, on which receipt, how much. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { useSeen } from '@renderer/ui/seen';
import { showTime } from '@shared/base/time';
import { showMoney } from '@shared/registers/contract/display';
import type { Row } from '@shared/registers/contract/row';
import { FEE_WAYS, type FeeData } from '@shared/registers/fees/fields';
import { feeText } from '@shared/registers/fees/rules';
import { useEffect, useRef } from 'react';
import { words } from './texts';

interface FeeLineProps {
  readonly row: Row<FeeData>;
  readonly on: boolean;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

export function FeeLine({ row, on, ticked, onTick, onChoose, onOpen }: FeeLineProps) {
  const t = useText(words);
  const label = useLabel();
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (on) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  const { data, unit, no } = useSeen('board')(row);
  const small = [feeText(data), data.period, data.receiptNo || t('noReceipt')].filter((word) => word !== '');
  return (
    <li ref={ref} className={on ? 'thing-line on' : 'thing-line'} aria-current={on}>
      <label>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-keyshortcuts="Space"
          aria-label={t('tick', { no })}
          checked={ticked}
          onChange={(event) => {
            onChoose(row.id);
            onTick(event.target.checked);
          }}
        />
      </label>
      <span className="num muted">{showTime(data.takenAt).slice(5)}</span>
      <span className="thing-two">
        <button type="button" tabIndex={-1} aria-keyshortcuts="Shift+Enter" className="link" onClick={() => onOpen(row.id)}>
          {[unit, data.payer].filter((word) => word !== '').join(' ')}
        </button>
        <small className="num">{small.join(' · ')}</small>
      </span>
      <span className="muted">{data.way === '' ? '' : label(FEE_WAYS[data.way])}</span>
      <b className="num">{showMoney(data.amount)}</b>
    </li>
  );
}
