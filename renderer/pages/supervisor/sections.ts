/** The six sections of the desk with their counts and lists, from what is known now. A further list: one group here. */

import { dayOf } from '@shared/base/time';
import type { Actor } from '@shared/registers/contract/context';
import type { Row } from '@shared/registers/contract/row';
import { inPlan } from '@shared/rules/callbacks/week-plan';
import { quotaDanger } from '@shared/rules/supervisor/danger';
import { lateGroups, lateLines } from '@shared/rules/supervisor/late';
import { type DeskLine, deskKey } from '@shared/rules/supervisor/line';
import { SIGN_ORDER, signLines } from '@shared/rules/supervisor/signing';
import { unhandledLines } from '@shared/rules/supervisor/unhandled';
import type { Item, ItemGroup, Section } from './items';
import type { Say } from './say';
import type { SupervisorNow } from './use-supervisor';

/** In the order of the tiles; the number of a tile is its key. */
export function sectionsOf(found: SupervisorNow, actor: Pick<Actor, 'name'>, say: Say): readonly Section[] {
  return [
    signSection(found, actor, say),
    unhandledSection(found, say),
    dangerSection(found, say),
    planSection(found, say),
    paperSection(found, say),
    weekSection(found, say),
  ];
}

function recordItem(line: DeskLine): Item {
  return { kind: 'record', key: deskKey(line), line };
}

function signSection({ waiting, work, reviews, now }: SupervisorNow, actor: Pick<Actor, 'name'>, { t, day }: Say): Section {
  const unsigned = work.cards.filter(({ queues }) => queues.has('review')).map(({ row }) => row as unknown as Row);
  const open = waiting.filter(({ register }) => register !== 'callbacks');
  const lines = signLines([...open, ...unsigned], actor, now);
  const spans = (kind: 'daily' | 'weekly'): readonly Item[] =>
    (kind === 'daily' ? reviews.days.map((one) => ({ ...one, from: one.day, to: one.day })) : reviews.weeks)
      .filter(({ state }) => state === 'missing')
      .map(({ from, to }) => ({ kind: 'span' as const, key: `${kind}:${from}`, span: { kind, from, to } }))
      .reverse();
  const groups: readonly ItemGroup[] = [
    ...SIGN_ORDER.slice(0, -1).map((why) => group(why, lines)),
    { title: 'group.day', items: spans('daily') },
    { title: 'group.week', items: spans('weekly') },
    group('callback', lines),
  ];
  const since = [...lines.map(({ at }) => dayOf(at)), ...spans('daily').map((item) => (item.kind === 'span' ? item.span.from : ''))];
  return section('sign', groups, lines.some(({ tone }) => tone === 'late') || spans('daily').length > 0, oldest(since, t, day));
}

function group(why: DeskLine['why'], lines: readonly DeskLine[]): ItemGroup {
  return { title: `group.${why}`, items: lines.filter((line) => line.why === why).map(recordItem) };
}

function unhandledSection({ waiting, now }: SupervisorNow, { t }: Say): Section {
  const lines = unhandledLines(waiting, now);
  const late = lines.filter(({ tone }) => tone === 'late').length;
  const groups = (['headoffice', 'opinion', 'finding'] as const).map((why) => group(why, lines));
  return section('unhandled', groups, late > 0, late > 0 ? t('sub.late', { n: late }) : '');
}

function dangerSection({ waiting, quota, quotaBefore, work, now }: SupervisorNow, { t }: Say): Section {
  const lines = lateLines(waiting, now);
  const short = quota.lines
    .filter(({ missing }) => missing > 0)
    .map((line): Item => ({ kind: 'quota', key: `quota:${line.source}`, quota: line, danger: quotaDanger(line, dayOf(now), work.table) }));
  const before = quotaBefore.lines
    .filter(({ missing }) => missing > 0)
    .map((line): Item => ({ kind: 'quota', key: `before:${line.source}`, quota: line, danger: null }));
  const late = (by: 'people' | 'departments'): readonly Item[] =>
    lateGroups(lines, by).map((one) => ({ kind: 'late', key: `${by}:${one.key}`, group: one, by }));
  const groups: readonly ItemGroup[] = [
    { title: 'group.quota', items: short },
    { title: 'group.quotaBefore', items: before },
    { title: 'group.people', items: late('people') },
    { title: 'group.departments', items: late('departments') },
  ];
  const sub = short.length > 0 ? t('sub.quota', { n: short.length }) : '';
  // A record is late once, however many people it stands with.
  const records = new Set(lines.map(({ row }) => row.id)).size;
  return { ...section('danger', groups, records > 0, sub), count: records + short.length + before.length };
}

function planSection({ work }: SupervisorNow, { t }: Say): Section {
  const cards = inPlan(work.cards, work.now);
  const free = cards.filter(({ row }) => row.data.plannedCallers.length === 0).length;
  const sub = cards.length === 0 ? '' : free > 0 ? t('sub.unassigned', { n: free }) : t('sub.assigned');
  return {
    ...section(
      'plan',
      [],
      cards.some(({ queues }) => queues.has('overdue')),
      sub,
    ),
    count: cards.length,
  };
}

function paperSection({ papers, now }: SupervisorNow, { t, day }: Say): Section {
  const late = papers.filter(({ paper }) => paper.dueAt < now).length;
  const items = papers.map((out): Item => ({ kind: 'paper', key: out.paper.id, out }));
  return section(
    'paper',
    [{ title: 'group.out', items }],
    late > 0,
    late > 0
      ? t('sub.paperLate', { n: late })
      : oldest(
          papers.map(({ paper }) => dayOf(paper.at)),
          t,
          day,
        ),
  );
}

function weekSection({ weeks, changed }: SupervisorNow, { t }: Say): Section {
  const items = weeks.map((week): Item => ({ kind: 'week', key: week.week, week }));
  const [first] = weeks;
  const sub = first ? t('sub.weeks', { first: t('week', { n: Number(first.week.slice(6)) }) }) : '';
  const since = changed.map((one): Item => ({ kind: 'changed', key: `changed:${one.week}`, changed: one }));
  const groups: readonly ItemGroup[] = [
    { title: 'group.handing', items },
    { title: 'group.changed', items: since },
  ];
  return section('weeks', groups, items.length > 0, sub);
}

function section(id: Section['id'], groups: readonly ItemGroup[], late: boolean, sub: string): Section {
  const filled = groups.filter(({ items }) => items.length > 0);
  return { id, groups: filled, count: filled.reduce((sum, { items }) => sum + items.length, 0), late, sub };
}

function oldest(days: readonly string[], t: Say['t'], day: Say['day']): string {
  const [first] = [...days].sort();
  return first === undefined ? '' : t('sub.since', { at: day(first) });
}
