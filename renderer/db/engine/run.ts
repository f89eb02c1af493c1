/** What a command wants changed, written piece by piece inside one transaction: rows, journal, and all that reacts to them. */
import type { Refusal } from '@shared/base/result';
import { writeLine } from '@shared/journal/line';
import type { Change } from '@shared/registers/contract/change';
import type { RowEvent } from '@shared/registers/contract/command';
import type { Context } from '@shared/registers/contract/context';
import type { Row } from '@shared/registers/contract/row';
import { SECRET } from '@shared/rules/records/setting-commands';
import type { Deskbook } from '../database';
import { readerOf } from '../reader';
import { type RetentionFacts, retentionFacts } from '../retention';
import { mark } from '../torn';
import type { Catalogue } from './catalogue';
import { discardRow } from './discard';
import { eraseRow } from './erase';
import { type News, noteListed } from './heard';
import { type JournalHead, JournalWriter } from './journal-writer';
import { applyChange, type RowTools } from './row-writer';
import { addTo, Tallies } from './tallies';
import { Writes } from './writes';

export interface Outcome {
  /** Records created or changed, in the order of the changes; the first is what the command was about. */
  readonly rows: readonly Row[];
  /** Journal file lines (JSON, no line break) in order: to be appended before the screen says 已保存. */
  readonly lines: readonly string[];
}

/** Reactions may set off reactions; more steps than this for one piece is an endless circle of ours. */
const MAX_STEPS = 1000;

/** Aborts the transaction and carries the refusal out of it. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** One transaction while it is written: the journal goes on from piece to piece, and each record stands once among the changed ones. */
export class Run {
  private readonly db: Deskbook;
  private readonly known: Catalogue;
  private readonly commandId: string;
  private readonly ctx: Context;
  private readonly head: JournalHead;
  private readonly journal: JournalWriter;
  private readonly tools: RowTools;
  private readonly news: News;
  private readonly rows = new Map<string, Row>();
  private retention: RetentionFacts | null = null;
  /** Number of the first entry to come; 0 until anything is written. */
  private begun = 0;
  private passed = false;

  /** `head`: of the journal, `news`: of other desks, both read in this transaction. */
  constructor(db: Deskbook, known: Catalogue, commandId: string, ctx: Context, head: JournalHead, news: News) {
    this.db = db;
    this.known = known;
    this.commandId = commandId;
    this.ctx = ctx;
    this.head = head;
    const writes = new Writes();
    this.tools = { db, definitionOf: known.definitionOf, ctx, tallies: new Tallies(db), writes };
    this.news = news;
    this.journal = new JournalWriter(db, commandId, ctx, head, writes, news === null);
  }

  /** Writes a change with everything that follows from it. */
  async commit(first: Change): Promise<void> {
    const { db, known, ctx, journal, tools } = this;
    const queue = [...first];
    for (let steps = 0; queue.length > 0; steps++) {
      if (steps > MAX_STEPS + first.length) throw new Error(`reactions of ${this.commandId} never end`);
      const change = queue.shift();
      if (!change) break;
      this.begin();
      if (change.kind === 'counter') {
        const { from, to } = await addTo(db, change.key, change.add);
        journal.count(change.key, from, to);
      } else if (change.kind === 'setting') {
        const before = (await db.settings.get(change.key))?.value;
        tools.writes.add(db.settings.put({ key: change.key, value: change.value }));
        await journal.setting(change.key, before, change.value, change.apart === true || change.key.startsWith(SECRET));
      } else if (change.kind === 'discard') {
        this.retention ??= await retentionFacts(db, ctx.now, ctx.shiftSince);
        const gone = await discardRow(tools, change, this.retention);
        if (!gone.ok) throw new Refused(gone.error);
        journal.discard(gone.value, change.digest, change.archive);
      } else if (change.kind === 'erase') {
        this.retention ??= await retentionFacts(db, ctx.now, ctx.shiftSince);
        const erased = await eraseRow(db, change, { definitionOf: known.definitionOf, facts: this.retention, journal });
        if (!erased.ok) throw new Refused(erased.error);
        this.pass();
      } else {
        const event = await applyChange(tools, change);
        if (!event.ok) throw new Refused(event.error);
        this.pass();
        await ask(db, known, event.value, ctx);
        this.rows.set(event.value.after.id, event.value.after);
        const definition = known.definitionOf(event.value.after.register);
        const reason = change.reason ?? '';
        const given = change.kind === 'create' && change.no !== undefined;
        await journal.row(definition, event.value, change.kind, reason, given);
        queue.push(...(await reactTo(db, known, event.value, ctx)));
      }
    }
  }

  /** The last thing that is written: closes what the first one opened. Until it has come back nothing counts as written. */
  async end(): Promise<void> {
    if (this.begun === 0) return;
    const { db, tools, journal, news } = this;
    this.pass();
    if (news)
      await noteListed(
        db,
        journal.lines.map(({ entry }) => entry.record),
      );
    await tools.tallies.write(tools.writes);
    tools.writes.add(mark(db, 'done', this.begun));
    await tools.writes.done();
  }

  private begin(): void {
    if (this.begun > 0) return;
    this.begun = this.head.seq + 1;
    this.tools.writes.add(mark(this.db, 'begun', this.begun));
    for (const heard of this.news?.heard ?? []) {
      this.tools.writes.add(this.db.settings.put({ key: heard.key, value: heard.to }));
      this.journal.heard(heard);
    }
  }

  private pass(): void {
    if (this.passed) return;
    this.passed = true;
    this.tools.writes.add(mark(this.db, 'passed', this.begun));
  }

  outcome(): Outcome {
    return { rows: [...this.rows.values()], lines: this.journal.lines.map(writeLine) };
  }
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
