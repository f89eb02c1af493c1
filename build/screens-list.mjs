/** What `npm run screens` takes pictures of: every page and register, some dialogs, some of it in English. */
import { pagePaths, registerIds, settingIds } from './views.mjs';

/**
 * @typedef {object} Picture
 * @property {string} name of the file, without `.webp`
 * @property {string} title under which it stands on the index
 * @property {string} at path after `#`, or `start` for a program without a site
 * @property {'zh' | 'en'} [language] absent = zh
 * @property {{ width: number, height: number }} [size] absent = 1366×768
 * @property {(page: import('playwright-core').Page) => Promise<void>} [prepare] what is done there before the picture
 */

/** Opens the first record of the list. @param {import('playwright-core').Page} page */
async function openFirst(page) {
  const row = page.locator('[data-row]').first();
  if ((await row.count()) > 0) await row.click();
}

/** @param {string} id @param {'zh' | 'en'} [language] @returns {Picture} */
const record = (id, language = 'zh') => ({
  name: language === 'en' ? `en-r-${id}` : `r-${id}`,
  title: `${id}${language === 'en' ? ', English' : ''}`,
  at: `/r/${id}`,
  language,
  prepare: openFirst,
});

/** @param {string} at @param {'zh' | 'en'} [language] @returns {Picture} */
const plain = (at, language = 'zh') => ({
  name: `${language === 'en' ? 'en-' : ''}${at.slice(1).replaceAll('/', '-')}`,
  title: `${at.slice(1)}${language === 'en' ? ', English' : ''}`,
  at,
  language,
});

/** Of the settings: the others look the same. */
const SECTIONS = ['people', 'forms', 'screen'];

/** @type {readonly Picture[]} */
export const pictures = [
  ...pagePaths().map((at) => plain(at)),
  ...registerIds().map((id) => record(id)),
  ...['duty', 'requests', 'parcels', 'visitors', 'releases'].map((id) => plain(`/r/${id}/new`)),
  ...settingIds()
    .filter((id) => SECTIONS.includes(id))
    .map((id) => plain(`/settings/${id}`)),
  { name: 'palette', title: 'Search and commands', at: '/today', prepare: (page) => page.keyboard.press('Control+K') },
  { name: 'keys', title: 'Keys', at: '/today', prepare: (page) => page.keyboard.press('?') },
  ...['/today', '/callbacks', '/statistics', '/r/requests/new'].map((at) => plain(at, 'en')),
  ...['requests', 'duty'].map((id) => record(id, 'en')),
  { name: 'today-wide', title: 'today, 1920×1080', at: '/today', size: { width: 1920, height: 1080 } },
  { name: 'start', title: 'First start', at: 'start' },
];
