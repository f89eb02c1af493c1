/** The one way to change anything: load, decide, write, journal, react, all in one strict transaction (architecture §4). */
import { err, ok, type Refusal, type Result, refuse } from '@shared/base/result';
import { dayOf, type Instant } from '@shared/base/time';
import type { Change } from '@shared/registers/contract/change';
import type { RowEvent } from '@shared/registers/contract/command';
import { type Actor, type Context, mayAs } from '@shared/registers/contract/context';
import type { Row } from '@shared/registers/contract/row';
import { SECRET } from '@shared/rules/records/setting-commands';
import type { Deskbook } from '../database';
import { readerOf } from '../reader';
import { type Catalogue, catalogue } from './catalogue';
import { JournalWriter } from './journal-writer';
import { applyChange } from './row-writer';
import { addTo } from './tallies';

/** Who asks, where and when. The clock and the ids come from outside, so that a test can hold them still. */
export interface Caller {
  readonly actor: Actor;
  readonly site: string;
  readonly desk: string;
  readonly shift: string;
  readonly shiftSince: Instant | '';
  readonly lateAfterMinutes: number;
  now(): Instant;
  newId(): string;
}

export interface Outcome {
  /** Records created or changed, in the order of the changes; the first is what the command was about. */
  readonly rows: readonly Row[];
  /** Journal file lines (JSON, no line break) in order: to be appended before the screen says 已保存. */
  readonly lines: readonly string[];
}

/** Reactions may set off reactions; more steps than this is an endless circle of ours. */
const MAX_STEPS = 1000;

/** Aborts the transaction and carries the refusal out of it. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Runs a command. A refusal leaves the database untouched. Throws only for mistakes of ours and for failures of
 * the database itself (disk full, forced close): then nothing was committed.
 */
export async function execute(
  db: Deskbook,
  commandId: string,
  input: unknown,
  caller: Caller,
  known: Catalogue = catalogue,
): Promise<Result<Outcome>> {
  const command = known.commands.get(commandId);
  if (!command) throw new Error(`no such command: ${commandId}`);
  if (!mayAs(caller.actor.role, command.role)) return refuse('right.action');
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return refuse('input.invalid', parsed.error.issues[0]?.path.join('.') ?? '');
  const now = caller.now();
  const { actor, site, desk, shift, shiftSince, lateAfterMinutes } = caller;
  const ctx: Context = { now, today: dayOf(now), actor, site, desk, shift, shiftSince, lateAfterMinutes, newId: () => caller.newId() };
  const stores = [db.rows, db.journal, db.values, db.counters, db.search, db.settings];
  try {
    return await db.transaction('rw', stores, async () => {
      const loaded = await command.load(parsed.data as never, readerOf(db), ctx);
      const decided = command.decide(loaded as never, parsed.data as never, ctx);
      if (!decided.ok) throw new Refused(decided.error);
      return ok(await commit(db, known, commandId, decided.value, ctx));
    });
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal);
    throw error;
  }
}

async function commit(db: Deskbook, known: Catalogue, commandId: string, first: Change, ctx: Context): Promise<Outcome> {
  const journal = new JournalWriter(db, commandId, ctx);
  const rows = new Map<string, Row>();
  const queue = [...first];
  for (let steps = 0; queue.length > 0; steps++) {
    if (steps > MAX_STEPS + first.length) throw new Error(`reactions of ${commandId} never end`);
    const change = queue.shift();
    if (!change) break;
    if (change.kind === 'counter') {
      await addTo(db, change.key, change.add);
    } else if (change.kind === 'setting') {
      const before = (await db.settings.get(change.key))?.value;
      await db.settings.put({ key: change.key, value: change.value });
      await journal.setting(change.key, before, change.value, change.key.startsWith(SECRET));
    } else {
      const event = await applyChange(db, known.definitionOf, change, ctx);
      if (!event.ok) throw new Refused(event.error);
      await ask(db, known, event.value, ctx);
      rows.set(event.value.after.id, event.value.after);
      const reason = change.kind === 'create' ? '' : (change.reason ?? '');
      await journal.row(known.definitionOf(event.value.after.register), event.value, change.kind, reason);
      queue.push(...(await reactTo(db, known, event.value, ctx)));
    }
  }
  return { rows: [...rows.values()], lines: journal.lines.map((line) => JSON.stringify(line)) };
}

/** The guards' last word: what one of them forbids undoes the whole command. */
async function ask(db: Deskbook, known: Catalogue, event: RowEvent, ctx: Context): Promise<void> {
  for (const guard of known.guards) {
    if (!guard.when(event)) continue;
    const refusal = guard.decide((await guard.load(event, readerOf(db), ctx)) as never, event, ctx);
    if (refusal) throw new Refused(refusal);
  }
}

async function reactTo(db: Deskbook, known: Catalogue, event: RowEvent, ctx: Context): Promise<Change> {
  const found: Change[number][] = [];
  for (const reaction of known.reactions) {
    if (!reaction.when(event)) continue;
    const loaded = await reaction.load(event, readerOf(db), ctx);
    found.push(...reaction.decide(loaded as never, event, ctx));
  }
  return found;
}
