/** Works what changed into the segments it belongs to; the others stay as they are, under the key they are kept with. */
import type { FreshLine, KeptSegment, SearchBook } from './book';
import { idAt, type Line, linesIn, newestFirst, packSegment, SEGMENT_LINES, type Segment } from './segment';

/** After it nothing of a record that changed or is gone is left of before, and `fresh` is empty. New segments have the key ''. */
export function compact(book: SearchBook): void {
  const added = new Map<string, FreshLine[]>();
  for (const line of book.fresh.values()) {
    if (line === null) continue;
    const list = added.get(line.register) ?? [];
    added.set(line.register, list);
    list.push(line);
  }
  const gone = new Set(book.fresh.keys());
  for (const register of new Set([...book.shelves.keys(), ...added.keys()])) {
    const shelf = reshelved(register, book.shelves.get(register) ?? [], gone, added.get(register) ?? []);
    if (shelf.length === 0) book.shelves.delete(register);
    else book.shelves.set(register, shelf);
  }
  book.fresh.clear();
}

function reshelved(register: string, shelf: readonly KeptSegment[], gone: ReadonlySet<string>, added: readonly FreshLine[]): KeptSegment[] {
  const waiting = added.toSorted(newestFirst);
  return shelf.length === 0 ? cut(register, waiting) : shelf.flatMap((kept, index) => renewed(kept, index === shelf.length - 1));

  function renewed(kept: KeptSegment, isLast: boolean): readonly KeptSegment[] {
    const { segment } = kept;
    const come = isLast ? waiting.splice(0) : waiting.splice(0, newerThan(waiting, oldestOf(segment)));
    const goes = Array.from({ length: segment.n }, (_, line) => gone.has(idAt(segment, line)));
    if (come.length === 0 && !goes.includes(true)) return [kept];
    const stay = linesIn(segment).filter((_, line) => goes[line] !== true);
    return cut(register, [...stay, ...come].sort(newestFirst));
  }
}

function oldestOf(segment: Segment): Pick<Line, 'id' | 'at'> {
  return { id: idAt(segment, segment.n - 1), at: segment.at[segment.n - 1] ?? 0 };
}

/** How many of the lines, newest first, come before this one. */
function newerThan(lines: readonly Line[], mark: Pick<Line, 'id' | 'at'>): number {
  const found = lines.findIndex((line) => newestFirst(line, mark) > 0);
  return found === -1 ? lines.length : found;
}

/** Lines in order, newest first, as segments of the usual size; a little more than one is still one. */
export function cut(register: string, lines: readonly Line[]): KeptSegment[] {
  const parts: KeptSegment[] = [];
  for (let from = 0; from < lines.length; ) {
    const to = lines.length - from <= SEGMENT_LINES * 1.5 ? lines.length : from + SEGMENT_LINES;
    parts.push({ segment: packSegment(register, lines.slice(from, to)), key: '' });
    from = to;
  }
  return parts;
}
