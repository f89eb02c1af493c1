/** Decides once, at start, which host the program runs on. */
import type { DeskBridge } from '@shared/ipc/envelope';
import { makeBrowserHost } from './browser-host';
import { makeElectronHost } from './electron-host';
import type { Host } from './host';

declare global {
  interface Window {
    readonly desk?: DeskBridge;
  }
}

/** Electron when the preload's bridge is there, otherwise the browser. */
export function pickHost(view: Window = window): Host {
  return view.desk === undefined ? makeBrowserHost(view.document, view) : makeElectronHost(view.desk);
}
