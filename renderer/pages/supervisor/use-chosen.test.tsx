/** The line chosen stays chosen while it is there; when it is dealt with, the one that took its place is next. */
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Item } from './items';
import { useChosen } from './use-chosen';

const items = (...keys: readonly string[]): readonly Item[] => keys.map((key) => ({ key }) as Item);

function chosen(first: readonly Item[]) {
  return renderHook(({ list }: { readonly list: readonly Item[] }) => useChosen(list), { initialProps: { list: first } });
}

it('is the first one until somebody chooses', () => {
  expect(chosen(items('a', 'b')).result.current.item?.key).toBe('a');
  expect(chosen([]).result.current.item).toBeUndefined();
});

it.each([
  ['another one goes', ['a', 'c', 'd'], 'c'],
  ['it goes itself', ['a', 'b', 'd'], 'd'],
  ['it was moved, and goes then', ['c', 'a', 'b', 'd'], 'c'],
  ['it goes with all below it', ['a', 'b'], 'b'],
  ['all go', [], undefined],
])('%s', (_what, keys, expected) => {
  const { result, rerender } = chosen(items('a', 'b', 'c', 'd'));
  act(() => result.current.choose('c'));
  rerender({ list: items(...keys) });
  expect(result.current.item?.key).toBe(expected);
});

it('stands where it stood last', () => {
  const { result, rerender } = chosen(items('a', 'b', 'c', 'd'));
  act(() => result.current.choose('c'));
  rerender({ list: items('c', 'd', 'e') });
  rerender({ list: items('d', 'e') });
  expect(result.current.item?.key).toBe('d');
});
