/** Looking at every screen: with axe, in the other language, and with words longer than any language's. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { pagePaths, registerIds, settingIds } from '../../build/views.mjs';
import { install, type LookWindow } from './look-in-page';
import type { Story } from './story';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA, which the law and the customer ask for. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Else each register's list in Chinese, its first record in English, its form in both: lists and records are made of the same parts everywhere. */
const ALL = process.env['E2E_ALL'] === '1';

/** Everything people wrote in the demonstration, in one text, and one record of each register. */
interface Written {
  readonly text: string;
  readonly first: Readonly<Record<string, string>>;
}

/** Reads the demonstration's database past the program. */
function written(story: Story): Promise<Written> {
  return story.page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('deskbook-demo');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = (name: string): Promise<unknown[]> =>
      new Promise((resolve, reject) => {
        const request = db.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows = (await all('rows')) as { readonly id: string; readonly register: string }[];
    const first: Record<string, string> = {};
    for (const { id, register } of rows) first[register] ??= id;
    const settings = db.objectStoreNames.contains('settings') ? await all('settings') : [];
    db.close();
    return { text: JSON.stringify([rows, settings]), first };
  });
}

/** The program on the screen in a language, somebody signed in; the paths after `#` of everything there is to look at. */
export async function lookIn(
  story: Story,
  language: 'zh' | 'en',
  size: { readonly width: number; readonly height: number },
): Promise<readonly string[]> {
  const { page } = story;
  await page.setViewportSize(size);
  await page.evaluate((chosen) => {
    localStorage.setItem('deskbook.preferences', JSON.stringify({ state: { language: chosen }, version: 1 }));
  }, language);
  await page.reload();
  await page.getByRole('group', { name: language === 'zh' ? '谁当班' : /duty/i }).waitFor();
  const { text, first } = await written(story);
  await ready(story, text);
  await page.keyboard.press('Enter');
  await page.locator('nav.rail').waitFor();
  return [
    ...pagePaths(),
    ...settingIds().map((id) => `/settings/${id}`),
    ...registerIds().flatMap((id) => [
      ...(ALL || language === 'zh' ? [`/r/${id}`] : []),
      ...(first[id] && (ALL || language === 'en') ? [`/r/${id}/${first[id]}`] : []),
      `/r/${id}/new`,
    ]),
  ];
}

/** Gives the page what looks at it; again after each loading. `text`: what people wrote. */
export async function ready(story: Story, text = ''): Promise<void> {
  await story.page.evaluate(AXE);
  await story.page.evaluate(install, text);
}

export interface Wanted {
  readonly language: 'zh' | 'en';
  /** Lays the screen out with words that are longer. */
  readonly longer: boolean;
  /** CSS selector of the part that axe looks at; the frame around a page is the same on all of them. */
  readonly part: string;
}

/** Goes to a path ('' = stays) and tells in words what is wrong there. */
export function lookAt(story: Story, path: string, { language, longer, part }: Wanted): Promise<readonly string[]> {
  // Colours are the same in both languages: what is looked at in Chinese too is not asked again.
  const contrast = ALL || language === 'zh' || /^\/r\/\w+\/(?!new$)/.test(path);
  return story.page.evaluate(
    async ({ path: to, contrast: coloured, rules, language: spoken, longer: stretched, part: within }) => {
      const { axe, look } = window as unknown as LookWindow & { axe: { run: (context: string, options: object) => Promise<AxeResults> } };
      if (to !== '') location.hash = `#${to}`;
      await look.settled();
      const { violations, passes } = await axe.run(within, {
        runOnly: rules,
        resultTypes: ['violations'],
        preload: false,
        iframes: false,
        // The one takes the key beside a word for a part of its name; the other is what Chromium, under every host, does by itself.
        rules: {
          'label-content-name-mismatch': { enabled: false },
          'scrollable-region-focusable': { enabled: false },
          'color-contrast': { enabled: coloured },
        },
      });
      const barriers = violations.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 2)
          .map((node) => `${id} ${node.target.join(' ')} ${(node.failureSummary ?? '').replaceAll('\n', ' ').slice(0, 200)}`),
      );
      return [...(passes.length < 3 ? ['axe found nothing to look at'] : []), ...barriers, ...look.strange(spoken), ...look.cut(stretched)];
    },
    { path, contrast, rules: RULES, language, longer, part },
  );
}
