/** Case: a journal of 200 records that ends at any byte, or in zeros from there on; the next line is appended and the file must be whole again. */
import path from 'node:path';
import { randomOf } from '@shared/demo/random';
import { writeLine } from '@shared/journal/line';
import { type Case, Failures } from '../bench/case';
import { FakeDisk } from '../disk/fake-disk';
import { JOURNAL, startServices } from './services';
import { FILE_DESK, nextLines, SITE, START } from './story';

const RECORDS = 200;
const file = path.join(JOURNAL, `${SITE}-${FILE_DESK}.ndjson`);

export const tornTailsCase: Case = {
  name: 'torn-tails',
  says: 'a journal file of 200 records ended at every byte (quick: every 131st), the rest missing or zero; then the next line is appended',
  chromium: false,
  run: async ({ quick }) => {
    const failures = new Failures();
    const lines = story();
    const whole = Buffer.from(lines.map((line) => `${line}\n`).join(''));
    let ends = 0;
    for (let cut = 0; cut <= whole.length && !failures.full; cut += quick ? 131 : 1) {
      for (const zeros of [0, 1 + (cut % 900)]) {
        const wrong = await appendTo(Buffer.concat([whole.subarray(0, cut), Buffer.alloc(zeros)]), whole, lines);
        if (wrong !== '') failures.add(`ended at byte ${cut} of ${whole.length}, ${zeros} zeros after it: ${wrong}`);
        ends += 1;
      }
    }
    return { figures: { bytes: whole.length, ends }, failures: failures.list, floors: { ends: quick ? 1_500 : whole.length } };
  },
};

/** '' = the file then has the lines before and the one that was appended, byte by byte, and the torn bytes lie beside it. */
async function appendTo(torn: Buffer, whole: Buffer, lines: readonly string[]): Promise<string> {
  const disk = new FakeDisk();
  disk.put(file, torn);
  const good = torn.lastIndexOf(10) + 1;
  const { journal } = startServices(disk);
  const head = await journal.head(SITE, FILE_DESK);
  const next = lines[head?.lines ?? 0];
  const kept = whole.subarray(0, good);
  if (next !== undefined) await journal.append(SITE, FILE_DESK, [next]);
  disk.cut(randomOf(good, 'cut'));
  const wanted = next === undefined ? kept : Buffer.concat([kept, Buffer.from(`${next}\n`)]);
  if (disk.peek(file)?.subarray(0, wanted.length).equals(wanted) !== true) return 'the whole lines are not what they were';
  if (next !== undefined && disk.peek(file)?.length !== wanted.length) return 'torn bytes are still in the file';
  const beside = disk.peek(`${file}.torn`)?.subarray(0, torn.length - good);
  if (next !== undefined && torn.length > good && beside?.equals(torn.subarray(good)) !== true)
    return 'the torn bytes are not kept beside it';
  return '';
}

function story(): readonly string[] {
  const random = randomOf(1, 'torn tails');
  const lines: string[] = [];
  let head = START;
  for (let nth = 1; lines.length < RECORDS; nth += 1) {
    const written = nextLines(head, random, nth);
    lines.push(...written.map(writeLine));
    head = written.at(-1)?.entry ?? head;
  }
  return lines.slice(0, RECORDS);
}
