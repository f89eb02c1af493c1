/** Case: one day's worth of every service, in which the n-th call to the disk fails, for every n and every kind of failure. */
import { createHash } from 'node:crypto';
import { randomOf } from '@shared/demo/random';
import { writeLine } from '@shared/journal/line';
import { makeSecondFolder, type SecondFolder } from '../../electron/services/second/second-folder';
import { type Case, Failures } from '../bench/case';
import { PowerOff } from '../disk/errors';
import { FakeDisk, type Fault } from '../disk/fake-disk';
import { DATA, JOURNAL, type Services, SNAPSHOTS, startServices } from './services';
import { readLines } from './start';
import { FILE_DESK, nextLines, SITE, START } from './story';

const KINDS: readonly Fault[] = ['EIO', 'ENOSPC', 'EPERM', 'short', 'off'];
const STICK = '/media/stick';

export const nthCallCase: Case = {
  name: 'nth-call',
  says: 'journal, notes, attachments, snapshots, second folder: the n-th disk call fails or is where the power goes, for every n',
  chromium: false,
  run: async ({ quick }) => {
    const failures = new Failures();
    let runs = 0;
    let calls = 0;
    let refused = 0;
    for (const kind of KINDS) {
      for (let n = 1; !failures.full; n += 1) {
        const day = new Day(n, kind, kind === 'ENOSPC' && !quick);
        const wrong = await day.live().catch((error: unknown) => `thrown: ${error instanceof Error ? error.message : 'not an error'}`);
        if (wrong !== '') failures.add(`call ${n} answers ${kind}: ${wrong}`);
        runs += 1;
        refused += day.refused;
        calls = Math.max(calls, day.calls);
        if (!day.reached) break;
      }
    }
    const floors = { 'calls a day': 100, 'refused steps': quick ? 200 : 200 };
    return { figures: { runs, 'calls a day': calls, 'refused steps': refused }, failures: failures.list, floors };
  },
};

class Day {
  private readonly disk = new FakeDisk();
  private readonly kept: (() => Promise<string>)[] = [];
  private readonly random;
  private services: Services;
  reached = false;
  refused = 0;
  calls = 0;

  constructor(n: number, kind: Fault, reserve: boolean) {
    this.random = randomOf(n, kind);
    // With room on the disk the journal keeps its reserve file, a megabyte each time: once for each n is enough.
    this.disk.told = (reserve ? 64 : 1) * 1_048_576;
    this.services = startServices(this.disk);
    this.disk.faults = (call) => {
      if (call === n) this.reached = true;
      return call === n ? kind : null;
    };
  }

  /** '' = all is well. */
  async live(): Promise<string> {
    let head = START;
    for (const folder of [STICK, DATA]) this.disk.put(`${folder}/.keep`, Buffer.alloc(1));
    const second = this.second();
    await this.step(
      async () => void (await second.choose(STICK)),
      async () => '',
    );
    for (let nth = 1; nth <= 4; nth += 1) {
      const lines = nextLines(head, this.random, nth);
      head = lines.at(-1)?.entry ?? head;
      const until = head.seq;
      await this.step(
        async () => void (await this.services.journal.append(SITE, FILE_DESK, lines.map(writeLine))),
        async () => ((await readLines(this.services.journal)).length >= until ? '' : `line ${until} was kept and is gone`),
      );
      if (nth === 2) await this.others(head.seq, head.hash);
    }
    await this.step(
      async () => void (await second.follow()),
      async () => '',
    );
    this.calls = this.disk.calls;
    return this.afterwards();
  }

  private async others(seq: number, hash: string): Promise<void> {
    const bytes = Buffer.from('一张照片');
    const name = createHash('sha256').update(bytes).digest('hex');
    const note = { site: SITE, desk: '', seq, hash, rows: seq, schema: 1, app: '1', at: '2026-11-21T09:00:00+08:00' };
    await this.step(
      () => this.services.notes.note(note),
      async () => ((await this.services.notes.read()).some((each) => each.seq >= seq) ? '' : 'the note is in neither place'),
    );
    await this.step(
      () => this.services.files.keep(name, bytes),
      async () => ((await this.services.files.read(name))?.equals(bytes) === true ? '' : 'the attachment was kept and is gone'),
    );
    const snapshot = `${SITE}-main_20261121T090000_daily.dbsnap`;
    await this.step(
      async () => {
        const id = await this.services.snapshots.begin(snapshot);
        await this.services.snapshots.write(id, bytes);
        await this.services.snapshots.finish(id);
      },
      async () => ((await this.services.snapshots.read(snapshot, 0)).equals(bytes) ? '' : 'the snapshot is not whole'),
    );
  }

  /** Does it, and once more when it was refused; what was done in the end must be there in the end. */
  private async step(work: () => Promise<void>, check: () => Promise<string>): Promise<void> {
    for (let tries = 0; tries < 2 && !this.disk.isOff; tries += 1) {
      try {
        await work();
        this.kept.push(check);
        return;
      } catch (error) {
        if (!(error instanceof PowerOff) && !(error instanceof Error)) throw error;
        this.refused += 1;
      }
    }
    if (!this.disk.isOff && !this.isOnlyThere) throw new Error('refused twice, and only one call had failed');
  }

  /** A snapshot that got its name before the failure is there: a second one of that name is refused. */
  private get isOnlyThere(): boolean {
    return [...this.disk.everything().keys()].some((file) => file.endsWith('.dbsnap'));
  }

  /** Power cut, new start, and everything that was done is there and can be gone on with. */
  private async afterwards(): Promise<string> {
    await new Promise((done) => setImmediate(done));
    this.disk.cut(this.random);
    this.disk.power();
    this.services = startServices(this.disk);
    for (const check of this.kept) {
      const wrong = await check();
      if (wrong !== '') return wrong;
    }
    const lines = await readLines(this.services.journal);
    const more = nextLines(lines.at(-1)?.entry ?? START, this.random, 99);
    await this.services.journal.append(SITE, FILE_DESK, more.map(writeLine));
    return (await readLines(this.services.journal)).length === lines.length + more.length ? '' : 'nothing can be appended any more';
  }

  private second(): SecondFolder {
    const { journal, files, snapshots } = this.services;
    return makeSecondFolder({
      disk: this.disk,
      data: DATA,
      copies: { journalFolder: JOURNAL, snapshotFolder: SNAPSHOTS, journals: journal, files, snapshots },
      site: async () => SITE,
      sameDisk: async () => false,
      later: () => () => undefined,
      now: () => 0,
      newId: () => 'stick-1',
      log: () => undefined,
    });
  }
}
