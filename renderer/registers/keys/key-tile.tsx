/** A hook with its key: tag, where it belongs, hook number. */
import { useLabel, useLanguage } from '@renderer/i18n/use-text';
import { useSeen } from '@renderer/ui/seen';
import { textIn } from '@shared/registers/contract/fields';
import { KEY_KINDS } from '@shared/registers/contract/key-kinds';
import type { Row } from '@shared/registers/contract/row';
import { keys } from '@shared/registers/keys/definition';
import { useEffect, useRef } from 'react';

interface KeyTileProps {
  readonly row: Row;
  readonly on: boolean;
  readonly onPress: () => void;
}

export function KeyTile({ row: whole, on, onPress }: KeyTileProps) {
  const row = useSeen('board')(whole);
  const label = useLabel();
  const language = useLanguage();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (on) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  const kind = KEY_KINDS[textIn(row.data, 'kind') as keyof typeof KEY_KINDS];
  const state = row.state === 'in' ? undefined : keys.states[row.state as keyof typeof keys.states];
  return (
    <button
      ref={ref}
      type="button"
      tabIndex={-1}
      aria-keyshortcuts="Enter"
      className={on ? 'thing-tile on' : 'thing-tile'}
      aria-current={on}
      onClick={onPress}
    >
      <b className="num">{row.no}</b>
      <span className="thing-tile-place">{textIn(row.data, 'hook')}</span>
      <small>
        {[keys.gist(row.data as never, language), kind && label(kind), state && label(state.label)].filter(Boolean).join(' · ')}
      </small>
    </button>
  );
}
