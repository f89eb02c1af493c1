/** The list of a register with its filter, and what can be done with the list as a whole. */
import type { ListFilter } from '@renderer/db/list-plan';
import { useNow } from '@renderer/desk/clock';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { ShortcutContext } from '@renderer/desk/shortcut-context';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { PrintMenu } from '@renderer/print-jobs/print-menu';
import { screensOf } from '@renderer/registers/index';
import { usePreferences } from '@renderer/stores/preferences';
import { isComposing, isCovered } from '@renderer/ui/keys';
import { FilterBar } from '@renderer/ui/list/filter-bar';
import { RecordList } from '@renderer/ui/list/record-list';
import { Button } from '@renderer/ui/parts/button';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { mayWrite } from '@shared/rules/rights/registers';
import { type ReactNode, use, useLayoutEffect, useRef, useState } from 'react';
import { words } from './texts';
import { useFilterCounts, useRows } from './use-rows';
import { ViewSwitch } from './view-switch';

interface ListPaneProps {
  readonly definition: AnyDefinition;
  /** '' = none. */
  readonly selected: string;
  readonly onOpen: (id: string) => void;
  readonly onNew: () => void;
  /** Further buttons of the head. */
  readonly tools: ReactNode;
  readonly autoFocus: boolean;
  /** Whether a record or a form is open on the right. */
  readonly beside: boolean;
}

const NO_FILTER: ListFilter = {};
const CLOCK_SECONDS = 30;

export function ListPane({ definition, selected, onOpen, onNew, tools, autoFocus, beside }: ListPaneProps) {
  const t = useText(words);
  const label = useLabel();
  const { db, actor } = useDesk();
  const context = useFieldContext();
  const now = useNow(CLOCK_SECONDS);
  const [filter, setFilter] = useState<ListFilter>(NO_FILTER);
  const lines = useRows(db, definition, filter);
  const counts = useFilterCounts(db, definition);
  const isWriter = mayWrite(actor.role, definition.id);
  // A board is for doing: who only reads has the list.
  const Board = isWriter ? screensOf(definition.id).board : undefined;
  const asBoard = !usePreferences((state) => state.asList).includes(definition.id);
  const title = label(definition.title);
  const one = label(definition.one);
  useAddKey(isWriter, onNew);
  const addKey = use(ShortcutContext).places.find((place) => place.path === `/r/${definition.id}/new`)?.key;
  return (
    <section className="list-pane" aria-label={title}>
      <header className="list-pane-head">
        <h1 title={label(definition.help)}>{title}</h1>
        {isWriter && (
          <Button tone="main" onClick={onNew} keys={addKey ?? 'Ins'}>
            {t('add', { one })}
          </Button>
        )}
        <span className="row push">
          {Board && <ViewSwitch register={definition.id} />}
          {tools}
          <PrintMenu definition={definition} filter={filter} keyed={selected === ''} />
        </span>
      </header>
      {asBoard && Board ? (
        <div className="list-pane-board">
          <Board onOpen={onOpen} beside={beside} />
        </div>
      ) : (
        <>
          <FilterBar definition={definition} counts={counts} filter={filter} onChange={setFilter} context={context} />
          <div className="list-pane-rows">
            <RecordList
              definition={definition}
              lines={lines}
              selectedId={selected === '' ? null : selected}
              onSelect={onOpen}
              onOpen={onOpen}
              now={now}
              filtered={filter !== NO_FILTER && Object.keys(filter).length > 0}
              autoFocus={autoFocus}
              {...(isWriter && { addKey: addKey ?? 'Ins' })}
              {...(isWriter && {
                emptyAction: (
                  <Button tone="main" onClick={onNew}>
                    {t('add', { one })}
                  </Button>
                ),
              })}
            />
          </div>
        </>
      )}
    </section>
  );
}

/** Ins begins a record wherever the focus is, also in the box of a board, where letters are written. */
function useAddKey(enabled: boolean, add: () => void): void {
  const latest = useRef(add);
  useLayoutEffect(() => {
    latest.current = add;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      const other = event.ctrlKey || event.altKey || event.shiftKey || event.metaKey || event.repeat;
      if (event.key !== 'Insert' || other || event.defaultPrevented || isComposing(event)) return;
      if (isCovered()) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}
