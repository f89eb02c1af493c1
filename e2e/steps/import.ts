/** Taking a list over from a file. */
import { openNext } from '../files';
import { press, pushButton, see, select, write } from './keys';
import type { Story } from './story';
import { gone, shown } from './wait';

/** Goes to a page or runs a command by its name. */
export async function goTo(story: Story, name: string): Promise<void> {
  await press(story, 'Control+K');
  const palette = story.page.getByRole('dialog');
  await shown(palette);
  await write(story, name);
  await shown(palette.getByRole('option', { name }).first());
  await press(story, 'Enter');
  await gone(palette);
}

/** Imports a file into a register and waits until all `n` rows are in. */
export async function importFile(story: Story, register: string, file: string, n: number): Promise<void> {
  await goTo(story, '从文件导入');
  await select(story, '导入到', register);
  const { opened } = await openNext(story.running, file);
  await pushButton(story, '选文件');
  await opened();
  await see(story, `${n} 行是新的`);
  await pushButton(story, `导入 ${n} 条`);
  // A thousand records are a thousand flushed changes: on a busy machine that is half a minute.
  await shown(story.page.getByText(`已导入 ${n} 条到${register}`).first(), 60_000);
}
