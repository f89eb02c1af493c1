import type { Session, WebContents } from 'electron';
import { expect, it } from 'vitest';
import { guardPage, guardSession } from './guard';

/** Takes every call, and says which were made: methods by name, listeners as `on <event>`. */
function listening() {
  const calls: string[] = [];
  const seen: object = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (name === 'webRequest') return seen;
        return (event: unknown) => void calls.push(name === 'on' ? `on ${String(event)}` : String(name));
      },
    },
  );
  return { calls, seen };
}

it('hooks every rule into a page', () => {
  const { calls, seen } = listening();
  guardPage(seen as WebContents);
  expect(calls.toSorted()).toEqual([
    'on will-attach-webview',
    'on will-frame-navigate',
    'on will-navigate',
    'on will-redirect',
    'setWebRTCIPHandlingPolicy',
    'setWindowOpenHandler',
  ]);
});

it('hooks every rule into a session', () => {
  const { calls, seen } = listening();
  guardSession(seen as Session);
  expect(calls.toSorted()).toEqual([
    'on will-download',
    'onBeforeRequest',
    'setDevicePermissionHandler',
    'setPermissionCheckHandler',
    'setPermissionRequestHandler',
    'setSpellCheckerEnabled',
  ]);
});
