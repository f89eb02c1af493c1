import { callbacks } from '@shared/registers/callbacks/definition';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import { aCallback } from '@shared/registers/callbacks/fixtures';
import type { Row } from '@shared/registers/contract/row';
import { anEntry } from '@shared/registers/duty/fixtures';
import { definitionOf } from '@shared/registers/index';
import { aKeyloan } from '@shared/registers/keyloans/fixtures';
import { aLetter } from '@shared/registers/letters/fixtures';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { aRequest } from '@shared/registers/requests/fixtures';
import { aUnit } from '@shared/registers/units/fixtures';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { aWorkorder } from '@shared/registers/workorders/fixtures';
import { describe, expect, it } from 'vitest';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { press, see } from './steps/keys';
import { onPaper } from './steps/printer';
import { putPast, startOver, stored } from './steps/rows';
import { scanned } from './steps/scanner';
import { LI } from './steps/site';
import { type Story } from './steps/story';
import { type Target, targets, whole } from './targets';

const UPRIGHT = '210 × 297';
const ACROSS = '297 × 210';
const SMALL = '148 × 210';
/** A round in which every line is filled. */
const ROUND = {
  ...Object.fromEntries(Object.keys(callbacks.fields.rounds.columns).map((key) => [key, ''])),
  method: 'visit',
  calledAt: '2026-11-20T10:00:00+08:00',
  callers: '王敏、周婷',
  satisfaction: 'dissatisfied',
  shortcomings: '接缝处仍有滴水，接水盘太小，雨后两天地面还有积水，行车打滑；现场没有摆警示牌。',
  suggestions: '尽快做防水，临时调一个车位，修好前每天派人拖干；以后先告知再施工。',
  explanation: '防水要连续三天无雨，天气预报周末转晴，已向业主说明并致歉。',
  rectifier: '李建国',
  rectification: '重做伸缩缝防水，加装接水槽；修好前借用访客车位，每天早晚各拖干一次，现场摆放警示牌。',
};
const rounds = [1, 2].map((round) => ({ ...ROUND, round })) as unknown as CallbackData['rounds'];

const complaint = aRequest({ type: 'complaint', writtenOnly: true, replyNo: '云物函〔2026〕3号', result: '已整改' });
const ROWS: readonly Row[] = [
  ...Array.from({ length: 130 }, (_, i) =>
    stored('duty', `ZB-20261121-${String(i + 1).padStart(3, '0')}`, anEntry({ content: `第${i + 1}件事` })),
  ),
  stored('requests', 'TS-20261121-001', complaint),
  stored('requests', 'BX-20261121-001', aRequest()),
  stored('workorders', 'PG-20261121-001', aWorkorder(), { links: ['01SPECBX-20261121-001'] }),
  stored('callbacks', 'HF-20261121-001', aCallback()),
  stored('callbacks', 'HF-20261121-002', aCallback({ unit: '1-1-0101', subject: '灯不亮' })),
  stored('callbacks', 'HF-20261121-003', aCallback({ rounds }), { state: 'closed' }),
  stored('letters', 'GX-20261121-001', aLetter()),
  stored('keyloans', 'YS-20261121-001', aKeyloan()),
  stored('visitors', 'FK-20261121-001', aVisitor()),
  stored('parcels', 'KD-20261121-001', aParcel()),
  stored('units', '3-2-1203', aUnit()),
];

async function go(story: Story, register: string, no = ''): Promise<void> {
  await story.page.evaluate((hash) => window.location.replace(hash), `#/r/${register}${no === '' ? '' : `/01SPEC${no}`}`);
  if (no === '') await story.page.getByRole('region', { name: definitionOf(register).title.zh }).waitFor();
  else await story.page.getByRole('article', { name: no }).waitFor();
}

async function fromMenu({ page }: Story, entry: RegExp): Promise<void> {
  await page.getByRole('button', { name: '更多打印' }).first().click();
  await page.getByRole('menuitem', { name: entry }).click();
}

/** The PDF in a frame of the window. Whether Electron's own viewer opens in it is for Electron to prove: here it is Chromium's. */
async function preview(story: Story): Promise<void> {
  const { page } = story;
  await go(story, 'workorders', 'PG-20261121-001');
  await page.getByRole('article').getByRole('button', { name: '更多打印' }).click();
  await page.getByRole('menuitem', { name: '预览' }).click();
  const dialog = page.getByRole('dialog', { name: '打印预览' });
  await dialog.getByText('PG-20261121-001').waitFor();
  expect(await dialog.locator('iframe').getAttribute('src')).toMatch(/^blob:/);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Paper and cells of a form follow the site's setting (BY-17). */
async function onSmallPaper(story: Story): Promise<void> {
  const { page } = story;
  await startOver(story, LI);
  await page.evaluate(() => window.location.replace('#/settings/forms'));
  await page.getByLabel('选一张表').selectOption('requests.repair');
  await page.getByLabel('纸张').selectOption('A5');
  await page.getByRole('checkbox', { name: '四清楚' }).uncheck();
  await press(story, 'Control+Enter');
  await see(story, '已保存');
  await go(story, 'requests', 'BX-20261121-001');
  const sheets = await onPaper(story, '报修登记表 A5', () => press(story, 'Control+P'));
  expect.soft(sheets).toMatchObject({ pages: 1, sizes: [SMALL] });
  expect.soft(sheets.words.includes('四清楚')).toBe(false);
}

/** A label on a roll, and a work order on continuous paper, whose layers make its copies. */
async function onOtherPaper(story: Story): Promise<void> {
  const { page } = story;
  await go(story, 'parcels');
  const label = await onPaper(story, '架签', () => fromMenu(story, /^标签：快递架签/));
  expect.soft(label).toMatchObject({ pages: 1, sizes: ['60 × 40'] });
  expect.soft(label.words).toContain('KD-20261121-001');
  await page.evaluate(() => window.location.replace('#/settings/forms'));
  await page.getByLabel('选一张表').selectOption('workorders');
  await page.getByLabel('纸张').selectOption('241x140');
  await page.getByLabel('纸张').focus();
  await press(story, 'Control+Enter');
  await see(story, '已保存');
  await go(story, 'workorders', 'PG-20261121-001');
  const slip = await onPaper(story, '派工单 241', () => press(story, 'Control+P'));
  expect.soft({ ...slip, sizes: [...new Set(slip.sizes)] }).toMatchObject({ sizes: ['241 × 140'] });
  expect.soft(slip.words).toContain('共2联：工程部存根、客服部回单');
}

/** The signed form comes back: its code is scanned, and a picture of it is taken in the same place (BY-3). */
async function comesBack(story: Story): Promise<void> {
  const { page } = story;
  await goTo(story, '今日');
  await scanned(story, 'BX-20261121-001');
  await see(story, '扫到了《报修登记表》的码');
  await press(story, 'v');
  const camera = page.getByRole('dialog', { name: '拍照' });
  await camera.getByRole('button', { name: '拍下来' }).waitFor();
  await expect.poll(() => camera.locator('video').evaluate((video) => (video as HTMLVideoElement).videoWidth)).toBeGreaterThan(0);
  await press(story, 'Enter');
  await camera.getByRole('img', { name: '拍好的照片' }).waitFor();
  await press(story, 'Enter');
  await page.getByRole('button', { name: /打开 报修登记表 BX-20261121-001\.jpg/ }).waitFor();
}

/** `pages` null: several, as many as the fonts of the machine make of it. */
type Case = readonly [name: string, register: string, no: string, size: string, pages: number | null, words: readonly string[]];

const FORMS: readonly Case[] = [
  [
    '值班记录表',
    'duty',
    '',
    ACROSS,
    null,
    ['物业服务中心值班记录表', 'R02—WKF07', 'QD-20261121-', '第1件事', '第130件事', '主管签阅', '签阅意见'],
  ],
  [
    '投诉登记表',
    'requests',
    'TS-20261121-001',
    UPRIGHT,
    2,
    ['客户投诉登记表', 'TS-20261121-001', '投诉内容', '复函情况', '云物函〔2026〕3号'],
  ],
  [
    '报修登记表',
    'requests',
    'BX-20261121-001',
    UPRIGHT,
    1,
    ['报修登记表', 'BX-20261121-001', '派工单PG-20261121-001派给工程部', '客户确认'],
  ],
  ['派工单', 'workorders', 'PG-20261121-001', UPRIGHT, 1, ['派工单', '工程部存根', '客服部回单', '沿此线裁开', 'PG-20261121-001']],
  ['回访记录表', 'callbacks', 'HF-20261121-001', UPRIGHT, 1, ['回访记录表', 'HF-20261121-001', '满意度', '客户签名', '主管意见']],
  ['两次回访', 'callbacks', 'HF-20261121-003', UPRIGHT, 1, ['第1次', '第2次', '现场摆放警示牌', '存档盒号']],
  ['公开信', 'letters', 'GX-20261121-001', UPRIGHT, 1, ['关于11月22日停水检修的答复', '云栖苑', '2026年11月21日']],
  ['钥匙借用登记表', 'keyloans', '', ACROSS, 1, ['钥匙借用登记表', 'YS-20261121-001', '经办人', '验收人']],
  ['来访登记表', 'visitors', '', ACROSS, 1, ['来访登记表', '4403**********2516', '被访房号']],
  ['收发登记表', 'parcels', '', ACROSS, 1, ['快递/信报收发登记表', '存放', '收件人']],
  ['客户档案表', 'units', '3-2-1203', UPRIGHT, 1, ['客户档案表', '原业主', '粤B12345']],
];

const FROM_MENU: readonly Case[] = [
  ['回访一批', 'callbacks', '逐条打印表单', UPRIGHT, 3, ['HF-20261121-001', 'HF-20261121-002', '灯不亮', '第1页/共1页']],
  ['月记录', 'callbacks', '客户回访记录 2026-11', ACROSS, 1, ['客户回访记录', '2026-11-01至2026-11-30', '按来源统计', '零星维修']],
  ['空白报修', 'requests', '空白表：报修登记表', UPRIGHT, 1, ['报修登记表', '客户确认']],
  ['空白来访', 'visitors', '空白表：来访登记表', ACROSS, 1, ['来访登记表', '值班人']],
];

/** The sheets are the same code on every host; the others tell that theirs come to paper at all. */
function formsOn({ kind }: Target): typeof FORMS {
  return kind === 'electron' || process.env['E2E_ALL'] === '1' ? FORMS : FORMS.slice(0, 4);
}

for (const target of whole(targets)) {
  describe(`printing on ${target.name}`, () => {
    it('prints the open record or list with Ctrl+P, the rest from the menu, each on its paper', { timeout: 240_000 }, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, { at: '2026-11-21T18:05:00+08:00' }, async (story) => {
        await putPast(story, ROWS);
        for (const [name, register, no, size, pages, words] of formsOn(target)) {
          await go(story, register, no);
          const sheets = await onPaper(story, name, () => press(story, 'Control+P'));
          expect.soft({ name, sizes: [...new Set(sheets.sizes)] }).toEqual({ name, sizes: [size] });
          expect.soft(pages === null ? sheets.pages > 4 : sheets.pages === pages, `${name}: ${sheets.pages} pages`).toBe(true);
          for (const text of [...words, `第${sheets.pages}页/共${sheets.pages}页`]) expect.soft(sheets.words, name).toContain(text);
        }
        for (const [name, register, entry, size, pages, words] of FROM_MENU) {
          await go(story, register);
          const sheets = await onPaper(story, name, () => fromMenu(story, new RegExp(`^${entry}`)));
          expect.soft({ name, pages: sheets.pages, sizes: [...new Set(sheets.sizes)] }).toEqual({ name, pages, sizes: [size] });
          for (const text of words) expect.soft(sheets.words, name).toContain(text);
        }
        await onSmallPaper(story);
        await onOtherPaper(story);
        if (target.kind === 'electron') await preview(story);
        await story.page.evaluate(() => window.location.replace('#/journal'));
        await story.page.getByRole('heading', { name: '核对记录' }).waitFor();
        await press(story, 'Control+P');
        await see(story, '这里没有可以打印的内容');
        if (target.kind === 'electron') await comesBack(story);
      }),
    );
  });
}
