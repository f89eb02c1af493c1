/** Case: many random desks, each of them replayable from its number. */
import { type Case, Failures } from '../bench/case';
import { ALL_GUARDS } from './guards';
import { liveSeed, noTally } from './world';

export const seedsCase: Case = {
  name: 'seeds',
  says: 'file services, journal keeper and start on a disk that fails, tears, forgets and reorders; power cuts in the middle of any call',
  chromium: false,
  run: async ({ seeds, seed, tell }) => {
    const failures = new Failures();
    const tally = noTally();
    const began = process.cpuUsage();
    let done = 0;
    for (; done < seeds && !failures.full; done += 1) {
      const mine = seed + done;
      await liveSeed(mine, ALL_GUARDS, tally).catch((error: unknown) => {
        failures.add(`seed ${mine}: ${error instanceof Error ? error.message : 'not an error'}`, `--only seeds --seeds 1 --seed ${mine}`);
        if (process.env['FAULTS_STACK']) console.error(error);
      });
      if (done % 20_000 === 19_999) tell(`${done + 1} seeds`);
    }
    const used = process.cpuUsage(began);
    const perSecond = Math.round((done * 1e6) / (used.user + used.system));
    return {
      figures: { seeds: done, ...tally, 'seeds a second of one core': perSecond },
      failures: failures.list,
      floors: { saved: seeds * 3, crashes: seeds, starts: seeds, rebuilt: Math.floor(seeds / 20) },
    };
  },
};
