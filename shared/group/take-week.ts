/** Puts a week that head office made of a site's journals into the collection, unless the site handed that week in (EX-6, decision 0028). */
import type { HeardFile } from './hear';
import type { FileEntry, GroupStore } from './store';

/**
 * In one transaction. A file of the week, of whichever desk, comes first: it was signed and handed over. Then the week is noted and its rows are left
 * out. Answers with its line of the register of files and with the files that it gives way to.
 */
export function takeWeek(
  store: GroupStore,
  { entry, tables }: HeardFile,
): Promise<{ readonly entry: FileEntry; readonly files: readonly FileEntry[] }> {
  return store.inOneGo(async (transaction) => {
    const known = await transaction.filesOf(entry);
    const mine = known.filter(({ kind }) => kind === 'stream');
    const files = known.filter(({ kind, fate }) => kind !== 'stream' && fate === 'counts');
    for (const before of mine) {
      await transaction.setFate(before, 'skipped');
      await transaction.forgetLeftOut(before.path);
    }
    const settled: FileEntry = files.length > 0 ? { ...entry, fate: 'older' } : entry;
    const isThere = mine.some(({ fate }) => fate === 'counts');
    if (files.length === 0) await transaction.replaceWeek(entry, tables, !isThere);
    else if (isThere) await transaction.dropWeek(entry);
    await transaction.addFile(settled);
    return { entry: settled, files };
  });
}
