/** What the calls about the stream between desks do: the one question to a person here, the work in `services/replication`. */
import { fromPairs } from '@shared/ipc/replication';
import { dialog, type WebContents } from 'electron';
import type { Replication } from '../services/replication/replication';
import type { Handlers } from './handle';
import { windowOf } from './window-of';

export function makeReplicationHandlers(replication: Replication) {
  return {
    readReplication: () => replication.settings(),
    setReplication: (wish, sender) => replication.set(wish, (servers) => isMeant(servers, sender)),
    switchReplication: ({ on }) => replication.switch(on),
    testReplication: async ({ site }) => ({ state: await replication.test(site) }),
    beginReplication: ({ site, has }) => replication.begin(site, fromPairs(has)),
    replicationState: async () => replication.state(),
    sendEntries: async ({ lines, has }) => {
      const { state, known, isSent } = await replication.send(lines, fromPairs(has));
      return { state, known: { ...known }, isSent };
    },
    takeEntries: async ({ after, has, waiting }) => {
      const { state, known, lines, mark } = await replication.take(after, fromPairs(has), fromPairs(waiting));
      return { state, known: { ...known }, lines: [...lines], mark };
    },
    offerFiles: async ({ hashes, has }) => {
      replication.offerFiles(hashes, fromPairs(has));
      return {};
    },
    wantedFile: async () => ({ hash: await replication.files.wanted() }),
    putFile: async ({ hash, bytes }) => {
      await replication.files.put(hash, bytes.length === 0 ? null : bytes);
      return {};
    },
    fetchFile: ({ hash }) => replication.files.bring(hash),
  } satisfies Partial<Handlers>;
}

/** The window never names whom the program speaks to: a person says so, in a dialog that no page can press. */
async function isMeant(servers: readonly string[], sender: WebContents): Promise<boolean> {
  const { response } = await dialog.showMessageBox(windowOf(sender), {
    type: 'warning',
    message: `以后把台账发到这台服务器？\nSend the ledger to this server from now on?\n\n${servers.join('\n')}`,
    detail:
      '开启多台同步后，本前台的全部记录会发到那里。不认识这个地址，请点取消。\nOnce synchronising is on, all records of this desk go there. Cancel if you do not know the address.',
    buttons: ['取消 Cancel', '是这台 Yes'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
