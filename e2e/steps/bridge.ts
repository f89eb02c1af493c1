/** Calls the main process from the page, as the electron host does; bytes travel as text. */
import type { DeskBridge, Envelope } from '@shared/ipc/envelope';
import type { Page } from 'playwright-core';

export type BridgeWindow = Window & { readonly desk?: DeskBridge };

/** `text`: becomes the argument `bytes`. A result of bytes comes back as its text. */
export function call(page: Page, channel: string, args: object, text?: string): Promise<Envelope<unknown>> {
  return page.evaluate(
    async (request) => {
      const bytes = request.text === undefined ? {} : { bytes: new TextEncoder().encode(request.text) };
      const answer = (await (window as BridgeWindow).desk?.call(request.channel, { ...request.args, ...bytes })) as Envelope<unknown>;
      if (!answer.ok || !(answer.value instanceof Uint8Array)) return answer;
      return { ok: true, value: new TextDecoder().decode(answer.value) };
    },
    { channel, args, text },
  );
}
