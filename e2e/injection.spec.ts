/** Hostile texts in every field that takes words stay texts: on every page, on paper, in the workbook (EX-1). Nothing runs, nothing is fetched. */

import { type AnyDefinition } from '@shared/registers/contract/definition';
import type { Data } from '@shared/registers/contract/fields';
import { definitionOf, type RegisterId, registers } from '@shared/registers/index';
import { describe, expect, it } from 'vitest';
import { tellFounded } from './steps/founded';
import { HOSTILE, Hostility, poisoned } from './steps/hostile';
import { press } from './steps/keys';
import { onPaper } from './steps/printer';
import { putPast, stored } from './steps/rows';
import { STORY, type Story } from './steps/story';
import { exportWeek } from './steps/weekly';
import { desktop } from './targets';

const makers = import.meta.glob<Readonly<Record<string, () => Data>>>('../shared/registers/*/fixtures.ts', { eager: true });

function fixtureOf(id: string): Data {
  const [make] = Object.values(makers[`../shared/registers/${id}/fixtures.ts`] ?? {});
  if (!make) throw new Error(`shared/registers/${id}/fixtures.ts is missing`);
  return make();
}

const ids = Object.keys(registers) as readonly RegisterId[];
const hostility = new Hostility();
const no = (id: string, n: number): string => `${id}-${n}`;
const ROWS = ids.flatMap((id) => [1, 2].map((n) => stored(id, no(id, n), poisoned(definitionOf(id), fixtureOf(id), hostility))));

/** What only an injected text could have put into the page. */
const STRANGE = [
  'script:not([src])',
  'iframe:not([src^="blob:"]):not([src=""])',
  'iframe[srcdoc]',
  'object',
  'embed',
  'base',
  'link[href*="evil"]',
  'img[src*="evil"]',
  '[onerror]',
  '[onload]',
  '[onclick]',
  '[onfocus]',
  'a[href^="javascript:"]',
  'meta[http-equiv="refresh"]',
];

async function nothingRan({ page }: Story, where: string): Promise<void> {
  const found = await page.evaluate(
    (selectors) => ({
      strange: selectors.filter((selector) => document.querySelector(selector) !== null),
      ran: 'hostile' in window,
      hidden: getComputedStyle(document.body).display === 'none',
    }),
    STRANGE,
  );
  expect.soft({ where, ...found }).toEqual({ where, strange: [], ran: false, hidden: false });
}

async function go({ page }: Story, hash: string): Promise<void> {
  await page.evaluate((to) => window.location.replace(to), hash);
}

async function overRegister(story: Story, definition: AnyDefinition): Promise<void> {
  const { page } = story;
  const { id } = definition;
  await go(story, `#/r/${id}`);
  await page.getByRole('region', { name: definition.title.zh }).waitFor();
  await nothingRan(story, `list of ${id}`);
  await go(story, `#/r/${id}/01SPEC${no(id, 1)}`);
  await page.getByRole('article').waitFor();
  await nothingRan(story, `record of ${id}`);
  // The sheets are the same code on both hosts; the desktop's is the longer road.
  if (story.target.kind === 'browser') return;
  const sheets = await onPaper(story, id, () => press(story, 'Control+P'));
  expect.soft(sheets.pages, id).toBeGreaterThan(0);
  await nothingRan(story, `paper of ${id}`);
}

const PAGES = ['today', 'callbacks', 'handover', 'drafts', 'export', 'journal', 'settings', 'archive', 'power-cut', 'safety'];

for (const target of desktop) {
  describe(`hostile texts on ${target.name}`, () => {
    it('stay texts on every page, on paper, in search and in the workbook', { timeout: STORY.timeout * 3 }, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, { at: '2026-11-21T18:05:00+08:00' }, async (story) => {
        const { page } = story;
        const dialogs: string[] = [];
        page.on('dialog', (dialog) => {
          dialogs.push(dialog.message());
          void dialog.dismiss();
        });
        await putPast(story, ROWS);
        for (const id of ids) await overRegister(story, definitionOf(id));
        for (const name of PAGES) {
          await go(story, `#/${name}`);
          await page.waitForTimeout(300);
          await nothingRan(story, name);
        }
        const book = await exportWeek(story, '2026-W47', '导出', '周报.xlsx');
        const cells = Object.values(book).flatMap(({ rows }) => rows.flat());
        const hostile = cells.filter(({ value }) => HOSTILE.includes(value));
        expect(hostile.length).toBeGreaterThan(20);
        expect(hostile.filter(({ type }) => type !== 'str')).toEqual([]);
        expect(dialogs).toEqual([]);
        expect(await page.title()).not.toMatch(/[<=]/);
      }),
    );
  });
}
