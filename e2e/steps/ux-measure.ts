/** The keys of the ten tasks beside those of an Excel sheet, as the page `docs/ux-measure.md` that this makes. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rowsIn } from './database';
import { keysInExcel } from './excel';
import { handOf } from './hand';
import type { Story } from './story';
import { type Home, tenTasks } from './ten-tasks';

const PAGE = path.resolve(import.meta.dirname, '../../docs/ux-measure.md');

export interface Measured {
  readonly title: string;
  /** Keys with the text itself. */
  readonly here: number;
  readonly excel: number;
  /** Keys of the text itself, the same on both sides. */
  readonly text: number;
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
    let excel = 0;
    for (const one of written) {
      excel += keysInExcel(one, scanned ?? [], known);
      for (const said of Object.values(one.row.data)) if (typeof said === 'string') known.add(said);
    }
    out.push({ title, here: hand.keys, excel, text: hand.text });
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

/** Whether the page says the same of every task, the keys here exactly; with `UPDATE_DOCS=1` it is written. */
export function saysMeasured(measured: readonly Measured[]): boolean {
  const said = pageOf(measured);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, said);
  const kept = readFileSync(PAGE, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map(cellsOf);
  return (
    kept.length === measured.length &&
    measured.every(({ title, text, here, excel }, index) => {
      const [name, texts, keys, , sheet] = kept[index] ?? [];
      return name === title && Number(texts) === text && Number(keys) === here && Math.abs(Number(sheet) - excel) <= GIVE * excel;
    })
  );
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function pageOf(measured: readonly Measured[]): string {
  const lines = measured.map(
    ({ title, here, excel, text }) =>
      `| ${title} | ${text} | ${here} | ${here - text} | ${excel} | ${excel - text} | ${Math.round((1 - here / excel) * 100)}% |`,
  );
  return `# What the hand does

Keystrokes of the ten commonest tasks of a desk, counted while \`e2e/demo.spec.ts\` does them in the running program with the demonstration's data, beside
what the same record takes in an Excel sheet. Made by that spec (\`UPDATE_DOCS=1 npx vitest run --project e2e e2e/demo.spec.ts\` writes it anew); it fails
when a task takes other keys than stand here, or no fewer than Excel.

| 任务 | 正文 | 前台台账 | 其中正文以外 | Excel | 其中正文以外 | 省 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}

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
`;
}
