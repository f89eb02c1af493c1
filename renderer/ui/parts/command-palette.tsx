/** One box for commands and places: type a few letters, ↑↓ and Enter; what it offers is given by the page. */
import { useText } from '@renderer/i18n/use-text';
import type { Span } from '@shared/search/mark';
import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { isComposing } from '../keys';
import { matching } from '../match';
import './command-palette.css';
import { Kbd } from './kbd';
import { Marked } from './marked';
import { words } from './texts';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** Said beside the label, as the register of a record. */
  readonly note?: string;
  /** Key that does the same without the palette. */
  readonly keys?: string;
}

/** What was found of one kind. */
export interface PaletteGroup {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

interface CommandPaletteProps {
  readonly commands: readonly PaletteItem[];
  /** What was found for the text, shown under the commands as it is. */
  readonly found?: readonly PaletteGroup[];
  /** What to mark in it. */
  readonly marks?: (text: string) => readonly Span[];
  /** What was found is still that of an earlier text: Enter waits for what belongs to this one. */
  readonly pending?: boolean;
  /** Said under it; '' = nothing. */
  readonly remark?: string;
  readonly onQuery?: (text: string) => void;
  readonly onRun: (id: string) => void;
  readonly onClose: () => void;
}

/** So many commands; the list scrolls. Beside what was found only the best. */
const MOST = 24;
const BEST = 5;
const NO_MARKS = (): readonly Span[] => [];
const NOTHING: readonly PaletteGroup[] = [];

/** Mount it to open it; the focus goes back to where it was when it closes. */
export function CommandPalette(props: CommandPaletteProps) {
  const { commands, found = NOTHING, marks = NO_MARKS, pending = false, remark = '', onQuery, onRun, onClose } = props;
  const t = useText(words);
  const id = useId();
  const dialog = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const offered = matching(commands, text, (item) => item.label, found.length > 0 ? BEST : MOST);
  const items = [...offered, ...found.flatMap((group) => group.items)];
  const marked = Math.min(active, items.length - 1);
  useReturnFocus(dialog);
  const entered = useRef(false);
  const latest = items[marked];
  useEffect(() => {
    if (pending || !entered.current) return;
    entered.current = false;
    if (latest) onRun(latest.id);
  }, [pending, latest, onRun]);
  useEffect(() => {
    // Only the keys move the mark: what the mouse points at is seen already.
    document.getElementById(`${id}-${marked}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, marked]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const item = items[marked];
    // A further key takes back an Enter that waits.
    entered.current = false;
    if (event.key === 'ArrowDown') setActive((marked + 1) % Math.max(1, items.length));
    else if (event.key === 'ArrowUp') setActive((marked - 1 + items.length) % Math.max(1, items.length));
    // Commands are those of this text already.
    else if (event.key === 'Enter' && pending && (!item || marked >= offered.length)) entered.current = true;
    else if (event.key === 'Enter' && item) onRun(item.id);
    else if (event.key === 'Escape') onClose();
    else if (event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };

  const option = (item: PaletteItem, index: number, spans: typeof marks) => (
    <div
      key={item.id}
      id={`${id}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === marked}
      className="offer"
      onClick={() => onRun(item.id)}
      onKeyDown={onKeyDown}
    >
      <span>
        <Marked text={item.label} spans={spans(item.label)} />{' '}
        {item.note !== undefined && (
          <span className="muted small">
            <Marked text={item.note} spans={spans(item.note)} />
          </span>
        )}
      </span>
      {item.keys !== undefined && <Kbd>{item.keys}</Kbd>}
    </div>
  );

  return (
    <div className="palette-ground" role="presentation" onMouseDown={(event) => event.target === event.currentTarget && onClose()}>
      <div ref={dialog} className="palette" role="dialog" aria-modal="true" aria-label={t('commands')}>
        <input
          type="text"
          role="combobox"
          aria-label={t('commandHint')}
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={items.length > 0 ? `${id}-${marked}` : undefined}
          placeholder={t('commandHint')}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
            onQuery?.(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}-list`} role="listbox" aria-label={t('commands')} className="palette-list">
          {offered.map((item, index) => option(item, index, NO_MARKS))}
          {found.map((group) => (
            <div key={group.title} role="group" aria-label={group.title} className="palette-group">
              <div className="palette-title" aria-hidden="true">
                {group.title}
              </div>
              {group.items.map((item) => option(item, items.indexOf(item), marks))}
            </div>
          ))}
        </div>
        {items.length === 0 && remark === '' && <p className="muted palette-none">{t('noCommand')}</p>}
        {remark !== '' && (
          <p className="muted palette-none" role="status">
            {remark}
          </p>
        )}
      </div>
    </div>
  );
}

/** While it is open the words keep the focus: a list that comes late asks for it too, and has it afterwards. */
function useReturnFocus(dialog: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    let before = document.activeElement;
    const hold = (): void => dialog.current?.querySelector('input')?.focus();
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement) || dialog.current?.contains(target) !== false) return;
      before = target;
      hold();
    };
    hold();
    document.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [dialog]);
}
