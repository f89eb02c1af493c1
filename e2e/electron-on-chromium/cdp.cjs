/* Starts Chromium and speaks the DevTools protocol over its pipe (fd 3 and 4). The pipe's end is Chromium's end. */
'use strict';
const { spawn } = require('node:child_process');

module.exports = function launch(executable, args, onStderrLine) {
  const child = spawn(executable, [...args, '--remote-debugging-pipe'], { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const pending = new Map(),
    listeners = new Set();
  let id = 0,
    chunks = [],
    closed = false,
    err = '';
  child.stdio[4].on('data', (d) => {
    let i,
      from = 0;
    while ((i = d.indexOf(0, from)) >= 0) {
      const m = JSON.parse(Buffer.concat([...chunks, d.subarray(from, i)]).toString());
      chunks = [];
      from = i + 1;
      const p = m.id && pending.get(m.id);
      if (p) {
        pending.delete(m.id);
        m.error ? p.no(new Error(`${p.method}: ${m.error.message}`)) : p.ok(m.result);
      } else for (const l of listeners) l(m.method, m.params, m.sessionId);
    }
    if (from < d.length) chunks.push(d.subarray(from));
  });
  child.stderr.on('data', (d) => {
    err += d;
    let i;
    while ((i = err.indexOf('\n')) >= 0) {
      onStderrLine(err.slice(0, i));
      err = err.slice(i + 1);
    }
  });
  const end = () => {
    closed = true;
    for (const p of pending.values()) p.no(new Error(p.method + ': Chromium is gone'));
    pending.clear();
  };
  const exited = new Promise((ok) =>
    child.on('exit', (code, signal) => {
      end();
      ok({ code, signal });
    }),
  );
  child.stdio[3].on('error', end);
  return {
    child,
    exited,
    on: (f) => listeners.add(f),
    send(method, params = {}, sessionId) {
      if (closed) return Promise.reject(new Error(method + ': Chromium is gone'));
      return new Promise((ok, no) => {
        pending.set(++id, { ok, no, method });
        child.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
      });
    },
  };
};
