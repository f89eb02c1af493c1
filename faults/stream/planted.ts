/** Faults that are planted into every desk's road to the stream, or into head office: each must be noticed, or the checks of the histories check nothing. */
import { INDICATORS } from '@shared/group/tables';
import { LINES, WAITING } from '../../headoffice/stream/tables';
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
  'what comes after a gap is forgotten': () => ({
    exchange: (exchange) => ({ ...exchange, takeIn: async (lines) => ({ ...(await exchange.takeIn(lines)), waiting: {} }) }),
  }),
  'head office forgets what comes after a gap': () => ({ headOffice: onInsert(WAITING.name, 'RETURN NULL;') }),
  'head office counts an entry that it has not kept': () => ({
    headOffice: onInsert(LINES.name, 'IF NEW.n % 10 = 7 THEN RETURN NULL; END IF; RETURN NEW;'),
  }),
  'a figure of the week is another at head office': () => ({
    headOffice: onInsert(INDICATORS.name, 'NEW.value := NEW.value + 1; RETURN NEW;'),
  }),
};

/** What the database does with each row in the place of taking it. */
function onInsert(table: string, does: string): string {
  return `CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${does} END $$;
    CREATE TRIGGER planted BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION planted()`;
}
