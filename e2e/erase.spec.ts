/** A resident asks to be deleted: out of records, history, journal file, snapshots and second folder; the chain stays whole and the next start is well (PIPL 47). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { openNext } from './files';
import { visitorIn, visitorOut } from './steps/counter';
import { rowsOf, storeOf } from './steps/database';
import { act, done, logCall } from './steps/desk';
import { goTo } from './steps/import';
import { fill, press, pushButton, reach, see } from './steps/keys';
import { CHEN, firstStart, LI, signIn, WANG } from './steps/site';
import { laterAt, reopen, STORY, type Story, tell } from './steps/story';
import { desktop, drop, tempDir } from './targets';

const THEN = '2026-05-06T10:40:00+08:00';
const NOW = '2026-11-18T10:40:00+08:00';
const NAME = '𠮷小伟';
const PHONE = '13800138000';
/** The second folder follows by itself, nobody waits for it. */
const SOON = { timeout: 15_000 };
const PAGE = '个人信息查阅、复制、删除';

for (const target of desktop) {
  describe(`taking somebody out on ${target.name}`, () => {
    const stick = tempDir();
    afterAll(() => drop(stick));

    it('leaves nothing of him but that it was done; what is open and what is young stays', STORY, () =>
      tell(target, { at: THEN }, async (story) => {
        await firstStart(story, { units: '1栋 1单元 2层 2户' });
        await signIn(story, CHEN);
        if (target.kind === 'electron') await followOn(story, stick);
        const visit = await visitorIn(story, NAME, '10101', 'A1');
        await visitorOut(story, 'A1', NAME);
        await logCall(story, '10102', `${NAME}（138 0013 8000）来访，找周伯通`);
        const panel = await act(story, 'W', '完成');
        await fill(story, '处理结果', `已转告${NAME}`, panel);
        await done(story, panel);
        const open = await visitorIn(story, NAME, '10101', 'A2');
        await laterAt(story, NOW);
        await signIn(story, LI);
        await pushButton(story, '时间没错');
        await ask(story);
        await see(story, '删除要由经理来做');
        await signIn(story, WANG);
        if (target.kind === 'electron') await isThere(stick);
        await ask(story);
        await see(story, '还没办结');
        expect(await story.page.getByLabel(`勾选 ${open}`).isDisabled()).toBe(true);
        await pushButton(story, /从勾选的 \d 条里删除他/);
        await press(story, 'Enter');
        await see(story, target.kind === 'electron' ? '新快照已做好' : '这台电脑没有自动副本');

        const rows = await rowsOf(story.page, 'visitors');
        expect(rows.find(({ no }) => no === visit)?.data).toMatchObject({ name: '' });
        expect(rows.find(({ no }) => no === open)?.data).toMatchObject({ name: NAME });
        expect((await rowsOf(story.page, 'duty')).map(({ data }) => data['content'])).toEqual(['〔已删除〕（〔已删除〕）来访，找周伯通']);
        const values = JSON.stringify(
          (await storeOf<object>(story.page, 'values')).filter((value) => !JSON.stringify(value).includes(idOf(rows, open))),
        );
        for (const word of [NAME, PHONE, '138 0013 8000']) expect(values).not.toContain(word);
        if (target.kind === 'electron') await onlyOpen(story, stick, idOf(rows, open));

        await goTo(story, '核对记录');
        await pushButton(story, '开始核对');
        await see(story, '都对得上');
        await see(story, '按要求删除过');
        await story.running.close();
        await reopen(story);
        await signIn(story, WANG);
        await see(story, '值班');
      }),
    );
  });
}

function idOf(rows: readonly { readonly no: string; readonly id: string }[], no: string): string {
  return rows.find((row) => row.no === no)?.id ?? 'none';
}

async function ask(story: Story): Promise<void> {
  await goTo(story, PAGE);
  await fill(story, '姓名', NAME);
  await fill(story, '电话', PHONE);
  await fill(story, '房号', '10101');
  await reach(story, story.page.getByLabel('要求', { exact: true }));
  await story.page.getByLabel('要求', { exact: true }).selectOption('erase');
  await reach(story, story.page.getByLabel('姓名', { exact: true }));
  await press(story, 'Enter');
  await see(story, /找到 \d 条/);
}

/** He stands in the copies on the stick. */
function isThere(stick: string): Promise<void> {
  return expect.poll(() => linesWith(stick, '').length, SOON).toBeGreaterThan(0);
}

/** Every copy on the disk but Chromium's own files, and on the stick: he stands in what is open, and nowhere else. */
async function onlyOpen(story: Story, stick: string, open: string): Promise<void> {
  const files = readdirSync(story.dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /journal|snapshots|before-open|logs|\.json$/.test(name),
  );
  const snapshots = files.filter((name) => name.endsWith('.dbsnap'));
  expect(snapshots).toHaveLength(1);
  expect(files.filter((name) => /before-open.*(ldb|log|whole\.json)$|\.torn/.test(name))).toEqual([]);
  expect(linesWith(story.dir, open)).toEqual([]);
  await expect.poll(() => linesWith(stick, open), SOON).toEqual([]);
}

/** Lines of journal files and snapshots below a folder in which he stands, without those of what is open (its id, or '' for all). */
function linesWith(folder: string, open: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ndjson|dbsnap)$/.test(name));
  return names.flatMap((name) => {
    const bytes = readFileSync(path.join(folder, name));
    const clear = name.endsWith('.ndjson') ? bytes : gunzipSync(bytes.subarray(bytes.indexOf(Buffer.from([0x1f, 0x8b]))));
    const lines = clear.toString('utf8').split('\n');
    if (lines.length < 10) throw new Error(`${name} is nearly empty`);
    return lines.filter((line) => line.includes(NAME) && (open === '' || !line.includes(open)));
  });
}

/** From now on everything is copied to this folder too. */
async function followOn(story: Story, folder: string): Promise<void> {
  await goTo(story, '数据安全');
  await openNext(story.running, folder);
  await pushButton(story, '选择第二份文件夹');
  await story.page
    .getByRole('row', { name: /^第二份/ })
    .getByText('跟上了')
    .waitFor();
}
