/** A button that opens a short list of commands: arrows and Enter, or the letter of one; Esc goes back to the button. */
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { Popup } from '../fields/popup';
import { useKeysIn, useOutside } from '../keys';
import { Kbd } from './kbd';
import './menu-button.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  /** Key that does the same without the menu. */
  readonly keys?: string;
  readonly danger?: boolean;
  readonly run: () => void;
}

interface MenuButtonProps {
  /** What is read out for the button when its face alone says too little. */
  readonly label?: string;
  readonly items: readonly MenuItem[];
  /** Of the button, so that a key can press it. */
  readonly id?: string;
  /** Key that opens it; only shown here, listened to elsewhere. */
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly children?: ReactNode;
}

/** Nothing is drawn for an empty menu. */
export function MenuButton({ label, items, id, keys, pressed, children }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  useOutside([place, list], open, () => setOpen(false));
  if (items.length === 0) return null;
  return (
    <span ref={place} className="menu-button">
      <button
        type="button"
        id={id}
        className="btn"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-pressed={pressed}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
        <span aria-hidden="true">▾</span>
        {keys !== undefined && <Kbd>{keys}</Kbd>}
      </button>
      {open && (
        <Popup anchor={place} room={items.length * 34 + 16} end>
          <Items list={list} items={items} close={close} />
        </Popup>
      )}
    </span>
  );
}

interface ItemsProps {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly items: readonly MenuItem[];
  readonly close: () => void;
}

function Items({ list, items, close }: ItemsProps) {
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), [list]);
  const run = (item: MenuItem): void => {
    close();
    item.run();
  };
  useKeysIn(list, (event) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const meant = plain && items.find((item) => item.keys?.length === 1 && item.keys === event.key.toUpperCase());
    const next = to[event.key];
    if (next !== undefined) buttons.at(next % buttons.length)?.focus();
    else if (meant) run(meant);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return false;
    return true;
  });
  return (
    <div ref={list} role="menu" className="menu">
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={item.danger ? 'menu-item menu-item-danger' : 'menu-item'}
          onClick={() => run(item)}
        >
          <span>{item.label}</span>
          {item.keys !== undefined && <Kbd>{item.keys}</Kbd>}
        </button>
      ))}
    </div>
  );
}
