/** What a desk that has others says before it writes: how far it had heard them (decision 0020). A desk alone says nothing. */
import { type Head, heardSetting } from '@shared/merge/clock';
import type { Deskbook } from '../database';
import { headsOf, putDue } from '../merge/store';
import { readSetting } from '../reader';
import type { Heard } from './journal-writer';

/** null: this desk never heard of another. `heard` null: of nothing since it last said so. */
export type News = { readonly heard: Heard | null } | null;

export async function newsOf(db: Deskbook): Promise<News> {
  const heads = await headsOf(db);
  if (heads === null) return null;
  const before = await readSetting(db, heardSetting);
  const isNew = ([chain, { seq }]: [string, Head]): boolean => seq > (before[chain]?.seq ?? 0);
  if (!Object.entries(heads).some(isNew)) return { heard: null };
  // Never less than it once said: what was lost here since comes back.
  const further = Object.entries(heads).filter(isNew);
  return { heard: { key: heardSetting.key, from: before, to: { ...before, ...Object.fromEntries(further) } } };
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
