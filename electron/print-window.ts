/**
 * Prints a PDF: shows it in a hidden window, in Chromium's own viewer, and opens the system's dialog for that. The window is a stranger to
 * the program: it has no preload, its session is in memory, and the files it can reach are the sheets being printed.
 */
import { randomUUID } from 'node:crypto';
import type { PrintWish } from '@shared/ipc/contract';
import { app, BrowserWindow, type Session, session, type WebContents } from 'electron';
import { PAPER_ORIGIN } from './security/app-scheme';
import { guardSession } from './security/guard';
import { pagePreferences } from './security/window-preferences';
import { type PaperPrinter, paperOptions, print } from './services/printing';

/** A long batch of sheets on an old machine; after that the viewer is taken for broken. */
const READY_MS = 30_000;
const PARTITION = 'paper';

/**
 * Makes the printer for each window. The session is made and guarded once, since a guard hooked in twice is called twice, and has every sheet
 * under an address of its own, since a second print may begin while the dialog of the first is open.
 * @returns `owner`: the window the dialog belongs to; null when it is gone
 */
export function makePaperPrinters(): (owner: BrowserWindow | null) => PaperPrinter {
  const sheets = new Map<string, Uint8Array>();
  let made: Session | null = null;

  function paperSession(): Session {
    if (made !== null) return made;
    made = session.fromPartition(PARTITION);
    guardSession(made);
    made.protocol.handle('app', ({ url }) => sheet(sheets.get(url) ?? null));
    return made;
  }

  return (owner) => async (pdf: Uint8Array, wish: PrintWish) => {
    const own = paperSession();
    const address = `${PAPER_ORIGIN}/${randomUUID()}.pdf`;
    sheets.set(address, pdf);
    const window = new BrowserWindow({
      show: false,
      ...(owner === null ? {} : { parent: owner }),
      webPreferences: pagePreferences(app.isPackaged, { session: own }),
    });
    try {
      const shown = ready(window.webContents);
      await Promise.all([window.loadURL(address), shown]);
      return await print(window.webContents, paperOptions(wish));
    } finally {
      window.destroy();
      sheets.delete(address);
    }
  };
}

/** The viewer frames the sheet, so it carries no policy that forbids frames; there is nothing in it that runs. */
async function sheet(pdf: Uint8Array | null): Promise<Response> {
  if (pdf === null) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(pdf), { headers: { 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' } });
}

/** Printed before the viewer has it, a PDF comes out blank. Electron says when, though not in its documentation (electron/electron#43436). */
function ready(contents: WebContents): Promise<void> {
  const events = contents as unknown as NodeJS.EventEmitter;
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the viewer does not show the sheet')), READY_MS);
    events.once('-pdf-ready-to-print', () => {
      clearTimeout(late);
      resolve();
    });
  });
}
