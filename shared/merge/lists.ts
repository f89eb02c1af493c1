/** Lists that two desks added to while apart: whoever only adds takes nothing away. */
import { canonicalJson, type Json } from '../base/canonical-json';

/**
 * `now` with what changed between `from` and `to`: lines added at the end of a list; of links and files (`isSet`) also those taken out. Null where
 * that cannot be told: no lists, or lines in the middle were written over. A line that is there already is not added again.
 */
export function mergeLists(now: unknown, from: unknown, to: unknown, isSet: boolean): readonly unknown[] | null {
  if (!Array.isArray(now) || !Array.isArray(to)) return null;
  const before: readonly unknown[] = Array.isArray(from) ? from : [];
  const added = isSet ? without(to, before) : before.every((line, i) => text(line) === text(to[i])) ? to.slice(before.length) : null;
  if (!added) return null;
  const left = isSet ? without(now, without(before, to)) : now;
  return [...left, ...without(added, left)];
}

function without(list: readonly unknown[], gone: readonly unknown[]): readonly unknown[] {
  const texts = new Set(gone.map(text));
  return list.filter((one) => !texts.has(text(one)));
}

function text(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value as Json);
}
