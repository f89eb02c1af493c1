/** A week that is made of a site's lines names the desks that wrote it, as the desk's own export would. */
import 'fake-indexeddb/auto';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { takeIn } from '@renderer/db/merge/take-in';
import { ApartDesk, allOf } from '@renderer/db/testing/apart-desk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteWeek, weekRows } from './site-week';
import { foundedDesk, SITE, work } from './testing/sites';

const ASKED = { site: SITE, week: '2026-W19', at: '2026-05-10T20:00:00+08:00' };

let a: ApartDesk;
let book: Deskbook;

beforeEach(async () => {
  a = await foundedDesk('A');
  await work(a, 10, 1);
  book = deskbook('book');
  await book.open();
});

afterEach(async () => {
  await a.delete();
  await book.delete();
});

/** What the collection takes: the same for the same content. */
const checksumOf = async (db: Deskbook, desks?: readonly string[]): Promise<string> =>
  weekRows(await siteWeek(db, { ...ASKED, ...(desks && { desks }) }), []).entry.checksum;

describe('a week made of lines', () => {
  it('of one desk is that desk’s, and the same cells as at the desk itself, which keeps no chain of its own while it is alone', async () => {
    await takeIn(book, await allOf(a), { site: SITE, now: ASKED.at });
    expect((await siteWeek(book, ASKED)).meta).toMatchObject({ desk: 'A' });
    expect((await siteWeek(book, ASKED)).meta).not.toHaveProperty('wholeSite');
    expect(await checksumOf(a.db, ['A'])).toBe(await checksumOf(book));
    expect(await checksumOf(a.db)).not.toBe(await checksumOf(book));
  });

  it('of two is the whole site’s, and the same at each of them', async () => {
    const b = new ApartDesk('B');
    await b.begin();
    await b.takeIn(await allOf(a));
    await work(b, 10, 2);
    await takeIn(book, await allOf(b), { site: SITE, now: ASKED.at });
    expect((await siteWeek(book, ASKED)).meta).toMatchObject({ desk: '', wholeSite: true });
    expect(await checksumOf(b.db)).toBe(await checksumOf(book));
    await b.delete();
  });
});
