/** Journal files: a database is made anew out of what can still be read, and nothing else comes of the rest. */

import { readLine } from '@shared/journal/line';
import fc from 'fast-check';
import { chosen } from './choose';
import { deskCopies } from './desk-copies';
import { BadData, checkPrototypes, type Family, type MadeFile } from './family';
import { jsonMutation, mutateJson } from './json-mutations';
import { mutate, mutations, TOKENS } from './mutations';
import { restoreAndLook } from './restore-into';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export async function journalFamily(): Promise<Family> {
  const { lines } = await deskCopies();
  const file = encode(`${lines.join('\n')}\n`);
  const made = (what: string, text: string): MadeFile => ({ name: 'S1-main.ndjson', bytes: encode(text), what });
  const withLine = (n: number, how: (line: string) => string): string =>
    lines.map((line, index) => (index === n % lines.length ? how(line) : line)).join('\n');
  const any = fc.oneof(
    { weight: 6, arbitrary: mutations.map((plan) => ({ name: 'S1-main.ndjson', bytes: mutate(file, plan), what: JSON.stringify(plan) })) },
    {
      weight: 6,
      arbitrary: fc.tuple(fc.nat(), jsonMutation).map(([n, how]) =>
        made(
          `line ${n % lines.length}: ${JSON.stringify(how).slice(0, 120)}`,
          withLine(n, (line) => mutateJson(line, how)),
        ),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...TOKENS)).map(([n, token]) =>
        made(
          `line ${n % lines.length}: ${token}`,
          withLine(n, () => token),
        ),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.nat().map((n) =>
        made(
          'a line twice',
          withLine(n, (line) => `${line}\n${line}`),
        ),
      ),
    },
    { weight: 1, arbitrary: fc.shuffledSubarray([...lines]).map((some) => made('lines in another order', some.join('\n'))) },
  );
  return { name: 'journal', limit: 20_000, make: (seed) => chosen<MadeFile>(any, seed), read };
}

async function read({ bytes }: MadeFile): Promise<string> {
  const lines = new TextDecoder().decode(bytes).split('\n');
  for (const line of lines) {
    const found = readLine(line);
    if (found.ok && typeof found.value.entry.seq !== 'number') throw new BadData('an entry without a number');
  }
  const code = await restoreAndLook({ snapshot: null, journal: lines });
  checkPrototypes();
  return code;
}
