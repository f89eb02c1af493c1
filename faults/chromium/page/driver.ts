/**
 * Runs inside the program's own window, on its origin and with its bridge: saves mixed changes over all registers by the program's own road
 * (engine, committer, journal keeper, main process) as fast as it answers, and says aloud what was acknowledged. It stands beside the React page,
 * not in it: `e2e/kills.spec.ts` presses the keys.
 */
import './no-jit';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { faultCode, faultName } from '@renderer/db/fault';
import { currentName } from '@renderer/db/generations';
import { takeStep } from '@renderer/db/testing/random-day';
import { nowInstant } from '@renderer/desk/clock';
import { makeCommitter } from '@renderer/desk/committer';
import { type JournalNews, makeJournalKeeper } from '@renderer/desk/journal-keeper';
import { withFolder } from '@renderer/host/folder-host';
import { chooseFolder } from '@renderer/host/granted-folder';
import type { Host } from '@renderer/host/host';
import { pickHost } from '@renderer/host/pick-host';
import { estate } from '@shared/demo/estate';
import { founding } from '@shared/demo/masters';
import { actorNamed } from '@shared/demo/people';
import { randomOf } from '@shared/demo/random';
import type { Role } from '@shared/registers/contract/context';
import { checkDatabase, type Found } from './check';
import { dumpDatabase } from './dump';
import { writeAsOlder } from './older';
import { type Stage, stageOf } from './stage';

export interface Driver {
  /** Founds the site; refused, and that is all, when it is founded. */
  found(): Promise<void>;
  /** Saves until the window dies or `stop` is called. Each acknowledged change is a line `ack <seq> <hash> <ms>` on the console. */
  work(seed: number): Promise<void>;
  stop(): void;
  /** Founds the site and writes so many records as an older program would have; the journal file has them, too. */
  older(records: number): Promise<void>;
  stage(index: string): Promise<Stage>;
  /** In a browser: takes the folder that the picker gives. */
  grant(): Promise<void>;
  check(): Promise<Found>;
  /** Every record of every store that a rebuild has to bring back, as text, by store and key. */
  dump(): Promise<Readonly<Record<string, string>>>;
}

const SITE = 'S1';
/** Two of the staff list that the founding brings: nobody else is let do anything. */
const MANAGER = actorNamed('陈建国');
const OTHER = actorNamed('王敏');

async function open(): Promise<Deskbook> {
  const db = deskbook(await currentName());
  await db.open();
  return db;
}

/** A database that a full disk closed, or that gave up reading, is an answer like a refusal; a step of ours that cannot be is none. */
async function tellUnread(error: unknown): Promise<void> {
  if (error instanceof TypeError || error instanceof RangeError) throw error;
  console.debug(`no read ${faultCode(error)} ${faultName(error)}`);
  await new Promise((next) => setTimeout(next, 200));
}

function makeDriver(): Driver {
  let running = true;

  async function hand(seed: number) {
    const db = await open();
    const host = await new Promise<Host>((show) => void withFolder(pickHost(), window, show));
    let trouble = '';
    const keeper = makeJournalKeeper(host.vault, (news: JournalNews) => {
      trouble = news.trouble;
    });
    const commit = makeCommitter(db, host, keeper);
    let actor = MANAGER;
    const random = randomOf(seed, 'driver');
    const attempt = async (command: string, input: unknown): Promise<void> => {
      const result = await commit(command, input, actor, command === 'site.found' ? { site: SITE, desk: '' } : undefined);
      const now = performance.timeOrigin + performance.now();
      if (!result.ok) {
        console.debug(`no ${command} ${result.error.code} ${JSON.stringify(result.error.params ?? {})}`);
        return;
      }
      const last = result.value.lines.at(-1);
      if (last === undefined) return;
      const { seq, hash } = (JSON.parse(last) as { entry: { seq: number; hash: string } }).entry;
      console.debug(`${trouble === '' ? 'ack' : 'red'} ${seq} ${hash} ${now}`);
    };
    return {
      db,
      random,
      attempt,
      as: (role: Role) => {
        actor = role === 'manager' ? MANAGER : OTHER;
      },
      // Only its clock is asked here: ids and the person come from the committer.
      caller: () => ({
        actor,
        site: SITE,
        desk: '',
        shift: '',
        shiftSince: '' as const,
        lateAfterMinutes: 240,
        now: nowInstant,
        newId: () => crypto.randomUUID(),
      }),
    };
  }

  return {
    found: async () => {
      const { db, attempt } = await hand(0);
      await attempt('site.found', founding(1, estate(1, 12, nowInstant().slice(0, 10))));
      db.close();
    },
    work: async (seed) => {
      running = true;
      const desk = await hand(seed);
      const { random } = desk;
      while (running) {
        const rolls = [random.int(0, 99), random.int(0, 999), random.int(0, 99), random.int(0, 9)] as const;
        // What a step looks up before its change is read past the program; the program's own road rejects nothing.
        await takeStep(desk, rolls).catch(tellUnread);
      }
      desk.db.close();
    },
    stop: () => {
      running = false;
    },
    older: async (records) => {
      const { db, attempt, caller } = await hand(0);
      const founded = founding(1, estate(1, 12, nowInstant().slice(0, 10)));
      await attempt('site.found', founded);
      await writeAsOlder(db, { ...caller(), site: SITE }, records);
      db.close();
      // Refused, but before it is, the journal file is brought up to date.
      const next = await hand(0);
      await next.attempt('site.found', founded);
      next.db.close();
    },
    stage: stageOf,
    grant: async () => {
      await chooseFolder(window);
    },
    dump: async () => {
      const db = await open();
      const all = await dumpDatabase(db);
      db.close();
      return all;
    },
    check: async () => {
      const db = await open();
      const found = await checkDatabase(db);
      db.close();
      return found;
    },
  };
}

(globalThis as { faultBench?: Driver }).faultBench = makeDriver();
