/** One seed: a desk that works, crashes and starts again, on a disk that forgets; after each start everything promised must be there. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { JournalKeeper } from '@renderer/desk/journal-keeper';
import { type Random, randomOf } from '@shared/demo/random';
import { writeLine } from '@shared/journal/line';
import { makeSecondFolder, type SecondFolder } from '../../electron/services/second/second-folder';
import { FakeDisk } from '../disk/fake-disk';
import { checkAfterStart, type Since } from './checks';
import { FakeDatabase } from './database';
import { faultPlan } from './fault-plan';
import type { Guards } from './guards';
import { Promises } from './promises';
import { DATA, JOURNAL, type Services, SNAPSHOTS, startServices } from './services';
import { type Started, start } from './start';
import { DESK, FILE_DESK, nextLines, SITE } from './story';

export interface Tally {
  saved: number;
  crashes: number;
  starts: number;
  rebuilt: number;
  calls: number;
}

export function noTally(): Tally {
  return { saved: 0, crashes: 0, starts: 0, rebuilt: 0, calls: 0 };
}

const journalFile = path.join(JOURNAL, `${SITE}-${FILE_DESK}.ndjson`);
const STICK = '/media/stick';
const STEPS = 10;

class World {
  readonly random: Random;
  readonly disk = new FakeDisk();
  readonly db = new FakeDatabase();
  readonly promised = new Promises();
  readonly tally: Tally;
  private readonly guards: Guards;
  private services: Services;
  private second: SecondFolder;
  private keeper: JournalKeeper | null = null;
  private trouble = '';
  private nth = 0;
  /** What happened since the last start that was looked at. */
  private since: Since = { cut: false, vanished: false, wentBack: false, rolledBack: false };

  constructor(seed: number, guards: Guards, tally: Tally) {
    this.random = randomOf(seed, 'faults');
    this.guards = guards;
    this.tally = tally;
    this.db.strict = guards.strict;
    this.services = this.freshServices();
    this.second = this.freshSecond();
  }

  async live(): Promise<void> {
    for (const folder of [DATA, STICK]) await this.disk.makeFolder(folder);
    await this.begin();
    if (this.random.chance(0.5)) await this.quietly(this.second.choose(STICK));
    for (let step = 0; step < STEPS; step += 1) {
      await this.step();
      if (this.disk.isOff) await this.crash();
    }
    await this.crash();
    await this.quietEnd();
  }

  private async step(): Promise<void> {
    const what = this.random.weighted([
      ['save', 60],
      ['note', 8],
      ['snapshot', 4],
      ['file', 5],
      ['follow', 5],
      ['stick', 3],
      ['crash', 10],
      ['quit', 3],
    ] as const);
    this.trace(what);
    if (what === 'save') await this.save();
    else if (what === 'note') await this.note();
    else if (what === 'snapshot') await this.snapshot();
    else if (what === 'file') await this.attach();
    else if (what === 'follow') await this.follow();
    else if (what === 'stick') this.disk.away = this.disk.away === '' ? STICK : '';
    else if (what === 'crash') await this.crash();
    else await this.quit();
  }

  /** The committer's road: lines left over first, then the database, then the file, then the answer. */
  private async save(): Promise<void> {
    const key = { site: SITE, desk: DESK };
    const keeper = this.keeper;
    if (keeper === null || !(await keeper.keep([], key)).ok) return;
    this.nth += 1;
    const lines = nextLines(this.db.head, this.random, this.nth);
    const entries = lines.map(({ entry }) => entry);
    this.db.commit(lines);
    if (!this.guards.waits) this.promised.save(entries, 'green');
    const kept = await keeper.keep(lines.map(writeLine), key);
    this.tally.saved += 1;
    if (kept.ok || !this.disk.isOff) this.promised.save(entries, kept.ok && this.trouble === '' ? 'green' : 'red');
  }

  private async note(): Promise<void> {
    const { seq, hash } = this.db.head;
    const note = { site: SITE, desk: DESK, seq, hash, rows: seq, schema: 1, app: '1', at: '2026-11-21T09:00:00+08:00' };
    await this.quietly(this.services.notes.note(note).then(() => void (this.promised.noted = seq)));
  }

  private async snapshot(): Promise<void> {
    this.nth += 1;
    const name = `${SITE}-main_20261121T${String(100_000 + this.nth)}_manual.dbsnap`;
    const pieces = [this.bytes(), this.bytes()];
    const { snapshots } = this.services;
    this.promised.tried.set(name, Buffer.concat(pieces));
    await this.quietly(
      (async () => {
        const id = await snapshots.begin(name);
        for (const piece of pieces) await snapshots.write(id, piece);
        await snapshots.finish(id);
        this.promised.snapshots.set(name, Buffer.concat(pieces));
      })(),
    );
  }

  private async attach(): Promise<void> {
    const bytes = this.random.chance(0.3) ? ([...this.promised.files.values()][0] ?? this.bytes()) : this.bytes();
    const hash = createHash('sha256').update(bytes).digest('hex');
    const keep = (): Promise<void> => this.services.files.keep(hash, bytes);
    // What failed once is tried again, as a person does.
    await this.quietly(
      keep()
        .catch(keep)
        .then(() => void this.promised.files.set(hash, bytes)),
    );
  }

  private async follow(): Promise<void> {
    const now = this.journalNow();
    const state = await this.second.follow();
    if (state.state === 'ok' && !this.disk.isOff) this.promised.second = now;
  }

  private async quit(): Promise<void> {
    await settled();
    if (this.disk.isOff) return;
    this.disk.kill();
    await this.begin();
  }

  private async crash(): Promise<void> {
    await settled();
    this.tally.crashes += 1;
    if (this.disk.isOff || this.random.chance(0.8)) {
      this.disk.cut(this.random);
      this.db.cut(this.random);
      this.since = { ...this.since, cut: true };
    } else {
      this.disk.kill();
    }
    if (this.random.chance(0.12)) {
      this.db.vanish();
      this.since = { ...this.since, vanished: true };
    } else if (this.random.chance(0.08)) {
      this.db.goBack(this.random);
      this.since = { ...this.since, wentBack: true };
    } else if (this.random.chance(0.05)) {
      this.rollBack();
    }
    await this.begin();
  }

  private rollBack(): void {
    this.db.goBack(this.random);
    const lines = this.journalNow().toString('utf8').split('\n').slice(0, -1).slice(0, this.db.length);
    if (lines.length > 0) this.disk.put(journalFile, Buffer.from(lines.map((line) => `${line}\n`).join('')));
    this.since = { ...this.since, rolledBack: true };
  }

  /** Starts until a start comes through; each may fail or be cut off itself, the last one is left in peace. */
  private async begin(): Promise<void> {
    for (let tries = 3; ; tries -= 1) {
      this.powerOn(tries > 0 && this.random.chance(0.3));
      const started = await this.tryStart();
      this.trace(`start ${started?.verdict} ${started?.done === true ? '' : 'not done'}`);
      if (this.disk.isOff) {
        await settled();
        this.disk.cut(this.random);
        this.db.cut(this.random);
        continue;
      }
      if (!started?.done) {
        if (tries > 0) continue;
        throw new Error('a start on a healthy disk did not come through');
      }
      await this.checked(started);
      break;
    }
    this.powerOn(true);
  }

  private async tryStart(): Promise<Started | null> {
    this.services = this.freshServices();
    this.second = this.freshSecond();
    this.trouble = '';
    const started = await start(this.db, this.services, this.guards, (news) => {
      this.trouble = news.trouble;
    }).catch((error: unknown) => {
      if (this.disk.isOff || isDiskError(error)) return null;
      throw error;
    });
    this.keeper = started?.keeper ?? null;
    await settled();
    return started;
  }

  private async checked(started: Started): Promise<void> {
    this.tally.calls += this.disk.calls;
    this.disk.power();
    this.tally.starts += 1;
    if (started.verdict === 'empty' || started.verdict === 'short') this.tally.rebuilt += 1;
    await checkAfterStart(started, this.db, this.services, this.promised, this.since);
    // What was saved under a red light has been caught up with.
    this.promised.save([], 'green');
    if (started.told) await this.note();
    this.since = { cut: false, vanished: false, wentBack: false, rolledBack: false };
  }

  /** In the end nothing fails any more: a second start finds the same, the stick comes back and gets everything. */
  private async quietEnd(): Promise<void> {
    const before = this.disk.everything();
    this.powerOn(false);
    const again = await this.tryStart();
    if (again?.verdict !== 'well' && again?.verdict !== 'first') throw new Error(`a second start says ${again?.verdict}`);
    for (const [file, bytes] of this.disk.everything()) {
      if (file.endsWith('.ndjson') && before.get(file)?.equals(bytes) !== true) throw new Error(`a second start changed ${file}`);
    }
    this.disk.away = '';
    if (this.second.state().state === 'none' && (await this.second.follow()).state === 'none') return;
    await this.followUntilOk();
  }

  private async followUntilOk(): Promise<void> {
    const source = this.journalNow();
    const { state } = await this.second.follow();
    if (source.length === 0 || state === 'away') return;
    if (state !== 'ok') throw new Error(`the second folder does not recover: ${state}`);
    const copies = [...this.disk.everything()].filter(([file]) => file.startsWith(STICK) && file.endsWith('.ndjson'));
    if (!copies.some(([, bytes]) => bytes.equals(source))) throw new Error('the second folder says ok and has another journal');
    const { second } = this.promised;
    if (second && !copies.some(([, bytes]) => bytes.subarray(0, second.length).equals(second)))
      throw new Error('the second folder has lost what it had');
  }

  private powerOn(faults: boolean): void {
    this.disk.power();
    if (!faults) return;
    const share = this.random.pick([0, 0, 0.01, 0.05]);
    this.disk.faults = faultPlan(this.random, share, this.random.chance(0.5) ? this.random.int(1, 120) : 0);
  }

  private freshServices(): Services {
    return startServices(this.guards.disk(this.disk));
  }

  private freshSecond(): SecondFolder {
    const { journal, files, snapshots } = this.services;
    return makeSecondFolder({
      disk: this.guards.disk(this.disk),
      data: DATA,
      copies: { journalFolder: JOURNAL, snapshotFolder: SNAPSHOTS, journals: journal, files, snapshots },
      site: async () => (this.db.length > 0 ? SITE : ''),
      sameDisk: async () => false,
      later: () => () => undefined,
      now: () => 0,
      newId: () => 'stick-1',
      log: () => undefined,
    });
  }

  /** `FAULTS_TRACE=1` tells a seed's story. */
  private trace(what: string): void {
    if (process.env['FAULTS_TRACE']) console.log(`${what}: ${this.db.length} in the database, ${this.trouble || 'green'}`);
  }

  /** The journal file's whole lines. */
  private journalNow(): Buffer {
    const bytes = this.disk.peek(journalFile) ?? Buffer.alloc(0);
    return bytes.subarray(0, bytes.lastIndexOf(10) + 1);
  }

  private bytes(): Buffer {
    return Buffer.from(Array.from({ length: this.random.int(1, 60) }, () => this.random.int(0, 255)));
  }

  /** What the services refuse is an answer. */
  private async quietly(work: Promise<unknown>): Promise<void> {
    await work.catch((error: unknown) => {
      if (!this.disk.isOff && !isDiskError(error)) throw error;
    });
  }
}

/** Lives one seed. Throws with what went wrong. */
export async function liveSeed(seed: number, guards: Guards, tally: Tally): Promise<void> {
  await new World(seed, guards, tally).live();
}

function isDiskError(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

/** Lets everything that is under way come to its end; the simulated disk never waits for anything. */
function settled(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
