/**
 * Case: copies of the database from before it was opened, whose files are second names at first and copies of their own later, on a disk that
 * forgets: the n-th call fails or is where the power goes, for every n, with and without second names, and stopped at any rest.
 */
import path from 'node:path';
import { randomOf } from '@shared/demo/random';
import { copyBeforeOpen } from '../../electron/services/start/before-open';
import { DAMAGED, markOf, newestCopy, SLOTS } from '../../electron/services/start/copy-slots';
import { makeTrueCopies } from '../../electron/services/start/true-copies';
import { type Case, Failures } from '../bench/case';
import { FakeDisk, type Fault } from '../disk/fake-disk';

const DATA = '/data';
const COPIES = path.join(DATA, 'before-open');
const SOURCE = path.join(DATA, 'profile/IndexedDB');
const KINDS: readonly Fault[] = ['off', 'EIO', 'ENOSPC', 'EPERM'];
const STARTS = 3;
/** Each power cut leaves something else of what was not flushed. */
const CUTS = 6;

type Bytes = ReadonlyMap<string, string>;

export const secondNamesCase: Case = {
  name: 'second-names',
  says: 'copies before opening, as second names and as copies of their own: the n-th disk call fails or is where the power goes, for every n',
  chromium: false,
  run: async ({ quick }) => {
    const failures = new Failures();
    const figures = { runs: 0, 'power cuts': 0, 'second names': 0, 'copies of their own': 0 };
    for (const hasNames of [true, false])
      for (const kind of KINDS)
        for (let n = 1, reached = true; reached && !failures.full; n += 1) {
          reached = false;
          for (let seed = 0; seed < seedsOf(kind, quick); seed += 1) {
            const desk = new Desk(n, kind, hasNames, seed);
            const wrong = await desk.live().catch((error: unknown) => `thrown: ${error instanceof Error ? error.message : 'not an error'}`);
            if (wrong !== '')
              failures.add(`call ${n} answers ${kind}, seed ${seed}, ${hasNames ? 'with' : 'without'} second names: ${wrong}`);
            reached ||= desk.reached;
            figures.runs += 1;
            figures['power cuts'] += desk.cuts;
            figures['second names'] += desk.names;
            figures['copies of their own'] += desk.own;
          }
        }
    const floors = { runs: 1_000, 'power cuts': 800, 'second names': 1_000, 'copies of their own': 1_000 };
    return { figures, failures: failures.list, floors };
  },
};

class Desk {
  private readonly disk = new FakeDisk();
  private readonly random;
  /** What the database held when a copy was begun, by the number that the copy would get. */
  private readonly held: { readonly damaged: boolean; readonly bytes: Bytes }[] = [];
  private calls = 0;
  private hasWhole = false;
  private rests = 0;
  private readonly stopAt: number;
  private readonly n: number;
  private readonly kind: Fault;
  private readonly hasNames: boolean;
  reached = false;
  cuts = 0;
  names = 0;
  own = 0;

  constructor(n: number, kind: Fault, hasNames: boolean, seed: number) {
    [this.n, this.kind, this.hasNames] = [n, kind, hasNames];
    this.random = randomOf(n * 31 + seed, kind);
    // Odd seeds: the program ends in the middle of the work.
    this.stopAt = seed % 2 === 1 ? 1 + this.random.int(1, 4) : Number.POSITIVE_INFINITY;
    this.arm();
  }

  /** '' = all is well. */
  async live(): Promise<string> {
    for (let start = 1; start <= STARTS; start += 1) {
      await this.work(start);
      const wrong = (await this.open(start === 2)) || (await this.look());
      if (wrong !== '') return wrong;
    }
    this.disk.faults = () => null;
    this.rests = Number.NEGATIVE_INFINITY;
    return (await this.open(false)) || (await this.atLast());
  }

  /** Counts calls over all lives: the disk's own count begins anew with the power. */
  private arm(): void {
    this.disk.faults = (_call, name, file) => {
      this.calls += 1;
      if (this.calls === this.n) this.reached = true;
      if (this.calls === this.n) return this.kind;
      if (name === 'link' && !this.hasNames) return 'EPERM';
      if (name === 'link' && file.startsWith(COPIES)) this.names += 1;
      if (name === 'rename' && file.startsWith(COPIES) && !file.endsWith('.json')) this.own += 1;
      return null;
    };
  }

  /** Chromium at work: a table and an attachment come, the oldest goes, and what changes is written in its place. */
  private async work(start: number): Promise<void> {
    this.disk.faults = () => null;
    const put = (name: string, text: string) => this.disk.put(path.join(SOURCE, name), Buffer.from(text));
    put(`x.leveldb/00000${start}.ldb`, `table ${start}`);
    put(`x.indexeddb.blob/1/00/${start}`, `photo ${start}`);
    if (start === 1) put('x.leveldb/MANIFEST-000001', 'manifest 1');
    await this.disk.remove(path.join(SOURCE, `x.leveldb/00000${start - 2}.ldb`));
    await this.disk.syncFolder(path.join(SOURCE, 'x.leveldb'));
    const manifest = await this.disk.open(path.join(SOURCE, 'x.leveldb/MANIFEST-000001'), 'write');
    await manifest.write(Buffer.from(`manifest ${start}`), 0);
    await manifest.sync();
    await manifest.close();
    this.arm();
  }

  private async open(damaged: boolean): Promise<string> {
    const before = this.database();
    this.held.push({ damaged, bytes: before });
    const copied = await copyBeforeOpen(this.disk, path.join(DATA, 'profile'), DATA, damaged ? 'damaged' : 'sound').catch(() => null);
    if (copied !== null && !damaged && copied.copied !== null) this.hasWhole = true;
    if (copied?.copied === null && this.kind !== 'off') return 'a copy is said to have no room';
    const turning = makeTrueCopies({
      disk: this.disk,
      data: DATA,
      later: (_ms, run) => {
        this.rests += 1;
        if (this.rests === this.stopAt) void turning.stop();
        run();
        return () => undefined;
      },
      now: () => 0,
      log: () => undefined,
    });
    if (!this.disk.isOff) await turning.begin();
    if (this.disk.isOff || this.random.chance(0.3)) {
      this.disk.cut(this.random);
      this.disk.power();
      this.arm();
      this.cuts += 1;
    }
    return same(this.database(), before) ? '' : 'the database itself is another one';
  }

  /** Every copy with a mark is what the database was at some start, and a copy that was finished has not gone. */
  private async look(): Promise<string> {
    this.disk.faults = () => null;
    for (const slot of [...SLOTS, DAMAGED]) {
      const folder = path.join(COPIES, slot);
      const mark = await markOf(this.disk, folder);
      if (mark === null) continue;
      const there = this.below(folder);
      const names = mark.files.map((file) => (typeof file === 'string' ? file : file.name));
      const copy = new Map(names.map((name) => [name, there.get(name) ?? 'nothing']));
      if (!this.held.some(({ damaged, bytes }) => damaged === (slot === DAMAGED) && same(copy, bytes)))
        return `the copy ${slot} looks whole and is not: ${JSON.stringify([...copy])}`;
    }
    if (this.hasWhole && (await newestCopy(this.disk, DATA)) === null) return 'there is no whole copy any more';
    this.arm();
    return '';
  }

  /** After a start at which nothing failed: the newest copy is the database, and nothing in it is a second name. */
  private async atLast(): Promise<string> {
    this.disk.faults = () => null;
    const newest = await newestCopy(this.disk, DATA);
    if (newest === null) return 'there is no copy at last';
    if ((await markOf(this.disk, newest))?.links.length !== 0) return 'second names are left at last';
    // What happens to the database now does not happen to the copy.
    for (const name of this.database().keys()) this.disk.flip(path.join(SOURCE, name), 0, 0);
    const copy = this.below(newest);
    for (const [name, text] of this.held.at(-1)?.bytes ?? []) if (copy.get(name) !== text) return `${name} is not in the newest copy`;
    return [...copy.keys()].some((name) => name.endsWith('.tmp')) ? 'a temporary file is left in the newest copy' : '';
  }

  private database(): Bytes {
    return this.below(SOURCE);
  }

  private below(folder: string): Bytes {
    const all = [...this.disk.everything()].filter(([file]) => file.startsWith(`${folder}/`));
    return new Map(all.map(([file, bytes]) => [path.relative(folder, file), bytes.toString('utf8')]));
  }
}

function seedsOf(kind: Fault, quick: boolean): number {
  if (kind !== 'off') return quick ? 1 : 2;
  return quick ? 2 : CUTS;
}

function same(one: Bytes, other: Bytes): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
}
