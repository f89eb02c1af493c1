/** The list of an opened archive: by month, state, unit, any word or pinyin initials; printed as a list or as forms. */
import type { ListFilter } from '@renderer/db/list-plan';
import { useNow } from '@renderer/desk/clock';
import { useDesk, useFieldContext } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { printsAsList } from '@renderer/print-jobs/kinds';
import { usePrint } from '@renderer/print-jobs/use-print';
import { PRINT_RANK, usePrintable } from '@renderer/print-jobs/use-printable';
import { FilterBar } from '@renderer/ui/list/filter-bar';
import { RecordList } from '@renderer/ui/list/record-list';
import { Button } from '@renderer/ui/parts/button';
import { at, endOfDay, monthRange } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { useMemo, useState } from 'react';
import '../register/register-page.css';
import { useFilterCounts, useRows } from '../register/use-rows';
import { words } from './texts';

interface ShownListProps {
  readonly definition: AnyDefinition;
  readonly year: number;
  /** '' = none. */
  readonly selected: string;
  readonly onOpen: (id: string) => void;
}

const CLOCK_SECONDS = 3600;
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const NO_FILTER: ListFilter = {};

export function ShownList({ definition, year, selected, onOpen }: ShownListProps) {
  const t = useText(words);
  const { db } = useDesk();
  const context = useFieldContext();
  const now = useNow(CLOCK_SECONDS);
  const { printList, printForms } = usePrint();
  const [typed, setTyped] = useState<ListFilter>(NO_FILTER);
  const [month, setMonth] = useState(0);
  // Linked records of other years stand in the same database: the list keeps to its own.
  const filter = useMemo(() => ({ ...typed, ...spanOf(year, month) }), [typed, year, month]);
  const lines = useRows(db, definition, filter);
  const counts = useFilterCounts(db, definition);
  const chips = useMemo(() => closedOnly(definition), [definition]);
  const print = (): void => void printList(definition, filter);
  usePrintable(PRINT_RANK.list, print);
  return (
    <section className="list-pane" aria-label={t('mark')}>
      <div className="row">
        <select
          className="filter-control"
          aria-label={t('monthLabel')}
          value={month}
          onChange={(event) => setMonth(Number(event.target.value))}
        >
          <option value={0}>{t('allYear')}</option>
          {MONTHS.map((n) => (
            <option key={n} value={n}>
              {t('month', { n })}
            </option>
          ))}
        </select>
        <span className="row push">
          <Button onClick={print} {...(selected === '' && { keys: 'Ctrl P' })}>
            {t('printList')}
          </Button>
          {!printsAsList(definition) && <Button onClick={() => void printForms(definition, filter)}>{t('printForms')}</Button>}
        </span>
      </div>
      <FilterBar definition={chips} counts={counts} filter={typed} onChange={setTyped} context={context} />
      <div className="list-pane-rows">
        <RecordList
          definition={definition}
          lines={lines}
          selectedId={selected === '' ? null : selected}
          onSelect={onOpen}
          onOpen={onOpen}
          now={now}
          filtered={month !== 0 || Object.keys(typed).length > 0}
          autoFocus
        />
      </div>
    </section>
  );
}

/** First and last moment of the year, or of one month of it (1 to 12; 0 = all). */
function spanOf(year: number, month: number): Pick<ListFilter, 'from' | 'to'> {
  if (month === 0) return { from: at(`${year}-01-01`, '00:00'), to: endOfDay(`${year}-12-31`) };
  const { from, to } = monthRange(`${year}-${String(month).padStart(2, '0')}`);
  return { from: at(from, '00:00'), to: endOfDay(to) };
}

/** Nothing in an archive is open or due: only the chips of closed states, as for master data. */
function closedOnly(definition: AnyDefinition): AnyDefinition {
  const states = Object.fromEntries(Object.entries(definition.states).filter(([, { open }]) => !open));
  return { ...definition, group: 'base', states };
}
