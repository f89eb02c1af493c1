import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CHANNELS } from './channels';
import { contract } from './contract';

interface Part {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly mostBytes?: number;
  readonly additionalProperties?: unknown;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
}

/** What is open or endless in a part of the arguments, each with its place. */
function faultsOf(part: Part, at: string): readonly string[] {
  if (part.const !== undefined || part.enum !== undefined || part.type === 'boolean' || part.mostBytes !== undefined) return [];
  if (part.type === 'string') return part.maxLength === undefined ? [`${at}: a text without end`] : [];
  if (part.type === 'integer') return [];
  if (part.type === 'array')
    return [...(part.maxItems === undefined ? [`${at}: a list without end`] : []), ...faultsOf(part.items ?? {}, `${at}[]`)];
  if (part.type !== 'object') return [`${at}: anything`];
  const inner = Object.entries(part.properties ?? {}).flatMap(([name, each]) => faultsOf(each, `${at}.${name}`));
  return [...(part.additionalProperties === false ? [] : [`${at}: open`]), ...inner];
}

function asData(schema: z.ZodType): Part {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Part;
}

describe('arguments', () => {
  it.each(CHANNELS)('of %s are closed and bounded', (channel) => {
    expect(faultsOf(asData(contract[channel].args), channel)).toEqual([]);
  });

  it('of no call name a path', () => {
    const names = CHANNELS.flatMap((channel) => Object.keys(asData(contract[channel].args).properties ?? {}));
    expect(names.filter((name) => /path|folder|dir|file$|url|address/i.test(name))).toEqual([]);
  });

  it('are looked at closely enough to notice', () => {
    const open = z.object({ text: z.string(), list: z.array(z.string().max(3)), some: z.any() });
    expect(faultsOf(asData(open), 'x')).toEqual([
      'x: open',
      'x.text: a text without end',
      'x.list: a list without end',
      'x.some: anything',
    ]);
  });
});

/** Names of files and folders with which somebody might get out of a folder, or at a device. */
const HOSTILE = [
  '../x',
  '..\\x',
  '..',
  '.',
  '/etc/passwd',
  'C:\\Windows\\win.ini',
  '\\\\server\\share\\x',
  '//server/share/x',
  '\\\\?\\C:\\x',
  'a/b',
  'a\\b',
  'a:b',
  'a::$DATA',
  'a\0b',
  'a\nb',
  '%2e%2e%2fx',
  '．．／x',
  'a\u202eb',
  '\ud800',
  '',
  ' ',
  'x'.repeat(300),
];
const DEVICES = ['CON', 'prn', 'Aux', 'NUL', 'COM1', 'lpt9', 'COM¹'];

describe('names that become file names', () => {
  it.each(HOSTILE)('%j is none', (name) => {
    expect(contract.appendJournal.args.safeParse({ site: name, desk: 'A', lines: ['{}'] }).success).toBe(false);
    expect(contract.appendJournal.args.safeParse({ site: 'S1', desk: name, lines: ['{}'] }).success).toBe(false);
    expect(contract.beginSnapshot.args.safeParse({ name: `${name}.dbsnap` }).success).toBe(false);
    expect(contract.readSnapshot.args.safeParse({ name, from: 0 }).success).toBe(false);
    expect(contract.readFile.args.safeParse({ hash: name }).success).toBe(false);
    expect(contract.writeSnapshot.args.safeParse({ id: name, bytes: new Uint8Array() }).success).toBe(false);
  });

  // A journal file is named `<site>-<desk>.ndjson`, which is a device for no site.
  it.each(DEVICES)('%s is a device, and no snapshot', (name) => {
    expect(contract.beginSnapshot.args.safeParse({ name: `${name}.dbsnap` }).success).toBe(false);
    expect(contract.beginSnapshot.args.safeParse({ name: `${name}_1.dbsnap` }).success).toBe(true);
  });

  it('has room for as many bytes as are said, and not one more', () => {
    const most = 256 * 1_048_576;
    const asked = (length: number) => ({
      hash: 'a'.repeat(64),
      bytes: Object.defineProperty(new Uint8Array(0), 'length', { value: length }),
    });
    expect([most, most + 1].map((length) => contract.keepFile.args.safeParse(asked(length)).success)).toEqual([true, false]);
  });

  it('takes the lines of one call only up to their sum', () => {
    const line = 'x'.repeat(4_000_000);
    const asked = (count: number) => ({ site: 'S1', desk: 'A', lines: Array.from({ length: count }, () => line) });
    expect([16, 17].map((count) => contract.appendJournal.args.safeParse(asked(count)).success)).toEqual([true, false]);
  }, 60_000);
});
