/** A page with SQLite alone: the program's own policy forbids WebAssembly. Its file is in the origin's private file system, written by a worker. */
globalThis.sqliteTimes = (given) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sqlite-worker.js', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(given);
  });
