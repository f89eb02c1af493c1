/** The key that leads to a register from anywhere. */
import type { ShownKey } from '@renderer/desk/shortcut-context';

/** Its list, its form, or the page that stands in its place; undefined when it has none. */
export function keyOf(places: readonly ShownKey[], register: string): string | undefined {
  const list = `/r/${register}`;
  return places.find(({ path }) => path === list || path?.startsWith(`${list}/`) || path === `/${register}`)?.key;
}
