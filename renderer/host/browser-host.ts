/** The host in a plain browser: downloads, the browser's file picker and its print dialog. Copies outside of the database come with a granted folder (`folder-host.ts`). */
import { makeBrowserKeys } from './browser-keys';
import { type Host, HostError, type OpenedFile } from './host';

/** How long a download's address stays valid: a slow disk or a browser that asks where to save may take a while. */
const KEEP_ADDRESS_MS = 60_000;

export function makeBrowserHost(page: Document, view: Window): Host {
  return {
    kind: 'browser',

    saveFile: async (name, bytes, mime) => {
      download(page, name, new Blob([new Uint8Array(bytes)], { type: mime }));
      return { saved: true, name, bytes: bytes.length };
    },

    openFile: (accept) => pickFile(page, accept),

    print: async () => {
      view.print();
      return { printed: 'unknown' };
    },

    printers: null,

    printToPdf: async () => {
      view.print();
      return { done: 'dialog' };
    },

    vault: null,
    stream: null,
    folder: null,
    deskKeys: makeBrowserKeys(view.indexedDB),

    version: async () => ({
      app: String(import.meta.env.VITE_APP_VERSION ?? ''),
      chrome: /Chrom(?:e|ium)\/([\d.]+)/.exec(view.navigator.userAgent)?.[1] ?? '',
    }),

    logError: (message) => console.error(message),
  };
}

function download(page: Document, name: string, blob: Blob): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_ADDRESS_MS);
}

function pickFile(page: Document, accept: readonly string[]): Promise<OpenedFile | null> {
  return new Promise((resolve, reject) => {
    const input = page.createElement('input');
    input.type = 'file';
    input.accept = accept.join(',');
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) return resolve(null);
      file.arrayBuffer().then(
        (data) => resolve({ name: file.name, data: new Uint8Array(data) }),
        () => reject(new HostError('gone', 'the picked file cannot be read')),
      );
    });
    input.click();
  });
}
