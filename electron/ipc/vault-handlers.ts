/** What each call about the copies outside of the database does: dialogs here, the work in `services/`. */
import type { StartReport } from '@shared/ipc/vault';
import { dialog, shell } from 'electron';
import type { Replication } from '../services/replication/replication';
import type { Vault } from '../services/vault';
import type { Handlers } from './handle';
import { windowOf } from './window-of';

/** `report`: what was found and done before the database was opened. `data`: the data folder, to be shown in the file manager. */
export function makeVaultHandlers(vault: Vault, replication: Pick<Replication, 'erase'>, data: string, report: () => StartReport) {
  const { journals, files, notes, snapshots, second } = vault;
  const kept = async (done: Promise<unknown>) => {
    await done;
    return { kept: true } as const;
  };

  return {
    appendJournal: ({ site, desk, lines, begins }) => journals.append(site, desk, lines, begins),
    readJournalHead: ({ site, desk }) => journals.head(site, desk),
    listJournals: async () => [...(await journals.list())],
    readJournal: ({ site, desk, from }) => journals.read(site, desk, from),

    keepFile: ({ hash, bytes }) => kept(files.keep(hash, bytes)),
    readFile: ({ hash }) => files.read(hash),
    listFiles: async () => [...(await files.list())],

    noteExpected: (expected) => kept(notes.note(expected)),
    readExpected: async () => [...(await notes.read())],

    beginSnapshot: async ({ name }) => ({ id: await snapshots.begin(name) }),
    writeSnapshot: ({ id, bytes }) => kept(snapshots.write(id, bytes)),
    finishSnapshot: ({ id }) => kept(snapshots.finish(id)),
    abandonSnapshot: ({ id }) => kept(snapshots.abandon(id)),
    listSnapshots: async () => {
      const there = new Set(await second.snapshots());
      return (await snapshots.list()).map((each) => ({ ...each, second: there.has(each.name) }));
    },
    readSnapshot: ({ name, from }) => snapshots.read(name, from),
    dropSnapshot: ({ name }) => kept(snapshots.drop(name)),

    eraseCopies: async (what) => {
      const done = await vault.erase(what);
      return { ...done, stream: await replication.erase(what.digests, what.files) };
    },

    diskSpace: () => vault.space(),
    startReport: async () => report(),
    openDataFolder: async () => ({ opened: (await shell.openPath(data)) === '' }),

    secondFolder: async ({ act }) => {
      if (act === 'follow') return second.follow();
      return act === 'forget' ? second.forget() : second.state();
    },
    chooseSecondFolder: async (_args, sender) => {
      const answer = await dialog.showOpenDialog(windowOf(sender), { properties: ['openDirectory', 'createDirectory'] });
      const folder = answer.filePaths[0];
      if (answer.canceled || folder === undefined) return null;
      return (await second.choose(folder)) ?? { refused: 'inside' as const };
    },
  } satisfies Partial<Handlers>;
}
