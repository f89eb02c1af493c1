/** The call page (F8): who is to be called now on the left, the call itself on the right, the week's plan beside (CB-12, CB-14). */
import { useDesk } from '@renderer/desk/desk-context';
import { useText } from '@renderer/i18n/use-text';
import { CallPanel } from '@renderer/registers/callbacks/call-panel';
import { FollowPanel } from '@renderer/registers/callbacks/follow-panel';
import { EmptyState } from '@renderer/ui/parts/empty-state';
import { Loading } from '@renderer/ui/parts/loading';
import { useWorked } from '@renderer/ui/seen';
import type { CallCard, Queue } from '@shared/rules/callbacks/worklist';
import { may } from '@shared/rules/rights/may';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import { CallList } from './call-list';
import './callbacks.css';
import { useGap } from './gap';
import { ListHead } from './list-head';
import { PlanTab } from './plan-tab';
import { QuotaStrip } from './quota-strip';
import { words } from './texts';
import { useWork, type Work } from './use-work';

export function CallbacksPage() {
  const [path] = useLocation();
  const { actor } = useDesk();
  const work = useWork();
  const [, , place = '', source = ''] = path.split('/');
  if (!work) return <Loading />;
  if (place === 'plan') return <PlanTab work={work} />;
  // Every key of a call writes: who only reads has the records.
  if (!may(actor.role, 'callbacks.round')) return <Redirect to={`/r/callbacks/${place === 'quota' ? '' : place}`} replace />;
  return <CallsTab work={work} wanted={place === 'quota' ? '' : place} source={place === 'quota' ? source : ''} />;
}

interface CallsTabProps {
  readonly work: Work;
  /** Id of the callback that was asked for; '' = none. */
  readonly wanted: string;
  /** Source whose gap is to be closed (BY-2); '' = none. */
  readonly source: string;
}

function CallsTab({ work, wanted, source }: CallsTabProps) {
  const [, go] = useLocation();
  const [chosen, setQueue] = useState<Queue | null>(null);
  const gap = useGap(work, source);
  const queue = chosen ?? firstQueue(work.cards);
  const shown = gap ? gap.cards : queueCards(work.cards, queue);
  const [picked, setPicked] = useState(wanted);
  useEffect(() => setPicked(source === '' ? wanted : ''), [wanted, source]);
  const next = useNext(shown, picked);
  const card = (one: string): CallCard | undefined => (one === '' ? undefined : work.cards.find(({ row }) => row.id === one));
  const selected = card(picked) ?? card(picked === '' ? '' : next.current) ?? (picked === wanted && wanted !== '' ? undefined : shown[0]);
  const id = selected?.row.id ?? '';
  // Pinned as soon as it is shown: saving takes it out of the list, and the next one is that below it, not the new first.
  useEffect(() => {
    if (picked === '' && id !== '' && (source === '' || gap)) setPicked(id);
  }, [picked, id, source, gap]);
  const list = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  const begin = useCallback(() => panel.current?.querySelector<HTMLElement>('.call')?.focus(), []);
  const leave = useCallback(() => list.current?.focus(), []);
  const show = (to: Queue): void => {
    setQueue(to);
    setPicked(queueCards(work.cards, to)[0]?.row.id ?? '');
    if (source !== '') go('/callbacks', { replace: true });
    leave();
  };
  const advance = (): void => setPicked(next.current);
  useSteps(shown, id, setPicked);
  useStartAnew(() => {
    setQueue(null);
    setPicked('');
    leave();
  });

  return (
    <div className="calls">
      <aside className="calls-side">
        <ListHead work={work} queue={gap ? null : queue} onQueue={show} gap={gap} onClearGap={() => go('/callbacks')} />
        <CallList
          ref={list}
          cards={shown}
          selected={id}
          now={work.now}
          table={work.table}
          onSelect={setPicked}
          onBegin={begin}
          queue={queue}
        />
        <QuotaStrip />
      </aside>
      <div ref={panel} className="calls-main">
        {selected ? (
          <Panel
            key={`${id}:${selected.row.state}:${isCall(selected, queue) ? '' : queue}`}
            card={selected}
            calling={isCall(selected, queue)}
            review={queue === 'review'}
            onDone={advance}
            onCancel={leave}
          />
        ) : (
          <Nothing wanted={wanted} />
        )}
      </div>
    </div>
  );
}

/** The key of this page; it works from anywhere. */
const CALLS_KEY = 'F8';

/** Queues of callbacks that are looked at for something else than the next call. */
const FOLLOWS: readonly Queue[] = ['rectify', 'review', 'signature', 'reply'];

/** Whether the next call is what a callback stands in this list for. */
function isCall({ queues }: CallCard, queue: Queue): boolean {
  return queues.has('all') && !(FOLLOWS.includes(queue) && queues.has(queue));
}

interface PanelProps {
  readonly card: CallCard;
  readonly calling: boolean;
  readonly review: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function Panel({ card, calling, review, onDone, onCancel }: PanelProps) {
  const row = useWorked('call')(card.row);
  return calling ? (
    <CallPanel row={row} onDone={onDone} onCancel={onCancel} />
  ) : (
    <FollowPanel row={row} review={review} onDone={onDone} onCancel={onCancel} />
  );
}

/** Nothing to call, or a callback was asked for that needs nobody any more. */
function Nothing({ wanted }: { readonly wanted: string }) {
  const t = useText(words);
  if (wanted !== '') {
    return (
      <EmptyState title={t('none')}>
        <Link href={`/r/callbacks/${wanted}`}>{t('gone')}</Link>
      </EmptyState>
    );
  }
  return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>;
}

/** Those who can be called now come first; without any, all of them. */
function firstQueue(cards: readonly CallCard[]): Queue {
  return cards.some((card) => card.queues.has('now')) ? 'now' : 'all';
}

function queueCards(cards: readonly CallCard[], queue: Queue): readonly CallCard[] {
  return cards.filter((card) => card.queues.has(queue));
}

/** Id of the neighbour below, as the list stood while `id` was in it: saving takes the callback out of the list before we go on. */
function useNext(shown: readonly CallCard[], id: string): { readonly current: string } {
  const next = useRef('');
  useEffect(() => {
    const place = shown.findIndex((card) => card.row.id === id);
    if (place >= 0) next.current = (shown[place + 1] ?? shown[place - 1])?.row.id ?? '';
  }, [shown, id]);
  return next;
}

/** F8 on the page itself begins again with what is due: the address is the same, so nothing else would happen. */
function useStartAnew(start: () => void): void {
  const latest = useRef(start);
  useEffect(() => {
    latest.current = start;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === CALLS_KEY && !event.isComposing) latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Alt+↓ and Alt+↑ step through the list from anywhere on the page. */
function useSteps(shown: readonly CallCard[], id: string, select: (id: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.defaultPrevented || event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      if (event.target instanceof HTMLElement && event.target.getAttribute('role') === 'combobox') return;
      const place = shown.findIndex((card) => card.row.id === id);
      const to = shown[place + (event.key === 'ArrowDown' ? 1 : -1)];
      event.preventDefault();
      if (to) select(to.row.id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [shown, id, select]);
}
