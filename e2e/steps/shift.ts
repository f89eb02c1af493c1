/** The shift: opening it, signing out and in by PIN, and the sheets as they are kept (SH-1, SH-2). */
import { rowsOf, type StoredRow } from './database';
import { save } from './desk';
import { fill, press, reach, see, select, write } from './keys';
import type { Person } from './site';
import type { Story } from './story';
import { shown } from './wait';

type Line = Readonly<Record<string, unknown>>;

/** The sheets of the database, the oldest first. */
export const sheets = (story: Story): Promise<readonly StoredRow[]> => rowsOf(story.page, 'handover');

/** What a frozen sheet names as open. */
export const linesOf = (sheet: StoredRow | undefined): readonly Line[] => (sheet?.data['open'] ?? []) as readonly Line[];

export async function openHandover(story: Story): Promise<void> {
  await press(story, 'F9');
  await shown(story.page.getByRole('link', { name: '交接班', exact: true }).last());
}

/** Opens the first shift, without a log from the control room. */
export async function openShift(story: Story): Promise<void> {
  await openHandover(story);
  await see(story, '现在没有开班');
  await reach(story, story.page.getByRole('form', { name: '开班' }).getByRole('checkbox', { name: /监控中心/ }));
  await press(story, 'Space');
  // Its number must not be taken for that of what is saved next.
  await save(story);
}

/** Signs with the PIN in the box of one side. */
export async function signAs(story: Story, person: Person, side: '交班' | '接班'): Promise<void> {
  const box = signBox(story, side);
  await shown(box);
  await select(story, `${side}人`, person.name, box);
  await fill(story, `${person.name} 的 PIN`, person.pin, box);
  await press(story, 'Enter');
}

/** Writes down how many keys hang there: without it no shift that holds keys is signed out of. */
export async function countKeys(story: Story, keys: number): Promise<void> {
  await fill(story, /^钥匙清点/, String(keys));
}

export const signBox = (story: Story, side: '交班' | '接班') => story.page.getByRole('group', { name: `${side}签名` });

/** What the one who leaves says about a line. */
export async function remarkOn(story: Story, no: string, remark: string): Promise<void> {
  await reach(story, story.page.getByLabel(`${no} 的说明`));
  await write(story, remark);
}
