/** What the window's thread is held by while the statistics open, and while their fullest tab is shown. */
import type { Page } from 'playwright-core';
import type { Measured } from '../figures/figures';
import { framesOf, watchFrames } from './frames';
import { type Group, line, type Place, within } from './group';
import { signIn } from './screen';

const TABS = ['overview', 'trends'] as const;
const CHART = '.statistics-main .chart';
/** Steps down the page: charts are drawn when one comes near. */
const STEPS = 12;

export const statisticsGroup: Group = {
  name: 'statistics',
  run: async ({ page }, place) => {
    await signIn(page);
    const days = await page.evaluate(() => {
      const today = new Date();
      const day = (at: Date): string => at.toLocaleDateString('sv-SE');
      const [year, month] = [today.getFullYear(), today.getMonth()];
      return `month/${day(new Date(year, month - 1, 1))}/${day(new Date(year, month, 0))}`;
    });
    const lines: Measured[] = [];
    for (const tab of TABS) lines.push(await opened(page, `#/statistics/${tab}/${days}`, tab, place));
    return lines;
  },
};

/** The first opening loads the drawing and counts; all after it find the report. All are told, the line is the middle one. */
async function opened(page: Page, path: string, tab: string, { rounds, tell }: Place): Promise<Measured> {
  const longest: number[] = [];
  for (let round = 0; round < Math.min(5, rounds); round += 1) {
    await page.evaluate(() => window.location.replace('#/today'));
    await page.locator('.statistics').waitFor({ state: 'detached' });
    await watchFrames(page);
    await page.evaluate((to) => window.location.replace(to), path);
    await page.locator(CHART).first().waitFor();
    for (let step = 0; step < STEPS; step += 1) {
      await page.locator('.statistics-main').evaluate((main) => main.scrollBy(0, main.clientHeight));
      await page.waitForTimeout(250);
    }
    await page.locator('.statistics-charts svg text').first().waitFor();
    const frames = await framesOf(page);
    for (const { ms, why } of frames) tell(`a frame of ${ms.toFixed(0)} ms while the statistics open (${tab}, ${round + 1}): ${why}`);
    longest.push(Math.max(0, ...frames.map(({ ms }) => ms)));
  }
  return line(
    `statistics.${tab}`,
    `longest frame over 50 ms while the statistics of last month open at ${tab}; 0 = none`,
    { value: longest, floor: [] },
    { budget: within(50) },
  );
}
