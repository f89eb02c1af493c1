/** The unit: by number in any spelling, by phone, by name; a public place may be written freely. */
import { useText } from '@renderer/i18n/use-text';
import { spellings } from '@shared/base/pinyin';
import type { Place } from '@shared/rules/privacy/eyes';
import { useEffect, useMemo, useState } from 'react';
import { useSeenWord } from '../seen';
import { findUnits, type ResidentCard, type UnitCard, unitMeant } from '../unit-finder';
import { Combobox } from './combobox';
import { aria, type ControlProps } from './field-context';
import type { Offer } from './offer-list';
import { words } from './texts';

interface UnitControlProps extends ControlProps<string> {
  readonly units: readonly UnitCard[];
  readonly placeholder?: string;
  /** Where it stands: that decides what is seen of who lives there. */
  readonly place: Place;
  /** The resident whose phone or name led to the unit. */
  readonly onResident: ((resident: ResidentCard) => void) | undefined;
}

export function UnitControl(props: UnitControlProps) {
  const { units, value, onChange, onResident } = props;
  const t = useText(words);
  const see = useSeenWord(props.place);
  const [typing, setTyping] = useState(false);
  const hits = useMemo(() => (typing ? findUnits(units, value) : []), [units, value, typing]);
  useEffect(() => spellInIdleTime(units), [units]);
  const known = useMemo(() => value === '' || units.some((unit) => unit.code === value), [units, value]);

  const offers: readonly Offer[] = hits.map(({ unit, resident }) => ({
    key: unit.code,
    label: unit.code,
    note: resident
      ? `${see('name', resident.name)} ${see('phone', resident.phone)}`
      : unit.residents.map(({ name }) => see('name', name)).join('、'),
  }));
  const choose = (code: string): void => {
    setTyping(false);
    onChange(code);
    const resident = hits.find((hit) => hit.unit.code === code)?.resident;
    if (resident) onResident?.(resident);
  };
  const leave = (): void => {
    const meant = typing ? unitMeant(units, value) : null;
    if (meant) choose(meant.unit.code);
    setTyping(false);
  };
  const same = typing ? hits.filter((hit) => hit.rank === hits[0]?.rank).length : 0;

  return (
    <div>
      <Combobox
        id={props.id}
        label={props.label}
        text={value}
        onType={(text) => {
          setTyping(true);
          onChange(text);
        }}
        offers={offers}
        onPick={(offer) => choose(offer.key)}
        onLeave={leave}
        attributes={aria(props)}
        placeholder={props.placeholder}
      />
      {!typing && !known && units.length > 0 && <div className="field-note">{t('unitFree')}</div>}
      {same > 1 && (
        <span className="only-spoken" role="status">
          {t('unitChoice', { n: same })}
        </span>
      )}
    </div>
  );
}

/** Spells the residents' names while nothing else is to do, so that the first letter typed finds them at once. */
function spellInIdleTime(units: readonly UnitCard[]): () => void {
  if (typeof requestIdleCallback === 'undefined') return () => undefined;
  let next = 0;
  let handle = 0;
  const work = (idle: IdleDeadline): void => {
    while (next < units.length && idle.timeRemaining() > 2) {
      for (const resident of units[next]?.residents ?? []) spellings(resident.name);
      next++;
    }
    if (next < units.length) handle = requestIdleCallback(work);
  };
  handle = requestIdleCallback(work);
  return () => cancelIdleCallback(handle);
}
