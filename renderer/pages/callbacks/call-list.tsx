/** The list of calls: two lines each, chosen with the arrows, begun with Enter. */
import { useDesk } from '@renderer/desk/desk-context';
import { marksOf, useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { dueNote } from '@renderer/registers/callbacks/due-note';
import { isComposing } from '@renderer/ui/keys';
import { shortTime } from '@renderer/ui/list/due';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { useSeen } from '@renderer/ui/seen';
import type { Instant } from '@shared/base/time';
import { SOURCES } from '@shared/registers/contract/callback-sources';
import type { WorkdayTable } from '@shared/rules/calendar/table';
import { type Attempt, attemptsOf } from '@shared/rules/callbacks/rounds';
import type { CallCard, Queue } from '@shared/rules/callbacks/worklist';
import { type KeyboardEvent, type Ref, useEffect, useId, useRef } from 'react';
import { dueWords } from './due-words';
import { words } from './texts';

interface CallListProps {
  readonly ref?: Ref<HTMLDivElement>;
  readonly cards: readonly CallCard[];
  readonly selected: string;
  readonly now: Instant;
  readonly table: WorkdayTable;
  readonly queue: Queue;
  readonly onSelect: (id: string) => void;
  /** Enter: the keys go to the panel. */
  readonly onBegin: () => void;
}

export function CallList({ ref, cards, selected, now, table, queue, onSelect, onBegin }: CallListProps) {
  const t = useText(words);
  const id = useId();
  const chosen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const place = cards.findIndex((card) => card.row.id === selected);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') onBegin();
    else {
      const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: cards.length - 1 }[event.key];
      const card = to === undefined ? undefined : cards[to];
      if (to === undefined) return;
      if (card) onSelect(card.row.id);
    }
    event.preventDefault();
  };
  if (cards.length === 0) {
    return (
      <div ref={ref} className="calls-list" tabIndex={-1}>
        <EmptyState title={t(queue === 'now' ? 'noneNow' : queue === 'all' ? 'none' : 'noneHere')}>
          {queue === 'all' ? t('noneHint') : undefined}
        </EmptyState>
      </div>
    );
  }
  return (
    <div
      ref={ref}
      className="calls-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={place >= 0 ? `${id}-${selected}` : undefined}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
        if (item?.dataset['id'] !== undefined) onSelect(item.dataset['id']);
      }}
    >
      {cards.map((card) => (
        <div
          key={card.row.id}
          ref={card.row.id === selected ? chosen : undefined}
          id={`${id}-${card.row.id}`}
          role="option"
          aria-selected={card.row.id === selected}
          data-id={card.row.id}
          className={card.row.id === selected ? 'call-item on' : 'call-item'}
        >
          <Item card={card} now={now} table={table} />
        </div>
      ))}
    </div>
  );
}

interface ItemProps {
  readonly card: CallCard;
  readonly now: Instant;
  readonly table: WorkdayTable;
}

function Item({ card, now, table }: ItemProps) {
  const t = useText(words);
  const say = useLabel();
  const language = useLanguage();
  const { units } = useDesk();
  const { queues, keyCustomer, window } = card;
  const row = useSeen('board')(card.row);
  const { data } = row;
  const due = dueWords(row, now, language);
  const round = (data.round ?? 0) + (queues.has('all') ? 1 : 0);
  const tried = attemptsOf(data.attempts.filter((one) => one.round === round).map((one) => one.kind as Attempt)).counted;
  const rest = units.find((unit) => unit.code === row.unit)?.dnd ?? '';
  const notes = [
    data.source === '' ? '' : say(SOURCES[data.source]),
    data.subject.replaceAll('\n', ' ') || data.sourceNo,
    round > 1 ? `${t('round', { n: round })}${row.state === 'again' ? marksOf(language).aside(t('rectified')) : ''}` : '',
  ];
  const marks = [
    keyCustomer ? t('key') : '',
    dueNote(row, table, now, language),
    queues.has('door') ? t('mustVisit') : '',
    tried > 0 && queues.has('all') ? t('tries', { n: tried }) : '',
    window.why === 'do-not-disturb' && rest !== '' ? t('rest', { span: rest }) : '',
  ].filter((mark) => mark !== '');
  return (
    <>
      <span className="call-item-who">
        <b>
          {row.unit || t('noUnit')} {data.name}
        </b>
      </span>
      {row.open === 0 ? (
        <span className="muted small num">{t('called', { day: shortTime(data.calledAt.slice(0, 10), now) })}</span>
      ) : (
        due && <span className={`small num due-${due.tone}`}>{due.text}</span>
      )}
      <span className="call-item-what">{notes.filter((note) => note !== '').join(' · ')}</span>
      {marks.length > 0 && <span className="call-item-marks">{marks.join(' · ')}</span>}
    </>
  );
}
