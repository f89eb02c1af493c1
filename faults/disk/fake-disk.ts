/**
 * A disk that forgets: it keeps what was flushed and, at a power cut, any part of the rest; and it can fail at every call. Everything happens
 * at once and depends on nothing but what it is given, so that the same seed gives the same disk.
 */
import path from 'node:path';
import type { Random } from '@shared/demo/random';
import type { Disk, DiskEntry, DiskFile } from '../../electron/services/disk/disk';
import { Content, type Remains } from './content';
import { type DiskErrorCode, diskError, PowerOff } from './errors';
import { Names } from './names';

/** `short`: the disk takes only a part and says so. `rot`: what is written is not what was given. `off`: the power goes in the middle of it. */
export type Fault = DiskErrorCode | 'short' | 'flip' | 'rot' | 'off';

/** Asked before each call with its number from 1, its name and file; null = nothing happens. */
export type Faults = (call: number, name: keyof Disk | keyof DiskFile, file: string) => Fault | null;

const NONE: Faults = () => null;
const REMAINS: readonly Remains[] = ['none', 'prefix', 'prefix', 'prefix', 'some', 'zeros', 'all'];

export class FakeDisk implements Disk {
  private readonly names = new Names();
  private readonly folders = new Set<string>(['/']);
  private off = false;
  /** Counts power cuts: a file opened before one is of no use after it. */
  private life = 0;
  private now = 0;
  /** Calls since the last start. */
  calls = 0;
  faults: Faults = NONE;
  /** Bytes that still fit. */
  free = Number.POSITIVE_INFINITY;
  /** What it says is free at most: little keeps the reserve file, a megabyte of nothing, out of thousands of seeds. */
  told = 1_048_576;

  async open(file: string, how: 'read' | 'write' | 'create'): Promise<DiskFile> {
    this.enter('open', file);
    const found = this.names.get(file);
    if (how === 'create') {
      if (found) throw diskError('EEXIST', 'open', file);
      if (!this.folders.has(path.dirname(file))) throw diskError('ENOENT', 'open', file);
      const content = new Content();
      this.names.add(file, content);
      return this.handle(file, content);
    }
    if (this.folders.has(file)) throw diskError('EISDIR', 'open', file);
    if (!found) throw diskError('ENOENT', 'open', file);
    return this.handle(file, found);
  }

  async stat(file: string): Promise<{ size: number; changed: number; folder: boolean } | null> {
    this.enter('stat', file);
    if (this.isAway(file)) return null;
    if (this.folders.has(file)) return { size: 0, changed: 0, folder: true };
    const content = this.names.get(file);
    return content ? { size: content.size, changed: content.changed, folder: false } : null;
  }

  async realPath(file: string): Promise<string> {
    this.enter('realPath', file);
    return file;
  }

  async list(folder: string): Promise<readonly DiskEntry[]> {
    this.enter('list', folder);
    return this.isAway(folder) ? [] : this.entries(folder);
  }

  async makeFolder(folder: string): Promise<void> {
    this.enter('makeFolder', folder);
    if (this.isAway(folder)) throw diskError('EACCES', 'mkdir', folder);
    for (let at = folder; !this.folders.has(at); at = path.dirname(at)) this.folders.add(at);
  }

  async rename(from: string, to: string): Promise<void> {
    this.enter('rename', to);
    if (!this.names.get(from)) throw diskError('ENOENT', 'rename', from);
    this.names.rename(from, to);
  }

  async remove(file: string): Promise<void> {
    this.enter('remove', file);
    if (this.names.get(file)) this.names.remove(file);
  }

  async copy(from: string, to: string): Promise<void> {
    this.enter('copy', to);
    const content = this.names.get(from);
    if (!content) throw diskError('ENOENT', 'copyfile', from);
    this.take(content.size, 'copyfile', to);
    if (this.names.get(to)) this.names.remove(to);
    this.names.add(to, content.copy());
  }

  async link(from: string, to: string): Promise<void> {
    this.enter('link', to);
    const content = this.names.get(from);
    if (!content) throw diskError('ENOENT', 'link', from);
    if (this.names.get(to)) throw diskError('EEXIST', 'link', to);
    this.names.add(to, content);
  }

  async syncFolder(folder: string): Promise<void> {
    this.enter('syncFolder', folder);
    this.names.sync(folder);
  }

  async space(): Promise<{ free: number; total: number }> {
    this.enter('space', '');
    return { free: Math.min(this.free, this.told), total: 2e12 };
  }

  /** The power is cut: every open file and every call that is under way is gone; `power` switches it on again. */
  cut(random: Random): void {
    for (const [, content] of this.allContents()) content.crash(random.pick(REMAINS), random.next());
    const worst = random.chance(0.4);
    this.names.crash(() => !worst && random.chance(0.6));
    this.switchOff();
  }

  /** The program is killed: what it wrote is there, what it was about to write is not. */
  kill(): void {
    for (const [, content] of this.allContents()) content.settleSeen();
    this.names.settleSeen();
    this.switchOff();
  }

  power(): void {
    this.off = false;
    this.calls = 0;
    this.faults = NONE;
  }

  /** A stick that is pulled out: nothing at or below this path is there; '' = everything is. */
  away = '';

  get isOff(): boolean {
    return this.off;
  }

  /** A file past all faults, for the checks; null when there is none. */
  peek(file: string): Buffer | null {
    const content = this.names.get(file);
    return content ? content.read(0, content.size) : null;
  }

  /** Puts a file there, flushed, as somebody's hand does. */
  put(file: string, bytes: Uint8Array): void {
    for (let at = path.dirname(file); !this.folders.has(at); at = path.dirname(at)) this.folders.add(at);
    const content = new Content();
    content.write(0, bytes);
    content.sync();
    this.names.add(file, content);
    this.names.sync(path.dirname(file));
  }

  flip(file: string, position: number, bit: number): void {
    this.names.get(file)?.flip(position, bit);
  }

  /** All files, past all faults. */
  everything(): ReadonlyMap<string, Buffer> {
    return new Map([...this.names.files()].map(([file, content]) => [file, content.read(0, content.size)]));
  }

  private switchOff(): void {
    this.off = true;
    this.life += 1;
  }

  private *allContents(): Iterable<[string, Content]> {
    const known = new Set<Content>();
    for (const pair of [...this.names.files(), ...this.names.safeFiles()]) {
      if (known.has(pair[1])) continue;
      known.add(pair[1]);
      yield pair;
    }
  }

  private entries(folder: string): readonly DiskEntry[] {
    const inside = (file: string): boolean => path.dirname(file) === folder && file !== folder;
    const folders = [...this.folders].filter(inside).map((file) => ({ name: path.basename(file), folder: true }));
    const files = [...this.names.files()].filter(([file]) => inside(file)).map(([file]) => ({ name: path.basename(file), folder: false }));
    return [...folders, ...files];
  }

  private enter(name: keyof Disk | keyof DiskFile, file: string): Fault | null {
    if (this.off) throw new PowerOff();
    if (this.isAway(file) && name !== 'stat' && name !== 'list' && name !== 'makeFolder') throw diskError('ENOENT', name, file);
    const fault = this.faults(++this.calls, name, file);
    if (fault === null || fault === 'short' || fault === 'flip' || fault === 'rot') return fault;
    if (fault === 'off') {
      this.off = true;
      throw new PowerOff();
    }
    throw diskError(fault, name, file);
  }

  private isAway(file: string): boolean {
    return this.away !== '' && (file === this.away || file.startsWith(`${this.away}/`));
  }

  private take(bytes: number, syscall: string, file: string): void {
    if (bytes > this.free) throw diskError('ENOSPC', syscall, file);
    this.free -= Math.max(0, bytes);
  }

  private handle(file: string, content: Content): DiskFile {
    const { life } = this;
    const enter = (name: keyof DiskFile): Fault | null => {
      if (life !== this.life) throw new PowerOff();
      return this.enter(name, file);
    };
    return {
      size: async () => {
        enter('size');
        return content.size;
      },
      read: async (position, length) => {
        const flips = enter('read') === 'flip';
        const bytes = content.read(position, length);
        const middle = Math.floor(bytes.length / 2);
        if (flips && bytes.length > 0) bytes[middle] = (bytes[middle] ?? 0) ^ 4;
        return bytes;
      },
      write: async (bytes, position) => this.write(file, content, bytes, position, enter),
      truncate: async (size) => {
        enter('truncate');
        content.truncate(size);
      },
      sync: async () => sync(content, enter),
      close: async () => {
        enter('close');
      },
    };
  }

  private write(file: string, content: Content, bytes: Uint8Array, position: number, enter: Enter): number {
    let taken = bytes.length;
    const wasOff = this.off;
    let given = bytes;
    try {
      const fault = enter('write');
      if (fault === 'short') taken = Math.max(1, Math.floor(bytes.length / 2));
      if (fault === 'rot') given = bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 16 : byte));
    } catch (error) {
      // When the power goes in the middle of a write, all of it may be on its way: the cut says how much came through.
      if (error instanceof PowerOff && !wasOff) content.write(position, bytes);
      throw error;
    }
    const grown = position + taken - content.size;
    if (grown > this.free && this.free > 0) taken = Math.max(0, taken - (grown - this.free));
    this.take(Math.max(0, position + taken - content.size), 'write', file);
    if (taken === 0) throw diskError('ENOSPC', 'write', file);
    content.changed = ++this.now;
    content.write(position, given.subarray(0, taken));
    return taken;
  }
}

type Enter = (name: keyof DiskFile) => Fault | null;

function sync(content: Content, enter: Enter): void {
  try {
    enter('sync');
  } catch (error) {
    if (!(error instanceof PowerOff)) content.syncFails();
    throw error;
  }
  content.sync();
}
