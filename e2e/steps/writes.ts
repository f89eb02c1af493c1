/** Follows every write transaction that the program begins, in its window and in its workers: past the program, in the browser's own interface. */
import type { Page } from 'playwright-core';
import type { Story } from './story';

export interface Write {
  /** File of the worker without its stamp, `restore-worker`; `window` for the page itself. */
  readonly by: string;
  readonly database: string;
  readonly stores: readonly string[];
  readonly durability: string;
}

const SIGN = 'idb-write ';

/**
 * Every write transaction from now on, also after a reload and in workers begun later. The list grows while the story is told. A change of the
 * stores themselves (`versionchange`) is no transaction that a program could ask strictness of, and is not in it.
 */
export async function followWrites(story: Story): Promise<readonly Write[]> {
  const writes: Write[] = [];
  watch(story.page, writes);
  const watching = `(${watchHere.toString()})`;
  const install = `(${watchWorkers.toString()})(${JSON.stringify(SIGN)}, ${JSON.stringify(watching)}, ${watching});`;
  await story.page.addInitScript(install);
  await story.page.evaluate(install);
  return writes;
}

/** Those that were not strict. */
export function looseIn(writes: readonly Write[]): readonly Write[] {
  return writes.filter(({ durability }) => durability !== 'strict');
}

/** Who wrote into which database, each once: `restore-worker deskbook-2`. */
export function writersIn(writes: readonly Write[]): readonly string[] {
  return [...new Set(writes.map(({ by, database }) => `${by} ${database}`))];
}

function watch(page: Page, writes: Write[]): void {
  page.on('console', (message) => {
    const text = message.text();
    if (text.startsWith(SIGN)) writes.push(JSON.parse(text.slice(SIGN.length)) as Write);
  });
}

/** Runs in the window or in a worker. */
function watchHere(by: string, tell: (write: Write) => void): void {
  const plain = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
    const transaction = plain.apply(this, args);
    const { mode, durability, objectStoreNames } = transaction;
    if (mode === 'readwrite') tell({ by, database: this.name, stores: [...objectStoreNames], durability });
    return transaction;
  };
}

/** Runs in the window: a worker is begun through a module of two parts, its own file and the watch. It tells the window, and that the console. */
function watchWorkers(sign: string, watching: string, watchIt: typeof watchHere): void {
  const scope = globalThis as { writesWatched?: boolean };
  if (scope.writesWatched) return;
  scope.writesWatched = true;
  const tell = (write: Write): void => console.debug(`${sign}${JSON.stringify(write)}`);
  watchIt('window', tell);
  const channel = new BroadcastChannel('idb-writes');
  channel.onmessage = ({ data }: MessageEvent<Write>) => tell(data);
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      const { href, pathname } = new URL(url, document.baseURI);
      const by = /([a-z-]+-worker)[^/]*$/.exec(pathname)?.[1] ?? pathname;
      const text = `import ${JSON.stringify(href)};
        const channel = new BroadcastChannel('idb-writes');
        ${watching}(${JSON.stringify(by)}, (write) => channel.postMessage(write));`;
      super(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })), options);
    }
  };
}
