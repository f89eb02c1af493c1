/** Takes archived records out of the database, some hundred at a time, and afterwards the files that nobody uses any more (RET-1). */
import { dropUnusedFiles } from '@renderer/db/archive';
import type { Desk } from '@renderer/desk/desk-context';
import type { ArchivedItem } from '@renderer/workers/archive-read';
import { ok, type Refusal, type Result } from '@shared/base/result';
import { MOST_REMOVED } from '@shared/rules/retention/commands';

export interface Removing {
  readonly signal: AbortSignal;
  readonly tell: (done: number, all: number) => void;
}

/** How many are out; fewer than asked for when it was stopped. Refusals: those of `archive.remove`; what was taken out before stays out. */
export async function removeItems(
  desk: Desk,
  archive: { readonly name: string; readonly digest: string },
  items: readonly ArchivedItem[],
  { signal, tell }: Removing,
): Promise<Result<number, Refusal>> {
  let out = 0;
  let trouble: Refusal | null = null;
  while (out < items.length && !signal.aborted && trouble === null) {
    const part = items.slice(out, out + MOST_REMOVED);
    const removed = await desk.run('archive.remove', { ...archive, items: part.map(({ id, digest }) => ({ id, digest })) });
    if (removed.ok) out += part.length;
    else trouble = removed.error;
    tell(out, items.length);
  }
  const files = new Set(items.slice(0, out).flatMap((item) => item.files));
  if (files.size > 0) await dropUnusedFiles(desk.db, [...files], tell);
  return trouble ? { ok: false, error: trouble } : ok(out);
}
