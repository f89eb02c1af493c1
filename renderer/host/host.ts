/** What the program asks of the machine it runs on. Nothing else in the program knows whether that is Electron or a browser. */
import type { PrintPage, PrintWish } from '@shared/ipc/contract';
import type { HostErrorCode } from '@shared/ipc/envelope';
import type { FolderGrant } from './granted-folder';
import type { StreamHost } from './stream';
import type { KeepOutcome, Vault } from './vault';

export type { HostErrorCode, PrintPage, PrintWish };

/** A printer of this computer; `shown`: what people call it. */
export interface Printer {
  readonly name: string;
  readonly shown: string;
}

/** `bytes`: the file's length. In a browser `saved` means handed to the downloads; where it lies is the browser's affair. */
export type SaveOutcome =
  | { readonly saved: true; readonly name: string; readonly bytes: number }
  | { readonly saved: false; readonly reason: 'cancelled' | HostErrorCode };

/** `unknown`: a browser does not say whether its print dialog was confirmed. */
export type PrintOutcome =
  | { readonly printed: true | 'unknown' }
  | { readonly printed: false; readonly reason: 'cancelled' | HostErrorCode };

/** `dialog`: the browser's print dialog was opened instead; the person picks 另存为 PDF there. */
export type PdfOutcome =
  | { readonly done: 'saved'; readonly name: string; readonly bytes: number }
  | { readonly done: 'bytes'; readonly data: Uint8Array }
  | { readonly done: 'dialog' }
  | { readonly done: false; readonly reason: 'cancelled' | HostErrorCode };

export interface OpenedFile {
  readonly name: string;
  readonly data: Uint8Array;
}

export interface PdfRequest extends PrintPage {
  /** Proposed file name, with `.pdf`. */
  readonly name: string;
  /** True: ask where to save it. False: hand the bytes back (Electron only, a browser opens its dialog either way). */
  readonly save: boolean;
}

/** `electron` is absent in a browser. */
export interface HostVersion {
  readonly app: string;
  readonly electron?: string;
  readonly chrome: string;
}

/** Asking needs a click or a key of the person. When it was granted or forgotten, the program goes on with a new host. */
export interface FolderControl {
  readonly grant: FolderGrant;
  /** '' when none is chosen. */
  readonly name: string;
  readonly choose: () => Promise<'changed' | 'cancelled' | HostErrorCode>;
  readonly askAgain: () => Promise<'changed' | 'cancelled' | HostErrorCode>;
  readonly forget: () => Promise<void>;
}

export interface FoundDeskKeys {
  /** 64 hex digits each, newest first. */
  readonly keys: readonly string[];
  /** `system`: sealed by the operating system for its user. `folder`: as they are, in the data folder. `browser`: in the browser's profile. */
  readonly kept: 'system' | 'folder' | 'browser';
  /** There is a key file that this user of this computer cannot open. */
  readonly shut: boolean;
}

/** The desk keys of this machine (SEC-1): beside the records and in none of their copies. */
export interface DeskKeyStore {
  /** @throws when they cannot be read: there may be some all the same */
  read(): Promise<FoundDeskKeys>;
  /** Adds one; those of before stay. */
  keep(key: string): Promise<KeepOutcome>;
}

export interface Host {
  readonly kind: 'electron' | 'browser';
  /** Saves a whole file where the person says. The file's extension is taken from `name`. */
  readonly saveFile: (name: string, bytes: Uint8Array, mime: string) => Promise<SaveOutcome>;
  /**
   * Lets the person pick a file. `accept`: extensions like `.xlsx`; null when nothing was picked.
   * @throws HostError when the picked file cannot be read
   */
  readonly openFile: (accept: readonly string[]) => Promise<OpenedFile | null>;
  /** Prints the window as its print CSS lays it out. A browser takes nothing of the wish but opens its dialog, where all of it can be chosen. */
  readonly print: (wish: PrintWish) => Promise<PrintOutcome>;
  /** The printers that a form can be sent to; null where only the print dialog knows them. @throws HostError when they cannot be told */
  readonly printers: (() => Promise<readonly Printer[]>) | null;
  readonly printToPdf: (request: PdfRequest) => Promise<PdfOutcome>;
  /** The copies outside of the database; null while this host has none: the trust light then asks for downloads. */
  readonly vault: Vault | null;
  readonly deskKeys: DeskKeyStore;
  /** The stream to other desks; null in a browser, which has no way to one. */
  readonly stream: StreamHost | null;
  /** The folder that may be granted to a browser; null in the desktop program, which has its own. */
  readonly folder: FolderControl | null;
  readonly version: () => Promise<HostVersion>;
  /** Writes an error to the log; never throws and nobody waits for it. */
  readonly logError: (message: string) => void;
}

/** An answer of the host that the caller has to put into words; the code is the key of the sentence. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
