/* Electron's `webContents`: one page in Chromium, its preload world, its calls and its events. */
'use strict';
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const { bridge } = require('./bridge.cjs');
const { codec } = require('./codec.cjs');
const { pdfParameters, sheetOptions } = require('./page-print.cjs');
const { decideRequest } = require('./requests.cjs');
const { PreventableEvent } = require('./strict.cjs');
const { pageWorld, preloadWorld } = require('./worlds.cjs');

const { encode, decode } = codec();
const WORLD = 'eoc-preload';
const nothing = () => undefined;

const pageSource = `(${pageWorld})(${bridge})`;

function preloadSource(file) {
  const info = JSON.stringify({ platform: process.platform, arch: process.arch, versions: process.versions });
  const body = `function (exports, require, module, process) {\n${fs.readFileSync(file, 'utf8')}\n}`;
  return `(${preloadWorld})(${bridge}, ${codec}, ${info}, ${body})`;
}

function makeWebContents(state) {
  const { record, toChromium, toElectron, bySession, windows, debug } = state;

  class WebContents extends EventEmitter {
    constructor(win, prefs) {
      super();
      this.id = state.nextId();
      this.session = prefs.session ?? (prefs.partition === undefined ? state.defaultSession : state.fromPartition(prefs.partition));
      this.navigationHistory = { canGoBack: () => false, canGoForward: () => false, clear: nothing };
      Object.assign(this, { _win: win, _prefs: prefs, _url: '', _title: '', _destroyed: false, _navs: new Set(), _zoom: 1 });
      this._attached = new Promise((ok) => {
        this._attachedResolve = ok;
      });
    }
    _send(method, params) {
      return state.chrome.send(method, params, this._session);
    }
    async _attach(sessionId, targetInfo) {
      Object.assign(this, { _session: sessionId, _targetId: targetInfo.targetId, _mainFrame: targetInfo.targetId });
      bySession.set(sessionId, this);
      const all = [
        this._send('Page.enable'),
        this._send('Runtime.enable'),
        this._send('Inspector.enable'),
        this._send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
        this._send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter: [{ type: 'worker' }] }),
        this._send('Page.addScriptToEvaluateOnNewDocument', { source: pageSource }),
      ];
      if (this._prefs.preload) {
        all.push(this._send('Runtime.addBinding', { name: '__eocSend', executionContextName: WORLD }));
        all.push(this._send('Page.addScriptToEvaluateOnNewDocument', { source: preloadSource(this._prefs.preload), worldName: WORLD }));
      }
      all.push(this._send('Runtime.runIfWaitingForDebugger'));
      await Promise.all(all.map((p) => p.catch((e) => debug(e.message))));
      this._attachedResolve();
    }
    /** A dedicated worker asks for its files over a session of its own. */
    async _attachWorker(sessionId) {
      bySession.set(sessionId, this);
      await state.chrome.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId).catch((e) => debug('worker', e.message));
      await state.chrome.send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch((e) => debug('worker', e.message));
    }

    async loadURL(url) {
      await this._attached;
      await state.sideOf(this.session).applyPermissions(this, url);
      const done = new Promise((ok, no) => {
        this._loading = { ok, no };
      });
      done.catch(nothing);
      const target = toChromium(url);
      this._navs.add(target);
      const r = await this._send('Page.navigate', { url: target });
      if (r.errorText) {
        this.emit('did-fail-load', {}, -2, r.errorText, url, true);
        throw new Error(`${r.errorText} (-2) loading '${url}'`);
      }
      await done;
    }
    reload() {
      this._navs.add(toChromium(this._url));
      void this._send('Page.reload').catch(nothing);
    }
    getURL() {
      return this._url;
    }
    getTitle() {
      return this._title;
    }
    isDestroyed() {
      return this._destroyed;
    }
    isLoading() {
      return Boolean(this._loading);
    }
    getOSProcessId() {
      return state.chrome.child.pid;
    }
    get mainFrame() {
      const url = this._url;
      const origin = /^[a-z]+:\/\/[^/]*/.exec(url)?.[0] ?? 'null';
      return { url, origin, routingId: 1, processId: 1, frameTreeNodeId: 1, parent: null, name: '', isDestroyed: () => this._destroyed };
    }
    send(channel, ...a) {
      void this._receive({ t: 'msg', channel, args: encode(a) });
    }
    async executeJavaScript(code, userGesture = false) {
      await this._attached;
      const r = await this._send('Runtime.evaluate', { expression: code, awaitPromise: true, returnByValue: true, userGesture });
      if (r.exceptionDetails) throw new Error(r.exceptionDetails.exception?.description ?? r.exceptionDetails.text);
      return r.result.value;
    }
    async printToPDF(options) {
      return Buffer.from((await this._send('Page.printToPDF', pdfParameters(options))).data, 'base64');
    }
    /** The dialog is taken as confirmed; what would have gone to the printer is kept in `__eoc.prints`: a sheet that the viewer shows as it is. */
    print(options = {}, callback = nothing) {
      (this._pdf ? Promise.resolve(this._pdf) : this.printToPDF(sheetOptions(options))).then(
        (pdf) => {
          record.prints.push({ options, pdf });
          callback(true, '');
        },
        (e) => callback(false, e.message),
      );
    }
    async getPrintersAsync() {
      return record.printers;
    }
    async capturePage() {
      const bytes = Buffer.from((await this._send('Page.captureScreenshot', { format: 'png' })).data, 'base64');
      return { toPNG: () => bytes, isEmpty: () => bytes.length === 0 };
    }
    setWindowOpenHandler(f) {
      this._open = f;
    }
    setZoomFactor(z) {
      this._zoom = z;
      void this._send('Emulation.setPageScaleFactor', { pageScaleFactor: z }).catch(nothing);
    }
    setWebRTCIPHandlingPolicy() {}
    /** What the window was made with: whether Electron keeps to it is for Electron to prove. */
    getLastWebPreferences() {
      return { ...this._prefs };
    }
    getZoomFactor() {
      return this._zoom;
    }
    close() {
      void this._win._close();
    }
    static fromId(id) {
      return WebContents.getAllWebContents().find((w) => w.id === id);
    }
    static getAllWebContents() {
      return windows.map((w) => w.webContents);
    }
    static getFocusedWebContents() {
      return windows.at(-1)?.webContents ?? null;
    }
    static fromDevToolsTargetId(t) {
      return WebContents.getAllWebContents().find((w) => w._targetId === t);
    }

    /** An event of Chromium's about this page or one of its workers. */
    _event(method, p, sessionId) {
      if (method === 'Fetch.requestPaused') {
        decideRequest(state, this, p, sessionId).catch((e) => debug('request', p.request.url, e.message));
      } else if (sessionId === this._session) {
        this._pageEvents[method]?.call(this, p);
      }
    }
    _pageEvents = {
      'Runtime.executionContextCreated'({ context }) {
        if (context.name === WORLD && context.auxData?.frameId === this._mainFrame) this._preloadContext = context.id;
      },
      'Runtime.executionContextDestroyed'(p) {
        if (p.executionContextId === this._preloadContext) this._preloadContext = undefined;
      },
      'Runtime.executionContextsCleared'() {
        this._preloadContext = undefined;
      },
      'Runtime.bindingCalled'(p) {
        if (p.name === '__eocSend') void this._ipc(JSON.parse(p.payload), p.executionContextId);
      },
      'Runtime.consoleAPICalled'(p) {
        const message = p.args.map((a) => a.value ?? a.description ?? '').join(' ');
        this.emit('console-message', { level: p.type, message, lineNumber: 0, sourceId: '' });
      },
      'Runtime.exceptionThrown'(p) {
        record.log.push(p.exceptionDetails.exception?.description ?? p.exceptionDetails.text);
      },
      'Page.frameNavigated'({ frame }) {
        if (frame.parentId) return;
        this._mainFrame = frame.id;
        this._url = toElectron(frame.url);
        this.emit('did-navigate', {}, this._url, 200, 'OK');
      },
      'Page.navigatedWithinDocument'(p) {
        if (p.frameId !== this._mainFrame) return;
        this._url = toElectron(p.url);
        this.emit('did-navigate-in-page', {}, this._url, true, 1, 1);
      },
      'Page.domContentEventFired'() {
        this.emit('dom-ready', {});
      },
      'Page.loadEventFired'() {
        if (this._url === 'about:blank' || !this._url) return;
        this._loading?.ok();
        this._loading = undefined;
        this.emit('did-finish-load', {});
        if (this._pdf) setTimeout(() => this.emit('-pdf-ready-to-print'), 200);
        this._win._ready();
      },
      'Page.windowOpen'(p) {
        state.popups.push({ opener: this, ...p });
      },
      'Page.javascriptDialogOpening'(p) {
        if (p.type !== 'beforeunload') return;
        const event = new PreventableEvent();
        this.emit('will-prevent-unload', event);
        void this._send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(nothing);
        this._unload?.(event.defaultPrevented);
      },
      'Inspector.targetCrashed'() {
        this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
      },
    };

    async _receive(m, contextId = this._preloadContext) {
      if (contextId === undefined) return debug('no preload world for', m.channel ?? m.id);
      const call = { executionContextId: contextId, functionDeclaration: '(m) => globalThis.__eocReceive(m)', arguments: [{ value: m }] };
      await this._send('Runtime.callFunctionOn', call).catch((e) => debug(e.message));
    }
    /** A message of the preload: a greeting, its failure, a one-way message, or a call to answer. */
    async _ipc(m, contextId) {
      if (m.t === 'hello') {
        this._preloadContext = contextId;
        return;
      }
      if (m.t === 'preload-error') {
        record.log.push(m.error);
        this.emit('preload-error', {}, this._prefs.preload, new Error(m.error));
        console.error(`Unable to load preload script: ${this._prefs.preload}\n${m.error}`);
        return;
      }
      const more = {
        sender: this,
        senderFrame: this.mainFrame,
        frameId: 1,
        processId: 1,
        type: 'frame',
        reply: (c, ...a) => this.send(c, ...a),
      };
      const event = new PreventableEvent(more);
      if (m.t === 'send') return void state.ipcMain.emit(m.channel, event, ...decode(m.args));
      await this._receive(await this._answer(m, event), contextId);
    }
    async _answer(m, event) {
      const h = state.ipcHandlers.get(m.channel);
      try {
        if (!h) throw new Error(`No handler registered for '${m.channel}'`);
        if (h.once) state.ipcHandlers.delete(m.channel);
        return { t: 'ok', id: m.id, value: encode(await h.f(event, ...decode(m.args))) };
      } catch (e) {
        return { t: 'no', id: m.id, error: String(e) };
      }
    }
  }
  return WebContents;
}

module.exports = { makeWebContents };
