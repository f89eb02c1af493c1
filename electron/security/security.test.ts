import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appFiles, fileFor } from './app-scheme';
import { CSP } from './csp';
import { isOwnFrame, isOwnPage } from './navigation';
import { isLocalRequest } from './offline-requests';
import { mayUse } from './permissions';
import { isTrustedSender } from './trusted-sender';

const VIEWER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai';

describe('own page', () => {
  it.each([
    ['app://local/index.html#/today', true],
    ['app://local', true],
    ['app://local.evil/index.html', false],
    ['app://other/index.html', false],
    ['https://example.invalid/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['about:blank', false],
    ['blob:app://local/1', false],
    [`${VIEWER}/index.html`, false],
  ])('%s: %s', (url, own) => expect(isOwnPage(url)).toBe(own));
});

describe('own frame', () => {
  it.each([
    ['app://local/index.html', true],
    ['blob:app://local/1', true],
    ['blob:https://example.invalid/1', false],
    [`${VIEWER}/index.html`, true],
    [`${VIEWER}.evil/index.html`, false],
    ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/index.html', false],
    ['chrome://resources/js/util.js', false],
    ['https://example.invalid/', false],
    ['file:///etc/passwd', false],
  ])('%s: %s', (url, own) => expect(isOwnFrame(url)).toBe(own));
});

describe('trusted sender', () => {
  it.each([
    ['our top frame', { url: 'app://local/index.html', parent: null }, true],
    ['a frame inside our page', { url: 'app://local/index.html', parent: {} }, false],
    ['a strange page', { url: 'https://example.invalid/', parent: null }, false],
    ['a frame that is gone', null, false],
  ])('%s: %s', (_title, frame, trusted) => expect(isTrustedSender(frame)).toBe(trusted));
});

describe('permissions', () => {
  it.each([
    ['clipboard-sanitized-write', 'app://local/index.html', true],
    ['persistent-storage', 'app://local/', true],
    ['clipboard-read', 'app://local/', false],
    ['geolocation', 'app://local/', false],
    ['media', 'app://local/', false],
    ['openExternal', 'app://local/', false],
    ['persistent-storage', 'https://example.invalid/', false],
  ])('%s at %s: %s', (permission, url, granted) => expect(mayUse(permission, url)).toBe(granted));
});

describe('requests', () => {
  it.each([
    ['app://local/assets/x.js', true],
    ['blob:app://local/1', true],
    ['data:image/png;base64,AA', true],
    [`${VIEWER}/main.js`, true],
    ['chrome://resources/js/util.js', true],
    ['chrome://settings/', false],
    ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/x.js', false],
    ['https://example.invalid/x', false],
    ['http://127.0.0.1:80/', false],
    ['ws://example.invalid/', false],
    ['file:///etc/passwd', false],
    ['ftp://app:x@example.invalid/', false],
  ])('%s: %s', (url, local) => expect(isLocalRequest(url)).toBe(local));
});

describe('app scheme', () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'deskbook-scheme-'));
    mkdirSync(path.join(dir, 'page'));
    writeFileSync(path.join(dir, 'page/index.html'), '<!doctype html>');
    writeFileSync(path.join(dir, 'secret.txt'), 'secret');
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it.each([
    ['app://local/', 'index.html'],
    ['app://local/a%20b.js?x=1#y', 'a b.js'],
    ['app://other/index.html', null],
    ['app://local/%2e%2e/secret.txt', 'secret.txt'],
    ['app://local/..%2fsecret.txt', null],
    ['app://local/%2e%2e%2f%2e%2e%2fetc/passwd', null],
    ['app://local/%00', null],
    ['app://local/%zz', null],
  ])('%s → %s', (url, expected) => {
    expect(fileFor('/page', url)).toBe(expected === null ? null : path.join('/page', expected));
  });

  it('serves with the policy, and nothing from outside the folder', async () => {
    const serve = appFiles(path.join(dir, 'page'));
    const page = await serve({ url: 'app://local/' });
    expect([page.status, page.headers.get('content-security-policy'), page.headers.get('content-type')]).toEqual([
      200,
      CSP,
      'text/html; charset=utf-8',
    ]);
    const statuses = await Promise.all(
      ['..%2fsecret.txt', 'none.js', '%2e%2e/secret.txt'].map(async (name) => (await serve({ url: `app://local/${name}` })).status),
    );
    expect(statuses).toEqual([404, 404, 404]);
  });
});

describe('policy', () => {
  it('has no remote origin, no eval, and inline for styles only', () => {
    expect(CSP).not.toMatch(/https?:|\*|unsafe-eval/);
    expect(CSP.match(/'unsafe-inline'/g)).toHaveLength(1);
    expect(CSP).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'");
  });
});
