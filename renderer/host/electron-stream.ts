/** The stream over `window.desk`. */
import type { Channel } from '@shared/ipc/channels';
import type { Args, Result } from '@shared/ipc/contract';
import { MOST_FILES, toPairs } from '@shared/ipc/replication';
import type { Call } from './electron-vault';
import { HostError } from './host';
import type { StreamHost } from './stream';

export function makeElectronStream(call: Call): StreamHost {
  async function ask<C extends Channel>(channel: C, args: Args<C>): Promise<Result<C>> {
    const answer = await call(channel, args);
    if (answer.ok) return answer.value;
    throw new HostError(answer.code, answer.message);
  }

  return {
    settings: () => ask('readReplication', {}),
    set: async (wish) => {
      const answer = await call('setReplication', wish);
      return answer.ok ? answer.value : { refused: answer.code };
    },
    switch: (on) => ask('switchReplication', { on }),
    test: async (site) => (await ask('testReplication', { site })).state,
    begin: (site, has) => ask('beginReplication', { site, has: toPairs(has) }),
    state: () => ask('replicationState', {}),
    send: (lines, has) => ask('sendEntries', { lines: [...lines], has: toPairs(has) }),
    take: (after, has, waiting) => ask('takeEntries', { after, has: toPairs(has), waiting: toPairs(waiting) }),
    offerFiles: async (hashes, has) => {
      for (let from = 0; from < hashes.length; from += MOST_FILES) {
        await ask('offerFiles', { hashes: hashes.slice(from, from + MOST_FILES), has: toPairs(has) });
      }
    },
    wantedFile: async () => (await ask('wantedFile', {})).hash,
    putFile: async (hash, bytes) => void (await ask('putFile', { hash, bytes: bytes ?? new Uint8Array() })),
    fetchFile: (hash) => ask('fetchFile', { hash }),
  };
}
