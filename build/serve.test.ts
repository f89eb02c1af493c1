import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
let dir = '';
let child: ChildProcess;
let port = 0;

/** Runs the server in its own process, as the program does, on a folder of its own. */
function run(code: string): ChildProcess {
  return spawn(process.execPath, ['--input-type=module', '-e', code], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
}

function output(from: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const add = (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.trim());
    };
    from.stdout?.on('data', add);
    from.stderr?.on('data', add);
  });
}

function get(requestPath: string, host = `127.0.0.1:${port}`, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path: requestPath, method, headers: { host } }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

function canReach(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 2000 });
    const end = (reached: boolean) => () => {
      socket.destroy();
      resolve(reached);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'deskbook-serve-'));
  mkdirSync(path.join(dir, 'page/assets'), { recursive: true });
  writeFileSync(path.join(dir, 'page/index.html'), '<!doctype html>page');
  writeFileSync(path.join(dir, 'page/assets/a.js'), 'export {}');
  writeFileSync(path.join(dir, 'secret.txt'), 'secret');
  symlinkSync(path.join(dir, 'secret.txt'), path.join(dir, 'page/linked.txt'));
  symlinkSync(dir, path.join(dir, 'page/up'));
  child = run(`import { serve } from './build/serve.mjs'; console.log((await serve(${JSON.stringify(path.join(dir, 'page'))}, 0)).url)`);
  port = Number(new URL(await output(child)).port);
});

afterAll(() => {
  child.kill();
  rmSync(dir, { recursive: true, force: true });
});

describe('serve', () => {
  it('sends the page with the policy and nosniff', async () => {
    const page = await get('/');
    expect([page.status, page.body, page.headers['x-content-type-options']]).toEqual([200, '<!doctype html>page', 'nosniff']);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect((await get('/assets/a.js?x=1')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(await get('/', undefined, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it.each([
    ['/assets/', 404],
    ['/assets', 404],
    ['/assets/.', 404],
    ['/none.html', 404],
    ['/../secret.txt', 404],
    ['/assets/../../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/..%2fsecret.txt', 404],
    ['/..%5csecret.txt', 404],
    ['/..\\secret.txt', 404],
    ['/assets/%2e%2e%2f%2e%2e%2fsecret.txt', 404],
    ['/linked.txt', 404],
    ['/up/secret.txt', 404],
    ['/index.html%00.js', 404],
    ['/%zz', 404],
    ['/%00', 404],
    ['//evil.invalid/x', 404],
    ['http://evil.invalid/index.html', 200],
    ['/index.html?next=https://evil.invalid/', 200],
  ])('%s → %i', async (requestPath, status) => {
    expect((await get(requestPath)).status).toBe(status);
  });

  it('refuses a foreign name, redirects localhost, takes no other method', async () => {
    expect((await get('/', 'evil.invalid')).status).toBe(421);
    expect((await get('/', `evil.invalid:${port}`)).status).toBe(421);
    expect(await get('/x?y', `localhost:${port}`)).toMatchObject({ status: 308, headers: { location: `http://127.0.0.1:${port}/x?y` } });
    expect((await get('/', undefined, 'POST')).status).toBe(405);
  });

  it('sends every answer with the same closed headers, and lets no other origin in', async () => {
    const csp: Record<string, string> = JSON.parse(readFileSync(path.join(root, 'electron/security/csp.json'), 'utf8'));
    const policy = Object.entries(csp).map(([name, value]) => `${name} ${value}`);
    const asked = [get('/'), get('/none'), get('/', 'evil.invalid'), get('/', undefined, 'POST'), get('/x', `localhost:${port}`)];
    for (const { headers } of await Promise.all(asked)) {
      expect(String(headers['content-security-policy']).split('; ')).toEqual(policy);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
      expect(Object.keys(headers).filter((name) => /^access-control|^server$|^x-powered/.test(name))).toEqual([]);
    }
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('takes no %s', async (method) => {
    expect((await get('/', undefined, method)).status).toBe(405);
  });

  it.each(['evil.invalid', '127.0.0.1', '127.0.0.1:1', '0.0.0.0', '[::1]', '127.0.0.1.evil.invalid', 'LOCALHOST.evil.invalid'])(
    'answers nobody who calls it %j',
    async (name) => expect((await get('/', name)).status).toBe(421),
  );

  it('listens on this machine only', async () => {
    const others = Object.values(networkInterfaces()).flatMap((list) =>
      (list ?? []).filter((each) => !each.internal && each.family === 'IPv4'),
    );
    const reached = await Promise.all(others.map(({ address }) => canReach(address)));
    expect(reached.filter(Boolean)).toEqual([]);
    expect(await canReach('127.0.0.1')).toBe(true);
  });

  it('says so when the port is taken', async () => {
    const second = run(
      `import { serve } from './build/serve.mjs'; await serve('/', ${port}).catch((e) => console.log(e.message.split('\\n')[0]))`,
    );
    expect(await output(second)).toContain(`Port ${port} is taken`);
  });
});

describe('isFresh', () => {
  it('is false without a stamp, true after it, false again once a source, but not a test, is newer', async () => {
    const project = path.join(dir, 'project');
    for (const folder of ['electron', 'shared/a', 'renderer', 'out']) mkdirSync(path.join(project, folder), { recursive: true });
    const touch = (file: string, at: number) => {
      writeFileSync(path.join(project, file), '');
      utimesSync(path.join(project, file), at, at);
      utimesSync(path.dirname(path.join(project, file)), 500, 500);
    };
    for (const folder of ['electron', 'shared', 'renderer']) utimesSync(path.join(project, folder), 500, 500);
    const fresh = async () => output(run(`import { isFresh } from './build/fresh.mjs'; console.log(isFresh(${JSON.stringify(project)}))`));
    touch('shared/a/x.ts', 900);
    expect(await fresh()).toBe('false');
    writeFileSync(path.join(project, 'out/built.json'), JSON.stringify({ started: 1_000_000 }));
    expect(await fresh()).toBe('true');
    touch('shared/a/x.test.ts', 2000);
    expect(await fresh()).toBe('true');
    touch('shared/a/x.ts', 2000);
    expect(await fresh()).toBe('false');
  });
});
