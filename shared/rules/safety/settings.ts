/** What the site remembers of its copies: restores that replaced records, and the last copy that was tested. */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';

const head = z.object({ seq: z.int().nonnegative(), hash: z.string() }).readonly();

const restored = z
  .object({
    at: z.string(),
    /** Name of the person, and why. */
    by: z.string().max(60),
    reason: z.string().trim().min(1).max(500),
    /** File name of the snapshot. */
    from: z.string().max(200),
    /** Where the journal goes on from, and where it had come to before: a journal file that ends there tells the replaced story. */
    head,
    replaced: head,
  })
  .readonly();
export type Restored = z.output<typeof restored>;

/** Newest first. Restores of single records are not among them: those are changes like any other. */
export const restoresSetting = defineSetting('safety.restores', z.array(restored).readonly(), []);

const damaged = z
  .object({
    at: z.string(),
    /** Key of the journal file that the records were brought back from and that is left as it is (`main`, `A2`); '' when it was a snapshot. */
    file: z.string().max(10),
    /** Numbers of the entries at which the chain does not join, lowest first: lines before them were lost or altered. */
    faults: z.array(z.int().positive()).readonly(),
    /** Number of the last entry that was brought back. */
    last: z.int().nonnegative(),
    /** Entries of the replaced database that were not whole and stayed behind. */
    left: z.int().nonnegative().default(0),
  })
  .readonly();
export type Damaged = z.output<typeof damaged>;

/** Damage that a rebuild found in its copies and told whoever pressed the key, newest first: the starts after it find the same, and it is no news. */
export const damagedSetting = defineSetting('safety.damaged', z.array(damaged).readonly(), []);

const tested = z
  .object({
    /** '' = never. */
    at: z.string(),
    ok: z.boolean(),
    /** File name of the snapshot, when it was made, and the records that were compared. */
    from: z.string().max(200),
    made: z.string(),
    rows: z.int().nonnegative(),
    /** What differed or failed, as a code; '' = nothing. */
    trouble: z.string().max(60),
  })
  .readonly();
export type Tested = z.output<typeof tested>;

/** The last time a snapshot was restored beside the live records and compared with them. */
export const lastTestSetting = defineSetting<Tested>('safety.lastTest', tested, {
  at: '',
  ok: false,
  from: '',
  made: '',
  rows: 0,
  trouble: '',
});

/** Whether snapshots are encrypted here. The key itself stays in the browser's keeping: without it none is written in clear by mistake. */
export const encryptedSetting = defineSetting('safety.encrypted', z.boolean(), false);
