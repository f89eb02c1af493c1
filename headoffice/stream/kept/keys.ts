/**
 * Keys of IndexedDB as bytes that lie on a disk in the order of IndexedDB: numbers before texts before lists, texts by their UTF-16 units. What follows a key in
 * the same bytes never mixes with it: no key's bytes begin with all bytes of another's.
 */

/** What the program's database has for keys. */
export type Key = number | string | readonly Key[];

const END = 0x00;
const NUMBER = 0x10;
const TEXT = 0x30;
const LIST = 0x50;
/** Above whatever may follow a key. */
export const BEHIND = Buffer.of(0xff);

const ONE_MOST = 0x7e;
const TWO_MOST = 0x3fff + 0x7f;

/** @throws when the database cannot have such a key */
export function bytesOf(key: unknown): Buffer {
  const bytes: number[] = [];
  write(bytes, key);
  return Buffer.from(bytes);
}

function write(bytes: number[], key: unknown): void {
  if (typeof key === 'number') writeNumber(bytes, key);
  else if (typeof key === 'string') writeText(bytes, key);
  else if (Array.isArray(key)) {
    bytes.push(LIST);
    for (const part of key) write(bytes, part);
    bytes.push(END);
  } else throw new TypeError(`no key of this database: ${String(key)}`);
}

/** Big-endian, its sign turned: then bytes are in the order of the numbers, those below zero turned as a whole. */
function writeNumber(bytes: number[], value: number): void {
  const eight = Buffer.alloc(8);
  // Minus zero is the same key as zero.
  eight.writeDoubleBE(value + 0);
  const isBelow = (eight[0] ?? 0) >= 0x80;
  bytes.push(NUMBER, ...eight.map((byte, at) => (isBelow ? byte ^ 0xff : at === 0 ? byte ^ 0x80 : byte)));
}

/** One byte for what is most common, two for up to half of the units, three for the rest: Chinese takes three. */
function writeText(bytes: number[], text: string): void {
  bytes.push(TEXT);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit <= ONE_MOST) bytes.push(unit + 1);
    else if (unit <= TWO_MOST) bytes.push(0x80 | ((unit - 0x7f) >> 8), (unit - 0x7f) & 0xff);
    else bytes.push(0xc0 | (unit >> 10), (unit >> 2) & 0xff, (unit & 0x03) << 6);
  }
  bytes.push(END);
}

/** Keys that were written one after the other. */
export function keysIn(bytes: Uint8Array): readonly Key[] {
  const reader = new Reader(bytes);
  const keys: Key[] = [];
  while (!reader.isAtEnd()) keys.push(reader.key());
  return keys;
}

class Reader {
  private at = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  key(): Key {
    const kind = this.next();
    if (kind === NUMBER) return this.number();
    return kind === TEXT ? this.text() : this.list();
  }

  private next(): number {
    this.at += 1;
    return this.bytes[this.at - 1] ?? END;
  }

  private number(): number {
    const eight = Buffer.from(this.bytes.subarray(this.at, this.at + 8));
    this.at += 8;
    const isBelow = (eight[0] ?? 0) < 0x80;
    return Buffer.from(eight.map((byte, at) => (isBelow ? byte ^ 0xff : at === 0 ? byte ^ 0x80 : byte))).readDoubleBE();
  }

  private text(): string {
    const units: number[] = [];
    for (let byte = this.next(); byte !== END; byte = this.next()) {
      if (byte < 0x80) units.push(byte - 1);
      else if (byte < 0xc0) units.push((((byte & 0x3f) << 8) | this.next()) + 0x7f);
      else units.push(((byte & 0x3f) << 10) | (this.next() << 2) | (this.next() >> 6));
    }
    return String.fromCharCode(...units);
  }

  private list(): readonly Key[] {
    const parts: Key[] = [];
    while (this.bytes[this.at] !== END) parts.push(this.key());
    this.at += 1;
    return parts;
  }
}
