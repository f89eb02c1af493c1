/** Case: the program is killed while it rebuilds its database from the copies: afterwards it asks again, or the whole is there, never a part. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomOf } from '@shared/demo/random';
import { type Case, Failures, FULL_ONLY } from '../bench/case';
import { freshFolders } from './crash-image';
import { firstPage, putDriverIn } from './rounds';
import { missingForChromium, openDesk } from './stand-in';
import { compare, dumpOf, madeRecords, recover } from './wiped';

const KILLS = 12;

export const rebuildKillsCase: Case = {
  name: 'rebuild-kills',
  says: 'SIGKILL at a random moment of a rebuild from the journal file; then again, and compared record by record',
  chromium: true,
  run: async ({ quick, seed }) => {
    const missing = missingForChromium();
    if (missing !== '' || quick) return { figures: {}, failures: [], floors: {}, missing: missing || FULL_ONLY };
    const failures = new Failures();
    const random = randomOf(seed, 'rebuild-kills');
    const parent = mkdtempSync(path.join(tmpdir(), 'deskbook-rebuild-'));
    const { data: whole } = freshFolders(parent, 'whole');
    const before = await madeRecords(whole, random);
    rmSync(path.join(whole, 'eoc-profile/Default/IndexedDB'), { recursive: true });
    const sum = { kills: 0, 'asked again': 0, 'already whole': 0 };
    for (; sum.kills < KILLS && !failures.full; sum.kills += 1) {
      const add = (what: string): void => failures.add(`kill ${sum.kills + 1}: ${what}`, `--only rebuild-kills --seed ${seed}`);
      const { data } = freshFolders(parent, 'site');
      cpSync(whole, data, { recursive: true });
      const first = await openDesk(data);
      if ((await firstPage(first.page)) !== 'recovery') add('the start does not ask');
      await first.page.keyboard.press('Enter');
      await new Promise((done) => setTimeout(done, random.int(0, 900)));
      await first.kill();
      const desk = await openDesk(data);
      try {
        const page = await firstPage(desk.page);
        sum[page === 'recovery' ? 'asked again' : 'already whole'] += 1;
        if (page === 'recovery') for (const what of await recover(desk.page, Number.POSITIVE_INFINITY)) add(what);
        if ((await firstPage(desk.page)) !== 'sign-in') add('the program does not open after it');
        await putDriverIn(desk.page);
        for (const what of compare(before, await dumpOf(desk), Number.POSITIVE_INFINITY).stray) add(what);
      } finally {
        await desk.kill();
      }
    }
    rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    return { figures: sum, failures: failures.list, floors: { kills: KILLS, 'asked again': 2 } };
  },
};
