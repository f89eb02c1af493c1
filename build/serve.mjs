/**
 * The browser host's small server: the built page on 127.0.0.1, with the same policy as in Electron.
 * As a program: `node build/serve.mjs --port N` prints its address when it listens.
 */
import { readFileSync } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');

/** Fixed, because IndexedDB belongs to scheme + host + port: at another port all records would seem gone. */
export const DEFAULT_PORT = 47123;

const directives = JSON.parse(readFileSync(path.join(root, 'electron/security/csp.json'), 'utf8'));
const POLICY = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), midi=(), display-capture=()',
  'cache-control': 'no-cache',
};

/** The file a request path names inside `folder`; null when it climbs out or cannot be decoded. */
export function fileFor(folder, requestPath) {
  try {
    const name = decodeURIComponent(new URL(requestPath, 'http://127.0.0.1').pathname);
    const file = path.join(folder, name === '/' ? 'index.html' : name);
    return file.startsWith(folder + path.sep) && !name.includes('\0') ? file : null;
  } catch {
    return null;
  }
}

/** The port a listening server got. @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens at no port.');
  return address.port;
}

/**
 * Serves `folder` at 127.0.0.1:`port` (0: any free one). Rejects when the port is taken.
 * @returns {Promise<{ url: string, close: () => Promise<unknown> }>}
 */
export function serve(folder, port) {
  const server = createServer((request, response) => {
    answer(folder, portOf(server), request, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      reject(error.code === 'EADDRINUSE' ? new Error(takenText(port)) : error),
    );
    server.listen(port, '127.0.0.1', () => {
      const close = () => new Promise((done) => server.close(done).closeAllConnections());
      resolve({ url: `http://127.0.0.1:${portOf(server)}/`, close });
    });
  });
}

async function answer(folder, port, request, response) {
  const refuse = (status, headers = {}) => response.writeHead(status, { ...HEADERS, ...headers }).end();
  const { host } = request.headers;
  // One name, one origin, one database; and a foreign name means that some web page points its own domain at this server.
  if (host === `localhost:${port}`) return refuse(308, { location: `http://127.0.0.1:${port}${request.url}` });
  if (host !== `127.0.0.1:${port}`) return refuse(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD', connection: 'close' });
  const file = fileFor(folder, request.url);
  const handle = file === null ? null : await openInside(folder, file).catch(() => null);
  if (file === null || handle === null) return refuse(404);
  const stat = await handle.stat();
  if (!stat.isFile()) {
    await handle.close();
    return refuse(404);
  }
  response.writeHead(200, {
    ...HEADERS,
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-length': stat.size,
  });
  if (request.method === 'HEAD') {
    await handle.close();
    response.end();
    return;
  }
  handle.createReadStream().pipe(response);
}

/** Opens a file, not one that a link leads to outside of `folder`. */
async function openInside(folder, file) {
  const inside = (await realpath(file)).startsWith((await realpath(folder)) + path.sep);
  return inside ? open(file, 'r') : null;
}

function takenText(port) {
  return (
    `Port ${port} is taken: perhaps the program is already running at http://127.0.0.1:${port}/.\n` +
    'Records belong to the address, so no other port is tried. End what uses it, or choose one for good with --port N.'
  );
}

/** Serves the built page until the process is told to end; the address is the first line on standard output. */
export async function serveBuilt(port) {
  const { url, close } = await serve(path.join(root, 'out/renderer'), port);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void close().then(() => process.exit(0)));
  return url;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--port');
  try {
    console.log(await serveBuilt(at < 0 ? DEFAULT_PORT : Number(process.argv[at + 1])));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
