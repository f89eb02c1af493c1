import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { isOwnFrame, isOwnPage, stayHome } from './navigation';

const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai';

/** Address, whether the window may go there, whether a frame in it may. */
const ADDRESSES: readonly (readonly [string, boolean, boolean])[] = [
  ['app://local/index.html#/today', true, true],
  ['app://local', true, true],
  ['app://local.evil/index.html', false, false],
  ['app://local@evil/', false, false],
  ['app://other/index.html', false, false],
  ['app://paper/1.pdf', false, true],
  ['app://paper.evil/1.pdf', false, false],
  ['APP://local/', false, false],
  [' app://local/', false, false],
  ['https://example.invalid/', false, false],
  ['https://example.invalid/?app://local/', false, false],
  ['http://127.0.0.1:47123/', false, false],
  ['file:///etc/passwd', false, false],
  ['file:///C:/Users/desk/Desktop/%E8%A1%A8.html', false, false],
  ['file://server/share/x.html', false, false],
  ['\\\\server\\share\\x.html', false, false],
  ['javascript:alert(1)', false, false],
  ['data:text/html,x', false, false],
  ['view-source:app://local/', false, false],
  ['about:blank', false, false],
  ['about:srcdoc', false, false],
  ['chrome://settings/', false, false],
  ['chrome://resources/js/util.js', false, false],
  ['devtools://devtools/bundled/inspector.html', false, false],
  ['ms-settings:privacy', false, false],
  ['blob:app://local/1', false, true],
  ['blob:https://example.invalid/1', false, false],
  [`${VIEWER}/index.html`, false, true],
  [`${VIEWER}.evil/index.html`, false, false],
  ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/index.html', false, false],
];

type Going = { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void };

/** Whether an event about going to `url` was refused. */
function refused(name: string, url: string, isMainFrame: boolean): boolean {
  const contents = new EventEmitter();
  stayHome(contents as unknown as WebContents);
  let prevented = false;
  const event: Going = {
    url,
    isMainFrame,
    preventDefault: () => {
      prevented = true;
    },
  };
  contents.emit(name, event);
  return prevented;
}

describe('navigation', () => {
  it.each(ADDRESSES)('%s: window %s, frame %s', (url, page, frame) => {
    expect([isOwnPage(url), isOwnFrame(url)]).toEqual([page, frame]);
    expect(refused('will-navigate', url, true)).toBe(!page);
    expect(refused('will-redirect', url, true)).toBe(!page);
    expect(refused('will-frame-navigate', url, true)).toBe(!page);
    expect(refused('will-frame-navigate', url, false)).toBe(!frame);
  });
});
