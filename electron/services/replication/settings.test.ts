import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serverSchema } from '@shared/ipc/replication';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNodeDisk } from '../disk/node-disk';
import { failingDisk } from '../disk/watched-disk';
import { tempFolderFor } from '../temp-folder';
import { linkFault } from './link';
import { makeReplication } from './replication';
import { makeSettingsFile, needsTls, type StoredSettings } from './settings';

const folder = tempFolderFor(beforeEach, afterEach);
const SET: StoredSettings = { on: true, servers: ['hub.example:4222'], user: 'a', password: 'geheim', creds: '', ca: '' };
const turned = (text: string): string => Buffer.from(text, 'utf8').toString('base64').split('').reverse().join('');
const SEALS = {
  seal: async (text: string) => Buffer.from(turned(text), 'utf8'),
  open: async (sealed: Buffer) => ({
    text: Buffer.from(sealed.toString('utf8').split('').reverse().join(''), 'base64').toString('utf8'),
    stale: false,
  }),
};
const PLAIN = { seal: async () => null, open: () => Promise.reject(new Error('not sealed here')) };

describe('what is kept of the connection', () => {
  it('is sealed where the system seals, and said where it does not', async () => {
    const sealed = makeSettingsFile(makeNodeDisk(), folder(), SEALS);
    expect(await sealed.read()).toEqual({ state: 'none', settings: null, kept: 'none' });
    await sealed.write(SET);
    expect(readFileSync(path.join(folder(), 'replication.json'), 'utf8')).not.toContain('geheim');
    expect(await sealed.read()).toEqual({ state: 'open', settings: SET, kept: 'system' });
    const plain = makeSettingsFile(makeNodeDisk(), folder(), PLAIN);
    expect(await plain.read()).toEqual({ state: 'shut', settings: null, kept: 'system' });
    await plain.write(SET);
    expect(await plain.read()).toEqual({ state: 'open', settings: SET, kept: 'folder' });
  });

  it.each(['', '{', '{"v":1,"plain":{"on":true}}', '[]'])('is none when the file is %j', async (text) => {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(path.join(folder(), 'replication.json'), text);
    expect((await makeSettingsFile(makeNodeDisk(), folder(), PLAIN).read()).state).toBe('none');
  });

  it('stays as it was when the disk is full', async () => {
    const file = makeSettingsFile(makeNodeDisk(), folder(), PLAIN);
    await file.write(SET);
    const full = makeSettingsFile(failingDisk(makeNodeDisk(), 'write', 'ENOSPC', { times: 9 }), folder(), PLAIN);
    await expect(full.write({ ...SET, user: 'b' })).rejects.toMatchObject({ code: 'ENOSPC' });
    expect((await file.read()).settings).toEqual(SET);
  });
});

describe('a server', () => {
  it.each([
    ['hub.example:4222', true, true],
    ['10.0.0.7', true, true],
    ['[2001:db8::1]:4222', true, true],
    ['127.0.0.1:4222', true, false],
    ['localhost', true, false],
    ['[::1]:4222', true, false],
    ['localhost.example', true, true],
    ['127.0.0.1.example', true, true],
    ['nats://hub', false, true],
    ['a:b@hub', false, true],
    ['hub:99999999', false, true],
    ['hub/x', false, true],
    ['', false, true],
  ])('%s: an address %s, over TLS %s', (server, isAddress, tls) => {
    expect(serverSchema.safeParse(server).success).toBe(isAddress);
    expect(isAddress ? needsTls({ servers: [server], ca: '' }) : tls).toBe(tls);
    expect(needsTls({ servers: [server], ca: 'x' })).toBe(true);
  });

  it('is asked about when it is another, and never told back with its secrets', async () => {
    const asked: (readonly string[])[] = [];
    let loaded = 0;
    const replication = makeReplication({
      disk: makeNodeDisk(),
      data: folder(),
      guard: PLAIN,
      load: async () => {
        loaded += 1;
        return () => Promise.reject(linkFault('away', 'nobody'));
      },
      later: (_ms, run) => {
        const timer = setTimeout(run, 5);
        return () => clearTimeout(timer);
      },
      now: Date.now,
      random: () => 0,
      log: () => undefined,
    });
    const ask = (answer: boolean) => async (servers: readonly string[]) => {
      asked.push(servers);
      return answer;
    };
    const wish = { servers: ['hub.example'], user: 'a', password: 'geheim' };
    expect(await replication.set(wish, ask(false))).toEqual({ refused: 'cancelled' });
    expect((await replication.settings()).kept).toBe('none');
    const kept = await replication.set(wish, ask(true));
    expect(JSON.stringify(kept)).not.toContain('geheim');
    expect(kept).toMatchObject({ on: false, servers: ['hub.example'], has: { password: true, creds: false, ca: false } });
    await replication.set({ servers: wish.servers, user: 'b' }, ask(false));
    expect(asked).toEqual([['hub.example'], ['hub.example']]);
    expect(await replication.settings()).toMatchObject({ user: 'b', has: { password: true } });
    expect(await replication.set({ ...wish, creds: 'no' }, ask(true))).toEqual({ refused: 'creds' });
    expect(await replication.set({ ...wish, ca: '-----BEGIN CERTIFICATE-----\nno' }, ask(true))).toEqual({ refused: 'ca' });
    // Off: the window may begin, and nothing is loaded.
    await replication.begin('s', {});
    expect([loaded, replication.state().state]).toEqual([0, 'off']);
    await replication.switch(true);
    while (replication.state().state !== 'away') await new Promise((done) => setTimeout(done, 5));
    expect(loaded).toBeGreaterThan(0);
    await replication.stop();
  });
});
