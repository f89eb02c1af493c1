/** The keyboard and nothing else: pressing, writing, going with Tab to what is named on the screen. */
import type { Locator } from 'playwright-core';
import type { Story } from './story';
import { shown } from './wait';

const MOST_TABS = 250;
/** Stops that are taken in one go. */
const NEAR = 3;

/** Begins to count keys and characters. */
export function countKeys(story: Story): void {
  story.pressed = 0;
  story.written = 0;
}

/** Presses keys one after another, as `F2`, `Enter`, `Control+Enter`. */
export async function press(story: Story, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    story.pressed += 1;
    await story.page.keyboard.press(key);
  }
}

/** What a scanner could have written, and ms from the last letter to Enter that only a hand needs. */
const LIKE_A_CODE = /^[!-~]{6,}$/;
const HAND = 60;
/** What a keyboard has keys for, and what an input method gives: a whole run of it at once. */
const RUNS = /[ -~\n]+|[^ -~\n]+/g;

/** Writes text where the cursor is: key by key, Chinese as an input method does. */
export async function write(story: Story, text: string): Promise<void> {
  story.written += text.length;
  for (const [run] of text.matchAll(RUNS)) {
    if (/^[ -~\n]/.test(run)) await story.page.keyboard.type(run);
    else await story.page.keyboard.insertText(run);
  }
  // No hand is at Enter as soon as a scanner is: an answer that comes at once must not make a scan of what was typed.
  if (LIKE_A_CODE.test(text)) await story.page.waitForTimeout(HAND);
}

/** Goes with Tab until the focus is on it or in it. */
export async function reach(story: Story, target: Locator): Promise<void> {
  await shown(target);
  let element = await target.elementHandle();
  for (let n = 0; n < MOST_TABS; ) {
    const ahead = await element?.evaluate(stopsTo);
    if (ahead === 0) return;
    // Rendered anew meanwhile.
    if (ahead === undefined || ahead === null) {
      element = await target.elementHandle();
      n += 1;
    } else {
      // A long way is looked at again before its end: what gets the focus on it may change what lies ahead.
      const presses = ahead > NEAR ? ahead - 1 : ahead;
      for (let i = 0; i < presses; i += 1) await press(story, 'Tab');
      n += presses;
    }
  }
  throw new Error(`Tab does not lead to ${target.toString()}`);
}

/** Runs in the page: how many stops of Tab it is to this element or into it, by their order in the page; 1 when it is not ahead, null when it is gone. */
function stopsTo(target: Element): number | null {
  if (!target.isConnected) return null;
  const at = document.activeElement;
  if (target.contains(at)) return 0;
  const FOLLOWS = Node.DOCUMENT_POSITION_FOLLOWING;
  const isAfter = (one: Element): boolean => at === null || at === document.body || (at.compareDocumentPosition(one) & FOLLOWS) !== 0;
  const isStop = (one: HTMLElement): boolean =>
    one.tabIndex >= 0 &&
    !one.matches(':disabled, [inert] *') &&
    one.checkVisibility({ visibilityProperty: true }) &&
    !(one instanceof HTMLInputElement && one.type === 'radio' && !one.checked);
  let stops = 0;
  for (const one of document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]',
  )) {
    if (!isStop(one) || !isAfter(one)) continue;
    stops += 1;
    if (target.contains(one)) return stops;
  }
  return 1;
}

/** Goes to the button and presses it. */
export async function pushButton(story: Story, name: string | RegExp, within?: Locator): Promise<void> {
  await reach(story, (within ?? story.page).getByRole('button', { name, exact: true }).first());
  await press(story, 'Enter');
}

/** Goes to the field with this label and writes; what was in it is replaced. */
export async function fill(story: Story, label: string | RegExp, text: string, within?: Locator): Promise<void> {
  const exact = typeof label === 'string' ? new RegExp(`^${label}\\s*\\*?$`) : label;
  await reach(story, (within ?? story.page).getByLabel(exact).first());
  await press(story, 'Control+A');
  await write(story, text);
}

/** Goes to a row of buttons of which one is chosen, and presses the digit of the option. */
export async function choose(story: Story, label: string, option: string, within?: Locator): Promise<void> {
  const group = (within ?? story.page).getByRole('radiogroup', { name: new RegExp(`^${label}\\s*\\*?$`) }).first();
  await reach(story, group);
  const options = await group.locator('label').allInnerTexts();
  const at = options.findIndex((text) => text.replace(/^\s*\d\s*/, '').trim() === option);
  if (at < 0) throw new Error(`${label} has ${options.join('|')}, not ${option}`);
  await press(story, String(at + 1));
}

/** Goes to a group of which one is chosen, and steps with the arrow until this one is. */
export async function step(story: Story, group: Locator, wanted: Locator): Promise<void> {
  await reach(story, group);
  for (let n = 0; n < MOST_TABS && !(await wanted.isChecked()); n += 1) await press(story, 'ArrowDown');
}

/** Goes to a list from which one is picked by writing, and picks it. */
export async function pick(story: Story, label: string, option: string, within?: Locator): Promise<void> {
  await fill(story, label, option, within);
  await press(story, 'Enter');
}

/** Goes to a native list of options and steps to the one wanted. */
export async function select(story: Story, label: string, option: string, within?: Locator): Promise<void> {
  const list = (within ?? story.page).getByLabel(label).first();
  await reach(story, list);
  const [options, at] = (await list.evaluate((element: HTMLSelectElement) => [
    [...element.options].map((one) => one.text.trim()),
    element.selectedIndex,
  ])) as [string[], number];
  const to = options.indexOf(option);
  if (to < 0) throw new Error(`${label} has ${options.join('|')}, not ${option}`);
  for (let n = at; n !== to; n += Math.sign(to - at)) await press(story, to > at ? 'ArrowDown' : 'ArrowUp');
}

/** Waits until the text can be seen. */
export async function see(story: Story, text: string | RegExp): Promise<void> {
  await shown(story.page.getByText(text).first());
}
