/**
 * Turns the second names in the copies of the database into copies of their own, quietly, once the window stands: until then both share their
 * blocks, and a bad block takes both. A copy is whole before, after and at any moment between: each file keeps its name and its bytes.
 */
import path from 'node:path';
import type { Disk } from '../disk/disk';
import { temporaryFor, withFile } from '../disk/whole-file';
import { type Log, messageOf } from '../log-file';
import { copiesFolder, DAMAGED, type Mark, markOf, SLOTS, writeMark } from './copy-slots';

/** The start has the disk to itself. */
const FIRST_MS = 60_000;
/** The disk is at most a tenth of the time at this: rests as many times as long as the file before took. */
const RESTS = 9;
const LEAST_REST_MS = 100;
/** Files after which the mark is renewed, so that a program that is killed has not to begin again. */
const OFTEN = 64;

export interface TrueCopiesOptions {
  readonly disk: Disk;
  /** The data folder. */
  readonly data: string;
  /** Runs something later; the answer takes it back. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** Ms since 1970. */
  readonly now: () => number;
  readonly log: Log;
}

export interface TrueCopies {
  /** Begins in the background, a while from now. @returns when all is done that can be done; never throws */
  begin(): Promise<void>;
  /** @returns when nothing is written among the copies any more, until the next start of the program */
  stop(): Promise<void>;
}

export function makeTrueCopies({ disk, data, later, now, log }: TrueCopiesOptions): TrueCopies {
  let stopped = false;
  let wake = (): void => undefined;
  let running: Promise<void> = Promise.resolve();

  function rest(ms: number): Promise<void> {
    return new Promise((done) => {
      if (stopped) return done();
      const cancel = later(ms, done);
      wake = () => {
        cancel();
        done();
      };
    });
  }

  async function all(): Promise<void> {
    await rest(FIRST_MS);
    const folders = [...SLOTS, DAMAGED].map((slot) => path.join(copiesFolder(data), slot));
    const marked = await Promise.all(folders.map(async (slot) => ({ slot, mark: await markOf(disk, slot) })));
    // The newest first: it is the one that would be needed.
    for (const { slot, mark } of marked.toSorted((one, other) => (other.mark?.n ?? 0) - (one.mark?.n ?? 0)))
      if (mark !== null && mark.links.length > 0 && !stopped) await turn(slot, mark);
  }

  async function turn(slot: string, mark: Mark): Promise<void> {
    const sizes = new Map(mark.files.flatMap((file) => (typeof file === 'string' ? [] : [[file.name, file.size]])));
    const left = new Set(mark.links);
    let needed = mark.links.reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
    let [noted, trouble] = [left.size, ''];
    const note = async (): Promise<void> => {
      if (left.size < noted) await writeMark(disk, slot, { ...mark, links: [...left] });
      noted = left.size;
    };
    for (const name of mark.links) {
      if (stopped) break;
      if ((await disk.space(data)).free < 2 * needed) {
        log('error', `copies before opening: no room for ${needed} bytes of their own`);
        break;
      }
      const started = now();
      // What is held or cannot be read stays what it is: the next start tries again.
      await ownCopy(path.join(slot, name)).then(
        () => left.delete(name),
        (error: unknown) => (trouble ||= messageOf(error)),
      );
      needed -= sizes.get(name) ?? 0;
      if (noted - left.size >= OFTEN) await note();
      await rest(Math.max(LEAST_REST_MS, RESTS * (now() - started)));
    }
    await note();
    if (trouble !== '') log('error', `copies before opening, ${left.size} of ${mark.links.length} are no copies of their own: ${trouble}`);
  }

  /** Puts a copy in the place of a second name. */
  async function ownCopy(file: string): Promise<void> {
    const temporary = temporaryFor(file);
    try {
      await disk.remove(temporary);
      await disk.copy(file, temporary);
      await withFile(disk, temporary, 'write', (open) => open.sync());
      await disk.rename(temporary, file);
    } catch (error) {
      await disk.remove(temporary).catch(() => undefined);
      throw error;
    }
    await disk.syncFolder(path.dirname(file));
  }

  return {
    begin: () => {
      running = all().catch((error: unknown) => log('error', `copies before opening: ${messageOf(error)}`));
      return running;
    },
    stop: () => {
      stopped = true;
      wake();
      return running;
    },
  };
}
