/* One program a data folder: a lock file with the process id, and a message file from each later instance to the first. */
'use strict';
const fs = require('node:fs');
const path = require('node:path');

function makeInstanceLock(app) {
  let lockFile;
  let timer;

  function listen(dir) {
    timer = setInterval(() => {
      const messages = fs.readdirSync(dir).filter((x) => x.startsWith('eoc-second-') && x.endsWith('.json'));
      for (const name of messages) {
        const m = JSON.parse(fs.readFileSync(path.join(dir, name), 'utf8'));
        fs.rmSync(path.join(dir, name));
        app.emit('second-instance', {}, m.argv, m.cwd, m.additionalData);
      }
    }, 50);
    timer.unref();
  }

  /** True when the process named in the lock file is gone, in which case the file is removed. */
  function stale(file) {
    let pid;
    try {
      pid = Number(fs.readFileSync(file, 'utf8'));
      process.kill(pid, 0);
      return false;
    } catch (e) {
      if (e.code !== 'ESRCH' && pid) return false;
      fs.rmSync(file, { force: true });
      return true;
    }
  }

  return {
    requestSingleInstanceLock(additionalData) {
      if (lockFile) return true;
      const dir = app.getPath('userData');
      fs.mkdirSync(dir, { recursive: true });
      const file = path.join(dir, 'eoc-singleton');
      for (let tries = 0; tries < 3; tries++) {
        try {
          fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
          lockFile = file;
          listen(dir);
          return true;
        } catch {
          if (stale(file)) continue;
          const message = path.join(dir, `eoc-second-${process.pid}`);
          fs.writeFileSync(message, JSON.stringify({ argv: process.argv, cwd: process.cwd(), additionalData }));
          fs.renameSync(message, `${message}.json`);
          return false;
        }
      }
      return false;
    },
    hasSingleInstanceLock: () => Boolean(lockFile),
    releaseSingleInstanceLock() {
      clearInterval(timer);
      if (lockFile) fs.rmSync(lockFile, { force: true });
      lockFile = undefined;
    },
  };
}

module.exports = { makeInstanceLock };
