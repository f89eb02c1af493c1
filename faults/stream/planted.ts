/** Faults that are planted into every desk's road to the stream: each must be noticed, or the checks of the histories check nothing. */
import type { Plant } from './stream-desk';

export const PLANTED: Readonly<Record<string, () => Plant>> = {
  // That the stream is compared with what it acknowledged would heal this alone, so the comparison is taken away with it.
  'acknowledged before the server did': () => ({
    connect: (connect) => async (settings, site) => {
      const link = await connect(settings, site);
      return {
        ...link,
        facts: async () => ({ ...(await link.facts()), forgets: true }),
        publish: async (line, cuts) => {
          void link.publish(line, cuts).catch(() => undefined);
          return { doubled: false };
        },
      };
    },
  }),
  'the place moves before the desk has the lines': () => ({
    exchange: (exchange) => ({
      ...exchange,
      takeIn: async (lines) => {
        setTimeout(() => void exchange.takeIn(lines).catch(() => undefined), 60);
        return { taken: lines.length, known: 0, waiting: {}, refused: [], early: 0, newer: 0, changed: 0 };
      },
    }),
  }),
};
