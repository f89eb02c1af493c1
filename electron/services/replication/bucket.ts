/**
 * Files in an object store of the engine (`$O.<bucket>.C.…` the pieces, `$O.<bucket>.M.<name>` what they are), so that its own tools can read them. The
 * pieces lie under the file's hash and the attempt's own number: what a kill left half put is found again by the hash, and erased with it.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { Bucket, LinkFault } from './link';

/** As the engine's own clients cut them. */
const PIECE = 128 * 1_024;
/** No desk keeps a larger one. */
const MOST_BYTES = 32 * 1_048_576;
/** The server answered that it does not take it. After any other fault it may have, or may yet. */
const NOT_TAKEN: ReadonlySet<string> = new Set<LinkFault['state']>(['full', 'forbidden', 'too-large']);

export interface Message {
  readonly at: number;
  readonly subject: string;
  readonly data: Uint8Array;
}

/** What is needed of the stream under the bucket; each throws a LinkFault. */
export interface Messages {
  mark(): Promise<string>;
  /** Those that have messages. */
  subjects(filter: string): Promise<readonly string[]>;
  last(subject: string): Promise<Message | null>;
  /** The first one from a place on. */
  next(filter: string, from: number): Promise<Message | null>;
  /** `alone`: only if the subject has none yet; the answer is whether it was taken. */
  publish(subject: string, data: Uint8Array, alone?: boolean): Promise<boolean>;
  /** Overwritten on the server's disk; nothing happens when it is gone. */
  remove(at: number): Promise<void>;
}

/** What stands under a name; the engine's own form. */
interface About {
  readonly nuid: string;
  readonly size: number;
  readonly deleted: boolean;
}

export function makeBucket(messages: Messages, bucket: string): Bucket {
  const pieces = `$O.${bucket}.C.`;
  const names = `$O.${bucket}.M.`;
  const subjectOf = (hash: string): string => names + padded(Buffer.from(hash).toString('base64url'));

  async function about(hash: string): Promise<(About & { readonly at: number }) | null> {
    const message = await messages.last(subjectOf(hash));
    return message && { ...aboutIn(message.data), at: message.at };
  }

  function describe(
    hash: string,
    more: { readonly nuid: string; readonly size: number; readonly chunks: number; readonly deleted: boolean },
  ) {
    const digest = more.deleted ? '' : `SHA-256=${padded(Buffer.from(hash, 'hex').toString('base64url'))}`;
    const info = { name: hash, bucket, options: { max_chunk_size: PIECE }, ...more, digest, mtime: new Date().toISOString() };
    return Buffer.from(JSON.stringify(info));
  }

  async function clear(filter: string): Promise<void> {
    for (let found = await messages.next(filter, 1); found; found = await messages.next(filter, found.at + 1))
      await messages.remove(found.at);
  }

  async function put(hash: string, bytes: Uint8Array): Promise<'kept' | 'erased'> {
    const there = await about(hash);
    if (there?.deleted) return 'erased';
    if (there) {
      await clearBut(hash, there.nuid);
      return 'kept';
    }
    const nuid = `${hash}.${randomUUID().replaceAll('-', '')}`;
    const chunks = await putPieces(nuid, bytes);
    // Its name comes last. Whoever erased it meanwhile, or put it, was first.
    const isOurs = await messages
      .publish(subjectOf(hash), describe(hash, { nuid, size: bytes.length, chunks, deleted: false }), true)
      .catch(async (error: unknown) => {
        // Where nobody knows whether the name stands by now, its pieces stay: the next attempt finds it, or clears them away.
        if (NOT_TAKEN.has((error as LinkFault).state)) await clear(pieces + nuid).catch(() => undefined);
        throw error;
      });
    if (!isOurs) {
      await clear(pieces + nuid);
      return (await about(hash))?.deleted ? 'erased' : 'kept';
    }
    await clearBut(hash, nuid);
    return 'kept';
  }

  /** One after another: entries never wait behind a photo. Answers how many they are. */
  async function putPieces(nuid: string, bytes: Uint8Array): Promise<number> {
    let chunks = 0;
    try {
      for (let from = 0; from < bytes.length; from += PIECE, chunks += 1)
        await messages.publish(pieces + nuid, bytes.subarray(from, from + PIECE));
    } catch (error) {
      // Half of it is of no use to anybody and takes room; where there is no connection any more the next attempt does this.
      await clear(pieces + nuid).catch(() => undefined);
      throw error;
    }
    return chunks;
  }

  /** Takes out what attempts left that were cut short. */
  async function clearBut(hash: string, nuid: string): Promise<void> {
    for (const subject of await messages.subjects(`${pieces}${hash}.>`)) if (subject !== pieces + nuid) await clear(subject);
  }

  async function get(hash: string): Promise<Uint8Array | 'none' | 'erased' | 'damaged'> {
    const there = await about(hash);
    if (!there) return 'none';
    if (there.deleted) return 'erased';
    const bytes = await joined(there);
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === hash) return bytes;
    // Somebody may have taken it out while it was read.
    const now = await about(hash);
    if (now?.at === there.at) return 'damaged';
    return now?.deleted ? 'erased' : 'none';
  }

  async function joined({ nuid, size }: About): Promise<Uint8Array | null> {
    if (!isPlain(nuid) || size > MOST_BYTES) return null;
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let at = 1; length < size; ) {
      const piece = await messages.next(pieces + nuid, at);
      if (!piece || piece.data.length === 0) return null;
      parts.push(piece.data);
      length += piece.data.length;
      at = piece.at + 1;
    }
    return length === size ? Buffer.concat(parts) : null;
  }

  async function erase(hash: string): Promise<void> {
    // First the word that it is gone: from here on nobody puts it.
    if (!(await about(hash))?.deleted)
      await messages.publish(subjectOf(hash), describe(hash, { nuid: '', size: 0, chunks: 0, deleted: true }));
    const word = await messages.last(subjectOf(hash));
    await forget(hash, (word?.at ?? 0) - 1);
    await clear(`${pieces}${hash}.>`);
  }

  async function discard(hash: string): Promise<void> {
    const there = await about(hash);
    if (there && !there.deleted) await forget(hash, there.at);
  }

  /** What was said of it up to a place, and the pieces that this speaks of, also those of other tools under names of theirs. */
  async function forget(hash: string, upTo: number): Promise<void> {
    const subject = subjectOf(hash);
    for (let old = await messages.next(subject, 1); old && old.at <= upTo; old = await messages.next(subject, old.at + 1)) {
      const { nuid } = aboutIn(old.data);
      await messages.remove(old.at);
      if (isPlain(nuid)) await clear(pieces + nuid);
    }
  }

  return {
    mark: () => messages.mark(),
    names: async () =>
      new Set((await messages.subjects(`${names}>`)).map((subject) => Buffer.from(subject.slice(names.length), 'base64url').toString())),
    put,
    get,
    erase,
    discard,
  };
}

/** What cannot be read stands for a file that is damaged. */
function aboutIn(data: Uint8Array): About {
  const nothing = { nuid: '', size: 0, deleted: false };
  try {
    const { nuid, size, deleted }: Partial<Record<keyof About, unknown>> = JSON.parse(Buffer.from(data).toString());
    return typeof nuid === 'string' && typeof size === 'number' ? { nuid, size, deleted: deleted === true } : nothing;
  } catch {
    return nothing;
  }
}

/** A part of a subject that stands for one file alone. */
function isPlain(nuid: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)?$/.test(nuid);
}

/** The engine's own names are filled up with `=`. */
function padded(base64url: string): string {
  return base64url.padEnd(Math.ceil(base64url.length / 4) * 4, '=');
}
