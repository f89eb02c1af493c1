/** Planted faults: each must show in one of the first random histories, or the histories check nothing. */
import { type BenchOptions, Failures, type Outcome } from './case';

/** Histories in which a planted fault must have shown. */
const UNTIL_NOTICED = 25;

/** @param live what goes wrong in the history of a seed with this fault in it; '' = nothing */
export async function allNoticed<Fault>(
  planted: Readonly<Record<string, () => Fault>>,
  live: (seed: number, fault: Fault) => Promise<string>,
  tell: BenchOptions['tell'],
): Promise<Outcome> {
  const failures = new Failures();
  const figures: Record<string, string> = {};
  for (const [name, plant] of Object.entries(planted)) {
    let wrong = '';
    let seed = 0;
    while (wrong === '' && seed < UNTIL_NOTICED) {
      seed += 1;
      wrong = await live(seed, plant());
    }
    tell(`${name}: seed ${seed}: ${wrong === '' ? 'NOTHING NOTICED' : wrong}`);
    figures[name] = `seed ${seed}`;
    if (wrong === '') failures.add(`with "${name}" ${seed} histories found nothing`);
  }
  return { figures, failures: failures.list, floors: {} };
}
