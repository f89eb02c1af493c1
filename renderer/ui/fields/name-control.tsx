/** Names: staff by name or initials, residents offered from the unit; anything may be written freely. */
import { useMemo, useState } from 'react';
import { matching, soleSpelling } from '../match';
import { useSeenWord } from '../seen';
import type { ResidentCard } from '../unit-finder';
import { Combobox } from './combobox';
import { aria, type ControlProps } from './field-context';
import type { Offer } from './offer-list';

interface OfferedName {
  readonly name: string;
  readonly note: string;
  /** How both are shown, where not as they are. */
  readonly shown?: Pick<Offer, 'label' | 'note'>;
}

function keyOf({ name, note }: OfferedName): string {
  return `${name}|${note}`;
}

interface NameControlProps extends ControlProps<string> {
  readonly names: readonly OfferedName[];
  readonly eager?: boolean;
  readonly onChosen?: (name: string, note: string) => void;
  readonly inputMode?: 'text' | 'tel';
}

/** Free text with offers; `zq` becomes 赵强 on leaving when nobody else is spelt so. */
export function NameControl(props: NameControlProps) {
  const { names, value, onChange } = props;
  const [typing, setTyping] = useState(false);
  const found = useMemo(() => matching(names, typing ? value : '', (offer) => offer.name, 12), [names, value, typing]);
  const offers: readonly Offer[] = found.map((offer) => ({ key: keyOf(offer), label: offer.name, note: offer.note, ...offer.shown }));
  const choose = (name: string, note: string): void => {
    setTyping(false);
    onChange(name);
    props.onChosen?.(name, note);
  };
  return (
    <Combobox
      id={props.id}
      label={props.label}
      text={value}
      eager={props.eager ?? false}
      onType={(text) => {
        setTyping(true);
        onChange(text);
      }}
      offers={offers}
      onPick={({ key }) => {
        const picked = found.find((offer) => keyOf(offer) === key);
        if (picked) choose(picked.name, picked.note);
      }}
      onLeave={() => {
        const meant = typing ? soleSpelling(names, value, (offer) => offer.name) : null;
        if (meant) choose(meant.name, meant.note);
        setTyping(false);
      }}
      attributes={aria(props)}
      {...(props.inputMode ? { inputMode: props.inputMode } : {})}
    />
  );
}

interface ResidentControlProps extends ControlProps<string> {
  readonly residents: readonly ResidentCard[];
  /** Which of the two the field holds. */
  readonly holds: 'name' | 'phone';
  readonly onResident: ((resident: ResidentCard) => void) | undefined;
}

/** Name or phone of somebody of the unit: both are filled by one choice. */
export function ResidentControl({ residents, holds, onResident, ...control }: ResidentControlProps) {
  const see = useSeenWord('form');
  const names = useMemo(
    () =>
      residents.map((r): OfferedName => {
        const name = see('name', r.name);
        const phone = see('phone', r.phone);
        return holds === 'name'
          ? { name: r.name, note: r.phone, shown: { label: name, note: phone } }
          : { name: r.phone, note: r.name, shown: { label: phone, note: name } };
      }),
    [residents, holds, see],
  );
  const onChosen = (chosen: string, note: string): void => {
    const resident = residents.find((r) =>
      holds === 'name' ? r.name === chosen && r.phone === note : r.phone === chosen && r.name === note,
    );
    if (resident) onResident?.(resident);
  };
  return <NameControl {...control} names={names} eager onChosen={onChosen} inputMode={holds === 'phone' ? 'tel' : 'text'} />;
}
