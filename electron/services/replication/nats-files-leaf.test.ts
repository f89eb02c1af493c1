/** Photos of desks whose server has head office behind it (docs/nats/leaf.conf, hub.conf): where the bucket lies at the site, and where it lies at head office. */
import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type Desk, endAll, expectSoon, gets, have, lacks, type Nats, program, story, subjectsIn } from './testing/desks';
import { asKeeper, BUCKET, siteAndHub } from './testing/leaf';

afterEach(endAll);

const waits = (desk: Desk, files: number) => () => desk.replication.state().filesToSend === files;

/** Subjects of the bucket that have messages. */
async function inBucket(nats: Nats, user: 'keeper' | 'keeper-s1', part = ''): Promise<readonly string[]> {
  return subjectsIn(await asKeeper(nats, user), BUCKET, part);
}

describe.skipIf(program === null)('photos of a site with head office behind it', { timeout: 120_000 }, () => {
  it('lie at the site where its server keeps them: they go from desk to desk while head office is away, and never there', async () => {
    const { hub, leaf, line, one, other } = await siteAndHub();
    const [bytes, more] = [randomBytes(3_000_000), randomBytes(700_000)];
    const hash = one.keepPhoto(bytes);
    await expectSoon(gets(other, hash, bytes));
    // The line is up and some words of the two servers went through it; none of the photo did, nor is there anything that would copy it.
    expect(line.carried()).toBeGreaterThan(0);
    expect(line.carried()).toBeLessThan(100_000);
    expect(await (await asKeeper(hub, 'keeper-s1')).names().next()).toEqual([]);
    line.pull();
    await hub.kill();
    const second = one.keepPhoto(more);
    const a = story('甲', 5);
    one.write(a.name, a.lines);
    await expectSoon(gets(other, second, more));
    await expectSoon(have(other, a.name, a.lines));
    await expectSoon(waits(one, 0));
    expect(one.replication.state()).toMatchObject({ state: 'on', filesState: 'on' });
    one.photos.delete(hash);
    expect(await one.replication.erase([], [hash])).toBe('done');
    expect(await lacks(other, hash, 'erased')()).toBe(true);
    expect(await inBucket(leaf, 'keeper', `.C.${hash}`)).toEqual([]);
    expect(await inBucket(leaf, 'keeper', `.C.${second}`)).toHaveLength(1);
  });

  it('lie at head office where the site’s server keeps nothing: a line that is silent in the middle leaves none of them half', async () => {
    const { hub, line, one, other } = await siteAndHub(false);
    const [gone, first, second] = [randomBytes(300_000), randomBytes(9_000_000), randomBytes(9_000_000)];
    const erased = one.keepPhoto(gone);
    const [fetched, sent] = [one.keepPhoto(first), one.keepPhoto(second)];
    await expectSoon(async () => (await inBucket(hub, 'keeper-s1', `.C.${sent}`)).length > 0);
    const asked = other.replication.files.bring(fetched);
    await new Promise((done) => setTimeout(done, 60));
    line.cut();
    // In the middle of putting one and of fetching another; somebody is taken out meanwhile, and something is written.
    one.photos.delete(erased);
    const erasing = one.replication.erase([], [erased]);
    const a = story('甲', 5);
    one.write(a.name, a.lines);
    expect(await inBucket(hub, 'keeper-s1', '.M.')).toHaveLength(2);
    // Longer than a word takes that is on its way: what was in the line is lost, and nobody is told.
    await new Promise((done) => setTimeout(done, 500));
    line.mend();
    // Whoever asked is told that nobody answers, not that it is not there.
    expect(await asked).toEqual({ came: false, why: 'away' });
    await erasing;
    await expectSoon(gets(other, fetched, first));
    await expectSoon(gets(other, sent, second));
    await expectSoon(have(other, a.name, a.lines));
    await expectSoon(lacks(other, erased, 'erased'));
    await expectSoon(waits(one, 0));
    for (const hash of [fetched, sent]) expect(await inBucket(hub, 'keeper-s1', `.C.${hash}`)).toHaveLength(1);
    expect(await inBucket(hub, 'keeper-s1', `.C.${erased}`)).toEqual([]);
  });
});
