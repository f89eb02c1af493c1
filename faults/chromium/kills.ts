/** Case: SIGKILL of every process of the program at random moments of mixed work; the machine goes on, so nothing unflushed is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomOf } from '@shared/demo/random';
import { type Case, Failures } from '../bench/case';
import { freshFolders } from './crash-image';
import { moment, nothingYet, startAndLook, workAndKill } from './rounds';
import { missingForChromium } from './stand-in';

const ROUNDS = 40;
const VICTIMS = ['all', 'main', 'window'] as const;

export const killsCase: Case = {
  name: 'kills',
  says: 'SIGKILL of main process, window and Chromium, together or one before the others, during mixed work over all registers; the order of entries, counts and numbers compared',
  chromium: true,
  run: async ({ kills, seed, tell }) => {
    const missing = missingForChromium();
    if (missing !== '') return { figures: {}, failures: [], floors: {}, missing };
    const failures = new Failures();
    const parent = mkdtempSync(path.join(tmpdir(), 'deskbook-kills-'));
    const random = randomOf(seed, 'kills');
    const sum = { kills: 0, acknowledged: 0, 'main first': 0, 'window first': 0, 'registers at most': 0, 'changes lost': 0 };
    for (let site = 0; sum.kills < kills && !failures.full; site += 1) {
      const { data } = freshFolders(parent, `site-${site}`);
      const known = nothingYet();
      for (let round = 0; round <= ROUNDS && !failures.full; round += 1) {
        const { desk, page, found, missing: gone } = await startAndLook(data, {}, known);
        const before = known.entries.size;
        sum['registers at most'] = Math.max(sum['registers at most'], found.registers);
        sum['changes lost'] += gone.length;
        const add = (what: string): void => failures.add(`site ${site}, after kill ${round}: ${what}`, `--only kills --seed ${seed}`);
        if (gone.length > 0) add(`${gone.length} acknowledged changes are not there, the first is entry ${gone[0]}`);
        for (const fault of found.faults) add(fault);
        if (page !== (found.entries === 0 ? 'first' : 'sign-in')) add(`the start shows ${page} with ${found.entries} entries`);
        if (round === ROUNDS || sum.kills >= kills) {
          await desk.kill();
          break;
        }
        const first = random.pick(VICTIMS);
        await workAndKill(desk, random.int(1, 1e9), moment(random), known, { first });
        if (first !== 'all') sum[`${first} first`] += 1;
        sum.acknowledged += known.entries.size - before;
        sum.kills += 1;
      }
      if (kills > ROUNDS) tell(`${new Date().toISOString()} ${JSON.stringify(sum)}`);
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    }
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    return { figures: sum, failures: failures.list, floors: { kills, acknowledged: kills * 3, 'registers at most': 8 } };
  },
};
