import { randomUUID } from 'node:crypto';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { sha256Hex } from '@shared/base/hash';
import { afterEach, describe, expect, it } from 'vitest';
import { cableTo, Desk, endAll, expectSoon, have, isState, keeper, type Nats, program, server, story, twoDesks } from './testing/desks';

afterEach(endAll);

describe.skipIf(program === null)('desks on a stream', { timeout: 120_000 }, () => {
  it('carries both ways what was there and what is written', async () => {
    const [one, other] = await twoDesks(await server());
    const [a, b] = [story('甲', 300), story('乙', 120)];
    one.write(a.name, a.lines.slice(0, 250));
    other.write(b.name, b.lines);
    await expectSoon(have(one, b.name, b.lines));
    one.write(a.name, a.lines.slice(250));
    await expectSoon(have(other, a.name, a.lines));
    await expectSoon(() => one.replication.state().toSend === 0 && other.replication.state().toTake === 0);
  });

  it('goes on after the server was killed, with what was written meanwhile', async () => {
    const nats = await server();
    const [one, other] = await twoDesks(nats);
    const a = story('甲', 200);
    one.write(a.name, a.lines.slice(0, 100));
    await expectSoon(have(other, a.name, a.lines.slice(0, 100)));
    await nats.kill();
    await expectSoon(isState(one, 'away'));
    one.write(a.name, a.lines.slice(100));
    await nats.start();
    await expectSoon(have(other, a.name, a.lines));
    expect(other.kept.size).toBe(1);
  });

  it('takes a desk that was killed from where it was, a backlog of weeks as well', async () => {
    const nats = await server();
    const [one, other] = await twoDesks(nats);
    const a = story('甲', 5_000);
    one.write(a.name, a.lines.slice(0, 10));
    await expectSoon(have(other, a.name, a.lines.slice(0, 10)));
    await other.end(false);
    one.write(a.name, a.lines.slice(10));
    await expectSoon(() => one.replication.state().toSend === 0);
    await one.again();
    await other.again();
    await expectSoon(have(other, a.name, a.lines), 50_000);
    const manager = await jetstreamManager(await keeper(nats));
    // Nothing was sent twice for it.
    expect((await manager.streams.info('JOURNAL_s')).state.messages).toBe(a.lines.length);
  });

  it('comes back after a cut of the wire that nobody was told of', async () => {
    const nats = await server();
    const cable = await cableTo(nats);
    const [one, other] = [new Desk(), new Desk()];
    await one.set(cable.address);
    await other.set(nats.address);
    for (const desk of [one, other]) await desk.start();
    for (const desk of [one, other]) await expectSoon(isState(desk, 'on'));
    const [a, b] = [story('甲', 60), story('乙', 40)];
    cable.cut();
    one.write(a.name, a.lines);
    other.write(b.name, b.lines);
    await expectSoon(isState(one, 'away'), 40_000);
    cable.mend();
    await expectSoon(have(other, a.name, a.lines), 40_000);
    await expectSoon(have(one, b.name, b.lines), 40_000);
  });

  it('takes doubled and mixed up messages, and what came after a gap once the gap is filled', async () => {
    const nats = await server();
    const [one] = await twoDesks(nats);
    const a = story('甲', 40);
    const stream = jetstream(await keeper(nats));
    const put = (n: number, id: string) => stream.publish(`journal.s.${a.name}`, a.lines[n - 1] ?? '', { msgID: id });
    for (const n of [1, 2, 3, 5, 6, 7, 7, 3]) await put(n, `${a.name}:${n}:${randomUUID()}`);
    await expectSoon(() => one.kept.get(a.name)?.length === 3);
    await put(4, `${a.name}:4:late`);
    await expectSoon(have(one, a.name, a.lines.slice(0, 7)));
    for (const n of [9, 8, 10]) await put(n, `${a.name}:${n}`);
    await expectSoon(have(one, a.name, a.lines.slice(0, 10)));
  });

  it.each([
    ['emptied', async (nats: Nats) => void (await (await jetstreamManager(await keeper(nats))).streams.purge('JOURNAL_s'))],
    ['shortened', async (nats: Nats) => void (await (await jetstreamManager(await keeper(nats))).streams.purge('JOURNAL_s', { keep: 5 }))],
    ['pierced', async (nats: Nats) => void (await (await jetstreamManager(await keeper(nats))).streams.deleteMessage('JOURNAL_s', 7))],
    ['deleted', async (nats: Nats) => void (await (await jetstreamManager(await keeper(nats))).streams.delete('JOURNAL_s'))],
    [
      'lost with its disk',
      async (nats: Nats) => {
        await nats.kill();
        nats.forget();
        await nats.start();
      },
    ],
  ])('fills a stream again that was %s, and takes nothing away from a desk', async (_title, harm) => {
    const nats = await server();
    // Made by somebody who may take out of it what he likes.
    await (await jetstreamManager(await keeper(nats))).streams.add({ name: 'JOURNAL_s', subjects: ['journal.s.>'] });
    const [one, other] = await twoDesks(nats);
    const [a, b] = [story('甲', 80), story('乙', 30)];
    one.write(a.name, a.lines.slice(0, 50));
    other.write(b.name, b.lines);
    await expectSoon(have(other, a.name, a.lines.slice(0, 50)));
    await expectSoon(have(one, b.name, b.lines));
    await expectSoon(() => one.replication.state().toTake === 0 && other.replication.state().toTake === 0);
    await harm(nats);
    await expectSoon(() => one.replication.state().shrunkAt > 0);
    one.write(a.name, a.lines.slice(50));
    await expectSoon(have(other, a.name, a.lines));
    expect(have(one, b.name, b.lines)()).toBe(true);
    // Somebody who comes new finds all of it.
    const third = new Desk();
    await third.set(nats.address);
    await third.start();
    await expectSoon(have(third, a.name, a.lines));
    await expectSoon(have(third, b.name, b.lines));
  });

  it('begins anew when the window has less than before', async () => {
    const nats = await server();
    const [one, other] = await twoDesks(nats);
    const a = story('甲', 30);
    one.write(a.name, a.lines);
    await expectSoon(have(other, a.name, a.lines));
    await expectSoon(() => other.replication.state().toTake === 0);
    await other.end(false);
    other.kept.set(a.name, a.lines.slice(0, 12));
    await other.again();
    await expectSoon(have(other, a.name, a.lines));
  });

  it('hands on what is of another site, which the window refuses, and is not held up by it', async () => {
    const nats = await server();
    const [one, other] = await twoDesks(nats);
    const a = story('甲', 10);
    const foreign = a.lines[0]?.replace('"site":"s"', '"site":"t"') ?? '';
    const stream = jetstream(await keeper(nats));
    await stream.publish(`journal.s.${sha256Hex('t')}`, foreign, { msgID: `${sha256Hex('t')}:1` });
    await stream.publish(`journal.s.${sha256Hex('t')}`, '{"entry":{"seq":2,"site":"t"}}');
    one.write(a.name, a.lines);
    await expectSoon(have(other, a.name, a.lines));
    expect(other.refused.length).toBeGreaterThan(0);
    expect(other.kept.size).toBe(1);
  });

  it('says which entry does not pass, and takes in what the others send', async () => {
    const nats = await server('max_payload: 8KB');
    const [one, other] = await twoDesks(nats);
    const [a, b] = [story('长'.repeat(4_000), 1), story('乙', 5)];
    one.write(a.name, a.lines);
    await expectSoon(isState(one, 'too-large'));
    other.write(b.name, b.lines);
    await expectSoon(have(one, b.name, b.lines));
    await nats.configure('max_payload: 1MB');
    await expectSoon(have(other, a.name, a.lines));
  });
});
