/** Files out of the browser's picker or a drop, as the reader wants them. */
import type { ChosenFile } from '@renderer/workers/group-job';
import { isBeside } from '@shared/group/folder-files';

/** With their path below the folder that was chosen, without what spreadsheet programs and systems leave beside files. */
export function chosenFiles(files: Iterable<File>): readonly ChosenFile[] {
  return Array.from(files, (file) => ({ path: pathOf(file), file })).filter(({ path }) => !path.split('/').some(isBeside));
}

function pathOf({ webkitRelativePath, name }: File): string {
  const [, ...below] = webkitRelativePath.split('/');
  return below.length === 0 ? name : below.join('/');
}
