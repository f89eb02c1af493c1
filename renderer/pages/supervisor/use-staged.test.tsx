/** Forms that were read wait to be signed as they were read: one that changed or left the list is not among them (CB-11). */
import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Item } from './items';
import { useStaged } from './use-staged';

const form = (id: string, rev = 1): Item => ({ kind: 'record', key: id, line: { why: 'callback', row: { id, rev } } }) as unknown as Item;

function staged(first: readonly Item[]) {
  return renderHook(({ list }: { readonly list: readonly Item[] }) => useStaged(list), { initialProps: { list: first } });
}

it.each([
  ['nothing changes', [form('a'), form('b')], ['a', 'b']],
  ['one is changed by somebody', [form('a', 2), form('b')], ['b']],
  ['one is signed elsewhere', [form('b')], ['b']],
])('%s', (_what, list, expected) => {
  const { result, rerender } = staged([form('a'), form('b')]);
  act(() => result.current.put({ id: 'a', rev: 1 }, '好'));
  act(() => result.current.put({ id: 'b', rev: 1 }, '跟进'));
  rerender({ list });
  expect([...result.current.opinions.keys()]).toEqual(expected);
});

it('keeps the words of each, and leaves out what is taken back', () => {
  const { result } = staged([form('a'), form('b')]);
  act(() => result.current.put({ id: 'a', rev: 1 }, '好'));
  act(() => result.current.put({ id: 'b', rev: 1 }, '跟进'));
  act(() => result.current.take('a'));
  expect([...result.current.opinions].map(([id, { opinion }]) => [id, opinion])).toEqual([['b', '跟进']]);
  act(() => result.current.clear());
  expect(result.current.opinions.size).toBe(0);
});
