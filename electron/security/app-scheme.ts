/**
 * Serves the built page from `app://local/`. `file://` would do without code, but its origin is not stable, and IndexedDB (all the
 * records) belongs to the origin.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CSP } from './csp';

export const APP_ORIGIN = 'app://local';

/** Where the print window finds its sheet; nothing is ever served from there to our page. */
export const PAPER_ORIGIN = 'app://paper';

/** What the scheme is allowed; to be registered before the app is ready. */
export const APP_SCHEME = { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } } as const;

const TYPES: Readonly<Record<string, string>> = {
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

/** The file a URL names inside `folder`; null when it names another host, climbs out, or cannot be read as an address. */
export function fileFor(folder: string, url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || parsed.protocol !== 'app:' || parsed.host !== 'local' || parsed.username !== '') return null;
  let name: string;
  try {
    name = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (name.includes('\0')) return null;
  const file = path.join(folder, name === '/' ? 'index.html' : name);
  return file.startsWith(folder + path.sep) ? file : null;
}

/** Makes the handler for `protocol.handle('app', …)`: files of `folder` only, with the policy; 404 for everything else. */
export function appFiles(folder: string): (request: { readonly url: string; readonly method: string }) => Promise<Response> {
  return async ({ url, method }) => {
    if (method !== 'GET' && method !== 'HEAD') return refusal(405);
    const file = fileFor(folder, url);
    const body = file === null ? null : await readFile(file).catch(() => null);
    if (file === null || body === null) return refusal(404);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(body), {
      headers: { 'content-type': type, 'content-security-policy': CSP, 'x-content-type-options': 'nosniff' },
    });
  };
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: { 'content-security-policy': CSP } });
}
