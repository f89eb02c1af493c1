/* Electron's `BrowserWindow`, and the new windows a page asks for. */
'use strict';
const { EventEmitter } = require('node:events');
const { PreventableEvent, strict } = require('./strict.cjs');

const nothing = () => undefined;
const forever = () => new Promise(nothing);

function makeBrowserWindow(state, WebContents) {
  const { windows, bySession, arrived, creating, debug, app } = state;

  class BrowserWindow extends EventEmitter {
    constructor(o = {}) {
      super();
      if (!state.isReady) throw new Error('Cannot create BrowserWindow before app is ready');
      const p = o.webPreferences ?? {};
      const loose = p.sandbox === false || p.contextIsolation === false || p.nodeIntegration;
      if (loose) throw new Error('electron-on-chromium: only sandboxed, context-isolated windows are supported');
      this.id = state.nextId();
      this._b = { x: o.x ?? 0, y: o.y ?? 0, width: o.width ?? 800, height: o.height ?? 600 };
      this._s = { visible: o.show !== false, min: false, max: false, full: false, destroyed: false, title: o.title ?? app.getName() };
      this.webContents = strict(new WebContents(this, p), 'webContents');
      const self = strict(this, 'BrowserWindow');
      this._self = self;
      windows.push(self);
      if (!o._existing) this._create();
      queueMicrotask(() => {
        app.emit('browser-window-created', {}, self);
        app.emit('web-contents-created', {}, this.webContents);
      });
      return self;
    }
    _create() {
      state.creations++;
      const { width, height } = this._b;
      state.chrome.send('Target.createTarget', { url: 'about:blank', width, height, newWindow: true }).then(
        async ({ targetId }) => {
          state.creations--;
          const early = arrived.get(targetId);
          arrived.delete(targetId);
          if (early) await this.webContents._attach(early.sessionId, early.targetInfo);
          else creating.set(targetId, this.webContents);
        },
        (e) => debug(e.message),
      );
    }
    _ready() {
      if (this._readyToShow) return;
      this._readyToShow = true;
      this.emit('ready-to-show');
    }
    loadURL(u) {
      return this.webContents.loadURL(u);
    }
    _set(change, event) {
      Object.assign(this._s, change);
      this.emit(event);
    }
    show() {
      this._set({ visible: true }, 'show');
    }
    hide() {
      this._set({ visible: false }, 'hide');
    }
    focus() {
      this._set({}, 'focus');
    }
    minimize() {
      this._set({ min: true }, 'minimize');
    }
    restore() {
      this._set({ min: false }, 'restore');
    }
    maximize() {
      this._set({ max: true }, 'maximize');
    }
    unmaximize() {
      this._set({ max: false }, 'unmaximize');
    }
    isVisible() {
      return this._s.visible;
    }
    isMinimized() {
      return this._s.min;
    }
    isMaximized() {
      return this._s.max;
    }
    isFocused() {
      return true;
    }
    isDestroyed() {
      return this._s.destroyed;
    }
    getBounds() {
      return { ...this._b };
    }
    setBounds(b) {
      Object.assign(this._b, b);
      this.emit('resize');
    }
    setTitle(t) {
      this._s.title = t;
    }
    getTitle() {
      return this._s.title;
    }
    setMenuBarVisibility() {}
    setProgressBar() {}
    flashFrame() {}
    close() {
      void this._close();
    }
    destroy() {
      void this._gone();
    }
    /** True when the window is closed, false when the program or the page's beforeunload kept it. */
    async _close() {
      if (this._s.destroyed) return true;
      const event = new PreventableEvent();
      this.emit('close', event);
      if (event.defaultPrevented) return false;
      await this.webContents._attached;
      const gone = new Promise((ok) => {
        this._goneResolve = () => ok(true);
      });
      const unload = new Promise((ok) => {
        this.webContents._unload = ok;
      });
      return Promise.race([
        gone,
        unload.then((leaves) => (leaves ? forever() : false)),
        this.webContents._send('Page.close').then(forever, forever),
        state.chrome.exited.then(() => true),
      ]);
    }
    async _gone() {
      if (this._s.destroyed) return;
      this._s.destroyed = true;
      const wc = this.webContents;
      wc._destroyed = true;
      windows.splice(windows.indexOf(this._self), 1);
      bySession.delete(wc._session);
      void state.chrome.send('Target.closeTarget', { targetId: wc._targetId }).catch(nothing);
      wc.emit('destroyed');
      this.emit('closed');
      this._goneResolve?.();
      if (windows.length > 0 || state.quitting) return;
      if (app.listenerCount('window-all-closed')) app.emit('window-all-closed');
      else void state.quit();
    }
    static getAllWindows() {
      return [...windows];
    }
    static fromWebContents(wc) {
      return windows.find((w) => w.webContents === wc || w.webContents.id === wc?.id) ?? null;
    }
    static fromId(id) {
      return windows.find((w) => w.id === id) ?? null;
    }
    static getFocusedWindow() {
      return windows.at(-1) ?? null;
    }
  }
  return BrowserWindow;
}

/** A page opened a window: the opener's handler decides whether it may stay. */
async function popup(state, BrowserWindow, sessionId, targetInfo) {
  const { popups, record, toElectron, chrome } = state;
  for (let i = 0; i < 40 && popups.length === 0; i++) await new Promise((ok) => setTimeout(ok, 5));
  const p = popups.shift();
  const features = (p?.windowFeatures ?? []).join(',');
  const asked = {
    url: toElectron(p?.url ?? ''),
    frameName: p?.windowName,
    features,
    disposition: 'foreground-tab',
    referrer: { url: '', policy: '' },
  };
  const answer = p?.opener._open ? p.opener._open(asked) : { action: 'allow' };
  if (answer.action !== 'allow') {
    record.denied.push(toElectron(p?.url ?? targetInfo.url));
    // It shares its opener's thread, so closed while it waits for the debugger it may leave the opener waiting for ever. Let it run first,
    // with its requests held, so that nothing of it goes out.
    await chrome.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId).catch(nothing);
    await chrome.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(nothing);
    await chrome.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(nothing);
    return;
  }
  const w = new BrowserWindow({ ...answer.overrideBrowserWindowOptions, _existing: true });
  w.webContents._navs.add(p?.url);
  await w.webContents._attach(sessionId, targetInfo);
  p?.opener.emit('did-create-window', w, { url: toElectron(p.url) });
}

module.exports = { makeBrowserWindow, popup };
