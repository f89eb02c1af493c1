/** What is known of the other desks is followed by the page as soon as it is noted (BY-14). */
import { aKey } from '@shared/registers/keys/fixtures';
import { liveQuery } from 'dexie';
import { expect, it, vi } from 'vitest';
import { ApartDesk, sentIn } from '../testing/apart-desk';
import { notePeer, otherDesks } from './peers';

it('a live read of the other desks follows what is noted of them', async () => {
  const [a, b] = [new ApartDesk('A'), new ApartDesk('B')];
  for (const desk of [a, b]) {
    await desk.begin();
    await desk.run('record.create', { register: 'keys', data: aKey({ tag: `K-${desk.letter}` }) });
  }
  const seen: (number | null | undefined)[] = [];
  const live = liveQuery(() => otherDesks(b.db)).subscribe({ next: ([one]) => void seen.push(one?.lacks) });
  await b.takeIn(sentIn(await a.bundle({})));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(null));
  const [chain = ''] = (await otherDesks(b.db)).map((one) => one.chain);
  await notePeer(b.db, { chain, has: await a.lengths(), at: '2026-11-21T10:00:00+08:00' }, '2026-11-21T10:01:00+08:00');
  await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
  await notePeer(b.db, { chain, has: {}, at: '2026-11-21T09:00:00+08:00' }, '2026-11-21T10:02:00+08:00');
  expect((await otherDesks(b.db)).map(({ lacks }) => lacks)).toEqual([1]);
  live.unsubscribe();
});
