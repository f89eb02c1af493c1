/** Which policy is in force and since when, what is to come, and choosing another from a day on. */
import { useLabel, useMarks, useText } from '@renderer/i18n/use-text';
import { TimeControl } from '@renderer/ui/fields/time-control';
import { Button } from '@renderer/ui/parts/button';
import { addDays, type Day, dayOf, type Instant } from '@shared/base/time';
import { asText } from '@shared/registers/contract/fields';
import { type DatedPolicy, type PolicyBook, policyBook, policyById } from '@shared/rules/callbacks/book';
import type { Policy } from '@shared/rules/callbacks/types';
import { useId, useState } from 'react';
import { words } from './policy-texts';

/** The day a fresh book begins with: before every record. */
const [{ from: ALWAYS } = { from: '' }] = policyBook.initial.dated;

interface PolicyNowProps {
  readonly book: PolicyBook;
  readonly now: () => Instant;
  readonly may: boolean;
  readonly onWithdraw: (from: Day) => void;
}

export function PolicyNow({ book, now, may, onWithdraw }: PolicyNowProps) {
  const t = useText(words);
  const marks = useMarks();
  const label = useLabel();
  const today = dayOf(now());
  const inForce = book.dated.filter((one) => one.from <= today).at(-1);
  const coming = book.dated.filter((one) => one.from > today);
  const named = ({ policyId, layer }: DatedPolicy): string => {
    const policy = policyById(book, policyId);
    return marks.list([policy ? label(policy.name) : t('none'), layer ? t('layerOn') : ''].filter((part) => part !== ''));
  };
  return (
    <ul className="policy-now">
      {inForce && (
        <li>
          <b>{inForce.from === ALWAYS ? t('always', { name: named(inForce) }) : t('since', { name: named(inForce), day: inForce.from })}</b>
        </li>
      )}
      {coming.map((one) => (
        <li key={one.from}>
          {t('coming', { day: one.from, name: named(one) })}
          {may && (
            <Button small onClick={() => onWithdraw(one.from)}>
              {t('withdraw')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

interface ChooseBarProps {
  /** null = no callbacks are planned. */
  readonly policy: Policy | null;
  /** The entry in force now. */
  readonly current: DatedPolicy | undefined;
  readonly now: () => Instant;
  readonly onUse: (entry: DatedPolicy) => void;
}

/** Mount it with the policy's id as key. */
export function ChooseBar({ policy, current, now, onUse }: ChooseBarProps) {
  const t = useText(words);
  const label = useLabel();
  const id = useId();
  const [from, setFrom] = useState<string>(() => addDays(dayOf(now()), 1));
  const [layer, setLayer] = useState(current?.layer ?? false);
  const same = current?.policyId === (policy?.id ?? '') && current.layer === layer;
  return (
    <>
      <div className="policy-choose">
        <div className="policy-from">
          <label className="field-label" htmlFor={id}>
            {t('from')}
          </label>
          <TimeControl
            kind="date"
            id={id}
            label={t('from')}
            value={from}
            now={now}
            onChange={(value) => setFrom(asText(value))}
            invalid={false}
            required
            describedBy={undefined}
          />
        </div>
        <label className="row policy-layer">
          <input type="checkbox" checked={layer} onChange={(event) => setLayer(event.target.checked)} />
          <span>{t('layer')}</span>
        </label>
        <Button tone="main" disabled={same} onClick={() => onUse({ from, policyId: policy?.id ?? '', layer })}>
          {t('use', { name: policy ? label(policy.name) : t('none') })}
        </Button>
      </div>
      <p className="muted small">{t('fromTomorrow')}</p>
    </>
  );
}
