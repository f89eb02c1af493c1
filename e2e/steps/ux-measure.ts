/** The keys of the ten tasks beside those of an Excel sheet, as the page `docs/ux-measure.md` that this makes. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rowsIn } from './database';
import { inExcel } from './excel';
import { handOf } from './hand';
import { type Effort, HOMING, KEY, NOTHING, secondsOf, sumOf, THOUGHT } from './klm';
import type { Story } from './story';
import { type Home, tenTasks } from './ten-tasks';

const PAGE = path.resolve(import.meta.dirname, '../../docs/ux-measure.md');

export interface Measured {
  readonly title: string;
  /** With the text itself. */
  readonly here: Effort;
  readonly excel: Effort;
  /** Keys of the text itself, the same on both sides. */
  readonly text: number;
  /** Seconds that the program let the hand wait. */
  readonly waited: number;
}

/** Does all ten, one after another, in the demonstration. */
export async function measureTasks(story: Story): Promise<readonly Measured[]> {
  const found = await rowsIn(story.page, 'deskbook-demo', ['units', 'keys', 'keyloans', 'instructions']);
  const key = found.find((row) => row.register === 'keys' && row.state === 'in' && row.data['kind'] === 'public');
  const out: Measured[] = [];
  for (const { title, run } of tenTasks(homeOf(found), key?.no ?? '', 'SF9900112233445')) {
    const hand = handOf(story);
    const { written, scanned } = await run(story, hand);
    if (written.length === 0) throw new Error(`${title}: nothing was written`);
    const known = new Set<string>();
    let excel = NOTHING;
    for (const one of written) {
      excel = sumOf([excel, inExcel(one, scanned ?? [], known)]);
      for (const said of Object.values(one.row.data)) if (typeof said === 'string') known.add(said);
    }
    out.push({ title, here: hand.effort, excel, text: hand.text, waited: hand.waited / 1000 });
  }
  return out;
}

/** Somebody lives there alone in his own flat, and nothing is to be minded. */
function homeOf(rows: Awaited<ReturnType<typeof rowsIn>>): Home {
  const minded = new Set(rows.filter((row) => row.register === 'instructions').map((row) => row.unit));
  for (const { register, no, data } of rows) {
    const owners = (data['owners'] ?? []) as readonly Readonly<Record<string, string>>[];
    const tenants = (data['tenants'] ?? []) as readonly unknown[];
    if (register !== 'units' || data['status'] !== 'own' || owners.length !== 1 || tenants.length > 0 || minded.has(no)) continue;
    const rest = (data['doNotDisturb'] ?? []) as readonly unknown[];
    if (rest.length > 0 || data['keyCustomer'] === true || [data['specialNeeds'], data['remark']].some((said) => said !== '')) continue;
    return { code: no, owner: owners[0]?.['name'] ?? '' };
  }
  throw new Error('the demonstration has no quiet unit');
}

/** Part of an Excel figure by which it may differ from day to day: how much is open is not the same at every minute of the demonstration. */
const GIVE = 0.15;

/**
 * Whether the page says the same of every task, what the hand does here exactly; with `UPDATE_DOCS=1` it is written. What was waited is told as it
 * was when the page was written: a machine is not as quick every day.
 */
export function saysMeasured(measured: readonly Measured[]): boolean {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, pageOf(measured));
  const [keys, seconds] = tablesIn(readFileSync(PAGE, 'utf8'));
  const near = (said: string | undefined, is: number): boolean => Math.abs(Number(said) - is) <= GIVE * is;
  return (
    keys?.length === measured.length &&
    seconds?.length === measured.length &&
    measured.every(({ title, text, here, excel }, index) => {
      const [name, texts, pressed, , sheet] = keys[index] ?? [];
      const [again, thoughts, scans, hand, , , mind, , whole] = seconds[index] ?? [];
      const same = [name, again, texts, pressed, thoughts, scans, hand].join('|');
      return (
        same === [title, title, text, here.keys, here.thoughts, here.scans, shown(secondsOf(here))].join('|') &&
        near(sheet, excel.keys) &&
        near(mind, excel.thoughts) &&
        near(whole, secondsOf(excel))
      );
    })
  );
}

/** The tables of the page, each a list of lines without its heading. */
function tablesIn(page: string): readonly (readonly (readonly string[])[])[] {
  return page
    .split(/\n\n/)
    .map((part) => part.split('\n').filter((line) => line.startsWith('| ')))
    .filter((lines) => lines.length > 2)
    .map((lines) => lines.slice(2).map(cellsOf));
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** Seconds as they stand on the page. */
function shown(seconds: number): string {
  return seconds.toFixed(1);
}

function pageOf(measured: readonly Measured[]): string {
  const keys = measured.map(
    ({ title, here, excel, text }) =>
      `| ${title} | ${text} | ${here.keys} | ${here.keys - text} | ${excel.keys} | ${excel.keys - text} | ${less(here.keys, excel.keys)} |`,
  );
  const seconds = measured.map(({ title, here, excel, waited }) => {
    const whole = secondsOf(here) + waited;
    const both = [shown(secondsOf(here)), shown(waited), shown(whole), excel.thoughts, excel.scans, shown(secondsOf(excel))];
    return `| ${title} | ${here.thoughts} | ${here.scans} | ${both.join(' | ')} | ${less(whole, secondsOf(excel))} |`;
  });
  return `# What the hand does

Keystrokes of the ten commonest tasks of a desk, counted while \`e2e/demo.spec.ts\` does them in the running program with the demonstration's data, beside
what the same record takes in an Excel sheet. Made by that spec (\`UPDATE_DOCS=1 npx vitest run --project e2e e2e/demo.spec.ts\` writes it anew); it fails
when a task takes other keys than stand here, or no fewer than Excel, or by the model no less time.

## Keys

| 任务 | 正文 | 前台台账 | 其中正文以外 | Excel | 其中正文以外 | 省 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${keys.join('\n')}

How it is counted, on both sides alike:

- A chord is as many keys as it has (\`Ctrl+Enter\` is 2). Chinese is the letters of its pinyin and one choice for every four characters. 正文 is the text
  itself, which nobody can spare: what the caller said, a name nobody knows yet, goods, a title.
- What a scanner writes costs nothing anywhere. The PIN of a signature is left out: the demonstration asks for none, and a sheet has none.

Excel, by the kindest model that is still true (\`e2e/steps/excel.ts\`): the book is open at the right sheet; its columns are those of the paper form; the hand
knows \`Ctrl+↓\`, \`Ctrl+;\`, \`Ctrl+Shift+;\`, \`Ctrl+'\`, lists in cells, autofill of numbers up to the last three digits; Tab goes from cell to cell; nobody
mistypes; the row to be changed is found by one search. Every cell holds what the program put into that column of the same record: the name and
phone of the resident, deadlines and responsible departments that follow from rules. What stands in a row written just before is copied (6 keys), an open matter is
carried into a handover with 7. Looking up a phone in another
sheet, working out a deadline, making the printed form and telling the supervisor are not counted, though Excel needs them and the program does them.

## Seconds

Nobody was timed. The seconds follow from the keys above by the keystroke-level model (S. K. Card, T. P. Moran, A. Newell: The keystroke-level model for
user performance time with interactive systems, Communications of the ACM 23 (7), 1980), with the same figures for both sides:

- K = ${KEY} s a key: an average non-secretary typist, 40 words a minute. Whatever K and M are, no task here becomes the slower
  one: each has fewer keys and no more thoughts than in the sheet.
- M = ${THOUGHT} s a thought: before each value that is written or chosen, each command, each scan. Enter and Tab that only lead on take none. In the sheet: one for
  the row (going to it or searching it), one for each cell that is not the same as above, one for each open matter carried over, one for saving.
- H = ${HOMING} s to the scanner and as long back. P (pointing) is none: both sides are worked by keys.
- R: what the program let the hand wait, measured while the tasks were done, from a key to what has to be seen before the next, looked for every 100 ms on a machine
  busy with other tests: no less than it was. For the sheet nothing is reckoned.

| 任务 | M | 扫码 | K+M+H 秒 | R 秒 | 前台台账 秒 | Excel M | Excel 扫码 | Excel 秒 | 省 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${seconds.join('\n')}
`;
}

function less(here: number, there: number): string {
  return `${Math.round((1 - here / there) * 100)}%`;
}
