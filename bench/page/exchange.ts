/** A whole site on its way from desk to desk: its file written, and taken in by a desk that begins (BY-14). */
import { deskbook } from '@renderer/db/database';
import { readBundleFile, writeBundle } from '@renderer/desk/bundle-file';
import { nowInstant } from '@renderer/desk/clock';
import { exchangeOf } from '@renderer/desk/exchange';
import { readSite } from '@renderer/desk/site';
import { type JobTimes, jobTimes } from './jobs';
import { openSite } from './pages';

export interface ExchangeTimes {
  readonly entries: number;
  readonly bytes: number;
  readonly write: JobTimes;
  readonly read: JobTimes;
  readonly take: JobTimes;
}

const JOINED = 'bench-joined';
const none = (): Promise<void> => Promise.resolve();

/** Once: the second time everything is there already. */
export async function exchangeTimes(): Promise<ExchangeTimes> {
  const db = await openSite();
  const { id: site, desk } = await readSite(db);
  let made: Awaited<ReturnType<typeof writeBundle>> = { bytes: new Uint8Array(), entries: 0 };
  const write = await jobTimes(
    1,
    async () => {
      made = await writeBundle(exchangeOf(db), { site, desk, at: nowInstant() }, {});
    },
    none,
  );
  db.close();
  let found: Awaited<ReturnType<typeof readBundleFile>> | null = null;
  const read = await jobTimes(
    1,
    async () => {
      found = await readBundleFile(made.bytes, site);
    },
    none,
  );
  const bundle = (found as Awaited<ReturnType<typeof readBundleFile>> | null) ?? null;
  if (!bundle?.ok) throw new Error(`the file was refused: ${JSON.stringify(bundle)}`);
  const joined = deskbook(JOINED);
  await joined.open();
  const take = await jobTimes(
    1,
    async () => {
      const { taken, refused, early } = await exchangeOf(joined).takeInFor(site, bundle.value.sent);
      if (taken !== made.entries || refused.length > 0 || early > 0) throw new Error(`not all was taken in: ${taken} of ${made.entries}`);
    },
    none,
  );
  await joined.delete();
  return { entries: made.entries, bytes: made.bytes.length, write, read, take };
}
