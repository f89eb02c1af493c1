/** Case: each guard is taken away once, and then the seeds must find a loss; a guard whose absence nobody notices guards nothing. */
import { type Case, Failures } from '../bench/case';
import { ALL_GUARDS, type Guards, WITHOUT } from './guards';
import { liveSeed, noTally } from './world';

export const guardsCase: Case = {
  name: 'guards-removed',
  says: 'each guard of the simulated part is taken away once: the seeds must then fail',
  chromium: false,
  run: async ({ seeds, tell }) => {
    const failures = new Failures();
    const figures: Record<string, string> = {};
    for (const [name, guards] of Object.entries(WITHOUT)) {
      let found = '';
      let seed = 1;
      for (; seed <= Math.min(seeds, 3_000) && found === ''; seed += 1) {
        found = await wrongWith(seed, guards);
      }
      tell(`without ${name.padEnd(34)} seed ${String(seed - 1).padStart(4)}: ${found === '' ? 'NOTHING NOTICED' : found}`);
      figures[name] = `seed ${seed - 1}`;
      // The seed must tell the guard apart, not fail by itself.
      const anyway = found === '' ? '' : await wrongWith(seed - 1, ALL_GUARDS);
      if (anyway !== '') failures.add(`seed ${seed - 1} fails with all guards in place: ${anyway}`);
      if (found === '') failures.add(`without the guard "${name}" ${seed - 1} seeds found nothing`);
    }
    return { figures, failures: failures.list, floors: {} };
  },
};

/** What goes wrong in a seed; '' = nothing. */
async function wrongWith(seed: number, guards: Guards): Promise<string> {
  return liveSeed(seed, guards, noTally()).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : 'not an error'),
  );
}
