/**
 * What the database must at least hold, noted outside of it: a database that is shorter than this, or new, has lost records, whatever it says
 * of itself (Chromium reports most losses with `dataLoss: 'none'`).
 */
import { z } from 'zod';

/** Longest of its texts: a hash has 64 characters. */
const text = z.string().max(200);

export const expectedSchema = z.object({
  site: text,
  /** Letter of the desk; '' where the site has one. */
  desk: text,
  /** Number and hash of the last journal entry when this was noted. */
  seq: z.int().nonnegative(),
  hash: text,
  /** Records that stood in the database then, voided ones included. */
  rows: z.int().nonnegative(),
  /** Version of the database's stores. */
  schema: z.int().positive(),
  /** Version of the program. */
  app: text,
  at: text,
});

export type Expected = z.output<typeof expectedSchema>;
