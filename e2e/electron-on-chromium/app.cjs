/* Electron's `app`: names, paths, the single instance lock, and the way a program ends. */
'use strict';
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { makeInstanceLock } = require('./instance-lock.cjs');
const { PreventableEvent } = require('./strict.cjs');

const nothing = () => undefined;

function makeApp(state) {
  const { pkg, appPath, record, windows } = state;
  const home = os.homedir();
  const appData = process.env.XDG_CONFIG_HOME || path.join(home, '.config');
  let appName = pkg.productName ?? pkg.name ?? 'Electron';
  const paths = { home, appData, temp: os.tmpdir(), exe: process.argv[0], module: process.argv[0] };
  for (const folder of ['Desktop', 'Documents', 'Downloads', 'Music', 'Pictures', 'Videos'])
    paths[folder.toLowerCase()] = path.join(home, folder);
  const switches = new Map();

  const app = Object.assign(new EventEmitter(), {
    // Only for starts that Playwright does not drive: a packed program refuses its switches.
    isPackaged: process.env.EOC_PACKAGED === '1',
    name: appName,
    commandLine: {
      _given: switches,
      appendSwitch: (k, v = '') => void switches.set(k, v),
      appendArgument: nothing,
      hasSwitch: (k) => switches.has(k),
      getSwitchValue: (k) => switches.get(k) ?? '',
      removeSwitch: (k) => void switches.delete(k),
    },
    whenReady: () => state.ready,
    isReady: () => state.isReady,
    getName: () => appName,
    setName(n) {
      appName = n;
    },
    getVersion: () => pkg.version ?? '0.0.0',
    getAppPath: () => appPath,
    getLocale: () => 'zh-CN',
    getSystemLocale: () => 'zh-CN',
    getPreferredSystemLanguages: () => ['zh-CN'],
    getPath(n) {
      if (n in paths) return paths[n];
      if (n === 'userData' || n === 'sessionData') return path.join(appData, appName);
      if (n === 'logs') return path.join(app.getPath('userData'), 'logs');
      if (n === 'crashDumps') return path.join(app.getPath('userData'), 'Crashpad');
      throw new Error(`Failed to get '${n}' path`);
    },
    setPath(n, p) {
      if (!path.isAbsolute(p)) throw new Error('Path must be absolute');
      fs.mkdirSync(p, { recursive: true });
      paths[n] = p;
    },
    enableSandbox: nothing,
    disableHardwareAcceleration: nothing,
    configureHostResolver: nothing,
    setAppUserModelId: nothing,
    setAboutPanelOptions: nothing,
    focus: nothing,
    getAppMetrics: () => [],
    relaunch() {
      record.log.push('relaunch');
    },
    quit() {
      void quit();
    },
    exit(code = 0) {
      void finish(code);
    },
  });
  Object.assign(app, makeInstanceLock(app));

  function refused(name) {
    const event = new PreventableEvent();
    app.emit(name, event);
    if (event.defaultPrevented) state.quitting = false;
    return event.defaultPrevented;
  }

  async function quit() {
    if (state.quitting) return;
    state.quitting = true;
    if (!state.isReady) await Promise.resolve();
    if (refused('before-quit')) return;
    for (const w of windows.slice()) {
      if (!(await w._close())) {
        state.quitting = false;
        return;
      }
    }
    if (refused('will-quit')) return;
    await finish(0);
  }

  async function finish(code) {
    if (state.finishing) return;
    state.finishing = true;
    app.emit('quit', {}, code);
    app.releaseSingleInstanceLock();
    const { chrome } = state;
    if (chrome) {
      await chrome.send('Browser.close').catch(nothing);
      await Promise.race([chrome.exited, new Promise((ok) => setTimeout(ok, 5000))]);
      if (chrome.child.exitCode === null) chrome.child.kill('SIGKILL');
    }
    process.exit(code);
  }

  for (const s of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(s, () => void quit());
  return { app, quit };
}

module.exports = { makeApp };
