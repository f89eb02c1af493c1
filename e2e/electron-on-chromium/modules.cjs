/* The small modules: calls from the page, dialogs, menus, the outside world. */
'use strict';
const { EventEmitter } = require('node:events');
const { strict } = require('./strict.cjs');

const nothing = () => undefined;

function makeIpcMain(handlers) {
  const ipcMain = Object.assign(new EventEmitter(), {
    handle(c, f) {
      if (handlers.has(c)) throw new Error(`Attempted to register a second handler for '${c}'`);
      handlers.set(c, { f });
    },
    handleOnce(c, f) {
      ipcMain.handle(c, f);
      handlers.get(c).once = true;
    },
    removeHandler(c) {
      handlers.delete(c);
    },
  });
  return strict(ipcMain, 'ipcMain');
}

/** Tests replace these by assignment; a dialog nobody scripted is answered as cancelled, aloud. */
function makeDialog(record) {
  const unscripted =
    (name, answer) =>
    async (...a) => {
      record.dialogs.push({ name, options: a.at(-1) });
      console.error(`electron-on-chromium: unscripted ${name}: answered as cancelled`);
      return answer;
    };
  const dialog = {
    showSaveDialog: unscripted('showSaveDialog', { canceled: true, filePath: '' }),
    showOpenDialog: unscripted('showOpenDialog', { canceled: true, filePaths: [] }),
    showMessageBox: unscripted('showMessageBox', { response: 0, checkboxChecked: false }),
    showErrorBox(title, content) {
      record.dialogs.push({ name: 'showErrorBox', title, content });
    },
  };
  return strict(dialog, 'dialog');
}

function makeMenu(app, windows) {
  const ROLES = { quit: () => app.quit(), close: () => windows.at(-1)?.close(), reload: () => windows.at(-1)?.webContents.reload() };

  class MenuItem {
    constructor(o) {
      Object.assign(this, { enabled: true, visible: true, checked: false, type: o.submenu ? 'submenu' : 'normal' }, o);
      if (o.submenu) this.submenu = o.submenu instanceof Menu ? o.submenu : Menu.buildFromTemplate(o.submenu);
      this._click = o.click;
      this.click = () => {
        if (!this.enabled) return;
        if (this.type === 'checkbox') this.checked = !this.checked;
        (this._click ?? ROLES[o.role])?.(this, windows.at(-1), {});
      };
    }
  }
  class Menu extends EventEmitter {
    items = [];
    static _app = null;
    append(i) {
      this.items.push(i);
    }
    getMenuItemById(id) {
      for (const i of this.items) {
        const found = i.id === id ? i : i.submenu?.getMenuItemById(id);
        if (found) return found;
      }
      return null;
    }
    static buildFromTemplate(t) {
      const m = new Menu();
      for (const o of t) m.append(o instanceof MenuItem ? o : new MenuItem(o));
      return m;
    }
    static setApplicationMenu(m) {
      Menu._app = m;
    }
    static getApplicationMenu() {
      return Menu._app;
    }
  }
  return { Menu, MenuItem };
}

/** Nothing leaves the machine: what the program would open or fetch is recorded. */
function makeOutside(record) {
  const shell = {
    openExternal: async (u) => void record.opened.push(u),
    openPath: async (p) => {
      record.opened.push(p);
      return '';
    },
    showItemInFolder(p) {
      record.opened.push(p);
    },
    beep: nothing,
  };
  const net = {
    isOnline: () => false,
    online: false,
    async fetch(u) {
      record.external.push(typeof u === 'string' ? u : u.url);
      throw new Error('net::ERR_INTERNET_DISCONNECTED');
    },
  };
  const idle = { getSystemIdleState: () => 'active', getSystemIdleTime: () => 0, isOnBatteryPower: () => false };
  const powerMonitor = strict(Object.assign(new EventEmitter(), idle), 'powerMonitor');
  return { shell: strict(shell, 'shell'), net: strict(net, 'net'), powerMonitor };
}

/** As on a Linux without a keyring: a fixed password, which hides nothing. The synchronous calls are left out, the program must not need them. */
function makeSafeStorage() {
  const mark = 'v10';
  const turn = (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
  const storage = {
    isAsyncEncryptionAvailable: async () => true,
    getSelectedStorageBackend: () => 'basic_text',
    encryptStringAsync: async (text) => Buffer.concat([Buffer.from(mark), turn(Buffer.from(text, 'utf8'))]),
    async decryptStringAsync(sealed) {
      if (sealed.subarray(0, mark.length).toString() !== mark) throw new Error('Error while decrypting the ciphertext provided.');
      return { shouldReEncrypt: false, result: turn(sealed.subarray(mark.length)).toString('utf8') };
    },
  };
  return strict(storage, 'safeStorage');
}

module.exports = { makeIpcMain, makeDialog, makeMenu, makeOutside, makeSafeStorage };
