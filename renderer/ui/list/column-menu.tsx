/** Which columns are shown and how wide they are, for those who use the keyboard. */
import { useText } from '@renderer/i18n/use-text';
import { usePreferences } from '@renderer/stores/preferences';
import { useRef, useState } from 'react';
import { useKeysIn, useOutside } from '../keys';
import { Button } from '../parts/button';
import { type Column, MAX_WIDTH, MIN_WIDTH } from './columns';
import { clampWidth } from './list-head';
import { words } from './texts';

interface ColumnMenuProps {
  readonly register: string;
  readonly columns: readonly Column[];
}

export function ColumnMenu({ register, columns }: ColumnMenuProps) {
  const t = useText(words);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const setColumn = usePreferences((state) => state.setColumn);
  const resetColumns = usePreferences((state) => state.resetColumns);
  useOutside(box, open, () => setOpen(false));
  useKeysIn(box, (event) => {
    if (event.key !== 'Escape' || !open) return false;
    setOpen(false);
    box.current?.querySelector('button')?.focus();
    return true;
  });
  return (
    <div ref={box} className="column-menu">
      <Button tone="quiet" small onClick={() => setOpen(!open)} pressed={open} label={t('columns')}>
        ⋮
      </Button>
      {open && (
        <div className="column-menu-box" role="group" aria-label={t('columnsTitle')}>
          {columns.map((column) => (
            <div key={column.id} className="column-menu-line">
              <label>
                <input
                  type="checkbox"
                  checked={!column.hidden}
                  disabled={column.id === '$no'}
                  onChange={(event) => setColumn(register, column.id, { hidden: !event.target.checked })}
                />
                {column.label}
              </label>
              {!column.wide && (
                <input
                  type="number"
                  aria-label={t('width', { label: column.label })}
                  step={8}
                  min={MIN_WIDTH}
                  max={MAX_WIDTH}
                  value={column.width}
                  onChange={(event) => setColumn(register, column.id, { width: clampWidth(event.target.valueAsNumber || MIN_WIDTH) })}
                />
              )}
            </div>
          ))}
          <Button small tone="quiet" onClick={() => resetColumns(register)}>
            {t('reset')}
          </Button>
        </div>
      )}
    </div>
  );
}
