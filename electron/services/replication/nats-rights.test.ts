import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect, headers } from '@nats-io/transport-node';
import { afterEach, describe, expect, it } from 'vitest';
import { natsVersion } from '../../../build/nats-server.mjs';
import { namedChain } from '../journal-samples';
import {
  Desk,
  endAll,
  ends,
  expectSoon,
  gets,
  have,
  isState,
  keeper,
  lacks,
  program,
  SITE,
  server,
  story,
  twoDesks,
} from './testing/desks';

afterEach(endAll);

describe.skipIf(program === null)('who may what on a stream', { timeout: 120_000 }, () => {
  it('takes what was said of somebody out of the stream, also when it was away at first, and keeps the entries', async () => {
    const nats = await server();
    const [one, other] = await twoDesks(nats);
    const { lines, digests } = namedChain(20);
    const name = (JSON.parse(lines[0] ?? '') as { entry: { hash: string } }).entry.hash;
    one.write(name, lines);
    await expectSoon(have(other, name, lines));
    const stored = async () => {
      const manager = await jetstreamManager(await keeper(nats));
      const { state } = await manager.streams.info('JOURNAL_s');
      const all: string[] = [];
      for (let at = state.first_seq; at <= state.last_seq; at += 1) {
        const message = await manager.streams.getMessage('JOURNAL_s', { seq: at }).catch(() => null);
        if (message) all.push(message.string());
      }
      return all;
    };
    expect(await one.replication.erase([digests[4] ?? ''], [])).toBe('done');
    await nats.kill();
    await expectSoon(isState(one, 'away'));
    expect(await one.replication.erase([digests[19] ?? ''], [])).toBe('waiting');
    await nats.start();
    await expectSoon(async () => !(await stored()).join().includes('住户20'));
    const texts = await stored();
    expect(texts).toHaveLength(20);
    expect(texts.join()).not.toContain('住户5"');
    expect(texts.join()).toContain('住户6"');
    // Whoever comes new has every entry, and the desks are told nothing new.
    const third = new Desk();
    await third.set(nats.address);
    await third.start();
    await expectSoon(() => third.kept.get(name)?.length === 20);
    expect(one.replication.state().shrunkAt).toBe(0);
  });

  it('does not get in with a wrong password, and does once it is right', async () => {
    const nats = await server('authorization { users: [ { user: desk, password: right } ] }');
    const desk = new Desk();
    await desk.set(nats.address, { user: 'desk', password: 'wrong' });
    await desk.start();
    await expectSoon(isState(desk, 'refused'));
    expect(await desk.replication.test(SITE)).toBe('refused');
    await desk.set(nats.address, { user: 'desk', password: 'right' });
    await expectSoon(isState(desk, 'on'));
    expect(await desk.replication.test(SITE)).toBe('on');
  });

  it('says that a name may not', async () => {
    const rights = 'permissions: { publish: ["$JS.API.STREAM.INFO.>"], subscribe: ["_INBOX.>"] }';
    const nats = await server(`authorization { users: [ { user: desk, password: right, ${rights} } ] }`);
    const desk = new Desk();
    await desk.set(nats.address, { user: 'desk', password: 'right' });
    await desk.start();
    await expectSoon(isState(desk, 'forbidden'));
  });

  it('works with the rights of the shipped example, which let nobody empty the stream', async () => {
    const shipped = readFileSync(path.join(import.meta.dirname, '../../../docs/nats/site.conf'), 'utf8');
    const isOld = natsVersion(program ?? '') < 2010;
    if (isOld) console.log('replication: sync_interval of docs/nats/site.conf was left out, this nats-server is older than 2.10');
    // Its address, folder and certificates are those of the test; all else stands as it is shipped.
    const config = shipped
      .replace(/^(server_name|listen).*$/gm, '')
      .replace(/^tls \{[\s\S]*?^\}$/m, '')
      .replace(/^jetstream \{[\s\S]*?^\}$/m, '')
      .replaceAll('S1', SITE);
    const nats = await server(config, isOld ? '' : 'sync_interval: always');
    const admin = await connect({ servers: nats.address, user: 'keeper', pass: 'CHANGE-ME-KEEPER' });
    ends.push(() => admin.close());
    const { streams } = await jetstreamManager(admin);
    await streams.add({ name: 'JOURNAL_s', subjects: ['journal.s.>'], deny_purge: true });
    await streams.add({ name: 'OBJ_FILES_s', subjects: ['$O.FILES_s.C.>', '$O.FILES_s.M.>'], deny_purge: true });
    const [one, other] = [new Desk(), new Desk()];
    await one.set(nats.address, { user: 's1-a', password: 'CHANGE-ME-A' });
    await other.set(nats.address, { user: 's1-b', password: 'CHANGE-ME-B' });
    for (const desk of [one, other]) await desk.start();
    const { lines, digests } = namedChain(12);
    const name = (JSON.parse(lines[0] ?? '') as { entry: { hash: string } }).entry.hash;
    one.write(name, lines);
    await expectSoon(have(other, name, lines));
    expect(await other.replication.erase([digests[0] ?? ''], [])).toBe('done');
    const photo = randomBytes(300_000);
    const hash = one.keepPhoto(photo);
    await expectSoon(gets(other, hash, photo));
    one.photos.delete(hash);
    expect(await one.replication.erase([], [hash])).toBe('done');
    await expectSoon(lacks(other, hash, 'erased'));
    expect((await streams.info('OBJ_FILES_s')).state.messages).toBe(1);
    const clerk = await connect({ servers: nats.address, user: 's1-a', pass: 'CHANGE-ME-A', timeout: 2_000 });
    ends.push(() => clerk.close());
    const manager = await jetstreamManager(clerk, { checkAPI: false, timeout: 1_000 });
    const rollUp = headers();
    rollUp.set('Nats-Rollup', 'all');
    for (const harm of [
      () => manager.streams.purge('JOURNAL_s'),
      () => manager.streams.delete('JOURNAL_s'),
      () => manager.streams.purge('OBJ_FILES_s'),
      () => manager.streams.delete('OBJ_FILES_s'),
      () => jetstream(clerk, { timeout: 1_000 }).publish('$O.FILES_s.M.all', '{}', { headers: rollUp }),
      () => jetstream(clerk, { timeout: 1_000 }).publish('$O.FILES_t.M.other', '{}'),
      () => manager.streams.add({ name: 'OTHER', subjects: ['other'] }),
      () => jetstream(clerk, { timeout: 1_000 }).publish('journal.t.x', 'x'),
    ])
      await expect(harm()).rejects.toBeInstanceOf(Error);
    expect((await (await jetstreamManager(admin)).streams.info('JOURNAL_s')).state.messages).toBe(12);
  });

  it('trusts only who its own authority vouches for, and never speaks in clear where it should not', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'deskbook-tls-'));
    ends.push(() => rmSync(folder, { recursive: true, force: true }));
    const at = (name: string): string => path.join(folder, name);
    const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
    const authority = (name: string) =>
      openssl(
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        at(`${name}.key`),
        '-out',
        at(`${name}.pem`),
        '-days',
        '2',
        '-subj',
        `/CN=${name}`,
      );
    authority('ca');
    authority('stranger');
    const made = (name: string, names: string): string => {
      const request = ['-keyout', at(`${name}.key`), '-out', at(`${name}.csr`), '-subj', '/CN=hub', '-addext', `subjectAltName=${names}`];
      openssl('req', '-newkey', 'rsa:2048', '-nodes', ...request);
      const signed = [
        '-CA',
        at('ca.pem'),
        '-CAkey',
        at('ca.key'),
        '-CAcreateserial',
        '-out',
        at(`${name}.pem`),
        '-copy_extensions',
        'copy',
      ];
      openssl('x509', '-req', '-in', at(`${name}.csr`), '-days', '2', ...signed);
      return `tls { cert_file: "${at(`${name}.pem`)}", key_file: "${at(`${name}.key`)}" }`;
    };
    const right = made('right', 'IP:127.0.0.1,DNS:localhost');
    const nats = await server(right);
    const ca = (name: string): string => readFileSync(at(`${name}.pem`), 'utf8');
    const desk = new Desk();
    await desk.set(nats.address, { ca: ca('stranger') });
    await desk.start();
    await expectSoon(isState(desk, 'certificate'));
    for (const host of ['localhost', '127.0.0.1']) {
      await desk.set(nats.address.replace('127.0.0.1', host), { ca: ca('ca') });
      await expectSoon(isState(desk, 'on'));
    }
    const a = story('甲', 3);
    desk.write(a.name, a.lines);
    await expectSoon(() => desk.replication.state().toSend === 0);
    // Of the same authority, and made out to somebody else.
    await nats.configure(made('other', 'DNS:hub.example'));
    await expectSoon(isState(desk, 'certificate'));
    // The same address without encryption: nobody is spoken to.
    await nats.configure('');
    await expectSoon(isState(desk, 'plain'));
  });
});
