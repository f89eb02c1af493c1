/** Tables made to do harm: bombs, sizes that lie, entries over one another, nesting without end, cells without number. */
import fc from 'fast-check';
import type { MadeFile } from './family';
import { type Lie, unzip, type ZipPart, zipOf } from './zip-file';

const KB = 1024;
const MB = 1024 * KB;
const text = (what: string): Uint8Array => new TextEncoder().encode(what);
const times = (what: string, n: number): string => what.repeat(n);
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** How often a kind comes among the hostile ones, and the file of a number. */
type Kind = readonly [weight: number, make: (n: number) => MadeFile];

/** `base` is a sound .xlsx. A file is made when it is chosen: some are heavy. */
export function hostileTable(base: Uint8Array): fc.Arbitrary<MadeFile> {
  const kinds = [...packedKinds(base), ...textKinds];
  return fc.oneof(...kinds.map(([weight, make]) => ({ weight, arbitrary: fc.nat(9999).map(make) })));
}

const DEPTHS = [1_000, 20_000, 200_000];
const SIZES = [1, 16, 64];

function packedKinds(base: Uint8Array): readonly Kind[] {
  const parts = unzip(base);
  const at = Math.max(
    0,
    parts.findIndex(({ name }) => name.endsWith('sheet1.xml')),
  );
  const sheet = parts[at]?.data.toString('utf8') ?? '';
  const file = (what: string, made: readonly ZipPart[], lies: readonly Lie[] = []): MadeFile => ({
    name: 'a.xlsx',
    bytes: zipOf(made, lies),
    what,
  });
  const withSheet = (xml: string | Buffer): readonly ZipPart[] =>
    parts.map((part, index) => (index === at ? { ...part, data: Buffer.from(xml) } : part));
  const withRows = (what: string, xml: string): MadeFile =>
    file(what, withSheet(sheet.replace('</sheetData>', () => `${xml}</sheetData>`)));
  const empties = Array.from({ length: 1000 }, (_, n) => ({ name: `x${n}`, data: Buffer.alloc(0) }));
  return [
    [3, (n) => file(`bomb of ${pick(SIZES, n)} MB`, withSheet(Buffer.alloc(pick(SIZES, n) * MB, 32)))],
    [
      3,
      (n) =>
        file(`bomb of ${pick(SIZES, n)} MB that says 1 KB`, withSheet(Buffer.alloc(pick(SIZES, n) * MB, 32)), [{ part: at, unpacked: KB }]),
    ],
    [2, (n) => withRows(`rows of ${pick(SIZES, n)} MB`, times(cell('甲'), pick(SIZES, n) * 14_000))],
    [4, (n) => file('sizes that lie', parts, [{ part: n % parts.length, ...pick(LIES, n) }])],
    [
      2,
      (n) =>
        file(
          'entries over one another',
          parts,
          parts.map((_, part) => ({ part, over: n % parts.length })),
        ),
    ],
    [
      1,
      () =>
        file(
          'a thousand entries over one',
          [...parts, ...empties],
          empties.map((_, n) => ({ part: parts.length + n, over: at, unpacked: 9 * KB, packed: KB })),
        ),
    ],
    [2, (n) => file('the same name many times', Array.from({ length: 2 + (n % 60) }, () => parts).flat())],
    [3, (n) => withRows(`${pick(DEPTHS, n)} elements deep`, times('<a>', pick(DEPTHS, n)))],
    [
      2,
      (n) =>
        withRows(
          `${pick(DEPTHS, n)} elements deep and back`,
          `<row><c t="inlineStr"><is>${times('<t>', pick(DEPTHS, n))}x${times('</t>', pick(DEPTHS, n))}</is></c></row>`,
        ),
    ],
    [2, (n) => withRows(`${pick([16_384, 1_000_000], n)} columns`, `<row>${times('<c><v>1</v></c>', pick([16_384, 1_000_000], n))}</row>`)],
    [2, () => withRows('cells in the last corner', times('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 40))],
    [
      2,
      (n) =>
        withRows(
          'rows far apart',
          Array.from(
            { length: 100 + (n % 900) },
            (_, row) => `<row r="${(row + 1) * 200}"><c r="XFD${(row + 1) * 200}"><v>1</v></c></row>`,
          ).join(''),
        ),
    ],
    [1, () => withRows('a cell of 20 MB', cell(times('字', 7 * MB)))],
    [3, (n) => file('a billion laughs', withSheet(laughs(sheet, 5 + (n % 40))))],
    [
      2,
      (n) =>
        file(
          `headings ${pick(NAMES, n)}`,
          withSheet(sheet.replaceAll(/<t xml:space="preserve">[^<]{1,6}<\/t>/g, `<t>${pick(NAMES, n)}</t>`)),
        ),
    ],
  ];
}

const LIES = [0, 1, 0x7fffffff, 0xffffffff].flatMap((size) => [{ packed: size }, { unpacked: size }, { crc: size }]);
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

const textKinds: readonly Kind[] = [
  [2, (n) => csv(`CSV of ${pick([10_000, 1_000_000], n)} columns`, `甲${times(',', pick([10_000, 1_000_000], n))}\n1`)],
  [2, (n) => csv('a quote that is never closed', `甲,乙\n"${times('x\n', pick([KB, 4 * MB], n))}`)],
  [1, () => csv('only quotes', `甲\n${times('"', 4 * MB)}`)],
  [1, () => csv('300,000 lines', `甲\n${times('1\n', 300_000)}`)],
  [1, () => csv('1,000 columns in 20,000 lines', `甲${times(',甲', 999)}\n${times(`1${times(',', 999)}\n`, 20_000)}`)],
  [1, () => csv('commas and nothing else', times(',', 30 * MB))],
  [1, () => csv('a file of 200 MB', times('甲,乙\n', 25 * MB))],
  [1, () => html('a cell of 40 MB in HTML', `<table><tr><td>${times('x', 40 * MB)}`)],
  [1, () => html('two million cells in HTML', `<table>${times('<tr><td>x<td>y', MB)}`)],
  [2, (n) => html(`${pick(DEPTHS, n)} tables in one another`, `<html>${times('<table><tr><td>', pick(DEPTHS, n))}x`)],
  [2, (n) => html(`${pick(DEPTHS, n)} rows never closed`, `<table>${times('<tr><td>x', pick(DEPTHS, n))}`)],
  [
    2,
    (n) =>
      html(
        'a cell over all columns',
        `<table><tr><td colspan="${pick(SPANS, n)}" rowspan="${pick(SPANS, n)}">x</td></tr><tr><td>z</td></tr></table>`,
      ),
  ],
  [1, (n) => ({ name: 'a.csv', bytes: new Uint8Array(pick([60, 65, 200], n) * MB).fill(65), what: `${pick([60, 65, 200], n)} MB` })],
  [1, () => ({ name: 'a.csv', bytes: new Uint8Array(8 * MB), what: '8 MB of NUL' })],
];

const SPANS = [100_000, 1_000_000_000];

function csv(what: string, body: string): MadeFile {
  return { name: 'a.csv', bytes: text(body), what };
}

function html(what: string, body: string): MadeFile {
  return { name: 'a.xls', bytes: text(body), what };
}

function cell(words: string): string {
  return `<row><c t="inlineStr"><is><t>${words}</t></is></c></row>`;
}

function laughs(sheet: string, n: number): string {
  const entities = Array.from({ length: n }, (_, i) => `<!ENTITY l${i} "${i === 0 ? 'ha' : times(`&l${i - 1};`, 10)}">`).join('');
  return sheet
    .replace('<worksheet', () => `<!DOCTYPE w [${entities}]><worksheet`)
    .replace('</sheetData>', () => `${cell(`&l${n - 1};`)}</sheetData>`);
}
