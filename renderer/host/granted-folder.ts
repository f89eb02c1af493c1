/**
 * The folder that a person granted to the browser. Its handle is kept in a small database of its own, beside the records' one; after a restart
 * the browser may want to be asked again, which only a click can do.
 */
import type { FolderHandle } from './folder-handles';
import { type SmallStore, smallStore } from './small-store';

const KEY = 'granted';

/** How things stand: `ask`, the browser wants a click first; `unable`, this browser cannot grant folders. */
export type FolderGrant = 'granted' | 'ask' | 'none' | 'unable';

/** What only Chromium's handles have. */
interface AskingHandle extends FolderHandle {
  queryPermission?(wish: { readonly mode: 'readwrite' }): Promise<'granted' | 'denied' | 'prompt'>;
  requestPermission?(wish: { readonly mode: 'readwrite' }): Promise<'granted' | 'denied' | 'prompt'>;
}

declare global {
  interface Window {
    /** Missing in Firefox, Safari and on pages without https. */
    showDirectoryPicker?(wish: { readonly id: string; readonly mode: 'readwrite' }): Promise<FolderHandle>;
  }
}

export interface GrantedFolder {
  readonly grant: FolderGrant;
  /** null unless granted. */
  readonly handle: FolderHandle | null;
  /** Name of the folder, for the eye; '' when none is chosen. */
  readonly name: string;
}

const READ_WRITE = { mode: 'readwrite' } as const;

/** What was granted before, without asking anybody. */
export async function findFolder(view: Window): Promise<GrantedFolder> {
  if (view.showDirectoryPicker === undefined) return { grant: 'unable', handle: null, name: '' };
  const handle = await keptHandle(view.indexedDB);
  if (handle === null) return { grant: 'none', handle: null, name: '' };
  const granted = (await handle.queryPermission?.(READ_WRITE)) === 'granted';
  return { grant: granted ? 'granted' : 'ask', handle: granted ? handle : null, name: handle.name };
}

/** Lets the person choose a folder; null when nothing was chosen. Needs a click. */
export async function chooseFolder(view: Window): Promise<GrantedFolder | null> {
  try {
    const handle = await view.showDirectoryPicker?.({ id: 'deskbook', ...READ_WRITE });
    if (handle === undefined) return null;
    await storeIn(view.indexedDB).write((store) => store.put(handle, KEY));
    return { grant: 'granted', handle, name: handle.name };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Asks the browser again for the folder of before. Needs a click. */
export async function askAgain(view: Window): Promise<GrantedFolder> {
  const handle = await keptHandle(view.indexedDB);
  if ((await handle?.requestPermission?.(READ_WRITE)) !== 'granted') return findFolder(view);
  return { grant: 'granted', handle, name: handle?.name ?? '' };
}

/** Forgets the folder; what lies in it stays. */
export async function forgetFolder(view: Window): Promise<GrantedFolder> {
  await storeIn(view.indexedDB).write((store) => store.delete(KEY));
  return { grant: 'none', handle: null, name: '' };
}

/** Where no folder was ever granted, no database is made for it. */
async function keptHandle(factory: IDBFactory): Promise<AskingHandle | null> {
  const found: unknown = await storeIn(factory).look((store) => store.get(KEY));
  return (found as AskingHandle | undefined) ?? null;
}

function storeIn(factory: IDBFactory): SmallStore {
  return smallStore(factory, 'deskbook-folder', 'handles');
}
