/** The list of offers under a combobox; the pointer may choose too, the focus stays in the text. */
import { useLayoutEffect, useRef } from 'react';

export interface Offer {
  readonly key: string;
  readonly label: string;
  /** Said beside the label in a lighter ink. */
  readonly note?: string;
}

interface OfferListProps {
  readonly id: string;
  readonly label: string;
  readonly offers: readonly Offer[];
  /** Index of the one that Enter takes; -1 = none. */
  readonly active: number;
  readonly onPick: (offer: Offer) => void;
}

export function OfferList({ id, label, offers, active, onPick }: OfferListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = list.current?.parentElement;
    const item = list.current?.children[active];
    if (!box || !(item instanceof HTMLElement)) return;
    if (item.offsetTop < box.scrollTop) box.scrollTop = item.offsetTop;
    const under = item.offsetTop + item.offsetHeight - box.clientHeight;
    if (under > box.scrollTop) box.scrollTop = under;
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className="offers">
      {offers.map((offer, index) => (
        <div
          key={offer.key}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="offer"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(offer)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onPick(offer);
          }}
        >
          <span>{offer.label}</span>
          {offer.note !== undefined && <span className="muted small">{offer.note}</span>}
        </div>
      ))}
    </div>
  );
}
