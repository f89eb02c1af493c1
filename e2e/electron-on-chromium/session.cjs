/*
 * Electron's `session`: permissions and the request filter; what it decides is carried out in Chromium. Sessions of other partitions have
 * rules and handlers of their own, but share Chromium's profile: that storage is kept apart is for Electron to prove.
 */
'use strict';
const { EventEmitter } = require('node:events');
const path = require('node:path');
const { strict } = require('./strict.cjs');

/** Electron's name, Chromium's, and what Electron says besides. */
const PERMISSIONS = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['clipboard-read', 'clipboard-read'],
  ['media', 'camera', { mediaType: 'video', mediaTypes: ['video'] }],
  ['media', 'microphone', { mediaType: 'audio', mediaTypes: ['audio'] }],
  ['midi', 'midi'],
  ['idle-detection', 'idle-detection'],
  ['persistent-storage', 'persistent-storage'],
  ['storage-access', 'storage-access'],
  ['window-management', 'window-management'],
  ['local-fonts', 'local-fonts'],
];
const FILTERS = ['onBeforeRequest', 'onBeforeSendHeaders', 'onHeadersReceived', 'onCompleted', 'onErrorOccurred'];
const nothing = () => undefined;

function makeSession(state, partition) {
  const { toChromium } = state;
  const { protocol, handlerOf } = state.makeProtocol();
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
  function ask(contents, permission, url, more) {
    const details = { isMainFrame: true, requestingUrl: url, ...more };
    if (check) return Boolean(check(contents, permission, `${/^[a-z]+:\/\/[^/]*/.exec(url)?.[0]}/`, details));
    let granted = false;
    request(contents, permission, (x) => (granted = x), details);
    return granted;
  }

  async function applyPermissions(contents, url) {
    if (!check && !request) return;
    const { origin } = new URL(toChromium(url));
    for (const [permission, name, more] of PERMISSIONS) {
      const setting = ask(contents, permission, url, more) ? 'granted' : 'denied';
      const sent = state.chrome.send('Browser.setPermission', { permission: { name }, setting, origin });
      await sent.catch((e) => state.debug('permission', name, e.message));
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
    isPersistent: () => partition === '' || partition.startsWith('persist:'),
    clearCache: async () => undefined,
  });
  // Asked late: the program may still move its data folder. (Copied with the rest it would be read at once.)
  Object.defineProperty(own, 'storagePath', { get: () => path.join(state.app.getPath('userData'), 'eoc-profile/Default') });
  return { session: strict(own, 'session'), applyPermissions, cancelled, handlerOf };
}

/** The session a program gets for a partition, and the stand-in's side of it. */
function makeSessions(state) {
  const partitions = new Map();
  const sides = new Map();
  const fromPartition = (partition) => {
    if (!partitions.has(partition)) {
      const made = makeSession(state, partition);
      partitions.set(partition, made.session);
      sides.set(made.session, made);
    }
    return partitions.get(partition);
  };
  const defaultSession = fromPartition('');
  return { defaultSession, fromPartition, protocol: defaultSession.protocol, sideOf: (session) => sides.get(session) };
}

module.exports = { makeSessions };
