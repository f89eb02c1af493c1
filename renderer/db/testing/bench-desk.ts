/** A desk for tests: a fresh database, a clock that is set by hand, ids that count up. */
import type { Instant } from '@shared/base/time';
import type { Role } from '@shared/registers/contract/context';
import { type Deskbook, deskbook } from '../database';
import type { Catalogue } from '../engine/catalogue';
import { type Caller, execute } from '../engine/execute';
import type { Outcome } from '../engine/run';

export interface TestDesk {
  readonly db: Deskbook;
  /** Sets the clock. */
  at(now: Instant): void;
  as(role: Role, name?: string): void;
  caller(): Caller;
  /** Runs a command; a refusal is an answer like any other, a thrown error is not. */
  attempt(command: string, input: unknown): Promise<void>;
  /** Runs a command that must succeed; throws with the refusal's code otherwise. */
  run(command: string, input: unknown): Promise<Outcome>;
  /** Runs a command that must be refused; the code. */
  refused(command: string, input: unknown): Promise<string>;
}

/** Opens a fresh desk at 2026-11-21 09:00 with a receptionist 王敏 in the morning shift. */
export async function testDesk(options: { readonly desk?: string; readonly catalogue?: Catalogue } = {}): Promise<TestDesk> {
  const db = deskbook(`test-${crypto.randomUUID()}`);
  await db.open();
  let now: Instant = '2026-11-21T09:00:00+08:00';
  let actor: Caller['actor'] = { id: 'staff-王敏', name: '王敏', role: 'receptionist' };
  const { desk = '' } = options;
  let ids = 0;
  const caller = (): Caller => ({
    actor,
    site: 'site-1',
    desk,
    shift: '早班',
    shiftSince: `${now.slice(0, 10)}T07:30:00+08:00`,
    lateAfterMinutes: 240,
    now: () => now,
    // No two desks of a site give the same.
    newId: () => `01TEST${desk}${String(++ids).padStart(20 - desk.length, '0')}`,
  });
  return {
    db,
    at: (instant) => {
      now = instant;
    },
    as: (role, name = '王敏') => {
      actor = { id: `staff-${name}`, name, role };
    },
    caller,
    attempt: async (command, input) => {
      await execute(db, command, input, caller(), options.catalogue);
    },
    run: async (command, input) => {
      const result = await execute(db, command, input, caller(), options.catalogue);
      if (!result.ok) throw new Error(`${command} refused: ${JSON.stringify(result.error)}`);
      return result.value;
    },
    refused: async (command, input) => {
      const result = await execute(db, command, input, caller(), options.catalogue);
      if (result.ok) throw new Error(`${command} was not refused`);
      return result.error.code;
    },
  };
}
