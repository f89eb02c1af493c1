/** The week goes to head office on a stick with a code and a receipt; what is corrected afterwards follows; head office's opinions come back (EX-3, EX-4, EX-6). */
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cancelNextSave, openNext, saveNext } from './files';
import { rowOf, rowsOf } from './steps/database';
import { act, done, logCall, record, stands } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { fill, press, pushButton, see, write } from './steps/keys';
import { printed } from './steps/paper';
import { CHEN, LI, signIn } from './steps/site';
import { fileOf, laterAt, STORY, type Story } from './steps/story';
import { shown } from './steps/wait';
import { exportWeek } from './steps/weekly';
import { columnOf, type ReadSheet, writeXlsx } from './steps/workbooks';
import { desktop } from './targets';

const WEEK = '2026-W47';
const CODE = /[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}/;
const MATTER = '回访及时率';

for (const target of desktop) {
  describe(`the report of a week on ${target.name}`, () => {
    it('is handed over with a receipt, corrected the week after, and answered', STORY, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, {}, async (story) => {
        await signIn(story, CHEN);
        const no = await logCall(story, '10101', '电梯门关得慢');
        const book = await exportWeek(story, WEEK, '导出', '周报.xlsx');
        const code = await codeOf(story, book);
        await handOver(story);
        await receipt(story, code);
        await correction(story, no);
        expect(await opinions(story, siteOf(book))).toEqual(['已增加回访人手。']);
      }),
    );
  });
}

/** The code on the screen is the one in the file. */
async function codeOf(story: Story, book: Readonly<Record<string, ReadSheet>>): Promise<string> {
  await see(story, '读回校验无误');
  const line = story.page.getByText(/^确认码/).filter({ hasText: '总部收到文件后' });
  await shown(line);
  const [code = ''] = CODE.exec(await line.innerText()) ?? [];
  expect(factOf(book, '确认码')).toBe(code);
  await see(story, `密钥码 ${factOf(book, '密钥码')}`);
  return code;
}

function factOf(book: Readonly<Record<string, ReadSheet>>, item: string): string {
  const sheet = book['清单'];
  const at = columnOf(sheet, '项目').findIndex(({ value }) => value === item);
  return columnOf(sheet, '内容')[at]?.value ?? '';
}

const siteOf = (book: Readonly<Record<string, ReadSheet>>): string => factOf(book, '站点编号');

const line = (story: Story): Locator => story.page.getByRole('row').filter({ hasText: WEEK });

async function handOver(story: Story): Promise<void> {
  const stateOf = async (): Promise<readonly string[]> => (await rowsOf(story.page, 'weekreports')).map(({ state }) => state);
  await pushButton(story, '报送', line(story));
  if (await cancelNextSave(story.running)) {
    await press(story, 'Enter');
    await see(story, '没有选存放的地方，文件没有存，报送也没有记');
  }
  expect(await stateOf()).toEqual(['exported']);
  const file = fileOf(story, '报送.xlsx');
  const { saved } = await saveNext(story.running, file);
  await fill(story, '报送给', '华南总部', line(story));
  await press(story, 'Enter');
  await saved();
  await see(story, '报送记下了');
  await see(story, /已报送 华南总部/);
  expect(await stateOf()).toEqual(['handed']);
  expect(readFileSync(file).equals(readFileSync(fileOf(story, '周报.xlsx')))).toBe(true);
}

async function receipt(story: Story, code: string): Promise<void> {
  const [report] = await rowsOf(story.page, 'weekreports');
  await openByNumber(story, report?.no ?? '');
  await see(story, code);
  const paper = await printed(story, '回执');
  for (const said of ['周报报送回执', '站点联', '总部联', WEEK, code, '华南总部', '接收人', report?.no ?? ''])
    expect(paper).toContain(said.replaceAll(' ', ''));
}

async function openByNumber(story: Story, no: string): Promise<void> {
  await press(story, 'Control+K');
  await shown(story.page.getByRole('dialog'));
  await write(story, no);
  await shown(story.page.getByRole('option', { name: no }).first());
  await press(story, 'Enter');
  await shown(record(story, no));
}

/** In the week after, what was told is corrected: the next file says from what to what. */
async function correction(story: Story, no: string): Promise<void> {
  await laterAt(story, '2026-11-25T10:00:00+08:00');
  await openByNumber(story, no);
  await press(story, 'E');
  const form = story.page.getByRole('form');
  await fill(story, '内容', '电梯门夹人', form);
  await press(story, 'Control+Enter');
  await see(story, '电梯门夹人');
  const book = await exportWeek(story, '2026-W48', '导出', '下周.xlsx');
  await see(story, '读回校验无误');
  const sheet = book['更正'];
  const told = ['所属周次', '编号', '栏目', '原值', '现值'].map((heading) => columnOf(sheet, heading).map(({ value }) => value));
  expect(told).toEqual([[WEEK], [no], ['内容'], ['电梯门关得慢'], ['电梯门夹人']]);
  await pushButton(story, '看变化', line(story));
  await see(story, new RegExp(`${WEEK} 现在导出`));
  await shown(story.page.getByRole('region', { name: /现在导出/ }).getByRole('link', { name: no }));
}

/** The answers as the next file tells them. */
async function opinions(story: Story, site: string): Promise<readonly string[]> {
  const heading = ['站点编号', '站点', '周次', '事项', '意见', '答复期限'];
  const lineFor = (id: string) => [id, '荔园', WEEK, MATTER, '只有八成，写明改进措施。', '2026-11-30'];
  writeXlsx(fileOf(story, '意见.xlsx'), [heading, lineFor(site), lineFor('site-of-others')]);
  writeXlsx(fileOf(story, '别站.xlsx'), [heading, lineFor('site-of-others')]);
  await take(story, '意见.xlsx', '收到 1 条新意见');
  await take(story, '意见.xlsx', '没有新的意见。1 条以前收过');
  await take(story, '别站.xlsx', '都是给别的站点或别的前台的');
  const [opinion, ...more] = await rowsOf(story.page, 'headopinions');
  expect(more).toEqual([]);
  await signIn(story, LI);
  await goTo(story, '今日');
  await see(story, new RegExp(MATTER));
  await openByNumber(story, opinion?.no ?? '');
  const panel = await act(story, 'D', '答复');
  await fill(story, '答复', '已增加回访人手。', panel);
  await done(story, panel);
  await stands(story, opinion?.no ?? '', '已答复');
  expect((await rowOf(story.page, opinion?.no ?? '')).data['answeredBy']).toBe(LI.name);
  const book = await exportWeek(story, '2026-W48', '重新导出', '答复.xlsx');
  return columnOf(book['总部意见'], '答复').map(({ value }) => value);
}

async function take(story: Story, name: string, says: string): Promise<void> {
  await goTo(story, '周报导出');
  const { opened } = await openNext(story.running, fileOf(story, name));
  await pushButton(story, '读入总部意见');
  await opened();
  await see(story, new RegExp(says));
}
