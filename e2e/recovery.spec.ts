import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkChain, type JournalEntry } from '@shared/journal/entry';
import { describe, expect, it } from 'vitest';
import { storeOf } from './steps/database';
import { logCall } from './steps/desk';
import { tellFounded } from './steps/founded';
import { press, see } from './steps/keys';
import { enterPin, signIn, WANG } from './steps/site';
import { reopen, STORY, type Story } from './steps/story';
import { targets } from './targets';

type Stores = Readonly<Record<string, readonly unknown[]>>;

/** What must be there again, whatever happened to the database; the settings without what the database remembers of itself. */
async function stores({ page }: Story): Promise<Stores> {
  const settings = await storeOf<{ readonly key: string }>(page, 'settings');
  return {
    rows: await storeOf(page, 'rows'),
    journal: await storeOf(page, 'journal'),
    values: await storeOf(page, 'values'),
    counters: await storeOf(page, 'counters'),
    search: await storeOf(page, 'search'),
    settings: settings.filter(({ key }) => key !== 'generation' && !key.startsWith('writing.')),
  };
}

async function wholeChain({ page }: Story): Promise<void> {
  expect(checkChain(await storeOf<JournalEntry>(page, 'journal'))).toBeNull();
}

/** The folder in which Chromium keeps the database. */
function databaseFolder(dir: string): string {
  const [found] = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => path.basename(name) === 'IndexedDB');
  if (found === undefined) throw new Error('no database folder');
  return path.join(dir, found);
}

const SITE = { people: [WANG], units: '1栋 1单元 2层 2户' } as const;

/** A site with three calls logged; the program is closed afterwards. */
async function told(story: Story): Promise<Stores> {
  await signIn(story, WANG);
  await logCall(story, '10101', '楼道灯不亮');
  await logCall(story, '10102', '电梯有异响');
  await logCall(story, '10201', '门禁刷不开');
  const all = await stores(story);
  await story.running.close();
  return all;
}

async function noFirstStart({ page }: Story): Promise<void> {
  expect(await page.getByLabel('项目名称').count()).toBe(0);
}

for (const target of targets.filter(({ kind }) => kind === 'electron')) {
  describe(`recovery on ${target.name}`, () => {
    it('rebuilds a deleted database, record by record', STORY, () =>
      tellFounded(target, SITE, {}, async (story) => {
        const before = await told(story);
        rmSync(databaseFolder(story.dir), { recursive: true });
        await reopen(story);
        await see(story, '数据库里的记录不见了');
        await noFirstStart(story);
        await press(story, 'Enter');
        await see(story, '恢复好了');
        await see(story, '没有缺的');
        await press(story, 'Enter');
        await story.page.getByRole('group', { name: '谁当班' }).waitFor();
        expect(await stores(story)).toEqual(before);
        await wholeChain(story);
        await enterPin(story, WANG);
        await logCall(story, '10202', '恢复后接着记');
        await wholeChain(story);
      }),
    );

    it('begins anew only when the word is typed, and deletes nothing', STORY, () =>
      tellFounded(target, SITE, {}, async (story) => {
        await told(story);
        rmSync(databaseFolder(story.dir), { recursive: true });
        await reopen(story);
        await see(story, '数据库里的记录不见了');
        const journal = path.join(story.dir, 'journal');
        const kept = readdirSync(journal);
        await story.page.getByRole('button', { name: '不恢复，当新项目开始' }).click();
        await see(story, '备份文件一个都不删');
        await story.page.keyboard.insertText('恢复');
        await press(story, 'Enter');
        await see(story, '数据库里的记录不见了');
        await story.page.getByLabel('要这样做，输入“不恢复”').fill('不恢复');
        await press(story, 'Enter');
        await story.page.getByLabel('项目名称').waitFor();
        expect(readdirSync(journal)).toEqual(kept);
      }),
    );

    it('puts back the last entries of a shortened database without a question, and says how many', STORY, () =>
      tellFounded(target, SITE, {}, async (story) => {
        await signIn(story, WANG);
        await logCall(story, '10101', '楼道灯不亮');
        await story.running.close();
        const old = path.join(story.dir, 'old');
        cpSync(databaseFolder(story.dir), old, { recursive: true });
        await reopen(story);
        await enterPin(story, WANG);
        await logCall(story, '10102', '电梯有异响');
        await logCall(story, '10201', '门禁刷不开');
        const before = await stores(story);
        await story.running.close();
        const folder = databaseFolder(story.dir);
        rmSync(folder, { recursive: true });
        renameSync(old, folder);
        await reopen(story);
        await enterPin(story, WANG);
        await see(story, '已从流水文件补上');
        expect((await stores(story))['rows']).toEqual(before['rows']);
        await wholeChain(story);
      }),
    );

    it('says that the journal file tells another story, goes on with the database, and keeps that file', STORY, () =>
      tellFounded(target, SITE, {}, async (story) => {
        const before = await told(story);
        const journal = path.join(story.dir, 'journal');
        const file = path.join(journal, readdirSync(journal).find((name) => name.endsWith('-main.ndjson')) ?? '');
        const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
        const other = `${[...lines.slice(0, -1), (lines.at(-1) ?? '').replace(/"hash":"[0-9a-f]{8}/, '"hash":"00000000')].join('\n')}\n`;
        writeFileSync(file, other);
        await reopen(story);
        await see(story, '流水文件和数据库对不上');
        await press(story, 'Enter');
        await enterPin(story, WANG);
        expect((await stores(story))['rows']).toEqual(before['rows']);
        await logCall(story, '10202', '接着记');
        expect(readFileSync(file, 'utf8')).toBe(other);
        await wholeChain(story);
      }),
    );
  });
}

/** Chromium clears the database under the open window, as a cleaning program or a full disk makes it do. */
async function clearUnder({ page }: Story): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const origin = await page.evaluate(() => location.origin);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
}

for (const target of targets.filter(({ kind }) => kind === 'browser')) {
  describe(`a database cleared under the open window on ${target.name}`, () => {
    it('is said at once, takes nothing more, and is no first start afterwards', STORY, () =>
      tellFounded(target, SITE, {}, async (story) => {
        await signIn(story, WANG);
        const no = await logCall(story, '10101', '楼道灯不亮');
        await press(story, 'F2');
        await story.page.keyboard.insertText('10102');
        await clearUnder(story);
        await see(story, '数据库里的记录少了');
        await press(story, 'Control+Enter');
        await story.page.waitForTimeout(1500);
        expect(story.faults.splice(0)).toEqual(['record.create: DatabaseGone']);
        expect(await story.page.getByText(/已保存\s*ZB-\d{8}-\d+/).allInnerTexts()).toEqual([expect.stringContaining(no)]);
        await story.page.reload();
        await see(story, '数据库里的记录不见了');
        await noFirstStart(story);
      }),
    );
  });

  describe(`a cleared database on ${target.name}`, () => {
    it('is told by the note beside it, and is no first start', STORY, () =>
      tellFounded(target, SITE, {}, async (story) => {
        await told(story);
        rmSync(databaseFolder(story.dir), { recursive: true });
        await reopen(story);
        await see(story, '数据库里的记录不见了');
        expect(await story.page.getByLabel('项目名称').count()).toBe(0);
      }),
    );
  });
}
