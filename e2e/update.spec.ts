/** A newer version over an older one's data, as from a stick: a snapshot first, nothing lost, and the way out when the snapshot cannot be made. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Expected } from '@shared/journal/expected';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './steps/database';
import { logCall } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { press, pushButton, reach, see } from './steps/keys';
import { enterPin, signIn, WANG } from './steps/site';
import { reopen, STORY, type Story } from './steps/story';
import { drop, targets, tempDir } from './targets';

const OLDER = '0.0.9';
/** Of a newer program on the same Chromium: 0 is one that is not known. */
const newerNote = JSON.stringify({ app: '99.0.0', electron: '45.4.1', chrome: 0 });

/** Makes the data look as an older version leaves them: the notes beside the database carry its number, and `at` when it worked last. */
function leftByOlder({ dir }: Story, at?: string): void {
  for (const file of ['expected.json', 'journal/expected.json']) {
    const place = path.join(dir, file);
    const note: Expected = JSON.parse(readFileSync(place, 'utf8'));
    writeFileSync(place, JSON.stringify({ ...note, app: OLDER, ...(at !== undefined && { at }) }));
  }
}

/** Closes it so that the next start finds what one leaves that ends after its snapshot: no note of the newer version anywhere. */
async function brokeDown(story: Story): Promise<void> {
  await story.page.evaluate(() => {
    // A note that is just being written would say that the new version has worked.
    Storage.prototype.setItem = () => undefined;
    localStorage.removeItem('deskbook.expected');
  });
  await story.running.close();
  leftByOlder(story, '2026-01-01T00:00:00+08:00');
}

const copiesIn = ({ dir }: Story): readonly string[] =>
  readdirSync(path.join(dir, 'snapshots')).filter((name) => name.endsWith('_update.dbsnap'));

async function shot(story: Story, name: string): Promise<void> {
  const folder = process.env['E2E_SHOTS'];
  if (folder) await story.page.screenshot({ path: path.join(folder, `update-${name}.png`) });
}

const SITE = { people: [WANG], units: '1栋 1单元 2层 2户' } as const;

/** A site with one call logged by an older version. */
async function begin(story: Story): Promise<void> {
  await signIn(story, WANG);
  await logCall(story, '10101', '楼道灯不亮');
  await story.running.close();
  leftByOlder(story);
}

for (const target of targets.filter(({ kind }) => kind === 'electron')) {
  describe(`an update on ${target.name}`, () => {
    it('makes a snapshot once, says so, and tells in the help what is new', STORY, () =>
      tellFounded(target, SITE, {}, async (story) => {
        await begin(story);
        await reopen(story);
        await enterPin(story, WANG);
        await see(story, /程序已更新（0\.0\.9 → .*更新前的记录存了一份快照/);
        expect(copiesIn(story)).toHaveLength(1);
        expect((await rowsOf(story.page, 'duty')).length).toBe(1);
        await shot(story, 'notice');
        await goTo(story, '帮助');
        await see(story, /有什么新的/);
        await see(story, /不用联网：把新的安装包用 U 盘拷来/);
        await shot(story, 'help');
        await story.running.close();
        await reopen(story);
        await enterPin(story, WANG);
        await story.page.getByText('程序已更新').waitFor({ state: 'detached' });
        expect(copiesIn(story)).toHaveLength(1);
      }),
    );

    it('believes no snapshot that a broken start left before it reads back, and makes none twice', STORY, () =>
      tellFounded(target, SITE, {}, async (story) => {
        await begin(story);
        await reopen(story);
        await enterPin(story, WANG);
        await see(story, /更新前的记录存了一份快照/);
        const whole = copiesIn(story);
        await brokeDown(story);
        await reopen(story);
        await enterPin(story, WANG);
        await see(story, /更新前的记录存了一份快照/);
        expect(copiesIn(story)).toEqual(whole);
        await brokeDown(story);
        const file = path.join(story.dir, 'snapshots', whole[0] ?? '');
        writeFileSync(file, readFileSync(file).subarray(0, -40));
        await reopen(story);
        await enterPin(story, WANG);
        await see(story, /更新前的记录存了一份快照/);
        expect(copiesIn(story)).toHaveLength(2);
      }),
    );

    it('asks when there is no room for the snapshot, and opens without it when somebody says so', STORY, () =>
      tellFounded(target, SITE, {}, async (story) => {
        await begin(story);
        const folder = path.join(story.dir, 'snapshots');
        rmSync(folder, { recursive: true, force: true });
        writeFileSync(folder, 'in the way');
        await reopen(story);
        await see(story, '更新前的快照没有做成');
        expect(await story.page.getByRole('alert').innerText()).not.toMatch(/Error|disk-error/);
        await shot(story, 'uncopied');
        await pushButton(story, /再做一次/);
        await see(story, '更新前的快照没有做成');
        rmSync(folder);
        mkdirSync(folder);
        const goOn = story.page.getByRole('button', { name: '不做快照，打开' });
        await reach(story, goOn);
        await press(story, 'Enter');
        await enterPin(story, WANG);
        await see(story, /更新前没有存快照/);
        expect(copiesIn(story)).toEqual([]);
        expect((await rowsOf(story.page, 'duty')).length).toBe(1);
      }),
    );

    it('comes to a new computer by the copies of the second folder alone', STORY, () =>
      tellFounded(target, SITE, {}, async (story) => {
        await signIn(story, WANG);
        await logCall(story, '10101', '楼道灯不亮');
        await story.running.close();
        const fresh: Story = { ...story, dir: tempDir() };
        // What the second folder has: journal files and attachments, no notes and no database.
        const copies = (from: string): boolean => path.basename(from) !== 'expected.json';
        cpSync(path.join(story.dir, 'journal'), path.join(fresh.dir, 'journal'), { recursive: true, filter: copies });
        try {
          await reopen(fresh);
          await see(fresh, '数据库里的记录不见了');
          await press(fresh, 'Enter');
          await see(fresh, '恢复好了');
          expect((await rowsOf(fresh.page, 'duty')).map(({ data }) => data['content'])).toEqual(['楼道灯不亮']);
        } finally {
          await fresh.running.close();
          drop(fresh.dir);
        }
      }),
    );

    it('finds everything again when the folder with the data lies elsewhere, as on a stick with another letter', STORY, () =>
      tellFounded(target, SITE, {}, async (story) => {
        await signIn(story, WANG);
        await logCall(story, '10101', '楼道灯不亮');
        await story.running.close();
        const elsewhere = `${story.dir}-前台 数据`;
        renameSync(story.dir, elsewhere);
        const moved: Story = { ...story, dir: elsewhere };
        try {
          await reopen(moved);
          await enterPin(moved, WANG);
          expect((await rowsOf(moved.page, 'duty')).length).toBe(1);
          await logCall(moved, '10102', '电梯有异响');
        } finally {
          await moved.running.close();
          renameSync(elsewhere, story.dir);
        }
        await reopen(story);
        await enterPin(story, WANG);
        expect((await rowsOf(story.page, 'duty')).length).toBe(2);
      }),
    );

    // Electron's own error box waits for a click that nobody can give here.
    if (target.name === 'electron') return;
    it.each([
      [
        'an older program opens nothing',
        (data: string) => writeFileSync(path.join(data, 'opened-by.json'), newerNote),
        'last opened by a newer program',
      ],
      [
        'nothing is put on the computer when the stick cannot be written',
        (data: string) => mkdirSync(path.join(data, 'opened-by.json')),
        'cannot be written',
      ],
    ])('from a stick: %s', (_title, prepare, said) => {
      const [stick, home] = [tempDir(), tempDir()];
      const data = path.join(stick, 'deskbook-data');
      mkdirSync(data);
      prepare(data);
      const packaged = { EOC_PACKAGED: '1', APPIMAGE: path.join(stick, 'deskbook.AppImage') };
      const env = { ...process.env, ...packaged, EOC_CHROMIUM: target.chromium, XDG_CONFIG_HOME: home };
      const run = spawnSync(target.executable, [path.resolve(import.meta.dirname, '..')], { env, timeout: 60_000 });
      expect(run.status).toBe(1);
      expect(readFileSync(path.join(data, 'logs/deskbook.log'), 'utf8')).toContain(said);
      // The stand-in's Chromium has a folder of its own there.
      expect(readdirSync(home).filter((name) => name !== 'chromium')).toEqual([]);
      drop(stick);
      drop(home);
    });
  });
}
