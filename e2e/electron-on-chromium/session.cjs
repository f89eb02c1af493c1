/* Electron's `session`: permissions and the request filter; what it decides is carried out in Chromium. */
'use strict';
const { EventEmitter } = require('node:events');
const path = require('node:path');
const { strict } = require('./strict.cjs');

const PERMISSIONS = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  'clipboard-read': 'clipboard-read',
  media: ['camera', 'microphone'],
  midi: 'midi',
  'idle-detection': 'idle-detection',
  'persistent-storage': 'persistent-storage',
  'storage-access': 'storage-access',
  'window-management': 'window-management',
  'local-fonts': 'local-fonts',
};
const FILTERS = ['onBeforeRequest', 'onBeforeSendHeaders', 'onHeadersReceived', 'onCompleted', 'onErrorOccurred'];
const nothing = () => undefined;

function makeSession(state) {
  const { toChromium, protocol } = state;
  const filters = {};
  let check;
  let request;

  const webRequest = strict(
    Object.fromEntries(
      FILTERS.map((n) => [n, (filter, f) => void (filters[n] = typeof filter === 'function' || filter === null ? filter : f)]),
    ),
    'webRequest',
  );

  /** What the program answers for one permission of a page; the origin is cut by hand because Node knows none for custom schemes. */
  function ask(contents, permission, url) {
    const details = { isMainFrame: true, requestingUrl: url };
    if (check) return Boolean(check(contents, permission, `${/^[a-z]+:\/\/[^/]*/.exec(url)?.[0]}/`, details));
    let granted = false;
    request(contents, permission, (x) => (granted = x), details);
    return granted;
  }

  async function applyPermissions(contents, url) {
    if (!check && !request) return;
    const { origin } = new URL(toChromium(url));
    for (const [permission, names] of Object.entries(PERMISSIONS)) {
      const setting = ask(contents, permission, url) ? 'granted' : 'denied';
      for (const name of [names].flat()) {
        const sent = state.chrome.send('Browser.setPermission', { permission: { name }, setting, origin });
        await sent.catch((e) => state.debug('permission', name, e.message));
      }
    }
  }

  /** True when the program's own filter cancels a request. */
  function cancelled(details) {
    const filter = filters.onBeforeRequest;
    if (!filter) return Promise.resolve(false);
    return new Promise((ok) => filter(details, (answer) => ok(Boolean(answer?.cancel))));
  }

  const own = Object.assign(new EventEmitter(), {
    webRequest,
    protocol,
    setPermissionRequestHandler(f) {
      request = f;
    },
    setPermissionCheckHandler(f) {
      check = f;
    },
    setDevicePermissionHandler: nothing,
    setSpellCheckerEnabled: nothing,
    flushStorageData: nothing,
    isPersistent: () => true,
    clearCache: async () => undefined,
  });
  // Asked late: the program may still move its data folder. (Copied with the rest it would be read at once.)
  Object.defineProperty(own, 'storagePath', { get: () => path.join(state.app.getPath('userData'), 'eoc-profile/Default') });
  const defaultSession = strict(own, 'session');
  return { defaultSession, applyPermissions, cancelled };
}

module.exports = { makeSession };
