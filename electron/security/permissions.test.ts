import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { limitPermissions, mayUse } from './permissions';

type Request = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type Check = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type Device = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;

/** Every name Electron asks about, and whether our own page gets it: a new one of a new Electron does not compile until it stands here. */
const NAMES: Readonly<Record<Parameters<Request>[1], boolean>> = {
  'clipboard-sanitized-write': true,
  'persistent-storage': true,
  ar: false,
  'automatic-fullscreen': false,
  'background-fetch': false,
  'background-sync': false,
  'captured-surface-control': false,
  'clipboard-read': false,
  'deprecated-sync-clipboard-read': false,
  'display-capture': false,
  fileSystem: false,
  fullscreen: false,
  geolocation: false,
  'geolocation-approximate': false,
  'hand-tracking': false,
  hid: false,
  'idle-detection': false,
  keyboardLock: false,
  'local-fonts': false,
  'local-network': false,
  'local-network-access': false,
  'loopback-network': false,
  media: false,
  mediaKeySystem: false,
  midi: false,
  midiSysex: false,
  nfc: false,
  notifications: false,
  openExternal: false,
  'payment-handler': false,
  'periodic-background-sync': false,
  pointerLock: false,
  'screen-wake-lock': false,
  sensors: false,
  serial: false,
  'smart-card': false,
  'speaker-selection': false,
  'storage-access': false,
  'system-wake-lock': false,
  'top-level-storage-access': false,
  unknown: false,
  usb: false,
  vr: false,
  'web-app-installation': false,
  'web-printing': false,
  'window-management': false,
};

function handlers() {
  let request: Request | undefined;
  let check: Check | undefined;
  let device: Device | undefined;
  limitPermissions({
    setPermissionRequestHandler: (given: Request) => void (request = given),
    setPermissionCheckHandler: (given: Check) => void (check = given),
    setDevicePermissionHandler: (given: Device) => void (device = given),
  } as unknown as Session);
  if (!request || !check || !device) throw new Error('a question is left to Electron');
  return { request, check, device };
}

describe('permissions', () => {
  it.each(Object.entries(NAMES))('%s: %s', (name, granted) => {
    const { request, check } = handlers();
    const permission = name as Parameters<Request>[1];
    const answers: boolean[] = [];
    const ask = (url: string): void =>
      request({} as never, permission, (answer) => answers.push(answer), { requestingUrl: url, isMainFrame: true } as never);
    ask('app://local/index.html');
    ask('https://example.invalid/');
    expect(answers).toEqual([granted, false]);
    expect(check(null, permission as never, 'app://local/', {} as never)).toBe(granted);
    expect(check(null, permission as never, 'https://example.invalid/', {} as never)).toBe(false);
  });

  it.each<[string, readonly string[] | undefined, boolean]>([
    ['the camera', ['video'], true],
    ['the camera with sound', ['video', 'audio'], false],
    ['the microphone', ['audio'], false],
    ['nothing named', [], false],
    ['nothing at all', undefined, false],
  ])('lets our own page ask for %s: %j %s', (_what, mediaTypes, granted) => {
    const { request, check } = handlers();
    const answers: boolean[] = [];
    const ask = (url: string): void =>
      request({} as never, 'media', (answer) => answers.push(answer), { requestingUrl: url, isMainFrame: true, mediaTypes } as never);
    ask('app://local/index.html');
    ask('https://example.invalid/');
    ask('app://paper/1.pdf');
    expect(answers).toEqual([granted, false, false]);
    if (mediaTypes?.length === 2) return;
    const details = { mediaType: mediaTypes?.[0] } as never;
    expect(check(null, 'media', 'app://local/', details)).toBe(granted);
    expect(check(null, 'media', 'https://example.invalid/', details)).toBe(false);
  });

  it('knows no name by its prototype', () =>
    expect([mayUse('constructor', 'app://local/'), mayUse('', 'app://local/')]).toEqual([false, false]));

  it('hands over no device', () => expect(handlers().device({ deviceType: 'usb', origin: 'app://local' } as never)).toBe(false));
});
