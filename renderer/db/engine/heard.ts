/** What a desk that has others says before it writes: how far it had heard them (decision 0020). A desk alone says nothing. */
import { VERSIONS } from '@shared/journal/replay';
import { type Head, heardSetting } from '@shared/merge/clock';
import type { Deskbook } from '../database';
import { hasOlder, headsOf, putDue } from '../merge/store';
import { readSetting } from '../reader';
import type { Heard } from './journal-writer';

/** null: this desk never heard of another. `heard`: what is entered first; nothing where nothing came since it last said so. */
export type News = { readonly heard: readonly Heard[] } | null;

export async function newsOf(db: Deskbook): Promise<News> {
  const heads = await headsOf(db);
  if (heads === null) return null;
  const before = await readSetting(db, heardSetting);
  const isNew = ([chain, { seq }]: [string, Head]): boolean => seq > (before[chain]?.seq ?? 0);
  if (!Object.entries(heads).some(isNew)) return { heard: [] };
  // Never less than it once said: what was lost here since comes back.
  const further = Object.entries(heads).filter(isNew);
  const heard = { key: heardSetting.key, from: before, to: { ...before, ...Object.fromEntries(further) } };
  return { heard: [...(await versionsFirst(db)), heard] };
}

/** A desk that began with this version never had to say it; beside an older one it does: what it changes is of this version from here on. */
async function versionsFirst(db: Deskbook): Promise<readonly Heard[]> {
  if (!(await hasOlder(db)) || (await db.journal.where('record').equals(VERSIONS).count()) > 0) return [];
  const versions = (await db.settings.get(VERSIONS))?.value;
  return versions === undefined ? [] : [{ key: VERSIONS, from: null, to: versions }];
}

/** Whatever is listed of these records and settings has to be looked at again. */
export async function noteListed(db: Deskbook, keys: readonly string[]): Promise<void> {
  const listed = await db.conflicts
    .where('records')
    .anyOf([...keys])
    .toArray();
  const wanted = new Set(keys);
  await putDue(
    db,
    listed.flatMap(({ records }) => records.filter((key) => wanted.has(key))),
  );
}
