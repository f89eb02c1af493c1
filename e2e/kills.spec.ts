import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkChain, isTrueValue, type JournalEntry, type PersonalValue } from '@shared/journal/entry';
import { describe, expect, it } from 'vitest';
import { rowsOf, storeOf } from './steps/database';
import { tellFounded } from './steps/founded';
import { press } from './steps/keys';
import { enterPin, signIn, WANG } from './steps/site';
import { reopen, type Story } from './steps/story';
import { targets } from './targets';

/** Kills, shared by the hosts; `E2E_KILLS=50` is the long look, and `npm run faults -- --only kills` the longest. */
const KILLS = Math.ceil(Number(process.env['E2E_KILLS'] ?? 16) / targets.length);
/** The cut comes within so many milliseconds after the desk began to write. */
const WITHIN = 2_500;
const SEED = 20_261_118;

/** What the screen has promised before the power went. */
interface Promised {
  /** Numbers that stood beside 已保存. */
  readonly numbers: Set<string>;
  /** The text in the form when it last said 草稿已存. */
  draft: string;
  /** How often it said so. */
  drafts: number;
}

interface StoredDraft {
  readonly key: string;
  readonly data: { readonly content?: string };
}

for (const target of targets) {
  describe(`power cuts on ${target.name}`, () => {
    it(`keeps every number and draft that it showed, ${KILLS} times`, { timeout: 60_000 + KILLS * 15_000 }, () =>
      tellFounded(target, { people: [WANG], units: '1栋 1单元 2层 2户' }, {}, async (story) => {
        const random = randomFrom(SEED);
        const promised: Promised = { numbers: new Set(), draft: '', drafts: 0 };
        await signIn(story, WANG);
        for (let round = 1; round <= KILLS; round += 1) {
          await watchPromises(story, promised);
          await writeUntilKilled(story, round, random() * WITHIN);
          await reopen(story);
          await expectKept(story, promised);
          await enterPin(story, WANG);
        }
        expect(promised.numbers.size).toBeGreaterThan(0);
        expect(promised.drafts).toBeGreaterThan(0);
      }),
    );
  });
}

/** Tells us through the console what stands on the screen, the moment it stands there. */
async function watchPromises(story: Story, promised: Promised): Promise<void> {
  story.page.on('console', (message) => {
    const [kind, text = ''] = message.text().split('\u0000');
    if (kind === 'number') promised.numbers.add(text);
    else if (kind === 'draft') {
      promised.draft = text;
      promised.drafts += 1;
    }
  });
  await story.page.evaluate(() => {
    const look = (): void => {
      const saved = /已保存\s*(\w+-\d{8}-\w+)/.exec(document.querySelector('footer.foot [role="status"]')?.textContent ?? '')?.[1];
      if (saved !== undefined) console.info(`number\u0000${saved}`);
      const form = document.querySelector('form.record-form');
      const text = form?.querySelector('textarea')?.value ?? '';
      if (text !== '' && form?.querySelector('.record-form-foot [role="status"]')?.textContent === '草稿已存')
        console.info(`draft\u0000${text}`);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** Logs one call after another until the power goes; every text is another one. */
async function writeUntilKilled(story: Story, round: number, after: number): Promise<void> {
  let cut = false;
  const killed = new Promise((done) => setTimeout(done, after)).then(() => {
    cut = true;
    return story.running.kill();
  });
  try {
    await finishDraft(story);
    for (let n = 1; !cut; n += 1) await logOne(story, `第${round}轮第${n}条`, n % 2 === 1);
  } catch (error) {
    if (!cut) throw error;
  }
  await killed;
}

/** A form that the last cut left half-filled is offered again with all that was in it, and saved. */
async function finishDraft(story: Story): Promise<void> {
  const { page } = story;
  const left = (await storeOf<StoredDraft>(page, 'drafts')).find((draft) => draft.key === 'new:duty')?.data.content ?? '';
  if (left === '') return;
  await press(story, 'F2');
  await page.getByText('上次没写完的内容已恢复').waitFor();
  const content = page.getByRole('form', { name: /登记值班记录/ }).getByLabel(/^内容/);
  expect(await content.inputValue()).toBe(left);
  await press(story, 'Control+Enter');
  await content.waitFor({ state: 'detached' });
}

/** `slowly`: the caller talks on, and the form has time to say that its draft is kept. */
async function logOne(story: Story, text: string, slowly: boolean): Promise<void> {
  const { page } = story;
  await press(story, 'F2');
  const content = page.getByRole('form', { name: /登记值班记录/ }).getByLabel(/^内容/);
  await content.waitFor();
  await press(story, 'Enter', 'Enter', 'Enter', 'Control+A');
  for (const part of [text, '：楼道灯不亮', '，请派人看一下']) await page.keyboard.insertText(part);
  if (slowly) await page.getByRole('form').getByText('草稿已存').waitFor();
  await press(story, 'Control+Enter');
  await content.waitFor({ state: 'detached' });
}

async function expectKept(story: Story, promised: Promised): Promise<void> {
  const { page } = story;
  const duty = await rowsOf(page, 'duty');
  const numbers = duty.map((row) => row.no);
  expect(numbers).toEqual(expect.arrayContaining([...promised.numbers]));
  expect(new Set(numbers).size).toBe(numbers.length);
  const texts = duty.map((row) => String(row.data['content']));
  const drafts = await storeOf<StoredDraft>(page, 'drafts');
  const kept = [...texts, ...drafts.map((draft) => draft.data.content ?? '')];
  expect(promised.draft === '' || kept.some((text) => text.startsWith(promised.draft)), `the draft ${promised.draft}`).toBe(true);

  const journal = await storeOf<JournalEntry>(page, 'journal');
  expect(checkChain(journal)).toBeNull();
  expect((await storeOf<PersonalValue>(page, 'values')).every(isTrueValue)).toBe(true);
  expect(journal.filter((entry) => entry.register === 'duty' && entry.op === 'create').map((entry) => entry.no)).toEqual(numbers);
  if (story.target.kind === 'electron') expectInFile(story, promised);
}

/** The second copy has every number, too: it is written before 已保存 is shown. */
function expectInFile(story: Story, promised: Promised): void {
  const folder = path.join(story.dir, 'journal');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
  const text = files.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('');
  for (const no of promised.numbers) expect(text).toContain(`"${no}"`);
}

/** The same numbers from 0 to 1 each time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
