import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { stayOffline } from './offline-requests';

const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai';

type Listener = (details: { readonly url: string }, answer: (response: { readonly cancel: boolean }) => void) => void;

function passes(url: string): boolean {
  let listener: Listener | undefined;
  stayOffline({ webRequest: { onBeforeRequest: (given: Listener) => void (listener = given) } } as unknown as Session);
  let cancelled = true;
  listener?.({ url }, ({ cancel }) => {
    cancelled = cancel;
  });
  return !cancelled;
}

describe('requests', () => {
  it.each([
    ['app://local/assets/x.js', true],
    ['blob:app://local/1', true],
    ['data:image/png;base64,AA', true],
    [`${VIEWER}/main.js`, true],
    ['chrome://resources/js/util.js', true],
    ['chrome://settings/', false],
    ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x.js', false],
    ['https://example.invalid/x', false],
    ['https://example.invalid/app://local/', false],
    ['http://127.0.0.1:80/', false],
    ['http://localhost/', false],
    ['http://[::1]/', false],
    ['http://169.254.169.254/latest/', false],
    ['ws://example.invalid/', false],
    ['wss://example.invalid/', false],
    ['file:///etc/passwd', false],
    ['file://server/share', false],
    ['ftp://app:x@example.invalid/', false],
    ['filesystem:app://local/x', false],
    ['appx://local/', false],
  ])('%s: %s', (url, local) => expect(passes(url)).toBe(local));
});
