/** Case: the cut of a torn database log is taken away from the real program; power cuts must then cost whole databases. */
import path from 'node:path';
import { type Case, Failures, FULL_ONLY } from '../bench/case';
import { cutAndCut } from './cuts';
import { missingForCuts } from './plsim';
import { LOADED_BEFORE, missingForChromium } from './stand-in';

/** So many cuts lost a whole database in 78 of 80 runs when this was measured first; a few are enough to see it. */
const CUTS = 12;

export const untrimmedCase: Case = {
  name: 'cuts-untrimmed',
  says: 'the same power cuts without the cut of torn database logs: whole databases must be lost, or the case `cuts` proves nothing',
  chromium: true,
  run: async (options) => {
    const missing = missingForChromium() || missingForCuts();
    if (missing !== '' || options.quick) return { figures: {}, failures: [], floors: {}, missing: missing || FULL_ONLY };
    const failures = new Failures();
    const env = { [LOADED_BEFORE]: path.join(import.meta.dirname, 'without-trim.cjs') };
    const { figures, failures: found } = await cutAndCut(options, CUTS, env);
    if (figures['whole-database losses'] === 0)
      failures.add(`without the cut of torn logs no power cut lost the database; ${found[0]?.what ?? 'all was well'}`);
    const first = found[0]?.what ?? '';
    return { figures: { ...figures, 'first seen': first }, failures: failures.list, floors: {} };
  },
};
