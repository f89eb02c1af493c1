import { describe, expect, it } from 'vitest';
import { aFile } from './fixtures';
import { fatesOf } from './resolve';
import type { FileEntry } from './store';

const orders = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length < 2 ? [items] : items.flatMap((item, i) => orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));

describe('which of several files of a week counts', () => {
  it.each<[string, readonly Partial<FileEntry>[], readonly string[]]>([
    ['one alone', [{ path: 'a' }], ['counts']],
    ['a copy under another name', [{ path: 'a' }, { path: 'b' }], ['counts', 'duplicate']],
    ['a copy whose name comes first', [{ path: '周报 - 副本.xlsx' }, { path: '周报.xlsx' }], ['duplicate', 'counts']],
    ['a copy that was saved again, first by name', [{ path: 'a', kind: 'resaved', hash: '2' }, { path: 'b' }], ['duplicate', 'counts']],
    [
      'sent again, with a copy of the earlier export',
      [
        { path: 'a', checksum: 'old' },
        { path: 'b', checksum: 'new', createdAt: '2026-11-24T09:00:00+08:00' },
        { path: 'c', checksum: 'old', kind: 'resaved' },
      ],
      ['older', 'counts', 'duplicate'],
    ],
    [
      'the newer one by its zone',
      [
        { path: 'a', checksum: '1', createdAt: '2026-11-23T09:00:00+08:00' },
        { path: 'b', checksum: '2', createdAt: '2026-11-23T02:00:00+00:00' },
      ],
      ['older', 'counts'],
    ],
    [
      'two of the same second',
      [
        { path: 'a', checksum: '1' },
        { path: 'b', checksum: '2' },
      ],
      ['older', 'counts'],
    ],
  ])('%s, in any order', (_, parts, expected) => {
    const files = parts.map((part) => aFile(part));
    for (const order of orders(files)) expect(files.map((file) => fatesOf(order).get(file))).toEqual(expected);
  });
});
