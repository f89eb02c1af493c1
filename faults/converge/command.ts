/** One random command at one of several desks; in some the power goes in the middle of it. */
import type { ApartDesk } from '@renderer/db/testing/apart-desk';
import { takeStep } from '@renderer/db/testing/random-day';
import type { Random } from '@shared/demo/random';
import { aKey } from '@shared/registers/keys/fixtures';
import { aPerson } from '@shared/registers/staff/fixtures';

interface Counted {
  commands: number;
  refused: number;
}

/** @returns whether the desk was killed in it: then nothing of it may be asked before it is begun again */
export async function randomCommand(desk: ApartDesk, random: Random, tally: Counted): Promise<boolean> {
  const killAfter = random.chance(0.06) ? random.int(0, 30) : -1;
  const numbers = [99, 999, 99, 9].map((most) => random.int(0, most));
  const [kind = 0, a = 0, b = 0, c = 0] = numbers;
  let killed = false;
  const hand = {
    db: desk.db,
    as: desk.as.bind(desk),
    caller: desk.caller.bind(desk),
    attempt: async (command: string, input: unknown): Promise<void> => {
      if (killed) return;
      tally.commands += 1;
      const done = await desk.run(command, input, killAfter).catch((error: unknown) => {
        if (killAfter < 0) throw error;
        return null;
      });
      killed = done === null;
      if (done && !done.ok) tally.refused += 1;
    },
  };
  await takeStep(hand, [kind, a, b, c]);
  desk.as('manager');
  return killed;
}

/** The first desk writes down the site's people and keys; the others begin with what it knows. */
export async function foundSite(first: ApartDesk): Promise<void> {
  for (const name of ['王敏', '李芳']) await first.run('record.create', { register: 'staff', data: aPerson({ name }) });
  for (const tag of ['K-0', 'K-1', 'K-2']) await first.run('record.create', { register: 'keys', data: aKey({ tag, kind: 'public' }) });
}
