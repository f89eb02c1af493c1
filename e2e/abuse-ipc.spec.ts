import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CHANNELS } from '@shared/ipc/channels';
import type { DeskBridge, Envelope } from '@shared/ipc/envelope';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BridgeWindow, call } from './steps/bridge';
import { drop, launch, type Running, targets, tempDir } from './targets';

// The long form of this, with random messages, stands in electron/ipc/abuse.test.ts; here a few go over the real bridge.
for (const target of targets.filter(({ kind }) => kind === 'electron')) {
  describe(`the bridge under abuse on ${target.name}`, () => {
    const dir = tempDir();
    const around = tempDir();
    let running: Running;
    beforeAll(async () => {
      writeFileSync(path.join(around, 'secret.txt'), 'secret');
      running = await launch(target, dir);
    });
    afterAll(async () => {
      await running.close();
      drop(dir);
      drop(around);
    });

    it('is one frozen function, and all that the page has beyond a browser’s own', async () => {
      const found = await running.page.evaluate(() => {
        const plain = document.createElement('iframe');
        document.body.append(plain);
        const known = new Set(Object.getOwnPropertyNames(plain.contentWindow ?? {}));
        plain.remove();
        // Own names that Playwright, React and Chromium's own inspection put there do not count.
        const ours = Object.getOwnPropertyNames(window).filter((name) => !known.has(name) && !/^(__|\d+$|event$)/.test(name));
        const { desk } = window as BridgeWindow;
        return { ours, desk: Object.getOwnPropertyNames(desk ?? {}), kind: typeof desk?.call, frozen: Object.isFrozen(desk) };
      });
      expect(found).toEqual({ ours: ['desk'], desk: ['call'], kind: 'function', frozen: true });
    });

    it('cannot be changed by the page', async () => {
      const same = await running.page.evaluate(() => {
        const page = window as unknown as { desk: DeskBridge };
        const before = page.desk;
        for (const change of [
          () => (page.desk = { call: async () => 'mine' }),
          () => Object.assign(page.desk, { call: 1 }),
          () => delete (page as { desk?: DeskBridge }).desk,
        ]) {
          try {
            change();
          } catch {
            // Strict mode says so; what counts is what is there afterwards.
          }
        }
        return page.desk === before && typeof page.desk.call === 'function';
      });
      expect(same).toBe(true);
    });

    it('is not there in a frame inside the page', async () => {
      const inside = await running.page.evaluate(async () => {
        const found: string[] = [];
        for (const address of ['about:blank', 'index.html', URL.createObjectURL(new Blob(['<p>x'], { type: 'text/html' }))]) {
          const frame = document.createElement('iframe');
          frame.src = address;
          const loaded = new Promise((done) => frame.addEventListener('load', done));
          document.body.append(frame);
          await Promise.race([loaded, new Promise((done) => setTimeout(done, 3000))]);
          try {
            found.push(typeof (frame.contentWindow as BridgeWindow | null)?.desk);
          } catch {
            found.push('out of reach'); // refused by its policy: what stands in the frame then is a stranger
          }
          frame.remove();
        }
        return found;
      });
      expect(inside).toEqual(['undefined', 'out of reach', 'undefined']);
    });

    it.each(CHANNELS)('answers every damaged call of %s in an envelope', async (channel) => {
      const answers = await running.page.evaluate(async (name) => {
        const deep = (floors: number): unknown => Array.from({ length: floors }).reduce((inner: unknown) => ({ inner }), {});
        const texts = [
          '../x',
          '..\\x',
          '/etc/passwd',
          '\\\\server\\share',
          'CON',
          'NUL.dbsnap',
          'a::$DATA',
          'a\0b',
          'x'.repeat(300),
          '\ud800',
        ];
        const others = [
          undefined,
          null,
          0,
          true,
          'text',
          [],
          [{}],
          deep(200),
          Array.from({ length: 50_000 }, () => 1),
          new Uint8Array(9),
          JSON.parse('{"__proto__":{"a":1}}'),
        ];
        const named = (value: unknown) => {
          const names = ['site', 'desk', 'name', 'hash', 'id', 'act', 'message', 'bytes', 'lines', 'extensions', 'from', 'paper'];
          return Object.fromEntries(names.map((each) => [each, value]));
        };
        const { desk } = window as BridgeWindow;
        const sent = [...others, ...[...texts, ...others].map(named)];
        return Promise.all(sent.map(async (args) => desk?.call(name, args).catch((error: Error) => `rejected: ${error.message}`)));
      }, channel);
      for (const answer of answers as Envelope<unknown>[])
        expect(answer).toEqual({ ok: false, code: 'bad-arguments', message: `${channel}: bad-arguments` });
    });

    it('lets nobody call what is not in the contract', async () => {
      const names = ['shell', 'constructor', '__proto__', 'toString', '', 'ELECTRON_BROWSER_REQUIRE', 'saveFile ', 'SAVEFILE'];
      const answers = await running.page.evaluate(async (asked) => {
        const { desk } = window as BridgeWindow;
        return Promise.all(asked.map(async (name) => desk?.call(name, {}).catch((error: Error) => error.message)));
      }, names);
      expect(new Set(answers)).toEqual(new Set(['no such call']));
    });

    it('works after all that, and nothing lies where it should not', async () => {
      expect(await call(running.page, 'version', {})).toMatchObject({ ok: true });
      expect(readdirSync(around)).toEqual(['secret.txt']);
      expect(
        readdirSync(dir, { recursive: true })
          .map(String)
          .filter((name) => /\.(ndjson|dbsnap|dbarc)/.test(name)),
      ).toEqual([]);
      expect(readFileSync(path.join(dir, 'logs/deskbook.log'), 'utf8')).not.toMatch(/uncaught/);
    });
  });
}
