/** Cases: several desks that were apart show the same in the end, and planted faults are noticed (BY-14). */
import 'fake-indexeddb/auto';
import type { Merging } from '@renderer/db/testing/apart-desk';
import { type Case, Failures } from '../bench/case';
import { allNoticed } from '../bench/noticed';
import { checkHealed, checkShowsTheSame } from './checks';
import { History, noTally, type Tally } from './history';
import { PLANTED } from './planted';

/** Every so many histories one in which nobody is ever apart: nothing may be listed there. */
const TOGETHER = 10;

export const convergeCase: Case = {
  name: 'converge',
  says: 'two to eight desks apart: random commands, cut cables, doubled and reordered messages, wrong clocks, kills; healed, all are the same',
  chromium: false,
  run: async ({ histories, seed, tell }) => {
    const failures = new Failures();
    const tally = noTally();
    const listed = new Map<string, number>();
    let done = 0;
    for (; done < histories && !failures.full; done += 1) {
      const mine = seed + done;
      const wrong = await liveHistory(mine, tally, (kind) => listed.set(kind, (listed.get(kind) ?? 0) + 1));
      if (wrong !== '') failures.add(`history ${mine}: ${wrong}`, `--only converge --histories 1 --seed ${mine}`);
      if (done % 100 === 99) tell(`${done + 1} histories, the last one seed ${mine}`);
    }
    const conflicts = [...listed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, n]) => `${kind} ${n}`);
    return {
      figures: { histories: done, 'first seed': seed, 'last seed': seed + done - 1, ...tally, listed: conflicts.join(', ') },
      failures: failures.list,
      floors: {
        acknowledged: histories * 10,
        messages: histories,
        'clocks off': Math.floor(histories / 4),
        kills: Math.floor(histories / 4),
      },
    };
  },
};

export const convergePlantedCase: Case = {
  name: 'converge-planted',
  says: 'faults planted into the merging of every desk: the histories must then fail',
  chromium: false,
  run: ({ tell }) => allNoticed(PLANTED, (seed, merging) => liveHistory(seed, noTally(), () => undefined, merging), tell),
};

/** What goes wrong in a history; '' = nothing. */
async function liveHistory(seed: number, tally: Tally, listed: (kind: string) => void, merging?: Merging): Promise<string> {
  const together = seed % TOGETHER === 0;
  const history = new History({ seed, together, ...(merging && { merging }) }, tally);
  try {
    await history.live();
    for (const { kind } of await checkHealed(history.desks, together)) listed(kind);
    const [desk] = history.desks;
    if (desk) await checkShowsTheSame('head office', history.headOffice.db, desk);
    for (const desk of history.desks) tally.acknowledged += desk.acknowledged.size;
    return '';
  } catch (error) {
    if (process.env['FAULTS_STACK']) console.error(error);
    return error instanceof Error ? error.message : 'not an error';
  } finally {
    await history.end();
  }
}
