/** The storage that Chromium announces: records on SQLite are kept, a damaged file is told before it is opened, and the journal file brings all back. */
import { chmodSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { call } from './steps/bridge';
import { rowsOf } from './steps/database';
import { logCall } from './steps/desk';
import { press, see } from './steps/keys';
import { CHEN, enterPin, firstStart, signIn } from './steps/site';
import { reopen, STORY, type Story, tell } from './steps/story';
import { drop, onChromium, type Target, targets, tempDir } from './targets';

const CALL = '电梯门关得慢';
const FEATURES = '--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores';

/** Runs with the host's Chromium taken by another name: the same one, with the new storage switched on. */
async function withSqlite(target: Target, run: (target: Target) => Promise<void>): Promise<void> {
  const folder = tempDir();
  const script = path.join(folder, 'chromium-on-sqlite');
  writeFileSync(script, `#!/bin/sh\nexec ${target.chromium} "$@" ${FEATURES}\n`);
  chmodSync(script, 0o755);
  try {
    await run(onChromium(target, script));
  } finally {
    drop(folder);
  }
}

/** The largest file of the storage: the site's database, or its log. */
function largest(dir: string, end: RegExp): string {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => /IndexedDB[\\/]/.test(name) && end.test(name));
  const [found] = files.map((name) => path.join(dir, name)).toSorted((a, b) => statSync(b).size - statSync(a).size);
  if (found === undefined) throw new Error(`no ${end} below the data folder`);
  return found;
}

/** What the main process found before the database was opened. */
async function report({ page }: Story): Promise<unknown> {
  const answer = await call(page, 'startReport', {});
  return answer.ok ? answer.value : answer;
}

async function calls({ page }: Story): Promise<readonly unknown[]> {
  return (await rowsOf(page, 'duty')).map(({ data }) => data['content']);
}

for (const target of targets.filter(({ name }) => name === 'electron-on-chromium')) {
  describe(`the coming storage on ${target.name}`, () => {
    it('is recognised, checked before it is opened, and rebuilt from the journal file', STORY, () =>
      withSqlite(target, (onSqlite) =>
        tell(onSqlite, {}, async (story) => {
          await firstStart(story, { units: '1栋 1单元 2层 2户' });
          await signIn(story, CHEN);
          await logCall(story, '110101', CALL);
          await story.running.kill();

          await reopen(story);
          await see(story, '谁当班');
          expect(await report(story)).toMatchObject({ backend: 'sqlite', damage: [] });
          expect(await calls(story)).toEqual([CALL]);
          await story.running.close();

          const database = largest(story.dir, /[A-Z2-7]{20,}$/);
          truncateSync(database, Math.floor(statSync(database).size / 2));
          await reopen(story);
          await see(story, '从备份恢复');
          expect(await report(story)).toMatchObject({ damage: ['sqlite.page-count'] });
          await press(story, 'Enter');
          await see(story, '恢复好了');
          await press(story, 'Enter');
          await enterPin(story, CHEN);
          expect(await calls(story)).toEqual([CALL]);
        }),
      ),
    );
  });
}
