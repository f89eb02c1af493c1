/** The call page: whom to call, and the photo of a signed form. */
import { writeFileSync } from 'node:fs';
import { press, reach, see } from './keys';
import { fileOf, type Story } from './story';

/** Goes to the calls (F8) and waits until the first one is about this. */
export async function openCalls(story: Story, about: string): Promise<void> {
  await press(story, 'F8');
  await see(story, about);
}

/** A picture of eight by eight points. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAMUlEQVR4nG3CQRGAQADEsCpBSZWgBCUoQUTfpwgDmwnhTJcz6Uy3Mz3O9DrT50zH+QfyOVtBuLGVLAAAAABJRU5ErkJggg==';

/** Makes a picture with this name, made of the name so that no two are the same file; its path. */
export function picture(story: Story, name: string): string {
  const file = fileOf(story, name);
  writeFileSync(file, Buffer.concat([Buffer.from(PICTURE, 'base64'), Buffer.from(name)]));
  return file;
}

/** Goes to the file field with this label and picks a new picture with this name. */
export async function attach(story: Story, label: string, name: string): Promise<void> {
  const { page } = story;
  const file = picture(story, name);
  await reach(story, page.getByLabel(label).first());
  const chooser = page.waitForEvent('filechooser');
  await press(story, 'Space');
  await (await chooser).setFiles(file);
  await see(story, new RegExp(name));
}
