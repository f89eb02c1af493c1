/** Serves the board on this computer: read-only, one page, nothing for anybody who asks by another name. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BOARD_POLICY } from './board-page';

export interface BoardServer {
  /** `http://127.0.0.1:8470/` */
  readonly address: string;
  close(): Promise<void>;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const HEADERS = {
  'content-security-policy': BOARD_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

/** Rejects when the place is taken. */
export async function serveBoard(host: string, port: number, page: () => Promise<string>): Promise<BoardServer> {
  const server = createServer((request, response) => {
    void answer(request, response, LOOPBACK.has(host), page);
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, done);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, isOwn: boolean, page: () => Promise<string>): Promise<void> {
  const refuse = (code: number): void => void response.writeHead(code, { ...HEADERS, 'content-type': 'text/plain' }).end();
  // A page of the web that has its own name point to this computer is not answered.
  if (isOwn && !LOOPBACK.has(hostOf(request.headers.host ?? ''))) return refuse(421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  if (request.url !== '/') return refuse(404);
  try {
    const text = await page();
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/html; charset=utf-8' }).end(request.method === 'HEAD' ? '' : text);
  } catch {
    refuse(503);
  }
}

function hostOf(header: string): string {
  return header
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();
}
