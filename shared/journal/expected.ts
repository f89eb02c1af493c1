/**
 * What the database must at least hold, noted outside of it: a database that is shorter than this, or new, has lost records, whatever it says
 * of itself (Chromium reports most losses with `dataLoss: 'none'`).
 */
import { z } from 'zod';

export const expectedSchema = z.object({
  site: z.string(),
  /** Letter of the desk; '' where the site has one. */
  desk: z.string(),
  /** Number and hash of the last journal entry when this was noted. */
  seq: z.int().nonnegative(),
  hash: z.string(),
  /** Records that stood in the database then, voided ones included. */
  rows: z.int().nonnegative(),
  /** Version of the database's stores. */
  schema: z.int().positive(),
  /** Version of the program. */
  app: z.string(),
  at: z.string(),
});

export type Expected = z.output<typeof expectedSchema>;
