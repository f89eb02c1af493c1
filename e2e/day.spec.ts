/** A shortened day at the counter, by keyboard: every book is used, two shifts are handed over, and in the morning stands what was left (BY-1). */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { keyBack, keyOut, parcelIn, parcelsOut, visitorIn, visitorOut } from './steps/counter';
import { rowOf, rowsOf, type StoredRow } from './steps/database';
import { act, actBy, done, logCall, open, save, stands } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo, importFile } from './steps/import';
import { choose, fill, pick, press, pushButton, reach, see, write } from './steps/keys';
import { countKeys, linesOf, openHandover, openShift, sheets, signAs, signBox } from './steps/shift';
import { CHEN, LI, signIn, WANG, ZHOU } from './steps/site';
import { fileOf, laterAt, STORY, type Story } from './steps/story';
import { writeXlsx } from './steps/workbooks';
import { desktop } from './targets';

const DAY = '2026-11-18';
const KEYS: readonly (readonly string[])[] = [
  ['编号', '位置', '类别', '挂钩号'],
  ['K1', '会所', '公共区域', 'A1'],
  ['K2', '1栋天台', '公共区域', 'A2'],
  ['K10', '水泵房', '设备间', 'A3'],
  ['K11', '配电房', '设备间', 'A4'],
];

const SITE = { people: [WANG, LI, CHEN, ZHOU], units: '1-3栋 2单元 6层 4户' };

for (const target of desktop) {
  describe(`a day on ${target.name}`, () => {
    it('leaves nothing out: each open matter stands on the sheet once, and on the board in the morning', STORY, () =>
      tellFounded(target, SITE, { at: `${DAY}T07:40:00+08:00` }, async (story) => {
        const { page } = story;
        await signIn(story, WANG);
        writeXlsx(fileOf(story, '钥匙.xlsx'), KEYS);
        await importFile(story, '钥匙', fileOf(story, '钥匙.xlsx'), 4);
        await mustRead(story, '今天 14 点消防演练');
        await signIn(story, CHEN);
        await press(story, 'Alt+Y');
        await openShift(story);
        await see(story, /早班 07:30–15:30 值班中/);

        // The morning's counter.
        const calls = [await logCall(story, '110101', '电梯门关得慢'), await logCall(story, '110102', '楼道灯不亮'), ''];
        calls[2] = await logCall(story, '110103', '问物业费怎么交');
        await finish(story, calls[2], '已告知');
        const guests = [await visitorIn(story, '何师傅', '110103', '1'), await visitorIn(story, '钱女士', '320603', '12')];
        guests.push(await visitorIn(story, '孙先生', '210204', '13'));
        await visitorOut(story, '1', '何师傅');
        const parcels: string[] = [];
        for (const [tracking, unit, who] of PARCELS) parcels.push(await parcelIn(story, tracking, unit, who));
        await parcelsOut(story, '320603', { name: '刘芳', relation: '配偶' });
        await parcelsOut(story, PARCELS[2][0]);
        const loans = [await keyOut(story, 'K10', '李娜', '巡查', '12:00'), await keyOut(story, 'K1', '周婷', '布置会场', '18')];
        loans.push(await keyOut(story, 'K2', '王建国', '看防水', '明天10点'));
        await keyBack(story, 'K1', '周婷');
        await open(story, loans[2] ?? '');
        const lose = await actBy(story, '报遗失');
        await fill(story, '原因', '掉进管井', lose);
        await done(story, lose);
        expect(await statesOf(story, 'keys')).toEqual({ K1: 'in', K2: 'lost', K10: 'out', K11: 'in' });
        const refusedPaper = await refusedDocument(story);
        const release = await releases(story);
        const pass = await passWithDeposit(story);
        const fees = [await fee(story, '110101', '何静', '320', 'S001'), await fee(story, '110102', '白露', '150', 'S002')];
        await toCashier(story, '何静');

        // Out to the second person: refused once, then taken.
        await laterAt(story, `${DAY}T15:31:00+08:00`);
        await openHandover(story);
        await signAs(story, CHEN, '交班');
        await see(story, /钥匙还没有清点，应在库 2 件/);
        await countKeys(story, 2);
        await signAs(story, CHEN, '交班');
        await see(story, '早班已签名交班，等接班');
        await pushButton(story, '拒接', signBox(story, '接班'));
        await fill(story, '拒接原因', '钥匙少一把', signBox(story, '接班'));
        await signAs(story, ZHOU, '接班');
        await see(story, /拒接：钥匙少一把/);
        await signAs(story, CHEN, '交班');
        await signAs(story, ZHOU, '接班');
        await see(story, /中班 15:30–23:30 值班中/);
        const [day] = await sheets(story);
        const told = (await rowsOf(page, 'duty')).filter((row) => /遗失|拒/.test(String(row.data['content'])));
        const open1 = [...calls.slice(0, 2), guests[1], guests[2], loans[0], release, fees[1], ...toldOpen(told)];
        expect(named(day)).toEqual(sorted(open1));
        expect(day?.data).toMatchObject({
          leaver: CHEN.name,
          comer: ZHOU.name,
          keysIn: 2,
          keysOut: 1,
          keysLost: 1,
          visitorsIn: 2,
          feesOpen: 1,
        });
        expect(counted(day, 'parcels')).toBe('1 件');
        expect(told.map((row) => row.links.length)).toEqual([1, 1]);
        expect(told.flatMap((row) => row.links)).toEqual([(await rowOf(page, loans[2] ?? '')).id, (await rowOf(page, refusedPaper)).id]);

        // The afternoon closes two of them; the sheet of the morning stays as it was signed.
        const frozen = JSON.stringify(day?.data);
        await press(story, 'F6');
        await visitorOut(story, '12', '钱女士');
        await open(story, calls[1] ?? '');
        await finish(story, calls[1] ?? '', '灯换好了');
        expect(JSON.stringify((await sheets(story))[0]?.data)).toBe(frozen);

        // Through the night into the morning.
        await laterAt(story, `${DAY}T23:31:00+08:00`);
        await openHandover(story);
        await countKeys(story, 2);
        await signAs(story, ZHOU, '交班');
        await signAs(story, LI, '接班');
        await see(story, /夜班 23:30–07:30 值班中/);
        await laterAt(story, '2026-11-19T07:31:00+08:00');
        await openHandover(story);
        await countKeys(story, 2);
        await signAs(story, LI, '交班');
        await signAs(story, CHEN, '接班');
        await see(story, /早班 07:30–15:30 值班中/);
        const [, second, third] = await sheets(story);
        const left = open1.filter((no) => no !== calls[1] && no !== guests[1]);
        expect(named(second)).toEqual(sorted(left));
        expect(named(third)).toEqual(sorted(left));
        await press(story, 'Alt+1');
        await page.getByRole('region', { name: '现在' }).waitFor();
        for (const no of [calls[0], guests[2], loans[0], release]) await see(story, no ?? '');
        expect((await rowOf(page, pass)).state).toBe('valid');
        expect((await rowOf(page, fees[1] ?? '')).state).toBe('waiting');
        expect((await rowsOf(page, 'parcels')).map((row) => [row.state, row.data['relation']])).toEqual([
          ['taken', '配偶'],
          ['taken', '配偶'],
          ['taken', ''],
          ['waiting', ''],
        ]);
      }),
    );
  });
}

const PARCELS = [
  ['SF1000001', '320603', '何志明'],
  ['SF1000002', '320603', '何志明'],
  ['YT2000003', '110104', '周敏'],
  ['YT2000004', '210101', '张三'],
] as const;

/** Of the call that is open. */
async function finish(story: Story, no: string, result: string): Promise<void> {
  await stands(story, no, '待处理');
  const panel = await act(story, 'W', '完成');
  await fill(story, '处理结果', result, panel);
  await done(story, panel);
}

async function mustRead(story: Story, content: string): Promise<void> {
  await add(story, '工作提示');
  await fill(story, '内容', content);
  await save(story);
}

/** To the register, and its form of a new record. */
async function add(story: Story, register: string): Promise<Locator> {
  await goTo(story, register);
  await pushButton(story, /^登记/);
  const form = story.page.getByRole('form', { name: /^登记/ });
  await form.waitFor();
  return form;
}

/** Asked about first, then refused with what the manager said. */
async function refusedDocument(story: Story): Promise<string> {
  await add(story, '外来文件');
  await write(story, '某推广公司');
  await fill(story, '标题', '进场宣传函');
  await fill(story, '存疑之处', '没有公章');
  const no = await save(story);
  await stands(story, no, '请示中');
  await pushButton(story, '记答复');
  const answer = story.page.getByRole('group', { name: '记下答复' });
  await fill(story, '答复', '没有公章的退回', answer);
  await done(story, answer);
  const refuse = await act(story, 'J', '拒收');
  await fill(story, '拒收原因', '没有公章', refuse);
  await done(story, refuse);
  await stands(story, no, '已拒收');
  return no;
}

/** A tenant without the owner's consent is not given a slip; the owner is. Tells the owner's. */
async function releases(story: Story): Promise<string> {
  await add(story, '物品放行');
  await write(story, '320601');
  await press(story, 'Enter');
  await write(story, '租户小高');
  await choose(story, '身份', '租户');
  await fill(story, '名称 1', '冰箱');
  await press(story, 'Control+Enter');
  await see(story, /租户、装修单位搬东西要业主同意/);
  expect(await rowsOf(story.page, 'releases')).toEqual([]);
  await choose(story, '身份', '业主');
  await fill(story, '申请人', '何志明');
  return save(story);
}

async function passWithDeposit(story: Story): Promise<string> {
  const form = await add(story, '证件办理');
  await pick(story, '房号', '210204', form);
  await fill(story, '姓名', '赵师傅', form);
  await fill(story, '证件号', 'Z-001', form);
  await fill(story, '有效期止', '+7', form);
  await fill(story, '押金', '50', form);
  return save(story);
}

async function fee(story: Story, unit: string, payer: string, amount: string, receipt: string): Promise<string> {
  const form = await add(story, '代收费用');
  await pick(story, '房号', unit, form);
  await fill(story, '交款人', payer, form);
  await fill(story, '金额', amount, form);
  await fill(story, '收据号', receipt, form);
  return save(story);
}

/** On the board of fees, by the name of who paid. */
async function toCashier(story: Story, payer: string): Promise<void> {
  await press(story, 'Escape');
  const box = story.page.getByRole('searchbox', { name: /交款人/ });
  await reach(story, box);
  await write(story, payer);
  await press(story, 'Enter');
  const panel = story.page.getByRole('group', { name: '交给收银员' });
  await fill(story, '收银员', LI.name, panel);
  await reach(story, panel.getByRole('checkbox', { name: '收银员签名' }));
  await press(story, 'Space', 'Control+Enter');
  await panel.waitFor({ state: 'detached' });
}

/** Running numbers that a frozen sheet names by themselves, each as often as it stands there. */
function named(sheet: StoredRow | undefined): readonly string[] {
  return sorted(
    linesOf(sheet)
      .filter((line) => !String(line['record']).startsWith('sum:'))
      .map((line) => String(line['no'])),
  );
}

function counted(sheet: StoredRow | undefined, register: string): unknown {
  return linesOf(sheet).find((line) => line['record'] === `sum:${register}`)?.['no'];
}

function toldOpen(rows: readonly StoredRow[]): readonly string[] {
  return rows.filter((row) => row.open === 1).map((row) => row.no);
}

function sorted(numbers: readonly (string | undefined)[]): readonly string[] {
  return numbers.map((no) => no ?? '').toSorted();
}

async function statesOf(story: Story, register: string): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await rowsOf(story.page, register)).map((row) => [row.no, row.state]));
}
