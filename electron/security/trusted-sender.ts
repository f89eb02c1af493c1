/** Only the top frame of our own page may call the main process: a frame inside it, or a page that got in otherwise, may not. */
import { isOwnPage } from './navigation';

/** The part of an IPC event's `senderFrame` that is asked; null when the frame is gone already. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
}

export function isTrustedSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}
