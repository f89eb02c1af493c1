/** Windows' icon file: written for the program's icon, read to check it. */

/** `pixels`: RGBA from the top left. @typedef {{ size: number, png: Buffer, pixels: Buffer }} Picture */

const HEADER = 6;
const ENTRY = 16;
/** From this size on pictures are kept as PNG; the installer's own maker reads smaller ones only as plain pixels. */
const PNG_FROM = 256;
const BITMAP_HEADER = 40;

/** @param {readonly Picture[]} pictures Square, 16 to 256 pixels. @returns {Buffer} The whole file. */
export function icoOf(pictures) {
  const bodies = pictures.map((picture) => (picture.size >= PNG_FROM ? picture.png : bitmapOf(picture)));
  const head = Buffer.alloc(HEADER + ENTRY * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, body] of bodies.entries()) {
    const at = HEADER + ENTRY * index;
    const size = (pictures[index]?.size ?? 0) % 256;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(body.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += body.length;
  }
  return Buffer.concat([head, ...bodies]);
}

/** @param {Buffer} file @returns {readonly number[]} Sizes in pixels, as they stand; none when it is no icon file or a picture lies outside of it. */
export function sizesIn(file) {
  if (file.length < HEADER || file.readUInt32LE(0) !== 0x10000) return [];
  const count = file.readUInt16LE(4);
  if (file.length < HEADER + ENTRY * count) return [];
  const entries = Array.from({ length: count }, (_, index) => HEADER + ENTRY * index);
  const inside = entries.every(
    (at) => file.readUInt32LE(at + 8) > 0 && file.readUInt32LE(at + 8) + file.readUInt32LE(at + 12) <= file.length,
  );
  return inside ? entries.map((at) => file.readUInt8(at) || 256) : [];
}

/** 32-bit pixels from the bottom up, blue first, then the one-bit mask that old programs ask for. @param {Picture} picture */
function bitmapOf({ size, pixels }) {
  const maskRow = Math.ceil(size / 32) * 4;
  const body = Buffer.alloc(BITMAP_HEADER + size * size * 4 + maskRow * size);
  body.writeUInt32LE(BITMAP_HEADER, 0);
  body.writeInt32LE(size, 4);
  body.writeInt32LE(size * 2, 8);
  body.writeUInt16LE(1, 12);
  body.writeUInt16LE(32, 14);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = ((size - 1 - y) * size + x) * 4;
      const to = BITMAP_HEADER + (y * size + x) * 4;
      const alpha = pixels.readUInt8(from + 3);
      body.writeUInt8(pixels.readUInt8(from + 2), to);
      body.writeUInt8(pixels.readUInt8(from + 1), to + 1);
      body.writeUInt8(pixels.readUInt8(from), to + 2);
      body.writeUInt8(alpha, to + 3);
      const mask = BITMAP_HEADER + size * size * 4 + maskRow * y + (x >> 3);
      if (alpha < 128) body.writeUInt8(body.readUInt8(mask) | (0x80 >> (x & 7)), mask);
    }
  }
  return body;
}
