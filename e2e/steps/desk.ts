/** What is done at the desk all day: logging, saving, opening records, pressing what a record offers. */
import type { Locator } from 'playwright-core';
import { press, pushButton, reach, write } from './keys';
import type { Story } from './story';
import { gone, shown } from './wait';

const SAVED = /已保存\s*(\w+-\d{8}-\w+)/;

/** Saves what is open with Ctrl+Enter and tells the number that the bar then shows with 已保存: another one than before. */
export async function save(story: Story): Promise<string> {
  const bar = story.page.getByRole('status').filter({ hasText: SAVED });
  const before = (await bar.isVisible()) ? numberIn(await bar.innerText()) : '';
  await press(story, 'Control+Enter');
  const fresh = before === '' ? bar : bar.filter({ hasNotText: before });
  await shown(fresh);
  return numberIn(await fresh.innerText());
}

function numberIn(text: string): string {
  return SAVED.exec(text)?.[1] ?? '';
}

/** The record that is open on the right. */
export function record(story: Story, no?: string | RegExp): Locator {
  return story.page.getByRole('article', no === undefined ? {} : { name: no });
}

/** Waits until a record with such a number is open, and tells the number. */
export async function openNo(story: Story, no: RegExp): Promise<string> {
  const article = record(story, no);
  await shown(article);
  return /\S+-\d{8}-\S+/.exec((await article.getAttribute('aria-label')) ?? '')?.[0] ?? '';
}

/** Waits until this record is open and stands so. */
export async function stands(story: Story, no: string, state: string): Promise<void> {
  await shown(record(story, new RegExp(no)).locator('header, .detail-head').getByText(state, { exact: true }).first());
}

/** Presses the letter of an action of the open record and waits for its little form. */
export async function act(story: Story, letter: string, panel: string): Promise<Locator> {
  const group = story.page.getByRole('group', { name: panel });
  await press(story, letter);
  await shown(group);
  return group;
}

/** Closes a little form with Ctrl+Enter and waits until it is gone. */
export async function done(story: Story, group: Locator): Promise<void> {
  await press(story, 'Control+Enter');
  await gone(group);
}

/** An action without a letter: to its button with Tab, or to its entry behind 更多. */
export async function actBy(story: Story, button: string): Promise<Locator> {
  const name = new RegExp(`^${button}`);
  const toolbar = story.page.getByRole('toolbar');
  if (await toolbar.getByRole('button', { name }).isVisible()) await pushButton(story, name, toolbar);
  else {
    await press(story, 'o');
    const entry = story.page.getByRole('menuitem', { name });
    await shown(entry);
    while (!(await entry.evaluate((item) => item === document.activeElement))) await press(story, 'ArrowDown');
    await press(story, 'Enter');
  }
  const group = story.page.getByRole('group', { name: button });
  await shown(group);
  return group;
}

/** A call into the duty log as the desk does it: unit, over who and phone to the text. Afterwards the entry is open. */
export async function logCall(story: Story, unit: string, text: string): Promise<string> {
  await press(story, 'F2');
  await shown(story.page.getByRole('form', { name: /值班记录/ }));
  await write(story, unit);
  await press(story, 'Enter', 'Enter', 'Enter');
  await write(story, text);
  const no = await save(story);
  await shown(record(story, new RegExp(no)));
  return no;
}

/** Opens a record through the palette, by its number. */
export async function open(story: Story, no: string): Promise<void> {
  await press(story, 'Control+K');
  const palette = story.page.getByRole('dialog');
  await shown(palette);
  await write(story, no);
  await shown(story.page.getByRole('option', { name: new RegExp(no) }).first());
  await press(story, 'Enter');
  await gone(palette);
  await shown(record(story, new RegExp(no)));
}

/** Goes to the record's button in a list of records. */
export async function follow(story: Story, no: string): Promise<void> {
  await reach(story, story.page.getByRole('button', { name: new RegExp(no) }).first());
  await press(story, 'Enter');
  await shown(record(story, new RegExp(no)));
}
