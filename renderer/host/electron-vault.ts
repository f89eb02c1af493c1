/** The copies outside of the database, kept by the main process: every wish is one call over `window.desk`. */
import type { Channel } from '@shared/ipc/channels';
import type { Args, Result } from '@shared/ipc/contract';
import type { Envelope } from '@shared/ipc/envelope';
import { HostError } from './host';
import type { KeepOutcome, SecondFolder, SnapshotSink, Vault } from './vault';

/** One call into the main process. */
export type Call = <C extends Channel>(channel: C, args: Args<C>) => Promise<Envelope<Result<C>>>;

/** `call` is never answered with an exception, except when the bridge itself is gone. */
export function makeElectronVault(call: Call): Vault {
  async function read<C extends Channel>(channel: C, args: Args<C>): Promise<Result<C>> {
    const answer = await call(channel, args);
    if (answer.ok) return answer.value;
    throw new HostError(answer.code, answer.message);
  }

  async function keep<C extends Channel>(channel: C, args: Args<C>): Promise<KeepOutcome> {
    const answer = await call(channel, args);
    return answer.ok ? { kept: true } : { kept: false, reason: answer.code };
  }

  function sink(id: string): SnapshotSink {
    return {
      write: (bytes) => keep('writeSnapshot', { id, bytes }),
      finish: () => keep('finishSnapshot', { id }),
      abandon: async () => void (await keep('abandonSnapshot', { id })),
    };
  }

  const second: SecondFolder = {
    state: () => read('secondFolder', { act: 'state' }),
    choose: async () => {
      const answer = await call('chooseSecondFolder', {});
      return answer.ok ? answer.value : { refused: answer.code };
    },
    forget: () => read('secondFolder', { act: 'forget' }),
    follow: () => read('secondFolder', { act: 'follow' }),
  };

  return {
    waited: true,
    append: async (site, desk, lines, begins = false) => {
      const answer = await call('appendJournal', { site, desk, lines: [...lines], ...(begins && { begins }) });
      return answer.ok ? { kept: true, ...answer.value } : { kept: false, reason: answer.code };
    },
    head: async (site, desk) => {
      const answer = await call('readJournalHead', { site, desk });
      if (!answer.ok) return { found: false, reason: answer.code };
      return answer.value === null ? { found: false, reason: 'none' } : { found: true, ...answer.value };
    },
    journals: () => read('listJournals', {}),
    readJournal: (site, desk, from) => read('readJournal', { site, desk, from }),
    keepFile: (hash, bytes) => keep('keepFile', { hash, bytes }),
    readFile: (hash) => read('readFile', { hash }),
    files: () => read('listFiles', {}),
    note: (expected) => keep('noteExpected', expected),
    notes: () => read('readExpected', {}),
    beginSnapshot: async (name) => sink((await read('beginSnapshot', { name })).id),
    snapshots: () => read('listSnapshots', {}),
    readSnapshot: (name, from) => read('readSnapshot', { name, from }),
    dropSnapshot: (name) => keep('dropSnapshot', { name }),
    erase: async (digests, files) => {
      const answer = await call('eraseCopies', { digests: [...digests], files: [...files] });
      return answer.ok ? { kept: true, ...answer.value } : { kept: false, reason: answer.code };
    },
    space: () => read('diskSpace', {}),
    report: () => read('startReport', {}),
    openFolder: async () => (await read('openDataFolder', {})).opened,
    second,
  };
}
