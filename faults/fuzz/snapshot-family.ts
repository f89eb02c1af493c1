/** Snapshots: hit in their packing, sealed pieces out of place, lines changed behind a sound packing, bombs; restored whole or refused. */
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { chosen } from './choose';
import { deskCopies } from './desk-copies';
import { checkPrototypes, type Family, type MadeFile } from './family';
import { jsonMutation, mutateJson } from './json-mutations';
import { mutate, mutations, TOKENS } from './mutations';
import { restoreAndLook } from './restore-into';

const NAME = 'a.dbsnap';
const MB = 1024 * 1024;

export async function snapshotFamily(): Promise<Family> {
  const { plain, locked } = await deskCopies();
  const end = plain.indexOf(10, plain.indexOf(10) + 1) + 1;
  const head = Buffer.from(plain.subarray(0, end));
  const lines = gunzipSync(plain.subarray(end)).toString('utf8').trimEnd().split('\n');
  const packed = (what: string, text: string): MadeFile => ({
    name: NAME,
    bytes: new Uint8Array(Buffer.concat([head, gzipSync(text, { level: 1 })])),
    what,
  });
  const withLine = (n: number, how: (line: string) => string): string =>
    `${lines.map((line, index) => (index === n % lines.length ? how(line) : line)).join('\n')}\n`;
  const hit = (file: Uint8Array, what: string) =>
    mutations.map((plan): MadeFile => ({ name: NAME, bytes: mutate(file, plan), what: `${what}: ${JSON.stringify(plan)}` }));
  const any = fc.oneof(
    { weight: 12, arbitrary: hit(plain, 'plain') },
    { weight: 1, arbitrary: hit(locked, 'locked') },
    {
      weight: 10,
      arbitrary: hit(head, 'clear line').map((file) => ({
        ...file,
        bytes: new Uint8Array(Buffer.concat([file.bytes, plain.subarray(end)])),
      })),
    },
    {
      weight: 20,
      arbitrary: fc.tuple(fc.nat(), jsonMutation).map(([n, how]) =>
        packed(
          `line ${n % lines.length}: ${JSON.stringify(how).slice(0, 120)}`,
          withLine(n, (line) => mutateJson(line, how)),
        ),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...TOKENS)).map(([n, token]) =>
        packed(
          `line ${n % lines.length}: ${token}`,
          withLine(n, () => token),
        ),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.nat().map((n) =>
        packed(
          'a line twice',
          withLine(n, (line) => `${line}\n${line}`),
        ),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.nat().map((n) => packed('a line less', `${lines.filter((_, index) => index !== n % lines.length).join('\n')}\n`)),
    },
    { weight: 1, arbitrary: fc.constantFrom(9, 100, 300).map((mb) => packed(`a line of ${mb} MB`, `${lines[0]}\n${'x'.repeat(mb * MB)}`)) },
    { weight: 1, arbitrary: fc.constantFrom(100, 300).map((mb) => packed(`${mb} MB of blanks`, `${lines[0]}\n${'\n'.repeat(mb * MB)}`)) },
  );
  return { name: 'snapshot', limit: 30_000, make: (seed) => chosen<MadeFile>(any, seed), read };
}

async function read({ bytes }: MadeFile): Promise<string> {
  const code = await restoreAndLook({ snapshot: bytes, journal: null });
  checkPrototypes();
  return code;
}
