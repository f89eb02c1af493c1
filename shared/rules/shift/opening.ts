/** `handover.open`: a shift begins. What nobody handed over before it is closed as it stands, and says so. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import { clockOf, dayOf, type Instant } from '../../base/time';
import type { Change, CreateRow } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { HandoverData } from '../../registers/handover/rules';
import type { RunningShift } from '../site/shifts';
import { daysClosed, namedShift, openingShift } from './clock';
import { gathered, type HandoverRow, lastSheet, readShift, type ShiftRead, stranger } from './read';

const logAnswer = z.enum(['', 'collected', 'none']);

const openInput = z.object({
  /** Names of those on duty; absent or empty = who opens. */
  staff: z.array(z.string()).max(20).optional(),
  /** Another shift than the clock proposes. */
  shift: z.string().optional(),
  /** Why a shift that still runs is closed without its people. */
  reason: z.string().optional(),
  lobbyLog: logAnswer.optional(),
  controlLog: logAnswer.optional(),
});

/**
 * Opens a shift. A sheet that is still running is closed at once as 漏交接, frozen as it stands. Refusals: `handover.waiting` when it is
 * signed and only has to be taken over, `handover.running` before its time is over unless a reason is given, `handover.person`.
 */
export const openShift = defineCommand({
  id: 'handover.open',
  input: openInput,
  load: async (_input, read, ctx) => ({ found: await readShift(read, ctx), last: await lastSheet(read, ctx) }),
  decide: ({ found, last }, input, ctx): Result<Change> => {
    const { sheet } = found;
    const staff = onDuty(input.staff, ctx.actor.name);
    const unknown = stranger(found, staff);
    if (unknown !== '') return refuse('handover.person', 'staff', { name: unknown });
    const reason = (input.reason ?? '').trim();
    const denied = sheet ? stillRuns(sheet, reason, ctx.now) : null;
    if (denied) return denied;
    const proposed = openingShift(found.shifts, ctx.now);
    const shift = input.shift ? namedShift(found.shifts, input.shift, proposed, ctx.now) : proposed;
    const previous = sheet ?? last;
    const note = [sheet ? missedText(sheet, ctx.now) : '', closedText(previous, ctx)].filter((part) => part !== '').join('');
    const answers = { lobbyLog: input.lobbyLog ?? '', controlLog: input.controlLog ?? '' };
    const fresh = freshSheet(shift, staff, previous, { ...answers, openingNote: note }, ctx);
    return ok([...(sheet ? [missed(found, sheet, reason, ctx)] : []), fresh]);
  },
});

/** Names without repetition; `me` when nobody is named. */
export function onDuty(names: readonly string[] | undefined, me: string): readonly string[] {
  const named = [...new Set((names ?? []).map((name) => name.trim()).filter((name) => name !== ''))];
  return named.length > 0 ? named : [me];
}

function stillRuns(sheet: HandoverRow, reason: string, now: Instant): ReturnType<typeof refuse> | null {
  const { shift, staff, leaver, endsAt } = sheet.data;
  if (sheet.state === 'waiting') return refuse('handover.waiting', undefined, { names: leaver, shift });
  if (now >= endsAt || reason !== '') return null;
  return refuse('handover.running', 'reason', { shift, names: staff.join('、') });
}

/** The sheet of a shift that begins, linked to the one before it. */
export function freshSheet(
  shift: RunningShift,
  staff: readonly string[],
  previous: HandoverRow | undefined,
  more: Partial<HandoverData>,
  ctx: Context,
): CreateRow {
  const data = {
    date: dayOf(shift.since || ctx.now),
    shift: shift.name || '全天',
    startsAt: shift.since || ctx.now,
    endsAt: shift.until,
    openedAt: ctx.now,
    staff: [...staff],
    previous: previous?.no ?? '',
    ...more,
  };
  return { kind: 'create', register: 'handover', state: 'running', data, links: previous ? [previous.id] : [], mark: '' };
}

/** The frozen sheet of a shift that nobody handed over. */
function missed(found: ShiftRead, sheet: HandoverRow, reason: string, ctx: Context): Change[number] {
  const data = { ...gathered(found, sheet.data, ctx, null), handedAt: ctx.now, comer: '', notes: [] };
  return { kind: 'update', id: sheet.id, state: 'missed', data, ...(reason !== '' && { reason }) };
}

function missedText({ no, data }: HandoverRow, now: Instant): string {
  return `上一班（${data.date} ${data.shift}，${data.staff.join('、')}，${no}）没有交接，${clockOf(now)} 按当时的情况封存。`;
}

/** Says that nobody was at the desk for a day or more, and which sheet is carried on. */
export function closedText(previous: HandoverRow | undefined, ctx: Pick<Context, 'today'>): string {
  if (!previous) return '';
  const { preparedAt, endsAt, handedAt, openedAt, date, shift } = previous.data;
  const left = preparedAt || (previous.state === 'handed' ? handedAt : '') || endsAt || openedAt || `${date}T`;
  const days = daysClosed(dayOf(left), ctx.today);
  return days === 0 ? '' : `停班 ${days} 天，接 ${date} ${shift}的交接单 ${previous.no}。`;
}
