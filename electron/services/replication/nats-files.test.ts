import { randomBytes } from 'node:crypto';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { afterEach, describe, expect, it } from 'vitest';
import { Desk, endAll, expectSoon, gets, isState, keeper, lacks, type Nats, program, server, story, twoDesks } from './testing/desks';

afterEach(endAll);

const BUCKET = 'OBJ_FILES_s';
const photo = (size = 700_000): Uint8Array => randomBytes(size);

async function streamsOf(nats: Nats) {
  return (await jetstreamManager(await keeper(nats))).streams;
}

/** Subjects of the bucket with the messages that each has. */
async function inBucket(nats: Nats, part = ''): Promise<readonly (readonly [subject: string, count: number])[]> {
  const { state } = await (await streamsOf(nats)).info(BUCKET, { subjects_filter: '>' });
  return Object.entries(state.subjects ?? {}).filter(([subject]) => subject.includes(part));
}

const waits = (desk: Desk, files: number) => () => desk.replication.state().filesToSend === files;

/** Makes the bucket as somebody else would, with limits of its own. */
async function bucketOf(nats: Nats, more: object = {}): Promise<void> {
  await (await streamsOf(nats)).add({ name: BUCKET, subjects: ['$O.FILES_s.C.>', '$O.FILES_s.M.>'], ...more });
}

describe.skipIf(program === null)('photos of desks on a stream', { timeout: 120_000 }, () => {
  it('are there for a desk that asks for them, and nobody is sent one unasked', async () => {
    const nats = await server();
    const [one, other] = await twoDesks(nats);
    const a = story('甲', 3);
    one.write(a.name, a.lines);
    const [small, large] = [photo(1), photo(3_000_000)];
    const hashes = [one.keepPhoto(small), one.keepPhoto(large)] as const;
    await expectSoon(gets(other, hashes[0], small));
    await expectSoon(gets(other, hashes[1], large));
    await expectSoon(waits(one, 0));
    expect(await lacks(other, 'ab'.repeat(32), 'none')()).toBe(true);
    expect(other.photos.size).toBe(0);
    // Whoever has one too does not put it again.
    const before = await inBucket(nats);
    other.keepPhoto(small);
    await expectSoon(waits(other, 0));
    expect(await inBucket(nats)).toEqual(before);
  });

  it('go on where they were after the server was killed in the middle of one, and after the desk was', async () => {
    const nats = await server();
    const [one, other] = await twoDesks(nats);
    const all = Array.from({ length: 12 }, () => photo(2_000_000));
    const third = one.putting(3);
    const hashes = all.map((bytes) => one.keepPhoto(bytes));
    await third;
    await nats.kill();
    await expectSoon(isState(one, 'away'));
    expect(one.replication.state().filesToSend).toBeGreaterThan(0);
    const fifth = one.putting(5);
    await nats.start();
    await fifth;
    await one.again();
    for (const [n, hash] of hashes.entries()) await expectSoon(gets(other, hash, all[n] ?? photo()));
    // What was begun and cut short is in nobody's way: a desk's next attempt clears what the one before it left.
    for (const hash of hashes) expect((await inBucket(nats, `.C.${hash}`)).length).toBe(1);
    expect(one.replication.state().shrunkAt).toBe(0);
  });

  it.each([
    ['emptied', async (nats: Nats) => void (await (await streamsOf(nats)).purge(BUCKET))],
    ['deleted', async (nats: Nats) => void (await (await streamsOf(nats)).delete(BUCKET))],
    [
      'lost with its disk',
      async (nats: Nats) => {
        await nats.kill();
        nats.forget();
        await nats.start();
      },
    ],
  ])('are put again into a bucket that was %s; no desk loses one', async (_title, harm) => {
    const nats = await server();
    await bucketOf(nats);
    const [one, other] = await twoDesks(nats);
    const bytes = photo();
    const hash = one.keepPhoto(bytes);
    await expectSoon(gets(other, hash, bytes));
    await harm(nats);
    await expectSoon(gets(other, hash, bytes));
    expect(one.photos.get(hash)).toBe(bytes);
  });

  it.each([
    [
      'short of a piece',
      async (nats: Nats) => {
        // The first of all messages is a piece of it.
        await (await streamsOf(nats)).deleteMessage(BUCKET, 1);
      },
    ],
    [
      'another one under its name',
      async (nats: Nats, hash: string) => {
        const streams = await streamsOf(nats);
        const stream = jetstream(await keeper(nats));
        const name = Buffer.from(hash).toString('base64url').padEnd(88, '=');
        const about = await streams.getMessage(BUCKET, { last_by_subj: `$O.FILES_s.M.${name}` });
        await stream.publish('$O.FILES_s.C.strange', 'not it');
        await stream.publish(`$O.FILES_s.M.${name}`, JSON.stringify({ ...about?.json<object>(), nuid: 'strange', size: 6, chunks: 1 }));
      },
    ],
    [
      'something that cannot be read',
      async (nats: Nats, hash: string) => {
        await jetstream(await keeper(nats)).publish(`$O.FILES_s.M.${Buffer.from(hash).toString('base64url').padEnd(88, '=')}`, '{');
      },
    ],
  ])('that are damaged there are named, never given out, and put again: %s', async (_title, harm) => {
    const nats = await server();
    const [one, other] = await twoDesks(nats);
    const bytes = photo();
    const hash = one.keepPhoto(bytes);
    await expectSoon(gets(other, hash, bytes));
    await harm(nats, hash);
    expect(await other.replication.files.bring(hash)).toEqual({ came: false, why: 'damaged' });
    await expectSoon(gets(other, hash, bytes));
  });

  it('of somebody who was taken out go from the bucket and do not come back, whoever still has one', async () => {
    const nats = await server();
    const [one, other] = await twoDesks(nats);
    const a = story('甲', 1);
    one.write(a.name, a.lines);
    const bytes = photo();
    const hash = one.keepPhoto(bytes);
    await expectSoon(gets(other, hash, bytes));
    one.photos.delete(hash);
    expect(await one.replication.erase([], [hash])).toBe('done');
    expect(await inBucket(nats, `.C.`)).toEqual([]);
    // The other desk has not heard of it, and has it.
    other.keepPhoto(bytes);
    await other.again();
    await expectSoon(isState(other, 'on'));
    await expectSoon(waits(other, 0));
    await expectSoon(lacks(other, hash, 'erased'));
    expect(await inBucket(nats, `.C.`)).toEqual([]);
    // It hears of it, and does the same: that is no fault.
    other.photos.delete(hash);
    expect(await other.replication.erase([], [hash])).toBe('done');
    expect(await inBucket(nats)).toHaveLength(1);
  });

  it('that are erased while they are on their way are gone as well, at two desks at once', async () => {
    const nats = await server();
    const [one, other] = await twoDesks(nats);
    const bytes = photo(12_000_000);
    const [hash] = [one.keepPhoto(bytes), other.keepPhoto(bytes)];
    await expectSoon(async () => (await inBucket(nats, `.C.${hash}`)).length > 0);
    for (const desk of [one, other]) desk.photos.delete(hash);
    expect(await Promise.all([one, other].map((desk) => desk.replication.erase([], [hash])))).toEqual(['done', 'done']);
    expect(await inBucket(nats, `.C.`)).toEqual([]);
    await expectSoon(lacks(one, hash, 'erased'));
    // A desk that has not heard of it finds out with the last piece, and takes its own out again.
    const late = photo(12_000_000);
    const second = other.keepPhoto(late);
    await expectSoon(async () => (await inBucket(nats, `.C.${second}`)).length > 0);
    expect(await one.replication.erase([], [second])).toBe('done');
    await expectSoon(waits(other, 0));
    await expectSoon(async () => (await inBucket(nats, `.C.`)).length === 0);
    expect(await lacks(one, second, 'erased')()).toBe(true);
  });

  it('that were half put when their desk was killed are found and erased by any other', async () => {
    const nats = await server();
    await bucketOf(nats);
    const [, other] = await twoDesks(nats);
    const bytes = photo();
    const hash = other.keepPhoto(bytes);
    await expectSoon(gets(other, hash, bytes));
    await jetstream(await keeper(nats)).publish(`$O.FILES_s.C.${hash}.killed`, 'half of it');
    other.photos.delete(hash);
    await nats.kill();
    await expectSoon(isState(other, 'away'));
    expect(await other.replication.erase([], [hash])).toBe('waiting');
    await other.end(false);
    await nats.start();
    await other.again();
    await expectSoon(async () => (await inBucket(nats, '.C.')).length === 0);
    await expectSoon(lacks(other, hash, 'erased'));
    // Nothing is asked of a desk that never met a bucket.
    expect(await new Desk().replication.erase([], [hash])).toBe('none');
  });

  it('wait when the bucket is full, entries go on, and they go when there is room', async () => {
    const nats = await server();
    await bucketOf(nats, { max_bytes: 1_000_000, discard: 'new' });
    const [one, other] = await twoDesks(nats);
    const [bytes, more] = [photo(), photo()];
    await expectSoon(gets(other, one.keepPhoto(bytes), bytes));
    const hash = one.keepPhoto(more);
    await expectSoon(() => one.replication.state().filesState === 'full');
    expect(one.replication.state()).toMatchObject({ state: 'on', filesToSend: 1 });
    const a = story('甲', 5);
    one.write(a.name, a.lines);
    await expectSoon(() => other.kept.get(a.name)?.length === 5);
    // Half of it does not lie about, but while it is tried again.
    await expectSoon(async () => (await inBucket(nats, `.C.${hash}`)).length === 0);
    await (await streamsOf(nats)).update(BUCKET, { max_bytes: 9_000_000 });
    await expectSoon(gets(other, hash, more));
    await expectSoon(() => one.replication.state().filesState === 'on');
  });

  it('wait without rights on the bucket, and entries go on', async () => {
    const rights = 'permissions: { publish: { deny: ["$O.>", "$JS.API.STREAM.*.OBJ_FILES_s", "$JS.API.STREAM.MSG.*.OBJ_FILES_s"] } }';
    const nats = await server(`authorization { users: [ { user: a, password: a, ${rights} }, { user: b, password: b } ] }`);
    const [one, other] = [new Desk(), new Desk()];
    await one.set(nats.address, { user: 'a', password: 'a' });
    await other.set(nats.address, { user: 'b', password: 'b' });
    for (const desk of [one, other]) await desk.start();
    for (const desk of [one, other]) await expectSoon(isState(desk, 'on'));
    const a = story('甲', 5);
    one.write(a.name, a.lines);
    one.keepPhoto(photo());
    await expectSoon(() => one.replication.state().filesState === 'forbidden');
    await expectSoon(() => other.kept.get(a.name)?.length === 5);
    expect(one.replication.state().state).toBe('on');
    const bytes = photo();
    const hash = other.keepPhoto(bytes);
    await expectSoon(waits(other, 0));
    expect(await one.replication.files.bring(hash)).toEqual({ came: false, why: 'forbidden' });
    expect(await one.replication.erase([], [hash])).toBe('none');
  });
});
