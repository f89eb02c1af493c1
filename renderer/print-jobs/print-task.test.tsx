/** A wish from its records to paper: the printer that is remembered, what is noted, and why it failed. */
import type { Host, PrintOutcome, PrintWish } from '@renderer/host/host';
import { usePreferences } from '@renderer/stores/preferences';
import { ok, refuse } from '@shared/base/result';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Again, JobNews } from './print-queue';
import { printTask } from './print-task';
import { SITE } from './testing/print-rows';

const job = {
  name: '回访记录表 2份',
  form: 'callbacks',
  page: { paper: 'A4' as const, landscape: false },
  forms: [<p key="a">甲</p>],
  papers: [{ record: 'r1', form: '回访记录表' }],
};
const asked: PrintWish[] = [];
const noted: unknown[] = [];
const made: number[] = [];
let outcome: PrintOutcome;
let connected: readonly string[];

function run(again: Again | null = null, make = async () => (made.push(1), ok(job)), task = taskOf(make)) {
  const news: JobNews[] = [];
  return task.run((one) => news.push(one), again).then((end) => ({ ...end, news, task }));
}

function taskOf(make: () => Promise<ReturnType<typeof ok<typeof job>> | ReturnType<typeof refuse>>) {
  const host = {
    kind: 'electron',
    print: async (wish: PrintWish) => {
      asked.push(wish);
      return outcome;
    },
    printers: async () => connected.map((name) => ({ name, shown: name })),
    logError: () => undefined,
  } as unknown as Host;
  const note = async (_command: string, input: unknown) => {
    noted.push(input);
    return ok({} as never);
  };
  return printTask({ host, note, language: 'zh', site: () => SITE }, 'key', 'print', make);
}

beforeEach(() => {
  asked.length = 0;
  noted.length = 0;
  made.length = 0;
  outcome = { printed: true };
  connected = ['针式'];
  usePreferences.setState({ printers: {} });
});
afterEach(() => usePreferences.setState({ printers: {} }));

it('asks by the dialog where no printer is remembered, and notes what is to come back', async () => {
  const end = await run();
  expect(end).toMatchObject({ state: 'done', sentence: '回访记录表 2份 已交给打印机，共 0 页' });
  expect(asked).toEqual([{ ...job.page, printer: '', copies: 1, from: 1, to: 0 }]);
  expect(noted).toEqual([{ papers: job.papers }]);
});

it('goes to the printer of the form as often as was set, and says where it went', async () => {
  usePreferences.getState().setPrinter('callbacks', { name: '针式', copies: 3 });
  const end = await run();
  expect(asked).toMatchObject([{ printer: '针式', copies: 3 }]);
  expect(end.sentence).toContain('针式');
  expect(end.news.at(-1)).toMatchObject({ state: 'printing', printer: '针式', paper: true });
});

it('prints nothing where that printer is gone, says so, and goes by the dialog when asked to', async () => {
  usePreferences.getState().setPrinter('callbacks', { name: '标签机', copies: 1 });
  const end = await run();
  expect([end.state, end.sentence.includes('没有找到打印机 标签机'), asked, noted]).toEqual(['failed', true, [], []]);
  await run({ from: 1, copies: 1, ask: true }, undefined, end.task);
  expect(asked).toMatchObject([{ printer: '' }]);
});

it('prints the same sheets again from a page, and waits for no second paper', async () => {
  const first = await run();
  await run({ from: 3, copies: 2, ask: false }, undefined, first.task);
  expect(asked[1]).toMatchObject({ from: 3, copies: 2 });
  expect([made.length, noted.length]).toEqual([1, 1]);
});

it.each<[string, PrintOutcome, string, string]>([
  ['cancelled', { printed: false, reason: 'cancelled' }, 'gone', ''],
  ['the printer said no', { printed: false, reason: 'failed' }, 'failed', '看看打印机再试'],
])('%s', async (_, said, state, sentence) => {
  outcome = said;
  const end = await run();
  expect([end.state, noted]).toEqual([state, []]);
  expect(end.sentence).toContain(sentence);
});

it('says why it could not begin, and what broke without quoting it', async () => {
  expect(await run(null, async () => refuse('print.none') as never)).toMatchObject({ state: 'failed', sentence: '这里没有可以打印的内容' });
  expect(await run(null, () => Promise.reject(new Error('张三')))).toMatchObject({
    state: 'failed',
    sentence: expect.not.stringContaining('张三'),
  });
});
