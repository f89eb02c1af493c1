/** Runs a script of commands against a database: the demonstration, made by the program's own engine and rules. */
import type { Ink } from '@shared/base/ink';
import type { Refusal } from '@shared/base/result';
import { err, ok, type Result } from '@shared/base/result';
import type { Instant } from '@shared/base/time';
import { type Row, VOID } from '@shared/registers/contract/row';
import { type SignedFile, signerOf, signingsOf } from '@shared/registers/contract/signing';
import { isRef, type Ref, type Step } from '@shared/rules/script';
import { FIRST_SHIFTS, lateAfterMinutes } from '@shared/rules/site/settings';
import { shiftAt } from '@shared/rules/site/shifts';
import { type Deskbook, writtenStores } from './database';
import { catalogue } from './engine/catalogue';
import { type Caller, execute } from './engine/execute';
import { keepSignature } from './signatures';

export interface ScriptOptions {
  readonly site: string;
  /** A new id for something that happens at this instant. */
  readonly newId: (at: Instant) => string;
  /** Steps in one transaction: many make it quicker, an interruption loses as many. Default 40. */
  readonly batch?: number;
  /** From 0 to 1, after each batch. */
  readonly onProgress?: (done: number) => void;
  readonly isCancelled?: () => boolean;
}

export interface ScriptOutcome {
  readonly steps: number;
  /** Optional steps that had nothing to refer to. */
  readonly skipped: number;
}

type Known = ReadonlyMap<string, Row>;

/**
 * Runs the steps in order, each at its own time and in its own person's name. Refusals: `script.cancelled`; `script.step` with the
 * command and the refusal's code when a step was refused: a mistake in the script. Batches before it stay.
 */
export async function runScript(db: Deskbook, steps: readonly Step[], options: ScriptOptions): Promise<Result<ScriptOutcome>> {
  const known = new Map<string, Row>();
  let ran = 0;
  let skipped = 0;
  for (const part of parts(steps, options.batch ?? 40)) {
    if (options.isCancelled?.() === true) return err({ code: 'script.cancelled' });
    const done = await runPart(db, part, known, options);
    if (!done.ok) return done;
    skipped += done.value;
    ran += part.length;
    options.onProgress?.(ran / steps.length);
  }
  return ok({ steps: steps.length, skipped });
}

/** As many steps as fit a transaction; what is written on the pad stands alone, since a file is kept before its command. */
function parts(steps: readonly Step[], size: number): readonly (readonly Step[])[] {
  const found: Step[][] = [];
  let last: Step[] = [];
  for (const step of steps) {
    if (step.ink || last.length === 0 || last.length >= size || last[0]?.ink) {
      last = [];
      found.push(last);
    }
    last.push(step);
  }
  return found;
}

async function runPart(db: Deskbook, part: readonly Step[], known: Map<string, Row>, options: ScriptOptions): Promise<Result<number>> {
  const [step] = part;
  if (!step?.ink) return runBatch(db, part, known, options);
  const found = await signedInput(db, step, step.ink, known, options);
  if (found === MISSING) return ok(1);
  return found.ok ? runBatch(db, [{ ...step, input: found.value }], known, options) : err(refusalOf(step, found.error.code));
}

/** Keeps the ink; the input of `record.sign` that ties it. MISSING when the record is not there, or nothing is signed on it. */
async function signedInput(
  db: Deskbook,
  step: Step,
  ink: Ink,
  known: Known,
  options: ScriptOptions,
): Promise<Result<{ readonly id: string; readonly file: SignedFile }> | typeof MISSING> {
  const { as } = step.input as { readonly as: string };
  const asked = await resolved(db, step.input, known);
  const row = asked === MISSING ? undefined : await db.rows.get((asked as { readonly id: string }).id);
  const definition = row && catalogue.definitionOf(row.register);
  const signing = row && definition && signingsOf(definition, row).find(([key]) => key === as)?.[1];
  const who = signing ? signerOf(signing, row.data) : '';
  if (!row || !definition || who === '') return MISSING;
  const moment = { at: step.at, by: step.who.name, desk: '', salt: options.newId(step.at) };
  const kept = await keepSignature(db, definition, row, as, { role: 'ink', who, ink }, moment);
  return kept.ok ? ok({ id: row.id, file: kept.value }) : kept;
}

class StepRefused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** One transaction around several commands; each command's own joins it. The number of steps left out. */
async function runBatch(db: Deskbook, steps: readonly Step[], known: Map<string, Row>, options: ScriptOptions): Promise<Result<number>> {
  let skipped = 0;
  try {
    await db.transaction('rw', writtenStores(db), async () => {
      for (const step of steps) if (!(await runStep(db, step, known, options))) skipped++;
    });
    return ok(skipped);
  } catch (error) {
    if (error instanceof StepRefused) return err(error.refusal);
    throw error;
  }
}

async function runStep(db: Deskbook, step: Step, known: Map<string, Row>, options: ScriptOptions): Promise<boolean> {
  const input = await resolved(db, step.input, known);
  if (input === MISSING) {
    if (step.optional) return false;
    throw new StepRefused(refusalOf(step, 'script.ref'));
  }
  const result = await execute(db, step.command, input, callerOf(step, options));
  if (!result.ok) throw new StepRefused(refusalOf(step, `${result.error.code} ${result.error.field ?? ''}`));
  const main = result.value.rows[0];
  if (step.key !== '' && main) known.set(step.key, main);
  return true;
}

function refusalOf(step: Step, code: string): Refusal {
  return { code: 'script.step', params: { command: step.command, at: step.at, refusal: code.trim() } };
}

function callerOf(step: Step, options: ScriptOptions): Caller {
  const { name, since } = shiftAt(FIRST_SHIFTS, step.at);
  return {
    actor: step.who,
    site: options.site,
    desk: '',
    shift: name,
    shiftSince: since,
    lateAfterMinutes: lateAfterMinutes.initial,
    now: () => step.at,
    newId: () => options.newId(step.at),
  };
}

const MISSING = Symbol('missing');

/**
 * The input with every reference replaced; MISSING when one of them leads nowhere. It waits only for what it looks up: a transaction
 * is lost after too many waits for nothing.
 */
async function resolved(db: Deskbook, input: unknown, known: Known): Promise<unknown> {
  const refs: Ref[] = [];
  walk(input, (ref) => void refs.push(ref));
  const found = new Map<Ref, string>();
  for (const ref of refs) {
    const value = await target(db, ref, known);
    if (value === MISSING) return MISSING;
    found.set(ref, value);
  }
  return refs.length === 0 ? input : walk(input, (ref) => found.get(ref));
}

/** A copy in which each reference is what `replace` gives for it. */
function walk(value: unknown, replace: (ref: Ref) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isRef(value)) return replace(value);
  if (Array.isArray(value)) return value.map((one) => walk(one, replace));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, replace)]));
}

async function target(db: Deskbook, ref: Ref, known: Known): Promise<string | typeof MISSING> {
  const named = known.get(ref.$ref);
  if (!named) return MISSING;
  const row = ref.linked === undefined ? named : await newestLinked(db, named.id, ref.linked);
  if (!row) return MISSING;
  return ref.take === 'no' ? row.no : row.id;
}

async function newestLinked(db: Deskbook, id: string, register: string): Promise<Row | undefined> {
  const rows = await db.rows.where('links').equals(id).toArray();
  return rows
    .filter((row) => row.register === register && row.state !== VOID)
    .reduce<Row | undefined>((best, one) => (best && best.id > one.id ? best : one), undefined);
}
