/** What can happen to a file on its way: bits, cuts, pieces in the wrong place, numbers that lie, foreign beginnings. */
import fc from 'fast-check';

/** Places are parts of the length, so that one plan fits files of any size. */
export type Mutation =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'set'; readonly at: number; readonly byte: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'drop' | 'zero' | 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'swap'; readonly at: number; readonly to: number; readonly length: number }
  | { readonly kind: 'number'; readonly at: number; readonly wide: 2 | 4; readonly value: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string }
  | { readonly kind: 'head'; readonly bytes: readonly number[] }
  | { readonly kind: 'utf16'; readonly bigEndian: boolean };

/** Texts that mean something to one reader or another. */
export const TOKENS: readonly string[] = [
  '\0',
  '\ufeff',
  '\r',
  '\n',
  '"',
  '""",',
  "'",
  ',',
  '\t',
  '{',
  ']',
  '__proto__',
  'constructor',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("http://x","y")',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&b;',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '</row>',
  '<row r="0">',
  '<row r="1048577">',
  '<row r="99999999999">',
  '<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>',
  '<c r="ZZZZZZZ1"><v>1</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<c r="B2" t="s"><v>99999999</v></c>',
  '<c r="B2" t="s"><v>-1</v></c>',
  '<c r="B2" t="d"><v>9999999-99-99</v></c>',
  '<c r="B2" s="99999"><v>1e309</v></c>',
  '<c r="B2"><f>SUM(A1:XFD1048576)</f><v>1</v></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<dimension ref="A1:XFD1048576"/>',
  '<td colspan="1000000000">',
  '<tr rowspan="1000000000"><td rowspan="1000000000">x',
  'NaN',
  '1e309',
  '-0',
  '99999999999999999999',
];

const part = fc.nat(99_999).map((n) => n / 100_000);
const length = fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 4096 }));
const odd = fc.constantFrom(0, 1, 0xff, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff);

export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: part, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ kind: fc.constant('set' as const), at: part, byte: fc.constantFrom(0, 10, 13, 34, 38, 60, 123, 127, 128, 255) }),
  fc.record({ kind: fc.constant('cut' as const), at: part }),
  fc.record({ kind: fc.constantFrom('drop' as const, 'zero' as const, 'double' as const), at: part, length }),
  fc.record({ kind: fc.constant('swap' as const), at: part, to: part, length }),
  fc.record({ kind: fc.constant('number' as const), at: part, wide: fc.constantFrom(2 as const, 4 as const), value: odd }),
  fc.record({ kind: fc.constant('insert' as const), at: part, text: fc.oneof(fc.constantFrom(...TOKENS), fc.string({ unit: 'binary' })) }),
  fc.record({
    kind: fc.constant('head' as const),
    bytes: fc.constantFrom([0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0, 0, 0, 0], [0x50, 0x4b, 3, 4], [0x1f, 0x8b]),
  }),
  fc.record({ kind: fc.constant('utf16' as const), bigEndian: fc.boolean() }),
);

export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(mutation, { minLength: 1, maxLength: 4 });

/** The file after the mutations, in their order. */
export function mutate(file: Uint8Array, plan: readonly Mutation[]): Uint8Array {
  return plan.reduce((bytes, one) => new Uint8Array(applied(Buffer.from(bytes), one)), file);
}

function applied(bytes: Buffer, one: Mutation): Uint8Array {
  const place = (at: number): number => Math.floor(at * bytes.length);
  switch (one.kind) {
    case 'flip':
    case 'set': {
      const at = place(one.at);
      if (at < bytes.length) bytes[at] = one.kind === 'set' ? one.byte : (bytes[at] ?? 0) ^ (1 << one.bit);
      return bytes;
    }
    case 'cut':
      return bytes.subarray(0, place(one.at));
    case 'drop':
      return Buffer.concat([bytes.subarray(0, place(one.at)), bytes.subarray(place(one.at) + one.length)]);
    case 'zero':
      return bytes.fill(0, place(one.at), Math.min(bytes.length, place(one.at) + one.length));
    case 'double':
      return Buffer.concat([bytes.subarray(0, place(one.at) + one.length), bytes.subarray(place(one.at))]);
    case 'swap': {
      const [from, to] = [place(one.at), place(one.to)];
      const piece = Buffer.from(bytes.subarray(from, from + one.length));
      bytes.copy(bytes, from, to, Math.min(bytes.length, to + one.length));
      piece.copy(bytes, to);
      return bytes;
    }
    case 'number': {
      const at = place(one.at);
      for (let i = 0; i < one.wide && at + i < bytes.length; i++) bytes[at + i] = Math.floor(one.value / 256 ** i) & 0xff;
      return bytes;
    }
    case 'insert':
      return Buffer.concat([bytes.subarray(0, place(one.at)), Buffer.from(one.text, 'utf8'), bytes.subarray(place(one.at))]);
    case 'head':
      return Buffer.concat([Buffer.from(one.bytes), bytes]);
    case 'utf16': {
      const text = Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le');
      return one.bigEndian ? text.swap16() : text;
    }
  }
}
