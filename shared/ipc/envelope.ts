/** The one shape in which the main process answers every call, so that nothing is thrown across the bridge. */

/** What can go wrong with a file: told apart because the person at the desk has to do something different about each. */
export const DISK_CODES = ['disk-full', 'denied', 'in-use', 'gone', 'disk-error'] as const;

export type DiskCode = (typeof DISK_CODES)[number];

/** `untrusted`: not our page. `bad-arguments`: the call does not fit the contract. `failed`: anything unforeseen; the log file has more. */
export type HostErrorCode = DiskCode | 'untrusted' | 'bad-arguments' | 'failed';

export type Envelope<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: HostErrorCode; readonly message: string };

/** What the preload puts on `window.desk`: one call for every channel of the contract. */
export interface DeskBridge {
  readonly call: (channel: string, args: unknown) => Promise<unknown>;
}
