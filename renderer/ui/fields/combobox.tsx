/** A text with offers: type freely, ↑↓ and Enter choose, Esc closes the offers only. */
import { useText } from '@renderer/i18n/use-text';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { focusNextField, isComposing } from '../keys';
import { type Offer, OfferList } from './offer-list';
import { Popup } from './popup';
import { words } from './texts';

interface ComboboxProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  /** Already found for the present text, best first. */
  readonly offers: readonly Offer[];
  readonly onPick: (offer: Offer) => void;
  /** Called when the focus leaves. */
  readonly onLeave?: () => void;
  /** Whether the offers show as soon as the field is entered. */
  readonly eager?: boolean;
  /** Whether the text typed marks the first offer, so that Enter takes it; absent = any text does. */
  readonly marksFirst?: (typed: string) => boolean;
  readonly attributes: Readonly<Record<string, string | boolean | undefined>>;
  readonly trailing?: ReactNode;
  readonly inputMode?: 'text' | 'tel' | 'numeric';
  readonly placeholder?: string | undefined;
  /** Alt+↓: opens the other way to choose, as the calendar. */
  readonly onAltDown?: () => void;
}

const NONE = -1;
const always = (): boolean => true;

export function Combobox(props: ComboboxProps) {
  const { id, text, offers, marksFirst = always } = props;
  const t = useText(words);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(NONE);
  const shown = open && offers.length > 0;
  const marked = shown ? Math.min(active, offers.length - 1) : NONE;

  const pick = (offer: Offer): void => {
    setOpen(false);
    setActive(NONE);
    props.onPick(offer);
  };

  const leave = (): void => {
    setOpen(false);
    setActive(NONE);
    props.onLeave?.();
  };

  const onEnter = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Ctrl+Enter saves from within the field: what leaving it would settle is settled first.
    if (event.ctrlKey || event.metaKey) return leave();
    event.preventDefault();
    const offer = offers[marked];
    setOpen(false);
    if (offer) pick(offer);
    focusNextField(event.currentTarget);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') onEnter(event);
    else if (event.key === 'ArrowDown' && event.altKey) props.onAltDown?.();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setActive(step(shown ? marked : NONE, event.key === 'ArrowDown' ? 1 : -1, offers.length));
    } else if (event.key === 'Escape' && shown) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div ref={box} className="control">
      <input
        {...props.attributes}
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        inputMode={props.inputMode}
        placeholder={props.placeholder}
        aria-expanded={shown}
        aria-controls={`${id}-offers`}
        aria-autocomplete="list"
        aria-activedescendant={marked >= 0 ? `${id}-offers-${marked}` : undefined}
        value={text}
        onChange={(event) => {
          props.onType(event.target.value);
          setOpen(true);
          setActive(marksFirst(event.target.value) ? 0 : NONE);
        }}
        onFocus={(event) => {
          event.currentTarget.select();
          if (props.eager) setOpen(true);
        }}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {props.trailing}
      {shown && (
        <Popup anchor={box}>
          <OfferList id={`${id}-offers`} label={t('offers', { label: props.label })} offers={offers} active={marked} onPick={pick} />
        </Popup>
      )}
    </div>
  );
}

/** Next marked offer, going round; from "none" to the first or the last. */
function step(from: number, by: 1 | -1, count: number): number {
  if (count === 0) return NONE;
  if (from === NONE) return by === 1 ? 0 : count - 1;
  return (from + by + count) % count;
}
