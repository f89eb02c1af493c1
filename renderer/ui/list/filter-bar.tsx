/** What a list shows: chips with counts, a span of days, a unit, a word. */
import type { ListFilter } from '@renderer/db/list-plan';
import { useLabel, useText } from '@renderer/i18n/use-text';
import { dayOf, type Instant } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { VOID } from '@shared/registers/contract/row';
import { useEffect, useRef, useState } from 'react';
import type { FieldContext } from '../fields/field-context';
import { TimeControl } from '../fields/time-control';
import { UnitControl } from '../fields/unit-control';
import '../fields/fields.css';
import { isComposing } from '../keys';
import './filter-bar.css';
import { days, nameOfSpan, type RangeName, spanOfName } from './filter-ranges';
import { words } from './texts';

export interface FilterCounts {
  /** By state, voided included. */
  readonly states: Readonly<Record<string, number>>;
  readonly overdue: number;
  readonly dueToday: number;
}

interface FilterBarProps {
  readonly definition: AnyDefinition;
  /** Undefined while they are being read. */
  readonly counts: FilterCounts | undefined;
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
  readonly context: FieldContext;
}

/** The chip part of a filter: one of them at a time. */
type Which = Pick<ListFilter, 'state' | 'open' | 'overdueAt' | 'dueOn'>;

export function FilterBar(props: FilterBarProps) {
  const { definition, counts, filter, onChange, context } = props;
  const t = useText(words);
  const say = useLabel();
  const now = context.now();
  const { state, open, overdueAt, dueOn, ...rest } = filter;
  const choose = (which: Which): void => onChange({ ...rest, ...which });
  const none = state === undefined && open !== true && overdueAt === undefined && dueOn === undefined;
  const opened = Object.entries(definition.states).filter(([, one]) => one.open);
  const openCount = opened.reduce((sum, [key]) => sum + (counts?.states[key] ?? 0), 0);
  const voided = counts?.states[VOID] ?? 0;
  const hasUnit = Object.values(definition.fields).some((field) => field.kind === 'unit');

  return (
    <div className="filter-bar" role="group" aria-label={t('filters')}>
      <div className="chips">
        <Chip label={t('all')} on={none} onClick={() => choose({})} />
        {opened.length > 1 && <Chip label={t('open')} count={openCount} on={open === true} onClick={() => choose({ open: true })} />}
        {definition.group !== 'base' && (
          <>
            <Chip
              label={t('today')}
              count={counts?.dueToday}
              tone="today"
              on={dueOn !== undefined}
              onClick={() => choose({ dueOn: dayOf(now) })}
            />
            <Chip
              label={t('overdue')}
              count={counts?.overdue}
              tone="late"
              on={overdueAt !== undefined}
              onClick={() => choose({ overdueAt: now })}
            />
          </>
        )}
        {Object.entries(definition.states).map(([key, one]) => (
          <Chip
            key={key}
            label={say(one.label)}
            count={one.open ? counts?.states[key] : undefined}
            on={state === key}
            onClick={() => choose({ state: key })}
          />
        ))}
        {voided > 0 && <Chip label={t('void')} on={state === VOID} onClick={() => choose({ state: VOID })} />}
      </div>
      <div className="filter-more">
        {definition.group !== 'base' && <SpanChoice filter={filter} onChange={onChange} now={now} context={context} />}
        {hasUnit && <UnitFilter filter={filter} onChange={onChange} context={context} />}
        <TextFilter filter={filter} onChange={onChange} />
      </div>
    </div>
  );
}

interface ChipProps {
  readonly label: string;
  readonly count?: number | undefined;
  readonly tone?: 'today' | 'late';
  readonly on: boolean;
  readonly onClick: () => void;
}

function Chip({ label, count, tone, on, onClick }: ChipProps) {
  const alarming = tone && count !== undefined && count > 0 ? ` chip-${tone}` : '';
  return (
    <button type="button" className={`chip${alarming}${on ? ' on' : ''}`} aria-pressed={on} onClick={onClick}>
      {label}
      {count !== undefined && <span className="num">{count}</span>}
    </button>
  );
}

interface PartProps {
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
}

function SpanChoice({ filter, onChange, now, context }: PartProps & { readonly now: Instant; readonly context: FieldContext }) {
  const t = useText(words);
  const { from, to, ...rest } = filter;
  const named = nameOfSpan({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, now);
  const [own, setOwn] = useState(named === 'own');
  const choose = (name: RangeName): void => {
    setOwn(name === 'own');
    if (name !== 'own') onChange({ ...rest, ...spanOfName(name, now) });
  };
  const control = { invalid: false, required: false, describedBy: undefined, kind: 'date', now: context.now } as const;
  const fromDay = from === undefined ? '' : dayOf(from);
  const toDay = to === undefined ? '' : dayOf(to);
  const isDay = (value: unknown): value is string => typeof value === 'string' && (value === '' || /^\d{4}-\d\d-\d\d$/.test(value));
  return (
    <>
      <select
        className="filter-control"
        aria-label={t('when')}
        value={own ? 'own' : named}
        onChange={(event) => choose(event.target.value as RangeName)}
      >
        <option value="any">{t('anyTime')}</option>
        <option value="today">{t('rangeToday')}</option>
        <option value="yesterday">{t('rangeYesterday')}</option>
        <option value="week">{t('rangeWeek')}</option>
        <option value="month">{t('rangeMonth')}</option>
        <option value="own">{t('rangeOwn')}</option>
      </select>
      {own && (
        <span className="filter-days">
          <DayInput
            {...control}
            label={t('from')}
            value={fromDay}
            onChange={(day) => isDay(day) && onChange({ ...rest, ...days(day, toDay, now) })}
          />
          <DayInput
            {...control}
            label={t('to')}
            value={toDay}
            onChange={(day) => isDay(day) && onChange({ ...rest, ...days(fromDay, day, now) })}
          />
        </span>
      )}
    </>
  );
}

function DayInput(props: Omit<Parameters<typeof TimeControl>[0], 'id'>) {
  const id = `filter-${props.label}`;
  return (
    <label htmlFor={id} className="filter-day">
      <span>{props.label}</span>
      <TimeControl {...props} id={id} />
    </label>
  );
}

function UnitFilter({ filter, onChange, context }: PartProps & { readonly context: FieldContext }) {
  const t = useText(words);
  const { unit, ...rest } = filter;
  const [text, setText] = useState(unit ?? '');
  useEffect(() => setText(unit ?? ''), [unit]);
  const set = (value: unknown): void => {
    const typed = String(value);
    setText(typed);
    const known = typed === '' || /^[\w一-鿿]+-[\w-]+$/.test(typed);
    if (known) onChange(typed === '' ? rest : { ...rest, unit: typed });
  };
  return (
    <span className="filter-unit">
      <label htmlFor="filter-unit" className="only-spoken">
        {t('unit')}
      </label>
      <UnitControl
        id="filter-unit"
        label={t('unit')}
        placeholder={t('unit')}
        value={text}
        onChange={set}
        units={context.units}
        place="list"
        onResident={undefined}
        invalid={false}
        required={false}
        describedBy={undefined}
      />
    </span>
  );
}

/** ms of quiet after which a typed word is looked for. */
const QUIET = 180;

function TextFilter({ filter, onChange }: PartProps) {
  const t = useText(words);
  const [text, setText] = useState(filter.text ?? '');
  const latest = useRef({ filter, onChange });
  useEffect(() => {
    latest.current = { filter, onChange };
  });
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === (latest.current.filter.text ?? '')) return;
    const timer = setTimeout(() => {
      const { text: _, ...rest } = latest.current.filter;
      latest.current.onChange(wanted === '' ? rest : { ...rest, text: wanted });
    }, QUIET);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <input
      type="search"
      className="filter-control filter-text"
      aria-label={t('text')}
      placeholder={t('textHint')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '' || isComposing(event)) return;
        event.stopPropagation();
        setText('');
      }}
    />
  );
}
