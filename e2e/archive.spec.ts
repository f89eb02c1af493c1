/** Old records: put away by year, opened for a look, taken out of the database only after their time (RET-1). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, isoWeek } from '@shared/base/time';
import { describe, expect, it } from 'vitest';
import { openNext, saveNext } from './files';
import { visitorIn, visitorOut } from './steps/counter';
import { rowsOf, storeOf } from './steps/database';
import { record } from './steps/desk';
import { goTo } from './steps/import';
import { fill, press, pushButton, reach, see, write } from './steps/keys';
import { onPaper } from './steps/printer';
import { CHEN, firstStart, signIn, WANG } from './steps/site';
import { fileOf, laterAt, STORY, type Story, tell } from './steps/story';
import { gone } from './steps/wait';
import { followWrites, looseIn, writersIn } from './steps/writes';
import { targets } from './targets';

const THEN = '2024-05-08T10:40:00+08:00';
const NOW = '2026-11-18T10:40:00+08:00';

for (const target of targets) {
  describe(`the archive on ${target.name}`, () => {
    it('keeps old visits in a file that can be read and printed; they leave the database only after their time', STORY, () =>
      tell(target, { at: THEN }, async (story) => {
        const { page } = story;
        const writes = await followWrites(story);
        await firstStart(story, { units: '1-3栋 2单元 6层 4户' });
        await signIn(story, CHEN);
        await visitorIn(story, '欧阳锋', '320603', 'A01');
        await visitorOut(story, 'A01', '欧阳锋');
        await visitorIn(story, '周伯通', '110101', 'A02');
        await visitorOut(story, 'A02', '周伯通');
        const [first] = await rowsOf(page, 'visitors');

        await laterAt(story, NOW);
        await signIn(story, WANG);
        // Two and a half years later by the clock: a person says that it is right, or nothing may leave.
        await pushButton(story, '时间没错');
        await goTo(story, '存档');
        await pushButton(story, '访客 2024 年 2 条');
        await see(story, '的周报还没有报送');
        await see(story, '可以存档 0 条');
        await handAllWeeks(story);
        await pushButton(story, '访客 2024 年 2 条');
        await see(story, '可以存档 2 条');
        const file = await makeArchive(story);

        // For ever is the default: nothing may leave.
        await lookAtRemoval(story, file);
        await see(story, '现在没有可以移出的记录');
        await see(story, '永久保存 2 条');
        expect(await rowsOf(page, 'visitors')).toHaveLength(2);

        await openFile(story, file);
        await fill(story, '查找', 'oyf');
        await gone(page.getByText('周伯通'));
        // The list is empty for a moment while it searches.
        await page.getByText('欧阳锋').waitFor();
        await press(story, 'Tab', 'ArrowDown', 'Enter');
        await record(story, new RegExp(first?.no ?? '')).waitFor();
        for (const text of await page.getByRole('toolbar').getByRole('button').allInnerTexts()) expect(text).toMatch(/^(打印|▾)/);
        const paper = await onPaper(story, 'visit', () => press(story, 'Control+P'));
        expect(paper.words).toContain('欧阳锋');
        await press(story, 'h');
        await see(story, '陈晓');
        await press(story, 'Escape');
        await gone(record(story));
        await press(story, 'Escape');
        await see(story, '已有的存档');

        // An altered file opens for nobody.
        const altered = fileOf(story, 'altered.dbarc');
        const bytes = readFileSync(file);
        const at = Math.floor(bytes.length * 0.7);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(altered, bytes);
        const { opened } = await openNext(story.running, altered);
        await pushButton(story, '打开存档文件');
        await opened();
        await see(story, /存档文件(坏了或被改过|不完整)/);

        await pushButton(story, '改访客的保存期限');
        await write(story, '12');
        await press(story, 'Tab');
        await write(story, '柜子满了');
        await press(story, 'Enter');
        await see(story, '12 个月');
        await lookAtRemoval(story, file);
        await see(story, '2 条过了保存期限，可以移出');
        await pushButton(story, '移出 2 条');
        await press(story, 'Enter');
        await see(story, '移出了 2 条');
        expect(await rowsOf(page, 'visitors')).toEqual([]);
        const journal = await storeOf<{ readonly op: string; readonly no: string }>(page, 'journal');
        expect(journal.filter(({ op }) => op === 'discard').map(({ no }) => no)).toContain(first?.no);
        await openFile(story, file);
        await see(story, '周伯通');
        expect(looseIn(writes)).toEqual([]);
        expect(writersIn(writes)).toEqual(expect.arrayContaining(['window deskbook', 'archive-worker archive-shown']));
      }),
    );
  });
}

/** Makes the archive and tells where its file lies: in the data folder, or among the downloads. */
async function makeArchive(story: Story): Promise<string> {
  if (story.target.kind === 'browser') {
    const file = fileOf(story, '访客.dbarc');
    const { saved } = await saveNext(story.running, file);
    await pushButton(story, '做存档');
    await saved();
    await see(story, '存档交给了浏览器的下载');
    return file;
  }
  await pushButton(story, '做存档');
  await see(story, '读回核对过：2 条');
  const name = readdirSync(story.dir, { recursive: true, encoding: 'utf8' }).find((one) => one.endsWith('.dbarc'));
  return path.join(story.dir, name ?? '');
}

async function openFile(story: Story, file: string): Promise<void> {
  const { opened } = await openNext(story.running, file);
  await pushButton(story, '打开存档文件');
  await opened();
  await see(story, '只读');
}

async function lookAtRemoval(story: Story, file: string): Promise<void> {
  const button = story.page.getByRole('button', { name: /^移出 .*visitors/ });
  const picking = story.target.kind === 'browser' ? await openNext(story.running, file) : null;
  await reach(story, button);
  await press(story, 'Enter');
  await picking?.opened();
}

/** The ledger of two and a half years, past the program: every week was handed over. */
async function handAllWeeks(story: Story): Promise<void> {
  const [like] = await rowsOf(story.page, 'visitors');
  const days = Array.from({ length: 140 }, (_, i) => addDays('2024-05-10', i * 7));
  const rows = days.map((day) => {
    const at = `${day}T18:00:00+08:00`;
    const week = isoWeek(day);
    const header = { id: `week-${week}`, no: week, register: 'weekreports', state: 'handed', at, createdAt: at, updatedAt: at };
    return { ...like, ...header, data: { week } };
  });
  await story.page.evaluate(async (all) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('deskbook');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
    for (const row of all) transaction.objectStore('rows').put(row);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    db.close();
  }, rows);
}
