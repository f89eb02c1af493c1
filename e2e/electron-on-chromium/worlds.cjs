/* The two worlds of a window: the page's own and the preload's. Both functions run in the page, passed by their source. */
'use strict';

/** The page's own world: receives what the preload exposes. */
function pageWorld(bridge) {
  if (window !== top || location.href === 'about:blank') return;
  const freeze = (o) => {
    if (o && typeof o === 'object') {
      Object.values(o).forEach(freeze);
      Object.freeze(o);
    }
    return o;
  };
  bridge('eoc-to-preload', 'eoc-to-page', (key, api) => {
    if (key in window) throw new Error(`Cannot bind an API on top of an existing property on the window object: ${key}`);
    Object.defineProperty(window, key, { value: freeze(api), enumerable: true });
  });
}

/** The preload's world: a sandboxed preload's `require` and Electron's renderer modules, then the preload's own text. */
function preloadWorld(bridge, codec, info, preload) {
  if (window !== top || location.href === 'about:blank') return;
  const { encode, decode } = codec();
  const send = globalThis.__eocSend; // a DevTools binding that exists in this world only
  const waiting = new Map(),
    handlers = new Map();
  let n = 0;
  const ipcRenderer = {
    invoke: (channel, ...a) =>
      new Promise((ok, no) => {
        const args = encode(a);
        waiting.set(++n, { ok, no, channel });
        send(JSON.stringify({ t: 'invoke', id: n, channel, args }));
      }),
    send: (channel, ...a) => send(JSON.stringify({ t: 'send', channel, args: encode(a) })),
    sendSync: () => {
      throw new Error('electron-on-chromium: ipcRenderer.sendSync is not supported');
    },
    on(channel, f) {
      handlers.set(channel, [...(handlers.get(channel) ?? []), f]);
      return ipcRenderer;
    },
    once(channel, f) {
      const g = (...a) => {
        ipcRenderer.off(channel, g);
        f(...a);
      };
      g.listener = f;
      return ipcRenderer.on(channel, g);
    },
    off(channel, f) {
      handlers.set(
        channel,
        (handlers.get(channel) ?? []).filter((x) => x !== f && x.listener !== f),
      );
      return ipcRenderer;
    },
    removeListener: (c, f) => ipcRenderer.off(c, f),
    addListener: (c, f) => ipcRenderer.on(c, f),
    removeAllListeners(c) {
      c === undefined ? handlers.clear() : handlers.delete(c);
      return ipcRenderer;
    },
  };
  globalThis.__eocReceive = (m) => {
    if (m.t === 'msg') {
      for (const f of handlers.get(m.channel) ?? []) f({ sender: ipcRenderer }, ...decode(m.args));
      return;
    }
    const w = waiting.get(m.id);
    waiting.delete(m.id);
    m.t === 'ok' ? w?.ok(decode(m.value)) : w?.no(new Error(`Error invoking remote method '${w.channel}': ${m.error}`));
  };
  const b = bridge('eoc-to-page', 'eoc-to-preload', () => {});
  const contextBridge = {
    exposeInMainWorld: (key, api) => b.expose(key, api),
    exposeInIsolatedWorld() {
      throw new Error('electron-on-chromium: not supported');
    },
  };
  const electron = {
    contextBridge,
    ipcRenderer,
    webUtils: { getPathForFile: () => '' },
    webFrame: { setZoomFactor() {}, getZoomFactor: () => 1 },
  };
  const require = (m) => {
    if (m === 'electron' || m === 'electron/renderer' || m === 'electron/common') return electron;
    throw new Error('module not found: ' + m); // what Electron's sandboxed preload says for fs, path, or the app's own files
  };
  const process = {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    platform: info.platform,
    arch: info.arch,
    versions: info.versions,
    env: {},
    argv: [],
    on() {},
    once() {},
  };
  const module = { exports: {} };
  send(JSON.stringify({ t: 'hello' }));
  try {
    preload(module.exports, require, module, process);
  } catch (e) {
    send(JSON.stringify({ t: 'preload-error', error: String(e?.stack ?? e) }));
  }
}

module.exports = { pageWorld, preloadWorld };
