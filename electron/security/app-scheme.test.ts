import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempFolderFor } from '../services/temp-folder';
import { APP_SCHEME, appFiles, fileFor } from './app-scheme';
import { CSP } from './csp';

const folder = tempFolderFor(beforeEach, afterEach);

function pageFolder(): string {
  const page = path.join(folder(), 'page');
  mkdirSync(path.join(page, 'assets'), { recursive: true });
  writeFileSync(path.join(page, 'index.html'), '<!doctype html>');
  writeFileSync(path.join(folder(), 'secret.txt'), 'secret');
  return page;
}

describe('app scheme', () => {
  it('has an origin of its own, and no way past the policy', () => {
    expect(APP_SCHEME.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true, codeCache: true });
  });

  it.each([
    ['app://local/', 'index.html'],
    ['app://local/a%20b.js?x=1#y', 'a b.js'],
    ['app://local/%2e%2e/secret.txt', 'secret.txt'],
    ['app://local/a/../../../secret.txt', 'secret.txt'],
    ['app://other/index.html', null],
    ['app://paper/index.html', null],
    ['app://local@evil/index.html', null],
    ['app://local:80/index.html', null],
    ['app://local/..%2fsecret.txt', null],
    ['app://local/%2e%2e%2f%2e%2e%2fetc/passwd', null],
    ['app://local/%00', null],
    ['app://local/index.html%00.png', null],
    ['app://local/%zz', null],
    ['file:///etc/passwd', null],
    ['not an address', null],
  ])('%s → %s', (url, expected) => {
    expect(fileFor('/page', url)).toBe(expected === null ? null : path.join('/page', expected));
  });

  it('serves files with the policy, and nothing from outside the folder', async () => {
    const serve = appFiles(pageFolder());
    const page = await serve({ url: 'app://local/', method: 'GET' });
    expect([page.status, page.headers.get('content-security-policy'), page.headers.get('content-type')]).toEqual([
      200,
      CSP,
      'text/html; charset=utf-8',
    ]);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    const statuses = await Promise.all(
      ['..%2fsecret.txt', 'none.js', '%2e%2e/secret.txt', 'assets', 'assets/'].map(
        async (name) => (await serve({ url: `app://local/${name}`, method: 'GET' })).status,
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });

  it('only reads', async () => {
    const serve = appFiles(pageFolder());
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await serve({ url: 'app://local/', method })).status).toBe(405);
  });
});
