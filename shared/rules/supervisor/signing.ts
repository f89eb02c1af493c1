/** What waits for a signature, an opinion or an answer of supervisor or manager (CB-11, IN-12, RG-4, SH-2, SH-3). */
import type { Instant } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import { signGuard } from '../../registers/callbacks/rules';
import { splitAsks } from '../../registers/contract/asks';
import { rowAs } from '../../registers/contract/command';
import type { Actor } from '../../registers/contract/context';
import { asText } from '../../registers/contract/fields';
import { NO_DUE, type Row } from '../../registers/contract/row';
import { handover } from '../../registers/handover/definition';
import { registerList } from '../../registers/index';
import { awaitsReview } from '../callbacks/worklist';
import { type DeskLine, oldestFirst } from './line';

/** Registers in which one can ask above (IN-12). */
export const ASKING_REGISTERS: readonly string[] = registerList
  .map(({ definition }) => definition)
  .filter(({ fields }) => 'asks' in fields)
  .map(({ id }) => id);

/** Registers whose open records may wait for a word from above. */
export const SIGNED_REGISTERS: readonly string[] = [...new Set([...ASKING_REGISTERS, 'handover', 'documents', 'renovations'])];

/** In the order of the desk: who waits for an answer comes first, paper that waits patiently last. */
export const SIGN_ORDER = ['ask', 'refused', 'missed', 'document', 'renovation', 'callback'] as const satisfies readonly DeskLine['why'][];

/**
 * The lines of the records given, each kind oldest first. `rows`: open records of `SIGNED_REGISTERS`, and the callbacks of which some
 * await an opinion; all others are passed over.
 */
export function signLines(rows: readonly Row[], me: Pick<Actor, 'name'>, now: Instant): readonly DeskLine[] {
  const lines = rows.flatMap((row) => [askLine(row, me), ownLine(row, me, now)].filter((line) => line !== null));
  return SIGN_ORDER.flatMap((why) => lines.filter((line) => line.why === why).sort(oldestFirst));
}

/** A record with a question that waits, since the oldest; who asked it cannot answer it. */
function askLine(row: Row, { name }: Pick<Actor, 'name'>): DeskLine | null {
  const { waiting } = splitAsks(row.data);
  const [oldest] = waiting;
  if (row.open === 0 || !oldest) return null;
  return { row, why: 'ask', at: asText(oldest['at']), tone: 'today', others: waiting.every((one) => one['by'] === name) };
}

/** What the record itself waits for. */
function ownLine(row: Row, me: Pick<Actor, 'name'>, now: Instant): DeskLine | null {
  if (row.register === 'callbacks') return callbackLine(row, me);
  if (row.register === 'handover') return sheetLine(row);
  const tone = row.dueAt !== NO_DUE && row.dueAt < now ? 'late' : 'today';
  if (row.register === 'documents' && row.state === 'review') return { row, why: 'document', at: row.at, tone, others: false };
  if (row.register === 'renovations' && row.state === 'pending') return { row, why: 'renovation', at: row.at, tone, others: false };
  return null;
}

/** A callback form without an opinion, since its last round; who called does not sign it. */
function callbackLine(found: Row, me: Pick<Actor, 'name'>): DeskLine | null {
  const row = rowAs(callbacks, found);
  if (!awaitsReview(row)) return null;
  const others = signGuard(row, { actor: { id: '', role: 'supervisor', name: me.name } }) !== null;
  return { row: found, why: 'callback', at: row.data.calledAt, tone: 'calm', others };
}

/** A shift that nobody handed over, or a sheet that the next one would not take (BY-1): as long as it is not handed over. */
function sheetLine(found: Row): DeskLine | null {
  const { state, at, data } = rowAs(handover, found);
  if (state === 'missed') return { row: found, why: 'missed', at: data.handedAt || at, tone: 'late', others: false };
  const refused = asText(data.refused.at(-1)?.at);
  if (refused === '' || found.open === 0) return null;
  return { row: found, why: 'refused', at: refused, tone: 'late', others: false };
}
