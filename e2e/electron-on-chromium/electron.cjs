/* Puts the parts together into the module the program gets for `require('electron')`, and starts Chromium under it. */
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { makeApp } = require('./app.cjs');
const { makeBrowserWindow, popup } = require('./browser-window.cjs');
const launch = require('./cdp.cjs');
const { makeDialog, makeIpcMain, makeMenu, makeOutside, makeSafeStorage } = require('./modules.cjs');
const { makeSchemes } = require('./schemes.cjs');
const { makeSessions } = require('./session.cjs');
const { strict } = require('./strict.cjs');
const { makeWebContents } = require('./web-contents.cjs');

const VERSION = '45.4.1';
const HEADLESS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-popup-blocking',
  // A camera that shows a moving test picture: the machines that run this have none.
  '--use-fake-device-for-media-stream',
  '--password-store=basic',
  '--no-startup-window',
  // Electron has no address bar: without them a start is half the work.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  '--lang=zh-CN',
];

function setVersions(chrome) {
  Object.defineProperty(process, 'versions', {
    value: Object.freeze({ ...process.versions, electron: VERSION, chrome }),
    configurable: true,
  });
}

/** Whatever tried to get out is also written to a file at once, which can be read when the program was killed. */
function keepInFile(record, file) {
  if (!file) return;
  for (const list of [record.external, record.denied]) {
    list.push = (...urls) => {
      fs.appendFileSync(file, urls.map((url) => `${url}\n`).join(''));
      return Array.prototype.push.apply(list, urls);
    };
  }
}

function create({ appPath, pkg, debugPort }) {
  // globalThis.__eoc: what the stand-in saw.
  const record = {
    external: [],
    denied: [],
    opened: [],
    prints: [],
    printers: [{ name: 'desk', displayName: '前台激光', description: '', options: {} }],
    dialogs: [],
    log: [],
  };
  keepInFile(record, process.env.EOC_OUTSIDE);
  globalThis.__eoc = record;
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: path.join(__dirname, 'resources') });
  setVersions('0.0.0.0');

  let lastId = 0;
  const state = { appPath, pkg, record, isReady: false, quitting: false, finishing: false, chrome: undefined, creations: 0 };
  state.debug = process.env.EOC_DEBUG ? (...a) => console.error('[eoc]', ...a) : () => undefined;
  state.nextId = () => ++lastId;
  state.ready = new Promise((ok) => {
    state.becomeReady = ok;
  });
  Object.assign(state, { windows: [], popups: [], bySession: new Map(), arrived: new Map(), creating: new Map(), ipcHandlers: new Map() });
  Object.assign(state, makeSchemes(state));
  Object.assign(state, makeApp(state));
  Object.assign(state, makeSessions(state));
  state.ipcMain = makeIpcMain(state.ipcHandlers);
  const WebContents = makeWebContents(state);
  const BrowserWindow = makeBrowserWindow(state, WebContents);

  const { app, protocol, ipcMain } = state;
  const session = strict({ defaultSession: state.defaultSession, fromPartition: state.fromPartition }, 'session');
  const more = { ...makeMenu(app, state.windows), ...makeOutside(record), dialog: makeDialog(record), safeStorage: makeSafeStorage() };
  const electron = strict({ app, BrowserWindow, ipcMain, protocol, session, webContents: WebContents, ...more }, 'electron');
  return { electron, start: () => start(state, BrowserWindow, debugPort) };
}

function onEvent(state, BrowserWindow, method, params, sessionId) {
  const { bySession, creating, arrived, chrome } = state;
  if (method === 'Target.detachedFromTarget') {
    const wc = bySession.get(params.sessionId);
    bySession.delete(params.sessionId);
    if (wc?._session === params.sessionId) void wc._win._gone();
    return;
  }
  if (method !== 'Target.attachedToTarget') {
    if (sessionId) bySession.get(sessionId)?._event(method, params, sessionId);
    return;
  }
  const { sessionId: session, targetInfo } = params;
  const owner = sessionId && bySession.get(sessionId);
  if (owner && targetInfo.type === 'worker') return void owner._attachWorker(session);
  if (targetInfo.type !== 'page') return void chrome.send('Runtime.runIfWaitingForDebugger', {}, session).catch(() => undefined);
  const wc = creating.get(targetInfo.targetId);
  creating.delete(targetInfo.targetId);
  if (wc) void wc._attach(session, targetInfo);
  else if (state.creations > 0 && !targetInfo.openerId) arrived.set(targetInfo.targetId, params);
  else void popup(state, BrowserWindow, session, targetInfo);
}

async function start(state, BrowserWindow, debugPort) {
  if (state.quitting || state.finishing) return;
  const { app } = state;
  const profile = path.join(app.getPath('userData'), 'eoc-profile');
  fs.mkdirSync(profile, { recursive: true });
  const switches = [...app.commandLine._given].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  const port = debugPort === undefined ? [] : [`--remote-debugging-port=${debugPort}`];
  const onLine = (line) => (line.startsWith('DevTools listening on') ? process.stderr.write(`${line}\n`) : state.debug(line));
  const chrome = launch(
    process.env.EOC_CHROMIUM || '/usr/bin/chromium',
    [...HEADLESS, ...switches, `--user-data-dir=${profile}`, ...port],
    onLine,
  );
  state.chrome = chrome;
  state.record.chromiumPid = chrome.child.pid;
  chrome.on((method, params, sessionId) => onEvent(state, BrowserWindow, method, params, sessionId));
  void chrome.exited.then((r) => {
    if (state.finishing || state.quitting) return;
    console.error('electron-on-chromium: Chromium ended', JSON.stringify(r));
    app.releaseSingleInstanceLock();
    process.exit(1);
  });
  setVersions((await chrome.send('Browser.getVersion')).product.split('/')[1]);
  const filter = [{ type: 'browser', exclude: true }, { type: 'tab', exclude: true }, {}];
  await chrome.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter });
  state.isReady = true;
  app.emit('will-finish-launching');
  app.emit('ready', {}, {});
  state.becomeReady();
}

module.exports = { VERSION, create };
