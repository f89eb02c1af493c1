/** Adds the granted folder to the browser's host, and a new host whenever the grant changes. */
import { fromMs } from '@shared/base/time';
import { hostCode } from './folder-handles';
import { makeFolderVault } from './folder-vault';
import { askAgain, chooseFolder, findFolder, forgetFolder, type GrantedFolder } from './granted-folder';
import type { FolderControl, Host } from './host';

const LOCK = 'deskbook.folder';

/** `show` gets the host at once in the desktop program; in a browser after the folder of before was looked for, and again with every change. */
export async function withFolder(host: Host, view: Window, show: (host: Host) => void): Promise<void> {
  if (host.kind !== 'browser') return show(host);
  const become = (found: GrantedFolder): void => show({ ...host, ...vaultOf(found, view), folder: control(found, view, become) });
  become(await findFolder(view).catch((): GrantedFolder => ({ grant: 'none', handle: null, name: '' })));
}

function vaultOf({ handle }: GrantedFolder, view: Window): Pick<Host, 'vault'> {
  if (handle === null) return { vault: null };
  const { locks } = view.navigator;
  return {
    vault: makeFolderVault(handle, {
      today: () => fromMs(Date.now()).slice(0, 10),
      alone: (work) => locks.request(LOCK, work),
    }),
  };
}

function control(found: GrantedFolder, view: Window, become: (found: GrantedFolder) => void): FolderControl {
  const ask = async (question: (view: Window) => Promise<GrantedFolder | null>): ReturnType<FolderControl['choose']> => {
    try {
      const answer = await question(view);
      if (answer === null || answer.grant === 'ask') return 'cancelled';
      become(answer);
      return 'changed';
    } catch (error) {
      return hostCode(error);
    }
  };
  return {
    grant: found.grant,
    name: found.name,
    choose: () => ask(chooseFolder),
    askAgain: () => ask(askAgain),
    forget: async () => become(await forgetFolder(view)),
  };
}
