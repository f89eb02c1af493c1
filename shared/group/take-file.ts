/** Takes files into the collection, in the order given: one transaction, and an outcome that does not depend on how often it was begun (EX-6). */
import { type Text, text } from '@shared/base/text';
import type { HeardFile } from './hear';
import { fatesOf, isWholeSite } from './resolve';
import type { FileEntry, GroupStore, GroupTransaction } from './store';

/**
 * Judges each file against what is known and puts its week in its place when it counts; a file is in the collection whole or not at all. Answers with
 * the lines of the register of files. The same files in the same order give the same collection, however they are divided among calls.
 */
export function takeFiles(store: GroupStore, files: readonly HeardFile[]): Promise<readonly FileEntry[]> {
  return store.inOneGo(async (transaction) => {
    const taken: FileEntry[] = [];
    for (const heard of files) taken.push(await takeFile(transaction, heard));
    return taken;
  });
}

async function takeFile(transaction: GroupTransaction, heard: HeardFile): Promise<FileEntry> {
  const entry = await judged(transaction, heard);
  // A file that was read half written, or a damaged one that was sent again under its name, is nobody's business any more.
  await transaction.forgetLeftOut(entry.path);
  if (entry.fate === 'skipped') {
    await transaction.addFile(entry);
    return entry;
  }
  const rivals = (await transaction.filesOf(entry)).filter((file) => areRivals(file, entry));
  const fates = fatesOf([...rivals, entry]);
  const settled = { ...entry, fate: fates.get(entry) ?? entry.fate };
  for (const rival of rivals) {
    const fate = fates.get(rival) ?? rival.fate;
    if (fate === rival.fate) continue;
    await transaction.setFate(rival, fate);
    if (rival.fate === 'counts' && rival.desk !== entry.desk) await transaction.dropWeek(rival);
  }
  // A double that takes another's place says the same: its week stands there already.
  const isSaid = rivals.some((rival) => rival.fate === 'counts' && rival.checksum === entry.checksum);
  const isFirst = rivals.every(({ desk }) => desk !== entry.desk);
  if (settled.fate === 'counts' && !isSaid) await transaction.replaceWeek(entry, heard.tables, isFirst);
  await transaction.addFile(settled);
  return settled;
}

/** Two files of one site and week of which only one may count: of one desk, or where one of them has what all desks wrote. */
function areRivals(a: FileEntry, b: FileEntry): boolean {
  return a.desk === b.desk || isWholeSite(a) || isWholeSite(b);
}

/** The entry with what only the collection knows: whether the key is the one that this desk has always signed with. */
async function judged(transaction: GroupTransaction, { entry, signer }: HeardFile): Promise<FileEntry> {
  if (entry.fate === 'skipped') return entry;
  const known = await transaction.keyOf(signer);
  if (entry.publicKey === '') return known === null ? entry : { ...entry, detail: withKeyAsked(entry.detail) };
  if (known === null) await transaction.keepKey(signer, entry.publicKey, entry.path);
  else if (known !== entry.publicKey) return { ...entry, kind: 'key', fate: 'skipped', detail: KEY_CHANGED };
  return entry;
}

const KEY_CHANGED = text(
  '签名的密钥与该站点以前的不同：打电话核对密钥码，确认后重新登记',
  'Signed with another key than before: compare the key code by phone, then have the key taken anew',
);

function withKeyAsked({ zh, en }: Text): Text {
  return text(`${zh}；该站点已改用签名，请核对`, `${en}; the site has signed its files since: ask the site`);
}
