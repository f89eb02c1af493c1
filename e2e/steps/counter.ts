/** The counter: visitors, parcels and keys, most of them scanned, as the boards take them. */
import { save } from './desk';
import { fill, pick, press, reach, write } from './keys';
import type { Story } from './story';
import { gone, shown } from './wait';

/** Waits until a board has the cursor in its box, and tells the box. */
async function board(story: Story, hint: RegExp): Promise<void> {
  const box = story.page.getByRole('searchbox', { name: hint });
  await shown(box);
  await reach(story, box);
}

/** A visitor with a badge comes in (F6); tells the number. */
export async function visitorIn(story: Story, name: string, unit: string, badge: string): Promise<string> {
  await press(story, 'F6');
  const form = story.page.getByRole('form', { name: '登记访客' });
  await shown(form);
  await write(story, name);
  await pick(story, '被访房号', unit, form);
  await fill(story, '访客证号', badge, form);
  return save(story);
}

/** A visitor leaves: the badge is scanned on the board. Begin with a visitor just let in, or on the board. */
export async function visitorOut(story: Story, badge: string, name: string): Promise<void> {
  await press(story, 'Escape');
  await board(story, /扫访客证/);
  await scan(story, badge);
  await gone(story.page.getByRole('listitem').filter({ hasText: name }));
}

/** A parcel is scanned in (F4) for a unit and somebody; tells the number. */
export async function parcelIn(story: Story, tracking: string, unit: string, recipient: string): Promise<string> {
  await press(story, 'F4');
  const form = story.page.getByRole('form', { name: '登记快递邮件' });
  await shown(form);
  await scan(story, tracking);
  await write(story, unit);
  await press(story, 'Enter');
  await write(story, recipient);
  return save(story);
}

/** Everything that waits for what is typed goes to one person at once, with one signature. Begin with a parcel just taken in, or on the board. */
export async function parcelsOut(story: Story, typed: string, taker?: { readonly name: string; readonly relation: string }): Promise<void> {
  await press(story, 'Escape');
  await board(story, /扫单号/);
  await scan(story, typed);
  const panel = story.page.getByRole('group', { name: '领取' });
  await shown(panel);
  if (taker) {
    await fill(story, '领取人', taker.name, panel);
    await fill(story, '代领关系', taker.relation, panel);
  }
  await reach(story, panel.getByRole('checkbox', { name: '签名' }));
  await press(story, 'Space', 'Control+Enter');
  await gone(panel);
}

/** A key is scanned on the board (F7) and lent to somebody of the staff; tells the number of the loan. */
export async function keyOut(story: Story, tag: string, borrower: string, purpose: string, due: string): Promise<string> {
  await press(story, 'F7');
  await board(story, /扫钥匙牌/);
  await scan(story, tag);
  const form = story.page.getByRole('form', { name: '登记钥匙借用' });
  await shown(form);
  await fill(story, '借用人', borrower, form);
  await fill(story, '用途', purpose, form);
  await fill(story, '预计归还', due, form);
  return save(story);
}

/** A key that is out is scanned on the board (F7) and hangs on its hook again. */
export async function keyBack(story: Story, tag: string, borrower: string): Promise<void> {
  await press(story, 'F7');
  await board(story, /扫钥匙牌/);
  const line = story.page.getByRole('listitem').filter({ hasText: borrower });
  await shown(line);
  await scan(story, tag);
  await gone(line);
}

/** A scanner types and presses Enter. */
async function scan(story: Story, code: string): Promise<void> {
  await story.page.keyboard.type(code);
  await press(story, 'Enter');
}
