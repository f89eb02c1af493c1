/** The timeline: filter by register, ↑↓ from line to line, Enter opens, more at the end. */
import { useLabel, useText } from '@renderer/i18n/use-text';
import { RecordLine } from '@renderer/registers/parts/record-line';
import { Button } from '@renderer/ui/parts/button';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { definitionOf } from '@shared/registers/index';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { words } from './texts';
import { useTimeline } from './use-timeline';

export function UnitTimeline({ unit }: { readonly unit: string }) {
  const t = useText(words);
  const say = useLabel();
  const [register, setRegister] = useState('');
  const { rows, counts, hasMore, more } = useTimeline(unit, register);
  const list = useRef<HTMLElement>(null);
  useLineKeys(list);
  const all = counts.reduce((sum, [, n]) => sum + n, 0);
  return (
    <section ref={list} className="unit-timeline card" aria-label={t('timeline')}>
      <div className="unit-chips" role="toolbar" aria-label={t('timeline')}>
        <Button small pressed={register === ''} onClick={() => setRegister('')}>
          {t('all')} <span className="num">{all}</span>
        </Button>
        {counts.map(([id, n]) => (
          <Button key={id} small pressed={register === id} onClick={() => setRegister(id)}>
            {say(definitionOf(id).title)} <span className="num">{n}</span>
          </Button>
        ))}
      </div>
      {rows?.length === 0 && <EmptyState title={t(register === '' ? 'none' : 'noneHere')} />}
      <ul className="record-lines">
        {rows?.map((row) => (
          <RecordLine key={row.id} row={row} showTime />
        ))}
      </ul>
      {hasMore && (
        <Button small onClick={more}>
          {t('older')}
        </Button>
      )}
    </section>
  );
}

/** ↑ and ↓ move the focus between lines; the first ↓ enters the list from anywhere outside of a text. */
function useLineKeys(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      if (event.target instanceof Element && event.target.closest('input, textarea, [role="combobox"], dialog, nav')) return;
      const lines = [...(place.current?.querySelectorAll<HTMLElement>('.record-line-open') ?? [])];
      const at = lines.indexOf(document.activeElement as HTMLElement);
      const next = lines[event.key === 'ArrowDown' ? at + 1 : at - 1];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [place]);
}
