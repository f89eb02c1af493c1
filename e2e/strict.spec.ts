/** Every write transaction is strict, whoever begins it: window and workers, records and what is only kept for convenience. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openNext, saveNext } from './files';
import { picture } from './steps/callbacks';
import { logCall } from './steps/desk';
import { goTo, importFile } from './steps/import';
import { fill, press, pushButton, reach, see, write } from './steps/keys';
import { CHEN, enterPin, firstStart, signIn, WANG } from './steps/site';
import { fileOf, type Story, tell } from './steps/story';
import { writeXlsx } from './steps/workbooks';
import { followWrites, looseIn, type Write } from './steps/writes';
import { desktop } from './targets';

/** It goes through all that writes, one after the other. */
const LONG = { timeout: 400_000 } as const;

const KEYS: readonly (readonly string[])[] = [
  ['编号', '位置', '类别', '挂钩号'],
  ['K1', '会所', '公共区域', 'A1'],
  ['K2', '1栋天台', '公共区域', 'A2'],
];
/** Key loans have a rule of their own for new ones: they are tried out by the worker before anything is written. */
const LOANS: readonly (readonly string[])[] = [
  ['钥匙', '借用人', '部门/单位', '用途', '借出时间', '预计归还'],
  ['K1', '李娜', '工程部', '巡查', '2026-11-18 09:10', '2026-11-18 17:00'],
];

for (const target of desktop) {
  describe(`write transactions on ${target.name}`, () => {
    it('are all strict: founding, records, drafts, pictures, settings, import, snapshot, tested and real restore', LONG, () =>
      tell(target, {}, async (story) => {
        const writes = await followWrites(story);
        await story.page.reload();
        await firstStart(story, { units: '1栋 1单元 2层 2户' });
        await signIn(story, CHEN);
        await logCall(story, '10101', '楼道灯不亮');
        await addPhoto(story, '楼道.png');
        await press(story, 'Escape', 'F3');
        await write(story, '10102');
        await see(story, '草稿已存');
        await press(story, 'Escape');
        await signIn(story, WANG);
        writeXlsx(fileOf(story, '钥匙.xlsx'), KEYS);
        await importFile(story, '钥匙', fileOf(story, '钥匙.xlsx'), 2);
        writeXlsx(fileOf(story, '借用.xlsx'), LOANS);
        await importFile(story, '钥匙借用', fileOf(story, '借用.xlsx'), 1);
        await encrypt(story);
        await takeAndRestore(story);
        expectStrict(story, writes);
      }),
    );
  });
}

async function addPhoto(story: Story, name: string): Promise<void> {
  const chooser = story.page.waitForEvent('filechooser');
  await pushButton(story, '加照片');
  await (await chooser).setFiles(picture(story, name));
  await see(story, name);
}

async function encrypt(story: Story): Promise<void> {
  await goTo(story, '数据安全');
  await reach(story, story.page.locator('.safety-passphrase summary'));
  await press(story, 'Enter');
  await fill(story, '新口令', '山高水长松柏常青四季');
  await fill(story, '再输一次', '山高水长松柏常青四季');
  await pushButton(story, '加密以后的快照');
  await see(story, '已加密');
}

/** On the desktop the newest snapshot is tested as well; in a browser it is a download. */
async function takeAndRestore(story: Story): Promise<void> {
  const file = fileOf(story, '快照.dbsnap');
  const inBrowser = story.target.kind === 'browser';
  if (inBrowser) {
    const { saved } = await saveNext(story.running, file);
    await pushButton(story, '下载快照');
    await saved();
  } else {
    await pushButton(story, '立即做快照');
    await see(story, '快照做好了，读回核对过');
    await pushButton(story, '测试恢复');
    await see(story, /测试恢复通过：\d+ 条/);
  }
  await pushButton(story, '恢复…');
  await story.page.getByRole('heading', { name: '恢复', exact: true }).waitFor();
  const picking = inBrowser ? await openNext(story.running, file) : null;
  await pushButton(story, inBrowser ? '选快照文件' : /^打开看/);
  await picking?.opened();
  await fill(story, '原因', '演练', story.page.locator('.restore-part').last());
  const replaced = inBrowser ? await saveNext(story.running, path.join(story.dir, 'files', '恢复前.dbsnap')) : null;
  await pushButton(story, '整份恢复');
  await pushButton(story, /整份恢复/);
  await replaced?.saved();
  await enterPin(story, WANG);
}

/** What must have been written where, or the run proved nothing. */
const WRITERS: readonly (readonly [by: string, database: RegExp, store: string])[] = [
  ['window', /^deskbook$/, 'journal'],
  ['window', /^deskbook$/, 'drafts'],
  ['window', /^deskbook$/, 'attachments'],
  ['window', /keys?$/, 'keys'],
  ['import-worker', /^deskbook$/, 'rows'],
  ['restore-worker', /^deskbook-2$/, 'journal'],
  ['restore-worker', /^deskbook-2$/, 'attachments'],
  ['restore-worker', /^deskbook-2$/, 'settings'],
];

function expectStrict({ target }: Story, writes: readonly Write[]): void {
  const wanted = [...WRITERS, ...(target.kind === 'electron' ? [['restore-worker', /rehearsal/, 'rows'] as const] : [])];
  const seen = ([by, database, store]: (typeof WRITERS)[number]): boolean =>
    writes.some((one) => one.by === by && database.test(one.database) && one.stores.includes(store));
  expect(wanted.filter((one) => !seen(one))).toEqual([]);
  expect(looseIn(writes)).toEqual([]);
}
