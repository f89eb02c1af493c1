/** A site's own server with head office behind it, by the shipped examples: docs/nats/leaf.conf and hub.conf. */
import { afterEach, describe, expect, it } from 'vitest';
import { namedChain } from '../journal-samples';
import { endAll, expectSoon, have, type Nats, program, SITE, story } from './testing/desks';
import { asKeeper, STREAM, siteAndHub } from './testing/leaf';

afterEach(endAll);

/** The command of the guide. */
async function makeCopy(hub: Nats): Promise<void> {
  const streams = await asKeeper(hub, 'keeper-s1');
  await streams.delete(STREAM).catch(() => undefined);
  await streams.add({ name: STREAM, mirror: { name: STREAM, external: { api: '$JS.s1.API', deliver: '' } } });
}

async function textsOf(hub: Nats): Promise<string> {
  const streams = await asKeeper(hub, 'keeper-s1');
  const { state } = await streams.info(STREAM);
  const texts: string[] = [];
  for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
    texts.push((await streams.getMessage(STREAM, { seq }).catch(() => null))?.string() ?? '');
  }
  return texts.join('\n');
}

describe.skipIf(program === null)('a site with head office behind it', { timeout: 120_000 }, () => {
  it('goes on while head office is away, and head office catches up', async () => {
    const { hub, one, other } = await siteAndHub();
    await makeCopy(hub);
    const a = story('甲', 60);
    one.write(a.name, a.lines.slice(0, 20));
    await expectSoon(have(other, a.name, a.lines.slice(0, 20)));
    await expectSoon(async () => (await textsOf(hub)).split('\n').length === 20);
    await hub.kill();
    one.write(a.name, a.lines.slice(20));
    await expectSoon(have(other, a.name, a.lines));
    expect(one.replication.state().state).toBe('on');
    await hub.start();
    await expectSoon(async () => (await textsOf(hub)) === a.lines.join('\n'), 100_000);
  });

  it('keeps an erased person in the copy until the copy is made anew, as the guide says', async () => {
    const { hub, one, other } = await siteAndHub();
    await makeCopy(hub);
    const { lines, digests } = namedChain(6);
    const name = (JSON.parse(lines[0] ?? '') as { entry: { hash: string } }).entry.hash;
    one.write(name, lines);
    await expectSoon(have(other, name, lines));
    await expectSoon(async () => (await textsOf(hub)).includes('住户6'));
    expect(await one.replication.erase([digests[2] ?? ''], [])).toBe('done');
    expect(await textsOf(hub)).toContain('住户3');
    await makeCopy(hub);
    await expectSoon(async () => (await textsOf(hub)).includes('住户6'));
    expect(await textsOf(hub)).not.toContain('住户3');
  });

  it('is filled again by the desks after its disk was lost; the copy follows once it is made anew', async () => {
    const { hub, leaf, one, other } = await siteAndHub();
    await makeCopy(hub);
    const a = story('甲', 30);
    one.write(a.name, a.lines);
    await expectSoon(have(other, a.name, a.lines));
    await expectSoon(async () => (await textsOf(hub)).split('\n').length === 30);
    await leaf.kill();
    leaf.forget();
    await leaf.start();
    const streams = await asKeeper(leaf, 'keeper');
    await streams.add({ name: STREAM, subjects: [`journal.${SITE}.>`], deny_purge: true });
    await expectSoon(async () => (await streams.info(STREAM)).state.messages === 30, 40_000);
    await makeCopy(hub);
    await expectSoon(async () => (await textsOf(hub)).split('\n').length === 30);
  });
});
