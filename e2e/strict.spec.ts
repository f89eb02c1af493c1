import { describe, expect, it } from 'vitest';
import { logCall } from './steps/desk';
import { press, see, write } from './steps/keys';
import { CHEN, firstStart, signIn } from './steps/site';
import { STORY, type Story, tell } from './steps/story';
import { targets } from './targets';

interface Seen {
  /** Write transactions by the stores they name, and those among them that were not strict. */
  readonly stores: string[];
  readonly loose: string[];
}

/** Follows every write transaction that the page begins, from before its first script on. */
async function follow({ page }: Story): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { stores: [], loose: [] };
    (globalThis as { seen?: Seen }).seen = seen;
    const plain = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
      const transaction = plain.apply(this, args);
      if (transaction.mode === 'readwrite') {
        const what = `${this.name.replace(/-\d+$/, '')}: ${[...transaction.objectStoreNames].join(' ')}`;
        seen.stores.push(what);
        if (transaction.durability !== 'strict') seen.loose.push(what);
      }
      return transaction;
    };
  });
  await page.reload();
}

for (const target of targets) {
  describe(`write transactions on ${target.name}`, () => {
    it('are all strict: founding, records, drafts, sign-in, settings', STORY, () =>
      tell(target, {}, async (story) => {
        await follow(story);
        await firstStart(story, { units: '1栋 1单元 2层 2户' });
        await signIn(story, CHEN);
        await logCall(story, '10101', '楼道灯不亮');
        await press(story, 'F3');
        await write(story, '10102');
        await see(story, '草稿已存');
        const { stores, loose } = await story.page.evaluate(() => (globalThis as unknown as { readonly seen: Seen }).seen);
        expect(loose).toEqual([]);
        expect(stores.filter((what) => what.startsWith('deskbook:')).length).toBeGreaterThan(4);
        expect(stores.some((what) => what.includes('drafts'))).toBe(true);
        expect(stores.some((what) => what.includes('journal'))).toBe(true);
      }),
    );
  });
}
