import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Envelope } from '@shared/ipc/envelope';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_PREFERENCES } from '../electron/security/window-preferences';
import { cancelNextSave, openNext, pdf, saveNext } from './files';
import { type BridgeWindow, call } from './steps/bridge';
import { drop, launch, type Running, type Target, targets, tempDir, whole } from './targets';

type ShellWindow = BridgeWindow & { inlineRan?: boolean; textRan?: boolean };

function mainOf(running: Running): ElectronApplication {
  if (running.app === null) throw new Error('a browser has no main process');
  return running.app;
}

for (const target of whole(targets)) {
  describe(`the shell on ${target.name}`, () => {
    const dir = tempDir();
    let running: Running;
    beforeAll(async () => {
      running = await launch(target, dir, { tries: /^https:\/\/example\.invalid\// });
    });
    afterAll(async () => {
      await running.close();
      drop(dir);
    });

    everyHost(() => running, target);
    if (target.kind === 'electron') electronOnly(() => running, target, dir);
  });
}

function everyHost(running: () => Running, target: Target): void {
  it('has the bridge where it belongs, frozen, and nothing of Node in the page', async () => {
    const found = await running().page.evaluate(() => {
      const page = window as unknown as Record<string, unknown>;
      return {
        desk: typeof page['desk'],
        frozen: Object.isFrozen(page['desk'] ?? {}) || page['desk'] === undefined,
        node: [typeof page['require'], typeof page['process'], typeof page['module'], typeof page['ipcRenderer']],
        secure: window.isSecureContext,
      };
    });
    const desk = target.kind === 'electron' ? 'object' : 'undefined';
    expect(found).toEqual({ desk, frozen: true, node: ['undefined', 'undefined', 'undefined', 'undefined'], secure: true });
  });

  it('runs no inline script and no text as code, and reaches nothing outside', async () => {
    const { page } = running();
    const before = [...(await running().external())];
    const ran = await page.evaluate(async () => {
      const refused = (run: () => unknown): string => {
        try {
          run();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      const script = document.createElement('script');
      const inline = refused(() => {
        script.textContent = 'window.inlineRan = true';
      });
      document.head.append(script);
      const remote = document.createElement('script');
      const address = refused(() => {
        remote.src = 'https://example.invalid/x.js';
      });
      const text = refused(() => Reflect.apply(setTimeout, window, ['window.textRan = true', 0])); // text as code, which the compiler would refuse
      await new Promise((done) => setTimeout(done, 100));
      const { inlineRan, textRan } = window as ShellWindow;
      const fetched = await fetch('https://example.invalid/x').then(
        () => 'sent',
        () => 'refused',
      );
      return { inline, address, text, inlineRan, textRan, fetched };
    });
    const no = 'refused';
    expect(ran).toEqual({ inline: no, address: no, text: no, inlineRan: undefined, textRan: undefined, fetched: no });
    expect(await running().external()).toEqual(before);
  });

  it('makes no markup from text, and takes workers from nowhere else', async () => {
    const outcome = await running().page.evaluate(() => {
      const refused = (run: () => unknown): boolean => {
        try {
          run();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      };
      const box = document.createElement('div');
      const img = '<img src=x onerror="window.inlineRan = true">';
      return [
        refused(() => {
          box.innerHTML = img;
        }),
        refused(() => box.insertAdjacentHTML('beforeend', img)),
        refused(() => new DOMParser().parseFromString(img, 'text/html')),
        refused(() => document.createRange().createContextualFragment(img)),
        refused(() => {
          document.createElement('iframe').srcdoc = img;
        }),
        refused(() => new Worker('https://example.invalid/w.js')),
        refused(() => new Worker('data:text/javascript,postMessage(1)')),
        refused(() =>
          (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): object } }).trustedTypes.createPolicy(
            'mine',
            {},
          ),
        ),
        refused(() => {
          box.innerHTML = 'only text';
        }),
      ];
    });
    expect(outcome).toEqual([true, true, true, true, true, true, true, true, false]);
  });

  it('leads nowhere by link, form, script, middle click or a file dropped on it', async () => {
    const { page } = running();
    const before = page.url();
    const dropped = await page.evaluate(async () => {
      const away = 'https://example.invalid/leave';
      const link = document.createElement('a');
      const form = document.createElement('form');
      Object.assign(link, { href: away, textContent: 'x' });
      Object.assign(form, { action: away, method: 'post' });
      document.body.append(link, form);
      const file = new DataTransfer();
      file.items.add(new File(['<h1>x</h1>'], 'x.html', { type: 'text/html' }));
      const drag = (type: string) => {
        const event = new DragEvent(type, { dataTransfer: file, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        return event.defaultPrevented;
      };
      const taken = [drag('dragover'), drag('drop')];
      form.submit();
      link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
      await new Promise((done) => setTimeout(done, 300));
      link.remove();
      form.remove();
      return taken;
    });
    expect(dropped).toEqual([true, true]);
    expect(page.url()).toBe(before);
    expect(page.context().pages()).toHaveLength(1);
  });

  it('serves nothing from outside the page’s folder', async () => {
    const statuses = await running().page.evaluate(() => {
      const names = ['./..%2fmain/main.cjs', './%2e%2e/main/main.cjs', './none.js', './assets/'];
      return Promise.all(names.map(async (name) => (await fetch(name)).status));
    });
    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  it('runs a worker it made itself', async () => {
    const answer = await running().page.evaluate(
      () =>
        new Promise((done) => {
          const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(6 * 7)'])));
          worker.onmessage = (event) => done(event.data);
          worker.onerror = () => done('refused');
        }),
    );
    expect(answer).toBe(42);
  });

  it('prints an A4 page', async () => {
    const bytes = await pdf(running());
    expect(pdfInfo(bytes, running())).toMatch(/Page size:\s+59[45][\d.]* x 84[12][\d.]* pts \(A4\)/);
  });
}

function electronOnly(running: () => Running, target: Target, dir: string): void {
  it('tells its version', async () => {
    const envelope = await call(running().page, 'version', {});
    expect(envelope).toMatchObject({
      ok: true,
      value: {
        app: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        electron: expect.stringMatching(/^\d+\./),
        chrome: expect.stringMatching(/^\d+\./),
      },
    });
  });

  it('passes on no call that is not in the contract, and refuses arguments that do not fit', async () => {
    const unknown = await running().page.evaluate(() => (window as BridgeWindow).desk?.call('shell', {}).catch((e: Error) => e.message));
    expect(unknown).toBe('no such call');
    expect(await call(running().page, 'saveFile', { name: 'x', bytes: 5, extensions: [] })).toMatchObject({
      ok: false,
      code: 'bad-arguments',
    });
    expect(await call(running().page, 'appendJournal', { site: '../x', desk: 'A', lines: ['{}'] })).toMatchObject({
      ok: false,
      code: 'bad-arguments',
    });
  });

  it('stays where it is and opens no second window', async () => {
    const { page } = running();
    const before = page.url();
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.invalid/leave';
      document.body.append(link);
      link.click();
      window.open('https://example.invalid/window');
    });
    await new Promise((done) => setTimeout(done, 500));
    expect(page.url()).toBe(before);
    await expect.poll(() => mainOf(running()).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('goes outside for nobody, not even for the main process', async () => {
    const refused = await mainOf(running()).evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false });
      const outcome = await window.loadURL('https://example.invalid/outside').then(
        () => 'loaded',
        (error: Error) => error.message,
      );
      window.destroy();
      return outcome;
    });
    expect(refused).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  it('grants no permission beyond its list', async () => {
    const states = await running().page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'microphone',
        'midi',
        'clipboard-read',
        'idle-detection',
        'local-fonts',
        'window-management',
      ];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  it('gives every page there is the same preferences, and the second window its own session', async () => {
    const found = await mainOf(running()).evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => {
        const asked = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        return asked.getLastWebPreferences();
      }),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const preferences of found) expect(preferences).toMatchObject(PAGE_PREFERENCES);
  });

  it('prints through a PDF where paper sizes are ignored: a hidden window without a bridge, gone afterwards', async () => {
    const app = mainOf(running());
    await app.evaluate(({ app: program }) => {
      Object.defineProperty(process, 'platform', { value: 'win32', configurable: true });
      const seen = globalThis as { pages?: { preferences: Record<string, unknown>; persistent: boolean }[] };
      seen.pages = [];
      program.on('web-contents-created', (_event, contents) => {
        const asked = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        const { session: _session, ...preferences } = asked.getLastWebPreferences();
        seen.pages?.push({ preferences, persistent: contents.session.isPersistent() });
      });
    });
    const wish = { paper: 'A5', landscape: true, printer: '', copies: 1, from: 1, to: 0 };
    expect(await call(running().page, 'print', wish)).toEqual({ ok: true, value: { printed: true } });
    const after = await app.evaluate(({ BrowserWindow }) => {
      Object.defineProperty(process, 'platform', { value: 'linux', configurable: true });
      const { pages = [] } = globalThis as { pages?: readonly { preferences: Record<string, unknown>; persistent: boolean }[] };
      return { pages, windows: BrowserWindow.getAllWindows().length };
    });
    expect(after.windows).toBe(1);
    expect(after.pages).toHaveLength(1);
    expect(after.pages[0]?.preferences).toMatchObject(PAGE_PREFERENCES);
    expect(after.pages[0]).toMatchObject({ persistent: false, preferences: expect.not.objectContaining({ preload: expect.anything() }) });
  });

  it.runIf(target.name === 'electron-on-chromium')('hands that window the sheet in its exact size', async () => {
    const sheet = await mainOf(running()).evaluate(() => {
      const last = (globalThis as unknown as { __eoc: { prints: { options: object; pdf: Buffer }[] } }).__eoc.prints.at(-1);
      return { options: last?.options, pdf: last?.pdf.toString('base64') ?? '' };
    });
    expect(sheet.options).toMatchObject({ silent: false, pageSize: 'A5', landscape: true, margins: { marginType: 'none' } });
    expect(pdfInfo(Buffer.from(sheet.pdf, 'base64'), running())).toMatch(/59[45][\d.]* x 4(19|20)[\d.]* pts/);
  });

  it('saves a file byte for byte where the dialog says, and nothing when it is cancelled', async () => {
    const file = path.join(dir, '导出.bin');
    const save = () =>
      running().page.evaluate(async () => {
        const bytes = Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * 31) & 255);
        return (window as BridgeWindow).desk?.call('saveFile', { name: '导出.bin', bytes, extensions: ['bin'] });
      });
    expect(await cancelNextSave(running())).toBe(true);
    expect(await save()).toEqual({ ok: true, value: { saved: false, reason: 'cancelled' } });
    expect(existsSync(file)).toBe(false);
    const { saved } = await saveNext(running(), file);
    expect(await save()).toEqual({ ok: true, value: { saved: true, name: '导出.bin', bytes: 3_000_000 } });
    await saved();
    expect(readFileSync(file).every((byte, i) => byte === ((i * 31) & 255))).toBe(true);
    await saveNext(running(), path.join(dir, 'no/such/folder/x.bin'));
    expect(await save()).toMatchObject({ ok: false, code: 'gone' });
  });

  it('opens a file as bytes', async () => {
    const file = path.join(dir, '导入.csv');
    writeFileSync(file, '姓名,电话\n');
    await openNext(running(), file);
    const opened = await running().page.evaluate(async () => {
      const answer = (await (window as BridgeWindow).desk?.call('openFile', { extensions: ['csv'] })) as Envelope<{
        name: string;
        data: Uint8Array;
      }>;
      return answer.ok ? [answer.value.name, answer.value.data instanceof Uint8Array, new TextDecoder().decode(answer.value.data)] : answer;
    });
    expect(opened).toEqual(['导入.csv', true, '姓名,电话\n']);
  });

  it.each([
    ['A4', false, /\(A4\)/],
    ['A5', true, /59[45][\d.]* x 4(19|20)[\d.]* pts/],
  ])('makes a PDF of %s (landscape %s)', async (paper, landscape, size) => {
    const file = path.join(dir, `${paper}.pdf`);
    const { saved } = await saveNext(running(), file);
    expect(await call(running().page, 'printToPdf', { name: `${paper}.pdf`, paper, landscape, save: true })).toMatchObject({
      ok: true,
      value: { saved: true },
    });
    await saved();
    expect(spawnSync('pdfinfo', [file], { encoding: 'utf8' }).stdout).toMatch(size);
  });

  it('writes errors to the log file without personal data', async () => {
    expect(await call(running().page, 'log', { message: 'row 王小明 13800000000 failed' })).toEqual({ ok: true, value: null });
    const log = readFileSync(path.join(dir, 'logs/deskbook.log'), 'utf8');
    expect(log).toMatch(/error window row … # failed/);
    expect(log).not.toMatch(/王小明|13800000000/);
  });

  it('hands over to the first when it is started again', async () => {
    await mainOf(running()).evaluate(({ app }) => {
      const seen = globalThis as { seconds?: number };
      seen.seconds = 0;
      app.on('second-instance', () => {
        seen.seconds = (seen.seconds ?? 0) + 1;
      });
    });
    const env = { ...process.env, DESKBOOK_USER_DATA: dir, XDG_CONFIG_HOME: dir, EOC_CHROMIUM: target.chromium };
    const second = spawnSync(target.executable, ['--no-sandbox', path.resolve(import.meta.dirname, '..')], { env, timeout: 20_000 });
    expect(second.status).toBe(0);
    await expect.poll(() => mainOf(running()).evaluate(() => (globalThis as { seconds?: number }).seconds)).toBe(1);
  });
}

function pdfInfo(bytes: Buffer, running: Running): string {
  const file = path.join(tempDir(), `${running.target.name}.pdf`);
  writeFileSync(file, bytes);
  const { stdout } = spawnSync('pdfinfo', [file], { encoding: 'utf8' });
  drop(path.dirname(file));
  return stdout;
}
