/** Which files of a folder are looked at, and in which order: the first key seen of a desk is the one that counts (decision 0018). */

/** What spreadsheet programs and systems leave beside files: `~$周报.xlsx`, `.DS_Store`. */
const BESIDE = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Whether a file or folder of this name is passed over without a word. */
export function isBeside(name: string): boolean {
  return BESIDE.test(name);
}

/** Folder by folder, the names of each in the order of their letters. Paths with forward slashes. */
export function byFolder(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const place = left.findIndex((name, index) => name !== right[index]);
  const [mine, other] = [left[place], right[place]];
  if (mine === undefined) return left.length - right.length;
  return other === undefined || mine > other ? 1 : -1;
}
