/** What a simulated file holds: the bytes that every reader sees, the bytes that are safe, and in order what is between the two. */

type Pending =
  | { readonly kind: 'write'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly size: number };

/** How much of what was not flushed a power cut leaves. `zeros`: the new length came through, the data did not. */
export type Remains = 'none' | 'prefix' | 'some' | 'zeros' | 'all';

/** Bytes that grow; unwritten ones are zero. */
class Bytes {
  private room = new Uint8Array(256);
  size = 0;

  write(at: number, bytes: Uint8Array): void {
    this.grow(at + bytes.length);
    this.room.set(bytes, at);
    this.size = Math.max(this.size, at + bytes.length);
  }

  truncate(size: number): void {
    this.grow(size);
    if (size < this.size) this.room.fill(0, size, this.size);
    this.size = size;
  }

  read(position: number, length: number): Buffer {
    const end = Math.min(this.size, position + length);
    return position >= end ? Buffer.alloc(0) : Buffer.from(this.room.subarray(position, end));
  }

  private grow(size: number): void {
    if (size <= this.room.length) return;
    const larger = new Uint8Array(Math.max(size, this.room.length * 2));
    larger.set(this.room);
    this.room = larger;
  }
}

export class Content {
  private seen = new Bytes();
  private safe = new Bytes();
  private pending: Pending[] = [];
  /** What a failed flush threw away: marked clean in memory, so that no later flush writes it. */
  private forgotten: Pending[] = [];
  /** Set by hand of the simulator's clock. */
  changed = 0;

  get size(): number {
    return this.seen.size;
  }

  /** Bytes that a power cut cannot take. */
  get safeSize(): number {
    return this.safe.size;
  }

  read(position: number, length: number): Buffer {
    return this.seen.read(position, length);
  }

  write(at: number, bytes: Uint8Array): void {
    const copy = Uint8Array.from(bytes);
    this.seen.write(at, copy);
    this.pending.push({ kind: 'write', at, bytes: copy });
  }

  truncate(size: number): void {
    this.seen.truncate(size);
    this.pending.push({ kind: 'truncate', size });
  }

  /** Everything since the last flush becomes safe, except what a failed flush has forgotten and nothing since has written anew. */
  sync(): void {
    for (const one of this.pending) {
      apply(this.safe, one);
      this.forgotten = this.forgotten.flatMap((old) => leftOf(old, one));
    }
    this.pending = [];
  }

  /** A flush that fails: the kernel reports it once and then takes the pages for clean. */
  syncFails(): void {
    this.forgotten.push(...this.pending);
    this.pending = [];
  }

  /** Power is cut: what was not flushed stays as `remains` says, `at` (0 to 1) says how far. */
  crash(remains: Remains, at: number): void {
    const open = [...this.forgotten, ...this.pending];
    if (remains === 'all') for (const one of open) apply(this.safe, one);
    if (remains === 'some') for (const [index, one] of open.entries()) if (kept(index, at)) apply(this.safe, one);
    if (remains === 'zeros') for (const one of open) apply(this.safe, one.kind === 'write' ? blank(one) : one);
    if (remains === 'prefix') this.keepPrefix(open, at);
    this.settle();
  }

  /** The program ends but the machine goes on: what was written is what is there. */
  settleSeen(): void {
    for (const one of this.forgotten) apply(this.safe, one);
    this.sync();
    this.settle();
  }

  /** Turns one bit, as a bad disk does: for readers and for good. */
  flip(position: number, bit: number): void {
    const [byte] = this.seen.read(position, 1);
    if (byte === undefined) return;
    const turned = Uint8Array.of(byte ^ (1 << bit));
    this.seen.write(position, turned);
    this.safe.write(position, turned);
  }

  /** A copy as it is now, nothing of it flushed. */
  copy(): Content {
    const made = new Content();
    made.write(0, this.seen.read(0, this.seen.size));
    return made;
  }

  private keepPrefix(open: readonly Pending[], at: number): void {
    const bytes = open.reduce((sum, one) => sum + lengthOf(one), 0);
    let left = Math.floor(at * (bytes + 1));
    for (const one of open) {
      const length = lengthOf(one);
      if (left < length) {
        if (one.kind === 'write') apply(this.safe, { ...one, bytes: one.bytes.subarray(0, left) });
        return;
      }
      apply(this.safe, one);
      left -= length;
    }
  }

  private settle(): void {
    this.pending = [];
    this.forgotten = [];
    const whole = this.safe.read(0, this.safe.size);
    this.seen = new Bytes();
    this.seen.write(0, whole);
  }
}

function apply(bytes: Bytes, one: Pending): void {
  if (one.kind === 'truncate') bytes.truncate(one.size);
  else if (one.bytes.length > 0) bytes.write(one.at, one.bytes);
}

/** What a later change, once it is on the disk, leaves of an earlier one: a page that was written anew never turns back into what it was. */
function leftOf(old: Pending, later: Pending): readonly Pending[] {
  const end = later.kind === 'truncate' ? Number.POSITIVE_INFINITY : later.at + later.bytes.length;
  if (old.kind === 'truncate') return end > old.size ? [] : [old];
  const start = later.kind === 'truncate' ? later.size : later.at;
  const before = old.bytes.subarray(0, Math.max(0, start - old.at));
  const after = old.bytes.subarray(Math.max(0, end - old.at));
  return [
    { ...old, bytes: before },
    { ...old, at: Math.max(old.at, end), bytes: after },
  ].filter(({ bytes }) => bytes.length > 0);
}

function blank(one: Pending & { kind: 'write' }): Pending {
  return { ...one, bytes: new Uint8Array(one.bytes.length) };
}

/** A cut of a file counts as one step of the prefix. */
function lengthOf(one: Pending): number {
  return one.kind === 'write' ? one.bytes.length : 1;
}

/** Whether the disk had come to write number `index`, out of order. */
function kept(index: number, at: number): boolean {
  return (at * 7919 * (index + 1)) % 1 < 0.5;
}
