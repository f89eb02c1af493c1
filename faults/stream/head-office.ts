/** Head office's service as it is shipped, a process of its own, with a database of its own: killed while the desks write, and begun again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SITE } from '@renderer/db/testing/apart-desk';
import type { Instant } from '@shared/base/time';
import { headOffice } from '../../build/headoffice.mjs';
import { openPostgres } from '../../headoffice/postgres';
import { prepare } from '../../headoffice/schema';
import type { Database } from '../../headoffice/sql';
import { sitesOf } from '../../headoffice/stream/stored';
import { prepareStream } from '../../headoffice/stream/tables';
import { startCluster } from '../../headoffice/testing/cluster';

/** The evening of the week in which the histories begin: that week is the newest, which is made whenever something came. */
const EVENING: Instant = '2026-11-22T20:00:00+08:00';
const CLOCK = path.join(import.meta.dirname, 'clock-beside.mjs');
/** Ended by itself, because the database has not yet let go of the one before or is gone, it is begun again, as its unit says. */
const AGAIN_MS = 100;
/** Of what it says the end is told when it does not get there. */
const LAST_SAID = 600;

export interface Offices {
  /** One with an empty database. @param planted SQL of a fault in its database */
  found(hub: string, planted: string): Promise<HeadOffice>;
  stop(): void;
}

/** Null where PostgreSQL is not installed. */
export async function startOffices(): Promise<Offices | null> {
  const cluster = startCluster();
  if (cluster === null) return null;
  const command = await headOffice();
  let count = 0;
  return {
    found: async (hub, planted) => {
      count += 1;
      const name = `history${count}`;
      const address = cluster.address(name);
      const database = await openPostgres(address, 'look');
      await prepare(database);
      await prepareStream(database.writing);
      if (planted !== '') await database.writing.run(planted);
      const books = mkdtempSync(path.join(tmpdir(), 'deskbook-books-'));
      const args = ['--servers', hub, '--database', address, '--books', books, '--board', 'off', '--settle', '0.1', '--lang', 'en'];
      const drop = (): void => {
        cluster.drop(name);
        rmSync(books, { recursive: true });
      };
      return new HeadOffice(['--import', CLOCK, command, 'follow', ...args], { database, books, drop });
    },
    stop: () => cluster.stop(),
  };
}

interface Home {
  readonly database: Database;
  readonly books: string;
  drop(): void;
}

export class HeadOffice {
  /** A second connection, which looks on. */
  readonly database: Database;
  /** Folder of its books. */
  readonly books: string;
  /** How often it was killed. */
  kills = 0;
  private readonly args: readonly string[];
  private readonly drop: () => void;
  private readonly beside = Date.parse(EVENING) - Date.now();
  private child: ChildProcess | null = null;
  private said = '';
  /** It is killed so many ms after its next word; -1 = it is not. */
  private killAfter = -1;
  /** One that is under way, with the beginning after it: two at once would leave a process behind. */
  private killing: Promise<void> = Promise.resolve();
  private isOver = false;

  constructor(args: readonly string[], { database, books, drop }: Home) {
    this.args = args;
    this.database = database;
    this.books = books;
    this.drop = drop;
  }

  begin(): void {
    if (this.isOver) return;
    const env = { ...process.env, CLOCK_BESIDE_MS: String(this.beside) };
    const child = spawn(process.execPath, this.args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => this.hear(text));
    child.once('exit', () => {
      setTimeout(() => this.child === child && this.begin(), AGAIN_MS);
    });
  }

  /** As `kill -9`; it stays away until it is begun again. */
  async kill(): Promise<void> {
    await this.killing;
    await this.end();
  }

  /** So soon after it said that it has read, stored or made something it is in the middle of the next thing. It is begun again at once. */
  killInTheMiddle(ms: number): void {
    this.killAfter = ms;
  }

  /** Has stored so many entries and made its weeks of them. @throws after so many ms */
  async hasAll(entries: number, ms: number): Promise<void> {
    for (const end = Date.now() + ms; ; await wait(50)) {
      const [site] = await sitesOf(this.database, SITE);
      if (site?.lines === entries && site.made === entries) return;
      if (Date.now() > end)
        throw new Error(`head office has ${site?.lines} of ${entries} entries, ${site?.made} are in its weeks; it said ${this.said}`);
    }
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.kill();
    await this.database.close();
    this.drop();
  }

  private async end(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child === null) return;
    this.kills += 1;
    if (child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((done) => {
      child.once('exit', done);
      child.kill('SIGKILL');
    });
  }

  private hear(text: string): void {
    if (process.env['FAULTS_TRACE']) console.log(`head office: ${text.trimEnd()}`);
    this.said = `${this.said}${text}`.slice(-LAST_SAID);
    const after = this.killAfter;
    if (after < 0) return;
    this.killAfter = -1;
    setTimeout(() => {
      if (this.child !== null) this.killing = this.end().then(() => this.begin());
    }, after);
  }
}
