/** The window is closed while the program is at work: saving, importing, exporting, making a snapshot, restoring. The next start is well, with all or nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkChain, isTrueValue, type JournalEntry, type PersonalValue } from '@shared/journal/entry';
import { describe, expect, it } from 'vitest';
import { openNext, saveNext } from './files';
import { rowsOf, storeOf } from './steps/database';
import { logCall } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { fill, press, pushButton, reach, see, select, step } from './steps/keys';
import { enterPin, firstStart, signIn, WANG } from './steps/site';
import { fileOf, reopen, type Story, tell } from './steps/story';
import { readXlsx, writeXlsx } from './steps/workbooks';
import { targets } from './targets';

const PATIENT = { timeout: 400_000 } as const;
/** Rows of the file: enough for the import to last. */
const UNITS = Array.from({ length: 600 }, (_, i) => `${1 + (i % 5)}-${1 + (i % 4)}-${1 + Math.floor(i / 20)}0${1 + (i % 9)}`);
/** ms between the last key and the closing: at the very beginning, and in the midst. */
const MOMENTS = [0, 150] as const;

for (const target of targets.filter(({ kind }) => kind === 'electron')) {
  describe(`closing the window on ${target.name}`, () => {
    it('while a record is saved: it is there once, or its text is offered again', PATIENT, () =>
      tellFounded(target, { people: [WANG], units: '1栋 1单元 2层 2户' }, {}, async (story) => {
        await signIn(story, WANG);
        const shown = new Set<string>();
        for (const [n, ms] of MOMENTS.entries()) {
          const text = `第${n}条：电梯有异响`;
          await writeCall(story, text);
          await press(story, 'Control+Enter');
          await closeAfter(story, ms, async () => {
            const said = /已保存\s*(\w+-\d{8}-\w+)/.exec(await story.page.evaluate(() => document.body.innerText))?.[1];
            if (said !== undefined) shown.add(said);
          });
          await startsWell(story);
          await offeredOrThere(story, text);
        }
        const numbers = (await rowsOf(story.page, 'duty')).map((row) => row.no);
        expect(numbers).toEqual(expect.arrayContaining([...shown]));
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers).toHaveLength(MOMENTS.length);
      }),
    );

    it('while a list is imported: all of it is there, or nothing', PATIENT, () =>
      tell(target, {}, async (story) => {
        await firstStart(story, { people: [WANG], units: '' });
        const codes = [...new Set(UNITS)];
        const file = fileOf(story, '业主名单.xlsx');
        writeXlsx(file, [['房号', '业主'], ...codes.map((code) => [code, '张伟'])]);
        const came: number[] = [];
        for (const ms of MOMENTS) {
          await goTo(story, '从文件导入');
          await select(story, '导入到', '客户档案');
          const { opened } = await openNext(story.running, file);
          await pushButton(story, '选文件');
          await opened();
          await see(story, `${codes.length} 行是新的`);
          await pushButton(story, `导入 ${codes.length} 条`);
          await closeAfter(story, ms);
          await startsWell(story);
          came.push((await rowsOf(story.page, 'units')).length);
          if (came.at(-1) !== 0) break;
        }
        expect(
          came.every((n) => n === 0 || n === codes.length),
          String(came),
        ).toBe(true);
        expect(came[0], 'the first closing came too late to prove anything').toBe(0);
      }),
    );

    it('while a week is exported or a snapshot made: no half file has a file’s name', PATIENT, () =>
      tellFounded(target, { units: '1-3栋 2单元 6层 4户' }, {}, async (story) => {
        await signIn(story, WANG);
        await logCall(story, '110101', '电梯门关得慢');
        const half: string[] = [];
        let missing = 0;
        for (const [n, ms] of MOMENTS.entries()) {
          const file = fileOf(story, `周报${n}.xlsx`);
          await goTo(story, '周报导出');
          await step(story, story.page.getByRole('group', { name: '个人信息' }), story.page.getByRole('radio', { name: '完整' }));
          await saveNext(story.running, file);
          await beginsWorker(story, () => pushButton(story, '导出', story.page.getByRole('row').filter({ hasText: '2026-W47' })));
          await closeAfter(story, ms);
          if (!existsSync(file)) missing += 1;
          else if (!readXlsx(file)['值班记录']) half.push(file);
          await startsWell(story);

          const before = snapshots(story).length;
          await goTo(story, '数据安全');
          await beginsWorker(story, () => pushButton(story, '立即做快照'));
          await closeAfter(story, ms);
          await startsWell(story);
          if (snapshots(story).length === before) missing += 1;
          half.push(...readdirSync(path.join(story.dir, 'snapshots')).filter((name) => !name.endsWith('.dbsnap')));
        }
        expect(half).toEqual([]);
        expect(missing, 'every closing came too late to prove anything').toBeGreaterThan(0);
        expect(snapshots(story).filter((name) => !isWholeCopy(path.join(story.dir, 'snapshots', name)))).toEqual([]);
      }),
    );

    it('while a snapshot is restored: the desk is as it was, or as in the snapshot', PATIENT, () =>
      tellFounded(target, { units: '1-3栋 2单元 6层 4户' }, {}, async (story) => {
        await signIn(story, WANG);
        const [no] = [await logCall(story, '110101', '电梯门关得慢')];
        await goTo(story, '数据安全');
        await pushButton(story, '立即做快照');
        await see(story, '快照做好了，读回核对过');
        const later = await logCall(story, '110102', '楼道灯不亮');
        const found: string[] = [];
        for (const ms of MOMENTS) {
          await goTo(story, '数据安全');
          await pushButton(story, '恢复…');
          await story.page.getByRole('heading', { name: '恢复', exact: true }).waitFor();
          await pushButton(story, /^打开看.*/);
          await fill(story, '原因', '演练', story.page.locator('.restore-part').last());
          await pushButton(story, '整份恢复');
          await beginsWorker(story, () => pushButton(story, /整份恢复/));
          await closeAfter(story, ms);
          await startsWell(story);
          found.push((await rowsOf(story.page, 'duty')).map((row) => row.no).join(' '));
          if (found.at(-1) === no) break;
        }
        expect(
          found.every((one) => one === no || one === `${no} ${later}`),
          found.join('; '),
        ).toBe(true);
        expect(found[0], 'the first closing came too late to prove anything').toBe(`${no} ${later}`);
        await logCall(story, '110103', '门禁刷不开');
      }),
    );
  });
}

/** Fills the form of a call as far as the text, and waits until it is said to be kept as a draft: before that nothing is promised. */
async function writeCall(story: Story, text: string): Promise<void> {
  await press(story, 'F2');
  const content = story.page.getByRole('form', { name: /登记值班记录/ }).getByLabel(/^内容/);
  await content.waitFor();
  await reach(story, content);
  await press(story, 'Control+A');
  await story.page.keyboard.insertText(text);
  await story.page.getByRole('form').getByText('草稿已存').waitFor();
}

/** Waits until what was begun has its worker. */
async function beginsWorker(story: Story, begin: () => Promise<void>): Promise<void> {
  const worker = story.page.waitForEvent('worker');
  await begin();
  await worker;
}

/** Closes the window as its cross does, and waits until the program has ended by itself. `look` comes just before. */
async function closeAfter({ running }: Story, ms: number, look: () => Promise<void> = async () => undefined): Promise<void> {
  const { app } = running;
  if (app === null) throw new Error('a browser has no window of ours');
  await new Promise((done) => setTimeout(done, ms));
  await look();
  const ended = app.waitForEvent('close', { timeout: 30_000 });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined);
  await ended;
}

/** The program opens without a question; journal, values and journal file agree. */
async function startsWell(story: Story): Promise<void> {
  await reopen(story);
  await enterPin(story, WANG);
  const journal = await storeOf<JournalEntry>(story.page, 'journal');
  expect(checkChain(journal)).toBeNull();
  expect((await storeOf<PersonalValue>(story.page, 'values')).every(isTrueValue)).toBe(true);
  await expect.poll(() => linesInFile(story), { timeout: 15_000 }).toBeGreaterThanOrEqual(journal.length);
}

function linesInFile({ dir }: Story): number {
  const folder = path.join(dir, 'journal');
  const text = readdirSync(folder).map((name) => (name.endsWith('.ndjson') ? readFileSync(path.join(folder, name), 'utf8') : ''));
  return text.join('').split('\n').length - 1;
}

/** A call whose saving was cut off is either there, or in the form that is offered again, which is then saved. */
async function offeredOrThere(story: Story, text: string): Promise<void> {
  const { page } = story;
  const there = async (): Promise<number> => (await rowsOf(page, 'duty')).filter((row) => row.data['content'] === text).length;
  if ((await there()) === 0) {
    await press(story, 'F2');
    await see(story, '上次没写完的内容已恢复');
    const content = page.getByRole('form', { name: /登记值班记录/ }).getByLabel(/^内容/);
    // With another text the count below stays at nothing.
    await press(story, 'Control+Enter');
    await content.waitFor({ state: 'detached' });
  }
  expect(await there()).toBe(1);
}

/** As the command line says that reads it from its first to its last byte. */
function isWholeCopy(file: string): boolean {
  return spawnSync(process.execPath, [path.resolve(import.meta.dirname, '../out/tools/verify.mjs'), file]).status === 0;
}

function snapshots({ dir }: Story): readonly string[] {
  const folder = path.join(dir, 'snapshots');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.dbsnap')) : [];
}
