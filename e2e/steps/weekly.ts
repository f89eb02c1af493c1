/** The weekly workbook, exported as a person does and read by a program that knows nothing of ours. */
import { saveNext } from '../files';
import { goTo } from './import';
import { pushButton, step } from './keys';
import { fileOf, type Story } from './story';
import { type ReadSheet, readXlsx } from './workbooks';

/** Exports a week (`2026-W47`) whole to a file and reads it. */
export async function exportWeek(story: Story, week: string, button: string, name: string): Promise<Readonly<Record<string, ReadSheet>>> {
  const { page } = story;
  const file = fileOf(story, name);
  await goTo(story, '周报导出');
  await step(story, page.getByRole('group', { name: '个人信息' }), page.getByRole('radio', { name: '完整' }));
  const { saved } = await saveNext(story.running, file);
  await pushButton(story, button, page.getByRole('row').filter({ hasText: week }));
  await saved();
  return readXlsx(file);
}
