/** Desks of a site that write for themselves, what they send, and a follower that is begun and ended, for tests of the stream. */
import 'fake-indexeddb/auto';
import { hasOthers } from '@renderer/db/merge/store';
import { ApartDesk, SITE } from '@renderer/db/testing/apart-desk';
import { founder, foundingOf } from '@renderer/db/testing/founding';
import { takeStep } from '@renderer/db/testing/random-day';
import { weekJob } from '@renderer/workers/week-job';
import { addMinutes, type Instant } from '@shared/base/time';
import { type Random, randomOf } from '@shared/demo/random';
import type { SentText } from '@shared/merge/exchange';
import type { Sheet } from '@shared/workbook/model';
import { readWorkbook } from '@xlsx/reader';
import type { Link } from '../../../electron/services/replication/link';
import { connectNats } from '../../../electron/services/replication/nats';
import { Follower, type Following } from '../follow';

export { SITE };

/** A desk whose site has a name and people; the first of its site. */
export async function foundedDesk(letter: string): Promise<ApartDesk> {
  const desk = new ApartDesk(letter);
  await desk.begin();
  const people = [founder('陈建国', 'manager'), founder('王敏', 'receptionist', null), founder('李芳', 'receptionist', null)];
  const done = await desk.run('site.found', foundingOf(people, { desk: letter }));
  if (!done.ok) throw new Error(`the site was not founded: ${JSON.stringify(done.error)}`);
  return desk;
}

/** Random commands over all registers, some minutes apart; what is refused leaves no trace. */
export async function work(desk: ApartDesk, steps: number, seed: number): Promise<void> {
  const random: Random = randomOf(seed, desk.letter);
  for (let step = 0; step < steps; step += 1) {
    desk.now = addMinutes(desk.now, random.int(1, 9));
    const numbers = [99, 999, 99, 9].map((most) => random.int(0, most));
    const [kind = 0, a = 0, b = 0, c = 0] = numbers;
    const hand = { db: desk.db, as: desk.as.bind(desk), caller: desk.caller.bind(desk), attempt: desk.attempt.bind(desk) };
    await takeStep(hand, [kind, a, b, c]);
    desk.as('manager');
  }
}

/** By sheet name what the desk's own export says of a week; pictures are drawn by windows alone. */
export async function deskBook(desk: ApartDesk, week: string, at: Instant): Promise<ReadonlyMap<string, Sheet>> {
  const wholeSite = await hasOthers(desk.db);
  const meta = { siteId: SITE, siteName: '澜庭花园', desk: desk.letter, week, programVersion: '', createdAt: at, createdBy: '王敏' };
  const request = { database: '', privacy: 'masked', siteKey: `key of ${desk.letter}`, before: '' } as const;
  const written = await weekJob(
    desk.db,
    { ...request, meta: wholeSite ? { ...meta, wholeSite } : meta },
    () => undefined,
    async (charts) => charts.map(() => null),
  );
  if (!written.ok) throw new Error(written.error.code);
  return sheetsOf(written.value.value.bytes);
}

export async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.code);
  return new Map(read.value.workbook.sheets.map((sheet) => [sheet.name, sheet]));
}

/** The desk's own connection to the stream of its site, as the program has it. */
export function deskLink(address: string): Promise<Link> {
  return connectNats({ on: true, servers: [address], user: '', password: '', creds: '', ca: '', tls: false }, SITE);
}

/** Publishes lines as a desk does; `ids` tells doubled ones apart, which the engine would pass over. */
export async function publish(link: Link, lines: readonly SentText[], ids = ''): Promise<void> {
  for (const { chain, text } of lines) {
    const { entry } = JSON.parse(text) as { readonly entry: { readonly seq: number } };
    await link.publish({ chain, seq: entry.seq, text }, ids);
  }
}

/** A follower that runs until `end`; `ended` rejects when it broke down by itself. */
export function running(options: Omit<Following, 'signal'>): {
  readonly follower: Follower;
  readonly ended: Promise<void>;
  end(): Promise<void>;
} {
  const ending = new AbortController();
  const follower = new Follower({ ...options, signal: ending.signal });
  const ended = follower.run();
  // Whoever waits for it hears of it all the same.
  ended.catch(() => undefined);
  return {
    follower,
    ended,
    end: async () => {
      ending.abort();
      await ended;
    },
  };
}
