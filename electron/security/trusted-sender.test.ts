import { describe, expect, it } from 'vitest';
import { isTrustedSender } from './trusted-sender';

describe('trusted sender', () => {
  it.each([
    ['our top frame', { url: 'app://local/index.html', parent: null }, true],
    ['our top frame at another screen', { url: 'app://local/index.html#/today', parent: null }, true],
    ['a frame inside our page', { url: 'app://local/index.html', parent: {} }, false],
    ['a blob of our page', { url: 'blob:app://local/1', parent: null }, false],
    ['the window before its first page', { url: 'about:blank', parent: null }, false],
    ['the paper of the print window', { url: 'app://paper/1.pdf', parent: null }, false],
    ['a strange page', { url: 'https://example.invalid/', parent: null }, false],
    ['a page with our name as user', { url: 'https://app://local@example.invalid/', parent: null }, false],
    ['a frame that is gone', null, false],
  ])('%s: %s', (_title, frame, trusted) => expect(isTrustedSender(frame)).toBe(trusted));
});
