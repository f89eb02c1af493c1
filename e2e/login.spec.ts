import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowOf, storeOf } from './steps/database';
import { logCall, save } from './steps/desk';
import { tellFounded } from './steps/founded';
import { fill, press, pushButton, see, write } from './steps/keys';
import { CHEN, enterPin, firstStart, LI, type Person, signIn, WANG } from './steps/site';
import { reopen, STORY, type Story, tell } from './steps/story';
import { filesIn, type Trace, textTraces, tracesIn } from './steps/written';
import { desktop, targets } from './targets';

interface Entry {
  readonly record: string;
  readonly by: string;
}

/** What the page holds that somebody without a PIN could read: its text, its fields, its title. */
function readable(story: Story): Promise<string> {
  return story.page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map((field) => field.value);
    const marks = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value));
    return [document.title, document.documentElement.textContent, ...fields, ...marks].join('\n');
  });
}

async function staffId(story: Story, { name }: Person): Promise<string> {
  return (await rowOf(story.page, name)).id;
}

for (const target of desktop) {
  describe(`lock and change of person on ${target.name}`, () => {
    it('leaves nothing to read when it is locked, and changes the person in the middle of a form', STORY, () =>
      tellFounded(target, { units: '1-3栋 2单元 6层 4户' }, {}, async (story) => {
        await signIn(story, CHEN);
        const text = '厨房水管爆了一直在漏水';
        const no = await logCall(story, '320603', text);
        expect(await readable(story)).toContain(text);
        await press(story, 'Control+L');
        await story.page.getByRole('group', { name: '谁当班' }).waitFor();
        for (const words of [text, no, '3-2-0603']) expect(await readable(story)).not.toContain(words);
        expect(await story.page.locator('iframe, .pf-place').count()).toBe(0);

        await enterPin(story, CHEN);
        await see(story, text);
        await press(story, 'F3');
        const form = story.page.getByRole('form', { name: '登记诉求' });
        await fill(story, '内容', '楼道灯不亮，', form);
        await press(story, 'F10');
        const dialog = story.page.getByRole('dialog', { name: '换人' });
        await dialog.waitFor();
        expect(await dialog.getByRole('radio', { name: new RegExp(CHEN.name) }).count()).toBe(0);
        const wanted = dialog.getByRole('radio', { name: new RegExp(`^${LI.name}`) });
        while (!(await wanted.isChecked())) await press(story, 'ArrowDown');
        await write(story, '111999');
        await press(story, 'Enter');
        await dialog.getByText('PIN 不对').waitFor();
        await see(story, new RegExp(`· ${CHEN.name}`));
        await write(story, LI.pin);
        await press(story, 'Enter');
        await dialog.waitFor({ state: 'detached' });
        await see(story, new RegExp(`· ${LI.name}`));
        // The cursor stands where it stood.
        await write(story, '两天了');
        await fill(story, '房号', '320603', form);
        await press(story, 'Tab');
        const second = await save(story);
        const row = await rowOf(story.page, second);
        expect(row.data['content']).toBe('楼道灯不亮，两天了');
        const entries = await storeOf<Entry>(story.page, 'journal');
        const first = await rowOf(story.page, no);
        const by = (id: string): readonly string[] => [...new Set(entries.filter(({ record }) => record === id).map((entry) => entry.by))];
        expect([by(first.id), by(row.id)]).toEqual([[await staffId(story, CHEN)], [await staffId(story, LI)]]);

        // Whoever stands first is chosen already: the PIN alone will do.
        await press(story, 'F10');
        await dialog.getByRole('radio', { name: new RegExp(`^${WANG.name}`), checked: true }).waitFor();
        await write(story, WANG.pin);
        await press(story, 'Enter');
        await see(story, new RegExp(`· ${WANG.name}`));
      }),
    );
  });
}

for (const target of targets) {
  describe(`the recovery code on ${target.name}`, () => {
    it('brings the key back and lets the manager set a new PIN', STORY, () =>
      tell(target, {}, async (story) => {
        const code = await firstStart(story, { people: [WANG] });
        await loseKey(story);
        await see(story, '没有本项目的登录钥匙');
        await fill(story, `${WANG.name} 的 PIN`, WANG.pin);
        await press(story, 'Enter');
        await see(story, '核对不了这个 PIN');
        await pushButton(story, '用恢复码');
        const group = story.page.getByRole('group', { name: '用恢复码' });
        await fill(story, '恢复码', code.toLowerCase(), group);
        await fill(story, '新 PIN', '864209', group);
        await fill(story, '再输一次新 PIN', '864209', group);
        await press(story, 'Enter');
        await story.page.getByRole('navigation', { name: '主导航' }).waitFor();
        await press(story, 'Control+L');
        await enterPin(story, { ...WANG, pin: '864209' });
        await story.page.evaluate(() => location.replace('#/settings/recovery'));
        await see(story, /王建国，设了新 PIN/);
        const settings = await storeOf<{ readonly key: string; readonly value: unknown }>(story.page, 'settings');
        expect(settings.find(({ key }) => key === 'people.recoveries')?.value).toMatchObject([{ by: WANG.name, newPin: true }]);
      }),
    );
  });

  describe(`what a run on ${target.name} wrote`, () => {
    it('holds no PIN and no plain digest of one, and no recovery code', STORY, () =>
      tell(target, {}, async (story) => {
        const manager = { ...WANG, pin: 'Qz7canary木棉花开' };
        const clerk = { ...CHEN, pin: '84517293' };
        const code = await firstStart(story, { people: [manager, clerk] });
        await signIn(story, clerk);
        await press(story, 'Control+L');
        await fill(story, `${clerk.name} 的 PIN`, '73920154');
        await press(story, 'Enter');
        await see(story, 'PIN 不对');
        await enterPin(story, clerk);
        await story.running.close();
        const secrets = [manager.pin, clerk.pin, '73920154', code, code.replaceAll('-', '')].flatMap(traces);
        const files = filesIn(story.dir);
        expect(files.length).toBeGreaterThan(20);
        expect(tracesIn(story.dir, files, secrets)).toEqual([]);
      }),
    );
  });
}

/** As after a change of the computer: the records are there, the key is not. */
async function loseKey(story: Story): Promise<void> {
  if (story.target.kind === 'browser') {
    await story.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('deskbook-desk-keys');
          gone.onsuccess = () => resolve();
          gone.onerror = () => reject(gone.error);
        }),
    );
    await story.running.close();
  } else {
    await story.running.close();
    for (const file of ['desk-key.json', 'keys/desk-key.json']) rmSync(path.join(story.dir, file));
  }
  await reopen(story);
}

/** The secret and its plain digests, as they might stand in a file. */
function traces(secret: string): readonly Trace[] {
  const digests = ['md5', 'sha1', 'sha256'].flatMap((kind) => {
    const digest = createHash(kind).update(secret, 'utf8').digest();
    const texts = [digest.toString('hex'), digest.toString('hex').toUpperCase(), digest.toString('base64')];
    return [{ name: `its ${kind}`, bytes: digest }, ...texts.map((text) => ({ name: `its ${kind} as text`, bytes: Buffer.from(text) }))];
  });
  return [...textTraces(secret), ...digests];
}
