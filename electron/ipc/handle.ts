/** The one road into the main process: check the sender, parse the arguments, run, check the result, and always answer. */

import { CHANNELS, type Channel } from '@shared/ipc/channels';
import { type Args, contract, type Result } from '@shared/ipc/contract';
import type { Envelope, HostErrorCode } from '@shared/ipc/envelope';
import type { IpcMain, WebContents } from 'electron';
import { isTrustedSender, type SenderFrame } from '../security/trusted-sender';
import { diskCode } from '../services/disk-code';
import { type Log, messageOf } from '../services/log-file';
import { isBounded } from './bounds';

/** Told of a call that does not fit; the log file is small. */
const MOST_ISSUES = 5;

export type Handlers = { readonly [C in Channel]: (args: Args<C>, sender: WebContents) => Promise<Result<C>> };

/** Registers every channel of the contract. */
export function handleAll(ipcMain: IpcMain, handlers: Handlers, log: Log): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, (event, raw: unknown) => answer(channel, raw, event, handlers, log));
  }
}

interface Sender {
  readonly senderFrame: SenderFrame | null;
  readonly sender: WebContents;
}

/** Answers one call. Never rejects: what a handler throws becomes a code, and its text goes to the log file, not to the page. */
export async function answer(channel: Channel, raw: unknown, from: Sender, handlers: Handlers, log: Log): Promise<Envelope<unknown>> {
  if (!isTrustedSender(from.senderFrame)) return refusal('untrusted', channel, 'the caller is not the program’s own page', log);
  if (!isBounded(raw)) return refusal('bad-arguments', channel, 'too many parts', log);
  const args = contract[channel].args.safeParse(raw);
  if (!args.success) {
    const issues = args.error.issues.slice(0, MOST_ISSUES);
    return refusal('bad-arguments', channel, issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '), log);
  }
  // `Handlers` ties each handler to its own schema; over the union of channels TypeScript cannot see that they belong together.
  const run = handlers[channel] as (args: unknown, sender: WebContents) => Promise<unknown>;
  try {
    return { ok: true, value: contract[channel].result.parse(await run(args.data, from.sender)) };
  } catch (error) {
    return refusal(diskCode(error) ?? 'failed', channel, messageOf(error), log);
  }
}

function refusal(code: HostErrorCode, channel: Channel, reason: string, log: Log): Envelope<never> {
  log('error', `${channel} ${code}: ${reason}`);
  return { ok: false, code, message: `${channel}: ${code}` };
}
