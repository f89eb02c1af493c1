/** `headoffice follow` and `headoffice week`. */
import { readFile } from 'node:fs/promises';
import { addMinutes } from '@shared/base/time';
import { writeSigned } from '@xlsx/signed';
import { openDatabase } from '../open-database';
import type { Database } from '../sql';
import { writeWhole } from '../write-book';
import type { FollowAsked, WeekAsked } from './arguments';
import { boardLines, sumsOf } from './board';
import { boardPage } from './board-page';
import { serveBoard } from './board-server';
import { Follower } from './follow';
import { nowInstant, SiteBooks } from './site-books';
import { passingKey, siteWeek } from './site-week';
import { openSource } from './source';
import { eventsSince, sitesOf } from './stored';
import { prepareStream } from './tables';
import { boardAtText, newsText } from './words';

interface Around {
  readonly signal: AbortSignal;
  print(text: string): void;
}

/** Between two looks at all streams. */
const LOOK_MS = 1_000;
/** The board names what happened in so many days; of much of it the newest. */
const EVENT_DAYS = 14;
const MOST_EVENTS = 30;
const DAY_MINUTES = 24 * 60;

/** Runs until the signal. */
export async function followStreams(asked: FollowAsked, around: Around): Promise<0> {
  const { servers, user, lang } = asked;
  const settings = {
    servers,
    user,
    password: asked.passwordFile === '' ? (process.env['DESKBOOK_NATS_PASSWORD'] ?? '') : (await textOf(asked.passwordFile)).trim(),
    creds: asked.creds === '' ? '' : await textOf(asked.creds),
    ca: asked.ca === '' ? '' : await textOf(asked.ca),
  };
  const database = await openStreamDatabase(asked.database, 'follow');
  try {
    const follower = new Follower({
      database,
      connect: () => openSource(settings),
      signal: around.signal,
      now: nowInstant,
      tell: (news) => around.print(`${nowInstant().slice(0, 19).replace('T', ' ')} ${newsText(news, lang)}`),
      keep: asked.keep,
      folder: asked.books || (process.env['STATE_DIRECTORY'] ?? ''),
      settleMs: asked.settle * 1_000,
      lookMs: LOOK_MS,
    });
    const page = async (): Promise<string> => {
      const now = nowInstant();
      const { sites, server, why, lookedAt } = follower.state();
      const lines = boardLines(sites, now);
      const events = await eventsSince(database, addMinutes(now, -EVENT_DAYS * DAY_MINUTES), MOST_EVENTS);
      return boardPage({ lines, sums: sumsOf(lines), events, now, server, why, lookedAt });
    };
    const board = asked.board === null ? null : await serveBoard(asked.board.host, asked.board.port, page);
    if (board) around.print(boardAtText(board.address, lang));
    try {
      await follower.run();
    } finally {
      await board?.close();
    }
    return 0;
  } finally {
    await database.close();
  }
}

/** Writes the workbook of a week as the journals make it. `Error` with `site` as its cause: nothing of that site is here. */
export async function writeWeek(asked: WeekAsked): Promise<void> {
  const database = await openStreamDatabase(asked.database, 'look');
  const books = new SiteBooks(database, { most: 1, folder: '' });
  try {
    const [stored] = await sitesOf(database, asked.site);
    if (!stored || stored.lines === 0) throw new Error(asked.site, { cause: 'site' });
    const { db } = await books.at(asked.site, stored.lines, stored.lines);
    const { site, week, privacy } = asked;
    const workbook = await siteWeek(db, { site, week, at: asked.at || nowInstant(), ...(privacy && { privacy }) });
    const written = await writeSigned(workbook, passingKey(), () => undefined);
    if (!written.ok) throw new Error(JSON.stringify(written.error.params), { cause: 'readBack' });
    await writeWhole(asked.out, written.value.bytes);
  } finally {
    await books.close();
    await database.close();
  }
}

async function openStreamDatabase(address: string, work: 'follow' | 'look'): Promise<Database> {
  const named = address || (process.env['DESKBOOK_DATABASE'] ?? '');
  if (named === '') throw new Error('DESKBOOK_DATABASE', { cause: 'database' });
  const database = await openDatabase(named, work);
  try {
    await prepareStream(database.writing);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new Error(file, { cause: 'file' });
  });
}
