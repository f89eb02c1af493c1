/** What is late, and whose it is: promises, slips, entries, callbacks; first responses and promised replies are counted apart (IN-6, IN-14, §6). */
import type { Instant } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import { rowAs } from '../../registers/contract/command';
import { NO_DUE, type Row } from '../../registers/contract/row';
import { duty } from '../../registers/duty/definition';
import { requests } from '../../registers/requests/definition';
import { workorders } from '../../registers/workorders/definition';
import { firstResponseDue } from '../deadlines';

export type LateKind = 'promise' | 'workorder' | 'duty' | 'callback' | 'first' | 'reply';

/** In the order in which they are told. */
export const LATE_KINDS: readonly LateKind[] = ['promise', 'first', 'reply', 'workorder', 'duty', 'callback'];

/** Registers whose open records may be late in one of these ways. */
export const LATE_REGISTERS = ['requests', 'workorders', 'duty', 'callbacks'] as const;

export interface LateLine {
  readonly row: Row;
  readonly kind: LateKind;
  /** When it should have been done. */
  readonly at: Instant;
  /** Those who answer for it; empty = nobody is named. */
  readonly people: readonly string[];
  readonly departments: readonly string[];
}

/** Every way in which the open records given are late at `now`, the longest first. */
export function lateLines(rows: readonly Row[], now: Instant): readonly LateLine[] {
  return rows
    .filter((row) => row.open === 1)
    .flatMap((row) => linesOf(row, now))
    .sort((a, b) => (a.at === b.at ? (a.row.id < b.row.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

/** Whether a record can be late at all: what is due later, and answers for nothing else, is not kept in hand. */
export function mayBeLate(row: Row, now: Instant): boolean {
  return linesOf(row, now).length > 0;
}

function linesOf(row: Row, now: Instant): readonly LateLine[] {
  if (row.register === 'requests') return requestLines(row, now);
  if (row.register === 'workorders') return slipLines(row, now);
  if (row.register === 'callbacks') return callbackLines(row, now);
  if (row.register !== 'duty' || row.dueAt >= now) return [];
  const { assignee, dutyPerson } = rowAs(duty, row).data;
  return [{ row, kind: 'duty', at: row.dueAt, people: named(assignee || dutyPerson), departments: [] }];
}

/** On hold there is no running promise; a reply and a first response are owed all the same. */
function requestLines(found: Row, now: Instant): readonly LateLine[] {
  const { data, state, dueAt } = rowAs(requests, found);
  const whose = { row: found, people: named(data.responsible || data.acceptor || data.registrar), departments: data.departments };
  const first = firstResponseDue(data.registeredAt || found.at, data.complex);
  return [
    ...(state !== 'hold' && dueAt !== NO_DUE && dueAt < now ? [{ ...whose, kind: 'promise' as const, at: dueAt }] : []),
    ...(data.firstResponseAt === '' && first < now
      ? [{ ...whose, kind: 'first' as const, at: first, people: named(data.acceptor || data.registrar) }]
      : []),
    ...(data.promisedReplyAt !== '' && data.repliedAt === '' && data.promisedReplyAt < now
      ? [{ ...whose, kind: 'reply' as const, at: data.promisedReplyAt }]
      : []),
  ];
}

/** A finished slip waits for its paper only. */
function slipLines(found: Row, now: Instant): readonly LateLine[] {
  const { data, state, dueAt } = rowAs(workorders, found);
  if (state === 'finished' || dueAt >= now) return [];
  return [
    {
      row: found,
      kind: 'workorder',
      at: dueAt,
      people: named(data.taker || data.areaManager),
      departments: named(data.department),
    },
  ];
}

function callbackLines(found: Row, now: Instant): readonly LateLine[] {
  const { data, state, dueAt } = rowAs(callbacks, found);
  if (state === 'called' || dueAt >= now) return [];
  const people = state === 'rectifying' ? named(data.rectifier) : data.plannedCallers;
  return [{ row: found, kind: 'callback', at: dueAt, people, departments: [] }];
}

function named(name: string): readonly string[] {
  return name.trim() === '' ? [] : [name.trim()];
}

export interface LateGroup {
  /** Person or department; '' = nobody is named. */
  readonly key: string;
  readonly counts: Readonly<Record<LateKind, number>>;
  readonly lines: readonly LateLine[];
  /** Of the longest. */
  readonly since: Instant;
}

/** Who has most of it first, then who has had it longest; a record of two people counts with each. What nobody has comes before all. */
export function lateGroups(lines: readonly LateLine[], by: 'people' | 'departments'): readonly LateGroup[] {
  const found = new Map<string, LateLine[]>();
  for (const line of lines) {
    // A callback has no department: there it is not nobody's, it is not asked.
    if (by === 'departments' && line.departments.length === 0) continue;
    for (const key of line[by].length === 0 ? [''] : line[by]) found.set(key, [...(found.get(key) ?? []), line]);
  }
  return [...found]
    .map(([key, all]) => ({ key, lines: all, counts: countsOf(all), since: all[0]?.at ?? '' }))
    .sort((a, b) => Number(b.key === '') - Number(a.key === '') || b.lines.length - a.lines.length || (a.since < b.since ? -1 : 1));
}

function countsOf(lines: readonly LateLine[]): Readonly<Record<LateKind, number>> {
  const count = (kind: LateKind): number => lines.filter((line) => line.kind === kind).length;
  return Object.fromEntries(LATE_KINDS.map((kind) => [kind, count(kind)])) as Record<LateKind, number>;
}
