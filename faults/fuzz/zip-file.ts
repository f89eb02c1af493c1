/** Zip files taken apart and put together again, also with heads that lie about what is in them. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: Buffer;
}

/** What a head says instead of the truth. */
export interface Lie {
  /** Index of the part; the others are honest. */
  readonly part: number;
  readonly packed?: number;
  readonly unpacked?: number;
  readonly crc?: number;
  /** Part whose bytes this one claims as well. */
  readonly over?: number;
}

/** Parts of a sound zip file. */
export function unzip(file: Uint8Array): readonly ZipPart[] {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts: ZipPart[] = [];
  let place = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, packed, name] = [bytes.readUInt16LE(place + 10), bytes.readUInt32LE(place + 20), bytes.readUInt16LE(place + 28)];
    const head = bytes.readUInt32LE(place + 42);
    const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const data = bytes.subarray(start, start + packed);
    parts.push({
      name: bytes.toString('utf8', place + 46, place + 46 + name),
      data: method === 8 ? inflateRawSync(data) : Buffer.from(data),
    });
    place += 46 + name + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);
  }
  return parts;
}

/** A zip file of the parts, deflated. */
export function zipOf(parts: readonly ZipPart[], lies: readonly Lie[] = []): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  const heads: number[] = [];
  let place = 0;
  parts.forEach(({ name, data }, index) => {
    const lie = lies.find((one) => one.part === index);
    const packed = deflateRawSync(data);
    const title = Buffer.from(name, 'utf8');
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt16LE(8, 4);
    said.writeUInt32LE(lie?.crc ?? crc32(data), 10);
    said.writeUInt32LE(lie?.packed ?? packed.length, 14);
    said.writeUInt32LE(lie?.unpacked ?? data.length, 18);
    said.writeUInt16LE(title.length, 22);
    heads.push(place);
    const head = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), said, title, packed]);
    bodies.push(head);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(lie?.over === undefined ? place : (heads[lie.over] ?? 0), 10);
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), said, tail, title]));
    place += head.length;
  });
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(place, 16);
  return new Uint8Array(Buffer.concat([...bodies, listed, end]));
}
