/** Two programs joined by a server (BY-14): what one does shows at the other, with the server killed and begun again in between. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkChain, type JournalEntry } from '@shared/journal/entry';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { natsProgram, startNats } from '../build/nats-server.mjs';
import { call } from './steps/bridge';
import { rowOf, storeOf } from './steps/database';
import { logCall, open, record } from './steps/desk';
import { fill, press, pushButton, reach, see } from './steps/keys';
import { firstStart, WANG } from './steps/site';
import { STORY, type Story, tell } from './steps/story';
import { atDesks, exported, joined, picture } from './steps/two-desks';
import { gone, PATIENCE, shown } from './steps/wait';
import { desktop } from './targets';

const program = natsProgram();
if (program === null) console.log('stream: left out, nats-server is not installed (apt-get install nats-server)');

const RIGHTS = 'authorization { users: [ { user: a, password: "geheim-a" }, { user: b, password: "geheim-b" } ] }';

for (const target of desktop) {
  describe.skipIf(program === null)(`two desks joined by a server on ${target.name}`, () => {
    it('what one does shows at the other, and a server that was away is caught up with', {
      timeout: (process.env['E2E_MEASURE'] ? 10 : 2) * STORY.timeout,
    }, async () => {
      const nats = await startNats(program ?? '', RIGHTS);
      try {
        await tell(target, {}, async (a) => {
          await fill(a, '前台字母', 'A');
          await reach(a, a.page.getByLabel('项目名称'));
          const code = await firstStart(a, { people: [WANG], units: '1栋 1单元 2层 2户' });
          const first = await logCall(a, '10101', '楼道灯不亮');
          const file = path.join(a.dir, 'files', 'a.dbbundle');
          await atDesks(a);
          await exported(a, file);
          await see(a, '已导出');
          await tell(target, {}, async (b) => {
            await joined(b, a, file, code);
            await refusedAddress(a, nats.address);
            await connected(a, nats.address, 'a', 'geheim-a');
            await picture(a, 'stream-on');
            await connected(b, nats.address, 'b', 'geheim-b');
            await open(b, first);
            await see(b, '楼道灯不亮');

            // Each way, while both look at their lists.
            await atList(b);
            const [no, came] = await timed(() => logCall(a, '10102', '门禁刷不开'), b, '门禁刷不开');
            const [, back] = await timed(() => logCall(b, '10101', '电梯有异响'), a, '电梯有异响');
            console.log(`stream: from 已保存 at one desk to the list of the other: ${came} ms, ${back} ms`);
            expect((await rowOf(b.page, no)).data['content']).toBe('门禁刷不开');

            // A photo that one desk took shows at the other when it opens the record.
            await photographed(a, no, '门口现场.jpg');
            await open(b, no);
            const asked = Date.now();
            await shown(photoOf(b, '门口现场.jpg'));
            console.log(`stream: from the opened record to the photo of the other desk: ${Date.now() - asked} ms`);
            await picture(b, 'stream-photo');
            await b.page.getByRole('button', { name: /门口现场/ }).click();
            await shown(b.page.getByRole('dialog').getByRole('img', { name: '门口现场.jpg' }));
            await press(b, 'Escape');
            await whole(b);
            await atSettings(a);
            await see(a, '待传照片和附件 0 个');

            // The server is gone: both go on, and say so; then it is back.
            await nats.kill();
            await atSettings(a);
            await see(a, '没有回应，会一直重试');
            await picture(a, 'stream-away');
            const apart = await logCall(a, '10101', '断网时记的');
            await photographed(a, apart, '断网时拍的.jpg');
            await logCall(b, '10102', '断网时另一台记的');
            await nats.start();
            await atList(a);
            await atList(b);
            await shown(b.page.getByText('断网时记的').first());
            await shown(a.page.getByText('断网时另一台记的').first());
            expect((await rowOf(b.page, apart)).data['content']).toBe('断网时记的');
            await open(b, apart);
            await shown(photoOf(b, '断网时拍的.jpg'));
            await whole(b);
            for (const story of [a, b]) expect(checkChain(await storeOf<JournalEntry>(story.page, 'journal'))).toBeNull();

            // Off is off: nothing more goes out.
            await atSettings(a);
            await pushButton(a, '关闭同步');
            await see(a, '现在：没有开');
            const kept = await logCall(a, '10101', '关了以后记的');
            await b.page.waitForTimeout(1_500);
            expect((await storeOf<{ readonly no: string }>(b.page, 'rows')).some((row) => row.no === kept)).toBe(false);
            // Secrets are where they should be and nowhere else.
            for (const name of ['logs/deskbook.log', 'replication-position.json']) {
              const at = path.join(a.dir, name);
              expect(existsSync(at) ? readFileSync(at, 'utf8') : '').not.toContain('geheim');
            }
          });
          // The other desk has a computer of its own; here it would take its share of this one.
          if (process.env['E2E_MEASURE']) await measured(a, nats);
        });
      } finally {
        await nats.stop();
      }
    });
  });
}

async function atSettings(story: Story): Promise<void> {
  await story.page.evaluate(() => {
    location.hash = '#/settings/desks';
  });
  await shown(story.page.getByRole('heading', { name: '多台同步' }));
}

async function atList(story: Story): Promise<void> {
  await story.page.evaluate(() => {
    location.hash = '#/r/duty';
  });
  await gone(story.page.getByRole('heading', { name: '多台同步' }));
}

/** The system's own dialog is answered; what it was asked stands in the answer. */
async function answered(story: Story, response: 0 | 1): Promise<void> {
  await story.running.app?.evaluate(({ dialog }, answer) => {
    dialog.showMessageBox = () => Promise.resolve({ response: answer, checkboxChecked: false });
  }, response);
}

async function refusedAddress(story: Story, address: string): Promise<void> {
  await atSettings(story);
  await answered(story, 0);
  await fill(story, '服务器地址', address);
  await press(story, 'Control+Enter');
  await see(story, '没有保存：地址没有确认');
}

/** What was kept does not come back into the box. */
async function kept(story: Story, password: string): Promise<void> {
  await fill(story, '密码', password);
  await press(story, 'Control+Enter');
  await expect.poll(() => story.page.getByLabel('密码').inputValue(), { timeout: PATIENCE }).toBe('');
}

async function connected(story: Story, address: string, user: string, password: string): Promise<void> {
  await atSettings(story);
  await answered(story, 1);
  await fill(story, '服务器地址', address);
  await fill(story, '用户名', user);
  await kept(story, 'falsch');
  await pushButton(story, '测试连接');
  await see(story, '用户名或密码不对');
  await kept(story, password);
  await pushButton(story, '测试连接');
  await see(story, '连得上，可以用');
  await pushButton(story, '开启同步');
  await see(story, `现在：已连上 ${address}`);
}

/** The small picture on the tile of a file. */
function photoOf(story: Story, name: string): Locator {
  return record(story)
    .getByRole('button', { name: new RegExp(name) })
    .locator('img');
}

/** Adds a photo of half a megabyte and more to a record. */
async function photographed(story: Story, no: string, name: string): Promise<void> {
  await open(story, no);
  const data = await story.page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 900 });
    const context = canvas.getContext('2d');
    const noise = context?.createImageData(1200, 900);
    noise?.data.forEach((_, n, all) => {
      all[n] = n % 4 === 3 ? 255 : Math.random() * 256;
    });
    if (noise) context?.putImageData(noise, 0, 0);
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? '';
  });
  const buffer = Buffer.from(data, 'base64');
  expect(buffer.length).toBeGreaterThan(500_000);
  await story.page.locator('input[type=file][aria-label="照片与附件"]').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
  await shown(photoOf(story, name));
}

/** What is kept of files is what their names say. */
async function whole(story: Story): Promise<void> {
  const wrong = await story.page.evaluate(async () => {
    const open = indexedDB.open('deskbook');
    const db = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const asked = db.transaction('attachments').objectStore('attachments').getAll();
    const files = await new Promise<readonly { readonly hash: string; readonly blob: Blob }[]>((done) => {
      asked.onsuccess = () => done(asked.result);
    });
    db.close();
    const sums = await Promise.all(
      files.map(async ({ blob }) => new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))),
    );
    const hex = sums.map((sum) => [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    return files.length === 0 ? ['nothing'] : files.filter(({ hash }, n) => hash !== hex[n]).map(({ hash }) => hash);
  });
  expect(wrong).toEqual([]);
}

/** Waits at the other desk's list; the time is from 已保存 here to the words there. */
async function timed(write: () => Promise<string>, other: Story, words: string): Promise<readonly [no: string, ms: number]> {
  await atList(other);
  const no = await write();
  const since = Date.now();
  await shown(other.page.getByText(words).first());
  return [no, Date.now() - since];
}

/**
 * `E2E_MEASURE=1` prints how long a save takes from the key to 已保存, with and without the stream in turn: alone, while fifty photos of 2 to 4 MB are being
 * put, and while they wait for a server that does not answer. Nothing is asserted.
 */
async function measured(story: Story, nats: Awaited<ReturnType<typeof startNats>>): Promise<void> {
  await hearSaves(story);
  await compared(story, '', async (turn) => switched(story, turn), { rounds: 6, rest: 600 });
  await compared(story, ' one right after the other', async (turn) => switched(story, turn), { rounds: 6 });
  await manyPhotos(story);
  await compared(story, ' while photos are put', (turn) => begun(story, nats, turn));
  await compared(story, ' while photos wait for a server that is away', async (turn) => {
    await begun(story, nats, turn);
    if (turn === 'on') await nats.kill();
  });
  if (nats.pid() === 0) await nats.start();
  await switched(story, 'on');
  await expect.poll(() => waitingFiles(story), { timeout: 4 * PATIENCE }).toBe(0);
}

/** With the stream: at a server that has lost all of it and wants all of it again. */
async function begun(story: Story, nats: Awaited<ReturnType<typeof startNats>>, turn: 'on' | 'off'): Promise<void> {
  await switched(story, 'off');
  if (turn === 'off') return;
  await nats.kill();
  nats.forget();
  await nats.start();
  await switched(story, 'on');
  // The entries go first; how long they take depends on how many were made, and is not what is measured here.
  await expect.poll(() => waiting(story), { timeout: PATIENCE, interval: 20 }).toMatchObject({ toSend: 0, files: true });
}

/** Notes in the page how long each save takes. */
function hearSaves(story: Story): Promise<void> {
  return story.page.evaluate(() => {
    const times: number[] = [];
    let since = 0;
    let said = '';
    document.addEventListener(
      'keydown',
      ({ ctrlKey, key }) => {
        if (ctrlKey && key === 'Enter') since = performance.now();
      },
      true,
    );
    new MutationObserver(() => {
      const now = /已保存\s*(\w+-\d{8}-\w+)/.exec(document.body.innerText)?.[1] ?? said;
      if (now !== said && since > 0) times.push(performance.now() - since);
      [said, since] = [now, now === said ? since : 0];
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { saveTimes: times });
  });
}

/**
 * Medians of twelve saves a turn, two turns each a round; between saves as long as nobody is in writing a record, `rest` in ms, or no time at all. Where photos
 * are put, those saves alone during which some still were.
 */
async function compared(
  story: Story,
  what: string,
  prepare: (turn: 'on' | 'off') => Promise<void>,
  { rounds = 2, rest = 0 }: { readonly rounds?: number; readonly rest?: number } = {},
): Promise<void> {
  const found: Record<'on' | 'off', number[]> = { on: [], off: [] };
  let left = 0;
  for (const turn of Array.from({ length: rounds }, () => ['on', 'off', 'off', 'on'] as const).flat()) {
    await prepare(turn);
    await story.page.evaluate(() => (window as unknown as { saveTimes: number[] }).saveTimes.splice(0));
    for (let n = 0; n < 12; n += 1) {
      if (turn === 'on' && what.includes('photos') && (await waitingFiles(story)) === 0) break;
      await logCall(story, '10101', `第 ${n} 条`);
      await pause(rest);
    }
    if (turn === 'on') left = await waitingFiles(story);
    found[turn].push(...(await story.page.evaluate(() => [...(window as unknown as { saveTimes: number[] }).saveTimes])));
  }
  const median = (all: readonly number[]): number => all.toSorted((one, two) => one - two)[all.length >> 1] ?? 0;
  const [on, off] = [median(found.on), median(found.off)];
  console.log(
    `stream: saving${what} ${on.toFixed(1)} ms with it, ${off.toFixed(1)} ms without, ${(on / off).toFixed(2)} times (${found.on.length} + ${found.off.length} saves; ${left} photos left in the end)`,
  );
}

async function switched(story: Story, turn: 'on' | 'off'): Promise<void> {
  await atSettings(story);
  await see(story, '现在：');
  const press = story.page.getByRole('button', { name: turn === 'on' ? '开启同步' : '关闭同步' });
  if (await press.isVisible()) await press.click();
  await see(story, turn === 'on' ? '现在：已连上' : '现在：没有开');
}

/** How many photos the main process says are still to be put. */
async function waitingFiles(story: Story): Promise<number> {
  return (await waiting(story)).filesToSend;
}

/** How many entries and photos the main process says are still to be sent. */
async function waiting(story: Story): Promise<{ readonly toSend: number; readonly filesToSend: number; readonly files: boolean }> {
  const answer = await call(story.page, 'replicationState', {});
  const { toSend, filesToSend } = answer.ok
    ? (answer.value as { readonly toSend: number; readonly filesToSend: number })
    : { toSend: 0, filesToSend: 0 };
  return { toSend, filesToSend, files: filesToSend > 30 };
}

/** Ties fifty files of 2 to 4 MB to a record: random bytes, which no picture can be made of, and which nothing makes smaller. */
async function manyPhotos(story: Story): Promise<void> {
  await switched(story, 'off');
  await open(story, await logCall(story, '10101', '五十张照片'));
  const box = story.page.locator('input[type=file][aria-label="照片与附件"]');
  for (let n = 0; n < 50; n += 5) {
    const five = [0, 1, 2, 3, 4].map((one) => {
      const file = path.join(story.dir, 'files', `照片${n + one}.jpg`);
      writeFileSync(file, randomBytes(2_000_000 + 40_000 * (n + one)));
      return file;
    });
    await box.setInputFiles(five);
    await shown(record(story).getByRole('button', { name: new RegExp(`照片${n + 4}\\.jpg`) }));
  }
}
